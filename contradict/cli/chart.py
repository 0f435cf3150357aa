"""`contradict chart`: a picture of a JSON report, for a paper or a slide."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated, cast, get_args

import typer

from contradict.cli.diff import read_report
from contradict.cli.output import write_bytes
from contradict.errors import InputError, Place
from contradict.report.chart import Kind, require
from contradict.report.chart import chart as draw


class What(StrEnum):
    """What to draw."""

    matrix = "matrix"
    timeline = "timeline"


def chart(
    report: Annotated[str, typer.Argument(metavar="REPORT", help="A report made with --format json.")],
    output: Annotated[
        str, typer.Option("--output", "-o", metavar="FILE", help="Write there; its ending, .svg or .png, says what.")
    ],
    what: Annotated[
        What, typer.Option("--what", help="Who against whom, or what was said when, by topic.")
    ] = What.matrix,
) -> None:
    """Draw who stands against whom, or when it was said (extra charts)."""
    kind = _kind(output)
    require()
    write_bytes(draw(read_report(report), what.value, kind), output)


def _kind(path: str) -> Kind:
    ending = Path(path).suffix.lower().removeprefix(".")
    if ending not in get_args(Kind):
        raise InputError("ends in neither .svg nor .png: give an --output that does", place=Place(path))
    return cast(Kind, ending)
