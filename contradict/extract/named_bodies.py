"""The bodies an article names, and which of them "the bank", "the regulator", "the company" goes back to."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from functools import cached_property
from itertools import pairwise

from contradict.extract.cast import Cast
from contradict.extract.descriptions import BODY_NOUNS, COMPANY
from contradict.extract.kinds import is_union_of_lands, may_be_called
from contradict.extract.mentions import Mention
from contradict.extract.order import InOrder, Key
from contradict.extract.relays import is_outlet
from contradict.extract.roles import is_role

_AGENCY = re.compile(
    r"\b(?:(?i:administration|agency|authority|bureau|commission|service|board|office|regulator)|[A-Z]{3,5})\b"
)
_AGENCIES = frozenset(("agency", "regulator", "watchdog", "authority", "bureau"))
_PARTIES = re.compile(r"\b(?:Movement|Congress|Front|Alliance|League|Dal|Morcha|Union|Left|Democrats|Action)$")
_GROUPS = frozenset(("movement", "organisation", "organization", "alliance", "bloc"))
_BY_NOUN = {
    "NATO": "alliance", "North Atlantic Treaty Organization": "alliance", "European Union": "bloc", "EU": "bloc", "ASEAN": "bloc", "BRICS": "bloc", "ECOWAS": "bloc",
}  # fmt: skip
"""What bodies of many states are called without being named."""
_PUBLIC = re.compile(
    r"\b(?:board|agency|union|university|court|ministry|department|commission|committee|council|association|party|journal|government|"
    r"administration|agency|hospital|police|parliament|senate|house|congress|nations|church|act|bill|law|treaty|convention|charter|accord|mission|society|authority|institute|federation|organi[sz]ation|bureau|service|press|times|news|post)\b|\b(?:republic|kingdom|emirate|sultanate) of\b|\b(?:alliance|coalition|movement|front)$",
    re.I,
)


def may_be_firm(name: str, titles: str) -> bool:
    """Whether "the company" may go back to a body of this name and these titles: not to a ministry, a newspaper or a union."""
    return not (_PUBLIC.search(name) or is_outlet(name) or _WORKERS.search(f"{name} {titles}"))


_WORKERS = re.compile(
    r"\b(?:unions?|unison|unite|workers|teamsters|guild|brotherhood|campaign\w*|residents|charity)\b", re.I
)


class NamedBodies:
    """The bodies of one article, by the nouns they may be called; each noun is looked for once."""

    def __init__(
        self, cast: Cast, is_person: Callable[[Mention], bool], is_land: Callable[[Mention], bool] = lambda _: False
    ) -> None:
        self._cast = cast
        self._is_person = is_person
        self._is_land = is_land
        self._found: dict[tuple[str, str], InOrder[Mention]] = {}

    def meant(self, noun: str, *, before: Key) -> Mention | None:
        """The body that "the NOUN" goes back to: one called so, introduced so, or for "the company" the one last talked about."""
        noun = noun.lower()
        plain = noun[:-1] if noun.endswith("s") and noun[:-1] in BODY_NOUNS | COMPANY else noun
        if plain not in BODY_NOUNS and plain not in COMPANY:
            return None
        return self._called(plain, before) or self._otherwise(plain, before)

    def called(self, noun: str, *, before: Key) -> Mention | None:
        """As `meant`, but only a body that its name or the article calls so."""
        return self._called(noun.lower(), before)

    def _called(self, plain: str, before: Key) -> Mention | None:
        found = (self._last(reading, plain, before) for reading in _READINGS)
        return next((one for one in found if one is not None), None)

    def firms_named(self, *, before: Key) -> int:
        """How many firms are named up to a place."""
        for firms in self._firms:
            if firms.count(before):
                return len({m.words[0] for m in firms.items[: firms.count(before)]})
        return 0

    def _last(self, reading: str, plain: str, before: Key) -> Mention | None:
        if (reading, plain) not in self._found:
            fits = _READINGS[reading]
            self._found[reading, plain] = InOrder(
                m
                for m in self._cast.mentions
                if fits(m, plain) and not (plain == "union" and is_union_of_lands(m.name))
            )
        return self._found[reading, plain].last(before)

    def _otherwise(self, plain: str, before: Key) -> Mention | None:
        """Bodies that nothing in their names or titles calls so."""
        if plain in _AGENCIES:
            return self._agencies.last(before)
        if plain == "party":
            return self._parties.last(before)
        if plain in _GROUPS:
            known = self._of_states.get(plain)
            return (known.last(before) if known is not None else None) or self._groups.last(before)
        if plain not in COMPANY or plain == "bank":
            return None
        return next((firm for firms in self._firms if (firm := firms.last(before)) is not None), None)

    @cached_property
    def _agencies(self) -> InOrder[Mention]:
        datelines = (m for m in self._cast.mentions if m.start == 0 and m.name.isupper())  # "KANO, Nigeria –"
        towns = {m.name for m in datelines}
        return InOrder(m for m in self._cast.mentions if _AGENCY.search(m.name) and m.name not in towns)

    @cached_property
    def _parties(self) -> InOrder[Mention]:
        return InOrder(m for m in self._cast.mentions if _PARTIES.search(m.name))

    @cached_property
    def _of_states(self) -> dict[str, InOrder[Mention]]:
        """Bodies of many states by what they are called."""
        nouns = frozenset(_BY_NOUN.values())
        return {n: InOrder(m for m in self._cast.mentions if _BY_NOUN.get(m.name) == n) for n in nouns}

    @cached_property
    def _groups(self) -> InOrder[Mention]:
        return InOrder(m for m in self._cast.mentions if m.subject and m.person is not True and not self._is_person(m))

    @cached_property
    def _firms(self) -> tuple[InOrder[Mention], ...]:
        """Firms that speak or are called so, else those of several words, else all."""
        mentions = self._cast.mentions
        often = Counter(m.words[0] for m in mentions)
        places = {m.name for m in mentions if m.place} - {m.name for m in mentions if m.subject}
        firms = [
            m
            for m in mentions
            if m.person is not True and not m.place and not m.modifies and m.name not in places
            if m.person is False or often[m.words[0]] > 1  # a headline's first word is no firm
            if not _PUBLIC.search(m.name) and not is_outlet(m.name) and not self._is_person(m) and not self._is_land(m)
        ]
        subjects = (m for m in firms if m.subject or m.person is False)
        return InOrder(subjects), InOrder(m for m in firms if len(m.words) > 1), InOrder(firms)


def _ends_so(mention: Mention, plain: str) -> bool:
    """Or has the noun in front of "of" and the like: "Commission on Debates"."""
    words = [w.lower() for w in mention.words]
    return len(words) > 1 and (
        words[-1] == plain
        or (words[0] == plain and words[1] in ("of", "for"))
        or any(word == plain and behind in ("on", "against", "to") for word, behind in pairwise(words))
    )


def _introduced_so(mention: Mention, plain: str) -> bool:
    title = mention.title.lower().split()
    called = title[-1:] == [plain] or title[:2] in (["the", plain], ["a", plain], ["an", plain])
    return called and not mention.gender and not any(is_role(w) for w in title)


def _is_one(mention: Mention, plain: str) -> bool:
    return (
        may_be_called(mention.name, plain)
        and not mention.gender
        and not mention.place
        and not mention.modifies
        and mention.person is not True
    )


_READINGS = {"ends": _ends_so, "introduced": _introduced_so, "kind": _is_one}
