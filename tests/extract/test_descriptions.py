"""Descriptions that go back to somebody the article names."""

from __future__ import annotations

import pytest

from contradict.extract.descriptions import author_of
from tests.extract.conftest import Claims


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("a statement released by the Kremlin", "the Kremlin"),
        ("a poll published by Harbour News last week", "Harbour News"),
        ("Ann Lee's office", "Ann Lee"),
        ("his office", "his"),
        ("its own survey of 900 members", "its"),
        ("a spokeswoman for the bank", "the bank"),
        ("The Turkish statement", "Turkish"),
        ("the statement", None),
        ("Ann Lee", None),
        ("the mayor", None),
    ],
)
def test_whose_paper_or_office(words: str, who: str | None) -> None:
    assert author_of(words) == who


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Northgate Bank met the mayor. A spokesman for the bank said no branch would close.", "Northgate Bank"),
        (
            "The Bridge Safety Board met in May. Its chair is Ann Lee. The board said the bridge was safe.",
            "Bridge Safety Board",
        ),
        ("Grainlink, the company that runs the terminal, said that all systems had worked.", "Grainlink"),
        ("The Church of Saint Brigid met. The Church said the roof was safe.", "Church of Saint Brigid"),
        ("President Ann Lee left early. Her office said the talks were over.", "Ann Lee"),
        (
            "Ukrainian Foreign Minister Andrii Sybiha left. Russia stays. Foreign Minister Sergei Lavrov spoke. The minister said the talks were over.",
            "Sergei Lavrov",
        ),
        ("Sergei Lavrov met Volodymyr Zelensky. The talks are over, the foreign minister said.", "Sergei Lavrov"),
        ("Russia rejected the offer. Its defence ministry said that no soldier had left.", "Russian Defence Ministry"),
        ("Turkey has seen it. The Turkish statement called the raid illegal.", "Turkey"),
        ("The secretary general of the Harbour Council (HC), Ann Lee, said the talks were over.", "Ann Lee"),
        ("The offer came from Tom Ray of Ray Research, who doubted that the deal would hold.", "Tom Ray"),
    ],
)
def test_descriptions(claims: Claims, text: str, name: str) -> None:
    assert claims(text)[-1].actor.name == name


def test_an_aide_speaks_for_the_government_of_the_boss(claims: Claims) -> None:
    (claim,) = claims("A senior aide to Vladimir Putin said the talks were over.")
    assert (claim.actor.side, claim.actor.name) == ("russia", "Russia")


def test_a_bank_is_no_she(claims: Claims) -> None:
    found = claims("Ann Lee met Coastal Bank. Coastal Bank said the price was fair. She said it was not.")
    assert found[-1].actor.name == "Ann Lee"


def test_the_articles_own_surname_comes_before_a_capital(claims: Claims) -> None:
    found = claims("Valeska Paris left the ship in May.\nParis said that the door had been locked.")
    assert found[0].actor.name == "Valeska Paris"


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("a complaint the party lodged with the High Court", "the party"),
        ("a study Harbour Watch published last year", "Harbour Watch"),
        ("an internal memo from July, signed by chief pilot Ann Lee", "chief pilot Ann Lee"),
        ("a filing by Lee's lawyers", "Lee's lawyers"),
        ("Lee's lawyers", "Lee"),
        ("the agency's commentary", "the agency"),
        ("Lee's email, which the paper has seen", "Lee"),
        ("an Andean commission report in 2021", "Andean commission"),
        ("his staff", "his"),
    ],
)
def test_who_wrote_a_document(words: str, who: str) -> None:
    assert author_of(words) == who


@pytest.mark.parametrize(
    "words",
    [
        "Boeing's indictment",
        "The Trump investigation",
        "Trump verdict",
        "Ann Lee inquiry",
        "A review of Harbour Watch",
        "A study of Harbour Watch",
        "A video from Gaza",
        "a video of the attack",
        "the editorial from Monday",
        "a proposal of marriage",
        "a letter the mayor was sent",
        "Ann Lee's summer camp",
        "her summer camp",
    ],
)
def test_what_a_document_is_about_did_not_write_it(words: str) -> None:
    assert author_of(words) is None


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("a review by Harbour Watch", "Harbour Watch"),
        ("an investigation carried out by Harbour Watch", "Harbour Watch"),
        ("Ann Lee's legal team", "Ann Lee"),
        ("her campaign staff", "her"),
        ("a letter the mayor sent", "the mayor"),
        ("a statement from Gaza", "Gaza"),
    ],
)
def test_who_made_it_all_the_same(words: str, who: str) -> None:
    assert author_of(words) == who


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Boeing's indictment said the seals had been broken.", "Boeing"),
        ("Donald Trump left. The Trump investigation found that the files were gone.", "Donald Trump"),
        ("Ann Lee opened it in May. Ann Lee's summer camp said 30 children were ill.", "Ann Lee"),
    ],
)
def test_no_claim_for_the_one_it_is_about(claims: Claims, text: str, wrong: str) -> None:
    assert [c.actor.name for c in claims(text) if c.cue][-1] != wrong
