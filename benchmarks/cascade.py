"""What sifting and the cascade keep and save on real articles, beside a script that scores every candidate both ways.

    python -m benchmarks.cascade FOLDER [--every 8] [--threads 2]

The script is sentence-transformers' `CrossEncoder.predict` in torch fp32, once over the fast tier's backbone and once over the accurate
tier's, with untrained heads, which cost the same time; every `--every`-th pair is timed and the rest is taken to cost as much. What the
findings would be were every candidate judged by the accurate classifier is found out with ours (`--nli accurate --exhaustive`). Nothing
is taken from the cache.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from contradict.backbones import minilm, mpnet
from contradict.claims import Claim
from contradict.detect import Compared, candidates, compare
from contradict.gather import gather
from contradict.parts import load_parts
from contradict.settings import Settings

Texts = list[tuple[str, str]]


def main() -> None:
    """Print one line a run, and what is kept."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--every", type=int, default=8)
    parser.add_argument("--threads", type=int, default=2)
    given = parser.parse_args()
    settings = Settings(cache=False)
    _, claims, _ = gather(
        [str(path) for path in sorted(given.folder.glob("*.txt"))], settings, load_parts(settings).book
    )
    cascade, texts = timed("cascade, sifted", claims, replace(settings, nli="cascade"))
    timed("fast tier, sifted", claims, replace(settings, nli="fast"))
    every, _ = timed("accurate tier, every candidate", claims, replace(settings, nli="accurate", exhaustive=True))
    script("script, the fast tier's backbone", minilm().folder, texts, given.every, given.threads)
    script("script, the accurate tier's backbone", mpnet().folder, texts, given.every, given.threads)
    ids, kept = {finding.id for finding in every.findings}, {finding.id for finding in cascade.findings}
    print(
        f"findings, every candidate judged by the accurate tier: {len(ids)}, of these kept by the cascade: {len(ids & kept)}"
    )
    sure = {finding.id for finding in every.findings if not finding.review}
    told = {finding.id for finding in cascade.findings if not finding.review}
    print(f"of those asserted: {len(sure)}, asserted by the cascade as well: {len(sure & told)}")


def timed(name: str, claims: Sequence[Claim], settings: Settings) -> tuple[Compared, Texts]:
    """Findings with vectors at hand and models loaded: the time is that of sifting, scoring, rules and weighing."""
    parts = load_parts(settings)
    pairs, _ = candidates(claims, parts.encoder, settings)
    remembered = replace(parts, encoder=_Remembering(parts.encoder))
    candidates(claims, remembered.encoder, settings)
    parts.nli.score([("A bridge is open.", "The bridge is closed.")])
    found, wall, cpu = clocked(lambda: compare(claims, remembered, settings))
    print(
        f"{name:<38} {len(pairs):6,} candidates {wall:8.1f} s {cpu:8.1f} CPU s  {len(found.findings)} findings",
        flush=True,
    )
    return found, [(pair.left.resolved, pair.right.resolved) for pair in pairs]


class _Remembering:
    """An encoder that keeps its vectors, so that embedding is not what is timed."""

    def __init__(self, encoder: Any) -> None:
        self._encoder = encoder
        self._known: dict[tuple[str, ...], Any] = {}
        self.id = encoder.id

    def encode(self, texts: Sequence[str]) -> Any:
        """float32 (n, dimensions)."""
        key = tuple(texts)
        if key not in self._known:
            self._known[key] = self._encoder.encode(texts)
        return self._known[key].copy()  # callers may write into it


def script(name: str, backbone: Path, texts: Texts, every: int, threads: int) -> None:
    """`CrossEncoder.predict`, both ways."""
    import torch

    from benchmarks.nli_speed import cross_encoder

    torch.set_num_threads(threads)
    some = texts[::every]
    both = [turn for left, right in some for turn in ((left, right), (right, left))]
    _, wall, cpu = clocked(cross_encoder(both, backbone))
    share = len(texts) / len(some)
    print(
        f"{name:<38} {len(texts):6,} candidates {wall * share:8.1f} s {cpu * share:8.1f} CPU s  (from {len(some)})",
        flush=True,
    )


def clocked(run: Callable[[], Any]) -> tuple[Any, float, float]:
    """What `run` gives, its seconds, and its CPU seconds."""
    wall, cpu = time.perf_counter(), time.process_time()
    value = run()
    return value, time.perf_counter() - wall, time.process_time() - cpu


if __name__ == "__main__":
    main()
