"""What the sentence in front is about, where it is a body or a paper without a name: "The minister's office kept silent. It said later …"."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from contradict.extract.surface import Surface
from contradict.extract.tree import Doc, Token, child, children


@dataclass(frozen=True, slots=True)
class Subject:
    """The words for a subject, clauses behind it left out, and where they stand."""

    words: str
    block: int
    at: int


@dataclass(frozen=True, slots=True)
class Acting:
    """Who a sentence says something of: the words of its main subject, where they stand, the noun, the name beside it, and the verb.

    `name` are characters of the paragraph: the name itself, or "Hawa" of "The woman who poured the tea, Hawa, took a different view".
    """

    words: str
    block: int
    at: int
    end: int
    noun: str
    proper: bool
    name: tuple[int, int] | None
    verb: str
    object: tuple[int, int] | None

    @property
    def asks(self) -> bool:
        """ "A reporter asked Sanders how he felt. He replied …": who is asked answers."""
        return self.verb in _ASKING and self.object is not None


_ASKING = frozenset(("ask", "press", "question", "interrupt", "challenge", "greet", "confront"))


class Sentences:
    """The sentences of one article."""

    def __init__(self, docs: Sequence[Doc], surfaces: Sequence[Surface]) -> None:
        self._docs = docs
        self._surfaces = surfaces
        self._known: dict[int, list[tuple[int, Subject | None]]] = {}
        self._parsed: dict[int, list[Doc]] = {}

    def subject_before(self, block: int, at: int) -> Subject | None:
        """The subject that opens the sentence in front of the one at a place in the same paragraph, where it is no name and no pronoun."""
        opening = self._openings(block)
        sentence = bisect_right(opening, at, key=lambda o: o[0]) - 2
        return opening[sentence][1] if sentence >= 0 else None

    def acting_before(self, block: int, at: int) -> Acting | None:
        """The main subject of the sentence in front of the one at a place in the same paragraph, where it is one person or thing."""
        if block >= len(self._docs):
            return None
        place = bisect_right(self._openings(block), at, key=lambda o: o[0]) - 2
        if place < 0:
            return None
        return self._acting(self._of(block)[place], block)

    def closing_pronoun(self, block: int) -> tuple[str, int, int] | None:
        """The pronoun that the last sentence of a paragraph is about, in small letters, where it stands and where that sentence begins."""
        if not 0 <= block < len(self._docs) or not (sentences := self._of(block)):
            return None
        noun, surface = child(sentences[-1].root, "nsubj"), self._surfaces[block]
        if noun is None or noun.tag_ != "PRP":
            return None
        return noun.lower_, surface.start_of(noun.idx), surface.start_of(sentences[-1][0].idx)

    def _of(self, block: int) -> list[Doc]:
        """The parsed sentences of a paragraph, listed once: a long one is asked for hundreds of times."""
        if block not in self._parsed:
            self._parsed[block] = list(self._docs[block].sents)
        return self._parsed[block]

    def opens(self, block: int, at: int) -> bool:
        """Whether a place is in the first sentence of a paragraph."""
        return bisect_right(self._openings(block), at, key=lambda o: o[0]) <= 1

    def _acting(self, sentence: Doc, block: int) -> Acting | None:
        verb = sentence.root
        noun = child(verb, "nsubj", "nsubjpass")
        if noun is None or noun.tag_ not in ("NN", "NNP", "JJ") or children(noun, "conj"):
            return None
        surface = self._surfaces[block]
        beside = next((t for t in children(noun, "appos") if t.tag_ == "NNP"), None)
        told = child(verb, "dobj", "dative")
        return Acting(
            words=" ".join(surface.original[surface.start_of(noun.left_edge.idx) : self._end(noun, surface)].split()),
            block=block,
            at=surface.start_of(noun.left_edge.idx),
            end=self._end(noun, surface),
            noun=noun.text,
            proper=noun.tag_ == "NNP",
            name=self._span(beside if noun.tag_ != "NNP" else noun, surface),
            verb=verb.lemma_.lower(),
            object=self._span(told, surface),
        )

    @staticmethod
    def _end(noun: Token, surface: Surface) -> int:
        """Where the phrase of a noun ends, clauses and appositions behind a comma left out."""
        doc = noun.doc
        comma = next((t.i for t in doc[noun.i + 1 : noun.right_edge.i + 1] if t.text in (",", "—", "–", "(")), None)
        last = doc[comma - 1] if comma is not None else noun.right_edge
        return surface.end_of(last.idx + len(last))

    @staticmethod
    def _span(noun: Token | None, surface: Surface) -> tuple[int, int] | None:
        if noun is None:
            return None
        return surface.start_of(noun.left_edge.idx), surface.end_of(noun.idx + len(noun))

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
