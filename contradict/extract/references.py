"""Full mentions of events and papers, so that "the talks" further down can be filled in.

Only what is safe: a bare "the talks" takes the one full mention before it; two different ones leave it as it is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from contradict.extract.order import InOrder, Key, place
from contradict.extract.surface import Surface
from contradict.extract.tree import Doc

_THINGS = frozenset(
    [
        "talk",
        "meeting",
        "summit",
        "deal",
        "agreement",
        "ceasefire",
        "truce",
        "plan",
        "proposal",
        "negotiation",
        "conference",
        "visit",
        "ban",
        "bill",
        "law",
        "attack",
        "strike",
        "bombing",
        "shooting",
        "election",
        "vote",
        "referendum",
        "treaty",
        "accord",
        "sanction",
        "tariff",
        "inquiry",
        "investigation",
        "probe",
        "report",
        "ruling",
        "decision",
        "letter",
        "statement",
        "offer",
        "offensive",
        "invasion",
        "project",
        "pipeline",
        "merger",
        "takeover",
        "protest",
        "march",
        "raid",
        "explosion",
        "crash",
        "outbreak",
        "vaccine",
        "drug",
        "bridge",
        "dam",
        "reactor",
        "plant",
    ]
)
_BARE = re.compile(
    r"\b(?P<article>the|this|these|those)\s+(?P<noun>[a-z]+)\b(?!\s+(?:of|between|with|in|on|at|that|which|who|to|for|from|by|over|against|about)\b)(?![\w’'-])",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Reference:
    """A thing named in full: its noun's lemma, the words without article, and where they stand."""

    noun: str
    words: str
    block: int
    start: int


class References:
    """The full mentions of one article, by noun."""

    def __init__(self, known: Sequence[Reference]) -> None:
        by_noun: dict[str, list[Reference]] = {}
        for reference in known:
            by_noun.setdefault(reference.noun, []).append(reference)
        self._by_noun = {
            noun: InOrder(sorted(of_noun, key=place), lambda r: r.words.lower()) for noun, of_noun in by_noun.items()
        }

    def only(self, noun: str, before: Key) -> Reference | None:
        """The first full mention of a noun in front of a place, where all in front are the same; the noun may be a plural."""
        found = (self._by_noun.get(noun.removesuffix(plural)) for plural in ("", "s", "es"))
        of_noun = next(filter(None, found), None)
        count = of_noun.count(before) if of_noun is not None else 0
        return of_noun.items[0] if of_noun is not None and count and of_noun.agree(count) else None


def references(docs: Sequence[Doc], surfaces: Sequence[Surface]) -> References:
    """All full mentions of an article: a noun of `_THINGS` with a phrase behind it or a name in front."""
    found = []
    for block, (doc, surface) in enumerate(zip(docs, surfaces, strict=True)):
        for token in doc:
            if token.lemma_.lower() not in _THINGS or token.pos_ != "NOUN" or surface.quote_at(token.idx) is not None:
                continue
            phrase = next(
                (
                    c
                    for c in token.children
                    if c.dep_ == "prep"
                    and c.i == token.i + 1
                    and c.lower_ in ("between", "on", "with", "of", "over", "about")
                ),
                None,
            )
            named = any(
                c.dep_ in ("compound", "amod", "nmod", "poss") and c.text[:1].isupper()
                for c in token.children
                if c.i < token.i
            )
            if phrase is None and not named:
                continue
            start = next((i for i in range(token.left_edge.i, token.i + 1) if doc[i].dep_ != "det"), token.i)
            end = (phrase.right_edge.i if phrase is not None else token.i) + 1
            if end - start <= 9 and not any(
                doc[i].pos_ in ("VERB", "AUX") or doc[i].is_punct for i in range(start, end)
            ):
                words = doc[start:end].text
                found.append(Reference(token.lemma_.lower(), words, block, surface.start_of(doc[start].idx)))
    return References(found)


def filled(text: str, known: References, *, block: int, start: int) -> str:
    """`text` with its first bare "the talks" written out when exactly one full mention stands before (`block`, `start`)."""
    for match in _BARE.finditer(text):
        thing = known.only(match.group("noun").lower(), (block, start))
        if thing is not None:
            return f"{text[: match.start()]}{match.group('article')} {thing.words}{text[match.end() :]}"
    return text
