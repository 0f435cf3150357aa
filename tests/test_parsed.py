"""YAML files are read once for each content, and what is kept of them is what reading gives."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from contradict.parsed import Parsed
from contradict.rulebook.load import read_rules


def _unread() -> Any:
    raise AssertionError("read again")


def test_the_next_start_does_not_read_a_known_file(tmp_path: Path) -> None:
    first = Parsed(tmp_path / "parsed.json")
    assert first.get(b"a: 1", "rule", lambda: {"a": "1"}) == {"a": "1"}
    first.keep()
    assert Parsed(tmp_path / "parsed.json").get(b"a: 1", "rule", _unread) == {"a": "1"}


@pytest.mark.parametrize(("raw", "reader"), [(b"a: 2", "rule"), (b"a: 1", "actors")])
def test_other_content_and_another_reader_are_read(raw: bytes, reader: str, tmp_path: Path) -> None:
    first = Parsed(tmp_path / "parsed.json")
    first.get(b"a: 1", "rule", lambda: {"a": "1"})
    first.keep()
    with pytest.raises(AssertionError, match="read again"):
        Parsed(tmp_path / "parsed.json").get(raw, reader, _unread)


@pytest.mark.parametrize("data", [None, {"on": date(2025, 1, 2)}, {3: "a"}, [float("inf")]])
def test_mistakes_and_what_json_would_change_are_not_kept(data: Any, tmp_path: Path) -> None:
    first = Parsed(tmp_path / "parsed.json")
    assert first.get(b"a: 1", "rule", lambda: data) == data
    first.keep()
    with pytest.raises(AssertionError, match="read again"):
        Parsed(tmp_path / "parsed.json").get(b"a: 1", "rule", _unread)


def test_whoever_gets_data_may_change_it(tmp_path: Path) -> None:
    kept = Parsed(tmp_path / "parsed.json")
    kept.get(b"a: 1", "rule", lambda: {"a": [1.5]})["a"].append("mine")
    assert kept.get(b"a: 1", "rule", _unread) == {"a": [1.5]}


@pytest.mark.parametrize("content", ["", "[]", "{"])
def test_a_damaged_file_costs_only_the_time(content: str, tmp_path: Path) -> None:
    (tmp_path / "parsed.json").write_text(content, encoding="utf-8")
    assert Parsed(tmp_path / "parsed.json").get(b"a: 1", "rule", lambda: {"a": "1"}) == {"a": "1"}


def test_rules_from_kept_files_are_the_rules_from_read_ones(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = Parsed(tmp_path / "parsed.json")
    monkeypatch.setattr("contradict.rulebook.load.parsed_in", lambda _: first)
    fresh, _ = read_rules((), defaults=True)
    second = Parsed(tmp_path / "parsed.json")
    monkeypatch.setattr("contradict.rulebook.load.parsed_in", lambda _: second)
    monkeypatch.setattr("contradict.rulebook.load._sound", lambda _: _unread())
    kept, _ = read_rules((), defaults=True)
    assert [rule.file for rule in kept] == [rule.file for rule in fresh]
