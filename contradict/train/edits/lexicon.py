"""Who and where: actors, places and speakers, each under several names, split so that development pairs meet unseen ones."""

from collections.abc import Sequence
from random import Random
from typing import TypeVar

from contradict.train.edits.grammar import Forms
from contradict.train.edits.text import forms, phrases

T = TypeVar("T")

PARTS = ("train", "dev")
_STRIDE = 6  # every sixth entry of a list is kept for development


def keep(items: Sequence[T], part: str) -> list[T]:
    """The share of `items` that `part` may use; lists under six entries are shared (months, weekdays and the like)."""
    if len(items) < _STRIDE:
        return list(items)
    return [item for i, item in enumerate(items) if (i % _STRIDE == _STRIDE - 2) == (part == "dev")]


COUNTRIES = [(row[0], row[1], row[2]) for row in forms("countries")]

CITIES = phrases("cities")

_FIRST = phrases("first")
_LAST = phrases("last")

COMPANY_STEMS = phrases("company_stems")
SECTORS = forms("sectors")


INSTITUTIONS = forms("institutions")

FORCES = forms("forces")

GROUPS = forms("groups")

CLUBS = forms("clubs")

OUTFITS = forms("outfits")

OFFICES = {
    "politics": ["Foreign Minister", "Finance Minister", "Prime Minister", "President", "Defence Minister", "Senator", "Governor", "Mayor", "Chancellor",
                 "Interior Minister", "Health Minister", "Trade Minister"],
    "business": ["chief executive", "chairman", "chief financial officer", "founder", "board member", "investor"],
    "science": ["Professor", "Dr"],
    "sport": ["coach", "captain", "striker", "goalkeeper", "manager", "sprinter"],
}  # fmt: skip

SPEAKERS = phrases("speakers")

DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


def country(rng: Random, part: str) -> Forms:
    name, capital, adjective = choose(rng, keep(COUNTRIES, part))
    return (name, name, capital, f"the {adjective} government", f"the government in {capital}")


def person(rng: Random, part: str, field: str = "politics") -> Forms:
    first, last = choose(rng, keep(_FIRST, part)), choose(rng, keep(_LAST, part))
    office = choose(rng, OFFICES[field])
    titled = f"{office} {first} {last}" if office[0].isupper() or field == "sport" else f"{first} {last}, the {office},"
    return (f"{first} {last}", last, titled, f"{office} {last}" if office[0].isupper() else f"{first} {last}")


def company(rng: Random, part: str) -> Forms:
    stem = choose(rng, keep(COMPANY_STEMS, part))
    suffix, kind = choose(rng, SECTORS)
    return (f"{stem} {suffix}", stem, f"{kind} {stem}", stem)


_BODIES = (
    "ministry",
    "court",
    "regulator",
    "parliament",
    "intl",
    "council",
    "police",
    "bank",
    "institute",
    "prosecutor",
    "union",
    "party",
)

_SOURCES = {kind: forms(f"body {kind}") for kind in _BODIES} | {
    "inst": INSTITUTIONS, "force": FORCES, "group": GROUPS, "club": CLUBS, "outfit": OUTFITS,
}  # fmt: skip


def entity(rng: Random, part: str, kind: str) -> Forms:
    """An actor of `kind`: gov, person, boss, scientist, athlete, firm, inst, force, group, club, outfit; "a|b" is a choice."""
    kind = choose(rng, kind.split("|"))
    if kind == "gov":
        return country(rng, part)
    if kind == "firm":
        return company(rng, part)
    if kind in ("person", "boss", "scientist", "athlete"):
        return person(
            rng, part, {"person": "politics", "boss": "business", "scientist": "science", "athlete": "sport"}[kind]
        )
    return choose(rng, keep(_SOURCES[kind], part))


def city(rng: Random, part: str) -> str:
    return choose(rng, keep(CITIES, part))


def choose(rng: Random, items: Sequence[T]) -> T:
    return items[int(rng.random() * len(items))]


def two(rng: Random, items: Sequence[T]) -> tuple[T, T]:
    """Two different items."""
    i = int(rng.random() * len(items))
    j = (i + 1 + int(rng.random() * (len(items) - 1))) % len(items)
    return items[i], items[j]
