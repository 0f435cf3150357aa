"""`contradict review`: decisions made in the HTML report become an ignore list and labels for `contradict calibrate`."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Annotated, Any, Literal

import typer
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from contradict.cli.output import write
from contradict.errors import InputError, Place, SettingsError
from contradict.suppress import Ignore, ignore_list_text, read_ignore

app = typer.Typer(help="Work with decisions made in the HTML report.", no_args_is_help=True, rich_markup_mode=None)


class _Side(BaseModel):
    model_config = ConfigDict(extra="ignore")
    actor: str
    text: str
    date: str | None = None


class _Decision(BaseModel):
    model_config = ConfigDict(extra="ignore")
    id: str = Field(min_length=1)
    decision: Literal["confirm", "dismiss", "unsure"]
    verdict: Literal["contradiction", "tension", "shift", "agreement"]
    topic: str = ""
    note: str = ""
    left: _Side
    right: _Side


class _Review(BaseModel):
    model_config = ConfigDict(extra="ignore")
    kind: Literal["contradict-review"]
    decisions: list[_Decision]


@app.callback()
def _group() -> None:
    """Work with decisions made in the HTML report."""


@app.command()
def apply(
    file: Annotated[str, typer.Argument(metavar="FILE", help="The decisions, as exported by the HTML report.")],
    ignore_file: Annotated[
        str | None, typer.Option("--ignore-file", metavar="FILE", help="Put what was dismissed on this ignore list.")
    ] = None,
    labels: Annotated[
        str | None,
        typer.Option("--labels", metavar="FILE", help="Write labelled pairs for contradict calibrate there."),
    ] = None,
    reason: Annotated[
        str, typer.Option(metavar="TEXT", help="Why, where a decision carries no note.")
    ] = "dismissed in review",
    expires: Annotated[
        str | None, typer.Option(metavar="DATE", help="Last day of what is put on the ignore list now, YYYY-MM-DD.")
    ] = None,
) -> None:
    """Turn decisions into an ignore list and into labels.

    What stands on the ignore list stays, unless it was confirmed now. Decisions of "unsure" change nothing. Labels already in the file
    stay, unless the same pair was decided anew.
    """
    if ignore_file is None and labels is None:
        raise SettingsError("nothing to write: give --ignore-file FILE, --labels FILE, or both")
    decisions = _read(file)
    if ignore_file is not None:
        known = read_ignore(ignore_file) if Path(ignore_file).exists() else ()
        write(ignore_list_text(_merged(known, decisions, reason, _day(expires))), ignore_file)
    if labels is not None:
        write(_labels(decisions, labels), labels)
    counts = {what: sum(each.decision == what for each in decisions) for what in ("confirm", "dismiss", "unsure")}
    typer.echo(f"{counts['confirm']} confirmed, {counts['dismiss']} dismissed, {counts['unsure']} unsure", err=True)


def _read(path: str) -> list[_Decision]:
    try:
        return _Review.model_validate_json(Path(path).read_bytes()).decisions
    except OSError as error:
        raise InputError(f"cannot be read ({error.strerror}): check the path", place=Place(path)) from None
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"]) or "file"
        raise InputError(
            f"not a review ({where}: {first['msg']}): give a file exported by the HTML report", place=Place(path)
        ) from None


def _merged(known: tuple[Ignore, ...], decisions: list[_Decision], reason: str, expires: date | None) -> list[Ignore]:
    entries = {entry.id: entry for entry in known}
    for each in decisions:
        if each.decision == "confirm":
            entries.pop(each.id, None)
        elif each.decision == "dismiss":
            entries[each.id] = Ignore(each.id, each.note.strip() or reason, expires)
    return list(entries.values())


def _labels(decisions: list[_Decision], path: str) -> str:
    rows: dict[str, dict[str, Any]] = {}
    if Path(path).exists():
        for number, line in enumerate(Path(path).read_text(encoding="utf-8").splitlines(), 1):
            if line.strip():
                row = _row(line, Place(path, number))
                rows[str(row.get("id") or f"line {number}")] = row
    for each in decisions:
        if each.decision != "unsure":
            rows[each.id] = {
                "id": each.id,
                "label": each.verdict if each.decision == "confirm" else "none",
                "topic": each.topic,
                "left": {**each.left.model_dump(exclude_none=True), "topic": each.topic},
                "right": {**each.right.model_dump(exclude_none=True), "topic": each.topic},
            }
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows.values())


def _row(line: str, place: Place) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError):
        row = None
    if not isinstance(row, dict):
        raise InputError("not a line of labels: give another --labels file, or mend it", place=place)
    return row


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        raise SettingsError(f"--expires {text}: not a date: write it as 2026-12-31") from None
