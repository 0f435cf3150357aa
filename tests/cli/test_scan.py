"""`contradict scan` from outside: what it prints where, its exit codes, and that bad input costs only itself."""

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
GOOD = [{"actor": "White House", "text": YES}, {"actor": "Kremlin", "text": NO}]


@pytest.fixture(autouse=True)
def _toys(monkeypatch: pytest.MonkeyPatch) -> None:
    nli = ToyNli({(YES, NO): (0.97, 0.01, 0.02)}, otherwise=(0.02, 0.05, 0.93))

    def toys(settings: Settings) -> Parts:
        return Parts(load_actors(settings.actors), ToyEncoder(), nli, load_rules(settings.rules), load_calibration())

    monkeypatch.setattr(contradict.detect, "load_parts", toys)


def run(*arguments: object, stdin: bytes | None = None) -> Result:
    return CliRunner().invoke(app, [str(argument) for argument in arguments], input=stdin)


def good(folder: Path, name: str = "claims.jsonl") -> Path:
    path = folder / name
    path.write_text("".join(json.dumps(row) + "\n" for row in GOOD), encoding="utf-8")
    return path


def test_findings_go_to_stdout_as_asked(tmp_path: Path) -> None:
    result = run("scan", good(tmp_path), "--format", "json")
    assert result.exit_code == 0
    document = json.loads(result.stdout)
    assert document["findings"][0]["verdict"] == "contradiction"
    assert {document["findings"][0][side]["actor"]["side"] for side in ("left", "right")} == {"us-government", "russia"}


@pytest.mark.parametrize("format", ["terminal", "markdown", "html", "json", "csv", "sarif"])
def test_every_format_shows_both_quotes(tmp_path: Path, format: str) -> None:
    result = run("scan", good(tmp_path), "--format", format)
    assert result.exit_code == 0
    assert result.stdout.count("presidents") >= 2
    assert "\x1b" not in result.stdout


def test_the_same_input_gives_the_same_bytes(tmp_path: Path) -> None:
    path = good(tmp_path)
    assert run("scan", path, "--format", "json").stdout == run("scan", path, "--format", "json").stdout


def test_stdin_is_read_for_a_dash() -> None:
    data = "".join(json.dumps(row) + "\n" for row in GOOD).encode()
    assert json.loads(run("scan", "-", "--format", "json", stdin=data).stdout)["claims_read"] == 2


def test_a_file_is_written_and_stdout_left_alone(tmp_path: Path) -> None:
    result = run("scan", good(tmp_path), "-f", "json", "-o", tmp_path / "report.json")
    assert result.stdout == ""
    assert json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))["findings"]


@pytest.mark.parametrize(("level", "code"), [("low", 1), ("medium", 1)])
def test_fail_on_makes_a_gate(tmp_path: Path, level: str, code: int) -> None:
    assert run("scan", good(tmp_path), "--fail-on", level).exit_code == code


def test_nothing_found_passes_the_gate(tmp_path: Path) -> None:
    path = tmp_path / "claims.jsonl"
    path.write_text(json.dumps(GOOD[0]) + "\n", encoding="utf-8")
    assert run("scan", path, "--fail-on", "low").exit_code == 0


BAD = {
    "empty.txt": b"",
    "binary.txt": bytes(range(256)) * 40,
    "broken.jsonl": b'{"actor": "Kremlin", "text": \n[1, 2]\n"x"\n{"text": "nobody said this"}\n',
    "broken.csv": b'actor,text\n"Kremlin,unclosed\n',
    "broken.yml": b"- actor: [unclosed\n  text: x: y\n\t- z",
    "wrong.txt": "Le président a dit : «\xa0Oui\xa0».".encode("utf-16-le"),
    "deep.yml": b"[" * 5000,
    "bomb.yml": b"a: &a [x,x,x,x]\nb: &b [*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b]\nd: [*c,*c,*c,*c]\n",
    "windows.txt": b'"We agree," said the minister.\r\n\r\n"Never," said his rival.\r\n',
}


@pytest.mark.parametrize("name", sorted(BAD))
def test_bad_input_costs_only_itself(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(BAD[name])
    result = run("scan", tmp_path / name, good(tmp_path, "good.jsonl"), "--format", "json")
    assert result.exit_code == 0, result.output
    document = json.loads(result.stdout)
    assert document["findings"]
    if name != "windows.txt":
        assert any(name in str(note) for note in document["notes"])


def test_a_missing_file_beside_a_good_one_is_told(tmp_path: Path) -> None:
    result = run("scan", tmp_path / "missing.txt", good(tmp_path), "--format", "json")
    assert result.exit_code == 0
    assert "missing.txt" in result.stderr


def test_nothing_but_missing_files_is_wrong_input(tmp_path: Path) -> None:
    result = run("scan", tmp_path / "missing.txt")
    assert result.exit_code == 2
    assert "missing.txt" in result.stderr
    assert "Traceback" not in result.output


@pytest.mark.parametrize(
    ("option", "value", "told"),
    [
        ("--format", "pdf", "pdf"),
        ("--show", "lies", "lies"),
        ("--min-probability", "7", "--min-probability"),
        ("--fail-on", "fatal", "fatal"),
        ("--rules", "no-such-rules", "no-such-rules"),
        ("--actors", "no-such-actors.yml", "no-such-actors.yml"),
    ],
)
def test_a_wrong_option_says_which(tmp_path: Path, option: str, value: str, told: str) -> None:
    result = run("scan", good(tmp_path), option, value)
    assert result.exit_code == 2
    assert told in result.stderr


def test_a_20_mb_file_is_read_to_a_limit_and_said_so(tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    path.write_text("The valley was quiet that day.\n\n" * 650_000, encoding="utf-8")
    result = run("scan", path, good(tmp_path), "--format", "json")
    assert result.exit_code == 0
    assert "large.txt" in result.stderr


def test_a_baseline_leaves_only_new_findings_to_count(tmp_path: Path) -> None:
    path = good(tmp_path)
    run("scan", path, "-f", "json", "-o", tmp_path / "old.json")
    result = run("scan", path, "-f", "json", "--baseline", tmp_path / "old.json", "--fail-on", "low")
    assert result.exit_code == 0
    assert [finding["suppressed"] for finding in json.loads(result.stdout)["findings"]] == ["baseline"]


def test_an_ignored_finding_does_not_count(tmp_path: Path) -> None:
    path = good(tmp_path)
    (finding,) = json.loads(run("scan", path, "-f", "json").stdout)["findings"]
    (tmp_path / "ignore.yml").write_text(f"ignore:\n  - id: {finding['id']}\n    reason: known\n", encoding="utf-8")
    assert run("scan", path, "--ignore", tmp_path / "ignore.yml", "--fail-on", "low").exit_code == 0
    assert run("scan", path, "--ignore", tmp_path / "missing.yml").exit_code == 2
