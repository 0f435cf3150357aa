"""Clauses: each token in one, divided where a predicate stands on either side."""

from __future__ import annotations

import pytest

from contradict.rulebook.clauses import clause_of, clauses
from contradict.rulebook.reading import read_text

LONG = "The leak was plugged within hours, but the mine has been closed; residents who left were told to wait."


def spoken(text: str) -> list[str]:
    reading = read_text(text)
    return [text[reading.tokens[first].start : reading.tokens[last - 1].end] for first, last in clauses(reading)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The gate is open.", ["The gate is open."]),
        ("The gate is open and the guard was sent home.", ["The gate is open", "and the guard was sent home."]),
        ("Bread, salt and oil were sold.", ["Bread, salt and oil were sold."]),
    ],
)
def test_clauses(text: str, expected: list[str]) -> None:
    assert spoken(text) == expected


def test_clauses_cover_the_text_once() -> None:
    reading = read_text(LONG)
    found = clauses(reading)
    assert [first for first, _ in found] == [0, *(last for _, last in found[:-1])]
    assert found[-1][1] == len(reading.tokens)
    assert len(found) >= 3


def test_the_clause_of_a_word() -> None:
    reading = read_text(LONG)
    first, last = clause_of(reading, reading.at["mine"][0])
    assert {token.word for token in reading.tokens[first:last]} >= {"mine", "closed"}
    assert "leak" not in {token.word for token in reading.tokens[first:last]}
