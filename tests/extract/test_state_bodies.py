"""Whose state a ministry, an army or a spokesman is of where no country stands with them."""

from __future__ import annotations

import pytest

from tests.extract.conftest import Claims


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("The Sudanese Armed Forces blamed the militia. Army spokesman Brigadier Adil Ramzi told state television the aim was to starve the town.", "sudan"),
        ("The Ukrainian air force said nothing had been fired; spokesman Colonel Denys Horban said that the missile came from the east.", "ukraine"),
        ("In a statement, the Armenian defence ministry spoke of a drone. It came from the south, said the ministry’s spokesman, Artem Melyan.", "armenia"),
        ("The Turkish defence ministry said there was no radar. The minister, Admiral Haluk Serin, said that this had been accurate.", "turkey"),
        ("Belarus, through which most exchanges pass, sided with its ally. Foreign ministry spokesman Anton Kulik said Minsk had provided the tents.", "belarus"),
        ("Iran confirmed that it was sending officials.\\nAt a news conference, the deputy foreign minister, Majid Rahbari, said a team would travel.", "iran"),
        ("The White House saw it otherwise. They are coming, the press secretary, Tiffany Alder, told reporters.", "us-government"),
        # in which capital it plays, or whose body of that name was told of last
        ("In Kyiv, where sirens sounded at night, the head of the presidential office, Ostap Vernenko, said that nobody had been asked.", "ukraine"),
        ("In Seoul, the presidential office said that both sides should return.", "south-korea"),
        ("In Moscow, a foreign ministry official said that nobody had listened in.", "russia"),
        ("The Israeli military said that some of its soldiers remain.\\nLieutenant Colonel Amnon Sharet, a military spokesman, said that the withdrawal was complete.", "israel"),
        ("The Lebanese army rejected that. Brigadier General Elias Makari, its director of guidance, said that tanks stood on three hills.", "lebanon"),
        ("Tarsovia's Defence Ministry said that a corporal was dead. Tarsovian troops were on alert.\\nDefence Minister Rusk Halloran told parliament that he had been murdered.", "tarsovia"),
        ("Kadresh, which hosted the talks, urged patience. Foreign Minister Lorcan Ashgari said that truces were hard. Kadreshi soldiers kept the road open.", "kadresh"),
        ("In Beijing, Foreign Minister Ri Song Ho said that the talks were over.", "ri-song-ho"),
        ("Russia says the Ukrainian army must leave. Ukraine wants a ceasefire first, though the head of the presidential office, Ostap Vernenko, said that no date was refused.", "ostap-vernenko"),
        # another state acts in between, or none at all
        ("Greece wants an apology. The Turkish navy denies it. Defense Minister Spyros Galanis told reporters that the data were safe.", "spyros-galanis"),
        ("Israel bombed the camp. Hamas vowed revenge. Military spokesman Abu Walid said that three were dead.", "abu-walid"),
        ("The Israeli army shut the bureau on Monday. The network condemned it; spokesman Omar Haddad said that the order was illegal.", "omar-haddad"),
        ("Lebanon buried its dead. Lebanon asked for help.\\nMilitary spokesman Dan Oren said that the raid had hit a launcher.", "dan-oren"),
        ("The French foreign ministry confirmed that they were French. Police chief Art Doyle said the driver was drunk.", "art-doyle"),
        ("Russia says it has taken the town. Military analyst Konrad Muzik said that the claim was false.", "konrad-muzik"),
        ("Jordan Henders scored twice. Sports minister Kofi Asante said that he was proud.", "kofi-asante"),
        ("The German chancellor visited London. Chancellor Rachel Reed said that taxes would rise.", "rachel-reed"),
        # whom the body is told of is not whose it is
        ("Ukraine said it had struck positions of the Russian army. Army spokesman Andriy Kovalov said that it burned.", "ukraine"),
        ("The Pakistani army said it had fired on Indian army posts. Army spokesman Tariq Malik said that two were dead.", "pakistan"),
        ("Russian forces struck the grid of Ukraine. Energy minister Oleh Marko said that nobody died.", "oleh-marko"),
        ("Iran launched missiles at Israel. Army spokesman Dan Oren said that most were intercepted.", "army"),
        ("Two ships met. Defense Minister Spyros Galanis told reporters that the data were safe.", "spyros-galanis"),
    ],
)  # fmt: skip
def test_a_spokesman_is_of_the_state_told_of_there(claims: Claims, text: str, side: str) -> None:
    assert claims(text.replace("\\n", "\n"))[-1].actor.side == side


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("Azerbaijan’s border service called the report a show.", "azerbaijan"),
        ("The UN's security department said the aircraft came from the north.", "united-nations"),
        ("The United Nations called for calm. Its human rights office said that 27 people had died.", "united-nations"),
        ("Downing Street sources said the paper was a forgery.", "united-kingdom"),
        ("The European Commission took the plan apart. A Commission spokesman, Bram Linde, said that a reply was sent.", "european-union"),
        ("The RSF said that aircraft were responsible. “They bombed us,” it said in a post on Telegram. Its adviser, Yagub Hamad, put the dead at 23.", "rapid-support-forces"),
        ("An envoy, the deputy assistant secretary of state, Loretta Quinn, said that both had agreed.", "us-government"),
    ],
)  # fmt: skip
def test_a_part_of_a_body_speaks_on_its_side(claims: Claims, text: str, side: str) -> None:
    assert claims(text)[-1].actor.side == side


@pytest.mark.parametrize(
    "text",
    [
        "Ukraine's largest mobile operator said the network was down.",
        "Israel's main opposition delegation said that talks were over.",
        "Ukraine's food delivery app said that riders were safe.",
        "Israel's youth wing said that the law was wrong.",
        "The Spanish fishing fleet said that quotas were unfair.",
        "White House correspondent Jane Doelle said that nobody came.",
    ],
)
def test_whoever_is_no_part_of_a_state_is_not_on_its_side(claims: Claims, text: str) -> None:
    assert claims(text)[-1].actor.side not in {"ukraine", "israel", "spain", "us-government"}


def test_words_for_a_body_without_end_are_read_in_no_time(claims: Claims) -> None:
    claims("The town was quiet. The army " + "general office " * 40 + "cook said that the ship was lost.")


def test_the_reporters_dateline_does_not_make_a_ministry(claims: Claims) -> None:
    found = claims("DAKAR, Jan. 3 — Mali is short of fuel.\nThe energy ministry said there was enough.")
    assert found[-1].actor.side != "senegal"
