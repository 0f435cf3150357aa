"""`contradict check`: two statements, or a file of them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

import contradict.detect
from contradict.actors import load_actors
from contradict.cli.app import app
from contradict.detect import Parts
from contradict.rulebook import load_rules
from contradict.settings import Settings
from contradict.weigh import load_calibration
from tests.conftest import ToyEncoder, ToyNli

YES = "The summit of both presidents will take place in Geneva."
NO = "No summit of both presidents will take place in Geneva."


@pytest.fixture(autouse=True)
def _toys(monkeypatch: pytest.MonkeyPatch) -> None:
    nli = ToyNli({(YES, NO): (0.97, 0.01, 0.02)}, otherwise=(0.02, 0.05, 0.93))

    def toys(settings: Settings) -> Parts:
        return Parts(load_actors(), ToyEncoder(), nli, load_rules(), load_calibration())

    monkeypatch.setattr(contradict.detect, "load_parts", toys)


def run(*arguments: object, stdin: str | None = None) -> Result:
    return CliRunner().invoke(app, [str(argument) for argument in arguments], input=stdin)


def test_two_statements_get_verdict_probability_and_reasons() -> None:
    result = run("check", YES, NO)
    assert result.exit_code == 0
    assert result.stdout.startswith("contradiction  0.")
    assert "classifier: 0.97 one way" in result.stdout


def test_the_json_says_which_way_is_forward() -> None:
    document = json.loads(run("check", YES, NO, "-f", "json").stdout)
    assert document["verdict"] == "contradiction"
    assert document["forward"]["contradiction"] == pytest.approx(0.97)


def test_lines_come_back_with_verdict_and_probability_in_order(tmp_path: Path) -> None:
    rows = [
        {
            "id": 1,
            "left": {"actor": "White House", "text": YES, "date": "2025-08-20"},
            "right": {"actor": "Kremlin", "text": NO},
        },
        {
            "id": 2,
            "left": {"actor": "White House", "text": YES},
            "right": {"actor": "Kremlin", "text": "Wheat exports fell."},
        },
    ]
    path = tmp_path / "pairs.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    lines = [json.loads(line) for line in run("check", "--pairs", path).stdout.splitlines()]
    assert [(line["id"], line["verdict"]) for line in lines] == [(1, "contradiction"), (2, "none")]
    assert lines[0]["left"] == rows[0]["left"]
    assert all(0 < line["probability"] < 1 for line in lines)


def test_a_bad_line_costs_only_itself() -> None:
    good = json.dumps({"left": {"text": YES}, "right": {"text": NO}})
    result = run("check", "--pairs", "-", stdin=f'{good}\nnonsense\n{{"left": {{"text": "a"}}}}\n')
    assert result.exit_code == 0
    assert len(result.stdout.splitlines()) == 1
    assert "-:2" in result.stderr
    assert "-:3" in result.stderr


@pytest.mark.parametrize(
    "arguments", [[], ["one"], ["", ""], ["a", "b", "--left-date", "soon"], ["--pairs", "missing.jsonl"]]
)
def test_wrong_usage_is_explained(arguments: list[str]) -> None:
    result = run("check", *arguments)
    assert result.exit_code == 2
    assert result.stderr.startswith("contradict: ")
