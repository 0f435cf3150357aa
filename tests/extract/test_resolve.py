"""Days in words, and claims that stand alone."""

from __future__ import annotations

from datetime import date

import pytest

from contradict.extract.resolve import anchored
from tests.extract.conftest import Claims

WEDNESDAY = date(2025, 8, 20)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Wednesday", date(2025, 8, 20)),
        ("Thursday", date(2025, 8, 14)),
        ("yesterday", date(2025, 8, 19)),
        ("the day before yesterday", date(2025, 8, 18)),
        ("March 3", date(2025, 3, 3)),
        ("on December 24", date(2024, 12, 24)),
        ("3 May 2021", date(2021, 5, 3)),
        ("30 February 2021", None),
    ],
)
def test_days_are_counted_back_from_publication(words: str, expected: date | None) -> None:
    assert anchored(words, WEDNESDAY) == expected


def test_the_day_of_speaking_stands_near_the_cue(claims: Claims) -> None:
    (claim,) = claims("Ann Lee said on Monday that the bridge was safe.")
    assert claim.said_on == date(2025, 8, 18)


def test_a_day_inside_what_is_said_is_not_the_day_of_saying_it(claims: Claims) -> None:
    (claim,) = claims("Ann Lee said the bridge was closed on Monday.")
    assert claim.said_on == WEDNESDAY


def test_without_a_date_of_publication_there_is_no_day(claims: Claims) -> None:
    (claim,) = claims("Ann Lee said on Monday that the bridge was safe.", published=None)
    assert claim.said_on is None


@pytest.mark.parametrize(
    ("text", "resolved"),
    [
        ("“We have never agreed to that,” Sergei Lavrov said.", "Sergei Lavrov has never agreed to that."),
        ("“We're ready for talks,” Sergei Lavrov said.", "Sergei Lavrov is ready for talks."),
        ("“I think so and that is final,” Sergei Lavrov said.", "I think so and that is final."),
        ("Sergei Lavrov said that he would not come to Geneva.", "Sergei Lavrov would not come to Geneva."),
        ("Sergei Lavrov said it was impossible to meet before May.", "It was impossible to meet before May."),
        ("Ann Lee denied that the plant had leaked for years.", "It is not true that the plant had leaked for years."),
        ("Ann Lee denied any proposal had reached the city.", "It is not true that any proposal had reached the city."),
        ("Kyiv has no plans to attend the summit in May.", "Ukraine has no plans to attend the summit in May."),
        ("Ann Lee said that she had no plan to build a runway.", "Ann Lee had no plan to build a runway."),
        ("Ann Lee initially denied that the plant had leaked.", "Ann Lee initially denied that the plant had leaked."),
        ("Ann Lee rejected the plan for a new runway.", "Ann Lee rejected the plan for a new runway."),
        (
            "Ann Lee at first rejected the plan for a new runway.",
            "Ann Lee at first rejected the plan for a new runway.",
        ),
        (
            "Ann Lee had initially backed the plan for a new runway.",
            "Ann Lee initially backed the plan for a new runway.",
        ),
        ("Ann Lee, accusing the council of negligence, left the room.", "Ann Lee accuses the council of negligence."),
    ],
)
def test_a_claim_stands_alone(claims: Claims, text: str, resolved: str) -> None:
    assert resolved in [claim.resolved for claim in claims(text)]


def test_never_changes_no_verb(claims: Claims) -> None:
    (claim,) = claims("“I never threaten anybody in this town,” Ann Lee said.")
    assert claim.resolved == "I never threaten anybody in this town."


def test_that_with_a_comma_is_left_out(claims: Claims) -> None:
    (claim,) = claims("Ann Lee said that, by all she had seen, the judge had been fair.")
    assert claim.resolved.startswith("By all she had seen")


def test_a_quotation_behind_a_denial_is_not_denied(claims: Claims) -> None:
    text = "Ann Lee denied that the cuts had played any part. “This had nothing to do with that at all.”"
    denied, quoted = claims(text)
    assert denied.resolved == "It is not true that the cuts had played any part."
    assert quoted.text == "“This had nothing to do with that at all.”"
    assert quoted.actor.name == "Ann Lee"
