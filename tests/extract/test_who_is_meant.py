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
        (
            "“Nothing was agreed,” said a man who had listened in. He is Ivo Lund, an aide to the mayor, and he flatly denied "
            "that the ports had come up.",
            "Ivo Lund",
        ),
        ("Reacting, the ruling All People's Congress dismissed the outcry as noise.", "All People's Congress"),
        (
            "The mayor's opponent in March, Council member Denny Pugh, a cousin of the chief, said that it was so.",
            "Denny Pugh",
        ),
        ("Union Minister of State for Home Suresh Wagle said that it was so.", "Suresh Wagle"),
        (
            "The Environmental Protection Authority met in Perth. The EPA said that it stood by its advice.",
            "Environmental Protection Authority",
        ),
        ("The Police Benevolent Association is a union. The teachers union said that it was so.", "Teachers union"),
        (
            "Dr. Ravi Iyer, who heads the centre, said that both were wrong. “Nobody can sleep on a bill,” the jurist said.",
            "Ravi Iyer",
        ),
        ("Ivo Lund, the player's agent, spoke.\n“He wants to play,” the agent said.", "Ivo Lund"),
        (
            "K. Lund, the minister, spoke. Mr. Lund left. Asha Lund came. Mr. Lund said that he would stay.",
            "K. Lund",
        ),
        # who was asked, and who was only told of
        (
            "Tom Ray vowed to finish the job. Yet when a reporter asked Ivo Lund in the hall whether it was over, he said: “It is.”",
            "Ivo Lund",
        ),
        (
            "A White House official said that it was meant for voters. But Peter Dawlish, a trade negotiator, was less sure. He "
            "refused to say whether the rate was in force.",
            "Peter Dawlish",
        ),
        (
            "A White House official said that the truce held. “It holds,” the official said.",
            "White House",
        ),
        ("Per the complaint, a security camera recorded the encounter.", "Complaint"),
        (
            "Ivo Lund, a spokesman for the Kremlin, said that it was so. Had he called? “The two are in touch,” came the reply.",
            "Ivo Lund",
        ),
        (
            "Dan Holm has denied it.\nAda Frisk said that it was so. Her view is not shared by Max Orr of Brightwater. “No deal,” he wrote.",
            "Max Orr",
        ),
        ("Ingrid Berg spoke.\nBerg scoffed. “It raised its own fees,” the 48-year-old said.", "Ingrid Berg"),
        ("“It is kept,” said Khalid al-Mazrui.\nAccording to al-Mazrui, more will follow.", "Khalid al-Mazrui"),
        (
            "Sinn Féin is angry. Not so, says the council. In a statement, it said that the report had been sent.",
            "Council",
        ),
        (
            "Ann Lee spoke. Ivo Lund, who rejects any suggestion that he was misled, said that it was so.",
            "Ivo Lund",
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


@pytest.mark.parametrize(
    "text",
    [
        "“I will not negotiate through the press,” Ann Lee replied when asked whether she had seen a list.",
        "“It is over,” Ann Lee said when a reporter asked her whether anything had been signed.",
    ],
)
def test_what_somebody_is_asked_is_no_claim(claims: Claims, text: str) -> None:
    assert [claim.voice for claim in claims(text)] == ["direct"]


def test_what_stands_in_front_of_a_said_clause_without_a_verb_is_no_claim_of_its_own(claims: Claims) -> None:
    (found,) = claims("In exchange, Ann Lee wrote, the tariff on goods would fall to a third.")
    assert found.resolved == "In exchange, the tariff on goods would fall to a third."


def test_what_is_said_begins_behind_a_colon(claims: Claims) -> None:
    found = claims("Ann Lee was firm: the truce had been accepted in principle, she told reporters.")
    assert [claim.text for claim in found] == ["the truce had been accepted in principle"]


@pytest.mark.parametrize(
    ("text", "name", "said"),
    [
        ("Hamas said that it had no choice. The group denied the charge.", "Hamas", "denied the charge"),
        (
            "The Pakistan Taliban said that it had no choice. The militants denied the charge.",
            "Pakistan Taliban",
            "denied the charge",
        ),
        (
            "Joan Petrakis was angry. That drew a warning from the White House, where a spokesman said that she would be charged.",
            "White House",
            "that she would be charged",
        ),
        (
            "Ann Lee denied that President Hugo Whit had read it. “The president has never tied aid to votes,” she said, before "
            "accusing whoever leaked it of a crime.",
            "Ann Lee",
            "accusing whoever leaked it of a crime",
        ),
        (
            "Cemal Aydin left. In Moscow, Kremlin spokesman Gleb Narin said Russia had no part in it. Had Cemal Aydin briefed them? "
            "“The two are in contact.”",
            "Gleb Narin",
            "“The two are in contact.”",
        ),
        (
            "Ann Lee said the planners knew.\nNot so, says the council. In a statement, it said the report was open to members.",
            "Council",
            "the report was open to members",
        ),
    ],
)
def test_who_speaks_is_read_off_what_stands_in_front(claims: Claims, text: str, name: str, said: str) -> None:
    assert (name, said) in [(claim.actor.name, claim.text) for claim in claims(text)]


def test_a_country_in_front_of_a_noun_takes_no_title_from_before(claims: Claims) -> None:
    found = claims(
        "China says the EU will shelve its curbs.\n"
        "An executive at Jinshan Rare Metals, China's second-largest exporter of magnets, said it had no word."
    )
    assert found[0].actor.side == "china"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The firm, Secure Print, denied any lapse. In a statement, it said the trunks were whole.", "Secure Print"),
        ("Attorney General William Barr left. Mr Barr said the trunks were whole.", "William Barr"),
        ("Amnesty International denied it. The rights group said the trunks were whole.", "Amnesty International"),
        ("A Home Office source denied it. The river regulator said the trunks were whole.", "River regulator"),
        ("The lawyer she hired insists that the trunks were whole.", "Lawyer she hired"),
        ("The trunks were called “whole” by Moscow.", "Kremlin"),
    ],
)
def test_the_last_claim_is_of(claims: Claims, text: str, name: str) -> None:
    assert claims(text)[-1].actor.name == name
