"""Precision and recall of findings are counted as a reader would count them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from contradict.actors import load_actors
from contradict.detect import Parts
from contradict.evaluate.findings import _renamed, evaluate_findings
from contradict.rulebook import load_rules
from contradict.settings import Settings
from contradict.weigh import load_calibration
from tests.conftest import ToyEncoder, ToyNli

TEXT = (
    "The governor told reporters that the old harbour bridge is safe for lorries. "
    "The engineers told reporters that the old harbour bridge is unsafe for lorries.\n"
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "story.txt").write_text(TEXT, encoding="utf-8")
    rows = []
    for number, (words, actor) in enumerate(
        [("is safe for lorries", "governor"), ("is unsafe for lorries", "engineers")]
    ):
        end = TEXT.index(words) + len(words)
        start = TEXT.rindex("the old harbour", 0, end)
        rows.append(
            {"id": f"g{number}", "article": "story.txt", "span": [start, end], "actor_canonical": actor, "side": actor}
        )
    (tmp_path / "claims.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    (tmp_path / "pairs.jsonl").write_text('{"a": "g0", "b": "g1", "label": "contradiction"}\n', encoding="utf-8")
    return tmp_path


def figures(folder: Path, contradiction: float) -> dict[str, object]:
    nli = ToyNli({}, otherwise=(contradiction, 0.01, 0.99 - contradiction))
    parts = Parts(load_actors(), ToyEncoder(), nli, load_rules(defaults=False), load_calibration())
    return evaluate_findings(folder, Settings(min_similarity=0.3), parts)


def test_a_found_contradiction_is_right(folder: Path) -> None:
    result = figures(folder, 0.97)
    assert result["strict"] == {"precision": 1.0, "recall": 1.0, "f1": 1.0}
    assert result["recall_per_article"] == {"story": 1.0}
    assert result["claims_matched"] == 2


def test_a_missed_one_costs_recall(folder: Path) -> None:
    result = figures(folder, 0.01)
    assert result["strict"] == {"precision": 0.0, "recall": 0.0, "f1": 0.0}
    assert result["findings"] == 0


def test_a_wrong_label_costs_precision(folder: Path) -> None:
    (folder / "pairs.jsonl").write_text('{"a": "g0", "b": "g1", "label": "unrelated"}\n', encoding="utf-8")
    result = figures(folder, 0.97)
    assert result["strict"]["precision"] == 0.0  # type: ignore[index]
    assert result["unlabelled"] == 0


def test_a_side_may_have_another_name_but_two_sides_may_not_be_one() -> None:
    told = [("uk-labour", "labour-party")] * 3 + [
        ("us", "us-government"),
        ("us", "us-congress"),
        ("us", "us-government"),
    ]
    assert _renamed(told) == 5
    assert _renamed([("all", "russia"), ("all", "ukraine"), ("ukraine", "ukraine")]) == 2
    assert _renamed([]) == 0
