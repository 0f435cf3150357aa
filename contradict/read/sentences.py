"""Where sentences end, by punctuation alone: good enough to take page text apart, not to parse it."""

from __future__ import annotations

import re

from contradict.read.words import ABBREVIATIONS

_END = re.compile(r"[.!?…]+[\"”’')\]]*(?=\s+[\"“‘'(\[]*[^a-z\s])")
_WORD_BEFORE = re.compile(r"([^\s(\[“\"‘']*)$")
_INITIALS = re.compile(r"(?:[A-Za-z]\.)+|[A-Z]\.")
_OPENS_SENTENCE = re.compile(
    r"\s+[\"“‘'(]*(?:The|A|An|In|On|At|But|He|She|It|They|We|There|This|That|His|Her|And|As|If|When|While|I)\b"
)


def is_abbreviation(word: str) -> bool:
    """Does the full stop of `word` belong to it: "Mr.", "U.S.", "Sen."?"""
    bare = word.strip("(“\"‘'[")
    return bare.endswith(".") and (bare[:-1].lower() in ABBREVIATIONS or _INITIALS.fullmatch(bare) is not None)


def sentence_ends(text: str) -> list[int]:
    """Offsets right behind the last mark of each sentence but the last, in order."""
    ends = []
    for match in _END.finditer(text):
        before = _WORD_BEFORE.search(text, max(0, match.start() - 40), match.start())
        word = (before.group() if before else "") + match.group()
        if is_abbreviation(word) and not (
            len(word) > 3 and _INITIALS.fullmatch(word) and _OPENS_SENTENCE.match(text, match.end())
        ):
            continue
        ends.append(match.end())
    return ends
