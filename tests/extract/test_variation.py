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
