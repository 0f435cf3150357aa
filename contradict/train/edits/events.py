"""Pairs about the state, the time, the place and the cause of an event, and about how many of a group took part."""

import re
from dataclasses import dataclass
from random import Random

from contradict.train.edits.grammar import expand, is_plural, bare, pick, sentence, verb_text
from contradict.train.edits.lexicon import DAYS, MONTHS, choose, city, country, entity, keep, two
from contradict.train.edits.pairs import Pair, flipped, sides
from contradict.train.edits.statements import detailed, said, speaker


@dataclass(frozen=True, slots=True)
class Ladder:
    """Things and the states they can be in; states of one ladder exclude each other unless their numbers stand in `open`."""

    id: str
    things: tuple[str, ...]
    states: tuple[tuple[str, ...], ...]
    open: frozenset[frozenset[int]] = frozenset()


_LADDERS = """
process: *talks between {G} and {G2}|*peace talks in {c}|the investigation into {f}|the search for survivors near {c}|the evacuation of {c}|the construction of the dam near {c}|the count of the votes in {c}|*wage negotiations at {f}|the overhaul of the stadium in {c}|the clean-up of the river in {c}|the merger of {f} and {f2}|*preparations for the summit in {c}|the rollout of the vaccine in {g}|the sale of the port of {c}|the privatisation of the railways in {g}|*plans for a meeting between {A} and {B}
+ is under way; has begun and is continuing; is in full swing; is in progress; is moving forward; is making headway; is proceeding as intended
+ has stalled; is deadlocked; is on hold; has ground to a halt; has been suspended; is frozen; is stuck; is not moving forward
+ has not begun; has yet to start; has not even started; has still not got off the ground; is still waiting to begin
+ has been completed; is over; has been concluded; is finished; has come to an end; has been brought to a close
+ has been called off; was scrapped; has been abandoned for good; was cancelled; will not happen at all
! 1-4 2-4 1-2

fugitive: {A}|the gunman from {c}|the escaped prisoner|the driver who fled the scene in {c}|the hacker known as Vesper|the former treasurer of {k}
+ is in custody; is behind bars; is being held by police; sits in a cell; is under arrest
+ is on the run; is at large; remains free; has not been caught; is still being sought by police

fire: the forest fire near {c}|the blaze at the refinery in {c}|the fire on the tanker off {c}|the peat fire near {c}|the warehouse fire in {c}|the bush fire outside {c}
+ is under control; has been contained; is no longer spreading; is contained
+ is out of control; is raging unchecked; is spreading fast; has not been contained

law: the ban on plastic bags in {g}|the new copyright law in {g}|the curfew in {c}|the speed limit on motorways in {g}|the price cap on gas in {g}|the smoking ban in bars in {c}|the export tax in {g}
+ is in force; has taken effect; applies now; is already in effect
+ is not yet in force; has not taken effect; does not apply yet; will not take effect until next year
+ has been repealed; has been struck from the books; was abolished; is a thing of the past
! 1-2

plant: the power station near {c}|the refinery in {c}|the chip factory in {c}|the desalination plant near {c}|the steelworks in {c}|the brewery in {c}|the paper mill near {c}
+ is running at full capacity; is working normally; is in full operation; is operating without any restriction
+ has been shut down; is standing still; is out of operation; has stopped production; is closed

road: the bridge over the river in {c}|the airport of {c}|the mountain road to {c}|the port of {c}|the border crossing near {c}|the metro in {c}|the tunnel under {c}|the main square in {c}
+ is open; is open to traffic; has reopened; can be used again; is accessible
+ is closed; is closed to traffic; is shut; cannot be used; is blocked; is inaccessible

schedule: the new railway to {c}|the opera house in {c}|the fighter jet of {G}|the new airport of {c}|the satellite of {f}|the reactor near {c}|the software update of {f}
+ is on schedule; is going according to the timetable; will be ready on time; is free of delays
+ is behind schedule; is running late; will not be ready on time; is delayed by more than a year; has been hit by long delays

health: {A}|{S}|the injured miner from {c}|the premature baby in {c}|the climber rescued near {c}|the king of the small country
+ is in good health; is recovering well; is out of danger; is fit and well
+ is in a critical condition; is fighting for life; is gravely ill; is in mortal danger

deal: {G} and {G2}|{f} and {f2}|{u} and {f}|{x} and {x2}|the coalition parties in {g}|the heirs of the painter and the museum in {c}
+ are in agreement; have reached an agreement; have struck a deal; have settled their differences; have come to terms
+ have not reached an agreement; are still far apart; have failed to strike a deal; remain at odds; have no deal

market: the currency of {g}|the stock exchange in {cap}|the price of wheat in {g}|the housing market in {c}|the share price of {f}|demand for the products of {f}
+ is rising; is on the way up; is climbing; is going up; has gained ground
+ is falling; is on the way down; is sliding; is going down; has lost ground
+ is unchanged; is stable; is neither up nor down; has not moved

safety: the dam above {c}|the toy made by {f}|the bridge in {c}|the food additive|the reactor near {c}|the drinking water in {c}|the drug made by {f}
+ is safe; poses no danger; is harmless; is free of any risk to the public
+ is dangerous; poses a serious danger; is hazardous; puts the public at risk; is unsafe

secrecy: the report on {f}|the contract between {c} and {f}|the file on {A}|the treaty between {g} and {g2}|the recording of the phone call|the autopsy result|the coalition agreement
+ is public; has been published; is open to everyone; can be read by anybody; is freely available
+ is secret; has not been published; is under lock and key; is kept from the public; is classified

crew: the ship's crew off {c}|the hostages near {c}|the tourists missing near {c}|the astronauts|the divers trapped in the cave near {c}|the children on the bus from {c}
+ are safe; are alive and well; have been rescued unharmed; are in safety
+ are still missing; have not been found; remain unaccounted for; are feared dead, with no trace of them found

vote: the law on assisted dying in {g}|the motion against {A}|the referendum on the new stadium in {c}|the no-confidence vote against {A}|the amendment to the constitution of {g}|the proposal for a merger of {k} and {k2}
+ has passed; has been adopted; was carried; found a majority
+ has failed; was defeated; did not pass; fell short of a majority

membership: {g} in the trade bloc|{A} in the party|{f} in the employers' association|{k} in the top division|{u} in the government|{g} in the court treaty
+ is staying; remains; stays put; is there to stay
+ is leaving; is on the way out; will not remain; will no longer be found

cash: the pension fund of {f}|the flood relief fund in {c}|the health insurance scheme in {g}|the festival in {c}|the orchestra of {c}|the sports academy in {c}
+ is fully funded; has enough money; is well financed; is financially secure
+ is underfunded; has run short of money; lacks money; is in financial difficulties; does not have enough money

winner: {k}|{S}|{A}|the team of {D}|{f}
+ is in the lead; is ahead of all rivals; is in first place; leads the field
+ is in last place; is trailing behind all rivals; brings up the rear; is at the bottom of the table
"""


def _ladders() -> tuple[Ladder, ...]:
    found = []
    for block in _LADDERS.strip().split("\n\n"):
        head, *rows = block.splitlines()
        name, things = head.split(": ", 1)
        states = tuple(tuple(s.strip() for s in row[2:].split(";")) for row in rows if row[0] == "+")
        gaps = frozenset(frozenset(map(int, pair.split("-"))) for row in rows if row[0] == "!" for pair in row[2:].split())
        found.append(Ladder(name, tuple(things.split("|")), states, gaps))
    return tuple(found)


LADDERS = tuple(ladder for ladder in _ladders() if ladder.id != "membership")


def names(rng: Random, part: str) -> dict[str, tuple[str, ...] | str]:
    """Slots of one event; entries with a 2 differ from those without."""
    slots: dict[str, tuple[str, ...] | str] = {}
    kinds = {"G": "gov", "f": "firm", "A": "person", "S": "athlete", "D": "scientist", "k": "club", "x": "force", "u": "group"}
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


def _dressed(text: str, rng: Random, part: str, dress: float = 0.5) -> str:
    roll = rng.random()
    if roll < dress * 0.6:
        text = said(text, speaker(rng, part), rng, part)
    elif roll < dress:
        text = detailed(text, rng, part)
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

    def say(s: Random, k: int, which: dict[str, tuple[str, ...] | str], dress: float, when: str = "") -> str:
        text = expand(_stands(thing, pick(s, keep(ladder.states[k], part))), which, s)
        return _dressed(when + text, s, part, dress)

    roll = rng.random()
    if roll < 0.45:
        return Pair(say(a, i, slots, 0.5), say(b, j, slots, 0.5), "contradiction", "status")
    if roll < 0.63:
        return Pair(say(a, i, slots, 0.15), say(b, i, slots, 0), "entailment", "restatement")
    if roll < 0.85 and "{" in thing:
        return Pair(say(a, i, slots, 0.4), say(b, choose(rng, [i, j, j]), names(rng, part), 0.4), "neutral", "distinct_actors")
    early, late = choose(rng, [("on Monday morning, ", "by Friday, "), ("in spring, ", "as of autumn, "), ("at the start of the year, ", "today, "), ("a month ago, ", "now, "), ("until last week, ", "since yesterday, ")])  # fmt: skip
    past_one = say(a, i, slots, 0, early)
    for now, then in ((" is ", " was "), (" are ", " were "), (" has ", " had "), (" have ", " had ")):
        past_one = past_one.replace(now, then)
    return Pair(past_one, say(b, j, slots, 0, late), "neutral", "temporal")


_EVENTS = """the summit of the {g} and {g2} leaders|the opening of the opera house|the concert of the {c2} Philharmonic|the trial of {A}|the general assembly of {f}|the launch of the {f} satellite|the funeral of the poet|the congress of heart surgeons|the match between {k} and {k2}|the wedding of the crown prince
the signing of the peace accord|the auction of the blue diamond|the first performance of the play|the referendum on the constitution|the handover of the hostages|the annual meeting of {u}|the inauguration of the new president|the press conference of {A}|the book fair|the final of the cup
the swearing-in of the new cabinet|the hearing in the case of {f}|the founding congress of the new party|the maiden flight of the seaplane|the talks between {A} and {B}|the exhibition of the stolen paintings""".replace("\n", "|").split("|")  # fmt: skip
_PAST = """{e} took place {w}|{e} was held {w}|{w}, {e} took place|{w}, {e} was held|{e} went ahead {w}|it was {w} that {e} took place|{e} happened {w}""".split("|")  # fmt: skip
_NEXT = """{e} will take place {w}|{e} will be held {w}|{e} is scheduled to take place {w}|{w}, {e} will be held|{e} is going to take place {w}|{e} is due to be held {w}""".split("|")  # fmt: skip
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
        return one, [f"on {other} {MONTHS[j]}", f"on {MONTHS[j]} {other}"], [f"in {MONTHS[i]}", f"in the {'first' if day < 15 else 'second'} half of {MONTHS[i]}"] if day not in (15,) else [f"in {MONTHS[i]}"]
    if shape == 1:
        i, j = two(rng, list(range(7)))
        hours = pick(rng, ["morning", "afternoon", "evening"])
        return [f"on {DAYS[i]} {hours}", f"on the {hours} of {DAYS[i]}"], [f"on {DAYS[j]} {hours}", f"on {DAYS[j]}", f"on the {hours} of {DAYS[j]}"], [f"on {DAYS[i]}", f"last {DAYS[i]}"][:1]
    if shape == 2:
        year = 1905 + int(rng.random() * 115)
        other = year + pick_int(rng, [-12, -7, -3, -2, -1, 1, 2, 4, 9, 15])
        decade = year // 10 * 10
        return [f"in {year}", f"in the year {year}"], [f"in {other}", f"in the year {other}"], [f"in the {decade}s", f"in the {'early' if year % 10 < 4 else 'late'} {decade}s"] if year % 10 not in (4, 5, 6) else [f"in the {decade}s"]
    if shape == 3:
        hour = 1 + int(rng.random() * 11)
        other = 1 + (hour + 1 + int(rng.random() * 8)) % 11
        return [f"at {hour} p.m.", f"at {hour + 12}:00"], [f"at {other} p.m.", f"at {other + 12}:00"], ["in the afternoon or evening", "after midday"]
    if shape == 4:
        i, j = two(rng, list(range(12)))
        season = "first" if i < 6 else "second"
        return [f"in {MONTHS[i]}", f"in the month of {MONTHS[i]}"], [f"in {MONTHS[j]}", f"in the month of {MONTHS[j]}"], [f"in the {season} half of the year"]
    i, j = two(rng, ["spring", "summer", "autumn", "winter"])
    year = 1990 + int(rng.random() * 34)
    return [f"in the {i} of {year}", f"in {i} {year}"], [f"in the {j} of {year}", f"in {j} {year}"], [f"in {year}"]


def pick_int(rng: Random, options: list[int]) -> int:
    return options[int(rng.random() * len(options))]


def _where(rng: Random, part: str) -> tuple[list[str], list[str], list[str]]:
    one, other = two(rng, keep(sorted(_WHERE), part))
    while _WHERE[one] == _WHERE[other]:
        one, other = two(rng, keep(sorted(_WHERE), part))
    away = [f"in {other}", f"in {_WHERE[other]}", f"in the city of {other}", f"in {other}, {_WHERE[other]},"]
    return [f"in {one}", f"in {one}, {_WHERE[one]},", f"in the city of {one}"], away, [f"in {_WHERE[one]}"]


def _dated(rng: Random, part: str, kind: str) -> Pair:
    slots = names(rng, part)
    event = choose(rng, keep(_EVENTS, part))
    slots["c2"] = city(rng, part)
    forms = _PAST if rng.random() < 0.6 else _NEXT
    same, clash, wide = _where(rng, part) if kind == "place" else _when(rng, past=forms is _PAST)
    a, b = sides(rng)

    def say(r: Random, when: list[str], which: dict[str, tuple[str, ...] | str], thing: str, dress: float) -> str:
        text = expand(pick(r, forms), {"e": expand(thing, which, r), "w": pick(r, when)}, r)
        return _dressed(text.replace(",,", ","), r, part, dress)

    roll = rng.random()
    if roll < 0.4:
        return Pair(*flipped(rng, say(a, same, slots, event, 0.4), say(b, clash, slots, event, 0.4)), "contradiction", kind)
    if roll < 0.5:
        denial = say(b, same, slots, event, 0).removesuffix(".")
        denial = sentence(pick(b, ["it is not true that {s}", "{p} denied that {s}", "{p} rejected reports that {s}"]).replace("{p}", speaker(b, part)).replace("{s}", denial[0].lower() + denial[1:] if not denial.startswith(tuple(MONTHS)) else denial))
        return Pair(*flipped(rng, say(a, same, slots, event, 0.2), denial), "contradiction", kind)
    if roll < 0.6:
        return Pair(say(a, same, slots, event, 0), say(b, same, slots, event, 0), "entailment", kind)
    if roll < 0.7:
        return Pair(say(a, same, slots, event, 0), say(b, wide, slots, event, 0), "entailment", "refinement")
    if roll < 0.8:
        return Pair(say(a, wide, slots, event, 0.3), say(b, same, slots, event, 0.3), "neutral", "refinement")
    thing = choose(rng, [e for e in keep(_EVENTS, part) if e != event])
    return Pair(say(a, same, slots, event, 0.4), say(b, choose(rng, [same, clash, clash]), slots, thing, 0.4), "neutral", "same_topic")


def date(rng: Random, part: str) -> Pair:
    """date, refinement: two times of one event; a wider time; the times of two events."""
    return _dated(rng, part, "date")


def place(rng: Random, part: str) -> Pair:
    """place, refinement: two places of one event; the country for the city; the places of two events."""
    return _dated(rng, part, "place")


_CAUSES = """the fire in the warehouse in {c}=the blaze in the {c} warehouse: an electrical fault=a short circuit|arson|a discarded cigarette=a cigarette thrown away carelessly|a lightning strike=lightning|a leaking gas bottle=gas escaping from a bottle
the crash of the helicopter near {c}=the helicopter crash near {c}: engine failure=a failure of the engine|a missile=a rocket fired from the ground|bad weather=poor weather conditions|a pilot error=a mistake by the pilot|a bird strike=a collision with birds
the death of the fish in the river at {c}=the mass death of fish at {c}: a lack of oxygen=low oxygen levels|a chemical spill=chemicals spilled into the water|a toxic alga=poisonous algae|a heat wave=the extreme heat
the power cut in {c}=the blackout in {c}: a cyberattack=an attack by hackers|a fallen tree=a tree falling onto a line|a faulty transformer=a defect in a transformer|a surge in demand=demand that rose too fast|a software error=a bug in the control software
the outbreak of food poisoning in {c}=the food poisoning cases in {c}: spoiled chicken=chicken that had gone bad|contaminated lettuce=lettuce carrying germs|dirty water=unclean water|undercooked eggs=eggs that were not cooked through
the fall in the profit of {f}=the drop in the earnings of {f}: higher energy prices=more expensive energy|weak demand in {g}=a lack of demand in {g}|a failed product launch=the failure of a new product|currency swings=exchange rate movements|a costly lawsuit=an expensive legal dispute
the collapse of the bridge in {c}=the bridge collapse in {c}: corroded cables=rust in the cables|an overloaded lorry=a lorry that was too heavy|an earthquake=an earth tremor|a design flaw=a mistake in the design|flooding=flood water undermining the pillars
the resignation of {A}=the decision of {A} to resign: poor health=ill health|a corruption scandal=a scandal over bribes|a row with {B}=a quarrel with {B}|a lost vote in parliament=a defeat in parliament|family reasons=reasons to do with the family
the defeat of {k} in the final=the loss of {k} in the final: a goalkeeping error=a blunder by the goalkeeper|tired legs=exhaustion|a wrong decision by the referee=a mistake by the referee|poor tactics=the wrong tactics|the red card after ten minutes=the early sending-off
the delay of the launch of {f}'s rocket=the postponement of {f}'s rocket launch: strong winds=high winds|a leaking valve=a leak in a valve|a missing permit=the lack of a permit|a software problem=trouble with the software|a strike at the launch site=industrial action at the launch site
the decline of the bees around {c}=the loss of bees around {c}: a pesticide=a plant protection product|a parasitic mite=mites|a cold spring=low temperatures in spring|a virus=a viral disease|a shortage of flowers=too few flowers
the extinction of the island's birds=the disappearance of the island's birds: rats brought by ships=rats that came with ships|hunting=hunters|a volcanic eruption=the eruption of a volcano|a disease=an infection|the felling of the forest=the loss of the forest
the high price of bread in {g}=expensive bread in {g}: a bad harvest=a poor harvest|speculation=speculators|a new tax=a newly introduced tax|export bans abroad=other countries' export bans|a weak currency=the weakness of the currency
the explosion at the plant of {f}=the blast at {f}'s plant: dust in a silo=dust igniting in a silo|a gas leak=leaking gas|sabotage=a deliberate act of sabotage|an overheated boiler=a boiler that got too hot|a forbidden welding job=welding that was not allowed
the breakdown of the talks between {G} and {G2}=the failure of the {G}-{G2} talks: a dispute over fishing rights=a row about fishing rights|a leaked memo=the leak of a memo|the arrest of a diplomat=a diplomat's arrest|disagreement about prisoners=differences over prisoners
the rise in hospital admissions in {c}=the higher number of hospital patients in {c}: a flu wave=influenza|a heat wave=extreme heat|smog=air pollution|a measles outbreak=measles
the sinking of the ferry off {c}=the loss of the ferry off {c}: an open bow door=a bow door left open|overloading=too heavy a load|a collision with a reef=a reef|a freak wave=a giant wave|an explosion in the engine room=a blast in the engine room""".splitlines()  # fmt: skip
_BECAUSE = """{o} was caused by {k}|{k} caused {o}|{o} was due to {k}|{k} led to {o}|{o} was the result of {k}|the reason for {o} was {k}|the cause of {o} was {k}|{o} can be traced back to {k}|behind {o} was {k}|it was {k} that led to {o}""".split("|")  # fmt: skip
_NOT_BECAUSE = """{o} was not caused by {k}|{k} did not cause {o}|{o} was not due to {k}|{k} had nothing to do with {o}|{o} was not the result of {k}|the reason for {o} was not {k}|{k} can be ruled out as the cause of {o}|{k} played no part in {o}""".split("|")  # fmt: skip
_MAYBE_BECAUSE = """{o} may have been caused by {k}|one possible cause of {o} is {k}|investigators are looking into whether {k} led to {o}|{o} is suspected to have been caused by {k}|among other things, investigators are examining {k} as a reason for {o}|it is not known whether {k} led to {o}""".split("|")  # fmt: skip


def cause(rng: Random, part: str) -> Pair:
    """cause: two causes of one thing, or one cause denied; suspected causes and other things' causes go together."""
    outcome, causes = choose(rng, keep(_CAUSES, part)).split(": ")
    slots = names(rng, part)
    a, b = sides(rng)
    first, second = two(rng, causes.split("|"))

    def say(r: Random, forms: list[str], k: str, which: dict[str, tuple[str, ...] | str], dress: float) -> str:
        text = expand(pick(r, keep(forms, part)), {**which, "o": tuple(outcome.split("=")), "k": tuple(k.split("="))}, r)
        return _dressed(text, r, part, dress)

    roll = rng.random()
    if roll < 0.22:
        return Pair(say(a, _BECAUSE, first, slots, 0.4), say(b, _BECAUSE, second, slots, 0.4), "contradiction", "cause")
    if roll < 0.45:
        return Pair(*flipped(rng, say(a, _BECAUSE, first, slots, 0.4), say(b, _NOT_BECAUSE, first, slots, 0.4)), "contradiction", "cause")
    if roll < 0.6:
        return Pair(say(a, _BECAUSE, first, slots, 0), say(b, _BECAUSE, first, slots, 0), "entailment", "cause")
    if roll < 0.7:
        return Pair(say(a, _NOT_BECAUSE, first, slots, 0), say(b, _NOT_BECAUSE, first, slots, 0), "entailment", "cause")
    if roll < 0.82:
        forms = choose(rng, [_BECAUSE, _NOT_BECAUSE, _MAYBE_BECAUSE])
        return Pair(*flipped(rng, say(a, _MAYBE_BECAUSE, first, slots, 0.3), say(b, forms, choose(rng, [first, second]) if forms is not _MAYBE_BECAUSE else second, slots, 0.3)), "neutral", "cause")
    if roll < 0.92:
        return Pair(say(a, _NOT_BECAUSE, first, slots, 0.3), say(b, choose(rng, [_BECAUSE, _NOT_BECAUSE]), second, slots, 0.3), "neutral", "cause")
    elsewhere = names(rng, part)
    return Pair(say(a, _BECAUSE, first, slots, 0.3), say(b, choose(rng, [_BECAUSE, _NOT_BECAUSE]), choose(rng, [first, second]), elsewhere, 0.3), "neutral", "different_incident") if "{" in outcome else cause(rng, part)


_GROUPS = """members of the council in {c}|employees of {f}|schools in {c}|patients in the trial|players of {k}|banks in {g}|witnesses of the accident in {c}|farmers in {g}|ministers in the cabinet of {g}|shareholders of {f}|hospitals in {g}|samples from the lake|students at the university in {c}
passengers on the flight from {c}|lawyers at the hearing in {c}|newspapers in {g}|villages around {c}|drivers in the race|guests at the hotel in {c}|suppliers of {f}|judges at the court in {c}|shops in the centre of {c}|soldiers of the unit near {c}""".replace("\n", "|").split("|")  # fmt: skip
_DEEDS = """sign the petition|support the new rules|report problems with the software|receive a letter from the authorities|take part in the survey|agree to the new schedule|test positive for the substance|ask for compensation|be affected by the power cut|be vaccinated against the virus
be insured against floods|lose money in the crisis|miss the deadline|complain about the noise|be informed about the change|attend the information evening|install the update|return the questionnaire|object to the merger|meet the new standard""".replace("\n", "|").split("|")  # fmt: skip
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
    group, deed = choose(rng, keep(_GROUPS, part)), choose(rng, keep(_DEEDS, part))
    a, b = sides(rng)

    def say(r: Random, key: str, g: str, which: dict[str, tuple[str, ...] | str], dress: float) -> str:
        template = pick(r, _QUANTITIES[key])
        singular = template.startswith(("every", "each", "none", "not a", "not one", "not every"))
        text = template.replace("{v}", verb_text(deed, "past", not singular, False)).replace("{nv}", verb_text(deed, "past", True, True))
        return _dressed(expand(text.replace("{g}", g), which, r), r, part, dress)

    roll = rng.random()
    label = "contradiction" if roll < 0.42 else "entailment" if roll < 0.65 else "neutral"
    one, other = choose(rng, _QUANT_RELATION[label])
    if roll > 0.85:
        group2 = choose(rng, [x for x in keep(_GROUPS, part) if x != group])
        return Pair(say(a, choose(rng, list(_QUANTITIES)), group, slots, 0.3), say(b, choose(rng, list(_QUANTITIES)), group2, slots, 0.3), "neutral", "scope")
    pair = (say(a, one, group, slots, 0 if label == "entailment" else 0.3), say(b, other, group, slots, 0 if label == "entailment" else 0.3))
    return Pair(*(flipped(rng, *pair) if label == "contradiction" else pair), label, "quantifier")


BUILDERS = {"status": status, "date": date, "place": place, "cause": cause, "quantifier": quantifier}
