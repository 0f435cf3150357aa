"""Families of statements that stand in known relations: the traps and the clashes that no general edit makes.

A family reads: `@kind id`, then `$x: a|b|c` (own slots, drawn without repetition as x, x2, x3), then lines of statements parted by `;`:
L say the same; each R excludes L; E follow from L (not the other way round), F follow from R, N are open with regard to L (and, in families
that say `!: open`, to R). `!: same` says that all R mean the same, `!: loose` that the L do not.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random

from contradict.train.edits.grammar import Forms, expand, pick, sentence
from contradict.train.edits.lexicon import (
    DAYS,
    FORCES,
    MONTHS,
    choose,
    city,
    company,
    country,
    entity,
    keep,
    person,
)
from contradict.train.edits.pairs import Pair, flipped, sides
from contradict.train.edits.statements import detailed, said, speaker
from contradict.train.edits.text import whole


@dataclass(frozen=True, slots=True)
class Family:
    kind: str
    id: str
    slots: dict[str, tuple[str, ...]] = field(default_factory=dict)
    lines: dict[str, tuple[str, ...]] = field(default_factory=dict)
    flags: tuple[str, ...] = ()


def _parse(text: str) -> tuple[Family, ...]:
    families = []
    for block in text.strip().split("\n\n"):
        head, *rows = block.splitlines()
        kind, name = head.removeprefix("@").split()
        slots: dict[str, tuple[str, ...]] = {}
        lines: dict[str, tuple[str, ...]] = {}
        flags: tuple[str, ...] = ()
        for row in rows:
            key, value = row.split(": ", 1)
            if key.startswith("$"):
                slots[key[1:]] = tuple(value.split("|"))
            elif key == "!":
                flags = tuple(value.split())
            else:
                lines[key] = lines.get(key, ()) + tuple(v.strip() for v in value.split(";") if v.strip())
        families.append(Family(kind, name, slots, lines, flags))
    return tuple(families)


FAMILIES = _parse(whole("families"))


def fill(family: Family, rng: Random, part: str) -> dict[str, Forms | str]:
    """Slots for both sides: A B people, S S2 sports people, D scientist, f firms, g countries, c cities, k clubs, x forces, u groups, i bodies."""
    slots: dict[str, Forms | str] = {}
    makers: dict[str, Callable[[], Forms]] = {
        "A": lambda: person(rng, part), "S": lambda: person(rng, part, "sport"), "D": lambda: person(rng, part, "science"), "f": lambda: company(rng, part),
        "G": lambda: country(rng, part), "c": lambda: (city(rng, part),), "k": lambda: entity(rng, part, "club")[:1],
        "u": lambda: entity(rng, part, "group")[:1], "i": lambda: entity(rng, part, "inst"),
    }  # fmt: skip
    makers["x"] = lambda: choose(
        rng, [many[:1] for f in keep(FORCES, part) if (many := tuple(n for n in f if n.startswith("*")))]
    )
    for key, make in makers.items():
        one, two = make(), make()
        while set(one) & set(two):
            two = make()
        slots[key], slots[key + "2"] = one, two
        if key == "f":
            slots["fn"], slots["fn2"] = one[0], two[0]
        if key == "A":
            slots["B"], slots["last"], slots["last2"] = two, one[1], two[1]
        if key == "G":
            slots["g"], slots["g2"] = one[:1], two[:1]
            slots["cap"], slots["cap2"] = one[2], two[2]
            slots["adj"], slots["adj2"] = (
                one[3].split()[1] if len(one[3].split()) == 3 else one[0],
                two[3].split()[1] if len(two[3].split()) == 3 else two[0],
            )
    i = int(rng.random() * 11)
    slots["m"], slots["m2"] = MONTHS[i], MONTHS[i + 1 + int(rng.random() * (11 - i))]
    j = int(rng.random() * 6)
    slots["d"], slots["d2"] = DAYS[j], DAYS[j + 1 + int(rng.random() * (6 - j))]
    year = 1960 + int(rng.random() * 60)
    slots["y"], slots["y2"] = str(year), str(year + 1 + int(rng.random() * 8))
    n = 2 + int(rng.random() * 9)
    slots["n"], slots["n2"] = str(n), str(n + 1 + int(rng.random() * 12))
    slots["day"], slots["day2"] = str(1 + int(rng.random() * 14)), str(15 + int(rng.random() * 13))
    for name, options in family.slots.items():
        left = list(keep(options, part))
        for suffix in ("", "2", "3"):
            if not left:
                left = [o for o in options if o not in slots.values()] or list(options)
            value = choose(rng, left)
            left.remove(value)
            whole, _, other = value.partition("/")
            if other and rng.random() < 0.5:
                whole, other = other, whole
            slots[name + suffix], slots[name + "_b" + suffix] = tuple(whole.split("=")), other
    return slots


def _say(
    family: Family,
    key: str,
    slots: dict[str, Forms | str],
    rng: Random,
    part: str,
    *,
    dress: bool,
    who: str | None = None,
) -> str:
    text = expand(pick(rng, family.lines[key]), slots, rng)
    if who:
        text = said(text, who, rng, part)
    elif dress and text[-1] not in '?!."':
        roll = rng.random()
        if roll < 0.25:
            text = said(text, speaker(rng, part), rng, part)
        elif roll < 0.4:
            text = detailed(text, rng, part, tail=True)
    return sentence(text)


# Which lines go together, with which label; C pairs in either order.
_COMBOS = (("L", "R", "contradiction"), ("L", "L", "entailment"), ("R", "R", "entailment"), ("L", "E", "entailment"), ("R", "F", "entailment"),
           ("E", "L", "neutral"), ("F", "R", "neutral"), ("L", "N", "neutral"), ("N", "L", "neutral"), ("R", "N", "neutral"), ("N", "R", "neutral"))  # fmt: skip


def combos(family: Family, label: str) -> list[tuple[str, str]]:
    found = []
    for one, two, value in _COMBOS:
        if (
            value != label
            or one not in family.lines
            or two not in family.lines
            or (one == two and len(family.lines[one]) < 2)
        ):
            continue
        if ((one, two) == ("R", "R") and "same" not in family.flags) or (
            (one, two) == ("L", "L") and "loose" in family.flags
        ):
            continue
        if {one, two} == {"R", "N"} and "open" not in family.flags and family.kind not in ("implicit", "mutual_blame"):
            continue
        found.append((one, two))
    return found


def family_pair(family: Family, label: str, rng: Random, part: str) -> Pair | None:
    """A pair of the family with that label, or None where it has none."""
    options = combos(family, label)
    if not options:
        return None
    one, two = choose(rng, options)
    slots = fill(family, rng, part)
    a, b = sides(rng)
    dress = label != "entailment"
    who = speaker(rng, part) if not dress and rng.random() < 0.35 else None
    premise = _say(family, one, slots, a, part, dress=dress, who=who)
    hypothesis = _say(family, two, slots, b, part, dress=dress, who=who)
    if label == "contradiction":
        premise, hypothesis = flipped(rng, premise, hypothesis)
    return Pair(premise, hypothesis, label, family.kind)


# Other names would still clash here: one race has one winner, one post one holder.
_ONE_ONLY = (
    "defeat",
    "vacancy",
    "first",
    "control",
    "talks",
    "leak",
    "truce_talks",
    "scientist",
    "author",
    "medal",
    "place",
    "term",
)


def other_names(family: Family, rng: Random, part: str) -> Pair | None:
    """L beside R (or L) of the same family with all names drawn anew: neutral."""
    if "R" not in family.lines or family.id in _ONE_ONLY:
        return None
    a, b = sides(rng)
    first, second = fill(family, rng, part), fill(family, rng, part)
    shared = [k for k in ("A", "S", "D", "f", "G", "c", "k", "x", "u", "i") if set(first[k]) & set(second[k])]
    used = [
        k
        for k in ("A", "S", "D", "f", "g", "G", "c", "k", "x", "u", "i", "cap")
        if all("{" + k + "}" in t for t in family.lines["L"] + family.lines["R"])
    ]
    if shared or not used:
        return None
    one, two = choose(rng, [("L", "R"), ("R", "L"), ("L", "L"), ("R", "R")])
    return Pair(
        _say(family, one, first, a, part, dress=True),
        _say(family, two, second, b, part, dress=True),
        "neutral",
        "distinct_actors",
    )
