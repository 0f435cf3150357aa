"""`contradict train`: says what is wrong before it loads anything, and makes pairs."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from contradict.cli.app import app


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["run", "slow", "--steps", "3"], "give fast or accurate"),
        (["run", "fast"], "give one of --steps and --finish-by"),
        (["run", "fast", "--finish-by", "noon"], "give HH:MM"),
        (["run", "fast", "--finish-by", "00:00"], "is past"),
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
