"""Which language a text is in. English is settled by its small words, and only doubt loads the language model."""

from __future__ import annotations

import re
from collections.abc import Sequence

from contradict.claims import Block
from contradict.read.words import ENGLISH

_SAMPLE = 4_000
_ENOUGH = 0.15
"""Share of small words that settles it: English news has 0.30–0.40 of these, other languages under 0.08 (they share "a", "in", "is")."""
_TOO_SHORT = 120
"""Letters below which a guess is worth nothing."""
_WORD = re.compile(r"[^\W\d_]+")


def language_of(blocks: Sequence[Block]) -> str:
    """ISO 639-1 code; `en` when the text is too short to tell."""
    sample = ""
    for block in blocks:
        if block.kind == "paragraph":
            sample += block.text + "\n"
        if len(sample) >= _SAMPLE:
            break
    sample = (sample or "\n".join(block.text for block in blocks))[:_SAMPLE]
    words = [word.lower() for word in _WORD.findall(sample)]
    letters = sum(map(len, words))
    latin = sum(character.isascii() for word in words for character in word)
    if letters == 0 or (letters < _TOO_SHORT and latin > 0.5 * letters):
        return "en"
    if sum(word in ENGLISH for word in words) >= _ENOUGH * len(words):
        return "en"
    return _classified(sample)


def _classified(sample: str) -> str:
    import py3langid

    language, _ = py3langid.classify(sample)
    return str(language)
