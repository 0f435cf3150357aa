"""Rules alone on pairs written for each phenomenon: few look-alikes called a contradiction, most contradictions found.

`phenomena.txt` holds one pair a line, `n` (no contradiction) or `c`, actor and text of both sides; rules were tuned on them, so the
floors keep what was won and measure nothing new.
"""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from pathlib import Path

from contradict.rulebook import Rulebook, load_rules
from contradict.rulebook.examples import stated_pair

PAIRS = Path(__file__).parent / "phenomena.txt"
_SIDE = re.compile(r"(?:\[(?P<day>\S+)\] )?(?P<actor>[^:]+): (?P<text>.*)")
Said = tuple[str, str, date | None]


@cache
def book() -> Rulebook:
    return load_rules()


def rows() -> list[tuple[str, Said, Said]]:
    lines = [line for line in PAIRS.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    return [(line[0], *map(said, line[2:].split(" || "))) for line in lines]  # type: ignore[misc]


def said(words: str) -> Said:
    match = _SIDE.fullmatch(words)
    assert match, words
    return match["actor"], match["text"], date.fromisoformat(match["day"]) if match["day"] else None


def called(left: Said, right: Said) -> bool:
    hits = book().match(stated_pair(left, right), None, None)
    return sum(hit.log_odds for hit in hits) > 0


def test_look_alikes_are_let_be() -> None:
    wrong = [(left[1], right[1]) for label, left, right in rows() if label == "n" and called(left, right)]
    assert len(wrong) <= 0.02 * sum(label == "n" for label, *_ in rows()), wrong


def test_contradictions_are_found() -> None:
    found = [called(left, right) for label, left, right in rows() if label == "c"]
    assert sum(found) >= 0.8 * len(found)


def test_the_same_words_count_once() -> None:
    pair = stated_pair(
        ("Army", "The strike hit the depot.", None), ("Rebels", "It is false that the strike hit the depot.", None)
    )
    raised = [hit for hit in book().match(pair, None, None) if hit.log_odds > 0]
    assert len(raised) == 1
