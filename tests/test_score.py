"""Every couple of texts is scored once, the best first where a run may be stopped."""

from __future__ import annotations

from dataclasses import replace

import pytest

import contradict.score
from contradict.findings import Pair
from contradict.score import best_first, score
from tests.conftest import ToyNli, a_claim, a_pair


def some(count: int = 5) -> list[Pair]:
    return [
        a_pair(
            a_claim(f"The summit is on for day {n}."), a_claim(f"No summit on day {n}.", "Kremlin"), similarity=n / 10
        )
        for n in range(count)
    ]


def test_what_the_source_reports_comes_first_then_what_is_most_alike() -> None:
    pairs = some(3)
    pairs[0] = replace(pairs[0], found_by="source")
    assert best_first(pairs[::-1]) == [pairs[0], pairs[2], pairs[1]]


def test_a_stop_leaves_the_rest_unscored(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(contradict.score, "CHUNK_IN_HURRY", 4)
    nli = ToyNli({}, otherwise=(0.1, 0.1, 0.8))
    scores = score(some(5), nli, stop=lambda: len(nli.asked) >= 4)
    assert [each is None for each in scores] == [True, True, True, False, False]


def test_order_and_chunks_change_no_score(monkeypatch: pytest.MonkeyPatch) -> None:
    nli = ToyNli({}, otherwise=(0.1, 0.1, 0.8))
    whole = score(some(5), nli)
    monkeypatch.setattr(contradict.score, "CHUNK", 2)
    assert score(some(5), nli) == score(some(5), nli, stop=lambda: False) == whole
