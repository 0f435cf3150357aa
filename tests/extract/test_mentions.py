"""Names read whole, and offices that are none."""

from __future__ import annotations

import pytest

from tests.extract.conftest import Claims


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Local TD Fiachra Molloy (Ind) said the well was clean.", "Fiachra Molloy"),
        ("Former President Bill Marlowe said the well was clean.", "Bill Marlowe"),
        ("Gov. Nathan Deal said the well was clean.", "Nathan Deal"),
        ("Republican Marco Lunn said the well was clean.", "Marco Lunn"),
        ("Assemblywoman Claudia Tern said the well was clean.", "Claudia Tern"),
        ("Millers' union Director of Government Affairs Phil Smith said the well was clean.", "Phil Smith"),
        ("With members of the union in the hall, Pres. Holt said the well was clean.", "Holt"),
        ("Adm. Harry Lund, the commander of the fleet, said the well was clean.", "Harry Lund"),
        ("A company vice-president, Rosa Lindqvist, said the plan was sent twice.", "Rosa Lindqvist"),
        ("Comrade Ebo Mensah said the plant would close.", "Ebo Mensah"),
        ("Cardiologist Mai Thuy Tran said the drug was safe.", "Mai Thuy Tran"),
        ("According to Col. Han Jae-won, a spokesman, the boat turned back.", "Han Jae-won"),
        ("The author of the survey, health economist Greta Bohl of Aalen University, said prices fell.", "Greta Bohl"),
        ("The firm's chairwoman, former judge Nita Rao, said the records were forged.", "Nita Rao"),
        ("Shipbuilder Arden Vale Marine said the yard was full.", "Arden Vale Marine"),
        ("National federation Rowing Tarvia said the rules were kept.", "Rowing Tarvia"),
        ("Potato Growers of Tarvia said a ban would cost millions.", "Potato Growers of Tarvia"),
        ("Members of the Dock and Transport Workers' Union met. The union said the offer was poor.", "Dock and Transport Workers' Union"),
        ("The Rural Teachers’ Federation local said the talks were a sham.", "Rural Teachers’ Federation"),
        ("Japan's Kurohane Capital said it backed the board.", "Kurohane Capital"),
        ("The U.S.-led Harbor Safety Command said an inquiry was open.", "Harbor Safety Command"),
        ("The Accademia dei Rozzi said the data were thin.", "Accademia dei Rozzi"),
        ("The map's maker, a Tarvian called Ugo Sanna, said it was old.", "Ugo Sanna"),
        ("Critics such as the lawmaker Ines Faro said the state was weak.", "Ines Faro"),
        ("The UK Health Security Agency said the risk was low.", "UK Health Security Agency"),
        ("A group of early investors holding about 6% said the board knew.", "Group of early investors"),
    ],
)  # fmt: skip
def test_a_name_is_read_whole_and_without_what_is_said_of_it(claims: Claims, text: str, name: str) -> None:
    assert claims(text)[-1].actor.name == name


def test_the_first_of_two_countries_is_no_part_of_the_other_body(claims: Claims) -> None:
    (claim,) = claims("The British and Irish Governments said the talks were over.")
    assert "British" not in claim.actor.name or "Irish" in claim.actor.name


def test_a_place_in_the_name_of_its_waters_is_the_place(claims: Claims) -> None:
    found = claims(
        "Gibraltar told Spain to read its charts.\nThe Foreign Office said British Gibraltar territorial waters were safe."
    )
    assert found[0].actor.name == "Gibraltar"


def test_an_envoy_is_not_called_by_where_he_is_sent(claims: Claims) -> None:
    (claim,) = claims("Afghan Ambassador to the United States Hamdul Mohibi said there were concerns.")
    assert claim.actor.name == "Hamdul Mohibi"


@pytest.mark.parametrize(
    "text",
    [
        "The start of a public process suggested that a new flag was near.",
        "Not only implying approval, the mayor's refusal showed that the plan was dead.",
        "The government named laws banning migrants from claiming asylum in the country.",
    ],
)
def test_things_that_nobody_hears_speak_say_nothing(claims: Claims, text: str) -> None:
    assert not {claim.actor.name for claim in claims(text)} & {
        "Start of a public process",
        "Not only implying approval",
        "Laws banning migrants from",
    }


@pytest.mark.parametrize("who", ["The witness", "The defence", "Two charities", "The rebel movement in the north"])
def test_bodies_and_people_speak_whatever_the_word_ends_in(claims: Claims, who: str) -> None:
    assert [claim.text for claim in claims(f"{who} said that the bridge was safe.")] == ["that the bridge was safe"]


def test_where_a_known_group_sits_is_no_part_of_its_name(claims: Claims) -> None:
    (claim,) = claims("The Yemen-based Houthi movement claimed responsibility for the attacks.")
    assert claim.actor.side == "houthis"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Minister for Health Gráinne Lavell said the report was late.", "Gráinne Lavell"),
        ("Senior Minister of State for Transport Faridah Osmin said the checks would go on.", "Faridah Osmin"),
        ("Leader of the Opposition Meena Pradhin said the site was lost.", "Meena Pradhin"),
        ("The Airline Pilots’ Guild said crews had complained.", "Airline Pilots’ Guild"),
        ("Staff at St Ruad’s University Hospital said the scans were lost.", "Staff at St Ruad’s University Hospital"),
        ("A report by the Centre for Commons and Law says four of them never met.", "Centre for Commons and Law"),
        (
            "The president of the Finance Workers Union, Ann Lee, left. The union said it was sorry.",
            "Finance Workers Union",
        ),
        ("Ronan Feely, a solicitor representing 22 families, said the hearing was late.", "Ronan Feely"),
        ("Ann Bald, 31, a logistics executive, wept. The logistics executive said it was late.", "Ann Bald"),
        ("District Collector Arvind Pattaji denied it. The Collector said consent was given.", "Arvind Pattaji"),
        ("The Northern Lakes Front met. Ann Lee left. The Front disputed her account.", "Northern Lakes Front"),
        ("Superintendent of Police A. K. Rathar said that the cameras were off.", "A. K. Rathar"),
        ("A report by consultants Pell & Warrender found that closing them would cost jobs.", "Pell & Warrender"),
        ("Friends of Mr Pelhim said he had been hung out to dry.", "Friends of Mr Pelhim"),
        ("The colonel was Col. Amadi Kessil. The colonel said the curfew was over.", "Amadi Kessil"),
        ("The 94-page summary, by the Ocean Panel, says seas could rise by a metre.", "94-page summary"),
        ("A senior aide, briefing reporters on a call, said nothing had changed.", "Senior aide"),
    ],
)
def test_where_names_begin_and_end(claims: Claims, text: str, name: str) -> None:
    assert claims(text)[-1].actor.name == name
