"""The reasons add up, the sides are equal, and the verdict says what kind of conflict it is."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from math import exp, log
from pathlib import Path
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contradict.claims import Span
from contradict.errors import ModelError
from contradict.findings import Pair, RuleHit
from contradict.weigh import (
    CLAMP,
    NEARBY,
    SIGNALS,
    Calibration,
    Head,
    Weights,
    finding_id,
    load_calibration,
    signals_of,
    weigh,
)
from tests.conftest import a_claim, a_pair, scores

COEFFICIENTS = (1.0, -1.0, -0.5, 2.0, 1.0, 1.0, -0.5, -0.1, 1.5, 0.5, 0.2, 0.3, -0.4, 0.1, -0.1)
ZEROS = (0.0,) * len(SIGNALS)
FOUND = Weights(
    conflict=Head(-0.5, COEFFICIENTS, ZEROS),
    agreement=Head(-3.0, (-1.0, 0.0, 1.0, 1.0, -1.0, 0.0, 0.0, 0.0, -1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0), ZEROS),
    assert_from=0.8,
    contradiction_from=0.5,
)
ASKED = replace(FOUND, conflict=replace(FOUND.conflict, intercept=0.5))
CALIBRATION = Calibration("test", asked=ASKED, found=FOUND)
PROBABILITY = st.floats(0, 0.5)


def flipped(pair: Pair) -> Pair:
    return replace(pair, left=pair.right, right=pair.left)


@given(PROBABILITY, PROBABILITY, st.floats(-1, 1), st.lists(st.floats(-3, 3), max_size=3))
def test_the_contributions_add_up_to_the_probability(
    first: float, second: float, cosine: float, effects: list[float]
) -> None:
    hits = [RuleHit(f"rule-{number}", "core", "why", effect) for number, effect in enumerate(effects)]
    finding = weigh(a_pair(similarity=cosine), scores(first), scores(second), hits, CALIBRATION)
    total = sum(part.contribution for part in finding.evidence)
    assert CLAMP <= finding.probability <= 1 - CLAMP
    assert log(finding.probability / (1 - finding.probability)) == pytest.approx(total, abs=0.06)


@given(PROBABILITY, PROBABILITY)
def test_swapping_the_sides_changes_no_probability(first: float, second: float) -> None:
    pair = a_pair()
    finding = weigh(pair, scores(first), scores(second), (), CALIBRATION)
    other = weigh(flipped(pair), scores(second), scores(first), (), CALIBRATION)
    assert (finding.probability, finding.verdict, finding.id) == (other.probability, other.verdict, other.id)


def test_a_sure_classifier_makes_a_contradiction() -> None:
    finding = weigh(a_pair(), scores(0.95, 0.01), scores(0.9, 0.01), (), CALIBRATION)
    assert finding.verdict == "contradiction"
    assert finding.probability > 0.9
    assert not finding.review


def test_a_weak_rule_on_what_the_classifier_doubts_makes_a_tension() -> None:
    hit = RuleHit("meeting-status", "diplomacy", "announced, not confirmed", 0.7)
    assert weigh(a_pair(), scores(0.1), scores(0.1), [hit], CALIBRATION).verdict == "tension"


def test_a_strong_rule_makes_a_contradiction_of_what_the_classifier_doubts() -> None:
    hit = RuleHit("casualty-count", "conflict", "9 is not 12", 2.5)
    assert weigh(a_pair(), scores(0.3), scores(0.3), [hit], CALIBRATION).verdict == "contradiction"


def test_what_the_user_asks_about_is_weighed_by_its_own_numbers() -> None:
    found = weigh(a_pair(), scores(0.3), scores(0.3), (), CALIBRATION)
    asked = weigh(replace(a_pair(), found_by="user"), scores(0.3), scores(0.3), (), CALIBRATION)
    assert asked.probability > found.probability


def test_a_rule_may_decide_the_verdict() -> None:
    hit = RuleHit("meeting-status", "diplomacy", "announced, not confirmed", 0.0, decide="tension")
    assert weigh(a_pair(), scores(0.95), scores(0.95), [hit], CALIBRATION).verdict == "tension"


def test_one_actor_over_time_shifts() -> None:
    left, right = a_claim("Yes.", said_on=date(2025, 1, 1)), a_claim("No.", said_on=date(2025, 2, 1))
    assert weigh(a_pair(left, right), scores(0.95), scores(0.95), (), CALIBRATION).verdict == "shift"


def test_entailment_makes_an_agreement() -> None:
    assert weigh(a_pair(), scores(0.01, 0.97), scores(0.01, 0.97), (), CALIBRATION).verdict == "agreement"


def test_a_veto_leaves_the_least_probability_and_says_why() -> None:
    hit = RuleHit("other-year", "core", "2024 is not 2025", veto=True)
    finding = weigh(a_pair(), scores(0.95), scores(0.95), [hit], CALIBRATION)
    assert finding.probability == CLAMP
    assert "2024 is not 2025" in next(part.text for part in finding.evidence if part.signal == "veto")


def test_what_the_source_reports_counts() -> None:
    left = a_claim()
    right = replace(a_claim("Fiction.", "Kremlin"), disputes=left.id)
    assert signals_of(a_pair(left, right), scores(0.1), scores(0.1), ())[SIGNALS.index("source says so")] == 1.0


def test_an_id_survives_other_punctuation_and_another_place() -> None:
    here = a_pair(a_claim("Talks are “on”."), a_claim("They are off.", "Kremlin"))
    there = a_pair(a_claim('Talks are "on"', path="b.txt"), a_claim("They are off!", "Kremlin"))
    other = a_pair(a_claim("Talks are on"), a_claim("They are on!", "Kremlin"))
    assert finding_id(here) == finding_id(there) == finding_id(flipped(here))
    assert finding_id(here) != finding_id(other)


def test_a_calibration_for_other_signals_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "calibration.json"
    path.write_text('{"heads": {"conflict": {"intercept": 0, "coefficients": {}, "means": {}}}}', encoding="utf-8")
    with pytest.raises(ModelError, match=r"calibration\.json"):
        load_calibration(path)


@pytest.mark.parametrize("group", ["asked", "found"])
def test_the_shipped_calibration_trusts_the_signals_it_should(group: str) -> None:
    conflict = getattr(load_calibration(), group).conflict
    weight = dict(
        zip(("contradiction", "rules for", "rules against"), (conflict.coefficients[i] for i in (0, 4, 5)), strict=True)
    )
    assert all(value > 0 for value in weight.values())


def apart(left: str, right: str, found_by: Literal["topic", "user"] = "topic") -> Pair:
    """Two claims of two articles."""
    return replace(a_pair(a_claim(left), replace(a_claim(right, "Kremlin"), article="b")), found_by=found_by)


def test_what_shares_no_matter_is_for_review_however_probable() -> None:
    one, other = "The bridge over the Vell will open on Monday.", "Nobody has repaired a single school."
    sure = weigh(apart(one, "The bridge stays shut."), scores(0.99), scores(0.99), (), CALIBRATION)
    other_matter = weigh(apart(one, other), scores(0.99), scores(0.99), (), CALIBRATION)
    assert (sure.review, other_matter.review) == (False, True)
    assert other_matter.evidence[-1].text.endswith("for review only")


def test_an_agreement_needs_no_word_in_common() -> None:
    pair = apart("The bridge will open on Monday.", "Cars can cross from next week.")
    same = weigh(pair, scores(0.01, 0.97), scores(0.01, 0.97), (), CALIBRATION)
    assert same.verdict == "agreement"
    assert same.evidence[-1].signal != "one matter"


@pytest.mark.parametrize(
    ("signal", "pair", "value"),
    [
        ("in common", apart("The bridge opens on Monday.", "The bridge stays shut."), log(2)),
        ("in common", apart("The bridge opens on Monday.", "Nobody has a school."), 0.0),
        ("two articles", apart("The bridge opens.", "The bridge stays shut."), 1.0),
        ("outlet's words", apart("The bridge opens.", "The bridge stays shut."), 0.0),
        ("shorter text", apart("The bridge opens.", "The bridge stays shut now."), log(3)),
        ("longer text", apart("The bridge opens.", "The bridge stays shut now."), log(5)),
    ],
)
def test_signals_of_the_words(signal: str, pair: Pair, value: float) -> None:
    assert signals_of(pair, scores(0.1), scores(0.1), ())[SIGNALS.index(signal)] == pytest.approx(value)
    assert signals_of(flipped(pair), scores(0.1), scores(0.1), ())[SIGNALS.index(signal)] == pytest.approx(value)


def test_what_the_outlet_tells_in_its_own_words_is_counted() -> None:
    pair = apart("The bridge opens.", "The bridge stays shut.")
    told = replace(pair, left=replace(pair.left, voice="narrator"))
    assert signals_of(told, scores(0.1), scores(0.1), ())[SIGNALS.index("outlet's words")] == 1.0


def test_what_stands_near_in_one_article_counts_and_elsewhere_does_not() -> None:
    def nearby(article: str, start: int) -> float:
        left = replace(a_claim(), span=Span(0, 100))
        right = replace(a_claim("No meeting is planned.", "Kremlin"), article=article, span=Span(start, start + 50))
        return signals_of(a_pair(left, right), scores(0.1), scores(0.1), ())[SIGNALS.index("said nearby")]

    assert nearby("a", 100) == 1.0
    assert nearby("a", 100 + int(NEARBY)) == pytest.approx(exp(-1))
    assert nearby("b", 100) == 0.0
    marked = replace(a_claim("No.", "Kremlin"), span=Span(9000, 9003), at=len(a_claim().text) + 40)
    pair = a_pair(replace(a_claim(), span=Span(0, 100), at=0), marked)
    assert pair.chars_apart == 40  # markup between them does not count
    assert signals_of(a_pair(), scores(0.1), scores(0.1), ())[SIGNALS.index("said nearby")] == 0.0  # no places


def test_who_asks_about_two_statements_knows_that_they_are_about_one_thing() -> None:
    asked = apart("The bridge opens.", "Nobody has repaired a single school.", "user")
    assert signals_of(asked, scores(0.1), scores(0.1), ())[-5:] == (0.0,) * 5
