"""The learning rate by steps: warm-up, a level stretch, a straight line to zero; the end moves when the machine is slow.

A run whose rate never came down is worth little, so the plan bends to the clock: `replanned` keeps what has happened and places the end
where the measured speed will be at the deadline.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

DECAY_SHARE = 0.5


@dataclass(frozen=True, slots=True)
class Schedule:
    """Straight lines between knots (step, factor in 0..1); the factor is 0 after the last knot, where training ends."""

    knots: tuple[tuple[int, float], ...]

    @property
    def end(self) -> int:
        return self.knots[-1][0]

    def factor(self, step: int) -> float:
        steps, factors = zip(*self.knots, strict=True)
        return float(np.interp(step, steps, factors))


def planned(steps: int, warmup: int) -> Schedule:
    """Warm-up over `warmup` steps, level, then decay over the last half of all `steps`."""
    warmup = min(warmup, steps // 4)
    return Schedule(((0, 0.0), (warmup, 1.0), (max(warmup + 1, int(steps * (1 - DECAY_SHARE))), 1.0), (steps, 0.0)))


def replanned(schedule: Schedule, step: int, end: int) -> Schedule:
    """The same until `step`, then such that it ends at `end`: still level for a while if the decay has not begun, else straight down."""
    end = max(end, step + 1)
    past = tuple(knot for knot in schedule.knots if knot[0] < step)
    now = (step, schedule.factor(step))
    turn = int(end * (1 - DECAY_SHARE))
    if now[1] >= 1.0 and turn > step:
        return Schedule((*past, now, (turn, 1.0), (end, 0.0)))
    return Schedule((*past, now, (end, 0.0)))
