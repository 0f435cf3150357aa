"""Fragments before a sentence are cut off; sentences stay whole."""

from __future__ import annotations

import pytest

from contradict.read.blocks import compose, key
from contradict.read.heads import Lexicon, split_heads


def pieces(text: str, lexicon: Lexicon | None = None) -> list[tuple[str, str]]:
    block = compose([(text, 0)])
    assert block is not None
    return [(piece.text, piece.kind) for piece in split_heads(block, lexicon)]


def test_a_teaser_before_a_name_and_its_verb() -> None:
    assert pieces("Norland wants a summit. Here's the big difference Lakeland has already refused one.") == [
        ("Norland wants a summit.", "paragraph"),
        ("Here's the big difference", "teaser"),
        ("Lakeland has already refused one.", "paragraph"),
    ]


def test_a_crosshead_that_ends_in_says() -> None:
    assert pieces("What the council says The message from Osk sounds different.")[0] == (
        "What the council says",
        "teaser",
    )


def test_a_caption_before_a_small_word() -> None:
    assert pieces("Ann Poe of the Harbour Board In the north, the ferry was late.") == [
        ("Ann Poe of the Harbour Board", "headline"),
        ("In the north, the ferry was late.", "paragraph"),
    ]


def test_title_case_before_a_name() -> None:
    lexicon = Lexicon(common=frozenset({"rejects", "talks", "over", "ferry", "fees"}))
    assert pieces("Norland Rejects New Talks Over Ferry Fees Lakeland's mayor said the port would shut.", lexicon) == [
        ("Norland Rejects New Talks Over Ferry Fees", "headline"),
        ("Lakeland's mayor said the port would shut.", "paragraph"),
    ]


def test_a_headline_known_from_elsewhere() -> None:
    head = key("Port strike enters second week")
    lexicon = Lexicon(heads=frozenset({head}), first_words=frozenset({"port"}))
    assert pieces("Port strike enters second week Dockers met the mayor.", lexicon)[0] == (
        "Port strike enters second week",
        "headline",
    )


def test_a_headline_after_the_last_sentence() -> None:
    assert pieces("The port shut on Friday. What the strike means for travellers")[1] == (
        "What the strike means for travellers",
        "headline",
    )


@pytest.mark.parametrize(
    "text",
    [
        "Foreign Minister Ivan Torr said the Harbour Board had refused to meet the Port Council.",
        "The plan Lakeland has agreed to is dead, President Ann Poe told The Harbour Times on Friday.",
        "Councillor Wilson Or was elected in the film In the Fog, which critics liked.",
        "How he answers will decide how united Lakeland has become.",
        "He flew on Marine One across the bay, and Mr. Poe said The talks were over.",
        "She told reporters in The Hague that Norland was ready.",
    ],
)
def test_sentences_with_capitals_inside_stay_whole(text: str) -> None:
    assert pieces(text) == [(text, "paragraph")]
