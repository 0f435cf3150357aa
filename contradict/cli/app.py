"""The command `contradict`: puts the command groups together, and turns what was raised into words and an exit code."""

from __future__ import annotations

import os
import sys
from typing import Annotated

import typer

from contradict import __version__
from contradict.cli import calibrate, check, evaluate, scan
from contradict.errors import ContradictError

app = typer.Typer(
    name="contradict",
    help="Finds where actors contradict each other, with both quotes and the reasons.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,  # an unexpected exception is ours to mend: keep its traceback whole
    add_completion=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)

app.command("scan")(scan.scan)
app.command("check")(check.check)
app.command("calibrate")(calibrate.calibrate)
app.add_typer(evaluate.app, name="eval")


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
    """Entry point. Exit codes: 0 ran, 1 findings at or above --fail-on, 2 wrong input or usage, 130 interrupted."""
    try:
        app()
    except ContradictError as error:
        typer.echo(f"contradict: {error}", err=True)
        sys.exit(2)
    except KeyboardInterrupt:
        typer.echo("contradict: interrupted, nothing written", err=True)
        sys.exit(130)
    except BrokenPipeError:  # the reader of our pipe has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
