"""Names, days and context to actors."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from contradict.actors import ActorBook, load_actors


@pytest.fixture(scope="module")
def book() -> ActorBook:
    """The shipped actors."""
    return load_actors()


@pytest.mark.parametrize(
    ("name", "on", "actor", "side"),
    [
        ("Moscow", None, "kremlin", "russia"),
        ("the White House", None, "white-house", "us-government"),
        ("U.S. officials", None, "us-officials", "us-government"),
        ("two Russian officials close to the talks", None, "russian-officials", "russia"),
        ("Russian authorities", None, "russia", "russia"),
        ("Kyiv", None, "ukraine", "ukraine"),
        ("Russian Foreign Minister Sergey Lavrov", None, "sergei-lavrov", "russia"),
        ("the Russian foreign minister", None, "sergei-lavrov", "russia"),
        ("France's president", date(2013, 5, 1), "francois-hollande", "france"),
        ("French President", date(2020, 5, 1), "emmanuel-macron", "france"),
        ("President Trump", date(2018, 5, 1), "donald-trump", "us-government"),
        ("Donald Trump", date(2022, 5, 1), "donald-trump", "donald-trump"),
        ("the Turkish army", None, "turkey-military", "turkey"),
        (
            "European Commission President Ursula von der Leyen",
            date(2022, 1, 1),
            "ursula-von-der-leyen",
            "european-union",
        ),
        ("the Houthi movement in Yemen", None, "houthi-movement-in-yemen", "houthi-movement-in-yemen"),
        ("Zelenskyy", None, "volodymyr-zelensky", "ukraine"),
        ("Erdoğan", date(2020, 1, 1), "recep-tayyip-erdogan", "turkey"),
        ("former Russian officials", None, "former-russian-officials", "former-russian-officials"),
        ("John Smith", None, "john-smith", "john-smith"),
    ],
)
def test_resolves(book: ActorBook, name: str, on: date | None, actor: str, side: str) -> None:
    found = book.resolve(name, on=on)
    assert (found.id, found.side) == (actor, side)


def test_pronouns_are_nobody(book: ActorBook) -> None:
    assert not book.explain("us").known
    assert not book.explain("who").known
    assert book.explain("US").known
    assert book.explain("WHO").known


def test_a_bare_surname_counts_only_during_the_office(book: ActorBook) -> None:
    assert book.explain("May", on=date(2018, 1, 1)).known
    assert not book.explain("May", on=date(2010, 1, 1)).known


def test_context_tells_ambiguous_names_apart(book: ActorBook) -> None:
    assert book.resolve("House", context="Democrats in the U.S. House voted").id == "us-house"
    assert not book.explain("House", context="the roof of the building").known


def test_the_reason_is_told(book: ActorBook) -> None:
    assert book.explain("Moscow").how == "Moscow is a name of Kremlin"


def test_a_users_name_wins(tmp_path: Path) -> None:
    file = tmp_path / "mine.yml"
    file.write_text(
        "actors:\n  - {id: moscow-city, name: Moscow city council, side: moscow-city, aliases: [Moscow]}\n", "utf-8"
    )
    assert load_actors([str(file)]).resolve("Moscow").id == "moscow-city"


def test_without_defaults_nobody_is_known() -> None:
    assert load_actors(defaults=False).resolve("Moscow").side == "moscow"
