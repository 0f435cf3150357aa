"""Pairs and rule files made by hand for the tests of the rulebook."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from contradict.claims import Actor, Claim
from contradict.features import mark
from contradict.findings import Pair
from contradict.rulebook import Rulebook, load_rules
from contradict.rulebook.compare import Comparison, compare

EXAMPLES = """
examples:
  contradicts:
    - [A, "The gate is open.", B, "The gate is shut."]
    - [A, "The gate is open today.", B, "The gate is shut today."]
  agrees:
    - [A, "The gate is open.", B, "The gate is not shut."]
    - [A, "The gate is open.", B, "The gate is green."]
"""


def claim(
    text: str,
    *,
    actor: str = "A",
    side: str | None = None,
    said_on: date | None = None,
    resolved: str | None = None,
    number: int = 1,
) -> Claim:
    """A claim with only what the rules look at."""
    slug = actor.lower().replace(" ", "-")
    speaker = Actor(slug, actor, side or slug)
    made = Claim(f"{number:012d}", text, resolved or text, speaker, "given", said_on, "", "claims.jsonl")
    return replace(made, features=mark(text))


def pair(
    left: str, right: str, *, days: int | None = None, same_actor: bool = False, actors: tuple[str, str] = ("A", "B")
) -> Pair:
    """Two claims side by side; the right one was said `days` after the left, before it where they are negative."""
    dates = (None, None) if days is None else (date(2024, 6, 1), date(2024, 6, 1) + timedelta(days))
    first = claim(left, actor=actors[0], said_on=dates[0])
    second = claim(right, actor=actors[1], said_on=dates[1], number=2)
    return Pair(first, second, 1.0, "", same_actor, days and abs(days))


def laid(
    left: str, right: str, *, days: int | None = None, same_actor: bool = False, actors: tuple[str, str] = ("A", "B")
) -> Comparison:
    """The comparison of two texts, without antonyms from rules."""
    return compare(pair(left, right, days=days, same_actor=same_actor, actors=actors), {"ris": frozenset(("fall",))})


def write_rule(folder: Path, text: str, *, name: str = "gate") -> Path:
    """A rule file in a folder; `text` follows the id."""
    path = folder / f"{name}.yml"
    path.write_text(f"id: {name}\n{text}{EXAMPLES}", encoding="utf-8")
    return path


def book_of(folder: Path, text: str) -> Rulebook:
    """A rulebook of one rule."""
    return load_rules([str(write_rule(folder, text))], defaults=False)
