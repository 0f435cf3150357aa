"""Pairs about when and where one event was: two times or places of it, a wider one, those of another event."""

from __future__ import annotations

from random import Random

from contradict.train.edits.events import dressed, names
from contradict.train.edits.grammar import expand, pick, sentence
from contradict.train.edits.lexicon import DAYS, MONTHS, choose, city, keep, two
from contradict.train.edits.pairs import Builder, Pair, flipped, sides
from contradict.train.edits.statements import same_speaker, speaker
from contradict.train.edits.text import phrases

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
        return dressed(text.replace(",,", ","), r, part, dress, who)

    roll = rng.random()
    who = same_speaker(rng, part)
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


BUILDERS: dict[str, Builder] = {"date": date, "place": place}
