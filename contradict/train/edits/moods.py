"""Pairs about what did not happen yet or at all: hedges, plans, conditions, threats, questions and wishes."""

from dataclasses import replace
from random import Random

from contradict.train.edits.grammar import bare, expand, phrase, pick, sentence
from contradict.train.edits.lexicon import choose, keep
from contradict.train.edits.pairs import Builder, Pair, flipped, sides
from contradict.train.edits.statements import (
    RELATION,
    Scenario,
    clause,
    core,
    modal,
    modal_text,
    other_actor,
    other_object,
    said,
    scenario,
    speaker,
    state,
)
from contradict.train.edits.text import phrases


def _elsewhere(scn: Scenario, rng: Random) -> Scenario:
    """The same act by another actor or on another thing."""
    return (
        replace(scn, actor=other_actor(scn, rng)) if rng.random() < 0.6 else replace(scn, object=other_object(scn, rng))
    )


def hedge(rng: Random, part: str) -> Pair:
    """hedge: "may", "is considering" against an assertion is no contradiction; against "has ruled out" it is; reworded it follows."""
    scn = replace(scenario(rng, part, willed=True), future=False)
    a, b = sides(rng)
    roll = rng.random()
    if roll < 0.24:
        mild = ("is considering", "is weighing", "is thinking about", "has not ruled out")
        premise = _with(scn, "hedge", a, mild)
        return Pair(*flipped(rng, premise, modal(scn, "ruled_out", b)), "contradiction", "hedge")
    if roll > 0.8:
        return Pair(
            *flipped(rng, modal(scn, "hedge", a), modal(_elsewhere(scn, rng), "ruled_out", b)), "neutral", "hedge"
        )
    if roll < 0.42:
        mood = pick(rng, ["considering", "ruled_out"])
        if mood == "ruled_out":
            return Pair(modal(scn, mood, a), modal(scn, mood, b, detail=0), "entailment", "hedge")
        forms = [
            "is considering {g}",
            "is weighing whether to {v}",
            "is thinking about {g}",
            "is considering whether to {v}",
            "is pondering whether to {v}",
        ]
        return Pair(_modal_from(scn, forms, a), _modal_from(scn, forms, b), "entailment", "hedge")
    future = replace(scn, future=rng.random() < 0.4)
    prop = choose(rng, ["D", "nD", "D", "nD", "U"]) if not future.future else "D"
    mood = "soft" if prop == "D" else pick(rng, ["hedge", "soft"])
    return Pair(*flipped(rng, modal(scn, mood, a), state(future, prop, b)), "neutral", "hedge")


def _with(scn: Scenario, mood: str, rng: Random, starts: tuple[str, ...]) -> str:
    forms = ["is considering whether to {v}", "is weighing whether to {v}", "is thinking about {g}", "has not ruled out {g}", "is reportedly considering {g}", "has expressly kept open the option of {g}"]  # fmt: skip
    return _modal_from(scn, [f for f in forms if f.startswith(starts)], rng)


def _modal_from(scn: Scenario, forms: list[str], rng: Random) -> str:
    c = clause(scn, "D", rng)
    subject = pick(rng, scn.actor)
    text = pick(rng, forms)
    if subject.startswith("*"):
        text = text.replace("is ", "are ", 1).replace("has ", "have ", 1)
    return sentence(
        f"{bare(subject)} {text}".replace("{v}", phrase(c, "base", rng)).replace("{g}", phrase(c, "gerund", rng))
    )


def plans(rng: Random, part: str) -> Pair:
    """plans: planned against "no plans", "premature", "fabricated"; a plan and its not yet being carried out go together."""
    scn = replace(scenario(rng, part, willed=True), future=False)
    a, b = sides(rng)
    roll = rng.random()
    if roll < 0.5:
        against = pick(rng, ["no_plan", "no_plan", "premature", "premature", "premature"])
        planned = (
            modal(scn, "plan", a)
            if rng.random() < 0.7
            else sentence(said(modal_text(scn, "plan", a), speaker(a, part), a, part))
        )
        return Pair(*flipped(rng, planned, modal(scn, against, b)), "contradiction", "plans")
    if roll < 0.65:
        mood = pick(rng, ["plan", "no_plan"])
        return Pair(modal(scn, mood, a, detail=0.4), modal(scn, mood, b, detail=0), "entailment", "plans")
    mood = pick(rng, ["plan", "no_plan"])
    if roll < 0.82:
        second = (
            replace(scn, actor=other_actor(scn, rng))
            if rng.random() < 0.6
            else replace(scn, object=other_object(scn, rng))
        )
        return Pair(
            modal(scn, mood, a), modal(second, pick(rng, ["plan", "no_plan", "premature"]), b), "neutral", "plans"
        )
    return Pair(*flipped(rng, modal(scn, "plan", a), state(scn, "nD", b)), "neutral", "plans")


_CONDITIONS = phrases("conditions")


def condition(rng: Random, part: str) -> Pair:
    """condition: an unrealised "if … will" does not clash with what did or did not happen; "even if … will not" does."""
    scn = replace(scenario(rng, part, willed=True), future=True)
    a, b = sides(rng)
    cond = tuple(choose(rng, keep(_CONDITIONS, part)).split("="))
    roll = rng.random()
    prop = pick(rng, ["D", "D", "nD"])
    if roll < 0.22:
        other = {"D": "nD", "nD": "D"}[prop]
        return Pair(
            *flipped(rng, _if(scn, prop, cond, a), _if(scn, other, cond, b, even=rng.random() < 0.5)),
            "contradiction",
            "condition",
        )
    if roll < 0.4:
        return Pair(_if(scn, prop, cond, a), _if(scn, prop, cond, b), "entailment", "condition")
    if roll > 0.82:
        other = {"D": "nD", "nD": "D"}[prop]
        return Pair(
            *flipped(rng, _if(scn, prop, cond, a), _if(_elsewhere(scn, rng), other, cond, b, even=rng.random() < 0.5)),
            "neutral",
            "condition",
        )
    if roll < 0.55:
        cond2 = tuple(choose(rng, [c for c in keep(_CONDITIONS, part) if not c.startswith(cond[0])]).split("="))
        return Pair(_if(scn, "D", cond, a), _if(scn, "nD", cond2, b), "neutral", "condition")
    done = replace(scn, future=False)
    return Pair(
        *flipped(rng, _if(scn, prop, cond, a), state(done, choose(rng, ["D", "nD", "nD"]), b)), "neutral", "condition"
    )


def _if(scn: Scenario, prop: str, cond: tuple[str, ...], rng: Random, *, even: bool = False) -> str:
    text = core(scn, prop, rng, plain=True)
    if even:
        return sentence(
            expand(
                pick(rng, ["even if {c}, {s}", "{s}, even if {c}", "{s} even in the event that {c}"]),
                {"c": cond, "s": text},
                rng,
            )
        )
    forms = ["if {c}, {s}", "{s} if {c}", "in the event that {c}, {s}", "provided that {c}, {s}", "{s}, provided that {c}", "{s} in the event that {c}", "assuming that {c}, {s}"]  # fmt: skip
    return sentence(expand(pick(rng, forms), {"c": cond, "s": text}, rng))


def threat(rng: Random, part: str) -> Pair:
    """threat: a threat is not the deed."""
    scn = replace(scenario(rng, part, menacing=True), future=False)
    a, b = sides(rng)
    roll = rng.random()
    never = [
        "never threatened to {v}",
        "has at no time threatened to {v}",
        "made no threat to {v}",
        "issued no threat to {v}",
    ]
    did = [
        "threatened to {v}",
        "warned that it would {v}",
        "issued a threat to {v}",
        "made a threat to {v}",
        "openly threatened to {v}",
    ]
    if roll < 0.2:
        return Pair(*flipped(rng, _modal_from(scn, did, a), _modal_from(scn, never, b)), "contradiction", "threat")
    if roll > 0.78:
        return Pair(
            *flipped(rng, _modal_from(scn, did, a), _modal_from(_elsewhere(scn, rng), never, b)), "neutral", "threat"
        )
    if roll < 0.35:
        forms = did if rng.random() < 0.6 else never
        return Pair(_modal_from(scn, forms, a), _modal_from(scn, forms, b), "entailment", "threat")
    return Pair(
        *flipped(rng, modal(scn, "threat", a), state(scn, choose(rng, ["D", "nD", "nD"]), b)), "neutral", "threat"
    )


def question(rng: Random, part: str) -> Pair:
    """question: a question asserts nothing, unless its answer comes with it."""
    scn = replace(scenario(rng, part, willed=True), future=False)
    a, b = sides(rng)
    if (roll := rng.random()) < 0.4:
        asked = modal(replace(scn, actor=scn.actor[:1]), "question", a)
        prop = pick(rng, ["D", "nD"])
        answer = pick(
            rng,
            ["the answer is yes: {s}", "yes, {s}", "indeed, {s}"]
            if prop == "D"
            else ["the answer is no: {s}", "no, {s}", "of course not: {s}"],
        )
        premise = f"{asked} {sentence(answer.replace('{s}', core(scn, prop, a)))}"
        label = "contradiction" if roll < 0.22 else "entailment"
        return Pair(
            premise,
            state(
                scn,
                choose(rng, [q for (p, q), v in RELATION.items() if p == prop and v == label]),
                b,
                voice="bare",
                detail=0,
            ),
            label,
            "question",
        )
    return Pair(
        *flipped(rng, modal(scn, "question", a), state(scn, choose(rng, ["D", "nD", "U", "nU"]), b)),
        "neutral",
        "question",
    )


_WANTED = (
    "{w} wanted {A} to {v}",
    "{w} wished for {A} to {v}",
    "it was the wish of {w} that {A} should {v}",
    "{w} was keen for {A} to {v}",
)
_UNWANTED = (
    "{w} never wanted {A} to {v}",
    "it was never the wish of {w} that {A} should {v}",
    "{w} had no wish for {A} to {v}",
)


def _wish(scn: Scenario, forms: tuple[str, ...], who: str, rng: Random) -> str:
    text = pick(rng, forms).replace("{w}", who).replace("{A}", bare(pick(rng, scn.actor)))
    return sentence(text.replace("{v}", phrase(clause(scn, "D", rng), "base", rng)))


def opinion(rng: Random, part: str) -> Pair:
    """opinion: what somebody wants is neither what happened nor what another wants; what one speaker wants and does not want clashes."""
    scn = replace(scenario(rng, part, willed=True), future=False)
    a, b = sides(rng)
    roll, who = rng.random(), speaker(rng, part)
    if roll < 0.15:
        return Pair(
            *flipped(rng, _wish(scn, _WANTED, who, a), _wish(scn, _UNWANTED, who, b)), "contradiction", "opinion"
        )
    if roll < 0.25:
        return Pair(
            *flipped(rng, _wish(scn, _WANTED, who, a), _wish(_elsewhere(scn, rng), _UNWANTED, who, b)),
            "neutral",
            "opinion",
        )
    if roll < 0.4:
        forms = _WANTED if rng.random() < 0.5 else _UNWANTED
        return Pair(_wish(scn, forms, who, a), _wish(scn, forms, who, b), "entailment", "opinion")
    if roll < 0.6:
        return Pair(modal(scn, "wish", a), modal(scn, "wish", b, side="U"), "neutral", "opinion")
    return Pair(
        *flipped(rng, modal(scn, "wish", a), state(scn, choose(rng, ["D", "nD", "U", "nD"]), b)), "neutral", "opinion"
    )


BUILDERS: dict[str, Builder] = {
    "hedge": hedge,
    "plans": plans,
    "condition": condition,
    "threat": threat,
    "question": question,
    "opinion": opinion,
}
