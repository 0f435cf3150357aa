"""Where quotation marks open and close in a text: the ground direct speech stands on.

Copes with curly, straight, doubled single (''…''), angled and single quotes, nesting, quotations left open at the end of a
paragraph and taken up again by the next one. Gives up on a paragraph, never on the article.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_PAIRS = {"“": "”", "«": "»", "„": "“", "‟": "”"}
_MARK = re.compile(r"''|``|[\"“”«»„‟‘’'`]")


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation, marks included: `text[start:end]`; `inner_start:inner_end` leaves them out."""

    start: int
    end: int
    inner_start: int
    inner_end: int
    closed: bool = True

    def inner(self, text: str) -> str:
        """The words between the marks."""
        return text[self.inner_start : self.inner_end]


def _opens(text: str, start: int, end: int) -> bool:
    """Whether a straight mark at `start:end` stands where one opens: before a word, after space or a bracket."""
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    return not after.isspace() and (before.isspace() or before in "([{—–-/“\"'‘:")


def _single_closes(text: str, position: int, limit: int) -> int | None:
    """Where a single quotation opened before `position` closes, at the latest `limit`; apostrophes are passed over."""
    best = None
    for found in re.finditer(r"['’]", text[position:limit]):
        at = position + found.start()
        before = text[at - 1]
        after = text[at + 1] if at + 1 < len(text) else " "
        if after.isalnum() or before.isspace():
            continue
        if before != "s":
            return at
        best = at if best is None else best  # "officials' " may be a possessive: only when nothing better comes
    return best


def find_quotes(text: str) -> tuple[Quote, ...]:
    """Outermost quotations of one paragraph, in order, not overlapping.

    A mark that never closes takes the text up to the end of the paragraph (`closed=False`), unless it is a single one.
    """
    quotes: list[Quote] = []
    position = 0
    while found := _MARK.search(text, position):
        start, end = found.span()
        mark = found.group()
        position = end
        if mark in ("‘", "'", "`"):
            if not _opens(text, start, end) or text[end].isdigit():
                continue
            closing = _single_closes(text, end, len(text))
            if closing is None or closing - end > 2000:
                continue
            quotes.append(Quote(start, closing + 1, end, closing))
            position = closing + 1
            continue
        if mark in ("”", "»", "’"):
            continue  # closes nothing we know of
        if mark in ('"', "''") and not _opens(text, start, end) and not _first_of_pair(text, start, end, mark):
            continue
        closer = _closing(text, mark, end)
        if closer is None:
            quotes.append(Quote(start, len(text.rstrip()), end, len(text.rstrip()), closed=False))
            break
        quotes.append(Quote(start, closer[1], end, closer[0]))
        position = closer[1]
    return tuple(quote for quote in quotes if quote.inner_end > quote.inner_start)


def _first_of_pair(text: str, start: int, end: int, mark: str) -> bool:
    """A straight mark glued to a word on both sides or to none opens when an even number of marks is left."""
    after = text[end] if end < len(text) else " "
    return after.isalnum() and text.count(mark, start) % 2 == 0


def _closing(text: str, mark: str, position: int) -> tuple[int, int] | None:
    """Start and end of the mark that closes the quotation opened by `mark` just before `position`."""
    if mark in ('"', "''", "``"):
        return _straight_closing(text, mark, position)
    closer = _PAIRS.get(mark, "”")
    depth = 1
    for found in re.finditer(f'[{re.escape(mark)}{re.escape(closer)}"]', text[position:]):
        at = position + found.start()
        if found.group() == mark:
            depth += 1
        elif found.group() == closer:
            depth -= 1
        elif depth == 1 and _looks_closing(text, at, at + 1) and text.count('"', position, at) % 2 == 0:
            return at, at + 1  # opened curly, closed straight
        if depth == 0:
            return at, at + 1
    if depth > 1:  # an inner mark was never closed: the last closer closes the outer one
        last = text.rfind(closer, position)
        return (last, last + len(closer)) if last >= 0 else None
    return None


def _straight_closing(text: str, mark: str, position: int) -> tuple[int, int] | None:
    closers = {'"': ('"',), "''": ("''", '"'), "``": ("''", '"')}[mark]
    hits = [(at, c) for c in closers if (at := text.find(c, position)) >= 0]
    curly = text.find("”", position)
    if curly >= 0 and (not hits or curly < min(hits)[0]) and text.find("“", position, curly) < 0:
        return curly, curly + 1  # opened straight, closed curly
    if not hits:
        return None
    hit, closer = min(hits)
    if _opens(text, hit, hit + len(closer)) and text[hit - 1].isspace():
        return _nested(text, hit, closer, position)
    return hit, hit + len(closer)


def _looks_closing(text: str, start: int, end: int) -> bool:
    """A straight mark right behind a word or a stop, and before a space."""
    return not text[start - 1].isspace() and (end >= len(text) or not text[end].isalnum())


def _nested(text: str, hit: int, closer: str, position: int) -> tuple[int, int] | None:
    """An opening-looking mark inside an open quotation: the last one was left open when the count is odd."""
    if text.count(closer, position) % 2 == 1:
        return hit, hit + len(closer)
    inner = text.find(closer, hit + len(closer))
    outer = text.find(closer, inner + len(closer)) if inner >= 0 else -1
    return (outer, outer + len(closer)) if outer >= 0 else None
