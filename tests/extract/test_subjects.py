"""Who does what a verb says where the tree misleads."""

from __future__ import annotations

import pytest

from tests.extract.conftest import Claims


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Yonhap quoted General Ho Kwan as saying that the boat had been rammed.", "Ho Kwan"),
        ("A Western diplomat in Pristina said the shots came from the ridge.", "Western diplomat in Pristina"),
        (
            "Two people close to the firm said a claim was likely. Lawyer Ingrid Sather is in doubt. "
            "“Unpaid wages are the textbook exclusion,” she said.",
            "Ingrid Sather",
        ),
        (
            "The Australian Maritime Safety Authority said the crew had not been paid.",
            "Australian Maritime Safety Authority",
        ),
    ],
)
def test_who_says_it(claims: Claims, text: str, name: str) -> None:
    assert [c.actor.name for c in claims(text) if "boat" in c.text or c.voice != "narrator"][-1] == name


def test_an_embassy_is_not_of_the_country_it_stands_in(claims: Claims) -> None:
    actor = claims("China rejected the award. Its embassy in Manila said that it was void.")[-1].actor
    assert (actor.name, actor.side) == ("Chinese embassy in Manila", "china")


def test_one_told_is_not_the_speaker(claims: Claims) -> None:
    text = "One, who has taught there for nine years, told the Herald that she had been ill since May."
    (claim,) = claims(text)
    assert claim.text == "that she had been ill since May"
    assert claim.actor.name != "Herald"


def test_the_dead_are_counted(claims: Claims) -> None:
    assert any("dead at more than 70" in c.text for c in claims("The Blue Front put the dead at more than 70."))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The agency cited a report as saying that prices had doubled.", "Report"),
        ("Ann Lee quoted Peter Ross as saying that he was ill.", "Peter Ross"),
        ("“The gate is shut,” the agency quoted Ann Lee as saying.", "Ann Lee"),
        ("The agency cited the ceasefire as saying that prices had doubled.", "Agency"),
        ("The Times quoted Ann Lee's book as saying that prices had doubled.", "Ann Lee"),
        ("The agency cited rising prices and a weak currency.", "Agency"),
    ],
)
def test_who_is_quoted_says_it_and_the_one_who_quotes_does_not(claims: Claims, text: str, name: str) -> None:
    assert [c.actor.name for c in claims(text)] == [name]


def test_who_quotes_is_the_reporter(claims: Claims) -> None:
    (claim,) = claims("Ann Lee quoted Peter Ross as saying that he was ill.")
    assert claim.reporter == "Ann Lee"
