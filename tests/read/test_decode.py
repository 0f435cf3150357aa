"""Bytes become one text, or a reason why not."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contradict.read.decode import decode

WORDS = "Der Zoll für Käse würde gestrichen, hieß es. “Yes,” she said. "


def test_utf8() -> None:
    assert decode(WORDS.encode()).text == WORDS


def test_a_mark_is_no_character() -> None:
    assert decode(codecs.BOM_UTF8 + b"Gate").text == "Gate"


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_with_and_without_mark(encoding: str) -> None:
    mark = codecs.BOM_UTF16_LE if encoding.endswith("le") else codecs.BOM_UTF16_BE
    assert decode(mark + WORDS.encode(encoding)).text == WORDS
    assert decode(WORDS.encode(encoding)).text == WORDS


def test_windows_text_is_read_with_a_warning() -> None:
    decoded = decode(WORDS.encode("cp1252"))
    assert decoded.text == WORDS
    assert "UTF-8" in decoded.warning


def test_one_broken_byte_does_not_change_the_encoding() -> None:
    decoded = decode((WORDS * 20).encode() + b"\xff the end")
    assert decoded.text == WORDS * 20 + "\ufffd the end"
    assert "1 characters" in decoded.warning


@pytest.mark.parametrize("data", [b"%PDF-1.7 x", b"PK\x03\x04aa", b"\x89PNG\r\n", b"ab\x00\x01\x02cd" * 20])
def test_binary_is_refused_with_a_remedy(data: bytes) -> None:
    decoded = decode(data)
    assert decoded.text is None
    assert "save it as text" in decoded.problem


def test_line_ends_stay_as_they_are() -> None:
    assert decode(b"a\r\nb\rc").text == "a\r\nb\rc"


@given(st.binary(max_size=400))
def test_any_bytes_survive(data: bytes) -> None:
    decoded = decode(data)
    assert (decoded.text is None) == bool(decoded.problem)
