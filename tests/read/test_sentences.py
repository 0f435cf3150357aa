"""Sentence ends by punctuation."""

from __future__ import annotations

import itertools

from contradict.read.sentences import is_abbreviation, sentence_ends


def sentences(text: str) -> list[str]:
    edges = [0, *sentence_ends(text), len(text)]
    return [text[start:end].strip() for start, end in itertools.pairwise(edges)]


def test_quotation_marks_belong_to_their_sentence() -> None:
    assert sentences("“We will.” He left. Then rain.") == ["“We will.”", "He left.", "Then rain."]


def test_titles_and_initials_end_nothing() -> None:
    assert sentences("Mr. Hale met Sen. J. Orr in the U.S. Senate. It rained.") == [
        "Mr. Hale met Sen. J. Orr in the U.S. Senate.",
        "It rained.",
    ]


def test_initials_end_a_sentence_before_a_small_word() -> None:
    assert sentences("She flew to the U.S. The talks began.") == ["She flew to the U.S.", "The talks began."]


def test_abbreviations() -> None:
    assert is_abbreviation("Gov.")
    assert not is_abbreviation("gate.")
