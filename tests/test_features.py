"""Marks on a claim: each must be visible in the words."""

from __future__ import annotations

import subprocess
import sys

import pytest

from contradict.claims import Feature
from contradict.features import mark


@pytest.mark.parametrize(
    ("feature", "text"),
    [
        ("opinion", "The attack was disgraceful."),
        ("opinion", "We think the plan is a mistake."),
        ("question", "Is this really the plan?"),
        ("question", "whether the plan will work"),
        ("wish", "We hope the talks succeed."),
        ("wish", "called for an inquiry"),
        ("threat", "The regime will face severe consequences."),
        ("condition", "Troops will leave if the truce holds."),
        ("condition", "No deal unless sanctions are lifted."),
        ("hedge", "The missile may have been fired from the north."),
        ("hedge", "It is reportedly under way."),
        ("hedge", "It may not be true."),
        ("negated", "There is no confirmation of a meeting."),
        ("negated", "They haven't agreed to anything."),
        ("plan", "The leaders will meet next week."),
        ("plan", "Plans for a meeting are underway."),
        ("past", "Rebels attacked the town on Friday."),
        ("past", "The two met last week."),
    ],
)
def test_marks(feature: Feature, text: str) -> None:
    assert feature in mark(text)


@pytest.mark.parametrize(
    ("feature", "text"),
    [
        ("hedge", "The vote takes place in May 2020."),
        ("hedge", "Lorries may not use the bridge."),
        ("negated", "It is not only fair but good."),
        ("negated", "There is no doubt that they agree."),
        ("opinion", "The bridge is 40 metres long."),
        ("question", "The minister answered what he was asked."),
        ("condition", "If only the rain would stop."),
        ("past", "The two countries are allies."),
    ],
)
def test_does_not_mark(feature: Feature, text: str) -> None:
    assert feature not in mark(text)


def test_an_ordinary_statement_has_no_marks() -> None:
    assert mark("The reactor is in the north of the country.") == ()


def test_loads_no_heavy_library() -> None:
    code = (
        "import sys, contradict.features, contradict.actors; sys.exit('spacy' in sys.modules or 'numpy' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
