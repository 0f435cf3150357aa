"""Two pictures of a report, for a paper or a slide: who stands against whom, and when it was said.

They show what the HTML report shows, from the same values. matplotlib (the extra `charts`) is imported when a picture is asked for.
"""

from __future__ import annotations

from importlib.util import find_spec
from typing import Literal

from contradict.errors import InputError
from contradict.findings import Report

Kind = Literal["svg", "png"]
Subject = Literal["matrix", "timeline"]


def chart(report: Report, subject: Subject, kind: Kind) -> bytes:
    """The picture as a file holds it: for the same report, and the same matplotlib, the same bytes.

    Raises:
        InputError: matplotlib is not installed.
    """
    require()
    from contradict.report.chart.matrix import draw_matrix
    from contradict.report.chart.sheet import steady
    from contradict.report.chart.timeline import draw_timelines

    with steady():
        return (draw_matrix if subject == "matrix" else draw_timelines)(report).rendered(kind)


def require() -> None:
    """Raises InputError unless matplotlib is installed."""
    try:
        found = find_spec("matplotlib")
    except ValueError:  # somebody has put None in its place
        found = None
    if found is None:
        raise InputError("pictures need matplotlib: pip install 'contradict-claims[charts]'")
