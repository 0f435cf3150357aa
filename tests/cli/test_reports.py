"""`contradict diff`, `explain` and `review` from outside."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from contradict.cli.app import app
from contradict.cli.screen import screen
from contradict.findings import Report
from contradict.report import render
from tests.report.builder import plain_report

REPORT = plain_report()
FIRST = REPORT.findings[0].id


def run(*arguments: object) -> Result:
    return CliRunner().invoke(app, [str(argument) for argument in arguments])


def saved(folder: Path, name: str, report: Report = REPORT) -> Path:
    path = folder / name
    path.write_text(render(report, "json"), encoding="utf-8")
    return path


def review(folder: Path, decision: str = "dismiss", **more: str) -> Path:
    side = {"actor": "Union", "text": "it runs", "date": None}
    row = {"id": FIRST, "decision": decision, "verdict": "contradiction", "left": side, "right": side, **more}
    path = folder / "review.json"
    path.write_text(json.dumps({"schema_version": "1.0", "kind": "contradict-review", "decisions": [row]}))
    return path


def test_diff_tells_new_and_gone(tmp_path: Path) -> None:
    old = saved(tmp_path, "old.json", replace(REPORT, findings=REPORT.findings[1:]))
    result = run("diff", old, saved(tmp_path, "new.json"))
    assert result.exit_code == 0
    assert result.stdout.startswith(f"+ {FIRST}  high contradiction 0.93")
    assert "1 new · 0 gone · 5 unchanged" in result.stdout


def test_diff_as_json(tmp_path: Path) -> None:
    result = run("diff", saved(tmp_path, "old.json"), saved(tmp_path, "new.json"), "-f", "json")
    assert json.loads(result.stdout)["summary"] == {"new": 0, "gone": 0, "unchanged": 6}


@pytest.mark.parametrize(("suppressed", "code"), [(None, 1), ("baseline", 0)])
def test_diff_can_fail_on_new_findings_that_count(tmp_path: Path, suppressed: str | None, code: int) -> None:
    old = saved(tmp_path, "old.json", replace(REPORT, findings=()))
    new = replace(REPORT, findings=(replace(REPORT.findings[0], suppressed=suppressed),))
    assert run("diff", old, saved(tmp_path, "new.json", new), "--fail-on-new").exit_code == code


def test_explain_takes_the_beginning_of_an_id(tmp_path: Path) -> None:
    result = run("explain", FIRST[:5], saved(tmp_path, "r.json"))
    assert result.stdout.startswith(FIRST)


@pytest.mark.parametrize("start", ["", "0000", FIRST[:-1] + "x"])
def test_explain_names_what_it_cannot_find(tmp_path: Path, start: str) -> None:
    result = run("explain", start, saved(tmp_path, "r.json"))
    assert result.exit_code == 2
    assert "no finding" in result.stderr or "begins several" in result.stderr


@pytest.mark.parametrize(
    "command",
    [("diff", "x.json", "x.json"), ("explain", "a", "x.json"), ("review", "apply", "x.json", "--labels", "l")],
)
def test_a_missing_file_is_wrong_input(command: tuple[str, ...]) -> None:
    result = run(*command)
    assert result.exit_code == 2
    assert "x.json: cannot be read" in result.stderr


def test_a_dismissed_finding_goes_on_the_ignore_list_and_into_the_labels(tmp_path: Path) -> None:
    ignore, labels = tmp_path / "ignore.yml", tmp_path / "labels.jsonl"
    result = run("review", "apply", review(tmp_path), "--ignore", ignore, "--labels", labels, "--expires", "2026-12-31")
    assert result.exit_code == 0, result.stderr
    assert "0 confirmed, 1 dismissed, 0 unsure" in result.stderr
    assert f"- id: {FIRST}\n  reason: dismissed in review\n  expires: 2026-12-31\n" in ignore.read_text()
    assert json.loads(labels.read_text())["label"] == "none"


def test_a_note_is_the_reason(tmp_path: Path) -> None:
    ignore = tmp_path / "ignore.yml"
    run("review", "apply", review(tmp_path, note="other crew"), "--ignore", ignore)
    assert "reason: other crew" in ignore.read_text()


def test_what_is_confirmed_leaves_the_ignore_list_and_the_rest_stays(tmp_path: Path) -> None:
    ignore = tmp_path / "ignore.yml"
    ignore.write_text(f"ignore:\n  - {{id: {FIRST}, reason: a}}\n  - {{id: other, reason: b}}\n")
    run("review", "apply", review(tmp_path, "confirm"), "--ignore", ignore)
    assert FIRST not in ignore.read_text()
    assert "id: other" in ignore.read_text()


def test_review_needs_somewhere_to_write(tmp_path: Path) -> None:
    result = run("review", "apply", review(tmp_path))
    assert result.exit_code == 2
    assert "--ignore" in result.stderr


def test_no_colour_and_a_steady_width_into_a_pipe(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("COLUMNS", raising=False)
    assert (screen().color, screen().width) == (False, 100)
    monkeypatch.setenv("COLUMNS", "60")
    assert screen().width == 60


@pytest.mark.parametrize(
    ("variable", "value", "color"), [("NO_COLOR", "1", False), ("TERM", "dumb", False), ("TERM", "xterm", True)]
)
def test_colour_at_a_terminal(monkeypatch: pytest.MonkeyPatch, variable: str, value: str, color: bool) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    monkeypatch.setenv(variable, value)
    assert screen().color is color
    assert screen("report.txt").color is False
