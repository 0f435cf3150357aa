"""What a text only mentions is left open: wishes, complaints, other people's words for a thing, what was not known or would have been."""

from __future__ import annotations

import pytest

from tests.rulebook.test_polarity import polarity


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Sudland had pushed for a ban on new wells.", "ban", 0),
        ("Sudland agreed on a ban on new wells.", "ban", 1),
        ("Norland called the verdict arbitrary.", "arbitrary", 0),
        ("The court called the verdict arbitrary.", "arbitrary", 1),
        ("The league called off the final.", "final", 1),
        ("She did not know that the files were falsified.", "falsified", 0),
        ("The board was not told of the sale.", "sale", 0),
        ("We know of no leak in the tank.", "leak", -1),
        ("The only one who can put pressure on me is my son.", "pressure", 0),
        ("The only one person by the way who can put pressure on me is my son.", "pressure", 0),
        ("The only one who can help is my brother.", "brother", 1),
        ("Suppose the signal had come from a satellite.", "satellite", 0),
        ("The court will hear a complaint that guests are not free to leave.", "free", 0),
        ("Claims that guests left are baseless.", "left", -1),
        ("Nothing keeps tourists from visiting the crypt.", "visiting", 0),
        ("Had he paid, the bridge would not have been closed.", "closed", 0),
        ("The bridge would not have been built by us.", "built", -1),
    ],
)
def test_what_is_mentioned_is_not_asserted(text: str, word: str, expected: int) -> None:
    assert polarity(text, word) == expected
