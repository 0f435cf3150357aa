"""Verbs by which a report goes on behind another: ", adding that …", "and repeated …", "as he noted"."""

from __future__ import annotations

ADDING = frozenset(
    [
        "add",
        "say",
        "note",
        "argue",
        "claim",
        "cite",
        "tell",
        "explain",
        "insist",
        "suggest",
        "warn",
        "call",
        "describe",
        "stress",
        "write",
        "point",
        "accuse",
        "state",
        "quote",
    ]
)


GOING_ON = frozenset(
    ("repeat", "reiterate", "believe", "promise", "deny", "reject", "urge", "doubt", "confirm", "admit")
)


STANDS = frozenset(
    (
        "demand",
        "condemn",
        "criticize",
        "criticise",
        "blame",
        "dismiss",
        "dispute",
        "contradict",
        "praise",
        "vow",
        "pledge",
        "oppose",
        "question",
    )
)


AS = frozenset(
    ("say", "note", "put", "argue", "report", "explain", "acknowledge", "observe", "tell", "write", "claim", "suggest")
)


CALLING = frozenset(("call", "describe", "brand", "label", "term"))
"""Verbs that say what a thing is to be called."""
