"""Whose ministry, army or spokesman it is where no country stands with them: of the state that the sentence in front is about.

"Belarus sided with its ally. Foreign ministry spokesman NAME …"; "the general staff" where one was named before with its country. A guess
from the article at large puts the words of one side into the mouth of the other, so nothing is guessed from further off.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from contradict.actors.names import key_of
from contradict.calendar_words import DAYS, MONTHS

if TYPE_CHECKING:
    from contradict.extract.scene import Scene, Spot

_MINISTRIES = r"(?:foreign|defen[cs]e|interior|justice|health|finance|energy|trade|education|transport|economy|economic|agriculture|environment|commerce|industry|information|culture|labou?r)"
_SEATS = r"presidential (?:office|palace|administration)|presidency|(?:president|prime minister)['’]s office"
_FORCES = r"(?:general|joint) staff|army|military|armed forces|air force|navy|coast ?guard|high command"
_BODY = re.compile(
    rf"(?:the\s+)?(?:ruling\s+)?(?P<body>{_FORCES}|{_MINISTRIES} ministry|{_SEATS}|foreign office|border (?:service|guard)|emergency service|ministry)(?:['’]s?)?(?P<rest>(?:\s+[a-z-]+){{0,4}})",
    re.I,
)
""" "The general staff", "army spokesman brigadier", "the ministry's chief spokesman"."""
_OFFICE = re.compile(
    rf"(?:the\s+)?(?:(?:deputy|vice|acting|chief|far-right|far-left|hardline|outgoing|veteran)\s+){{0,2}}(?:(?:{_MINISTRIES}|commerce|industry|information|planning|culture|prime|(?:national |internal |public )?security)\s+minister|press secretary|foreign secretary)",
    re.I,
)
_HEAD = re.compile(
    rf"(?:an?\s+|the\s+)?(?:(?:deputy|acting|senior)\s+)?(?:head|chief|director|official|spokes\w+)\s+(?:of|for|at|in)\s+(?:the\s+)?(?:{_FORCES}|{_MINISTRIES} ministry|{_SEATS}|(?:ruling\s+)?(?:military council|junta)|government|cabinet)",
    re.I,
)
""" "The head of the presidential office"."""
_FIELD = re.compile(_MINISTRIES, re.I)
_TRAVELLERS = re.compile(r"\b(?:foreign|prime|defen[cs]e)\s+(?:minister|secretary)\b", re.I)
"""Who is met in other capitals than their own."""
_MINISTER = re.compile(r"(?:[A-Z][a-z]+\s+)?[Tt]he\s+(?:deputy\s+|vice\s+)?minister")
_SPOKESMAN = re.compile(
    r"(?:[Cc]hief\s+|[Tt]he\s+)?[Ss]pokes(?:man|woman|person)(?:,?\s+(?:[A-Z][a-z]+\.?|[Ll]t\.?)){0,2}"
)
_SPEAKING = re.compile(
    r"(?:\s+(?:chief|deputy|senior|top|information|media))*\s+(?:spokes\w+|press (?:officer|secretary)|chief|officials?)(?:\s+(?:general|colonel|captain|major|brigadier|admiral|commodore|lieutenant|maj|col|brig|gen|lt)\.?){0,2}",
    re.I,
)
""" "Army spokesman", not "army historian"."""
_NOT_SO = re.compile(
    r"\b(?:former|ex|then|opposition|shadow|candidate|retired|rival|its|their|his|her|reverend)\b", re.I
)
_NAMED = re.compile(
    rf"(?<![\w-])(?P<land>[A-Z][\w-]{{1,30}}(?:\s[A-Z][\w-]{{1,30}})?)(?:['’]s?)?\s+(?:(?:own|state|national)\s+)?(?P<body>(?i:{_FORCES}|{_MINISTRIES} ministry|foreign office|border (?:service|guard)|emergency service))\b"
)
_START = re.compile(r"(?:(?:But|And|Yet)\s+)?(?:(?:The|An?)\s+)?")
_CALENDAR = frozenset((*DAYS, *MONTHS))
_WHOLE_NAME = re.compile(r"(?P<name>[A-Z][\w.-]{1,30}(?:\s[A-Z][\w-]{1,30})?)(?P<owns>['’]s?)?(?!['’\w]|\s+[A-Z])")
_PASSED_OVER = re.compile(r"[“\"‘']|(?:It|They|He|She|There|That|This|These|Those|In a statement)\b")
"""A sentence that begins so is about whom the one in front is about."""
_SPEAKS = re.compile(
    r"\b(?:said|says|told|denied|denies|announced|confirmed|insisted|claimed|reported|stated|acknowledged|rejected|accused|accuses|blamed|condemned|warned)\b"
)
_SENTENCES = re.compile(r"(?<=[.!?;])[”\"’']?\s+")
_IN_CITY = re.compile(
    r"(?:^|[.!?;][”\"’']?\s+)(?:But\s+|And\s+|Back\s+)?[Ii]n\s+(?P<city>[A-Z][\w-]+(?:\s+[A-Z][\w-]+)?),"
)
_THERE = re.compile(
    rf"{_IN_CITY.pattern}\s+the\s+(?i:{_FORCES}|{_MINISTRIES} ministry|foreign office|government|presidency)\b"
)
""" "In Minsk, the Foreign Ministry said the Polish version …": whose it is, whoever else is told of."""
_DATELINE = re.compile(
    r"^(?P<city>[A-Z][A-Z .'-]{2,30})(?:,\s[A-Z][\w. -]{2,30})?(?:,\s[A-Z][a-z.]+\s\d{1,2})?\s*(?:\([A-Za-z .]{2,20}\)\s*)?[—–-]+\s",
    re.M,
)
_SEAT = re.compile(r"(?:[A-Z][\w’'-]+\s?){1,4},\s+in\s+(?P<city>[A-Z][\w-]+),")
_ELSEWHERE = re.compile(r"[.!?;][”\"’']?\s+(?:In|At|From)\s+[A-Z]")
_NAME = re.compile(r"\b[A-Z][\w-]+(?:\s[A-Z][\w-]+){0,2}")
_FAR = 1200
"""Characters in front of a place in which its sentences are looked at."""


@dataclass(frozen=True, slots=True)
class _Named:
    """A state's body somewhere in the article."""

    block: int
    at: int
    body: str
    land: str


class StateBodies:
    """What one article lets one know of whose the state bodies without a country are."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene

    def owner(self, words: str, spot: Spot) -> str | None:
        """The country, as an adjective, of "army spokesman", "the general staff", "deputy foreign minister"; None where they are of none, or nothing tells."""
        if len(words) > 80 or _NOT_SO.search(words):
            return None
        one_of_several = re.match(r"an?\s", words) is not None
        words = re.sub(r"^an?\s+", "", words)
        office, body = _OFFICE.fullmatch(words), _BODY.fullmatch(words)
        if office is None and body is None:
            if _HEAD.fullmatch(words):
                return self._entered(spot) or (self._acting(spot) if self._own_opening(spot) is None else None)
            return self._acting(spot) if _MINISTER.fullmatch(words) or _SPOKESMAN.fullmatch(words) else None
        if body is not None and body["rest"] and not _SPEAKING.fullmatch(body["rest"]):
            return None
        definite = words.lower().startswith("the ")
        found = self._acting(spot) or (self._acting_before(spot) if definite else None)
        if found is not None and one_of_several and self._others(self._front(spot.block, spot.at), found):
            return None  # "The Israeli military struck Hamas. NAME, a military spokesman": of either
        if found is None and not _TRAVELLERS.search(words):
            found = self._entered(spot)
        if found is None and not definite:
            found = self._seated(spot) or self._quoted_behind(spot)
        near = None if definite else 1  # "a military spokesman": of the one just told of
        if found is None and body is not None:
            return self._named_so(body["body"].lower(), spot, near)
        if found == "American" and re.search(r"\bministry\b", words, re.I):
            found = None  # the United States have departments
        field = _FIELD.search(words) if found is None else None  # of whom "Tarvia's defence ministry" was
        return self._named_so(f"{field.group().lower()} ministry", spot) if field is not None else found

    def disputed(self, spot: Spot) -> bool:
        """Whether sentences in front, in the same paragraph, are about several countries."""
        told = map(self._opened_by, self._told(self._front(spot.block, spot.at)))
        return len(set(told) - {None}) > 1

    def _entered(self, spot: Spot) -> str | None:
        """The country of the capital in which the last sentences play: "In Kyiv, where sirens sounded, the head of the presidential office …"."""
        front = self._front(spot.block, spot.at)
        last = next(reversed(list(_IN_CITY.finditer(front))), None)
        country = self._scene.book.countries.get(key_of(last["city"])) if last is not None else None
        if last is None or country is None or last["city"] in (country.name, *country.names):
            return None
        since, land = front[last.end() :], self._scene.book.countries.word(last["city"])
        return land if land is not None and not _ELSEWHERE.search(since) and not self._others(since, land) else None

    def _seated(self, spot: Spot) -> str | None:
        """ "Commerce ministry spokesman NAME, in Beijing, said"."""
        text = self._scene.paragraphs[spot.block] if spot.block < len(self._scene.paragraphs) else ""
        seat = _SEAT.match(text, spot.at)
        country = self._scene.book.countries.get(key_of(seat["city"])) if seat is not None else None
        if seat is None or country is None or seat["city"] in (country.name, *country.names):
            return None
        return self._scene.book.countries.word(seat["city"])

    def _quoted_behind(self, spot: Spot) -> str | None:
        """The country whose ministry speaks in the paragraph before, in front of a quotation; else the one of the dateline, if no other is told of so far."""
        front = self._front(spot.block, spot.at)
        said_by = re.split(r"[”\"’]\s", front)[-1]
        if spot.block == 0 or front[:1] not in ("“", '"', "‘") or self._scene.book.countries.named_in(said_by):
            return None
        last = next(reversed(list(_THERE.finditer(self._front(spot.block - 1, None)))), None)
        if last is not None:
            return self._scene.book.countries.word(last["city"])
        told = [text for text in self._scene.paragraphs[: spot.block] if text[-1:] in ".!?”\"’'"]  # no headline
        opened = {self._opened_by(sentence) for text in told for sentence in _SENTENCES.split(text)}
        here = self._dateline
        return here if here is not None and opened <= {here, None} and not any(map(_THERE.search, told)) else None

    @cached_property
    def _dateline(self) -> str | None:
        """The country of "WARSAW, Poland (AP) —"."""
        found = _DATELINE.search(self._scene.text[:_FAR])
        return self._scene.book.countries.word(found["city"].title()) if found is not None else None

    def _others(self, text: str, land: str) -> bool:
        """Whether another state, or a body of no state that the book knows, is named: who is met in a capital may be a guest there."""
        if set(self._scene.book.countries.named_in(text)) - {land}:
            return True
        side = self._scene.government(land).actor.side
        found = (self._scene.known(match.group()) for match in _NAME.finditer(text))
        return any(each.known and each.actor.side != side for each in found)

    def _named_so(self, body: str, spot: Spot, near: int | None = None) -> str | None:
        """The one country whose body of this name was named in front, at most `near` paragraphs before."""
        before = self._named[
            : bisect_left(self._named, (spot.block, spot.at), key=lambda named: (named.block, named.at))
        ]
        named = [each for each in before if each.body.endswith(body)]
        far = near is not None and (
            not named
            or spot.block - named[-1].block > near
            or self._others(self._since(named[-1], spot), named[-1].land)
        )
        lands = {each.land for each in named}
        return lands.pop() if len(lands) == 1 and not far else None

    def _since(self, named: _Named, spot: Spot) -> str:
        paragraphs = self._scene.paragraphs[named.block : spot.block + 1]
        last = len(paragraphs) - 1
        cut = [text[: spot.at] if place == last else text for place, text in enumerate(paragraphs)]
        return "\n".join(cut)[named.at :] if cut else ""

    def _acting(self, spot: Spot) -> str | None:
        """The country that the sentence in front is about, in the same paragraph; of the own one, what stands before a semicolon."""
        return self._last_opening(self._front(spot.block, spot.at))

    def _own_opening(self, spot: Spot) -> str | None:
        """The country that the own sentence begins with: "Ukraine wants a ceasefire first, though the head of the presidential office …"."""
        front = self._front(spot.block, spot.at)
        return self._opened_by(_SENTENCES.split(front)[-1]) if front else None

    def _acting_before(self, spot: Spot) -> str | None:
        """The country that the paragraph before is about to its end, where the own one names no other."""
        front = self._front(spot.block, spot.at)
        if spot.block == 0 or self._scene.book.countries.word(front) is not None:
            return None
        return self._last_opening(self._front(spot.block - 1, None))

    def _front(self, block: int, at: int | None) -> str:
        text = self._scene.paragraphs[block] if block < len(self._scene.paragraphs) else ""
        return text[:at][-_FAR:]

    @staticmethod
    def _told(front: str) -> list[str]:
        """The sentences in front that say whom they are about; the one that is not at its end is left out."""
        sentences = _SENTENCES.split(front)
        return [each for each in sentences if each and each[-1] in ".!?;”\"’'" and not _PASSED_OVER.match(each)]

    def _last_opening(self, front: str) -> str | None:
        told = self._told(front)
        lands = [self._opened_by(sentence) for sentence in told]
        if not lands or lands[-1] is None or len(set(lands) - {None}) != 1:
            return None
        others = set(self._scene.book.countries.named_in(told[-1])) - {lands[-1]}
        # "Russia struck the grid of Ukraine. Energy minister NAME …": hardly Russia's, unless it is Russia that says so
        return lands[-1] if not others or _SPEAKS.search(told[-1]) else None

    def _opened_by(self, sentence: str) -> str | None:
        """The country that a sentence begins with, or whose body."""
        start = _START.match(sentence)
        at = start.end() if start is not None else 0
        body, opening = _NAMED.match(sentence, at), _WHOLE_NAME.match(sentence, at)
        if body is not None:
            return self._land(body["land"])
        if opening is None or (opening["owns"] and not _SPEAKS.search(sentence)):
            return None  # "Lithuania's closure of the border took effect": it may be the other side that answers
        return self._land_of(opening["name"])

    def _land_of(self, name: str) -> str | None:
        """The country that a whole name stands for, or whose government it does: "Iranian", "Tehran", "White House"."""
        scene = self._scene
        if name in scene.own_lands:
            return name
        if scene.offices(name):
            return None
        if scene.book.countries.get(key_of(name)) is not None:
            return scene.book.countries.word(name)
        found = scene.known(name)
        return scene.book.countries.of_side(found.actor.side) if found.known else None

    @cached_property
    def _named(self) -> Sequence[_Named]:
        countries = self._scene.book.countries
        found: list[_Named] = []
        for block, text in enumerate(self._scene.paragraphs):
            for match in _NAMED.finditer(text):
                if countries.word(match["land"].split()[-1]) is not None:  # not "Russia Accuses Army"
                    land = countries.word(match["land"])
                else:
                    owns = (
                        match["land"].lower() not in _CALENDAR
                        and text[match.end("land") : match.end("land") + 1] in ("'", "’")
                        and match["body"].lower().endswith("ministry")
                    )
                    land = self._own_land(match["land"]) or (match["land"] if owns else None)
                if land is not None:
                    found.append(_Named(block, match.start(), match["body"].lower(), land))
        return found

    def _land(self, words: str) -> str | None:
        """The country, as an adjective where we know one, or the article's own state that words name."""
        return self._scene.book.countries.word(words) or self._own_land(words)

    def _own_land(self, word: str) -> str | None:
        """ "Tarvia" and "Tarvian" are of Tarvia, where the article names both."""
        made = self._scene.cast.land_of(word) if " " not in word else None
        land = made.capitalize() if made is not None else None
        return land if land in self._scene.own_lands else None
