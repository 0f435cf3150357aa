"""What we conclude: pairs, scores, rule hits, findings, and the report that holds them.

Frozen values; `Report` is what every output format renders and what `contradict.scan` returns.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from importlib import import_module
from typing import Literal

from contradict.claims import Article, Claim, Span
from contradict.errors import Note

Verdict = Literal["contradiction", "tension", "shift", "agreement"]
Severity = Literal["low", "medium", "high"]

FoundBy = Literal["topic", "source", "user"]
"""Why two claims are compared: they lie near each other, the source sets them against each other, or the user asked."""

VERDICTS: tuple[Verdict, ...] = ("contradiction", "tension", "shift", "agreement")
SEVERITIES: tuple[Severity, ...] = ("low", "medium", "high")
SCHEMA_VERSION = "1.0"


@dataclass(frozen=True, slots=True)
class Pair:
    """Two claims that may conflict. Sides are ordered by claim id, so the order of the input does not matter.

    `similarity` is the cosine of the two claim vectors, in [-1, 1]. `same_actor` pairs can only become a `shift`.
    `days_apart` is |said_on − said_on| in days, None where a date is missing.
    """

    left: Claim
    right: Claim
    similarity: float
    topic: str
    same_actor: bool = False
    days_apart: int | None = None
    found_by: FoundBy = "topic"

    @property
    def disputed(self) -> bool:
        """Whether the source itself says that the one denies what the other claims."""
        return self.left.disputes == self.right.id or self.right.disputes == self.left.id

    @property
    def chars_apart(self) -> int | None:
        """Characters between the two in the text of their article, 0 where they touch or overlap; None for two articles, or claims without a place."""
        left, right = self.left, self.right
        if left.span is None or right.span is None or not left.article or left.article != right.article:
            return None
        if left.at is None or right.at is None:
            return max(0, max(left.span.start, right.span.start) - min(left.span.end, right.span.end))
        return max(0, max(left.at, right.at) - min(left.at + len(left.text), right.at + len(right.text)))


@dataclass(frozen=True, slots=True)
class NliScores:
    """Probabilities of one direction (premise → hypothesis); they sum to 1."""

    contradiction: float
    entailment: float
    neutral: float


@dataclass(frozen=True, slots=True)
class RuleHit:
    """One rule that fired on a pair.

    `log_odds` is the effect on the log-odds of a conflict (positive raises, negative lowers; 0 for a mere mark).
    `decide` fixes the verdict; `veto` drops the pair, whatever else speaks for it. Spans count in `claim.text`.
    """

    rule_id: str
    pack: str
    message: str
    log_odds: float = 0.0
    decide: Verdict | None = None
    veto: bool = False
    severity: Severity | None = None
    left: Span | None = None
    right: Span | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """One addend of a finding's score: `contribution` is in log-odds, and all of them sum to `logit(probability)`."""

    signal: str
    contribution: float
    text: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One reported pair. `review`: worth a look, not asserted."""

    id: str
    verdict: Verdict
    probability: float
    severity: Severity
    pair: Pair
    forward: NliScores
    backward: NliScores
    evidence: tuple[Evidence, ...]
    hits: tuple[RuleHit, ...] = ()
    review: bool = False
    suppressed: str | None = None
    """Why this finding does not count (ignore list, baseline); None when it does."""


@dataclass(frozen=True, slots=True)
class History:
    """Ids of findings against the last run on the same store that asked the same: new ones, those still there, those gone."""

    new: tuple[str, ...]
    persisting: tuple[str, ...]
    resolved: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """Everything one run found, and what it could not look at."""

    findings: tuple[Finding, ...]
    claims: tuple[Claim, ...] = field(repr=False)
    articles: tuple[Article, ...] = field(repr=False)
    pairs_compared: int
    models: tuple[tuple[str, str], ...]
    """`(role, id)` of every model and rule pack used: encoder, nli, calibration, pack NAME VERSION."""
    notes: tuple[Note, ...] = ()
    schema_version: str = SCHEMA_VERSION
    topics: tuple[tuple[str, str], ...] = ()
    """`(claim id, topic)` of the claims whose topic is known: who is silent on what is read off these."""
    history: History | None = None
    """What has changed since the last run; None without a store."""

    @property
    def claims_read(self) -> int:
        """Claims that were compared."""
        return len(self.claims)

    def _repr_html_(self) -> str:
        """What a notebook shows: the HTML report in a frame of its own."""
        # looked up when asked for: values know nothing of the formats above them
        page: str = import_module("contradict.report").notebook_html(self)
        return page
