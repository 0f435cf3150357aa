"""Page text pasted without its line breaks, taken apart again: one pass from hard evidence to soft.

joins (a missing space) → matter (buttons, stamps, credits) → heads (headlines, captions, teasers before a sentence) → long
paragraphs into readable ones. Text that was never glued comes out as it went in.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from contradict.claims import Block, BlockKind
from contradict.read.blocks import as_kind, key, part
from contradict.read.heads import Lexicon, split_heads
from contradict.read.joins import split_joins
from contradict.read.matter import cut_matter
from contradict.read.plain import kind_of
from contradict.read.sentences import sentence_ends

LONG = 1_600
"""Characters from which a paragraph is divided; news paragraphs have 100 to 600."""
_AIM = 700
_STARTS_QUIETLY = re.compile(r"\s*(?![\"“‘”]|(?:He|She|They|It|His|Her|Their|Its|This|That|These|Those|But|And|So)\b)")


def unglue(blocks: Sequence[Block], titles: Iterable[str] = ()) -> tuple[list[Block], list[str]]:
    """The blocks of the article, its glued parts set apart, and the texts of the matter that was cut out.

    `titles` are headlines known from elsewhere (the page's metadata).
    """
    pieces: list[tuple[Block, str]] = []
    for block in blocks:
        for tight in split_joins(block):
            pieces += cut_matter(tight)
    lexicon = _lexicon(blocks, pieces, titles)
    result: list[Block] = []
    dropped: list[str] = []
    label = False
    for piece, sort in pieces:
        if sort == "text":
            for one in _split(piece, lexicon, "teaser" if label else None):
                result += _divided(one)
        elif sort == "stamp":
            result.append(as_kind(piece, "headline"))
        else:
            dropped.append(piece.text)
        label = sort == "label"
    return result, dropped


def _split(piece: Block, lexicon: Lexicon, after: BlockKind | None) -> list[Block]:
    if piece.kind in ("caption", "teaser"):
        return [piece]
    if piece.kind == "headline" and len(piece.text.split()) <= 20:
        return [as_kind(piece, after or "headline")]
    heads = split_heads(piece, lexicon, after=after)
    if len(heads) == 1 and after and kind_of(piece.text) == "headline":
        return [as_kind(piece, after)]
    return [_rekinded(one, piece) for one in heads]


def _rekinded(one: Block, whole: Block) -> Block:
    """A piece of a paragraph that is no sentence any more is a headline or caption."""
    if one.kind == "paragraph" and one.text != whole.text:
        return as_kind(one, kind_of(one.text))
    return one


_PAIR = re.compile(r"(?<!\S)(?=([A-Z][^\s]*) ([A-Z][\w’'-]*))")
_LOWER = re.compile(r"(?<![\w'’-])[a-z]{3,}(?![\w'’])")


def _lexicon(blocks: Sequence[Block], pieces: Sequence[tuple[Block, str]], titles: Iterable[str]) -> Lexicon:
    """Headlines that stand alone somewhere (given titles, headline blocks, what stands before a byline or time stamp), common words."""
    heads = {key(title) for title in titles}
    heads.update(key(block.text) for block in blocks if block.kind == "headline")
    for (piece, sort), (_, following) in zip(pieces, pieces[1:], strict=False):
        if sort == "text" and following == "stamp" and len(piece.text.split()) <= 24 and kind_of(piece.text) != "paragraph":
            heads.add(key(piece.text))
    heads = {head for head in heads if head.count(" ") >= 2}
    pairs = Counter(pair for block in blocks for pair in _PAIR.findall(block.text))
    common = {word for block in blocks for word in _LOWER.findall(block.text)}
    return Lexicon(frozenset(heads), frozenset(head.split(" ", 1)[0] for head in heads), frozenset(common), frozenset(pair for pair, count in pairs.items() if count > 1))


def _divided(block: Block) -> list[Block]:
    """A very long paragraph in several, cut at sentence ends where no quotation is open."""
    text = block.text
    if len(text) <= LONG:
        return [block]
    pieces: list[Block] = []
    start = 0
    for end in sentence_ends(text):
        if end - start < _AIM or (end - start < LONG and not _may_divide(text, start, end)):
            continue
        piece = part(block, start, end)
        if piece is not None:
            pieces.append(piece)
        start = end
    rest = part(block, start, len(text))
    return [*pieces, rest] if rest is not None else pieces


def _may_divide(text: str, start: int, end: int) -> bool:
    chunk = text[start:end]
    return chunk.count("“") <= chunk.count("”") and chunk.count('"') % 2 == 0 and _STARTS_QUIETLY.match(text, end) is not None
