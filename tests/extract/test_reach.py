"""How far the content of a report reaches."""

from __future__ import annotations

import pytest

from tests.extract.conftest import Claims


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Kalvora denied opening the gates of its dam without warning, after downstream Sereth said a release of water had killed 31 people.",
            "denied opening the gates of its dam without warning",
        ),
        ("Ann Lee admits that a clerk re-keyed the booking by hand.", "that a clerk re-keyed the booking by hand"),
        ("The ministry said it knew of the plan but did not", "it knew of the plan but did not"),
        ("Ann Lee maintained that the leak was small, even as Ida Holm demanded a vote.", "that the leak was small"),
    ],
)
def test_content_ends(claims: Claims, text: str, said: str) -> None:
    assert claims(text)[0].text == said
