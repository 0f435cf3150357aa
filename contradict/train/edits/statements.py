"""Statements about one scenario: a proposition, said plainly, reported, denied, hedged, planned or asked."""

import re
from dataclasses import dataclass, replace
from random import Random

from contradict.train.edits.frames import FRAMES, Frame
from contradict.train.edits.grammar import Clause, Forms, active, bare, finite, passive, phrase, pick, sentence
from contradict.train.edits.lexicon import SPEAKERS, choose, entity, keep, person
from contradict.train.edits.text import phrases

# The four propositions of a frame and how they stand to each other. D: it was done; U: what excludes it was done;
# nD, nU: not so. Only contrary frames use the pairs marked "neutral" (not done does not mean the opposite was done).
RELATION = {
    ("D", "D"): "entailment", ("D", "nD"): "contradiction", ("D", "U"): "contradiction", ("D", "nU"): "entailment",
    ("nD", "D"): "contradiction", ("nD", "nD"): "entailment", ("nD", "U"): "neutral", ("nD", "nU"): "neutral",
    ("U", "D"): "contradiction", ("U", "nD"): "entailment", ("U", "U"): "entailment", ("U", "nU"): "contradiction",
    ("nU", "D"): "neutral", ("nU", "nD"): "neutral", ("nU", "U"): "contradiction", ("nU", "nU"): "entailment",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Scenario:
    """One actor, one object, one frame; `future` when the event lies ahead."""

    frame: Frame
    part: str
    actor: Forms
    kind: str
    object: Forms
    future: bool


def scenario(
    rng: Random, part: str, *, willed: bool = False, sole: bool = False, contrary: bool = False, menacing: bool = False
) -> Scenario:
    frames = [
        f
        for f in keep(FRAMES, part)
        if (f.willed or not willed)
        and (f.sole or not sole)
        and (f.contrary or not contrary)
        and (f.id in _MENACING or not menacing)
    ]
    if not frames:
        frames = [f for f in FRAMES if f.id == ("violate" if menacing else "win")]
    frame = choose(rng, frames)
    thing = choose(rng, keep(frame.objects, part))
    kind = choose(rng, thing.only or frame.who.split("|"))
    return Scenario(frame, part, entity(rng, part, kind), kind, thing.names, frame.willed and rng.random() < 0.2)


def other_actor(scn: Scenario, rng: Random) -> Forms:
    for attempt in range(40):
        actor = entity(rng, scn.part, scn.kind if attempt < 20 else "gov|firm|person|outfit|group")
        if not {bare(f) for f in actor} & {bare(f) for f in scn.actor}:
            return actor
    raise AssertionError(f"no second actor of kind {scn.kind}")


def other_object(scn: Scenario, rng: Random) -> Forms:
    fitting = [o.names for o in scn.frame.objects if o.names != scn.object and (not o.only or scn.kind in o.only)]
    return choose(rng, fitting or [o.names for o in scn.frame.objects if o.names != scn.object])


_MENACING = (
    "withdraw",
    "expel",
    "block",
    "ban",
    "demolish",
    "dismiss",
    "publish",
    "strike",
    "shell",
    "sell",
    "seize",
    "violate",
    "arrest",
    "free_trade",
    "deploy",
    "intervene",
)


def clause(scn: Scenario, side: str, rng: Random) -> Clause:
    verbs = scn.frame.does if side == "D" else scn.frame.undoes
    verb = pick(rng, verbs)
    return Clause(
        scn.actor, verb, tuple(name.partition("~")[0] for name in scn.object), scn.object[0].partition("~")[2]
    )


def speaker(rng: Random, part: str) -> str:
    if rng.random() < 0.3:
        return person(rng, part, choose(rng, ["politics", "politics", "business"]))[2]
    return bare(pick(rng, keep(SPEAKERS, part)))


def core(scn: Scenario, prop: str, rng: Random, *, plain: bool = False) -> str:
    """The proposition as a finite clause without capital or stop; `plain`: no "set to", "about to"."""
    negated = prop.startswith("n")
    c = clause(scn, prop[-1], rng)
    roll = rng.random()
    if scn.future:
        if negated:
            if roll < 0.25 and not plain and not c.subject[0].startswith("*"):
                return active(replace(c, verb="be going to " + c.verb), "present", rng, negated=True)
            return finite(c, "future", rng, negated=True)
        if roll < 0.2:
            return active(
                replace(c, verb=pick(rng, ["be set to ", "be going to ", "be about to "]) + c.verb), "present", rng
            )
        return finite(c, "future", rng)
    form = "past" if roll < 0.6 else "perfect"
    if not negated:
        return finite(c, form, rng)
    if roll < 0.2:
        return active(c, pick(rng, ["past", "perfect"]), rng, adverb="never")
    if 0.2 <= roll < 0.26:
        return active(replace(c, verb="stop short of " + _gerunds(c.verb)), "past", rng)
    return finite(c, form, rng, negated=True)


def _gerunds(verb: str) -> str:
    from contradict.train.edits.grammar import gerund

    head, _, rest = verb.partition(" ")
    return f"{gerund(head)} {rest}"


_SAID = phrases("said")
_DENIES = phrases("denies")
_BARE_DENIES = ["it is not true that {s}", "it is false that {s}", "it is untrue that {s}", "there is no truth in the claim that {s}", "the claim that {s} is wrong"]  # fmt: skip
_LEADS = phrases("leads")
_TAILS = phrases("tails")


def said(text: str, who: str, rng: Random, part: str) -> str:
    template = pick(rng, keep(_SAID, part))
    return template.replace("{sp}", who).replace("{s}", text).replace("{S}", text[:1].upper() + text[1:])


def denied(text: str, who: str, rng: Random, part: str) -> str:
    return pick(rng, keep(_DENIES, part)).replace("{sp}", who).replace("{s}", text)


def detailed(text: str, rng: Random, part: str, *, tail: bool = False) -> str:
    """With a lead or a tail that adds colour and no fact of the frame; `tail`: no lead, for states."""
    if not tail and rng.random() < 0.5:
        return f"{pick(rng, keep(_LEADS, part))} {text}"
    return f"{text}, {pick(rng, keep(_TAILS, part))}"


def state(
    scn: Scenario,
    prop: str,
    rng: Random,
    *,
    voice: str = "any",
    who: str | None = None,
    detail: float = 0.2,
    asides: bool = False,
) -> str:
    """The proposition as a sentence. `voice`: bare, said, denied (of the contradictory), or any; `asides`: it may carry a second fact."""
    if voice == "any":
        voice = pick(rng, ["bare"] * 5 + ["said"] * 3 + ["denied"] * 2)
    if voice == "denied":
        return sentence(deny(scn, prop, rng, who=who))
    text = core(scn, prop, rng)
    roll = rng.random()
    if asides and roll < 0.15:
        text = f"{text}, {aside(scn, rng)}"
    elif roll < detail:
        text = detailed(text, rng, scn.part)
    if voice == "said":
        text = said(text, who or speaker(rng, scn.part), rng, scn.part)
    return sentence(text)


def deny(scn: Scenario, prop: str, rng: Random, *, who: str | None = None) -> str:
    """`prop` by denying its contradictory."""
    inner = prop[1:] if prop.startswith("n") else "n" + prop
    if not inner.startswith("n") and who is None and rng.random() < 0.3:
        c = clause(scn, inner, rng)
        return active(replace(c, verb="deny O", object=(_denied_act(c, scn, rng),)), "past", rng)
    text = core(scn, inner, rng)
    if who is None and rng.random() < 0.2:
        return pick(rng, _BARE_DENIES).replace("{s}", text)
    return denied(text, who or speaker(rng, scn.part), rng, scn.part)


def _denied_act(c: Clause, scn: Scenario, rng: Random) -> str:
    if scn.future:
        return (
            "that it would " + phrase(c, "base", rng)
            if not c.subject[0].startswith("*")
            else "any plan to " + phrase(c, "base", rng)
        )
    return phrase(c, pick(rng, ["gerund", "havegerund"]), rng)


def aside(scn: Scenario, rng: Random) -> str:
    """A second, unrelated fact to hang on a sentence."""
    while True:
        other = scenario(rng, scn.part)
        if other.frame.id != scn.frame.id and other.actor != scn.actor:
            return f"{pick(rng, ['while', 'and', 'whereas'])} {core(other, choose(rng, ('D', 'nD', 'U')), rng)}"


_HEDGES = phrases("hedges")
_SOFT = phrases("soft")
_RULED_OUT = phrases("ruled_out")
_PLANS = phrases("plans")
_NO_PLANS = phrases("no_plans")
_PREMATURE = phrases("premature")
_THREATS = phrases("threats")
_UNSAID = phrases("unsaid")
_QUESTIONS = phrases("questions")
_WISHES = phrases("wishes")
_MODAL = {
    "hedge": _HEDGES,
    "soft": _SOFT,
    "ruled_out": _RULED_OUT,
    "plan": _PLANS,
    "no_plan": _NO_PLANS,
    "threat": _THREATS,
}
_FREE = {"premature": _PREMATURE, "unsaid": _UNSAID, "question": _QUESTIONS, "wish": _WISHES}


def modal(scn: Scenario, mood: str, rng: Random, *, side: str = "D", detail: float = 0.2) -> str:
    """A sentence that does not say that the event happened: `mood` is a key of _MODAL or _FREE."""
    return sentence(modal_text(scn, mood, rng, side=side, detail=detail))


def modal_text(scn: Scenario, mood: str, rng: Random, *, side: str = "D", detail: float = 0.0) -> str:
    c = clause(scn, side, rng)
    subject = pick(rng, scn.actor)
    templates = _MODAL.get(mood) or _FREE[mood]
    text = pick(rng, keep(templates, scn.part))
    fields = {
        "{v}": phrase(c, "base", rng), "{g}": phrase(c, "gerund", rng), "{h}": phrase(c, "havegerund", rng), "{A}": bare(subject),
        "{sp}": speaker(rng, scn.part), "{s}": core(scn, side, rng),
    }  # fmt: skip
    plural = subject.startswith("*")
    if mood in _MODAL:
        text = f"{{A}} {_agree(text) if plural else text}"
    elif plural:
        text = re.sub(r"\{A\} (is|was|has|plans|intends|were)\b", lambda m: "{A} " + _agree(m.group(1)), text)
        text = text.replace("has {A}", "have {A}")
    for slot, value in fields.items():
        text = text.replace(slot, value)
    return detailed(text, rng, scn.part) if mood in _MODAL and rng.random() < detail else text


def _agree(verb: str) -> str:
    head, _, rest = verb.partition(" ")
    plural = {
        "is": "are",
        "was": "were",
        "has": "have",
        "does": "do",
        "plans": "plan",
        "intends": "intend",
        "aims": "aim",
    }.get(head, head)
    return (
        f"{plural} {rest}".replace(" its ", " their ")
        .replace("whether it will", "whether they will")
        .replace("that it w", "that they w")
    )


def same_speaker(rng: Random, part: str) -> str | None:
    """Now and then one speaker for both sides of an entailment, so that attribution is no cue."""
    return speaker(rng, part) if rng.random() < 0.35 else None


__all__ = [
    "RELATION",
    "Scenario",
    "core",
    "denied",
    "deny",
    "detailed",
    "modal",
    "modal_text",
    "other_actor",
    "other_object",
    "passive",
    "said",
    "same_speaker",
    "scenario",
    "speaker",
    "state",
]  # fmt: skip
