"""For which side somebody speaks by a title, read with what stands in front of it."""

from __future__ import annotations

import pytest

from tests.extract.conftest import Claims

WARSAW = "WARSAW, Poland (AP) — Poland accused Belarus of sending the drone.\n"


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("Fairlane cut its prices. “They stopped,” Fairlane Chief Executive Dora Quist said.", "fairlane"),
        ("Interim Chief Executive Dora Quist said the mill was shut.", "dora-quist"),
        ("The opposition leader, Dora Quist of the Democratic Left, said the law was dead.", "democratic-left"),
        ("“It was so,” said Dora Quist, of the opposition Serb Democratic Party (SDS).", "serb-democratic-party"),
        ("Inspector Dora Quist, of Penwick police, said the door was open.", "penwick-police"),
        (
            "Dora Quist, secretary of the Marsh Lane Residents' Association, said that it was so.",
            "marsh-lane-residents-association",
        ),
        ("Dora Quist, a patient of the Marsh Lane Hospital, said that it was so.", "dora-quist"),
        (
            "The Medical Devices Agency said nothing. The agency's chief executive, Dame Dora Quist, said it was late.",
            "medical-devices-agency",
        ),
        (
            "The International Atomic Energy Agency has a letter.\n“It was so,” said Dora Quist, the agency's deputy director for safeguards.",
            "iaea",
        ),
        (
            "Aldermoor Foods makes meals.\nAldermoor denied it. Its chairwoman, Dora Quist, said that it was so.",
            "aldermoor-foods",
        ),
        (
            "Last year the People's Alliance walked out. Its leader, Dora Quist, a former interior minister, said that it was so.",
            "peoples-alliance",
        ),
        ("Iran shut the site. At the state department, spokeswoman Dora Quist said that it was shut.", "us-government"),
        ("At the foreign ministry in Kyiv, spokeswoman Dora Quist said that it was shut.", "ukraine"),
        (
            "NATO denied it.\nIran's foreign ministry pushed back.\n“Access is a matter of security,” its spokeswoman, Dora Quist, said.",
            "iran",
        ),
        (f"{WARSAW}“It took off there,” Defense Ministry spokeswoman Dora Quist said.", "poland"),
        (
            f"{WARSAW}In Minsk, the Foreign Ministry called Poland's account false.\n"
            "“None of ours left Belarusian airspace,” Deputy Foreign Minister Dora Quist said.",
            "belarus",
        ),
        ("Commerce ministry spokeswoman Dora Quist, in Beijing, said that it was so.", "china"),
        ("“Nothing was agreed,” said Dora Quist, an aide to President Vladimir Putin.", "russia"),
        ("Indian shops shut in India. Chief Minister Dora Quist said that it was so.", "dora-quist"),
        ("Swedish FA president Dora Quist said that it was so.", "dora-quist"),
        ("Shadow resources minister Dora Quist said that it was so.", "dora-quist"),
        (
            "The Premier Division kept its head down. Its chief executive, Dora Quist, said that it was so.",
            "premier-division",
        ),
        (
            "The Peoples Reform Movement (PRM) is angry.\nThe state chairman of the party, Chief Dora Quist, said that it was so.",
            "peoples-reform-movement",
        ),
        (
            "The chair of the State Electoral Commission (SEC), Dora Quist, said that it was so.",
            "state-electoral-commission",
        ),
        ("Dora Quist, no relation to the Harwick executive, said that it was so.", "dora-quist"),
        ("The Commerce Department waits. Commerce ministry spokeswoman Dora Quist said that it was so.", "dora-quist"),
    ],
)
def test_side(claims: Claims, text: str, side: str) -> None:
    assert claims(text)[-1].actor.side == side


def test_her_deputy_is_of_the_body_she_speaks_for(claims: Claims) -> None:
    said = "Dora Quist, the director of the World Health Organization, said it was safe."
    found = claims(
        f"{said} Only last month her deputy said that it was not.\nHer deputy, Ivo Lund, said that it was safe twice."
    )
    assert {claim.actor.side for claim in found} == {"world-health-organization"}
    assert len({claim.actor.id for claim in found}) == 3


@pytest.mark.parametrize("who", ["Diplomats in Vienna", "A western diplomat in Vienna", "Arab diplomats in Vienna"])
def test_diplomats_are_of_any_country_but_the_one_they_are_in(claims: Claims, who: str) -> None:
    assert claims(f"{who} said that the talks were over.")[-1].actor.side != "austria"
    assert claims("Russian diplomats in Vienna said that the talks were over.")[-1].actor.side == "russia"


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("In Moscow, Major General Dora Quist of the Defence Ministry said that it was so.", "russia"),
        ("“It was so,” said Dora Quist, an analyst in Islamabad.", "dora-quist"),
        (
            "The Kurdish-led Syrian Democratic Forces agree. Their spokesman, Dora Quist, said so to us.",
            "syrian-democratic-forces",
        ),
        ("Malagasy troops left Madagascar. Government spokeswoman Dora Quist said that it was so.", "madagascar"),
    ],
)
def test_offices_without_a_country_and_people_in_one(claims: Claims, text: str, side: str) -> None:
    assert claims(text + " Quist said that it was so.")[-1].actor.side == side


def test_a_state_president_is_of_the_body_in_front(claims: Claims) -> None:
    found = claims(
        "According to the Vindhya Students’ Federation (VSF), the paper was sold. "
        "Its State president, Farheen Quist, said she had handed over a drive."
    )
    assert {claim.actor.side for claim in found} == {"vindhya-students-federation"}
