"""What people decided in the HTML report, read back: the export is a file like any other, so nothing in it is trusted."""

from __future__ import annotations

import json
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from contradict.errors import InputError, Place
from contradict.findings import Verdict


class DecidedSide(BaseModel):
    """One side of a pair, as `contradict calibrate` wants it."""

    model_config = ConfigDict(extra="ignore", frozen=True)
    actor: str
    text: str
    date: str | None = None


class Decision(BaseModel):
    """One finding that somebody looked at. `note` is why, in their words."""

    model_config = ConfigDict(extra="ignore", frozen=True)
    id: str = Field(min_length=1)
    decision: Literal["confirm", "dismiss", "unsure"]
    verdict: Verdict
    topic: str = ""
    note: str = ""
    left: DecidedSide
    right: DecidedSide


class _Review(BaseModel):
    model_config = ConfigDict(extra="ignore")
    kind: Literal["contradict-review"]
    decisions: list[Decision]


def read_decisions(data: bytes, *, path: str) -> tuple[Decision, ...]:
    """The decisions of an export, in its order.

    Raises:
        InputError: not an export of the HTML report; the message names the first thing that is wrong.
    """
    try:
        return tuple(_Review.model_validate_json(data).decisions)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"]) or "file"
        message = f"not a review ({where}: {first['msg']}): give a file exported by the HTML report"
        raise InputError(message, place=Place(path)) from None


def labels(decisions: tuple[Decision, ...], known: str = "", *, path: str = "labels") -> str:
    """JSON Lines for `contradict calibrate`: a confirmed finding keeps its verdict, a dismissed one is `none`.

    Rows of `known` (an earlier file) stay, unless their pair was decided anew. Raises InputError when `known` is no such file.
    """
    rows: dict[str, dict[str, Any]] = {}
    for number, line in enumerate(known.splitlines(), 1):
        if line.strip():
            row = _row(line, Place(path, number))
            rows[str(row.get("id") or f"line {number}")] = row
    for each in decisions:
        if each.decision != "unsure":
            rows[each.id] = _label(each)
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows.values())


def _label(decided: Decision) -> dict[str, Any]:
    sides = {
        name: {**side.model_dump(exclude_none=True), "topic": decided.topic}
        for name, side in (("left", decided.left), ("right", decided.right))
    }
    label = decided.verdict if decided.decision == "confirm" else "none"
    return {"id": decided.id, "label": label, "found": True, **sides}


def _row(line: str, place: Place) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError):
        row = None
    if not isinstance(row, dict):
        raise InputError("not a line of labels: give another --labels file, or mend it", place=place)
    return row
