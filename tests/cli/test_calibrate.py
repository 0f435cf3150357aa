"""`contradict calibrate`: labels of what a scan found change how scans are weighed, the others how `check` weighs."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

import contradict.detect
from contradict.actors import load_actors
from contradict.cli.app import app
from contradict.detect import Parts
from contradict.rulebook import load_rules
from contradict.settings import Settings
from contradict.weigh import load_calibration
from tests.conftest import ROOT, ToyEncoder, ToyNli

LABELS = ("contradiction", "agreement", "none")


@pytest.fixture(autouse=True)
def toys(monkeypatch: pytest.MonkeyPatch) -> None:
    """No model is loaded: every pair is as likely to conflict as any other."""

    def load(settings: Settings) -> Parts:
        nli = ToyNli({}, otherwise=(0.3, 0.3, 0.4))
        return Parts(load_actors(), ToyEncoder(), nli, load_rules(), load_calibration())

    monkeypatch.setattr(contradict.detect, "load_parts", load)


def fitted(rows: list[dict[str, object]], path: Path) -> dict[str, Any]:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    made: dict[str, Any] = json.loads(CliRunner().invoke(app, ["calibrate", str(path)]).stdout)
    return made


@pytest.mark.parametrize(("found", "changed"), [(True, "found"), (False, "asked")])
def test_labels_change_the_group_they_are_of(found: bool, changed: str, tmp_path: Path) -> None:
    rows = [
        {"left": f"The bridge {n} is open.", "right": f"Boats pass {n}.", "label": LABELS[n % 3], "found": found}
        for n in range(66)
    ]
    made = fitted(rows, tmp_path / "labels.jsonl")
    shipped = json.loads((ROOT / "contradict" / "calibration.json").read_text(encoding="utf-8"))
    assert [group for group in ("asked", "found") if made[group] != shipped[group]] == [changed]


def test_labels_of_one_article_tell_what_nearness_is_worth(tmp_path: Path) -> None:
    rows: list[dict[str, object]] = [
        {"left": f"The bridge {n} is open.", "right": f"Boats pass {n}.", "label": LABELS[n % 3], "found": True}
        for n in range(99)
    ]
    for number, row in enumerate(rows):
        row |= {"chars_apart": 40.0 if number % 3 == 0 else 9000}
    made = fitted(rows, tmp_path / "labels.jsonl")
    assert made["found"]["heads"]["conflict"]["coefficients"]["said nearby"] > 1


def test_a_row_may_stand_for_others_and_odd_numbers_are_told(tmp_path: Path) -> None:
    rows: list[dict[str, object]] = [
        {"left": f"The bridge {n} is open.", "right": f"Boats pass {n}.", "label": LABELS[n % 3], "found": True}
        for n in range(99)
    ]
    once = fitted(rows, tmp_path / "once.jsonl")
    often = fitted([row | {"weight": 9 if row["label"] == "none" else 1} for row in rows], tmp_path / "often.jsonl")
    intercepts = [made["found"]["heads"]["conflict"]["intercept"] for made in (once, often)]
    assert intercepts[1] < intercepts[0] - 0.5
    path = tmp_path / "odd.jsonl"
    path.write_text("".join(json.dumps(row | {"weight": True}) + "\n" for row in rows), encoding="utf-8")
    told = CliRunner().invoke(app, ["calibrate", str(path)])
    assert json.loads(told.stdout)["found"]["heads"] == once["found"]["heads"]
    assert told.stderr.count('"weight" is True, not a number') == 1


def test_a_label_row_may_say_how_alike_a_scan_found_its_sides(tmp_path: Path) -> None:
    rows = [
        {"left": f"The bridge {n} is open.", "right": f"Boats pass {n}.", "label": LABELS[n % 3], "found": True}
        | {"similarity": 0.9 if n % 3 == 0 else 0.5 if n % 2 else "near"}
        for n in range(99)
    ]
    made = fitted(rows, tmp_path / "labels.jsonl")
    assert made["found"]["heads"]["conflict"]["coefficients"]["similarity"] > 1


def test_a_side_may_be_told_in_the_outlet_s_words(tmp_path: Path) -> None:
    rows: list[dict[str, object]] = [
        {
            "left": {"actor": "Kyiv", "text": f"The bridge {n} is open.", "voice": "narrator" if n % 3 else "direct"},
            "right": {"actor": "Moscow", "text": f"Boats pass {n}."},
            "label": LABELS[n % 3],
            "found": True,
        }
        for n in range(99)
    ]
    made = fitted(rows, tmp_path / "labels.jsonl")
    assert made["found"]["heads"]["conflict"]["coefficients"]["outlet's words"] < -0.5
