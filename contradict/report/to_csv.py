"""One row a finding, for a spreadsheet. A spreadsheet runs what looks like a formula, so nothing here does."""

from __future__ import annotations

import csv
from io import StringIO

from contradict.claims import Claim
from contradict.findings import Finding, Report
from contradict.report.marking import one_line, reasons

_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "|", "%")
_SIDE = ("actor", "side", "text", "voice", "reporter", "date", "outlet", "path", "line", "start", "end")
COLUMNS = (
    *("id", "verdict", "probability", "severity", "review", "suppressed", "topic"),
    *(f"left_{name}" for name in _SIDE),
    *(f"right_{name}" for name in _SIDE),
    *("rules", "because"),
)


def to_csv(report: Report) -> str:
    """A header and one row per finding, in the order of the report; suppressed ones are marked, not left out."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for finding in report.findings:
        writer.writerow(_row(finding))
    return out.getvalue()


def _row(finding: Finding) -> list[str]:
    return [
        cell(finding.id),
        finding.verdict,
        f"{finding.probability:.4f}",
        finding.severity,
        "yes" if finding.review else "no",
        cell(finding.suppressed or ""),
        cell(finding.pair.topic),
        *_side(finding.pair.left),
        *_side(finding.pair.right),
        cell(" ".join(hit.rule_id for hit in finding.hits)),
        cell(" · ".join(reasons(finding))),
    ]


def _side(claim: Claim) -> list[str]:
    return [
        cell(claim.actor.name),
        cell(claim.actor.side),
        cell(claim.text),
        claim.voice,
        cell(claim.reporter or ""),
        claim.said_on.isoformat() if claim.said_on else "",
        cell(claim.outlet),
        cell(claim.path),
        "" if claim.line is None else str(claim.line),
        str(claim.span.start) if claim.span else "",
        str(claim.span.end) if claim.span else "",
    ]


def cell(text: str) -> str:
    """`text` on one line, inert; an apostrophe before what a spreadsheet would take for a formula."""
    line = one_line(text)
    return f"'{line}" if line.startswith(_FORMULA) else line
