"""Quotations without a word on who says them."""

from __future__ import annotations

import pytest

from tests.extract.conftest import Claims


def test_whoever_is_in_view_in_front_says_it(claims: Claims) -> None:
    text = "Brian Remple said the spill was small.\nThose words angered Loretta Nosk. “Nobody has walked that bog in years.”"
    assert claims(text)[-1].actor.name == "Loretta Nosk"


def test_who_spoke_in_the_sentence_in_front_goes_on(claims: Claims) -> None:
    text = "Ann Lee met Peter Ross. She told Ross that the road was closed. “Nobody has used it in years.”"
    assert claims(text)[-1].actor.name == "Ann Lee"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "“The road was shut,” one resident wrote. Ann Lee defeated Peter Ross. “The count was rigged and must be repeated.”",
            "One resident",
        ),
        (
            "“The road was shut,” one resident wrote. A crowd gathered near Peter Ross. “The count was rigged and must be repeated.”",
            "One resident",
        ),
        (
            "“The road was shut,” one resident wrote. Peter Ross is back. “He has to resign and pay the money back.”",
            "One resident",
        ),
        (
            "“The road was shut,” one resident wrote. Ann Lee is back. “He has to resign and pay the money back.”",
            "Ann Lee",
        ),
    ],
)
def test_a_bystander_does_not_say_it(claims: Claims, text: str, name: str) -> None:
    assert claims(text)[-1].actor.name == name


def test_nobody_says_it_where_nobody_spoke(claims: Claims) -> None:
    text = "A crowd gathered near Peter Ross. “He has to resign and pay the money back.”"
    assert all(c.actor.name != "Peter Ross" for c in claims(text))
