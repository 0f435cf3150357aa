"""The numbers of a report, counted once, so that every format tells the same ones."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from contradict.claims import Actor
from contradict.findings import SEVERITIES, VERDICTS, Finding, Report, Severity, Verdict


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts over one report. `verdicts` and `severities` count asserted findings only: neither for review nor suppressed."""

    articles: int
    outlets: int
    claims: int
    actors: int
    pairs: int
    findings: int
    review: int
    suppressed: int
    notes: int
    verdicts: tuple[tuple[Verdict, int], ...]
    severities: tuple[tuple[Severity, int], ...]


def asserted(report: Report) -> tuple[Finding, ...]:
    """The findings that stand: neither for review nor suppressed, in the order of the report."""
    return tuple(finding for finding in report.findings if not finding.review and finding.suppressed is None)


def for_review(report: Report) -> tuple[Finding, ...]:
    """For review: worth a look, not asserted, not suppressed."""
    return tuple(finding for finding in report.findings if finding.review and finding.suppressed is None)


def suppressed(report: Report) -> tuple[Finding, ...]:
    """What the ignore list or the baseline keeps from counting."""
    return tuple(finding for finding in report.findings if finding.suppressed is not None)


def count(report: Report) -> Tally:
    """Every number that a format may print."""
    standing = asserted(report)
    verdicts = Counter(finding.verdict for finding in standing)
    severities = Counter(finding.severity for finding in standing)
    outlets = {article.outlet for article in report.articles} | {claim.outlet for claim in report.claims}
    return Tally(
        articles=len(report.articles),
        outlets=len(outlets - {""}),
        claims=report.claims_read,
        actors=len(actors(report)),
        pairs=report.pairs_compared,
        findings=len(standing),
        review=len(for_review(report)),
        suppressed=len(suppressed(report)),
        notes=len(report.notes),
        verdicts=tuple((verdict, verdicts[verdict]) for verdict in VERDICTS),
        severities=tuple((severity, severities[severity]) for severity in SEVERITIES),
    )


def actors(report: Report) -> tuple[tuple[Actor, int], ...]:
    """Who speaks, and in how many claims: by name, then id."""
    by_id: dict[str, Actor] = {}
    counts: Counter[str] = Counter()
    for claim in report.claims:
        by_id.setdefault(claim.actor.id, claim.actor)
        counts[claim.actor.id] += 1
    ordered = sorted(by_id.values(), key=lambda actor: (actor.name.casefold(), actor.id))
    return tuple((actor, counts[actor.id]) for actor in ordered)


def plural(number: int, word: str) -> str:
    """`1 claim`, `2 claims`, `1,200 claims`."""
    return f"{number:,} {word}{'' if number == 1 else 's'}"


def summary_line(report: Report, *, seconds: float | None = None) -> str:
    """One line: claims, actors, articles, pairs, findings, notes, and the time where known."""
    tally = count(report)
    parts = [
        plural(tally.claims, "claim"),
        plural(tally.actors, "actor"),
        plural(tally.articles, "article"),
        f"{plural(tally.pairs, 'pair')} compared",
        plural(tally.findings, "finding"),
    ]
    if report.history:
        parts.append(
            f"since the last run {len(report.history.new):,} new, {len(report.history.persisting):,} persisting, "
            f"{len(report.history.resolved):,} resolved"
        )
    if tally.review:
        parts.append(f"{tally.review:,} for review")
    if tally.suppressed:
        parts.append(f"{tally.suppressed:,} suppressed")
    if tally.notes:
        parts.append(plural(tally.notes, "note"))
    if seconds is not None:
        parts.append(f"{seconds:.1f} s")
    return " · ".join(parts)
