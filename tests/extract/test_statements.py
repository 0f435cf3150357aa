"""What of a reported content can be true alone."""

from __future__ import annotations

import pytest

from tests.extract.conftest import Claims


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ann Lee said the plant was safe and that nobody had been hurt.",
            ["the plant was safe", "that nobody had been hurt"],
        ),
        (
            "Ann Lee said the board had met but that it was too soon to decide.",
            ["the board had met", "that it was too soon to decide"],
        ),
        ("Ann Lee said the plant was safe and sound.", ["the plant was safe and sound"]),
    ],
)
def test_contents_joined_by_and_are_cut_where_each_stands_alone(claims: Claims, text: str, expected: list[str]) -> None:
    assert [claim.text for claim in claims(text)] == expected


def test_a_said_clause_in_the_middle_leaves_one_claim(claims: Claims) -> None:
    (claim,) = claims("Any repair before spring, Ann Lee said, would be far too dear.")
    assert claim.text == "Any repair before spring, Ann Lee said, would be far too dear"
    assert claim.resolved == "Any repair before spring would be far too dear."


def test_a_quotation_cut_in_the_middle_of_its_sentence_is_one_claim(claims: Claims) -> None:
    (claim,) = claims("“The bridge,” Ann Lee said, “is not going to be closed this year.”")
    assert claim.resolved == "The bridge, is not going to be closed this year."


def test_what_follows_behind_the_said_clause_in_reported_tense_is_said_too(claims: Claims) -> None:
    found = claims(
        "The gauges had been checked, manager Helen Roth repeated, and the firm had never received a warning."
    )
    assert [claim.text for claim in found] == ["The gauges had been checked", "the firm had never received a warning"]
    assert {claim.actor.name for claim in found} == {"Helen Roth"}


def test_what_follows_in_the_present_is_the_outlets(claims: Claims) -> None:
    found = claims("No date has been agreed on, Ann Lee said, and the town has booked no hall.")
    assert [claim.text for claim in found] == ["No date has been agreed on"]


def test_another_speakers_report_ends_a_content(claims: Claims) -> None:
    found = claims("Ann Lee argues that the bridge has to go, and Tom Ray said that a ferry could come in May.")
    assert [(claim.actor.name, claim.text) for claim in found] == [
        ("Ann Lee", "that the bridge has to go"),
        ("Tom Ray", "that a ferry could come in May"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "It should not, Ann Lee said, be taken as confirmation of anything",
        "The regional hospital, according to Ann Lee, took in two wounded men on Thursday",
        "Had there been a road, Ann Lee said, she would have sent a wreath",
    ],
)
def test_what_waits_for_its_verb_or_main_clause_is_one_claim(claims: Claims, text: str) -> None:
    assert [claim.text for claim in claims(text + ".")] == [text]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Inspectors cannot return, the ministry said, in a setback to European efforts.",
            ["Inspectors cannot return"],
        ),
        (
            "The agency confirmed that it had a letter but would not say what was in it.",
            ["that it had a letter", "would not say what was in it"],
        ),
    ],
)
def test_where_the_outlet_goes_on_nothing_more_is_said(claims: Claims, text: str, said: list[str]) -> None:
    assert [claim.text for claim in claims(text)] == said


def test_an_infinitive_behind_the_said_clause_is_no_claim_of_its_own(claims: Claims) -> None:
    text = "Nor does the mayor have any plans, advisers say, to copy the campaign and start playing down her support for open markets."
    (claim,) = claims(text)
    assert claim.text == text[:-1]


@pytest.mark.parametrize(
    "text",
    [
        "She won most of the convention's pledged delegates after winning in three states.",
        "The anger is deeper and broader than many elite politicians and veteran pollsters realize.",
        "All signs pointed to an early end of the long campaign.",
    ],
)
def test_what_is_said_by_nobody(text: str, claims: Claims) -> None:
    assert claims(text) == ()
