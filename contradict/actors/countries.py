"""Which country words mean: by its name, adjective or capital, and whether they say that they are official."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from contradict.actors.entries import Country
from contradict.actors.index import Index
from contradict.actors.names import bare, key_of

OFFICIAL = re.compile(
    r"\b(government|officials?|authorit(?:y|ies)|administration|side|delegation|leadership|regime|junta|cabinet|leaders|diplomats?|negotiators?|(?:security|government|military|army|defen[cs]e|palace) (?:sources?|officials?)|joint chiefs of staff|atomic energy (?:organi[sz]ation|agency|commission)|"
    r"representatives?|state media|president|prime minister|premier|chancellor|king|foreign minister|defen[cs]e minister|"
    r"interior minister|finance minister|minister|foreign ministry|defen[cs]e ministry|interior ministry|ministry|ministry of \w+(?: \w+)?|"
    r"foreign office|military|army|armed forces|air force|navy|(?:black sea|baltic|northern|pacific|fifth|sixth|seventh|naval) fleet|coast ?guard|border guards?|security (?:forces|services?)|police|forces|troops|"
    r"general staff|intelligence|(?:presidential|government|national security) (?:advis[eo]rs?|aides?|office)|emergency services?|border services?|ambassador|envoy|embassy|consulate|"
    r"spokes(?:man|woman|person)|presidency|parliament|commander|general|treasury)\b",
    re.I,
)
_MISSION = re.compile(
    r"(?:[Tt]he\s+)?[A-Z][a-z]+(?:['’]s)?\s+(?:diplomatic\s+|permanent\s+)?[Mm]ission(?:\s+(?:in|to)\b|$)"
)
"""Nothing between the country and the word: not "the Kenyan Baptist mission"."""
_NOT_OFFICIAL = re.compile(
    r"\b(opposition|former|ex-|dissident|activists?|lawmakers?|protesters?|journalists?|analysts?|experts?|citizens?|residents?|"
    r"foreign (?:diplomats?|officials?)|candidates?|rebels?|separatists?|exiled|ousted|critics?|(?<!state )media|people|voters?|then-)",
    re.I,
)
_WESTERN = re.compile(
    r"(?:(?i:an?|the|one|some|two|three|four|five|several|many|most|senior|other)\s+)*(?:[a-z]+\s+)?Western\s+"
    r"(?:[a-z]+\s+)?(?:officials?|diplomats?|governments?|leaders?|envoys?|ambassadors?|intelligence|military|forces|troops|representatives?|negotiators?|delegations?|authorities|spokes\w+)\b"
)
"""Of no one country; "western Ukraine" and "Western allies" further on say nothing of who speaks."""


_POST = re.compile(r"\b(embassy|consulate|ambassador|diplomats?|envoys?) (?:in|to) .*$", re.I)


def not_official(text: str) -> bool:
    """Whether the words say that they are not of a government, or of no one country's."""
    return _NOT_OFFICIAL.search(text) is not None or _WESTERN.match(text) is not None


def without_post(words: str) -> str:
    """ "its embassy in Manila", "diplomats in Vienna": the country in which they are is not the one it speaks for."""
    return _POST.sub(r"\1", words)


def adjective_of(country: Country) -> str:
    """Its adjective where we know one, else its name."""
    return country.adjectives[0] if country.adjectives else country.name


class Countries:
    """Countries by their names, adjectives, capitals and whatever else stands for them."""

    def __init__(self, index: Index) -> None:
        self._index = index

    def get(self, key: str) -> Country | None:
        """The country filed under a key: an adjective, a name, a capital or what else stands for it."""
        return self._index.country(key)

    def word(self, text: str) -> str | None:
        """The first country that `text` names by its name, adjective or capital, as an adjective where we know one."""
        for word in re.findall(r"[A-Z][\w.’'-]+(?:\s+[A-Z][\w.’'-]+)?", text):
            for part in (word, *word.split()):
                country = self.get(key_of(part))
                if country is not None:
                    return adjective_of(country)
        return None

    def of_side(self, side: str) -> str | None:
        """The country whose government's side this is, as an adjective where we know one."""
        country = self._index.country_of_side(side)
        return adjective_of(country) if country is not None else None

    def official_in(self, text: str) -> tuple[str, str] | None:
        """Id of the government and its side when the text says it is official: "Russian officials", "Kyiv's envoy"."""
        if not_official(text) or not (OFFICIAL.search(text) or _MISSION.match(text)):
            return None
        for word in re.findall(r"[\w.’'-]+(?:\s+[A-Z][\w.’'-]+)?", without_post(text)):
            for part in (word, *word.split()):
                country = self.get(key_of(part))
                if country is not None:
                    return country.id, country.side or country.id
        return None

    def mainly_in(self, text: str) -> str | None:
        """The country, as an adjective where we know one, that three in five of the country names in `text` mean; None when there is none."""
        counts = self.named_in(text)
        first, count = counts.most_common(1)[0] if counts else ("", 0)
        return first if count >= 2 and count >= 0.6 * counts.total() else None

    def named_in(self, text: str) -> Counter[str]:
        """How often countries are named, by their adjectives."""
        counts: Counter[str] = Counter()
        for phrase in re.findall(r"\b(?:[A-Z][\w.’'-]*)(?: (?:[A-Z][\w.’'-]*|\d+))*", text):
            words = phrase.split()
            at = 0
            while at < len(words):
                size, country = self._at(words, at)
                if country is not None:
                    counts[adjective_of(country)] += 1
                at += size
        return counts

    def first_in(self, clean: str) -> Country | None:
        """The country named first by the most words."""
        words = clean.split()
        for size in (3, 2, 1):
            for i in range(len(words) - size + 1):
                part = bare(" ".join(words[i : i + size]))
                country = self.get(part)
                if country is not None:
                    return country
        return None

    def _at(self, words: Sequence[str], at: int) -> tuple[int, Country | None]:
        for size in (3, 2, 1):
            part = key_of(" ".join(words[at : at + size]))
            country = self.get(part)
            if country is not None and at + size <= len(words):
                return size, country
        return 1, None
