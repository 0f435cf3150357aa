""" "It" after a sentence about a body or paper that has no name."""

from __future__ import annotations

import pytest

from tests.extract.conftest import Claims


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "The Norlund Bank held a rally. The minister's office did not say when she would come. In a statement, it said that safety came first.",
            "Minister's office",
        ),
        (
            "Northgate Bank wants to merge. The central bank had no objections. It said that the plan was sound.",
            "Central bank",
        ),
        (
            "Northgate Bank wants to merge. The bank had no objections. It said that the plan was sound.",
            "Northgate Bank",
        ),
        ("Northgate Bank opened at nine. The weather was fine. It said that the plan was sound.", "Northgate Bank"),
    ],
)
def test_it_is_what_the_sentence_in_front_is_about(claims: Claims, text: str, name: str) -> None:
    assert claims(text)[-1].actor.name == name
