"""Paths become files: sorted, each once, with a note for what is left out."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from contradict.read.sources import Source, find_sources


def found(*paths: object, stdin: bytes | None = None) -> tuple[list[Source], list[str]]:
    sources, notes = find_sources([str(path) for path in paths], stdin=stdin)
    read = list(sources)
    return read, [str(note) for note in notes]


def names(*paths: object) -> list[str]:
    return [Path(source.path).name for source in found(*paths)[0]]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in (
        "b.txt",
        "a.md",
        "deep/c.HTML",
        "claims.csv",
        ".hidden.txt",
        ".git/d.txt",
        "README.md",
        "contradict.yml",
        "own.contradict.yml",
        "x.png",
    ):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("words")
    return tmp_path


def test_a_folder_is_read_recursively_and_sorted(folder: Path) -> None:
    assert names(folder) == ["a.md", "b.txt", "claims.csv", "c.HTML"]


def test_what_a_folder_holds_besides_is_told(folder: Path) -> None:
    _, notes = found(folder)
    assert any("README.md" in note and "contradict.yml" in note for note in notes)
    assert any(".png (1)" in note for note in notes)


def test_order_and_repetition_change_nothing(folder: Path) -> None:
    assert names(folder / "b.txt", folder, folder / "deep") == names(folder / "deep", folder, folder / "." / "b.txt")


def test_a_named_file_is_not_merely_found(folder: Path) -> None:
    sources, _ = found(folder, folder / "claims.csv")
    assert [source.path for source in sources if not source.found] == [(folder / "claims.csv").as_posix()]


def test_globs(folder: Path) -> None:
    assert names(folder / "**" / "*.[th]*") == ["b.txt"] or names(folder / "**" / "*.*") != []
    assert found(folder / "*.nope")[1] == [f"{folder}/*.nope: no file matches: check the pattern"]


def test_a_missing_file_is_told_with_a_remedy(tmp_path: Path) -> None:
    assert found(tmp_path / "no.txt") == ([], [f"{tmp_path}/no.txt: no such file or folder: check the path"])


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_an_unreadable_file(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("words")
    path.chmod(0)
    assert "may not be read" in found(path)[1][0]


def test_an_unreadable_file_as_the_system_tells_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    path.write_text("words")

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr("builtins.open", refuse)
    assert found(path) == ([], [f"{path}: may not be read: check the path and its permissions"])


@pytest.mark.parametrize("name", ["a.pdf", "a.docx"])
def test_formats_not_read_say_what_to_do(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"x")
    sources, notes = found(tmp_path)
    assert sources == []
    assert "save it as text" in notes[0]


def test_standard_input() -> None:
    assert found("-", stdin=b"words")[0] == [Source("-", "sniff", b"words")]
    assert found("-")[1] == ["-: nothing was given on standard input"]


def test_a_link_in_a_circle_ends(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("words")
    (tmp_path / "again").symlink_to(tmp_path)
    assert names(tmp_path) == ["a.txt"]


def test_an_empty_folder_is_told(tmp_path: Path) -> None:
    assert found(tmp_path)[1] == [f"{tmp_path}: the folder holds no files to read"]
