"""Who says it where the parser lost the subject or took another one for it."""

from __future__ import annotations

import pytest

from tests.extract.conftest import Claims


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # "who" goes on behind another clause with "who"
        ("That was contradicted by Gregory Stall, who heads the office and who said that the police had been told by email.", "Gregory Stall"),
        ("That did not stop Home Office minister Peter Radley from telling viewers that police were investigating.", "Peter Radley"),
        # the day is nobody
        ("Greek Defense Minister Spyros Galanis, who had insisted the ship never came close, said Thursday that he had not seen the data.", "Spyros Galanis"),
        # two subjects of one verb: the one right behind it speaks
        ("Fragments shown by prosecutors fit the type fired by the system, said Pieter Langman of the Utrecht Centre for Conflict Technology.", "Pieter Langman"),
    ],
)  # fmt: skip
def test_who_says_it_past_clauses_and_days(claims: Claims, text: str, name: str) -> None:
    assert claims(text)[-1].actor.name == name
