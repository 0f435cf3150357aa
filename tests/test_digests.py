"""A digest is computed once for each state of a file, and again when the file may have changed."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest

from contradict import digests
from contradict.digests import digest_of, forget


@pytest.fixture(autouse=True)
def settled(monkeypatch: pytest.MonkeyPatch) -> None:
    """Files just written count as settled."""
    monkeypatch.setattr(digests, "SETTLED_SECONDS", -1.0)


def _unread(_path: Path) -> str:
    raise AssertionError("hashed again")


def test_an_unchanged_file_is_not_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file, memory = tmp_path / "weights", tmp_path / "memory.json"
    file.write_bytes(b"numbers")
    assert digest_of(file, memory) == hashlib.sha256(b"numbers").hexdigest()
    monkeypatch.setattr(digests, "sha256_of", _unread)
    assert digest_of(file, memory) == hashlib.sha256(b"numbers").hexdigest()


def test_a_file_altered_in_place_with_its_time_set_back_is_read_again(tmp_path: Path) -> None:
    file, memory = tmp_path / "weights", tmp_path / "memory.json"
    file.write_bytes(b"numbers")
    digest_of(file, memory)
    before = file.stat()
    file.write_bytes(b"nuNbers")
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert digest_of(file, memory) == hashlib.sha256(b"nuNbers").hexdigest()


def test_what_changed_a_moment_ago_is_not_remembered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(digests, "SETTLED_SECONDS", 60.0)
    file, memory = tmp_path / "weights", tmp_path / "memory.json"
    file.write_bytes(b"numbers")
    digest_of(file, memory)
    assert not memory.exists()


def test_forgetting_has_a_file_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file, memory = tmp_path / "weights", tmp_path / "memory.json"
    file.write_bytes(b"numbers")
    digest_of(file, memory)
    forget(memory)
    monkeypatch.setattr(digests, "sha256_of", _unread)
    with pytest.raises(AssertionError, match="hashed again"):
        digest_of(file, memory)


@pytest.mark.parametrize("content", ["", "[1]", '{"weights": 3}', "\x00"])
def test_a_damaged_memory_costs_only_the_time(content: str, tmp_path: Path) -> None:
    file, memory = tmp_path / "weights", tmp_path / "memory.json"
    file.write_bytes(b"numbers")
    memory.write_text(content, encoding="utf-8")
    assert digest_of(file, memory) == hashlib.sha256(b"numbers").hexdigest()
