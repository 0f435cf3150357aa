"""`contradict models`: which models this installation has, and where."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from time import perf_counter
from typing import TYPE_CHECKING

import typer

from contradict.errors import ModelError

if TYPE_CHECKING:
    from contradict.protocols import Encoder, Nli

app = typer.Typer(help="Which models this installation has.", no_args_is_help=True, rich_markup_mode=None)


@app.command("list")
def listed() -> None:
    """Each built-in model: its id, or what is missing."""
    for role, name, told in _models():
        typer.echo(f"{role:<8} {name:<9} {told}")


@app.command()
def prepare() -> None:
    """Verify every built-in model, unpack and compile it for this machine, so that the next run need not."""
    from contradict.backbones import cache_folder
    from contradict.digests import forget
    from contradict.encode import load_encoder
    from contradict.kept import REMEMBERED
    from contradict.nli import load

    forget(cache_folder() / REMEMBERED)  # asked to verify, we read every byte again
    _prepared("encoder", "embedded", load_encoder)
    for name in ("fast", "accurate"):
        try:
            _prepared("nli", name, partial(load, name))
        except ModelError as error:
            if name == "fast":
                raise
            typer.echo(f"nli      {name:<9} not here: {error.message}")


def _prepared(role: str, name: str, load: Callable[[], Encoder | Nli]) -> None:
    typer.echo(f"{role:<8} {name:<9} verifying and compiling …", err=True)
    began = perf_counter()
    id = load().id
    typer.echo(f"{role:<8} {name:<9} {id}  ready in {perf_counter() - began:.1f} s")


@app.command()
def path() -> None:
    """Where unpacked and compiled models lie."""
    from contradict.backbones import cache_folder

    typer.echo(str(cache_folder()))


def _models() -> list[tuple[str, str, str]]:
    from contradict import encode, nli
    from contradict.nli.shipped import what_is_missing

    rows = [("encoder", "embedded", encode.identity("embedded") or "")]
    for name in ("fast", "accurate"):
        rows.append(("nli", name, what_is_missing(name) or nli.identity(name) or ""))
    return rows
