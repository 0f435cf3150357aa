"""Figures of a classifier on labelled pairs, against numbers worked out by hand."""

from __future__ import annotations

import gzip
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from contradict.errors import InputError
from contradict.evaluate.pairs import (
    LabelledPair,
    average_precision,
    calibration_error,
    evaluate_file,
    evaluate_pairs,
    read_pairs,
)
from tests.conftest import ToyNli


@dataclass(frozen=True)
class Table:
    """Scores by a table; an unprepared pair is an error."""

    rows: Mapping[tuple[str, str], tuple[float, float, float]]
    id: str = "table@1"

    def score(self, pairs: Sequence[tuple[str, str]]) -> NDArray[np.float32]:
        return np.array([self.rows[pair] for pair in pairs], dtype=np.float32)


def both_ways(*rows: tuple[str, str, tuple[float, float, float]]) -> Table:
    return Table({pair: row for a, b, row in rows for pair in ((a, b), (b, a))})


YES, ENTAILS, NEITHER = (0.8, 0.1, 0.1), (0.1, 0.8, 0.1), (0.2, 0.1, 0.7)
NLI = both_ways(("a", "b", YES), ("c", "d", ENTAILS), ("e", "f", NEITHER), ("g", "h", YES))


def test_three_way_figures() -> None:
    rows = [
        LabelledPair("a", "b", "contradiction"),
        LabelledPair("c", "d", "entailment"),
        LabelledPair("e", "f", "contradiction"),
        LabelledPair("g", "h", "neutral"),
    ]
    figures = evaluate_pairs(rows, NLI)
    assert figures["classes"] == 3
    assert figures["accuracy"] == 0.5
    assert (figures["precision"], figures["recall"], figures["f1"]) == (0.5, 0.5, 0.5)
    assert figures["macro_f1"] == pytest.approx((0.5 + 1.0 + 0.0) / 3, abs=1e-4)
    assert figures["false_alarms"] == 0.5
    assert figures["brier"] == pytest.approx((0.04 + 0.01 + 0.64 + 0.64) / 4, abs=1e-4)


def test_without_neutral_rows_only_contradiction_counts() -> None:
    rows = [LabelledPair("a", "b", "contradiction"), LabelledPair("e", "f", "entailment")]
    figures = evaluate_pairs(rows, NLI)
    assert (figures["classes"], figures["accuracy"]) == (2, 1.0)


def test_not_contradiction_is_a_label() -> None:
    figures = evaluate_pairs(
        [LabelledPair("c", "d", "not_contradiction"), LabelledPair("a", "b", "contradiction")], NLI
    )
    assert (figures["classes"], figures["accuracy"], figures["average_precision"]) == (2, 1.0, 1.0)


def test_a_set_without_contradictions_measures_false_alarms_only() -> None:
    figures = evaluate_pairs([LabelledPair("g", "h", "neutral"), LabelledPair("c", "d", "entailment")], NLI)
    assert figures["false_alarms"] == 0.5
    assert figures["average_precision"] is None
    assert figures["recall"] is None


def test_asymmetry_is_the_mean_gap_between_directions() -> None:
    nli = Table({("a", "b"): (0.9, 0.0, 0.1), ("b", "a"): (0.5, 0.0, 0.5)})
    assert evaluate_pairs([LabelledPair("a", "b", "contradiction")], nli)["asymmetry"] == pytest.approx(0.4)


def test_average_precision_by_hand() -> None:
    truth = np.array([True, False, True, False])
    assert average_precision(truth, np.array([0.9, 0.8, 0.7, 0.1])) == pytest.approx((1 + 2 / 3) / 2)


def test_average_precision_of_equal_scores_is_the_share_of_positives() -> None:
    assert average_precision(np.array([False, True, False, False]), np.full(4, 0.5)) == pytest.approx(0.25)


def test_calibration_error_by_hand() -> None:
    truth = np.array([True, True, False, False])
    assert calibration_error(truth, np.array([0.95, 0.95, 0.95, 0.05])) == pytest.approx(
        0.75 * abs(2 / 3 - 0.95) + 0.25 * 0.05
    )


def test_plain_and_gzipped_files_give_the_same_rows(tmp_path: Path) -> None:
    text = "".join(json.dumps({"premise": "a", "hypothesis": "b", "label": "neutral"}) + "\n" for _ in range(3))
    (tmp_path / "plain.jsonl").write_text(text, encoding="utf-8")
    with gzip.open(tmp_path / "packed.jsonl.gz", "wt", encoding="utf-8") as stream:
        stream.write(text)
    assert list(read_pairs(tmp_path / "plain.jsonl")) == list(read_pairs(tmp_path / "packed.jsonl.gz"))


def test_limit_takes_rows_evenly_through_the_file(tmp_path: Path) -> None:
    path = tmp_path / "pairs.jsonl"
    labels = ["contradiction"] * 5 + ["neutral"] * 5
    lines = [json.dumps({"premise": "a", "hypothesis": "b", "label": label}) for label in labels]
    path.write_text("\n".join(lines), encoding="utf-8")
    figures = evaluate_file(path, NLI, limit=4)
    assert (figures["file"], figures["rows"], figures["precision"]) == ("pairs.jsonl", 4, 0.5)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('{"premise": "a", "hypothesis": "b", "label": "maybe"}', "'maybe' is not one of"),
        ('{"premise": "a", "label": "neutral"}', 'no "hypothesis"'),
        ("[1]", "not a JSON object"),
        ("{", "not JSON"),
    ],
)
def test_mistakes_name_their_line(tmp_path: Path, line: str, said: str) -> None:
    path = tmp_path / "pairs.jsonl"
    path.write_text('{"premise": "a", "hypothesis": "b", "label": "neutral"}\n' + line, encoding="utf-8")
    with pytest.raises(InputError, match=said) as caught:
        list(read_pairs(path))
    assert str(caught.value).startswith(f"{path}:2")


def test_no_rows_are_an_error_not_a_figure() -> None:
    with pytest.raises(InputError, match="nothing to measure"):
        evaluate_pairs([], NLI)


def test_the_reliability_diagram_sets_what_was_said_beside_what_was_true() -> None:
    rows = [LabelledPair("a", str(n), "contradiction" if n < 3 else "neutral") for n in range(4)]
    nli = ToyNli({}, otherwise=(0.84, 0.06, 0.1))
    drawn = evaluate_pairs(rows, nli, diagram=True)["reliability"]
    assert drawn == {"0.8-0.9": {"rows": 4, "said": 0.84, "true": 0.75}}
    assert "reliability" not in evaluate_pairs(rows, nli)
