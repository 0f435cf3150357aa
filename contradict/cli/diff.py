"""`contradict diff`: what is new, gone and unchanged between two JSON reports."""

from __future__ import annotations

import json
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from contradict.cli.output import write
from contradict.errors import InputError, Place
from contradict.findings import Report


class Format(StrEnum):
    """How to print the changes."""

    text = "text"
    json = "json"


def diff(
    old: Annotated[str, typer.Argument(metavar="OLD", help="A report made with --format json.")],
    new: Annotated[str, typer.Argument(metavar="NEW", help="A later one.")],
    format: Annotated[Format, typer.Option("--format", "-f", help="How to print the changes.")] = Format.text,
    output: Annotated[
        str | None, typer.Option("--output", "-o", metavar="FILE", help="Write there instead of stdout.")
    ] = None,
    fail_on_new: Annotated[
        bool, typer.Option("--fail-on-new", help="Exit with 1 when there is a new finding.")
    ] = False,
) -> None:
    """Show which findings are new, gone and unchanged between two reports."""
    from contradict.report.changes import changes, changes_text, changes_to_dict

    found = changes(read_report(old), read_report(new))
    if format is Format.json:
        write(json.dumps(changes_to_dict(found), ensure_ascii=False, indent=2), output)
    else:
        write(changes_text(found), output)
    if fail_on_new and any(finding.suppressed is None and finding.verdict != "agreement" for finding in found.new):
        raise typer.Exit(1)


def read_report(path: str) -> Report:
    """The report in a JSON file. Raises InputError when there is none."""
    from contradict.report import from_json

    try:
        text = Path(path).read_text(encoding="utf-8-sig", errors="replace")
    except OSError as error:
        raise InputError(f"cannot be read ({error.strerror}): check the path", place=Place(path)) from None
    return from_json(text, path=path)
