"""Pairs about the state, the time, the place and the cause of an event, and about how many of a group took part."""

import re
from dataclasses import dataclass
from random import Random

from contradict.train.edits.grammar import bare, expand, is_plural, pick, sentence, verb_text
from contradict.train.edits.lexicon import DAYS, MONTHS, choose, city, country, entity, keep, two
from contradict.train.edits.pairs import Pair, flipped, sides
from contradict.train.edits.statements import detailed, said, speaker
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


def _dressed(text: str, rng: Random, part: str, dress: float = 0.5, who: str | None = None) -> str:
    """With a reporting phrase or a tail; `who`: said by that speaker in any case."""
    roll = rng.random()
    if who:
        text = said(text, who, rng, part)
    elif roll < dress * 0.6:
        text = said(text, speaker(rng, part), rng, part)
    elif roll < dress:
        text = detailed(text, rng, part, tail=True)
    return sentence(text)


def _who(rng: Random, part: str) -> str | None:
    return speaker(rng, part) if rng.random() < 0.35 else None


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
        return _dressed(when + text, s, part, dress, who)

    roll = rng.random()
    if roll < 0.45:
        return Pair(say(a, i, slots, 0.5), say(b, j, slots, 0.5), "contradiction", "status")
    if roll < 0.63:
        who = _who(rng, part)
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


_EVENTS = phrases("events")
_PAST = phrases("past")
_NEXT = phrases("next")
_WHERE = {
    "Geneva": "Switzerland", "Zurich": "Switzerland", "Basel": "Switzerland", "Hamburg": "Germany", "Bremen": "Germany", "Leipzig": "Germany", "Lyon": "France",
    "Marseille": "France", "Lille": "France", "Turin": "Italy", "Naples": "Italy", "Bologna": "Italy", "Seville": "Spain", "Bilbao": "Spain", "Porto": "Portugal",
    "Gdansk": "Poland", "Krakow": "Poland", "Bergen": "Norway", "Malmo": "Sweden", "Aarhus": "Denmark", "Turku": "Finland", "Rotterdam": "the Netherlands",
    "Antwerp": "Belgium", "Leeds": "England", "Glasgow": "Scotland", "Izmir": "Turkey", "Odesa": "Ukraine", "Lviv": "Ukraine", "Mumbai": "India", "Chennai": "India",
    "Karachi": "Pakistan", "Osaka": "Japan", "Nagoya": "Japan", "Busan": "South Korea", "Shenzhen": "China", "Wuhan": "China", "Lagos": "Nigeria", "Mombasa": "Kenya",
    "Durban": "South Africa", "Casablanca": "Morocco", "Boston": "the United States", "Houston": "the United States", "Montreal": "Canada", "Calgary": "Canada",
    "Recife": "Brazil", "Rosario": "Argentina", "Monterrey": "Mexico", "Medellin": "Colombia", "Perth": "Australia", "Auckland": "New Zealand",
}  # fmt: skip


def _when(rng: Random, *, past: bool) -> tuple[list[str], list[str], list[str]]:
    """Wordings of one time, wordings of another that excludes it, and wider ones that the first implies."""
    shape = pick_int(rng, [0, 1, 2, 3, 4, 5] if past else [0, 1, 3, 4])
    if shape == 0:
        i, j = two(rng, list(range(12)))
        day, other = 1 + int(rng.random() * 28), 1 + int(rng.random() * 28)
        one = [f"on {day} {MONTHS[i]}", f"on {MONTHS[i]} {day}"]
        if rng.random() < 0.5:
            j, other = i, 1 + (day + 1 + int(rng.random() * 24)) % 28
        return (
            one,
            [f"on {other} {MONTHS[j]}", f"on {MONTHS[j]} {other}"],
            [f"in {MONTHS[i]}", f"in the {'first' if day < 15 else 'second'} half of {MONTHS[i]}"]
            if day not in (15,)
            else [f"in {MONTHS[i]}"],
        )
    if shape == 1:
        i, j = two(rng, list(range(7)))
        hours = pick(rng, ["morning", "afternoon", "evening"])
        return (
            [f"on {DAYS[i]} {hours}", f"on the {hours} of {DAYS[i]}"],
            [f"on {DAYS[j]} {hours}", f"on {DAYS[j]}", f"on the {hours} of {DAYS[j]}"],
            [f"on {DAYS[i]}", f"last {DAYS[i]}"][:1],
        )
    if shape == 2:
        year = 1905 + int(rng.random() * 115)
        other = year + pick_int(rng, [-12, -7, -3, -2, -1, 1, 2, 4, 9, 15])
        decade = year // 10 * 10
        return (
            [f"in {year}", f"in the year {year}"],
            [f"in {other}", f"in the year {other}"],
            [f"in the {decade}s", f"in the {'early' if year % 10 < 4 else 'late'} {decade}s"]
            if year % 10 not in (4, 5, 6)
            else [f"in the {decade}s"],
        )
    if shape == 3:
        hour = 1 + int(rng.random() * 11)
        other = 1 + (hour + 1 + int(rng.random() * 8)) % 11
        return (
            [f"at {hour} p.m.", f"at {hour + 12}:00"],
            [f"at {other} p.m.", f"at {other + 12}:00"],
            ["in the afternoon or evening", "after midday"],
        )
    if shape == 4:
        i, j = two(rng, list(range(12)))
        half = "first" if i < 6 else "second"
        return (
            [f"in {MONTHS[i]}", f"in the month of {MONTHS[i]}"],
            [f"in {MONTHS[j]}", f"in the month of {MONTHS[j]}"],
            [f"in the {half} half of the year"],
        )
    season, other_season = two(rng, ("spring", "summer", "autumn", "winter"))
    year = 1990 + int(rng.random() * 34)
    return (
        [f"in the {season} of {year}", f"in {season} {year}"],
        [f"in the {other_season} of {year}", f"in {other_season} {year}"],
        [f"in {year}"],
    )


def pick_int(rng: Random, options: list[int]) -> int:
    return options[int(rng.random() * len(options))]


def _where(rng: Random, part: str) -> tuple[list[str], list[str], list[str]]:
    one, other = two(rng, keep(sorted(_WHERE), part))
    while _WHERE[one] == _WHERE[other]:
        one, other = two(rng, keep(sorted(_WHERE), part))
    away = [f"in {other}", f"in {_WHERE[other]}", f"in the city of {other}", f"in {other}, {_WHERE[other]},"]
    return [f"in {one}", f"in {one}, {_WHERE[one]},", f"in the city of {one}"], away, [f"in {_WHERE[one]}"]


def _denied(text: str, rng: Random, part: str) -> str:
    forms = ["it is not true that {s}", "{p} denied that {s}", "{p} rejected reports that {s}"]
    text = text.removesuffix(".")
    return sentence(pick(rng, forms).replace("{p}", speaker(rng, part)).replace("{s}", text[0].lower() + text[1:]))


def _dated(rng: Random, part: str, kind: str) -> Pair:
    slots = names(rng, part)
    event = choose(rng, keep(_EVENTS, part))
    slots["c2"] = city(rng, part)
    forms = _PAST if rng.random() < 0.6 else _NEXT
    same, clash, wide = _where(rng, part) if kind == "place" else _when(rng, past=forms is _PAST)
    a, b = sides(rng)

    def say(
        r: Random,
        when: list[str],
        which: dict[str, tuple[str, ...] | str],
        thing: str,
        dress: float,
        who: str | None = None,
    ) -> str:
        text = expand(pick(r, forms), {"e": expand(thing, which, r), "w": pick(r, when)}, r)
        return _dressed(text.replace(",,", ","), r, part, dress, who)

    roll = rng.random()
    who = _who(rng, part)
    if roll < 0.4:
        return Pair(
            *flipped(rng, say(a, same, slots, event, 0.4), say(b, clash, slots, event, 0.4)), "contradiction", kind
        )
    if roll < 0.5:
        return Pair(
            *flipped(rng, say(a, same, slots, event, 0.2), _denied(say(b, same, slots, event, 0), b, part)),
            "contradiction",
            kind,
        )
    if roll < 0.6:
        return Pair(say(a, same, slots, event, 0, who), say(b, same, slots, event, 0, who), "entailment", kind)
    if roll < 0.7:
        return Pair(say(a, same, slots, event, 0, who), say(b, wide, slots, event, 0, who), "entailment", "refinement")
    if roll < 0.8:
        return Pair(say(a, wide, slots, event, 0.3), say(b, same, slots, event, 0.3), "neutral", "refinement")
    thing = choose(rng, [e for e in keep(_EVENTS, part) if e != event])
    if roll > 0.93:
        return Pair(
            *flipped(
                rng,
                say(a, same, slots, event, 0.2),
                _denied(say(b, choose(rng, [same, clash]), slots, thing, 0), b, part),
            ),
            "neutral",
            "same_topic",
        )
    return Pair(
        say(a, same, slots, event, 0.4),
        say(b, choose(rng, [same, clash, clash]), slots, thing, 0.4),
        "neutral",
        "same_topic",
    )


def date(rng: Random, part: str) -> Pair:
    """date, refinement: two times of one event; a wider time; the times of two events."""
    return _dated(rng, part, "date")


def place(rng: Random, part: str) -> Pair:
    """place, refinement: two places of one event; the country for the city; the places of two events."""
    return _dated(rng, part, "place")


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
        return _dressed(text, r, part, dress, who)

    roll = rng.random()
    who = _who(rng, part)
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
        return _dressed(expand(text.replace("{g}", g), which, r), r, part, dress, who)

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
    dress, who = (0.0, _who(rng, part)) if label == "entailment" else (0.3, None)
    pair = (say(a, one, group, slots, dress, who), say(b, other, group, slots, dress, who))
    return Pair(*(flipped(rng, *pair) if label == "contradiction" else pair), label, "quantifier")


BUILDERS = {"status": status, "date": date, "place": place, "cause": cause, "quantifier": quantifier}
