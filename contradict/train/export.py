"""From a training run to a model folder: averaged weights, rounded to what is shipped, calibrated on the rows held apart."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from safetensors.numpy import save_file
from scipy.special import logit, softmax

from contradict.backbones import MINILM_SHA256, MPNET_SHA256, sha256_of
from contradict.nli.inputs import arrays
from contradict.nli.packed import packed, unpacked
from contradict.nli.scorer import BEYOND_ONE_WAY
from contradict.nli.shipped import RANGES
from contradict.train.calibration import fit
from contradict.train.corpora import NOT_CONTRADICTION
from contradict.train.loop import Run, dev_sample
from contradict.train.reach import reaches

BACKBONES = {"fast": ("all-MiniLM-L6-v2", MINILM_SHA256), "accurate": ("all-mpnet-base-v2", MPNET_SHA256)}
TURNED = 0.3
"""Share of the other direction in p(contradiction). On held-apart rows 0.3 costs no accuracy and takes 60 % off the gap."""
_WORTH, _ALL_BUT = 0.1, 0.995
"""Pairs of which `beyond_one_way` tells: p(contradiction) from which on, and what share of those."""
LONGEST = 128
"""Tokens of a pair at run time; training saw fewer, yet the position tables go further."""


def export(run: Run, tier: str, folder: Path, *, rows: int = 1500, eight_bits: bool = True) -> dict[str, Any]:
    """Write config.json and model.safetensors of `run` (its averaged weights) to `folder`; returns the config.

    `rows` held-apart rows serve for the calibration. `eight_bits` becomes the model's default.
    """
    folder.mkdir(parents=True, exist_ok=True)
    rounded = packed({name: tensor.numpy() for name, tensor in run.average.items()})
    restored = {name: torch.from_numpy(tensor) for name, tensor in unpacked(rounded).items()}
    run.network.load_state_dict(restored, strict=False)
    sample = dev_sample(run.splits, rows)
    labels, names = np.array([example.label for _, example in sample]), [name for name, _ in sample]
    with reaches(run.network) as ranges:
        logits = dev_logits(run, [(example.left, example.right) for _, example in sample])
    turned = dev_logits(run, [(example.right, example.left) for _, example in sample])
    known = labels != NOT_CONTRADICTION
    temperature, bias = fit(logits[known], labels[known], balanced(labels[known]))
    observed = {RANGES + name: values.astype(np.float16) for name, values in sorted(ranges.items())}
    save_file(rounded | observed, folder / "model.safetensors")
    (folder / "model.safetensors").chmod(0o644)
    backbone, backbone_sha = BACKBONES[tier]
    config = {
        "tier": tier,
        "backbone": backbone,
        "backbone_sha256": backbone_sha,
        "sha256": sha256_of(folder / "model.safetensors"),
        "longest": LONGEST,
        "eight_bits": eight_bits,
        "temperature": temperature,
        "bias": list(bias),
        "turned": TURNED,
        "beyond_one_way": beyond_one_way(
            *(softmax(some / temperature + bias, axis=1)[:, 0] for some in (logits, turned))
        ),
        "calibrated_on": f"{int(known.sum())} held-apart rows of {len(set(names))} training sources",
        "steps": run.step,
        "pairs": run.pairs,
    }
    (folder / "config.json").write_text(json.dumps(config, indent=2) + "\n", encoding="utf-8")
    return config


def dev_logits(run: Run, pairs: Sequence[tuple[Any, Any]]) -> Any:
    """Logits (n, 3) of pairs of token ids."""
    made = []
    with torch.inference_mode():
        for start in range(0, len(pairs), 32):
            inputs = arrays(pairs[start : start + 32], LONGEST, run.specials)
            made.append(
                run.network(**{name: torch.from_numpy(array) for name, array in inputs.items()}).double().numpy()
            )
    return np.concatenate(made)


def beyond_one_way(one: Any, other: Any) -> float:
    """The log-odds by which the mean p(contradiction) of both directions, (n,) each, exceeds that of one at most, but for one pair in 200.

    Of pairs whose mean is `_WORTH` or more, seen from the lower direction, rounded up to the next quarter: a scan that has one direction
    knows from it how much the other can change. Measured in fp32; the rounding up has room for what 8 bits add.
    """
    one, other = (np.clip(some, 1e-6, 1 - 1e-6) for some in (one, other))
    mean = (one + other) / 2
    worth = mean >= _WORTH
    beyond = (logit(mean) - logit(np.minimum(one, other)))[worth]
    return float(np.ceil(4 * np.quantile(beyond, _ALL_BUT)) / 4) if len(beyond) else BEYOND_ONE_WAY


def balanced(labels: Any) -> Any:
    """Weights (n,) under which each label counts the same: the sources' own shares are an accident."""
    values, places, counts = np.unique(labels, return_inverse=True, return_counts=True)
    return (len(labels) / len(values) / counts)[places]


def log_digest(log: Path) -> Mapping[str, str]:
    """Source → SHA-256 of its file, as a run's log.jsonl has them."""
    lines = (json.loads(line) for line in log.read_text(encoding="utf-8").splitlines())
    return {line["name"]: line["sha256"] for line in lines if line.get("event") == "source"}
