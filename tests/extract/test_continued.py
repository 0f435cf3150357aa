"""Quotations without a word on who says them."""

from __future__ import annotations

from tests.extract.conftest import Claims


def test_whoever_is_in_view_in_front_says_it(claims: Claims) -> None:
    text = "Brian Remple said the spill was small.\nThose words angered Loretta Nosk. “Nobody has walked that bog in years.”"
    assert claims(text)[-1].actor.name == "Loretta Nosk"


def test_who_spoke_in_the_sentence_in_front_goes_on(claims: Claims) -> None:
    text = "Ann Lee met Peter Ross. She told Ross that the road was closed. “Nobody has used it in years.”"
    assert claims(text)[-1].actor.name == "Ann Lee"
