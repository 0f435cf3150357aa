"""The two classifiers that come with the package: our trained tensors joined with the backbones' own, on the fast engine.

A model folder holds `config.json` (what it is, its backbone, its calibration) and `model.safetensors` (only what training changed:
encoder layers and head, or low-rank additions and head).
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from contradict.backbones import (
    BERT_SPECIALS,
    MINILM_PACKAGE,
    MPNET_PACKAGES,
    MPNET_SPECIALS,
    Backbone,
    Specials,
    cache_folder,
    minilm,
    mpnet,
    tokenizer_of,
)
from contradict.digests import digest_of, sha256_of
from contradict.engine import batches_by_length, padded, read_architecture, read_weights
from contradict.errors import ModelError
from contradict.kept import REMEMBERED, kept_encoder
from contradict.nli.inputs import SPECIALS_PER_PAIR, arrays
from contradict.nli.packed import read_packed, unpacked
from contradict.nli.scorer import BEYOND_ONE_WAY, Scorer

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from contradict.engine import HiddenStates, Made, Ranges, Weights

SHIPPED = ("fast", "accurate")
MODELS = Path(__file__).parent.parent / "models"
_BACKBONES = {"all-MiniLM-L6-v2": (minilm, BERT_SPECIALS), "all-mpnet-base-v2": (mpnet, MPNET_SPECIALS)}
_PACKAGES = {"all-MiniLM-L6-v2": (MINILM_PACKAGE,), "all-mpnet-base-v2": MPNET_PACKAGES}
RANGES = "ranges."
"""Prefix of the tensors that hold the lowest and highest input of each linear layer, (2, width)."""
_DIGEST_LETTERS = 12
RECENT_TEXTS = 20_000
"""Texts whose tokens are remembered, some 4 MB."""
_BATCHES_A_HEAD = 64
"""Numpy's own threads spin for a while after each product: between two batches that took a third of the engine's time."""


def load_shipped(tier: str, *, threads: int = 0, folder: Path | None = None, eight_bits: bool | None = None) -> Scorer:
    """The classifier in `folder` (contradict/models/TIER by default), ready to score.

    `eight_bits` runs the linear layers in 8 bits or not; None leaves it to the model's config.

    Raises ModelError when its files or its backbone's are missing or altered.
    """
    folder = folder or MODELS / tier
    weights_path = folder / "model.safetensors"
    if not weights_path.exists():
        raise ModelError(f"{folder}: no model.safetensors: this installation has no {tier} classifier")
    config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    if eight_bits is None:
        eight_bits = bool(config["eight_bits"])
    digest = digest_of(weights_path, cache_folder() / REMEMBERED)
    if digest != config["sha256"]:
        raise ModelError(f"{weights_path}: SHA-256 is not the one in config.json: reinstall the package")
    find, specials = _BACKBONES[config["backbone"]]
    backbone = find(verify=False)  # verified below, where its weights are read

    def made() -> Made:
        weights, _, ranges = joined_weights(find(), weights_path)
        return read_architecture(backbone.folder), weights, ranges if eight_bits else None

    settled = f"{digest} {backbone.sha256} {eight_bits} {sha256_of(Path(__file__))}"
    # under a name of their own, weights that are tried out do not push the shipped ones out
    name = f"contradict-{tier}" if folder == MODELS / tier else f"own-{tier}"
    states, _ = kept_encoder(cache_folder(), name, settled, made, threads=threads)
    model = ShippedModel(
        _id(tier, config, eight_bits),
        int(config["longest"]) - SPECIALS_PER_PAIR,
        specials,
        tokenizer_of(backbone.folder),
        states,
        read_head(weights_path),
    )
    first, second, third = (float(value) for value in config["bias"])
    return Scorer(
        model,
        float(config["temperature"]),
        (first, second, third),
        float(config["turned"]),
        float(config.get("beyond_one_way", BEYOND_ONE_WAY)),
    )


def tier_of(folder: Path) -> str | None:
    """Which tier the model in `folder` is, if `contradict train export` wrote one there."""
    try:
        config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    known = isinstance(config, dict) and config.get("tier") in SHIPPED and config.get("backbone") in _BACKBONES
    return str(config["tier"]) if known else None


def shipped_id(tier: str) -> str | None:
    """The id of a shipped classifier by its config alone; None when it is not there. Loading verifies the digest."""
    path = MODELS / tier / "config.json"
    if not path.exists():
        return None
    config = json.loads(path.read_text(encoding="utf-8"))
    return _id(tier, config, config["eight_bits"])


@cache
def what_is_missing(tier: str) -> str | None:
    """Why a shipped classifier cannot be loaded, in words; None when its weights and its backbone's packages are there."""
    from importlib import metadata

    config = MODELS / tier / "config.json"
    if not config.exists():
        return "this installation has no weights for it"
    for package in _PACKAGES[json.loads(config.read_text(encoding="utf-8"))["backbone"]]:
        try:
            metadata.distribution(package)
        except metadata.PackageNotFoundError:
            return f"needs {package}: pip install 'contradict-claims[accurate]'"
    return None


def _id(tier: str, config: Mapping[str, Any], eight_bits: bool) -> str:
    """Changes with the weights and with the calibration, for both change what a score means, and with what one direction tells of the other."""
    settled = json.dumps(
        [config[key] for key in ("sha256", "temperature", "bias", "turned", "longest")] + [config.get("beyond_one_way")]
    )
    digest = hashlib.sha256(settled.encode()).hexdigest()
    return f"contradict-{tier}@{digest[:_DIGEST_LETTERS]}{'-int8' if eight_bits else ''}"


@dataclass(frozen=True, slots=True)
class Head:
    """The comparison of the two texts' mean states; numpy's copy of `network.PairHead`."""

    mix_weight: NDArray[np.float32]
    mix_bias: NDArray[np.float32]
    out_weight: NDArray[np.float32]
    out_bias: NDArray[np.float32]

    def logits(self, u: NDArray[np.float32], v: NDArray[np.float32]) -> NDArray[np.float32]:
        """Mean states of the left and of the right texts, (n, width) each → (n, 3)."""
        features = np.concatenate([u, v, np.abs(u - v), u * v], axis=1)
        inner = gelu(features @ self.mix_weight.T + self.mix_bias)
        logits: NDArray[np.float32] = inner @ self.out_weight.T + self.out_bias
        return logits


@dataclass(frozen=True, slots=True)
class ShippedModel:
    """A `PairModel` on the fast engine."""

    id: str
    room: int
    specials: Specials
    tokenizer: Any
    hidden_states: HiddenStates
    head: Head
    recent: dict[str, NDArray[np.int32]] = field(default_factory=dict, compare=False, repr=False)
    """Token ids of texts met lately."""

    def count(self, texts: Sequence[str]) -> list[int]:
        """Tokens of each text, without special tokens."""
        return [len(ids) for ids in self._ids(texts)]

    def logits(self, pairs: Sequence[tuple[str, str]]) -> NDArray[np.float32]:
        """float32 (n, 3), order of LABELS, in batches of like length."""
        coded = list(zip(self._ids([left for left, _ in pairs]), self._ids([right for _, right in pairs]), strict=True))
        rows = np.zeros((len(pairs), 3), dtype=np.float32)
        longest = self.room + SPECIALS_PER_PAIR
        lengths = [min(len(left) + len(right) + SPECIALS_PER_PAIR, longest) for left, right in coded]
        batches = batches_by_length(lengths)
        for start in range(0, len(batches), _BATCHES_A_HEAD):
            some = batches[start : start + _BATCHES_A_HEAD]
            means = []
            for batch in some:
                width = padded(lengths[batch[0]])
                given = arrays([coded[place] for place in batch], longest, self.specials, width=width)
                states = self.hidden_states(given["ids"], given["mask"], given["types"])
                means.append([_mean(states, given[side]) for side in ("left", "right")])
            left, right = (np.concatenate(side) for side in zip(*means, strict=True))
            rows[[place for batch in some for place in batch]] = self.head.logits(left, right)
        return rows

    def _ids(self, texts: Sequence[str]) -> list[NDArray[np.int32]]:
        """Token ids of each text; a claim that was met lately is not cut into tokens again."""
        if len(self.recent) > RECENT_TEXTS:
            self.recent.clear()
        fresh = [text for text in dict.fromkeys(texts) if text not in self.recent]
        encodings = self.tokenizer.encode_batch(fresh, add_special_tokens=False)
        made = {text: np.array(each.ids, dtype=np.int32) for text, each in zip(fresh, encodings, strict=True)}
        self.recent.update((text, ids) for text, ids in made.items() if len(ids) <= self.room)
        return [made[text] if text in made else self.recent[text] for text in texts]


def joined_weights(backbone: Backbone, trained: Path) -> tuple[Weights, Head, Ranges]:
    """The encoder's weights under their published names, with what training changed put in or added; the head; ranges for 8 bits."""
    weights = read_weights(backbone.folder / "model.safetensors")
    ours = read_packed(trained)
    ranges = {name.removeprefix(RANGES): tensor for name, tensor in ours.items() if name.startswith(RANGES)}
    for name, tensor in ours.items():
        if name.endswith(".down"):
            target = _published(name.removesuffix(".down")) + ".weight"
            weights[target] = weights[target] + ours[name.removesuffix(".down") + ".up"] @ tensor
        elif name.startswith("encoder.") and not name.endswith(".up"):
            weights[_published(name)] = tensor
    return weights, _head(ours), ranges


def read_head(trained: Path) -> Head:
    """The head alone, without reading the rest of the file."""
    from safetensors import safe_open

    with safe_open(trained, framework="numpy") as tensors:
        ours = {name: tensors.get_tensor(name) for name in tensors.keys() if name.startswith("head.")}  # noqa: SIM118 - no mapping
    return _head(unpacked(ours))


def _head(tensors: Weights) -> Head:
    parts = (tensors[f"head.{name}"] for name in ("mix.weight", "mix.bias", "out.weight", "out.bias"))
    return Head(*(np.asarray(part, dtype=np.float32) for part in parts))


def gelu(x: NDArray[np.float32]) -> NDArray[np.float32]:
    """x Φ(x), with erf by Abramowitz and Stegun 7.1.26 (error below 1.5e-7): numpy has none, and importing scipy costs more."""
    scaled = np.abs(x) / np.float32(np.sqrt(2.0))
    t = 1.0 / (1.0 + 0.3275911 * scaled)
    series = ((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t + 0.254829592) * t
    erf = np.sign(x) * (1.0 - series * np.exp(-scaled * scaled))
    result: NDArray[np.float32] = (0.5 * x * (1.0 + erf)).astype(np.float32)
    return result


def _published(name: str) -> str:
    """`encoder.encoder.layer.0.…` (ours: the encoder is a part of the network) → `encoder.layer.0.…`."""
    return name.removeprefix("encoder.")


def _mean(states: NDArray[np.float32], mask: NDArray[np.int64]) -> NDArray[np.float32]:
    weight = mask.astype(np.float32)
    total: NDArray[np.float32] = np.einsum("btw,bt->bw", states, weight)
    mean: NDArray[np.float32] = total / np.maximum(weight.sum(axis=1, keepdims=True), 1.0)
    return mean
