"""Claims too general to be held to: "You don't have to bother with it" seems to contradict whatever anybody says of it.

A denial contradicts everybody who makes the charge, and these say much the same; what is set against many claims that are unlike each
other says too little. Of 262 findings from 0.5 on in 90 real articles of one month, 45 right, 45 rest on such a claim, 2 of them right.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from contradict.claims import Claim
from contradict.findings import Evidence, Finding
from contradict.rulebook.matter import BESIDE
from contradict.weigh import with_evidence

MANY = 4
"""Claims that are unlike each other."""
ALIKE = 0.5
"""Cosine from which on two claims say much the same."""
LOWERED = -1.5
"""Log-odds."""
COUNTED = 0.6
"""Probability from which on a claim is set against another, however much is asked for: what a pair amounts to is the same at any `--min-probability`."""


def held_to(findings: Iterable[Finding], similar: Callable[[str, str], float]) -> list[Finding]:
    """The findings, those lowered that rest on a claim set against MANY unlike ones; not what stands next to it, nor what a rule or the source speaks for.

    `similar` is the cosine of two texts.
    """
    findings = list(findings)
    partners: dict[str, dict[str, Claim]] = {}
    for finding in findings:
        left, right = finding.pair.left, finding.pair.right
        if finding.verdict != "agreement" and finding.probability >= COUNTED:
            partners.setdefault(left.id, {})[right.id] = right
            partners.setdefault(right.id, {})[left.id] = left
    unlike = {claim: _unlike(others, similar) for claim, others in partners.items() if len(others) >= MANY}
    return [_lowered(finding, max(unlike.get(id_, 0) for id_ in _ids(finding))) for finding in findings]


def _ids(finding: Finding) -> tuple[str, str]:
    return finding.pair.left.id, finding.pair.right.id


def _unlike(others: dict[str, Claim], similar: Callable[[str, str], float]) -> int:
    """How many of the claims are unlike each other, MANY at most."""
    chosen: list[str] = []
    for _, claim in sorted(others.items()):
        if all(similar(claim.resolved, other) < ALIKE for other in chosen):
            chosen.append(claim.resolved)
        if len(chosen) == MANY:
            break
    return len(chosen)


def _lowered(finding: Finding, unlike: int) -> Finding:
    apart = finding.pair.chars_apart
    answers = apart is not None and apart < BESIDE
    borne_out = finding.pair.disputed or any(hit.log_odds > 0 or hit.decide for hit in finding.hits)
    if unlike < MANY or answers or borne_out or finding.verdict == "agreement":
        return finding
    why = f"one of the two is set against {MANY} claims or more that are unlike each other: it says too little"
    return with_evidence(finding, Evidence("says little", LOWERED, why))
