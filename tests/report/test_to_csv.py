"""A spreadsheet that runs nothing."""

from __future__ import annotations

import csv
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contradict.report import render
from contradict.report.to_csv import COLUMNS, cell
from tests.report.builder import hostile_report, plain_report


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(text)))


def test_one_row_a_finding_with_every_column() -> None:
    found = rows(render(plain_report(), "csv"))
    assert len(found) == len(plain_report().findings)
    assert set(found[0]) == set(COLUMNS)
    assert found[0]["left_text"] == "night shifts are running as usual at pier four"
    assert (found[0]["left_line"], found[0]["left_start"], found[0]["left_end"]) == ("12", "840", "886")


@pytest.mark.parametrize(
    "text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r\n=1", " =1", "＝1", "|calc", "%1", "\u200b=1", "\ufeff-1"]
)
def test_a_formula_is_made_text(text: str) -> None:
    assert cell(text).startswith("'")


@given(st.text(alphabet=st.characters(codec=None, categories=None)))
def test_no_cell_is_a_formula_or_has_a_line_break(text: str) -> None:
    made = cell(text)
    assert not made.startswith(("=", "+", "-", "@", "\t", "\r"))
    assert "\n" not in made


def test_no_cell_of_a_hostile_report_is_a_formula() -> None:
    for row in rows(render(hostile_report(), "csv")):
        assert not any(value.startswith(("=", "+", "-", "@")) for value in row.values())


def test_what_is_suppressed_or_for_review_is_marked() -> None:
    found = rows(render(plain_report(), "csv"))
    assert [row["review"] for row in found].count("yes") == 1
    assert sum(bool(row["suppressed"]) for row in found) == 1
