"""Buttons, stamps, bylines and credits inside a line."""

from __future__ import annotations

import pytest

from contradict.read.blocks import compose
from contradict.read.matter import cut_matter, is_credit


def pieces(text: str) -> list[tuple[str, str]]:
    block = compose([(text, 0)])
    assert block is not None
    return [(piece.text, sort) for piece, sort in cut_matter(block)]


def test_byline_reading_time_and_stamp() -> None:
    text = "Port to shut By Ann Poe, CNN 4 min read Updated 3:14 PM EDT, Wed April 9, 2031 The port will shut."
    assert pieces(text) == [
        ("Port to shut", "text"),
        ("By Ann Poe, CNN", "stamp"),
        ("4 min read", "stamp"),
        ("Updated 3:14 PM EDT, Wed April 9, 2031", "stamp"),
        ("The port will shut.", "text"),
    ]


def test_buttons_in_a_row() -> None:
    assert pieces("It shut. See all topics Facebook Tweet Email Link Copied! The mayor agreed.") == [
        ("It shut.", "text"),
        ("See all topics", "button"),
        ("Facebook Tweet Email Link Copied!", "button"),
        ("The mayor agreed.", "text"),
    ]


def test_caption_before_a_credit() -> None:
    block = compose([("It shut. Ann Poe speaks at the port on April 9. Jo Ray/Pool/Getty Images The mayor agreed.", 0)])
    assert block is not None
    assert [(piece.text, piece.kind, sort) for piece, sort in cut_matter(block)] == [
        ("It shut.", "paragraph", "text"),
        ("Ann Poe speaks at the port on April 9.", "caption", "text"),
        ("Jo Ray/Pool/Getty Images", "paragraph", "credit"),
        ("The mayor agreed.", "paragraph", "text"),
    ]


def test_a_sentence_before_a_credit_is_no_caption_by_that_alone() -> None:
    assert pieces("The mayor had refused. Jo Ray/Reuters The port shut.")[0] == ("The mayor had refused.", "text")


def test_the_next_sentence_may_be_glued_to_a_credit() -> None:
    assert pieces("The mayor had refused. Jo Ray/Handout/ReutersA clerk said no.") == [
        ("The mayor had refused.", "text"),
        ("Jo Ray/Handout/Reuters", "credit"),
        ("A clerk said no.", "text"),
    ]
    assert pieces("ReutersThe gate of the plant, seen on Monday")[0] == ("Reuters", "credit")
    assert pieces("Reuters said no.") == [("Reuters said no.", "text")]


@pytest.mark.parametrize(
    "text",
    [
        "A new Harbour Register/Bloomberg Politics poll has him ahead.",
        "He led by Ann Poe and others, and shared an email link with staff.",
        "The firm sued Getty Images over the picture.",
        "She posted on Facebook, Twitter and her own site.",
        "He was followed by a crowd. By noon the port was shut.",
    ],
)
def test_sentences_that_only_look_like_matter_stay(text: str) -> None:
    assert pieces(text) == [(text, "text")]


@pytest.mark.parametrize(
    "text",
    ["Jo Ray/Reuters", "Jo Ray/Pool/AFP via Getty Images", "AFP", "Photo: Jo Ray", "Image credit: Harbour Board"],
)
def test_credit_lines(text: str) -> None:
    assert is_credit(text)


def test_a_sentence_is_no_credit_line() -> None:
    assert not is_credit("The mayor spoke to Reuters.")


@pytest.mark.parametrize("text", ["APIs are now open to all developers.", "TCP/APIs are used by the firm."])
def test_a_plural_that_begins_like_an_agency_is_no_credit(text: str) -> None:
    assert pieces(text) == [(text, "text")]


def test_an_agency_and_a_long_word_do_not_hang() -> None:
    text = "The AP wrote: " + "A" * 40_000 + "."
    assert pieces(text) == [(text, "text")]
