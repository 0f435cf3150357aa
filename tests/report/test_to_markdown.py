"""Markdown whose quotes stay quotes."""

from __future__ import annotations

import re

import pytest

from contradict.report import render
from contradict.report.to_markdown import plain
from tests.report.builder import hostile_report, plain_report


def test_every_footnote_has_its_place_and_every_place_a_reference() -> None:
    for report in (plain_report(), hostile_report()):
        text = render(report, "markdown")
        references = re.findall(r"(?<!\\)\[\^(\d+)\](?!:)", text)
        places = re.findall(r"(?m)^\[\^(\d+)\]: ", text)
        assert references == places == [str(number) for number in range(1, len(places) + 1)]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("<b>", "&lt;b&gt;"),
        ("a_b *c*", r"a\_b \*c\*"),
        ("[x](y)", r"\[x\](y)"),
        ("@everyone", "&#64;everyone"),
        ("see https://example.invalid", "see https&#58;//example.invalid"),
        ("see www.example.invalid", "see www&#46;example.invalid"),
        ("fish & chips", "fish &amp; chips"),
        ("1 < 2 | 3", r"1 &lt; 2 \| 3"),
    ],
)
def test_markup_is_shown_not_followed(text: str, shown: str) -> None:
    assert plain(text) == shown


def test_no_tag_but_our_own_mark_is_left() -> None:
    outside_code = re.sub(r"`[^`\n]*`", "", render(hostile_report(), "markdown"))
    tags = set(re.findall(r"<(/?\w+)", outside_code))
    assert tags <= {"mark", "/mark"}


def test_no_line_of_a_quote_opens_another_block() -> None:
    for line in render(hostile_report(), "markdown").splitlines():
        if line.startswith("> "):
            assert not re.match(r"> ([-+*>#=]|\d+[.)]\s)", line)


def test_what_is_for_review_stands_under_its_own_heading() -> None:
    text = render(plain_report(), "markdown")
    assert text.index("## For review") < text.index("### Tension: berth fee")
