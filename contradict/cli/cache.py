"""`contradict cache`: what earlier runs left for later ones."""

from __future__ import annotations

from pathlib import Path

import typer

from contradict.errors import InputError, Place

app = typer.Typer(help="What earlier runs left for later ones.", no_args_is_help=True, rich_markup_mode=None)


@app.command()
def info() -> None:
    """Where the cache lies and how large it is."""
    path, size = _file(), sum(part.stat().st_size for part in _parts(_file()))
    typer.echo(f"{path}\n{size / 1e6:.1f} MB" if size else f"{path}\nempty")


@app.command()
def clear() -> None:
    """Delete the cache; the next run computes everything anew."""
    for part in _parts(_file()):
        try:
            part.unlink()
        except OSError as error:
            raise InputError(f"cannot be deleted ({error.strerror})", place=Place(str(part))) from error
    typer.echo("cleared")


def _file() -> Path:
    from contradict.cache import cache_file

    return cache_file()


def _parts(path: Path) -> list[Path]:
    return [part for suffix in ("", "-wal", "-shm") if (part := path.with_name(path.name + suffix)).exists()]
