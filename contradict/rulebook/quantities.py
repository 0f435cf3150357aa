"""Numbers with their units, as intervals, so that "$90 billion", "90,000 million dollars" and "about $90bn" are one amount.

A small converter instead of a library of units: the words of news (dozens, "four in ten", percentage points, hectares) matter more
than physics, and importing a unit registry costs more than matching a thousand pairs.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from contradict.rulebook import lexicon
from contradict.rulebook.units import SCALES, UNITS
from contradict.rulebook.words import MAX_CHARACTERS, lemmas

_SMALL = lexicon.phrases(
    "zero | one | two | three | four | five | six | seven | eight | nine | ten | eleven | twelve | "
    "thirteen | fourteen | fifteen | sixteen | seventeen | eighteen | nineteen"
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_WORDS = {word: float(value) for value, word in enumerate(_SMALL)} | {
    word: 20.0 + 10 * step for step, word in enumerate(_TENS)
}
_FRACTIONS = {"half": 0.5, "third": 1 / 3, "quarter": 0.25, "fifth": 0.2, "tenth": 0.1}

NUMBER_WORDS = frozenset(
    (
        *_WORDS,
        *SCALES,
        "dozen",
        "dozens",
        "hundreds",
        "thousands",
        "millions",
        "billions",
        "half",
        "percent",
        "per",
        "cent",
    )
) - {"m", "b", "k"}
"""Words that only count: no content of their own."""
COUNTING = NUMBER_WORDS | lexicon.words(
    "several few couple pair handful third thirds quarter quarters fifth fifths tenth tenths scores"
)
"""Without one of these or a digit a text holds no amount."""
_CURRENCY = {"$": "money-usd", "US$": "money-usd", "€": "money-eur", "£": "money-gbp", "¥": "money-jpy"}
_UNIT_ALTERNATIVES = "|".join(re.escape(word) for word in sorted(UNITS, key=lambda word: (-len(word), word)))
_NUMBER = (
    r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
    r"|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|"
    r"seven|eight|nine))?"
    r"|"
    + "|".join(
        sorted(
            (*_SMALL[1:], "half", "hundred", "thousand", "million", "billion", "dozen", "half a", "half an", "a", "an"),
            key=len,
            reverse=True,
        )
    )
)
_SCALE = "|".join(sorted(SCALES, key=len, reverse=True))
_QUANTITY = re.compile(
    rf"(?<![\w.,$€£])(?P<currency>US\$|[$€£¥])?\s?(?P<number>{_NUMBER})(?:(?:\s|"
    rf"-)?(?P<scale>(?:{_SCALE})(?:\s(?:hundred|thousand|million|billion|trillion))?|dozen)\b)?"
    rf"(?:(?:\s|-)?(?P<unit>{_UNIT_ALTERNATIVES})(?!\w))?(?!\w)(?!-?(?:th|st|nd|rd)\b)",
    re.IGNORECASE,
)
_AND_A_HALF = re.compile(
    r"\b(?P<number>an?|one|two|three|four|five|six|seven|eight|nine|ten|\d+) "
    r"(?P<unit>hours?|days?|weeks?|months?|years?|miles?|metres?|kilometres?|litres?|tonnes?|minutes?) and a half\b",
    re.IGNORECASE,
)
_MIXED = re.compile(
    r"(?<![\w.,$€£¥-])(?P<currency>US\$|[$€£¥])?\s?"
    r"(?P<number>(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[- ])?(?:one|two|three|four|five|six|seven|eight|nine)|ten|eleven|twelve|"
    r"twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|an?|\d{1,3})[ -]and[ -](?P<part>a[ -]half|(?:a|one)[ -]third|(?:a|one)[ -]quarter|three[ -]quarters)\b"
    rf"(?:[ -](?P<scale>hundred|thousand|million|billion|trillion|dozen)\b)?(?:[ -](?P<unit>{_UNIT_ALTERNATIVES})(?!\w))?",
    re.IGNORECASE,
)
""" "seven and a half miles", "$2 and a half million"."""
_PARTS = {"half": 0.5, "third": 1 / 3, "quarter": 0.25, "quarters": 0.75}
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
_VAGUE = re.compile(
    r"\b(?P<word>dozens|scores|hundreds|thousands|tens of thousands|hundreds of thousands|millions|"
    r"several|a handful|(?<!not )(?<!every )a single|a few|a couple|a pair|a dozen|half a dozen)\b",
    re.IGNORECASE,
)
_VAGUE_RANGES: dict[str, tuple[float, float]] = {
    "dozens": (24, 499),
    "scores": (40, 499),
    "hundreds": (200, 9999),
    "thousands": (2000, 999_999),
    "tens of thousands": (20_000, 999_999),
    "hundreds of thousands": (200_000, 999_999),
    "millions": (2e6, 9.99e8),
    "several": (3, 9),
    "a single": (1, 1),
    "a handful": (3, 8),
    "a few": (2, 9),
    "a couple": (2, 2),
    "a pair": (2, 2),
    "a dozen": (12, 12),
    "half a dozen": (6, 6),
}
_SHARE_WORDS = re.compile(
    r"\b(?P<part>half|(?:a|one|two|three|four|nine|seven)[ -](?:third|quarter|fifth|tenth|thirds|quarters|"
    r"fifths|tenths)|(?P<n>one|two|three|four|five|six|seven|eight|nine|\d+) (?:in|"
    r"out of)(?: every)? (?P<d>two|three|four|five|six|seven|eight|nine|ten|twenty|hundred|"
    r"\d+))\b(?! of an? )(?! an? (?:hour|day|year|dozen|million|billion))",
    re.IGNORECASE,
)
_NO_MORE = re.compile(
    r"\b(?:(?:no|not|never)(?: an? \w+| one \w+)? (?:more than|over|above|beyond)|(?:nothing|nobody|no one) (?:over|above|beyond))\s*$",
    re.IGNORECASE,
)
_NEARLY = re.compile(r"\b(?:just|a little|slightly) (?:over|under|above|below|short of)\s*$", re.IGNORECASE)
_AT_LEAST = re.compile(
    r"\b(?:at least|more than|over|above|upwards of|no fewer than|no less than|exceeding|exceeds|exceed|"
    r"exceeded|in excess of|a minimum of|minimum|not less than|topped|surpassed|as early as|"
    r"nearly more)\s*$",
    re.IGNORECASE,
)
_AT_MOST = re.compile(
    r"\b(?:at most|less than|fewer than|under|below|up to|no more than|not more than|as many as|"
    r"as much as|a maximum of|maximum|within|only)\s*$",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"\b(?:about|around|roughly|approximately|some|nearly|almost|close to|an estimated|estimated|circa|"
    r"just over|just under|just above|just below|a little over|a little under|more or less|or so|"
    r"well over)\s*$",
    re.IGNORECASE,
)
_OR_MORE = re.compile(
    r"(?:\s\w+){0,2}?\s(?:or|and) (more|over|above|upwards|greater|fewer|less|under|below)\b", re.IGNORECASE
)
_BETWEEN = re.compile(r"^\s*(?:-|–|to|and)\s*$")
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
_DATE_AFTER = re.compile(rf"(?: (?:of )?(?:{_MONTHS})\b|\s?[ap]\.?m\b|:\d\d|[-–/]\d)", re.IGNORECASE)
_YEAR = re.compile(r"^(?:1[5-9]|20)\d\d$")


@dataclass(frozen=True, slots=True)
class Quantity:
    """An amount `[low, high]` in base units of a dimension; `text[start:end]` are its words, `of` the lemma-bearing words after it."""

    low: float
    high: float
    dimension: str
    start: int
    end: int
    text: str
    bounded: str = ""
    """`least`, `most`, `about`, or "" for an exact figure."""


@lru_cache(maxsize=50_000)
def quantities(text: str) -> tuple[Quantity, ...]:
    """Every amount in the text, in order; years, ordinals and single "a/an" are none."""
    text = text[:MAX_CHARACTERS]
    if not _MAY_COUNT.search(text):
        return ()
    found: list[Quantity] = []
    taken: list[tuple[int, int]] = []

    def free(start: int, end: int) -> bool:
        return all(end <= begun or start >= ended for begun, ended in taken)

    for match in _AND_A_HALF.finditer(text):
        value = (_value(match["number"]) + 0.5) * UNITS[match["unit"].lower()][1]
        found.append(_bounded(text, match.start(), match.end(), value, value, UNITS[match["unit"].lower()][0]))
        taken.append(match.span())
    for match in _MIXED.finditer(text):
        if match["unit"] or match["scale"] or match["currency"] or match["part"].endswith("half"):
            value = _value(match["number"]) + _PARTS[re.split(r"[ -]", match["part"].lower())[-1]]
            found.append(_measured(text, match, value))
            taken.append(match.span())
    for match in _SHARE_WORDS.finditer(text):
        share = _share(match) if free(*match.span()) else None
        if share is not None:
            found.append(_bounded(text, match.start(), match.end(), share, share, "share"))
            taken.append(match.span())
    for match in _VAGUE.finditer(text):
        if free(*match.span()):
            low, high = _VAGUE_RANGES[match["word"].lower()]
            found.append(_bounded(text, match.start(), match.end(), float(low), float(high), "count"))
            taken.append(match.span())
    for match in _QUANTITY.finditer(text):
        if free(*match.span()) and (quantity := _numeral(text, match)) is not None:
            found.append(quantity)
    return _compound(text, _ranges(text, tuple(sorted(found, key=lambda quantity: quantity.start))))


_MAY_COUNT = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|"
    r"fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|dozens?|scores|several|"
    r"few|couple|pair|handful|half|thirds?|quarters?|fifths?|tenths?)\b",
    re.IGNORECASE,
)


def _share(match: re.Match[str]) -> float | None:
    if match["d"]:
        below = _value(match["d"])
        return _value(match["n"]) / below if below else None
    words = re.split(r"[ -]", match["part"].lower())
    if words == ["half"]:
        return 0.5
    count = 1.0 if words[0] in ("a", "one") else _WORDS[words[0]]
    return count * _FRACTIONS[words[1].rstrip("s") if words[1] != "s" else words[1]]


def _value(word: str) -> float:
    word = word.lower()
    if word[0].isdigit():
        return float(word.replace(",", ""))
    if word in SCALES:
        return SCALES[word]
    if word in ("a", "an"):
        return 1.0
    if word == "dozen":
        return 12.0
    if word.startswith("half"):
        return 0.5
    return sum(_WORDS[part] for part in re.split(r"[- ]", word))


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
    value, half_step = _value(number), 0.0
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
    return _bounded(text, match.start(), match.end(), low, high, dimension)


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


def _bounded(text: str, start: int, end: int, low: float, high: float, dimension: str) -> Quantity:
    before = text[max(0, start - 24) : start]
    if after := _OR_MORE.match(text[end : end + 24]):
        least = after[1].lower() in ("more", "over", "above", "upwards", "greater")
        return Quantity(
            low if least else 0.0,
            float("inf") if least else high,
            dimension,
            start,
            end,
            text[start:end],
            "least" if least else "most",
        )
    if _NEARLY.search(before):
        return Quantity(low - abs(low) * 0.1, high + abs(high) * 0.1, dimension, start, end, text[start:end], "about")
    if _NO_MORE.search(before):
        return Quantity(0.0, high, dimension, start, end, text[start:end], "most")
    if _AT_LEAST.search(before):
        return Quantity(low, float("inf"), dimension, start, end, text[start:end], "least")
    if _AT_MOST.search(before):
        return Quantity(
            float("-inf") if dimension == "temperature" else 0.0, high, dimension, start, end, text[start:end], "most"
        )
    if _ABOUT.search(before):
        return Quantity(low - abs(low) * 0.1, high + abs(high) * 0.1, dimension, start, end, text[start:end], "about")
    return Quantity(low, high, dimension, start, end, text[start:end])


def _ranges(text: str, found: tuple[Quantity, ...]) -> tuple[Quantity, ...]:
    """Joins "between 20 and 30", "20-30 percent", "20 to 30 people"."""
    joined: list[Quantity] = []
    for quantity in found:
        last = joined[-1] if joined else None
        if (
            last
            and not last.bounded
            and _BETWEEN.match(text[last.end : quantity.start])
            and (last.dimension in ("count", quantity.dimension))
            and last.high * _scale_gap(last, quantity) <= quantity.low
        ):
            explicit = (
                text[max(0, last.start - 9) : last.start].lower().endswith(("between ", "from "))
                or "and" not in text[last.end : quantity.start]
            )
            if explicit:
                low = last.low * _scale_gap(last, quantity) if last.dimension != quantity.dimension else last.low
                joined[-1] = Quantity(
                    min(low, quantity.low),
                    quantity.high,
                    quantity.dimension,
                    last.start,
                    quantity.end,
                    text[last.start : quantity.end],
                    "about",
                )
                continue
        joined.append(quantity)
    return tuple(joined)


def _compound(text: str, found: tuple[Quantity, ...]) -> tuple[Quantity, ...]:
    """Joins "1 hour 12 minutes", "5 feet 10 inches"."""
    joined: list[Quantity] = []
    for quantity in found:
        last = joined[-1] if joined else None
        close = last is not None and text[last.end : quantity.start].strip() in ("", "and", ",")
        if (
            last
            and close
            and last.dimension == quantity.dimension in ("time", "length", "mass")
            and not last.bounded
            and last.low > quantity.low
        ):
            whole = text[last.start : quantity.end]
            joined[-1] = Quantity(
                last.low + quantity.low, last.high + quantity.high, last.dimension, last.start, quantity.end, whole
            )
        else:
            joined.append(quantity)
    return tuple(joined)


def _scale_gap(first: Quantity, second: Quantity) -> float:
    """The factor the second's unit lends the first ("20 to 30 percent", "2 to 3 million")."""
    if first.dimension == second.dimension:
        return 1.0
    return {"share": 0.01, "points": 0.01}.get(second.dimension, 1.0)


def compatible(first: Quantity, second: Quantity, tolerance: float) -> bool | None:
    """Whether both amounts can be one; None when their dimensions cannot be compared. `tolerance` is relative, e.g. 0.1."""
    if first.dimension != second.dimension:
        return None
    slack = tolerance * max(_finite(first), _finite(second))
    return first.low - slack <= second.high and second.low - slack <= first.high


def _finite(quantity: Quantity) -> float:
    return max(
        (abs(value) for value in (quantity.low, quantity.high) if value not in (float("inf"), float("-inf"))),
        default=0.0,
    )
