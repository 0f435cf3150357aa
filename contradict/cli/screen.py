"""What the terminal at hand can show, asked once, so that the renderers need not look at it."""

from __future__ import annotations

import os
import shutil
import sys
from dataclasses import dataclass

FALLBACK_WIDTH = 100
"""Columns where nothing is known, as in a pipe."""


@dataclass(frozen=True, slots=True)
class Screen:
    """Columns, and whether to use colour."""

    width: int
    color: bool


def screen(output: str | None = None) -> Screen:
    """For what goes to `output` (None or `-`: stdout). No colour into a pipe or a file, nor with NO_COLOR or TERM=dumb.

    `COLUMNS` sets the width, as everywhere.
    """
    to_terminal = output in {None, "-"} and sys.stdout is not None and sys.stdout.isatty()
    color = to_terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    width = shutil.get_terminal_size((FALLBACK_WIDTH, 24)).columns if to_terminal or "COLUMNS" in os.environ else 0
    return Screen(width or FALLBACK_WIDTH, color)
