"""Which vectors lie near each other: all couples found when few, nearly all when many, whatever the blocks."""

from __future__ import annotations

import pickle
from collections.abc import Iterator, Sequence

import numpy as np
import pytest
from numpy.typing import NDArray

from contradict import neighbours
from contradict.neighbours import Block, Couples, Search, Spread, here, nearest


def clustered(count: int, *, seed: int = 0) -> NDArray[np.float32]:
    """Unit vectors in loose clusters of about thirty."""
    rng = np.random.default_rng(seed)
    centres = rng.normal(size=(count // 30 + 1, 32))
    vectors = centres[rng.integers(len(centres), size=count)] + 0.9 * rng.normal(size=(count, 32))
    unit: NDArray[np.float32] = (vectors / np.linalg.norm(vectors, axis=1, keepdims=True)).astype(np.float32)
    return unit


def anything(left: NDArray[np.int64], _right: NDArray[np.int64], _near: NDArray[np.float32]) -> NDArray[np.float32]:
    return np.full(len(left), 0.25, dtype=np.float32)


def found(
    vectors: NDArray[np.float32],
    *,
    groups: Sequence[tuple[NDArray[np.int64], NDArray[np.int64]]] = (),
    within: float = 0.5,
    spread: Spread = here,
) -> dict[tuple[int, int], float]:
    left, right, cosines = nearest(vectors, anything, floor=0.5, within=within, groups=groups, most=5, spread=spread)
    return dict(zip(zip(left.tolist(), right.tolist(), strict=True), cosines.tolist(), strict=True))


def test_cells_find_nearly_all_that_all_couples_have(monkeypatch: pytest.MonkeyPatch) -> None:
    vectors = clustered(3000)
    everything = found(vectors)
    monkeypatch.setattr(neighbours, "EXACT_UNTIL", 0)
    by_cells = found(vectors)
    shared = everything.keys() & by_cells.keys()
    assert len(everything) > 7000
    assert len(shared) / len(everything) > 0.97
    assert all(everything[couple] == by_cells[couple] for couple in shared)


def test_cells_look_at_a_part_of_all_couples() -> None:
    blocks = neighbours.by_cells(clustered(3000), 0.5)
    assert sum(len(block.rows) * len(block.columns) for block in blocks) < 3000 * 3000
    assert sorted(np.concatenate([block.columns for block in blocks]).tolist()) == list(range(3000))


@pytest.mark.parametrize("limit", [0, 10**9])
def test_the_order_and_place_of_blocks_changes_nothing(monkeypatch: pytest.MonkeyPatch, limit: int) -> None:
    monkeypatch.setattr(neighbours, "EXACT_UNTIL", limit)
    vectors = clustered(800)
    expected = found(vectors)

    def elsewhere(search: Search, blocks: Sequence[Block]) -> Iterator[Couples]:
        other = pickle.loads(pickle.dumps(search))  # whose `last` does not grow
        return map(other, blocks[::-1])

    assert found(vectors, spread=elsewhere) == expected
    monkeypatch.setattr(neighbours, "PENDING", 50)
    monkeypatch.setattr(neighbours, "_BLOCK", 7)
    monkeypatch.setattr(neighbours, "_STRIP", 11)
    if limit:  # another size of strip gives other cells
        assert found(vectors) == expected


def test_in_a_group_less_alike_is_near_enough_however_many_vectors_there_are(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(neighbours, "EXACT_UNTIL", 0)
    alone = np.eye(40, dtype=np.float32)
    alone[1] = alone[0] * np.float32(0.3) + alone[1] * np.float32(np.sqrt(1 - 0.09))
    monkeypatch.setattr(neighbours, "EXACT_UNTIL", 39)
    assert not found(alone)
    assert found(alone, groups=[(np.array([0, 1]), np.array([0, 1]))], within=0.25) == {(0, 1): pytest.approx(0.3)}


def test_few_vectors_need_no_couples() -> None:
    assert found(np.zeros((0, 32), dtype=np.float32)) == {}
    assert found(np.ones((1, 1), dtype=np.float32)) == {}
