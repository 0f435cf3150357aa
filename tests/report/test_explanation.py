"""Everything known about one finding."""

from __future__ import annotations

import pytest

from contradict.report.explanation import explanation
from tests.report.builder import hostile_report, plain_report


@pytest.mark.parametrize(
    "known",
    [
        "85ef9397186c  high contradiction  0.9309",
        '"All night work on pier four [has stopped]."',
        "harbour.txt:3 [120-160]",
        "said on    2026-03-04",
        "A spokeswoman said that «night shifts are running as usual at pier four», and offered",
        " +2.100  contradiction: classifier: 0.91 one way, 0.88 the other",
        " +2.600  sum, that is a probability of 0.9309",
        "work-status (core 1.2.0) +1.50: one says it stopped",
        "and back: contradiction 0.8800",
        "days apart 1",
    ],
)
def test_it_is_told(known: str) -> None:
    assert known in explanation(plain_report().findings[0])


def test_review_and_suppression_are_told() -> None:
    texts = [explanation(each) for each in plain_report().findings]
    assert "for review" in texts[4]
    assert "suppressed: ignored: they speak of different crews" in texts[5]


def test_no_text_steers_the_terminal() -> None:
    for each in hostile_report().findings:
        assert all(char == "\n" or char.isprintable() or char in "\u200d\u200c" for char in explanation(each))
