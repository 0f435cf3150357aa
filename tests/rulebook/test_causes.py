from __future__ import annotations

import pytest

from contradict.rulebook.causes import blame, cause, one_cause
from contradict.rulebook.reading import read_text
from tests.rulebook.pairs import laid

NONE: frozenset[str] = frozenset()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The gate froze because of the frost.", {"frost"}),
        ("Fish died owing to the heatwave.", {"heatwav"}),
        ("The fire goes back to a cigarette.", {"cigarett"}),
        ("Arson was behind the blaze.", {"arson"}),
        ("Chlorine killed the trout.", {"chlorin"}),
        ("It was sewage that killed the reef.", {"sewag"}),
        ("A gale would have killed the trout.", None),
        ("It was not due to the frost.", None),
        ("Civilians died in the square.", None),
        ("The gate froze.", None),
    ],
)
def test_a_cause_is_read_before_and_after_its_effect(text: str, expected: set[str] | None) -> None:
    found = cause(read_text(text), NONE)
    assert (set(found.what) if found else None) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The organisers are to blame for the crush.", {"organis"}),
        ("Responsibility for the crush lies with the stewards.", {"steward"}),
        ("The spike is the ministry's doing.", {"ministr"}),
        ("The crush was entirely the fault of the stewards.", {"steward"}),
        ("Pilot error was behind the crash.", {"pilot"}),
        ("Clearo made the mistake.", {"clearo"}),
        ("The ministry must answer for it.", {"ministr"}),
        ("The organisers are not to blame for the crush.", None),
        ("The organisers opened the gate.", None),
    ],
)
def test_the_party_held_responsible_is_read_from_fixed_phrases(text: str, expected: set[str] | None) -> None:
    found = blame(read_text(text), NONE)
    assert (set(found.what) if found else None) == expected


def test_marks_count_only_in_the_sentence_that_is_compared() -> None:
    c = laid("The bridge is safe. Pupils may have thrown stones at a window.", "The bridge is not safe.")
    assert [reading.text for reading in c.focus] == ["The bridge is safe.", "The bridge is not safe."]


def test_one_sentence_is_its_own_focus() -> None:
    c = laid("The bridge is safe.", "Cod is dear.")
    assert c.focus == (c.left, c.right)


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("The mould is caused by tenants failing to air rooms.", "The mould stems from poor airing of rooms.", True),
        ("The mould is caused by tenants failing to air rooms.", "The mould stems from a leaking roof.", False),
    ],
)
def test_one_cause_in_two_wordings(left: str, right: str, expected: bool) -> None:
    readings = read_text(left), read_text(right)
    first, second = (cause(reading, NONE) for reading in readings)
    assert first
    assert second
    assert one_cause(readings[0], first, readings[1], second) is expected
