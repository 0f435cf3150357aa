"""Labelled pairs as flat arrays, and a stream of them drawn without a loop over pairs: what a GPU asks for thousands of times a second."""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from contradict.nli.inputs import SPECIALS_PER_PAIR
from contradict.train.corpora import NOT_CONTRADICTION, Table
from contradict.train.stream import CONTRADICTION, shuffled

if TYPE_CHECKING:
    from numpy.typing import NDArray

UNLABELLED = -1
"""The label of a pair that only a teacher has judged."""


@dataclass(frozen=True, slots=True)
class FlatPairs:
    """Texts once each, and pairs of them by source.

    `tokens`: uint16, all texts one after the other, without special tokens; text i is `tokens[starts[i]:starts[i + 1]]`.
    `lefts`, `rights`: int32 (n,), texts; `labels`: int8 (n,), of LABELS, 3 for "not a contradiction", -1 for none; `sources`: name → its
    rows, which lie together.
    """

    tokens: NDArray[np.uint16]
    starts: NDArray[np.int64]
    lefts: NDArray[np.int32]
    rights: NDArray[np.int32]
    labels: NDArray[np.int8]
    sources: Mapping[str, range]

    def lengths(self) -> NDArray[np.int64]:
        """Tokens of each text."""
        return np.diff(self.starts)


def flat(tables: Sequence[Table]) -> FlatPairs:
    """The tables one after the other, under their names."""
    numbers: dict[bytes, int] = {}
    texts: list[NDArray[np.uint16]] = []

    def number(ids: NDArray[np.int32]) -> int:
        short = ids.astype(np.uint16)
        found = numbers.setdefault(short.tobytes(), len(texts))
        if found == len(texts):
            texts.append(short)
        return found

    lefts = [number(ids) for table in tables for ids in table.lefts]
    rights = [number(ids) for table in tables for ids in table.rights]
    labels = np.concatenate([table.labels for table in tables]).astype(np.int8)
    ends = np.cumsum([len(table) for table in tables]).tolist()
    sources = {table.name: range(end - len(table), end) for table, end in zip(tables, ends, strict=True)}
    starts = np.concatenate([[0], np.cumsum([len(text) for text in texts])]).astype(np.int64)
    return FlatPairs(
        np.concatenate(texts), starts, np.array(lefts, np.int32), np.array(rights, np.int32), labels, sources
    )


def first_half(pairs: FlatPairs, shift: int = 0) -> NDArray[np.bool_]:
    """Whether a row belongs to the first of two halves, (n,): by a digest of its longer text, so that a pair and the same turned round go together.

    `shift`: what another vocabulary adds to every token id; with it both vocabularies part the same texts alike.
    """
    texts = np.split(pairs.tokens + np.uint16(shift), pairs.starts[1:-1])
    digests = np.array([zlib.crc32(text.tobytes()) for text in texts], np.int64)
    rank = np.argsort(np.lexsort((digests, pairs.lengths())))
    longer = np.where(rank[pairs.lefts] > rank[pairs.rights], pairs.lefts, pairs.rights)
    first: NDArray[np.bool_] = digests[longer] % 2 == 1
    return first


def kept(pairs: FlatPairs, rows: NDArray[np.bool_]) -> FlatPairs:
    """Only those rows, in the same order."""
    counts = {name: int(rows[places.start : places.stop].sum()) for name, places in pairs.sources.items()}
    ends = np.cumsum(list(counts.values())).tolist()
    sources = {name: range(end - count, end) for (name, count), end in zip(counts.items(), ends, strict=True)}
    return replace(
        pairs, lefts=pairs.lefts[rows], rights=pairs.rights[rows], labels=pairs.labels[rows], sources=sources
    )


@dataclass(frozen=True, slots=True)
class Drawn:
    """Pairs in the order drawn. `rows`: int64 (n,), of `FlatPairs`; `turned`: whether right comes first; `labels`: as shown, int8 (n,)."""

    rows: NDArray[np.int64]
    turned: NDArray[np.bool_]
    labels: NDArray[np.int8]


class Drawer:
    """Draws by source weight; within a source in a shuffled order, each row once before any twice."""

    def __init__(
        self, pairs: FlatPairs, weights: Mapping[str, float], seed: int, swap_contradiction: float, swap_other: float
    ) -> None:
        self.pairs = pairs
        self.names = sorted(name for name in weights if weights[name] > 0 and len(pairs.sources.get(name, ())))
        share = np.array([weights[name] for name in self.names])
        self.share = share / share.sum()
        self.seed = seed
        self.swap = (swap_contradiction, swap_other)
        self.rng = np.random.default_rng(seed)
        self.cursors = dict.fromkeys(self.names, 0)

    def draw(self, count: int) -> Drawn:
        """The next `count` pairs. A contradiction turned round stays one; what is none does not become one; an unlabelled pair stays that."""
        counts = self.rng.multinomial(count, self.share).tolist()
        rows = np.concatenate([self._next(name, part) for name, part in zip(self.names, counts, strict=True)])
        labels = self.pairs.labels[rows]
        chance = np.where(labels == CONTRADICTION, *self.swap)
        chance = np.where(labels == UNLABELLED, 0.5, chance)
        turned = self.rng.random(len(rows)) < chance
        known = (labels != CONTRADICTION) & (labels != UNLABELLED)
        return Drawn(rows, turned, np.where(turned & known, np.int8(NOT_CONTRADICTION), labels))

    def _next(self, name: str, count: int) -> NDArray[np.int64]:
        rows = self.pairs.sources[name]
        cursor = self.cursors[name]
        self.cursors[name] = cursor + count
        places: list[NDArray[np.int64]] = []
        while count:
            lap, place = divmod(cursor, len(rows))
            taken = shuffled(name, self.seed, lap, len(rows))[place : place + count]
            places.append(taken)
            cursor += len(taken)
            count -= len(taken)
        return np.concatenate([*places, np.empty(0, np.int64)]) + rows.start


def groups(lengths: NDArray[np.int64], budget: int, rng: np.random.Generator) -> Iterator[NDArray[np.int64]]:
    """Places of `lengths` in batches of like length, each at most `budget` tokens with padding, in random order."""
    order = np.argsort(lengths + rng.random(len(lengths)), kind="stable")
    made = []
    start = 0
    while start < len(order):
        stop = start + max(1, budget // int(lengths[order[start]]))
        while stop > start + 1 and int(lengths[order[min(stop, len(order)) - 1]]) * (stop - start) > budget:
            stop = start + max(1, budget // int(lengths[order[min(stop, len(order)) - 1]]))
        made.append(order[start:stop])
        start = stop
    for place in rng.permutation(len(made)).tolist():
        yield made[place]


def cut(left: NDArray[np.int64], right: NDArray[np.int64], longest: int) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Tokens kept of each text of a pair: over `longest` with special tokens, the longer text loses its end (as `inputs.arrays` cuts)."""
    room = longest - SPECIALS_PER_PAIR
    over = left + right > room
    shorter = np.minimum(np.minimum(left, right), room // 2)
    kept_left = np.where(left >= right, room - shorter, shorter)
    return np.where(over, kept_left, left), np.where(over, room - kept_left, right)
