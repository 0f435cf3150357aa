"""Who against whom, as a table of shades: the actors with most findings, what stands between two, and what one said anew."""

from __future__ import annotations

from math import sqrt
from typing import Any

from contradict.findings import Report
from contradict.report.chart.sheet import INK, LINE, MARGIN, SOFT, Sheet, fitted, width
from contradict.report.matrix import ActorMatrix, Conflicts, actor_matrix
from contradict.report.tally import count, plural
from contradict.report.to_html import GLYPHS, headline

TITLE = "Who against whom"
CELL = 54.0
NAMES = 205.0
"""Room for a name, beside its row and aslant above its column."""
TOP = 112.0
LEAST = 720.0
CONFLICT = ("#fee6ce", "#fdc28c", "#fd9a4e", "#ee7420", "#a63603")
CHANGE = ("#deebf7", "#b6d4ea", "#86bbdf", "#5a9fd0", "#08519c")
"""One, two … five and more: orange and blue, which all but every eye tells apart, light to dark, which every eye does."""


def draw_matrix(report: Report) -> Sheet:
    """The matrix of the HTML report."""
    matrix = actor_matrix(report)
    if not matrix.actors:
        return _nothing(report)
    side = CELL * len(matrix.actors)
    slant = _slant(matrix)
    left, top = MARGIN + NAMES + 14, TOP + slant
    sheet = Sheet(TITLE, max(LEAST, left + side + slant), top + side + 128)
    heading(sheet, TITLE, report)
    _names(sheet, matrix, left, top)
    for row, cells in enumerate(matrix.cells):
        for column, cell in enumerate(cells):
            _cell(sheet, left + CELL * column, top + CELL * row, cell, f"cell-{row}-{column}", own=row == column)
    _legend(sheet, top + side + 44)
    if matrix.left_out:
        left_out = f"{plural(matrix.left_out, 'actor')} with fewer findings left out."
        sheet.text(MARGIN, sheet.height - MARGIN, left_out, size=8, color=SOFT)
    return sheet


def heading(sheet: Sheet, title: str, report: Report) -> None:
    """What the picture shows, and under it what was found, in how much, and what does not count."""
    tally = count(report)
    read = f"{plural(tally.claims, 'claim')} by {plural(tally.actors, 'actor')} in {plural(tally.articles, 'article')}"
    apart = [
        f"{number:,} {what}"
        for number, what in ((tally.review, "for review"), (tally.suppressed, "suppressed"))
        if number
    ]
    read += f"; not counted: {' and '.join(apart)}." if apart else "."
    sheet.text(MARGIN, 44, title, size=16, weight="bold")
    for number, line in enumerate((f"{headline(report)}.", read)):
        sheet.text(MARGIN, 68 + 18 * number, line, size=8.5, color=SOFT, room=sheet.width - 2 * MARGIN)


def _nothing(report: Report) -> Sheet:
    sheet = Sheet(TITLE, LEAST, 170)
    heading(sheet, TITLE, report)
    sheet.text(
        MARGIN, 130, "Nothing stands between two actors, and nobody has changed position.", size=11, gid="nothing"
    )
    return sheet


def _slant(matrix: ActorMatrix) -> float:
    """How far the names above the columns reach, upwards and to the right."""
    longest = max(width(fitted(actor.name, NAMES, size=9), size=9) for actor in matrix.actors)
    return longest * sqrt(0.5) + 2 * MARGIN


def _names(sheet: Sheet, matrix: ActorMatrix, left: float, top: float) -> None:
    side = CELL * len(matrix.actors)
    for number, actor in enumerate(matrix.actors):
        middle = CELL * (number + 0.5)
        sheet.text(left - 10, top + middle, actor.name, room=NAMES, ha="right", va="center_baseline")
        aslant: dict[str, Any] = {"rotation": 45, "rotation_mode": "anchor", "va": "center_baseline"}
        sheet.text(left + middle, top - 12, actor.name, room=NAMES, **aslant)
    sheet.text(left + side, top + side + 16, "against whom", size=8, color=SOFT, ha="right", style="italic")
    sheet.text(left - 10, top - 8, "who", size=8, color=SOFT, ha="right", style="italic")


def _cell(sheet: Sheet, x: float, y: float, cell: Conflicts, gid: str, *, own: bool) -> None:
    middle = x + CELL / 2
    if not cell.total:
        sheet.box(x, y, CELL, CELL, facecolor="#f1eee7" if own else "none")
        return
    shades = CHANGE if own else CONFLICT
    level = min(cell.total, len(shades)) - 1
    ink = ink_on(shades[level])
    sheet.box(x, y, CELL, CELL, facecolor=shades[level])
    sheet.text(middle, y + CELL * 0.5, f"{cell.total:,}", size=12, weight="bold", ha="center", color=ink, gid=gid)
    kinds = _kinds(cell)
    size = min(7.0, 7.0 * (CELL - 6) / width(kinds, size=7.0))
    sheet.text(middle, y + CELL * 0.82, kinds, size=size, ha="center", color=ink, gid=f"{gid}-kinds")


def _kinds(cell: Conflicts) -> str:
    counts = (("contradiction", cell.contradictions), ("tension", cell.tensions), ("shift", cell.shifts))
    return "  ".join(f"{number:,}{GLYPHS[verdict]}" for verdict, number in counts if number)


def ink_on(shade: str) -> str:
    """White on the darkest shades only."""
    return "#ffffff" if shade in {CONFLICT[-1], CHANGE[-1]} else INK


def _legend(sheet: Sheet, y: float) -> None:
    between = f"between two actors: contradictions {GLYPHS['contradiction']} and tensions {GLYPHS['tension']}"
    own = f"on the diagonal, of one actor: changes of position {GLYPHS['shift']}"
    for number, (shades, words) in enumerate(((CONFLICT, between), (CHANGE, own))):
        top = y + 24 * number
        for level, shade in enumerate(shades):
            x = MARGIN + 26 * level
            sheet.box(x, top, 26, 17, facecolor=shade, edgecolor=LINE)
            most = "+" if level + 1 == len(shades) else ""
            sheet.text(x + 13, top + 12, f"{level + 1}{most}", size=7.5, ha="center", color=ink_on(shade))
        sheet.text(MARGIN + 26 * len(shades) + 12, top + 13, words, size=8.5)
