"""The table of the model cards: the shipped classifiers on public evaluation sets, by the code of `contradict eval pairs`.

    python benchmarks/nli_table.py EVAL_FOLDER [--nli fast|accurate|…] [--limit N]

EVAL_FOLDER holds NAME.jsonl.gz of labelled pairs. At most N rows a file, evenly spaced through it. Prints a Markdown row a set, and
at the end the mean gap between the two directions over all rows.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

SETS = {
    "mnli_dev_matched": "accuracy",
    "snli_test": "accuracy",
    "lingnli_dev": "accuracy",
    "anli_test": "accuracy",
    "fever_symmetric_test": "accuracy",
    "negnli_mnli": "accuracy",
    "breaking_nli": "accuracy",
    "rte3_3way_dev": "average_precision",
    "healthver_test": "average_precision",
    "claimdiff_weaken_test": "average_precision",
    "med": "false_alarms",
}
COLUMNS = ("rows", "accuracy", "average_precision", "precision", "recall", "false_alarms", "ece", "asymmetry")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, metavar="EVAL_FOLDER")
    parser.add_argument("--nli", default="fast")
    parser.add_argument("--limit", type=int, default=1000)
    parser.add_argument("--threads", type=int, default=0)
    arguments = parser.parse_args()
    from contradict.evaluate.pairs import evaluate_file
    from contradict.nli import load

    nli = load(arguments.nli, threads=arguments.threads)
    print(f"{nli.id}\n\n| set | figure | value | {' | '.join(COLUMNS)} |")
    print("|---|---|---|" + "---|" * len(COLUMNS))
    results: list[dict[str, Any]] = []
    for name, figure in SETS.items():
        result = evaluate_file(arguments.folder / f"{name}.jsonl.gz", nli, limit=arguments.limit)
        results.append(result)
        print(row(name, figure, result), flush=True)
    total = sum(result["rows"] for result in results)
    gap = sum(result["asymmetry"] * result["rows"] for result in results) / total
    print(f"\nmean |p(a, b) - p(b, a)| of contradiction over all {total} rows: {gap:.3f}")


def row(name: str, figure: str, result: dict[str, Any]) -> str:
    """One line of the table, the figure asked for first."""
    cells = [name, figure, *("-" if result[key] is None else f"{result[key]:g}" for key in (figure, *COLUMNS))]
    return "| " + " | ".join(cells) + " |"


if __name__ == "__main__":
    main()
