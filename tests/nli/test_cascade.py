"""The cascade: the accurate classifier sees only what the fast one leaves open."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from contradict.nli.cascade import Cascade, Late


@dataclass
class Fixed:
    """Scores by a table of p(contradiction)."""

    id: str
    table: dict[tuple[str, str], float]
    seen: list[tuple[str, str]] = field(default_factory=list)

    def score(self, pairs: Sequence[tuple[str, str]]) -> NDArray[np.float32]:
        self.seen.extend(pairs)
        return np.array([[self.table[pair], 0.0, 1 - self.table[pair]] for pair in pairs], dtype=np.float32)


SURE_NOT, OPEN = ("a", "b"), ("c", "d")


def test_only_what_lies_in_the_band_is_scored_again() -> None:
    accurate = Fixed("accurate@1", {OPEN: 0.95})
    rows = Cascade(Fixed("fast@1", {SURE_NOT: 0.02, OPEN: 0.4}), accurate, band=0.1).score([SURE_NOT, OPEN])
    assert accurate.seen == [OPEN]
    np.testing.assert_allclose(rows[:, 0], [0.02, 0.95])


def test_nothing_open_means_the_accurate_tier_rests() -> None:
    accurate = Fixed("accurate@1", {})
    Cascade(Fixed("fast@1", {SURE_NOT: 0.02}), accurate).score([SURE_NOT])
    assert accurate.seen == []


def test_the_id_changes_with_either_model_and_the_band() -> None:
    one, two = Fixed("one@1", {}), Fixed("two@1", {})
    assert len({Cascade(one, two).id, Cascade(two, one).id, Cascade(one, two, 0.3).id}) == 3


def test_the_accurate_tier_is_not_even_loaded_before_it_is_asked() -> None:
    loads: list[str] = []

    def load() -> Fixed:
        loads.append("accurate")
        return Fixed("accurate@1", {OPEN: 0.95})

    cascade = Cascade(Fixed("fast@1", {SURE_NOT: 0.02, OPEN: 0.4}), Late("accurate@1", load))
    assert cascade.id == "fast@1>0.1>accurate@1"
    cascade.score([SURE_NOT])
    assert loads == []
    cascade.score([OPEN])
    cascade.score([OPEN])
    assert loads == ["accurate"]
