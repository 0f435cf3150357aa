"""Common nouns that go back to a body of that kind, named before."""

from __future__ import annotations

import pytest

from tests.extract.conftest import Claims


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "The Ohio Valley Nurses Alliance met on Monday. The union said the wards were short of staff.",
            "Ohio Valley Nurses Alliance",
        ),
        (
            "Lakeside Medical Center was inspected in May. The hospital said no patient had been at risk.",
            "Lakeside Medical Center",
        ),
        (
            "The Department for Roads and Bridges was asked. The department said it was looking into the matter.",
            "Department for Roads and Bridges",
        ),
        (
            "Sandale Cartons told staff on Tuesday that jobs were at risk. The mayor praised Sandale. "
            "The packaging firm said energy had become too dear.",
            "Sandale Cartons",
        ),
    ],
)
def test_a_body_by_its_kind(claims: Claims, text: str, name: str) -> None:
    assert claims(text)[-1].actor.name == name


def test_a_place_is_no_company(claims: Claims) -> None:
    text = "Norbury Steel built the Nagpur bridge. The Nagpur council paid. The company said the piers were sound."
    assert claims(text)[-1].actor.name == "Norbury Steel"
