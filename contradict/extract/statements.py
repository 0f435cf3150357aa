"""What can be true alone: "said A and that B" are two statements, "A, he said, is B" is one in two pieces."""

from __future__ import annotations

from itertools import pairwise

from contradict.extract.reach import trim
from contradict.extract.tree import FINITE, Doc, Token, child

Range = tuple[int, int]

_MIN_WORDS = 3
WAITING = frozenset(("had", "were", "should", "if", "unless", "although", "though", "once", "because"))
"""What opens a clause that waits for another: "Had there been a road, she said, she would have come"."""
_SHIFTED = frozenset(("had", "would", "could", "might", "should", "must"))


def statements_of(verb: Token, ranges: tuple[Range, ...]) -> tuple[tuple[Range, ...], ...]:
    """Token ranges of a reported content, put together and cut: one statement or more, each of one range or more."""
    doc = verb.doc
    groups: list[list[Range]] = []
    for start, end in ranges:
        between = doc[groups[-1][-1][1] : start] if groups else None
        split = between is not None and verb.i in range(between.start, between.end)
        if split and _remarks(doc, start, end):
            continue
        infinitive = doc[start].tag_ == "TO"  # "Nor does she have plans, aides say, to take cues from it"
        if split and (infinitive or not _begins(doc, start) or _hangs(doc, groups[-1][-1], start)):
            groups[-1].append((start, end))
        else:
            groups.append([(start, end)])
    out: list[tuple[Range, ...]] = []
    for group in groups:
        cuts = _cuts(doc, *group[0]) if len(group) == 1 else []
        if not cuts:
            out.append(tuple(group))
            continue
        edges = [group[0][0], *cuts, group[0][1]]
        for at, (start, end) in enumerate(pairwise(edges)):
            start = start + 1 if at else start  # the conjunction stays out
            while end > start and (doc[end - 1].is_punct or doc[end - 1].is_space):
                end -= 1
            out.append(((start, end),))
    return tuple(out)


def _remarks(doc: Doc, start: int, end: int) -> bool:
    """ ", diplomats say, in a setback to efforts to revive the talks": what the outlet makes of it."""
    opens = doc[start].lower_ == "in" and doc[start + 1 : start + 2].text.lower() in ("a", "an", "what")
    noun = next((t for t in doc[start + 1 : end] if t.tag_ in ("NN", "NNS") and t.dep_ == "pobj"), None)
    return opens and noun is not None and noun.lemma_ in _REMARKED


_REMARKED = frozenset(
    (
        "setback",
        "blow",
        "boost",
        "sign",
        "shift",
        "move",
        "reversal",
        "step",
        "twist",
        "turn",
        "victory",
        "defeat",
        "row",
        "dispute",
        "warning",
        "sequence",
        "rebuke",
        "concession",
        "departure",
        "development",
    )
)


def completed(verb: Token, ranges: tuple[Range, ...]) -> tuple[Range, ...]:
    """With what stands behind the said-clause where what stands in front waits for it: the parser may lose "be taken for granted"."""
    doc = verb.doc
    if len(ranges) != 1 or ranges[0][1] > verb.i:
        return ranges
    comma = next((token.i for token in doc[verb.i + 1 : verb.i + _TAIL] if token.is_punct), None)
    if comma is None or doc[comma].text != "," or comma + 1 >= len(doc) or not _hangs(doc, ranges[0], comma + 1):
        return ranges
    end = comma + 1
    while end < len(doc) and doc[end].text not in (".", "?", "!", ";", ":") and not _turns(doc, end):
        end += 1
    rest = trim(doc, comma + 1, end)
    return (*ranges, rest) if rest is not None else ranges


_TAIL = 9
"""Tokens of a said-clause behind its verb: "told reporters in the capital on Friday"."""


def _turns(doc: Doc, at: int) -> bool:
    """Whether the outlet, or somebody else, goes on from here: ", but Israel denied it", ", a claim that the union rejected"."""
    return doc[at].text == "," and at + 1 < len(doc) and _goes_elsewhere(doc, at + 1)


def _goes_elsewhere(doc: Doc, start: int) -> bool:
    tags = ("CC", "VBG", "WDT", "WP", "WRB")
    return doc[start].tag_ in tags or doc[start].lower_ in (
        "while",
        "although",
        "though",
        "as",
        "a",
        "an",
        "hours",
        "days",
    )


def _hangs(doc: Doc, before: Range, start: int) -> bool:
    """Whether what stands before the said-clause still waits for its verb, its object or its main clause: "It should not, she said, be taken for granted"."""
    if _goes_elsewhere(doc, start):
        return False
    words = doc[before[0] : before[1]]
    if words[0].lower_ in WAITING:  # not where its main clause has come: "If talks fail, Iran will answer"
        return not any(t.text == "," and any(b.tag_ in FINITE for b in doc[t.i : before[1]]) for t in words)
    if not any(token.tag_ in FINITE for token in words):
        if (
            words[0].tag_ in ("IN", "RB", "TO")
            and len(words) <= _FRAGMENT
            and words[0].lower_ not in ("according", "not", "so")
        ):
            return True  # "In exchange, he wrote, the tariff would fall"
        subject = len(words) > 1 and words[0].tag_ in ("DT", "PDT", "PRP$", "NNS", "NNPS")
        return subject and _acts(doc[start])  # "Both works, she said, draw on the same records"
    at = before[1] - 1
    while at > before[0] and (doc[at].is_punct or doc[at].dep_ == "neg" or doc[at].tag_ == "RB"):
        at -= 1
    if doc[at].tag_ == "MD":
        return bool(doc[start].tag_ in ("VB", "RB"))
    helps = doc[at].lemma_ in ("be", "have", "do") and doc[at].tag_ in FINITE
    if helps and any(t.tag_ in ("WRB", "WP", "WDT") for t in words):
        return False  # "Nobody knows where the boy is"
    return bool(helps or (doc[at].tag_ in FINITE and doc[start].text in _QUOTES))  # 'it held, she said, "a table"'


def _acts(token: Token) -> bool:
    """A finite verb; the parser may take it for a noun ("draw") where it stands by itself."""
    return token.tag_ in FINITE or (
        token.tag_ in ("VB", "NN")
        and token.text.islower()
        and token.i + 1 < len(token.doc)
        and token.nbor().tag_ in ("IN", "DT", "PRP$")
    )


_FRAGMENT = 8
"""Tokens."""
_QUOTES = frozenset(('"', "“", "‘", "'"))


def _begins(doc: Doc, start: int) -> bool:
    """Whether a clause of its own begins here, and not the rest of the one before the said-clause: that begins with its verb."""
    while start < len(doc) and doc[start].tag_ in ("RB", "RBR"):
        start += 1
    return start >= len(doc) or doc[start].tag_ not in ("VBD", "VBZ", "VBP", "MD", "VBN")


def _cuts(doc: Doc, start: int, end: int) -> list[int]:
    """Where conjunctions join clauses with a subject of their own."""
    cuts: list[int] = []
    last = start
    for i in range(start + _MIN_WORDS, end - _MIN_WORDS):
        if doc[i].lower_ not in ("and", "but") or i - last < _MIN_WORDS:
            continue
        that = doc[i + 1].lower_ == "that" and doc[i + 1].tag_ == "IN"
        if that or _clause_at(doc, i, start, end):
            cuts.append(i)
            last = i
    return cuts


def _clause_at(doc: Doc, conjunction: int, start: int, end: int) -> bool:
    """A finite verb joined to another verb of the content, with a subject right behind the conjunction."""
    head = doc[conjunction].head
    for token in doc[conjunction + 1 : end]:
        if token.dep_ != "conj" or not (start <= token.head.i < conjunction) or token.head.i != head.i:
            continue
        subject = child(token, "nsubj", "nsubjpass", "expl")
        return (
            subject is not None
            and subject.left_edge.i == conjunction + 1
            and (token.tag_ in ("VBD", "VBZ", "VBP") or child(token, "aux", "auxpass") is not None)
            and child(head, "nsubj", "nsubjpass", "expl") is not None
        )
    return False


def goes_on_behind(verb: Token) -> Range | None:
    """`A, he said, and B`, `A, he said; B`: B is his as well when its tense is that of reported speech ("had", "would") and nobody else says it."""
    doc = verb.doc
    at = verb.right_edge.i + 1
    for i in range(verb.i + 1, min(len(doc) - 3, verb.i + 12)):
        if doc[i].text in (".", ":", "?", "!"):
            return None
        if doc[i].text == ";" or (doc[i].text == "," and doc[i + 1].lower_ in ("and", "but")):
            at = i + 1 if doc[i].text == ";" else i + 2
            break
    else:
        return None
    for token in doc[at : at + 16]:
        if token.text in (".", ";", "?", "!", ","):
            return None
        if token.tag_ in ("VBD", "VBZ", "VBP", "MD", "VB", "VBN"):
            if token.lower_ not in _SHIFTED or token.i == at or doc[at].lower_ in ("who", "which", "that"):
                return None
            end = token.i
            while end < len(doc) and doc[end].text not in (".", ";", "?", "!"):
                end += 1
            return (at, end)
    return None
