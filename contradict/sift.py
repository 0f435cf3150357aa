"""Which pairs could still be told: who cannot reach the reported range, whatever the classifier says, need not be scored.

Nothing is lost here, unlike by a threshold. The weighing says from which mean p(contradiction) on a pair would be reported, and
a classifier that has seen one direction says how high that mean can still get. Of the 409 pairs of the founding article 25 are
left; the accurate classifier reads 169 directions instead of 384.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate, islice
from math import inf
from typing import TYPE_CHECKING

from contradict.findings import NliScores, Pair, RuleHit, Verdict
from contradict.protocols import Nli, Sifter
from contradict.rulebook import Rulebook
from contradict.weigh import CLAMP, SIGNALS, Calibration, Head, logit, signals_of

if TYPE_CHECKING:
    from contradict.rulebook.match import Similar

CELLS = 400
"""Parts of [0, 1] in which the weighing is bounded; even, since its terms turn round at a half."""
CHUNK = 256
"""Pairs looked at together, for each worker."""
_SLACK = 0.02
"""Log-odds: contributions and probabilities are rounded."""
_ROUNDING = 1e-3
"""Of probabilities: scores have four decimals."""
_NLI = 3
"""The first of SIGNALS are the classifier's."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a run reports."""

    show: tuple[Verdict, ...]
    min_probability: float


def sift(
    pairs: Sequence[Pair],
    nli: Nli,
    rules: Rulebook,
    calibration: Calibration,
    asked: Asked,
    *,
    similar: Similar,
    progress: Callable[[str, int, int], None],
    workers: int = 1,
) -> list[Pair]:
    """The pairs that may be reported, in order; all of them where that cannot be told beforehand.

    `workers` is how many share the classifier's work.
    """
    waits = any(rule.file.nli for rule in rules.rules)  # hits that depend on scores
    if waits or "agreement" in asked.show or not isinstance(nli, Sifter):
        return list(pairs)
    kept: list[Pair] = []
    done = 0
    for chunk in _chunks(pairs, CHUNK * workers):
        progress("sifting pairs", done, len(pairs))
        hits = [rules.match(pair, None, None, similar=similar) for pair in chunk]
        least = [least_contradiction(pair, some, calibration, asked) for pair, some in zip(chunk, hits, strict=True)]
        kept += _contenders(chunk, least, nli)
        done += len(chunk)
    progress("sifting pairs", done, len(pairs))
    return kept


def least_contradiction(pair: Pair, hits: Sequence[RuleHit], calibration: Calibration, asked: Asked) -> float:
    """The least mean p(contradiction) of both directions with which the pair could be reported; infinite where none will do."""
    decided = next((hit.decide for hit in hits if hit.decide), None)
    if decided == "agreement" or any(hit.veto for hit in hits):
        return inf
    if asked.min_probability <= CLAMP:
        return 0.0
    head = calibration.weights(pair).conflict
    known = signals_of(pair, _NOTHING, _NOTHING, hits)
    rest = head.intercept + sum(
        head.coefficients[place] * (known[place] - head.means[place]) for place in range(_NLI, len(SIGNALS))
    )
    cell = bisect_left(_highest(head), logit(asked.min_probability) - _SLACK - rest)
    return cell / CELLS if cell < CELLS else inf


_NOTHING = NliScores(0.0, 0.0, 1.0)


@cache
def _highest(head: Head) -> tuple[float, ...]:
    """For each cell the most log-odds that the classifier adds with a mean p(contradiction) up to its end.

    With the mean m, the two directions differ by at most 2 min(m, 1 - m), and the lower leaves 1 - m + min(m, 1 - m) to entailment.
    """
    contradiction, one_way, entailment = head.coefficients[:_NLI]
    edges = [place / CELLS for place in range(CELLS + 1)]
    terms = (
        [contradiction * (logit(m) - head.means[0]) for m in edges],
        [max(one_way * (2 * min(m, 1 - m) - head.means[1]), one_way * -head.means[1]) for m in edges],
        [max(entailment * (logit(most) - head.means[2]) for most in (0.0, 1 - m + min(m, 1 - m))) for m in edges],
    )
    # each term rises or falls throughout a cell, so its ends bound it
    cells = (sum(max(term[place], term[place + 1]) for term in terms) for place in range(CELLS))
    return tuple(accumulate(cells, max))


def _contenders(chunk: Sequence[Pair], least: Sequence[float], nli: Sifter) -> Iterator[Pair]:
    couples: dict[tuple[str, str], float] = {}
    for pair, needed in zip(chunk, least, strict=True):
        if needed < inf:
            couple = _couple(pair)
            couples[couple] = min(needed, couples.get(couple, inf))
    most = dict(zip(couples, nli.ceilings(list(couples), list(couples.values())), strict=True))
    for pair, needed in zip(chunk, least, strict=True):
        if needed < inf and most[_couple(pair)] + _ROUNDING >= needed:
            yield pair


def _couple(pair: Pair) -> tuple[str, str]:
    left, right = sorted((pair.left.resolved, pair.right.resolved))
    return left, right


def _chunks(pairs: Sequence[Pair], size: int) -> Iterator[list[Pair]]:
    each = iter(pairs)
    while chunk := list(islice(each, size)):
        yield chunk
