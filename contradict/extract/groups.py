"""Speakers without a name of their own that go back to a group: "some", "others", "one interviewee", "the sources", "some of the protesters".

A group keeps the description it was introduced with. Where no group is clear, the words stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from contradict.extract.surface import Surface
from contradict.extract.tree import Doc, Token, child, is_verb

_SOME = (
    r"(?:some|many|most|several|others|a few|few|one|two|three|four|five|six|both|all|each|none|another|a number|a group|a majority|dozens|hundreds|thousands|"
    r"scores|half|a third|the majority|the rest|the first|the second|the third)"
)
_PART = re.compile(
    rf"^(?:at least\s+|more than\s+|nearly\s+)?{_SOME}\s+of\s+(?P<whole>(?:the|these|those)\s+.+)$", re.I
)
_COUNT = re.compile(
    r"^(?:over|about|around|some|nearly|almost|at least|more than|roughly|up to)?\s*\d[\d,.]*\s+(?=(?!percent\b|per cent\b|in\b|of\b|out\b)[a-z-]+\s+(?:of|from|in|at)\s)",
    re.I,
)
_ELLIPTIC = re.compile(
    r"^(?:some|many|most|several|others|another|a few|few|one|two|three|the rest|"
    r"(?:one|another|an|the|some|several|other|many|most)\s+(?:interviewees?|respondents?|participants?|attendees?|interviewed))(?:\s+of\s+them)?$",
    re.I,
)
_RELATIVE = re.compile(r"\s+(?:who|whom|that|which|interviewed|speaking|quoted|polled|surveyed|asked)\b.*$|,.*$")
_CLAUSE = re.compile(r"(?<!\bof)(?<!\bin)(?<!\bat)(?<!\bfrom)(?<!\bfor)\s+(?:the\s+[a-z]+|(?:[A-Z]\w+\s?)+)\s+[a-z]+$")
""" "the strikers the paper met"."""
_QUANTITY = re.compile(r"^(?:some|many|most|several|various|other|numerous|multiple)\s+", re.I)
_BARE_PLURAL = re.compile(r"^(?:the|these|those)\s+(?P<noun>[a-z-]+s|people|men|women)$", re.I)
_GROUP = re.compile(
    r"^(?:[\w’'-]+\s+){0,3}?(?:[a-z-]*(?:ers|ors|ists|ents|ants|ians|ees|ials|ens|women|men|people)|members|critics|experts|sources|refugees|witnesses|lawmakers|police|families|relatives|"
    r"politicians|mps|rebels|states|countries|diplomats|allies|pals|mates|aides|relations|fans|victims|parents|friends|colleagues|neighbou?rs|republicans|democrats|conservatives)\b",
    re.I,
)
_THINGS = frozenset(
    [
        "document",
        "statement",
        "comment",
        "letter",
        "paper",
        "number",
        "figure",
        "payment",
        "agreement",
        "event",
        "order",
        "offer",
        "answer",
        "computer",
        "newspaper",
    ]
)
_REACH = 1
"""Paragraphs back."""
_SENTENCES = 3
"""Sentences back, in one paragraph."""


@dataclass(frozen=True, slots=True)
class Group:
    """The words a group was introduced with, and where they stand."""

    words: str
    block: int
    at: int


def whole_of(words: str) -> str | None:
    """The group of which `words` name a part: "the protesters" for "some of the protesters we met"; None when they name none."""
    match = _PART.match(words)
    if match is None:
        return None
    whole = _RELATIVE.sub("", _CLAUSE.sub("", match.group("whole")))
    return whole if len(whole.split()) > 1 else None


def uncounted(words: str) -> str:
    """Without a count in front: "over 220 members of the House"."""
    return _COUNT.sub("", words)


def is_elliptic(words: str) -> bool:
    """Whether `words` name nobody by themselves: "others", "one interviewee"."""
    return _ELLIPTIC.match(words) is not None


def is_group(words: str) -> bool:
    """Whether a description is of several people."""
    match = _GROUP.match(words)
    return match is not None and match.group().split()[-1].lower().removesuffix("s") not in _THINGS


class Groups:
    """The groups of people in one article, by the words that introduced them."""

    def __init__(self, docs: Sequence[Doc], surfaces: Sequence[Surface]) -> None:
        self._docs = docs
        self._surfaces = surfaces

    def introduced(self, words: str, block: int, at: int) -> Group | None:
        """ "the sources" after "sources within the ministry": the fuller words for the same group in front; None when there are none."""
        match = _BARE_PLURAL.match(words)
        if match is None:
            return None
        noun = match.group("noun").lower()
        for where in range(min(block, len(self._docs) - 1), max(-1, block - _REACH - 1), -1):
            doc, surface = self._docs[where], self._surfaces[where]
            for token in reversed(doc):
                named = token.lower_ == noun and (where < block or surface.start_of(token.idx) < at)
                if named and (group := self._told(where, token)) is not None:
                    return group
        return None

    def before(self, block: int, at: int) -> Group | None:
        """The people who are the subject of one of the last sentences of the paragraph in front of `at`: whom "some" goes back to."""
        if block >= len(self._docs):
            return None
        doc, surface = self._docs[block], self._surfaces[block]
        sentences = [s for s in doc.sents if surface.start_of(doc[s.start].idx) < at]
        if not sentences and block > 0:  # "One said: …" opens the paragraph
            return self.before(block - 1, len(self._surfaces[block - 1].original))
        for sentence in reversed(sentences[-_SENTENCES - 1 :]):
            for token in sentence:
                if token.dep_ not in ("nsubj", "nsubjpass") or token.tag_ not in ("NNS", "NNPS"):
                    continue
                if surface.start_of(token.idx) < at and is_group(token.text):
                    there = surface.start_of(token.idx)
                    return self._told(block, token) or Group(token.text, block, there)
        return None

    def _told(self, block: int, noun: Token) -> Group | None:
        """The noun with what tells who they are; None when nothing does."""
        doc, surface = self._docs[block], self._surfaces[block]
        told = [t for t in noun.children if t.dep_ in ("amod", "compound", "poss", "prep") and _tells(t)]
        if not told:
            return None
        start = min([noun.i, *(t.left_edge.i for t in told if t.i < noun.i)])
        end = max((t.right_edge.i + 1 for t in told if t.i > noun.i), default=noun.i + 1)
        first = surface.start_of(doc[start].idx)
        words = surface.original[first : surface.end_of(doc[end - 1].idx + len(doc[end - 1]))]
        words = _QUANTITY.sub("", _RELATIVE.sub("", " ".join(words.split()))).strip(" ,;:—–-'’")
        return Group(words, block, first) if 1 < len(words.split()) <= 10 else None


def _tells(token: Token) -> bool:
    """Whether a modifier says who somebody is, not how many or where: a name, "within the ministry", "defence"."""
    if token.dep_ == "prep":
        by = child(token, "pobj")
        return (
            token.lower_ in ("of", "in", "within", "from", "at", "close", "near", "inside", "for")
            and by is not None
            and any(t.tag_ in ("NNP", "NNPS") for t in by.subtree)
        )
    return token.lower_ not in _COUNTS and token.tag_ in ("NN", "NNP", "NNPS", "JJ", "NNS") and not is_verb(token)


_COUNTS = frozenset(
    [
        "some",
        "many",
        "most",
        "several",
        "few",
        "other",
        "others",
        "first",
        "second",
        "third",
        "last",
        "more",
        "same",
        "such",
        "various",
        "numerous",
        "multiple",
        "certain",
        "different",
        "new",
    ]
)
