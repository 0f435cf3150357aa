"""A paragraph made easy to parse: full quotations shrunk to a short stand-in, marks of scare quotes dropped, with the way back.

The small English parser loses the thread in long quotations. What is inside a quotation is not needed to find its speaker, so it
sees "This is so," instead; that also makes parsing quicker.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from contradict.extract.quotes import Quote, find_quotes

_WORD = re.compile(r"\w+(?:[’'-]\w+)*")
_ENDS_INSIDE = re.compile(r"[.,?!…;:—–-]\s*['’”\"]*\s*$")
_SENTENCE_END = re.compile(r"(?:^|[.?!…:—–]['’”\"]?|\n)\s*[(\[]?$")


@dataclass(frozen=True, slots=True)
class Surface:
    """What the parser sees of a paragraph.

    `pieces` are `(text_start, original_start, kept)` in order; where `kept` is false the piece is a stand-in for a whole quotation.
    """

    original: str
    text: str
    pieces: tuple[tuple[int, int, bool], ...]
    quotes: tuple[Quote, ...]
    full: frozenset[int]
    """Indices into `quotes` of those shrunk to a stand-in."""

    def start_of(self, position: int) -> int:
        """Original offset of the character at `position`; of a stand-in, where its quotation begins."""
        text_start, original, kept = self.pieces[self._piece(position)]
        return original + (position - text_start if kept else 0)

    def end_of(self, position: int) -> int:
        """Original offset after the last character before `position`; of a stand-in, where its quotation ends."""
        index = self._piece(position - 1)
        text_start, original, kept = self.pieces[index]
        if kept:
            return original + position - text_start
        return self.pieces[index + 1][1] if index + 1 < len(self.pieces) else len(self.original)

    def quote_at(self, position: int) -> int | None:
        """Index of the shrunk quotation the character at `position` stands for, if any."""
        _, original, kept = self.pieces[self._piece(position)]
        if kept:
            return None
        return next(i for i, quote in enumerate(self.quotes) if quote.start == original)

    def _piece(self, position: int) -> int:
        return max(0, bisect_right(self.pieces, (position, len(self.original) + 1, True)) - 1)


_INTRODUCTION = re.compile(r"((?:^|[.!?…]\s+)[A-Z][^:.!?“”\"]{15,150}):(?=\s+[A-Z])")
_SAID = re.compile(
    r"\b(?:said|says?|told|tells?|added|adds?|wrote|writes?|asked|asks?|statement|tweet\w*|post\w*)\b", re.I
)


_NUMBERED = re.compile(r"\bNo\.(?= ?\d)")
""" "No. 6 Convent Place": its full stop ends no sentence."""


NUMBER = "nos"
"""What the parser is given for it; a small letter, so that it is no name by itself."""


def parsed_text(text: str) -> str:
    """`text` as the parser is given it, at the same length: introductions closed, and no full stop within a number."""
    return _NUMBERED.sub(NUMBER, introductions_closed(_dateline_closed(text)))


_DATELINE = re.compile(
    r"\s*(?:[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ .’'/-]{2,60}(?:,\s+[A-Z][\w.]+(?:\s+[A-Z][\w.]+)?)?|[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?,\s[A-Z][\w.]+(?:\s[A-Z][\w.]+)?)(?:,?\s+(?:[A-Z][a-z]{2,8}\.?\s+\d{1,2}|\([^)]{2,30}\)))?\s+(?P<dash>[—–-]+)\s+(?=[A-Z“\"])(?![^.]{0,80}\s[—–-]+\s)"
)


def _dateline_closed(text: str) -> str:
    """ "ARUSHA, Tanzania — A former clerk said …" with a full stop for the dash, at the same length: the parser took the town for who said it."""
    match = _DATELINE.match(text)
    if match is None:
        return text
    return text[: match.start("dash")] + ".".ljust(len(match["dash"])) + text[match.end("dash") :]


def introductions_closed(text: str) -> str:
    """ "A long way to go, all agree: Russia denies it." with a full stop for the colon, at the same length.

    What stands before such a colon is a remark on the sentence behind it; the parser takes it for the subject.
    """

    def closed(match: re.Match[str]) -> str:
        remark = match.group(1)
        return remark + ("." if "," in remark and not _SAID.search(remark) else ":")

    return _INTRODUCTION.sub(closed, text)


def is_full(text: str, quote: Quote, *, previous_full_end: int | None) -> bool:
    """Whether a quotation stands as a sentence of its own (or as the rest of one) and not as words within the outlet's."""
    inner = quote.inner(text).strip()
    words = _WORD.findall(inner)
    if not words:
        return False
    before = text[: quote.start]
    at_start = bool(_SENTENCE_END.search(before))
    ends_inside = bool(_ENDS_INSIDE.search(inner))
    starts_upper = inner.lstrip("…. [(“‘'\"")[:1].isupper()
    if len(words) == 1:
        return at_start and ends_inside and starts_upper
    title = len(words) <= 6 and all(w[:1].isupper() or len(w) <= 3 for w in words)
    if starts_upper and (ends_inside or not quote.closed):
        return at_start or not title or before.rstrip().endswith((",", ":"))
    if starts_upper:
        return before.rstrip().endswith((",", ":")) or (at_start and len(words) >= 5) or (len(words) >= 5 and not title)
    if at_start and ends_inside:
        return True
    between = text[previous_full_end : quote.start].rstrip() if previous_full_end is not None else ""
    return bool(between) and between.endswith(",") and len(between) < 120 and not re.search(r"[.?!]\s", between)


def _stand_in(text: str, quote: Quote) -> str:
    inner = quote.inner(text).strip()
    tail = inner[-1:] if inner[-1:] in ",.?!" else ("," if inner[-1:] in "—–-…" else "")
    if inner[:1].islower() and tail != ",":
        return f"“and so it is{tail or '.'}”"
    return f"“This is so{tail}”"


def surface_of(text: str) -> Surface:
    """Prepare one paragraph."""
    quotes = find_quotes(text)
    full: set[int] = set()
    out: list[str] = []
    pieces: list[tuple[int, int, bool]] = []
    length = 0
    position = 0
    previous: int | None = None

    def keep(start: int, end: int) -> None:
        nonlocal length
        if end > start:
            pieces.append((length, start, True))
            out.append(text[start:end])
            length += end - start

    for index, quote in enumerate(quotes):
        keep(position, quote.start)
        if is_full(text, quote, previous_full_end=previous):
            full.add(index)
            stand_in = _stand_in(text, quote)
            pieces.append((length, quote.start, False))
            out.append(stand_in)
            length += len(stand_in)
            previous = quote.end
        else:
            keep(quote.inner_start, quote.inner_end)
        position = quote.end
    keep(position, len(text))
    return Surface(text, "".join(out), tuple(pieces), quotes, frozenset(full))
