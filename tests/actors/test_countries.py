"""Which country words mean."""

from __future__ import annotations

import pytest

from contradict.actors import ActorBook, load_actors


@pytest.fixture(scope="module")
def book() -> ActorBook:
    """The shipped actors."""
    return load_actors()


@pytest.mark.parametrize(
    ("text", "adjective"),
    [("officials in Paris", "French"), ("the Turkish army", "Turkish"), ("the mayor of Eastmoor", None)],
)
def test_a_country_is_named_by_its_adjective_or_capital(book: ActorBook, text: str, adjective: str | None) -> None:
    assert book.countries.word(text) == adjective


def test_an_article_is_about_the_country_of_three_names_in_five(book: ActorBook) -> None:
    assert book.countries.mainly_in("Paris and Marseille. The French mayor left France for Rome.") == "French"
    assert book.countries.mainly_in("Rome, Paris and Berlin met.") is None


def test_only_officials_speak_for_a_country(book: ActorBook) -> None:
    assert book.countries.official_in("a Russian diplomat") == ("russia", "russia")
    assert book.countries.official_in("a Russian dissident diplomat") is None


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Russian officials in western Ukraine", "russia"),
        ("South Korean officials and Western allies", "south-korea"),
        ("a senior Western diplomat in Kyiv", None),
        ("Western intelligence officials in Kyiv", None),
    ],
)
def test_only_who_is_western_speaks_for_no_country(book: ActorBook, text: str, country: str | None) -> None:
    found = book.countries.official_in(text)
    assert (found[0] if found else None) == country
