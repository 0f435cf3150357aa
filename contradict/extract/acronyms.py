"""Short forms an article introduces in brackets: "the Northern Society of Weavers and Dyers (NSWD)", and whether letters fit a name."""

from __future__ import annotations

import re
from collections.abc import Sequence

_BRACKET = re.compile(r"\s*\((?:the\s+)?[\"“]?(?P<short>[A-Z][A-Za-z&.]*[A-Z][A-Za-z&.]*s?)\b")
_SMALL = frozenset(
    [
        "of",
        "and",
        "for",
        "the",
        "in",
        "on",
        "to",
        "at",
        "de",
        "del",
        "della",
        "di",
        "du",
        "la",
        "le",
        "et",
        "und",
        "y",
        "e",
    ]
)


def short_behind(text: str, at: int) -> str | None:
    """The acronym in brackets right behind character `at` of a text, or None."""
    match = _BRACKET.match(text, at)
    return match.group("short") if match is not None and 2 <= len(match.group("short")) <= 10 else None


def initials(words: Sequence[str]) -> str:
    """The first letters of a name's weighty words, in lower case."""
    return "".join(w[0] for word in words for w in word.split("-") if w and w.lower() not in _SMALL).lower()


def fits(short: str, words: Sequence[str]) -> bool:
    """Whether an acronym is made of a name's initials, one of them amiss at most: acronyms are often of another language or leave a word out."""
    letters = [c for c in short.lower() if c.isalpha()]
    have = list(initials(words))
    common = 0
    for letter in letters:
        if letter in have:
            common += 1
            del have[: have.index(letter) + 1]
    return len(letters) >= 2 and common >= max(2, len(letters) - 1)
