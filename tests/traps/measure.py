"""Measures rules and classifier on the trap suite, alone and together: `python tests/traps/measure.py heldout`.

Prints, for each way, precision, recall and F1 of `contradiction`, the share of traps called a contradiction, and the same per kind.
`--errors` lists the rows that went wrong; it works on `dev` only, since nobody tunes on the held-out half.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from contradict.claims import Claim
from contradict.detect import Parts, check, given_claim, load_parts
from contradict.findings import Finding
from contradict.rulebook import load_rules
from contradict.settings import Settings

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

SUITE = Path(__file__).parent
CONTRADICTIONS = frozenset(
    {"denial", "status", "number", "date-place", "agent", "cause", "quantifier", "antonym", "implicit", "no-plans"}
)
OTHERS = frozenset({"shift", "tension", "plain-agreement"})
REPORTED_FROM = 0.5


@dataclass(frozen=True, slots=True)
class NoOpinion:
    """Stands in for the classifier when rules are measured alone: every pair is neutral."""

    id: str = "no-opinion"

    def score(self, pairs: Sequence[tuple[str, str]]) -> NDArray[np.float32]:
        import numpy as np

        return np.tile(np.array([0.02, 0.02, 0.96], dtype=np.float32), (len(pairs), 1))


@dataclass(frozen=True, slots=True)
class Judged:
    """One row and what was said of it: a verdict, or `none`."""

    row: dict[str, Any]
    finding: Finding

    @property
    def verdict(self) -> str:
        vetoed = any(hit.veto for hit in self.finding.hits)
        return "none" if vetoed or self.finding.probability < REPORTED_FROM else self.finding.verdict

    @property
    def called(self) -> bool:
        return self.verdict == "contradiction"

    @property
    def right(self) -> bool:
        return self.called is bool(self.row["label"] == "contradiction")


def ways(settings: Settings) -> Iterator[tuple[str, Parts]]:
    """The parts of each way to measure."""
    both = load_parts(settings)
    yield "rules alone", replace(both, nli=NoOpinion())
    yield "classifier alone", replace(both, rules=load_rules((), defaults=False))
    yield "both", both


def judged(rows: Sequence[dict[str, Any]], parts: Parts) -> list[Judged]:
    couples = [(claim(row["left"], parts, "left"), claim(row["right"], parts, "right")) for row in rows]
    return [Judged(row, finding) for row, finding in zip(rows, check(couples, parts), strict=True)]


def claim(side: dict[str, Any], parts: Parts, path: str) -> Claim:
    on = date.fromisoformat(side["date"]) if side["date"] else None
    return given_claim(side["text"], actor=side["actor"], book=parts.book, on=on, path=path)


def figures(results: Sequence[Judged]) -> str:
    """Precision, recall, F1 and false contradictions on traps, as one line."""
    hits = sum(result.called and result.right for result in results)
    called = sum(result.called for result in results)
    real = sum(result.row["label"] == "contradiction" for result in results)
    precision, recall = hits / called if called else 0.0, hits / real
    f1 = 2 * precision * recall / (precision + recall) if hits else 0.0
    traps = [result for result in results if result.row["kind"] not in CONTRADICTIONS | OTHERS]
    false = sum(result.called for result in traps)
    return (
        f"precision {precision:.3f}  recall {recall:.3f}  F1 {f1:.3f}  "
        f"false contradictions on traps {false}/{len(traps)} = {false / len(traps):.1%}"
    )


def by_kind(results: Sequence[Judged]) -> Iterator[str]:
    total = Counter(result.row["kind"] for result in results)
    called = Counter(result.row["kind"] for result in results if result.called)
    for kind in sorted(total, key=lambda kind: (kind in CONTRADICTIONS, kind in OTHERS, kind)):
        mark = "found" if kind in CONTRADICTIONS else "false"
        yield f"    {kind:<26}{mark} {called[kind]:>3} of {total[kind]}"


def errors(results: Sequence[Judged]) -> Iterator[str]:
    for result in results:
        if result.right:
            continue
        row, finding = result.row, result.finding
        yield f"{row['id']}: {row['label']} called {result.verdict} ({finding.verdict} {finding.probability:.2f})"
        for side in ("left", "right"):
            yield f"    {row[side]['actor']} ({row[side]['date']}): {row[side]['text']}"
        yield "    " + " · ".join(f"{part.signal} {part.contribution:+.1f}" for part in finding.evidence)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("half", choices=["dev", "heldout"])
    parser.add_argument("--nli", default=Settings().nli)
    parser.add_argument("--rules", action="append", default=[])
    parser.add_argument("--way", choices=["rules alone", "classifier alone", "both"])
    parser.add_argument("--kinds", action="store_true", help="per kind as well")
    parser.add_argument("--errors", action="store_true", help="list the rows that went wrong (dev only)")
    chosen = parser.parse_args()
    if chosen.errors and chosen.half != "dev":
        parser.error("--errors works on dev only: nobody reads the held-out half to tune")
    lines = (SUITE / f"{chosen.half}.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    for name, parts in ways(Settings(nli=chosen.nli, rules=tuple(chosen.rules))):
        if chosen.way not in {None, name}:
            continue
        results = judged(rows, parts)
        print(f"{name:<17} {figures(results)}")
        if chosen.kinds:
            print("\n".join(by_kind(results)))
        if chosen.errors:
            print("\n".join(errors(results)))


if __name__ == "__main__":
    main()
