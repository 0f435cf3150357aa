"""Topics are named by words that mean something, whatever the order of the claims."""

from __future__ import annotations

from contradict.topics import name_topics
from tests.conftest import ToyEncoder, a_claim

CLAIMS = [
    a_claim("The bilateral meeting with Zelensky is underway."),
    a_claim("A bilateral meeting with Zelensky is not underway.", "Kremlin"),
    a_claim("Wheat prices rose sharply in Egypt."),
    a_claim("In Egypt wheat prices did not rise.", "Cairo"),
]


def topics(claims: list[object]) -> dict[str, str]:
    return name_topics(claims, ToyEncoder().encode([claim.resolved for claim in claims]))  # type: ignore[arg-type,attr-defined]


def test_claims_on_one_thing_share_a_topic() -> None:
    named = topics([*CLAIMS])
    assert named[CLAIMS[0].id] == named[CLAIMS[1].id]
    assert named[CLAIMS[2].id] == named[CLAIMS[3].id]
    assert named[CLAIMS[0].id] != named[CLAIMS[2].id]


def test_the_name_holds_the_words_that_matter() -> None:
    words = topics([*CLAIMS])[CLAIMS[0].id].split()
    assert "Zelensky" in words
    assert "the" not in words


def test_the_order_of_the_claims_changes_nothing() -> None:
    assert topics([*CLAIMS]) == topics([*CLAIMS[::-1]])


def test_a_given_topic_stands() -> None:
    given = a_claim("Anything.", topic="grain")
    assert topics([given])[given.id] == "grain"


def test_no_claims_have_no_topics() -> None:
    assert topics([]) == {}
