"""How names are written, compared and shown."""

from __future__ import annotations

import pytest

from contradict.actors.names import normal, shown_name, slug, variants


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Müller-Lüdenscheidt", "muller-ludenscheidt"), ("O'Brien", "obrien"), ("…", "unknown"), ("習近平", "習近平")],
)
def test_slug(name: str, expected: str) -> None:
    assert slug(name) == expected


def test_names_are_compared_without_article_accents_and_brackets() -> None:
    assert normal("The  Šyrian Forces (SF)") == "syrian forces"
    assert normal("U.N.") == normal("UN")


def test_titles_and_possessives_are_kept_off() -> None:
    assert shown_name("the mayor’s") == "mayor"
    assert "ann lee" in variants("senator ann lee's")
