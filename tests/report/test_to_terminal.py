"""Cards in a terminal: widths, colour, and nothing that a text could do to it."""

from __future__ import annotations

import re

import pytest

from contradict.report import render
from contradict.report.to_terminal import WIDEST
from tests.report.builder import empty_report, hostile_report, plain_report

ESCAPE = "\x1b"


@pytest.mark.parametrize("width", [20, 60, 80, 200])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    from rich.cells import cell_len

    for line in render(hostile_report(), "terminal", width=width).splitlines():
        assert cell_len(line) <= max(width, 20)


def test_a_wide_terminal_does_not_make_long_lines() -> None:
    assert max(map(len, render(plain_report(), "terminal", width=300).splitlines()[:-1])) <= WIDEST


def test_no_colour_unless_asked_for() -> None:
    assert ESCAPE not in render(plain_report(), "terminal")
    assert ESCAPE in render(plain_report(), "terminal", color=True)


def test_colour_changes_no_word() -> None:
    coloured = render(plain_report(), "terminal", color=True)
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == render(plain_report(), "terminal")


def test_decisive_words_are_underlined() -> None:
    assert "\x1b[1;4mhas stopped\x1b[0m" in render(plain_report(), "terminal", color=True)


def test_only_our_own_escape_sequences_reach_a_terminal() -> None:
    coloured = render(hostile_report(), "terminal", color=True)
    rest = re.sub(r"\x1b\[[0-9;]*m", "", coloured)
    assert all(char == "\n" or char.isprintable() or char in "\u200d\u200c" for char in rest)
    assert "[31mred" in rest  # told, as words


def test_the_environment_does_not_change_the_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    plain = render(plain_report(), "terminal")
    for name, value in {"COLUMNS": "30", "FORCE_COLOR": "1", "NO_COLOR": "", "TERM": "dumb", "LINES": "5"}.items():
        monkeypatch.setenv(name, value)
    assert render(plain_report(), "terminal") == plain


def test_the_last_line_sums_up() -> None:
    assert render(plain_report(), "terminal", width=200, seconds=2.345).splitlines()[-1] == (
        "10 claims · 4 actors · 3 articles · 31 pairs compared · 4 findings · 1 for review · 1 suppressed · 2 notes · 2.3 s"
    )


def test_review_stands_apart_after_what_is_asserted() -> None:
    lines = render(plain_report(), "terminal").splitlines()
    apart = next(number for number, line in enumerate(lines) if line.startswith("For review"))
    cards = [number for number, line in enumerate(lines) if re.match(r"(HIGH|MEDIUM|LOW) ", line)]
    assert [number > apart for number in cards] == [False, False, False, True]


def test_copies_of_one_story_are_told_as_one_origin() -> None:
    assert "3 outlets, 2 origins" in render(plain_report(), "terminal")


def test_nothing_found_is_one_line_and_the_reason() -> None:
    text = render(empty_report(), "terminal", width=100)
    assert "nobody is quoted" in text
    assert text.splitlines()[-1].startswith("0 claims")


def test_a_long_quote_is_cut_and_says_so() -> None:
    assert "long long…" in " ".join(render(hostile_report(), "terminal").split())
