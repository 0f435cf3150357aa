"""Text from outside made fit for a page: control characters inert, decisive words found.

Every format gets its words from here, so that none of them can be steered by what an article says.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from contradict.claims import Claim, Span
from contradict.findings import Evidence, Finding

# Marks that reorder or hide text (bidirectional overrides, zero-width, tags) can make a quote read as what it is not.
_SPOKEN = {"\u200b": "", "\ufeff": "", "\u2060": "", "\u00ad": ""}
_QUOTATION_MARKS = ('"', "“", "‘", "«", "„")
Side = Literal["left", "right"]
_SPACES = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text, decisive or not."""

    text: str
    decisive: bool


def inert(text: str, *, keep_newlines: bool = False) -> str:
    """`text` without a character that a terminal, a browser or an editor would act on.

    Escape sequences, control characters and bidirectional marks become visible (`␛`, `⟨U+202E⟩`); zero-width ones vanish;
    lone surrogates become `�`. Idempotent.
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(_inert_char(char, keep_newlines) for char in text)


def _inert_char(char: str, keep_newlines: bool) -> str:
    if char.isprintable() or (char == "\n" and keep_newlines):
        return char
    if char in _SPOKEN:
        return _SPOKEN[char]
    category = unicodedata.category(char)
    if char in "\t\n\v\f\r\x85" or category.startswith("Z"):
        return " "
    if category == "Cs":
        return "\ufffd"
    if ord(char) < 0x20:
        return chr(0x2400 + ord(char))  # Unicode's own pictures of the control characters
    if char == "\x7f":
        return "\u2421"
    if char in "\u200c\u200d":
        return char  # joiners: Persian, Hindi and emoji cannot be written without them, and they hide nothing
    return f"⟨U+{ord(char):04X}⟩"


def one_line(text: str) -> str:
    """`text` inert and on one line, runs of space as one."""
    return _SPACES.sub(" ", inert(text)).strip()


def is_quotation(text: str) -> bool:
    """Whether it brings its quotation marks along, a bracket that marks what is decisive aside."""
    return text.lstrip(" [").startswith(_QUOTATION_MARKS)


def quoted(text: str) -> str:
    """In quotation marks, its own where it has them."""
    return text if is_quotation(text) else f'"{text}"'


def shorten(text: str, limit: int) -> str:
    """At most `limit` characters, cut at a space where one is near, with an ellipsis."""
    if len(text) <= limit:
        return text
    cut = text[: max(limit - 1, 1)]
    space = cut.rfind(" ", len(cut) - 20)
    return (cut[:space] if space > 0 else cut).rstrip() + "…"


def decisive_spans(finding: Finding, side: Side) -> tuple[Span, ...]:
    """Where in the claim's text the rules that raise this finding saw what decides; overlaps joined, in order."""
    claim = finding.pair.left if side == "left" else finding.pair.right
    spans = []
    for hit in finding.hits:
        span = hit.left if side == "left" else hit.right
        if span is not None and hit.log_odds >= 0 and not hit.veto:
            spans.append(span)
    return _joined(spans, len(claim.text))


def _joined(spans: Iterable[Span], length: int) -> tuple[Span, ...]:
    joined: list[Span] = []
    for span in sorted(spans):
        start, end = max(span.start, 0), min(span.end, length)
        if start >= end:
            continue
        if joined and start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(end, joined[-1].end))
        else:
            joined.append(Span(start, end))
    return tuple(joined)


def pieces(text: str, spans: tuple[Span, ...]) -> tuple[Piece, ...]:
    """`text` cut at `spans` (ordered, disjoint), each piece inert and its runs of space joined."""
    cuts = []
    position = 0
    for span in spans:
        cuts += [(text[position : span.start], False), (text[span.start : span.end], True)]
        position = span.end
    cuts.append((text[position:], False))
    cleaned = [Piece(_SPACES.sub(" ", inert(cut)), decisive) for cut, decisive in cuts if cut]
    return tuple(piece for piece in cleaned if piece.text)


def sides(finding: Finding) -> tuple[tuple[Side, Claim], tuple[Side, Claim]]:
    """Both sides in the order to read them: the earlier statement first, undated ones last, then by place."""
    both: list[tuple[Side, Claim]] = [("left", finding.pair.left), ("right", finding.pair.right)]
    first, second = sorted(both, key=_reading_order)
    return first, second


def _reading_order(side: tuple[Side, Claim]) -> tuple[date, str, int, int, str]:
    claim = side[1]
    return claim.said_on or date.max, claim.path, claim.line or 0, claim.span.start if claim.span else 0, claim.id


def quote(finding: Finding, side: Side) -> tuple[Piece, ...]:
    """What one side said, decisive words apart."""
    claim = finding.pair.left if side == "left" else finding.pair.right
    return pieces(claim.text, decisive_spans(finding, side))


def in_context(claim: Claim) -> tuple[str, str, str] | None:
    """The source paragraph as before, quote, after, each inert; None when there is no more than the quote."""
    text, context = _plain(claim.text), _plain(claim.context)
    start = context.find(text) if text else -1
    if start < 0 or context == text:
        return None
    return context[:start], text, context[start + len(text) :]


def _plain(text: str) -> str:
    return _SPACES.sub(" ", inert(text)).strip()


def place(claim: Claim) -> str:
    """`path:line [start-end]`, as much of it as is known."""
    span = f" [{claim.span.start}-{claim.span.end}]" if claim.span else ""
    return one_line(claim.place) + span


def said_by(claim: Claim) -> str:
    """The actor, and who passed the claim on when that was somebody else."""
    return one_line(claim.actor.name) + (f" (via {one_line(claim.reporter)})" if claim.reporter else "")


def reasons(finding: Finding, *, limit: int | None = None) -> tuple[str, ...]:
    """Each addend in words with its log-odds, as `weightiest` puts them: `classifier: 0.93 one way, 0.88 the other +2.1`."""
    return tuple(
        one_line(part.text) + (f" {part.contribution:+.1f}" if part.contribution else "")
        for part in weightiest(finding)[:limit]
    )


def weightiest(finding: Finding) -> list[Evidence]:
    """The evidence by weight; in front what adds nothing and is told all the same, as why a probable finding is for review."""
    return sorted(finding.evidence, key=lambda part: (part.contribution != 0, -abs(part.contribution)))
