"""Pairs about whether something happened: denial, opposites, other actors, hedges, conditions, plans, threats, reported speech.

Each family is built from one table of propositions, so that "not", "denied" or "rejected" stand as often in pairs of one label as
of another; what decides is how the two propositions relate.
"""

import re
from dataclasses import replace
from random import Random

from contradict.train.edits.text import phrases
from contradict.train.edits.grammar import bare, expand, finite, phrase, pick, sentence, verb_text
from contradict.train.edits.lexicon import DAYS, MONTHS, choose, keep, two
from contradict.train.edits.pairs import Pair, flipped, sides
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

PROPS = ("D", "nD", "U", "nU")
# Done by one, hardly done by another as well; and what cannot be undone afterwards.
_ONCE = ("seize", "find", "rescue", "repair", "demolish", "build", "finish", "supply", "dismiss", "arrest")
_FINAL = ("demolish", "publish", "inform", "rescue", "find", "finish", "confirm_link", "build", "admit", "arrest", "vaccinate", "sell", "acquire")


def _props(rng: Random, label: str) -> tuple[str, str]:
    return choose(rng, [pair for pair, value in RELATION.items() if value == label])


def polarity(rng: Random, part: str) -> Pair:
    """denial, antonym: one scenario, two propositions that exclude each other."""
    scn = scenario(rng, part)
    left, right = _props(rng, "contradiction")
    a, b = sides(rng)
    voice = pick(rng, ["bare", "said", "denied", "any"])
    premise, hypothesis = state(scn, left, a, asides=True), state(scn, right, b, voice=voice, detail=0.1)
    kind = "antonym" if "n" not in left + right and voice != "denied" else "denial"
    return Pair(premise, hypothesis, "contradiction", kind)


def restated(rng: Random, part: str) -> Pair:
    """restatement: what the first says makes the second true; an attribution stays with its speaker."""
    scn = scenario(rng, part)
    left, right = _props(rng, "entailment")
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
    left, right = _props(rng, "neutral")
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
        state(scn, choose(rng, PROPS), a, detail=0.4, asides=True), state(second, choose(rng, PROPS), b, detail=0.1), "neutral", "omission"
    )


def _elsewhere(scn: Scenario, rng: Random) -> Scenario:
    """The same act by another actor or on another thing."""
    return replace(scn, actor=other_actor(scn, rng)) if rng.random() < 0.6 else replace(scn, object=other_object(scn, rng))


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
        return Pair(*flipped(rng, modal(scn, "hedge", a), modal(_elsewhere(scn, rng), "ruled_out", b)), "neutral", "hedge")
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
        return Pair(*flipped(rng, _if(scn, prop, cond, a), _if(_elsewhere(scn, rng), other, cond, b, even=rng.random() < 0.5)), "neutral", "condition")
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
        return Pair(*flipped(rng, _modal_from(scn, did, a), _modal_from(_elsewhere(scn, rng), never, b)), "neutral", "threat")
    if roll < 0.35:
        forms = did if rng.random() < 0.6 else never
        return Pair(_modal_from(scn, forms, a), _modal_from(scn, forms, b), "entailment", "threat")
    return Pair(
        *flipped(rng, modal(scn, "threat", a), state(scn, choose(rng, ["D", "nD", "nD"]), b)), "neutral", "threat"
    )


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
        label, two_ = "neutral", pick(rng, ["y", "n"]) == "y" and yes or no
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


def question(rng: Random, part: str) -> Pair:
    """question: a question asserts nothing, unless its answer comes with it."""
    scn = replace(scenario(rng, part, willed=True), future=False)
    a, b = sides(rng)
    if (roll := rng.random()) < 0.4:
        asked = modal(replace(scn, actor=scn.actor[:1]), "question", a)
        prop = pick(rng, ["D", "nD"])
        answer = pick(rng, ["the answer is yes: {s}", "yes, {s}", "indeed, {s}"] if prop == "D" else ["the answer is no: {s}", "no, {s}", "of course not: {s}"])
        premise = f"{asked} {sentence(answer.replace('{s}', core(scn, prop, a)))}"
        label = "contradiction" if roll < 0.22 else "entailment"
        return Pair(premise, state(scn, choose(rng, [q for (p, q), v in RELATION.items() if p == prop and v == label]), b, voice="bare", detail=0), label, "question")
    return Pair(
        *flipped(rng, modal(scn, "question", a), state(scn, choose(rng, ["D", "nD", "U", "nU"]), b)),
        "neutral",
        "question",
    )


def opinion(rng: Random, part: str) -> Pair:
    """opinion: what somebody wants is neither what happened nor what another wants."""
    scn = replace(scenario(rng, part, willed=True), future=False)
    a, b = sides(rng)
    roll = rng.random()
    wanted = ["{w} wanted {A} to {v}", "{w} wished for {A} to {v}", "it was the wish of {w} that {A} should {v}", "{w} asked {A} to {v}", "{w} urged {A} to {v}"]
    unwanted = ["{w} never wanted {A} to {v}", "{w} did not ask {A} to {v}", "{w} at no time urged {A} to {v}", "it was never the wish of {w} that {A} should {v}"]
    if roll < 0.4:
        who = speaker(rng, part)
        one, two_ = (wanted, unwanted) if roll < 0.25 else (wanted[:3], wanted[:3]) if roll < 0.34 else (unwanted[:1] + unwanted[3:], unwanted[:1] + unwanted[3:])
        texts = []
        far = roll < 0.25 and rng.random() < 0.4
        for forms, r in ((one, a), (two_, b)):
            if far and r is b:
                scn = _elsewhere(scn, rng)
            text = pick(r, forms[:3] if roll < 0.25 and forms is wanted else forms[:1] + forms[3:] if roll < 0.25 else forms)
            texts.append(sentence(text.replace("{w}", who).replace("{A}", bare(pick(r, scn.actor))).replace("{v}", phrase(clause(scn, "D", r), "base", r))))
        return Pair(*(flipped(rng, *texts) if roll < 0.25 else texts), "neutral" if far else "contradiction" if roll < 0.25 else "entailment", "opinion")
    if roll < 0.6:
        return Pair(modal(scn, "wish", a), modal(scn, "wish", b, side="U"), "neutral", "opinion")
    return Pair(
        *flipped(rng, modal(scn, "wish", a), state(scn, choose(rng, ["D", "nD", "U", "nD"]), b)), "neutral", "opinion"
    )


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
    slots = {"w": w, "x": x, "A": scn.actor, "s": core(scn, prop, a)}
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
        claim = sentence(expand(pick(rng, [c for c in _CLAIMED if "{A}" not in c]), slots, a))
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
    rebuff = sentence(expand(pick(rng, keep(_REBUFFS, part)), {"w": w, "x": x, "s": core(scn, prop, a)}, a))
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


_TIMES = phrases("times")
_SINCE = phrases("since")


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


def temporal(rng: Random, part: str) -> Pair:
    """temporal: opposite states at different times succeed each other; at one time they clash; one time reworded follows."""
    scn = replace(scenario(rng, part), future=False)
    a, b = sides(rng)
    early, late = _times(rng, part)
    roll = rng.random()
    if roll < 0.3:
        left, right = _props(rng, "contradiction")
        when = pick(rng, [early, late])
        return Pair(_timed(scn, left, when, a), _timed(scn, right, when, b), "contradiction", "temporal")
    if roll < 0.45:
        left, right = _props(rng, "entailment")
        when = pick(rng, [early, late])
        return Pair(_timed_bare(scn, left, when, a), _timed_bare(scn, right, when, b), "entailment", "temporal")
    left, right = choose(rng, [("U", "D"), ("nD", "D")] + ([] if scn.frame.id in _FINAL else [("D", "U"), ("D", "nD")]))
    return Pair(*flipped(rng, _timed(scn, left, early, a), _timed(scn, right, late, b)), "neutral", "temporal")


def _timed_bare(scn: Scenario, prop: str, when: str, rng: Random) -> str:
    text = _past(scn, prop, rng)
    return sentence(f"{when}, {text}" if rng.random() < 0.5 else f"{text} {when}")


def _past(scn: Scenario, prop: str, rng: Random) -> str:
    return finite(clause(scn, prop[-1], rng), "past", rng, negated=prop.startswith("n"))


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


_ALSO = ("{l}, but {r}", "{l}, while {r}", "{l}; {r}", "whereas {l}, {r}", "{l}, and {r}", "unlike many others, {l}; {r}")


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
        third = replace(scn, actor=other_actor(rival, rng)) if rng.random() < 0.6 else replace(scn, object=other_object(scn, rng))
        if third.actor == scn.actor and third.object == scn.object:
            third = replace(scn, object=other_object(scn, rng))
        return Pair(premise, state(third, choose(rng, ["D", "nD", "U"]), b, voice="bare"), label, "distinct_actors")
    who, known = choose(rng, [(scn, left), (rival, right)])
    prop = choose(rng, [q for (p, q), value in RELATION.items() if p == known and value == label])
    hypothesis = state(who, prop, b, voice="bare", detail=0.0)
    return Pair(premise, hypothesis, label, "denial" if label == "contradiction" else "restatement")


_UNCONFIRMED = phrases("unconfirmed")
_PUBLIC = phrases("public")


def unconfirmed(rng: Random, part: str) -> Pair:
    """status: one announces what lies ahead, the other withholds confirmation of the same; of another thing they agree."""
    scn = replace(scenario(rng, part, willed=True), future=True)
    a, b = sides(rng)
    roll = rng.random()
    second = scn if roll < 0.6 else replace(scn, actor=other_actor(scn, rng)) if roll < 0.75 else replace(scn, object=other_object(scn, rng))
    announced_ = pick(rng, keep(_PUBLIC, part)).replace("{p}", speaker(rng, part)).replace("{s}", core(scn, "D", a))
    doubted = pick(rng, keep(_UNCONFIRMED, part)).replace("{p}", speaker(rng, part)).replace("{s}", core(second, "D", b))
    label, kind = ("contradiction", "status") if roll < 0.6 else ("neutral", "distinct_actors" if roll < 0.75 else "same_topic")
    return Pair(*flipped(rng, sentence(announced_), sentence(doubted)), label, kind)


BUILDERS = {
    "contrasted": contrasted, "unconfirmed": unconfirmed,
    "polarity": polarity, "restated": restated, "contrary": contrary, "distinct_actors": distinct_actors, "distinct_objects": distinct_objects,
    "omission": omission, "hedge": hedge, "plans": plans, "condition": condition, "threat": threat, "unsaid": unsaid, "confirmation": confirmation,
    "announced": announced, "question": question, "opinion": opinion, "reported": reported, "opponent_quote": opponent_quote, "temporal": temporal,
    "agent": agent,
}  # fmt: skip
