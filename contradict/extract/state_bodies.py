"""Whose ministry, army or office it is where no country stands with it: of the country whose body of that kind was named before.

"The Sudanese Armed Forces blamed the militia. Army spokesman NAME …"
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from contradict.claims import Actor

if TYPE_CHECKING:
    from contradict.extract.scene import Scene, Spot

_KINDS = {
    "forces": r"(?:general|joint) staff|army|military|armed forces|air force|navy|naval forces|defen[cs]e (?:ministry|minister|forces?)|ministry of defen[cs]e|high command",
    "foreign": r"foreign (?:ministry|minister|office|secretary)|ministry of foreign affairs|embassy",
    "head": r"prime minister|premier|president|presidency|presidential office|chancellor|chancellery|government|cabinet|parliament",
    "inner": r"interior (?:ministry|minister)|police|security (?:service|forces)|intelligence(?: service| agency)?|border (?:service|guards?|police|force)|coast ?guard|emergency (?:service|services|ministry)|"
    r"emergencies ministry|prosecutors?|prosecution service",
    "civil": r"(?:health|energy|finance|transport|justice|education|trade|economy|agriculture|environment) (?:ministry|minister)|central bank",
}
"""What bodies and offices of one kind may be called; another kind of the same country is as good where none of the kind was named."""
_ANY = "|".join(_KINDS.values())
_BODY = re.compile(
    rf"(?:(?:the|an?)\s+)?(?:(?:senior|top|deputy|chief|acting|first|unnamed|state|national|regional|general)\s+){{0,2}}(?P<body>{_ANY}|ministry)"
    r"(?:['’]s?(?:\s+(?:[a-z-]+\s+){0,3}[a-z-]+)?|(?:\s+(?:[a-z-]+\s+){0,2}?(?:spokes\w+|officers?|officials?|chiefs?|commanders?|general|colonel|captain|major|brigadier|admiral|lieutenant|office|source))+)?",
    re.I,
)
""" "The general staff", "army spokesman", "the ministry's spokesman", "prime minister's office"."""
_NAMED = re.compile(
    rf"\b(?P<land>[A-Z][\w-]+(?:\s[A-Z][\w-]+)?)(?:['’]s?)?\s+(?:(?!and\b|or\b|the\b)[A-Za-z-]+\s+){{0,2}}?(?P<body>(?i:{_ANY}))\b"
)
_SPOKESMAN = re.compile(
    r"(?:(?:the|a)\s+)?(?:chief\s+)?spokes(?:man|woman|person)(?:,?\s+(?:[A-Z][a-z]+\.?|[Ll]t\.?)){0,2}"
)
_PERSONAL = re.compile(r"minister|premier|president|chancellor|government|cabinet|parliament|secretary")
"""What two governments have that are named in one breath: another body of one of them does not tell whose it is."""
_MINISTER = re.compile(r"(?:[A-Z][a-z]+\s+)?[Tt]he\s+(?:deputy\s+|vice\s+)?minister")
_OPENING = re.compile(r"(?:^|[.!?][”\"]?\s+)(?:(?:But|And|Yet)\s+)?(?:[Tt]he\s+|[Aa]n?\s+)?$")
_NOT_SO = re.compile(r"\b(?:former|ex|then|opposition|shadow|candidate|retired|rival|its|their|his|her)\b", re.I)
""" "Its" goes back to whom the sentence is about."""


@dataclass(frozen=True, slots=True)
class _Named:
    """A state's body somewhere in the article."""

    block: int
    at: int
    kind: str
    body: str
    land: str


class StateBodies:
    """The state bodies that one article names with their countries."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene

    def owner(self, words: str, spot: Spot) -> str | None:
        """The country, as an adjective, of "army spokesman" or "the prime minister's office"; None where the words name no such body, or one with its country."""
        if _SPOKESMAN.fullmatch(words):
            return self._spoken_for(spot)
        if _MINISTER.fullmatch(words):
            ministries = [named for named in self._named if "minist" in named.body]
            return _last_of(ministries, spot) or _only(ministries)
        said = _BODY.fullmatch(words)
        if said is None or _NOT_SO.search(words):
            return None
        body = said["body"].lower()
        before = [named for named in self._named if (named.block, named.at) < (spot.block, spot.at)]
        alike = [named for named in before if named.body.endswith(body)]
        kind = next((kind for kind, names in _KINDS.items() if re.fullmatch(names, body)), None)
        akin = [named for named in before if named.kind == kind and not _PERSONAL.search(body)]
        return (
            _last_of(alike, spot)
            or _only(alike)
            or _last_of(akin, spot)
            or (_only(self._named) if len(self._named) > 1 else None)
            or (self._leading if {named.land for named in [*alike, *akin]} <= {self._leading} else None)
        )

    def lands(self, block: int, before: tuple[int, int]) -> set[str]:
        """The countries, as adjectives, whose bodies begin a sentence of a paragraph up to a place."""
        text = self._scene.paragraphs[block] if 0 <= block < len(self._scene.paragraphs) else ""
        near = (named for named in self._named if named.block == block and (named.block, named.at) < before)
        return {named.land for named in near if _OPENING.search(text[: named.at])}

    def _spoken_for(self, spot: Spot) -> str | None:
        """ "The Ukrainian air force fired nothing; spokesman Colonel NAME said …": of the body that the sentence or the one in front begins with."""
        text = self._scene.paragraphs[spot.block][: spot.at] if spot.block < len(self._scene.paragraphs) else ""
        last = next((named for named in reversed(self._named) if (named.block, named.at) < (spot.block, spot.at)), None)
        if last is None or last.block != spot.block or len(re.findall(r"[.!?]\s", text[last.at :])) > 1:
            return None
        return last.land if _OPENING.search(text[: last.at]) else None

    def speaker_for(self, words: str, spot: Spot) -> tuple[Actor, str] | None:
        """The government whose body speaks, and why."""
        land = self.owner(words, spot)
        if land is None:
            return None
        government = self._scene.government(land).actor
        return government, f"“{words}”: the {land} one, named before"

    @cached_property
    def _leading(self) -> str | None:
        """The country that the article is about more than about any other."""
        return self._scene.book.countries.leading_in(self._scene.text)

    @cached_property
    def _named(self) -> list[_Named]:
        countries, found = self._scene.book.countries, []
        for block, text in enumerate(self._scene.paragraphs):
            for match in _NAMED.finditer(text):
                land, body = countries.word(match["land"]), match["body"].lower()
                kind = next(kind for kind, names in _KINDS.items() if re.fullmatch(names, body))
                if land is not None:
                    found.append(_Named(block, match.start(), kind, body, land))
        return found


def _last_of(named: Sequence[_Named], spot: Spot) -> str | None:
    """The country of the last one in front in the paragraph."""
    return next((each.land for each in reversed(named) if each.block == spot.block and each.at < spot.at), None)


def _only(named: Sequence[_Named]) -> str | None:
    lands = {each.land for each in named}
    return lands.pop() if len(lands) == 1 else None
