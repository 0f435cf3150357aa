"""`python -m contradict.train.edits --out DIR`: writes train.jsonl and dev.jsonl."""

import argparse
import json
from pathlib import Path

from contradict.train.edits.build import pairs

DEV_SHARE = 10  # one development pair for ten of training


def write(folder: Path, *, seed: int, count: int) -> dict[str, int]:
    """Writes `count` training pairs and a tenth as many development pairs; returns how many each file holds."""
    folder.mkdir(parents=True, exist_ok=True)
    sizes = {}
    for part, size in (("train", count), ("dev", count // DEV_SHARE)):
        found = pairs(part=part, count=size, seed=seed)
        text = "".join(json.dumps(pair.row(), ensure_ascii=False) + "\n" for pair in found)
        (folder / f"{part}.jsonl").write_text(text, encoding="utf-8")
        sizes[part] = len(found)
    return sizes


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m contradict.train.edits", description="Make labelled claim pairs for training."
    )
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="folder for train.jsonl and dev.jsonl")
    parser.add_argument("--seed", type=int, default=7, help="the same seed gives the same files (default 7)")
    parser.add_argument("--count", type=int, default=40_000, help="training pairs (default 40000); dev gets a tenth")
    options = parser.parse_args()
    write(options.out, seed=options.seed, count=options.count)


if __name__ == "__main__":
    main()
