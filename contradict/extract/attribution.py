"""An attribution as found in a paragraph: who (as written), by which words, what; before anybody is resolved."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from contradict.claims import Span

Voiced = Literal["direct", "mixed", "indirect", "narrator"]
Kind = Literal[
    "quote",
    "clause",
    "according",
    "colon",
    "noun",
    "position",
    "thought",
    "evidence",
    "withheld",
    "reaction",
    "own",
    "transcript",
]


@dataclass(frozen=True, slots=True)
class Found:
    """One attribution inside one block; all spans count characters of the block's text.

    `holder` is where the words that name the speaker stand: the same as `source` unless the source is a relative pronoun or left out
    ("…, adding that": the subject of the main clause). `via` is the one who passes it on in nested speech.
    """

    block: int
    content: tuple[Span, ...]
    source: Span | None
    cue: tuple[Span, ...]
    voice: Voiced
    kind: Kind
    cue_text: str
    holder: Span | None = None
    via: Span | None = None
    negated: bool = False
    denied: bool = False
    disputes: int | None = None
    """Index, in the same block's list, of the attribution this one is said to contradict."""
    agentless: bool = False
    asked: bool = False
    continues: bool = False
    """A quotation without a speaker of its own that goes on from the block before."""
    statements: tuple[tuple[Span, ...], ...] = ()
    """The content as what can be true alone, each in one or more pieces; empty: every piece of the content by itself."""
    extra: dict[str, str] = field(default_factory=dict)
