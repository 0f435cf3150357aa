"""For whom somebody speaks, by the words around the name."""

from __future__ import annotations

import pytest

from tests.extract.conftest import Claims


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("Helen Marsh, chief executive of Northgate Bank, said the price was fair.", "northgate-bank"),
        ("The German interior minister, Ann Lee, said the border was quiet.", "germany"),
        ("Ann Lee, a former spokeswoman for the Pentagon, said the price was fair.", "ann-lee"),
        ("Ann Lee, a critic of Northgate Bank, said the price was fair.", "ann-lee"),
        ("Ann Lee, a neurologist at the University of Eastmoor, said the price was fair.", "university-of-eastmoor"),
    ],
)
def test_sides_by_title(claims: Claims, text: str, side: str) -> None:
    (claim,) = claims(text)
    assert (claim.actor.name, claim.actor.side) == (" ".join(claim.actor.name.split()), side)
