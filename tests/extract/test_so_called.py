"""What somebody calls a thing is theirs, in the outlet's sentence too."""

from __future__ import annotations

import pytest

from tests.extract.conftest import Claims


@pytest.mark.parametrize(
    ("text", "side", "said", "resolved"),
    [
        (
            "The jets struck in what Pakistan called a “limited operation” against rebels.",
            "pakistan",
            "called a “limited operation”",
            "Pakistan called it a limited operation",
        ),
        (
            "It was shelled in what Kyiv describes as a provocation.",
            "ukraine",
            "describes as a provocation",
            "Ukraine describes it as a provocation.",
        ),
    ],
)
def test_in_what_somebody_called(claims: Claims, text: str, side: str, said: str, resolved: str) -> None:
    (found,) = claims(text)
    assert (found.actor.side, found.voice) == (side, "narrator")
    assert found.text.startswith(said)
    assert found.resolved.startswith(resolved)


def test_a_verb_keeps_the_word_that_its_not_is_tied_to(claims: Claims) -> None:
    assert [claim.text for claim in claims("Ann Lee hasn't ruled out joining a challenge.")] == [
        "hasn't ruled out joining a challenge"
    ]


def test_they_are_who_acts_in_the_clause_around(claims: Claims) -> None:
    found = claims("Ukraine denied it. Police used what they described as pepper spray to disperse 200 people.")
    assert [(claim.actor.name, claim.text) for claim in found][-1] == ("Police", "described as pepper spray")


def test_figures_that_somebody_describes(claims: Claims) -> None:
    found = claims(
        "The ministry said 112 people were missing, figures that local officials described as an undercount."
    )
    assert [(claim.actor.name, claim.text) for claim in found] == [
        ("Ministry", "112 people were missing"),
        ("Local officials", "described as an undercount"),
    ]
