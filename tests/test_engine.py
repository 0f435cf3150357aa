"""The OpenVINO graphs say what the reference implementation says."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from contradict.engine import batches_by_length, compile_encoder, padded, read_architecture, read_weights
from contradict.errors import ModelError


def small(kind: str, folder: Path) -> Any:
    """A two-layer model with random weights, saved to `folder`; the reference, in torch."""
    import torch
    import transformers

    torch.manual_seed(0)
    shape: dict[str, Any] = {
        "vocab_size": 40,
        "hidden_size": 32,
        "num_hidden_layers": 2,
        "num_attention_heads": 4,
        "intermediate_size": 48,
    }
    model: Any
    if kind == "bert":
        model = transformers.BertModel(transformers.BertConfig(**shape), add_pooling_layer=False)
    else:
        model = transformers.MPNetModel(transformers.MPNetConfig(**shape, pad_token_id=1), add_pooling_layer=False)
    model.eval().save_pretrained(folder)
    return model


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("kind", ["bert", "mpnet"])
def test_hidden_states_equal_those_of_transformers(kind: str, tmp_path: Path) -> None:
    import torch

    reference = small(kind, tmp_path)
    padding = 0 if kind == "bert" else 1
    ids = np.array([[2, 5, 9, 11, 30, 3], [2, 7, 3, padding, padding, padding]], dtype=np.int64)
    mask = (ids != padding).astype(np.int64)
    run = compile_encoder(read_architecture(tmp_path), read_weights(tmp_path / "model.safetensors"))
    states = run(ids, mask, np.zeros_like(ids))
    with torch.no_grad():
        expected = reference(input_ids=torch.tensor(ids), attention_mask=torch.tensor(mask))
    difference = (states - expected.last_hidden_state.numpy()) * mask[:, :, None]
    assert np.abs(difference).max() < 1e-3  # 2e-5 in fp32, 3e-4 where the CPU has bf16; another graph gives 0.1


def test_another_architecture_is_refused(tmp_path: Path) -> None:
    (tmp_path / "config.json").write_text(json.dumps({"model_type": "gpt2", "hidden_act": "gelu"}), encoding="utf-8")
    with pytest.raises(ModelError, match="gpt2"):
        read_architecture(tmp_path)


def test_batches_hold_every_text_once_and_like_with_like() -> None:
    batches = batches_by_length([5, 100, 6, 90, 7], tokens=200)
    assert sorted(position for batch in batches for position in batch) == [0, 1, 2, 3, 4]
    assert batches == [[0, 2, 4], [3], [1]]


def test_a_text_longer_than_the_budget_has_a_batch_of_its_own() -> None:
    assert batches_by_length([500], tokens=100) == [[0]]


def test_only_one_padded_width_shares_a_batch() -> None:
    lengths = [1, 16, 17, 32, 33, 15]
    for batch in batches_by_length(lengths):
        assert len({padded(lengths[position]) for position in batch}) == 1
