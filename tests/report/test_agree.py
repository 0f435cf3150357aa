"""The numbers agree, whatever the format."""

from __future__ import annotations

import csv
import json
import re
from collections import Counter
from collections.abc import Callable
from io import StringIO

import pytest

from contradict.findings import Report
from contradict.report import FORMATS, from_json, render
from contradict.report.tally import count, summary_line
from contradict.suppress import Ignore, apply_suppressions
from tests.report.builder import empty_report, hostile_report, large_report, plain_report


def some() -> Report:
    from datetime import date

    report = large_report(60)
    ignored = [Ignore(report.findings[1].id, "known"), Ignore(report.findings[2].id, "known")]
    return apply_suppressions(report, ignore=ignored, baseline=[report.findings[3].id], today=date(2026, 1, 1))


REPORTS = [plain_report, empty_report, hostile_report, some]


@pytest.mark.parametrize("make", REPORTS)
def test_json_counts_what_stands_in_it(make: Callable[[], Report]) -> None:
    data = json.loads(render(make(), "json"))
    standing = [each for each in data["findings"] if not each["review"] and each["suppressed"] is None]
    verdicts = Counter(each["verdict"] for each in standing)
    summary = data["summary"]
    assert summary["findings"] == len(standing)
    assert summary["verdicts"] == {name: verdicts[name] for name in summary["verdicts"]}
    assert summary["review"] + summary["suppressed"] + summary["findings"] == len(data["findings"])
    assert summary["claims"] == data["claims_read"] == len(data["claims"])
    assert summary["actors"] == len(data["actors"])


@pytest.mark.parametrize("make", REPORTS)
def test_csv_and_sarif_count_the_same(make: Callable[[], Report]) -> None:
    report = make()
    tally = count(report)
    rows = list(csv.DictReader(StringIO(render(report, "csv"))))
    results = json.loads(render(report, "sarif"))["runs"][0]["results"]
    assert len(rows) == len(results) == len(report.findings)
    assert sum(bool(row["suppressed"]) for row in rows) == tally.suppressed
    assert sum(bool(result["suppressions"]) for result in results) == tally.suppressed
    for_review = sum(row["review"] == "yes" and not row["suppressed"] for row in rows)
    assert for_review == tally.review
    assert sum(r["kind"] == "review" and not r["suppressions"] for r in results) == tally.review


@pytest.mark.parametrize("make", REPORTS)
def test_terminal_and_markdown_say_the_same_line(make: Callable[[], Report]) -> None:
    line = summary_line(make())
    assert " ".join(render(make(), "terminal", width=100).split()).endswith(line)
    assert render(make(), "markdown").splitlines()[2] == line + "."


@pytest.mark.parametrize("make", REPORTS)
def test_html_shows_the_same_figures(make: Callable[[], Report]) -> None:
    tally = count(make())
    figures = dict(re.findall(r'data-figure="(\w+)">([\d,]+)<', render(make(), "html")))
    for name, number in (*tally.verdicts, *tally.severities):
        assert int(figures.get(name, "0").replace(",", "")) == number


@pytest.mark.parametrize("make", REPORTS)
def test_every_finding_is_in_every_format(make: Callable[[], Report]) -> None:
    report = make()
    shown = [each.id for each in report.findings if each.verdict != "agreement" or each.review or each.suppressed]
    for format in FORMATS:
        text = render(report, format, width=300)
        assert all(each in text for each in shown), format


@pytest.mark.parametrize("format", FORMATS)
def test_a_report_read_back_renders_the_same(format: str) -> None:
    report = plain_report()
    assert render(from_json(render(report, "json")), format) == render(report, format)
