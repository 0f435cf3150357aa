"""Compiled tables are kept between starts, and never stand in the way of what the files say now."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from contradict.actors import load_actors
from contradict.errors import RuleError

TEXT = "actors:\n  - {id: harbour-board, name: Harbour Board, side: harbour-board, aliases: [the Board]}\n"


@pytest.fixture
def mine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An actor file of the user, and an empty cache folder."""
    monkeypatch.setenv("CONTRADICT_CACHE", str(tmp_path / "cache"))
    file = tmp_path / "mine.yml"
    file.write_text(TEXT, "utf-8")
    return file


def kept_files(tmp_path: Path) -> list[Path]:
    return sorted((tmp_path / "cache" / "models").glob("actors-*.json"))


def test_the_second_start_reads_no_yaml(mine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = load_actors([str(mine)], defaults=False)
    monkeypatch.setattr(yaml, "load", None)
    again = load_actors([str(mine)], defaults=False)
    assert again.digest == first.digest
    assert again.explain("Harbour Board") == first.explain("Harbour Board")


def test_an_edited_file_is_read_anew(mine: Path) -> None:
    first = load_actors([str(mine)], defaults=False)
    mine.write_text(TEXT.replace("side: harbour-board", "side: city"), "utf-8")
    again = load_actors([str(mine)], defaults=False)
    assert again.digest != first.digest
    assert again.resolve("Harbour Board").side == "city"


@pytest.mark.parametrize("content", ["", "not json", "[]", '{"digest": "other", "tables": {}}'])
def test_a_spoilt_file_costs_only_the_time(mine: Path, tmp_path: Path, content: str) -> None:
    load_actors([str(mine)], defaults=False)
    (path,) = kept_files(tmp_path)
    path.write_text(content, "utf-8")
    assert load_actors([str(mine)], defaults=False).resolve("Harbour Board").side == "harbour-board"


def test_files_with_mistakes_are_not_kept(mine: Path, tmp_path: Path) -> None:
    mine.write_text("actors:\n  - {id: a}\n", "utf-8")
    with pytest.raises(RuleError):
        load_actors([str(mine)], defaults=False)
    assert kept_files(tmp_path) == []
