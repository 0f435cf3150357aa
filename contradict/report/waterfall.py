"""The evidence of a finding as steps from even odds to its score: what is drawn is the computation itself."""

from __future__ import annotations

from dataclasses import dataclass

from contradict.findings import Finding
from contradict.report.marking import one_line

WIDTH = 240
LEAST = 1.5
"""Units a bar is wide at least, so that a small contribution is still seen."""


@dataclass(frozen=True, slots=True)
class Step:
    """One addend: where its bar starts, how wide it is, and the sum after it (log-odds)."""

    signal: str
    text: str
    contribution: str
    x: float
    width: float
    raises: bool


@dataclass(frozen=True, slots=True)
class Waterfall:
    """Steps in the order of the evidence; `zero` is where even odds lie, `total` the sum of all."""

    steps: tuple[Step, ...]
    zero: float
    end: float
    total: str


def waterfall(finding: Finding) -> Waterfall:
    """Positions in a drawing `WIDTH` units wide, all steps on one scale."""
    addends = [part for part in finding.evidence if part.contribution]
    sums = [0.0]
    for part in addends:
        sums.append(sums[-1] + part.contribution)
    low, high = min(sums), max(sums)
    scale = (WIDTH - 8) / (high - low) if high > low else 0.0

    def x(value: float) -> float:
        return round(4 + (value - low) * scale, 1)

    steps = []
    for part, before, after in zip(addends, sums, sums[1:], strict=False):
        start, end = sorted((x(before), x(after)))
        steps.append(
            Step(
                one_line(part.signal),
                one_line(part.text),
                signed(part.contribution, 2),
                start,
                round(max(end - start, LEAST), 1),
                part.contribution >= 0,
            )
        )
    return Waterfall(tuple(steps), x(0.0), x(sums[-1]), signed(sums[-1], 2))


def signed(value: float, digits: int) -> str:
    """`+2.10`, `−0.40` with a minus sign as wide as the plus."""
    return f"{value:+.{digits}f}".replace("-", "−")
