"""`contradict review`: decisions made in the HTML report become an ignore list and labels for `contradict calibrate`."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from contradict.cli.output import write
from contradict.cli.scan import opened
from contradict.errors import InputError, Place, SettingsError

if TYPE_CHECKING:
    from contradict.report.decisions import Decision
    from contradict.suppress import Ignore

app = typer.Typer(help="Work with decisions made in the HTML report.", no_args_is_help=True, rich_markup_mode=None)


@app.callback()
def _group() -> None:
    """Work with decisions made in the HTML report."""


@app.command()
def apply(
    file: Annotated[str, typer.Argument(metavar="FILE", help="The decisions, as exported by the HTML report.")],
    ignore_file: Annotated[
        str | None,
        typer.Option(
            "--ignore",
            "--ignore-file",
            metavar="FILE",
            help="Put what was dismissed on this ignore list; scan --ignore reads it.",
        ),
    ] = None,
    labels: Annotated[
        str | None,
        typer.Option("--labels", metavar="FILE", help="Write labelled pairs for contradict calibrate there."),
    ] = None,
    store: Annotated[
        str | None,
        typer.Option(
            "--store", metavar="FILE", help="Keep the decisions there; scan --store leaves out what was dismissed."
        ),
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
    if ignore_file is None and labels is None and store is None:
        raise SettingsError("nothing to write: give --ignore FILE, --labels FILE or --store FILE")
    from contradict.report.decisions import labels as labels_text
    from contradict.report.decisions import read_decisions
    from contradict.suppress import ignore_list_text, read_ignore

    decisions = read_decisions(_bytes(file), path=file)
    if ignore_file is not None:
        known = read_ignore(ignore_file) if Path(ignore_file).exists() else ()
        write(ignore_list_text(_merged(known, decisions, reason, _day(expires))), ignore_file)
    if labels is not None:
        earlier = _bytes(labels).decode("utf-8-sig", errors="replace") if Path(labels).exists() else ""
        write(labels_text(decisions, earlier, path=labels), labels)
    with opened(store) as kept:
        if kept is not None:
            kept.put_decisions((each.id, each.decision, each.note.strip()) for each in decisions)
    counts = {what: sum(each.decision == what for each in decisions) for what in ("confirm", "dismiss", "unsure")}
    typer.echo(f"{counts['confirm']} confirmed, {counts['dismiss']} dismissed, {counts['unsure']} unsure", err=True)


def _bytes(path: str) -> bytes:
    try:
        return Path(path).read_bytes()
    except OSError as error:
        raise InputError(f"cannot be read ({error.strerror}): check the path", place=Place(path)) from None


def _merged(
    known: tuple[Ignore, ...], decisions: tuple[Decision, ...], reason: str, expires: date | None
) -> list[Ignore]:
    from contradict.suppress import Ignore

    entries = {entry.id: entry for entry in known}
    for each in decisions:
        if each.decision == "confirm":
            entries.pop(each.id, None)
        elif each.decision == "dismiss":
            entries[each.id] = Ignore(each.id, each.note.strip() or reason, expires)
    return list(entries.values())


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        raise SettingsError(f"--expires {text}: not a date: write it as 2026-12-31") from None
