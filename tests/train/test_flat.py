"""Flat arrays give back what the tables hold, and draws keep the order and the labels of the loop's stream."""

from __future__ import annotations

import numpy as np

from contradict.train.corpora import NOT_CONTRADICTION, Table
from contradict.train.flat import UNLABELLED, Drawer, cut, first_half, flat, groups, kept


def _table(name: str, labels: list[int], start: int = 5) -> Table:
    texts = [np.array([start, start + row], dtype=np.int32) for row in range(len(labels))]
    others = [np.array([start + row] * (row + 1), dtype=np.int32) for row in range(len(labels))]
    return Table(name, texts, others, np.array(labels), [], np.zeros((0, 3), np.float32))


def test_flat_pairs_hold_each_text_once() -> None:
    first, second = _table("a", [0, 1, 2]), _table("b", [2, 0])
    found = flat([first, second])
    assert found.sources == {"a": range(0, 3), "b": range(3, 5)}
    assert len(found.starts) - 1 == 6  # of ten texts four stand in both tables
    for row, (left, right) in enumerate(zip(first.lefts + second.lefts, first.rights + second.rights, strict=True)):
        for ids, text in ((left, found.lefts[row]), (right, found.rights[row])):
            assert found.tokens[found.starts[text] : found.starts[text + 1]].tolist() == ids.tolist()
    assert found.labels.tolist() == [0, 1, 2, 2, 0]


def test_a_draw_shows_each_row_of_a_source_once_before_any_twice() -> None:
    pairs = flat([_table("a", [1] * 7), _table("b", [0] * 50)])
    drawer = Drawer(pairs, {"a": 1.0, "b": 0.0, "c": 1.0}, 3, 0.25, 0.08)
    laps = [drawer.draw(7).rows.tolist() for _ in range(3)]
    assert [sorted(lap) for lap in laps] == [list(range(7))] * 3
    assert laps[0] != laps[1]


def test_what_is_turned_round_keeps_only_what_its_label_says_of_it() -> None:
    pairs = flat([_table("a", [0, 1, 2, NOT_CONTRADICTION, UNLABELLED])])
    drawn = Drawer(pairs, {"a": 1.0}, 3, 0.5, 0.5).draw(5000)
    shown = {
        (int(before), bool(turned), int(label))
        for before, turned, label in zip(pairs.labels[drawn.rows], drawn.turned, drawn.labels, strict=True)
    }
    kept = {(label, False, label) for label in (0, 1, 2, NOT_CONTRADICTION, UNLABELLED)}
    assert shown == kept | {(0, True, 0), (UNLABELLED, True, UNLABELLED)} | {
        (n, True, NOT_CONTRADICTION) for n in (1, 2, 3)
    }


def test_batches_hold_every_pair_once_and_keep_to_the_budget() -> None:
    lengths = np.random.default_rng(1).integers(3, 90, 500)
    made = list(groups(lengths, 256, np.random.default_rng(2)))
    assert sorted(np.concatenate(made).tolist()) == list(range(500))
    assert all(lengths[group].max() * len(group) <= 256 for group in made)
    assert next(groups(np.array([900]), 256, np.random.default_rng(2))).tolist() == [0]


def test_the_longer_text_loses_its_end() -> None:
    left, right = cut(np.array([3, 20, 2, 10]), np.array([4, 2, 20, 10]), 13)
    assert left.tolist() == [3, 8, 2, 5]
    assert right.tolist() == [4, 2, 8, 5]


def test_a_pair_and_the_same_turned_round_are_in_one_half() -> None:
    rng = np.random.default_rng(3)
    texts = [rng.integers(5, 90, rng.integers(1, 6)).astype(np.int32) for _ in range(120)]
    lefts, rights = texts[:60], texts[60:]
    table = Table("a", [*lefts, *rights], [*rights, *lefts], np.zeros(120, int), [], np.zeros((0, 3), np.float32))
    pairs = flat([table])
    first = first_half(pairs)
    assert (first[:60] == first[60:]).all()
    assert 0.2 < first.mean() < 0.8
    both = [kept(pairs, first), kept(pairs, ~first)]
    assert [len(part.labels) for part in both] == [int(first.sum()), int((~first).sum())]
    assert [part.sources["a"] for part in both] == [range(len(part.labels)) for part in both]


def test_two_vocabularies_part_the_same_texts_alike() -> None:
    rng = np.random.default_rng(8)
    texts = [rng.integers(5, 900, rng.integers(1, 9)).astype(np.int32) for _ in range(200)]
    halves = []
    for shift in (0, 4):
        moved = [(text + shift).astype(np.int32) for text in texts]
        table = Table("a", moved[:100], moved[100:], np.zeros(100, int), [], np.zeros((0, 3), np.float32))
        halves.append(first_half(flat([table]), 4 - shift))
    assert (halves[0] == halves[1]).all()
