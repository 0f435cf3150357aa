"""`contradict ingest`: reads into a store, for a scan to compare later."""

from __future__ import annotations

from typing import Annotated

import typer

from contradict.cli.output import progress_bar, tell
from contradict.cli.scan import DEFAULTS, Actors, Encoder, Jobs, Quiet, opened
from contradict.settings import Settings


def ingest(
    paths: Annotated[list[str], typer.Argument(metavar="PATH...", help="Articles, claim files, folders or globs.")],
    store: Annotated[str, typer.Option("--store", metavar="FILE", help="Keep them there; made when there is none.")],
    actors: Actors = None,
    actor: Annotated[
        str | None, typer.Option(metavar="NAME", help="Who speaks in claim rows that name nobody.")
    ] = None,
    encoder: Encoder = DEFAULTS.encoder,
    narrator: Annotated[
        bool, typer.Option("--narrator", help="Also take the outlets' own statements as claims.")
    ] = False,
    jobs: Jobs = DEFAULTS.jobs,
    quiet: Quiet = False,
) -> None:
    """Read articles and claim files into a store, with their claims and vectors; contradict scan --store compares them."""
    from contradict.detect import embed, load_parts
    from contradict.gather import extract_all
    from contradict.ingest import ingest as run

    settings = Settings(encoder=encoder, actors=tuple(actors or ()), narrator=narrator, jobs=jobs)
    with progress_bar(quiet=quiet) as progress, opened(store) as kept:
        assert kept is not None  # the option is required
        parts = load_parts(settings, store=kept)
        done = run(paths, kept, parts.book, actor=actor, progress=progress)
        articles = [article for reading in done.readings for article in reading.articles]
        given = [claim for reading in done.readings for claim in reading.claims]
        extracted, notes = extract_all(
            articles, settings, parts.book, values=kept.kept("extraction"), progress=progress
        )
        claims = [*given, *extracted]
        if claims:
            embed(claims, parts.encoder)
        total = kept.counts()["source"]
    if not quiet:
        tell([*parts.book.notes, *done.notes, *(note for reading in done.readings for note in reading.notes), *notes])
    typer.echo(
        f"{len(done.readings)} files ({done.unchanged} of them there before), {len(claims)} claims; the store holds {total} files"
    )
