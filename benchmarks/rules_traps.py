"""Rules alone on a trap suite: which kinds get a false raise, which a guard, and which real conflicts are raised or wrongly guarded.

python benchmarks/rules_traps.py tests/traps/dev.jsonl [--kind KIND] [--failures]
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from contradict.findings import Pair, RuleHit
from contradict.rulebook import load_rules
from contradict.rulebook.examples import stated_pair

CONFLICTS = ("contradiction",)


@dataclass(frozen=True)
class Row:
    """One labelled pair and the rules that fired on it."""

    id: str
    kind: str
    label: str
    pair: Pair
    hits: tuple[RuleHit, ...]

    @property
    def raised(self) -> bool:
        """Some rule speaks for a conflict."""
        return any(hit.log_odds > 0 for hit in self.hits)

    @property
    def lowered(self) -> bool:
        """Some rule speaks against one."""
        return any(hit.log_odds < 0 or hit.veto for hit in self.hits)

    @property
    def total(self) -> float:
        """Log-odds of all hits together."""
        return sum(hit.log_odds for hit in self.hits)


def pair_of(row: dict[str, Any]) -> Pair:
    """A trap row as the pair the rules see."""
    left, right = (
        (side["actor"], side["text"], date.fromisoformat(side["date"]) if side["date"] else None)
        for side in (row["left"], row["right"])
    )
    return stated_pair(left, right)


def measure(path: Path) -> list[Row]:
    """Every row of a suite, matched by the built-in rules."""
    book = load_rules()
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    pairs = [(row, pair_of(row)) for row in rows]
    return [Row(row["id"], row["kind"], row["label"], pair, book.match(pair, None, None)) for row, pair in pairs]


def table(rows: Iterable[Row]) -> str:
    """One line a kind: rows, raised, lowered, net above and below zero."""
    groups: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in rows:
        groups[row.label, row.kind].append(row)
        groups[row.label, "~ all"].append(row)
    lines = [f"{'label':<14} {'kind':<26} {'rows':>4} {'raised':>6} {'lowered':>7} {'net>0':>6} {'net<0':>6}"]
    for (label, kind), group in sorted(groups.items()):
        lines.append(
            f"{label:<14} {kind:<26} {len(group):>4} {sum(row.raised for row in group):>6} {sum(row.lowered for row in group):>7} "
            f"{sum(row.total > 0 for row in group):>6} {sum(row.total < 0 for row in group):>6}"
        )
    return "\n".join(lines)


def main() -> None:
    """Prints the table, and with --failures the rows that went wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("suite", type=Path)
    parser.add_argument("--kind")
    parser.add_argument("--failures", action="store_true")
    options = parser.parse_args()
    rows = [row for row in measure(options.suite) if options.kind in (None, row.kind)]
    print(table(rows))
    if options.failures:
        for row in rows:
            conflict = row.label in CONFLICTS
            if (conflict and (row.lowered or not row.raised)) or (
                not conflict and row.label in ("none", "agreement") and (row.raised or not row.lowered)
            ):
                print(
                    f"\n{row.id} [{row.label}] {row.pair.days_apart}\n  L {row.pair.left.text}\n  R {row.pair.right.text}"
                )
                print(
                    "   ",
                    ", ".join(f"{hit.rule_id}{hit.log_odds:+.1f} ({hit.message})" for hit in row.hits) or "no rule",
                )


if __name__ == "__main__":
    main()
