"""The cascade: the accurate classifier sees only what the fast one leaves open."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
import pytest
from numpy.typing import NDArray

from contradict.errors import ModelError
from contradict.nli.cascade import Cascade, Late, ahead


@dataclass
class Fixed:
    """Scores by a table of p(contradiction)."""

    id: str
    table: dict[tuple[str, str], float]
    seen: list[tuple[str, str]] = field(default_factory=list)

    def score(self, pairs: Sequence[tuple[str, str]]) -> NDArray[np.float32]:
        self.seen.extend(pairs)
        told = [self.table.get(pair, self.table.get(pair[::-1], 0.0)) for pair in pairs]
        return np.array([[share, 0.0, 1 - share] for share in told], dtype=np.float32)


SURE_NOT, OPEN = ("a", "b"), ("c", "d")


def test_only_what_lies_in_the_band_is_scored_again() -> None:
    accurate = Fixed("accurate@1", {OPEN: 0.95})
    rows = Cascade(Fixed("fast@1", {SURE_NOT: 0.02, OPEN: 0.4}), accurate, band=0.1).score([SURE_NOT, OPEN])
    assert accurate.seen == [OPEN]
    np.testing.assert_allclose(rows[:, 0], [0.02, 0.95])


def test_a_couple_is_scored_again_in_both_directions_or_in_none() -> None:
    table = {("a", "b"): 0.05, ("b", "a"): 0.3}
    cascade = Cascade(Fixed("fast@1", table), Fixed("accurate@1", {("a", "b"): 0.8}), band=0.1)
    np.testing.assert_allclose(cascade.score([("a", "b")])[:, 0], [0.8])


def test_nothing_open_means_the_accurate_tier_rests() -> None:
    accurate = Fixed("accurate@1", {})
    Cascade(Fixed("fast@1", {SURE_NOT: 0.02}), accurate, band=0.1).score([SURE_NOT])
    assert accurate.seen == []


def test_the_id_changes_with_either_model_and_the_band() -> None:
    one, two = Fixed("one@1", {}), Fixed("two@1", {})
    assert len({Cascade(one, two).id, Cascade(two, one).id, Cascade(one, two, 0.3).id}) == 3


def test_the_accurate_tier_is_not_even_loaded_before_it_is_asked() -> None:
    loads: list[str] = []

    def load() -> Fixed:
        loads.append("accurate")
        return Fixed("accurate@1", {OPEN: 0.95})

    cascade = Cascade(Fixed("fast@1", {SURE_NOT: 0.02, OPEN: 0.4}), Late("accurate@1", load), band=0.1)
    assert cascade.id == "fast@1>0.1>accurate@1"
    cascade.score([SURE_NOT])
    assert loads == []
    cascade.score([OPEN])
    cascade.score([OPEN])
    assert loads == ["accurate"]


@dataclass
class Telling(Fixed):
    """Takes the mean of both directions to be at most twice that of one."""

    told: list[tuple[str, str]] = field(default_factory=list)

    def likely(self, pairs: Sequence[tuple[str, str]]) -> NDArray[np.float64]:
        self.told.extend(pairs)
        return np.array([2 * self.table[pair] for pair in pairs])


A, B = ("a", "b"), ("b", "a")


def test_a_couple_below_the_band_needs_no_accurate_tier_for_its_ceiling() -> None:
    accurate = Telling("accurate@1", {})
    cascade = Cascade(Fixed("fast@1", {A: 0.02, B: 0.04}), accurate, band=0.1)
    np.testing.assert_allclose(cascade.ceilings([A], [0.9]), [0.03], rtol=1e-6)
    assert accurate.told == []


def test_a_couple_that_the_fast_tier_leaves_too_far_below_what_is_needed_is_not_asked_of_the_accurate_one() -> None:
    accurate = Telling("accurate@1", {A: 0.3})
    cascade = Cascade(Fixed("fast@1", {A: 0.2, B: 0.3}), accurate, band=0.1, reach=2.0)
    bound = 0.25 * np.exp(2.0) / (0.75 + 0.25 * np.exp(2.0))
    np.testing.assert_allclose(cascade.ceilings([A], [0.9]), [bound], rtol=1e-6)
    assert accurate.told == []
    np.testing.assert_allclose(cascade.ceilings([A], [0.7]), [0.6], rtol=1e-6)
    assert accurate.told == [A]


def test_an_open_couple_is_bounded_by_its_less_suspicious_direction() -> None:
    accurate = Telling("accurate@1", {B: 0.1})
    cascade = Cascade(Fixed("fast@1", {A: 0.6, B: 0.04}), accurate, band=0.1)
    np.testing.assert_allclose(cascade.ceilings([A], [0.9]), [0.2], rtol=1e-6)
    assert accurate.told == [B]


def test_where_nothing_is_needed_nothing_is_worked_out() -> None:
    accurate = Telling("accurate@1", {})
    assert Cascade(Fixed("fast@1", {A: 0.6, B: 0.3}), accurate).ceilings([A], [0.0]).tolist() == [1.0]
    assert accurate.told == []


def test_an_accurate_tier_that_cannot_bound_leaves_all_open() -> None:
    cascade = Cascade(Fixed("fast@1", {A: 0.6, B: 0.3}), Late("accurate@1", lambda: Fixed("accurate@1", {})))
    assert cascade.ceilings([A], [0.9]).tolist() == [1.0]


def test_loading_ahead_begins_before_it_is_asked_for() -> None:
    begun = threading.Event()

    def load() -> Fixed:
        begun.set()
        return Fixed("accurate@1", {})

    later = ahead(load)
    assert begun.wait(10)
    assert later() is later()


def test_what_loading_ahead_raises_comes_when_it_is_asked_for() -> None:
    def load() -> Fixed:
        raise ModelError("no weights")

    later = ahead(load)
    with pytest.raises(ModelError, match="no weights"):
        later()
