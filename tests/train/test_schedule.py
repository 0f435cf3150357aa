"""The learning rate always comes down to zero, also when the machine is slower than planned."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from contradict.train.schedule import planned, replanned


def test_up_level_down() -> None:
    schedule = planned(1000, 100)
    assert [schedule.factor(step) for step in (0, 50, 100, 500, 750, 1000)] == [0.0, 0.5, 1.0, 1.0, 0.5, 0.0]


def test_a_slow_machine_begins_to_come_down_earlier() -> None:
    schedule = replanned(planned(1000, 100), 300, 700)
    assert schedule.end == 700
    assert schedule.factor(350) == 1.0
    assert schedule.factor(525) < 0.6


def test_when_it_is_late_already_it_comes_straight_down() -> None:
    schedule = replanned(planned(1000, 100), 480, 580)
    assert schedule.factor(530) == 0.5


@given(st.integers(1, 900), st.integers(0, 3000))
def test_replanning_keeps_the_present_rate_and_ends_at_zero(step: int, end: int) -> None:
    before = planned(1000, 100)
    after = replanned(before, step, end)
    assert abs(after.factor(step) - before.factor(step)) < 1e-9
    assert after.factor(after.end) == 0.0
    assert after.end > step
