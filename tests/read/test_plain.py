"""Paragraphs of plain text, however its lines are broken."""

from __future__ import annotations

import pytest

from contradict.read.plain import kind_of, lines_of, plain_blocks

WRAPPED = """The port of Osk stayed shut on Monday as the
council and the harbour board went on with
their dispute over fees.

The mayor said a date
was near."""


def texts(text: str) -> list[str]:
    return [block.text for block in plain_blocks(text)]


def test_wrapped_lines_join() -> None:
    assert texts(WRAPPED) == [
        "The port of Osk stayed shut on Monday as the council and the harbour board went on with their dispute over fees.",
        "The mayor said a date was near.",
    ]


def test_one_paragraph_a_line() -> None:
    first = "The port of Osk stayed shut on Monday as the council and the harbour board went on with their dispute over fees, "
    first += "which has lasted for weeks."
    assert texts(f"{first}\nThe mayor said a date was near.\nNobody agreed.") == [
        first,
        "The mayor said a date was near.",
        "Nobody agreed.",
    ]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028", "\x0c", "\x85"])
def test_every_line_end_counts(end: str) -> None:
    assert texts(f"The port is shut.{end}{end}The mayor left.") == ["The port is shut.", "The mayor left."]


def test_lines_know_their_offsets() -> None:
    assert [(line.text, line.start) for line in lines_of("a\r\nbc\n", 10)] == [("a", 10), ("bc", 13), ("", 16)]


def test_list_items_are_blocks_without_their_bullets() -> None:
    assert texts("* First, a date;\n* second, a place\n  for both.") == ["First, a date;", "second, a place for both."]


def test_rulers_separate() -> None:
    assert texts("The port is shut.\n-----\nThe mayor left.") == ["The port is shut.", "The mayor left."]


def test_header_lines_stay_apart() -> None:
    assert texts("Port of Osk to stay shut\nBay Herald\n9 April 2031\n\nThe mayor left.")[:3] == [
        "Port of Osk to stay shut",
        "Bay Herald",
        "9 April 2031",
    ]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Port stays shut as dispute drags on", "headline"),
        ("The port stays shut.", "paragraph"),
        ("Torr: we were not asked", "paragraph"),
        ("“We were not asked”", "paragraph"),
        ("The mayor (left) at the port", "caption"),
        ("The port gate; from file, 2030.", "caption"),
    ],
)
def test_kinds_by_form(text: str, kind: str) -> None:
    assert kind_of(text) == kind
