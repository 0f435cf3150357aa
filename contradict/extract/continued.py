"""A quotation that stands alone, without a word on who says it: whoever spoke last, or is alone in view in the sentence in front."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from contradict.extract.mentions import Mention
from contradict.extract.people import People
from contradict.extract.protagonist import Named, protagonist
from contradict.extract.scene import Scene
from contradict.extract.speaker import Speaker

_REACH = 1
"""Paragraphs back."""
_STIRRED = re.compile(
    r"\b(?:angered|upset|pleased|infuriated|enraged|dismayed|delighted|surprised|stunned|shocked|worried|alarmed|convinced|satisfied|reassured|irked|annoyed|hurt)\s+(?:[\w.-]+\s+){0,3}$"
)
""" "Those words angered Ann Lee": an object who may well answer."""
_HE_OR_SHE = re.compile(r"[\s“\"‘]*(?P<who>he|she)\b", re.I)


def goes_on(
    block: int,
    at: int,
    scene: Scene,
    people: People,
    spoke: Sequence[Speaker],
    named: Named,
) -> Speaker | None:
    """The speaker of the quotation at a character of a paragraph; `spoke` are those who spoke before, the last one last; `named` finds who words are for."""
    last = next((s for s in reversed(spoke) if (s.block, s.start) < (block, at)), None)
    seen = _in_view(block, at, scene)
    if last is not None and last.block == block and _asked(block, at, scene):
        seen = None  # "Had Aydiner briefed them? “The two are in contact”": asked of whoever spoke before
    if seen is not None and (last is None or (last.block, last.start) < (seen.block, _sentence(block, at, scene))):
        found = people.of_mention(seen)
        return replace(
            found, how=f"the quotation follows on {seen.name}; {found.how}", block=seen.block, start=seen.start
        )
    if seen is None and (front := _about(block, at, last, scene, people, named)) is not None:
        return front
    if last is None or block - last.block > _REACH:
        return None
    return replace(last, how=f"goes on from the quotation before; {last.how}")


def _about(
    block: int,
    at: int,
    last: Speaker | None,
    scene: Scene,
    people: People,
    named: Named,
) -> Speaker | None:
    """ "His wife, Sulabha, disagreed from the kitchen. “…”": whom the sentence in front is about, unless somebody has spoken in it or the quotation tells of them."""
    front = scene.sentences.acting_before(block, at)
    if (
        front is None
        or (last is not None and (last.block, last.start) >= (block, front.at))
        or _asked(block, at, scene)
    ):
        return None
    if front.verb not in _REACTING and not _SOMEBODY_NEW.match(front.words):
        return None
    found = protagonist(block, at, None, scene, people, named)
    told = _HE_OR_SHE.match(scene.paragraphs[block][at:])
    if found is None or (told is not None and found.gender in (None, "m" if told["who"].lower() == "he" else "f")):
        return None
    return replace(found, how=f"the quotation follows on “{front.words}”; {found.how}", block=block, start=front.at)


_REACTING = frozenset(
    (
        *("disagree", "agree", "shrug", "laugh", "smile", "nod", "snort", "sigh", "grin", "frown", "scoff", "wince", "demur", "bristle", "chuckle", "giggle", "weep", "cry"),
        *("differ", "object", "concur", "hesitate", "pause", "buy", "take", "see", "dispute", "recall", "remember", "wonder", "worry", "lean", "turn", "look", "stop", "stand", "point"),
        *("seem", "sound", "be", "rule", "interrupt", "interject", "chime", "relent", "wave", "gesture", "raise", "put", "have", "think", "feel", "speak", "reply", "respond"),
    )
)  # fmt: skip
"""What people do before they are quoted."""
_SOMEBODY_NEW = re.compile(r"(?:[Aa]n?|[Oo]ne|[Aa]nother|[Hh]is|[Hh]er|[Tt]heir)\s")


def _asked(block: int, at: int, scene: Scene) -> bool:
    """Whether the sentence in front of a character is a question."""
    return block < len(scene.paragraphs) and scene.paragraphs[block][:at].rstrip(' “"‘').endswith("?")


def _sentence(block: int, at: int, scene: Scene) -> int:
    """Where the sentence in front of a character begins."""
    text = scene.paragraphs[block][:at].rstrip(' “"‘').rstrip(".?!:")
    return max(text.rfind(stop) for stop in (". ", "? ", "! ", "” ", '" ')) + 1


def _in_view(block: int, at: int, scene: Scene, *, quotation: int | None = None) -> Mention | None:
    """ "Those words angered Ann Lee.": the one person named in the sentence in front, in the same paragraph."""
    if block >= len(scene.paragraphs) or not scene.paragraphs[block][:at].strip(' “"‘'):
        return None
    start = _sentence(block, at, scene)
    near = [m for m in scene.cast.line.between((block, start), (block, at)) if scene.may_be_person(m)]
    if not near and start > 1 and _HE_OR_SHE.match(scene.paragraphs[block][start:at]):
        return _in_view(block, start, scene, quotation=at)  # "Pettifer shrugs. He does not mind. “…”"
    if len({(scene.fullest(m) or m).words[-1] for m in near}) != 1:
        return None
    text = scene.paragraphs[block]
    one = next(
        (m for m in near if m.subject or _is_all(m, text[start:at]) or _STIRRED.search(text[start : m.start])), None
    )
    if (
        one is not None
        and quotation is not None
        and not _tells_of(text[at:], one, scene, sure=not _is_all(one, text[start:at]))
    ):
        return None  # "Ann Lee left. He shrugs."
    return one if one is not None and not _tells_of(text[quotation or at :], one, scene) else None


def _is_all(mention: Mention, sentence: str) -> bool:
    """ "Pettifer shrugs.": a name and what he does, which the parser takes for one name."""
    words = sentence.split()
    return len(words) == len(mention.words) + 1 and sentence.strip().startswith(" ".join(mention.words) + " ")


def _tells_of(words: str, mention: Mention, scene: Scene, *, sure: bool = False) -> bool:
    """ "Peter Ross is back. “He has to go.”": who may be the "he" of the quotation does not say it; `sure`: who must be."""
    match = _HE_OR_SHE.match(words)
    gender = mention.gender or scene.gender(mention)
    meant = "m" if match is not None and match.group("who").lower() == "he" else "f"
    return match is not None and gender in ((meant,) if sure else (None, meant))
