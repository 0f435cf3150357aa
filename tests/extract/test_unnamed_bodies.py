"""Whoever speaks for a body that the article gives no name stands on its side."""

from __future__ import annotations

import pytest

from tests.extract.conftest import Claims


@pytest.mark.parametrize(
    "who",
    [
        "A spokesman for the union",
        "The union's regional secretary",
        "Dora Quist, a spokeswoman for the union,",
        "Dora Quist, the union's regional secretary,",
        "Dora Quist, the head of the union,",
    ],
)
def test_who_speaks_for_a_body_without_a_name_is_on_its_side(claims: Claims, who: str) -> None:
    found = claims(f"{who} said the strike was over.\nThe union said on Friday that no talks were planned.")
    assert len({claim.actor.id for claim in found}) == 2
    assert len({claim.actor.side for claim in found}) == 1


@pytest.mark.parametrize("who", ["The union's former secretary", "A critic of the union", "A rival union's secretary"])
def test_others_stand_apart(claims: Claims, who: str) -> None:
    found = claims(f"{who} said the strike was over.\nThe union said on Friday that no talks were planned.")
    assert len({claim.actor.side for claim in found}) == 2


def test_the_bank_is_the_one_named(claims: Claims) -> None:
    found = claims("Northgate Bank cut its rates.\nDora Quist, the bank's director, said that more would follow.")
    assert [claim.actor.side for claim in found if claim.actor.id == "dora-quist"] == ["northgate-bank"]


def test_a_place_in_front_of_a_title_has_none(claims: Claims) -> None:
    found = claims(
        "In northern Israel, the head of the regional council, Orna Vilner, said nobody had told them.\nIsrael said it would stay."
    )
    assert [claim.actor.side for claim in found if claim.actor.id == "israel"] == ["israel"]


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("The town council denies it. Its clerk, Dora Quist, said the minutes were clear.", "town-council-"),
        ("The union at the plant denies it. Its president, Dora Quist, said the furnaces were cold.", "union-"),
    ],
)
def test_its_clerk_and_its_president(claims: Claims, text: str, side: str) -> None:
    assert [claim.actor.side.startswith(side) for claim in claims(text) if claim.actor.id == "dora-quist"] == [True]


def test_the_group_is_no_firm_that_was_named(claims: Claims) -> None:
    found = claims(
        "Mortars were found, a monitoring group said.\nRodopa Ordnance denies it. “They were fresh,” said Dora Quist, the group's head of operations."
    )
    sides = {claim.actor.side for claim in found if claim.actor.id == "dora-quist"}
    assert sides
    assert "rodopa-ordnance" not in sides
