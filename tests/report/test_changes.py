"""New, gone, unchanged."""

from __future__ import annotations

from dataclasses import replace

from contradict.findings import Report
from contradict.report.changes import changes, changes_text, changes_to_dict
from tests.report.builder import plain_report

REPORT = plain_report()


def without(*positions: int) -> Report:
    return replace(REPORT, findings=tuple(f for n, f in enumerate(REPORT.findings) if n not in positions))


def test_a_report_against_itself_is_unchanged() -> None:
    found = changes(REPORT, REPORT)
    assert (found.new, found.gone) == ((), ())
    assert not any(change.changed for change in found.unchanged)


def test_order_is_no_change() -> None:
    found = changes(REPORT, replace(REPORT, findings=REPORT.findings[::-1]))
    assert (found.new, found.gone) == ((), ())


def test_new_and_gone_go_by_id() -> None:
    found = changes(without(0), without(1, 2))
    assert [each.id for each in found.new] == [REPORT.findings[0].id]
    assert [each.id for each in found.gone] == [REPORT.findings[1].id, REPORT.findings[2].id]


def test_another_verdict_on_the_same_pair_is_a_change_not_a_new_finding() -> None:
    first = replace(REPORT.findings[0], verdict="tension")
    found = changes(REPORT, replace(REPORT, findings=(first, *REPORT.findings[1:])))
    assert [change.new.id for change in found.unchanged if change.changed] == [first.id]
    assert "was: high contradiction 0.93" in changes_text(found)


def test_the_text_ends_with_the_counts() -> None:
    assert changes_text(changes(without(0), without(1, 2))).splitlines()[-1] == "1 new · 2 gone · 3 unchanged"


def test_the_data_counts_what_it_lists() -> None:
    data = changes_to_dict(changes(without(0), without(1)))
    assert data["summary"] == {name: len(data[name]) for name in ("new", "gone", "unchanged")}
