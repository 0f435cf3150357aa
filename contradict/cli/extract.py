"""`contradict extract`: only the claims, in a form that `contradict scan` reads back."""

from __future__ import annotations

import csv
import io
import json
import sys
from collections.abc import Sequence
from enum import StrEnum
from typing import Annotated, Any

import typer

from contradict.claim_json import claim_to_dict
from contradict.claims import Claim
from contradict.cli.output import tell, write
from contradict.cli.scan import Actors, Quiet
from contradict.errors import Note

COLUMNS = (
    "id", "actor", "actor_id", "side", "text", "date", "voice", "reporter", "cue", "source_text", "features", "resolved", "topic", "outlet",
    "article", "path", "line", "start", "end", "at", "disputes", "context",
)  # fmt: skip
"""Columns of `--format csv`, in order."""


class Format(StrEnum):
    """How to write claims."""

    jsonl = "jsonl"
    csv = "csv"
    yaml = "yaml"


def extract(
    paths: Annotated[list[str], typer.Argument(metavar="PATH...", help="Articles, folders, globs, or - for stdin.")],
    format: Annotated[Format, typer.Option("--format", "-f", help="How to write the claims.")] = Format.jsonl,
    output: Annotated[
        str | None, typer.Option("--output", "-o", metavar="FILE", help="Write there, not to stdout.")
    ] = None,
    actors: Actors = None,
    narrator: Annotated[
        bool, typer.Option("--narrator", help="Also take the outlets' own statements as claims.")
    ] = False,
    explain: Annotated[bool, typer.Option("--explain", help="Say for each claim how its actor was found.")] = False,
    quiet: Quiet = False,
) -> None:
    """Write the claims of articles and claim files: who said what, in whose words, when and where."""
    from contradict.actors import load_actors
    from contradict.extract import load_extractor
    from contradict.features import mark
    from contradict.read import read_inputs

    book = load_actors(actors or ())
    stdin = sys.stdin.buffer.read() if "-" in paths else None
    inputs = read_inputs(paths, resolve=lambda name, on: book.resolve(name, on=on), mark=mark, stdin=stdin)
    claims = list(inputs.claims)
    notes: list[Note] = [*book.notes, *inputs.notes]
    how: dict[str, str] = {}
    if inputs.articles:
        extractor = load_extractor(book, narrator=narrator)
        for article in inputs.articles:
            extraction = extractor.extract(article)
            claims += extraction.claims
            notes += extraction.notes
            how |= extraction.how
    if not claims:
        notes.append(Note(None, "no claims found: nobody is quoted or reported in what was read", "warning"))
    write(render(claims, format, how if explain else None), output)
    if not quiet:
        tell(notes)


def render(claims: Sequence[Claim], format: Format, how: dict[str, str] | None) -> str:
    """Claims as text; with `how`, each says how its actor was found (by claim id)."""
    rows = [claim_to_dict(claim, full=True) for claim in claims]
    if how is not None:
        for row in rows:
            row["actor_found"] = how.get(row["id"], "named in the claim file")
    if format is Format.jsonl:
        return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    if format is Format.yaml:
        import yaml

        return str(yaml.safe_dump(rows, allow_unicode=True, sort_keys=False, width=120)) if rows else "[]\n"
    return _csv(rows, explain=how is not None)


def _csv(rows: Sequence[dict[str, Any]], *, explain: bool) -> str:
    text = io.StringIO()
    columns = (*COLUMNS, "actor_found") if explain else COLUMNS
    writer = csv.DictWriter(text, columns, lineterminator="\n")
    writer.writeheader()
    for row in rows:
        actor, span = row["actor"], row["span"] or {}
        flat = {
            **{name: row.get(name) for name in columns},
            "actor": actor["name"],
            "actor_id": actor["id"],
            "side": actor["side"],
            "date": row["said_on"],
            "features": " ".join(row["features"]) or "none",  # empty would be marked anew
            "start": span.get("start"),
            "end": span.get("end"),
        }
        writer.writerow({name: "" if value is None else value for name, value in flat.items()})
    return text.getvalue()
