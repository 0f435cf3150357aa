"""The head behind a classifier's first layers: what it will say of a couple, told at half the price (`contradict.nli.early`).

It learns from the classifier itself, on couples of our own texts, labels unseen: the log-odds of the mean p(contradiction) of both
directions. A tenth of the couples, by digest, is held apart to measure how far it may be wrong.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from safetensors.numpy import save_file
from scipy.special import logit

from contradict.digests import sha256_of
from contradict.nli.early import FILE, TENSORS, features
from contradict.nli.scorer import Scorer
from contradict.nli.shipped import load_first_layers, load_shipped, tier_of

LAYERS = 3
"""Of six. On 13,775 couples of held articles, where 99 % of those stay whose mean is .77 or more, two layers let 51 % be dropped, three 70 to 80 %."""
UNITS = 64
EPOCHS = 8
BATCH = 256
RATE = 2e-3
_WORTH = 0.5
"""Mean p(contradiction) from which on a couple must hardly ever be missed."""
_ALL_BUT = 0.99
"""Share of those that `reach` covers."""
_CLIP = 1e-3
_CHUNK = 4096
_LIKELY, _TIMES = 0.3, 4.0
"""Couples from that mean on weigh so many times more, for they are few."""


def fit_early(folder: Path, couples: Sequence[tuple[str, str]], *, threads: int = 1, seed: int = 5) -> dict[str, Any]:
    """Write the head for the classifier in `folder` there, and its entry in config.json; returns the entry."""
    torch.set_num_threads(threads)
    torch.manual_seed(seed)
    whole = load_shipped(tier_of(folder) or "fast", folder=folder, threads=threads)
    couples = [couple for couple in dict.fromkeys(couples) if whole.fits(couple)]
    mean = _means(couples, whole)
    target = logit(np.clip(mean, _CLIP, 1 - _CLIP)).astype(np.float32)
    batches = list(load_first_layers(folder, LAYERS, threads=threads).pooled(couples))
    order = np.argsort([place for places, _, _ in batches for place in places])
    seen = np.concatenate([features(left, right) for _, left, right in batches])[order]
    held = np.array([_digest(couple) % 10 == 0 for couple in couples])
    network, centre, spread = _fitted(seen[~held], target[~held], mean[~held], seed)
    tensors = _folded(network, centre, spread)
    save_file(tensors, folder / FILE)
    (folder / FILE).chmod(0o644)
    with torch.inference_mode():
        expected = network(torch.from_numpy((seen[held] - centre) / spread))[:, 0].numpy()
    short = (target[held] - expected)[mean[held] >= _WORTH]
    reach = float(np.ceil(4 * np.quantile(short, _ALL_BUT)) / 4)
    entry = {
        "layers": LAYERS,
        "reach": reach,
        "sha256": sha256_of(folder / FILE),
        "couples": len(couples),
    }
    config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    config["early"] = entry
    (folder / "config.json").write_text(json.dumps(config, indent=2) + "\n", encoding="utf-8")
    told = {"correlation": round(float(np.corrcoef(expected, target[held])[0, 1]), 3), "held": int(held.sum())}
    return entry | told


def _means(couples: Sequence[tuple[str, str]], whole: Scorer) -> Any:
    """Mean p(contradiction) of both directions, (n,)."""
    means = []
    for start in range(0, len(couples), _CHUNK):
        some = couples[start : start + _CHUNK]
        means.append((whole.one_way(some) + whole.one_way([(right, left) for left, right in some])) / 2)
    return np.concatenate(means)


def _digest(couple: tuple[str, str]) -> int:
    """The same for both directions."""
    return int(hashlib.sha256("\x1f".join(sorted(couple)).encode()).hexdigest()[:8], 16)


def _fitted(seen: Any, target: Any, mean: Any, seed: int) -> tuple[torch.nn.Module, Any, Any]:
    centre, spread = seen.mean(axis=0), seen.std(axis=0) + 1e-4
    inputs, targets = torch.from_numpy((seen - centre) / spread), torch.from_numpy(target)
    weights = torch.from_numpy(np.where(mean > _LIKELY, 1 + _TIMES, 1).astype(np.float32))
    network = torch.nn.Sequential(
        torch.nn.Linear(inputs.shape[1], UNITS), torch.nn.GELU(), torch.nn.Dropout(0.1), torch.nn.Linear(UNITS, 1)
    )
    optimizer = torch.optim.AdamW(network.parameters(), RATE, weight_decay=0.05)
    draw, steps, step = np.random.default_rng(seed), EPOCHS * -(-len(targets) // BATCH), 0
    for _ in range(EPOCHS):
        order = draw.permutation(len(targets))
        for start in range(0, len(order), BATCH):
            some = order[start : start + BATCH]
            for group in optimizer.param_groups:
                group["lr"] = RATE * min(1.0, step / 50) * max(0.02, 1 - step / steps)
            errors = (network(inputs[some])[:, 0] - targets[some]) ** 2
            loss = (weights[some] * errors).sum() / weights[some].sum()
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            step += 1
    return network.eval(), centre, spread


def _folded(network: torch.nn.Module, centre: Any, spread: Any) -> dict[str, Any]:
    """The head's tensors for features as they are: centring and scaling are folded into the first layer."""
    inner, inner_bias, outer, outer_bias = (tensor.detach().double().numpy() for tensor in network.parameters())
    inner = inner / spread
    folded = (inner, inner_bias - inner @ centre, outer, outer_bias)
    return {name: np.ascontiguousarray(tensor, dtype=np.float32) for name, tensor in zip(TENSORS, folded, strict=True)}
