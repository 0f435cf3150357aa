"""Speakers called by the state they are of."""

from __future__ import annotations

import pytest

from tests.extract.conftest import Claims


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Velmora and Sarkand met. Velmora was late. Merrun dismissed a Velmoran claim that drones had struck a plant.",
            "Velmora",
        ),
        ("President Rustan Ulmanov spoke. “They close a door and wait,” the Head of State said.", "Rustan Ulmanov"),
        ("“They close a door and wait,” the head of state said.", "Head of state"),
        ("President of the Republic of Taruvia Sardor Ormazov spoke. Ormazov said the plan was met.", "Sardor Ormazov"),
        (
            "President of the Republic of Taruvia Sardor Ormazov spoke. The President said all was well.",
            "Sardor Ormazov",
        ),
    ],
)
def test_a_land_or_its_head_is_meant(claims: Claims, text: str, name: str) -> None:
    assert claims(text)[-1].actor.name == name
