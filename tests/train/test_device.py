"""A run on a device, here the CPU: it draws all sources, follows a teacher where there is no label, and leaves what can be exported."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
import torch

from contradict.errors import InputError, SettingsError
from contradict.nli.network import PairNetwork
from contradict.train import device
from contradict.train.bulk import judged, on_device
from contradict.train.flat import FlatPairs, flat
from contradict.train.loop import Recipe, dev_figures, train
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
    device.train_on_device(run, "fast", data.parent, "cpu", seconds=1e6, steps=60, teacher=teacher)
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

    def watched(teacher: PairNetwork, pairs: FlatPairs, name: str, longest: int, shift: int) -> torch.Tensor:
        shifts.append(shift)
        return views(teacher, pairs, name, longest, 0)

    run = new_run(tmp_path, data)
    monkeypatch.setattr(device, "MPNET_SPECIALS", run.specials)
    monkeypatch.setattr(device, "BERT_SPECIALS", run.specials)
    monkeypatch.setattr(device, "_MPNET_SHIFT", 4)
    monkeypatch.setattr(device, "_views", watched)
    for tier in ("fast", "accurate"):
        teacher = new_run(tmp_path / tier, data).network
        device.train_on_device(run, tier, data.parent, "cpu", seconds=1e6, steps=1, teacher=teacher)
    assert shifts == [4, 0]
