"""Descriptions, short names and pronouns: who is meant where another could be, and where the parser loses the speaker."""

from __future__ import annotations

import pytest

from tests.extract.conftest import Claims


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # an office, its former holders and the deputy
        ("Roy Lister, the mayor's predecessor, left. The mayor said that the plan was good.", "Mayor"),
        ("Former mayor Roy Lister left. The mayor said that the plan was good.", "Mayor"),
        (
            "LISBON, Portugal — Portugal is tense. Prime Minister Ivo Lund met the Portuguese cabinet. "
            "The prime minister said that he would stay.",
            "Ivo Lund",
        ),
        (
            "Russia's president ruled out a truce.\n“Those who send frigates should not be surprised,” the Russian leader said.",
            "Vladimir Putin",
        ),
        # two of one last name
        (
            "Prime Minister Ivo Lund said he would stay.\nHousing Minister Ada Lund was angry. She said that the court was wrong.",
            "Ada Lund",
        ),
        ("Tom Hume, a solicitor, spoke. Sue Hume disagreed. Mr Hume said that the door was open.", "Tom Hume"),
        # bodies by other names
        (
            "The National Committee on Dams met. The committee said that the dam was safe.",
            "National Committee on Dams",
        ),
        (
            "The European Commission on Wednesday met. The commission said that the dam was safe.",
            "European Commission",
        ),
        (
            "The Marsh Lane Residents' Association met. The MLRA said that the lane was shut.",
            "Marsh Lane Residents' Association",
        ),
        ("NATO moved nothing for Ukraine. A spokesman for the alliance said that it had moved nothing.", "NATO"),
        ("Turkey accuses NATO and Ukraine of lying. The alliance said that it had moved nothing.", "NATO"),
        (
            "Implant Voices, which represents patients, met the agency. The group said that it had written.",
            "Implant Voices",
        ),
        ("In Washington, the administration said that the region was calm.", "United States"),
        # papers and parts of them
        (
            "A survey published last Friday by the polling firm Metrica found that half wanted a vote.",
            "Metrica",
        ),
        ("A draft circulated by Turkey and seen by reporters says that four ports are open.", "Turkey"),
        (
            "Tom Wrona spoke.\nThe statement that was finally adopted says that the airspace was violated.",
            "Statement that was finally adopted",
        ),
        (
            "A whistleblower's report, parts of which have been read by this newspaper, alleges that engineers knew.",
            "Whistleblower's report",
        ),
        # names that the parser loses
        ("Niger's justice minister, Colonel-Magistrate Alio Daouda, said that nobody was freed.", "Alio Daouda"),
        ("The South Korean unification minister, Im Jae-gyu, said that the offer was real.", "Im Jae-gyu"),
        ("Tom Ray spoke.\n“Deadlines are not diplomacy,” Ukraine's foreign minister posted on X.", "Andrii Sybiha"),
        (
            "Its chairwoman, Helen Aldous, said that it was so.\n“Mr Merrow's account is fiction,” the 58-year-old, a granddaughter "
            "of the founder, said in a statement.",
            "Helen Aldous",
        ),
        # an office without a name is a person all the same
        (
            "NATO's secretary-general said that more was needed. He said that the truce held.",
            "NATO's secretary-general",
        ),
        (
            "The American envoy said the truce was alive. Washington had lost patience, he said.",
            "American envoy",
        ),
    ],
)
def test_who(claims: Claims, text: str, name: str) -> None:
    assert claims(text)[-1].actor.name == name


def test_what_they_say_of_things_is_no_speaker(claims: Claims) -> None:
    text = (
        "The National Property Owners' Confederation contends that every one of them is void and has threatened to sue."
    )
    assert {claim.actor.name for claim in claims(text)} == {"National Property Owners' Confederation"}
