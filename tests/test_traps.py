"""The trap suite itself: well-formed, complete and free of repeats, so that figures measured on it mean something."""

import json
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest

SUITE = Path(__file__).parent / "traps"
TRAPS = {
    "temporal-supersession",
    "list-valued",
    "refinement",
    "scope-mismatch",
    "same-name-other-subject",
    "unrealised-condition",
    "event-restatement",
    "reported-speech",
    "hedge-assertion",
    "omission",
    "rule-exception",
    "unit-equivalence",
    "rhetorical-question",
    "opponent-quotation",
    "negated-cue",
}
CONTRADICTIONS = {
    "denial",
    "status",
    "number",
    "date-place",
    "agent",
    "cause",
    "quantifier",
    "antonym",
    "implicit",
    "no-plans",
}
OTHERS = {"shift", "tension", "plain-agreement"}


def rows(name: str) -> list[dict[str, Any]]:
    lines = (SUITE / name).read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def everything() -> list[dict[str, Any]]:
    return rows("dev.jsonl") + rows("heldout.jsonl")


def test_ids_are_unique() -> None:
    ids = Counter(row["id"] for row in everything())
    assert [name for name, count in ids.items() if count > 1] == []


def test_no_statement_occurs_twice() -> None:
    texts = Counter(row[side]["text"] for row in everything() for side in ("left", "right"))
    assert [text for text, count in texts.items() if count > 1] == []


@pytest.mark.parametrize("name", ["dev.jsonl", "heldout.jsonl"])
def test_each_file_holds_every_kind_in_every_strength(name: str) -> None:
    kinds = Counter(row["kind"] for row in rows(name))
    assert set(kinds) == TRAPS | CONTRADICTIONS | OTHERS
    assert min(kinds[kind] for kind in TRAPS) >= 8
    assert min(kinds[kind] for kind in CONTRADICTIONS) >= 11


def test_each_style_is_in_each_file() -> None:
    styles = {"news", "corporate", "legal", "science", "sport"}
    for name in ("dev.jsonl", "heldout.jsonl"):
        assert {row["style"] for row in rows(name)} == styles


def test_traps_are_never_labelled_contradiction() -> None:
    for row in everything():
        assert (row["label"] == "contradiction") == (row["kind"] in CONTRADICTIONS), row["id"]


def test_only_the_same_actor_shifts() -> None:
    for row in everything():
        assert (row["left"]["actor"] == row["right"]["actor"]) == (row["label"] == "shift"), row["id"]


def test_dates_are_iso_or_null_and_shifts_run_forward() -> None:
    for row in everything():
        said = [date.fromisoformat(row[side]["date"]) for side in ("left", "right") if row[side]["date"] is not None]
        if row["kind"] in {"shift", "temporal-supersession"}:
            assert len(said) == 2, row["id"]
            assert said[0] < said[1], row["id"]


def test_statements_have_six_to_thirty_five_words() -> None:
    for row in everything():
        for side in ("left", "right"):
            assert 6 <= len(row[side]["text"].split()) <= 35, row["id"]
