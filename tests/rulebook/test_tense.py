"""Words of change: whether both texts speak of one time in spite of them."""

from __future__ import annotations

import pytest

from contradict.rulebook.reading import read_text
from contradict.rulebook.tense import meets_now, past


@pytest.mark.parametrize(
    ("word", "near", "far", "meets"),
    [
        ("no longer", "The ferry no longer sails.", "The ferry sails every day.", True),
        ("no longer", "The ferry no longer sails.", "The ferry sailed every day.", False),
        ("reopened", "The bridge has reopened.", "The bridge did not reopen.", True),
        ("reopened", "The bridge has reopened.", "The bridge was closed.", False),
        ("so far", "Nobody has paid so far.", "Everybody has paid.", True),
    ],
)
def test_whether_the_other_text_speaks_of_that_time(word: str, near: str, far: str, meets: bool) -> None:
    assert meets_now(word, read_text(near), read_text(far)) is meets


def test_a_participle_is_no_past_tense() -> None:
    assert past(read_text("They opened the gate."))
    assert not past(read_text("The gate has opened."))
