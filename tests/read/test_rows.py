"""Records of claim files with their lines, and mistakes that cost one record only."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contradict.read.rows import MAX_FAILURES, read_rows
from contradict.read.sources import Format


def rows(text: str, format: Format) -> list[tuple[int, object]]:
    return [(row.line, row.problem or row.fields) for row in read_rows(text, format)]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_json_lines(end: str) -> None:
    assert rows(f'{{"a": "x"}}{end}{end}{{"a": "y"}}', "jsonl") == [(1, {"a": "x"}), (3, {"a": "y"})]


def test_a_line_separator_inside_a_string_ends_no_line() -> None:
    assert rows('{"a": "x\u2028y"}\n{"a": "z"}', "jsonl") == [(1, {"a": "x\u2028y"}), (2, {"a": "z"})]


def test_a_broken_line_costs_that_line() -> None:
    found = rows('{"a": "x"}\n{"a": \n{"a": "y"}\n[1]\n"x"\n', "jsonl")
    assert [line for line, _ in found] == [1, 2, 3, 4, 5]
    assert "not valid JSON" in str(found[1][1])
    assert found[2][1] == {"a": "y"}
    assert "not an object" in str(found[3][1])


@pytest.mark.parametrize("hostile", ["[" * 100_000, '{"a":' * 100_000, "1" * 5_000])
def test_hostile_json_is_a_mistake(hostile: str) -> None:
    found = rows(f"{hostile}\n", "json" if hostile[0] == "[" else "jsonl")
    assert found
    assert all(isinstance(content, str) for _, content in found)


@pytest.mark.timeout(10)
def test_a_json_array_of_mistakes_is_given_up() -> None:
    found = rows("[" + "{" * 300_000, "json")
    assert len(found) == MAX_FAILURES + 1
    assert found[-1] == (1, "100 objects are not valid JSON: the rest of the file is not read")


def test_a_json_array_has_lines_too() -> None:
    text = '{"claims": [\n  {"a": "x"},\n  {"a": broken},\n  {"a": "y"}\n]}'
    found = rows(text, "json")
    assert (found[0], found[-1]) == ((2, {"a": "x"}), (4, {"a": "y"}))
    assert any("not valid JSON" in str(content) for _, content in found)


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_csv_delimiters(delimiter: str) -> None:
    assert rows(f"actor{delimiter}text\nTorr{delimiter}No.\n", "csv") == [(2, {"actor": "Torr", "text": "No."})]


def test_csv_lines_count_through_quoted_line_breaks() -> None:
    text = 'actor,text\r\nTorr,"No,\r\nnever."\r\n\r\nPoe,Yes.\r\n'
    assert rows(text, "csv") == [(2, {"actor": "Torr", "text": "No,\r\nnever."}), (5, {"actor": "Poe", "text": "Yes."})]


def test_csv_mistakes_cost_their_row() -> None:
    text = 'actor,text\nTorr,"No" he said\nPoe,"never closed\nHart,Yes.\nOren,a,b\n'
    found = rows(text, "csv")
    assert "not doubled" in str(found[0][1])
    assert "not closed" in str(found[1][1])
    assert found[2] == (4, {"actor": "Hart", "text": "Yes."})
    assert "3 cells where the header has 2" in str(found[3][1])


def test_an_endless_cell_is_a_mistake() -> None:
    assert "not valid CSV" in str(rows("actor,text\nTorr," + "a" * 200_000 + "\n", "csv")[0][1])


@given(st.text(max_size=300), st.sampled_from(["jsonl", "json", "csv", "yaml"]))
def test_any_text_survives(text: str, format: Format) -> None:
    for row in read_rows(text, format):
        assert row.line >= 1
