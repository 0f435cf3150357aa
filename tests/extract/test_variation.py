"""People told anew by what they are."""

from __future__ import annotations

import pytest

from tests.extract.conftest import Claims


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "For Earl Stroud, the report settled little. The retired bus driver believes that she was left alone.",
            "Earl Stroud",
        ),
        (
            "For Horst Pagel, 66, that is no help. The fisherman from Lebus said the office had known for days.",
            "Horst Pagel",
        ),
        (
            "Daniel Hofer told the crowd that the count was false.\n“Open the books,” the former pastor added.",
            "Daniel Hofer",
        ),
        (
            "Daniel Hofer met a retired teacher. The retired teacher said the school was too small.",
            "Retired teacher",
        ),
        ("Daniel Hofer left early. The driver said the road was closed.", "Driver"),
    ],
)
def test_who_is_told_anew(claims: Claims, text: str, name: str) -> None:
    assert claims(text)[-1].actor.name == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Mary Cole accused Peter Ross of fraud. The former mayor said the claims were false.", "Former mayor"),
        ("Mary Cole accused Peter Ross of fraud.\nThe former mayor said the claims were false.", "Former mayor"),
        (
            "Peter Ross opened the talks. A city court fined Ross. The retired judge who fined him said the case was clear.",
            "Retired judge",
        ),
        ("Peter Ross opened the talks. The former police officer said the stop was legal.", "Former police officer"),
        ("Ann Lee of Harbour Watch called Peter Ross, 49. The 49-year-old said the firm was broke.", "Peter Ross"),
        ("Police arrested a driver, 49, after Ann Lee called. The 49-year-old said he was tired.", "49-year-old"),
        ("Ann Lee opened the talks. The 49-year-old said the firm was broke.", "Ann Lee"),
    ],
)
def test_only_one_person_may_be_meant(claims: Claims, text: str, name: str) -> None:
    assert claims(text)[-1].actor.name == name


def test_a_quotation_that_goes_on_over_paragraphs_has_its_speaker_told_anew(claims: Claims) -> None:
    text = "Daniel Hofer told the crowd that the count was false.\n“We ask for little. We ask for sums.\n“Open the books,” the former pastor added."
    assert claims(text)[-1].actor.name == "Daniel Hofer"
