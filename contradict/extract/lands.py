"""Whose country: "the French leader", "the government", "the health ministry in Gaza", "Foreign Minister NAME" in an article about one country."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date

from contradict.actors import ActorBook
from contradict.extract.cast import Cast
from contradict.extract.mentions import Mention
from contradict.extract.order import InOrder

_CHIEF = re.compile(
    r"\b(?:president|prime minister|premier|chancellor|king|leader|first minister|taoiseach|emir|ruler)\b", re.I
)
_DIPLOMAT = re.compile(r"\b(?:foreign minister|secretary of state|foreign secretary|top diplomat)\b", re.I)
_LEADER = re.compile(
    r"^(?:the|its|their)?\s*(?P<land>.*?)(?:['’]s)?\s+(?P<what>leader|premier|strongman|ruler|president|prime minister|top diplomat|chief diplomat)$",
    re.I,
)
_LAND_NOUNS = frozenset(("republic", "country", "nation", "kingdom", "island", "state", "islamic republic"))
_BODY_IN = re.compile(
    r"^(?:[Tt]he\s+)?(?P<body>(?:[a-z-]+\s+){0,2}(?:ministry|authorities|government|officials?|police|military|army|foreign office|parliament|"
    r"administration|leadership|leaders|presidency))\s+(?:in\s+(?P<land>[A-Z][\w’' -]+)|(?P<there>there))$"
)
_MINISTERIAL = re.compile(
    r"\bgovernment['’]s\b|\bgovernment (?:spokes\w+|lawyer|official|adviser|advisor|negotiator|envoy|minister)\b|\b(?:minister|undersecretary|under-secretary|deputy minister|vice minister|prime minister|"
    r"(?:home|foreign|health|defen[cs]e|education|environment|transport|justice|business|trade|energy|culture|housing|treasury|chief) secretary)\b",
    re.I,
)
_PRIVATE = re.compile(r"\b(?:former|ex-|then|shadow|opposition|candidate|designate)\b", re.I)


@dataclass(frozen=True, slots=True)
class Lands:
    """The countries of one article: the one it is about, and whose leader or ministry a description means."""

    book: ActorBook
    cast: Cast
    on: date | None
    home: str | None
    """The adjective of the country that most of the article's country names mean; None when it is about several."""

    _leaders: dict[tuple[str, re.Pattern[str]], InOrder[Mention]] = field(
        default_factory=dict, init=False, compare=False, repr=False
    )
    """By side and kind of office."""

    def leader(self, words: str, *, before: tuple[int, int]) -> Mention | None:
        """Who "the French leader" is among those the article names, the last one before first."""
        match = _LEADER.match(words)
        land = self.book.countries.word(match.group("land")) if match is not None else None
        if match is None or land is None:
            return None
        side = self.book.explain(f"{land} government", on=self.on).actor.side
        wanted = _DIPLOMAT if "diplomat" in match.group("what").lower() else _CHIEF
        if (side, wanted) not in self._leaders:
            self._leaders[side, wanted] = self.cast.people_who(lambda words: self._leads(words, side, wanted))
        leaders = self._leaders[side, wanted]
        return leaders.last(before) or next(iter(leaders.items), None)

    def _leads(self, words: tuple[str, ...], side: str, wanted: re.Pattern[str]) -> bool:
        name = " ".join(words)
        found = self.book.explain(name, on=self.on)
        if found.known:
            return found.actor.side == side and any(
                wanted.search(office) for office in self.book.offices(name, on=self.on)
            )
        for title in self.cast.titles_of(words).split("; "):
            country = self.book.countries.official_in(title)
            if country is not None and country[1] == side and wanted.search(title) and not _PRIVATE.search(title):
                return True
        return False

    def body_in(self, words: str, land_before: str | None) -> str | None:
        """ "the health ministry in Gaza", "the defence ministry there" as the book has it: "Gaza health ministry"."""
        match = _BODY_IN.match(words)
        if match is None:
            return None
        land = match.group("land") or land_before
        if land is None:
            return None
        adjective = self.book.countries.word(land) or land
        names = (
            f"{owner} {match.group('body')}" for owner in ((adjective,) if match.group("there") else (land, adjective))
        )
        return next((name for name in names if self.book.explain(name, on=self.on).known), None)

    def office(self, words: str) -> str | None:
        """ "the prime minister", "the government" in an article about one country: with the country in front, when the book knows it."""
        if self.home is None or _PRIVATE.search(words) or re.search(r"[A-Z]", re.sub(r"^(?:The|Its|A)\b", "", words)):
            return None
        bare = re.sub(r"^(?:the|its|their)\s+", "", words, flags=re.I)
        if not re.fullmatch(
            r"(?:prime minister|president|premier|chancellor|king|government|parliament|presidency|army|military|[a-z]+ (?:ministry|minister|secretary)|foreign office)",
            bare,
        ):
            return None
        name = f"{self.home} {bare}"
        return name if self.book.explain(name, on=self.on).known else None

    def side_of_minister(self, title: str, near: str | None = None) -> str | None:
        """The side of "Housing minister NAME" in an article about one country, or right behind the one named in front."""
        land = self.home or near
        if land is None or not _MINISTERIAL.search(title) or _PRIVATE.search(title):
            return None
        return self.book.explain(f"{land} government", on=self.on).actor.side


def led_land(words: str) -> str | None:
    """The land of "the Russian leader", as written."""
    match = _LEADER.match(words)
    return match["land"] if match is not None and match["land"] and "diplomat" not in match["what"].lower() else None


def is_land_noun(words: str) -> bool:
    """ "the republic's leader": a country that is not named."""
    match = _LEADER.match(words)
    return match is not None and match.group("land").lower() in _LAND_NOUNS


def leads_a_country(title: str) -> bool:
    """Whether a title is that of a president or a head of government."""
    return bool(_CHIEF.search(title)) and not _PRIVATE.search(title)
