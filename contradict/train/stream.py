"""The endless, repeatable stream of training batches: sources mixed by weight, pairs of like length together.

The stream is cut into segments. Everything in segment k follows from the seed, k, and the cursors into the sources at its start, so a
run that was killed goes on exactly where it stopped. The mixture is read again at every segment: sources may join a running training.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from contradict.protocols import LABELS
from contradict.train.corpora import NOT_CONTRADICTION, Table

if TYPE_CHECKING:
    from numpy.typing import NDArray

SEGMENT = 4096
CROSS_RANDOM = "cross_random"
CROSS_TOPIC = "cross_topic"
NEUTRAL = LABELS.index("neutral")
CONTRADICTION = LABELS.index("contradiction")


@dataclass(frozen=True, slots=True)
class Example:
    """One pair as token ids, its label (3: not a contradiction), and a teacher's probabilities if there are any."""

    left: NDArray[np.int32]
    right: NDArray[np.int32]
    label: int
    soft: NDArray[np.float32] | None = None


@dataclass(slots=True)
class Mixer:
    """Draws examples from sources by weight; within a source in a shuffled order, each row once before any twice.

    `cursors` (source → rows drawn so far) is the whole state, and goes into checkpoints.
    """

    tables: dict[str, Table]
    cross_from: tuple[str, ...]
    seed: int
    swap_contradiction: float
    swap_other: float
    cursors: dict[str, int] = field(default_factory=dict)
    _orders: dict[tuple[str, int], NDArray[np.int64]] = field(default_factory=dict)
    _topics: dict[str, dict[int, list[int]]] = field(default_factory=dict)

    def segment(self, number: int, weights: Mapping[str, float]) -> list[Example]:
        """The examples of segment `number`; moves the cursors. Sources that are not loaded are passed over."""
        rng = np.random.default_rng([self.seed, number])
        names = sorted(name for name in weights if name in self.tables or name in (CROSS_RANDOM, CROSS_TOPIC))
        share = np.array([weights[name] for name in names], dtype=np.float64)
        counts = rng.multinomial(SEGMENT, share / share.sum())
        examples: list[Example] = []
        for name, count in zip(names, counts.tolist(), strict=True):
            if name in self.tables:
                examples.extend(self._turned(self._next(name), rng) for _ in range(count))
            else:
                examples.extend(self.crossed(rng, topic=name == CROSS_TOPIC) for _ in range(count))
        return examples

    def _next(self, name: str) -> Example:
        table = self.tables[name]
        cursor = self.cursors.get(name, 0)
        self.cursors[name] = cursor + 1
        lap, place = divmod(cursor, len(table))
        if (name, lap) not in self._orders:
            self._orders[name, lap] = shuffled(name, self.seed, lap, len(table))
            self._orders.pop((name, lap - 1), None)
        row = int(self._orders[name, lap][place])
        soft = None if np.isnan(table.softs[row, 0]) else table.softs[row]
        return Example(table.lefts[row], table.rights[row], int(table.labels[row]), soft)

    def _turned(self, example: Example, rng: np.random.Generator) -> Example:
        """Now and then the other way round: a contradiction stays one, and what is none does not become one.

        What a teacher said of one direction is not said of the other, and stays behind.
        """
        contradiction = example.label == CONTRADICTION
        if rng.random() >= (self.swap_contradiction if contradiction else self.swap_other):
            return example
        return Example(example.right, example.left, CONTRADICTION if contradiction else NOT_CONTRADICTION)

    def crossed(self, rng: np.random.Generator, *, topic: bool) -> Example:
        """Two texts of different rows: unrelated (`topic` off), or sharing a rare word; neutral in either case."""
        name = self.cross_from[int(rng.integers(len(self.cross_from)))]
        table = self.tables[name]
        for _ in range(20):
            first = int(rng.integers(len(table)))
            second = self._same_topic(table, first, rng) if topic else int(rng.integers(len(table)))
            if second is None or np.array_equal(table.lefts[first], table.lefts[second]):
                continue
            right = table.rights[second] if rng.random() < 0.7 else table.lefts[second]
            return Example(table.lefts[first], right, NEUTRAL)
        return Example(table.lefts[first], table.rights[first], int(table.labels[first]))

    def _same_topic(self, table: Table, row: int, rng: np.random.Generator) -> int | None:
        index = self._topics.get(table.name)
        if index is None:
            index = self._topics[table.name] = _rare_words(table)
        words = [int(word) for word in table.lefts[row] if len(index.get(int(word), ())) > 1]
        if not words:
            return None
        rows = index[words[int(rng.integers(len(words)))]]
        return rows[int(rng.integers(len(rows)))]


def shuffled(name: str, seed: int, lap: int, count: int) -> NDArray[np.int64]:
    """The order in which the `count` rows of a source are drawn the `lap`-th time."""
    salt = int.from_bytes(hashlib.sha256(name.encode()).digest()[:4], "big")
    return np.random.default_rng([seed, salt, lap]).permutation(count)


def batches(
    examples: Sequence[Example], budget: int, longest: int, rng: np.random.Generator
) -> Iterator[list[Example]]:
    """Batches of like length, each at most `budget` tokens with padding, in random order. `longest`: tokens of a pair after cutting."""
    lengths = np.array([min(longest, len(example.left) + len(example.right) + 3) for example in examples])
    order = np.argsort(lengths + rng.random(len(lengths)), kind="stable")
    groups: list[list[Example]] = []
    current: list[Example] = []
    for index in order.tolist():
        if current and int(lengths[index]) * (len(current) + 1) > budget:
            groups.append(current)
            current = []
        current.append(examples[index])
    if current:
        groups.append(current)
    for place in rng.permutation(len(groups)).tolist():
        yield groups[place]


def _rare_words(table: Table) -> dict[int, list[int]]:
    """Token id → rows whose left text has it, for tokens of 2 to 60 rows."""
    index: dict[int, list[int]] = defaultdict(list)
    for row, left in enumerate(table.lefts):
        for token in np.unique(left).tolist():
            index[token].append(row)
    return {token: rows for token, rows in index.items() if 2 <= len(rows) <= 60}
