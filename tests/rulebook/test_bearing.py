"""A denial counts against an assertion of the same bearer, place, occasion and manner only."""

from __future__ import annotations

import pytest

from contradict.rulebook.denial import denied
from tests.rulebook.pairs import laid

APART = [
    ("The bridge to Kalam was washed away.", "The bridge to Mingora was not washed away."),
    ("The cameras on the A7 were switched off.", "The cameras on the A17 were not switched off."),
    ("The Thistle left the harbour.", "Her sister ship has not left the harbour."),
    ("The ferry company owed tax.", "The ferry company owed no tax ten years ago."),
    ("She won the race in the valley.", "She did not win the race at the last championships."),
    ("The teenagers were shot in the raid.", "The sergeant was not shot in the raid."),
    ("The doctor founded the firm.", "The doctor did not found the firm alone."),
    ("The ferry was delivered on time.", "The ferry was not delivered late."),
    ("The riders were pleased with the ruling.", "Not every rider was pleased with the ruling."),
    ("The council will close the border.", "The council should not close the border."),
    ("I will not run for the leadership.", "He ran for the leadership and lost."),
]
TOGETHER = [
    ("The bridge to Kalam was washed away.", "The bridge to Kalam was not washed away."),
    ("The cameras on the A7 were switched off.", "The cameras on the A7 were not switched off."),
    ("The Thistle left the harbour.", "The Thistle has not left the harbour."),
    ("She won the race.", "She did not win the race."),
    ("The teenagers were shot in the raid.", "They were not shot in the raid."),
    ("The doctor founded the firm alone.", "The doctor did not found the firm alone."),
    ("All riders were pleased with the ruling.", "Not every rider was pleased with the ruling."),
    ("The state must return the houses seized in 1994.", "The state must not return the houses."),
    ("The council must close the border.", "The council need not close the border."),
    ("The plan will be dropped.", "The plan will not be dropped for another week."),
    ("I will not run for the leadership.", "He will run for the leadership."),
]


@pytest.mark.parametrize(("left", "right"), APART)
def test_a_denial_of_something_else_denies_nothing(left: str, right: str) -> None:
    assert not list(denied(laid(left, right)))
    assert not list(denied(laid(right, left)))


@pytest.mark.parametrize(("left", "right"), TOGETHER)
def test_a_denial_of_the_same_is_seen(left: str, right: str) -> None:
    assert list(denied(laid(left, right)))
    assert list(denied(laid(right, left)))
