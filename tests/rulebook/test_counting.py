"""What one text counts against what the other says of all or none."""

from __future__ import annotations

import pytest

from contradict.rulebook.counting import same_counted
from tests.rulebook.pairs import laid

LONG = (
    "The tower of 30 storeys by the old harbour, which a Swedish architect drew and a bank from Oslo paid for, stands empty since the "
    "lifts failed in March, and the city wants it torn down before the summer brings the visitors back."
)


@pytest.mark.parametrize(
    ("left", "right", "said"),
    [
        ("Nobody escaped.", "Three inmates escaped.", True),
        ("All of the letters arrived.", "Some of the letters were lost.", True),
        ("No visitor had ever been there.", LONG, False),
        ("We have never had so many visitors.", "Only 40 visitors came.", False),
    ],
)
def test_the_same_thing_is_counted(left: str, right: str, said: bool) -> None:
    for one, other in ((left, right), (right, left)):
        assert (same_counted(laid(one, other)) is not None) is said
