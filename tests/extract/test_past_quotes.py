"""Verbs behind a closing quotation mark: whose they are."""

from __future__ import annotations

import pytest

from tests.extract.conftest import Claims


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        (
            "Ann Lee insisted that it had acted “as soon as the picture was clear” and promised a decision before the recess.",
            "that it had acted “as soon as the picture was clear”",
            "promised a decision before the recess",
        ),
        (
            "Ann Lee argues that “leverage left on the table is leverage wasted” and recommends that the ministry hold back the aid.",
            "that “leverage left on the table is leverage wasted”",
            "that the ministry hold back the aid",
        ),
    ],
)
def test_who_says_the_quotation_goes_on_behind_it(claims: Claims, text: str, first: str, second: str) -> None:
    assert [(claim.actor.name, claim.text) for claim in claims(text)] == [("Ann Lee", first), ("Ann Lee", second)]
