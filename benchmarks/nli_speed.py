"""How much faster the fast tier is than the torch fp32 CrossEncoder of the same size, at equal pairs, in one interleaved run.

    python benchmarks/nli_speed.py [--pairs FILE] [--count N] [--rounds N] [--threads N]

Both read the same pairs in the same order. The CrossEncoder is sentence-transformers' own, over the same backbone in fp32; its head is
untrained, which costs the same time. Each round times both, one after the other, in CPU seconds, since a busy machine does not slow
those much; the best round of each counts. Also told: how often 8 bits and fp32 agree on the class, and how far the probabilities part.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np

ROOT = Path(__file__).parent.parent


def main() -> None:
    """Measure and print one JSON object."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "--pairs", type=Path, default=ROOT / "tests" / "traps" / "dev.jsonl", help="JSON Lines of pairs"
    )
    parser.add_argument("--count", type=int, default=256)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--threads", type=int, default=1)
    arguments = parser.parse_args()
    pairs = read(arguments.pairs, arguments.count)
    import torch

    from contradict.nli.shipped import load_shipped

    torch.set_num_threads(arguments.threads)
    eight, full = (load_shipped("fast", threads=arguments.threads, eight_bits=bits) for bits in (True, False))
    runners: dict[str, Callable[[], Any]] = {
        "cross_encoder": cross_encoder(pairs),
        "fast_int8": lambda: eight.score(pairs),
        "fast_fp32": lambda: full.score(pairs),
    }
    for run in runners.values():
        run()
    best = dict.fromkeys(runners, float("inf"))
    for _ in range(arguments.rounds):
        for name, run in runners.items():
            began = time.process_time()
            run()
            best[name] = min(best[name], time.process_time() - began)
    first, second = eight.score(pairs), full.score(pairs)
    figures = {
        "pairs": len(pairs),
        "threads": arguments.threads,
        "cpu_seconds": {name: round(value, 3) for name, value in best.items()},
        "ratio_int8": round(best["cross_encoder"] / best["fast_int8"], 2),
        "ratio_fp32": round(best["cross_encoder"] / best["fast_fp32"], 2),
        "same_class": round(float((first.argmax(axis=1) == second.argmax(axis=1)).mean()), 4),
        "mean_gap": round(float(np.abs(first[:, 0] - second[:, 0]).mean()), 4),
    }
    print(json.dumps(figures, indent=2))


def cross_encoder(pairs: Sequence[tuple[str, str]], backbone: Path | None = None) -> Callable[[], Any]:
    """The naive way: a CrossEncoder over the same backbone, the fast tier's unless another is given, `predict` as its documentation shows."""
    from sentence_transformers import CrossEncoder
    from transformers import AutoModelForSequenceClassification, AutoTokenizer

    from contradict.backbones import minilm

    with TemporaryDirectory() as folder:
        source = backbone or minilm().folder
        AutoModelForSequenceClassification.from_pretrained(source, num_labels=3).save_pretrained(folder)
        AutoTokenizer.from_pretrained(source).save_pretrained(folder)
        model = CrossEncoder(folder, device="cpu", max_length=128)
    return lambda: model.predict(list(pairs), show_progress_bar=False)


def read(path: Path, count: int) -> list[tuple[str, str]]:
    """Up to `count` pairs of {"premise", "hypothesis"} or {"left": {"text"}, "right": {"text"}} rows, both ways as a scan does."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    texts = [
        (row["premise"], row["hypothesis"]) if "premise" in row else (row["left"]["text"], row["right"]["text"])
        for row in rows
    ]
    return [pair for left, right in texts for pair in ((left, right), (right, left))][:count]


if __name__ == "__main__":
    main()
