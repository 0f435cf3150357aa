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


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Sandale United lost again. Ann Lee visited Leeds City Hospital. The Coventry City fans sang. The club said the gate was shut.",
            "Sandale United",
        ),
        ("The European Union met in Oslo. The union said the wards were short of staff.", "Union"),
        ("The Sandale Harbour Jail was inspected. The prison said no inmate had been at risk.", "Sandale Harbour Jail"),
        ("The Sandale Harbour Gallery was shut. The museum said nothing had been lost.", "Sandale Harbour Gallery"),
        ("The Sandale Harbour Constabulary met. The force said nobody had been hurt.", "Sandale Harbour Constabulary"),
        ("Ann Lee went to the High Court. The school said the roof was safe.", "School"),
    ],
)
def test_a_kind_is_told_by_the_end_of_a_name(claims: Claims, text: str, name: str) -> None:
    assert claims(text)[-1].actor.name == name
