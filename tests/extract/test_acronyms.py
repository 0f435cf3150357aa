"""Acronyms in brackets, names of bodies that hold "and", numbered kings."""

from __future__ import annotations

import pytest

from contradict.extract.acronyms import fits, short_behind
from tests.extract.conftest import Claims


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Society of Weavers and Dyers (SWD) met. The SWD said the mill was safe.", "Society of Weavers and Dyers"),
        (
            "The Committee on Oversight and Reform met. It said the files were lost.",
            "Committee on Oversight and Reform",
        ),
        ("King Harald V came on Monday. King Harald said the bridge was safe.", "Harald V"),
        ("Harry Hurt III came on Monday. Mr. Hurt said the bridge was safe.", "Harry Hurt III"),
    ],
)
def test_full_name(claims: Claims, text: str, name: str) -> None:
    assert claims(text)[-1].actor.name == name


def test_two_bodies_are_not_one(claims: Claims) -> None:
    found = claims("Ann Lee of the Ministry of Justice and Harbour Bank spoke. Harbour Bank said the loan was safe.")
    assert found[-1].actor.name == "Harbour Bank"


def test_letters() -> None:
    assert short_behind("the Society of Weavers (SW) met", 22) == "SW"
    assert short_behind("the Society of Weavers (founded 1901) met", 22) is None
    assert fits("UAAR", ["Union", "of", "Rational", "Atheists", "and", "Agnostics"])
    assert not fits("NATO", ["Harbour", "Society"])
