"""A whole run on a GPU: sources and recombinations of them in one go, a teacher's view of all if there is one, and a checkpoint to export."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import torch
from torch import Tensor, nn

from contradict.errors import InputError, Place, SettingsError
from contradict.nli.inputs import BERT_SPECIALS, MPNET_SPECIALS
from contradict.nli.network import PairNetwork
from contradict.train.bulk import fit, judged, on_device
from contradict.train.corpora import Table
from contradict.train.flat import UNLABELLED, Drawer, FlatPairs, first_half, flat, kept
from contradict.train.loop import Recipe, Run, load_sources
from contradict.train.stream import CROSS_RANDOM, CROSS_TOPIC, Example, Mixer

if TYPE_CHECKING:
    from numpy.typing import NDArray

RECIPES = {
    "fast": Recipe(rate=2.5e-4, budget=24576, longest=160, warmup=400, average=0.999, swap_other=0.25),
    "accurate": Recipe(rate=3.5e-4, up_times=4.0, budget=16384, longest=160, warmup=150, swap_other=0.25),
}
"""Highest rates: some 0.7 of those that had the least loss on rows held apart, of three tried for twelve and eight seconds (5e-4 and 3e-4).

Every fourth labelled pair and every second unlabelled one is shown turned round, as "not a contradiction" where it is none: with one in twelve of these p(contradiction) hung on the
order more than twice as much (0.032 and 0.043 on eleven evaluation sets, 0.014 and 0.021 now).
"""
DROPOUT = 0.1
"""Of the accurate network, which sees most pairs several times."""
UNLABELLED_PAIRS = "unlabelled"
"""Name in a mixture for pairs that only a teacher judges: two hypotheses of one premise, and texts of different rows that share a rare word."""
_MPNET_SHIFT = 4
"""MPNet's vocabulary is BERT's with four words more in front: 9,000 texts of three sources have the same ids but for this."""
_CROSSED = 80_000
_OF_ONE_PREMISE = 20
_TEACHER_BUDGET = 65536
_SOFTENING = 1.3
"""Temperature of one teacher's probabilities: after several laps it is surer of its training rows than it should be."""


def train_on_device(
    run: Run,
    tier: str,
    data: Path,
    device: str,
    *,
    seconds: float,
    steps: int = 10**9,
    teachers: Sequence[PairNetwork] = (),
    half: int | None = None,
) -> None:
    """Train `run` from where its network stands for `steps` or `seconds`, and write its checkpoint. Raises InputError where `data` has none of its sources.

    `teachers`: an accurate network, whose view of every row counts beside the label and stands alone where there is none; or two, the first
    of which was trained on `half` 0 of the rows and the second on `half` 1, so that each judges what it has not seen, and both what nobody labelled.
    """
    weights = load_sources(run, data)
    if not run.splits:
        raise InputError("none of the sources that mixture.json names", place=Place(str(data)))
    if UNLABELLED_PAIRS in weights and not teachers:
        raise SettingsError(f'"{UNLABELLED_PAIRS}" in mixture.json needs a teacher: give --teacher, or take it out')
    tables = [split.train for split in run.splits.values()]
    shift = 0 if tier == "accurate" else _MPNET_SHIFT
    pairs = flat([*tables, *_crossed(run.mixer, weights), *_unlabelled(run.mixer, tables, weights)])
    if half is not None:
        pairs = kept(pairs, first_half(pairs, shift) == (half == 0))
    recipe = replace(RECIPES[tier], seed=run.recipe.seed, longest=run.recipe.longest)
    specials = MPNET_SPECIALS if tier == "accurate" else BERT_SPECIALS
    texts = on_device(pairs, device, specials, 0, recipe.longest)
    softs = _views(teachers, pairs, device, recipe.longest, shift) if teachers else None
    if tier == "accurate":
        _drop_out(run.network)
    drawer = Drawer(pairs, weights, recipe.seed, recipe.swap_contradiction, recipe.swap_other)
    average, run.step, run.pairs = fit(
        run.network.to(device), pairs, texts, drawer, recipe, seconds=seconds, steps=steps, log=run.log, softs=softs
    )
    run.network.cpu()
    run.average = {name: tensor.cpu() for name, tensor in average.items()}
    run.save({})


def check_device(device: str) -> None:
    """Raises SettingsError when torch has no such device here."""
    try:
        torch.zeros(1, device=device)
    except (RuntimeError, AssertionError, NotImplementedError) as error:
        reason = str(error).splitlines()[0] if str(error) else type(error).__name__
        raise SettingsError(
            f'no device "{device}" here ({reason}): give --device cpu, or use `contradict train run`'
        ) from error


def _crossed(mixer: Mixer, weights: Mapping[str, float]) -> Iterator[Table]:
    rng = np.random.default_rng([mixer.seed, 2])
    for name in (CROSS_RANDOM, CROSS_TOPIC):
        if name in weights and mixer.cross_from:
            made = [mixer.crossed(rng, topic=name == CROSS_TOPIC) for _ in range(_CROSSED)]
            yield _table(name, [(pair.left, pair.right) for pair in made], [pair.label for pair in made])


def _unlabelled(mixer: Mixer, tables: Sequence[Table], weights: Mapping[str, float]) -> Iterator[Table]:
    if UNLABELLED_PAIRS not in weights:
        return
    rng = np.random.default_rng([mixer.seed, 3])
    found = [pair for table in tables if table.name in mixer.cross_from for pair in _of_one_premise(table)]
    across: list[Example] = [mixer.crossed(rng, topic=True) for _ in range(2 * _CROSSED)] if mixer.cross_from else []
    found += [(pair.right, pair.left) for pair in across]
    yield _table(UNLABELLED_PAIRS, found, [UNLABELLED] * len(found))


def _of_one_premise(table: Table) -> Iterator[tuple[NDArray[np.int32], NDArray[np.int32]]]:
    """Couples of hypotheses that stand beside the same premise: on one matter, and nobody has labelled them."""
    rows: dict[bytes, list[int]] = {}
    for row, left in enumerate(table.lefts):
        rows.setdefault(left.tobytes(), []).append(row)
    for group in rows.values():
        for first, second in itertools.islice(itertools.combinations(group, 2), _OF_ONE_PREMISE):
            if not np.array_equal(table.rights[first], table.rights[second]):
                yield table.rights[first], table.rights[second]


def _table(name: str, pairs: Sequence[tuple[NDArray[np.int32], NDArray[np.int32]]], labels: Sequence[int]) -> Table:
    nothing = np.zeros((0, 3), np.float32)
    return Table(name, [left for left, _ in pairs], [right for _, right in pairs], np.array(labels), [], nothing)


def _views(teachers: Sequence[PairNetwork], pairs: FlatPairs, device: str, longest: int, shift: int) -> Tensor:
    """The teachers' probabilities of every row, (n, 3). `shift`: from the ids of `pairs` to MPNet's."""
    texts = on_device(pairs, device, MPNET_SPECIALS, shift, longest)
    views = [judged(teacher.to(device), texts, pairs.lefts, pairs.rights, _TEACHER_BUDGET) for teacher in teachers]
    if len(views) == 1:
        return torch.softmax(views[0] / _SOFTENING, 1)
    one, other = (torch.softmax(view, 1) for view in views)
    unlabelled = torch.from_numpy(pairs.labels == UNLABELLED).to(device).unsqueeze(1)
    first = torch.from_numpy(first_half(pairs, shift)).to(device).unsqueeze(1)
    return torch.where(unlabelled, (one + other) / 2, torch.where(first, other, one))


def _drop_out(network: PairNetwork) -> None:
    for module in network.modules():
        if isinstance(module, nn.Dropout):
            module.p = DROPOUT
