from __future__ import annotations

import pytest

from contradict.rulebook.polarity import polarities
from contradict.rulebook.words import tokens


def polarity(text: str, word: str) -> int:
    words = tokens(text)
    return polarities(words)[0][[token.word for token in words].index(word)]


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The army crossed the river.", "crossed", 1),
        ("The army did not cross the river.", "cross", -1),
        ("No troops crossed the river.", "crossed", -1),
        ("The army denied crossing the river.", "crossing", -1),
        ("Claims that the army crossed the river are false.", "crossed", -1),
        ("It is not true that the army crossed the river.", "crossed", -1),
        ("The army did not deny that it crossed the river.", "crossed", 0),
        ("There is no confirmation that the army crossed the river.", "crossed", 0),
        ("If the army crossed the river, we would know.", "crossed", 0),
        ("Did the army cross the river?", "cross", 0),
        ("Not only did sales rise, costs fell too.", "rise", 1),
        ("The list is non-exhaustive and grows.", "exhaustive", 1),
        ("He did not resign and was promoted.", "promoted", 1),
        ("The bus made a refuelling stop in the town.", "town", 1),
        ("We are anything but relaxed about it.", "relaxed", -1),
        ("She gave no details other than the date.", "date", 1),
    ],
)
def test_polarity(text: str, word: str, expected: int) -> None:
    assert polarity(text, word) == expected


@pytest.mark.parametrize(
    "text",
    [
        "We did not deny the report.",
        "The bank has not ruled out a rise.",
        "It is not untrue that I knew him.",
        "Nothing stops us.",
        "Not without risk.",
    ],
)
def test_a_negated_cue_is_seen(text: str) -> None:
    assert polarities(tokens(text))[1]


@pytest.mark.parametrize("text", ["We deny the report.", "The bank ruled out a rise.", "We did not see it."])
def test_a_plain_denial_is_no_negated_cue(text: str) -> None:
    assert not polarities(tokens(text))[1]
