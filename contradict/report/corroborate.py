"""Who says the same, counted by independent origin: copies of one wire story are one voice, however many print them.

Two claims share an origin when the paragraphs around them are near-identical: Jaccard of word 5-shingles (Broder 1997). At the size
of a report (agreeing claims only) every couple is compared exactly, so no hashing is needed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from contradict.claims import Claim
from contradict.findings import Report
from contradict.report.tally import asserted

SHINGLE = 5
SAME_ORIGIN = 0.5
"""Jaccard from which two paragraphs count as one text: an edited wire paragraph keeps about half of its shingles."""


@dataclass(frozen=True, slots=True)
class Corroboration:
    """Claims that agree with one another, directly or through others. `findings` are the ids of the agreements."""

    claims: tuple[Claim, ...]
    findings: tuple[str, ...]
    actors: tuple[str, ...]
    outlets: int
    origins: int


def corroborations(report: Report) -> tuple[Corroboration, ...]:
    """Groups of agreeing claims, the one with most origins first. Only asserted agreements count.

    A finding names one copy of each statement; the others (same actor, same words, another place) are counted with it.
    """
    agreements = [finding for finding in asserted(report) if finding.verdict == "agreement"]
    claims = {claim.id: claim for finding in agreements for claim in (finding.pair.left, finding.pair.right)}
    links = [(finding.pair.left.id, finding.pair.right.id) for finding in agreements]
    copies = _copies(report)
    groups = []
    for members in _components(sorted(claims), links):
        inside = set(members)
        ids = tuple(sorted({finding.id for finding in agreements if finding.pair.left.id in inside}))
        everywhere = {
            each.id: each for member in members for each in (claims[member], *copies.get(_said(claims[member]), ()))
        }
        group = tuple(everywhere[each] for each in sorted(everywhere))
        names = tuple(sorted({claim.actor.name for claim in group}))
        outlets = len({outlet_of(claim) for claim in group})
        groups.append(Corroboration(group, ids, names, outlets, len(origins(group))))
    return tuple(sorted(groups, key=lambda group: (-group.origins, -group.outlets, group.claims[0].id)))


def _copies(report: Report) -> dict[tuple[str, str], list[Claim]]:
    copies: dict[tuple[str, str], list[Claim]] = {}
    for claim in report.claims:
        copies.setdefault(_said(claim), []).append(claim)
    return copies


def _said(claim: Claim) -> tuple[str, str]:
    return claim.actor.id, " ".join(_words(claim.text))


def outlet_of(claim: Claim) -> str:
    """The outlet, or the file where no outlet is known."""
    return claim.outlet or claim.path


def origins(claims: Sequence[Claim]) -> tuple[tuple[Claim, ...], ...]:
    """`claims` grouped into independent origins: near-identical paragraphs, or the same article, are one."""
    by_id = {claim.id: claim for claim in claims}
    marks = {claim.id: shingles(claim.context or claim.text) for claim in claims}

    def same(left: str, right: str) -> bool:
        if by_id[left].article and by_id[left].article == by_id[right].article:
            return True
        return jaccard(marks[left], marks[right]) >= SAME_ORIGIN

    links = [couple for couple in combinations(sorted(by_id), 2) if same(*couple)]
    return tuple(tuple(by_id[member] for member in group) for group in _components(sorted(by_id), links))


def shingles(text: str, *, size: int = SHINGLE) -> frozenset[tuple[str, ...]]:
    """Every run of `size` words, case and punctuation aside; a shorter text is one shingle."""
    words = _words(text)
    if len(words) <= size:
        return frozenset([tuple(words)]) if words else frozenset()
    return frozenset(tuple(words[start : start + size]) for start in range(len(words) - size + 1))


def _words(text: str) -> list[str]:
    return "".join(char if char.isalnum() else " " for char in text.casefold()).split()


def jaccard(left: frozenset[tuple[str, ...]], right: frozenset[tuple[str, ...]]) -> float:
    """|left ∩ right| / |left ∪ right|, 0 when both are empty."""
    union = len(left | right)
    return len(left & right) / union if union else 0.0


def _components(nodes: Sequence[str], links: Iterable[tuple[str, str]]) -> list[list[str]]:
    """Connected components, each in the order of `nodes`."""
    leader = {node: node for node in nodes}
    find = _finder(leader)
    for left, right in links:
        first, second = sorted((find(left), find(right)))
        leader[second] = first
    groups: dict[str, list[str]] = {}
    for node in nodes:
        groups.setdefault(find(node), []).append(node)
    return list(groups.values())


def _finder(leader: dict[str, str]) -> Callable[[str], str]:
    def find(node: str) -> str:
        while leader[node] != node:
            leader[node] = leader[leader[node]]
            node = leader[node]
        return node

    return find
