"""The shipped form: trained tensors joined with a backbone, on the fast engine, must be the network that was trained."""

from __future__ import annotations

import json
import math
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from contradict.backbones import Backbone, minilm, mpnet, sha256_of
from contradict.errors import ModelError
from contradict.nli import shipped
from contradict.nli.inputs import Specials, arrays
from contradict.nli.shipped import MODELS, joined_weights, read_head, what_is_missing
from tests.nli.conftest import bert_config, write_tokenizer

SPECIALS = Specials(start=2, end=3, pad=0)
PAIRS = [("The bridge is open.", "The bridge is not open."), ("The mayor has left.", "The port is closed in June!")]


@pytest.fixture
def trained(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[bool], tuple[Path, np.ndarray]]:
    """Makes a model folder by full or low-rank training (simulated: random tensors) and the logits it must give for PAIRS."""

    def make(lora: bool) -> tuple[Path, np.ndarray]:
        import torch
        from safetensors.numpy import save_file
        from tokenizers import Tokenizer
        from transformers import BertModel

        from contradict.nli.network import add_lora, freeze_words, load_bert, trainable_state
        from contradict.train.reach import reaches

        torch.manual_seed(3)
        base = tmp_path / "base"
        base.mkdir()
        BertModel(bert_config(), add_pooling_layer=False).save_pretrained(base)
        write_tokenizer(base)
        network = load_bert(base)
        add_lora(network, rank=2) if lora else freeze_words(network)
        with torch.no_grad():
            for parameter in network.parameters():
                if parameter.requires_grad:
                    parameter.add_(0.3 * torch.randn_like(parameter))
        folder = tmp_path / "model"
        folder.mkdir()
        tokenizer = Tokenizer.from_file(str(base / "tokenizer.json"))
        coded = [
            [np.array(tokenizer.encode(text, add_special_tokens=False).ids, dtype=np.int32) for text in pair]
            for pair in PAIRS
        ]
        inputs = arrays([(left, right) for left, right in coded], 40, SPECIALS)
        with torch.inference_mode(), reaches(network) as seen:
            logits = network(**{name: torch.from_numpy(array) for name, array in inputs.items()}).numpy()
        tensors = {name: tensor.numpy() for name, tensor in trainable_state(network).items()}
        save_file(
            tensors | {shipped.RANGES + name: reach for name, reach in seen.items()}, folder / "model.safetensors"
        )
        config = {
            "backbone": "tiny",
            "sha256": sha256_of(folder / "model.safetensors"),
            "longest": 40,
            "temperature": 1,
            "bias": [0, 0, 0],
            "eight_bits": False,
            "turned": 0.0,
        }
        (folder / "config.json").write_text(json.dumps(config), encoding="utf-8")
        monkeypatch.setitem(
            shipped._BACKBONES,
            "tiny",
            (lambda **_: Backbone("tiny", base, sha256_of(base / "model.safetensors")), SPECIALS),
        )
        return folder, logits

    return make


@pytest.mark.parametrize("lora", [False, True])
def test_the_engine_gives_the_trained_network_s_logits(
    trained: Callable[[bool], tuple[Path, np.ndarray]], lora: bool
) -> None:
    folder, expected = trained(lora)
    model = shipped.load_shipped("fast", folder=folder).model
    assert np.abs(expected[0] - expected[1]).max() > 0.01  # the texts matter
    # 1e-3 in fp32, 7e-3 where the CPU has bf16
    np.testing.assert_allclose(
        model.logits(PAIRS), expected, atol=min(2e-2, np.abs(expected[0] - expected[1]).max() / 2)
    )


@pytest.mark.parametrize("lora", [False, True])
def test_eight_bits_stay_close(trained: Callable[[bool], tuple[Path, np.ndarray]], lora: bool) -> None:
    folder, expected = trained(lora)
    nli = shipped.load_shipped("fast", folder=folder, eight_bits=True)
    error = np.abs(nli.model.logits(PAIRS) - expected).max()
    assert 1e-4 < error < 0.1 * np.abs(expected).max()
    assert nli.id.endswith("-int8")


def test_a_pair_s_score_does_not_depend_on_its_neighbours(trained: Callable[[bool], tuple[Path, np.ndarray]]) -> None:
    nli = shipped.load_shipped("fast", folder=trained(False)[0])
    alone = nli.score(PAIRS[:1])
    among = nli.score([PAIRS[1], (PAIRS[1][0] * 3, "The port."), PAIRS[0]])
    np.testing.assert_array_equal(alone[0], among[2])


def test_altered_weights_are_refused(trained: Callable[[bool], tuple[Path, np.ndarray]]) -> None:
    folder, _ = trained(False)
    weights = folder / "model.safetensors"
    weights.write_bytes(weights.read_bytes() + b" ")
    with pytest.raises(ModelError, match="SHA-256"):
        shipped.load_shipped("fast", folder=folder)


def test_missing_weights_say_which_tier(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="accurate"):
        shipped.load_shipped("accurate", folder=tmp_path)


def test_gelu_is_x_times_the_normal_distribution() -> None:
    x = np.linspace(-5, 5, 41, dtype=np.float32)
    exact = [value * 0.5 * (1 + math.erf(value / math.sqrt(2))) for value in x.tolist()]
    np.testing.assert_allclose(shipped.gelu(x), exact, atol=2e-6)


@pytest.mark.parametrize("tier", ["fast", pytest.param("accurate", marks=pytest.mark.slow)])
def test_the_head_read_alone_is_the_head_read_with_the_rest(tier: str) -> None:
    if what_is_missing(tier):
        pytest.skip(f"no {tier} classifier here")
    trained = MODELS / tier / "model.safetensors"
    whole = joined_weights(minilm() if tier == "fast" else mpnet(), trained)[1]
    alone = read_head(trained)
    for name in ("mix_weight", "mix_bias", "out_weight", "out_bias"):
        np.testing.assert_array_equal(getattr(alone, name), getattr(whole, name))
