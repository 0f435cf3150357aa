"""Who against whom, and who is silent."""

from __future__ import annotations

from contradict.claims import Claim
from contradict.findings import Report
from contradict.report.matrix import actor_matrix, topic_matrix, topics_of_claims
from tests.report.builder import HARBOUR, MINISTER, SHIPPER, UNION, claim, finding, large_report, plain_report


def cell(report: Report, left: str, right: str) -> tuple[int, int, int]:
    matrix = actor_matrix(report)
    names = [actor.name for actor in matrix.actors]
    found = matrix.cells[names.index(left)][names.index(right)]
    return found.contradictions, found.tensions, found.shifts


def test_asserted_findings_stand_between_their_actors() -> None:
    assert cell(plain_report(), "Harbour Authority", "Dockers' Union") == (1, 0, 0)
    assert cell(plain_report(), "Northline", "Transport Minister") == (0, 1, 0)


def test_a_shift_stands_on_the_diagonal() -> None:
    assert cell(plain_report(), "Harbour Authority", "Harbour Authority") == (0, 0, 1)


def test_the_table_is_symmetric_and_sums_to_the_findings() -> None:
    report = large_report(300)
    matrix = actor_matrix(report, limit=99)
    size = range(len(matrix.actors))
    assert all(matrix.cells[i][j] == matrix.cells[j][i] for i in size for j in size)
    conflicts = sum(not each.review and each.verdict != "agreement" for each in report.findings)
    assert sum(matrix.cells[i][j].total for i in size for j in size if i <= j) == conflicts


def test_the_most_involved_are_shown_and_the_rest_counted() -> None:
    matrix = actor_matrix(large_report(100), limit=4)
    assert (len(matrix.actors), matrix.left_out) == (4, 10)


def silent(report: Report, topic: str) -> set[str]:
    matrix = topic_matrix(report)
    row = next(row for row in matrix.rows if row.topic == topic)
    return {actor.name for actor, found in zip(matrix.actors, row.cells, strict=True) if found.silent}


def dispute(*others: Claim, topics: dict[str, str] | None = None) -> Report:
    """Two speak to the crane in a.txt and b.txt; `others` are claims on something else."""
    one, two = claim("a", HARBOUR, path="a.txt"), claim("b", UNION, path="b.txt")
    named = {one.id: "crane", two.id: "crane", **{each.id: "weather" for each in others}, **(topics or {})}
    return Report((finding(one, two, topic="crane"),), (one, two, *others), (), 1, (), topics=tuple(named.items()))


def test_who_stands_in_the_same_text_and_says_nothing_is_silent() -> None:
    assert silent(dispute(claim("c", MINISTER, path="a.txt")), "crane") == {"Transport Minister"}


def test_who_speaks_to_another_topic_of_the_speakers_is_silent() -> None:
    weather = claim("c", MINISTER, path="z.txt"), claim("d", UNION, path="y.txt")
    assert silent(dispute(*weather), "crane") == {"Transport Minister"}


def test_who_belongs_to_another_story_is_not_silent_and_not_shown() -> None:
    report = dispute(claim("c", MINISTER, path="z.txt"), claim("d", SHIPPER, path="z.txt"))
    assert silent(report, "crane") == set()
    assert [actor.name for actor in topic_matrix(report).actors] == ["Dockers' Union", "Harbour Authority"]


def test_nobody_is_silent_where_only_one_speaks() -> None:
    old, new = claim("low", HARBOUR), claim("high", HARBOUR, start=900)
    other = claim("elsewhere", UNION)
    report = Report((finding(old, new, verdict="shift", topic="fee"),), (old, new, other), (), 1, ())
    assert not any(found.silent for row in topic_matrix(report).rows for found in row.cells)


def test_claims_without_a_finding_count_where_their_topic_is_known() -> None:
    one, two = claim("a", HARBOUR), claim("b", UNION)
    third, fourth = claim("c", MINISTER, topic="crane"), claim("d", SHIPPER)
    report = Report(
        (finding(one, two, topic="crane"),), (one, two, third, fourth), (), 1, (), topics=((fourth.id, "crane"),)
    )
    assert set(topics_of_claims(report)) == {one.id, two.id, third.id, fourth.id}
    (row,) = topic_matrix(report).rows
    assert [found.claims for found in row.cells] == [1, 1, 1, 1]


def test_what_is_left_out_is_counted() -> None:
    matrix = topic_matrix(large_report(100), actor_limit=5, topic_limit=7)
    assert (len(matrix.actors), matrix.actors_left_out, len(matrix.rows), matrix.topics_left_out) == (5, 9, 7, 23)
