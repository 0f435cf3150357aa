"""Two reports compared: what is new, what is gone, what stayed. Ids do the work, since they outlive moved and reordered text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from contradict.findings import Finding, Report
from contradict.report.marking import one_line, quoted, said_by, shorten, sides
from contradict.report.to_json import finding_to_dict

QUOTE = 100


@dataclass(frozen=True, slots=True)
class Change:
    """One finding in both reports."""

    old: Finding
    new: Finding

    @property
    def changed(self) -> bool:
        """Whether what it amounts to has changed: verdict, severity, or standing."""
        return _standing(self.old) != _standing(self.new)


@dataclass(frozen=True, slots=True)
class Changes:
    """Findings by what became of them, each in the order of its report."""

    new: tuple[Finding, ...]
    gone: tuple[Finding, ...]
    unchanged: tuple[Change, ...]


def changes(old: Report, new: Report) -> Changes:
    """Compares by id. Suppressed findings take part: being suppressed is not being gone."""
    before = {finding.id: finding for finding in old.findings}
    after = {finding.id: finding for finding in new.findings}
    return Changes(
        new=tuple(finding for finding in after.values() if finding.id not in before),
        gone=tuple(finding for finding in before.values() if finding.id not in after),
        unchanged=tuple(Change(before[key], finding) for key, finding in after.items() if key in before),
    )


def _standing(finding: Finding) -> tuple[str, str, bool, bool]:
    return finding.verdict, finding.severity, finding.review, finding.suppressed is not None


def changes_to_dict(found: Changes) -> dict[str, Any]:
    """`{"new", "gone", "unchanged", "summary"}`; findings as in the JSON contract, unchanged ones with what changed about them."""
    return {
        "summary": {"new": len(found.new), "gone": len(found.gone), "unchanged": len(found.unchanged)},
        "new": [finding_to_dict(finding) for finding in found.new],
        "gone": [finding_to_dict(finding) for finding in found.gone],
        "unchanged": [
            {
                "id": change.new.id,
                "changed": change.changed,
                "old": _short(change.old),
                "new": _short(change.new),
            }
            for change in found.unchanged
        ],
    }


def _short(finding: Finding) -> Mapping[str, Any]:
    return {
        "verdict": finding.verdict,
        "severity": finding.severity,
        "probability": round(finding.probability, 6),
        "review": finding.review,
        "suppressed": finding.suppressed,
    }


def changes_text(found: Changes) -> str:
    """One block a finding, `+` new, `-` gone, `~` changed; the unchanged are only counted."""
    lines: list[str] = []
    for sign, findings in (("+", found.new), ("-", found.gone)):
        for finding in findings:
            lines += _block(sign, finding)
    for change in found.unchanged:
        if change.changed:
            lines += [*_block("~", change.new), f"    was: {_words(change.old)}"]
    lines.append(f"{len(found.new)} new · {len(found.gone)} gone · {len(found.unchanged)} unchanged")
    return "\n".join(lines) + "\n"


def _block(sign: str, finding: Finding) -> list[str]:
    lines = [f"{sign} {finding.id}  {_words(finding)}  {one_line(finding.pair.topic)}".rstrip()]
    lines += [f"    {said_by(claim)}: {quoted(shorten(one_line(claim.text), QUOTE))}" for _, claim in sides(finding)]
    return lines


def _words(finding: Finding) -> str:
    standing = " (suppressed)" if finding.suppressed is not None else " (for review)" if finding.review else ""
    return f"{finding.severity} {finding.verdict} {finding.probability:.2f}{standing}"
