"""Attributions of single paragraphs put together to those of an article: quotations that run over paragraphs find their speaker."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from contradict.claims import Span
from contradict.extract.attribution import Found
from contradict.extract.surface import Surface


@dataclass(frozen=True, slots=True)
class Attribution:
    """`pieces` are (block, span) in text order; `found` names speaker and cue, in block `found.block`."""

    pieces: tuple[tuple[int, Span], ...]
    found: Found


def combine(per_block: Sequence[Sequence[Found]], surfaces: Sequence[Surface]) -> list[Attribution]:
    """All attributions of an article in text order."""
    out: list[Attribution] = []
    for index, founds in enumerate(per_block):
        for found in founds:
            own = tuple((index, span) for span in found.content)
            if found.block != index:  # announced by the paragraph before
                out.append(Attribution(own, found))
                continue
            if not found.continues:
                out.append(Attribution(own, found))
                continue
            host = _host(out, index, found, surfaces)
            if host is None:
                out.append(Attribution(own, found))
            else:
                out[host] = Attribution((*out[host].pieces, *own), out[host].found)
    return out


def _host(out: Sequence[Attribution], index: int, found: Found, surfaces: Sequence[Surface]) -> int | None:
    """Which attribution a speakerless quotation at the start of a paragraph goes on from."""
    if surfaces[index].original[: found.content[0].start].strip():
        return None
    for k in range(len(out) - 1, -1, -1):
        last = out[k]
        block, span = last.pieces[-1]
        if block < index - 1:
            return None
        if last.found.voice != "direct" or block != index - 1:
            continue
        text = surfaces[block].original
        quote = next((q for q in surfaces[block].quotes if q.end == span.end), None)
        if quote is not None and not quote.closed:
            return k
        if not text[span.end :].strip() and last.found.block != block:
            return k
        return None
    return None
