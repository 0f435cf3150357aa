"""What the sentence in front is about, where it is a body or a paper without a name: "The minister's office kept silent. It said later …"."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from contradict.extract.surface import Surface
from contradict.extract.tree import Doc


@dataclass(frozen=True, slots=True)
class Subject:
    """The words for a subject, clauses behind it left out, and where they stand."""

    words: str
    block: int
    at: int


class Sentences:
    """The sentences of one article."""

    def __init__(self, docs: Sequence[Doc], surfaces: Sequence[Surface]) -> None:
        self._docs = docs
        self._surfaces = surfaces
        self._known: dict[int, list[tuple[int, Subject | None]]] = {}

    def subject_before(self, block: int, at: int) -> Subject | None:
        """The subject that opens the sentence in front of the one at a place in the same paragraph, where it is no name and no pronoun."""
        opening = self._openings(block)
        sentence = bisect_right(opening, at, key=lambda o: o[0]) - 2
        return opening[sentence][1] if sentence >= 0 else None

    def in_front(self, block: int, at: int) -> tuple[tuple[int, int], tuple[int, int]] | None:
        """Where the sentence in front of the one at a place begins and ends, also where that is the last of the paragraph before."""
        opening = [start for start, _ in self._openings(block)]
        own = bisect_right(opening, at) - 1
        if own > 0:
            return (block, opening[own - 1]), (block, opening[own])
        before = [start for start, _ in self._openings(block - 1)] if block > 0 else []
        return ((block - 1, before[-1]), (block, 0)) if before else None

    def _openings(self, block: int) -> list[tuple[int, Subject | None]]:
        """The sentences of a paragraph by where they begin, each with its subject."""
        if block not in self._known:
            known: list[tuple[int, Subject | None]] = []
            if block < len(self._docs):
                surface = self._surfaces[block]
                known = [(surface.start_of(s[0].idx), self._subject(s, block)) for s in self._docs[block].sents]
            self._known[block] = known
        return self._known[block]

    def _subject(self, sentence: Doc, block: int) -> Subject | None:
        noun = next((t for t in sentence if t.dep_ in ("nsubj", "nsubjpass")), None)
        if noun is None or noun.tag_ not in ("NN", "NNS") or noun.left_edge.i != sentence.start:
            return None
        surface = self._surfaces[block]
        first = surface.start_of(noun.left_edge.idx)
        words = surface.original[first : surface.end_of(noun.idx + len(noun))]
        return Subject(" ".join(words.split()), block, first)
