"""Long texts are never cut off in silence: they are scored window by window, and the windows' verdicts joined.

As in SummaC (Laban et al. 2022): a text contradicts another where any part of it does, and entails it where some part does.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypeAlias

import numpy as np

from contradict.protocols import LABELS

if TYPE_CHECKING:
    from numpy.typing import NDArray

Count: TypeAlias = Callable[[Sequence[str]], list[int]]
"""Texts → how many tokens each has, without special tokens."""

_SENTENCE_END = re.compile(r"(?<=[.!?…])[\"'”’)\]]{0,3}\s+(?=[\"'“‘(\[]{0,3}[^\W_a-z])")
_CONTRADICTION, _ENTAILMENT, _NEUTRAL = (LABELS.index(name) for name in ("contradiction", "entailment", "neutral"))


def split_pair(premise: str, hypothesis: str, room: int, count: Count) -> list[tuple[str, str]]:
    """The pairs to score in place of (premise, hypothesis), each at most `room` tokens by `count`; the pair itself when it fits.

    The hypothesis is kept whole if it takes at most half the room, else it is split as well and every part meets every part.
    """
    first, second = count([premise, hypothesis])
    if first + second <= room:
        return [(premise, hypothesis)]
    if first <= room // 2:
        return [(premise, part) for part in windows(hypothesis, room - first, count)]
    if second <= room // 2:
        return [(part, hypothesis) for part in windows(premise, room - second, count)]
    rights = windows(hypothesis, room // 2, count)
    return [(left, right) for left in windows(premise, room - room // 2, count) for right in rights]


def windows(text: str, room: int, count: Count) -> list[str]:
    """Runs of whole sentences that fit in `room` tokens, each starting with the last sentence of the one before if there is space.

    A sentence that does not fit alone is cut between words.
    """
    pieces = [piece for sentence in _SENTENCE_END.split(text) for piece in _fitting(sentence, room, count)]
    sizes = count(pieces)
    made: list[str] = []
    start = 0
    while start < len(pieces):
        end, size = start + 1, sizes[start]
        while end < len(pieces) and size + sizes[end] <= room:
            size += sizes[end]
            end += 1
        made.append(" ".join(pieces[start:end]))
        if end == len(pieces):
            break
        overlaps = end - start > 1 and sizes[end - 1] + sizes[end] <= room
        start = end - 1 if overlaps else end
    return made


def join(probabilities: NDArray[np.float64]) -> NDArray[np.float64]:
    """(windows, 3) → (3,): the highest contradiction; what is left of 1 is shared by the highest entailment and the lowest neutral."""
    if len(probabilities) == 1:
        only: NDArray[np.float64] = probabilities[0]
        return only
    contradiction = float(probabilities[:, _CONTRADICTION].max())
    entailment = float(probabilities[:, _ENTAILMENT].max())
    neutral = float(probabilities[:, _NEUTRAL].min())
    rest = (1.0 - contradiction) / max(entailment + neutral, 1e-12)
    row = np.empty(3)
    row[_CONTRADICTION], row[_ENTAILMENT], row[_NEUTRAL] = contradiction, entailment * rest, neutral * rest
    return row


def _fitting(sentence: str, room: int, count: Count) -> list[str]:
    """The sentence, halved between words until every piece fits; a single word is left as it is, whatever its size."""
    words = sentence.split()
    if not words:
        return []
    if len(words) == 1 or count([sentence])[0] <= room:
        return [" ".join(words)]
    middle = len(words) // 2
    return [*_fitting(" ".join(words[:middle]), room, count), *_fitting(" ".join(words[middle:]), room, count)]
