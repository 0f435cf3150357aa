"""Pairs of texts → contradiction, entailment, neutral. `load` is the door; everything behind it is loaded when used."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from contradict.protocols import Nli

AUTO, CASCADE = "auto", "cascade"


def load(name: str = AUTO, *, threads: int = 0) -> Nli:
    """The classifier `name`: `auto`, `fast`, `accurate`, `cascade`, a folder that `contradict train export` wrote, or a
    sentence-transformers CrossEncoder's folder or hub name.

    `auto` is the cascade where the accurate tier is installed (extra `accurate`), else the fast tier.
    `threads` = 0 leaves their number to the engine. Raises ModelError when it cannot be loaded.
    """
    name = _chosen(name)
    if name in ("fast", "accurate"):
        from contradict.nli.shipped import load_shipped

        return load_shipped(name, threads=threads)
    if name == CASCADE:
        from contradict.nli.cascade import Cascade, Late, ahead
        from contradict.nli.shipped import what_is_missing

        accurate = identity("accurate")
        if accurate is None or what_is_missing("accurate"):
            return Cascade(
                load("fast", threads=threads), load("accurate", threads=threads)
            )  # which says what is missing
        later = ahead(partial(load, "accurate", threads=threads))
        return Cascade(load("fast", threads=threads), Late(accurate, later))
    from contradict.nli.shipped import load_shipped, tier_of

    tier = tier_of(Path(name))
    if tier:
        return load_shipped(tier, threads=threads, folder=Path(name))
    from contradict.nli.crossencoder import load_cross_encoder

    return load_cross_encoder(name)


def identity(name: str = AUTO) -> str | None:
    """The id that `load(name)` will have, told without loading a model; None where only loading can tell."""
    from contradict.nli.cascade import cascade_id
    from contradict.nli.shipped import shipped_id

    name = _chosen(name)
    if name in ("fast", "accurate"):
        return shipped_id(name)
    if name != CASCADE:
        return None
    fast, accurate = shipped_id("fast"), shipped_id("accurate")
    return cascade_id(fast, accurate) if fast and accurate else None


def _chosen(name: str) -> str:
    if name != AUTO:
        return name
    from contradict.nli.shipped import what_is_missing

    return "fast" if what_is_missing("accurate") else CASCADE
