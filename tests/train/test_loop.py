"""The loop on a network of one layer: it learns, it survives a kill, and what it exports is what it averaged."""

from __future__ import annotations

import json
import time
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch

from contradict.nli.inputs import Specials
from contradict.nli.network import add_lora, freeze_words, load_bert, trainable_state
from contradict.train.calibration import fit
from contradict.train.loop import Recipe, Run, _inputs, dev_sample, pair_loss, train
from tests.nli.conftest import bert_config, write_tokenizer

SPECIALS = Specials(start=2, end=3, pad=0)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A source that a look at one word solves."""
    rows = []
    for number in range(400):
        left = "the bridge is open ." if number % 2 else "the port is open in june ."
        right = ("the bridge is closed .", "the bridge is open .", "the mayor left .")[number % 3]
        rows.append(
            {
                "premise": f"{left} {number}",
                "hypothesis": right,
                "label": ("contradiction", "entailment", "neutral")[number % 3],
            }
        )
    folder = tmp_path / "data"
    folder.mkdir()
    path = folder / "toy.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def new_run(folder: Path, data: Path) -> Run:
    from tokenizers import Tokenizer
    from transformers import BertModel

    base = folder / "base"
    base.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(2)
    BertModel(bert_config(), add_pooling_layer=False).save_pretrained(base)
    write_tokenizer(base)
    network = load_bert(base)
    freeze_words(network)
    mixture = {"weights": {"toy": 1.0}, "cross_from": [], "extra": {"toy": str(data)}}
    (folder / "mixture.json").write_text(json.dumps(mixture), encoding="utf-8")
    recipe = Recipe(rate=3e-3, budget=512, longest=40, warmup=5, checkpoint_seconds=0.2, dev_rows=20, average=0.9)
    return Run(folder, network, Tokenizer.from_file(str(base / "tokenizer.json")), SPECIALS, recipe)


def events(folder: Path) -> list[str]:
    lines = (json.loads(line) for line in (folder / "log.jsonl").read_text(encoding="utf-8").splitlines())
    return [str(line["event"]) for line in lines if "event" in line]


def test_a_run_learns_ends_at_zero_and_can_be_gone_on_with(tmp_path: Path, data: Path) -> None:
    run = new_run(tmp_path, data)
    train(run, data.parent, steps=150)
    log = [json.loads(line) for line in (tmp_path / "log.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [line for line in log if line.get("event") == "dev"][-1]["accuracy"] > 0.9
    assert run.rate() == 0.0
    assert {"started", "source", "finished"} <= set(events(tmp_path))
    again = new_run(tmp_path, data)
    assert again.restore()
    assert (again.step, again.segment, again.batch, again.schedule) == (run.step, run.segment, run.batch, run.schedule)
    for name, tensor in trainable_state(run.network).items():
        torch.testing.assert_close(trainable_state(again.network)[name], tensor)


def test_a_run_by_the_clock_ends_in_time_with_the_rate_at_zero(tmp_path: Path, data: Path) -> None:
    run = new_run(tmp_path, data)
    began = time.time()
    train(run, data.parent, finish_by=began + 1.5, measure_seconds=0.3)
    assert run.rate() == 0.0
    assert {"planned", "finished"} <= set(events(tmp_path))


def test_the_upper_factor_learns_at_a_rate_of_its_own(tmp_path: Path, data: Path) -> None:
    run = new_run(tmp_path, data)
    add_lora(run.network, rank=2)
    train(Run(tmp_path, run.network, run.tokenizer, SPECIALS, replace(run.recipe, up_times=0.0)), data.parent, steps=5)
    ups = [tensor for name, tensor in run.network.named_parameters() if name.endswith(".up")]
    downs = [name for name, _ in run.network.named_parameters() if name.endswith(".down")]
    assert len(ups) == len(downs) > 0
    assert not any(tensor.any() for tensor in ups)  # still at the zero where they began
    again = tmp_path / "again"
    again.mkdir()
    (again / "mixture.json").write_text((tmp_path / "mixture.json").read_text(encoding="utf-8"), encoding="utf-8")
    train(Run(again, run.network, run.tokenizer, SPECIALS, replace(run.recipe, up_times=4.0)), data.parent, steps=5)
    assert all(tensor.any() for tensor in ups)


def test_a_run_that_has_ended_stays_as_it_is(tmp_path: Path, data: Path) -> None:
    train(new_run(tmp_path, data), data.parent, steps=5)
    again = new_run(tmp_path, data)
    train(again, data.parent, steps=5)
    assert again.step == 5


def test_frozen_words_stay_as_they_are(tmp_path: Path, data: Path) -> None:
    run = new_run(tmp_path, data)
    assert not [name for name in trainable_state(run.network) if "word_embeddings" in name]


def test_loss_of_a_two_way_label_leaves_entailment_and_neutral_open() -> None:
    logits = torch.tensor([[0.0, 5.0, -5.0], [0.0, -5.0, 5.0], [9.0, 0.0, 0.0]])
    losses = pair_loss(logits, torch.tensor([3, 3, 3]))
    torch.testing.assert_close(losses[0], losses[1])
    assert losses[2] > 5 > losses[0]


def test_loss_of_a_plain_label_is_cross_entropy() -> None:
    logits, labels = torch.randn(6, 3), torch.tensor([0, 1, 2, 0, 1, 2])
    torch.testing.assert_close(
        pair_loss(logits, labels), torch.nn.functional.cross_entropy(logits, labels, reduction="none")
    )


@pytest.mark.slow
def test_a_run_learns_from_a_teacher_against_the_labels(tmp_path: Path, data: Path) -> None:
    rows = [json.loads(line) for line in data.read_text(encoding="utf-8").splitlines()]
    for row in rows:  # the teacher calls everything neutral
        row["soft"] = [0.05, 0.05, 0.9]
    data.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    run = new_run(tmp_path, data)
    train(run, data.parent, steps=60)
    guesses = run.network(**_inputs(run, [e for _, e in dev_sample(run.splits, 20)])).argmax(1)
    assert (guesses == 2).float().mean() > 0.9


def test_calibration_finds_the_temperature_that_was_put_in() -> None:
    rng = np.random.default_rng(4)
    true = rng.normal(size=(6000, 3)) * 2
    odds = np.exp(true)
    labels = np.array([rng.choice(3, p=row) for row in odds / odds.sum(axis=1, keepdims=True)])
    temperature, bias = fit(true * 2.5, labels, np.ones(len(labels)))
    assert temperature == pytest.approx(2.5, rel=0.1)
    assert max(abs(value) for value in bias) < 0.1
