"""Pairs about the state and the cause of an event, and about how many of a group took part."""

import re
from dataclasses import dataclass
from random import Random

from contradict.train.edits.grammar import bare, expand, is_plural, pick, sentence, verb_text
from contradict.train.edits.lexicon import choose, city, country, entity, keep, two
from contradict.train.edits.pairs import Pair, flipped, sides
from contradict.train.edits.statements import detailed, said, same_speaker, speaker
from contradict.train.edits.text import phrases, whole


@dataclass(frozen=True, slots=True)
class Ladder:
    """Things and the states they can be in; states of one ladder exclude each other unless their numbers stand in `open`."""

    id: str
    things: tuple[str, ...]
    states: tuple[tuple[str, ...], ...]
    open: frozenset[frozenset[int]] = frozenset()


_LADDERS = whole("ladders")


def _ladders() -> tuple[Ladder, ...]:
    found = []
    for block in _LADDERS.strip().split("\n\n"):
        head, *rows = block.splitlines()
        name, things = head.split(": ", 1)
        states = tuple(tuple(s.strip() for s in row[2:].split(";")) for row in rows if row[0] == "+")
        gaps = frozenset(
            frozenset(map(int, pair.split("-"))) for row in rows if row[0] == "!" for pair in row[2:].split()
        )
        found.append(Ladder(name, tuple(things.split("|")), states, gaps))
    return tuple(found)


LADDERS = tuple(ladder for ladder in _ladders() if ladder.id != "membership")


def names(rng: Random, part: str) -> dict[str, tuple[str, ...] | str]:
    """Slots of one event; entries with a 2 differ from those without."""
    slots: dict[str, tuple[str, ...] | str] = {}
    kinds = {
        "G": "gov",
        "f": "firm",
        "A": "person",
        "S": "athlete",
        "D": "scientist",
        "k": "club",
        "x": "force",
        "u": "group",
    }
    for key, kind in kinds.items():
        one, other = entity(rng, part, kind), entity(rng, part, kind)
        while set(one) & set(other):
            other = entity(rng, part, kind)
        slots[key], slots[key + "2"] = one[:2] if kind in ("firm", "athlete", "person") else one[:1], other[:1]
    slots["B"] = slots["A2"]
    slots["g"], slots["g2"] = slots["G"], slots["G2"]
    slots["cap"] = country(rng, part)[2]
    slots["c"] = city(rng, part)
    return slots


def _plural(text: str) -> str:
    for one, many in (("is", "are"), ("has", "have"), ("was", "were"), ("does", "do"), ("poses", "pose"), ("applies", "apply"), ("remains", "remain"), ("lacks", "lack"), ("sits", "sit"), ("puts", "put"), ("leads", "lead"), ("brings", "bring")):  # fmt: skip
        text = re.sub(rf"^{one}\b", many, text)
    return text


def dressed(text: str, rng: Random, part: str, dress: float = 0.5, who: str | None = None) -> str:
    """With a reporting phrase or a tail; `who`: said by that speaker in any case."""
    roll = rng.random()
    if who:
        text = said(text, who, rng, part)
    elif roll < dress * 0.6:
        text = said(text, speaker(rng, part), rng, part)
    elif roll < dress:
        text = detailed(text, rng, part, tail=True)
    return sentence(text)


def _stands(thing: str, state: str) -> str:
    plural = is_plural(thing) or state.split()[0] in ("are", "have", "remain")
    return f"{bare(thing)} {_plural(state) if plural else state}"


def status(rng: Random, part: str) -> Pair:
    """status: two states that exclude each other; the same in other words; of another thing; or at another time."""
    ladder = choose(rng, keep(LADDERS, part))
    slots = names(rng, part)
    thing = choose(rng, keep(ladder.things, part))
    a, b = sides(rng)
    i, j = two(rng, list(range(len(ladder.states))))
    while frozenset((i, j)) in ladder.open:
        i, j = two(rng, list(range(len(ladder.states))))

    def say(
        s: Random, k: int, which: dict[str, tuple[str, ...] | str], dress: float, when: str = "", who: str | None = None
    ) -> str:
        text = expand(_stands(thing, pick(s, keep(ladder.states[k], part))), which, s)
        return dressed(when + text, s, part, dress, who)

    roll = rng.random()
    if roll < 0.45:
        return Pair(say(a, i, slots, 0.5), say(b, j, slots, 0.5), "contradiction", "status")
    if roll < 0.63:
        who = same_speaker(rng, part)
        return Pair(say(a, i, slots, 0, who=who), say(b, i, slots, 0, who=who), "entailment", "restatement")
    if roll < 0.85 and "{" in thing and ladder.id != "winner":
        return Pair(
            say(a, i, slots, 0.4), say(b, choose(rng, [i, j, j]), names(rng, part), 0.4), "neutral", "distinct_actors"
        )
    early, late = choose(rng, [("on Monday morning, ", "by Friday, "), ("in spring, ", "as of autumn, "), ("at the start of the year, ", "today, "), ("a month ago, ", "now, "), ("until last week, ", "since yesterday, ")])  # fmt: skip
    past_one = say(a, i, slots, 0, early)
    for now, then in ((" is ", " was "), (" are ", " were "), (" has ", " had "), (" have ", " had ")):
        past_one = past_one.replace(now, then)
    return Pair(past_one, say(b, j, slots, 0, late), "neutral", "temporal")


_CAUSES = phrases("causes")
_BECAUSE = phrases("because")
_NOT_BECAUSE = phrases("not_because")
_MAYBE_BECAUSE = phrases("maybe_because")


def cause(rng: Random, part: str) -> Pair:
    """cause: two causes of one thing, or one cause denied; suspected causes and other things' causes go together."""
    outcome, causes = choose(rng, keep(_CAUSES, part)).split(": ")
    slots = names(rng, part)
    a, b = sides(rng)
    first, second = two(rng, causes.split("|"))

    def say(
        r: Random,
        forms: list[str],
        k: str,
        which: dict[str, tuple[str, ...] | str],
        dress: float,
        who: str | None = None,
    ) -> str:
        text = expand(
            pick(r, keep(forms, part)), {**which, "o": tuple(outcome.split("=")), "k": tuple(k.split("="))}, r
        )
        return dressed(text, r, part, dress, who)

    roll = rng.random()
    who = same_speaker(rng, part)
    if roll < 0.22:
        return Pair(say(a, _BECAUSE, first, slots, 0.4), say(b, _BECAUSE, second, slots, 0.4), "contradiction", "cause")
    if roll < 0.45:
        return Pair(
            *flipped(rng, say(a, _BECAUSE, first, slots, 0.4), say(b, _NOT_BECAUSE, first, slots, 0.4)),
            "contradiction",
            "cause",
        )
    if roll < 0.6:
        return Pair(
            say(a, _BECAUSE, first, slots, 0, who), say(b, _BECAUSE, first, slots, 0, who), "entailment", "cause"
        )
    if roll < 0.7:
        return Pair(
            say(a, _NOT_BECAUSE, first, slots, 0, who),
            say(b, _NOT_BECAUSE, first, slots, 0, who),
            "entailment",
            "cause",
        )
    if roll < 0.82:
        forms = choose(rng, [_BECAUSE, _NOT_BECAUSE, _MAYBE_BECAUSE])
        return Pair(
            *flipped(
                rng,
                say(a, _MAYBE_BECAUSE, first, slots, 0.3),
                say(b, forms, choose(rng, [first, second]) if forms is not _MAYBE_BECAUSE else second, slots, 0.3),
            ),
            "neutral",
            "cause",
        )
    if roll < 0.92:
        return Pair(
            say(a, _NOT_BECAUSE, first, slots, 0.3),
            say(b, choose(rng, [_BECAUSE, _NOT_BECAUSE]), second, slots, 0.3),
            "neutral",
            "cause",
        )
    elsewhere = names(rng, part)
    return (
        Pair(
            say(a, _BECAUSE, first, slots, 0.3),
            say(b, choose(rng, [_BECAUSE, _NOT_BECAUSE]), choose(rng, [first, second]), elsewhere, 0.3),
            "neutral",
            "different_incident",
        )
        if "{" in outcome
        else cause(rng, part)
    )


_MEMBERS = phrases("members")
_DEEDS = phrases("deeds")
_QUANTITIES = {
    "all": ["all {g} {v}", "every one of the {g} {v}", "the {g} {v} without exception", "each of the {g} {v}", "there were no exceptions: all {g} {v}"],
    "none": ["none of the {g} {v}", "not a single one of the {g} {v}", "no {g} {v}", "not one of the {g} {v}", "there were no {g} who {v}"],
    "some": ["some {g} {v}", "several of the {g} {v}", "a few of the {g} {v}", "a number of {g} {v}", "at least some of the {g} {v}"],
    "notall": ["not all {g} {v}", "not every one of the {g} {v}", "some of the {g} {nv}", "several of the {g} {nv}", "a few of the {g} {nv}"],
    "most": ["most {g} {v}", "the great majority of the {g} {v}", "most of the {g} {v}", "far more than half of the {g} {v}"],
    "few": ["hardly any of the {g} {v}", "only a small minority of the {g} {v}", "very few of the {g} {v}", "most of the {g} {nv}", "the great majority of the {g} {nv}"],
}  # fmt: skip
_QUANT_RELATION = {
    "contradiction": [("all", "none"), ("all", "notall"), ("none", "some"), ("most", "few"), ("all", "few"), ("none", "most")],
    "entailment": [("all", "all"), ("none", "none"), ("all", "some"), ("all", "most"), ("none", "notall"), ("most", "most"), ("few", "notall"), ("most", "some"), ("notall", "notall"), ("few", "few")],
    "neutral": [("some", "all"), ("some", "notall"), ("notall", "some"), ("most", "all"), ("notall", "none"), ("most", "notall"), ("notall", "most"), ("some", "most"), ("notall", "few")],
}  # fmt: skip


def quantifier(rng: Random, part: str) -> Pair:
    """quantifier: all, none, some, most, few of one group; other groups."""
    slots = names(rng, part)
    group, deed = choose(rng, keep(_MEMBERS, part)), choose(rng, keep(_DEEDS, part))
    a, b = sides(rng)

    def say(
        r: Random, key: str, g: str, which: dict[str, tuple[str, ...] | str], dress: float, who: str | None = None
    ) -> str:
        template = pick(r, _QUANTITIES[key])
        singular = template.startswith(("every", "each", "none", "not a", "not one", "not every"))
        text = template.replace("{v}", verb_text(deed, "past", not singular, False)).replace(
            "{nv}", verb_text(deed, "past", True, True)
        )
        return dressed(expand(text.replace("{g}", g), which, r), r, part, dress, who)

    roll = rng.random()
    label = "contradiction" if roll < 0.42 else "entailment" if roll < 0.65 else "neutral"
    one, other = choose(rng, _QUANT_RELATION[label])
    if roll > 0.85:
        group2 = choose(rng, [x for x in keep(_MEMBERS, part) if x != group])
        return Pair(
            say(a, choose(rng, list(_QUANTITIES)), group, slots, 0.3),
            say(b, choose(rng, list(_QUANTITIES)), group2, slots, 0.3),
            "neutral",
            "scope",
        )
    dress, who = (0.0, same_speaker(rng, part)) if label == "entailment" else (0.3, None)
    pair = (say(a, one, group, slots, dress, who), say(b, other, group, slots, dress, who))
    return Pair(*(flipped(rng, *pair) if label == "contradiction" else pair), label, "quantifier")


BUILDERS = {"status": status, "cause": cause, "quantifier": quantifier}
