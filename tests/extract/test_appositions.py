"""What is said of a name right beside it."""

from __future__ import annotations

import pytest

from contradict.extract.appositions import says_body


@pytest.mark.parametrize(
    ("apposition", "body"),
    [
        ("a union of nurses", True),
        ("the national airline", True),
        ("a union representative at the plant", False),
        ("the head of the union", False),
    ],
)
def test_a_body_is_told_from_who_speaks_for_it(apposition: str, body: bool) -> None:
    assert says_body(apposition) is body
