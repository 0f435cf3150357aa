"""Numbers somebody holds: "The ministry put the number of dead at nine"."""

from __future__ import annotations

import re

from contradict.extract.reach import source_range, trim
from contradict.extract.report import Report
from contradict.extract.subjects import subject_of
from contradict.extract.tree import Token, child, children, negated

_FIGURING = frozenset(("put", "give", "set", "place", "estimate", "number", "reckon"))


_COUNTED = re.compile(
    r"(?:odds|chance|probability|likelihood|number|toll|total|figure|count|cost|price|loss|saving|share|rate|size|value|amount|damage|estimate|death|dead|injured|wounded|killed|missing|victim|turnout|crowd|casualt\w+|case)s?$",
    re.I,
)


MAIN = frozenset(("ROOT", "conj", "advcl", "parataxis"))


def figure_of(verb: Token) -> Report | None:
    """ "The ministry put the number of dead at nine", "X now gives the toll as twelve": a number somebody holds."""
    if verb.lemma_ not in _FIGURING or not (verb.dep_ in MAIN or closed(verb)):
        return None
    thing = child(verb, "dobj", "nsubj")
    of = next((p for p in children(verb, "prep") if p.lower_ in ("at", "as") and p.i > verb.i), None)
    if of is None and thing is not None:
        of = next((p for p in children(thing, "prep") if p.lower_ in ("at", "as")), None)
    value = child(of, "pobj") if of is not None else None
    thing = child(verb, "dobj")
    written, named = subject_of(verb)
    if thing is None or of is None or value is None or written is None or thing.i < verb.i or of.i < thing.i:
        return None
    if not _COUNTED.fullmatch(thing.text) or not any(t.tag_ == "CD" for t in value.subtree):
        return None
    content = trim(verb.doc, thing.left_edge.i, value.right_edge.i + 1)
    if content is None:
        return None
    return Report(
        content=(content,),
        source=source_range(written, verb),
        holder=named,
        cue=(verb.i,),
        kind="clause",
        verb=verb,
        negated=negated(verb),
        frame="figure",
    )


def closed(verb: Token) -> bool:
    """ "Organisers put the dead at 34; police spoke of six": the parser hangs the first on the second."""
    return bool(verb.dep_ == "ccomp" and any(t.text == ";" for t in verb.doc[verb.i : max(verb.i, verb.head.i)]))
