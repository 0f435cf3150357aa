"""Members of a party without a name."""

from __future__ import annotations

import pytest

from tests.extract.conftest import Claims


@pytest.mark.parametrize(
    ("words", "side"),
    [
        ("a Nevada Democrat", "us-democrats"),
        ("Some Democrats", "us-democrats"),
        ("One New Hampshire Republican", "us-republicans"),
    ],
)
def test_they_are_on_the_side_of_the_party(words: str, side: str, claims: Claims) -> None:
    (claim,) = claims(f"The count was far too close for comfort, {words} said.")
    assert claim.actor.side == side


def test_a_party_of_another_name_is_none_of_the_book_s(claims: Claims) -> None:
    (claim,) = claims("Civic Democrats said that the mayor of Ostrel had to resign at once.")
    assert claim.actor.side != "us-democrats"
