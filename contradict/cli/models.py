"""`contradict models`: which models this installation has, and where."""

from __future__ import annotations

import typer

from contradict.errors import ModelError

app = typer.Typer(help="Which models this installation has.", no_args_is_help=True, rich_markup_mode=None)


@app.command("list")
def listed() -> None:
    """Each built-in model: its id, or what is missing."""
    for role, name, told in _models():
        typer.echo(f"{role:<8} {name:<9} {told}")


@app.command()
def prepare() -> None:
    """Verify every built-in model, and unpack what is packed, so that the next run need not."""
    from contradict.encode import load_encoder
    from contradict.nli import load

    typer.echo(f"encoder  embedded  {load_encoder().id}")
    for name in ("fast", "accurate"):
        try:
            typer.echo(f"nli      {name:<9} {load(name).id}")
        except ModelError as error:
            if name == "fast":
                raise
            typer.echo(f"nli      {name:<9} not here: {error.message}")


@app.command()
def path() -> None:
    """Where unpacked models lie."""
    from contradict.backbones import cache_folder

    typer.echo(str(cache_folder()))


def _models() -> list[tuple[str, str, str]]:
    from contradict import encode, nli
    from contradict.nli.shipped import what_is_missing

    rows = [("encoder", "embedded", encode.identity("embedded") or "")]
    for name in ("fast", "accurate"):
        rows.append(("nli", name, what_is_missing(name) or nli.identity(name) or ""))
    return rows
