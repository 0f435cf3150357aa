"""`contradict explain`: everything known about one finding of a JSON report."""

from __future__ import annotations

import json
from difflib import get_close_matches
from typing import Annotated

import typer

from contradict.cli.diff import Format, read_report
from contradict.cli.output import write
from contradict.errors import InputError, Place
from contradict.findings import Finding


def explain(
    finding_id: Annotated[str, typer.Argument(metavar="ID", help="The id of a finding, or its first characters.")],
    report: Annotated[str, typer.Argument(metavar="REPORT", help="A report made with --format json.")],
    format: Annotated[Format, typer.Option("--format", "-f", help="How to print it.")] = Format.text,
    output: Annotated[
        str | None, typer.Option("--output", "-o", metavar="FILE", help="Write there instead of stdout.")
    ] = None,
) -> None:
    """Show everything known about one finding: both paragraphs, every addend, every rule."""
    from contradict.report.explanation import explanation
    from contradict.report.to_json import finding_to_dict

    finding = find(read_report(report).findings, finding_id, report)
    if format is Format.json:
        write(json.dumps(finding_to_dict(finding), ensure_ascii=False, indent=2), output)
    else:
        write(explanation(finding), output)


def find(findings: tuple[Finding, ...], start: str, path: str) -> Finding:
    """The finding whose id begins with `start`. Raises InputError when there is none, or more than one."""
    ids = sorted({finding.id for finding in findings if finding.id == start}) or sorted(
        {finding.id for finding in findings if start and finding.id.startswith(start)}
    )
    if len(ids) == 1:
        return next(finding for finding in findings if finding.id == ids[0])
    if ids:
        raise InputError(f"{start!r} begins several ids: {', '.join(ids[:5])}; give more of it", place=Place(path))
    near = get_close_matches(start, [finding.id for finding in findings], n=1)
    hint = f" (did you mean {near[0]}?)" if near else ""
    raise InputError(f"no finding {start!r} among {len(findings)}{hint}", place=Place(path))
