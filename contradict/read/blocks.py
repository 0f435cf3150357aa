"""Cleaned blocks that know their way back: every character of a block's text keeps its offset in the file as given.

The whole reading stage works on `Block` values through these functions, so a span can be followed back through any number of
cuts, whatever markup, line breaks or invisible characters stood between.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise

from contradict.claims import Block, BlockKind

LINE_BREAK = re.compile("\r\n|[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
"""What ends a line in any of the conventions met in the wild; form feeds and Unicode separators included."""

INVISIBLE = (
    "\x80-\x84\x86-\x9f\u00ad\u200b\u200c\u200d\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb"
)
"""Characters nobody sees (C1 controls, soft hyphen, zero-width and direction marks, byte order mark): they would only split words."""

_VISIBLE = rf"[^\s\x00-\x1f\x7f\x85{INVISIBLE}]+"
_TOKENS = re.compile(
    rf"(?P<words>{_VISIBLE}(?: {_VISIBLE})*)|(?P<gap>[\s\x00-\x1f\x7f\x85]+)|(?P<invisible>[{INVISIBLE}]+)"
)
"""Words with single spaces between them are taken in one piece: most lines are one."""
_KEY = re.compile(r"[^\w]+")


class Composer:
    """Builds one block from pieces of the file: white space collapsed, invisible characters left out."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._runs: list[tuple[int, int]] = []
        self._gap: int | None = None

    def add(self, text: str, start: int) -> None:
        """Add `text`, which stands in the file one to one from `start` on."""
        for token in _TOKENS.finditer(text):
            if token.lastgroup == "gap":
                self.space(start + token.start())
            elif token.lastgroup == "words":
                self._close_gap()
                self._put(token.group(), start + token.start())

    def add_expanded(self, text: str, start: int, end: int) -> None:
        """Add `text` that one entity at `start` to `end` stands for: every character maps to `start`, what ends with it to `end`."""
        before = self._length
        for character in text:
            self.add(character, start)
        if self._length > before:
            self._runs.append((self._length, end))

    def space(self, start: int) -> None:
        """A white space or separating markup at `start`; leading and repeated ones are dropped."""
        if self._length and self._gap is None:
            self._gap = start

    def finish(self, kind: BlockKind = "paragraph") -> Block | None:
        """The block so far, or None when nothing visible was added."""
        if not self._length:
            return None
        return Block(text="".join(self._parts), runs=tuple(self._runs), kind=kind)

    def _close_gap(self) -> None:
        if self._gap is not None:
            self._put(" ", self._gap)
            self._gap = None

    def _put(self, text: str, start: int) -> None:
        text_start, file_start = self._runs[-1] if self._runs else (0, -1)
        if text_start == self._length or file_start + self._length - text_start != start:
            self._runs.append((self._length, start))
        self._parts.append(text)
        self._length += len(text)


def compose(pieces: Iterable[tuple[str, int]], kind: BlockKind = "paragraph") -> Block | None:
    """One block from `(text, file offset)` pieces, each one to one with the file."""
    composer = Composer()
    for text, start in pieces:
        composer.add(text, start)
    return composer.finish(kind)


def part(block: Block, start: int, end: int, kind: BlockKind | None = None) -> Block | None:
    """`block.text[start:end]` without white space around it, as a block of its own; None when nothing is left."""
    text = block.text
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start >= end:
        return None
    first = bisect_right(block.runs, (start, float("inf"))) - 1
    text_start, file_start = block.runs[first]
    runs = [(0, file_start + start - text_start)]
    for text_at, file_at in block.runs[first + 1 :]:
        if text_at >= end:
            break
        runs.append((text_at - start, file_at))
    file_end = block.to_file(start, end).end
    if runs[-1][1] + end - start - runs[-1][0] != file_end:
        runs.append((end - start, file_end))
    return Block(text=text[start:end], runs=tuple(runs), kind=kind or block.kind)


def cut(block: Block, *positions: int) -> tuple[Block, ...]:
    """`block` in two or more, cut at `positions` of its text."""
    edges = [0, *sorted(positions), len(block.text)]
    pieces = (part(block, start, end) for start, end in pairwise(edges))
    return tuple(piece for piece in pieces if piece is not None)


def spaced(block: Block, *positions: int) -> Block:
    """`block` with a space put in at each of `positions`, where the file has none: it maps to the character that follows."""
    pieces: list[Block] = list(cut(block, *positions))
    text, runs = "", []
    for piece in pieces:
        if text:
            runs.append((len(text), piece.runs[0][1]))
            text += " "
        runs += [(len(text) + start, file_start) for start, file_start in piece.runs]
        text += piece.text
    return Block(text, tuple(runs), block.kind)


def as_kind(block: Block, kind: BlockKind) -> Block:
    """The same block under another kind."""
    return block if block.kind == kind else replace(block, kind=kind)


def key(text: str) -> str:
    """`text` for comparison: letters and digits only, lower case, single spaces between words."""
    return _KEY.sub(" ", text.lower().replace("_", " ")).strip()
