"""Pairs about how much and how many: clashing figures, and the figures that only look like a clash."""

import re
from dataclasses import dataclass
from random import Random

from contradict.train.edits.grammar import expand, pick, sentence
from contradict.train.edits.lexicon import DAYS, choose, city, country, entity, keep, two
from contradict.train.edits.pairs import Pair, flipped, sides
from contradict.train.edits.quantities import Measure, away, convertible, draw, rounded, written
from contradict.train.edits.statements import said, speaker


@dataclass(frozen=True, slots=True)
class Count:
    """One measured thing: all `texts` say the same with {q} (number and unit) or {n} (bare number) in it; `part_of` names a share of it."""

    id: str
    measure: Measure
    texts: tuple[str, ...]
    parts: tuple[str, ...]


_TEXT = """
flood | count 4 400 people | [floods|flooding] in {c} killed {q}; {q} died in the [floods|flooding] in {c}; the death toll from the [floods|flooding] in {c} stands at {n}; {q} lost their lives when the river burst its banks in {c}; the [floods|flooding] in {c} claimed {n} lives | {q} were killed in a single street of {c} by the floods; in one suburb of {c} alone the floods killed {q}; {q} of those killed by the floods in {c} were children
blast | count 4 300 people | an explosion at [a|the] factory in {c} injured {q}; {q} were hurt in the [blast|explosion] at the factory in {c}; the factory blast in {c} left {q} injured; the number of people injured in the factory blast in {c} is {n}; hospitals treated {q} injured in the factory blast in {c} | {q} hurt in the factory blast in {c} were firefighters; one hospital treated {q} injured in the factory blast in {c}
shelling | count 3 120 civilians | the shelling of {c} killed {q}; {q} were killed in the shelling of {c}; {q} lost their lives when shells hit {c}; the bombardment of {c} cost the lives of {q}; artillery fire on {c} left {q} dead | {q} were killed at the bus station when shells hit {c}; {q} killed in the shelling of {c} were women
crash | count 3 150 passengers | the train crash near {c} killed {q}; {q} died when [a|the] train derailed near {c}; the derailment near {c} cost {q} their lives; {q} were killed in the rail accident near {c} | {q} killed in the train crash near {c} were sitting in the first carriage
layoffs | count 150 9000 jobs | {f} will cut {q}; {q} are to go at {f}; {f} is shedding {q}; {f} plans to axe {q}; a total of {q} will disappear at {f} | {f} will cut {q} at its plant in {c}; {q} will go in the marketing department of {f}
rally | count 300 90000 people | {q} took part in the rally in {c}; a crowd of {n} attended the rally in {c}; the rally in {c} drew {q}; {q} turned out for the rally in {c}; the demonstration in {c} was attended by {q} | {q} at the rally in {c} had come from abroad; {q} attended the youth section of the rally in {c}
arrests | count 5 600 people | police arrested {q} during the protests in {c}; {q} were detained during the protests in {c}; {q} were taken into custody at the protests in {c}; there were {n} arrests during the protests in {c} | {q} arrested during the protests in {c} were minors; {q} were detained in front of the town hall during the protests in {c}
votes | count 40 330 lawmakers | {q} voted for the {b}; the {b} [was|has been] backed by {q}; {q} supported the {b} in the final vote; the {b} [won|received] the votes of {q} | {q} from the ruling party voted for the {b}; {q} under the age of forty backed the {b}
troops | count 300 30000 soldiers | {g} [sent|has sent] {q} to the border; {q} [were|have been] deployed to the border by {g}; {g} [stationed|has stationed] {q} at the frontier; the contingent {g} sent to the border numbers {q} | {g} sent {q} from its mountain brigade to the border; {q} sent to the border by {g} are reservists
drones | count 5 140 drones | air defences over {c} shot down {q}; {q} were brought down over {c}; {q} were destroyed in the sky above {c}; {q} were intercepted by air defences over {c} | {q} were shot down over the port of {c}; {q} shot down over {c} carried no explosives
prisoners | count 8 400 prisoners | {g} released {q} in the exchange; {q} were handed over by {g} in the exchange; the exchange brought freedom to {q} held by {g}; {q} held by {g} came home in the exchange | {q} released by {g} in the exchange were wounded; {g} released {q} held in its northern camps in the exchange
schools | count 4 260 schools | {q} in {c} were closed because of the heat; the heat forced {q} in {c} to shut; {q} in {c} had to close because of the heat; because of the heat, {q} in {c} sent their pupils home | {q} in the eastern part of {c} were closed because of the heat
cases | count 20 30000 cases | the outbreak in {c} has led to {q}; {q} have been recorded in the outbreak in {c}; doctors counted {q} in the outbreak in {c}; the outbreak in {c} comprises {q} | {q} in the outbreak in {c} were severe; {q} in the outbreak in {c} were traced to one restaurant
households | count 900 300000 households | the storm left {q} in {c} without power; {q} in {c} lost electricity in the storm; {q} in {c} were cut off from the grid by the storm; after the storm {q} in {c} were without electricity | {q} on the outskirts of {c} were left without power by the storm
species | count 3 200 new species | the expedition to {c} found {q}; {q} were discovered by the expedition to {c}; researchers on the expedition to {c} identified {q}; the expedition to {c} brought to light {q} | {q} found by the expedition to {c} were insects
patients | count 30 40000 patients | {q} took part in the trial of {d}; the trial of {d} involved {q}; {d} was tested on {q}; researchers tested {d} on {q} | {q} in the trial of {d} were over seventy; {q} in the trial of {d} received a placebo
medals | count 3 60 medals | {g} won {q} at the championships; the athletes of {g} took {q} at the championships; {g} came home from the championships with {q}; the tally of {g} at the championships was {q} | {g} won {q} in swimming at the championships; {q} won by {g} at the championships were gold
goals | count 5 45 goals | the striker of {k} scored {q} this season; {q} were scored by the striker of {k} this season; the season's tally of the striker of {k} is {q}; the striker of {k} found the net for {q} this season | the striker of {k} scored {q} away from home this season; {q} scored by the striker of {k} this season were headers
spectators | count 900 80000 spectators | {q} watched the final in {c}; the final in {c} was seen by {q} in the stadium; {q} were in the stadium for the final in {c}; the attendance at the final in {c} was {n} | {q} at the final in {c} were away supporters
complaints | count 12 5000 complaints | the regulator received {q} about {f}; {q} about {f} reached the regulator; {q} were lodged against {f} with the regulator; customers of {f} filed {q} with the regulator | {q} about the app of {f} reached the regulator
recall | count 700 900000 vehicles | {f} is recalling {q} over faulty brakes; {q} are being recalled by {f} over faulty brakes; faulty brakes force {f} to recall {q}; the brake recall at {f} covers {q} | {f} is recalling {q} over faulty brakes in {g}
profit | money 4 9000 | {f} made a profit of {q} last year; last year's profit of {f} came to {q}; {f} earned {q} last year; {f} posted annual earnings of {q} for last year; the bottom line of {f} showed a plus of {q} last year | the lighting division of {f} made a profit of {q} last year; {f} made a profit of {q} in the first quarter of last year
fine | money 1 8000 | {f} was fined {q} for price fixing; the cartel office imposed a fine of {q} on {f} for price fixing; {f} must pay {q} for price fixing; the penalty imposed on {f} for price fixing amounts to {q} | a subsidiary of {f} was fined {q} for price fixing; the first instalment of the price-fixing fine of {f} is {q}
takeover | money 20 60000 | {f} paid {q} for its rival; the price {f} paid for its rival was {q}; {f} spent {q} on the takeover of its rival; the acquisition of its rival cost {f} {q} | {f} paid {q} of the price for its rival in cash
aid | money 5 90000 | {g} pledged {q} in aid for the earthquake region; the aid {g} promised to the earthquake region amounts to {q}; {g} is providing {q} for the victims of the earthquake; {q} in earthquake relief was promised by {g} | {g} pledged {q} for schools in the earthquake region; {g} promised {q} in emergency loans for the earthquake region
bridge | money 3 4000 | the new bridge in {c} cost {q}; {q} was spent on the new bridge in {c}; the bill for the new bridge in {c} came to {q}; the city of {c} paid {q} for its new bridge | the foundations of the new bridge in {c} cost {q}; the lighting of the new bridge in {c} cost {q}
transfer | money 1 140 | {k} paid {q} for the midfielder; the midfielder cost {k} {q}; the transfer fee {k} paid for the midfielder was {q}; {k} spent {q} on the midfielder | {k} paid {q} up front for the midfielder
damage | money 2 30000 | the hurricane caused damage of {q} in {c}; the damage done by the hurricane in {c} is put at {q}; the hurricane left {c} with damage worth {q}; losses from the hurricane in {c} amount to {q} | the hurricane caused damage of {q} in the harbour of {c}; insured losses from the hurricane in {c} amount to {q}
deficit | money 200 90000 | the budget deficit of {g} reached {q} last year; {g} ran a budget deficit of {q} last year; last year's hole in the budget of {g} was {q}; {g} spent {q} more than it took in last year | the health system of {g} ran a deficit of {q} last year
inflation | percent 1.2 28 | inflation in {g} stood at {q} in {m}; consumer prices in {g} rose by {q} in {m}; in {m}, the inflation rate in {g} was {q}; prices in {g} went up {q} in {m} | food prices in {g} rose by {q} in {m}; prices for services in {g} went up {q} in {m}
jobless | percent 2 27 | unemployment in {g} was {q} in {m}; the jobless rate in {g} stood at {q} in {m}; in {m}, {q} of the workforce in {g} was out of work; the unemployment rate in {g} came to {q} in {m} | youth unemployment in {g} was {q} in {m}; unemployment in the south of {g} stood at {q} in {m}
turnout | percent 22 90 | turnout in the election in {c} was {q}; {q} of voters in {c} cast their ballots; the share of voters who went to the polls in {c} was {q}; participation in the election in {c} reached {q} | turnout among young voters in {c} was {q}; turnout in the postal vote in {c} was {q}
growth | percent 0.4 9 | the economy of {g} grew by {q} last year; growth in {g} came to {q} last year; {g} recorded economic growth of {q} last year; the gross domestic product of {g} rose by {q} last year | industrial output in {g} grew by {q} last year; exports from {g} rose by {q} last year
shares | percent 2 45 | shares in {f} fell by {q} after the announcement; {f} lost {q} of its market value after the announcement; the stock of {f} dropped {q} after the announcement; the announcement sent shares in {f} down {q} | shares in a subsidiary of {f} fell by {q} after the announcement
efficacy | percent 30 96 | {d} reduced the risk of infection by {q}; {d} was {q} effective against infection; the efficacy of {d} against infection was {q}; with {d}, infections fell by {q} | among smokers, {d} reduced the risk of infection by {q}; {d} was {q} effective against severe disease
poll | share 10 90 | {q} voters in {g} support the {b}; the {b} has the backing of {q} voters in {g}; according to a poll, {q} voters in {g} are in favour of the {b}; {q} the electorate in {g} approves of the {b} | {q} voters over sixty in {g} support the {b}; {q} women voters in {g} support the {b}
survey | share 10 90 | {q} employees at {f} work from home; working from home is the rule for {q} employees at {f}; {q} the staff of {f} do their work from home; a survey found that {q} the workforce of {f} works from home | {q} managers at {f} work from home; {q} new employees at {f} work from home
tunnel | length 150 9000 | the tunnel under {c} is {q} long; the tunnel under {c} has a length of {q}; the length of the tunnel beneath {c} is {q}; from end to end, the tunnel under {c} measures {q} | the finished section of the tunnel under {c} is {q} long
tower | length 20 400 | the television tower in {c} is {q} high; the television tower in {c} rises to {q}; the height of the television tower in {c} is {q}; the television tower in {c} measures {q} from base to tip | the antenna of the television tower in {c} is {q} high
wall | length 0.8 9 | the wave that hit {c} was {q} high; a wave of {q} hit {c}; the wave that struck {c} reached a height of {q}; {c} was struck by a wave measuring {q} | the wave that hit {c} was still {q} high when it reached the hills behind the town
march | road 3 90 | the convoy stopped {q} from {c}; the convoy came to a halt {q} outside {c}; the distance between the halted convoy and {c} was {q}; {q} short of {c}, the convoy halted | the last vehicle of the convoy stood {q} from {c}
haul | mass 2 900 | customs officers in {c} seized {q} of cocaine; {q} of cocaine was found by customs officers in {c}; the cocaine seized by customs in {c} weighed {q}; a haul of {q} of cocaine was made by customs in {c} | customs officers in {c} seized {q} of cocaine from a single container
grain | cargo 300 90000 | the ship from {c} carried {q} of wheat; {q} of wheat was on board the ship from {c}; the cargo of the ship from {c} was {q} of wheat; the ship left {c} with {q} of wheat in its holds | {q} of wheat was in the forward hold of the ship from {c}
wildfire | area 20 40000 | the wildfire near {c} burned {q} of forest; {q} of forest was destroyed by the wildfire near {c}; flames near {c} consumed {q} of woodland; the wildfire near {c} has spread over {q} of forest | the wildfire near {c} burned {q} of protected forest
delay | hours 1.5 48 | the flight from {c} was delayed by {q}; passengers from {c} arrived {q} late; the flight from {c} landed {q} behind schedule; the delay of the flight from {c} was {q} | the flight from {c} spent {q} on the runway before it took off
sentence | months 6 180 | the former mayor of {c} was jailed for {q}; the former mayor of {c} got a prison term of {q}; a court sent the former mayor of {c} to prison for {q}; the sentence against the former mayor of {c} was {q} in prison | the former mayor of {c} spent {q} in pre-trial detention
strike | days 2 60 | the strike at {f} lasted {q}; for {q}, staff at {f} were on strike; staff at {f} stopped work for {q}; the walkout at {f} went on for {q} | the strike in the warehouse of {f} lasted {q}
windfarm | power 20 4000 | the wind farm off {c} has a capacity of {q}; the wind farm off {c} delivers up to {q} at full load; {q} is the capacity of the wind farm off {c}; the turbines off {c} have a combined capacity of {q} | the first stage of the wind farm off {c} has a capacity of {q}
spill | volume 40 90000 | {q} of oil leaked from the pipeline near {c}; the pipeline near {c} lost {q} of oil; the leak near {c} released {q} of oil; a leak in the pipeline near {c} let {q} of oil escape | {q} of oil from the leaking pipeline near {c} reached the river
lottery | money 0.5 190 | a pensioner from {c} won {q} in the lottery; a lottery win of {q} went to a pensioner from {c}; the lottery paid {q} to a pensioner from {c}; a pensioner from {c} hit a lottery jackpot worth {q} | a pensioner from {c} gave {q} of a lottery win to charity
budget | money 1 900 | the annual budget of the museum in {c} is {q}; the museum in {c} has {q} a year at its disposal; the museum in {c} runs on {q} a year; each year the museum in {c} can spend {q} | the museum in {c} spends {q} a year on security
members | count 300 800000 members | the union in {c} has {q}; membership of the union in {c} stands at {n}; {q} belong to the union in {c}; the union in {c} counts {q} | the youth wing of the union in {c} has {q}; {q} of the union in {c} are retired
"""
_BILLS = [
    "pension bill",
    "climate bill",
    "asylum bill",
    "tax reform",
    "hunting ban",
    "media bill",
    "tenancy bill",
    "police bill",
    "fishing quota",
    "school reform",
]
_DRUGS = ["the vaccine Norabin", "the drug Telovir", "the antibody Marixumab", "the inhaler Brevasol", "the pill Cardolan", "the ointment Dermalux", "the nasal spray Rinovax"]  # fmt: skip


def _parse() -> tuple[Count, ...]:
    counts = []
    for line in _TEXT.strip().splitlines():
        name, measure, rest = line.split(" | ", 2)
        texts, parts = _split_last(rest)
        dim, low, high, *noun = measure.split()
        counts.append(Count(name, Measure(dim, float(low), float(high), " ".join(noun)), texts, parts))
    return tuple(counts)


def _split_last(rest: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    texts, parts = rest.rsplit(" | ", 1)
    return tuple(t.strip() for t in texts.split(";")), tuple(p.strip() for p in parts.split(";"))


COUNTS = _parse()


@dataclass(frozen=True, slots=True)
class Setting:
    """One counted thing in one place: the slots that both sides share."""

    count: Count
    slots: dict[str, tuple[str, ...]]
    measure: Measure
    part: str


def setting(rng: Random, part: str, count: Count | None = None) -> Setting:
    chosen = count or choose(rng, keep(COUNTS, part))
    g = country(rng, part)
    slots = {
        "c": (city(rng, part),), "f": entity(rng, part, "firm")[:2], "g": (g[0],), "k": entity(rng, part, "club")[:1],
        "b": (choose(rng, keep(_BILLS, part)),), "d": (choose(rng, keep(_DRUGS, part)),), "m": (choose(rng, ["January", "March", "May", "July", "September", "November"]),),
    }  # fmt: skip
    noun = choose(rng, ["$", "€", "£"]) if chosen.measure.dim == "money" else chosen.measure.noun
    return Setting(chosen, slots, Measure(chosen.measure.dim, chosen.measure.low, chosen.measure.high, noun), part)


def told(s: Setting, number: str, rng: Random, *, texts: tuple[str, ...] = (), reported: float = 0.3) -> str:
    """One wording of the measured thing with `number` in it."""
    noun = "" if s.measure.dim not in ("count",) else s.measure.noun
    template = pick(rng, texts or s.count.texts)
    if noun == "" or number.endswith(" of"):
        slots = {**s.slots, "q": number, "n": number}
    else:
        slots = {**s.slots, "q": f"{number} {noun}", "n": number}
    text = re.sub(r"\b((?:one|two|three|four) in \w+) of (?!the )", r"\1 ", expand(template, slots, rng))
    if rng.random() < reported:
        text = said(text, speaker(rng, s.part), rng, s.part)
    return sentence(text)


def plainly(s: Setting, value: float, rng: Random, *, unit: int = 0) -> str:
    return written(s.measure, value, rng, unit=unit)


_FEWER = {"count": "fewer than", "money": "less than"}


def above(s: Setting, value: float, rng: Random) -> str:
    return f"{pick(rng, ['more than', 'over', 'at least', 'upwards of', 'in excess of'])} {written(s.measure, value, rng, plain=True)}"


def below(s: Setting, value: float, rng: Random) -> str:
    fewer = _FEWER.get(s.measure.dim, "less than")
    return f"{pick(rng, [fewer, 'no more than', 'at most', 'not even', fewer])} {written(s.measure, value, rng, plain=True)}"


def between(s: Setting, low: float, high: float, rng: Random) -> str:
    a, b = (written(s.measure, v, Random(7), plain=True) for v in (low, high))
    return (
        pick(rng, [f"between {a} and {b}"]).replace(" of and", " and")
        if s.measure.dim not in ("money",)
        else f"between {a} and {b}"
    )


def nice(value: float, s: Setting) -> float:
    number = float(f"{value:.2g}")
    return float(max(1, round(number))) if s.measure.dim in ("count", "share") else number


def number(rng: Random, part: str) -> Pair:
    """number: two figures for one thing that no rounding reconciles, as exact figures, bounds or ranges."""
    s = setting(rng, part)
    a, b = sides(rng)
    value = draw(s.measure, rng)
    other = away(s.measure, value, rng)
    low, high = sorted((value, other))
    middle = nice((low * high) ** 0.5, s)
    shape = rng.random()
    if shape < 0.55 or not low < middle < high:
        one, two_ = plainly(s, value, a), plainly(s, other, b)
    elif shape < 0.7:
        one, two_ = above(s, middle, a), plainly(s, low, b)
    elif shape < 0.85:
        one, two_ = plainly(s, high, a), below(s, middle, b)
    elif shape < 0.93 and s.measure.dim != "share" and nice(low * 0.7, s) < nice(low * 1.08, s) < high:
        one, two_ = between(s, nice(low * 0.7, s), nice(low * 1.08, s), a), plainly(s, high, b)
    else:
        one, two_ = f"{pick(a, ['about', 'around', 'roughly'])} {plainly(s, nice(value, s), a)}", plainly(s, other, b)
        if s.measure.dim == "share":
            one = plainly(s, value, a)
    return Pair(*flipped(rng, told(s, one, a), told(s, two_, b)), "contradiction", "number")


def same_number(rng: Random, part: str) -> Pair:
    """unit, restatement: the figure written otherwise: digits and words, millions and billions, another unit."""
    s = setting(rng, part)
    a, b = sides(rng)
    for _ in range(20):
        value = draw(s.measure, rng)
        if convertible(s.measure, value):
            one, two_ = plainly(s, value, a), plainly(s, value, b, unit=1)
            if rng.random() < 0.5:
                one, two_ = two_, one
            return Pair(told(s, one, a, reported=0), told(s, two_, b, reported=0), "entailment", "unit")
        if rng.random() < 0.3:
            s = setting(rng, part)
    return Pair(
        told(s, plainly(s, value, a), a, reported=0), told(s, plainly(s, value, b), b, reported=0), "entailment", "unit"
    )


def converted_clash(rng: Random, part: str) -> Pair:
    """unit: another unit and really another value."""
    s = setting(rng, part)
    a, b = sides(rng)
    for _ in range(30):
        value = draw(s.measure, rng)
        other = away(s.measure, value, rng)
        if convertible(s.measure, other):
            return Pair(
                *flipped(rng, told(s, plainly(s, value, a), a), told(s, plainly(s, other, b, unit=1), b)),
                "contradiction",
                "unit",
            )
        s = setting(rng, part)
    return number(rng, part)


def approximate(rng: Random, part: str) -> Pair:
    """approximation: the exact figure makes the rounded one true; the rounded one leaves the exact one open."""
    for _ in range(60):
        s = setting(rng, part)
        a, b = sides(rng)
        value = draw(s.measure, rng)
        near = rounded(value)
        if near is None or s.measure.dim == "share" or value < 8 and s.measure.dim == "count":
            continue
        about = pick(rng, ["about", "around", "roughly", "approximately", "some"] + (["nearly", "almost", "close to"] * 2 if near > value else ["just over", "slightly more than", "a little over"] * 2))  # fmt: skip
        loose = f"{about} {written(s.measure, near, b, plain=True)}"
        exact = plainly(s, value, a)
        if rng.random() < 0.65:
            return Pair(told(s, exact, a, reported=0), told(s, loose, b, reported=0), "entailment", "approximation")
        return Pair(told(s, loose, b), told(s, exact, a), "neutral", "approximation")
    return number(rng, part)


def bounded(rng: Random, part: str) -> Pair:
    """number: "at least 10" and 14 go together; 14 makes "more than ten" true; a range holds what lies in it."""
    s = setting(rng, part)
    a, b = sides(rng)
    value = draw(s.measure, rng)
    low, high = nice(value * 0.7, s), nice(value * 1.4, s)
    if not low < value < high or s.measure.dim == "share" and high > 95:
        return same_number(rng, part)
    bound = pick(rng, ["low", "high", "range"])
    if s.measure.dim == "share" and bound == "range":
        bound = "low"
    text = above(s, low, b) if bound == "low" else below(s, high, b) if bound == "high" else between(s, low, high, b)
    if rng.random() < 0.5:
        return Pair(told(s, plainly(s, value, a), a, reported=0), told(s, text, b, reported=0), "entailment", "number")
    return Pair(told(s, text, b), told(s, plainly(s, value, a), a), "neutral", "number")


def other_incident(rng: Random, part: str) -> Pair:
    """different_incident: like figures of two places, firms or countries."""
    while True:
        s = setting(rng, part)
        t = setting(rng, part, s.count)
        named = [key for key in "cfgkd" if all("{" + key + "}" in text for text in s.count.texts)]
        if any(t.slots[key] != s.slots[key] for key in named):
            break
    a, b = sides(rng)
    value = draw(s.measure, rng)
    other = value if rng.random() < 0.2 else away(s.measure, value, rng)
    return Pair(told(s, plainly(s, value, a), a), told(t, plainly(t, other, b), b), "neutral", "different_incident")


def partial(rng: Random, part: str) -> Pair:
    """partial_total: a share of the whole beside the whole."""
    s = setting(rng, part)
    a, b = sides(rng)
    whole = draw(s.measure, rng)
    some = nice(whole * (0.2 + 0.6 * rng.random()), s)
    if s.measure.dim in ("percent", "share"):
        some = away(s.measure, whole, rng)
    one = told(s, plainly(s, whole, a), a)
    return Pair(*flipped(rng, one, told(s, plainly(s, some, b), b, texts=s.count.parts)), "neutral", "partial_total")


_LATER = ("in the first count, {s}={s}, according to the final count|by {d} morning, {s}=by {e} evening, {s}|early reports said {s}=later reports said {s}|{s} at the time of the first report={s} at the time of the latest report|last year's report said {s}=this year's report said {s}|a first estimate said {s}=a revised estimate said {s}").split("|")  # fmt: skip


def updated(rng: Random, part: str) -> Pair:
    """temporal: a count that grows from report to report."""
    s = setting(rng, part)
    while s.measure.dim != "count":
        s = setting(rng, part)
    a, b = sides(rng)
    value = draw(s.measure, rng)
    other = away(s.measure, value, rng)
    first, last = (
        told(s, plainly(s, v, r), r, reported=0).removesuffix(".")
        for v, r in ((min(value, other), a), (max(value, other), b))
    )
    first, last = (t if t[0].isdigit() else t[0].lower() + t[1:] for t in (first, last))
    i, j = sorted(two(rng, list(range(7))))
    early, late = choose(rng, keep(_LATER, part)).split("=")
    roll = rng.random()
    if roll < 0.35:
        late = early
    slots = {"d": DAYS[i], "e": DAYS[j]}
    one = sentence(expand(early, {**slots, "s": first}, rng))
    two_ = sentence(expand(late, {**slots, "s": last}, rng))
    return Pair(
        *flipped(rng, one, two_), "contradiction" if roll < 0.35 else "neutral", "number" if roll < 0.35 else "temporal"
    )


BUILDERS = {
    "number": number, "same_number": same_number, "converted_clash": converted_clash, "approximate": approximate, "bounded": bounded,
    "other_incident": other_incident, "partial": partial, "updated": updated,
}  # fmt: skip
