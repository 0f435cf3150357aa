"""Markdown → blocks: headings, paragraphs, list items, quotes and table cells, with inline markup left out and links by their text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from contradict.claims import Block, BlockKind
from contradict.read.blocks import Composer
from contradict.read.dates import parse_date
from contradict.read.header import Header
from contradict.read.plain import Line, kind_of, lines_of

_FRONT = re.compile(r"\ufeff?---[ \t]*\r?\n(?P<body>.{0,20000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)", re.DOTALL)
_FIELD = re.compile(r"^(?P<name>[A-Za-z_-]{2,20})\s*:\s*(?P<value>.*)$", re.MULTILINE)
_HEADING = re.compile(r" {0,3}#{1,6}[ \t]+")
_CLOSING = re.compile(r"[ \t]+#+[ \t]*$")
_SETEXT = re.compile(r" {0,3}(?:=+|-+)[ \t]*$")
_RULE = re.compile(r" {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$")
_FENCE = re.compile(r" {0,3}(?P<fence>`{3,}|~{3,})")
_MARKER = re.compile(r"(?:[ \t]*>[ \t]?)*[ \t]*(?:(?:[-*+]|\d{1,3}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?)?")
_ITEM = re.compile(r"(?:[ \t]*>[ \t]?)*[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]+\S")
_TABLE = re.compile(r"[ \t]*\|?.*\|.*$")
_TABLE_RULE = re.compile(r"[ \t]*\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*)*\|?[ \t]*$")
_DEFINITION = re.compile(r" {0,3}\[[^\]\n]{1,100}\]:[ \t]*\S+")
_INLINE = re.compile(
    r"(?P<escape>\\[!-/:-@\[-`{-~])"
    r"|(?P<image>!\[[^\]\n]{0,300}\](?:\([^)\s]{0,2000}(?:\s+\"[^\"\n]{0,300}\")?\)|\[[^\]\n]{0,100}\]))"
    r"|\[(?P<link>[^\[\]\n]{1,500})\](?:\([^)\s]{0,2000}(?:\s+\"[^\"\n]{0,300}\")?\)|\[[^\]\n]{0,100}\])"
    r"|(?P<foot>\[\^[^\]\n]{1,60}\])"
    r"|<(?P<auto>https?://[^>\s]{1,2000})>"
    r"|(?P<tag></?[a-zA-Z][^<>\n]{0,500}>|<!--.{0,2000}?-->)"
    r"|(?P<mark>\*{1,3}|`+|~~|(?<!\w)_{1,3}(?=\S)|(?<=\S)_{1,3}(?!\w))"
    r"|(?P<entity>&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});)",
    re.DOTALL,
)


def markdown_blocks(text: str) -> tuple[Header, list[Block]]:
    """What the front matter says, and the blocks below it."""
    front = _FRONT.match(text)
    header = _front_matter(front["body"]) if front else Header()
    start = front.end() if front else 0
    blocks = (_block(lines, kind) for lines, kind in _groups(lines_of(text[start:], start)))
    return header, [block for block in blocks if block is not None]


def _front_matter(body: str) -> Header:
    fields = {match["name"].lower(): match["value"].strip().strip("\"'") for match in _FIELD.finditer(body)}
    when = fields.get("date") or fields.get("published") or fields.get("updated") or ""
    outlet = fields.get("outlet") or fields.get("source") or fields.get("publisher") or fields.get("publication") or ""
    return Header(title=fields.get("title", ""), published=parse_date(when) if when else None, outlet=outlet)


def _groups(lines: list[Line]) -> Iterator[tuple[list[Line], BlockKind | None]]:
    """Lines that make one block, with its kind where the markup says it. Code is left out: nobody speaks in it."""
    current: list[Line] = []
    fence = ""
    for line in lines:
        opening = _FENCE.match(line.text)
        if fence:
            if opening and opening["fence"].startswith(fence):
                fence = ""
            continue
        heading = _HEADING.match(line.text)
        if (
            current
            and _SETEXT.match(line.text)
            and len(current) == 1
            and not _TABLE_RULE.match(line.text.replace("=", ""))
        ):
            yield current, "headline"
            current = []
        elif (
            opening
            or heading
            or not line.text.strip()
            or _RULE.match(line.text)
            or _TABLE_RULE.match(line.text)
            or _DEFINITION.match(line.text)
        ):
            if current:
                yield current, None
            current = []
            fence = opening["fence"] if opening else ""
            if heading:
                yield [Line(_CLOSING.sub("", line.text[heading.end() :]), line.start + heading.end())], "headline"
        elif _TABLE.match(line.text) and line.text.count("|") >= 2:
            if current:
                yield current, None
            current = []
            yield from (([cell], None) for cell in _cells(line))
        elif current and _ITEM.match(line.text):
            yield current, None
            current = [line]
        else:
            current.append(line)
    if current:
        yield current, None


def _cells(line: Line) -> Iterator[Line]:
    for cell in re.finditer(r"(?:\\.|[^|\\])+", line.text):
        if cell.group().strip():
            yield Line(cell.group(), line.start + cell.start())


def _block(lines: list[Line], kind: BlockKind | None) -> Block | None:
    composer = Composer()
    for line in lines:
        marker = _MARKER.match(line.text)
        _inline(line.text, marker.end() if marker else 0, len(line.text), line.start, composer)
        composer.space(line.start + len(line.text))
    block = composer.finish()
    return Block(block.text, block.runs, kind or kind_of(block.text)) if block else None


def _inline(text: str, start: int, end: int, offset: int, composer: Composer) -> None:
    """Add `text[start:end]` without its markup."""
    position = start
    for match in _INLINE.finditer(text, start, end):
        composer.add(text[position : match.start()], offset + position)
        position = match.end()
        if match.lastgroup == "escape":
            composer.add(match.group()[1:], offset + match.start() + 1)
        elif match.lastgroup == "link":
            _inline(text, match.start("link"), match.end("link"), offset, composer)
        elif match.lastgroup == "auto":
            composer.add(match["auto"], offset + match.start("auto"))
        elif match.lastgroup == "entity":
            from html import unescape

            composer.add_expanded(unescape(match.group()), offset + match.start(), offset + match.end())
        elif match.lastgroup == "mark" and _is_literal(match):
            composer.add(match.group(), offset + match.start())
    composer.add(text[position:end], offset + position)


def _is_literal(match: re.Match[str]) -> bool:
    """An asterisk between spaces or digits is no emphasis ("5 * 3")."""
    before, after = match.string[match.start() - 1 : match.start()], match.string[match.end() : match.end() + 1]
    return match.group() == "*" and (before.isspace() or not before) and (after.isspace() or not after)
