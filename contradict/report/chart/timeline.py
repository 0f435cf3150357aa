"""When it was said: the most contested topics one under the other, a lane an actor, a dot a claim, a line a finding."""

from __future__ import annotations

from typing import Any

from contradict.findings import Report, Verdict
from contradict.report.chart.matrix import heading
from contradict.report.chart.sheet import INK, LINE, MARGIN, PAPER, SOFT, Sheet
from contradict.report.matrix import topic_matrix
from contradict.report.tally import plural
from contradict.report.timeline import LANES, RADIUS, WIDTH, Dot, Link, Timeline, timelines

TITLE = "When it was said"
MOST_TOPICS = 4
MOST_ACTORS = 8
"""Of each topic: four topics of eight lanes fill a page."""
TOP = 148.0
ABOVE = 40.0
BELOW = 38.0
"""Around the drawing of one topic: its name, and what is not on it."""
STROKES: dict[Verdict, dict[str, Any]] = {
    "contradiction": {"edgecolor": "#c14a00", "linewidth": 1.7},
    "tension": {"edgecolor": "#8a6d00", "linewidth": 1.5, "linestyle": (0, (4, 2.5))},
    "shift": {"edgecolor": "#0b5fa5", "facecolor": "#0b5fa5", "linewidth": 1.6},
}
"""Told apart without colour as well: whole, dashed, with a head."""


def draw_timelines(report: Report) -> Sheet:
    """The timelines of the HTML report."""
    told = timelines(report, limit=None, actor_limit=MOST_ACTORS)
    drawn = told[:MOST_TOPICS]
    notes = _notes(report, len(told), len(drawn))
    height = TOP + sum(ABOVE + line.height + BELOW for line in drawn)
    sheet = Sheet(TITLE, WIDTH + 2 * MARGIN, height + (26 if notes else 0) if drawn else TOP + 40)
    heading(sheet, TITLE, report)
    if drawn:
        _legend(sheet, 122)
    else:
        sheet.text(MARGIN, 130, "No topic with findings has two claims with a date.", size=11, gid="nothing")
    top = TOP
    for number, line in enumerate(drawn):
        _topic(sheet, top, line, f"topic-{number}")
        top += ABOVE + line.height + BELOW
    sheet.text(MARGIN, sheet.height - MARGIN, notes, size=8, color=SOFT, room=WIDTH, gid="notes")
    return sheet


def _notes(report: Report, told: int, drawn: int) -> str:
    topics = topic_matrix(report)
    undated = len(topics.rows) + topics.topics_left_out - told
    notes = []
    if told > drawn:
        notes.append(f"{plural(told - drawn, 'topic')} with fewer findings left out.")
    if undated:
        notes.append(f"{plural(undated, 'topic')} with findings, but without two dated claims, not drawn.")
    return " ".join(notes)


def _topic(sheet: Sheet, top: float, line: Timeline, gid: str) -> None:
    sheet.text(MARGIN, top + 22, line.topic or "untitled", size=11, weight="bold", room=WIDTH)
    base = top + ABOVE
    for name, y in line.lanes:
        sheet.line((MARGIN + LANES, base + y), (MARGIN + WIDTH - 10, base + y), edgecolor=LINE, linewidth=0.8)
        sheet.text(MARGIN + LANES - 12, base + y, name, room=LANES - 12, ha="right", va="center_baseline")
    for tick in line.ticks:
        x = MARGIN + tick.x
        sheet.line((x, base + 4), (x, base + line.height - 24), edgecolor=LINE, linewidth=0.6, linestyle=(0, (1, 3)))
        aligned = {"start": "left", "middle": "center", "end": "right"}[tick.anchor]
        sheet.text(x, base + line.height - 8, tick.text, size=8, color=SOFT, ha=aligned)
    sheet.text(MARGIN + LANES - 12, base + line.height - 8, "said on", size=8, color=SOFT, ha="right", style="italic")
    for number, link in enumerate(line.links):
        _link(sheet, base, link, f"{gid}-{link.verdict}-{number}")
    for number, dot in enumerate(line.dots):
        _dot(sheet, base, dot, f"{gid}-claim-{number}")
    sheet.text(MARGIN + LANES, base + line.height + 12, _missing(line), size=8, color=SOFT, gid=f"{gid}-missing")


def _missing(line: Timeline) -> str:
    parts = []
    if line.undated:
        parts.append(f"{plural(line.undated, 'claim')} without a date.")
    if line.left_out:
        by = f", all those of {plural(line.actors_left_out, 'actor')} among them" if line.actors_left_out else ""
        parts.append(f"{plural(line.left_out, 'claim')} not drawn{by}.")
    return " ".join(parts)


def _link(sheet: Sheet, base: float, link: Link, gid: str) -> None:
    lift = RADIUS + 1 if link.arch else 0
    points = [(MARGIN + dot.x, base + dot.y - lift) for dot in (link.start, link.end)]
    if link.arch:
        x, y = link.arch
        points.insert(1, (MARGIN + x, base + y))
    sheet.line(*points, arrow=link.verdict == "shift", gid=gid, zorder=2, **STROKES[link.verdict])


def _dot(sheet: Sheet, base: float, dot: Dot, gid: str) -> None:
    filled = {"facecolor": INK, "edgecolor": PAPER} if dot.at else {"facecolor": PAPER, "edgecolor": SOFT}
    sheet.dot(MARGIN + dot.x, base + dot.y, RADIUS, gid=gid, zorder=4 if dot.at else 3, linewidth=1.0, **filled)


def _legend(sheet: Sheet, y: float) -> None:
    dots = (
        ({"facecolor": INK, "edgecolor": PAPER}, "claim in a finding"),
        ({"facecolor": PAPER, "edgecolor": SOFT}, "claim"),
    )
    x = MARGIN + RADIUS
    for style, words in dots:
        sheet.dot(x, y - 4, RADIUS, linewidth=1.0, **style)
        sheet.text(x + 12, y, words, size=8.5)
        x += 150 if "finding" in words else 80
    for verdict, style in STROKES.items():
        sheet.line((x, y - 4), (x + 34, y - 4), arrow=verdict == "shift", **style)
        sheet.text(x + 42, y, "change of position" if verdict == "shift" else verdict, size=8.5)
        x += 150
