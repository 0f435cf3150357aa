"""Headlines and transcripts."""

from __future__ import annotations

import pytest

from contradict.extract.colon import colon_form
from tests.extract.conftest import Claims


@pytest.mark.parametrize(
    ("text", "who", "what"),
    [
        ("Lavrov: No date for a summit has been set.", "Lavrov", "No date for a summit has been set"),
        ("EXCLUSIVE – Ann Lee: Taxes will not rise", "Ann Lee", "Taxes will not rise"),
        ("Poll: Most voters undecided", "Poll", "Most voters undecided"),
    ],
)
def test_a_headline_with_a_colon_names_its_speaker(text: str, who: str, what: str) -> None:
    found = colon_form(text, block=0, first=True, headline=True)
    assert found is not None
    assert found.source is not None
    assert text[found.source.start : found.source.end] == who
    assert text[found.content[0].start : found.content[0].end] == what


@pytest.mark.parametrize(
    "text",
    [
        "The latest: three people were hurt",
        "Watch: the moment the bridge fell",
        "At 10: 30 they left the house",
        "No colon here at all",
        "Explainer: why two states fight over a dredger",
        "PRESS RELEASE: the ministry's own staff raised alarm over a spray",
        "MANILA/BEIJING: a dredger ran aground on the reef in March",
    ],
)
def test_other_colons_name_nobody(text: str) -> None:
    assert colon_form(text, block=0, first=True, headline=True) is None


def test_a_sentence_with_a_colon_in_the_text_is_no_transcript() -> None:
    assert (
        colon_form(
            "Three things are known so far: it was dark, it rained and nobody came.",
            block=4,
            first=False,
            headline=False,
        )
        is None
    )


def test_an_event_in_front_of_a_colon_says_nothing() -> None:
    assert colon_form("Leeds shooting: police withdraw their claim", block=0, first=True, headline=True) is None
    assert colon_form("Lavrov: no meeting has been planned", block=0, first=True, headline=True) is not None


def test_a_word_of_a_glossary_says_nothing(claims: Claims) -> None:
    text = "Words to know\n\nIt will be a long night.\n\nDelegate: At the convention, these delegates must vote for the winner.\n\nSuperdelegate: These are officials who attend on their own."
    assert claims(text) == ()


@pytest.mark.parametrize(
    "headline",
    [
        "Corvane’s Big Month: A Virus Drug and a Warning From Abroad",
        "The Woman With the Board: Priya Venkat Runs the Campaign",
    ],
)
def test_a_title_in_front_of_a_headline_s_colon_says_nothing(headline: str, claims: Claims) -> None:
    assert claims(f"{headline}\n\nIt was a long and eventful month for all.") == ()
