"""Speakers that words describe but do not name, and who is meant where two could be."""

from __future__ import annotations

import pytest

from tests.extract.conftest import Claims


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The union Unified said wards were closed. A hospital spokesman said all beds were open.", "Hospital"),
        ("The union Unified said wards were closed. A government spokeswoman said nobody had been hurt.", "Government"),
        (
            "Northgate Bank is to merge. The union Unified said jobs would go. A bank spokesman said none would.",
            "Northgate Bank",
        ),
        ("The union Unified said wards were closed. An army spokesman said nobody had been hurt.", "Army"),
        ("The Liberal Party met. Labour said the bill was dead. A party spokesman said it was alive.", "Liberal Party"),
        ("Northgate Bank is to merge. The bank said jobs would go. A spokesman said they would not.", "Northgate Bank"),
        ("Tesco rejected the report. A separate spokesman said it was false.", "Tesco"),
        ("Boeing denied wrongdoing. A company spokesperson said the planes were safe.", "Boeing"),
        ("Unison said the wards were shut. A company spokesman said they were open.", "Company"),
        ("Iran said the deal was dead. A government spokesman said it was alive.", "Iran"),
    ],
)
def test_a_spokesman_is_of_the_body_he_is_called_by(claims: Claims, text: str, name: str) -> None:
    """Not of whoever spoke last: that would be the other side."""
    assert claims(text)[-1].actor.name == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Solar group Brightfield, whose scheme has jumped five years, backs the reform.", "Brightfield"),
        (
            "First came Giles Harcastle, the Home Secretary, who told the room that he was loyal to her.",
            "Giles Harcastle",
        ),
        (
            'The chairman, Sir Alwyn Protheroe, keeps the numbers. "It\'s always the quiet ones who write," says Sir Alwyn.',
            "Alwyn Protheroe",
        ),
        ("Analysts at Hollin & Moss said the duty would lift prices.", "Analysts at Hollin & Moss"),
        (
            "The talks began. “Price is no obstacle,” said Matthias Orlen, an analyst at Brandt & Lowe.",
            "Matthias Orlen",
        ),
        (
            "ARUSHA, Tanzania — A former signals clerk said Wednesday that he passed on an order.",
            "Former signals clerk",
        ),
        (
            "Ruaridh Dace said the war ended. He wrote that his side had run out of oil. Elisabeth Roth is a diplomat. "
            "Roth laughs until she has to put down her fork. That is right, she says.",
            "Elisabeth Roth",
        ),
        ('Daughter Sandra Whelan raged: "They left my mum by a vending machine."', "Sandra Whelan"),
    ],
)
def test_who_speaks_behind_other_words_for_him(claims: Claims, text: str, name: str) -> None:
    assert claims(text)[-1].actor.name == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Tom Hanks & Meg Ryan said the film was good.", "Tom Hanks"),
        ("Mr Smith of Smith & Sons said the shop was shut. Smith said he was sorry.", "Smith"),
        ("Sir Philip Green and Philip Hammond met. Sir Philip said the shop would close.", "Philip Green"),
        ("On Monday the Federation of Small Businesses said costs had risen.", "Federation of Small Businesses"),
        ("West Midlands Police made an arrest. A police spokesman said two were held.", "West Midlands police"),
        ("Ann Lee, the boss of the firm, who denied it, praised the staff, who said they were tired.", "Staff"),
        ("Denmark's maritime authority says 28 tankers passed through the strait.", "Denmark's maritime authority"),
        ("The World Trade Organization met. Shares in Karvostal fell. The company said it sold at cost.", "Karvostal"),
        (
            "President of the Republic of Taruvia Sardor Ormazov spoke. The President said all was well.",
            "Sardor Ormazov",
        ),
    ],
)
def test_who_is_meant_where_two_could_be(claims: Claims, text: str, name: str) -> None:
    assert claims(text)[-1].actor.name == name
