"""Verbs behind a closing quotation mark that the parser, which sees no marks, joins to the verb inside: "argued that “A is B” and urged C"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from contradict.extract.reach import trim
from contradict.extract.report import Report
from contradict.extract.statements import statements_of
from contradict.extract.surface import Surface
from contradict.extract.tree import Doc


def past_quotes(reports: Sequence[Report], doc: Doc, surface: Surface) -> list[Report]:
    """The reports, those with a speaker inside a quotation and a verb behind it given to whoever says the quotation."""
    out = list(reports)
    for place, report in enumerate(out):
        quote_end = _quoted_speaker(report, surface)
        if quote_end is None or report.source is None:
            continue
        outer = next(
            (
                k
                for k, other in enumerate(out)
                if k != place and other.verb.i < report.source[0] and _covers(other, report.source[0])
            ),
            None,
        )
        joint = next((t.i for t in reversed(doc[report.source[1] : report.verb.i]) if t.dep_ == "cc"), None)
        if outer is None or joint is None or surface.start_of(doc[joint].idx) < quote_end:
            continue
        out[place] = replace(report, source=out[outer].source, holder=out[outer].holder)
        out[outer] = _up_to(out[outer], doc, joint)
    return out


def _quoted_speaker(report: Report, surface: Surface) -> int | None:
    """Where the quotation ends in which the speaker stands and the verb does not."""
    if report.source is None or report.verb.dep_ != "conj":
        return None
    doc = report.verb.doc
    start, verb = surface.start_of(doc[report.source[0]].idx), surface.start_of(report.verb.idx)
    ends = (q.inner_end for q in surface.quotes if q.inner_start <= start < q.inner_end <= verb)
    return next(ends, None)


def _covers(report: Report, at: int) -> bool:
    return any(start <= at < end for start, end in report.content)


def _up_to(report: Report, doc: Doc, stop: int) -> Report:
    """A report with its content cut where the next verb of the same speaker is joined."""
    cut = ((start, min(end, stop)) for start, end in report.content if start < stop)
    content = tuple(r for start, end in cut if (r := trim(doc, start, end)))
    if not content:
        return report
    return replace(report, content=content, statements=statements_of(report.verb, content) if report.statements else ())
