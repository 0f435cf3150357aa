"""Training on a GPU: batches are put together on the device, and nothing waits for the CPU.

The networks, the loss of a pair and the low-rank rates are the loop's on a CPU; batches are some fifteen times as large, their mean is what is
minimised, and the rate falls in one straight line. A teacher's view of every row may lie beside it.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import torch
from torch import Tensor

from contradict.nli.inputs import Specials
from contradict.nli.network import PairNetwork, trainable_state
from contradict.train.flat import UNLABELLED, Drawer, FlatPairs, cut, groups
from contradict.train.loop import TAUGHT, Recipe, pair_loss, parameter_groups

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Log = Callable[..., None]

_CHUNK = 1 << 16
_LOG_EVERY = 100
_WIDTHS = 8
"""Batches are padded to a multiple of it, which tensor cores like."""
_LEVEL = 0.25
"""Share of the time at the full rate, after which it falls to zero in a straight line."""


@dataclass(frozen=True, slots=True)
class DevicePairs:
    """The texts of `FlatPairs` on a device, put into batches there. `shift`: what a backbone adds to every token id of the flat ones."""

    tokens: Tensor
    starts: Tensor
    lengths: NDArray[np.int64]
    specials: Specials
    shift: int
    longest: int

    def widths(self, left: NDArray[Any], right: NDArray[Any]) -> NDArray[np.int64]:
        """Tokens of each pair of texts with special tokens, after cutting."""
        widths: NDArray[np.int64] = np.minimum(self.lengths[left] + self.lengths[right] + 3, self.longest)
        return widths

    def inputs(self, left: NDArray[Any], right: NDArray[Any]) -> dict[str, Tensor]:
        """Texts (b,), (b,) → the network's five inputs, (b, t) each."""
        kept_left, kept_right = cut(self.lengths[left], self.lengths[right], self.longest)
        width = int((kept_left + kept_right).max()) + 3
        width += -width % _WIDTHS
        plan = np.stack([left.astype(np.int64), right.astype(np.int64), kept_left, kept_right])
        chosen_left, chosen_right, n_left, n_right = (
            torch.from_numpy(plan).to(self.tokens.device, non_blocking=True).unsqueeze(2)
        )
        place = torch.arange(width, device=self.tokens.device).unsqueeze(0)
        middle = 1 + n_left
        end = middle + 1 + n_right
        in_left = (place >= 1) & (place < middle)
        in_right = (place > middle) & (place < end)
        where = torch.where(in_left, self.starts[chosen_left] + place - 1, 0)
        where = torch.where(in_right, self.starts[chosen_right] + place - middle - 1, where)
        ids = self.tokens[where].long() + self.shift
        ids = torch.where(place == 0, self.specials.start, ids)
        ids = torch.where((place == middle) | (place == end), self.specials.end, ids)
        ids = torch.where(place > end, self.specials.pad, ids)
        mask = place <= end
        return {
            "ids": ids,
            "mask": mask.long(),
            "left": in_left.long(),
            "right": in_right.long(),
            "types": ((place > middle) & mask).long(),
        }


def on_device(pairs: FlatPairs, device: str, specials: Specials, shift: int, longest: int) -> DevicePairs:
    """Move the texts to `device`, once."""
    tokens = torch.from_numpy(pairs.tokens.astype(np.int32)).to(device)
    return DevicePairs(tokens, torch.from_numpy(pairs.starts).to(device), pairs.lengths(), specials, shift, longest)


def fit(
    network: PairNetwork,
    pairs: FlatPairs,
    texts: DevicePairs,
    drawer: Drawer,
    recipe: Recipe,
    *,
    seconds: float,
    steps: int,
    log: Log,
    softs: Tensor | None = None,
) -> tuple[dict[str, Tensor], int, int]:
    """Train for `steps` or `seconds`, whichever ends first, the rate at zero by then. Returns the averaged tensors, steps and pairs.

    `softs`: a teacher's probabilities of every row, (n, 3), on the device.
    """
    device = texts.tokens.device
    optimizer = torch.optim.AdamW(parameter_groups(network, recipe), lr=recipe.rate, betas=(0.9, 0.98), foreach=True)
    trained = [p for group in optimizer.param_groups for p in group["params"]]
    current = trainable_state(network)  # views: they follow what the optimizer does
    average = [tensor.clone() for tensor in current.values()]
    began = time.time()
    losses: list[Tensor] = []
    step = seen = 0
    network.train()
    for left, right, labels, rows, turned in _batches(pairs, texts, drawer, recipe):
        factor = _factor(step, recipe.warmup, max(step / steps, (time.time() - began) / seconds))
        if factor <= 0.0:
            break
        for group in optimizer.param_groups:
            group["lr"] = recipe.rate * group["times"] * factor
        with torch.autocast(device.type, dtype=torch.bfloat16):
            logits = network(**texts.inputs(left, right))
        loss = _loss(logits.float(), labels, rows, turned, softs)
        loss.backward()  # type: ignore[no-untyped-call]
        torch.nn.utils.clip_grad_norm_(trained, 1.0, foreach=True)
        optimizer.step()
        optimizer.zero_grad(set_to_none=True)
        step += 1
        seen += len(left)
        with torch.no_grad():
            torch._foreach_lerp_(average, list(current.values()), 1 - min(recipe.average, step / (step + 9)))
        losses.append(loss.detach())
        if step % _LOG_EVERY == 0:
            mean = float(torch.stack(losses).mean())
            log(
                step=step,
                pairs=seen,
                loss=round(mean, 4),
                factor=round(factor, 3),
                seconds=round(time.time() - began, 1),
            )
            losses.clear()
            if not mean < 3.0:
                raise FloatingPointError(f"loss {mean} at step {step}: lower the rate")
    return dict(zip(current, average, strict=True)), step, seen


def _factor(step: int, warmup: int, progress: float) -> float:
    """Share of the full rate: up in `warmup` steps, level, then straight down to zero at `progress` 1."""
    return min(1.0, (step + 1) / warmup, (1.0 - progress) / (1.0 - _LEVEL))


def _batches(
    pairs: FlatPairs, texts: DevicePairs, drawer: Drawer, recipe: Recipe
) -> Iterator[tuple[NDArray[Any], NDArray[Any], Tensor, Tensor, Tensor]]:
    while True:
        drawn = drawer.draw(_CHUNK)
        first = np.where(drawn.turned, pairs.rights[drawn.rows], pairs.lefts[drawn.rows])
        second = np.where(drawn.turned, pairs.lefts[drawn.rows], pairs.rights[drawn.rows])
        facts = np.stack([drawn.labels.astype(np.int64), drawn.rows, drawn.turned.astype(np.int64)])
        on = torch.from_numpy(facts).to(texts.tokens.device)
        for group in groups(texts.widths(first, second), recipe.budget, drawer.rng):
            chosen = on[:, torch.from_numpy(group).to(on.device, non_blocking=True)]
            yield first[group], second[group], chosen[0], chosen[1], chosen[2]


def _loss(logits: Tensor, labels: Tensor, rows: Tensor, turned: Tensor, softs: Tensor | None) -> Tensor:
    """The mean over a batch: what the label allows, the teacher's view, or both. Of a pair turned round the teacher's view of contradiction still holds."""
    hard = pair_loss(logits, labels.clamp(min=0))
    if softs is None:
        return hard.mean()
    seen, logs = softs[rows], torch.log_softmax(logits, 1)
    views = torch.where(turned > 0, _of_contradiction(seen, logs), -(seen * logs).sum(1))
    taught = torch.where(labels == UNLABELLED, 1.0, TAUGHT)
    return (taught * views + (1 - taught) * hard).mean()


def _of_contradiction(seen: Tensor, logs: Tensor) -> Tensor:
    """Cross-entropy of "contradiction or not": (b, 3), (b, 3) → (b,)."""
    first, rest = logs[:, 0], torch.logsumexp(logs[:, 1:], 1)
    return -(seen[:, 0] * first + (1.0 - seen[:, 0]) * rest)


def judged(network: PairNetwork, texts: DevicePairs, left: NDArray[Any], right: NDArray[Any], budget: int) -> Tensor:
    """Logits of many pairs of texts, (n, 3) float32 on the device, in the network's present state."""
    device = texts.tokens.device
    made = torch.zeros((len(left), 3), device=device)
    network.eval()
    with torch.inference_mode(), torch.autocast(device.type, dtype=torch.bfloat16):
        for group in groups(texts.widths(left, right), budget, np.random.default_rng(0)):
            made[torch.from_numpy(group).to(device)] = network(**texts.inputs(left[group], right[group])).float()
    return made
