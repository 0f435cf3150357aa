"""What is said of a thing in the passive: "the raid was described as a massacre by Kyiv", "the claim was called “a lie” by the ministry"."""

from __future__ import annotations

from contradict.extract.reach import trim
from contradict.extract.tree import Token, child, children, is_verb, negated
from contradict.extract.verbs import CALLING

_CALLING = CALLING | {"dismiss", "portray", "characterise", "characterize"}


def called_by(verb: Token) -> tuple[tuple[int, int], Token] | None:
    """Tokens of the thing and what it is called, and who calls it so; None for any other verb, or where nobody is named."""
    if verb.lemma_ not in _CALLING or child(verb, "auxpass") is None or negated(verb):
        return None
    if child(verb, "oprd", "attr") is None and not any(t.lower_ == "as" for t in children(verb, "prep")):
        return None  # "described to this newspaper by two diplomats"
    thing = child(verb, "nsubjpass")
    behind = (t for t in verb.subtree if t.i > verb.i + 1 and t.lower_ == "by" and child(t, "pobj") is not None)
    by = next(behind, None)  # the parser hangs it on what the thing is called, or on the verb
    who = child(by, "pobj") if by is not None else None
    if thing is None or by is None or who is None or thing.i > verb.i or any(is_verb(t) for t in who.subtree):
        return None
    # "Lee's claim that P was called a lie": read as a part of what P tells
    lost = verb.dep_ == "ccomp" and not is_verb(verb.sent.root)
    content = trim(verb.doc, verb.sent.start if lost else thing.left_edge.i, by.i)
    return (content, who) if content is not None else None
