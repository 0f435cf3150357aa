"""Claims of a topic in time."""

from __future__ import annotations

from datetime import date

from contradict.findings import Report
from contradict.report.timeline import LANES, LEFT, MOST_TOPICS, RADIUS, RIGHT, WIDTH, timelines
from tests.report.builder import HARBOUR, UNION, claim, finding, large_report, plain_report


def report(*days: date | None, verdict: str = "contradiction") -> Report:
    actors = [HARBOUR, UNION]
    claims = [claim(f"text {n}", actors[n % 2], said_on=day, start=n * 50) for n, day in enumerate(days)]
    found = finding(claims[0], claims[1], topic="fee")
    return Report((found,), tuple(claims), (), 1, (), topics=tuple((each.id, "fee") for each in claims))


def test_dates_lie_in_order_between_the_margins() -> None:
    (line,) = timelines(report(date(2026, 1, 1), date(2026, 1, 11), date(2026, 1, 6)))
    at = {dot.claim.said_on: dot.x for dot in line.dots}
    assert at == {
        date(2026, 1, 1): LEFT,
        date(2026, 1, 6): (LEFT + WIDTH - RIGHT) / 2,
        date(2026, 1, 11): WIDTH - RIGHT,
    }


def test_each_actor_has_a_lane() -> None:
    (line,) = timelines(report(date(2026, 1, 1), date(2026, 1, 11)))
    assert [name for name, _ in line.lanes] == ["Harbour Authority", "Dockers' Union"]


def test_undated_claims_are_counted_not_drawn() -> None:
    (line,) = timelines(report(date(2026, 1, 1), date(2026, 1, 2), None, None))
    assert (len(line.dots), line.undated) == (2, 2)


def test_a_topic_without_two_dates_has_no_timeline() -> None:
    assert timelines(report(date(2026, 1, 1), None)) == ()


def test_one_day_stands_in_the_middle_and_claims_do_not_hide_one_another() -> None:
    day = date(2026, 1, 1)
    (line,) = timelines(report(day, day, day, day))
    assert len(line.ticks) == 1
    assert len({(dot.x, dot.y) for dot in line.dots}) == 4


def test_a_shift_is_drawn_from_earlier_to_later() -> None:
    line = next(line for line in timelines(plain_report()) if line.topic == "berth fee")
    (link,) = line.links
    start, end = (dot.x for dot in sorted(line.dots, key=lambda dot: dot.x) if dot.claim.actor == HARBOUR)
    assert link.verdict == "shift"
    assert link.path.startswith(f"M{start:g} ")
    assert f" {end:g} " in link.path


def test_the_actors_in_most_findings_are_kept_and_the_rest_counted() -> None:
    (line,) = timelines(report(date(2026, 1, 1), date(2026, 1, 2), date(2026, 1, 3)), actor_limit=1)
    assert [name for name, _ in line.lanes] == ["Harbour Authority"]
    assert (len(line.dots), line.left_out, line.actors_left_out) == (2, 1, 1)


def test_without_a_limit_no_topic_is_left_out() -> None:
    assert len(timelines(large_report(200), limit=None)) > len(timelines(large_report(200))) == MOST_TOPICS


def test_a_crowded_first_and_last_day_stay_off_the_names_and_on_the_drawing() -> None:
    days = [date(2026, 1, 1)] * 20 + [date(2026, 1, 11)] * 20
    (line,) = timelines(report(*days))
    assert len(line.dots) == 40
    assert min(dot.x for dot in line.dots) - RADIUS >= LANES
    assert max(dot.x for dot in line.dots) + RADIUS <= WIDTH
