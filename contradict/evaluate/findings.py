"""Labelled articles → precision and recall of findings, end to end: what a user would see, judged."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeAlias

from contradict.claims import Claim
from contradict.detect import Parts, scan
from contradict.evaluate.gold import Gold, couples_of, covered_claims, label_of, match_claims, read_gold
from contradict.findings import Finding
from contradict.settings import Settings

STRICT = frozenset({"contradiction"})
LENIENT = frozenset({"contradiction", "tension", "shift"})
UNLABELLED = "unlabelled"

Couples: TypeAlias = frozenset[frozenset[str]]


def evaluate_findings(
    folder: Path, settings: Settings, parts: Parts, *, articles: Path | None = None, split: str | None = None
) -> dict[str, Any]:
    """Scans the labelled articles and holds the findings against the labelled pairs; shares are in [0, 1].

    A finding is right when its claims overlap or hold labelled claims whose pair has the label: strictly, both say `contradiction`;
    leniently, both say contradiction, tension or shift. A finding on a pair nobody labelled counts as wrong and is told besides as
    `unlabelled`. Raises InputError when labels or texts cannot be read.
    """
    gold = read_gold(folder, articles=articles, split=split)
    report = scan(
        [str(path) for path in gold.paths], replace(settings, show=("contradiction", "tension", "shift")), parts=parts
    )
    matched = match_claims(report.claims, gold.claims.values())
    covered = covered_claims(report.claims, gold.claims.values())
    couples = [couples_of(finding.pair, covered) for finding in report.findings]
    judged = [label_of(some, gold) or UNLABELLED for some in couples]
    first = judged[:10]
    return {
        "file": str(folder),
        "articles": len(gold.paths),
        "claims": len(gold.claims),
        "claims_found": len(report.claims),
        "claims_matched": len(matched),
        "pairs": len(gold.labels),
        "findings": len(report.findings),
        "strict": _figures(report.findings, couples, gold, STRICT),
        "lenient": _figures(report.findings, couples, gold, LENIENT),
        "precision_at_10": round(sum(label in LENIENT for label in first) / max(len(first), 1), 4),
        "unlabelled": judged.count(UNLABELLED),
        "recall_per_article": _recall_per_article(couples, gold),
        **_who(report.claims, matched, gold),
    }


def _figures(
    findings: Sequence[Finding], couples: Sequence[Couples], gold: Gold, kinds: frozenset[str]
) -> dict[str, float]:
    said = [some for finding, some in zip(findings, couples, strict=True) if finding.verdict in kinds]
    right = sum(label_of(some, gold) in kinds for some in said)
    there = {couple for couple, label in gold.labels.items() if label in kinds}
    precision, recall = right / max(len(said), 1), len(there & _all(said)) / max(len(there), 1)
    f1 = 2 * precision * recall / (precision + recall) if right else 0.0
    return {"precision": round(precision, 4), "recall": round(recall, 4), "f1": round(f1, 4)}


def _all(couples: Iterable[Couples]) -> frozenset[frozenset[str]]:
    return frozenset(couple for some in couples for couple in some)


def _recall_per_article(couples: Sequence[Couples], gold: Gold) -> dict[str, float]:
    """Of the labelled conflicts that an article takes part in, the share found."""
    found = _all(couples)
    conflicts = [couple for couple, label in gold.labels.items() if label in LENIENT]

    def per_article(some: Sequence[frozenset[str]]) -> Counter[str]:
        return Counter(article for couple in some for article in {gold.claims[key].article for key in couple})

    there, right = per_article(conflicts), per_article([couple for couple in conflicts if couple in found])
    return {article: round(right[article] / count, 4) for article, count in sorted(there.items())}


def _who(claims: Sequence[Claim], matched: Mapping[str, str], gold: Gold) -> dict[str, float]:
    known = [(claim, gold.claims[matched[claim.id]]) for claim in claims if claim.id in matched]
    with_side = [(claim, labelled) for claim, labelled in known if labelled.side]
    same = sum(_plain(claim.actor.name) in map(_plain, labelled.actors) for claim, labelled in known)
    same_side = sum(claim.actor.side == labelled.side for claim, labelled in with_side)
    renamed = _renamed([(claim.actor.side, labelled.side or "") for claim, labelled in with_side])
    return {
        "actor_accuracy": round(same / max(len(known), 1), 4),
        "side_accuracy": round(same_side / max(len(with_side), 1), 4),
        "side_accuracy_renamed": round(renamed / max(len(with_side), 1), 4),
    }


def _renamed(sides: Sequence[tuple[str, str]]) -> int:
    """How many sides are right when each of ours may stand for one labelled side of another name ("uk-labour", "labour-party"), and no two for one."""
    import numpy as np
    from scipy.optimize import linear_sum_assignment

    if not sides:
        return 0
    names, labels = (sorted(set(column)) for column in zip(*sides, strict=True))
    counts = np.zeros((len(names), len(labels)), dtype=np.int64)
    for ours, theirs in sides:
        counts[names.index(ours), labels.index(theirs)] += 1
    return int(counts[linear_sum_assignment(-counts)].sum())


def _plain(name: str) -> str:
    return " ".join(name.casefold().removeprefix("the ").split())
