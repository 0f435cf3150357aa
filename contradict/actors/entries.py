"""What an actor file may say, checked: persons, bodies, countries with their offices and who holds them when."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field


def _as_date(value: Any) -> Any:
    """YAML reads 2017-01-20 as a date; 2017 and 2017-01 stand for their first day."""
    if isinstance(value, int) and 1800 <= value <= 2200:
        return date(value, 1, 1)
    if isinstance(value, str) and len(value) == 7:
        return f"{value}-01"
    return value


Day = Annotated[date, BeforeValidator(_as_date)]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Term(_Strict):
    """A time in an office or for a side; open ends are left out."""

    start: Day | None = Field(default=None, alias="from")
    end: Day | None = Field(default=None, alias="to")

    def covers(self, day: date | None) -> bool:
        """Whether `day` lies in it; no day stands for now: the term must be open."""
        if day is None:
            return self.end is None
        return (self.start is None or self.start <= day) and (self.end is None or day < self.end)


class SideTerm(Term):
    """For which side somebody speaks in that time."""

    side: str


class Holder(Term):
    """Somebody who holds an office."""

    name: str
    aliases: tuple[str, ...] = ()
    surname: str | None = None
    """What stands for the name alone, where that is not its last word: "Lee" for Lee Jae-myung."""


class Country(_Strict):
    """A state: its government is an actor, and so are its ministries and those who hold its offices."""

    id: str
    name: str
    side: str | None = None
    adjectives: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    capital: str | None = None
    metonyms: tuple[str, ...] = ()
    cities: tuple[str, ...] = ()
    """Where its ministries are, and whose name alone stands for another actor: "the ministry in Moscow" is Russia's, "Moscow" the Kremlin."""
    cues: tuple[str, ...] = ()
    """Words that tell an article is about this country, beside its names: a surname alone may then be that of its minister."""
    offices: dict[str, tuple[Holder, ...]] = {}


class Entry(_Strict):
    """A person, body, party or company."""

    id: str
    name: str
    side: str | None = None
    aliases: tuple[str, ...] = ()
    sides: tuple[SideTerm, ...] = ()
    near: tuple[str, ...] = ()
    """Words of the article that must be there for an ambiguous alias to mean this one."""
    members: tuple[str, ...] = ()
    """Words in a title that make somebody one of this party: "Republican", "Labour"."""
    people: tuple[str, ...] = ()
    """Who leads it or speaks for it: actors of their own, on its side."""


class ActorFile(_Strict):
    """One file of `rules/actors` or of `--actors`."""

    side: str | None = None
    countries: tuple[Country, ...] = ()
    actors: tuple[Entry, ...] = ()
