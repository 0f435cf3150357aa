"""`contradict check`: two statements, or a file of them."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from contradict.claims import Claim
from contradict.cli.output import progress_bar, tell, watched, write
from contradict.cli.project import Config, NoConfig, WithoutRule
from contradict.cli.scan import (
    DEFAULTS,
    Actors,
    CalibrationFile,
    Encoder,
    Jobs,
    Nli,
    NoCache,
    NoDefaultRules,
    Quiet,
    Rules,
)
from contradict.errors import InputError, Note, Place, SettingsError
from contradict.findings import Finding
from contradict.settings import Settings

LIKELY = 0.5
SHOWN_FROM = 0.05
"""Smaller contributions, in log-odds, are left to --format json."""


class Format(StrEnum):
    """How to print the verdict on two statements."""

    text = "text"
    json = "json"


def check(
    left: Annotated[str | None, typer.Argument(metavar="[A]", help="One statement.")] = None,
    right: Annotated[str | None, typer.Argument(metavar="[B]", help="The other.")] = None,
    pairs: Annotated[
        str | None,
        typer.Option(metavar="FILE", help='JSON Lines {"left": {"actor", "text", "date"}, "right": {…}}; - for stdin.'),
    ] = None,
    left_actor: Annotated[str, typer.Option(metavar="NAME", help="Who says A.")] = "A",
    right_actor: Annotated[str, typer.Option(metavar="NAME", help="Who says B.")] = "B",
    left_date: Annotated[str | None, typer.Option(metavar="DATE", help="When A was said, YYYY-MM-DD.")] = None,
    right_date: Annotated[str | None, typer.Option(metavar="DATE", help="When B was said.")] = None,
    format: Annotated[
        Format, typer.Option("--format", "-f", help="How to print the verdict on A and B.")
    ] = Format.text,
    output: Annotated[
        str | None, typer.Option("--output", "-o", metavar="FILE", help="Write there instead of stdout.")
    ] = None,
    rules: Rules = None,
    no_default_rules: NoDefaultRules = False,
    without_rule: WithoutRule = None,
    actors: Actors = None,
    calibration: CalibrationFile = None,
    encoder: Encoder = DEFAULTS.encoder,
    nli: Nli = DEFAULTS.nli,
    jobs: Jobs = DEFAULTS.jobs,
    no_cache: NoCache = False,
    quiet: Quiet = False,
    config: Config = None,
    no_config: NoConfig = False,
) -> None:
    """Say whether two statements contradict each other, how probable that is, and why."""
    settings = Settings(
        encoder=encoder,
        nli=nli,
        calibration=calibration,
        rules=tuple(rules or ()),
        default_rules=not no_default_rules,
        without_rules=tuple(without_rule or ()),
        actors=tuple(actors or ()),
        jobs=jobs,
        cache=not no_cache,
    )
    if pairs is not None and (left or right):
        raise SettingsError("give either two statements or --pairs FILE, not both")
    if pairs is not None:
        _check_file(pairs, settings, output, quiet)
        return
    if not left or not right or not left.strip() or not right.strip():
        raise SettingsError('two statements are needed: contradict check "A" "B", or --pairs FILE')
    from contradict.detect import check as run
    from contradict.detect import given_claim, load_parts

    watched(quiet=quiet)
    parts = load_parts(settings)
    first = given_claim(left, actor=left_actor, book=parts.book, on=_date(left_date, "--left-date"), path="A")
    second = given_claim(right, actor=right_actor, book=parts.book, on=_date(right_date, "--right-date"), path="B")
    finding = run([(first, second)], parts)[0]
    if format is Format.json:
        write(
            json.dumps(_judgement(finding, flipped=finding.pair.left.id != first.id), ensure_ascii=False, indent=2),
            output,
        )
    else:
        write(_words(finding), output)


def verdict_of(finding: Finding) -> str:
    """The verdict where it is sure enough to be asserted, else `none`: what is only for review is not claimed."""
    return "none" if finding.review else finding.verdict


def _words(finding: Finding) -> str:
    lines = [f"{verdict_of(finding)}  {finding.probability:.2f}"]
    if finding.review:
        likely = finding.probability >= LIKELY
        lines[0] += f"  ({'for review: perhaps' if likely else 'that this is'} a {finding.verdict})"
    lines += [
        f"  {part.contribution:+6.2f}  {part.text}" for part in finding.evidence if abs(part.contribution) >= SHOWN_FROM
    ]
    lines += [
        f"          {hit.rule_id} ({hit.pack}): {hit.message}"
        for hit in finding.hits
        if not hit.log_odds and not hit.veto
    ]
    return "\n".join("".join(char if char.isprintable() else " " for char in line) for line in lines)


def _judgement(finding: Finding, *, flipped: bool) -> dict[str, Any]:
    forward, backward = (finding.backward, finding.forward) if flipped else (finding.forward, finding.backward)
    return {
        "verdict": verdict_of(finding),
        "probability": finding.probability,
        "severity": finding.severity,
        "review": finding.review and finding.probability >= LIKELY,
        "forward": _scores(forward),
        "backward": _scores(backward),
        "evidence": [
            {"signal": part.signal, "contribution": part.contribution, "text": part.text} for part in finding.evidence
        ],
        "rules": [hit.rule_id for hit in finding.hits],
    }


def _scores(scores: Any) -> dict[str, float]:
    return {"contradiction": scores.contradiction, "entailment": scores.entailment, "neutral": scores.neutral}


def _check_file(path: str, settings: Settings, output: str | None, quiet: bool) -> None:
    from contradict.detect import check as run
    from contradict.detect import load_parts

    parts = load_parts(settings)
    notes: list[Note] = []
    rows = list(read_rows(path, parts.book, notes))
    if not rows:
        tell(notes)
        raise InputError('no usable line: each needs {"left": {"text": …}, "right": {"text": …}}', place=Place(path))
    with progress_bar(quiet=quiet) as progress:
        findings = run([(left, right) for _, left, right in rows], parts, progress=progress)
    lines = [
        json.dumps({**row, **_judgement(finding, flipped=finding.pair.left.id != left.id)}, ensure_ascii=False)
        for (row, left, _), finding in zip(rows, findings, strict=True)
    ]
    write("\n".join(lines), output)
    if not quiet:
        tell(notes)


def read_rows(path: str, book: Any, notes: list[Note]) -> Iterable[tuple[dict[str, Any], Claim, Claim]]:
    """The usable lines of a file of pairs, each as given and as two claims; what is wrong with the others goes into `notes`."""
    for number, line in enumerate(_lines(path), 1):
        if not line.strip():
            continue
        place = Place(path, number)
        try:
            row = json.loads(line)
            left, right = (_side(row[side], side, book) for side in ("left", "right"))
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError, InputError) as error:
            notes.append(Note(place, f"skipped, not a pair of statements ({_reason(error)})", "error"))
            continue
        yield row, left, right


def _reason(error: Exception) -> str:
    return f"no {error}" if isinstance(error, KeyError) else str(error)


def _side(given: Any, side: str, book: Any) -> Claim:
    from contradict.detect import given_claim

    given = {"text": given} if isinstance(given, str) else given
    text = given["text"]
    if not isinstance(text, str) or not text.strip():
        raise ValueError(f'{side}: "text" is empty')
    topic = given.get("topic")
    if not isinstance(topic, str | None):
        raise ValueError(f'{side}: "topic" is no text')
    said_on = date.fromisoformat(given["date"][:10]) if given.get("date") else None
    actor = str(given.get("actor") or side)
    return given_claim(text, actor=actor, book=book, on=said_on, topic=topic, path=side)


def _lines(path: str) -> list[str]:
    try:
        data = sys.stdin.buffer.read() if path == "-" else Path(path).read_bytes()
    except OSError as error:
        raise InputError(f"cannot be read ({error.strerror})", place=Place(path)) from error
    return data.decode("utf-8-sig", errors="replace").split("\n")


def _date(text: str | None, option: str) -> date | None:
    if text is None:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise SettingsError(f"{option} {text}: not a date: write it as 2025-08-20") from None
