"""`contradict chart` from outside."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from contradict.cli.app import app
from contradict.report import render
from tests.report.builder import plain_report


def run(folder: Path, output: str, *more: str) -> Result:
    report = folder / "report.json"
    report.write_text(render(plain_report(), "json"), encoding="utf-8")
    return CliRunner().invoke(app, ["chart", str(report), "--output", str(folder / output), *more])


@pytest.mark.parametrize(("output", "start"), [("a.svg", b"<?xml"), ("a.PNG", b"\x89PNG")])
def test_the_ending_says_what_is_written(tmp_path: Path, output: str, start: bytes) -> None:
    pytest.importorskip("matplotlib", reason="the extra charts (matplotlib) is not installed")
    assert run(tmp_path, output).exit_code == 0
    assert (tmp_path / output).read_bytes().startswith(start)


def test_the_timeline_on_request(tmp_path: Path) -> None:
    pytest.importorskip("matplotlib", reason="the extra charts (matplotlib) is not installed")
    assert run(tmp_path, "a.svg", "--what", "timeline").exit_code == 0
    assert "When it was said" in (tmp_path / "a.svg").read_text(encoding="utf-8")


@pytest.mark.parametrize("output", ["a.pdf", "a", "svg"])
def test_another_ending_is_refused(tmp_path: Path, output: str) -> None:
    result = run(tmp_path, output)
    assert result.exit_code == 2
    assert f"{output}: ends in neither .svg nor .png" in result.stderr
    assert not (tmp_path / output).exists()


def test_without_the_extra_it_says_how_to_get_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    result = run(tmp_path, "a.svg")
    assert result.exit_code == 2
    assert "pip install 'contradict-claims[charts]'" in result.stderr


def test_a_file_that_is_no_report_is_refused(tmp_path: Path) -> None:
    pytest.importorskip("matplotlib", reason="the extra charts (matplotlib) is not installed")
    other = tmp_path / "other.json"
    other.write_text("[1]")
    result = CliRunner().invoke(app, ["chart", str(other), "-o", str(tmp_path / "a.svg")])
    assert result.exit_code == 2
    assert "not a report" in result.stderr
