"""Trained tensors as they lie in the package: matrices in 8 bits with one scale a row, everything else in half precision.

Half the size of half precision. The engine rounds the weights of linear layers to the same 127 steps a row anyway, so the shipped
default loses nothing by it; what the fp32 form loses is in the model cards.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

SCALE = ".row_scale"
"""Suffix of the tensor, float32 (rows, 1), that the int8 matrix of the same name is multiplied by."""
_TOP = 127


def packed(tensors: Mapping[str, NDArray[np.float32]]) -> dict[str, NDArray[Any]]:
    """name → tensor, as `unpacked` takes them."""
    made: dict[str, NDArray[Any]] = {}
    for name, tensor in sorted(tensors.items()):
        if tensor.ndim != 2:
            made[name] = tensor.astype(np.float16)
            continue
        scale = np.maximum(np.abs(tensor).max(axis=1, keepdims=True) / _TOP, np.finfo(np.float32).tiny)
        made[name] = np.round(tensor / scale).astype(np.int8)
        made[name + SCALE] = scale.astype(np.float32)
    return made


def unpacked(tensors: Mapping[str, NDArray[Any]]) -> dict[str, NDArray[np.float32]]:
    """name → float32 tensor. Tensors without a scale are taken as they are."""
    made = {name: tensor.astype(np.float32) for name, tensor in tensors.items() if not name.endswith(SCALE)}
    for name, scale in tensors.items():
        if name.endswith(SCALE):
            made[name.removesuffix(SCALE)] *= scale
    return made


def read_packed(path: Path) -> dict[str, NDArray[np.float32]]:
    """Every tensor of a safetensors file as float32, by name."""
    from safetensors.numpy import load_file

    return unpacked(load_file(path))
