"""Where what somebody says begins: behind the day it was said, behind whom the speaker cites."""

from __future__ import annotations

from contradict.calendar_words import DAYS, MONTHS
from contradict.extract.tree import Doc, Token


def past_citing(doc: Doc, start: int, end: int) -> int:
    """Where a content begins that starts ", citing two officials, that …": at its "that"; `start` for any other."""
    first = next((t for t in doc[start : min(start + 2, end)] if t.text != ","), None)
    if first is None or first.lower_ not in ("citing", "quoting"):
        return start
    return next((t.i for t in doc[first.i : end] if t.lower_ == "that" and doc[t.i - 1].text == ","), start)


def past_day(verb: Token, start: int, end: int) -> int:
    """Where a content begins that starts with the day of saying it: "said on Monday it had closed the border"; `start` for any other."""
    doc = verb.doc
    if start != verb.i + 1:
        return start
    at = start
    while at < end and doc[at].lower_ in ("late", "early", "on"):
        at += 1
    told = at > start
    if at < end and doc[at].lower_ in DAYS:
        at += 1
    elif told and at + 1 < end and doc[at].lower_ in MONTHS and doc[at + 1].like_num:
        at += 2
    else:
        return start
    if at < end and doc[at].lower_ in _OF_DAY:
        at += 1
    bare = told and at < end and doc[at].tag_ in _NAMED and not doc[at].like_num  # "on Monday planes turned back"
    return at if at < end and (doc[at].tag_ in _SUBJECTS or bare) else start


_OF_DAY = frozenset(("night", "morning", "afternoon", "evening"))
_SUBJECTS = frozenset(("PRP", "PRP$", "DT", "EX"))
_NAMED = frozenset(("NNP", "NNPS", "NNS"))
