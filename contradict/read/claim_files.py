"""Rows of a claim file → claims: `actor` and `text` are all a row needs, and what `contradict extract` prints reads back unchanged.

A row printed by `contradict extract` keeps its id, path, line and span; a row written by hand gets the place where it stands in the
claim file and an id made of actor, text, date and source, so that moving or reordering a file changes no id.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import get_args

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator, model_validator

from contradict.claims import Actor, Claim, Feature, Span, Voice, content_id
from contradict.errors import Note, Place
from contradict.read.dates import parse_date
from contradict.read.decode import writable
from contradict.read.rows import Row

MAX_TEXT = 5_000
MAX_NAME = 200
MAX_NOTES = 10
"""Mistakes told one by one per file; the rest is counted."""
MAX_ALIKE = 3
"""Notes of one file that say the same; beyond, one says how many rows it is about."""
_NO_TEXT_IS_LONGER = 2**53
"""JSON readers elsewhere keep integers below this exactly."""
_ALIASES = {
    "actor_name": "actor",
    "said_on": "date",
    "actor_side": "side",
    "span_start": "start",
    "span_end": "end",
}
_EXPLAINED = frozenset({"actor_found"})
"""Columns that `contradict extract --explain` adds for people to read."""


class _ActorField(BaseModel):
    model_config = ConfigDict(extra="ignore", coerce_numbers_to_str=True)
    id: str | None = None
    name: str = Field(max_length=MAX_NAME)
    side: str | None = None


class _SpanField(BaseModel):
    model_config = ConfigDict(extra="ignore")
    start: int
    end: int


class _Fields(BaseModel):
    """What a row may hold. Columns of other names are named once per file and left alone."""

    model_config = ConfigDict(extra="ignore", coerce_numbers_to_str=True)
    actor: _ActorField | None = None
    actor_id: str | None = None
    side: str | None = Field(None, max_length=MAX_NAME)
    text: str = Field(max_length=MAX_TEXT)
    date: str | None = None
    source: str | None = None
    source_text: str = ""
    topic: str | None = None
    id: str | None = Field(None, max_length=MAX_NAME)
    resolved: str | None = None
    voice: Voice = "given"
    reporter: str | None = None
    cue: str = ""
    article: str = ""
    path: str | None = None
    line: int | None = None
    span: _SpanField | None = None
    start: int | None = None
    end: int | None = None
    features: tuple[Feature, ...] | None = None
    outlet: str | None = None
    context: str = ""
    at: object = None
    disputes: str | None = None

    @model_validator(mode="before")
    @classmethod
    def _names(cls, values: dict[str, object]) -> dict[str, object]:
        known = {}
        for name, value in values.items():
            simple = re.sub(r"[\s.\-]+", "_", name.strip().lower())
            simple = _ALIASES.get(simple, simple)
            if value is not None and value != "" and simple not in known:
                known[simple] = value
        return known

    @field_validator("actor", mode="before")
    @classmethod
    def _actor(cls, value: object) -> object:
        return value if isinstance(value, dict) else {"name": value}

    @field_validator("features", mode="before")
    @classmethod
    def _features(cls, value: object) -> object:
        names = re.split(r"[\s,;|]+", value.strip()) if isinstance(value, str) else value
        return tuple(name for name in names if name in get_args(Feature)) if isinstance(names, (list, tuple)) else None

    @field_validator("date", mode="before")
    @classmethod
    def _date(cls, value: object) -> object:
        return str(value) if isinstance(value, (date, datetime, int)) else value


@dataclass(frozen=True, slots=True)
class ClaimReader:
    """What a row is completed with: actors by name, features by text, and who speaks where a row does not say."""

    resolve: Callable[[str, date | None], Actor]
    mark: Callable[[str], tuple[Feature, ...]]
    actor: str | None = None

    def read(self, rows: Iterable[Row], path: str, *, found: bool = False) -> tuple[list[Claim], list[Note]]:
        """Claims and notes of one file. `found`: nobody named this file, so it may well be no claim file."""
        claims: list[Claim] = []
        mistakes: list[Note] = []
        unread: list[Note] = []
        unknown: Counter[str] = Counter()
        number = 0
        for number, row in enumerate(rows, 1):  # noqa: B007 - counted on purpose
            problem = row.problem
            if not problem:
                fields = _writable(row.fields)
                unknown.update(name for name in fields if not _is_known(name))
                outcome = self._claim(replace(row, fields=fields), path, mistakes)
                if isinstance(outcome, Claim):
                    claims.append(outcome)
                    continue
                problem = outcome
            (unread if row.rest else mistakes).append(Note(Place(path, row.line), problem, "error"))
        notes = _limited(mistakes, path) + unread
        if not claims:
            return [], [_no_claims(path, number, found)] if found or not notes else notes
        kept, repeated = _distinct(claims)
        if repeated:
            notes.append(
                Note(Place(path), f"{repeated} rows say what an earlier row of the file says: left out", "info")
            )
        if unknown:
            names = ", ".join(sorted(unknown)[:12])
            notes.append(Note(Place(path), f"columns not used: {names}", "info"))
        return kept, notes

    def _claim(self, row: Row, path: str, notes: list[Note]) -> Claim | str:
        try:
            fields = _Fields.model_validate(row.fields)
        except ValidationError as problem:
            return _words(problem)
        place = Place(path, row.line)
        text = _clean(fields.text)
        if not any(character.isalpha() for character in text):
            return 'no words in "text": give what was said'
        said_on = parse_date(fields.date) if fields.date else None
        if fields.date and said_on is None:
            notes.append(Note(place, f"date {fields.date[:40]!r} not understood, left out: write it as YYYY-MM-DD"))
        actor = self._actor(fields, said_on)
        if actor is None:
            return 'no "actor": add one, or give --actor NAME for the whole file'
        return Claim(
            id=fields.id or "",
            text=text,
            resolved=_clean(fields.resolved or "") or text,
            actor=actor,
            voice=fields.voice,
            said_on=said_on,
            article=fields.article,
            path=fields.path or path,
            line=fields.line if fields.path else row.line,
            span=_span(fields, place, notes),
            reporter=fields.reporter,
            source=fields.source_text,
            cue=fields.cue,
            features=self.mark(text) if fields.features is None else fields.features,
            topic=fields.topic,
            outlet=fields.outlet or fields.source or "",
            context=fields.context,
            at=_at(fields),
            disputes=fields.disputes,
        )

    def _actor(self, fields: _Fields, said_on: date | None) -> Actor | None:
        name = _clean(fields.actor.name if fields.actor else self.actor or "")
        if not name:
            return None
        given_id = fields.actor_id or (fields.actor.id if fields.actor else None)
        given_side = fields.side or (fields.actor.side if fields.actor else None)
        if given_id and given_side:
            return Actor(given_id, name, given_side)
        actor = self.resolve(name, said_on)
        if given_side:
            return replace(actor, side=_slug(given_side))
        return replace(actor, id=given_id) if given_id else actor


def with_ids(claims: Iterable[Claim], files: Sequence[int] | None = None) -> list[Claim]:
    """The same claims, each with an id of its own; `claims` must come in their final order.

    An id that is given is kept unless another claim has it already. Otherwise the id depends on actor, text, date and source;
    the same statement in a second file is the second of its kind, and its id says so.

    `files` says, by any number, which file each claim comes from (default: all from one). Ids count within a file, so `disputes`
    follows its target there to the new id, and is dropped when the file has no such claim.
    """
    claims = list(claims)
    files = [0] * len(claims) if files is None else files
    taken: set[str] = set()
    renamed: dict[tuple[int, str], str] = {}
    chosen = []
    for claim, file in zip(claims, files, strict=True):
        said_on = claim.said_on.isoformat() if claim.said_on else ""
        identity = ("claim", claim.actor.id, claim.text, said_on, claim.outlet)
        name = claim.id or content_id(*identity)
        count = 1
        while name in taken:
            name = content_id(*identity, claim.id, str(count))
            count += 1
        taken.add(name)
        chosen.append(name)
        if claim.id:
            renamed.setdefault((file, claim.id), name)
    return [
        replace(claim, id=name, disputes=renamed.get((file, claim.disputes or "")))
        for claim, name, file in zip(claims, chosen, files, strict=True)
    ]


def _writable(fields: Mapping[str, object]) -> dict[str, object]:
    """`fields` without lone surrogates in names and strings, as deep as fields are read (`actor.name`, a list of features)."""

    def cleaned(value: object) -> object:
        if isinstance(value, str):
            return writable(value)
        if isinstance(value, dict):
            return {name: writable(one) if isinstance(one, str) else one for name, one in value.items()}
        return [writable(one) if isinstance(one, str) else one for one in value] if isinstance(value, list) else value

    return {writable(name): cleaned(value) for name, value in fields.items()}


def _is_known(name: str) -> bool:
    simple = re.sub(r"[\s.\-]+", "_", name.strip().lower())
    return simple in _EXPLAINED or _ALIASES.get(simple, simple) in _Fields.model_fields


def _span(fields: _Fields, place: Place, notes: list[Note]) -> Span | None:
    start, end = (fields.span.start, fields.span.end) if fields.span else (fields.start, fields.end)
    if start is None or end is None:
        return None
    if not 0 <= start < end < _NO_TEXT_IS_LONGER:
        notes.append(Note(place, "start and end are no range of characters, left out: correct or remove them"))
        return None
    return Span(start, end)


def _at(fields: _Fields) -> int | None:
    """A place in the text, as `contradict extract` writes it; a column of that name may hold anything else."""
    text = str(fields.at)
    return int(text) if re.fullmatch(r"\d{1,12}", text) and int(text) < _NO_TEXT_IS_LONGER else None


def _distinct(claims: list[Claim]) -> tuple[list[Claim], int]:
    """Without rows that repeat an earlier one in every respect but its line and id."""
    seen: set[Claim] = set()
    kept = []
    for claim in claims:
        bare = replace(claim, id="", line=None)
        if bare not in seen:
            seen.add(bare)
            kept.append(claim)
    return kept, len(claims) - len(kept)


def _limited(mistakes: list[Note], path: str) -> list[Note]:
    """At most MAX_NOTES of them; a mistake that many rows share (a column is missing, say) is told once, with how many there are."""
    shared = Counter(note.message for note in mistakes)
    told: set[str] = set()
    kept = []
    for note in mistakes:
        if (many := shared[note.message]) <= MAX_ALIKE:
            kept.append(note)
        elif note.message not in told:
            told.add(note.message)
            kept.append(replace(note, message=f"{note.message} (so in {many} rows)"))
    mistakes = kept
    if len(mistakes) <= MAX_NOTES:
        return mistakes
    return [
        *mistakes[:MAX_NOTES],
        Note(Place(path), f"and {len(mistakes) - MAX_NOTES} more rows with mistakes", "error"),
    ]


def _no_claims(path: str, rows: int, found: bool) -> Note:
    if found:
        return Note(Place(path), 'not a claim file (no row has "actor" and "text"): skipped', "info")
    why = "no rows" if rows == 0 else "no row could be read"
    return Note(Place(path), f'{why}: a claim file needs "actor" and "text" in each', "error")


def _words(problem: ValidationError) -> str:
    """The first mistake of a row in words a person can act on."""
    mistake = problem.errors()[0]
    name = ".".join(str(step) for step in mistake["loc"]) or "row"
    if mistake["type"] == "missing":
        return f'no "{name}": add one'
    if mistake["type"] == "string_too_long":
        limit = MAX_TEXT if name == "text" else MAX_NAME
        advice = "give a longer text as an article" if name == "text" else "shorten it"
        return f'"{name}" is longer than {limit} characters: {advice}'
    if name == "voice":
        return f'"voice" is not one of {", ".join(get_args(Voice))}: correct or remove it'
    return f'"{name}" cannot be used ({mistake["msg"].lower()}): correct it'


def _clean(text: str) -> str:
    """One line, single spaces, nothing that cannot be written again as UTF-8."""
    return " ".join(writable(text).split())


def _slug(name: str) -> str:
    return re.sub(r"[^\w]+", "-", name.strip().lower()).strip("-") or name
