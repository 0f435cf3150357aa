"""Whole commands, timed from outside: what a user waits for. Prints a Markdown table; run it on an idle machine.

    python benchmarks/commands.py [--runs 5]

Cold means that models are prepared but no result of an earlier run is at hand; files may be in the system's page cache. CPU seconds
(user and system, of all threads) say what a run costs where other work slows the clock.
"""

from __future__ import annotations

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parent.parent
FOUNDING = str(ROOT / "samples" / "founding" / "article.txt")
COMMANDS = {
    "--help": ["--help"],
    'check "A" "B", cold': ["check", "Plans for a summit are underway.", "No summit has been agreed."],
    "scan the founding article, cold": ["scan", FOUNDING, "-f", "json"],
    "scan the founding article, second run": ["scan", FOUNDING, "-f", "json"],
    "rules test rules/": ["rules", "test", str(ROOT / "rules")],
}


def timed(arguments: list[str], cache: str) -> tuple[float, float]:
    """Wall and CPU seconds of one run."""
    began, before = time.perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(
        [sys.executable, "-m", "contradict", *arguments],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=_environment(cache),
        check=False,
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return time.perf_counter() - began, cpu


def _environment(cache: str) -> dict[str, str]:
    """As an installed package has it: with byte code at hand, which PYTHONDONTWRITEBYTECODE would have compiled anew in each run."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "PYTHONPYCACHEPREFIX": f"{cache}/bytecode", "CONTRADICT_CACHE": cache}


def main() -> None:
    """Each command several times, in turn, so that a drifting machine hits all alike."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5)
    runs = parser.parse_args().runs
    seconds: dict[str, list[tuple[float, float]]] = {name: [] for name in COMMANDS}
    with tempfile.TemporaryDirectory() as cache:
        timed(["models", "prepare"], cache)
        time.sleep(3)  # files just written are hashed once more
        for arguments in COMMANDS.values():
            timed(arguments, cache)  # page cache, byte code, and the second run's first
        for _ in range(runs):
            for name, arguments in COMMANDS.items():
                if "cold" in name:  # the second run comes right after its first
                    for values in Path(cache).glob("values.sqlite*"):
                        values.unlink()
                seconds[name].append(timed(arguments, cache))
    print("| command | median wall s | best | worst | median CPU s |\n|---|---:|---:|---:|---:|")
    for name, pairs in seconds.items():
        wall, cpu = zip(*pairs, strict=True)
        print(f"| {name} | {median(wall):.2f} | {min(wall):.2f} | {max(wall):.2f} | {median(cpu):.2f} |")
    print(
        f"\npeak memory of the largest process: {resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024:.0f} MB"
    )


if __name__ == "__main__":
    main()
