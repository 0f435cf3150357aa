"""Matrices in 8 bits: near the original row by row, whatever the rows' sizes; older files are read as they are."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from safetensors.numpy import save_file

from contradict.nli.packed import packed, read_packed, unpacked


def test_every_row_is_near_whatever_its_size() -> None:
    rng = np.random.default_rng(1)
    matrix = (rng.normal(size=(6, 40)) * np.array([[1e-6], [1e-3], [0.1], [1.0], [30.0], [0.0]])).astype(np.float32)
    back = unpacked(packed({"m": matrix}))["m"]
    reach = np.abs(matrix).max(axis=1)
    assert np.all(np.abs(back - matrix).max(axis=1) <= reach / 127 * 0.51)
    assert np.all(np.isfinite(back))


def test_packing_what_was_packed_changes_nothing() -> None:
    matrix = np.random.default_rng(2).normal(size=(5, 9)).astype(np.float32)
    once = unpacked(packed({"m": matrix}))
    np.testing.assert_allclose(unpacked(packed(once))["m"], once["m"], rtol=1e-5)


def test_a_file_holds_bytes_for_matrices_and_halves_for_the_rest(tmp_path: Path) -> None:
    tensors = {"m": np.ones((4, 1000), np.float32), "b": np.full(4, 0.5, np.float32)}
    save_file(packed(tensors), tmp_path / "x.safetensors")
    assert (tmp_path / "x.safetensors").stat().st_size < 5000
    back = read_packed(tmp_path / "x.safetensors")
    assert set(back) == {"m", "b"}
    np.testing.assert_allclose(back["m"], 1.0, rtol=1e-3)
    np.testing.assert_array_equal(back["b"], tensors["b"])


def test_a_file_of_plain_halves_is_read_as_it_is(tmp_path: Path) -> None:
    save_file({"m": np.ones((2, 3), np.float16)}, tmp_path / "x.safetensors")
    np.testing.assert_array_equal(read_packed(tmp_path / "x.safetensors")["m"], np.ones((2, 3), np.float32))
