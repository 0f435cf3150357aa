"""Decisions of people, read back."""

from __future__ import annotations

import json
from typing import Any

import pytest

from contradict.errors import InputError
from contradict.report.decisions import labels, read_decisions


def row(identity: str = "a1", decision: str = "confirm", **more: Any) -> dict[str, Any]:
    side = {"actor": "Union", "text": "it runs", "date": "2026-03-05"}
    return {
        "id": identity,
        "decision": decision,
        "verdict": "contradiction",
        "topic": "t",
        "left": side,
        "right": side,
        **more,
    }


def export(*rows: dict[str, Any]) -> bytes:
    return json.dumps({"schema_version": "1.0", "kind": "contradict-review", "decisions": list(rows)}).encode()


def test_a_confirmed_finding_keeps_its_verdict_a_dismissed_one_is_none() -> None:
    found = read_decisions(export(row("a"), row("b", "dismiss"), row("c", "unsure")), path="r.json")
    made = [json.loads(line) for line in labels(found).splitlines()]
    assert [(each["id"], each["label"]) for each in made] == [("a", "contradiction"), ("b", "none")]
    assert made[0]["left"] == {"actor": "Union", "text": "it runs", "date": "2026-03-05", "topic": "t"}


def test_earlier_labels_stay_unless_decided_anew() -> None:
    known = '{"id": "a", "label": "none"}\n{"id": "z", "label": "tension"}\n\n'
    made = labels(read_decisions(export(row("a")), path="r.json"), known)
    assert [(each["id"], each["label"]) for each in map(json.loads, made.splitlines())] == [
        ("a", "contradiction"),
        ("z", "tension"),
    ]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xff\xfe",
        b"[]",
        b"{}",
        export(row(decision="maybe")),
        export(row(left={"actor": "x"})),
        export(row("")),
        b'{"kind": "other", "decisions": []}',
    ],
)
def test_what_is_no_export_is_told(data: bytes) -> None:
    with pytest.raises(InputError, match=r"^r\.json: not a review"):
        read_decisions(data, path="r.json")


def test_labels_that_are_none_are_told_with_their_line() -> None:
    with pytest.raises(InputError, match=r"^l\.jsonl:2: not a line of labels"):
        labels((), '{"id": "a"}\nnonsense\n', path="l.jsonl")
