"""One thing counts once: several rules may see one denial, and their log-odds must not add up to several denials."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from contradict.claims import Span
from contradict.findings import RuleHit
from contradict.rulebook.load import Rule

_WORDS = frozenset(("pattern", "opposites", "status", "negation"))
"""Kinds that see one text say by words what the other says not to be so: in two sentences, one disagreement."""


def counted_once(hits: Sequence[tuple[Rule, RuleHit]]) -> tuple[RuleHit, ...]:
    """The hits in the order given; of those that tell of one thing all but the strongest have their log-odds set to 0.

    Rules tell of one thing where they point one way (raise, or lower) and are of one guard, are both of a kind that sees words
    opposed, are of one other kind, or have words in common. A decision or veto stays, whatever becomes of its log-odds.
    """
    strongest = sorted(range(len(hits)), key=lambda place: (-abs(hits[place][1].log_odds), place))
    kept: list[int] = []
    for place in strongest:
        if hits[place][1].log_odds and not any(_one_thing(hits[place], hits[other]) for other in kept):
            kept.append(place)
    return tuple(hit if place in kept else replace(hit, log_odds=0.0) for place, (_, hit) in enumerate(hits))


def _one_thing(first: tuple[Rule, RuleHit], second: tuple[Rule, RuleHit]) -> bool:
    (rule, hit), (other_rule, other) = first, second
    if (hit.log_odds > 0) != (other.log_odds > 0):
        return False
    if rule.file.guard or other_rule.file.guard:
        return _about(rule) == _about(other_rule)
    if rule.kind == other_rule.kind or {rule.kind, other_rule.kind} <= _WORDS:
        return True
    return _overlap(hit.left, other.left) or _overlap(hit.right, other.right)


def _about(rule: Rule) -> str | None:
    """What a guard looks at: the days between two claims are part of their time."""
    return "other-time" if rule.file.guard == "later-state" else rule.file.guard


def _overlap(first: Span | None, second: Span | None) -> bool:
    return first is not None and second is not None and first.start < second.end and second.start < first.end
