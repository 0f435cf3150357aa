"""Plain text → blocks: paragraphs found again whether lines are wrapped, one to a paragraph, or set apart by blank lines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from contradict.claims import Block, BlockKind
from contradict.read.blocks import LINE_BREAK, Composer, part
from contradict.read.stamps import is_stamp

_WRAP_LIMIT = 130
"""Nobody wraps by hand at more columns; a file with longer lines holds one paragraph a line."""
_BULLET = re.compile(r"(?:[-*•‣▪◦–—]|\(?\d{1,2}[.)]|[a-z]\))\s+\S")
_RULE = re.compile(r"[\s\-=_*~#.·•—–]*")
_ENDS_SENTENCE = re.compile(r"[.!?…:;][\"'”’»)\]]*$")
_SPEAKER = re.compile(r"[A-Z][\w.'’ -]{0,40}:\s")
_CAPTION = re.compile(
    r"\b(?:image|photo|picture|photograph|video|credit|file photo|photo credit|image credit|caption)\s*:"
    r"|[;,]\s*(?:from )?file(?:,| photo|\.|$)|\((?:left|right|centre|center|pictured|file photo|above|below)\)",
    re.IGNORECASE,
)
_MAX_HEADLINE_WORDS = 20
_MAX_HEADER = 6
"""Lines."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line without its line break: `text` stands in the file from `start` on."""

    text: str
    start: int


def lines_of(text: str, offset: int = 0) -> list[Line]:
    """All lines of `text`, which stands in the file from `offset` on."""
    lines = []
    start = 0
    for ending in LINE_BREAK.finditer(text):
        lines.append(Line(text[start : ending.start()], offset + start))
        start = ending.end()
    lines.append(Line(text[start:], offset + start))
    return lines


def plain_blocks(text: str, offset: int = 0) -> list[Block]:
    """The blocks of a plain text; the kind of short ones is a first guess."""
    blocks = []
    for lines in _paragraphs(lines_of(text, offset)):
        block = _joined(lines)
        if block is not None:
            blocks.append(block)
    return blocks


def _paragraphs(lines: list[Line]) -> Iterator[list[Line]]:
    width = max((len(line.text.rstrip()) for line in lines), default=0)
    apart = _header_lines(lines)
    current: list[Line] = []
    for number, line in enumerate(lines):
        if not line.text.strip() or _RULE.fullmatch(line.text):
            if current:
                yield current
            current = []
        elif current and (number < apart or not _continues(current[-1].text, line.text, width)):
            yield current
            current = [line]
        else:
            current.append(line)
    if current:
        yield current


def _header_lines(lines: list[Line]) -> int:
    """How many lines at the top hold one thing each: those before the first blank one, if a date or byline is among them."""
    texts = [line.text.strip() for line in lines[: _MAX_HEADER + 1]]
    top = next((number for number, text in enumerate(texts) if not text), len(texts))
    return top if top <= _MAX_HEADER and any(is_stamp(text) for text in texts[:top]) else 0


def _continues(line: str, following: str, width: int) -> bool:
    """Is `following` the rest of the paragraph that `line` stands in?

    Wrapped text breaks a line only where the next word would not have fitted.
    """
    if width > _WRAP_LIMIT or _BULLET.match(following.lstrip()):
        return False
    if following[:1] in " \t" and line[:1] not in " \t" and not _BULLET.match(line):
        return False
    first_word = following.split(maxsplit=1)[0]
    if len(line.rstrip()) + 1 + len(first_word) > width:
        return True
    return not _ENDS_SENTENCE.search(line.rstrip()) and following.lstrip()[:1].islower()


def _joined(lines: list[Line]) -> Block | None:
    composer = Composer()
    for line in lines:
        composer.add(line.text, line.start)
        composer.space(line.start + len(line.text))
    block = composer.finish()
    if block is None:
        return None
    if bullet := _BULLET.match(block.text):
        block = part(block, bullet.end() - 1, len(block.text)) or block
    return Block(block.text, block.runs, kind_of(block.text))


def kind_of(text: str) -> BlockKind:
    """What a block standing alone is, by its form: a headline or caption is short and no sentence."""
    words = len(text.split())
    if words <= 40 and _CAPTION.search(text):
        return "caption"
    if words > _MAX_HEADLINE_WORDS or _ENDS_SENTENCE.search(text) or _SPEAKER.match(text) or text[:1] in "\"“'‘":
        return "paragraph"
    return "headline"
