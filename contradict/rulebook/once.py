"""The same words are counted once: several rules may see one denial, and their log-odds must not add up to several denials."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from contradict.claims import Span
from contradict.findings import RuleHit
from contradict.rulebook.load import Rule


def counted_once(hits: Sequence[tuple[Rule, RuleHit]]) -> tuple[RuleHit, ...]:
    """The hits in the order given; of those that tell of the same thing all but the strongest have their log-odds set to 0.

    Rules tell of the same thing where they point one way (raise, or lower) and their words overlap in a text, are of one
    guard, or have no words to show. A decision or veto stays, whatever becomes of its log-odds.
    """
    strongest = sorted(range(len(hits)), key=lambda place: (-abs(hits[place][1].log_odds), place))
    kept: list[int] = []
    for place in strongest:
        if hits[place][1].log_odds and not any(_same_thing(hits[place], hits[other]) for other in kept):
            kept.append(place)
    return tuple(hit if place in kept else replace(hit, log_odds=0.0) for place, (_, hit) in enumerate(hits))


def _same_thing(first: tuple[Rule, RuleHit], second: tuple[Rule, RuleHit]) -> bool:
    (rule, hit), (other_rule, other) = first, second
    if (hit.log_odds > 0) != (other.log_odds > 0):
        return False
    if rule.file.guard or other_rule.file.guard:
        return rule.file.guard == other_rule.file.guard
    spans = (hit.left, hit.right), (other.left, other.right)
    if all(span is None for pair in spans for span in pair):
        return rule.kind == other_rule.kind
    return _overlap(hit.left, other.left) or _overlap(hit.right, other.right)


def _overlap(first: Span | None, second: Span | None) -> bool:
    return first is not None and second is not None and first.start < second.end and second.start < first.end
