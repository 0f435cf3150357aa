"""What the first lines, or the file's name, say about an article."""

from __future__ import annotations

from datetime import date

import pytest

from contradict.read.header import Header, file_date, split_header
from contradict.read.plain import plain_blocks

DAY = date(2031, 4, 9)


def header_of(text: str, path: str = "a.txt") -> tuple[Header, list[str]]:
    header, blocks = split_header(plain_blocks(text), path)
    return header, [block.text for block in blocks]


@pytest.mark.parametrize(
    "line",
    [
        "Wednesday, 9 April 2031",
        "2031-04-09",
        "Published 3:14 PM EDT, Wed April 9, 2031",
        "Updated: 9 April 2031 at 15:14 GMT",
        "By Ann Poe | Bay Herald | 2031-04-09",
    ],
)
def test_a_date_line_below_the_title(line: str) -> None:
    header, texts = header_of(f"Port of Osk to stay shut\n{line}\n\nThe mayor left.")
    assert (header.title, header.published) == ("Port of Osk to stay shut", DAY)
    assert texts == ["Port of Osk to stay shut", "The mayor left."]


def test_the_outlet_of_a_byline() -> None:
    assert header_of("Port shut\n\nBy Ann Poe | Bay Herald | 2031-04-09\n\nThe mayor left.")[0].outlet == "Bay Herald"


def test_a_dateline_names_the_agency_and_is_not_read() -> None:
    header, texts = header_of("OSK (Reuters) — The mayor left, aides said.")
    assert (header.outlet, texts) == ("Reuters", ["The mayor left, aides said."])


def test_a_bar_separates_title_and_outlet() -> None:
    header, _ = header_of("Port of Osk to stay shut | Bay Herald\n\nThe mayor left.")
    assert (header.title, header.outlet) == ("Port of Osk to stay shut", "Bay Herald")


def test_where_one_is_on_the_site_is_no_title() -> None:
    assert (
        header_of("World / Europe / Osk\n\nPort of Osk to stay shut\n\nThe mayor left.")[0].title
        == "Port of Osk to stay shut"
    )


def test_a_date_at_the_end_of_a_title() -> None:
    assert header_of("Morning letter, 9 April 2031\n\nThe mayor left.")[0].published == DAY
    assert header_of("What became of the 9 April 2031 strike\n\nThe mayor left.")[0].published is None


def test_a_date_in_a_sentence_is_no_date_line() -> None:
    header, texts = header_of("The port was shut on 9 April 2031.")
    assert header.published is None
    assert texts == ["The port was shut on 9 April 2031."]


def test_the_file_name_is_the_last_resort() -> None:
    assert header_of("The port is shut.", "x/2031-04-09_port.txt")[0].published == DAY
    assert header_of("Port shut\n\n1 May 2031\n\nThe port is shut.", "2031-04-09_port.txt")[0].published == date(
        2031, 5, 1
    )


def test_numbers_in_a_name_are_no_date() -> None:
    assert file_date("report-20991399.txt") is None
