"""Extraction looks things up: the work for a text grows with its length, not with the square of it."""

from __future__ import annotations

import sys
from pathlib import Path
from types import FrameType
from typing import Any

import contradict
from contradict.extract import Extractor
from tests.extract.conftest import article_of

_PARAGRAPHS = (
    "{a} said that gate {n} of the harbour would close in May. “We have waited long enough for answer {n},” the 49-year-old said.",
    "The agency quoted {a} as saying that {n} people had left the town. The union rejected plan {n}.",
    "{a} accused {b} of hiding report {n}. “The count was rigged {n} times and must be repeated.”",
    "The retired judge denied that claim {n} was true, {b} added. A spokesman said {n} votes were lost.",
    "The French leader told {b} that deal {n} was dead. Its ministry rejected {n} of the demands, the foreign minister said.",
    "{c} Bank’s chairman {a}, {age}, said branch {n} was safe. The company denied that it owed {n} crowns. The {age}-year-old said no more.",
    "{c} guard {b} warned that wall {n} would fall. The {c} official said the talks with {a} on case {n} had failed, and the talks went on.",
    "The head of the bank called claim {n} false. Some said the ruling was {n} days late. The ruling said {n} was enough.",
)
_OWN = str(Path(contradict.__file__).parent)
_SYLLABLES = ("ba", "do", "fi", "gu", "ka", "le", "mo", "nu", "ra", "so", "ta", "ve")


def _name(number: int) -> str:
    """A surname of its own for each number."""
    name = "".join(_SYLLABLES[number // 12**place % 12] for place in range(3))
    return f"{name.title()}rn"


def _text(paragraphs: int) -> str:
    """Half of its names are new, half are named throughout."""
    return "\n".join(
        _PARAGRAPHS[n % len(_PARAGRAPHS)].format(
            n=n, a=f"Ann {_name(n)}", b=f"Peter {_name(n % 7)}", c=_name(n + 1000), age=20 + n % 60
        )
        for n in range(paragraphs)
    )


def _steps(extractor: Extractor, text: str) -> int:
    """The lines of our own code that run on a text."""
    steps = 0

    def step(frame: FrameType, event: str, _: Any) -> Any:
        nonlocal steps
        if event == "call" and not frame.f_code.co_filename.startswith(_OWN):
            return None
        steps += 1
        return step

    before = sys.gettrace()
    sys.settrace(step)
    try:
        extractor.extract(article_of(text))
    finally:
        sys.settrace(before)
    return steps


def test_four_times_the_text_is_four_times_the_work(extractor: Extractor) -> None:
    _steps(extractor, _text(8))  # words and countries met for the first time are looked up once
    short, long = (_steps(extractor, _text(paragraphs)) for paragraphs in (48, 192))
    assert short > 1000
    assert long <= 4 * short, f"{short} lines of code for 48 paragraphs, {long} for 192"
