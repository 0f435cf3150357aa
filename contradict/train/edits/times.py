"""Pairs about when something held: states that follow each other, promises taken back, and what clashes at one time."""

from dataclasses import replace
from random import Random

from contradict.train.edits.grammar import bare, expand, finite, phrase, pick, sentence
from contradict.train.edits.lexicon import DAYS, MONTHS, choose, keep, two
from contradict.train.edits.pairs import Builder, Pair, flipped, sides
from contradict.train.edits.polarity import props
from contradict.train.edits.statements import (
    RELATION,
    Scenario,
    clause,
    other_actor,
    other_object,
    said,
    scenario,
    speaker,
)
from contradict.train.edits.text import phrases

# What cannot be undone afterwards.
_FINAL = (
    "demolish",
    "publish",
    "inform",
    "rescue",
    "find",
    "finish",
    "confirm_link",
    "build",
    "admit",
    "arrest",
    "vaccinate",
    "sell",
    "acquire",
)


_TIMES = phrases("times")


def _times(rng: Random, part: str) -> tuple[str, str]:
    i, j = two(rng, list(range(12)))
    i, j = min(i, j), max(i, j)
    d1, d2 = two(rng, list(range(7)))
    y = 2012 + int(rng.random() * 12)
    slots = {"m1": MONTHS[i], "m2": MONTHS[j], "y": str(y), "z": str(y + 1 + int(rng.random() * 4)), "d1": DAYS[min(d1, d2)], "d2": DAYS[max(d1, d2)]}  # fmt: skip
    early, late = choose(rng, keep(_TIMES, part)).split("=")
    return expand(early, slots, rng), expand(late, slots, rng)


def _timed(scn: Scenario, prop: str, when: str, rng: Random) -> str:
    text = _past(scn, prop, rng)
    text = f"{when}, {text}" if rng.random() < 0.5 else f"{text} {when}"
    if rng.random() < 0.3:
        text = said(text, speaker(rng, scn.part), rng, scn.part)
    return sentence(text)


def _timed_bare(scn: Scenario, prop: str, when: str, rng: Random) -> str:
    text = _past(scn, prop, rng)
    return sentence(f"{when}, {text}" if rng.random() < 0.5 else f"{text} {when}")


def _past(scn: Scenario, prop: str, rng: Random) -> str:
    return finite(clause(scn, prop[-1], rng), "past", rng, negated=prop.startswith("n"))


def temporal(rng: Random, part: str) -> Pair:
    """temporal: opposite states at different times succeed each other; at one time they clash; one time reworded follows."""
    scn = replace(scenario(rng, part), future=False)
    a, b = sides(rng)
    early, late = _times(rng, part)
    roll = rng.random()
    if roll < 0.3:
        left, right = props(rng, "contradiction")
        when = pick(rng, [early, late])
        return Pair(_timed(scn, left, when, a), _timed(scn, right, when, b), "contradiction", "temporal")
    if roll < 0.45:
        left, right = props(rng, "entailment")
        when = pick(rng, [early, late])
        return Pair(_timed_bare(scn, left, when, a), _timed_bare(scn, right, when, b), "entailment", "temporal")
    left, right = choose(rng, [("U", "D"), ("nD", "D")] + ([] if scn.frame.id in _FINAL else [("D", "U"), ("D", "nD")]))
    return Pair(*flipped(rng, _timed(scn, left, early, a), _timed(scn, right, late, b)), "neutral", "temporal")


_PROMISED = (
    "promised to {v}",
    "pledged to {v}",
    "gave an undertaking to {v}",
    "made a commitment to {v}",
    "declared the firm intention to {v}",
)
_REFUSED = (
    "promised not to {v}",
    "pledged not to {v}",
    "gave an undertaking not to {v}",
    "made a commitment not to {v}",
    "declared the firm intention not to {v}",
)


def pledge(rng: Random, part: str) -> Pair:
    """temporal: a position given up later is a change, at one time it is a clash."""
    scn = scenario(rng, part, willed=True)
    a, b = sides(rng)
    early, late = _times(rng, part)
    first, second = choose(rng, [(_PROMISED, _REFUSED), (_REFUSED, _PROMISED)])
    roll = rng.random()
    when = pick(rng, [early, late])
    if roll < 0.3:
        return Pair(_pledged(scn, first, when, a), _pledged(scn, second, when, b), "contradiction", "temporal")
    if roll < 0.45:
        return Pair(_pledged(scn, first, when, a), _pledged(scn, first, when, b), "entailment", "temporal")
    if roll < 0.6:
        other = (
            replace(scn, actor=other_actor(scn, rng))
            if rng.random() < 0.5
            else replace(scn, object=other_object(scn, rng))
        )
        return Pair(_pledged(scn, first, when, a), _pledged(other, second, when, b), "neutral", "same_topic")
    return Pair(*flipped(rng, _pledged(scn, first, early, a), _pledged(scn, second, late, b)), "neutral", "temporal")


def _pledged(scn: Scenario, forms: tuple[str, ...], when: str, rng: Random) -> str:
    text = f"{bare(pick(rng, scn.actor))} {pick(rng, forms)}".replace("{v}", phrase(clause(scn, "D", rng), "base", rng))
    return sentence(f"{when}, {text}")


_TURNS = (
    "at first, {l}; later, {r}",
    "{l} to begin with, but in the end {r}",
    "initially, {l}, before a change of course: finally, {r}",
    "after a turnaround, {r} in the end; at first, {l}",
)
_AT_FIRST = ("at first, {s}", "initially, {s}", "to begin with, {s}")
_AT_LAST = ("in the end, {s}", "finally, {s}", "later, {s}")


def turn(rng: Random, part: str) -> Pair:
    """temporal: a sentence tells a change; the other takes up the state before or after it."""
    scn = replace(scenario(rng, part), future=False)
    a, b = sides(rng)
    before, after = choose(rng, [("U", "D"), ("nD", "D")] + ([] if scn.frame.id in _FINAL else [("D", "U")]))
    premise = pick(rng, _TURNS).replace("{l}", _past(scn, before, a)).replace("{r}", _past(scn, after, a))
    label = choose(rng, ["contradiction", "contradiction", "entailment", "neutral"])
    forms, known = choose(rng, [(_AT_FIRST, before), (_AT_LAST, after)])
    if label == "neutral":
        scn = (
            replace(scn, actor=other_actor(scn, rng))
            if rng.random() < 0.5
            else replace(scn, object=other_object(scn, rng))
        )
        prop = choose(rng, ("D", "nD", "U"))
    else:
        prop = choose(rng, [q for (p, q), value in RELATION.items() if p == known and value == label])
    hypothesis = pick(b, forms).replace("{s}", _past(scn, prop, b))
    return Pair(sentence(premise), sentence(hypothesis), label, "temporal" if label != "neutral" else "same_topic")


BUILDERS: dict[str, Builder] = {"temporal": temporal, "pledge": pledge, "turn": turn}
