"""Small questions about a dependency tree: who is the subject, how far does a clause reach."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

Token = Any
"""A spaCy token (spaCy ships no usable types)."""
Doc = Any

RELATIVE = frozenset(("who", "which", "that", "whom", "whose"))


def children(token: Token, *deps: str) -> list[Token]:
    """Children of `token` with one of these relations, in text order."""
    return [child for child in token.children if child.dep_ in deps]


def child(token: Token, *deps: str) -> Token | None:
    """The first such child, or None."""
    return next((c for c in token.children if c.dep_ in deps), None)


FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
"""Tags of finite verbs."""


def is_verb(token: Token) -> bool:
    """Verbs and what the tagger takes for one."""
    return bool(token.pos_ in ("VERB", "AUX") or token.tag_.startswith("VB"))


def negated(verb: Token) -> bool:
    """ "did not say", "never said", "no longer says", "nor did he say", "declined to say" are not sayings."""
    if any(c.dep_ == "neg" or c.lower_ in _NEVER or _no_longer(c) for c in verb.children):
        return True
    if any(c.dep_ in ("aux", "auxpass") and c.i and verb.doc[c.i - 1].lower_ == "nor" for c in verb.children):
        return True  # "Nor did he repeat that P", "said P, nor did it apologise"
    return bool(verb.dep_ == "xcomp" and verb.head.lemma_ in ("refuse", "decline", "fail", "stop"))


_NEVER = frozenset(("never", "hardly", "nowhere", "neither"))


def _no_longer(token: Token) -> bool:
    return bool(token.lower_ == "longer" and token.i and token.doc[token.i - 1].lower_ == "no")


def edges(tokens: Iterable[Token]) -> tuple[int, int]:
    """First and last index + 1 of tokens."""
    positions = [t.i for t in tokens]
    return min(positions), max(positions) + 1
