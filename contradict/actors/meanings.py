"""What a name may stand for, and which of several it is: by the day, and by words around it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from contradict.actors.entries import SideTerm, Term


@dataclass(slots=True)
class Meaning:
    """One thing a name may stand for: an entry of an actor file, or somebody who holds an office."""

    entry_id: str
    name: str
    sides: tuple[SideTerm, ...]
    side: str
    why: str
    near: tuple[str, ...] = ()
    """Words of which the context must have one."""
    term: Term | None = None
    weak: bool = False
    """A bare surname."""


def best(entries: Sequence[Meaning], on: date | None, context: str) -> Meaning | None:
    """The entry meant; a bare surname means somebody only while they hold the office ("May" is mostly a month)."""
    lower = context.lower()
    fitting = [e for e in entries if not e.near or any(word.lower() in lower for word in e.near)]
    fitting = [e for e in fitting if not e.weak or e.term is None or e.term.covers(on)]
    if not fitting:
        return None
    if len({e.entry_id for e in fitting}) == 1:
        return next((e for e in fitting if e.term is None), fitting[0])  # an entry knows the sides between offices
    strong = [e for e in fitting if not e.weak] or fitting
    timely = [e for e in strong if e.term is None or e.term.covers(on)]
    return (timely or strong)[-1]


def side_on(entry: Meaning, on: date | None) -> str:
    """For whom the one meant speaks on that day."""
    for term in entry.sides:
        if term.covers(on):
            return term.side
    return entry.side
