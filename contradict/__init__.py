"""Finds where actors contradict each other, with both quotes and the reasons.

    from contradict import Settings, scan

    report = scan(["articles/"], Settings(min_probability=0.7))
    for finding in report.findings:
        print(finding.verdict, finding.probability, finding.pair.left.text, finding.pair.right.text)

Importing this package loads no model library: the names below are looked up when used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from contradict.claims import Actor, Article, Claim, Span
    from contradict.detect import check, scan
    from contradict.errors import ClusterError, ContradictError, InputError, ModelError, Note, RuleError, SettingsError
    from contradict.findings import Evidence, Finding, NliScores, Pair, Report, RuleHit
    from contradict.given import given_claim
    from contradict.parts import Parts, load_parts
    from contradict.report import render
    from contradict.settings import Settings

__version__ = "0.1.0"

_HOMES = {
    "Actor": "claims",
    "Article": "claims",
    "Claim": "claims",
    "ClusterError": "errors",
    "ContradictError": "errors",
    "Evidence": "findings",
    "Finding": "findings",
    "InputError": "errors",
    "ModelError": "errors",
    "NliScores": "findings",
    "Note": "errors",
    "Pair": "findings",
    "Parts": "parts",
    "Report": "findings",
    "RuleError": "errors",
    "RuleHit": "findings",
    "Settings": "settings",
    "SettingsError": "errors",
    "Span": "claims",
    "check": "detect",
    "given_claim": "given",
    "load_parts": "parts",
    "render": "report",
    "scan": "detect",
}

__all__ = [  # one name a line would hide the rest of the file
    "Actor", "Article", "Claim", "ClusterError", "ContradictError", "Evidence", "Finding", "InputError", "ModelError", "NliScores",
    "Note", "Pair", "Parts", "Report", "RuleError", "RuleHit", "Settings", "SettingsError", "Span", "check", "given_claim",
    "load_parts", "render", "scan",
]  # fmt: skip


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'contradict' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"contradict.{_HOMES[name]}"), name)
