"""Steps of the evidence."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from contradict.findings import Evidence
from contradict.report.waterfall import LEAST, WIDTH, signed, waterfall
from tests.report.builder import HARBOUR, UNION, claim, finding

FOUND = finding(claim("a", HARBOUR), claim("b", UNION))


def test_each_step_begins_where_the_one_before_ended() -> None:
    steps = waterfall(FOUND).steps
    ends = [step.x + step.width if step.raises else step.x for step in steps]
    starts = [step.x if step.raises else step.x + step.width for step in steps]
    assert all(abs(end - start) < 0.2 for end, start in zip(ends, starts[1:], strict=False))


def test_the_total_is_the_sum() -> None:
    assert waterfall(FOUND).total == "+2.60"


def test_a_minus_is_a_minus_sign() -> None:
    assert signed(-0.4, 2) == "−0.40"


@given(st.lists(st.floats(-50, 50).map(lambda value: round(value, 3)), max_size=12))  # as weigh rounds them
def test_every_bar_lies_in_the_drawing(values: list[float]) -> None:
    evidence = tuple(Evidence("s", value, "t") for value in values)
    drawn = waterfall(replace(FOUND, evidence=evidence))
    assert all(step.x >= 0 and step.x + step.width <= WIDTH + LEAST for step in drawn.steps)
    assert 0 <= drawn.zero <= WIDTH


def test_what_adds_nothing_is_no_step() -> None:
    noted = replace(FOUND, evidence=(*FOUND.evidence, Evidence("one matter", 0.0, "no word in common")))
    assert waterfall(noted) == waterfall(FOUND)
