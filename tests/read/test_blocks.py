"""Every character of a block finds its way back into the file."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from contradict.claims import Block, Span
from contradict.read.blocks import as_kind, compose, cut, key, part, spaced

TEXT = "The\r\nharbour   will\u200b open\tsoon."


def a_block(text: str = TEXT, start: int = 0) -> Block:
    block = compose([(text, start)])
    assert block is not None
    return block


def in_file(block: Block, words: str, text: str) -> str:
    start = block.text.index(words)
    span = block.to_file(start, start + len(words))
    return text[span.start : span.end]


def test_white_space_collapses_and_invisible_characters_go() -> None:
    assert a_block().text == "The harbour will open soon."


def test_each_word_maps_to_its_place_in_the_file() -> None:
    assert in_file(a_block(), "open", TEXT) == "open"
    assert in_file(a_block(), "The harbour", TEXT) == "The\r\nharbour"


def test_nothing_visible_is_no_block() -> None:
    assert compose([(" \u200b\n", 5)]) is None


def test_offsets_count_from_where_the_piece_stands() -> None:
    assert a_block("gate", 40).to_file(0, 4) == Span(40, 44)


def test_part_strips_and_keeps_the_way_back() -> None:
    piece = part(a_block(), 3, 17)
    assert piece is not None
    assert piece.text == "harbour will"
    assert in_file(piece, "will", TEXT) == "will"


def test_part_of_white_space_is_nothing() -> None:
    assert part(a_block(), 3, 4) is None


def test_cut_loses_no_word() -> None:
    assert [piece.text for piece in cut(a_block(), 11)] == ["The harbour", "will open soon."]


def test_spaced_puts_a_space_in_and_keeps_offsets() -> None:
    text = "aboutHarbours"
    block = spaced(a_block(text), 5)
    assert block.text == "about Harbours"
    assert in_file(block, "Harbours", text) == "Harbours"
    assert in_file(block, "about", text) == "about"


def test_kind_changes_alone() -> None:
    block = a_block()
    assert as_kind(block, "caption") == Block(block.text, block.runs, "caption")


def test_key_ignores_case_marks_and_spacing() -> None:
    assert key("“We’ll see,”  he SAID.") == key('"we\'ll see" he said')


@given(st.text(max_size=200), st.integers(0, 50))
def test_any_text_maps_back(text: str, start: int) -> None:
    file = "x" * start + text
    block = compose([(text, start)])
    for word in re.finditer(r"\S+", block.text if block else ""):
        assert block is not None
        span = block.to_file(word.start(), word.end())
        given_back = compose([(file[span.start : span.end], span.start)])
        assert given_back is not None
        assert given_back.text == word.group()
