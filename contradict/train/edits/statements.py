"""Statements about one scenario: a proposition, said plainly, reported, denied, hedged, planned or asked."""

import re
from dataclasses import dataclass, replace
from random import Random

from contradict.train.edits.frames import FRAMES, Frame
from contradict.train.edits.grammar import Clause, Forms, active, bare, finite, passive, phrase, pick, sentence
from contradict.train.edits.lexicon import SPEAKERS, choose, entity, keep, person

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


def scenario(rng: Random, part: str, *, willed: bool = False, sole: bool = False, contrary: bool = False, menacing: bool = False) -> Scenario:
    frames = [
        f
        for f in keep(FRAMES, part)
        if (f.willed or not willed) and (f.sole or not sole) and (f.contrary or not contrary) and (f.id in _MENACING or not menacing)
    ]
    if not frames:
        frames = [f for f in FRAMES if f.id == ("violate" if menacing else "win")]
    frame = choose(rng, frames)
    kind = choose(rng, frame.who.split("|"))
    thing = choose(rng, keep(frame.objects, part))
    return Scenario(frame, part, entity(rng, part, kind), kind, thing, frame.willed and rng.random() < 0.2)


def other_actor(scn: Scenario, rng: Random) -> Forms:
    while True:
        actor = entity(rng, scn.part, scn.kind)
        if not {bare(f) for f in actor} & {bare(f) for f in scn.actor}:
            return actor


def other_object(scn: Scenario, rng: Random) -> Forms:
    things = [o for o in scn.frame.objects if o != scn.object]
    return choose(rng, things)


_MENACING = ("withdraw", "expel", "block", "ban", "demolish", "dismiss", "publish", "strike", "shell", "sell", "seize", "violate", "arrest", "free_trade", "deploy", "intervene")


def clause(scn: Scenario, side: str, rng: Random) -> Clause:
    verbs = scn.frame.does if side == "D" else scn.frame.undoes
    verb = pick(rng, verbs)
    return Clause(scn.actor, verb, scn.object)


def speaker(rng: Random, part: str) -> str:
    if rng.random() < 0.3:
        return person(rng, part, choose(rng, ["politics", "politics", "business"]))[2]
    return bare(pick(rng, keep(SPEAKERS, part)))


def core(scn: Scenario, prop: str, rng: Random) -> str:
    """The proposition as a finite clause without capital or stop."""
    negated = prop.startswith("n")
    c = clause(scn, prop[-1], rng)
    roll = rng.random()
    if scn.future:
        if negated:
            if roll < 0.25 and not c.subject[0].startswith("*"):
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


_SAID = """{sp} said {s}|{sp} said that {s}|{s}, {sp} said|according to {sp}, {s}|{s}, according to {sp}|{sp} told reporters that {s}|{sp} stated that {s}|in a statement, {sp} said {s}
{sp} insisted that {s}|{sp} maintained that {s}|{sp} announced that {s}|{sp} explained that {s}|speaking on the sidelines of a conference, {sp} said {s}|{sp} reiterated that {s}|{sp} made clear that {s}
{sp} declared: "{S}."|"{S}," {sp} said|"{S}," {sp} told a news conference|{sp} wrote that {s}|as {sp} put it, {s}|{sp} stressed that {s}""".replace("\n", "|").split("|")  # fmt: skip
_DENIES = """{sp} denied that {s}|{sp} dismissed reports that {s}|{sp} rejected the claim that {s}|it is not true that {s}|there is no truth in the claim that {s}, {sp} said|reports that {s} are false, according to {sp}
{sp} called the report that {s} a fabrication|{sp} described as untrue the suggestion that {s}|claims that {s} are baseless, {sp} said|{sp} contradicted reports that {s}|contrary to some reports, it is untrue that {s}
{sp} flatly denied suggestions that {s}|the allegation that {s} was rejected by {sp}|{sp} said the story that {s} was invented|talk that {s} is plain wrong, {sp} said|{sp} refuted the assertion that {s}""".replace("\n", "|").split("|")  # fmt: skip
_BARE_DENIES = ["it is not true that {s}", "it is false that {s}", "it is untrue that {s}", "there is no truth in the claim that {s}", "the claim that {s} is wrong"]  # fmt: skip
_LEADS = """after weeks of speculation,|amid growing pressure at home,|in a closely watched move,|despite repeated appeals,|for all the noise of recent days,|with a crucial vote approaching,|against the advice of some experts,|after a long night of consultations,|to the surprise of many observers,|in spite of a heated debate,|following a review that took months,|as widely expected,|under the eyes of the international press,|behind closed doors,""".split("|")  # fmt: skip
_TAILS = """as criticism from abroad grew louder|while protesters gathered outside|a matter that has divided opinion for years|after a debate that dragged on for hours|in the middle of a deepening crisis|a question watched closely by neighbouring states
according to documents reviewed by this newspaper|two sources with knowledge of the file said|in what officials described as a difficult week|against the backdrop of a stagnant economy|as the country prepares for elections|in a case that has drawn wide attention""".replace("\n", "|").split("|")  # fmt: skip


def said(text: str, who: str, rng: Random, part: str) -> str:
    template = pick(rng, keep(_SAID, part))
    return template.replace("{sp}", who).replace("{s}", text).replace("{S}", text[:1].upper() + text[1:])


def denied(text: str, who: str, rng: Random, part: str) -> str:
    return pick(rng, keep(_DENIES, part)).replace("{sp}", who).replace("{s}", text)


def detailed(text: str, rng: Random, part: str) -> str:
    """With a lead or a tail that adds colour and no fact of the frame."""
    if rng.random() < 0.5:
        return f"{pick(rng, keep(_LEADS, part))} {text}"
    return f"{text}, {pick(rng, keep(_TAILS, part))}"


def state(
    scn: Scenario, prop: str, rng: Random, *, voice: str = "any", who: str | None = None, detail: float = 0.25
) -> str:
    """The proposition as a sentence. `voice`: bare, said, denied (of the contradictory), or any; `who` speaks."""
    if voice == "any":
        voice = pick(rng, ["bare"] * 5 + ["said"] * 3 + ["denied"] * 2)
    if voice == "denied":
        return sentence(deny(scn, prop, rng, who=who))
    text = core(scn, prop, rng)
    if rng.random() < detail:
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


_HEDGES = """may {v}|could {v}|might {v}|is considering whether to {v}|is weighing whether to {v}|has yet to decide whether to {v}|is thinking about {g}|is toying with the idea of {g}|is leaning towards {g}|has not ruled out {g}
is looking into {g}|is reportedly considering {g}|might end up {g}|is said to be exploring ways to {v}|has left open whether it will {v}|is likely to {v}""".replace("\n", "|").split("|")  # fmt: skip
_RULED_OUT = """has ruled out {g}|is not considering {g}|has no intention of {g}|will under no circumstances {v}|is not even thinking about {g}|has firmly excluded {g}""".split("|")  # fmt: skip
_PLANS = """plans to {v}|intends to {v}|is preparing to {v}|has plans to {v}|is getting ready to {v}|has set out plans to {v}|is planning to {v}|aims to {v}""".split("|")  # fmt: skip
_NO_PLANS = """has no plans to {v}|does not intend to {v}|is not planning to {v}|has no intention of {g}|does not plan to {v}|has made no plans to {v}|never intended to {v}""".split("|")  # fmt: skip
_PREMATURE = """talk of {A} {g} is premature, {sp} said|reports that {A} plans to {v} are fabricated, {sp} said|{sp} dismissed as pure invention a report that {A} was preparing to {v}|it is far too early to speak of {A} {g}, {sp} said
{sp} said there were no plans for {A} to {v}|rumours that {A} is about to {v} are unfounded, {sp} said|the story that {A} intends to {v} was made up, {sp} said|no such step as {A} {g} is planned, {sp} said""".replace("\n", "|").split("|")  # fmt: skip
_THREATS = """threatened to {v}|warned that it would {v}|has threatened to {v} unless its demands are met|issued a threat to {v}|signalled that it was prepared to {v}|vowed to {v} if nothing changed""".split("|")  # fmt: skip
_UNSAID = """{A} did not deny {h}|{A} did not deny that {s}|{A} would neither confirm nor deny that {s}|{A} declined to say whether {s}|{A} refused to comment on whether {s}|{sp} could not confirm that {s}|{sp} did not dispute that {s}|{sp} did not rule out that {s}
it is not clear whether {s}|{sp} could not say whether {s}|{A} left open whether {s}|{sp} stopped short of confirming that {s}|whether {s} is not known|{A} has not commented on reports that {s}""".replace("\n", "|").split("|")  # fmt: skip
_QUESTIONS = """did {A} really {v}?|has anyone asked whether {s}?|why would {A} {v} at a time like this?|who could have imagined that {A} would {v}?|is it any wonder people ask whether {s}?|what would it mean for {A} to {v}?
who would benefit if {A} were to {v}?|should {A} {v}?|how could {A} possibly {v}, {sp} asked|"why should {A} {v}?" {sp} asked|would it be wise for {A} to {v}?|can anyone seriously believe that {s}?""".replace("\n", "|").split("|")  # fmt: skip
_WISHES = """{sp} called on {A} to {v}|{sp} wanted {A} to {v}|{sp} hoped that {A} will {v}|{A} should {v}, {sp} argued|{sp} urged {A} to {v}|{sp} would like to see {A} {v}|in the view of {sp}, {A} ought to {v}|{sp} pleaded with {A} to {v}
{sp} expected {A} to {v}|{sp} demanded that {A} {v}|it would be a mistake for {A} not to {v}, {sp} said|{sp} pressed {A} to {v}""".replace("\n", "|").split("|")  # fmt: skip
_MODAL = {"hedge": _HEDGES, "ruled_out": _RULED_OUT, "plan": _PLANS, "no_plan": _NO_PLANS, "threat": _THREATS}
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


__all__ = ["RELATION", "Scenario", "core", "deny", "denied", "detailed", "modal", "modal_text", "other_actor", "other_object",
           "passive", "said", "scenario", "speaker", "state"]  # fmt: skip
