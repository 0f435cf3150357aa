"""What was said: articles, their blocks, actors, and the claims found in them.

Frozen values that flow between the stages. Ids are hashes of content, so the same input gives the same id in any order.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from datetime import date
from hashlib import blake2b
from typing import Literal

Voice = Literal["direct", "mixed", "indirect", "narrator", "given"]
"""How a claim reached us: quoted, half quoted, reported, the outlet's own words (a position verb included), or a claim file."""

Feature = Literal["opinion", "question", "wish", "threat", "condition", "hedge", "negated", "plan", "past"]
"""Marks on a claim that pairing and weighing need (who computes them: `contradict.extract.features`)."""

BlockKind = Literal["headline", "paragraph", "caption", "teaser"]


def content_id(*parts: str) -> str:
    """12 hex digits that depend on `parts` only (BLAKE2b, 48 bits)."""
    return blake2b("\x1f".join(parts).encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open character range: `text[start:end]`."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody who makes claims, and the side they speak for.

    `side` is the id of the camp (`russia`, `us-government`); an actor nobody knows is its own side.
    """

    id: str
    name: str
    side: str


@dataclass(frozen=True, slots=True)
class Block:
    """One headline, paragraph or caption, cleaned for parsing, with the way back into the file.

    `runs` are `(text_start, file_start)` pairs in order: from each `text_start` on, characters stand one to one
    in the file from `file_start` on, until the next run begins. A run of no length (another one begins at the same `text_start`, or
    the text ends there) says where what stands before it ends in the file: one character may stand for a whole entity.
    """

    text: str
    runs: tuple[tuple[int, int], ...]
    kind: BlockKind = "paragraph"

    def to_file(self, start: int, end: int) -> Span:
        """Where `text[start:end]` stands in the file as given; needs `0 <= start < end <= len(text)`."""
        return Span(self._offset(start), self._end(end))

    def _offset(self, position: int) -> int:
        text_start, file_start = self.runs[bisect_right(self.runs, (position, float("inf"))) - 1]
        return file_start + position - text_start

    def _end(self, end: int) -> int:
        first = bisect_left(self.runs, (end,))
        ends = [file_start for text_start, file_start in self.runs[first : first + 2] if text_start == end]
        if len(ends) == 2 or (ends and end == len(self.text)):
            return ends[0]
        return self._offset(end - 1) + 1


class Lines:
    """The lines of one text, for many offsets in it: counting from the start for each takes longer than finding the claims."""

    def __init__(self, text: str) -> None:
        self._ends = [end.start() for end in re.finditer("\n", text)]

    def of(self, offset: int) -> int:
        """1-based line of a character offset."""
        return bisect_left(self._ends, offset) + 1


@dataclass(frozen=True, slots=True)
class Article:
    """One text by one outlet. `text` is the whole file as decoded (offsets count in it); `blocks` are what is to be parsed."""

    id: str
    title: str
    text: str = field(repr=False)
    blocks: tuple[Block, ...] = field(repr=False)
    outlet: str
    published: date | None
    path: str
    language: str = "en"

    def line_of(self, offset: int) -> int:
        """1-based line of a character offset in the file."""
        return self.text.count("\n", 0, offset) + 1


@dataclass(frozen=True, slots=True)
class Claim:
    """One thing one actor said.

    `text` is verbatim from the source; `resolved` is the same made to stand alone (pronouns and "the talks" filled in) and is what
    is embedded and scored. `span` counts characters in the file as given; claim files have none.
    """

    id: str
    text: str
    resolved: str
    actor: Actor
    voice: Voice
    said_on: date | None
    article: str
    path: str
    line: int | None = None
    span: Span | None = None
    reporter: str | None = None
    """Who passes the claim on when not the outlet itself (Lavrov said the Kremlin proposed …: holder Kremlin, reporter Lavrov)."""
    source: str = ""
    """The source as written before resolution: "he", "the minister"."""
    cue: str = ""
    """The words that attribute: "said", "according to"."""
    features: tuple[Feature, ...] = ()
    topic: str | None = None
    """The topic a claim file gave, if any."""
    outlet: str = ""
    context: str = field(default="", repr=False)
    """The paragraph around the claim, for reports."""
    at: int | None = None
    """Characters of the article's text in front of it, markup and what was dropped left out; None where only `span` is known."""
    disputes: str | None = None
    """Id of the claim of somebody else that the source itself says this one contradicts, denies or disputes."""

    @property
    def place(self) -> str:
        """`path:line`, or just the path."""
        return self.path if self.line is None else f"{self.path}:{self.line}"
