"""What span, rate or share an amount is measured over: "a day", "since January", "so far", "each", "in total".

Two amounts over different spans do not exclude one another: twelve cases on Tuesday, 480 since January.
"""

from __future__ import annotations

import re
from functools import lru_cache

from contradict.rulebook.intervals import Quantity
from contradict.rulebook.reading import Reading

_SPANS: tuple[tuple[str, str], ...] = (
    ("hour", r"(?:per|an|every|each) hour|hourly"),
    (
        "day",
        r"(?:per|a|every|each|one|that|the same|in one|in a single) day|daily|in (?:the (?:past|last) )?24 hours|"
        r"on (?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|overnight|last night",
    ),
    ("week", r"(?:per|a|every|each|this|last|one|in a) week|weekly|in seven days"),
    (
        "month",
        r"(?:per|a|every|each|this|last|one|in a) month|monthly|in (?:january|february|march|april|may|june|july|august|september|october|november|december)\b",
    ),
    ("quarter", r"(?:per|every|each|this|last|first|second|third|fourth) quarter|quarterly"),
    (
        "year",
        r"(?:per|a|every|each|this|last|one|in a|the whole|full) year|annual(?:ly)?|yearly|per annum|year on year|in (?:19|20)\d\d\b",
    ),
    (
        "total",
        r"since (?:the |its |last )?\w+|in (?:total|all)|altogether|overall|cumulative(?:ly)?|to date|combined|over (?:its|the) (?:lifetime|course|years)|"
        r"over (?:\w+ )?(?:years|months|weeks|decades)|the total|counting all|in the course of",
    ),
    (
        "each",
        r"(?:each|apiece|per (?!cent|day|hour|week|month|year|annum|quarter|se\b)\w+|a (?:meal|ticket|barrel|tonne|piece|head|share|night|litre|kilo|unit))",
    ),
)
_SPAN = re.compile("|".join(rf"(?P<{name}>\b(?:{words}))" for name, words in _SPANS), re.IGNORECASE)
_PARTIAL = re.compile(
    r"\b(?:so far|as yet|to date|until now|up to now|already|provisional(?:ly)?|preliminary|initial(?:ly)?|at first|"
    r"first (?:count|reports?|estimates?|figures?|batch|\d+|\w+ (?:\w+ )?of)|early (?:count|reports?|estimates?|figures?)|as of|the confirmed|confirmed (?:dead|deaths|cases|toll)|"
    r"of (?:them|these|whom|which)|with [^.;,]{0,40}\b(?:votes?|ballots?|precincts?|districts?)\b[^.;,]{0,12}\bcounted|"
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|a dozen|\d+) of the|of the order|alone|including|among them|still counting|at the time)\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=60_000)
def spans(text: str) -> frozenset[str]:
    """Names of the spans that a text names: hour, day, week, month, quarter, year, total, each."""
    return frozenset(match.lastgroup or "" for match in _SPAN.finditer(text))


def other_basis(left: Reading, right: Reading) -> bool:
    """Whether the amounts of two texts are over different spans."""
    first, second = spans(left.text), spans(right.text)
    if first and second and first.isdisjoint(second):
        return True
    return ("each" in first) != ("each" in second)


def part(left: Reading, right: Reading) -> Reading | None:
    """The text that alone counts a part or a first tally ("so far", "on the island alone")."""
    first, second = left.seek(_PARTIAL), right.seek(_PARTIAL)
    return None if bool(first) == bool(second) else left if first else right


def exceeds(amount: Quantity, whole: Quantity) -> bool:
    """Whether a part is larger than the whole can be; a lead or a rate may well be larger at first."""
    return amount.dimension not in ("share", "points") and amount.low > whole.high
