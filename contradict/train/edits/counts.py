"""The measured things of counts.txt: each in one place, told with a figure: exact, rounded, bounded or a range."""
# ruff: noqa: S311 - a template reads best on one line, and chance here keeps no secrets

from __future__ import annotations

import re
from dataclasses import dataclass
from random import Random

from contradict.train.edits.grammar import Slots, expand, pick, sentence
from contradict.train.edits.lexicon import choose, city, country, entity, keep
from contradict.train.edits.quantities import Measure, written
from contradict.train.edits.statements import said, speaker
from contradict.train.edits.text import whole


@dataclass(frozen=True, slots=True)
class Count:
    """One measured thing: all `texts` say the same with {q} (number and unit) or {n} (bare number) in it; `part_of` names a share of it."""

    id: str
    measure: Measure
    texts: tuple[str, ...]
    parts: tuple[str, ...]


_TEXT = whole("counts")
_BILLS = [
    "pension bill",
    "climate bill",
    "asylum bill",
    "tax reform",
    "hunting ban",
    "media bill",
    "tenancy bill",
    "police bill",
    "fishing quota",
    "school reform",
]
_DRUGS = ["the vaccine Norabin", "the drug Telovir", "the antibody Marixumab", "the inhaler Brevasol", "the pill Cardolan", "the ointment Dermalux", "the nasal spray Rinovax"]  # fmt: skip


def _parse() -> tuple[Count, ...]:
    counts = []
    for line in _TEXT.strip().splitlines():
        name, measure, rest = line.split(" | ", 2)
        texts, parts = _split_last(rest)
        dim, low, high, *noun = measure.split()
        counts.append(Count(name, Measure(dim, float(low), float(high), " ".join(noun)), texts, parts))
    return tuple(counts)


def _split_last(rest: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    texts, parts = rest.rsplit(" | ", 1)
    return tuple(t.strip() for t in texts.split(";")), tuple(p.strip() for p in parts.split(";"))


COUNTS = _parse()


@dataclass(frozen=True, slots=True)
class Setting:
    """One counted thing in one place: the slots that both sides share."""

    count: Count
    slots: dict[str, tuple[str, ...]]
    measure: Measure
    part: str


def setting(rng: Random, part: str, count: Count | None = None) -> Setting:
    chosen = count or choose(rng, keep(COUNTS, part))
    g = country(rng, part)
    slots = {
        "c": (city(rng, part),), "f": entity(rng, part, "firm")[:2], "g": (g[0],), "k": entity(rng, part, "club")[:1],
        "b": (choose(rng, keep(_BILLS, part)),), "d": (choose(rng, keep(_DRUGS, part)),), "m": (choose(rng, ["January", "March", "May", "July", "September", "November"]),),
    }  # fmt: skip
    noun = choose(rng, ["$", "€", "£"]) if chosen.measure.dim == "money" else chosen.measure.noun
    return Setting(chosen, slots, Measure(chosen.measure.dim, chosen.measure.low, chosen.measure.high, noun), part)


def told(
    s: Setting, number: str, rng: Random, *, texts: tuple[str, ...] = (), reported: float = 0.3, who: str | None = None
) -> str:
    """One wording of the measured thing with `number` in it."""
    noun = "" if s.measure.dim not in ("count",) else s.measure.noun
    template = pick(rng, texts or s.count.texts)
    if noun == "" or number.endswith(" of"):
        filled: Slots = {**s.slots, "q": number, "n": number}
    else:
        filled = {**s.slots, "q": f"{number} {noun}", "n": number}
    text = re.sub(r"\b((?:one|two|three|four) in \w+) of (?!the )", r"\1 ", expand(template, filled, rng)).replace(
        " at at ", " at "
    )
    if who or rng.random() < reported:
        text = said(text, who or speaker(rng, s.part), rng, s.part)
    return sentence(text)


def plainly(s: Setting, value: float, rng: Random, *, unit: int = 0) -> str:
    return written(s.measure, value, rng, unit=unit)


_FEWER = {"count": "fewer than", "money": "less than"}


def above(s: Setting, value: float, rng: Random) -> str:
    return f"{pick(rng, ['more than', 'over', 'at least', 'upwards of', 'in excess of'])} {written(s.measure, value, rng, plain=True)}"


def below(s: Setting, value: float, rng: Random) -> str:
    fewer = _FEWER.get(s.measure.dim, "less than")
    return f"{pick(rng, [fewer, 'no more than', 'at most', 'not even', fewer])} {written(s.measure, value, rng, plain=True)}"


def between(s: Setting, low: float, high: float, rng: Random) -> str:
    a, b = (written(s.measure, v, Random(7), plain=True) for v in (low, high))
    return (
        pick(rng, [f"between {a} and {b}"]).replace(" of and", " and")
        if s.measure.dim not in ("money",)
        else f"between {a} and {b}"
    )


def varied(s: Setting, value: float, rng: Random) -> str:
    """Exact, rounded or bounded."""
    roll = rng.random()
    if roll < 0.6 or (s.measure.dim == "share" and roll < 0.75):
        return plainly(s, value, rng)
    if roll < 0.75:
        return f"{pick(rng, ['about', 'around', 'roughly', 'some', 'nearly', 'almost'])} {written(s.measure, nice(value, s), rng, plain=True)}"
    if roll < 0.9:
        return above(s, nice(value * 0.9, s), rng) if rng.random() < 0.5 else below(s, nice(value * 1.1, s), rng)
    return (
        between(s, nice(value * 0.8, s), nice(value * 1.3, s), rng)
        if s.measure.dim != "share"
        else plainly(s, value, rng)
    )


def nice(value: float, s: Setting) -> float:
    number = float(f"{value:.2g}")
    return float(max(2, round(number))) if s.measure.dim in ("count", "share") else number
