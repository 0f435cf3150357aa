"""Block quotations without marks: "The ministry said in a statement:" ends a paragraph, and the next one is the statement."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from contradict.claims import Block, Span
from contradict.extract.attribution import Found
from contradict.extract.cues import Cues
from contradict.extract.paragraphs import original
from contradict.extract.reach import source_range
from contradict.extract.subjects import subject_of
from contradict.extract.surface import Surface
from contradict.extract.tree import Doc, is_verb

MIN_WORDS = 6
_QUOTED = re.compile(r"\s*[“\"‘'«„\[(•*-]|\s*\d+[.)]\s")


def with_block_quotes(
    found: Sequence[Sequence[Found]],
    blocks: Sequence[Block],
    docs: Sequence[Doc],
    surfaces: Sequence[Surface],
    cues: Cues,
) -> list[list[Found]]:
    """`found` (by block) with such statements added; what was found inside of them is dropped: nobody else speaks there."""
    out = [list(items) for items in found]
    for index, block in enumerate(blocks[:-1]):
        following = blocks[index + 1]
        if block.kind != "paragraph" or following.kind != "paragraph" or not block.text.rstrip().endswith(":"):
            continue
        if _QUOTED.match(following.text) or surfaces[index + 1].full or len(following.text.split()) < MIN_WORDS:
            continue
        item = _announced(docs[index], surfaces[index], cues, block=index)
        if item is not None:
            text = following.text
            span = Span(len(text) - len(text.lstrip()), len(text.rstrip()))
            out[index] = [one for one in out[index] if one.cue != item.cue]
            out[index + 1] = [replace(item, extra={"below": "1"}, content=(span,))]
    return out


def _announced(doc: Doc, surface: Surface, cues: Cues, *, block: int) -> Found | None:
    """The said-clause of the last sentence, which the colon closes; its content is still to be filled in."""
    last = next((t for t in reversed(list(doc)) if t.text == ":"), None)
    if last is None:
        return None
    start = max((t.i + 1 for t in doc[: last.i] if t.text in (".", "?", "!")), default=0)
    for verb in reversed(list(doc[start : last.i])):
        if (
            not is_verb(verb)
            or verb.tag_ not in ("VBD", "VBZ", "VBP", "VBG")
            or cues.frame(verb.lemma_.lower(), "quote") is None
        ):
            continue
        written, named = subject_of(verb)
        if written is None or named is None or written.lower_ in ("i", "we", "you"):
            return None
        source = original(doc, surface, source_range(written, verb))
        holder = original(doc, surface, (named.i, named.i + 1))
        cue = original(doc, surface, (verb.i, verb.i + 1))
        return Found(
            block=block,
            content=(),
            source=source,
            holder=holder,
            cue=(cue,),
            voice="direct",
            kind="quote",
            cue_text=verb.text,
        )
    return None
