"""`contradict extract`: what it prints, `scan` reads back."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from typer.testing import CliRunner

from contradict.actors import load_actors
from contradict.claims import Claim
from contradict.cli.app import app
from contradict.features import mark
from contradict.read import read_inputs

STORY = "Bridge row\n20 August 2025\n\nThe Kremlin said on Monday that the talks were over.\n\nKyiv rejected the demand, calling it “a farce”.\n"


@pytest.fixture
def story(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """An article in the working folder."""
    monkeypatch.chdir(tmp_path)
    Path("story.txt").write_text(STORY, "utf-8")
    return "story.txt"


def run(*arguments: str) -> tuple[int, str, str]:
    """Exit code, stdout, stderr."""
    result = CliRunner().invoke(app, ["extract", *arguments])
    return result.exit_code, result.stdout, result.stderr


def read_back(path: str) -> tuple[Claim, ...]:
    """What `scan` would read."""
    book = load_actors()
    return read_inputs([path], resolve=lambda name, on: book.resolve(name, on=on), mark=mark).claims


def test_json_lines(story: str) -> None:
    code, out, _ = run(story)
    rows = [json.loads(line) for line in out.splitlines()]
    assert code == 0
    assert rows[0]["actor"] == {"id": "kremlin", "name": "Kremlin", "side": "russia"}
    assert rows[0]["said_on"] == "2025-08-18"
    assert STORY[rows[0]["span"]["start"] : rows[0]["span"]["end"]] == rows[0]["text"]


@pytest.mark.parametrize("format", ["jsonl", "csv", "yaml"])
def test_every_format_reads_back_the_same(story: str, format: str) -> None:
    target = f"claims.{'yml' if format == 'yaml' else format}"
    run(story, "--output", target, "--format", format)
    run(story, "--output", "claims-0.jsonl")
    Path(story).unlink()
    strip = [
        (c.id, c.text, c.actor, c.voice, c.resolved, c.said_on, c.span, c.features, c.cue, c.disputes)
        for c in read_back(target)
    ]
    assert strip == [
        (c.id, c.text, c.actor, c.voice, c.resolved, c.said_on, c.span, c.features, c.cue, c.disputes)
        for c in read_back("claims-0.jsonl")
    ]
    assert date(2025, 8, 18) in [c.said_on for c in read_back(target)]


def test_explain_says_how_the_actor_was_found(story: str) -> None:
    _, out, _ = run(story, "--explain")
    assert "Kyiv stands for the government of Ukraine" in out


def test_no_claims_is_said_so(tmp_path: Path) -> None:
    file = tmp_path / "quiet.txt"
    file.write_text("It rained all day in the valley.\n", "utf-8")
    code, out, err = run(str(file))
    assert (code, out.strip()) == (0, "")
    assert "no claims found" in err


def test_own_actors(story: str) -> None:
    Path("mine.yml").write_text("actors:\n  - {id: red-fort, name: Red Fort, side: red, aliases: [Kremlin]}\n", "utf-8")
    assert json.loads(run(story, "--actors", "mine.yml")[1].splitlines()[0])["actor"]["id"] == "red-fort"


def test_a_missing_path(tmp_path: Path) -> None:
    code, _, err = run(str(tmp_path / "nowhere.txt"))
    assert code == 2
    assert "nowhere.txt" in err
