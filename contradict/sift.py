"""Which pairs could still be told: who is all but certain not to reach the reported range need not be scored.

The weighing says from which mean p(contradiction) on a pair would be reported, and a classifier that has seen one direction how high
that mean can reasonably get. Of the 30 findings in 46 articles none is lost.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from math import exp, inf
from struct import calcsize, pack, unpack
from typing import TYPE_CHECKING

from contradict.cache import Values, key_of
from contradict.findings import NliScores, Pair, RuleHit, Verdict
from contradict.protocols import Nli, Sifter
from contradict.rulebook import Rulebook
from contradict.weigh import CLAMP, Calibration, logit, signals_of

if TYPE_CHECKING:
    from contradict.rulebook.match import Similar

CHUNK = 2048
"""Pairs looked at together, for each worker."""
_SLACK = 0.02
"""Log-odds: contributions and probabilities are rounded."""
_ROUNDING = 1e-3
"""Of probabilities: scores have four decimals."""
_DOUBLE = calcsize("<d")


@dataclass(frozen=True, slots=True)
class Asked:
    """What a run reports."""

    show: tuple[Verdict, ...]
    min_probability: float


@dataclass(frozen=True, slots=True)
class Known:
    """What earlier runs found that pairs need: to ask all rules of a pair takes longer than to look its answer up.

    `settled` names everything besides the pair that decides it: rules, weighing, what is asked for, and the code.
    """

    values: Values
    settled: str


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
    known: Known | None = None,
) -> list[Pair]:
    """The pairs that may be reported, in order; all of them where that cannot be told beforehand.

    `workers` is how many share the classifier's work; what is `known` of a pair is not worked out again.
    """
    waits = any(rule.file.nli for rule in rules.rules)  # hits that depend on scores
    if waits or "agreement" in asked.show or not isinstance(nli, Sifter):
        return list(pairs)

    def needed(pair: Pair) -> float:
        return least_contradiction(pair, rules.match(pair, None, None, similar=similar), calibration, asked)

    kept: list[Pair] = []
    done = 0
    for chunk in _chunks(pairs, CHUNK * workers):
        progress("sifting pairs", done, len(pairs))
        least = _looked_up(chunk, needed, known) if known else [needed(pair) for pair in chunk]
        kept += _contenders(chunk, least, nli)
        done += len(chunk)
    progress("sifting pairs", done, len(pairs))
    return kept


def least_contradiction(pair: Pair, hits: Sequence[RuleHit], calibration: Calibration, asked: Asked) -> float:
    """The mean p(contradiction) from which on the pair would be reported, were both directions alike and neither entailed.

    Infinite where none will do; 0 where that cannot be told, or nothing is needed.
    """
    decided = next((hit.decide for hit in hits if hit.decide), None)
    if decided == "agreement" or any(hit.veto for hit in hits):
        return inf
    if asked.min_probability <= CLAMP:
        return 0.0
    head = calibration.weights(pair).conflict
    if head.coefficients[0] <= 0:
        return 0.0
    known = signals_of(pair, _NOTHING, _NOTHING, hits)
    rest = head.intercept + sum(
        coefficient * (value - mean)
        for coefficient, value, mean in zip(head.coefficients[1:], known[1:], head.means[1:], strict=True)
    )
    needed = head.means[0] + (logit(asked.min_probability) - _SLACK - rest) / head.coefficients[0]
    if not logit(0.0) < needed <= logit(1.0):
        return 0.0 if needed < 0 else inf
    return 1 / (1 + exp(-needed))


_NOTHING = NliScores(0.0, 0.0, 1.0)


def _looked_up(chunk: Sequence[Pair], needed: Callable[[Pair], float], known: Known) -> list[float]:
    keys = [key_of("least", known.settled, repr(pair)) for pair in chunk]
    found = {key: value for key, value in known.values.get(keys).items() if len(value) == _DOUBLE}
    fresh = {key: pack("<d", needed(pair)) for key, pair in zip(keys, chunk, strict=True) if key not in found}
    known.values.put(fresh)
    found |= fresh
    return [float(unpack("<d", found[key])[0]) for key in keys]


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
