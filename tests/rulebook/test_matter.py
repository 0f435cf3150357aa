"""What must be there beside a classifier's word before a pair found by a scan is asserted."""

from __future__ import annotations

from dataclasses import replace

import pytest

from contradict.claims import Span
from contradict.findings import RuleHit
from contradict.rulebook.matter import BESIDE, one_matter
from tests.conftest import a_claim, a_pair

PRESSURE = "Donald Trump did not put any pressure on them."
PAYMENTS = "Donald Trump has admitted to ordering the payments."


@pytest.mark.parametrize(
    ("left", "right", "met"),
    [
        (PRESSURE, PAYMENTS, False),  # the name of one of the actors is all they share
        (PRESSURE, "Trump pressed them with threats.", False),
        (PRESSURE, "There was pressure on Kyiv from the first day.", True),
        ("The payments were legal.", PAYMENTS, True),
    ],
)
def test_a_shared_word_counts_unless_it_names_an_actor(left: str, right: str, met: bool) -> None:
    pair = a_pair(a_claim(left, "Donald Trump"), a_claim(right, "Prosecutors"))
    assert one_matter(pair, ()) is met


def test_a_rule_the_source_or_the_user_can_vouch_for_it() -> None:
    pair = a_pair(a_claim(PRESSURE, "Donald Trump"), a_claim(PAYMENTS, "Prosecutors"))
    assert one_matter(pair, [RuleHit("some-rule", "core", "why", 0.5)])
    assert not one_matter(pair, [RuleHit("guard-other-name", "core", "why", -1.5)])
    assert one_matter(replace(pair, found_by="user"), ())
    assert one_matter(replace(pair, left=replace(pair.left, disputes=pair.right.id)), ())


@pytest.mark.parametrize(("start", "met"), [(20, True), (10 + BESIDE, False)])
def test_what_stands_beside_the_other_answers_it(start: int, met: bool) -> None:
    left = replace(a_claim(PRESSURE, "Donald Trump"), span=Span(0, 10))
    right = replace(a_claim(PAYMENTS, "Prosecutors"), span=Span(start, start + 30))
    assert one_matter(a_pair(left, right), ()) is met
