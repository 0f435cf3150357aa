"""The words and patterns of numbers: what counts in a text, and the value of a numeral, a share or a vague number in words."""

from __future__ import annotations

import re

from contradict.rulebook import lexicon
from contradict.rulebook.units import SCALES, UNITS

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
QUANTITY = re.compile(
    rf"(?<![\w.,$€£])(?P<currency>US\$|[$€£¥])?\s?(?P<number>{_NUMBER})(?:(?:\s|"
    rf"-)?(?P<scale>(?:{_SCALE})(?:\s(?:hundred|thousand|million|billion|trillion))?|dozen)\b)?"
    rf"(?:(?:\s|-)?(?P<unit>{_UNIT_ALTERNATIVES})(?!\w))?(?!\w)(?!-?(?:th|st|nd|rd)\b)",
    re.IGNORECASE,
)
"""A number with what may belong to it: `currency`, `scale`, `unit`."""
AND_A_HALF = re.compile(
    r"\b(?P<number>an?|one|two|three|four|five|six|seven|eight|nine|ten|\d+) "
    r"(?P<unit>hours?|days?|weeks?|months?|years?|miles?|metres?|kilometres?|litres?|tonnes?|minutes?) and a half\b",
    re.IGNORECASE,
)
""" "an hour and a half", "two miles and a half"."""
MIXED = re.compile(
    r"(?<![\w.,$€£¥-])(?P<currency>US\$|[$€£¥])?\s?"
    r"(?P<number>(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[- ])?(?:one|two|three|four|five|six|seven|eight|nine)|ten|eleven|twelve|"
    r"twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|an?|\d{1,3})[ -]and[ -](?P<part>a[ -]half|(?:a|one)[ -]third|(?:a|one)[ -]quarter|three[ -]quarters)\b"
    rf"(?:[ -](?P<scale>hundred|thousand|million|billion|trillion|dozen)\b)?(?:[ -](?P<unit>{_UNIT_ALTERNATIVES})(?!\w))?",
    re.IGNORECASE,
)
""" "seven and a half miles", "$2 and a half million"."""
PARTS = {"half": 0.5, "third": 1 / 3, "quarter": 0.25, "quarters": 0.75}
"""What the last word of the `part` of a match of `MIXED` adds."""
VAGUE = re.compile(
    r"\b(?P<word>dozens|scores|hundreds|thousands|tens of thousands|hundreds of thousands|millions|"
    r"several|a handful|(?<!not )(?<!every )a single|a few|a couple|a pair|a dozen|half a dozen)\b",
    re.IGNORECASE,
)
"""Words that count without a number."""
VAGUE_RANGES: dict[str, tuple[float, float]] = {
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
"""The least and the most that each `word` of `VAGUE` stands for."""
SHARE_WORDS = re.compile(
    r"\b(?P<part>half|(?:a|one|two|three|four|nine|seven)[ -](?:third|quarter|fifth|tenth|thirds|quarters|"
    r"fifths|tenths)|(?P<n>one(?: (?:voter|person|adult|child|woman|man|pupil|patient|worker|household|family|firm|home|pensioner|student)(?= in (?:every )?(?:two|three|four|five|six|seven|eight|nine|ten|twenty)\b(?! [a-z]+s\b)))?|"
    r"two|three|four|five|six|seven|eight|nine|\d+) (?:in|out of)(?: every)? (?P<d>two|three|four|five|six|seven|eight|nine|ten|twenty|hundred|"
    r"\d+))\b(?! of an? )(?! an? (?:hour|day|year|dozen|million|billion))",
    re.IGNORECASE,
)
"""Shares in words: "half", "two thirds", "four in ten"."""
MAY_COUNT = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|"
    r"fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|dozens?|scores|several|"
    r"few|couple|pair|handful|half|thirds?|quarters?|fifths?|tenths?)\b",
    re.IGNORECASE,
)
"""Where it finds nothing, a text holds no amount."""


def share_of(match: re.Match[str]) -> float | None:
    """The share that a match of `SHARE_WORDS` names; None for a part of nothing."""
    if match["d"]:
        below = value_of(match["d"])
        return value_of(match["n"].split(" ", 1)[0]) / below if below else None  # "one voter in four"
    words = re.split(r"[ -]", match["part"].lower())
    if words == ["half"]:
        return 0.5
    count = 1.0 if words[0] in ("a", "one") else _WORDS[words[0]]
    return count * _FRACTIONS[words[1].rstrip("s") if words[1] != "s" else words[1]]


def value_of(word: str) -> float:
    """The number that a numeral stands for, in digits or in words."""
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
