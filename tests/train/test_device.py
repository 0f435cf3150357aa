"""A run on a device, here the CPU: it draws all sources, follows a teacher where there is no label, and leaves what can be exported."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

from contradict.errors import InputError, SettingsError
from contradict.nli.network import PairNetwork
from contradict.train import device
from contradict.train.bulk import judged, on_device
from contradict.train.flat import UNLABELLED, Drawer, FlatPairs, first_half, flat
from contradict.train.loop import Recipe, dev_figures, load_sources, train
from tests.nli.conftest import WORDS
from tests.train.test_loop import data as data  # a fixture
from tests.train.test_loop import new_run

QUICK = Recipe(rate=3e-3, budget=512, longest=40, warmup=5, average=0.9)


@pytest.fixture(autouse=True)
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(device, "RECIPES", {"fast": QUICK, "accurate": replace(QUICK, up_times=4.0)})
    monkeypatch.setattr(device, "_CROSSED", 30)
    monkeypatch.setattr(device, "_MPNET_SHIFT", 0)  # one tokenizer for both here


def _mixture(folder: Path, **weights: float) -> None:
    mixture = json.loads((folder / "mixture.json").read_text(encoding="utf-8"))
    mixture |= {"weights": {"toy": 1.0, **weights}, "cross_from": ["toy"]}
    (folder / "mixture.json").write_text(json.dumps(mixture), encoding="utf-8")


def test_a_run_on_a_device_can_be_restored_and_has_learnt(
    tmp_path: Path, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = new_run(tmp_path, data)
    monkeypatch.setattr(device, "BERT_SPECIALS", run.specials)
    _mixture(tmp_path, cross_random=0.05, cross_topic=0.05)
    device.train_on_device(run, "fast", data.parent, "cpu", seconds=1e6, steps=120)
    again = new_run(tmp_path, data)
    assert again.restore()
    assert (again.step, again.pairs) == (120, run.pairs)
    again.network.load_state_dict(again.average, strict=False)
    again.splits = run.splits
    assert float(str(dev_figures(again, 50)["accuracy"])) > 0.9
    train(new_run(tmp_path, data), data.parent, steps=125)  # as `contradict train run` goes on with it
    gone_on = new_run(tmp_path, data)
    assert gone_on.restore()
    assert gone_on.step == 125


def test_a_teacher_alone_judges_the_pairs_without_a_label(
    tmp_path: Path, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = new_run(tmp_path, data)
    monkeypatch.setattr(device, "BERT_SPECIALS", run.specials)
    monkeypatch.setattr(device, "MPNET_SPECIALS", run.specials)
    teacher = new_run(tmp_path / "teacher", data).network
    with torch.no_grad():
        teacher.head.out.weight.zero_()
        teacher.head.out.bias.copy_(torch.tensor([0.0, 9.0, 0.0]))  # always entailment
    run = new_run(tmp_path, data)
    mixture = {"weights": {"toy": 1e-9, device.UNLABELLED_PAIRS: 1.0}, "cross_from": ["toy"]}
    given = json.loads((tmp_path / "mixture.json").read_text(encoding="utf-8"))
    (tmp_path / "mixture.json").write_text(json.dumps({**given, **mixture}), encoding="utf-8")
    device.train_on_device(run, "fast", data.parent, "cpu", seconds=1e6, steps=60, teachers=[teacher])
    run.network.load_state_dict(run.average, strict=False)
    pairs = flat([split.train for split in run.splits.values()])
    texts = on_device(pairs, "cpu", run.specials, 0, 40)
    guesses = judged(run.network, texts, pairs.lefts, pairs.rights, 512).argmax(1)
    assert (guesses == 1).float().mean() > 0.9


@pytest.mark.parametrize("name", ["cuda:99", "gpu"])
def test_a_device_that_is_not_there_is_refused(name: str) -> None:
    with pytest.raises(SettingsError, match="no device"):
        device.check_device(name)


def test_pairs_that_only_a_teacher_judges_need_one(tmp_path: Path, data: Path) -> None:
    run = new_run(tmp_path, data)
    _mixture(tmp_path, **{device.UNLABELLED_PAIRS: 0.2})
    with pytest.raises(SettingsError, match="needs a teacher"):
        device.train_on_device(run, "fast", data.parent, "cpu", seconds=1)


def test_a_folder_without_the_sources_is_told(tmp_path: Path, data: Path) -> None:
    run = new_run(tmp_path, data)
    mixture = {"weights": {"lingnli": 1.0}, "cross_from": []}
    (tmp_path / "mixture.json").write_text(json.dumps(mixture), encoding="utf-8")
    with pytest.raises(InputError, match="none of the sources"):
        device.train_on_device(run, "fast", data.parent, "cpu", seconds=1)


def test_an_accurate_teacher_of_an_accurate_run_reads_its_own_words(
    tmp_path: Path, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shifts: list[int] = []
    views = device._views

    def watched(teachers: list[PairNetwork], pairs: FlatPairs, name: str, longest: int, shift: int) -> torch.Tensor:
        shifts.append(shift)
        return views(teachers, pairs, name, longest, 0)

    run = new_run(tmp_path, data)
    monkeypatch.setattr(device, "MPNET_SPECIALS", run.specials)
    monkeypatch.setattr(device, "BERT_SPECIALS", run.specials)
    monkeypatch.setattr(device, "_MPNET_SHIFT", 4)
    monkeypatch.setattr(device, "_views", watched)
    for tier in ("fast", "accurate"):
        teacher = new_run(tmp_path / tier, data).network
        device.train_on_device(run, tier, data.parent, "cpu", seconds=1e6, steps=1, teachers=[teacher])
    assert shifts == [4, 0]


def _varied(path: Path) -> None:
    """Rows with a text of its own each, so that halves have something to part."""
    rng = np.random.default_rng(5)
    texts = [" ".join(rng.choice(WORDS[5:], 6)) for _ in range(200)]
    rows = [{"premise": text, "hypothesis": "the mayor left .", "label": "neutral"} for text in texts]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")


def test_of_two_teachers_each_judges_the_half_it_has_not_seen(
    tmp_path: Path, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = new_run(tmp_path, data)
    _varied(data)
    monkeypatch.setattr(device, "MPNET_SPECIALS", run.specials)
    teachers = [new_run(tmp_path / name, data).network for name in ("one", "other")]
    for place, teacher in enumerate(teachers):
        with torch.no_grad():
            teacher.head.out.weight.zero_()
            teacher.head.out.bias.copy_(torch.tensor([0.0, 50.0, 0.0]).roll(place))  # entailment; neutral
    load_sources(run, data.parent)
    pairs = flat([split.train for split in run.splits.values()])
    pairs.labels[:10] = UNLABELLED
    seen = device._views(teachers, pairs, "cpu", 40, 0)
    first = first_half(pairs)
    assert 0.3 < first.mean() < 0.7
    assert seen[:10, 1:].tolist() == [[0.5, 0.5]] * 10
    assert (seen[10:].argmax(1).numpy() == np.where(first[10:], 2, 1)).all()


def test_a_half_is_all_that_is_drawn(tmp_path: Path, data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[FlatPairs] = []
    _varied(data)
    run = new_run(tmp_path, data)
    monkeypatch.setattr(device, "BERT_SPECIALS", run.specials)

    def watched(pairs: FlatPairs, weights: dict[str, float], *rest: Any) -> Drawer:
        drawn.append(pairs)
        return Drawer(pairs, weights, *rest)

    monkeypatch.setattr(device, "Drawer", watched)
    _mixture(tmp_path)
    device.train_on_device(run, "fast", data.parent, "cpu", seconds=1e6, steps=1, half=1)
    assert 0 < len(drawn[0].labels) < len(run.splits["toy"].train)
    assert not first_half(drawn[0]).any()
