"""`contradict models`: what is here, where, and made ready for this machine."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from contradict.cli import models
from contradict.cli.app import app
from contradict.kept import REMEMBERED


def test_path_is_below_the_cache_folder_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CONTRADICT_CACHE", str(tmp_path))
    assert CliRunner().invoke(app, ["models", "path"]).output.strip() == str(tmp_path / "models")


def test_list_names_the_encoder_and_both_classifiers() -> None:
    lines = CliRunner().invoke(app, ["models", "list"]).output.splitlines()
    assert [line.split()[:2] for line in lines] == [["encoder", "embedded"], ["nli", "fast"], ["nli", "accurate"]]


def test_prepare_forgets_remembered_digests_and_tells_each_model(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CONTRADICT_CACHE", str(tmp_path))
    memory = tmp_path / "models" / REMEMBERED
    memory.parent.mkdir()
    memory.write_text("{}", encoding="utf-8")
    told = []
    monkeypatch.setattr(models, "_prepared", lambda role, name, _load: told.append((role, name, memory.exists())))
    assert CliRunner().invoke(app, ["models", "prepare"]).exit_code == 0
    assert told == [("encoder", "embedded", False), ("nli", "fast", False), ("nli", "accurate", False)]
