"""A teacher's probabilities beside the labels: written as they are, read back, and learnt from."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from contradict.errors import InputError
from contradict.train.corpora import training_rows
from contradict.train.soften import sampled_rows, soften
from contradict.train.stream import Mixer
from tests.conftest import ToyNli
from tests.train.test_stream import table


def write_source(path: Path, count: int) -> None:
    rows = [{"premise": f"p {n}", "hypothesis": f"h {n}", "label": "neutral"} for n in range(count)]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")


def test_rows_keep_their_label_beside_the_teachers_view_and_unlabelled_ones_take_it(tmp_path: Path) -> None:
    rows = [
        {"premise": "a", "hypothesis": "b", "label": "entailment"},
        {"premise": "c", "hypothesis": "d", "label": "not_contradiction"},
        {"premise": "e", "hypothesis": "f"},
    ]
    told = soften(ToyNli({}, otherwise=(0.7, 0.2, 0.1)), rows, tmp_path / "soft.jsonl")
    written = [json.loads(line) for line in (tmp_path / "soft.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [row["label"] for row in written] == ["entailment", "not_contradiction", "contradiction"]
    assert written[2]["soft"] == pytest.approx([0.7, 0.2, 0.1])
    assert told == {"rows": 3, "agreement with the label": 0.0}


def test_pairs_without_a_label_are_taught_by_shifted_odds(tmp_path: Path) -> None:
    rows = [{"premise": "a", "hypothesis": "b", "label": "entailment"}, {"premise": "e", "hypothesis": "f"}]
    soften(ToyNli({}, otherwise=(0.6, 0.1, 0.3)), rows, tmp_path / "soft.jsonl", odds=0.25)
    written = [json.loads(line) for line in (tmp_path / "soft.jsonl").read_text(encoding="utf-8").splitlines()]
    assert written[0]["soft"] == pytest.approx([0.6, 0.1, 0.3])
    assert written[1]["soft"] == pytest.approx([0.15 / 0.55, 0.1 / 0.55, 0.3 / 0.55], abs=1e-4)
    assert written[1]["label"] == "neutral"


def test_the_same_seed_draws_the_same_rows_and_none_that_are_held_apart(tmp_path: Path) -> None:
    source = tmp_path / "toy.jsonl"
    write_source(source, 500)
    drawn = [sampled_rows(tmp_path, {"toy": 60}, extra={"toy": source}, seed=seed) for seed in (1, 1, 2)]
    assert drawn[0] == drawn[1] != drawn[2]
    everything = list(training_rows(source))
    assert len(everything) < 500
    assert all(row in everything for row in drawn[0])


def test_a_source_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such source"):
        sampled_rows(tmp_path, {"absent": 5}, extra={}, seed=1)


def test_the_stream_hands_on_the_teachers_view_but_not_for_turned_pairs() -> None:
    taught = table("one", 50, 0, 1000)
    taught.softs[:] = (0.6, 0.3, 0.1)
    plain = Mixer({"one": taught}, (), 5, 0.0, 0.0).segment(0, {"one": 1.0})
    turned = Mixer({"one": taught}, (), 5, 1.0, 1.0).segment(0, {"one": 1.0})
    assert all(example.soft is not None and np.allclose(example.soft, (0.6, 0.3, 0.1)) for example in plain)
    assert all(example.soft is None for example in turned)
