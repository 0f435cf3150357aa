"""Long noun phrases cut to the name in them."""

from __future__ import annotations

import pytest

from contradict.extract.phrases import shortened
from tests.extract.conftest import Claims


@pytest.mark.parametrize(
    ("words", "shorter"),
    [
        ("His landlord, the Leeds-based Calder Homes", "Calder Homes"),
        ("Mayor Ann Lee's party, the League for the Coast", "League for the Coast"),
        ("Coastwatch, the county's rescue agency", "Coastwatch"),
        ("The official Tarvian Press Bureau", "Tarvian Press Bureau"),
        ("the committee itself", "the committee"),
        ("That neighbour, now a clerk in Derby", "That neighbour"),
        ("a 30-year-old identified in court papers as Karim D", "Karim D"),
        ("an engineer briefed on the repair", "an engineer"),
        ("the mayor", None),
        ("Harbour News", None),
        ("a doctor at the hospital", None),
    ],
)
def test_a_phrase_is_cut_to_its_name(words: str, shorter: str | None) -> None:
    assert shortened(words) == shorter


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "The driver was held. His employer, the Leeds-based Calder Lines, said he had kept to the route.",
            "Calder Lines",
        ),
        ("The operator, Calder Cargo, said the crew had rested.", "Calder Cargo"),
        ("Commodore Ruben Salas said the ship had turned.", "Ruben Salas"),
        ("Opposition MEP Daniel Hofer said the vote was a farce.", "Daniel Hofer"),
        ("Coastal Conservative critic Blaine Rempton said the spill was small.", "Blaine Rempton"),
    ],
)
def test_the_actor_is_the_name(claims: Claims, text: str, name: str) -> None:
    assert claims(text)[-1].actor.name == name


@pytest.mark.parametrize(
    "words",
    [
        "The hundred on the list",
        "those wounded by shells",
        "people killed in the raid",
        "a man seen in London with Ann Lee",
        "Liberal Democrats",
        "Opposition Labour",
        "Former President",
        "Local Government Association",
        "National Grid",
        "The Independent Police Complaints Authority",
    ],
)
def test_what_is_left_still_tells_who(words: str) -> None:
    assert shortened(words) is None


def test_a_number_alone_is_somebody(claims: Claims) -> None:
    assert claims("The hundred on the list said the road was shut.")[-1].actor.name == "Hundred on the list"
