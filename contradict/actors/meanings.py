"""What a name may stand for, and which of several it is: by the day, and by words around it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

HEADS = (
    "president",
    "prime minister",
    "chancellor",
    "leader",
    "supreme leader",
    "king",
    "taoiseach",
    "first minister",
    "chief executive",
)
"""Offices of those who lead a country."""


@dataclass(frozen=True, slots=True)
class Spell:
    """For whom somebody speaks from one day to another; open ends are None."""

    side: str
    start: date | None
    end: date | None

    def covers(self, day: date | None) -> bool:
        """Whether `day` lies in it; no day stands for now: the time must be open."""
        if day is None:
            return self.end is None
        return (self.start is None or self.start <= day) and (self.end is None or day < self.end)


@dataclass(frozen=True, slots=True)
class Meaning:
    """One thing a name may stand for: an entry of an actor file, or somebody who holds an office."""

    entry_id: str
    name: str
    sides: tuple[Spell, ...]
    side: str
    why: str
    near: tuple[str, ...] = ()
    """Words of which the context must have one."""
    term: Spell | None = None
    """The time in the office that the name comes from."""
    weak: bool = False
    """A bare surname."""
    office: str = ""
    home: tuple[str, ...] = ()
    """Words that tell the context is about the country of that office."""


def best(entries: Sequence[Meaning], on: date | None, context: str) -> Meaning | None:
    """The entry meant; a bare surname means somebody only while they hold the office ("May" is mostly a month)."""
    fitting = [e for e in entries if not e.near or _beside(e, context)]
    strong = [e for e in fitting if not e.weak]
    if not strong:
        return _by_surname([e for e in fitting if e.term is None or e.term.covers(on)], context)
    if len({e.entry_id for e in strong}) == 1:
        return next(
            (e for e in reversed(strong) if e.term is None), strong[0]
        )  # an entry knows the sides between offices
    timely = [e for e in strong if e.term is None or e.term.covers(on)] or strong
    return most_beside(timely, context) if timely[-1].near else timely[-1]


def most_beside(entries: Sequence[Meaning], context: str) -> Meaning | None:
    """Of entries that ask for words near, the one with most of them there, of equals the last: Greens of Germany or of Australia."""
    counted = [(_beside(entry, context), at, entry) for at, entry in enumerate(entries) if entry.near]
    most = max(counted, default=None, key=lambda item: item[:2])
    return most[2] if most is not None and most[0] else None


def side_on(entry: Meaning, on: date | None) -> str:
    """For whom the one meant speaks on that day."""
    return next((spell.side for spell in entry.sides if spell.covers(on)), entry.side)


def _by_surname(holders: Sequence[Meaning], context: str) -> Meaning | None:
    """Of all who hold an office under that surname, the only one whose country the text names, heads of government first.

    Without a text every country counts.
    """
    fitting = [one for one in holders if not context or any(_stands_in(word, context) for word in one.home)]
    heads = [one for one in fitting if one.office in HEADS]
    for group in (fitting, heads):
        if len({one.entry_id for one in group}) == 1:
            return group[0]
    return None


def _beside(entry: Meaning, context: str) -> int:
    """How many of the words that the entry asks for stand in `context`."""
    lower = context.lower()
    return sum(word.lower() in lower for word in entry.near)


def _stands_in(word: str, context: str) -> bool:
    at = context.find(word)
    while at >= 0:
        end = at + len(word)
        if not context[at - 1 : at].isalnum() and not context[end : end + 1].isalnum():
            return True
        at = context.find(word, end)
    return False
