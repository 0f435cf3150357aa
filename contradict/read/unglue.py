"""Page text pasted without its line breaks, taken apart again: one pass from hard evidence to soft.

joins (a missing space) → matter (buttons, stamps, credits) → heads (headlines, captions, teasers before a sentence).
Text that was never glued comes out as it went in.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

from contradict.claims import Block, BlockKind
from contradict.read.blocks import as_kind, cut, key
from contradict.read.heads import Lexicon, split_heads
from contradict.read.joins import kept_whole, split_joins
from contradict.read.matter import Sort, cut_matter, is_caption
from contradict.read.plain import kind_of
from contradict.read.sentences import sentence_ends

LONG = 1_600
"""Characters from which a paragraph is divided; news paragraphs have 100 to 600."""
LIMIT = 8_000
"""Characters no block exceeds."""
_HEAD_WORDS = 24
_SHORT = 10
"""Words up to which a fragment without a full stop is taken for a headline."""
_AIM = 700
_STARTS_QUIETLY = re.compile(r"\s*(?![\"“‘”]|(?:He|She|They|It|His|Her|Their|Its|This|That|These|Those|But|And|So)\b)")


def unglue(blocks: Sequence[Block], titles: Iterable[str] = ()) -> tuple[list[Block], list[str]]:
    """The blocks of the article, its glued parts set apart, and the texts of the matter that was cut out.

    `titles` are headlines known from elsewhere (the page's metadata).
    """
    pieces: list[tuple[Block, Sort]] = []
    entire: set[int] = set()
    names = {name for block in blocks for name in _NAME.findall(block.text)}
    whole = kept_whole(block.text for block in blocks)
    for block in blocks:
        parts = [piece for tight in split_joins(block, names, whole) for piece in cut_matter(tight)]
        if parts[:1] and parts[0][1] == "credit" and len(pieces) - 1 in entire and is_caption(pieces[-1][0]):
            pieces[-1] = (as_kind(pieces[-1][0], "caption"), "text")
        if len(parts) == 1:
            entire.add(len(pieces))
        pieces += parts
    lexicon = _lexicon(blocks, pieces, titles)
    result: list[Block] = []
    dropped: list[str] = []
    label = False
    for index, (piece, sort) in enumerate(pieces):
        if sort == "text":
            result += _split(piece, lexicon, "teaser" if label else None, whole=index in entire)
        elif sort == "stamp":
            result.append(as_kind(piece, "headline"))
        else:
            dropped.append(piece.text)
        label = sort == "label"
    return result, dropped


def _split(piece: Block, lexicon: Lexicon, after: BlockKind | None, *, whole: bool) -> list[Block]:
    if piece.kind in ("caption", "teaser"):
        return [piece]
    if piece.kind == "headline" and len(piece.text.split()) <= 20:
        return [as_kind(piece, after or "headline")]
    heads = split_heads(piece, lexicon, after=after)
    if whole and len(heads) == 1:
        return heads
    return [_rekinded(one, after if one is heads[0] else None, lexicon) for one in heads]


def _rekinded(piece: Block, after: BlockKind | None, lexicon: Lexicon) -> Block:
    """What was cut out of a paragraph and is no sentence is a headline, or what its label says."""
    if piece.kind != "paragraph":
        return piece
    if key(piece.text) in lexicon.heads:
        return as_kind(piece, "headline")
    if kind_of(piece.text) != "headline" or (after is None and len(piece.text.split()) > _SHORT):
        return piece
    return as_kind(piece, after or "headline")


_NAME = re.compile(r"(?<![\w’'-])[A-Z][a-z]{3,}(?![\w-])")
_PAIR = re.compile(r"(?<!\S)(?=([A-Z][^\s]*) ([A-Z][\w’'-]*))")
_LOWER = re.compile(r"(?<![\w'’-])[a-z]{3,}(?![\w'’])")


def _lexicon(blocks: Sequence[Block], pieces: Sequence[tuple[Block, Sort]], titles: Iterable[str]) -> Lexicon:
    """Headlines that stand alone somewhere (given titles, headline blocks, what stands before a byline or time stamp), common words."""
    heads = {key(title) for title in titles}
    heads.update(key(block.text) for block in blocks if block.kind == "headline")
    for (piece, sort), (following, next_sort) in pairwise(pieces):
        is_head = (next_sort == "stamp" and kind_of(piece.text) != "paragraph") or "Source:" in following.text
        if sort == "text" and is_head and len(piece.text.split()) <= _HEAD_WORDS:
            heads.add(key(piece.text))
    heads = {head for head in heads if head.count(" ") >= 2}
    pairs = Counter(pair for block in blocks for pair in _PAIR.findall(block.text))
    common = {word for block in blocks for word in _LOWER.findall(block.text)}
    return Lexicon(
        frozenset(heads),
        frozenset(head.split(" ", 1)[0] for head in heads),
        frozenset(common),
        frozenset(pair for pair, count in pairs.items() if count > 1),
    )


def divided(block: Block) -> list[Block]:
    """A very long paragraph in several, cut at sentence ends where no quotation is open."""
    text = block.text
    if len(text) <= LONG:
        return [block]
    edges = [0]
    for end in sentence_ends(text):
        length = end - edges[-1]
        if length >= LONG or (length >= _AIM and _may_divide(text, edges[-1], end)):
            edges.append(end)
    pieces = cut(block, *edges[1:])
    return [shorter for piece in pieces for shorter in _chopped(piece)]


def _chopped(block: Block) -> list[Block]:
    """A paragraph that no full stop divides, cut between words: no parser should meet a sentence of a million characters."""
    edges = []
    end = 0
    while len(block.text) - end > LIMIT:
        space = block.text.rfind(" ", end, end + LIMIT)
        end = space if space > end else end + LIMIT
        edges.append(end)
    return list(cut(block, *edges)) if edges else [block]


def _may_divide(text: str, start: int, end: int) -> bool:
    chunk = text[start:end]
    return (
        chunk.count("“") <= chunk.count("”")
        and chunk.count('"') % 2 == 0
        and _STARTS_QUIETLY.match(text, end) is not None
    )
