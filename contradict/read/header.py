"""Title, date, outlet: what the lines above an article say about it, taken out of what is parsed as its text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from contradict.claims import Block
from contradict.read.blocks import as_kind
from contradict.read.dates import WRITTEN, parse_date, written_date

_HEAD = 12
"""Blocks from the top in which a dateline, byline or time stamp may stand."""
_DATE_LINE = re.compile(
    r"(?:(?:first |last )?(?:published|updated|posted|modified|date|issued|created)(?: on| at)?\b[:\s]*)?"
    r"(?:\d{1,2}[:.]\d\d\s*(?:[ap]\.?m\.?)?\s*\(?[A-Z]{2,5}\)?,?\s*)?"
    r"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?,?\s+)?",
    re.IGNORECASE,
)
_BYLINE = re.compile(r"(?:By|From)\s+(?P<names>[A-Z][\w.'’-]+(?:\s+(?:and|[A-Z][\w.'’-]+),?){0,9})")
_WIRE = re.compile(
    r"(?:[A-Z][A-Z.'’ -]+|[A-Z][\w.'’ -]{1,30}(?:,\s[A-Z][\w. ]{1,20})?)(?:,\s+\w+\.?\s+\d{1,2})?"
    r"\s+\((?P<outlet>dpa|[A-Z][\w ]{1,24})\)\s+[-–—]+\s"
)
_SOURCE_LINE = re.compile(
    r"^(?:source|outlet|publisher|publication|from)\s*:\s*(?P<outlet>[^\n|]{2,60})$", re.IGNORECASE
)
_FILE_DATE = re.compile(r"(?<!\d)((?:19|20)\d\d)[-_.]?([01]\d)[-_.]?([0-3]\d)(?!\d)")


@dataclass(frozen=True, slots=True)
class Header:
    """What is known about an article; empty or None where nothing says so."""

    title: str = ""
    published: date | None = None
    outlet: str = ""


def split_header(blocks: Sequence[Block], path: str) -> tuple[Header, list[Block]]:
    """The header of a text and its blocks without date lines, bylines and source lines (the title stays, as a headline)."""
    title, published, outlet = "", None, ""
    kept: list[Block] = []
    for index, block in enumerate(blocks):
        if index < _HEAD and block.kind != "caption":
            found = _date_line(block.text)
            if found is not None:
                published = published or found
                continue
            if source := _SOURCE_LINE.match(block.text):
                outlet = outlet or source["outlet"].strip()
                continue
            if (by := _by_line(block.text)) is not None:
                by_outlet, by_date = by
                outlet, published = outlet or by_outlet, published or by_date
                continue
        if not outlet and (wire := _WIRE.match(block.text)):
            outlet = wire["outlet"]
        if not title and not kept and _is_title(block):
            title = block.text
            block = as_kind(block, "headline")
        kept.append(block)
    return Header(title, published or file_date(path), outlet), kept


def is_stamp(text: str) -> bool:
    """Is this line nothing but a date, a time or a byline?"""
    return _date_line(text) is not None or _by_line(text) is not None


def _is_title(block: Block) -> bool:
    return block.kind == "headline" or (
        len(block.text.split()) <= 25 and not block.text.endswith((".", "!”", ".”", '."'))
    )


def _date_line(text: str) -> date | None:
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


def _by_line(text: str) -> tuple[str, date | None] | None:
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


def file_date(path: str) -> date | None:
    """The date a file's name begins with or holds, as in `2019-03-28_title.txt`."""
    match = _FILE_DATE.search(Path(path).name)
    return parse_date("-".join(match.groups())) if match else None
