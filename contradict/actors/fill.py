"""Actor files to the book of actors: countries with their offices, persons, bodies and parties under all their names."""

from __future__ import annotations

from collections.abc import Sequence

from contradict.actors.book import ActorBook
from contradict.actors.entries import ActorFile, Country, Entry, Holder, SideTerm
from contradict.actors.load import actor_files, read_files
from contradict.actors.meanings import Meaning
from contradict.actors.names import slug
from contradict.errors import Note, Place


def load_actors(paths: Sequence[str] = (), *, defaults: bool = True) -> ActorBook:
    """Read the actor files that ship and those the user adds; the user's names win.

    Raises:
        InputError: a path is not there.
        RuleError: files have mistakes; all of them are told.
    """
    book = ActorBook()
    notes: list[Note] = []
    for path, data in read_files(actor_files(paths, defaults=defaults)):
        for country in data.countries:
            _add_country(book, country)
        for entry in data.actors:
            _add_entry(book, entry, data)
        if not data.countries and not data.actors:
            notes.append(Note(Place(str(path)), "names no actors", "warning"))
    book.notes = tuple(notes)
    return book


def _add_country(book: ActorBook, country: Country) -> None:
    side = country.side or country.id
    book.countries.add(country.model_copy(update={"side": side}))
    for name in (country.name, *country.names):
        book.add(name, Meaning(country.id, country.name, (), side, f"the government of {country.name}"))
    for name in filter(None, (country.capital, *country.metonyms)):
        why = f"{name} stands for the government of {country.name}"
        book.add(name, Meaning(country.id, country.name, (), side, why))
    _add_holders(book, country, side)


def _add_holders(book: ActorBook, country: Country, side: str) -> None:
    """Those who hold or held its offices, also by their surnames: each speaks for it while in office."""
    holders: dict[str, list[tuple[str, Holder]]] = {}
    for office, terms in country.offices.items():
        for holder in terms:
            holders.setdefault(holder.name, []).append((office, holder))
    for name, terms_of in holders.items():
        sides = tuple(SideTerm.model_validate({"side": side, "from": h.start, "to": h.end}) for _, h in terms_of)
        aliases = dict.fromkeys(alias for _, h in terms_of for alias in h.aliases)
        for office, holder in terms_of:
            why = f"{office} of {country.name}"
            item = Meaning(slug(name), name, sides, slug(name), why, term=holder)
            for alias in (name, *aliases):
                book.add(alias, item)
            surname = name.split()[-1]
            if len(name.split()) > 1:
                book.add(surname, Meaning(slug(name), name, sides, slug(name), why, term=holder, weak=True))


def _add_entry(book: ActorBook, entry: Entry, data: ActorFile) -> None:
    side = entry.side or data.side or entry.id
    for alias in (entry.name, *entry.aliases):
        why = f"{alias} is a name of {entry.name}" if alias != entry.name else "in the book of actors"
        book.add(alias, Meaning(entry.id, entry.name, entry.sides, side, why, near=entry.near))
    for word in entry.members:
        party = Meaning(entry.id, entry.name, entry.sides, side, f"a member of {entry.name}", near=entry.near)
        book.parties.add(word, party)
