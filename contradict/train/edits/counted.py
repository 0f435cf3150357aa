"""Pairs about how much and how many: clashing figures, and the figures that only look like a clash."""

from random import Random

from contradict.train.edits.counts import COUNTS, above, below, between, nice, plainly, setting, told, varied
from contradict.train.edits.grammar import expand, pick, sentence
from contradict.train.edits.lexicon import DAYS, choose, city, keep, two
from contradict.train.edits.pairs import Pair, flipped, sides
from contradict.train.edits.quantities import Measure, away, convertible, draw, rounded, written
from contradict.train.edits.statements import same_speaker
from contradict.train.edits.text import phrases


def number(rng: Random, part: str) -> Pair:
    """number: two figures for one thing that no rounding reconciles, as exact figures, bounds or ranges."""
    s = setting(rng, part)
    a, b = sides(rng)
    value = draw(s.measure, rng)
    other = away(s.measure, value, rng)
    low, high = sorted((value, other))
    middle = nice((low * high) ** 0.5, s)
    shape = rng.random()
    if shape < 0.32 or not low < middle < high:
        one, two_ = plainly(s, value, a), plainly(s, other, b)
    elif shape < 0.49:
        one, two_ = plainly(s, low, a), above(s, middle, b)
    elif shape < 0.66:
        one, two_ = plainly(s, high, a), below(s, middle, b)
    elif shape < 0.8 and s.measure.dim != "share" and nice(low * 0.7, s) < nice(low * 1.08, s) < high:
        one, two_ = plainly(s, high, a), between(s, nice(low * 0.7, s), nice(low * 1.08, s), b)
    else:
        about = pick(b, ["about", "around", "roughly", "approximately", "some", "nearly", "just over", "close to"])
        one, two_ = plainly(s, value, a), f"{about} {written(s.measure, nice(other, s), b, plain=True)}"
        if s.measure.dim == "share":
            two_ = plainly(s, other, b)
    texts = told(s, one, a), told(s, two_, b)
    return Pair(*(flipped(rng, *texts) if rng.random() < 0.5 else texts), "contradiction", "number")


def same_number(rng: Random, part: str) -> Pair:
    """unit, restatement: the figure written otherwise: digits and words, millions and billions, another unit."""
    s = setting(rng, part)
    a, b = sides(rng)
    who = same_speaker(rng, part)
    for _ in range(20):
        value = draw(s.measure, rng)
        if convertible(s.measure, value):
            one, two_ = plainly(s, value, a), plainly(s, value, b, unit=1)
            if rng.random() < 0.5:
                one, two_ = two_, one
            return Pair(
                told(s, one, a, reported=0, who=who), told(s, two_, b, reported=0, who=who), "entailment", "unit"
            )
        if rng.random() < 0.3:
            s = setting(rng, part)
    return Pair(
        told(s, plainly(s, value, a), a, reported=0), told(s, plainly(s, value, b), b, reported=0), "entailment", "unit"
    )


def converted_clash(rng: Random, part: str) -> Pair:
    """unit: another unit and really another value."""
    s = setting(rng, part)
    a, b = sides(rng)
    for _ in range(30):
        value = draw(s.measure, rng)
        other = away(s.measure, value, rng)
        if convertible(s.measure, other):
            return Pair(
                *flipped(rng, told(s, plainly(s, value, a), a), told(s, plainly(s, other, b, unit=1), b)),
                "contradiction",
                "unit",
            )
        s = setting(rng, part)
    return number(rng, part)


def approximate(rng: Random, part: str) -> Pair:
    """approximation: the exact figure makes the rounded one true; the rounded one leaves the exact one open."""
    for _ in range(60):
        s = setting(rng, part)
        a, b = sides(rng)
        value = draw(s.measure, rng)
        near = rounded(value)
        if near is None or s.measure.dim == "share" or (value < 8 and s.measure.dim == "count"):
            continue
        about = pick(rng, ["about", "around", "roughly", "approximately", "some"] + (["nearly", "almost", "close to"] * 2 if near > value else ["just over", "slightly more than", "a little over"] * 2))  # fmt: skip
        loose = f"{about} {written(s.measure, near, b, plain=True)}"
        exact = plainly(s, value, a)
        if rng.random() < 0.65:
            who = same_speaker(rng, part)
            return Pair(
                told(s, exact, a, reported=0, who=who),
                told(s, loose, b, reported=0, who=who),
                "entailment",
                "approximation",
            )
        return Pair(told(s, loose, b), told(s, exact, a), "neutral", "approximation")
    return number(rng, part)


def bounded(rng: Random, part: str) -> Pair:
    """number: "at least 10" and 14 go together; 14 makes "more than ten" true; a range holds what lies in it."""
    s = setting(rng, part)
    a, b = sides(rng)
    value = draw(s.measure, rng)
    low, high = nice(value * 0.7, s), nice(value * 1.4, s)
    if not low < value < high or (s.measure.dim == "share" and high > 95):
        return same_number(rng, part)
    bound = pick(rng, ["low", "high", "range"])
    if s.measure.dim == "share" and bound == "range":
        bound = "low"
    text = above(s, low, b) if bound == "low" else below(s, high, b) if bound == "high" else between(s, low, high, b)
    if rng.random() < 0.5:
        who = same_speaker(rng, part)
        return Pair(
            told(s, plainly(s, value, a), a, reported=0, who=who),
            told(s, text, b, reported=0, who=who),
            "entailment",
            "number",
        )
    return Pair(told(s, text, b), told(s, plainly(s, value, a), a), "neutral", "number")


def other_incident(rng: Random, part: str) -> Pair:
    """different_incident: like figures of two places, firms or countries."""
    while True:
        s = setting(rng, part)
        t = setting(rng, part, s.count)
        named = [key for key in "cfgkd" if all("{" + key + "}" in text for text in s.count.texts)]
        if any(t.slots[key] != s.slots[key] for key in named):
            break
    a, b = sides(rng)
    value = draw(s.measure, rng)
    other = value if rng.random() < 0.2 else away(s.measure, value, rng)
    return Pair(told(s, varied(s, value, a), a), told(t, varied(t, other, b), b), "neutral", "different_incident")


def partial(rng: Random, part: str) -> Pair:
    """partial_total: a share of the whole beside the whole."""
    s = setting(rng, part)
    a, b = sides(rng)
    whole = draw(s.measure, rng)
    some = nice(whole * (0.2 + 0.6 * rng.random()), s)
    if s.measure.dim in ("percent", "share"):
        some = away(s.measure, whole, rng)
    one = told(s, varied(s, whole, a), a)
    return Pair(*flipped(rng, one, told(s, varied(s, some, b), b, texts=s.count.parts)), "neutral", "partial_total")


_LATER = phrases("later")


_OPENERS = {text.split()[0] for count in COUNTS for text in (*count.texts, *count.parts) if text[0].islower()}


def updated(rng: Random, part: str) -> Pair:
    """temporal: a count that grows from report to report."""
    s = setting(rng, part)
    while s.measure.dim != "count":
        s = setting(rng, part)
    a, b = sides(rng)
    value = draw(s.measure, rng)
    other = away(s.measure, value, rng)
    first, last = (
        told(s, plainly(s, v, r), r, reported=0).removesuffix(".")
        for v, r in ((min(value, other), a), (max(value, other), b))
    )
    first, last = (t[0].lower() + t[1:] if t.split()[0].lower() in _OPENERS else t for t in (first, last))
    i, j = sorted(two(rng, list(range(7))))
    early, late = choose(rng, keep(_LATER, part)).split("=")
    roll = rng.random()
    if roll < 0.35:
        early = late = _LATER[0].split("=")[1] if rng.random() < 0.5 else "by {d} morning, {s}"
    slots = {"d": DAYS[i], "e": DAYS[j]}
    one = sentence(expand(early, {**slots, "s": first}, rng))
    two_ = sentence(expand(late, {**slots, "s": last}, rng))
    return Pair(
        *flipped(rng, one, two_), "contradiction" if roll < 0.35 else "neutral", "number" if roll < 0.35 else "temporal"
    )


_TWO = phrases("two")
_DEAD = phrases("dead")
_HURT = phrases("hurt")
_GONE = phrases("gone")
_DISASTERS = phrases("disasters")


def two_figures(rng: Random, part: str) -> Pair:
    """number: dead and injured in one sentence; the other side takes one of them up, right, wrong, or counts something else."""
    a, b = sides(rng)
    low = Measure("count", 3, 90)
    dead = draw(low, rng)
    hurt = away(low, dead, rng)
    wrong = away(low, hurt, rng)
    while abs(wrong - dead) < 2:
        wrong = away(low, hurt, rng)
    event = choose(rng, keep(_DISASTERS, part)).replace("{c}", city(rng, part))

    def say(r: Random, forms: list[str], n: float, m: float = 0) -> str:
        return sentence(expand(pick(r, forms), {"e": event, "n": written(low, n, r), "m": written(low, m, r)}, r))

    premise = say(a, _TWO, dead, hurt)
    roll = rng.random()
    if roll < 0.5:
        forms, value = pick(rng, ["dead", "hurt"]), choose(rng, ["swap", "new"])
        other = (hurt if value == "swap" else wrong) if forms == "dead" else (dead if value == "swap" else wrong)
        return Pair(premise, say(b, _DEAD if forms == "dead" else _HURT, other), "contradiction", "number")
    if roll < 0.72:
        return Pair(premise, say(b, _DEAD, dead) if rng.random() < 0.5 else say(b, _HURT, hurt), "entailment", "number")
    if roll < 0.86:
        return Pair(premise, say(b, _GONE, choose(rng, [dead, hurt, wrong])), "neutral", "number")
    return Pair(say(a, _DEAD, dead), say(b, _HURT, choose(rng, [dead, hurt])), "neutral", "number")


BUILDERS = {
    "two_figures": two_figures,
    "number": number, "same_number": same_number, "converted_clash": converted_clash, "approximate": approximate, "bounded": bounded,
    "other_incident": other_incident, "partial": partial, "updated": updated,
}  # fmt: skip
