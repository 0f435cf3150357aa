"""Whole commands, timed from outside: what a user waits for. Prints a Markdown table; run it on an idle machine.

    python benchmarks/commands.py [--runs 5]

Cold means that no result of an earlier run is at hand (a fresh cache folder); files may be in the system's page cache.
"""

from __future__ import annotations

import argparse
import os
import resource
import shutil
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


def timed(arguments: list[str], cache: str) -> float:
    """Wall seconds of one run."""
    began = time.perf_counter()
    subprocess.run(
        [sys.executable, "-m", "contradict", *arguments],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "CONTRADICT_CACHE": cache},
        check=False,
    )
    return time.perf_counter() - began


def main() -> None:
    """Each command several times, in turn, so that a drifting machine hits all alike."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5)
    runs = parser.parse_args().runs
    seconds: dict[str, list[float]] = {name: [] for name in COMMANDS}
    with tempfile.TemporaryDirectory() as warm:
        for arguments in COMMANDS.values():
            timed(arguments, warm)  # page cache, byte code, unpacked models, and the second run's first
        for _ in range(runs):
            for name, arguments in COMMANDS.items():
                with tempfile.TemporaryDirectory() as cold:
                    if (Path(warm) / "models").exists():
                        shutil.copytree(Path(warm) / "models", Path(cold) / "models", copy_function=os.link)
                    seconds[name].append(timed(arguments, warm if "second" in name else cold))
    print("| command | median s | best s | worst s |\n|---|---:|---:|---:|")
    for name, values in seconds.items():
        print(f"| {name} | {median(values):.2f} | {min(values):.2f} | {max(values):.2f} |")
    print(
        f"\npeak memory of the largest process: {resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024:.0f} MB"
    )


if __name__ == "__main__":
    main()
