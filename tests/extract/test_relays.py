"""What an outlet only passes on is the claim of the one it quotes."""

from __future__ import annotations

import pytest

from tests.extract.conftest import Claims


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ann Lowry came late. According to ABC News, Lowry also believes the bridge was safe.", "Ann Lowry"),
        ("Ann Lowry came late. According to ABC News, the bridge was safe.", "ABC News"),
        ("Ann Lowry came late. According to Tom Reed, Lowry also believes the bridge was safe.", "Tom Reed"),
    ],
)
def test_holder(claims: Claims, text: str, name: str) -> None:
    assert claims(text)[-1].actor.name == name
