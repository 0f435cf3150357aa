from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contradict.rulebook.quantities import quantities


def only(text: str) -> tuple[float, float, str]:
    (found,) = quantities(text)
    return found.low, found.high, found.dimension


@pytest.mark.parametrize(
    "text",
    [
        "in 2019",
        "on 4 May",
        "May 4",
        "Article 5 applies",
        "a mutation on chromosome 7 raises",
        "at 5 pm",
        "the 12th man",
        "at 14:30",
        "Ms Lind, 44, said",
    ],
)
def test_years_dates_and_labels_are_no_amounts(text: str) -> None:
    assert quantities(text) == ()


def test_a_share_in_words() -> None:
    low, high, dimension = only("two thirds of the votes")
    assert low == high == pytest.approx(2 / 3)
    assert dimension == "share"


@given(st.text(alphabet="0123456789,. $%-toandmillionfive", max_size=60))
def test_any_text_gives_ordered_spans(text: str) -> None:
    for amount in quantities(text):
        assert 0 <= amount.start < amount.end <= len(text)
        assert amount.low <= amount.high
