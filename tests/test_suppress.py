"""What was looked at stays visible and does not count."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contradict.errors import InputError, SettingsError
from contradict.report import render
from contradict.suppress import Ignore, apply_suppressions, ignore_list_text, read_baseline, read_ignore
from tests.report.builder import plain_report

TODAY = date(2026, 6, 1)
REPORT = plain_report()
FIRST = REPORT.findings[0].id


def file(folder: Path, text: str) -> str:
    path = folder / "ignore.yml"
    path.write_text(text, encoding="utf-8")
    return str(path)


def first_suppressed(*entries: Ignore, baseline: tuple[str, ...] = ()) -> str | None:
    return apply_suppressions(REPORT, ignore=entries, baseline=baseline, today=TODAY).findings[0].suppressed


def test_an_ignored_finding_tells_why_and_until_when() -> None:
    assert first_suppressed(Ignore(FIRST, "other crew")) == "ignored: other crew"
    assert first_suppressed(Ignore(FIRST, "other crew", date(2026, 6, 1))) == "ignored: other crew (until 2026-06-01)"


def test_the_day_after_its_last_an_entry_counts_no_more() -> None:
    expired = Ignore(FIRST, "other crew", date(2026, 5, 31))
    report = apply_suppressions(REPORT, ignore=[expired], today=TODAY)
    assert report.findings[0].suppressed is None
    assert report.notes[-1].message == f"ignored until 2026-05-31: {FIRST} counts again"


def test_a_renewed_entry_stands_over_an_expired_one() -> None:
    entries = Ignore(FIRST, "old", date(2026, 1, 1)), Ignore(FIRST, "new", date(2027, 1, 1))
    report = apply_suppressions(REPORT, ignore=entries, today=TODAY)
    assert report.findings[0].suppressed == "ignored: new (until 2027-01-01)"
    assert report.notes == REPORT.notes


def test_an_entry_that_matches_nothing_is_noted() -> None:
    report = apply_suppressions(REPORT, ignore=[Ignore("nowhere", "gone")], today=TODAY)
    assert report.notes[-1].message == "nowhere is on the ignore list but not found: take it out"


def test_what_the_baseline_holds_is_known() -> None:
    assert first_suppressed(baseline=(FIRST,)) == "baseline"
    assert first_suppressed(Ignore(FIRST, "why"), baseline=(FIRST,)) == "ignored: why"


def test_nothing_else_changes() -> None:
    report = apply_suppressions(REPORT, ignore=[Ignore(FIRST, "why")], today=TODAY)
    assert report.findings[1:] == REPORT.findings[1:]
    assert report.claims == REPORT.claims


def test_a_list_is_read_with_its_places(tmp_path: Path) -> None:
    path = file(tmp_path, "ignore:\n  - id: a1\n    reason: seen\n    expires: 2026-12-31\n  - {id: 0123, reason: b}\n")
    first, second = read_ignore(path)
    assert (first.id, first.reason, first.expires) == ("a1", "seen", date(2026, 12, 31))
    assert (second.id, second.place and second.place.line) == ("0123", 5)


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "ignore: []\n", "- id: a\n  reason: b\n"])
def test_an_empty_or_bare_list_is_fine(tmp_path: Path, text: str) -> None:
    assert len(read_ignore(file(tmp_path, text))) == ("id" in text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("ignore:\n  - id: a\n", ":2:5: no reason"),
        ("ignore:\n  - reason: a\n", ":2:5: no id"),
        ("ignore:\n  - id: a\n    reason: b\n    untill: c\n", ":4:5: 'untill' is not one of id, reason, expires"),
        ("ignore:\n  - id: a\n    reason: b\n    expires: soon\n", "expires 'soon' is not a date"),
        ("ignore:\n  - id: a\n    id: b\n    reason: c\n", ":3:5: 'id' stands twice"),
        ("ignore:\n  - just text\n", ":2:5: an entry needs"),
        ("ignore: 5\n", "no list of ignored findings"),
        ("ignore: [\n", "not YAML"),
        ("? [a, b]\n: c\n", "no list of ignored findings"),
        ("[" * 20_000, "not YAML"),
        ("- " * 20_000, "not YAML"),
    ],
)
def test_every_mistake_is_told_with_its_place(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(SettingsError) as caught:
        read_ignore(file(tmp_path, text))
    assert told in str(caught.value)


def test_all_mistakes_come_at_once(tmp_path: Path) -> None:
    with pytest.raises(SettingsError) as caught:
        read_ignore(file(tmp_path, "ignore:\n  - id: a\n  - reason: b\n"))
    assert len(str(caught.value).splitlines()) == 2


def test_a_missing_file_is_told() -> None:
    with pytest.raises(InputError, match="cannot be read"):
        read_ignore("/nowhere/ignore.yml")


ENTRIES = st.builds(
    Ignore,
    st.text(st.characters(categories=["L", "N", "P"]), min_size=1),
    st.text(st.characters(categories=["L", "N", "P", "S", "Zs"]), min_size=1).map(str.strip).filter(bool),
    st.none() | st.dates(),
)


@given(st.lists(ENTRIES, unique_by=lambda entry: entry.id, max_size=5))
def test_a_list_written_reads_back(tmp_path_factory: pytest.TempPathFactory, entries: list[Ignore]) -> None:
    path = file(tmp_path_factory.mktemp("ignore"), ignore_list_text(entries))
    read = {(entry.id, entry.reason, entry.expires) for entry in read_ignore(path)}
    assert read == {(entry.id, entry.reason, entry.expires) for entry in entries}


def test_a_baseline_is_the_ids_of_a_report(tmp_path: Path) -> None:
    path = tmp_path / "old.json"
    path.write_text(render(REPORT, "json"), encoding="utf-8")
    assert read_baseline(str(path)) == {finding.id for finding in REPORT.findings}


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"findings": [1]}', '{"findings": [{"id": 1}]}', "[" * 100_000])
def test_what_is_no_report_is_no_baseline(tmp_path: Path, text: str) -> None:
    path = tmp_path / "old.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match="not a report"):
        read_baseline(str(path))


def test_baseline_of_itself_leaves_nothing_that_counts() -> None:
    ids = json.loads(render(REPORT, "json"))["findings"]
    report = apply_suppressions(REPORT, baseline=[each["id"] for each in ids], today=TODAY)
    assert json.loads(render(report, "json"))["summary"]["findings"] == 0
