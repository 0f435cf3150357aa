"""What the outlet states itself: declarative sentences that nobody is named for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from contradict.claims import Span
from contradict.extract.surface import Surface
from contradict.extract.tree import Doc

MIN_WORDS = 6


def statements(doc: Doc, surface: Surface, said: Sequence[Span]) -> Iterator[Span]:
    """Sentences of a paragraph with a subject and a finite verb, outside of all that is `said` and of quotations."""
    for sentence in doc.sents:
        words = [token for token in sentence if token.is_alpha]
        if len(words) < MIN_WORDS or not words[0].text[:1].isupper() or sentence.text.rstrip().endswith("?"):
            continue
        start, end = surface.start_of(sentence[0].idx), surface.end_of(sentence[-1].idx + len(sentence[-1]))
        if any(span.start < end and start < span.end for span in said):
            continue
        if any(start <= quote.start < end for index, quote in enumerate(surface.quotes) if index in surface.full):
            continue
        if not _states(sentence):
            continue
        text = surface.original[start:end]
        yield Span(start, start + len(re.sub(r"[\s]+$", "", text)))


def _states(sentence: Doc) -> bool:
    """A main verb that is finite, with a subject that is not the reader."""
    root = sentence.root
    verbs = [root, *(c for c in root.children if c.dep_ in ("aux", "auxpass"))]
    finite = any(verb.tag_ in ("VBD", "VBZ", "VBP", "MD") for verb in verbs)
    owners = [
        root,
        *(verb for verb in verbs if verb != root),
    ]  # the small parser hangs the subject of passives on "was"
    subject = next((c for one in owners for c in one.children if c.dep_ in ("nsubj", "nsubjpass", "expl")), None)
    return finite and subject is not None and subject.lower_ not in ("you", "i", "we")
