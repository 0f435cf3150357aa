"""Signals → one probability with reasons that add up. Precision is made here.

Two logistic regressions (a conflict or not, an agreement or not) over the same signals; each contribution is
`coefficient · (value - mean)` in log-odds, so the explanation is the computation. There are two such couples of regressions: pairs
that a user puts side by side are about one thing, those that a scan finds mostly are not, and the same signals mean less there.
The numbers stand in calibration.json, fitted by `contradict calibrate` on labelled pairs used for nothing else.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from importlib import resources
from math import exp, log, log1p
from pathlib import Path
from typing import Any

from contradict.claims import content_id
from contradict.errors import ModelError, Place
from contradict.findings import Evidence, Finding, NliScores, Pair, RuleHit, Severity, Verdict
from contradict.rulebook.matter import in_common, one_matter

SIGNALS = (
    "contradiction",  # logit of the mean p(contradiction) of both directions
    "one-way contradiction",  # the larger p(contradiction) minus the smaller, in [0, 1]
    "entailment",  # logit of the larger p(entailment)
    "similarity",  # cosine of the two claims
    "rules for",  # sum of the log-odds of the rules that raise, ≥ 0
    "rules against",  # sum of the log-odds of the rules that lower, ≤ 0
    "hedged",  # sides that hedge, wish, ask or speak under a condition: 0, 1, 2
    "days apart",  # log(1 + days), 0 where a date is missing
    "source says so",  # 1 when the source itself reports the contradiction
    "said nearby",  # exp(-characters between the two / NEARBY), in [0, 1]; 0 in different articles
    "two articles",  # 1 where the two do not stand in one article
    "in common",  # log(1 + content words in both but for the actors' names)
    "outlet's words",  # sides told in the outlet's own words: 0, 1, 2
    "shorter text",  # log of the words of the shorter one
    "longer text",  # log of the words of the longer one
)
NEARBY = 500.0
"""Characters over which nearness falls to a third: whoever answers a charge is quoted next to it. Of 4,393 labelled pairs that a scan of
invented articles put side by side, this adds .028 to the average precision of contradiction (.47) and of any conflict (.56);
with 120 or 1,000 characters .017 and .024."""
GROUPS = ("asked", "found")
"""Pairs that a user put side by side, and pairs that we did."""
CLAMP = 0.01
"""Probabilities are kept within [CLAMP, 1 - CLAMP]: no classifier of ours knows more."""
_APART = Evidence("one matter", 0.0, "the two share no word but names and do not stand together: for review only")
SOFT = frozenset({"hedge", "wish", "question", "condition", "opinion"})


@dataclass(frozen=True, slots=True)
class Head:
    """One logistic regression: logit p = intercept + Σ coefficients[i] · (signals[i] - means[i])."""

    intercept: float
    coefficients: tuple[float, ...]
    means: tuple[float, ...]

    def evidence(self, signals: Sequence[float], details: Mapping[str, str]) -> tuple[Evidence, ...]:
        """One addend a signal, the base rate first, the rest by size."""
        parts = [
            Evidence(name, round(coefficient * (value - mean), 3), details.get(name, name))
            for name, coefficient, value, mean in zip(SIGNALS, self.coefficients, signals, self.means, strict=True)
        ]
        told = sorted(
            (part for part in parts if part.contribution), key=lambda part: (-abs(part.contribution), part.signal)
        )
        return (Evidence("base rate", round(self.intercept, 3), "how often such pairs conflict"), *told)


@dataclass(frozen=True, slots=True)
class Weights:
    """The fitted numbers for one of GROUPS. Findings below `assert_from` are for review; from the classifier's mean
    p(contradiction), moved by the rules' log-odds, `contradiction_from` parts tension from contradiction."""

    conflict: Head
    agreement: Head
    assert_from: float
    contradiction_from: float


@dataclass(frozen=True, slots=True)
class Calibration:
    """What weighs a pair that was asked about, and one that was found."""

    id: str
    asked: Weights
    found: Weights

    def weights(self, pair: Pair) -> Weights:
        """Those of the pair's group."""
        return self.asked if group_of(pair) == "asked" else self.found


def group_of(pair: Pair) -> str:
    """One of GROUPS."""
    return "asked" if pair.found_by == "user" else "found"


def load_calibration(path: Path | None = None) -> Calibration:
    """Reads `path`, or the shipped calibration.json. Raises ModelError when it does not fit this version's signals."""
    source = path or resources.files("contradict") / "calibration.json"
    place = Place(str(path) if path else "calibration.json")
    try:
        text = source.read_text(encoding="utf-8")
    except (OSError, ValueError) as error:
        raise ModelError(
            f"cannot be read ({error}): give a file that contradict calibrate wrote", place=place
        ) from error
    try:
        values = json.loads(text)
        asked, found = (_weights(values[group]) for group in GROUPS)
        return Calibration(content_id(text), asked, found)
    except (ValueError, KeyError, TypeError) as error:
        raise ModelError(
            f"not a calibration for this version ({error}): run contradict calibrate again", place=place
        ) from error


def weigh(
    pair: Pair,
    forward: NliScores,
    backward: NliScores,
    hits: Sequence[RuleHit],
    calibration: Calibration,
) -> Finding:
    """What a pair amounts to: its more probable verdict. A veto leaves the smallest probability there is, and says why.

    A conflict not on `one_matter` is for review, however probable.
    """
    weights = calibration.weights(pair)
    signals = signals_of(pair, forward, backward, hits)
    details = _details(pair, forward, backward, hits)
    conflict = weights.conflict.evidence(signals, details)
    agreement = weights.agreement.evidence(signals, details)
    decided = next((hit.decide for hit in hits if hit.decide), None)
    agrees = decided == "agreement" or (decided is None and _logit_sum(agreement) > max(_logit_sum(conflict), 0))
    evidence = _capped(agreement if agrees else _vetoed(conflict, hits))
    probability = _probability(_logit_sum(evidence))
    verdict: Verdict = "agreement" if agrees else _verdict(pair, forward, backward, hits, decided, weights)
    apart = verdict != "agreement" and not one_matter(pair, hits)
    return Finding(
        id=finding_id(pair),
        verdict=verdict,
        probability=round(probability, 4),
        severity=_severity(pair, verdict, probability, hits),
        pair=pair,
        forward=forward,
        backward=backward,
        evidence=(*evidence, _APART) if apart else evidence,
        hits=tuple(hits),
        review=probability < weights.assert_from or apart,
    )


def with_evidence(finding: Finding, more: Evidence) -> Finding:
    """The finding with one addend more, for review from then on."""
    evidence = (*finding.evidence, more)
    probability = _probability(_logit_sum(evidence))
    severity = _severity(finding.pair, finding.verdict, probability, finding.hits)
    return replace(finding, evidence=evidence, probability=round(probability, 4), severity=severity, review=True)


def signals_of(pair: Pair, forward: NliScores, backward: NliScores, hits: Sequence[RuleHit]) -> tuple[float, ...]:
    """The values of SIGNALS, in their order; swapping the sides changes none."""
    mean = (forward.contradiction + backward.contradiction) / 2
    return (
        logit(mean),
        abs(forward.contradiction - backward.contradiction),
        logit(max(forward.entailment, backward.entailment)),
        pair.similarity,
        sum(hit.log_odds for hit in hits if hit.log_odds > 0),
        sum(hit.log_odds for hit in hits if hit.log_odds < 0),
        float(sum(bool(SOFT.intersection(claim.features)) for claim in (pair.left, pair.right))),
        log1p(pair.days_apart or 0),
        float(pair.disputed),
        0.0 if pair.chars_apart is None else exp(-pair.chars_apart / NEARBY),
        *_of_found(pair),
    )


def _of_found(pair: Pair) -> tuple[float, ...]:
    """What tells whether a pair that a scan put side by side is about one matter; who asks about two statements knows that they are."""
    if group_of(pair) == "asked":
        return (0.0,) * 5
    lengths = sorted(log(max(1, len(claim.resolved.split()))) for claim in (pair.left, pair.right))
    return float(pair.chars_apart is None), log1p(len(in_common(pair))), float(_told(pair)), *lengths


def _told(pair: Pair) -> int:
    return sum(claim.voice == "narrator" for claim in (pair.left, pair.right))


def logit(probability: float) -> float:
    """log(p / (1 - p)), with p kept within [CLAMP, 1 - CLAMP]."""
    kept = min(max(probability, CLAMP), 1 - CLAMP)
    return log(kept / (1 - kept))


def finding_id(pair: Pair) -> str:
    """Depends on who says what, not on order, place, punctuation or verdict: it stays when the words around move."""
    sides = (f"{claim.actor.id}\x1e{_plain(claim.text)}" for claim in (pair.left, pair.right))
    return content_id(*sorted(sides))


def _plain(text: str) -> str:
    return " ".join("".join(char if char.isalnum() else " " for char in text.casefold()).split())


def _vetoed(evidence: tuple[Evidence, ...], hits: Sequence[RuleHit]) -> tuple[Evidence, ...]:
    vetoes = [hit for hit in hits if hit.veto]
    if not vetoes:
        return evidence
    reason = "; ".join(f"{hit.rule_id}: {hit.message}" for hit in vetoes)
    return (*evidence, Evidence("veto", round(logit(0) - _logit_sum(evidence), 3), reason))


def _capped(evidence: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    """With what takes the sum back to the surest we ever are, so that the addends still make the probability."""
    total, most = _logit_sum(evidence), logit(1.0)
    if abs(total) <= most:
        return evidence
    excess = (most if total > 0 else -most) - total
    return (*evidence, Evidence("cap", round(excess, 3), f"no finding is surer than {1 - CLAMP:.0%}"))


def _logit_sum(evidence: Sequence[Evidence]) -> float:
    return sum(part.contribution for part in evidence)


def _probability(log_odds: float) -> float:
    return min(max(1 / (1 + exp(-max(min(log_odds, 50), -50))), CLAMP), 1 - CLAMP)


def _verdict(
    pair: Pair,
    forward: NliScores,
    backward: NliScores,
    hits: Sequence[RuleHit],
    decided: Verdict | None,
    weights: Weights,
) -> Verdict:
    """Classifier and rules together say whether the two exclude each other or are merely hard to hold together."""
    if pair.same_actor and pair.days_apart:
        return "shift"
    if decided:
        return decided
    mean = (forward.contradiction + backward.contradiction) / 2
    sure = logit(mean) + sum(hit.log_odds for hit in hits) >= logit(weights.contradiction_from)
    return "contradiction" if sure or pair.disputed else "tension"


def _severity(pair: Pair, verdict: Verdict, probability: float, hits: Sequence[RuleHit]) -> Severity:
    """Points: probability, directness of the speech, verdict, and what the rules say; 4 or more is high, 2 medium."""
    if verdict == "agreement":
        return "low"
    points = (probability >= 0.7) + (probability >= 0.9) + (verdict == "contradiction")
    points += all(claim.voice in {"direct", "mixed", "given"} for claim in (pair.left, pair.right))
    said = {hit.severity for hit in hits if hit.severity and (hit.log_odds > 0 or hit.decide)}
    points += 2 if "high" in said else 1 if "medium" in said else 0
    points += pair.disputed
    return "high" if points >= 4 else "medium" if points >= 2 else "low"


def _details(pair: Pair, forward: NliScores, backward: NliScores, hits: Sequence[RuleHit]) -> dict[str, str]:
    def rules(sign: int) -> str:
        fired = "; ".join(f"{hit.rule_id}: {hit.message}" for hit in hits if hit.log_odds * sign > 0)
        return fired or f"no rule speaks {'for' if sign > 0 else 'against'} it"

    return {
        "contradiction": f"classifier: {forward.contradiction:.2f} one way, {backward.contradiction:.2f} the other",
        "one-way contradiction": "the classifier's two directions differ",
        "entailment": f"classifier: the one follows from the other {max(forward.entailment, backward.entailment):.2f}",
        "similarity": f"same topic: cosine {pair.similarity:.2f}",
        "rules for": rules(1),
        "rules against": rules(-1),
        "hedged": _hedged(pair),
        "days apart": "not both dated" if pair.days_apart is None else f"{pair.days_apart} days apart",
        "said nearby": "not known to stand in one article"
        if pair.chars_apart is None
        else f"{pair.chars_apart} characters apart in one article",
        "two articles": f"said in {'one article' if pair.chars_apart is not None else 'two texts'}",
        "in common": f"content words in both, beside the actors' names: {len(in_common(pair))}",
        "outlet's words": f"told in the outlet's own words: {_told(pair)} of the two",
        "shorter text": "words of the shorter text",
        "longer text": "words of the longer text",
        "source says so": f"the source itself reports {'the' if pair.disputed else 'no'} contradiction",
    }


def _hedged(pair: Pair) -> str:
    soft = sorted({feature for claim in (pair.left, pair.right) for feature in claim.features if feature in SOFT})
    return f"{', '.join(soft)} in what is said" if soft else "both speak without reserve"


def _weights(values: Mapping[str, Any]) -> Weights:
    heads = values["heads"]
    bounds = values["bounds"]
    return Weights(
        _head(heads["conflict"]),
        _head(heads["agreement"]),
        float(bounds["assert_from"]),
        float(bounds["contradiction_from"]),
    )


def _head(values: Mapping[str, object]) -> Head:
    coefficients, means = values["coefficients"], values["means"]
    if not isinstance(coefficients, dict) or not isinstance(means, dict) or set(coefficients) != set(SIGNALS):
        raise ValueError("other signals")
    intercept = values["intercept"]
    if not isinstance(intercept, int | float):
        raise TypeError("intercept is no number")
    return Head(
        float(intercept),
        tuple(float(coefficients[name]) for name in SIGNALS),
        tuple(float(means[name]) for name in SIGNALS),
    )
