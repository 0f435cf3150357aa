"""The machine's contract: a report as JSON, and JSON as the same report again.

Keys are those of the published schema (`contradict/schemas/report.schema.json`); versions only ever gain some. Texts of articles
stay out: every claim carries its own paragraph. Numbers are rounded, so that what is read back prints the same bytes.
"""

from __future__ import annotations

import json
from typing import Any

from contradict.claim_json import actor_to_dict, claim_to_dict
from contradict.claims import Article, Span
from contradict.errors import Note
from contradict.findings import Finding, History, NliScores, Report, RuleHit
from contradict.report.corroborate import corroborations
from contradict.report.tally import actors, count

DIGITS = 6


def to_json(report: Report) -> str:
    """The whole report, ending in a newline. Lone surrogates are written as escapes, so the text is always valid UTF-8."""
    text = json.dumps(report_to_dict(report), ensure_ascii=False, indent=2)
    if not text.isascii() and any("\ud800" <= char <= "\udfff" for char in text):
        text = json.dumps(report_to_dict(report), ensure_ascii=True, indent=2)
    return text + "\n"


def report_to_dict(report: Report) -> dict[str, Any]:
    """The JSON contract as plain data."""
    tally = count(report)
    return {
        "schema_version": report.schema_version,
        "summary": {
            "findings": tally.findings,
            "review": tally.review,
            "suppressed": tally.suppressed,
            "claims": tally.claims,
            "actors": tally.actors,
            "articles": tally.articles,
            "outlets": tally.outlets,
            "pairs": tally.pairs,
            "notes": tally.notes,
            "verdicts": dict(tally.verdicts),
            "severities": dict(tally.severities),
        },
        "findings": [finding_to_dict(finding) for finding in report.findings],
        "articles": [_article(article) for article in report.articles],
        "claims_read": report.claims_read,
        "pairs_compared": report.pairs_compared,
        "models": [{"role": role, "id": model} for role, model in report.models],
        "notes": [_note(note) for note in report.notes],
        "actors": [{**actor_to_dict(actor), "claims": claims} for actor, claims in actors(report)],
        "topics": [{"claim": claim, "topic": topic} for claim, topic in report.topics],
        "corroborations": [
            {
                "findings": list(group.findings),
                "claims": [claim.id for claim in group.claims],
                "actors": list(group.actors),
                "outlets": group.outlets,
                "origins": group.origins,
            }
            for group in corroborations(report)
        ],
        "claims": [claim_to_dict(claim, full=True) for claim in report.claims],
        **({"history": _history(report.history)} if report.history else {}),
    }


def finding_to_dict(finding: Finding) -> dict[str, Any]:
    """One finding as it stands in the contract."""
    pair = finding.pair
    return {
        "id": finding.id,
        "verdict": finding.verdict,
        "probability": round(finding.probability, DIGITS),
        "severity": finding.severity,
        "review": finding.review,
        "suppressed": finding.suppressed,
        "topic": pair.topic,
        "left": claim_to_dict(pair.left, full=True),
        "right": claim_to_dict(pair.right, full=True),
        "similarity": round(pair.similarity, DIGITS),
        "same_actor": pair.same_actor,
        "days_apart": pair.days_apart,
        "forward": _scores(finding.forward),
        "backward": _scores(finding.backward),
        "evidence": [
            {"signal": part.signal, "contribution": round(part.contribution, DIGITS), "text": part.text}
            for part in finding.evidence
        ],
        "rules": [hit.rule_id for hit in finding.hits],
        "hits": [_hit(hit) for hit in finding.hits],
    }


def _history(history: History) -> dict[str, list[str]]:
    return {"new": list(history.new), "persisting": list(history.persisting), "resolved": list(history.resolved)}


def _scores(scores: NliScores) -> dict[str, float]:
    return {
        "contradiction": round(scores.contradiction, DIGITS),
        "entailment": round(scores.entailment, DIGITS),
        "neutral": round(scores.neutral, DIGITS),
    }


def _hit(hit: RuleHit) -> dict[str, Any]:
    return {
        "rule": hit.rule_id,
        "pack": hit.pack,
        "message": hit.message,
        "log_odds": round(hit.log_odds, DIGITS),
        "decide": hit.decide,
        "veto": hit.veto,
        "severity": hit.severity,
        "left": _span(hit.left),
        "right": _span(hit.right),
    }


def _span(span: Span | None) -> dict[str, int] | None:
    return {"start": span.start, "end": span.end} if span else None


def _article(article: Article) -> dict[str, Any]:
    return {
        "id": article.id,
        "title": article.title,
        "outlet": article.outlet,
        "published": article.published.isoformat() if article.published else None,
        "path": article.path,
        "language": article.language,
    }


def _note(note: Note) -> dict[str, Any]:
    place = note.place
    return {
        "kind": note.kind,
        "message": note.message,
        "path": place.path if place else None,
        "line": place.line if place else None,
        "column": place.column if place else None,
    }
