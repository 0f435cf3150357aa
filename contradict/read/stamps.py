"""Lines that hold nothing but a date, a time or a byline."""

from __future__ import annotations

import re
from datetime import date

from contradict.read.dates import WRITTEN, parse_date, written_date

_DATE_LINE = re.compile(
    r"(?:(?:first |last )?(?:published|updated|posted|modified|date|issued|created)(?: on| at)?\b[:\s]*)?"
    r"(?:\d{1,2}[:.]\d\d\s*(?:[ap]\.?m\.?)?\s*\(?[A-Z]{2,5}\)?,?\s*)?"
    r"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?,?\s+)?",
    re.IGNORECASE,
)
_BYLINE = re.compile(
    r"(?:By|From)\s+(?P<names>(?:(?:our|the)\s+)?(?:[Ss]taff|[Aa]gency)\s+(?:writers?|reporters?|correspondents?)|[A-Z][\w.'’-]+(?:\s+(?:and|[A-Z][\w.'’-]+),?){0,9})"
)

_CLOCK_LINE = re.compile(r"\d{1,2}[:.h]\d\d\s*(?:[AaPp]\.?[Mm]\.?)?\s*\(?(?:[A-Z]{2,4}T|UTC|GMT)?\)?")


def is_stamp(text: str) -> bool:
    """Is this line nothing but a date, a time or a byline?"""
    return _CLOCK_LINE.fullmatch(text) is not None or date_line(text) is not None or byline(text) is not None


def date_line(text: str) -> date | None:
    """The date of a line that holds nothing but a date or time stamp."""
    if len(text) > 90:
        return None
    match = WRITTEN.search(text)
    if match is None or not _DATE_LINE.fullmatch(text[: match.start()]):
        return None
    rest = text[match.end() :]
    return (
        written_date(match)
        if re.fullmatch(r"[\s,.|•·-]*(?:(?:at )?[\dT:.]+\s*(?:[ap]\.?m\.?)?\s*\(?[A-Z]{0,5}\)?)?[\s.|)]*", rest)
        else None
    )


def byline(text: str) -> tuple[str, date | None] | None:
    """Outlet and date of a line of the form "By X | Outlet | 2025-08-20"; None when it is no byline."""
    parts = [part.strip() for part in re.split(r"\s*[|•·]\s*|\s+[–—]\s+|,\s+(?=[A-Z])", text) if part.strip()]
    if not parts or len(text) > 140 or not _BYLINE.fullmatch(parts[0]):
        return None
    outlet, published = "", None
    for one in parts[1:]:
        if (found := parse_date(one)) is not None:
            published = published or found
        elif not outlet and re.fullmatch(r"[A-Z][\w.&'’ -]{1,40}", one) and not re.search(r"\d|\bread\b", one):
            outlet = one
    return outlet, published
