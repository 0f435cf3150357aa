"""Pairs of texts → contradiction, entailment, neutral. `load` is the door; everything behind it is loaded when used."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from contradict.protocols import Nli

CASCADE = "cascade"


def load(name: str = "fast", *, threads: int = 0) -> Nli:
    """The classifier `name`: `fast`, `accurate`, `cascade`, or a sentence-transformers CrossEncoder's folder or hub name.

    `threads` = 0 leaves their number to the engine. Raises ModelError when it cannot be loaded.
    """
    if name in ("fast", "accurate"):
        from contradict.nli.shipped import load_shipped

        return load_shipped(name, threads=threads)
    if name == CASCADE:
        return cascade(load("fast", threads=threads), load("accurate", threads=threads))
    from contradict.nli.crossencoder import load_cross_encoder

    return load_cross_encoder(name)


def identity(name: str) -> str | None:
    """The id that `load(name)` will have, told without loading a model; None where only loading can tell."""
    if name not in ("fast", "accurate"):
        return None
    from contradict.nli.shipped import shipped_id

    return shipped_id(name)


def cascade(fast: Nli, accurate: Nli, *, band: float | None = None) -> Nli:
    """`accurate` re-scores what `fast` gives at least `band` (cascade.BAND by default) of contradiction."""
    from contradict.nli.cascade import BAND, Cascade

    return Cascade(fast, accurate, BAND if band is None else band)
