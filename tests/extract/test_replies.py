"""Denials at the end of a sentence that tells what somebody else says."""

from __future__ import annotations

import pytest

from tests.extract.conftest import Claims


@pytest.mark.parametrize(
    ("text", "said", "denied"),
    [
        (
            "The army said it had taken the town, which Kyiv denied.",
            "it had taken the town",
            "it had taken the town, which Kyiv denied",
        ),
        (
            "The army said that the bridge had been mined, an account Kyiv has repeatedly dismissed as false.",
            "that the bridge had been mined",
            "that the bridge had been mined, an account Kyiv has repeatedly dismissed",
        ),
        (
            "According to the army, the town has fallen, something Kyiv disputes.",
            "the town has fallen",
            "the town has fallen, something Kyiv disputes",
        ),
        (
            "“The town is ours,” the army said on Friday. “Its market is open,” the army said on Monday, a claim Kyiv disputes.",
            "“Its market is open,”",
            "“Its market is open,” the army said on Monday, a claim Kyiv disputes",
        ),
    ],
)
def test_both_sides_of_a_denial_behind_a_comma_are_claims(claims: Claims, text: str, said: str, denied: str) -> None:
    found = claims(text)
    told = next(claim for claim in found if claim.text == said)
    reply = next(claim for claim in found if claim.actor.id == "ukraine")
    assert (told.actor.name, told.reporter, told.features.count("negated")) == ("Army", None, 0)
    assert (reply.text, reply.disputes) == (denied, told.id)
    assert reply.resolved.startswith("It is not true that")


def test_it_in_what_is_denied_is_not_who_denies(claims: Claims) -> None:
    found = claims("The army said it had taken the town, which Kyiv denied.")
    assert "It is not true that it had taken the town." in [claim.resolved for claim in found]


def test_what_goes_on_behind_a_denial_is_still_of_the_first(claims: Claims) -> None:
    text = "Lavrov claimed that Kyiv had rejected the offer, an assertion that Ukrainian officials dismissed as false, and said that talks were over."
    assert [(claim.actor.side, claim.text) for claim in claims(text) if claim.actor.side == "russia"] == [
        ("russia", "that Kyiv had rejected the offer"),
        ("russia", "that talks were over"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The ministry said that the plan had been approved, which the union rejected.",  # the plan, perhaps
        "The company said it would open a plant, which the mayor welcomed.",
        "The minister said that the firm kept an account, which was closed in May.",
        "“I was never paid,” Ann Lee said, a claim the union disputes.",  # "I" in another's mouth
        "Prosecutors say the two men sold arms, a charge that they deny.",
    ],
)
def test_no_denial_of_what_was_said(claims: Claims, text: str) -> None:
    assert [claim.text for claim in claims(text) if claim.resolved.startswith("It is not true")] == []


def test_a_denied_accusation_is_a_claim_of_each_side(claims: Claims) -> None:
    found = claims("Russia accused Ukraine of attacking the plant, an accusation Kyiv rejected as absurd.")
    assert [(claim.actor.id, claim.reporter, claim.resolved) for claim in found] == [
        ("ukraine", None, "Ukraine rejected this: Russia accused Ukraine of attacking the plant."),
        ("russia", None, "Russia accused Ukraine of attacking the plant."),
    ]


def test_a_content_keeps_the_that_it_ends_in(claims: Claims) -> None:
    assert [claim.text for claim in claims("The club said it knew nothing of that.")] == ["it knew nothing of that"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Fairlane said it had pulled the meals, a charge the family-owned company denied.", "Family-owned company"),
        (
            "Fairlane said a fault was to blame, an explanation that Olive Tennant, who led the regulator until last summer, "
            "dismissed as “insulting to anyone who owns a calculator”.",
            "Olive Tennant",
        ),
    ],
)
def test_whoever_denies_may_be_told_of_at_length(claims: Claims, text: str, who: str) -> None:
    found = claims(text)
    told = next(claim for claim in found if claim.actor.name == "Fairlane")
    assert "," not in told.text
    assert [(claim.actor.name, claim.disputes) for claim in found if claim.disputes] == [(who, told.id)]
