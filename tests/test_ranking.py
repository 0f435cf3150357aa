"""In which order findings are told."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

from contradict.claims import Claim
from contradict.findings import Finding
from contradict.ranking import ranked
from contradict.weigh import load_calibration, weigh
from tests.conftest import a_claim, a_pair, scores

PLEDGE = a_claim("No branch will close.", "Bank")


def finding(probability: float, text: str, actor: str = "Union", *, review: bool = False) -> Finding:
    both = scores(0.9)
    weighed = weigh(a_pair(PLEDGE, a_claim(text, actor)), both, both, (), load_calibration())
    return replace(weighed, probability=probability, review=review)


def test_the_most_probable_first_and_what_is_for_review_behind() -> None:
    sure, less = finding(0.9, "Sixty will."), finding(0.8, "They said so.", "Mayor")
    open_ = finding(0.95, "Some may.", "Council", review=True)
    assert all(ranked(order) == (sure, less, open_) for order in permutations([sure, less, open_]))


def test_a_dispute_is_told_once_before_any_is_told_twice() -> None:
    first, again = finding(0.9, "Sixty will.", review=True), finding(0.8, "There is a list.", review=True)
    other = finding(0.5, "They said so.", "Mayor", review=True)
    assert ranked([again, other, first]) == (first, other, again)


def test_a_repetition_that_is_asserted_stays_before_what_is_for_review() -> None:
    first, again = finding(0.9, "Sixty will."), finding(0.8, "There is a list.")
    other = finding(0.5, "They said so.", "Mayor", review=True)
    assert ranked([other, again, first]) == (first, again, other)


def test_the_same_couple_of_statements_is_one_finding() -> None:
    low, high = finding(0.5, "Sixty will."), finding(0.9, "Sixty will.")
    assert ranked([low, high]) == ranked([high, low]) == (high,)


def test_what_a_repetition_is_about_was_not_told_by_it() -> None:
    """That the second answer is held against the second pledge as well is told nowhere else."""
    second = a_claim("No job will go.", "Bank")

    def between(probability: float, left: Claim, right: str, actor: str) -> Finding:
        both = scores(0.9)
        weighed = weigh(a_pair(left, a_claim(right, actor)), both, both, (), load_calibration())
        return replace(weighed, probability=probability, review=True)

    first = between(0.9, PLEDGE, "Sixty will.", "Union")
    again = between(0.8, PLEDGE, "There is a list.", "Union")
    other = between(0.7, second, "There is a list.", "Union")
    far = between(0.1, a_claim("It rained.", "Mayor"), "It was dry.", "Council")
    assert ranked([far, again, other, first]) == (first, other, far, again)
