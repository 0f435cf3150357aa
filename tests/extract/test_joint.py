"""Several who say the same together: a claim of each."""

from __future__ import annotations

import pytest

from tests.extract.conftest import Claims


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Moscow and Beijing argued that the deadline had expired.", {"russia", "china"}),
        ("Both Moscow and Beijing argued that the deadline had expired.", {"russia", "china"}),
        ("Moscow and Beijing both argued that the deadline had expired.", {"russia", "china"}),
        (
            "The UK, France and Germany - known as the E3 - said that the letter was false.",
            {"united-kingdom", "france", "germany"},
        ),
        ("Ann Lee and Tom Ray live here. Lee and Ray said that the dam was safe.", {"ann-lee", "tom-ray"}),
    ],
)
def test_a_claim_of_each(claims: Claims, text: str, sides: set[str]) -> None:
    found = claims(text)
    assert {claim.actor.side for claim in found} == sides
    assert len({claim.text for claim in found}) == 1
    assert len({claim.id for claim in found}) == len(sides)


@pytest.mark.parametrize(
    "text",
    [
        "The Ministry of Health and Social Affairs said that the dam was safe.",
        "The Food and Transport Workers' Union said that 600 jobs could go.",
        "Northgate and Sons said that the mill was shut.",
    ],
)
def test_one_name_with_an_and_in_it_is_one(claims: Claims, text: str) -> None:
    assert len(claims(text)) == 1


def test_who_disputes_something_together_does_not_dispute_each_other(claims: Claims) -> None:
    found = claims("Japan and South Korea disputed parts of the American version of their agreements.")
    assert [(claim.actor.side, claim.disputes) for claim in found] == [("japan", None), ("south-korea", None)]


def test_a_hyphen_within_a_name_ends_none(claims: Claims) -> None:
    assert {claim.actor.side for claim in claims("Moscow and Guinea-Bissau said that the deal was dead.")} == {
        "russia",
        "guinea-bissau",
    }
