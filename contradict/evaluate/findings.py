"""Labelled articles → precision and recall of findings, end to end: what a user would see, judged."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from contradict.claims import Claim
from contradict.detect import Parts, scan
from contradict.errors import InputError, Place
from contradict.findings import Finding
from contradict.settings import Settings

OVERLAP = 0.5
"""Intersection over union of characters from which on a claim found counts as the claim labelled."""
LENIENT = frozenset({"contradiction", "tension", "shift"})


@dataclass(frozen=True, slots=True)
class Gold:
    """One labelled claim."""

    id: str
    article: str
    start: int
    end: int
    actor: str
    side: str | None


def evaluate_findings(
    folder: Path, settings: Settings, parts: Parts, *, articles: Path | None = None, only: Iterable[str] = ()
) -> dict[str, Any]:
    """Scans `folder/articles` (or `articles`) and holds the findings against `claims.jsonl` and `pairs.jsonl`.

    A finding is right when both its claims overlap labelled claims (IoU ≥ OVERLAP) whose pair has the label: strictly, both say
    `contradiction`; leniently, both say contradiction, tension or shift. A finding on a pair nobody labelled is counted wrong and,
    besides, told as `unlabelled`. `only` limits all to these article names. Raises InputError when the labels cannot be read.
    """
    gold = {row["id"]: _gold(row) for row in _lines(folder / "claims.jsonl")}
    wanted = set(only) or {claim.article for claim in gold.values()}
    gold = {key: claim for key, claim in gold.items() if claim.article in wanted}
    labels = {
        frozenset((row["a"], row["b"])): str(row["label"])
        for row in _lines(folder / "pairs.jsonl")
        if row["a"] in gold and row["b"] in gold
    }
    home = articles or folder / "articles"
    paths = [str(path) for path in sorted(home.glob("*.txt")) if path.name in wanted or path.stem in wanted]
    if not paths:
        raise InputError("none of the labelled articles is here: give --articles FOLDER", place=Place(str(home)))
    report = scan(paths, replace(settings, show=("contradiction", "tension", "shift")), parts=parts)
    matched = _match(report.claims, gold.values())
    judged = [_judge(finding, matched, labels) for finding in report.findings]
    return {
        "file": str(folder),
        "articles": len(paths),
        "claims": len(gold),
        "claims_found": len(report.claims),
        "claims_matched": len(matched),
        "pairs": len(labels),
        "findings": len(report.findings),
        "strict": _figures(report.findings, judged, labels, frozenset({"contradiction"})),
        "lenient": _figures(report.findings, judged, labels, LENIENT),
        "precision_at_10": round(sum(label in LENIENT for label in judged[:10]) / max(min(10, len(judged)), 1), 4),
        "unlabelled": sum(label == "unlabelled" for label in judged),
        "recall_per_article": _recall_per_article(report.findings, judged, labels, gold),
        **_who(report.claims, matched, gold),
    }


def _figures(
    findings: Sequence[Finding], judged: Sequence[str], labels: Mapping[frozenset[str], str], kinds: frozenset[str]
) -> dict[str, float]:
    said = [label for finding, label in zip(findings, judged, strict=True) if finding.verdict in kinds]
    right = sum(label in kinds for label in said)
    there = sum(label in kinds for label in labels.values())
    precision, recall = right / max(len(said), 1), right / max(there, 1)
    f1 = 2 * precision * recall / (precision + recall) if right else 0.0
    return {"precision": round(precision, 4), "recall": round(min(recall, 1.0), 4), "f1": round(f1, 4)}


def _judge(finding: Finding, matched: Mapping[str, str], labels: Mapping[frozenset[str], str]) -> str:
    couple = frozenset(matched.get(claim.id, "") for claim in (finding.pair.left, finding.pair.right))
    return labels.get(couple, "unlabelled")


def _match(claims: Sequence[Claim], gold: Iterable[Gold]) -> dict[str, str]:
    """Claim id → id of the labelled claim it overlaps best, each labelled claim used once."""
    by_article: dict[str, list[Gold]] = defaultdict(list)
    for labelled in gold:
        by_article[labelled.article].append(labelled)
    candidates = []
    for claim in claims:
        for labelled in (*by_article[Path(claim.path).name], *by_article[Path(claim.path).stem]):
            overlap = _overlap(claim, labelled)
            if overlap >= OVERLAP:
                candidates.append((-overlap, claim.id, labelled.id))
    matched: dict[str, str] = {}
    for _, claim_id, gold_id in sorted(candidates):
        if claim_id not in matched and gold_id not in matched.values():
            matched[claim_id] = gold_id
    return matched


def _overlap(claim: Claim, labelled: Gold) -> float:
    if claim.span is None:
        return 0.0
    shared = min(claim.span.end, labelled.end) - max(claim.span.start, labelled.start)
    spread = max(claim.span.end, labelled.end) - min(claim.span.start, labelled.start)
    return max(shared, 0) / max(spread, 1)


def _who(claims: Sequence[Claim], matched: Mapping[str, str], gold: Mapping[str, Gold]) -> dict[str, float]:
    known = [(claim, gold[matched[claim.id]]) for claim in claims if claim.id in matched]
    with_side = [(claim, labelled) for claim, labelled in known if labelled.side]
    same = sum(_plain(claim.actor.name) == _plain(labelled.actor) for claim, labelled in known)
    same_side = sum(claim.actor.side == labelled.side for claim, labelled in with_side)
    return {
        "actor_accuracy": round(same / max(len(known), 1), 4),
        "side_accuracy": round(same_side / max(len(with_side), 1), 4),
    }


def _recall_per_article(
    findings: Sequence[Finding], judged: Sequence[str], labels: Mapping[frozenset[str], str], gold: Mapping[str, Gold]
) -> dict[str, float]:
    there: dict[str, int] = defaultdict(int)
    for couple, label in labels.items():
        if label in LENIENT:
            for article in {gold[claim].article for claim in couple}:
                there[article] += 1
    found: dict[str, int] = defaultdict(int)
    for finding, label in zip(findings, judged, strict=True):
        if label in LENIENT:
            for path in {Path(claim.path).name for claim in (finding.pair.left, finding.pair.right)}:
                found[path] += 1
    return {
        article: round(min((found[article] or found[article + ".txt"]) / count, 1.0), 4)
        for article, count in sorted(there.items())
    }


def _plain(name: str) -> str:
    return " ".join(name.casefold().removeprefix("the ").split())


def _gold(row: Mapping[str, Any]) -> Gold:
    span = row["span"]
    start, end = (span["start"], span["end"]) if isinstance(span, dict) else span
    return Gold(
        row["id"], row["article"], start, end, row.get("actor_canonical") or row.get("actor") or "", row.get("side")
    )


def _lines(path: Path) -> list[dict[str, Any]]:
    try:
        return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    except (OSError, ValueError) as error:
        raise InputError(f"cannot be read as JSON Lines ({error})", place=Place(str(path))) from error
