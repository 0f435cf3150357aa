"""What the engine made of a model is kept, checked, and made anew when it is not what was kept."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from contradict import digests, kept
from contradict.engine import read_architecture, read_weights
from contradict.kept import kept_encoder
from tests.test_engine import small


def _kept(folder: Path, model: Path, settled: str = "weights 1") -> tuple[Any, bool]:
    def made() -> Any:
        return read_architecture(model), read_weights(model / "model.safetensors"), None

    return kept_encoder(folder, "toy", settled, made)


IDS = np.array([[2, 5, 9, 11, 30, 3]], dtype=np.int64)


@pytest.fixture(scope="module")
def bert(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("bert")
    small("bert", folder)
    return folder


@pytest.mark.filterwarnings("ignore")
def test_a_kept_model_says_the_same_to_the_bit(bert: Path, tmp_path: Path) -> None:
    first, there = _kept(tmp_path, bert)
    second, there_now = _kept(tmp_path, bert)
    assert (there, there_now) == (False, True)
    inputs = (IDS, np.ones_like(IDS), np.zeros_like(IDS))
    assert np.array_equal(first(*inputs), second(*inputs))


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("suffix", [kept.LAYERS, kept.WORDS])
def test_a_file_cut_short_is_made_anew(suffix: str, bert: Path, tmp_path: Path) -> None:
    _kept(tmp_path, bert)
    (path,) = tmp_path.glob(f"*{suffix}")
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    assert not _kept(tmp_path, bert)[1]
    assert len(list(tmp_path.glob(f"*{suffix}"))) == 1
    assert _kept(tmp_path, bert)[1]


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("suffix", [kept.LAYERS, kept.WORDS])
def test_one_altered_byte_is_noticed_even_where_the_time_is_set_back(
    suffix: str, bert: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(digests, "SETTLED_SECONDS", -1.0)
    _kept(tmp_path, bert)
    assert _kept(tmp_path, bert)[1]  # whose digests are now remembered
    (path,) = tmp_path.glob(f"*{suffix}")
    before, content = path.stat(), bytearray(path.read_bytes())
    content[-100] ^= 1
    path.write_bytes(content)
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert not _kept(tmp_path, bert)[1]


@pytest.mark.filterwarnings("ignore")
def test_layers_without_their_words_are_made_anew(bert: Path, tmp_path: Path) -> None:
    _kept(tmp_path, bert)
    (words,) = tmp_path.glob(f"*{kept.WORDS}")
    words.unlink()
    assert not _kept(tmp_path, bert)[1]
    assert _kept(tmp_path, bert)[1]


@pytest.mark.filterwarnings("ignore")
def test_a_new_model_replaces_the_kept_one(bert: Path, tmp_path: Path) -> None:
    _kept(tmp_path, bert)
    assert not _kept(tmp_path, bert, "weights 2")[1]
    assert sorted(path.suffix for path in tmp_path.iterdir()) == [kept.LAYERS, kept.WORDS]


@pytest.mark.filterwarnings("ignore")
def test_a_model_that_cannot_be_kept_still_runs(bert: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    states, there = _kept(tmp_path / "file" / "below", bert)
    assert not there
    assert states(IDS, np.ones_like(IDS), np.zeros_like(IDS)).shape == (1, 6, 32)
