"""Where the words of a command go: results to stdout or a file, everything else to stderr."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter

import typer

from contradict.errors import InputError, Note, Place
from contradict.whole import write_whole

LONG_SECONDS = 30.0
"""A stage that will take longer is announced."""


def write(text: str, path: str | None) -> None:
    """To `path`, all or nothing, or to stdout when there is none or it is `-`. Raises InputError when it cannot be written."""
    whole = text if text.endswith("\n") or not text else text + "\n"
    if path is None or path == "-":
        if sys.stdout is None:
            raise InputError("standard output is closed: give --output FILE")
        sys.stdout.write(whole)
        sys.stdout.flush()
        return
    write_bytes(whole.encode("utf-8", errors="replace"), path)


def write_bytes(content: bytes, path: str) -> None:
    """To `path`, all or nothing. Raises InputError when it cannot be written."""
    try:
        target = Path(path).resolve()
        if target.exists() and not target.is_file():  # a device or a named pipe: nothing to replace
            target.write_bytes(content)
        else:
            write_whole(target, content)
    except OSError as error:
        raise InputError(f"cannot be written ({error.strerror}): give another --output", place=Place(path)) from error


def close_stdout() -> None:
    """After a closed pipe: point stdout nowhere, so that nothing complains when Python flushes it at the end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def tell(notes: Sequence[Note]) -> None:
    """Notes on stderr, one a line, without control characters."""
    for note in notes:
        words = "".join(char if char.isprintable() else " " for char in str(note))
        typer.echo(f"{note.kind}: {words}", err=True)


def watched(*, quiet: bool) -> bool:
    """Whether somebody wants to see how a run gets on: then preparing a model, once and for seconds, is told as well."""
    if quiet or sys.stderr is None or not sys.stderr.isatty():
        return False
    told = logging.getLogger("contradict")
    if not told.handlers:
        told.addHandler(logging.StreamHandler(sys.stderr))
        told.setLevel(logging.INFO)
    return True


@contextmanager
def progress_bar(*, quiet: bool) -> Iterator[Callable[[str, int, int], None] | None]:
    """A progress callback that draws on stderr; None when stderr is no terminal or `quiet`."""
    if not watched(quiet=quiet):
        yield None
        return
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeElapsedColumn,
        TimeRemainingColumn,
    )

    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[rate]}"),
        TimeElapsedColumn(),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        bar.add_task("loading", total=None, rate="")
        tasks = {}
        pace = Pace(perf_counter)

        def advance(stage: str, done: int, total: int) -> None:
            if stage not in tasks:
                for task in bar.task_ids:
                    bar.update(task, visible=False)
                tasks[stage] = bar.add_task(stage, rate="")
            rate, remark = pace.told(stage, done, total)
            bar.update(tasks[stage], completed=done, total=total, rate=rate)
            if remark:
                bar.console.print(remark, highlight=False)

        yield advance


class Pace:
    """How fast each stage goes, and, once a stage, how long a long one will take."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._began: dict[str, tuple[float, int]] = {}
        self._said: set[str] = set()

    def told(self, stage: str, done: int, total: int) -> tuple[str, str]:
        """The rate in words, and a remark that is empty but once."""
        now = self._clock()
        began, before = self._began.setdefault(stage, (now, done))
        if done <= before or now <= began:
            return "", ""
        rate = (done - before) / (now - began)
        left = (total - done) / rate
        remark = ""
        if stage not in self._said and left >= LONG_SECONDS:
            remark = f"{stage}: {total:,} to do, about {_duration(left)}; what is done is kept if you stop it"
        self._said.add(stage)
        return f"{rate:,.0f}/s" if rate >= 10 else f"{rate:.1f}/s", remark


def _duration(seconds: float) -> str:
    if seconds < 90:
        return f"{seconds:.0f} seconds"
    return f"{seconds / 60:.0f} minutes" if seconds < 5400 else f"{seconds / 3600:.1f} hours"
