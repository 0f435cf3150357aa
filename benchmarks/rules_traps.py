"""Rules alone on labelled pairs: per rule how often it fires rightly, per kind what is raised, guarded, or lost.

    python benchmarks/rules_traps.py tests/traps/dev.jsonl contradict/train/written/*-train.jsonl [--half odd|even] [--rules] [--failures]

Files hold pairs (left, right, label, kind) or stories (claims, pairs: every couple across sides is asked about, `none` unless listed).
`--half` keeps the odd or even lines of each file, so that rules can be written on one half and judged on the other.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from pathlib import Path
from typing import Any

from contradict.findings import Pair, RuleHit
from contradict.rulebook import Rulebook, load_rules
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
    def conflict(self) -> bool:
        """Labelled a contradiction."""
        return self.label in CONFLICTS

    @property
    def unlike(self) -> bool:
        """Labelled none or agreement; tension and shift are neither for nor against a rule."""
        return self.label in ("none", "agreement")

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

    def show(self) -> str:
        """The pair and what fired, to read."""
        hits = ", ".join(f"{hit.rule_id}{hit.log_odds:+.1f} ({hit.message})" for hit in self.hits) or "no rule"
        sides = (self.pair.left, self.pair.right)
        texts = "\n".join(f"    {claim.actor.name} {claim.said_on or ''}: {claim.text}" for claim in sides)
        return f"{self.id} [{self.label}, {self.kind}]\n{texts}\n      {hits}"


def pair_of(row: dict[str, Any]) -> Pair:
    """A labelled row as the pair the rules see."""
    return _pair(row["left"], row["right"])


def _pair(left: dict[str, Any], right: dict[str, Any]) -> Pair:
    one, two = (
        (side["actor"], side["text"], date.fromisoformat(side["date"]) if side["date"] else None)
        for side in (left, right)
    )
    return stated_pair(one, two)


def labelled(path: Path, half: str | None = None) -> Iterator[tuple[str, str, str, Pair]]:
    """(id, kind, label, pair) of every pair in a file, of every couple across sides in its stories."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip() or (half and number % 2 != (half == "odd")):
            continue
        row = json.loads(line)
        if "claims" not in row:
            yield row["id"], row["kind"], row["label"], pair_of(row)
            continue
        listed = {frozenset((pair["a"], pair["b"])): pair["label"] for pair in row["pairs"]}
        for one, two in combinations(row["claims"], 2):
            label = listed.get(frozenset((one["id"], two["id"])), "none")
            if one["side"] != two["side"] or label == "shift":
                yield f"{row['id']}-{one['id']}{two['id']}", "story", label, _pair(one, two)


def measure(path: Path, half: str | None = None, book: Rulebook | None = None) -> list[Row]:
    """Every pair of a file, matched by the built-in rules."""
    book = book or load_rules()
    return [
        Row(name, kind, label, pair, book.match(pair, None, None)) for name, kind, label, pair in labelled(path, half)
    ]


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


def by_rule(rows: Sequence[Row]) -> str:
    """One line a rule: how often it fired on contradictions, on none or agreement, and on the rest; the share of right ones of the first two."""
    fired: dict[str, Counter[str]] = defaultdict(Counter)
    raises: dict[str, bool] = {}
    for row in rows:
        for hit in row.hits:
            fired[hit.rule_id]["conflict" if row.conflict else "unlike" if row.unlike else "rest"] += 1
            raises[hit.rule_id] = raises.get(hit.rule_id, False) or hit.log_odds > 0
    lines = [f"{'rule':<26} {'effect':<6} {'contradiction':>13} {'none':>5} {'rest':>5} {'right':>5}"]
    for rule in sorted(fired, key=lambda rule: (not raises[rule], -sum(fired[rule].values()), rule)):
        conflict, unlike = fired[rule]["conflict"], fired[rule]["unlike"]
        right = (conflict if raises[rule] else unlike) / max(1, conflict + unlike)
        effect = "raise" if raises[rule] else "lower"
        lines.append(f"{rule:<26} {effect:<6} {conflict:>13} {unlike:>5} {fired[rule]['rest']:>5} {right:>5.0%}")
    return "\n".join(lines)


def summary(rows: Sequence[Row]) -> str:
    """Precision and recall of "net above zero" on contradictions against none and agreement, and the share of these that is taken for one."""
    conflicts, others = [row for row in rows if row.conflict], [row for row in rows if row.unlike]
    right, wrong = sum(row.total > 0 for row in conflicts), sum(row.total > 0 for row in others)
    return (
        f"{len(rows)} pairs, {len(conflicts)} contradictions: precision {right / max(1, right + wrong):.2f}, "
        f"recall {right / max(1, len(conflicts)):.2f}, false {wrong / max(1, len(others)):.1%}"
    )


def main() -> None:
    """Prints a summary a file and the tables; with --failures the rows that went wrong."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("suites", type=Path, nargs="+")
    parser.add_argument("--half", choices=("odd", "even"), help="only these lines of each file")
    parser.add_argument("--kind")
    parser.add_argument("--rules", action="store_true", help="right and wrong firings of every rule")
    parser.add_argument("--failures", action="store_true")
    options = parser.parse_args()
    book, rows = load_rules(), []
    for suite in options.suites:
        found = [row for row in measure(suite, options.half, book) if options.kind in (None, row.kind)]
        print(f"{suite.name}: {summary(found)}")
        rows += found
    if len(options.suites) > 1:
        print(f"together: {summary(rows)}")
    print(table(rows))
    if options.rules:
        print(by_rule(rows))
    if options.failures:
        for row in rows:
            if (row.unlike and (row.raised or not row.lowered)) or (row.conflict and (row.lowered or not row.raised)):
                print(f"\n{row.show()}")


if __name__ == "__main__":
    main()
