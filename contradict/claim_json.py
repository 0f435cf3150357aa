"""A claim as one JSON object and back: the same keys in findings, in `contradict extract`, and in claim files."""

from __future__ import annotations

from typing import Any

from contradict.claims import Claim


def claim_to_dict(claim: Claim, *, full: bool = False) -> dict[str, Any]:
    """The CLAIM of the JSON contract; `full` adds what `contradict extract` writes so that `scan` loses nothing."""
    data: dict[str, Any] = {
        "id": claim.id,
        "text": claim.text,
        "actor": {"id": claim.actor.id, "name": claim.actor.name, "side": claim.actor.side},
        "voice": claim.voice,
        "reporter": claim.reporter,
        "said_on": claim.said_on.isoformat() if claim.said_on else None,
        "article": claim.article,
        "path": claim.path,
        "line": claim.line,
        "span": {"start": claim.span.start, "end": claim.span.end} if claim.span else None,
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
            "disputes": claim.disputes,
        }
    return data
