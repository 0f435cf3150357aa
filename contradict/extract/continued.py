"""A quotation that stands alone, without a word on who says it: whoever spoke last, or is in view in the sentence in front."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from contradict.extract.mentions import Mention
from contradict.extract.people import People
from contradict.extract.scene import Scene
from contradict.extract.speaker import Speaker

_REACH = 1
"""Paragraphs back."""


def goes_on(block: int, at: int, scene: Scene, people: People, spoke: Sequence[Speaker]) -> Speaker | None:
    """The speaker of the quotation at a character of a paragraph; `spoke` are those who spoke before, the last one last."""
    last = next((s for s in reversed(spoke) if (s.block, s.start) < (block, at)), None)
    seen = _in_view(block, at, scene)
    if seen is not None and (last is None or (last.block, last.start) < (seen.block, _sentence(block, at, scene))):
        found = people.of_mention(seen)
        return replace(
            found, how=f"the quotation follows on {seen.name}; {found.how}", block=seen.block, start=seen.start
        )
    if last is None or block - last.block > _REACH:
        return None
    return replace(last, how=f"goes on from the quotation before; {last.how}")


def _sentence(block: int, at: int, scene: Scene) -> int:
    """Where the sentence in front of a character begins."""
    text = scene.paragraphs[block][:at].rstrip(' “"‘').rstrip(".?!:")
    return max(text.rfind(stop) for stop in (". ", "? ", "! ", "” ", '" ')) + 1


def _in_view(block: int, at: int, scene: Scene) -> Mention | None:
    """ "Those words angered Ann Lee.": the one person named in the sentence in front, in the same paragraph."""
    if block >= len(scene.paragraphs) or not scene.paragraphs[block][:at].strip(' “"‘'):
        return None
    start = _sentence(block, at, scene)
    near = [m for m in scene.cast.mentions if m.block == block and start <= m.start < at and scene.may_be_person(m)]
    subjects = [m for m in near if m.subject] or near
    return subjects[0] if len({m.words[-1] for m in subjects}) == 1 else None
