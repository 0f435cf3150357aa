"""Mistakes in actor files are told with place and remedy, all at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from contradict.actors import load_actors
from contradict.errors import InputError, RuleError


def mistakes(tmp_path: Path, text: str) -> list[str]:
    """What loading this file says, without the folder."""
    file = tmp_path / "mine.yml"
    file.write_text(text, "utf-8")
    with pytest.raises(RuleError) as error:
        load_actors([str(file)], defaults=False)
    return [str(note).replace(f"{tmp_path}/", "") for note in error.value.mistakes]


def test_unknown_field(tmp_path: Path) -> None:
    (message,) = mistakes(tmp_path, "actors:\n  - id: a\n    name: A\n    alias: [B]\n")
    assert message.startswith("mine.yml:4:5: actors.0.alias: not a field")


def test_missing_field(tmp_path: Path) -> None:
    (message,) = mistakes(tmp_path, "actors:\n  - id: a\n")
    assert message.startswith("mine.yml:2:5: actors.0.name: missing")


def test_every_mistake_is_told(tmp_path: Path) -> None:
    assert len(mistakes(tmp_path, "actors:\n  - id: a\n  - name: B\n")) == 2


def test_a_date_that_is_none(tmp_path: Path) -> None:
    text = "countries:\n  - id: a\n    name: A\n    offices:\n      king:\n        - {name: B, from: soon}\n"
    (message,) = mistakes(tmp_path, text)
    assert message.startswith("mine.yml:6:")


def test_broken_yaml(tmp_path: Path) -> None:
    (message,) = mistakes(tmp_path, "actors: [\n")
    assert message.startswith("mine.yml:2:1: not valid YAML")


def test_a_missing_file_is_an_input_error() -> None:
    with pytest.raises(InputError, match="no such actor file"):
        load_actors(["nowhere.yml"])


def test_a_file_without_actors_is_noted(tmp_path: Path) -> None:
    file = tmp_path / "empty.yml"
    file.write_text("", "utf-8")
    assert [note.message for note in load_actors([str(file)], defaults=False).notes] == ["names no actors"]


def test_years_and_months_stand_for_their_first_day(tmp_path: Path) -> None:
    file = tmp_path / "mine.yml"
    file.write_text(
        "countries:\n  - id: a\n    name: Arland\n    offices:\n      king:\n        - {name: Bo Cy, from: 2017, to: 2019-06}\n",
        "utf-8",
    )
    assert load_actors([str(file)], defaults=False).explain("Bo Cy").known


def test_the_shipped_files_have_no_mistakes() -> None:
    assert load_actors().notes == ()
