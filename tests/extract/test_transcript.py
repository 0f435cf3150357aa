"""Transcripts: whose paragraphs are whose."""

from __future__ import annotations

from tests.extract.conftest import Claims

BRIEFING = (
    "Press Secretary Ann Lee: The bridge is safe. It was checked in March by three engineers.\n"
    "The ferry will run as it always has.\n"
    "Question: Will the bridge be closed this year?\n"
    "Press Secretary Ann Lee: No, it will certainly not be closed."
)


def test_a_speaker_speaks_until_the_next_one_does(claims: Claims) -> None:
    found = claims(BRIEFING)
    assert {claim.actor.name for claim in found} == {"Ann Lee"}
    assert {claim.voice for claim in found} == {"direct"}
    assert "The ferry will run as it always has." in [claim.text for claim in found]


def test_questions_are_nobodys_claims(claims: Claims) -> None:
    assert not any("closed this year" in claim.text for claim in claims(BRIEFING))


def test_speakers_in_capitals(claims: Claims) -> None:
    found = claims(
        "MR. RAY: The bridge is safe enough.\nMS. HOLT: Nobody has checked it since March.\nMR. RAY: That is not so at all."
    )
    assert [claim.actor.name.title() for claim in found] == ["Ray", "Holt", "Ray"]


def test_one_colon_is_no_transcript(claims: Claims) -> None:
    found = claims("The mayor met engineers.\nBackground: the bridge is old.\nAnn Lee said the bridge was safe.")
    assert [claim.text for claim in found] == ["the bridge was safe"]
