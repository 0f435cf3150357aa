"""Rules alone on labelled sentence pairs: how often each rule fires on contradictions and on the rest, and how fast matching is.

python benchmarks/rules_nli.py PAIRS.jsonl.gz … [--limit 3000]
"""

from __future__ import annotations

import argparse
import gzip
import json
import time
from collections import Counter
from pathlib import Path

from contradict.findings import Pair
from contradict.rulebook import load_rules
from contradict.rulebook.examples import stated_pair


def rows_of(path: Path, limit: int) -> list[tuple[Pair, str]]:
    """The first pairs of a file, with their labels."""
    made = []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            made.append((stated_pair(("A", row["premise"], None), ("B", row["hypothesis"], None)), row["label"]))
            if len(made) == limit:
                break
    return made


def main() -> None:
    """Prints one line a rule and file: fired on contradictions, fired on the rest, precision of a raise."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", type=Path, nargs="+")
    parser.add_argument("--limit", type=int, default=3000)
    parser.add_argument(
        "--show", help="print pairs without contradiction on which this rule fires (or with, for a guard)"
    )
    options = parser.parse_args()
    book = load_rules()
    raises = {rule.id: rule.effect.raises for rule in book.rules}
    fired: dict[str, Counter[bool]] = {}
    totals: Counter[bool] = Counter()
    spent = 0.0
    for path in options.files:
        rows = rows_of(path, options.limit)
        start = time.perf_counter()
        matched = [(book.match(pair, None, None), label == "contradiction", pair) for pair, label in rows]
        spent += time.perf_counter() - start
        raised: Counter[bool] = Counter()
        for hits, conflict, pair in matched:
            totals[conflict] += 1
            raised[conflict] += any(hit.log_odds > 0 for hit in hits)
            for hit in hits:
                fired.setdefault(hit.rule_id, Counter())[conflict] += 1
                if hit.rule_id == options.show and raises[hit.rule_id] != conflict:
                    print(f"- {pair.left.text}\n  {pair.right.text}\n    {hit.message}")
        size = Counter(conflict for _, conflict, _ in matched)
        print(
            f"{path.name:<32} raised {raised[True]}/{size[True]} contradictions, {raised[False]}/{size[False]} others"
        )
    for rule_id, counts in sorted(fired.items(), key=lambda item: (raises[item[0]], item[0])):
        share = counts[True] / (counts[True] + counts[False])
        print(
            f"{'raise' if raises[rule_id] else 'lower':<6} {rule_id:<28} {counts[True]:>6} {counts[False]:>6}  {share:.2f}"
        )
    pairs = sum(totals.values())
    print(f"{pairs} pairs ({totals[True]} contradictions), {spent:.1f} s, {1e6 * spent / pairs:.0f} µs a pair")


if __name__ == "__main__":
    main()
