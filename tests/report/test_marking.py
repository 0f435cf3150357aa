"""Texts from outside: what is made inert, what is marked, what stays as it was."""

from __future__ import annotations

import unicodedata
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contradict.claims import Span
from contradict.findings import Evidence, RuleHit
from contradict.report.marking import (
    Piece,
    Side,
    decisive_spans,
    in_context,
    inert,
    one_line,
    pieces,
    place,
    quote,
    quoted,
    reasons,
    shorten,
    sides,
)
from tests.report.builder import HARBOUR, UNION, claim, finding

ANY_TEXT = st.text(alphabet=st.characters(codec=None, categories=None))


@given(ANY_TEXT)
def test_nothing_a_terminal_acts_on_is_left(text: str) -> None:
    for char in inert(text):
        assert unicodedata.category(char) not in {"Cc", "Cs", "Zl", "Zp"}
        assert char not in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200b\ufeff"


@given(ANY_TEXT)
def test_making_inert_twice_changes_nothing_more(text: str) -> None:
    assert inert(inert(text)) == inert(text)


@given(st.text(alphabet=st.characters(categories=["L", "N", "P", "S", "M"])))
def test_words_of_any_script_stay(text: str) -> None:
    assert inert(text) == text


def test_an_escape_sequence_becomes_visible() -> None:
    assert inert("\x1b[31mred\x07") == "␛[31mred␇"


def test_a_turned_text_shows_how_it_was_turned() -> None:
    assert inert("a\u202eb") == "a⟨U+202E⟩b"


def test_emoji_and_joined_scripts_survive() -> None:
    assert inert("👩‍👧 नमस्ते") == "👩‍👧 नमस्ते"


def test_newlines_stay_only_where_asked_for() -> None:
    assert inert("a\nb", keep_newlines=True) == "a\nb"
    assert one_line(" a\n\t b\u00a0c ") == "a b c"


@pytest.mark.parametrize(("limit", "short"), [(20, "one two three"), (9, "one two…"), (3, "on…")])
def test_shortening_cuts_at_a_space_and_says_so(limit: int, short: str) -> None:
    assert shorten("one two three", limit) == short


def test_pieces_put_together_are_the_text() -> None:
    parts = pieces("it has stopped now", (Span(3, 14),))
    assert parts == (Piece("it ", False), Piece("has stopped", True), Piece(" now", False))


def test_overlapping_hits_are_one_mark_and_a_hit_past_the_end_is_cut() -> None:
    stopped, goes_on = claim("it has stopped", HARBOUR), claim("it goes on", UNION)
    hits = [RuleHit("r", "p", "m", 1.0, left=span) for span in (Span(3, 6), Span(5, 10), Span(12, 99), Span(50, 60))]
    found = finding(stopped, goes_on, hits=hits)
    side: Side = "left" if found.pair.left is stopped else "right"
    assert decisive_spans(found, side) == (Span(3, 10), Span(12, 14))


def test_words_that_speak_against_a_finding_are_not_marked() -> None:
    stopped, goes_on = claim("it may have stopped", HARBOUR), claim("it goes on", UNION)
    found = finding(stopped, goes_on, hits=[RuleHit("hedge", "p", "m", -0.4, left=Span(3, 6))])
    assert not any(piece.decisive for side in ("left", "right") for piece in quote(found, side))


def test_the_earlier_statement_is_read_first() -> None:
    old = claim("b", HARBOUR, path="z.txt")
    new = replace(claim("a", UNION, path="a.txt"), said_on=None)
    assert [each.text for _, each in sides(finding(new, old))] == ["b", "a"]
    assert [each.text for _, each in sides(finding(old, new))] == ["b", "a"]


def test_context_is_cut_around_the_quote() -> None:
    assert in_context(claim("it has\nstopped", HARBOUR, before="They said ", after=", twice.")) == (
        "They said ",
        "it has stopped",
        ", twice.",
    )


def test_no_context_where_there_is_no_more_than_the_quote() -> None:
    assert in_context(claim("it has stopped", HARBOUR)) is None


def test_a_place_has_as_much_as_is_known() -> None:
    assert place(claim("abc", HARBOUR, path="a.txt", line=2, start=10)) == "a.txt:2 [10-13]"
    assert place(claim("abc", HARBOUR, path="a.txt", line=None, start=None)) == "a.txt"


def test_reasons_come_weightiest_first() -> None:
    found = reasons(finding(claim("a", HARBOUR), claim("b", UNION)), limit=2)
    assert found == (
        "classifier: 0.91 one way, 0.88 the other +2.1",
        "work-status: one says it stopped, the other that it goes on +1.5",
    )


def test_what_adds_nothing_is_told_first_and_without_a_number() -> None:
    found = finding(claim("a", HARBOUR), claim("b", UNION))
    note = Evidence("one matter", 0.0, "no word in common: for review only")
    assert reasons(replace(found, evidence=(*found.evidence, note)), limit=1) == (note.text,)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("the dam closed", '"the dam closed"'),
        ('"The dam closed,"', '"The dam closed,"'),
        ('["No,"] he said', '["No,"] he said'),
    ],
)
def test_a_quotation_is_not_put_in_marks_twice(text: str, shown: str) -> None:
    assert quoted(text) == shown
