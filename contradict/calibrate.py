"""Labelled pairs → the numbers in calibration.json: how much each signal weighs, and from which probability on we assert.

Calibrate on pairs used for nothing else: not to train a classifier, not to write a rule, not to report a figure.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from contradict.errors import InputError
from contradict.findings import Finding, NliScores, Pair, RuleHit
from contradict.rulebook.matter import one_matter
from contradict.weigh import GROUPS, SIGNALS, group_of, logit, signals_of

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

CONFLICTS = frozenset({"contradiction", "tension", "shift"})
LABELS = CONFLICTS | {"agreement", "none", "unrelated"}
_BETWEEN = CONFLICTS - {"contradiction"}
FEWEST = 60
"""Below so many labelled pairs ten numbers cannot be fitted honestly."""
FOLDS = 5
PRECISION = 0.89
"""Of what is asserted, on pairs that neither fit nor rule writer saw."""
LOOK_ALIKES = 0.05
"""At most this share of the pairs labelled none may be asserted: of 2,080 pairs, from 0.84 on, with a precision of 0.93 and 61 % of the
contradictions; 0.06 would ask for 0.82 and assert 65 %. Asking for both is steadier than for precision alone, which hardly moves from 0.81 to 0.84."""
HEAVIEST = 4.0
"""A row that stands for more others counts for as many: forty far-off pairs that stand for 7,000 would decide every number, and none is ever told."""
STRENGTH = 0.3
"""Inverse of the L2 penalty on standardised signals: firm, since the labels are hundreds, not thousands."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """One judged pair and what a person says of it: a verdict, `none` or `unrelated`. `weight`: how many pairs like it it stands for."""

    pair: Pair
    forward: NliScores
    backward: NliScores
    hits: tuple[RuleHit, ...]
    label: str
    weight: float = 1.0


def labelled(finding: Finding, label: str, weight: float = 1.0) -> Labelled:
    """What a person says of a pair that was judged before."""
    return Labelled(finding.pair, finding.forward, finding.backward, finding.hits, label, weight)


def fit(rows: Sequence[Labelled], *, made_from: str, shipped: str, beside: Sequence[Labelled] = ()) -> str:
    """The text of a calibration.json. `made_from` says which labels, for the record; `shipped` is the text of the one in use.

    Rows `beside` help to tell what a signal is worth, but not how often pairs conflict nor from where on to assert: pairs that rules
    were written on show what rules can do, and flatter how often they are right.
    Pairs put side by side by a user and pairs found by a scan are fitted apart, though what was learned of the signals on the former
    helps with the latter: rules fire on one in a hundred pairs of an article, too few to tell what they are worth. Where there are too few labels of one of these
    groups, or of one kind only, its numbers are taken over from `shipped`. Rows with a veto are left out, as they never reach the
    weighing. Raises InputError when no group can be fitted.
    """
    kept = [row for row in rows if not any(hit.veto for hit in row.hits)]
    groups = {group: [row for row in kept if group_of(row.pair) == group] for group in GROUPS}
    wrong = {group: why for group, some in groups.items() if (why := _too_little(some))}
    if len(wrong) == len(GROUPS):
        raise InputError(wrong[max(GROUPS, key=lambda group: len(groups[group]))])
    old = json.loads(shipped)
    seen = [row for row in beside if not any(hit.veto for hit in row.hits)]
    more = {"asked": seen, "found": seen if "asked" in wrong else [*groups["asked"], *seen]}
    fitted = {
        group: old[group] if group in wrong else _fit_group(groups[group], made_from, more[group]) for group in GROUPS
    }
    return json.dumps({"signals": list(SIGNALS), **fitted}, indent=2) + "\n"


def _too_little(rows: Sequence[Labelled]) -> str | None:
    """Why these rows cannot be fitted."""
    if len(rows) < FEWEST:
        return f"{len(rows)} labelled pairs are too few to calibrate on: {FEWEST} are needed"
    for name, labels in (("conflict", CONFLICTS), ("agreement", frozenset({"agreement"}))):
        wanted = sum(row.label in labels for row in rows)
        if min(wanted, len(rows) - wanted) < FOLDS:
            return f"labels of only one kind: at least {FOLDS} pairs with and {FOLDS} without {name} are needed"
    return None


def _fit_group(rows: Sequence[Labelled], made_from: str, beside: Sequence[Labelled] = ()) -> dict[str, Any]:
    """Both heads are L2-regularised logistic regressions (scikit-learn) on standardised signals, written out in plain units.

    Rows `beside` help to tell how much a signal weighs, not how often pairs conflict: they have a base rate of their own.
    `assert_from` is the lowest probability from which on the out-of-fold precision of contradiction is at least PRECISION and at most
    LOOK_ALIKES of the pairs labelled none are asserted (pairs that are not on `one_matter` never are); what is labelled tension or shift speaks neither for nor against it there.
    """
    import numpy as np

    conflicts, more_conflicts = _table(rows, CONFLICTS), _table(beside, CONFLICTS)
    agreements, more_agreements = _table(rows, {"agreement"}), _table(beside, {"agreement"})
    conflict, agreement, weights = conflicts.wanted, agreements.wanted, conflicts.weights
    held_out = _out_of_fold(conflicts, more_conflicts)
    clear = np.array([row.label not in _BETWEEN for row in rows])
    said = np.where([one_matter(row.pair, row.hits) for row in rows], held_out, 0.0)
    return {
        "heads": {
            "conflict": _fitted(conflicts, more_conflicts).written(),
            "agreement": _fitted(agreements, more_agreements).written(),
        },
        "bounds": {
            "assert_from": _assert_from(said[clear], conflict[clear], ~(conflict | agreement)[clear], weights[clear]),
            "contradiction_from": _contradiction_from(rows),
        },
        "made_from": {"pairs": len(rows), "conflicts": int(conflict.sum()), "labels": made_from},
        "out_of_fold": _quality(held_out, conflict, weights),
    }


@dataclass(frozen=True, slots=True)
class _Table:
    """`signals` (n, signals), also where n is 0; `wanted` (n,), whether a row has one of the labels asked for; `weights` (n,)."""

    signals: NDArray[np.float64]
    wanted: NDArray[np.bool_]
    weights: NDArray[np.float64]

    def at(self, places: NDArray[np.int64]) -> _Table:
        return _Table(self.signals[places], self.wanted[places], self.weights[places])


def _table(rows: Sequence[Labelled], labels: Collection[str]) -> _Table:
    import numpy as np

    found = [signals_of(row.pair, row.forward, row.backward, row.hits) for row in rows]
    return _Table(
        np.array(found, dtype=np.float64).reshape(len(rows), len(SIGNALS)),
        np.array([row.label in labels for row in rows], dtype=np.bool_),
        np.array([min(row.weight, HEAVIEST) for row in rows], dtype=np.float64),
    )


@dataclass(frozen=True, slots=True)
class _Fitted:
    """logit p = intercept + Σ coefficients[i] · (signals[i] - means[i])."""

    intercept: float
    coefficients: NDArray[np.float64]
    means: NDArray[np.float64]

    def logits(self, signals: NDArray[np.float64]) -> NDArray[np.float64]:
        logits: NDArray[np.float64] = self.intercept + (signals - self.means) @ self.coefficients
        return logits

    def written(self) -> dict[str, Any]:
        return {
            "intercept": round(self.intercept, 4),
            "coefficients": {
                name: round(float(value), 4) for name, value in zip(SIGNALS, self.coefficients, strict=True)
            },
            "means": {name: round(float(value), 4) for name, value in zip(SIGNALS, self.means, strict=True)},
        }


def _fitted(rows: _Table, more: _Table) -> _Fitted:
    """One regression over both, with a column that says which rows are `more`; that column's share goes into the intercept."""
    import numpy as np
    from sklearn.linear_model import LogisticRegression

    which = np.repeat([0.0, 1.0], [len(rows.wanted), len(more.wanted)])
    both = np.column_stack([np.concatenate([rows.signals, more.signals]), which])
    center, scales = both.mean(axis=0), both.std(axis=0)
    scales = np.where(scales > 1e-9, scales, 1.0)
    model = LogisticRegression(C=STRENGTH, max_iter=1000)
    wanted, weights = np.concatenate([rows.wanted, more.wanted]), np.concatenate([rows.weights, more.weights])
    model.fit((both - center) / scales, wanted, sample_weight=weights)
    coefficients = model.coef_[0] / scales
    means = np.average(rows.signals, axis=0, weights=rows.weights)
    here = np.append(means, 0.0)
    intercept = float(model.intercept_[0] + (here - center) @ coefficients)
    return _Fitted(intercept, coefficients[:-1], means)


def _out_of_fold(rows: _Table, more: _Table) -> NDArray[np.float64]:
    """Probability of each row by a fit that did not see it."""
    import numpy as np
    from sklearn.model_selection import StratifiedKFold

    probabilities = np.zeros(len(rows.wanted))
    for train, test in StratifiedKFold(FOLDS, shuffle=True, random_state=0).split(rows.signals, rows.wanted):
        probabilities[test] = 1 / (1 + np.exp(-_fitted(rows.at(train), more).logits(rows.signals[test])))
    return probabilities


def _assert_from(
    probabilities: NDArray[np.float64],
    wanted: NDArray[np.bool_],
    look_alike: NDArray[np.bool_],
    weights: NDArray[np.float64],
) -> float:
    for bound in range(50, 100):
        said = probabilities >= bound / 100
        few = weights[said & look_alike].sum() <= LOOK_ALIKES * weights[look_alike].sum()
        if said.any() and few and weights[said & wanted].sum() >= PRECISION * weights[said].sum():
            return bound / 100
    return 0.99


def _contradiction_from(rows: Sequence[Labelled]) -> float:
    """The probability, classifier and rules together as `weigh` takes them, that best parts `contradiction` from `tension`.

    Both kinds count alike, whichever is more frequent. Even odds without enough of both.
    """
    scored = [
        (
            logit((row.forward.contradiction + row.backward.contradiction) / 2) + sum(hit.log_odds for hit in row.hits),
            row.label,
            row.weight,
        )
        for row in rows
        if row.label in {"contradiction", "tension"} and not any(hit.decide for hit in row.hits)
    ]
    few = min(sum(label == kind for _, label, _ in scored) for kind in ("contradiction", "tension")) < FOLDS
    if few:
        return 0.5
    counts = {
        kind: sum(weight for _, label, weight in scored if label == kind) for kind in ("contradiction", "tension")
    }

    def balanced(bound: float) -> float:
        return sum(
            weight * (("contradiction" if value >= logit(bound) else "tension") == label) / counts[label]
            for value, label, weight in scored
        )

    return max((bound / 20 for bound in range(1, 20)), key=balanced)


def _quality(
    probabilities: NDArray[np.float64], wanted: NDArray[np.bool_], weights: NDArray[np.float64]
) -> dict[str, float]:
    import numpy as np
    from sklearn.metrics import average_precision_score, brier_score_loss

    bins = [(probabilities >= low / 10) & (probabilities < (low + 1) / 10 + (low == 9)) for low in range(10)]
    gap = sum(
        abs(np.average(probabilities[inside] - wanted[inside], weights=weights[inside])) * weights[inside].sum()
        for inside in bins
        if inside.any()
    )
    return {
        "average_precision": round(float(average_precision_score(wanted, probabilities, sample_weight=weights)), 4),
        "brier": round(float(brier_score_loss(wanted, probabilities, sample_weight=weights)), 4),
        "expected_calibration_error": round(float(gap / weights.sum()), 4),
    }
