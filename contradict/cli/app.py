"""The command `contradict`: puts the command groups together, and turns what was raised into words and an exit code."""

from __future__ import annotations

import atexit
import errno
import io
import os
import signal
import sys
import threading
from contextlib import suppress
from typing import Annotated, Any, NoReturn

import typer
from typer.core import TyperGroup

from contradict import __version__
from contradict.cli import (
    cache,
    calibrate,
    chart,
    check,
    diff,
    evaluate,
    explain,
    extract,
    ingest,
    models,
    review,
    rules,
    scan,
    train,
)
from contradict.cli.output import close_stdout
from contradict.errors import ContradictError

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO)
"""What standard output fails with when it goes to a file that takes no more."""


class Terminated(KeyboardInterrupt):
    """Somebody asked the process to end (SIGTERM): as Ctrl-C, with an exit code of its own."""


class Commands(TyperGroup):
    """Runs a command and turns what it raised into words on stderr and an exit code."""

    def invoke(self, ctx: Any) -> Any:
        """0 ran, 1 findings at or above --fail-on, 2 wrong input or usage, 130 interrupted, 143 terminated."""
        try:
            return super().invoke(ctx)
        except ContradictError as error:
            typer.echo(f"contradict: {_printable(str(error))}", err=True)
            raise typer.Exit(2) from error
        except KeyboardInterrupt as interrupt:
            ended = isinstance(interrupt, Terminated)
            typer.echo(
                f"contradict: {'terminated' if ended else 'interrupted'}: no result written; what was computed is kept in the"
                " cache or store, and the same command goes on from there",
                err=True,
            )
            raise typer.Exit(143 if ended else 130) from interrupt
        except BrokenPipeError as error:  # the reader of our pipe has seen enough; that is no failure
            close_stdout()
            raise typer.Exit(0) from error


app = typer.Typer(
    name="contradict",
    cls=Commands,
    help="Finds where actors contradict each other, with both quotes and the reasons.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,  # an unexpected exception is ours to mend: keep its traceback whole
    add_completion=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)

app.command("scan")(scan.scan)
app.command("extract")(extract.extract)
app.command("ingest")(ingest.ingest)
app.command("check")(check.check)
app.command("diff")(diff.diff)
app.command("explain")(explain.explain)
app.command("chart")(chart.chart)
app.add_typer(review.app, name="review")
app.command("calibrate")(calibrate.calibrate)
app.add_typer(rules.app, name="rules")
app.add_typer(models.app, name="models")
app.add_typer(cache.app, name="cache")
app.add_typer(evaluate.app, name="eval")
app.add_typer(train.app, name="train")


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"contradict {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Finds where actors contradict each other, with both quotes and the reasons."""


def main() -> None:
    """Entry point of the command `contradict`."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a terminal that lacks a character shows a stand-in, not a traceback
            stream.reconfigure(errors="replace")
    signal.signal(signal.SIGTERM, _terminate)
    try:
        app(prog_name="contradict")
    except SystemExit as ended:
        _leave(ended)
    except OSError as error:
        if error.errno not in _FULL:  # not foreseen: keep its traceback whole
            raise
        close_stdout()
        with suppress(OSError):
            typer.echo(f"contradict: the output cannot be written ({error.strerror}): send it elsewhere", err=True)
        _leave(SystemExit(2))


def _leave(ended: SystemExit) -> NoReturn:
    """Ends as Python would, without taking models and parser apart first: that costs a quarter of a second, for nothing."""
    if not isinstance(ended.code, int):
        raise ended
    try:
        threading._shutdown()  # type: ignore[attr-defined]  # a model that is being prepared for later runs is finished first
        atexit._run_exitfuncs()
        for stream in (sys.stdout, sys.stderr):
            if stream is not None:
                stream.flush()
    except (OSError, ValueError):  # nobody reads any more: Python knows how to say that
        raise ended from None
    os._exit(ended.code)


def _terminate(_signal: int, _frame: object) -> None:
    raise Terminated


def _printable(text: str) -> str:
    return "".join(char if char.isprintable() or char == "\n" else " " for char in text)
