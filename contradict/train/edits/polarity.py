"""Pairs about whether something happened, and who did it.

Each family is built from one table of propositions, so that "not", "denied" or "rejected" stand as often in pairs of one label as
of another; what decides is how the two propositions relate.
"""
# ruff: noqa: S311 - a template reads best on one line, and chance here keeps no secrets

import re
from dataclasses import replace
from random import Random

from contradict.train.edits.grammar import bare, expand, pick, sentence, verb_text
from contradict.train.edits.lexicon import choose
from contradict.train.edits.pairs import Builder, Pair, flipped, sides
from contradict.train.edits.statements import (
    RELATION,
    Scenario,
    clause,
    core,
    other_actor,
    other_object,
    scenario,
    speaker,
    state,
)

PROPS = ("D", "nD", "U", "nU")


# Done by one, hardly done by another as well.
_ONCE = ("seize", "find", "rescue", "repair", "demolish", "build", "finish", "supply", "dismiss", "arrest")


def props(rng: Random, label: str) -> tuple[str, str]:
    return choose(rng, [pair for pair, value in RELATION.items() if value == label])


def polarity(rng: Random, part: str) -> Pair:
    """denial, antonym: one scenario, two propositions that exclude each other."""
    scn = scenario(rng, part)
    left, right = props(rng, "contradiction")
    a, b = sides(rng)
    voice = pick(rng, ["bare", "said", "denied", "any"])
    premise, hypothesis = state(scn, left, a, asides=True), state(scn, right, b, voice=voice, detail=0.1)
    kind = "antonym" if "n" not in left + right and voice != "denied" else "denial"
    return Pair(premise, hypothesis, "contradiction", kind)


def restated(rng: Random, part: str) -> Pair:
    """restatement: what the first says makes the second true; an attribution stays with its speaker."""
    scn = scenario(rng, part)
    left, right = props(rng, "entailment")
    a, b = sides(rng)
    voices = pick(
        rng,
        ["bare bare"] * 4
        + ["said said", "said denied", "denied said", "denied denied", "deny bare", "bare deny", "sure bare"],
    )
    one, two_ = voices.split()
    if voices in ("deny bare", "bare deny"):
        texts = [
            _untrue(scn, p, r) if v == "deny" else state(scn, p, r, voice="bare", detail=0.0)
            for v, p, r in ((one, left, a), (two_, right, b))
        ]
        return Pair(texts[0], texts[1], "entailment", "restatement")
    if one == "sure":
        text = pick(rng, ["it is now certain that {s}", "records show that {s}", "{sp} confirmed that {s}", "video footage proves that {s}", "{sp} admitted that {s}", "as has since been established, {s}"])  # fmt: skip
        premise = sentence(text.replace("{sp}", speaker(rng, part)).replace("{s}", core(scn, left, a)))
        return Pair(premise, state(scn, right, b, voice="bare", detail=0.0), "entailment", "restatement")
    who = speaker(rng, part) if one != "bare" else None
    premise = state(scn, left, a, voice=one, who=who, detail=0.3, asides=True)
    return Pair(premise, state(scn, right, b, voice=two_, who=who, detail=0.0), "entailment", "restatement")


def _untrue(scn: Scenario, prop: str, rng: Random) -> str:
    inner = prop[1:] if prop.startswith("n") else "n" + prop
    text = pick(
        rng,
        [
            "it is not true that {s}",
            "it is false that {s}",
            "it is untrue that {s}",
            "there is no truth in the claim that {s}",
        ],
    )
    return sentence(text.replace("{s}", core(scn, inner, rng)))


def contrary(rng: Random, part: str) -> Pair:
    """negated_cue: not doing a thing is not doing its opposite ("did not back" says nothing of "opposed")."""
    scn = scenario(rng, part, contrary=True)
    left, right = props(rng, "neutral")
    a, b = sides(rng)
    return Pair(state(scn, left, a, asides=True), state(scn, right, b, detail=0.1), "neutral", "negated_cue")


def distinct_actors(rng: Random, part: str) -> Pair:
    """distinct_actors: the same act and the same thing, said of two actors; any two propositions go together."""
    scn = scenario(rng, part)
    left, right = choose(rng, PROPS), choose(rng, PROPS)
    if scn.frame.sole and left in ("D", "U", "nU") and right in ("D", "U", "nU"):
        left = "nD"
    if scn.frame.id in _ONCE and {left, right} <= {"D", "nU"}:
        left = "nD"
    a, b = sides(rng)
    second = replace(scn, actor=other_actor(scn, rng))
    return Pair(state(scn, left, a, asides=True), state(second, right, b, detail=0.1), "neutral", "distinct_actors")


def distinct_objects(rng: Random, part: str) -> Pair:
    """same_topic: one actor, one kind of act, two things."""
    scn = scenario(rng, part)
    left, right = choose(rng, PROPS), choose(rng, PROPS)
    a, b = sides(rng)
    second = replace(scn, object=other_object(scn, rng))
    return Pair(state(scn, left, a, asides=True), state(second, right, b, detail=0.1), "neutral", "same_topic")


def omission(rng: Random, part: str) -> Pair:
    """omission: one actor did two unrelated things; each text tells one."""
    scn, other = scenario(rng, part), scenario(rng, part)
    while other.frame.id == scn.frame.id or other.kind != scn.kind:
        other = scenario(rng, part)
        if rng.random() < 0.1:
            scn = scenario(rng, part)
    second = replace(other, actor=scn.actor)
    a, b = Random(rng.getrandbits(48)), Random(rng.getrandbits(48))
    return Pair(
        state(scn, choose(rng, PROPS), a, detail=0.4, asides=True),
        state(second, choose(rng, PROPS), b, detail=0.1),
        "neutral",
        "omission",
    )


_ALSO = (
    "{l}, but {r}",
    "{l}, while {r}",
    "{l}; {r}",
    "whereas {l}, {r}",
    "{l}, and {r}",
    "unlike many others, {l}; {r}",
)


def contrasted(rng: Random, part: str) -> Pair:
    """distinct_actors, denial: one sentence tells what two actors did; the other takes up one of them, or a third."""
    scn = scenario(rng, part)
    while scn.frame.sole or scn.frame.id in _ONCE:
        scn = scenario(rng, part)
    a, b = sides(rng)
    rival = replace(scn, actor=other_actor(scn, rng))
    left, right = choose(rng, [("D", "nD"), ("D", "U"), ("nD", "D"), ("U", "D"), ("U", "nU"), ("D", "D")])
    premise = sentence(pick(rng, list(_ALSO)).replace("{l}", core(scn, left, a)).replace("{r}", core(rival, right, a)))
    label = choose(rng, ["contradiction", "contradiction", "entailment", "neutral", "neutral"])
    if label == "neutral":
        third = (
            replace(scn, actor=other_actor(rival, rng))
            if rng.random() < 0.6
            else replace(scn, object=other_object(scn, rng))
        )
        if third.actor == scn.actor and third.object == scn.object:
            third = replace(scn, object=other_object(scn, rng))
        return Pair(premise, state(third, choose(rng, ["D", "nD", "U"]), b, voice="bare"), label, "distinct_actors")
    who, known = choose(rng, [(scn, left), (rival, right)])
    prop = choose(rng, [q for (p, q), value in RELATION.items() if p == known and value == label])
    hypothesis = state(who, prop, b, voice="bare", detail=0.0)
    return Pair(premise, hypothesis, label, "denial" if label == "contradiction" else "restatement")


def agent(rng: Random, part: str) -> Pair:
    """agent: it was one and not the other; a second actor is a clash only where one alone can have done it."""
    scn = replace(scenario(rng, part, sole=rng.random() < 0.5), future=False)
    a, b = sides(rng)
    rival = replace(scn, actor=other_actor(scn, rng))
    x, y = bare(pick(a, scn.actor)), bare(pick(b, rival.actor))
    act, act2 = _act(scn, a), _act(rival, b)
    roll = rng.random()
    if roll < 0.4:
        forms = [
            "it was {y}, not {x}, that {v}",
            "not {x} but {y} {v}",
            "it was {y} alone that {v}",
            "{y}, and nobody else, {v}",
            "only {y} {v}",
            "the one that {v} was {y}, not {x}",
        ]
        second = sentence(expand(pick(b, forms), {"x": x, "y": y, "v": act2}, b))
        return Pair(*flipped(rng, state(scn, "D", a), second), "contradiction", "agent")
    if roll < 0.6 and scn.frame.sole:
        first = sentence(
            expand(pick(a, ["it was {x} that {v}", "{x} {v}", "the one that {v} was {x}"]), {"x": x, "v": act}, a)
        )
        second = sentence(
            expand(pick(b, ["it was {x} that {v}", "{x} {v}", "the one that {v} was {x}"]), {"x": y, "v": act2}, b)
        )
        return Pair(first, second, "contradiction", "agent")
    if roll < 0.8 or scn.frame.sole:
        first = sentence(
            expand(
                pick(
                    a,
                    [
                        "it was {x}, not {y}, that {v}",
                        "only {x} {v}",
                        "it was {x} alone that {v}",
                        "not {y} but {x} {v}",
                    ],
                ),
                {"x": x, "y": y, "v": act},
                a,
            )
        )
        second = (
            state(scn, "D", b, voice="bare", detail=0)
            if rng.random() < 0.6
            else state(rival, "nD", b, voice="bare", detail=0)
        )
        return Pair(first, second, "entailment", "agent")
    if scn.frame.id in _ONCE:
        return agent(rng, part)
    also = [
        "{y}, too, {v}",
        "like others before it, {y} {v}",
        "{y} {v} as well",
        "it was {y} that {v}",
        "among those that {v} was {y}",
    ]
    return Pair(state(scn, "D", a), sentence(expand(pick(b, also), {"x": x, "y": y, "v": act2}, b)), "neutral", "agent")


def _act(scn: Scenario, rng: Random) -> str:
    c = clause(scn, "D", rng)
    text = verb_text(c.verb, "past", False, False)
    return re.sub(r"\bO\b", lambda _: bare(pick(rng, c.object)), text)


BUILDERS: dict[str, Builder] = {
    "polarity": polarity,
    "restated": restated,
    "contrary": contrary,
    "distinct_actors": distinct_actors,
    "distinct_objects": distinct_objects,
    "omission": omission,
    "contrasted": contrasted,
    "agent": agent,
}
