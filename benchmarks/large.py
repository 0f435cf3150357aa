"""A claim file of any size through the whole command, with a ceiling on memory: 100,000 claims end to end.

    python -m benchmarks.large [--claims 100000] [--max-pairs 2000] [--texts 25000]

Made-up claims (benchmarks/claims.py), each text by several speakers on several days when there are fewer texts than claims. All are
read, embedded and paired; scoring is bounded by --max-pairs, since a million pairs take hours whatever the memory.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.claims import made_up


def main() -> None:
    """Prints seconds, peak memory, and what the report counts."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--claims", type=int, default=100_000)
    parser.add_argument("--texts", type=int, default=25_000)
    parser.add_argument("--max-pairs", type=int, default=2_000)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "claims.jsonl"
        write(file, given.claims, given.texts)
        command = [sys.executable, "-m", "contradict", "scan", str(file), "--no-cache", "--format", "json"]
        began = time.perf_counter()
        done = subprocess.run(
            [*command, "--max-pairs", str(given.max_pairs)], check=True, stdout=subprocess.PIPE, cwd=Path.cwd()
        )
    used, report = resource.getrusage(resource.RUSAGE_CHILDREN), json.loads(done.stdout)
    print(
        f"{report['claims_read']:,} claims, {report['pairs_compared']:,} pairs scored, {len(report['findings']):,} findings"
    )
    print(*(f"note: {note['message']}" for note in report["notes"]), sep="\n")
    cpu = used.ru_utime + used.ru_stime
    print(f"{cpu:,.0f} CPU s, {time.perf_counter() - began:,.0f} s, peak {used.ru_maxrss / 1e6:.2f} GB")


def write(file: Path, claims: int, texts: int) -> None:
    """So many rows of actor, text and date."""
    words = [claim.text for claim in made_up(min(texts, claims))]
    with file.open("w", encoding="utf-8") as rows:
        for number, claim in enumerate(made_up(claims)):
            row = {"actor": claim.actor.name, "text": words[number % len(words)], "date": str(claim.said_on)}
            rows.write(json.dumps(row) + "\n")


if __name__ == "__main__":
    main()
