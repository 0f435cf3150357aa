"""Measures rules and classifier on the trap suite, alone and together: `python tests/traps/measure.py heldout`.

Prints, for each way, precision, recall and F1 of `contradiction`, the share of traps called a contradiction, and the same per kind.
`--errors` lists the rows that went wrong; it works on `dev` only, since nobody tunes on the held-out half.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from contradict.actors import load_actors
from contradict.claims import Claim
from contradict.cli.check import verdict_of
from contradict.detect import Parts, check, given_claim
from contradict.encode import load_encoder
from contradict.findings import Finding
from contradict.nli import load as load_nli
from contradict.rulebook import load_rules
from contradict.settings import Settings
from contradict.weigh import load_calibration

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

SUITE = Path(__file__).parent
CONTRADICTIONS = frozenset(
    {"denial", "status", "number", "date-place", "agent", "cause", "quantifier", "antonym", "implicit", "no-plans"}
)
OTHERS = frozenset({"shift", "tension", "plain-agreement"})
WAYS = ("rules alone", "classifier alone", "both")


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
    verdict: str

    @property
    def called(self) -> bool:
        return self.verdict == "contradiction"

    @property
    def right(self) -> bool:
        return self.called is bool(self.row["label"] == "contradiction")


def weighed(finding: Finding) -> str:
    """The verdict as `contradict check` gives it."""
    return verdict_of(finding)


def by_rules(finding: Finding) -> str:
    """The verdict of the rules alone: what one decides, else a contradiction where they raise more than they lower."""
    if any(hit.veto for hit in finding.hits):
        return "none"
    decided = [hit.decide for hit in finding.hits if hit.decide]
    if decided:
        return decided[0]
    return "contradiction" if sum(hit.log_odds for hit in finding.hits) > 0 else "none"


def parts_of(way: str, settings: Settings) -> Parts:
    """The parts of one way to measure; rules alone need no classifier."""
    nli = NoOpinion() if way == "rules alone" else load_nli(settings.nli)
    rules = load_rules((), defaults=False) if way == "classifier alone" else load_rules(settings.rules)
    return Parts(load_actors(), load_encoder(settings.encoder), nli, rules, load_calibration())


def judged(rows: Sequence[dict[str, Any]], parts: Parts, verdict: Callable[[Finding], str]) -> list[Judged]:
    couples = [(claim(row["left"], parts, "left"), claim(row["right"], parts, "right")) for row in rows]
    return [Judged(row, finding, verdict(finding)) for row, finding in zip(rows, check(couples, parts), strict=True)]


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
        yield "    " + " · ".join(
            f"{hit.rule_id} {'veto' if hit.veto else f'{hit.log_odds:+.1f}'}" for hit in finding.hits
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("half", choices=["dev", "heldout"])
    parser.add_argument("--nli", default=Settings().nli)
    parser.add_argument("--rules", action="append", default=[])
    parser.add_argument("--way", choices=WAYS)
    parser.add_argument("--kinds", action="store_true", help="per kind as well")
    parser.add_argument("--errors", action="store_true", help="list the rows that went wrong (dev only)")
    chosen = parser.parse_args()
    if chosen.errors and chosen.half != "dev":
        parser.error("--errors works on dev only: nobody reads the held-out half to tune")
    lines = (SUITE / f"{chosen.half}.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    settings = Settings(nli=chosen.nli, rules=tuple(chosen.rules))
    for name in [chosen.way] if chosen.way else WAYS:
        results = judged(rows, parts_of(name, settings), by_rules if name == "rules alone" else weighed)
        print(f"{name:<17} {figures(results)}")
        if chosen.kinds:
            print("\n".join(by_kind(results)))
        if chosen.errors:
            print("\n".join(errors(results)))


if __name__ == "__main__":
    main()
