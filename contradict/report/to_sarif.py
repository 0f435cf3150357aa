"""A report as SARIF 2.1.0, for code hosts and editors: one result a finding, at the first quote, the other as related place.

Columns need the article's text; a report read back from JSON has none, and then lines and character offsets stand alone.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote as percent

from contradict.claims import Article, Claim
from contradict.errors import Note
from contradict.findings import VERDICTS, Finding, Report
from contradict.report.marking import inert, one_line, quoted, reasons, said_by, shorten, sides

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json"
LEVELS = {"high": "error", "medium": "warning", "low": "note"}
NOTE_LEVELS = {"error": "error", "warning": "warning", "info": "note"}
MEANINGS = {
    "contradiction": "Both cannot be true at once, about the same thing at the same time.",
    "tension": "Not exclusive, yet hard to hold together.",
    "shift": "The same actor, later, says otherwise.",
    "agreement": "Two actors say the same.",
}
LONGEST_SNIPPET = 2000


def to_sarif(report: Report) -> str:
    """A SARIF log with one run, as JSON ending in a newline."""
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [_run(report)]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _run(report: Report) -> dict[str, Any]:
    from contradict import __version__

    texts = {article.id: article for article in report.articles if article.text}
    return {
        "tool": {
            "driver": {
                "name": "contradict",
                "version": __version__,
                "rules": [
                    {
                        "id": verdict,
                        "name": verdict.capitalize(),
                        "shortDescription": {"text": MEANINGS[verdict]},
                        "defaultConfiguration": {"level": "none" if verdict == "agreement" else "warning"},
                    }
                    for verdict in VERDICTS
                ],
            },
            "extensions": _packs(report),
        },
        "invocations": [
            {
                "executionSuccessful": True,
                "toolExecutionNotifications": [_notification(note) for note in report.notes],
            }
        ],
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding, texts) for finding in report.findings],
        "properties": {
            "claims": report.claims_read,
            "pairs": report.pairs_compared,
            "models": [f"{one_line(role)}: {one_line(model)}" for role, model in report.models],
        },
    }


def _packs(report: Report) -> list[dict[str, Any]]:
    """Every rule pack that fired, with its version and the rules that did."""
    rules: dict[str, dict[str, str]] = {}
    for role, model in report.models:
        if role == "rules":
            rules.setdefault(model, {})
    for finding in report.findings:
        for hit in finding.hits:
            rules.setdefault(hit.pack, {}).setdefault(hit.rule_id, hit.message)
    return [
        {
            "name": _filled(pack.rpartition(" ")[0] or pack),
            "version": _filled(pack.rpartition(" ")[2]),
            "rules": [
                {"id": _filled(rule), "shortDescription": {"text": _filled(rules[pack][rule])}}
                for rule in sorted(rules[pack])
            ],
        }
        for pack in sorted(rules)
    ]


def _result(finding: Finding, articles: Mapping[str, Article]) -> dict[str, Any]:
    (_, first), (_, second) = sides(finding)
    asserted = finding.verdict != "agreement" and not finding.review
    kind = "fail" if asserted else "review" if finding.review else "informational"
    result: dict[str, Any] = {
        "ruleId": finding.verdict,
        "ruleIndex": VERDICTS.index(finding.verdict),
        "kind": kind,
        "level": LEVELS[finding.severity] if asserted else "none",
        "message": {"text": _message(finding, first, second)},
        "locations": [_location(first, articles)],
        "relatedLocations": [{"id": 1, **_location(second, articles)}],
        "partialFingerprints": {"contradictFinding/v1": finding.id},
        "rank": round(finding.probability * 100, 2),
        "suppressions": [],
        "properties": {
            "probability": round(finding.probability, 6),
            "severity": finding.severity,
            "topic": one_line(finding.pair.topic),
            "rules": [one_line(hit.rule_id) for hit in finding.hits],
            "because": list(reasons(finding)),
        },
    }
    if finding.suppressed is not None:
        result["suppressions"] = [
            {"kind": "external", "status": "accepted", "justification": _filled(finding.suppressed)}
        ]
    return result


def _message(finding: Finding, first: Claim, second: Claim) -> str:
    """Plain text: brackets are escaped, since SARIF viewers make links of them."""
    left, right = (f"{said_by(claim)}: {quoted(shorten(one_line(claim.text), 300))}" for claim in (first, second))
    text = f"{finding.verdict} on {one_line(finding.pair.topic) or 'one topic'}. {left} {right}"
    return text.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")


def _location(claim: Claim, articles: Mapping[str, Article]) -> dict[str, Any]:
    location: dict[str, Any] = {"message": {"text": _filled(said_by(claim))}}
    if claim.path:
        location["physicalLocation"] = {
            "artifactLocation": {"uri": _uri(claim.path)},
            "region": _region(claim, articles.get(claim.article)),
        }
    return location


def _region(claim: Claim, article: Article | None) -> dict[str, Any]:
    region: dict[str, Any] = {}
    if claim.line is not None:
        region["startLine"] = max(claim.line, 1)
    if claim.span:
        region |= {"charOffset": claim.span.start, "charLength": claim.span.end - claim.span.start}
        if article and claim.span.end <= len(article.text):
            region |= _lines(article, claim)
    if not region:
        region["startLine"] = 1  # a region must say something: the top of the file
    region["snippet"] = {"text": shorten(inert(claim.text, keep_newlines=True), LONGEST_SNIPPET)}
    return region


def _lines(article: Article, claim: Claim) -> dict[str, int]:
    """1-based lines and columns; the end column is that after the last character."""
    assert claim.span is not None
    start, end = claim.span.start, claim.span.end
    return {
        "startLine": article.line_of(start),
        "startColumn": start - article.text.rfind("\n", 0, start),
        "endLine": article.line_of(end),
        "endColumn": end - article.text.rfind("\n", 0, end),
    }


def _uri(path: str) -> str:
    plain = inert(path).replace("\\", "/")
    return ("file://" if plain.startswith("/") else "") + percent(plain, safe="/")


def _notification(note: Note) -> dict[str, Any]:
    told: dict[str, Any] = {
        "level": NOTE_LEVELS.get(note.kind, "note"),
        "message": {"text": _filled(note.message)},
    }
    if note.place and note.place.path:
        physical: dict[str, Any] = {"artifactLocation": {"uri": _uri(note.place.path)}}
        if note.place.line is not None:
            physical["region"] = {"startLine": max(note.place.line, 1)}
        told["locations"] = [{"physicalLocation": physical}]
    return told


def _filled(text: str) -> str:
    """Inert and never empty, which SARIF does not allow."""
    return one_line(text) or "-"
