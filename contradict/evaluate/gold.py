"""Labelled articles: claims by place, pairs of them by verdict, and how claims we found are matched to claims labelled.

A folder holds `claims.jsonl` (id, article, span, actor_canonical, side; optionally also_spans, actor_also: other right answers),
`pairs.jsonl` (a, b, label), optionally `articles.jsonl`
(id, file, sha256, split), and the texts in `articles/` unless they lie elsewhere.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from contradict.claims import Claim, Span
from contradict.errors import InputError, Place
from contradict.findings import Pair

OVERLAP = 0.5
"""Intersection over union of characters from which on a claim found counts as the claim labelled."""
HELD = 0.8
"""Share of a labelled claim's characters from which on a longer claim found holds it."""
STRONGEST_FIRST = ("contradiction", "shift", "tension", "agreement", "unrelated")


@dataclass(frozen=True, slots=True)
class GoldClaim:
    """One labelled claim; spans count characters in the article's file, the first is the one preferred, the rest are right as well."""

    id: str
    article: str
    spans: tuple[Span, ...]
    actors: tuple[str, ...]
    side: str | None


@dataclass(frozen=True, slots=True)
class Gold:
    """A folder of labels, limited to the articles asked for; `labels` maps a couple of claim ids to its verdict."""

    paths: tuple[Path, ...]
    claims: Mapping[str, GoldClaim]
    labels: Mapping[frozenset[str], str]


def read_gold(folder: Path, *, articles: Path | None = None, split: str | None = None) -> Gold:
    """Reads `folder`; `articles` is where its texts lie when it holds none itself; `split` keeps only the articles that articles.jsonl puts there.

    Raises InputError when labels cannot be read, a text is not here, or a text is not the one that was labelled (by its digest).
    """
    home = folder / "articles"
    if articles and not home.is_dir():
        home = articles
    listed = _lines(folder / "articles.jsonl") if (folder / "articles.jsonl").exists() else []
    if split and not listed:
        raise InputError("no articles.jsonl, so there is no split to choose from", place=Place(str(folder)))
    chosen = {row["id"].removesuffix(".txt") for row in listed if split in (None, row.get("split"))}
    claims = {
        row["id"]: _claim(row)
        for row in _lines(folder / "claims.jsonl")
        if not listed or row["article"].removesuffix(".txt") in chosen
    }
    labels = {
        frozenset((row["a"], row["b"])): str(row["label"])
        for row in _lines(folder / "pairs.jsonl")
        if row["a"] in claims and row["b"] in claims
    }
    names = chosen or {claim.article for claim in claims.values()}
    paths = tuple(home / f"{name}.txt" for name in sorted(names))
    digests = {row["id"].removesuffix(".txt"): row.get("sha256") for row in listed}
    for path in paths:
        _verify(path, digests.get(path.stem))
    return Gold(paths, claims, labels)


def match_claims(found: Sequence[Claim], gold: Iterable[GoldClaim]) -> dict[str, str]:
    """Id of a found claim → id of the labelled claim it overlaps best (IoU ≥ OVERLAP), one to one, best first."""
    by_article: dict[str, list[GoldClaim]] = defaultdict(list)
    for labelled in gold:
        by_article[labelled.article].append(labelled)
    candidates = sorted(
        (-_overlap(claim, labelled), claim.id, labelled.id)
        for claim in found
        for labelled in by_article[Path(claim.path).stem]
        if _overlap(claim, labelled) >= OVERLAP
    )
    matched: dict[str, str] = {}
    taken: set[str] = set()
    for _, claim_id, gold_id in candidates:
        if claim_id not in matched and gold_id not in taken:
            matched[claim_id] = gold_id
            taken.add(gold_id)
    return matched


def covered_claims(found: Iterable[Claim], gold: Iterable[GoldClaim]) -> dict[str, tuple[str, ...]]:
    """Id of a found claim → ids of all labelled claims that a reader of it reads: it overlaps them (OVERLAP) or holds them (HELD).

    One claim found may hold several labelled ones ("A, and B"); what it is shown for is true if it is true of any.
    """
    by_article: dict[str, list[GoldClaim]] = defaultdict(list)
    for labelled in gold:
        by_article[labelled.article].append(labelled)
    return {
        claim.id: tuple(
            sorted(labelled.id for labelled in by_article[Path(claim.path).stem] if _covers(claim, labelled))
        )
        for claim in found
    }


def couples_of(pair: Pair, covered: Mapping[str, tuple[str, ...]]) -> frozenset[frozenset[str]]:
    """The couples of labelled claims that a pair of found ones stands for."""
    lefts, rights = (covered.get(claim.id, ()) for claim in (pair.left, pair.right))
    return frozenset(frozenset((left, right)) for left in lefts for right in rights if left != right)


def label_of(couples: Iterable[frozenset[str]], gold: Gold) -> str | None:
    """The strongest label of any of the couples, by STRONGEST_FIRST; None when nobody labelled one."""
    labels = {gold.labels[couple] for couple in couples if couple in gold.labels}
    return next((label for label in STRONGEST_FIRST if label in labels), None)


def label_pairs(pairs: Sequence[Pair], gold: Gold) -> list[str]:
    """What the labels say of each pair we would compare; `unrelated` where they say nothing, as every conflict is labelled."""
    covered = covered_claims((claim for pair in pairs for claim in (pair.left, pair.right)), gold.claims.values())
    return [label_of(couples_of(pair, covered), gold) or "unrelated" for pair in pairs]


def _covers(claim: Claim, labelled: GoldClaim) -> bool:
    found = claim.span
    if found is None:
        return False
    held = max(
        (min(found.end, span.end) - max(found.start, span.start)) / max(span.end - span.start, 1)
        for span in labelled.spans
    )
    return held >= HELD or _overlap(claim, labelled) >= OVERLAP


def _overlap(claim: Claim, labelled: GoldClaim) -> float:
    if claim.span is None:
        return 0.0
    return max(_shared(claim.span, span) for span in labelled.spans)


def _shared(found: Span, labelled: Span) -> float:
    """Intersection over union of two spans."""
    shared = min(found.end, labelled.end) - max(found.start, labelled.start)
    spread = max(found.end, labelled.end) - min(found.start, labelled.start)
    return max(shared, 0) / max(spread, 1)


def _claim(row: Mapping[str, Any]) -> GoldClaim:
    actors = (row.get("actor_canonical") or row.get("actor") or "", *row.get("actor_also", ()))
    spans = tuple(_span(given) for given in (row["span"], *row.get("also_spans", ())))
    return GoldClaim(row["id"], row["article"].removesuffix(".txt"), spans, actors, row.get("side"))


def _span(given: Any) -> Span:
    return Span(given["start"], given["end"]) if isinstance(given, dict) else Span(*given)


def _verify(path: Path, digest: str | None) -> None:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise InputError(
            f"cannot be read ({error.strerror}): give --articles FOLDER", place=Place(str(path))
        ) from error
    if digest and sha256(data).hexdigest() != digest:
        raise InputError("is not the text that was labelled (its SHA-256 differs)", place=Place(str(path)))


def _lines(path: Path) -> list[dict[str, Any]]:
    try:
        return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    except (OSError, ValueError) as error:
        raise InputError(f"cannot be read as JSON Lines ({error})", place=Place(str(path))) from error
