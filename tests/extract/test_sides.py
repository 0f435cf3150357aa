"""For whom somebody speaks who is introduced by an office, a membership or an employer."""

from __future__ import annotations

import pytest

from tests.extract.conftest import Claims


@pytest.mark.parametrize(
    ("who", "side"),
    [
        ("Senator Mark Ellery, a Republican from Ohio,", "us-republicans"),
        ("Rep. Mark Ellery, R-Texas,", "us-republicans"),
        ("Senator Mark Ellery (D-Ohio)", "us-democrats"),
        ("Mark Ellery, the top Democrat in the Senate,", "us-democrats"),
        ("FBI Director Mark Ellery", "us-government"),
        ("Mark Ellery, president of Worried Women for America,", "worried-women-for-america"),
        ("UNMH pollster Mark Ellery", "unmh"),
        ("Mark Ellery, president of the North American Freight Rail Council,", "north-american-freight-rail-council"),
        ("Mark Ellery, chief of the Ghana Football Association,", "ghana-football-association"),
        ("Mark Ellery, Politifern's editor,", "politifern"),
        ("NATO Secretary General Mark Ellery", "nato"),
        ("Senior Hamas official Mark Ellery", "hamas"),
        ("Syrian Democratic Forces spokesman Mark Ellery", "syrian-democratic-forces"),
        ("Mark Ellery of the Syrian Democratic Forces", "syrian-democratic-forces"),
        ("New Zealand's Deputy Commissioner Mark Ellery", "new-zealand"),
        ("Saudi prosecutor Mark Ellery", "saudi-arabia"),
        ("Amnesty International's Mark Ellery", "amnesty-international"),
        ("Mark Ellery from Human Rights Watch", "human-rights-watch"),
        ("US special envoy for Iran Mark Ellery", "us-government"),
        ("Mark Ellery, the UN special rapporteur on torture,", "united-nations"),
        ("Press Secretary Mark Ellery", "mark-ellery"),
        ("State Senate President Mark Ellery", "mark-ellery"),
        ("Former FBI Director Mark Ellery", "mark-ellery"),
    ],
)
def test_introduced(claims: Claims, who: str, side: str) -> None:
    claim = claims(f"{who} said the bridge was safe.")[-1]
    assert (claim.actor.name, claim.actor.side) == ("Mark Ellery", side)


@pytest.mark.parametrize(
    ("text", "side"),
    [
        (
            "The Kremlin hardened its line on the summit that Washington says is fixed, with spokesman Pavel Orlov "
            "insisting that nobody had agreed to it.",
            "russia",
        ),
        (
            "Hamas said that the Israeli army had fired first. Its spokesman, Abu Reda, said that it was over.",
            "hamas",
        ),
        (
            "Amnesty International condemned the Egyptian government. Its director, Ann Lee, said that prisons were full.",
            "amnesty-international",
        ),
        ("The Syrian opposition government met. Its spokesman, Omar Haddad, said that it would last.", "omar-haddad"),
        ("Norlink Rail apologised for the delay. Boeing was to blame, spokesman Max Weber said.", "norlink-rail"),
        ("The company Norlink Rail denied it. Its director, Luis Quepan, said that the line was safe.", "norlink-rail"),
        ("Ravi Rao, director of the Kenyan Baptist mission, said that the roof leaked.", "ravi-rao"),
        (
            "Iran released two men. The French foreign ministry said that the events were unrelated. “There was no "
            "bargain of any kind,” said its spokeswoman, Claire Arnaud.",
            "france",
        ),
    ],
)
def test_a_spokesman_is_of_the_body_the_sentence_is_about(claims: Claims, text: str, side: str) -> None:
    assert claims(text)[-1].actor.side == side


def test_what_a_ministry_is_for_is_no_side(claims: Claims) -> None:
    claim = claims("Foreign Affairs is a field. Senior Foreign Affairs officials said that the boat was safe.")[-1]
    assert claim.actor.side not in ("affairs", "foreign", "senior")
