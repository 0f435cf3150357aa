"""How far the inputs of linear layers reach, unit by unit: what running them in 8 bits needs to know beforehand."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import numpy as np
import torch

from contradict.nli.network import PairNetwork


@contextmanager
def reaches(network: PairNetwork) -> Iterator[dict[str, Any]]:
    """While open, fills: name of each of the encoder's linear layers → lowest and highest value of every unit of its input."""
    seen: dict[str, Any] = {}

    def watch(name: str) -> Any:
        def look(_: Any, given: tuple[torch.Tensor, ...]) -> None:
            flat = given[0].reshape(-1, given[0].shape[-1])
            reach = np.stack([flat.amin(0).numpy(), flat.amax(0).numpy()])
            before = seen.get(name, reach)
            seen[name] = np.stack([np.minimum(before[0], reach[0]), np.maximum(before[1], reach[1])])

        return look

    handles = [
        module.register_forward_pre_hook(watch(name.removeprefix("encoder.").removesuffix(".base")))
        for name, module in network.named_modules()
        if name.startswith("encoder.") and isinstance(module, torch.nn.Linear)
    ]
    try:
        yield seen
    finally:
        for handle in handles:
            handle.remove()
