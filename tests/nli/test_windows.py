"""Long texts: every word is seen, windows fit, and what one window says is not lost."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from contradict.nli.windows import join, split_pair, windows


def words(texts: Sequence[str]) -> list[int]:
    return [len(text.split()) for text in texts]


def test_a_pair_that_fits_is_left_alone() -> None:
    assert split_pair("A b c.", "D e.", 5, words) == [("A b c.", "D e.")]


def test_windows_end_at_sentences_and_overlap_by_one() -> None:
    text = "One two three. Four five six. Seven eight nine."
    assert windows(text, 6, words) == ["One two three. Four five six.", "Four five six. Seven eight nine."]


def test_an_overlap_that_would_not_fit_is_left_out() -> None:
    assert windows("One two. Three four five. Six seven eight nine.", 5, words) == [
        "One two. Three four five.",
        "Six seven eight nine.",
    ]


def test_a_long_hypothesis_is_split_and_a_short_premise_kept_whole() -> None:
    parts = split_pair("Short one.", "A b c d. E f g h. I j k l.", 8, words)
    assert {left for left, _ in parts} == {"Short one."}
    assert [right for _, right in parts] == ["A b c d.", "E f g h.", "I j k l."]


def test_two_long_texts_meet_part_by_part() -> None:
    parts = split_pair("A b c d. E f g h.", "I j k l. M n o p.", 8, words)
    assert len(parts) == 4


@given(
    st.lists(st.sampled_from(["it", "rained.", "No", "one", "came!", "Why?", "…", "“So"]), max_size=60),
    st.integers(1, 12),
)
def test_every_word_is_in_some_window_and_every_window_fits(tokens: list[str], room: int) -> None:
    made = windows(" ".join(tokens), room, words)
    assert all(size <= room for size in words(made))
    assert set(" ".join(made).split()) == set(tokens)


def test_join_keeps_the_strongest_contradiction() -> None:
    row = join(np.array([[0.05, 0.9, 0.05], [0.8, 0.1, 0.1]]))
    np.testing.assert_allclose(row[0], 0.8)
    np.testing.assert_allclose(row.sum(), 1.0)


def test_join_of_one_window_is_that_window() -> None:
    np.testing.assert_allclose(join(np.array([[0.2, 0.3, 0.5]])), [0.2, 0.3, 0.5])
