"""Made pairs as files: train.jsonl and dev.jsonl."""

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
