"""Pairs about who vouches for a proposition: confirmation withheld, claims, quoted opponents, reports of reports."""

from dataclasses import replace
from random import Random

from contradict.train.edits.grammar import Slots, expand, pick, sentence
from contradict.train.edits.lexicon import choose, keep
from contradict.train.edits.pairs import Builder, Pair, flipped, sides
from contradict.train.edits.statements import (
    core,
    modal,
    other_actor,
    other_object,
    said,
    scenario,
    speaker,
    state,
)
from contradict.train.edits.text import phrases


def unsaid(rng: Random, part: str) -> Pair:
    """negated_cue: "did not deny", "could not confirm", "would not say" leave the matter open."""
    scn = replace(scenario(rng, part), future=False)
    a, b = sides(rng)
    return Pair(
        *flipped(rng, modal(scn, "unsaid", a), state(scn, choose(rng, ["D", "nD", "D", "nD", "U"]), b)),
        "neutral",
        "negated_cue",
    )


def confirmation(rng: Random, part: str) -> Pair:
    """status: confirmed against denied or unconfirmed; a refusal to confirm repeated in other words follows."""
    scn = replace(scenario(rng, part), future=rng.random() < 0.4)
    a, b = sides(rng)
    who = speaker(rng, part)
    yes = [
        "{w} confirmed that {s}",
        "{w} has confirmed that {s}",
        "{w} officially confirmed that {s}",
        "it was confirmed by {w} that {s}",
    ]
    no = ["{w} did not confirm that {s}", "{w} has not confirmed that {s}", "{w} gave no confirmation that {s}", "there was no confirmation from {w} that {s}", "{w} withheld confirmation that {s}"]  # fmt: skip
    roll = rng.random()
    one, two_ = (yes, no) if roll < 0.45 else (no, no) if roll < 0.6 else (yes, yes)
    label = "contradiction" if roll < 0.45 else "entailment"
    second, third = who, scn
    if roll >= 0.7:
        label, two_ = "neutral", (pick(rng, ["y", "n"]) == "y" and yes) or no
        third = replace(scn, object=other_object(scn, rng))
    premise = pick(a, one).replace("{w}", who).replace("{s}", core(scn, "D", a))
    hypothesis = pick(b, two_).replace("{w}", second).replace("{s}", core(third, "D", b))
    if label == "contradiction":
        premise, hypothesis = flipped(rng, premise, hypothesis)
    return Pair(sentence(premise), sentence(hypothesis), label, "status" if label == "contradiction" else "restatement" if label == "entailment" else "same_topic")  # fmt: skip


def announced(rng: Random, part: str) -> Pair:
    """status: one side asserts, the other withholds: "no confirmation", "not agreed", "no decision has been taken" on an announced act."""
    scn = replace(scenario(rng, part, willed=True), future=True)
    a, b = sides(rng)
    firm = [
        "it is settled that {s}",
        "it has been agreed that {s}",
        "the decision has been taken: {s}",
        "it is official: {s}",
        "a final decision has been made that {s}",
    ]
    open_ = ["nothing has been agreed and it is not settled that {s}", "no decision has been taken on whether {s}", "it has not been agreed that {s}", "it is anything but settled that {s}", "it is still undecided whether {s}", "a final decision on whether {s} has not been made"]  # fmt: skip
    roll = rng.random()
    if roll < 0.55:
        one = sentence(pick(a, firm).replace("{s}", core(scn, "D", a)))
        two_ = (
            sentence(said(pick(b, open_).replace("{s}", core(scn, "D", b)), speaker(b, part), b, part))
            if rng.random() < 0.5
            else sentence(pick(b, open_).replace("{s}", core(scn, "D", b)))
        )
        return Pair(*flipped(rng, one, two_), "contradiction", "status")
    if roll < 0.75:
        forms = firm if roll < 0.65 else open_
        return Pair(
            sentence(pick(a, forms).replace("{s}", core(scn, "D", a))),
            sentence(pick(b, forms).replace("{s}", core(scn, "D", b))),
            "entailment",
            "restatement",
        )
    second = replace(scn, actor=other_actor(scn, rng))
    one, two_ = (
        sentence(pick(r, f).replace("{s}", core(s, "D", r))) for r, f, s in ((a, firm, scn), (b, open_, second))
    )
    return Pair(*flipped(rng, one, two_), "neutral", "distinct_actors")


_UNCONFIRMED = phrases("unconfirmed")


_PUBLIC = phrases("public")


def unconfirmed(rng: Random, part: str) -> Pair:
    """status: one announces what lies ahead, the other withholds confirmation of the same; of another thing they agree."""
    scn = replace(scenario(rng, part, willed=True), future=True)
    a, b = sides(rng)
    roll = rng.random()
    second = (
        scn
        if roll < 0.6
        else replace(scn, actor=other_actor(scn, rng))
        if roll < 0.75
        else replace(scn, object=other_object(scn, rng))
    )
    announced_ = pick(rng, keep(_PUBLIC, part)).replace("{p}", speaker(rng, part)).replace("{s}", core(scn, "D", a))
    doubted = (
        pick(rng, keep(_UNCONFIRMED, part)).replace("{p}", speaker(rng, part)).replace("{s}", core(second, "D", b))
    )
    label, kind = (
        ("contradiction", "status") if roll < 0.6 else ("neutral", "distinct_actors" if roll < 0.75 else "same_topic")
    )
    return Pair(*flipped(rng, sentence(announced_), sentence(doubted)), label, kind)


_CLAIMED = phrases("claimed")


_NESTED = phrases("nested")


_FALSELY = phrases("falsely")


def reported(rng: Random, part: str) -> Pair:
    """reported: who vouches for a proposition decides: a claim is not a fact, a quoted view not the quoter's; rival claims do clash."""
    scn = scenario(rng, part)
    a, b = sides(rng)
    w, x = speaker(rng, part), speaker(rng, part)
    roll = rng.random()
    prop = pick(rng, ["D", "nD", "U"])
    slots: Slots = {"w": w, "x": x, "A": scn.actor, "s": core(scn, prop, a)}
    if roll < 0.22:
        other = {"D": "nD", "nD": "D", "U": "D"}[prop]
        return Pair(
            state(scn, prop, a, voice="said", who=w),
            state(scn, other, b, voice="said", who=x),
            "contradiction",
            "reported",
        )
    if roll < 0.34:
        other = {"D": "nD", "nD": "D", "U": "nU"}[prop]
        return Pair(
            sentence(expand(pick(rng, _FALSELY), slots, a)),
            state(scn, other, b, voice="bare", detail=0),
            "entailment",
            "reported",
        )
    if roll < 0.44:
        return Pair(
            state(scn, prop, a, voice="said", who=w),
            state(scn, prop, b, voice="said", who=w, detail=0),
            "entailment",
            "reported",
        )
    if roll < 0.64:
        claim = sentence(expand(pick(rng, _CLAIMED), slots, a))
        return Pair(*flipped(rng, claim, state(scn, prop, b, voice="bare")), "neutral", "reported")
    if roll < 0.84:
        other = {"D": "nD", "nD": "D", "U": "D"}[prop]
        nested = sentence(expand(pick(rng, keep(_NESTED, part)), slots, a))
        return Pair(
            *flipped(rng, nested, state(scn, pick(rng, [prop, other]), b, voice="said", who=w)), "neutral", "reported"
        )
    second = replace(scn, object=other_object(scn, rng))
    return Pair(
        state(scn, prop, a, voice="said", who=w),
        state(second, pick(rng, ["D", "nD"]), b, voice="said", who=x),
        "neutral",
        "reported",
    )


_REBUFFS = phrases("rebuffs")


def opponent_quote(rng: Random, part: str) -> Pair:
    """opponent_quote: who rejects a claim says the contrary, and the quoted opponent did claim it."""
    scn = scenario(rng, part)
    a, b = sides(rng)
    w, x = speaker(rng, part), speaker(rng, part)
    prop = pick(rng, ["D", "D", "nD", "U"])
    other = {"D": "nD", "nD": "D", "U": "nU"}[prop]
    rebuffed: Slots = {"w": w, "x": x, "s": core(scn, prop, a)}
    rebuff = sentence(expand(pick(rng, keep(_REBUFFS, part)), rebuffed, a))
    roll = rng.random()
    if roll < 0.3:
        return Pair(rebuff, state(scn, other, b, voice="said", who=x, detail=0), "entailment", "opponent_quote")
    if roll < 0.45:
        return Pair(rebuff, state(scn, prop, b, voice="said", who=w, detail=0), "entailment", "opponent_quote")
    if roll < 0.65:
        second = (
            replace(scn, actor=other_actor(scn, rng))
            if rng.random() < 0.5
            else replace(scn, object=other_object(scn, rng))
        )
        return Pair(rebuff, state(second, pick(rng, [prop, other]), b), "neutral", "opponent_quote")
    if roll < 0.75:
        third = speaker(rng, part)
        return Pair(rebuff, state(scn, other, b, voice="said", who=third), "neutral", "opponent_quote")
    return Pair(*flipped(rng, rebuff, state(scn, prop, b, voice="said", who=x)), "contradiction", "opponent_quote")


BUILDERS: dict[str, Builder] = {
    "unsaid": unsaid,
    "confirmation": confirmation,
    "announced": announced,
    "unconfirmed": unconfirmed,
    "reported": reported,
    "opponent_quote": opponent_quote,
}
