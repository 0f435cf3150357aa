"""Transcripts: "Press Secretary Ann Lee: …" or "MR. RAY: …" at the head of paragraphs, each speaking until the next one does."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from contradict.claims import Block, Span
from contradict.extract.article import Attribution
from contradict.extract.attribution import Found
from contradict.extract.colon import is_label

_LINE = re.compile(r"\s*(?P<who>[A-Z][^:\n“”\"?!;]{0,70}?)\s*(?:\([^)\n]{1,40}\)\s*)?:\s+(?P<what>\S)")
_NAME = re.compile(r"(?:(?:[A-Z][\w.'’-]*|of|the|for|and|de|van|von|al|bin|to)[,\s]*){1,9}")
_ASKS = re.compile(
    r"(?:questions?|q|reporters?|journalists?|moderator|interviewer|host|anchor|press|audience|speaker \d+|unknown|unidentified.*)\d*",
    re.I,
)
_SHARE = 0.3
"""Of the paragraphs that must begin with a speaker's name when no speaker comes twice."""


def transcript(blocks: Sequence[Block]) -> list[Attribution]:
    """Who says which paragraphs of a transcript; nothing when the text is none. Questions and their askers are left out."""
    lines = {i: match for i, block in enumerate(blocks) if (match := _speaker(block)) is not None}
    paragraphs = sum(block.kind == "paragraph" for block in blocks)
    names = Counter(match.group("who") for match in lines.values())
    asked = any(_ASKS.fullmatch(name) for name in names)
    repeated = any(count > 1 for name, count in names.items() if not _ASKS.fullmatch(name))
    if (
        len(lines) < 2
        or not (repeated or asked or len(lines) >= 3)
        or len(lines) < _SHARE * paragraphs * (not repeated)
    ):
        return []
    out: list[Attribution] = []
    current: Attribution | None = None
    for index, block in enumerate(blocks):
        match = lines.get(index)
        if match is not None:
            current = None if _ASKS.fullmatch(match.group("who")) else _begun(index, block, match)
            if current is not None:
                out.append(current)
        elif block.kind != "paragraph":
            current = None
        elif current is not None:
            current = Attribution((*current.pieces, (index, Span(0, len(block.text)))), current.found)
            out[-1] = current
    return out


def spoken_blocks(blocks: Sequence[Block]) -> frozenset[int]:
    """The paragraphs of the transcript, from its first speaker on; what is in them is speech or a question."""
    said = transcript(blocks)
    if not said:
        return frozenset()
    first = min(i for i, block in enumerate(blocks) if _speaker(block) is not None)
    return frozenset(i for i in range(first, len(blocks)) if blocks[i].kind == "paragraph")


def _speaker(block: Block) -> re.Match[str] | None:
    match = _LINE.match(block.text) if block.kind == "paragraph" else None
    if match is None or not _NAME.fullmatch(match.group("who")):
        return None
    return match if _ASKS.fullmatch(match.group("who")) or not is_label(match.group("who")) else None


def _begun(index: int, block: Block, match: re.Match[str]) -> Attribution:
    content = Span(match.start("what"), len(block.text.rstrip()))
    source = Span(match.start("who"), match.end("who"))
    colon = block.text.index(":", source.end)
    found = Found(
        block=index,
        content=(content,),
        source=source,
        holder=source,
        cue=(Span(colon, colon + 1),),
        voice="direct",
        kind="transcript",
        cue_text=":",
    )
    return Attribution(((index, content),), found)
