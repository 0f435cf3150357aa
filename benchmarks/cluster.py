"""The same scan alone, on a local Dask cluster, and alone again: wall seconds, their ratio, and whether the reports are the same.

    python benchmarks/cluster.py [--claims 300] [--workers 2]

Needs the extra `dask`. The workers are processes of one thread each; starting them and loading their models is not counted
(the run alone loads its own, a second or two), nor is making the claims. One round: workers remember scores of the last pairs. Run it on
an idle machine. Exit code 1 when the two reports are not the same, byte for byte.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from claims import made_up


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--claims", type=int, default=300)
    parser.add_argument("--workers", type=int, default=2)
    given = parser.parse_args()
    from distributed import LocalCluster

    seconds: dict[str, list[float]] = {"alone": [], "cluster": []}
    reports: set[str] = set()
    with tempfile.TemporaryDirectory() as folder:
        file, others = (Path(folder) / name for name in ("claims.jsonl", "others.jsonl"))
        _write(file, given.claims, seed=7)
        _write(others, 40, seed=8)
        with LocalCluster(n_workers=given.workers, threads_per_worker=1, dashboard_address=None) as cluster:
            on = {"alone": [], "cluster": ["--cluster", cluster.scheduler_address]}
            _scan(others, on["cluster"])  # the workers load their models once, for all that comes
            for name in ("alone", "cluster", "alone"):
                took, report = _scan(file, on[name])
                seconds[name].append(took)
                reports.add(report)
    print("| run | wall s, median | all |\n|---|---:|---|")
    for name, times in seconds.items():
        print(f"| {name} | {median(times):.1f} | {', '.join(f'{took:.1f}' for took in times)} |")
    print(f"\nratio {median(seconds['cluster']) / median(seconds['alone']):.2f}; reports the same: {len(reports) == 1}")
    return 0 if len(reports) == 1 else 1


def _write(file: Path, count: int, *, seed: int) -> None:
    rows = ({"actor": c.actor.name, "text": c.text, "date": str(c.said_on)} for c in made_up(count, seed=seed))
    file.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")


def _scan(file: Path, options: list[str]) -> tuple[float, str]:
    began = time.perf_counter()
    command = [sys.executable, "-m", "contradict", "scan", str(file), "--no-cache", "--format", "json", "--quiet"]
    done = subprocess.run([*command, *options], capture_output=True, text=True, check=True)
    return time.perf_counter() - began, done.stdout


if __name__ == "__main__":
    sys.exit(main())
