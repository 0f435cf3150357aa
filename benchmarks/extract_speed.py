"""How many documents of 800 words extraction reads a second on one core, and whether its memory stays flat.

    OMP_NUM_THREADS=1 python benchmarks/extract_speed.py [--documents 200] [FILE...]

Without files it reads made-up news; with files (one text each, or JSON Lines with "text") it reads those again and again.
Prints documents a second of processor time (800 words count as one) and the peak memory after a tenth, half and all of them.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import resource
import sys
import time
from pathlib import Path

os.environ.setdefault("OMP_NUM_THREADS", "1")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from contradict.actors import load_actors
from contradict.evaluate.claims import article_of
from contradict.extract import load_extractor

WORDS = 800
_MADE_UP = (
    "The transport minister said on Tuesday that the bridge over the Orla would open in May, three months later than planned.",
    "“We had to replace every second bolt on the eastern side,” said Ann Lee, who leads the works. “Nobody wants to do that twice.”",
    "The opposition rejected the explanation, calling it “a fairy tale for patient people”, and asked for the minutes of the last meeting.",
    "According to the auditors, the price has risen from 40 million to 61 million crowns since the contract was signed.",
    "Work stopped for six weeks in winter when the river froze, and again in March after a crane fell into the water near the old ferry.",
)


def texts(paths: list[str]) -> list[str]:
    """The texts to read."""
    found: list[str] = []
    for path in paths:
        raw = Path(path).read_bytes()
        content = (gzip.decompress(raw) if raw[:2] == b"\x1f\x8b" else raw).decode("utf-8")
        lines = content.splitlines() if path.removesuffix(".gz").endswith("l") else []
        found += [json.loads(line)["text"] for line in lines if line.strip()] if lines else [content]
    made_up = "\n".join(paragraph.replace("Orla", f"Orla {n}") for n in range(8) for paragraph in _MADE_UP)
    return found or [made_up]


def main() -> None:
    """Time it and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*")
    parser.add_argument("--documents", type=int, default=200)
    options = parser.parse_args()
    extractor = load_extractor(load_actors())
    sources = texts(options.files)
    extractor.extract(article_of(sources[0]))
    words = claims = 0
    start = time.process_time()
    for number in range(options.documents):
        text = sources[number % len(sources)]
        claims += len(extractor.extract(article_of(text)).claims)
        words += len(text.split())
        if number + 1 in (options.documents // 10, options.documents // 2, options.documents):
            peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
            rate = words / WORDS / (time.process_time() - start)
            print(
                f"{number + 1:>6} documents  {claims:>7} claims  {rate:6.1f} documents of {WORDS} words a second  peak {peak:6.0f} MiB"
            )


if __name__ == "__main__":
    main()
