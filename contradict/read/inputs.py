"""Paths → everything a run reads: articles, claims, and notes on what was left out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from contradict.claims import Actor, Article, Claim, Feature
from contradict.errors import InputError, Note, Place
from contradict.read.articles import read_article
from contradict.read.claim_files import ClaimReader, with_ids
from contradict.read.decode import decode, writable
from contradict.read.repeats import without_copies
from contradict.read.rows import read_rows
from contradict.read.sniff import sniff
from contradict.read.sources import CLAIM_FORMATS, Source, find_sources


@dataclass(frozen=True, slots=True)
class Inputs:
    """What was read, sorted by path and position, and what was not (`notes`)."""

    articles: tuple[Article, ...] = ()
    claims: tuple[Claim, ...] = field(default=(), repr=False)
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """What one file holds, before it is compared with other files."""

    articles: tuple[Article, ...] = ()
    claims: tuple[Claim, ...] = field(default=(), repr=False)
    notes: tuple[Note, ...] = ()


def read_inputs(
    paths: Sequence[str],
    *,
    resolve: Callable[[str, date | None], Actor],
    mark: Callable[[str], tuple[Feature, ...]],
    stdin: bytes | None = None,
    actor: str | None = None,
) -> Inputs:
    """Read articles and claim files from files, folders, globs and `-` (the bytes of `stdin`).

    The result does not depend on the order of `paths`. Content that cannot be used becomes a note and the rest is read.
    `resolve(name, on)` gives the actor of a claim-file row, `mark` its features, `actor` the name for rows that have none.

    Raises:
        InputError: no path could be read at all, or every file that was opened is broken (binary data, no usable row).
            An empty text, or one that holds no claim, is a note only.
    """
    sources, notes = find_sources(paths, stdin=stdin)
    readings = [read_source(source, resolve=resolve, mark=mark, actor=actor) for source in sources]
    raise_if_hopeless(readings, notes)
    return joined(readings, notes)


def read_source(
    source: Source,
    *,
    resolve: Callable[[str, date | None], Actor],
    mark: Callable[[str], tuple[Feature, ...]],
    actor: str | None = None,
) -> Reading:
    """What one file holds; the options are those of `read_inputs`. Never raises for its content."""
    articles, claims, notes = _read(source, ClaimReader(resolve, mark, actor))
    return Reading(tuple(articles), tuple(claims), tuple(_shown(note) for note in notes))


def raise_if_hopeless(readings: Sequence[Reading], notes: Sequence[Note]) -> None:
    """Raises InputError with every reason when no file could be read at all, or every one that was opened is broken."""
    if any(each.articles or each.claims or all(note.kind != "error" for note in each.notes) for each in readings):
        return
    raise _nothing_read([_shown(note) for note in (*notes, *(note for each in readings for note in each.notes))])


def joined(readings: Sequence[Reading], notes: Sequence[Note] = ()) -> Inputs:
    """The files as one input: copies of a text dropped, claims with ids of their own. `readings` come in order of their paths."""
    told = [_shown(note) for note in (*notes, *(note for each in readings for note in each.notes))]
    articles, copies = without_copies([article for each in readings for article in each.articles])
    claims = [(claim, number) for number, each in enumerate(readings) for claim in each.claims]
    claims.sort(key=lambda one: _position(one[0]))
    numbered = with_ids((claim for claim, _ in claims), [number for _, number in claims])
    return Inputs(tuple(articles), tuple(numbered), tuple(sorted((*told, *copies), key=_order)))


def _read(source: Source, reader: ClaimReader) -> tuple[list[Article], list[Claim], list[Note]]:
    place = Place(source.path)
    if not source.data.strip():
        return [], [], [Note(place, "empty file: nothing to read")]
    decoded = decode(source.data)
    if decoded.text is None:
        return [], [], [Note(place, decoded.problem, "error")]
    notes = [Note(place, decoded.warning)] if decoded.warning else []
    format = sniff(decoded.text) if source.format in ("sniff", "text") else source.format
    if format in CLAIM_FORMATS:
        claims, more = reader.read(read_rows(decoded.text, format), source.path, found=source.found)
        return [], claims, notes + more
    article, more = read_article(decoded.text, source.path, format)
    return [article] if article else [], [], notes + more


def _position(claim: Claim) -> tuple[str, int, int, str, str]:
    return (claim.path, claim.line or 0, claim.span.start if claim.span else 0, claim.id, claim.text)


def _shown(note: Note) -> Note:
    """The same note with file names that can be printed."""
    place = replace(note.place, path=writable(note.place.path)) if note.place else None
    return replace(note, place=place, message=writable(note.message))


def _order(note: Note) -> tuple[str, int, int, str, str]:
    place = note.place or Place("")
    return (place.path, place.line or 0, place.column or 0, note.kind, note.message)


def _nothing_read(notes: Sequence[Note]) -> InputError:
    """One error that tells every reason why nothing was read."""
    reasons = sorted({str(note) for note in notes if note.kind == "error"} or {str(note) for note in notes})
    return InputError("\n".join(reasons) or "no input given: name files, folders, or - for standard input")
