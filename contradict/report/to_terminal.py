"""Findings as compact cards for a terminal: both quotes, their places, the reasons. Width and colour are the caller's to say."""

from __future__ import annotations

from collections.abc import Sequence
from io import StringIO
from typing import TYPE_CHECKING

from contradict.findings import Finding, Report
from contradict.report.corroborate import Corroboration, corroborations
from contradict.report.marking import Piece, is_quotation, one_line, place, quote, reasons, shorten, sides
from contradict.report.tally import asserted, for_review, plural, summary_line, suppressed

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

LONGEST_QUOTE = 600
LONGEST_REASONS = 4
TOPIC = 60
LONGEST_LINE = 300
"""Characters of a note, a place or a name: whoever writes longer ones wants to push the findings off the screen."""
WIDEST = 110
"""A line of more characters is hard to follow, however wide the terminal."""

_STYLES = {
    "contradiction": "bold red",
    "tension": "bold yellow",
    "shift": "bold blue",
    "agreement": "bold green",
}


def to_terminal(report: Report, *, width: int = 80, color: bool = False, seconds: float | None = None) -> str:
    """Cards, then what is for review, then one summary line. `seconds` is how long the run took, where the caller measured it."""
    from rich.console import Console

    console = Console(
        file=StringIO(),
        width=max(width, 20),
        force_terminal=color,
        color_system="standard" if color else None,
        no_color=not color,
        legacy_windows=False,
        highlight=False,
        emoji=False,
        markup=False,
        _environ={},
    )
    with console.capture() as capture:
        _print(report, console, seconds)
    return "\n".join(line.rstrip() for line in capture.get().splitlines()) + "\n"


def _print(report: Report, console: Console, seconds: float | None) -> None:
    from rich.text import Text

    for finding in asserted(report):
        if finding.verdict != "agreement":
            _card(finding, console)
    groups = corroborations(report)
    if groups:
        _heading("They agree", "counted by independent origin", console)
        for group in groups:
            _corroboration(group, console)
    review = for_review(report)
    if review:
        _heading("For review", "worth a look, not asserted", console)
        for finding in review:
            _card(finding, console)
    hidden = suppressed(report)
    if hidden:
        _heading("Suppressed", plural(len(hidden), "finding"), console)
        for finding in hidden:
            _line(f"  {finding.id}  {finding.verdict}  {_short(finding.suppressed or '')}", console)
        console.print()
    if report.notes:
        _heading("Notes", "", console)
        for note in report.notes:
            _line(f"  {note.kind}: {_short(str(note))}", console)
        console.print()
    _wrapped(Text(summary_line(report, seconds=seconds), "bold"), console, indent=0, hanging=2, widest=console.width)


def _heading(title: str, aside: str, console: Console) -> None:
    from rich.text import Text

    console.print(Text.assemble((title, "bold"), (f"  {aside}" if aside else "", "dim")))


def _card(finding: Finding, console: Console) -> None:
    from rich.text import Text

    head = Text.assemble(
        (f"{finding.severity.upper():<6}", "bold" if finding.severity == "high" else ""),
        "  ",
        (finding.verdict, _STYLES[finding.verdict]),
        (f"  {finding.probability:.2f}", "bold"),
    )
    topic = shorten(one_line(finding.pair.topic), TOPIC)
    if topic:
        head.append(f"   topic: {topic}")
    head.append(f"   {finding.id}", "dim")
    _wrapped(head, console, indent=0, hanging=2)
    column = _actor_column(finding, console.width)
    for side, claim in sides(finding):
        who = _short(claim.actor.name)
        mark = "" if is_quotation(claim.text) else '"'
        words = Text(mark)
        for text, decisive in _shortened(quote(finding, side)):
            words.append(text, "bold underline" if decisive else "")
        words.append(mark)
        if column:
            _side(Text(shorten(who, column), "bold"), words, column, console)
        else:
            _wrapped(Text(who, "bold"), console, indent=2, hanging=4)
            _wrapped(words, console, indent=4, hanging=4)
        spoken = f"{claim.said_on.isoformat()}  " if claim.said_on else ""
        passed = f"{_short(claim.outlet)}  " if claim.outlet else ""
        via = f"via {_short(claim.reporter)}  " if claim.reporter else ""
        at = Text(f"{spoken}{via}{passed}{_short(place(claim))}", "dim")
        _wrapped(at, console, indent=column + 4 if column else 4, hanging=0)
    if column:
        because = Text(" · ".join(map(_short, reasons(finding, limit=LONGEST_REASONS))))
        _side(Text("because", "dim"), because, column, console)
    else:
        _wrapped(
            Text("because " + " · ".join(map(_short, reasons(finding, limit=LONGEST_REASONS)))),
            console,
            indent=2,
            hanging=4,
        )
    console.print()


def _actor_column(finding: Finding, width: int) -> int:
    """Characters for names beside the quotes; 0 where the terminal is too narrow for two columns."""
    if width < 72:
        return 0
    longest = max(len(one_line(claim.actor.name)) for _, claim in sides(finding))
    return min(max(longest, len("because")), 24)


def _shortened(parts: Sequence[Piece]) -> list[tuple[str, bool]]:
    kept: list[tuple[str, bool]] = []
    left = LONGEST_QUOTE
    for part in parts:
        if left <= 0:
            break
        kept.append((shorten(part.text, left), part.decisive))
        left -= len(part.text)
    return kept


def _side(label: Text, words: Text, column: int, console: Console) -> None:
    from rich.text import Text

    lines = _wrap(words, min(console.width, WIDEST) - column - 4, console)
    for number, line in enumerate(lines):
        start = label if number == 0 else Text("")
        gap = " " * (column + 2 - (start.cell_len if number == 0 else 0))
        console.print(Text.assemble("  ", start, gap, line), soft_wrap=True)


def _wrapped(text: Text, console: Console, *, indent: int, hanging: int, widest: int = WIDEST) -> None:
    from rich.text import Text

    lines = _wrap(text, max(min(console.width, widest) - indent - hanging, 10), console)
    for number, line in enumerate(lines):
        margin = " " * (indent if number == 0 else indent + (hanging if hanging != indent else 0))
        console.print(Text.assemble(margin, line), soft_wrap=True)


def _wrap(text: Text, width: int, console: Console) -> list[Text]:
    lines = list(text.wrap(console, max(width, 10), overflow="fold"))
    for line in lines:
        line.rstrip()
    return lines or [text]


def _corroboration(group: Corroboration, console: Console) -> None:
    from rich.text import Text

    names = ", ".join(_short(name) for name in group.actors)
    head = f"{names}: {plural(group.outlets, 'outlet')}, {plural(group.origins, 'origin')}"
    _wrapped(Text(head, "green"), console, indent=2, hanging=2)
    for claim in group.claims:
        _wrapped(Text(shorten(one_line(claim.text), LONGEST_QUOTE)), console, indent=4, hanging=4)
        _wrapped(Text(_short(place(claim)), "dim"), console, indent=6, hanging=0)
    console.print()


def _line(text: str, console: Console) -> None:
    from rich.text import Text

    _wrapped(Text(text), console, indent=0, hanging=2)


def _short(text: str) -> str:
    return shorten(one_line(text), LONGEST_LINE)
