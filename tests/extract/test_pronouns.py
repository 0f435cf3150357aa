"""Whom a pronoun or another word for somebody goes back to."""

from __future__ import annotations

import pytest

from tests.extract.conftest import Claims


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # the subject of its own sentence, where the pronoun stands in a clause with "what"
        ("Tom Ray said the tap water was fine.\nIts chairman, Nial Brody, held up a jar of what he said was mud.", "Nial Brody"),
        # the last speaker, before one whose first name tells that he is a man
        ("The line was crossed, said Paul Drew. Kwon Tae-min, a retired admiral, said the map was old. “They lost a rudder,” he said.", "Kwon Tae-min"),
        # never the one who is told of in the very words
        ("General Fadi Saab led the team.\nUdi Sharon told the paper there was no bar.\nThe general smiled. Sharon “has a novelist's memory,” he says.", "Fadi Saab"),
        ("Two people who read the review said it was not finished. One of them said a laptop was locked.", "One of the two people"),
        ("The Mesa Hill Tribe sued in July. An agency official said crossings fell. Its complaint alleges that the water was cut.", "Mesa Hill Tribe"),
        ("Corvo Medical disputes the tally. In a filing on Thursday, the San Diego company said nine people were hurt.", "Corvo Medical"),
        ("Fine Gael’s Padraic Doyle told a packed hall that a waiver was agreed.\n“I was given a word,” the Galway TD said.", "Padraic Doyle"),
        ("A senior aide said nothing had changed. Mr. Sovith, he said, was “a man of his word.”", "Senior aide"),
        ("Rosine Attih said it was quiet. A spokesman for the officers said they were well. He denied that anyone was killed.", "Spokesman for the officers"),
        ("Katrijn Veldhin said she was tired. Greer’s office said nothing was fixed. “I will have lunch,” she said.", "Katrijn Veldhin"),
        # who spoke in the sentence in front, before a man or a woman named further back
        ("Olaf Brandt said it was late.\nThe Dutch leader told reporters that he had seen the coach. He urged both sides to talk.", "Dutch leader"),
        ("Mr. Marcel Ott spoke first. Its spokeswoman, Ana Lind, said that Helga Ott had answered them all. “Not one was left out,” she said.", "Ana Lind"),
        ("Oren Vale said six had been gunmen.\nA leader of a large clan in the area, who gave his name as Abu Zayd, disputed both. Nobody had been shooting, he said.", "Leader of a large clan in the area"),
        ("Mr. Lee was arrested on Monday. The mayor denied a cover-up. “I did not take the money,” he told the judge.", "Lee"),
        # they and it go to whom the sentence in front is about, not to its speaker
        ("Ann Lee said that the Houthis had fired first. They denied it.", "Houthis"),
        ("Abu Dhabi rejected the report. It said the ships had left on Monday.", "United Arab Emirates"),
        ("Arden Foods has waded in. Not so, say production firm Barnstone. A spokesman said: “A vet was there.”", "Barnstone"),
    ],
)  # fmt: skip
def test_who_is_meant(claims: Claims, text: str, name: str) -> None:
    assert claims(text)[-1].actor.name == name


def test_its_ministry_is_of_the_country_in_front_not_the_one_that_spoke(claims: Claims) -> None:
    found = claims(
        "Armenia's defence ministry said Azerbaijani units opened fire.\n"
        "Baku dismissed that account. “Our men came under fire,” its defence ministry said."
    )
    assert found[-1].actor.side == "azerbaijan"


def test_a_counterpart_is_of_the_other_side(claims: Claims) -> None:
    found = claims(
        "Armenian Foreign Minister Gevorg Tadev accused Azerbaijan of moving the line.\n"
        "His Azerbaijani counterpart, Elchin Safar, called the remark theatre."
    )
    assert (found[-1].actor.name, found[-1].actor.side) == ("Elchin Safar", "azerbaijan")


def test_who_has_read_a_paper_did_not_write_it(claims: Claims) -> None:
    (claim,) = claims("Documents seen by the Guardian show that the policy lapsed in April.")
    assert claim.actor.name == "Documents"


def test_on_the_picket_line_is_where_and_not_who(claims: Claims) -> None:
    (claim,) = claims("On the picket line, one loader with 19 years' service said managers had called him at home.")
    assert claim.actor.name.startswith("One loader")


def test_one_letter_amiss_is_the_same_person(claims: Claims) -> None:
    found = claims(
        "Militia spokesman Yahya Sarel said ten drones were used.\n“These attacks are our right,” Sarem said."
    )
    assert [claim.actor.name for claim in found] == ["Yahya Sarel", "Yahya Sarel"]


def test_who_is_named_in_full_is_no_misspelling(claims: Claims) -> None:
    found = claims(
        "Mayor Karl Olson said the bridge was safe. Engineer Ida Olsen said it was not. Olsen said it would fall."
    )
    assert found[-1].actor.name == "Ida Olsen"
