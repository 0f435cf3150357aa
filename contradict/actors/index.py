"""What actor files say, turned into tables for look-up: plain JSON, so that it can be kept and most starts need not read the files.

Entries and countries are made when a name first asks for them: of some thousand, an article needs a few dozen. Until then they are JSON inside
the JSON: one text each instead of a dozen objects takes a third to a half off the reading of the whole.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from contradict.actors.entries import ActorFile, Country, Entry, Holder, Term
from contradict.actors.meanings import Meaning, Spell
from contradict.actors.names import key_of, slug

Row = dict[str, Any]


_HOME_WORDS = ("names", "adjectives", "metonyms", "cities", "cues")


class Index:
    """The tables of `compiled`."""

    def __init__(self, tables: Row) -> None:
        self._tables = tables
        self._made: dict[int, Meaning] = {}
        self._lands: dict[int, Country] = {}

    def names(self, name_key: str) -> list[Meaning]:
        """What the key may stand for, the ones that count most last."""
        return [self._meaning(row) for row in self._tables["names"].get(name_key, ())]

    def country(self, name_key: str) -> Country | None:
        """The country with this adjective, name, capital or metonym."""
        at = self._tables["adjectives"].get(name_key)
        if at is None:
            at = self._tables["countries"].get(name_key)
        return None if at is None else self.land(at)

    def land(self, at: int) -> Country:
        """The country of that number."""
        if at not in self._lands:
            self._lands[at] = Country.model_validate(json.loads(self._tables["lands"][at]))
        return self._lands[at]

    def country_of_side(self, side: str) -> Country | None:
        """The country whose government's side this is."""
        at = self._tables["sides"].get(side)
        return None if at is None else self.land(at)

    def members(self, title: str) -> Iterator[tuple[str, Meaning]]:
        """The words of parties that stand somewhere in `title`, longest first."""
        for word, row in self._tables["members"]:
            if word in title:
                yield word, self._meaning(row)

    def every_name(self) -> list[str]:
        """The keys there are, sorted."""
        return sorted(self._tables["names"])

    def _meaning(self, row: int) -> Meaning:
        if row not in self._made:
            data = json.loads(self._tables["rows"][row])
            data["sides"] = tuple(_side(item) for item in data["sides"])
            data["near"] = tuple(data.get("near", ()))
            if "term" in data:
                data["term"] = _side(data["term"])
            if "land" in data:
                data["home"] = self._home(data.pop("land"))
            self._made[row] = Meaning(**data)
        return self._made[row]

    def _home(self, at: int) -> tuple[str, ...]:
        data = json.loads(self._tables["lands"][at])
        words = [data["name"], data.get("capital"), *(w for part in _HOME_WORDS for w in data.get(part, ()))]
        return tuple(word for word in words if word)


def _side(item: Sequence[str | None]) -> Spell:
    side, start, end = item
    return Spell(side or "", date.fromisoformat(start) if start else None, date.fromisoformat(end) if end else None)


def compiled(shipped: Sequence[ActorFile], own: Sequence[ActorFile] = ()) -> Row:
    """The tables of all files. Names of the user's `own` count more than those that ship; of the latter, those that need a word near."""
    building = _Building()
    for data in _countries_once(shipped):
        building.add(data)
    building.settle()
    for data in own:
        building.add(data)
    empty = [at for at, data in enumerate(own) if not data.countries and not data.actors]
    return {**building.tables(), "empty": empty}


def _countries_once(files: Sequence[ActorFile]) -> list[ActorFile]:
    """A country that several files tell of is one: what they say of it is put together where it comes first."""
    whole: dict[str, Country] = {}
    for country in (country for data in files for country in data.countries):
        whole[country.id] = _together(whole[country.id], country) if country.id in whole else country
    return [
        data.model_copy(update={"countries": tuple(whole.pop(c.id) for c in data.countries if c.id in whole)})
        for data in files
    ]


def _together(first: Country, more: Country) -> Country:
    held = dict(first.offices)
    for office, terms in more.offices.items():
        held[office] = (*held.get(office, ()), *terms)
    return first.model_copy(
        update={
            "side": first.side or more.side,
            "names": tuple(dict.fromkeys((*first.names, *more.names))),
            "adjectives": tuple(dict.fromkeys((*first.adjectives, *more.adjectives))),
            "metonyms": tuple(dict.fromkeys((*first.metonyms, *more.metonyms))),
            "cities": tuple(dict.fromkeys((*first.cities, *more.cities))),
            "cues": (*first.cues, *more.cues),
            "capital": first.capital or more.capital,
            "offices": held,
        }
    )


class _Building:
    def __init__(self) -> None:
        self._rows: list[Row] = []
        self._names: dict[str, list[int]] = {}
        self._lands: list[Row] = []
        self._countries: dict[str, int] = {}
        self._adjectives: dict[str, int] = {}
        self._sides: dict[str, int] = {}
        self._members: list[tuple[str, int]] = []

    def add(self, data: ActorFile) -> None:
        for country in data.countries:
            self._add_country(country)
        for entry in data.actors:
            self._add_entry(entry, data)

    def settle(self) -> None:
        """Offices give their holders' own entries a side too, and what needs a word near goes before what does not."""
        held: dict[str, list[Any]] = {}
        for row in self._rows:
            if "term" in row and not row.get("weak"):
                sides = held.setdefault(row["entry_id"], [])
                sides += [side for side in row["sides"] if side not in sides]
        for row in self._rows:
            if "term" not in row:
                row["sides"] = row["sides"] + held.get(row["entry_id"], [])
        for rows in self._names.values():
            rows.sort(key=lambda row: bool(self._rows[row].get("near")))

    def tables(self) -> Row:
        return {
            "rows": [json.dumps(row, ensure_ascii=False) for row in self._rows],
            "names": self._names,
            "lands": [json.dumps(land, ensure_ascii=False) for land in self._lands],
            "countries": self._countries,
            "adjectives": self._adjectives,
            "sides": self._sides,
            "members": sorted(self._members, key=lambda item: -len(item[0])),
        }

    def _row(self, row: Row, names: Sequence[str]) -> None:
        self._rows.append({field: value for field, value in row.items() if value != [] or field == "sides"})
        for name in dict.fromkeys(map(key_of, names)):
            self._names.setdefault(name, []).append(len(self._rows) - 1)

    def _add_country(self, country: Country) -> None:
        side = country.side or country.id
        at = len(self._lands)
        self._lands.append(
            country.model_copy(update={"side": side}).model_dump(mode="json", by_alias=True, exclude_defaults=True)
        )
        for one in (side, country.id):
            self._sides.setdefault(one, at)
        for name in (country.name, *country.names):
            self._countries[key_of(name)] = at
        metonyms = (*((country.capital,) if country.capital else ()), *country.metonyms)
        for name in (*metonyms, *country.cities):
            self._countries.setdefault(key_of(name), at)
        for adjective in country.adjectives:
            self._adjectives[key_of(adjective)] = at
        base = {"entry_id": country.id, "name": country.name, "sides": [], "side": side}
        self._row({**base, "why": f"the government of {country.name}"}, (country.name, *country.names))
        for name in metonyms:
            self._row({**base, "why": f"{name} stands for the government of {country.name}"}, (name,))
        self._add_holders(country, side, at)

    def _add_holders(self, country: Country, side: str, at: int) -> None:
        holders: dict[str, list[tuple[str, Holder]]] = {}
        for office, terms in country.offices.items():
            for holder in terms:
                holders.setdefault(holder.name, []).append((office, holder))
        for name, terms_of in holders.items():
            base = {
                "entry_id": slug(name),
                "name": name,
                "sides": [_time(side, holder) for _, holder in terms_of],
                "side": slug(name),
                "land": at,
            }
            aliases = [alias for _, holder in terms_of for alias in holder.aliases]
            surname = next((holder.surname for _, holder in terms_of if holder.surname), name.split()[-1])
            for office, holder in terms_of:
                row = {**base, "why": f"{office} of {country.name}", "office": office, "term": _time(side, holder)}
                self._row(row, (name, *aliases))
                if len(name.split()) > 1:
                    self._row({**row, "weak": True}, (surname,))

    def _add_entry(self, entry: Entry, data: ActorFile) -> None:
        base = {
            "entry_id": entry.id,
            "name": entry.name,
            "sides": [_time(term.side, term) for term in entry.sides],
            "side": entry.side or data.side or entry.id,
            "near": list(entry.near),
        }
        for alias in (entry.name, *entry.aliases):
            why = f"{alias} is a name of {entry.name}" if alias != entry.name else "in the book of actors"
            self._row({**base, "why": why}, (alias,))
        for person in entry.people:
            why = f"speaks for {entry.name}"
            self._row({**base, "entry_id": slug(person), "name": person, "near": [], "why": why}, (person,))
        if entry.members:
            self._row({**base, "why": f"a member of {entry.name}"}, ())
            self._members += [(word, len(self._rows) - 1) for word in entry.members]


def _time(side: str, term: Term) -> list[str | None]:
    return [side, *(day.isoformat() if day is not None else None for day in (term.start, term.end))]
