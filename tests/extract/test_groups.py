"""Groups keep the description they were introduced with; "some" and "others" go back to it."""

from __future__ import annotations

import pytest

from tests.extract.conftest import Claims


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Some of the strikers the paper met said the wages were late. One interviewee said the gate was shut.",
            ["Strikers", "One of the strikers"],
        ),
        (
            "Over 90 members of the Harbour Council favoured a ban. Some said it was late, while others preferred a vote.",
            ["Members of the Harbour Council"] * 3,
        ),
        (
            "Anti-tax protesters marched. The protesters said the tax was unjust. Many said it would ruin them.",
            ["Anti-tax protesters"] * 2,
        ),
        (
            "Papers were shown. The sources said the ship was lost. Ann Walters said it was found. Others said it sank.",
            ["Sources", "Ann Walters", "Sources"],
        ),
        ("Ann Walters said the ship was found. Others said it sank.", ["Ann Walters", "Others"]),
    ],
)
def test_back_to_the_group(claims: Claims, text: str, names: list[str]) -> None:
    assert [claim.actor.name for claim in claims(text)] == names


def test_unnamed_sources_speak_for_the_body_they_were_introduced_with(claims: Claims) -> None:
    claim = claims("The paper met sources within the French Ministry of Defence. The sources said the ship was lost.")[
        -1
    ]
    assert (claim.actor.name, claim.actor.side) == ("Sources within the French Ministry of Defence", "france")
