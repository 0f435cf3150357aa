"""How fast near couples are found, and how many of them: all couples, cells, and an index of FAISS where that is installed.

    python -m benchmarks.pairing SENTENCES.txt [--sizes 10000,100000] [--probes 16,32] [--exact] [--keep VECTORS.npy]

One sentence a line; more vectors than sentences are asked for by taking the sentences' again with noise (cosine about 0.6 to the
first). Speakers of five sides, over a year. Recall is that of the 20 nearest worthy partners of 500 of the claims. CPU seconds.
"""

from __future__ import annotations

import argparse
import random
import resource
import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from contradict import neighbours
from contradict.claims import Actor, Claim
from contradict.encode import load_encoder
from contradict.pair import pair_claims

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Keys = NDArray[np.int64]

FLOOR, MOST, DAYS, ASKED = 0.4, 20, 60, 500
ACTORS = [Actor(f"side{n % 5}-{n}", f"Speaker {n}", f"side{n % 5}") for n in range(45)]


def main() -> None:
    """Prints a line for each size and way."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sentences", type=Path)
    parser.add_argument("--sizes", default="10000,100000")
    parser.add_argument("--probes", default="0", help="cells a vector looks into; 0: as many as a scan does")
    parser.add_argument("--exact", action="store_true")
    parser.add_argument("--keep", type=Path, help="where the sentences' vectors are, or are to be, kept")
    given = parser.parse_args()
    real = embedded(given.sentences, given.keep)
    for size in (int(each) for each in given.sizes.split(",")):
        vectors, claims = enlarged(real, size), speakers(size)
        wanted = nearest_of_some(vectors, claims)
        if given.exact:
            timed("all couples", size, wanted, lambda v=vectors, c=claims: ours(v, c, exact=True))
        for probes in (int(each) for each in given.probes.split(",")):
            probes = probes or neighbours.probes_for(size)
            neighbours.probes_for = lambda _count, p=probes: p  # type: ignore[misc]
            timed(f"cells, {probes} probes", size, wanted, lambda v=vectors, c=claims: ours(v, c, exact=False))
            for most in (MOST, 5 * MOST):
                timed(
                    f"FAISS, {most} nearest",
                    size,
                    wanted,
                    lambda v=vectors, c=claims, p=probes, m=most: faiss(v, c, p, m),
                )


def timed(name: str, size: int, wanted: Keys, run: Callable[[], Keys | None]) -> None:
    """One line of the table."""
    cpu, wall = time.process_time(), time.perf_counter()
    found = run()
    cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
    if found is None:
        return
    recall = np.isin(wanted, found).mean()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6
    told = f"{name:<20} {size:>9,}  {cpu:8.1f} CPU s {wall:8.1f} s  recall {recall:.3f}  {len(found):>11,} couples"
    print(f"{told}  peak so far {peak:.1f} GB", flush=True)


def ours(vectors: NDArray[np.float32], claims: list[Claim], *, exact: bool) -> Keys:
    """`pair_claims`, either way."""
    neighbours.EXACT_UNTIL = len(claims) if exact else 0
    topics = dict.fromkeys((claim.id for claim in claims), "t")
    found = pair_claims(claims, vectors, topics, min_similarity=FLOOR, max_candidates=MOST, max_days_apart=DAYS)
    return found.left * len(claims) + found.right


def faiss(vectors: NDArray[np.float32], claims: list[Claim], probes: int, most: int) -> Keys | None:
    """The same number of cells and probes; what is not worth comparing is left out of the nearest afterwards."""
    try:
        import faiss as library
    except ImportError:
        return None
    count, width = vectors.shape
    cells = neighbours.cells_for(count)
    index = library.IndexIVFFlat(library.IndexFlatIP(width), width, cells, library.METRIC_INNER_PRODUCT)
    index.train(vectors[: cells * 64])
    index.add(vectors)
    index.nprobe = probes
    cosines, partners = index.search(vectors, most)
    rows = np.repeat(np.arange(count), most)
    near = (cosines.ravel() >= FLOOR) & (partners.ravel() >= 0)
    rows, partners = rows[near], partners.ravel()[near]
    worth = worthy(claims, rows, partners)
    left, right = np.minimum(rows, partners)[worth], np.maximum(rows, partners)[worth]
    return np.unique(left * count + right)


def nearest_of_some(vectors: NDArray[np.float32], claims: list[Claim]) -> Keys:
    """The couples that ASKED claims make with their MOST nearest worthy partners, by all their cosines."""
    count = len(claims)
    wanted = []
    for row in np.linspace(0, count - 1, ASKED).astype(int).tolist():
        cosines = vectors @ vectors[row]
        near = np.flatnonzero(cosines >= FLOOR)
        near = near[worthy(claims, np.full(len(near), row), near)]
        for partner in near[np.argsort(-cosines[near], kind="stable")][:MOST].tolist():
            wanted.append(min(row, partner) * count + max(row, partner))
    return np.unique(wanted)


def worthy(claims: list[Claim], rows: Keys, partners: Keys) -> NDArray[np.bool_]:
    """Other side and near in time, or the same actor over time."""
    actor = np.array([int(claim.actor.id.rpartition("-")[2]) for claim in claims])
    day = np.array([claim.said_on.toordinal() for claim in claims if claim.said_on])
    apart = np.abs(day[rows] - day[partners])
    across = (actor[rows] % 5 != actor[partners] % 5) & (apart <= DAYS)
    return across | ((actor[rows] == actor[partners]) & (apart >= 1))


def speakers(count: int) -> list[Claim]:
    """A claim a vector; the words do not matter here, so they are few."""
    draw = random.Random(5)
    days = [date(2025, 1, 1) + timedelta(number) for number in range(365)]
    return [
        Claim(
            f"{n:08}", f"words of claim {n}", f"words of claim {n}", ACTORS[n % 45], "given", draw.choice(days), "", "f"
        )
        for n in range(count)
    ]


def embedded(sentences: Path, keep: Path | None) -> NDArray[np.float32]:
    """Vectors of the sentences, or those kept of an earlier run."""
    if keep and keep.exists():
        vectors: NDArray[np.float32] = np.load(keep)
        return vectors
    vectors = load_encoder().encode(sentences.read_text(encoding="utf-8").splitlines())
    if keep:
        np.save(keep, vectors)
    return vectors


def enlarged(real: NDArray[np.float32], size: int) -> NDArray[np.float32]:
    """So many unit vectors."""
    draw = np.random.default_rng(5)
    vectors = np.empty((size, real.shape[1]), dtype=np.float32)
    for start in range(0, size, len(real)):
        rows = real[: size - start]
        noise = draw.standard_normal(rows.shape, dtype=np.float32) * np.float32(0.068 if start else 0.0)
        vectors[start : start + len(rows)] = rows + noise
        vectors[start : start + len(rows)] /= np.linalg.norm(vectors[start : start + len(rows)], axis=1, keepdims=True)
    return vectors


if __name__ == "__main__":
    main()
