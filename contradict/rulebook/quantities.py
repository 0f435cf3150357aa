"""Numbers with their units, as intervals, so that "$90 billion", "90,000 million dollars" and "about $90bn" are one amount.

A small converter instead of a library of units: the words of news (dozens, "four in ten", percentage points, hectares) matter more
than physics, and importing a unit registry costs more than matching a thousand pairs.
"""

from __future__ import annotations

import re
from functools import lru_cache

from contradict.rulebook import lexicon
from contradict.rulebook.intervals import Quantity, bounded, compound, ranges
from contradict.rulebook.numerals import (
    AND_A_HALF,
    MAY_COUNT,
    MIXED,
    PARTS,
    QUANTITY,
    SHARE_WORDS,
    VAGUE,
    VAGUE_RANGES,
    share_of,
    value_of,
)
from contradict.rulebook.units import SCALES, UNITS
from contradict.rulebook.words import MAX_CHARACTERS, lemmas

_CURRENCY = {"$": "money-usd", "US$": "money-usd", "€": "money-eur", "£": "money-gbp", "¥": "money-jpy"}
_WEIGHED_BEFORE = re.compile(
    r"\b(?:weigh\w*|lift(?:s|ed|ing)?|(?:dead|bench)[- ]?\w*lift\w*)\b(?:(?!\b(?:worth|fined|for|cost\w*|paid|pays?|of|than|above|and)\b)[^.;£]){0,30}$",
    re.IGNORECASE,
)
_WEIGHED_BEHIND = re.compile(
    r"^ of (?:\w+ )?(?:rice|meat|beef|pork|fish|flour|sugar|salt|grain|wheat|maize|potatoes|cheese|food|coal|cocaine|heroin|cannabis|marijuana|methamphetamine|"
    r"explosives?|dynamite|tnt|gunpowder|fertili[sz]er|ivory|copper|gold|silver|lead|steel|uranium|plutonium|luggage|cargo|pressure|thrust)\b",
    re.IGNORECASE,
)
"""Where pounds are no money."""
_MONTHS = (
    "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    "sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
)
_NO_AMOUNT = re.compile(
    rf"(?:\b(?:{_MONTHS}|article|section|phase|chapter|room|route|flight|page|version|rule|clause|"
    rf"paragraph|act|point|boeing|airbus|resolution|number|no\.|gate|platform|line|formula|level|grade|"
    rf"type|group|covid|under|over|aged?)\.?[ -]|[-–/:])$",
    re.IGNORECASE,
)
_DATE_AFTER = re.compile(
    rf"(?: (?:of )?(?:{_MONTHS})\b|\s?[ap]\.?m\b|:\d\d|[-–/]\d| o['’]clock| in the (?:morning|afternoon|evening|night))",
    re.IGNORECASE,
)
_YEAR = re.compile(r"^(?:1[5-9]|20)\d\d$")


@lru_cache(maxsize=50_000)
def quantities(text: str) -> tuple[Quantity, ...]:
    """Every amount in the text, in order; years, ordinals and single "a/an" are none."""
    text = text[:MAX_CHARACTERS]
    if not MAY_COUNT.search(text):
        return ()
    found: list[Quantity] = []
    taken: list[tuple[int, int]] = []

    def free(start: int, end: int) -> bool:
        return all(end <= begun or start >= ended for begun, ended in taken)

    for match in AND_A_HALF.finditer(text):
        value = (value_of(match["number"]) + 0.5) * UNITS[match["unit"].lower()][1]
        found.append(bounded(text, match.start(), match.end(), value, value, UNITS[match["unit"].lower()][0]))
        taken.append(match.span())
    for match in MIXED.finditer(text):
        if match["unit"] or match["scale"] or match["currency"] or match["part"].endswith("half"):
            value = value_of(match["number"]) + PARTS[re.split(r"[ -]", match["part"].lower())[-1]]
            found.append(_measured(text, match, value))
            taken.append(match.span())
    for match in SHARE_WORDS.finditer(text):
        share = share_of(match) if free(*match.span()) else None
        if share is not None:
            found.append(bounded(text, match.start(), match.end(), share, share, "share"))
            taken.append(match.span())
    for match in VAGUE.finditer(text):
        if free(*match.span()):
            low, high = VAGUE_RANGES[match["word"].lower()]
            found.append(bounded(text, match.start(), match.end(), float(low), float(high), "count"))
            taken.append(match.span())
    for match in QUANTITY.finditer(text):
        if free(*match.span()) and (quantity := _numeral(text, match)) is not None:
            found.append(quantity)
    return compound(text, ranges(text, tuple(sorted(found, key=lambda quantity: quantity.start))))


def _numeral(text: str, match: re.Match[str]) -> Quantity | None:
    number, scale, unit, currency = match["number"], match["scale"], match["unit"], match["currency"]
    if number.lower() in ("a", "an", "half", "half a", "half an") and not scale:
        return None
    if number.lower() == "one" and not (scale or unit):
        return None
    if number[0] == "0" and number[1:].isdigit():
        return None  # a clock time or a code
    if _YEAR.match(number) and not (scale or unit or currency):
        return None
    if (
        len(number) > 30
        or (not (scale or unit or currency) and _NO_AMOUNT.search(text[max(0, match.start() - 14) : match.start()]))
        or _DATE_AFTER.match(text[match.end() : match.end() + 12])
    ):
        return None
    if not (scale or unit or currency) and _AGE.match(text[match.start() - 2 : match.end() + 1]):
        return None
    if not (scale or unit or currency) and _is_label(text, match.start(), match.end()):
        return None
    value, half_step = value_of(number), 0.0
    if "." in number and scale:
        half_step = 0.5 * 10 ** -len(number.partition(".")[2])
    return _measured(text, match, value, half_step)


def _measured(text: str, match: re.Match[str], value: float, half_step: float = 0.0) -> Quantity:
    """The amount of a match with groups `scale`, `unit` and `currency`, in base units."""
    scale, unit, currency = match["scale"], match["unit"], match["currency"]
    factor = 1.0
    for part in (scale or "").lower().split():
        factor *= 12.0 if part == "dozen" else SCALES[part]
    dimension, unit_factor, offset = (
        UNITS[unit.lower()] if unit else (_CURRENCY[currency.upper()] if currency else "count", 1.0, 0.0)
    )
    if unit and unit.lower() in ("pound", "pounds") and _is_weight(text, match):
        dimension, unit_factor, offset = UNITS["lb"]
    if currency and unit and not dimension.startswith("money"):
        dimension, unit_factor, offset = _CURRENCY[currency.upper()], 1.0, 0.0
    low = ((value - half_step) * factor + offset) * unit_factor
    high = ((value + half_step) * factor + offset) * unit_factor
    return bounded(text, match.start(), match.end(), low, high, dimension)


def _is_weight(text: str, match: re.Match[str]) -> bool:
    before = text[max(0, match.start() - 60) : match.start()]
    return _WEIGHED_BEFORE.search(before) is not None or _WEIGHED_BEHIND.match(text[match.end() :]) is not None


_AGE = re.compile(r"(?:, |\()\d{1,3}[,)]")
_BEFORE = re.compile(r"([A-Za-z]+)[ -]$")
_NAMED_BEFORE = re.compile(r"\b(?:on|in|at|of|from|near|by) (?!average|total|all|fact|sum|full)[A-Za-z]+[ -]$")
_AFTER = re.compile(r"^[ -]([a-z]+)")


def _is_label(text: str, start: int, end: int) -> bool:
    """Whether a bare number names its noun ("chromosome 7", "reactor 4 was") instead of counting what follows."""
    before, after = _BEFORE.search(text[max(0, start - 20) : start]), _AFTER.match(text[end : end + 20])
    if before is None or not text[start].isdigit() or end - start > 3 or "." in text[start:end]:
        return False
    word = before[1].lower()
    if word in ("least", "most", "more", "nearly", "only", "some", "total", "another"):
        return False
    if (
        _NAMED_BEFORE.search(text[max(0, start - 30) : start])
        and word not in lexicon.PREPOSITIONS | lexicon.FUNCTION_WORDS
    ):
        return True
    if (
        word in lexicon.FUNCTION_WORDS
        or word in lexicon.PREPOSITIONS
        or word in lexicon.DETERMINERS
        or word.endswith("ly")
    ):
        return False
    if any(lemma in lexicon.VERBS for lemma in lemmas(word)):
        return False
    return after is None or (
        not after[1].endswith("s") and after[1] not in ("people", "men", "women", "children", "percent", "of")
    )
