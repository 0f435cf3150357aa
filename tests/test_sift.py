"""What is told of a pair decides whether it is scored."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from math import inf
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from contradict.cache import Cache, key_of
from contradict.findings import NliScores, Pair, RuleHit
from contradict.rulebook import Rulebook, load_rules
from contradict.rulebook.match import Similar
from contradict.sift import Asked, Known, least_contradiction, sift
from contradict.weigh import SIGNALS, Calibration, Head, load_calibration, weigh
from tests.conftest import ToyNli, a_claim, a_pair

SHIPPED = load_calibration()
ASKED = Asked(("contradiction", "tension", "shift"), 0.4)
SHARE = st.floats(0, 1)


def _calibration(coefficients: Sequence[float], intercept: float) -> Calibration:
    means = SHIPPED.found.conflict.means
    return replace(SHIPPED, found=replace(SHIPPED.found, conflict=Head(intercept, tuple(coefficients), means)))


@given(
    SHARE,
    st.floats(-1, 1),
    st.lists(st.floats(-3, 3), max_size=2),
    st.lists(st.floats(-4, 4), min_size=len(SIGNALS), max_size=len(SIGNALS)),
    st.floats(-5, 5),
    st.floats(0.02, 0.99),
)
def test_what_is_reported_with_directions_alike_has_the_contradiction_it_needs(
    contradiction: float, cosine: float, effects: list[float], coefficients: list[float], intercept: float, floor: float
) -> None:
    calibration = _calibration(coefficients, intercept)
    pair = a_pair(similarity=cosine)
    hits = [RuleHit(f"rule-{number}", "core", "why", effect) for number, effect in enumerate(effects)]
    either = NliScores(contradiction, 0.0, 1 - contradiction)
    finding = weigh(pair, either, either, hits, calibration)
    least = least_contradiction(pair, hits, calibration, Asked(("contradiction", "tension", "shift"), floor))
    if finding.verdict != "agreement" and finding.probability >= floor:
        assert contradiction >= least - 1e-3


def test_a_weighing_that_does_not_rise_with_contradiction_settles_nothing() -> None:
    falling = _calibration([-1.0, *[0.0] * (len(SIGNALS) - 1)], 0.0)
    assert least_contradiction(a_pair(), [], falling, ASKED) == 0.0


def test_the_shipped_weighing_asks_something_of_a_pair_without_a_rule() -> None:
    least = least_contradiction(a_pair(similarity=0.45), [], SHIPPED, ASKED)
    assert 0.15 < least < inf


@pytest.mark.parametrize(
    "hit", [RuleHit("r", "core", "why", 0.0, veto=True), RuleHit("r", "core", "why", 0.0, "agreement")]
)
def test_a_veto_or_a_decided_agreement_is_never_reported(hit: RuleHit) -> None:
    assert least_contradiction(a_pair(), [hit], SHIPPED, ASKED) == inf


def test_who_asks_for_everything_gets_everything() -> None:
    assert least_contradiction(a_pair(), [], SHIPPED, replace(ASKED, min_probability=0.0)) == 0.0


class Sifting(ToyNli):
    """Tells ceilings by a table."""

    def __init__(self, ceilings: dict[str, float]) -> None:
        super().__init__({}, otherwise=(0.1, 0.1, 0.8))
        self.table = ceilings

    def ceilings(self, couples: Sequence[tuple[str, str]], least: Sequence[float]) -> NDArray[np.float32]:
        return np.array([self.table[min(couple, key=len)] for couple in couples], dtype=np.float32)


def _sifted(
    pairs: Sequence[Pair], nli: ToyNli, rules: Rulebook, asked: Asked = ASKED, known: Known | None = None
) -> list[Pair]:
    return sift(
        pairs,
        nli,
        rules,
        SHIPPED,
        asked,
        similar=lambda _left, _right: 0.5,
        progress=lambda _stage, _done, _all: None,
        known=known,
    )


PAIRS = [
    a_pair(
        a_claim("The port is shut."), a_claim("The minister likes to fish in the lake.", "Kremlin"), similarity=0.45
    ),
    a_pair(
        a_claim("The road is wet."), a_claim("The minister likes to hunt in the woods.", "Kremlin"), similarity=0.45
    ),
]


def test_pairs_are_kept_as_far_as_their_ceilings_reach() -> None:
    nli = Sifting({"The port is shut.": 0.1, "The road is wet.": 0.999})
    assert _sifted(PAIRS, nli, Rulebook([])) == PAIRS[1:]


def test_all_are_kept_where_agreement_is_asked_for_or_nothing_can_be_told() -> None:
    nli = Sifting({"The port is shut.": 0.3, "The road is wet.": 0.3})
    assert _sifted(PAIRS, nli, Rulebook([]), replace(ASKED, show=("agreement",))) == PAIRS
    assert _sifted(PAIRS, ToyNli({}), Rulebook([])) == PAIRS


def test_all_are_kept_where_a_rule_waits_for_the_classifier() -> None:
    (rule, *_) = load_rules(()).rules
    waiting = replace(rule, file=rule.file.model_copy(update={"nli": {"contradiction": ">= 0.5"}}))
    nli = Sifting({"The port is shut.": 0.3, "The road is wet.": 0.3})
    assert _sifted(PAIRS, nli, Rulebook([waiting])) == PAIRS


def test_what_a_pair_needs_is_worked_out_once_for_what_settles_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    nli = Sifting({"The port is shut.": 0.1, "The road is wet.": 0.999})
    rules = load_rules(())
    asked: list[Pair] = []
    match = Rulebook.match

    def counting(book: Rulebook, pair: Pair, *scores: None, similar: Similar) -> tuple[RuleHit, ...]:
        asked.append(pair)
        return match(book, pair, *scores, similar=similar)

    monkeypatch.setattr(Rulebook, "match", counting)
    values = Cache(tmp_path / "values.sqlite")
    first = _sifted(PAIRS, nli, rules, known=Known(values, "one"))
    assert asked == PAIRS
    assert _sifted(PAIRS, nli, rules, known=Known(values, "one")) == first == PAIRS[1:]
    assert asked == PAIRS
    later = [replace(pair, days_apart=400) for pair in PAIRS]
    _sifted(later, nli, rules, known=Known(values, "one"))
    assert asked == [*PAIRS, *later]
    _sifted(PAIRS, nli, rules, known=Known(values, "another"))
    assert asked == [*PAIRS, *later, *PAIRS]


def test_a_damaged_answer_is_worked_out_again(tmp_path: Path) -> None:
    nli = Sifting({"The port is shut.": 0.1, "The road is wet.": 0.999})
    values = Cache(tmp_path / "values.sqlite")
    values.put({key_of("least", "one", repr(pair)): b"" for pair in PAIRS})
    assert _sifted(PAIRS, nli, load_rules(()), known=Known(values, "one")) == PAIRS[1:]
