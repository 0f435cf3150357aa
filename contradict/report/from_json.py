"""A report read back from its own JSON, so that `diff`, `explain`, `review` and a baseline work on files.

What comes in is somebody's file: every mistake is an InputError that names the place in the document.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar, cast

from contradict.claim_json import claim_from_dict, date_from_text, span_from_dict
from contradict.claims import Article
from contradict.errors import InputError, Note, Place
from contradict.findings import (
    SCHEMA_VERSION,
    SEVERITIES,
    VERDICTS,
    Evidence,
    Finding,
    History,
    NliScores,
    Pair,
    Report,
    RuleHit,
    Severity,
    Verdict,
)

T = TypeVar("T")


def from_json(text: str, *, path: str = "report") -> Report:
    """The report that `to_json` wrote; its articles come without their text.

    Raises:
        InputError: not JSON, not a report, or of a later major schema version. `path` names the file in the message.
    """
    place = Place(path)
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise InputError(f"not JSON ({error}): give a report made with --format json", place=place) from None
    if not isinstance(data, dict) or "findings" not in data:
        raise InputError("not a report: no 'findings'; give one made with --format json", place=place)
    try:
        return _report(data)
    except InputError as error:
        raise InputError(f"{error.message}; make the report again", place=place) from None


def _report(data: Mapping[str, Any]) -> Report:
    version = _get(data, "schema_version", str, SCHEMA_VERSION)
    if version.split(".")[0] != SCHEMA_VERSION.split(".")[0]:
        raise InputError(f"schema version {version} is not readable here ({SCHEMA_VERSION})")
    claims = _each(data, "claims", claim_from_dict)
    return Report(
        findings=_each(data, "findings", _finding),
        claims=claims,
        articles=_each(data, "articles", _article),
        pairs_compared=_get(data, "pairs_compared", int, 0),
        models=_each(data, "models", lambda row: (_get(row, "role", str), _get(row, "id", str))),
        notes=_each(data, "notes", _note),
        schema_version=version,
        topics=_each(data, "topics", lambda row: (_get(row, "claim", str), _get(row, "topic", str))),
        history=_history(data.get("history")),
    )


def _history(row: object) -> History | None:
    if row is None:
        return None
    if not isinstance(row, Mapping):
        raise InputError("'history' is no object")
    parts = [row.get(name, []) for name in ("new", "persisting", "resolved")]
    if not all(isinstance(part, list) and all(isinstance(each, str) for each in part) for part in parts):
        raise InputError("'history' needs lists of finding ids")
    return History(*(tuple(part) for part in parts))


def _finding(row: Mapping[str, Any]) -> Finding:
    pair = Pair(
        left=claim_from_dict(_get(row, "left", dict)),
        right=claim_from_dict(_get(row, "right", dict)),
        similarity=_number(row, "similarity", 0.0),
        topic=_get(row, "topic", str, ""),
        same_actor=_get(row, "same_actor", bool, False),
        days_apart=_optional(row, "days_apart", int),
    )
    return Finding(
        id=_get(row, "id", str),
        verdict=cast(Verdict, _one_of(row, "verdict", VERDICTS)),
        probability=_number(row, "probability"),
        severity=cast(Severity, _one_of(row, "severity", SEVERITIES)),
        pair=pair,
        forward=_scores(_get(row, "forward", dict)),
        backward=_scores(_get(row, "backward", dict)),
        evidence=_each(row, "evidence", _evidence),
        hits=_each(row, "hits", _hit),
        review=_get(row, "review", bool, False),
        suppressed=_optional(row, "suppressed", str),
    )


def _scores(row: Mapping[str, Any]) -> NliScores:
    return NliScores(_number(row, "contradiction"), _number(row, "entailment"), _number(row, "neutral"))


def _evidence(row: Mapping[str, Any]) -> Evidence:
    return Evidence(_get(row, "signal", str), _number(row, "contribution"), _get(row, "text", str, ""))


def _hit(row: Mapping[str, Any]) -> RuleHit:
    return RuleHit(
        rule_id=_get(row, "rule", str),
        pack=_get(row, "pack", str, ""),
        message=_get(row, "message", str, ""),
        log_odds=_number(row, "log_odds", 0.0),
        decide=cast(Verdict | None, row.get("decide") and _one_of(row, "decide", VERDICTS)),
        veto=_get(row, "veto", bool, False),
        severity=cast(Severity | None, row.get("severity") and _one_of(row, "severity", SEVERITIES)),
        left=span_from_dict(row.get("left")),
        right=span_from_dict(row.get("right")),
    )


def _article(row: Mapping[str, Any]) -> Article:
    return Article(
        id=_get(row, "id", str),
        title=_get(row, "title", str, ""),
        text="",
        blocks=(),
        outlet=_get(row, "outlet", str, ""),
        published=date_from_text(row.get("published"), "published"),
        path=_get(row, "path", str, ""),
        language=_get(row, "language", str, "en"),
    )


def _note(row: Mapping[str, Any]) -> Note:
    path = _optional(row, "path", str)
    place = Place(path, _optional(row, "line", int), _optional(row, "column", int)) if path is not None else None
    return Note(place, _get(row, "message", str), _get(row, "kind", str, "warning"))


def _each(data: Mapping[str, Any], key: str, make: Callable[[Mapping[str, Any]], T]) -> tuple[T, ...]:
    rows: Sequence[Any] = _get(data, key, list, [])
    made = []
    for position, row in enumerate(rows):
        if not isinstance(row, dict):
            raise InputError(f"{key}[{position}] is not an object")
        try:
            made.append(make(row))
        except InputError as error:
            raise InputError(f"{key}[{position}]: {error.message}") from None
    return tuple(made)


def _get(row: Mapping[str, Any], key: str, kind: type[T], default: T | None = None) -> T:
    value = row.get(key, default)
    if value is None:
        raise InputError(f"'{key}' is missing")
    if type(value) is not kind:
        raise InputError(f"'{key}' is not {_KINDS[kind]}: {value!r:.40}")
    return value


def _optional(row: Mapping[str, Any], key: str, kind: type[T]) -> T | None:
    return None if row.get(key) is None else _get(row, key, kind)


def _number(row: Mapping[str, Any], key: str, default: float | None = None) -> float:
    value = row.get(key, default)
    if type(value) not in {int, float}:
        raise InputError(f"'{key}' is not a number: {value!r:.40}")
    return float(cast(float, value))


def _one_of(row: Mapping[str, Any], key: str, allowed: Sequence[str]) -> str:
    value = _get(row, key, str)
    if value not in allowed:
        raise InputError(f"'{key}' {value!r:.40} is not one of {', '.join(allowed)}")
    return value


_KINDS: dict[type, str] = {
    str: "a text",
    int: "a whole number",
    bool: "true or false",
    dict: "an object",
    list: "a list",
}
