"""Files → store → inputs. What is in a store is read as if all its files had been given at once, so that findings do not depend
on the portions in which they came."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, cast

from contradict.actors import ActorBook
from contradict.claim_json import claim_from_dict, claim_to_dict
from contradict.claims import Actor, Article, Block, BlockKind
from contradict.errors import InputError, Note, Place
from contradict.features import mark
from contradict.gather import Gathered, Progress, extract_all, in_reading_order, reading_id
from contradict.read.inputs import Reading, joined, raise_if_hopeless, read_source
from contradict.read.sources import Format, Source, find_sources
from contradict.settings import Settings
from contradict.store import Store, StoredSource


@dataclass(frozen=True, slots=True)
class Ingested:
    """What the files hold, how many of them were there already as they are, and notes on what is no file to read."""

    readings: tuple[Reading, ...] = field(repr=False)
    unchanged: int
    notes: tuple[Note, ...] = ()


def ingest(
    paths: Sequence[str], store: Store, book: ActorBook, *, actor: str | None = None, progress: Progress | None = None
) -> Ingested:
    """Reads files into the store, each committed on its own; a file of a path that is there already replaces what was there.

    Raises InputError when no path could be read at all, for standard input, which has no path, and when the store cannot be used.
    """
    if "-" in paths:
        raise InputError("standard input has no name to be stored by: save it to a file and give that")
    made_with = reading_id(book)
    sources, notes = find_sources(paths)
    readings: list[Reading] = []
    unchanged = 0
    for done, source in enumerate(sources, 1):
        before = store.source(source.path)
        if before and (before.data, before.speaker, before.made_with) == (source.data, actor, made_with):
            unchanged += 1
            readings.append(_reading_from(before.reading))
        else:
            readings.append(_read_into(store, source, book, actor, made_with))
        if progress:
            progress("reading files", done, done)
    raise_if_hopeless(readings, notes)
    return Ingested(tuple(readings), unchanged, tuple(notes))


def gather_stored(
    store: Store, settings: Settings, book: ActorBook, *, notes: Sequence[Note] = (), progress: Progress | None = None
) -> Gathered:
    """As `contradict.gather.gather` of every file in the store, `notes` of a reading before among its notes.

    What was read by an older version, or with other actors, is read again from the bytes that are kept.
    """
    made_with = reading_id(book)
    readings = []
    for stored in store.sources():
        if stored.made_with == made_with:
            readings.append(_reading_from(stored.reading))
        else:
            source = Source(stored.path, cast(Format, stored.format), stored.data, stored.found)
            readings.append(_read_into(store, source, book, stored.speaker, made_with))
    inputs = joined(readings, notes)
    extracted, more = extract_all(inputs.articles, settings, book, values=store.kept("extraction"), progress=progress)
    return inputs.articles, in_reading_order([*inputs.claims, *extracted]), (*inputs.notes, *more)


def _read_into(store: Store, source: Source, book: ActorBook, actor: str | None, made_with: str) -> Reading:
    def resolve(name: str, on: date | None) -> Actor:
        return book.resolve(name, on=on)

    reading = read_source(source, resolve=resolve, mark=mark, actor=actor)
    written = _reading_to(reading)
    store.put_source(StoredSource(source.path, source.format, source.found, actor, source.data, made_with, written))
    return reading


def _reading_to(reading: Reading) -> bytes:
    value = {
        "articles": [_article_to(article) for article in reading.articles],
        "claims": [claim_to_dict(claim, full=True) for claim in reading.claims],
        "notes": [
            [note.place and [note.place.path, note.place.line, note.place.column], note.message, note.kind]
            for note in reading.notes
        ],
    }
    return json.dumps(value).encode()


def _reading_from(value: bytes) -> Reading:
    try:
        data = json.loads(value)
        return Reading(
            tuple(_article_from(article) for article in data["articles"]),
            tuple(claim_from_dict(claim) for claim in data["claims"]),
            tuple(Note(Place(*place) if place else None, message, kind) for place, message, kind in data["notes"]),
        )
    except (ValueError, KeyError, TypeError) as error:
        raise InputError(
            f"the store holds a reading that cannot be understood ({error}): ingest its file again"
        ) from error


def _article_to(article: Article) -> dict[str, Any]:
    return {
        "id": article.id,
        "title": article.title,
        "text": article.text,
        "blocks": [[block.text, block.runs, block.kind] for block in article.blocks],
        "outlet": article.outlet,
        "published": article.published.isoformat() if article.published else None,
        "path": article.path,
        "language": article.language,
    }


def _article_from(row: dict[str, Any]) -> Article:
    return Article(
        row["id"],
        row["title"],
        row["text"],
        tuple(
            Block(text, tuple((at, there) for at, there in runs), cast(BlockKind, kind))
            for text, runs, kind in row["blocks"]
        ),
        row["outlet"],
        date.fromisoformat(row["published"]) if row["published"] else None,
        row["path"],
        row["language"],
    )
