"""The stream of training pairs: mixed by weight, repeatable from a checkpoint, honest about turned and crossed pairs."""

from __future__ import annotations

import numpy as np

from contradict.train.corpora import NOT_CONTRADICTION, Table
from contradict.train.stream import CONTRADICTION, CROSS_RANDOM, CROSS_TOPIC, NEUTRAL, SEGMENT, Mixer, batches

ENTAILMENT = 1


def table(name: str, rows: int, label: int, base: int) -> Table:
    lefts = [np.array([base + row, base + row // 2 + 5000, 7], dtype=np.int32) for row in range(rows)]
    rights = [np.array([base + row, 8], dtype=np.int32) for row in range(rows)]
    return Table(name, lefts, rights, np.full(rows, label), [""] * rows, np.full((rows, 3), np.nan, np.float32))


def mixer(**swaps: float) -> Mixer:
    tables = {"one": table("one", 300, CONTRADICTION, 1000), "two": table("two", 100, ENTAILMENT, 3000)}
    return Mixer(tables, ("one", "two"), 5, swaps.get("contradiction", 0.0), swaps.get("other", 0.0))


def test_shares_follow_the_weights() -> None:
    labels = [example.label for example in mixer().segment(0, {"one": 3.0, "two": 1.0})]
    assert len(labels) == SEGMENT
    assert 0.72 < labels.count(CONTRADICTION) / SEGMENT < 0.78


def test_every_row_comes_once_before_any_comes_twice() -> None:
    seen = [int(example.left[0]) for example in mixer().segment(0, {"one": 1.0})[:300]]
    assert len(set(seen)) == 300


def test_a_segment_can_be_made_again_from_its_cursors() -> None:
    first = mixer()
    first.segment(0, {"one": 1.0, "two": 1.0})
    cursors = dict(first.cursors)
    expected = first.segment(1, {"one": 1.0, "two": 1.0})
    second = mixer()
    second.cursors = cursors
    made = second.segment(1, {"one": 1.0, "two": 1.0})
    assert [example.left.tolist() for example in made] == [example.left.tolist() for example in expected]


def test_sources_that_are_not_there_are_passed_over() -> None:
    assert {example.label for example in mixer().segment(0, {"two": 1.0, "missing": 9.0})} == {ENTAILMENT}


def test_a_turned_contradiction_stays_one_and_a_turned_entailment_is_only_not_one() -> None:
    turned = mixer(contradiction=1.0, other=1.0).segment(0, {"one": 1.0, "two": 1.0})
    assert {example.label for example in turned} == {CONTRADICTION, NOT_CONTRADICTION}
    assert all(len(example.left) == 2 for example in turned)


def test_crossed_pairs_are_neutral_and_of_two_rows() -> None:
    crossed = mixer().segment(0, {CROSS_RANDOM: 1.0})
    assert {example.label for example in crossed} == {NEUTRAL}
    assert all(example.left[0] != example.right[0] for example in crossed)


def test_pairs_crossed_by_topic_share_a_rare_word() -> None:
    crossed = mixer().segment(0, {CROSS_TOPIC: 1.0})
    whole = [example for example in crossed if len(example.right) == 3]
    assert whole
    assert all(example.left[1] == example.right[1] for example in whole)


def test_batches_hold_the_budget_and_lose_nothing() -> None:
    examples = mixer().segment(0, {"one": 1.0, "two": 1.0})
    groups = list(batches(examples, 100, 64, np.random.default_rng(0)))
    assert sum(len(group) for group in groups) == SEGMENT
    assert all(len(group) * max(len(e.left) + len(e.right) + 3 for e in group) <= 100 for group in groups)
