"""What somebody calls a thing in a clause of the outlet's: "struck in what Pakistan called a “limited operation”"."""

from __future__ import annotations

from contradict.extract.reach import source_range, trim
from contradict.extract.report import Report
from contradict.extract.tree import Doc, Token, child, children, negated
from contradict.extract.verbs import CALLING

_CALLING = CALLING | {"denounce", "deem"}

_RELATIVE = frozenset(("what", "which", "that"))


def so_called(doc: Doc) -> list[Report]:
    """All of a parsed paragraph, in text order."""
    return [report for token in doc if token.lemma_ in _CALLING and (report := _report(token)) is not None]


def _report(verb: Token) -> Report | None:
    """Of "what SOMEBODY called SOMETHING", "figures that SOMEBODY described as SOMETHING"; None where the verb has another object."""
    what = next((t for t in children(verb, "dobj", "nsubj", "attr") if t.lower_ in _RELATIVE and t.i < verb.i), None)
    who = next(
        (
            t
            for t in children(verb, "nsubj")
            if t.lower_ not in _RELATIVE and what is not None and what.i < t.i < verb.i
        ),
        None,
    )
    named = child(verb, "oprd", "attr", "acomp") or next((t for t in children(verb, "prep") if t.lower_ == "as"), None)
    if who is None or named is None or named.i < verb.i or negated(verb):
        return None
    content = trim(verb.doc, named.left_edge.i, named.right_edge.i + 1)
    if content is None or content[1] - content[0] < 2:
        return None
    source = _subject_outside(verb, what) if who.lower_ in ("it", "they") and what is not None else None
    return Report(
        content=(content,),
        source=source_range(who, verb) if source is None else (source.left_edge.i, source.right_edge.i + 1),
        holder=source or who,
        cue=(verb.i,),
        kind="position",
        verb=verb,
        frame="so called",
    )


def _subject_outside(verb: Token, what: Token) -> Token | None:
    """ "Police used what they described as pepper spray": who acts in the clause around."""
    subjects = (child(above, "nsubj") for above in verb.ancestors)
    return next((s for s in subjects if s is not None and s.right_edge.i < what.i), None)
