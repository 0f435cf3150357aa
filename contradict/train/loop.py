"""The training loop: resumable, on one CPU thread or more, ending with the learning rate at zero by the time it was given.

Everything a run is lies in its folder: settings.json and mixture.json (may be edited while it runs), log.jsonl, and latest.pt.
"""

from __future__ import annotations

import json
import math
import os
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor

from contradict.nli.inputs import Specials, arrays
from contradict.nli.network import PairNetwork, trainable_state
from contradict.protocols import LABELS
from contradict.train.corpora import NOT_CONTRADICTION, Split, Table, read_split
from contradict.train.eight_bits import freeze_in_eight_bits
from contradict.train.schedule import Schedule, planned, replanned
from contradict.train.stream import CROSS_RANDOM, CROSS_TOPIC, Example, Mixer, batches

LOG_EVERY = 50
"""Steps between lines in the log."""
TAUGHT = 0.7
"""Share of the teacher's probabilities in the loss of a pair that has them; the rest is the label's."""
_REACH_ROWS = 192
"""Held-apart rows that show how far the inputs of each layer reach, before it is rounded to 8 bits."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """What a run does. `rate`: the highest learning rate; `budget`: padded tokens a batch; `longest`: tokens a pair.

    `up_times`: how many times that rate the upper factor of a low-rank addition learns at (LoRA+, Hayou et al. 2024: both factors at one
    rate learn unevenly). `average`: decay of the weights' moving average; `swap_…`: shares of pairs shown the other way round; `eight_bits`: frozen layers
    under low-rank additions run in int8, unless the CPU multiplies in bf16: that is as fast, and rounds less.
    """

    rate: float
    budget: int
    longest: int
    warmup: int = 150
    weight_decay: float = 0.01
    average: float = 0.998
    seed: int = 20
    swap_contradiction: float = 0.25
    swap_other: float = 0.08
    checkpoint_seconds: float = 600.0
    dev_rows: int = 600
    eight_bits: bool = False
    up_times: float = 1.0


def has_bf16() -> bool:
    """Whether this CPU multiplies matrices in bf16; training then does, with the trained tensors themselves in fp32."""
    return bool(torch.cpu._is_avx512_bf16_supported() or torch.cpu._is_amx_tile_supported())


class Run:
    """One training, in memory. Made by `open_run`, driven by `train`."""

    def __init__(self, folder: Path, network: PairNetwork, tokenizer: Any, specials: Specials, recipe: Recipe) -> None:
        self.folder = folder
        self.network = network
        self.tokenizer = tokenizer
        self.specials = specials
        self.recipe = recipe
        self.splits: dict[str, Split] = {}
        self.optimizer = torch.optim.AdamW(parameter_groups(network, recipe), lr=recipe.rate, betas=(0.9, 0.98))
        self.average = {name: tensor.clone() for name, tensor in trainable_state(network).items()}
        self.step = 0
        self.segment = 0
        self.batch = 0
        self.pairs = 0
        self.schedule: Schedule | None = None
        self.mixer = Mixer({}, (), recipe.seed, recipe.swap_contradiction, recipe.swap_other)

    def rate(self) -> float:
        """The learning rate of the next step; while there is no schedule yet, that of the warm-up."""
        factor = self.schedule.factor(self.step) if self.schedule else min(1.0, self.step / self.recipe.warmup)
        return self.recipe.rate * factor

    def log(self, **fields: object) -> None:
        """Append one line to log.jsonl."""
        line = json.dumps({"at": time.strftime("%H:%M:%S"), "step": self.step, "pairs": self.pairs, **fields})
        with (self.folder / "log.jsonl").open("a", encoding="utf-8") as stream:
            stream.write(line + "\n")

    def save(self, cursors: Mapping[str, int]) -> None:
        """Write latest.pt, whole or not at all. `cursors` are those at the start of the current segment."""
        state = {
            "trainable": trainable_state(self.network),
            "average": self.average,
            "optimizer": self.optimizer.state_dict(),
            "step": self.step,
            "segment": self.segment,
            "batch": self.batch,
            "pairs": self.pairs,
            "cursors": dict(cursors),
            "knots": self.schedule.knots if self.schedule else (),
        }
        torch.save(state, self.folder / "latest.tmp")
        os.replace(self.folder / "latest.tmp", self.folder / "latest.pt")

    def restore(self) -> bool:
        """Go on from latest.pt if there is one."""
        path = self.folder / "latest.pt"
        if not path.exists():
            return False
        state = torch.load(path, weights_only=True)
        self.network.load_state_dict(state["trainable"], strict=False)
        self.average = state["average"]
        self.optimizer.load_state_dict(state["optimizer"])
        self.step, self.segment, self.batch, self.pairs = (
            state["step"],
            state["segment"],
            state["batch"],
            state["pairs"],
        )
        self.mixer.cursors = dict(state["cursors"])
        knots = tuple((int(step), float(factor)) for step, factor in state["knots"])
        self.schedule = Schedule(knots) if knots else None
        return True


def train(
    run: Run,
    data: Path,
    *,
    steps: int | None = None,
    finish_by: float | None = None,
    measure_seconds: float = 180.0,
    margin: float = 0.9,
) -> None:
    """Train to the schedule's end, going on from a checkpoint if there is one. `data` holds NAME.jsonl.gz.

    Either `steps` fixes the schedule, or `finish_by` (as of time.time()) does: the speed of the first `measure_seconds` tells how many
    steps fit into `margin` of what time is left, and the end moves when the machine turns out slower or faster.
    """
    if run.recipe.eight_bits and not has_bf16():
        load_sources(run, data, dev_only=True)
        sample = dev_sample(run.splits, _REACH_ROWS)
        freeze_in_eight_bits(
            run.network, [_inputs(run, [e for _, e in sample[at : at + 32]]) for at in range(0, len(sample), 32)]
        )
        run.splits.clear()
    if run.restore():
        run.log(event="resumed", recipe=asdict(run.recipe), threads=torch.get_num_threads())
    else:
        run.log(event="started", recipe=asdict(run.recipe), threads=torch.get_num_threads())
    if run.schedule is None and steps:  # a new run, or one that `contradict train bulk` left
        run.schedule = planned(steps, run.recipe.warmup)
    load_sources(run, data)  # before the clock starts: it takes a minute, once
    clock = _Clock(finish_by, measure_seconds, margin, time.time(), run.step)
    saved = time.time()
    losses: list[float] = []
    cursors = dict(run.mixer.cursors)
    while run.schedule is None or run.step < run.schedule.end:
        weights = load_sources(run, data)
        cursors = dict(run.mixer.cursors)
        for group, typical in _batches_of_segment(run, weights):
            losses.append(_step(run, group, run.rate(), typical))
            if run.schedule is None:
                clock.plan(run)
            if run.step % LOG_EVERY == 0:
                run.log(loss=round(float(np.mean(losses)), 4), rate=run.rate(), pace=clock.pace(run.step))
                losses.clear()
            if run.schedule and time.time() - saved > run.recipe.checkpoint_seconds:
                clock.follow(run)
                _evaluate_and_save(run, cursors)
                saved = time.time()
            if run.schedule and run.step >= run.schedule.end:
                break
        else:
            run.segment += 1
            run.batch = 0
    _evaluate_and_save(run, cursors)
    run.log(event="finished", knots=run.schedule.knots if run.schedule else ())


@dataclass(slots=True)
class _Clock:
    """Plans by the speed measured, and plans anew when it changes."""

    finish_by: float | None
    measure_seconds: float
    margin: float
    since: float
    since_step: int

    def pace(self, step: int) -> float:
        """Steps a second since the last checkpoint."""
        return round((step - self.since_step) / max(1e-3, time.time() - self.since), 4)

    def plan(self, run: Run) -> None:
        now = time.time()
        if self.finish_by is None:
            raise ValueError("give steps or finish_by")
        if now - self.since > self.measure_seconds:
            steps = run.step + int(self.margin * self.pace(run.step) * (self.finish_by - now))
            run.schedule = planned(max(steps, run.step + 1), run.recipe.warmup)
            run.log(event="planned", pace=self.pace(run.step), knots=run.schedule.knots)

    def follow(self, run: Run) -> None:
        now, pace = time.time(), self.pace(run.step)
        self.since, self.since_step = now, run.step
        if self.finish_by is None or run.schedule is None:
            return
        end = run.step + int(pace * max(0.0, self.finish_by - now))
        if abs(end - run.schedule.end) > 0.05 * (run.schedule.end - run.step):
            why = "slower than planned" if end < run.schedule.end else "faster than planned"
            run.schedule = replanned(run.schedule, run.step, end)
            run.log(event="replanned", why=why, knots=run.schedule.knots)


def parameter_groups(network: PairNetwork, recipe: Recipe) -> list[dict[str, Any]]:
    """The trained tensors by how they learn: matrices, upper low-rank factors, vectors (which do not decay)."""
    trainable = [(name, tensor) for name, tensor in network.named_parameters() if tensor.requires_grad]
    ups = [tensor for name, tensor in trainable if name.endswith(".up")]
    matrices = [tensor for name, tensor in trainable if tensor.ndim > 1 and not name.endswith(".up")]
    vectors = [tensor for _, tensor in trainable if tensor.ndim <= 1]
    kinds = [
        {"params": matrices, "weight_decay": recipe.weight_decay, "times": 1.0},
        {"params": ups, "weight_decay": recipe.weight_decay, "times": recipe.up_times},
        {"params": vectors, "weight_decay": 0.0, "times": 1.0},
    ]
    return [kind for kind in kinds if kind["params"]]


def _batches_of_segment(run: Run, weights: Mapping[str, float]) -> Iterator[tuple[list[Example], float]]:
    """What is left of the current segment: batches, and the mean size of a batch in it."""
    examples = run.mixer.segment(run.segment, weights)
    rng = np.random.default_rng([run.recipe.seed, run.segment, 1])
    groups = list(batches(examples, run.recipe.budget, run.recipe.longest, rng))
    for group in groups[run.batch :]:
        yield group, len(examples) / len(groups)


def _step(run: Run, group: Sequence[Example], rate: float, typical: float) -> float:
    for parameters in run.optimizer.param_groups:
        parameters["lr"] = rate * parameters["times"]
    with torch.autocast("cpu", dtype=torch.bfloat16, enabled=has_bf16()):
        logits = run.network(**_inputs(run, group))
    logits = logits.float()
    losses = pair_loss(logits, torch.tensor([example.label for example in group]))
    taught = [place for place, example in enumerate(group) if example.soft is not None]
    if taught:
        softs = torch.from_numpy(np.stack([example.soft for example in group if example.soft is not None]))
        views = -(softs * torch.log_softmax(logits[taught], 1)).sum(1)
        losses = losses.index_copy(0, torch.tensor(taught), TAUGHT * views + (1 - TAUGHT) * losses[taught])
    (losses.sum() / typical).backward()  # type: ignore[no-untyped-call]
    torch.nn.utils.clip_grad_norm_([p for g in run.optimizer.param_groups for p in g["params"]], 1.0)
    run.optimizer.step()
    run.optimizer.zero_grad(set_to_none=True)
    run.step += 1
    run.batch += 1
    run.pairs += len(group)
    keep = min(run.recipe.average, (run.step + 1) / (run.step + 10))
    with torch.no_grad():
        for name, tensor in trainable_state(run.network).items():
            run.average[name].lerp_(tensor, 1 - keep)
    return float(losses.detach().mean())


def _inputs(run: Run, group: Sequence[Example]) -> dict[str, Tensor]:
    pairs = [(example.left, example.right) for example in group]
    return {name: torch.from_numpy(array) for name, array in arrays(pairs, run.recipe.longest, run.specials).items()}


def pair_loss(logits: Tensor, labels: Tensor) -> Tensor:
    """-log of the probability of what the label allows: one class, or for label 3 everything but contradiction. (b, 3), (b,) → (b,)."""
    allowed = torch.nn.functional.one_hot(labels.clamp(max=2), 3).bool()
    two_way = torch.tensor([name != "contradiction" for name in LABELS], device=logits.device)
    allowed = torch.where((labels == NOT_CONTRADICTION).unsqueeze(1), two_way, allowed)
    return torch.logsumexp(logits, 1) - torch.logsumexp(logits.masked_fill(~allowed, -math.inf), 1)


def load_sources(run: Run, data: Path, *, dev_only: bool = False) -> dict[str, float]:
    """Read mixture.json ({"weights", "cross_from", "extra": {source: path}}) and any source named there for the first time."""
    mixture = json.loads((run.folder / "mixture.json").read_text(encoding="utf-8"))
    extra = mixture.get("extra", {})
    for name in mixture["weights"]:
        path = Path(extra[name]) if name in extra else data / f"{name}.jsonl.gz"
        if name in run.splits or name in (CROSS_RANDOM, CROSS_TOPIC) or not path.exists():
            continue
        split = read_split(name, path, run.tokenizer, dev_only=dev_only)
        run.splits[name] = split
        run.mixer.tables[name] = split.train
        if not dev_only:
            run.log(event="source", name=name, train=len(split.train), dev=len(split.dev), sha256=split.sha256)
    run.mixer.cross_from = tuple(name for name in mixture["cross_from"] if name in run.splits)
    return {str(name): float(weight) for name, weight in mixture["weights"].items()}


def _evaluate_and_save(run: Run, cursors: Mapping[str, int]) -> None:
    began = time.time()
    run.save(cursors)
    trained = {name: tensor.clone() for name, tensor in trainable_state(run.network).items()}
    run.network.load_state_dict(run.average, strict=False)
    figures = dev_figures(run, run.recipe.dev_rows)
    run.network.load_state_dict(trained, strict=False)
    run.log(event="dev", seconds=round(time.time() - began, 1), **figures)


def dev_figures(run: Run, rows: int) -> dict[str, object]:
    """Accuracy on up to `rows` held-apart rows, in all and by source (two-way rows: contradiction or not)."""
    picked = dev_sample(run.splits, rows)
    right: dict[str, list[bool]] = {}
    with torch.inference_mode():
        for start in range(0, len(picked), 32):
            part = picked[start : start + 32]
            with torch.autocast("cpu", dtype=torch.bfloat16, enabled=has_bf16()):
                guesses = run.network(**_inputs(run, [example for _, example in part])).argmax(1).tolist()
            for (name, example), guess in zip(part, guesses, strict=True):
                correct = guess != 0 if example.label == NOT_CONTRADICTION else guess == example.label
                right.setdefault(name, []).append(correct)
    everything = [value for values in right.values() for value in values]
    by_source = {name: f"{np.mean(values):.3f} of {len(values)}" for name, values in sorted(right.items())}
    return {"accuracy": round(float(np.mean(everything)), 4), "by_source": by_source}


def dev_sample(splits: Mapping[str, Split], rows: int) -> list[tuple[str, Example]]:
    """The same rows at every call: each source in file order, a share by its size, sorted by length for speed."""
    total = sum(len(split.dev) for split in splits.values())
    share = min(1.0, rows / max(1, total))
    picked: list[tuple[str, Example]] = []
    for name, split in sorted(splits.items()):
        table: Table = split.dev
        wanted = round(share * len(table))
        for row in (len(table) * place // wanted for place in range(wanted)):
            picked.append((name, Example(table.lefts[row], table.rights[row], int(table.labels[row]))))
    return sorted(picked, key=lambda item: len(item[1].left) + len(item[1].right))
