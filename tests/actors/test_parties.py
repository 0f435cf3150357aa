"""Of which party a title makes somebody a member."""

from __future__ import annotations

import pytest

from contradict.actors import load_actors


@pytest.mark.parametrize(
    ("title", "side"),
    [
        ("Republican committee member", "us-republicans"),
        ("a Democrat", "us-democrats"),
        ("Liberal Democrat spokesman", "uk-liberal-democrats"),
        ("a Social Democrat from Berlin", "german-spd"),
        ("a Social Democrat from Oslo", None),
        ("minister of the Democratic Republic of Congo", None),
        ("commander of the Syrian Democratic Forces", None),
        ("mayor of Eastmoor", None),
    ],
)
def test_a_title_makes_one_a_member_of_a_party(title: str, side: str | None) -> None:
    party = load_actors().parties.named_in(title, context=title)
    assert (party.side if party is not None else None) == side
