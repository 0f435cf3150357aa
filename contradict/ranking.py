"""In which order findings are told: what we assert before what is for review, the most probable first, each dispute once before any twice."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from contradict.findings import Finding


def ranked(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """One finding per couple of statements, in order.

    A statement that an opponent contradicts in five sentences makes five findings: all but the most probable come behind the other
    disputes of their band (asserted, for review), where they hide none of them.
    """
    told: set[tuple[str, str]] = set()
    order: list[tuple[bool, bool, Finding]] = []
    for finding in sorted(_best_of_each(findings), key=_by_probability):
        disputes = _disputes(finding)
        repeats = not told.isdisjoint(disputes)
        order.append((finding.review, repeats, finding))
        if not repeats:
            told.update(disputes)
    return tuple(finding for *_, finding in sorted(order, key=lambda entry: entry[:2]))


def _disputes(finding: Finding) -> Sequence[tuple[str, str]]:
    """Each statement with whom it is held against."""
    left, right = finding.pair.left, finding.pair.right
    return ((left.id, right.actor.id), (right.id, left.actor.id))


def _by_probability(finding: Finding) -> tuple[bool, float, str]:
    return finding.review, -finding.probability, finding.id


def _best_of_each(findings: Iterable[Finding]) -> Iterable[Finding]:
    """One finding per couple of statements: copies of a statement in other places only repeat it."""
    best: dict[str, Finding] = {}
    for finding in findings:
        known = best.get(finding.id)
        if known is None or _by_probability(finding) < _by_probability(known):
            best[finding.id] = finding
    return best.values()
