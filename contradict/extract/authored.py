"""Whose a document or an act is that speaks: "the motion" after sixteen states filed a lawsuit, "the ruling" after a court was named.

Looks back through the article for the words that say who made a document of that kind. Precision comes first: where the article does not say
it, the document keeps speaking for itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from contradict.extract.subjects import subject_of
from contradict.extract.surface import Surface
from contradict.extract.tree import Doc, Token, child, children, is_verb

_FAMILIES = tuple(
    frozenset(words.split())
    for words in (
        "motion lawsuit suit complaint filing petition brief submission",
        "ruling decision judgment judgement verdict order sentence opinion injunction",
        "statement release communique communiqué declaration announcement",
        "report study survey poll paper analysis review investigation inquiry research assessment",
        "letter memo memorandum note email e-mail message",
        "tweet post video",
        "request appeal plea",
        "resolution bill article amendment",
        "document documents dossier indictment charge minutes",
    )
)
"""Words that one article uses for one document."""
_RULINGS = _FAMILIES[1]
_NOUN = re.compile(
    r"^(?:the|this|that|its|their)\s+(?:(?:summary|text|transcript|copy|full text|wording|draft|opening|preamble|language)\s+of\s+(?:the|this|that|its|their)\s+)?(?:[a-z-]+\s+){0,2}?(?P<noun>[a-z-]+?)$",
    re.I,
)
_ORDINAL = re.compile(r"^(?:the\s+)?(?:first|second|third|fourth|latter|former)(?:\s+one)?$", re.I)
_MAKING = frozenset(
    [
        "file",
        "issue",
        "release",
        "publish",
        "send",
        "write",
        "sign",
        "submit",
        "lodge",
        "make",
        "give",
        "hand",
        "deliver",
        "draft",
        "present",
        "launch",
        "bring",
        "start",
        "post",
        "pass",
        "adopt",
        "approve",
        "put",
        "announce",
        "commission",
        "produce",
        "conduct",
        "circulate",
        "leak",
    ]
)
_SAYING = frozenset(["say", "write", "add", "announce", "state", "declare", "tell", "explain", "warn", "reply", "note"])
_READING = frozenset(
    ["see", "review", "obtain", "read", "view", "hear", "cite", "quote", "describe", "receive", "verify", "examine"]
)
""" "the letter, reviewed by Reuters"."""
_COURT = re.compile(r"\b(?:court|tribunal)\b", re.I)
_JUDGE = re.compile(r"\b(?:judge|justice|magistrate)\b", re.I)
_REACH = 4
"""Paragraphs back; a document last spoken of before that has mostly been said again whose it is."""
_CLAUSE = re.compile(r",|\s(?:who|which|that|whose)\s")


@dataclass(frozen=True, slots=True)
class Owner:
    """The words for whoever made a document, and where they stand."""

    words: str
    block: int
    at: int


class Papers:
    """The documents of one article and who made them."""

    def __init__(self, docs: Sequence[Doc], surfaces: Sequence[Surface]) -> None:
        self._docs = docs
        self._surfaces = surfaces

    def owner(self, words: str, block: int, at: int) -> Owner | None:
        """Who made the document that `words` at a place name; None when they name none or the article does not say."""
        ordinal = _ORDINAL.match(words) is not None
        noun = "" if ordinal else document_in(words)
        if noun is None:
            return None
        family = next((f for f in _FAMILIES if noun in f), frozenset())
        for where, token in self._before(block, at):
            kind = token.lemma_.lower()
            fits = _counted(token) if ordinal else (kind in family or token.lower_ in family)
            if fits and (maker := maker_of(token)) is not None:
                return self._told(where, maker, token)
        return None

    def _before(self, block: int, at: int) -> Iterator[tuple[int, Token]]:
        """The documents named up to a place, the last first."""
        for where in range(block, max(-1, block - _REACH - 1), -1):
            doc, surface = self._docs[where], self._surfaces[where]
            for token in reversed(doc):
                if token.tag_ not in ("NN", "NNS", "NNP") or not (token.lemma_.lower() in _ALL or token.lower_ in _ALL):
                    continue
                if where < block or surface.start_of(token.left_edge.idx) <= at or surface.start_of(token.idx) <= at:
                    yield where, token

    def _told(self, block: int, maker: Token, paper: Token) -> Owner | None:
        doc, surface = self._docs[block], self._surfaces[block]
        start, end = maker.left_edge.i, maker.right_edge.i + 1
        if start <= paper.i < end and maker.i > paper.i:
            start = maker.i
        elif start <= paper.i < end:
            return None
        first = surface.start_of(doc[start].idx)
        words = surface.original[first : surface.end_of(doc[end - 1].idx + len(doc[end - 1]))]
        words = re.sub(r"['’]s$", "", _CLAUSE.split(" ".join(words.split()))[0].strip(" ,;:—–-'’"))
        return Owner(words, block, first) if words and not words[0].isdigit() and document_in(words) is None else None


_ALL = frozenset(word for family in _FAMILIES for word in family)


def document_in(words: str) -> str | None:
    """The document that definite words name ("the ruling", "the text of the motion"), or None."""
    match = _NOUN.match(words)
    noun = match.group("noun") if match is not None else ""
    plain = noun if noun in _ALL or not noun.endswith("s") else noun[:-1]
    return plain if plain in _ALL else None


def is_ruling(noun: str | None) -> bool:
    """Whether a document is one that courts and judges make."""
    return noun in _RULINGS


def names_court(name: str, title: str) -> bool:
    """Whether a name with its title is that of a court or a judge."""
    return _COURT.search(name) is not None or _JUDGE.search(title) is not None


def _counted(token: Token) -> bool:
    """ "two articles": what "the second" may go back to."""
    return token.tag_ == "NNS" and child(token, "nummod") is not None


def maker_of(paper: Token) -> Token | None:
    """Who made a document by the words around it: "X filed a motion", "a motion by X", "X's motion", "X said in a statement"."""
    owner = child(paper, "poss")
    if owner is not None:
        return owner
    agent = next((by for p in children(paper, "prep") if p.lower_ in ("by", "from") and (by := child(p, "pobj"))), None)
    made = next((v for v in children(paper, "acl") if v.tag_ == "VBN" and v.lemma_ not in _READING), None)
    agent = agent or (_agent(made) if made is not None else None)
    if agent is not None:
        return agent
    verb = paper.head
    if paper.dep_ == "nsubjpass" and verb.lemma_ in _MAKING:
        return _agent(verb)
    if paper.dep_ == "dobj" and verb.lemma_ in _MAKING:
        return _subject(verb)
    if paper.dep_ == "pobj" and verb.lower_ in ("in", "on", "through", "via", "with") and is_verb(verb.head):
        return _subject(verb.head) if verb.head.lemma_ in _SAYING else None
    return None


def _agent(verb: Token) -> Token | None:
    by = child(verb, "agent")
    return child(by, "pobj") if by is not None else None


def _subject(verb: Token) -> Token | None:
    return subject_of(verb)[1]
