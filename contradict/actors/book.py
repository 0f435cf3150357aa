"""The book of actors: a name as written, a day and some context in; one actor and the reason out."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date

from contradict.actors.countries import Countries
from contradict.actors.found import Found
from contradict.actors.index import Index, compiled
from contradict.actors.meanings import best, side_on
from contradict.actors.names import normal, shown_name, slug, variants, without_initial
from contradict.actors.offices import described, leader
from contradict.actors.parties import Parties
from contradict.claims import Actor
from contradict.errors import Note

_PRONOUNS = frozenset(("us", "who", "it", "is", "au", "fed"))


_BRANCH = re.compile(
    r"(?:The\s+)?(?P<owner>[A-Z][\w. -]*[\w.])['’]s?\s+(?:[a-z-]+\s+){0,4}?(?:service|department|office|directorate|headquarters|inspectorate|secretariat|mission|wing|arm|delegation|branch|"
    r"bureau|command|agency|border guard|coastguard)(?:\s+(?:to|in|for)\s+(?:the\s+)?[A-Z][\w ]+)?"
    r"|(?P<seat>No\.? 10|Downing Street|White House|Kremlin|Pentagon|State Department|Treasury|Elys[ée]e)\s+(?:sources?|insiders?|officials?|aides?|advis[eo]rs?)"
)
"""A part of a government or body that is called by it: "Azerbaijan's border service", "the UN's security department"."""

_OF_STATES = re.compile(
    r"\b(?:border|security|intelligence|emergency|rescue|weather|tax|customs|prison|space|statistics|health|human rights|press|information|immigration|migration|foreign policy|foreign|defen[cs]e|"
    r"nuclear|disaster|secret|police|prosecution|diplomatic|civil|aviation|maritime|drug|food|safety|parks|forest)\b"
)
"""In front of a branch, these tell that it is a state's: not "Ukraine's delivery service", "Germany's youth wing"."""


@dataclass
class ActorBook:
    """Names known from actor files. Build it with `load_actors`."""

    index: Index = field(default_factory=lambda: Index(compiled(())), repr=False)
    notes: tuple[Note, ...] = ()
    digest: str = ""
    """Of all that decides what the book says."""

    def __post_init__(self) -> None:
        self.countries = Countries(self.index)
        self.parties = Parties(self.index)

    def resolve(self, name: str, *, on: date | None = None, context: str = "") -> Actor:
        """The actor `name` stands for on that day; an unknown one is their own side.

        `context` is text around the name: it tells Washington the city from Washington the government.
        """
        return self.explain(name, on=on, context=context).actor

    def explain(self, name: str, *, on: date | None = None, context: str = "") -> Found:
        """Like `resolve`, with the reason."""
        clean = normal(name)
        if name.strip() in _PRONOUNS:  # "us" is no country, "who" no organisation
            return Found(Actor(slug(name), name.strip(), slug(name)), "a pronoun", False)
        for candidate in variants(clean):
            meant = best(self.index.names(candidate), on, context)
            if meant is None:
                continue
            if re.search(rf" of (?:the )?{re.escape(candidate)}$", clean) and (
                office := described(name, clean, self.countries, on)
            ):
                return office  # "the defence minister of Israel" is somebody, not the government
            return Found(Actor(meant.entry_id, meant.name, side_on(meant, on)), meant.why, True)
        official = leader(clean, self.countries, on, context) or described(name, clean, self.countries, on)
        if official is not None:
            return official
        shown = shown_name(name)
        if (branch := _BRANCH.fullmatch(shown)) is not None:
            named = branch["owner"] or branch["seat"]
            owner = self.explain(named, on=on, context=context)
            state = branch["owner"] is not None and self.countries.of_side(owner.actor.side) is not None
            ours = not state or _OF_STATES.search(shown) is not None
            if owner.known and ours and not self.offices(owner.actor.name, on=on):
                return Found(Actor(slug(shown), shown, owner.actor.side), f"part of {owner.actor.name}", True)
        same = slug(without_initial(shown))
        return Found(Actor(same, shown, same), "not in the book of actors: speaks for themselves", False)

    def offices(self, name: str, *, on: date | None = None) -> tuple[str, ...]:
        """What the person of that name holds on that day, as far as the files say: "foreign minister of Russia"."""
        entries = next(filter(None, map(self.index.names, variants(normal(name)))), [])
        return tuple(dict.fromkeys(e.why for e in entries if e.term is not None and e.term.covers(on)))
