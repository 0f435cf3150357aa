"""Whoever stands behind words that name nobody."""

from __future__ import annotations

import pytest

from tests.extract.conftest import Claims


@pytest.mark.parametrize(
    ("text", "name", "side"),
    [
        (
            "Chile declared an emergency. Minera Altavela denied that any leak had taken place. In a statement, the company "
            "said its monitors had recorded nothing.",
            "Minera Altavela",
            "minera-altavela",
        ),
        (
            "Prague arrested two Czech men, the Czech government said. In Moscow, a foreign ministry spokeswoman called the "
            "affair a bad film.",
            "Russian Foreign Ministry",
            "russia",
        ),
        (
            "Poland waits. The foreign ministry in Berlin said nothing had changed.",
            "German Foreign Ministry",
            "germany",
        ),
        (
            "Iran will meet the envoys in Oman. The foreign ministry there said that rooms were ready.",
            "Omani Foreign Ministry",
            "oman",
        ),
        ("NATO sent ships to Greece, its envoy said on Monday.", "Its envoy", None),
        ("Hamas said Israel attacked on Monday. Its envoy said the bridge was shut.", "Its envoy", None),
        (
            "The Israeli army struck targets on Monday. In Lebanon, the army said it had killed ten fighters.",
            "Israeli military",
            "israel",
        ),
        ("Iran will let them in. Its foreign minister said the door was open.", "Iranian foreign minister", "iran"),
        ("A NATO spokesman in Brussels said nothing had changed.", "NATO spokesman in Brussels", "nato"),
        ("A letter was sent, according to the Canadian mission in Brussels.", "Canadian mission in Brussels", "canada"),
        (
            "On Thursday Evan Tichota's government threw a diplomat out. Tichota said that the bridge was safe.",
            "Evan Tichota",
            "evan-tichota",
        ),
        ("Iran will let them in, its foreign minister said on Saturday.", "Iranian foreign minister", "iran"),
        (
            "Athens was careful after the talks with Ankara. Its shipping ministry said that it was studying the file.",
            "Greek shipping ministry",
            "greece",
        ),
        ("Osmere denies it. Its energy ministry said the lake stood at a third.", "Osmere’s energy ministry", "osmere"),
        (
            "Qasmira’s government denied it. Its embassy in Washington called the report a smear.",
            "Qasmira’s embassy in Washington",
            "qasmira",
        ),
        (
            "Two US officials said the raid went well. One of the officials said that a helicopter was lost.",
            "One of the officials",
            "us-government",
        ),
        (
            "Residents said the gate was shut. One of them said it was red. Another of them said it was blue.",
            "Another of the residents",
            None,
        ),
        ("Acme Foods denied it. Its government said the lake was dry.", "Its government", None),
        (
            "Some of the residents left. One of the residents said the gate was shut.",
            "One of the residents",
            None,
        ),
    ],
)
def test_for_whom_it_is_said(claims: Claims, text: str, name: str, side: str | None) -> None:
    actor = claims(text)[-1].actor
    assert actor.name == name
    assert side in (None, actor.side)
