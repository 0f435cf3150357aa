"""Dates as news writes them; an ambiguous one (03/04/2025) is no date."""

from __future__ import annotations

import re
from datetime import date

from contradict.calendar_words import MONTHS

_NAMES = {name[:3]: number for number, name in enumerate(MONTHS, 1)}
_MONTH = (
    r"(?P<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
WRITTEN = re.compile(
    rf"(?<![\w/-])(?:{_YEAR}-(?P<m>[01]\d)-(?P<d>[0-3]\d)(?!\d)"
    rf"|{_YEAR.replace('year', 'y3')}[/.](?P<m3>[01]?\d)[/.](?P<d3>[0-3]?\d)(?!\d)"
    rf"|{_DAY}\s+(?:of\s+)?{_MONTH},?\s+{_YEAR.replace('year', 'y1')}"
    rf"|{_MONTH.replace('month', 'month2')}\s+{_DAY.replace('day', 'day2')},?\s+{_YEAR.replace('year', 'y2')})(?!\d)",
    re.IGNORECASE,
)
"""A full date: 2025-08-20, 2025/8/20, 20 August 2025, Aug. 20th, 2025."""
_NUMERIC = re.compile(r"(?P<a>\d{1,2})(?P<separator>[./-])(?P<b>\d{1,2})(?P=separator)(?P<year>(?:19|20)\d\d)")
_COMPACT = re.compile(r"(?P<year>(?:19|20)\d\d)(?P<m>[01]\d)(?P<d>[0-3]\d)")


def parse_date(text: str) -> date | None:
    """The one date `text` holds, in any clear form (ISO with or without time, day and month in words); None if there is none."""
    text = " ".join(text[:200].split())
    match = WRITTEN.search(text)
    if match:
        return written_date(match)
    if compact := _COMPACT.fullmatch(text):
        return _valid(compact["year"], compact["m"], compact["d"])
    if numeric := _NUMERIC.fullmatch(text):
        return _numeric(numeric)
    return None


def written_date(match: re.Match[str]) -> date | None:
    """The date a match of `WRITTEN` stands for; None for a 31 June."""
    found = match.groupdict()
    year = found["year"] or found["y1"] or found["y2"] or found["y3"]
    name = found["month"] or found["month2"]
    month = str(_NAMES[name[:3].lower()]) if name else found["m"] or found["m3"]
    day = found["d"] or found["d3"] or found["day"] or found["day2"]
    return _valid(year, month, day)


def _numeric(match: re.Match[str]) -> date | None:
    """19.8.2025 and 8/19/2025 are clear, 3.4.2025 by the dot (day first), 3/4/2025 is not."""
    a, b = int(match["a"]), int(match["b"])
    if a > 12 or (match["separator"] == "." and b <= 12) or a == b:
        return _valid(match["year"], str(b), str(a))
    return _valid(match["year"], str(a), str(b)) if b > 12 else None


def _valid(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None
