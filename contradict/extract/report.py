"""What a verb or a phrase is found to report, in tokens of a parsed paragraph."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from contradict.extract.tree import Token

Kind = Literal["clause", "position", "thought", "evidence"]


@dataclass(frozen=True, slots=True)
class Report:
    """Token ranges: `content` one or more, `source` what is written for the speaker, `holder` the token that names them."""

    content: tuple[tuple[int, int], ...]
    source: tuple[int, int] | None
    holder: Token | None
    cue: tuple[int, ...]
    kind: Kind
    verb: Token
    negated: bool = False
    denied: bool = False
    agentless: bool = False
    frame: str = "clause"
    statements: tuple[tuple[tuple[int, int], ...], ...] = ()
    """The content as what can be true alone, each in one or more token ranges; empty: every range by itself."""
