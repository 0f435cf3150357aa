"""How time and memory grow: start-up, claims a second, pairs a second, pairing alone; beside the naive script, in one interleaved run.

    python -m benchmarks.scale [--claims 100,1000] [--pairs 200] [--vectors 1000,10000] [--rounds 1] [--threads 1]

Each figure is of a process of its own, so peak memory is its own as well; ours and the naive one take turns, and the best round counts.
CPU seconds stand first, since a busy machine does not slow those much; the load at the start and the end is printed.

* claims: embedding and finding candidates of N made-up claims (benchmarks/claims.py), model loading apart.
  Naive: `SentenceTransformer.encode` and `util.paraphrase_mining`, torch fp32, the same weights.
* pairs: both directions of the P best candidates of the largest N. Ours: the fast tier alone, and the cascade. Naive:
  `CrossEncoder.predict` in torch fp32 over the fast tier's backbone, with an untrained head, which costs the same time.
* vectors: pairing alone. Embeddings of 1,000 made-up claims, taken again with noise until there are enough of them.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from benchmarks.claims import made_up
from contradict.claims import Claim
from contradict.findings import Pair

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

STATEMENTS = ("The grain agreement will begin on Monday.", "No grain agreement will begin on Monday.")


def main() -> None:
    """Prints the table, or with --one the figures of a single measurement as JSON."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--claims", default="100,1000")
    parser.add_argument("--pairs", type=int, default=200)
    parser.add_argument("--vectors", default="1000,10000")
    parser.add_argument("--rounds", type=int, default=1)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--one", nargs=2, metavar=("WHAT", "N"))
    given = parser.parse_args()
    if given.one:
        print(json.dumps(measured(given.one[0], int(given.one[1]), given.pairs, given.threads)))
        return
    sizes = [int(size) for size in given.claims.split(",") if size]
    plan = [("help", 0), ("check", 0)]
    plan += [(name, size) for size in sizes for name in ("claims", "naive-claims")]
    plan += (
        [(name, max(sizes)) for name in ("pairs-fast", "pairs-cascade", "naive-pairs")] if sizes and given.pairs else []
    )
    plan += [("vectors", int(size)) for size in given.vectors.split(",") if size]
    best: dict[tuple[str, int], dict[str, float]] = {}
    print(f"load at the start: {os.getloadavg()}", flush=True)
    for _ in range(given.rounds):
        for what in plan:
            figures = child(what, given.pairs, given.threads)
            if what not in best or figures["cpu"] < best[what]["cpu"]:
                best[what] = figures
            print(row(what, best[what]), flush=True)
    print(f"load at the end: {os.getloadavg()}")


def row(what: tuple[str, int], figures: dict[str, float]) -> str:
    """One line of the table."""
    unit = next((unit for unit in ("claims", "pairs", "vectors") if unit in what[0]), "runs")
    rate = f"{figures['count'] / figures['cpu']:10,.1f} {unit}/CPU s"
    size = f"{what[1]:,}" if what[1] else ""
    told = f"{what[0]:<14} {size:>9}  {figures['cpu']:8.2f} CPU s {figures['wall']:8.2f} s  {figures['peak'] / 1e6:7.0f} MB"
    return f"{told}  {rate if figures['count'] > 1 else '':<28} {figures.get('found', 0):,.0f} found"


def child(what: tuple[str, int], pairs: int, threads: int) -> dict[str, float]:
    """The figures of one measurement; start-up is timed from outside."""
    if what[0] in ("help", "check"):
        command = [
            sys.executable,
            "-m",
            "contradict",
            *(["--help"] if what[0] == "help" else ["check", "--no-cache", *STATEMENTS]),
        ]
        before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
        subprocess.run(command, check=True, capture_output=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        return {"cpu": cpu, "wall": time.perf_counter() - began, "peak": after.ru_maxrss * 1024.0, "count": 1}
    options = ["--pairs", str(pairs), "--threads", str(threads), "--one", what[0], str(what[1])]
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.scale", *options], check=True, capture_output=True, text=True
    )
    figures: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return figures


def measured(what: str, size: int, pairs: int, threads: int) -> dict[str, float]:
    """CPU and wall seconds of the work itself, peak bytes of the process, and how many items were done and found."""
    work, count = WORK[what](size, pairs, threads)
    cpu, wall = time.process_time(), time.perf_counter()
    found = work()
    cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024.0
    return {"cpu": cpu, "wall": wall, "peak": peak, "count": count, "found": found}


Work = tuple[Callable[[], int], int]


def our_claims(size: int, _pairs: int, threads: int) -> Work:
    """Embedding and candidates."""
    from contradict.detect import candidates
    from contradict.encode import load_encoder
    from contradict.settings import Settings

    claims, encoder = made_up(size), load_encoder(threads=threads)
    encoder.encode([STATEMENTS[0]])
    return lambda: len(candidates(claims, encoder, Settings())[0]), size


def naive_claims(size: int, _pairs: int, threads: int) -> Work:
    """The same with sentence-transformers."""
    from sentence_transformers import util

    claims, model = made_up(size), _sentence_transformer(threads)
    texts = [claim.resolved for claim in claims]
    model.encode([STATEMENTS[0]], show_progress_bar=False)
    return lambda: len(util.paraphrase_mining(model, texts, top_k=20, show_progress_bar=False)), size


def our_pairs(tier: str) -> Callable[[int, int, int], Work]:
    """Scoring with a shipped classifier."""

    def prepared(size: int, pairs: int, threads: int) -> Work:
        from contradict.nli import load
        from contradict.score import score

        chosen, nli = best_pairs(size, pairs), load(tier, threads=threads)
        nli.score([STATEMENTS, STATEMENTS[::-1]])
        return lambda: sum(both is not None for both in score(chosen, nli)), len(chosen)

    return prepared


def naive_pairs(size: int, pairs: int, threads: int) -> Work:
    """`CrossEncoder.predict` on both directions."""
    import torch

    from benchmarks.nli_speed import cross_encoder

    torch.set_num_threads(threads)
    chosen = best_pairs(size, pairs)
    texts = [(pair.left.resolved, pair.right.resolved) for pair in chosen]
    run = cross_encoder([turn for left, right in texts for turn in ((left, right), (right, left))])
    return lambda: len(run()) // 2, len(chosen)


def best_pairs(size: int, most: int) -> Sequence[Pair]:
    """The candidates that both score: kept in the user's cache between the measurements, since only scoring is timed here."""
    from contradict.detect import candidates
    from contradict.encode import load_encoder
    from contradict.settings import Settings

    return candidates(made_up(size), load_encoder(threads=1), Settings())[0].best(most)


def pairing(size: int, _pairs: int, threads: int) -> Work:
    """Vectors → pairs, nothing else."""
    from contradict.pair import pair_claims

    claims, vectors = many_vectors(size, threads)
    topics = dict.fromkeys((claim.id for claim in claims), "made up")
    return lambda: len(pair_claims(claims, vectors, topics, min_similarity=0.6, min_similarity_within=0.6)), size


def many_vectors(size: int, threads: int) -> tuple[list[Claim], NDArray[np.float32]]:
    """Claims with unit vectors, float32 (size, 384)."""
    import numpy as np

    from contradict.encode import load_encoder

    base = made_up(min(size, 1000))
    real = load_encoder(threads=threads).encode([claim.resolved for claim in base])
    draw = np.random.default_rng(5)
    vectors = np.empty((size, real.shape[1]), dtype=np.float32)
    for start in range(0, size, len(base)):
        rows = real[: size - start]
        noise = draw.normal(size=rows.shape).astype(np.float32) * np.float32(0.04 if start else 0.0)
        vectors[start : start + len(rows)] = rows + noise
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    return [replace(base[number % len(base)], id=f"{number:07}", path=f"{number}") for number in range(size)], vectors


def _sentence_transformer(threads: int) -> Any:
    import torch
    from sentence_transformers import SentenceTransformer

    from contradict.backbones import minilm

    torch.set_num_threads(threads)
    return SentenceTransformer(str(minilm().folder), device="cpu")


WORK: dict[str, Callable[[int, int, int], Work]] = {
    "claims": our_claims,
    "naive-claims": naive_claims,
    "pairs-fast": our_pairs("fast"),
    "pairs-cascade": our_pairs("cascade"),
    "naive-pairs": naive_pairs,
    "vectors": pairing,
}


if __name__ == "__main__":
    main()
