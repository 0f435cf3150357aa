"""Title, date, outlet: what the lines above an article say about it, taken out of what is parsed as its text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from contradict.claims import Block
from contradict.read.blocks import as_kind, part
from contradict.read.boilerplate import is_boilerplate
from contradict.read.dates import WRITTEN, parse_date, written_date
from contradict.read.stamps import byline, date_line

_HEAD = 12
"""Blocks from the top in which a dateline, byline or time stamp may stand."""
_WIRE = re.compile(
    r"(?:[A-Z][A-Z.'’ -]+|[A-Z][\w.'’ -]{1,30})(?:,\s[A-Z][\w. ]{1,20})?(?:,\s+[A-Z][a-z]+\.?\s+\d{1,2})?"
    r"\s+\((?P<outlet>dpa|[A-Z][\w ]{1,24})\)\s+[-–—]+\s"
)
"""A dateline: `PARIS (Reuters) — `, `CLEVELAND, July 19 (UPI) -- `."""
_DATELINE = re.compile(r"[A-Z][\w.'’/ -]{2,40}(?:,|\s[-–—])\s+(?=\w)")
"""A place before a date: `PRISTINA, March 4, 2024 — Kosovo's government …`, or alone in its line: `Cairo – 16 July 2020`."""
_OWN_WIRE = re.compile(r"(?P<outlet>CNN|AP|AFP|BBC News|Reuters|NPR)\s+[-–—]+\s")
_LONGEST_OUTLET = 40
_SOURCE_LINE = re.compile(
    r"^(?:source|outlet|publisher|publication|from)\s*:\s*(?P<outlet>[^\n|]{2,60})$", re.IGNORECASE
)
_OUTLET = re.compile(
    r"(?:The |Al |Le |El |Die |Der )?(?:[A-Z][\w'’.-]*\s+){0,3}(?:News|Times|Post|Herald|Tribune|Journal|Guardian|Gazette|Chronicle"
    r"|Press|Agency|Daily|Mail|Telegraph|Observer|Standard|Star|Globe|Today|Wire|Radio|TV|Television|Broadcasting|Examiner|Independent|Courier|Dispatch"
    r"|Reuters|CNN|BBC|AP|AFP|Bloomberg|Politico|Axios|TASS|Xinhua|Jazeera|NPR|Interfax|Wikinews|Monde|Sputnik"
    r"|Ledger|Compass|Review|Monitor|Register|Record|Bulletin|Argus|Echo|Advertiser|Correspondent)(?:\s+(?:News|Online|World))?"
)
"""A line with the name of a newspaper, station or agency alone."""
_FILE_DATE = re.compile(r"(?<!\d)((?:19|20)\d\d)[-_.]?([01]\d)[-_.]?([0-3]\d)(?!\d)")


@dataclass(frozen=True, slots=True)
class Header:
    """What is known about an article; empty or None where nothing says so."""

    title: str = ""
    published: date | None = None
    outlet: str = ""


def split_header(blocks: Sequence[Block], path: str) -> tuple[Header, list[Block]]:
    """The header of a text and its blocks without date lines, bylines, datelines and names of outlets (the title stays a headline)."""
    known = Header()
    kept: list[Block] = []
    for index, block in enumerate(blocks):
        told, rest = _told(block) if index < _HEAD else (Header(), block)
        known = _completed(known, told)
        if rest is None:
            continue
        if not known.title and _is_title(rest) and all(map(is_boilerplate, kept)) and not is_boilerplate(rest):
            title, _, site = rest.text.partition(" | ")
            known = _completed(known, Header(title, _date_at_end(title), site if len(site) <= _LONGEST_OUTLET else ""))
            alone = part(rest, 0, len(title)) if 0 < len(site) <= _LONGEST_OUTLET else None
            rest = as_kind(alone or rest, "headline")
        kept.append(rest)
    return _completed(known, Header(published=file_date(path))), kept


def _told(block: Block) -> tuple[Header, Block | None]:
    """What a block says about the article, and what is left of it to read."""
    text = block.text.strip(" |•·")
    if block.kind == "caption":
        return Header(), block
    if (published := date_line(text)) is not None:
        return Header(published=published), None
    if source := _SOURCE_LINE.match(text):
        return Header(outlet=source["outlet"].strip()), None
    if (by := byline(text)) is not None:
        return Header(published=by[1], outlet=by[0]), None
    if len(text) <= _LONGEST_OUTLET and _OUTLET.fullmatch(text):
        return Header(outlet=text), None
    if wire := _WIRE.match(text) or _OWN_WIRE.match(text):
        return Header(outlet=wire["outlet"]), part(block, block.text.index(text) + wire.end(), len(block.text))
    return _dateline(block)


def _dateline(block: Block) -> tuple[Header, Block | None]:
    """The date of a dateline; what follows its dash is the article's, and where nothing follows the line is none of it."""
    place = _DATELINE.match(block.text)
    written = WRITTEN.match(block.text, place.end()) if place is not None else None
    if place is None or written is None:
        return Header(), block
    behind = re.match(r"\s*(?:\([^)]{2,40}\)\s*)?[-–—]+\s+(?=\S)", block.text[written.end() :])
    if behind is not None:
        return Header(published=written_date(written)), part(block, written.end() + behind.end(), len(block.text))
    alone = "," not in place.group() and not block.text[written.end() :].strip(" .")
    return (Header(published=written_date(written)), None) if alone else (Header(), block)


def _completed(known: Header, more: Header) -> Header:
    """What is known already counts; gaps are filled."""
    return Header(known.title or more.title, known.published or more.published, known.outlet or more.outlet)


def _is_title(block: Block) -> bool:
    return block.kind == "headline" or (
        len(block.text.split()) <= 25 and not block.text.endswith((".", "!”", ".”", '."'))
    )


def _date_at_end(title: str) -> date | None:
    """The date of a title like "Morning briefing, 9 April 2031"; one inside a title is what it is about."""
    matches = list(WRITTEN.finditer(title))
    before = title[: matches[-1].start()] if matches else ""
    if (
        not matches
        or title[matches[-1].end() :].strip(" .)")
        or not re.search(r"[,:|(–—-]\s*(?:\w+day,?\s+)?$", before)
    ):
        return None
    return written_date(matches[-1])


def file_date(path: str) -> date | None:
    """The date a file's name begins with or holds, as in `2019-03-28_title.txt`."""
    match = _FILE_DATE.search(Path(path).name)
    return parse_date("-".join(match.groups())) if match else None
