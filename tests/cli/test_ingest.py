"""`contradict ingest`, `scan --store` and `review apply --store` from outside."""

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
from contradict.store import Store
from contradict.weigh import load_calibration
from tests.conftest import ToyEncoder, ToyNli

YES = "The summit of both presidents will take place in Geneva."
NO = "No summit of both presidents will take place in Geneva."


@pytest.fixture(autouse=True)
def _toys(monkeypatch: pytest.MonkeyPatch) -> None:
    nli = ToyNli({(YES, NO): (0.97, 0.01, 0.02)}, otherwise=(0.02, 0.05, 0.93))

    def toys(settings: Settings, *, store: Store) -> Parts:
        return Parts(load_actors(), ToyEncoder(), nli, load_rules(), load_calibration())

    monkeypatch.setattr(contradict.detect, "load_parts", toys)


def run(*arguments: object) -> Result:
    return CliRunner().invoke(app, [str(argument) for argument in arguments])


@pytest.fixture
def store(tmp_path: Path) -> Path:
    for name, actor, text in (("a", "White House", YES), ("b", "Kremlin", NO)):
        (tmp_path / f"{name}.jsonl").write_text(json.dumps({"actor": actor, "text": text}), encoding="utf-8")
    assert run("ingest", tmp_path / "a.jsonl", "--store", tmp_path / "s.db").exit_code == 0
    told = run("ingest", tmp_path / "a.jsonl", tmp_path / "b.jsonl", "--store", tmp_path / "s.db").stdout
    assert told == "2 files (1 of them there before), 2 claims; the store holds 2 files\n"
    return tmp_path / "s.db"


def test_what_was_ingested_is_compared_and_dated(store: Path) -> None:
    first = json.loads(run("scan", "--store", store, "-f", "json").stdout)
    assert first["findings"][0]["verdict"] == "contradiction"
    assert first["history"]["new"] == [first["findings"][0]["id"]]
    assert "0 new, 1 persisting, 0 resolved" in " ".join(run("scan", "--store", store).stdout.split())


def test_what_was_dismissed_is_suppressed_from_then_on(store: Path, tmp_path: Path) -> None:
    (finding,) = json.loads(run("scan", "--store", store, "-f", "json").stdout)["findings"]
    decision = {"id": finding["id"], "decision": "dismiss", "verdict": "contradiction", "note": "one of them is satire"}
    sides = {
        side: {"actor": finding[side]["actor"]["name"], "text": finding[side]["text"]} for side in ("left", "right")
    }
    review = {"kind": "contradict-review", "decisions": [{**decision, **sides}]}
    (tmp_path / "review.json").write_text(json.dumps(review), encoding="utf-8")
    assert run("review", "apply", tmp_path / "review.json", "--store", store).exit_code == 0
    result = run("scan", "--store", store, "-f", "json", "--fail-on", "low")
    assert "one of them is satire" in json.loads(result.stdout)["findings"][0]["suppressed"]
    assert result.exit_code == 0


def test_nothing_to_read_is_a_usage_error() -> None:
    result = run("scan")
    assert result.exit_code == 2
    assert "--store" in result.output


def test_a_damaged_store_ends_with_two_and_no_traceback(tmp_path: Path) -> None:
    (tmp_path / "s.db").write_bytes(b"not a database " * 400)
    result = run("scan", "--store", tmp_path / "s.db")
    assert result.exit_code == 2
    assert "the store is damaged" in result.output
