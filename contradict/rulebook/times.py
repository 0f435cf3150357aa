"""When a text speaks of: explicit years, months, days, quarters, and words that set a time ("last year", "initially", "now")."""

from __future__ import annotations

import re
from dataclasses import dataclass

from contradict.rulebook import lexicon
from contradict.rulebook.words import MAX_CHARACTERS

_MONTHS = {
    name: number
    for number, names in enumerate(
        [
            "january jan",
            "february feb",
            "march",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ],
        1,
    )
    for name in names.split()
}
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_WEEKDAYS = {
    name: number
    for number, name in enumerate(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"])
}
_NONE: frozenset[int] = frozenset()
_TIME_WORDS = (
    frozenset(_MONTHS)
    | frozenset(_WEEKDAYS)
    | frozenset(f"{letter}{number}" for letter in "qh" for number in "1234")
    | lexicon.words(
        "last previous preceding past this current present final semi-final qualifying qualifier friendly opener rematch replay match game test trial attempt flight vote ballot session hearing call batch wave reading shift sample launch bid debate interview time spring summer autumn winter quarter half term semester season round leg phase stage week day set innings act q h"
        " morning afternoon evening night noon midnight dawn dusk weekday weekdays weekend weekends peak off rush daytime am pm"
    )
)
CALENDAR = frozenset(_WEEKDAYS) | frozenset(name for name in _MONTHS if len(name) > 3 or name == "may")
"""Names of weekdays and months: capitalised, but no place and no bearer."""
_YEAR = re.compile(
    r"(?<![\d.,$€£])(?:1[5-9]\d\d|20\d\d)(?![\d%]|[.,]\d)(?!\s+(?:people|troops|soldiers|jobs|workers|"
    r"homes|miles|km|dollars|euros|staff|employees|cases|children|men|women))"
)
_DAY = re.compile(
    rf"\b(?:(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<m1>{_MONTH})|"
    rf"(?P<m2>{_MONTH})\.? (?P<d2>\d{{1,2}})(?:st|nd|rd|th)?)\b(?!,?\d)",
    re.IGNORECASE,
)
_ISO = re.compile(r"\b(\d{4})-(\d\d)-(\d\d)\b")
_ONLY_MONTH = re.compile(
    r"\b(January|February|March|April|June|July|August|September|October|November|December|(?<=in )May|"
    r"(?<=since )May|(?<=by )May|(?<=until )May)\b"
)
_WEEKDAY = re.compile(rf"\b({'|'.join(_WEEKDAYS)})\b", re.IGNORECASE)
_QUARTER = re.compile(
    r"\b(first|second|third|fourth|last|final|1st|2nd|3rd|4th) (quarter|half|term|semester|season|round|"
    r"leg|phase|stage|week|day|set|innings|act)\b|\b[QH]([1-4])\b",
    re.IGNORECASE,
)
_STAGE = re.compile(
    r"\b(?:(?:first|second|third|fourth|fifth|opening|last|final|next|previous) (?:match|game|test|trial|attempt|flight|vote|ballot|session|"
    r"hearing|call|batch|wave|night|weekend|reading|shift|sample|launch|bid|debate|interview|time)|(?:the|a) (?:final|semi-final|quarter-final|"
    r"qualifiers?|qualifying|friendly|opener|group stage|play-off|return leg|rematch|replay))\b",
    re.IGNORECASE,
)
_PAST = frozenset(("last", "previous", "preceding", "past"))
_LAST_OR_THIS = re.compile(
    r"\b(last|previous|preceding|past|this|current|present) (?:financial |school |academic |fiscal |calendar )?"
    r"(?:term|semester|quarter|season|half|decade|century|session|edition|round|election|winter|summer|spring|autumn|year|month|week|fortnight|harvest|mandate|legislature|parliament|government|cabinet|board|coach|management|owners?)\b",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"\b(?:(\d{1,2})(?::(\d\d))?\s?([ap])\.?m\b|(\d{1,2}):(\d\d)\b)", re.IGNORECASE)
_SEASON = re.compile(
    r"\b(?:in|this|last|next|since|by|of|the|during|through|every|each)\s+(?:the\s+)?(?:early\s|"
    r"late\s)?(spring|summer|autumn|winter)\b",
    re.IGNORECASE,
)
ERAS: dict[str, tuple[str, ...]] = {
    "past": lexicon.phrases(
        "last year | last month | last week | last season | last summer | last winter | last spring | last "
        "autumn | a year ago | years ago | months ago | weeks ago | days ago | a decade ago | decades ago | a "
        "month ago | a week ago | previously | formerly | in the past | at first | at launch | "
        "initially | originally | until recently | used to | earlier this year | earlier this month | earlier "
        "this week | earlier | once | back then | historically | before the war | before the pandemic | "
        "pre-war | pre-pandemic | the previous year | the year before | yesterday | last night | at the start "
        "| at the outset | in the first half | overnight | in her first term | in his first term"
    ),
    "present": lexicon.phrases(
        "now | currently | today | at present | at the moment | these days | nowadays | this year | this "
        "month | this week | this season | this summer | this winter | tonight | as of | presently | right "
        "now | since then | has since | have since | no longer | recently | lately | newly | again | resumed "
        "| reopened | restored | reinstated | since been | after repairs | any more | anymore | to date | so "
        "far | this morning | this afternoon | this evening"
    ),
    "future": lexicon.phrases(
        "tomorrow | next year | next month | next week | next season | next summer | next spring | next "
        "winter | in the future | in the coming | in coming | by the end of | in due course | later this year "
        "| later this month | later this week | eventually | some day | one day | in the long term | in the "
        "long run | from next"
    ),
}
"""Era → phrases that set a text in it."""
_PERIOD = re.compile(
    r"\b(?<!until )(?<!till )(?<!following )((?<!by )(?:noon|midnight|dawn|dusk)|morning|afternoon|evening|night|weekdays?|weekends?|peak hours|off-peak|"
    r"rush hour|daytime|night-time)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Times:
    """The times a text names. Sets are empty where it names none; `eras` holds past, present, future with the words found."""

    years: frozenset[int]
    days: frozenset[tuple[int, int]]
    """(month, day)"""
    months: frozenset[int]
    weekdays: frozenset[int]
    parts: frozenset[str]
    """Quarters, halves, rounds, seasons, times of day."""
    clocks: frozenset[int]
    """Minutes after midnight."""
    eras: frozenset[tuple[str, str]]

    @property
    def empty(self) -> bool:
        """Whether the text names no time at all."""
        return not (self.years or self.days or self.months or self.weekdays or self.parts or self.clocks or self.eras)


def times(text: str, eras: frozenset[tuple[str, str]], words: frozenset[str]) -> Times:
    """The times named in a text, given its words; `eras` are what was found of `ERAS`."""
    text = text[:MAX_CHARACTERS]
    if words.isdisjoint(_TIME_WORDS) and not any(word[0].isdigit() for word in words):
        return Times(_NONE, frozenset(), _NONE, _NONE, frozenset(), _NONE, eras)
    days, months, years = set(), set(), {int(match.group()) for match in _YEAR.finditer(text)}
    for match in _ISO.finditer(text):
        days.add((int(match[2]), int(match[3])))
        years.add(int(match[1]))
    for match in _DAY.finditer(text):
        month, day = _MONTHS[(match["m1"] or match["m2"]).lower()], int(match["d1"] or match["d2"])
        if 1 <= day <= 31:
            days.add((month, day))
            months.add(month)
    months |= {_MONTHS[match[1].lower()] for match in _ONLY_MONTH.finditer(text)}
    parts = {match.group().lower() for match in _QUARTER.finditer(text)} | {
        match[1].lower() for match in _SEASON.finditer(text)
    }
    parts |= {match[1].lower().rstrip("s") for match in _PERIOD.finditer(text)}
    parts |= {match.group().lower() for match in _STAGE.finditer(text)}
    eras |= {
        ("past" if match[1].lower() in _PAST else "present", match.group().lower())
        for match in _LAST_OR_THIS.finditer(text)
    }
    return Times(
        frozenset(years),
        frozenset(days),
        frozenset(months),
        frozenset(_WEEKDAYS[match[1].lower()] for match in _WEEKDAY.finditer(text)),
        frozenset(parts),
        frozenset(_clock(match) for match in _CLOCK.finditer(text)),
        eras,
    )


def _clock(match: re.Match[str]) -> int:
    if match[3]:
        return (int(match[1]) % 12 + (12 if match[3].lower() == "p" else 0)) * 60 + int(match[2] or 0)
    return int(match[4]) * 60 + int(match[5])


def differ(first: Times, second: Times) -> str | None:
    """The kind of time in which both texts are explicit and disjoint (`years`, `days`, ...), or None."""
    for kind in ("years", "days", "months", "parts", "weekdays", "clocks"):
        left, right = getattr(first, kind), getattr(second, kind)
        if left and right and left.isdisjoint(right):
            return kind
    for dated, now in ((first, second), (second, first)):
        if dated.years and not now.years and not dated.eras and any(era == "present" for era, _ in now.eras):
            return "years"
    eras = {era for era, _ in first.eras}, {era for era, _ in second.eras}
    if eras[0] and eras[1] and eras[0].isdisjoint(eras[1]):
        return "eras"
    return None
