"""`contradict train`: says what is wrong before it loads anything, and makes pairs."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from contradict.cli.app import app
from contradict.train import tiers


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["run", "slow", "--steps", "3"], "give fast or accurate"),
        (["run", "fast"], "give one of --steps and --finish-by"),
        (["run", "fast", "--finish-by", "noon"], "give HH:MM"),
        (["run", "fast", "--finish-by", "00:00"], "is past"),
        (["bulk", "fast", "--minutes", "1", "--half", "2"], "--half"),
        (["bulk", "fast", "--minutes", "1", "--device", "cpu", *(3 * ["--teacher", "a"])], "more than two teachers"),
    ],
)
def test_wrong_use_is_told_and_ends_with_2(tmp_path: Path, arguments: list[str], said: str) -> None:
    result = CliRunner().invoke(app, ["train", *arguments, "--run", str(tmp_path), "--data", str(tmp_path)])
    assert result.exit_code == 2
    assert said in result.stderr


def test_rows_must_be_names_with_numbers(tmp_path: Path) -> None:
    result = CliRunner().invoke(
        app, ["train", "soften", str(tmp_path / "o"), "--data", str(tmp_path), "--rows", "snli"]
    )
    assert result.exit_code == 2
    assert "NAME=NUMBER" in result.stderr


def test_edits_writes_both_parts(tmp_path: Path) -> None:
    result = CliRunner().invoke(app, ["train", "edits", str(tmp_path), "--count", "40"])
    assert json.loads(result.stdout) == {"train": 40, "dev": 4}
    assert len((tmp_path / "train.jsonl").read_text(encoding="utf-8").splitlines()) == 40


def test_teachers_and_the_half_reach_the_training_in_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    given: dict[str, Any] = {}
    monkeypatch.setattr(tiers, "train_tier_on_device", lambda *_, **settings: given.update(settings))
    options = ["--minutes", "2", "--half", "1", "--teacher", "one", "--teacher", "two"]
    arguments = ["train", "bulk", "accurate", "--run", str(tmp_path), "--data", str(tmp_path), *options]
    assert CliRunner().invoke(app, arguments).exit_code == 0
    assert (given["half"], given["teachers"], given["seconds"]) == (1, [Path("one"), Path("two")], 120)
