"""The complete output of every format, as files to be read. `CONTRADICT_SNAPSHOTS=write` makes them anew."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import contradict
from contradict.findings import Report
from contradict.report import FORMATS, render
from tests.report.builder import HOSTILE, empty_report, hostile_report, plain_report

FOLDER = Path(__file__).parent / "snapshots"
SUFFIXES = {"csv": "csv", "html": "html", "json": "json", "markdown": "md", "sarif": "sarif", "terminal": "txt"}
CASES: list[tuple[str, str, str, dict[str, Any]]] = [
    *((f"plain.{SUFFIXES[format]}", "plain", format, {}) for format in FORMATS),
    *((f"empty.{SUFFIXES[format]}", "empty", format, {}) for format in ("terminal", "markdown", "json")),
    ("plain-60.txt", "plain", "terminal", {"width": 60}),
    ("plain-200.txt", "plain", "terminal", {"width": 200, "seconds": 2.345}),
    ("plain-color.txt", "plain", "terminal", {"width": 80, "color": True}),
    ("hostile.md", "hostile", "markdown", {}),
    ("hostile.csv", "hostile", "csv", {}),
    ("hostile.txt", "hostile", "terminal", {"width": 80}),
]
REPORTS: dict[str, Callable[[], Report]] = {
    "plain": plain_report,
    "empty": empty_report,
    "hostile": lambda: hostile_report([text for text in HOSTILE if len(text) < 500]),
}


@pytest.mark.parametrize(("name", "report", "format", "options"), CASES, ids=[case[0] for case in CASES])
def test_output_is_as_it_was(name: str, report: str, format: str, options: dict[str, Any]) -> None:
    text = _stable(render(REPORTS[report](), format, **options))
    path = FOLDER / name
    if os.environ.get("CONTRADICT_SNAPSHOTS") == "write":
        path.write_text(text, encoding="utf-8", newline="")
    assert path.read_text(encoding="utf-8") == text


def _stable(text: str) -> str:
    """Without the version, and without the page's own style, script and their digests."""
    text = text.replace(f'"version": "{contradict.__version__}"', '"version": "VERSION"')
    text = re.sub(r"(?s)<style>.*?</style>", "<style>…</style>", text)
    text = re.sub(r'(?s)<script>\n?"use strict".*?</script>', "<script>…</script>", text)
    return re.sub(r"sha256-[\w+/=]+", "sha256-…", text)


def test_every_format_has_a_snapshot() -> None:
    assert {format for _, report, format, _ in CASES if report == "plain"} == set(FORMATS)


@pytest.mark.parametrize("format", FORMATS)
def test_the_same_report_gives_the_same_bytes(format: str) -> None:
    assert render(plain_report(), format) == render(plain_report(), format)
