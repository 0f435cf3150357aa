"""One claim as plain data and back: the CLAIM of the JSON contract.

The same in findings, in what `contradict extract` prints, and in claim files.
Versions only ever gain keys, and unknown keys are left alone on the way in, so an older version reads what a newer one wrote.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, cast, get_args

from contradict.claims import Actor, Claim, Feature, Span, Voice
from contradict.errors import InputError

_VOICES: tuple[Voice, ...] = get_args(Voice)
_FEATURES: tuple[Feature, ...] = get_args(Feature)


def actor_to_dict(actor: Actor) -> dict[str, str]:
    """`{"id", "name", "side"}`."""
    return {"id": actor.id, "name": actor.name, "side": actor.side}


def claim_to_dict(claim: Claim, *, full: bool = False) -> dict[str, Any]:
    """The CLAIM of the JSON contract; `full` adds what reports and `contradict extract` write so that nothing is lost."""
    span = claim.span
    data: dict[str, Any] = {
        "id": claim.id,
        "text": claim.text,
        "actor": actor_to_dict(claim.actor),
        "voice": claim.voice,
        "reporter": claim.reporter,
        "said_on": claim.said_on.isoformat() if claim.said_on else None,
        "article": claim.article,
        "path": claim.path,
        "line": claim.line,
        "span": {"start": span.start, "end": span.end} if span else None,
    }
    if full:
        data |= {
            "resolved": claim.resolved,
            "source_text": claim.source,
            "cue": claim.cue,
            "features": list(claim.features),
            "outlet": claim.outlet,
            "topic": claim.topic,
            "context": claim.context,
            "at": claim.at,
            "disputes": claim.disputes,
        }
    return data


def span_from_dict(value: Mapping[str, Any] | None) -> Span | None:
    """A span, or None for none.

    Raises:
        InputError: no whole numbers, or an end before the start.
    """
    if value is None:
        return None
    try:
        start, end = value["start"], value["end"]
    except (KeyError, TypeError):
        raise InputError("a span needs 'start' and 'end'") from None
    if type(start) is not int or type(end) is not int or not 0 <= start <= end:
        raise InputError(f"span {start!r:.40}-{end!r:.40} is no range of characters")
    return Span(start, end)


def claim_from_dict(value: Mapping[str, Any]) -> Claim:
    """The claim that `claim_to_dict` wrote; optional keys may be absent.

    Raises:
        InputError: a needed key is missing or a value is of the wrong kind; the message names the key.
    """
    voice = value.get("voice", "given")
    if voice not in _VOICES:
        raise InputError(f"claim voice {voice!r:.40} is not one of {', '.join(_VOICES)}")
    text = _string(value, "text")
    features = value.get("features", [])
    if not isinstance(features, list):
        raise InputError(f"claim features {features!r:.40} are not a list")
    line, at = value.get("line"), value.get("at")
    for name, number in (("line", line), ("at", at)):
        if number is not None and (type(number) is not int or not 0 <= number < 1 << 53):
            raise InputError(f"claim {name} {number!r:.40} is not a whole number")
    return Claim(
        id=_string(value, "id"),
        text=text,
        resolved=_string(value, "resolved", text),
        actor=actor_from_dict(value.get("actor")),
        voice=cast(Voice, voice),
        said_on=date_from_text(value.get("said_on"), "said_on"),
        article=_string(value, "article", ""),
        path=_string(value, "path", ""),
        line=line,
        span=span_from_dict(value.get("span")),
        reporter=_optional(value, "reporter"),
        source=_string(value, "source_text", ""),
        cue=_string(value, "cue", ""),
        features=tuple(name for name in features if name in _FEATURES),
        topic=_optional(value, "topic"),
        outlet=_string(value, "outlet", ""),
        context=_string(value, "context", ""),
        at=at,
        disputes=_optional(value, "disputes"),
    )


def actor_from_dict(value: object) -> Actor:
    """The actor of a CLAIM object.

    Raises:
        InputError: no object with an id and a name.
    """
    if not isinstance(value, Mapping):
        raise InputError("a claim needs an 'actor' with 'id', 'name' and 'side'")
    actor_id = _string(value, "id")
    return Actor(actor_id, _string(value, "name"), _string(value, "side", actor_id))


def date_from_text(value: object, key: str) -> date | None:
    """An ISO date, or None for none.

    Raises:
        InputError: anything else.
    """
    if value is None:
        return None
    try:
        return date.fromisoformat(cast(str, value))
    except (TypeError, ValueError):
        raise InputError(f"{key} {value!r:.40} is not a date like 2026-03-14") from None


def _string(value: Mapping[str, Any], key: str, default: str | None = None) -> str:
    found = value.get(key, default)
    if not isinstance(found, str):
        raise InputError(f"'{key}' is missing" if found is None else f"'{key}' is not a text: {found!r:.40}")
    return found


def _optional(value: Mapping[str, Any], key: str) -> str | None:
    return None if value.get(key) is None else _string(value, key)
