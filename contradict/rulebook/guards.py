"""Comparisons that tell a look-alike from a contradiction: each asks one question of a pair, named so that rules can use it.

This is where precision comes from: a sentence classifier sees neither date, scope, subject nor unit.
Every guard is symmetric and returns the words that made it hold ("" where none can be shown), or None.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from contradict.rulebook import lexicon
from contradict.rulebook.compare import Comparison, sign
from contradict.rulebook.reading import USED_TO
from contradict.rulebook.scope import other_scope
from contradict.rulebook.subjects import other_name, other_subject, several_objects
from contradict.rulebook.telling import condition, exception, hedge, negated_cue, question, reported
from contradict.rulebook.times import differ
from contradict.rulebook.words import stem

Guard = Callable[[Comparison], str | None]
FAR_APART = 5
"""Days between two claims after which a state of affairs may have changed."""
NOT_BEFORE = re.compile(r"(?:\bnot|n't|\bnever|\bno)\b[^.;]*\b(?:before|until|till|earlier|later)\b", re.IGNORECASE)


WITHHOLDING = frozenset(
    stem(word)
    for word in lexicon.words(
        "premature speculation speculative rumour rumor fake fabricated false untrue unconfirmed hypothetical doubt denied lie"
    )
)
"""Words that take back what they stand with."""


def other_time(c: Comparison) -> str | None:
    """The texts speak of different times (years, days, "used to"), or were said far apart about what may have changed."""
    if c.pair.same_actor:
        return None  # one actor saying otherwise later is a shift: time is what makes it one
    kind = differ(c.left.times, c.right.times)
    if kind and _opposed_apart_from_time(c, kind):
        return kind
    for near, far in ((c.left, c.right), (c.right, c.left)):
        used = near.seek(USED_TO)
        word = near.spotted.get("superseding") or (used.group() if used else None)
        if word and "still" not in far.marks and "superseding" not in far.marks and (c.pair.days_apart or 1) >= 1:
            return word
    if c.pair.days_apart is not None and c.pair.days_apart >= FAR_APART and not _same_dated_event(c):
        return f"{c.pair.days_apart} days apart"
    return None


def _opposed_apart_from_time(c: Comparison, kind: str) -> bool:
    """Whether more than the time differs: with nothing else opposed, one event with two dates is a conflict of dates.

    "not before April" denies a date, not the event, so a denial with a word of time does not count.
    """
    if c.antonym_conflicts or (c.quantity_conflict and kind in ("years", "months", "eras")):
        return True
    return bool(c.polarity_conflicts) and not (c.left.seek(NOT_BEFORE) or c.right.seek(NOT_BEFORE))


def _same_dated_event(c: Comparison) -> bool:
    left, right = c.left.times, c.right.times
    return bool(left.years & right.years or left.days & right.days or left.months & right.months)


def refinement(c: Comparison) -> str | None:
    """One text says what the other says, and more; nothing in them is opposed."""
    if c.opposed or len(c.shared) < 2 or (c.left_only and c.right_only) or _quantifiers_clash(c):
        return None
    if not WITHHOLDING.isdisjoint(c.left_only | c.right_only):
        return None
    if any((sign(c.left, root) > 0) != (sign(c.right, root) > 0) for root in c.shared) or differ(
        c.left.times, c.right.times
    ):
        return None
    return " ".join(sorted(root.lstrip("~") for root in c.shared)[:4])


def _quantifiers_clash(c: Comparison) -> bool:
    left, right = c.left.marks, c.right.marks
    if ("all" in left and c.right.quantities) or ("all" in right and c.left.quantities):
        return True
    clashing = (("all", "none"), ("all", "some"), ("some", "none"), ("only", "all"))
    return any((one in left and other in right) or (one in right and other in left) for one, other in clashing)


def same_quantity(c: Comparison) -> str | None:
    """The amounts are equal, if written otherwise ($90 billion / 90,000 million dollars)."""
    if not c.quantity_pairs or c.polarity_conflicts or c.antonym_conflicts:
        return None
    for dimension in {first.dimension for first, _, _ in c.quantity_pairs}:
        if not any(agree for first, _, agree in c.quantity_pairs if first.dimension == dimension):
            return None
    otherwise = next(
        (pair for pair in c.quantity_pairs if pair[2] and pair[0].text.lower() != pair[1].text.lower()), None
    )
    return f"{otherwise[0].text} = {otherwise[1].text}" if otherwise else None


def unrelated(c: Comparison) -> str | None:
    """Nothing is shared beyond a word: by words alone, one leaves out what the other says."""
    if (
        len(c.shared) <= 1
        and not c.opposed
        and min(len(c.left.content), len(c.right.content)) >= 4
        and c.coverage <= 0.25
    ):
        return ""
    return None


GUARDS: dict[str, Guard] = {
    "other-time": other_time,
    "other-scope": other_scope,
    "other-subject": other_subject,
    "other-name": other_name,
    "several-objects": several_objects,
    "refinement": refinement,
    "condition": condition,
    "hedge": hedge,
    "exception": exception,
    "reported": reported,
    "question": question,
    "negated-cue": negated_cue,
    "same-quantity": same_quantity,
    "unrelated": unrelated,
}
"""Name → comparison; the table in rules/README.md is made from it."""


def holds(c: Comparison, name: str) -> str | None:
    """What a guard says of a pair; each is asked once."""
    if name not in c.held:
        c.held[name] = GUARDS[name](c)
    return c.held[name]


SILENCING = (
    "other-time",
    "other-scope",
    "other-subject",
    "other-name",
    "condition",
    "exception",
    "reported",
    "question",
    "negated-cue",
    "hedge",
    "same-quantity",
)
"""What silences a raising rule that has no `unless` of its own."""
