"""Somebody else's denial at the end of a sentence: ", which Kyiv denies", ", a claim the union has disputed"."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass, replace
from typing import TypeVar

from contradict.claims import Span
from contradict.extract.attribution import Found
from contradict.extract.nouns import Named
from contradict.extract.reach import trim
from contradict.extract.report import Report
from contradict.extract.tree import Doc, Token

_CLAIM = frozenset(
    [
        "accusation",
        "accusations",
        "account",
        "accounts",
        "allegation",
        "allegations",
        "assertion",
        "assertions",
        "charge",
        "charges",
        "claim",
        "claims",
        "contention",
        "explanation",
        "insinuation",
        "statement",
        "suggestion",
        "suggestions",
        "version",
    ]
)
_DENIES = frozenset(["contradict", "deny", "dismiss", "dispute", "rebut", "refute", "reject"])
_OF_WHICH = frozenset(("deny", "dispute"))
"""What can be done to a statement alone: which "which" is rejected may be the plan that the statement is about."""
_NAMES = frozenset(("DT", "NN", "NNS", "NNP", "NNPS", "JJ", "CD", "POS", "PRP$", "VBG", "VBN", "HYPH"))
_LONGEST = 8
"""Tokens in the name of who denies it, and those that may follow the verb ("as politically motivated")."""
_CLAUSE = 12
"""Tokens of a clause about who denies it: ", who led the agency until May,"."""
_APART = 60
"""Characters between what is said, its said-clause included, and the comma: "on Friday", "in a statement"."""


Told = TypeVar("Told", Report, Named)
_OWN = re.compile(r"\b(?:I|me|my|we|us|our|ours|mine)\b")


@dataclass(frozen=True, slots=True)
class Reply:
    """The tokens of a denial: from its comma up to the end, who denies (last token exclusive), the verb, and whether by a name, no "they"."""

    comma: int
    end: int
    source: tuple[int, int]
    verb: Token
    named: bool


def replies(doc: Doc, cues: Set[int]) -> list[Reply]:
    """All of one paragraph, in text order, that stand behind what somebody says in the same sentence: one of `cues`, indices of tokens."""
    found = [reply for token in doc if token.text == "," and (reply := _reply(doc, token.i)) is not None]
    return [reply for reply in found if any(_begins(doc, reply.comma) <= cue < reply.comma for cue in cues)]


def _begins(doc: Doc, at: int) -> int:
    """Where the sentence of a token begins, by its marks."""
    while at > 0 and doc[at - 1].text not in (".", "!", "?", ";") and "\n" not in doc[at - 1].text:
        at -= 1
    return at


def _reply(doc: Doc, comma: int) -> Reply | None:
    start, only = _opened(doc, comma + 1)
    if start is None:
        return None
    verb = next(
        (t for t in doc[start + 1 : start + _CLAUSE + _LONGEST + 3] if t.lemma_.lower() in only and _finite(t)), None
    )
    if verb is None:
        return None
    end = verb.i
    while end > start and (doc[end - 1].tag_ in ("RB", "VBP", "VBZ", "VBD") or doc[end - 1].lower_ in ("has", "have")):
        end -= 1
    end, named = _without_clause(doc, start, end)
    if not 0 < len(named) <= _LONGEST + 2 or not (
        named[-1].tag_ in ("NN", "NNS", "NNP", "NNPS", "PRP") or named[-1].text[:1].isupper()
    ):
        return None
    if any(t.tag_ not in _NAMES and t.lower_ not in ("of", "for", "and") for t in named[:-1]):
        return None
    stop = next((t.i for t in doc[verb.i :] if t.text in (".", "!", "?", ";", ",") or "\n" in t.text), len(doc))
    longest = 2 * _LONGEST if doc[verb.i + 1 : verb.i + 2].text.lower() == "as" else _LONGEST
    if stop - verb.i - 1 > longest or any(t.text == ":" or t.lower_ == "that" for t in doc[verb.i : stop]):
        return None
    return Reply(comma=comma, end=stop, source=(start, end), verb=verb, named=named[-1].tag_ != "PRP")


def _without_clause(doc: Doc, start: int, end: int) -> tuple[int, Doc]:
    """Who denies, less what is told of them between commas: "Ann Lee, who led the agency until May, dismissed"."""
    comma = next((t.i for t in doc[start:end] if t.text == ","), None)
    if comma is not None and doc[end - 1].text == "," and doc[comma + 1].lower_ in ("who", "which", "a", "an", "the"):
        end = comma
    return end, doc[start:end]


def _opened(doc: Doc, at: int) -> tuple[int | None, frozenset[str]]:
    """Where the name of who denies begins, and the verbs it can do so with; None where nothing of the kind opens."""
    words = [t.lower_ for t in doc[at : at + 4]]
    if words[:1] == ["which"]:
        return at + 1, _OF_WHICH
    if words[:1] == ["something"]:
        return at + (2 if words[1:2] == ["that"] else 1), _OF_WHICH
    noun = next((i for i, word in enumerate(words[:3]) if word in _CLAIM), None)
    if not noun or words[0] not in ("a", "an", "the", "both"):
        return None, frozenset()
    return at + noun + (2 if words[noun + 1 : noun + 2] in (["that"], ["which"]) else 1), _DENIES


def _finite(token: Token) -> bool:
    """A verb that says so now or then, as its tag or, where that was read as a noun ("the union disputes"), its form tells."""
    before = {t.lower_ for t in token.doc[max(0, token.i - 2) : token.i]}
    return token.tag_ in ("VBD", "VBZ", "VBP", "NNS", "VBN") and not before & {
        "is",
        "was",
        "are",
        "were",
        "be",
        "been",
        "not",
        "n't",
        "never",
    }


def without_replies(told: Told, found: Sequence[Reply]) -> Told:
    """A report whose content leaves out the denial that it ran into."""
    for reply in found:
        content = _cut(told.content, reply)
        if reply.verb.i in told.cue or not content or content == told.content:
            continue
        told = replace(told, content=content)
        if isinstance(told, Report):
            statements = tuple(cut for ranges in told.statements if (cut := _cut(ranges, reply)))
            told = replace(told, statements=statements)
    return told


def _cut(ranges: tuple[tuple[int, int], ...], reply: Reply) -> tuple[tuple[int, int], ...]:
    out: list[tuple[int, int]] = []
    for start, end in ranges:
        if end <= reply.comma or start >= reply.end:
            out.append((start, end))
            continue
        parts = (start, min(end, reply.comma)), (max(start, reply.end), end)
        out += [
            part for first, last in parts if first < last and (part := trim(reply.verb.doc, first, last)) is not None
        ]
    return tuple(out)


def denied(reply: Found, comma: int, found: Sequence[Found], text: str) -> Found | None:
    """The denial of what was said right in front of its comma (characters); None where nobody said it."""
    best: tuple[tuple[int, int], Found] | None = None
    for item in found:
        if item.source is None or item.denied or item.negated or item.kind not in ("quote", "clause", "according"):
            continue
        end = max(span.end for span in (*item.content, *item.cue, item.source))
        between = text[end:comma]
        if not 0 <= comma - end <= _APART or set(between) & set(".!?;\n"):
            continue
        if any(_OWN.search(text, span.start, span.end) for span in item.content):
            continue  # "I was never paid": in another's mouth those words would be of himself
        place = (end, item.content[0].start)  # of two that end there the inner one is what is denied
        if best is None or place > best[0]:
            best = (place, item)
    if best is None:
        return None
    said = best[1]
    if said.kind != "clause" or said.extra.get("frame") in ("clause", None) or said.source is None:
        return replace(reply, content=said.content)
    spans = (*said.content, *said.cue, said.source)  # "X accused Y of selling arms, a charge Y denied"
    whole = Span(min(span.start for span in spans), max(span.end for span in spans))
    return replace(reply, content=(whole,), extra={**reply.extra, "words": "an accusation"})
