"""Clear dates are read, ambiguous ones are not guessed."""

from __future__ import annotations

from datetime import date

import pytest

from contradict.read.dates import parse_date


@pytest.mark.parametrize(
    "text",
    [
        "2031-04-09",
        "2031-04-09T22:10:00Z",
        "2031/4/9",
        "9 April 2031",
        "9th of April, 2031",
        "Apr. 9, 2031",
        "Wednesday, April 9, 2031",
        "3:14 PM EDT, Wed April 9, 2031",
        "9.4.2031",
        "20310409",
    ],
)
def test_clear_forms(text: str) -> None:
    assert parse_date(text) == date(2031, 4, 9)


@pytest.mark.parametrize("text", ["3/4/2031", "soon", "", "31 June 2031", "2031-13-40", "April 2031"])
def test_unclear_forms_are_no_date(text: str) -> None:
    assert parse_date(text) is None


def test_a_day_above_twelve_settles_the_order() -> None:
    assert parse_date("13/4/2031") == parse_date("4/13/2031") == date(2031, 4, 13)
