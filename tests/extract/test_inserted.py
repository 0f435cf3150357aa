"""Said-clauses that the parser hangs on a noun."""

from __future__ import annotations

import pytest

from tests.extract.conftest import Claims


@pytest.mark.parametrize(
    ("text", "actor", "said"),
    [
        ("There was no drone, Interior Minister Pavel Horn conceded on Thursday.", "Pavel Horn", "There was no drone"),
        (
            "It is not for a judge to weigh motives, argued the firm's lawyer, Ann Lee.",
            "Ann Lee",
            "It is not for a judge to weigh motives",
        ),
        (
            "All of the dead were villagers, Pavel Horn, the ministry's deputy spokesman, said in a statement.",
            "Pavel Horn",
            "All of the dead were villagers",
        ),
    ],
)
def test_lost_said_clauses_are_found(claims: Claims, text: str, actor: str, said: str) -> None:
    assert (actor, said) in [(claim.actor.name, claim.text) for claim in claims(text)]


def test_what_somebody_was_asked_is_nobodys_claim(claims: Claims) -> None:
    found = claims("Ann Lee came to the hall. Asked whether the bridge was safe, she answered: “Of course it is.”")
    assert [(claim.actor.name, claim.text) for claim in found] == [("Ann Lee", "“Of course it is.”")]


@pytest.mark.parametrize("text", ["Ann Lee declined to comment.", "A clerk asked not to be named."])
def test_silence_is_no_claim(claims: Claims, text: str) -> None:
    assert claims(text) == ()


@pytest.mark.parametrize(
    ("text", "said", "resolved"),
    [
        ("The Kremlin put the number of dead at nine.", "the number of dead at nine", "The number of dead is nine."),
        ("The Kremlin now gives the death toll as twelve.", "the death toll as twelve", "The death toll is twelve."),
    ],
)
def test_a_figure_somebody_gives_is_a_claim(claims: Claims, text: str, said: str, resolved: str) -> None:
    (claim,) = claims(text)
    assert (claim.actor.name, claim.text, claim.resolved, claim.voice) == ("Kremlin", said, resolved, "narrator")


def test_putting_a_thing_somewhere_is_no_figure(claims: Claims) -> None:
    assert claims("Ann Lee put the number of the house at the gate.") == ()


def test_what_somebody_points_out_is_said(claims: Claims) -> None:
    found = claims(
        "Tom Ray, the chairman, said no to that. The record gate is 212, he pointed out, and most of them walk."
    )
    assert ("tom-ray", "The record gate is 212") in [(claim.actor.id, claim.text) for claim in found]


def test_a_said_clause_may_part_the_subject_from_its_verb(claims: Claims) -> None:
    found = claims(
        "The clinic let the surgeon go. Her exclusion, the minister said, followed two quite separate complaints."
    )
    assert [claim.text for claim in found] == [
        "Her exclusion, the minister said, followed two quite separate complaints"
    ]


@pytest.mark.parametrize(
    ("text", "actor", "said"),
    [
        (
            "Hungary, which has long denied shelling the depot, opened a second front.",
            "Hungary",
            "denied shelling the depot",
        ),
        (
            "The speaker sent a letter to the Kremlin, which accused him of acting like a candidate.",
            "Kremlin",
            "accused him of acting like a candidate",
        ),
    ],
)
def test_denials_and_accusations_in_relative_clauses_are_claims(
    claims: Claims, text: str, actor: str, said: str
) -> None:
    assert (actor, said) in [(claim.actor.name, claim.text) for claim in claims(text)]


def test_the_first_that_belongs_to_the_telling(claims: Claims) -> None:
    found = claims(
        "Ann Lee told parents in an email that staff followed policy, that nobody had been hurt and that the boy had left."
    )
    assert any(claim.text.startswith("that staff followed policy") for claim in found)


def test_accusing_one_another_says_nothing_of_anyone(claims: Claims) -> None:
    assert claims("Three governments and one armed group accused one another of making things up.") == ()


def test_a_retort_goes_on_behind_the_colon(claims: Claims) -> None:
    found = claims(
        "KANO, Nigeria – Ann Lee met the press.\n"
        "Ann Lee rejected it. Not so, said the agency in question, the Dams Development Agency: of the 14 gates, 12 were open."
    )
    assert [(claim.actor.name, claim.text) for claim in found][1:] == [
        ("Agency", "Not so"),
        ("Agency", "of the 14 gates, 12 were open"),
    ]
