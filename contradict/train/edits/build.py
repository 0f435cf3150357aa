"""Draws pairs of all kinds in fixed shares until the wanted number of each label is there, without doubles."""
# ruff: noqa: S311 - a template reads best on one line, and chance here keeps no secrets

from collections import Counter
from collections.abc import Iterator
from functools import cache
from random import Random

from contradict.train.edits import counted, events, moods, polarity, times, voices, when_and_where
from contradict.train.edits.families import FAMILIES, Family, family_pair, other_names
from contradict.train.edits.lexicon import choose, keep
from contradict.train.edits.pairs import LABELS, Builder, Pair

SHARES = {"contradiction": 0.38, "neutral": 0.40, "entailment": 0.22}

# How often each builder is asked, of 100; the families stand for the traps that need sentences of their own.
WEIGHTS: dict[str, float] = {
    "polarity": 11, "restated": 8, "contrary": 2.5, "distinct_actors": 7, "distinct_objects": 3, "omission": 3, "hedge": 4.5, "plans": 5, "condition": 4,
    "threat": 2.5, "unsaid": 2.5, "confirmation": 3, "announced": 3, "question": 3, "opinion": 3.5, "reported": 5, "opponent_quote": 3, "temporal": 4.5, "pledge": 3, "turn": 2.5,
    "agent": 4, "number": 7, "same_number": 2.5, "converted_clash": 2, "approximate": 2.5, "bounded": 2, "other_incident": 3, "partial": 3, "updated": 2,
    "contrasted": 5, "unconfirmed": 4, "two_figures": 3, "status": 6, "date": 3, "place": 3, "cause": 4, "quantifier": 4.5, "families": 24, "family_names": 5,
}  # fmt: skip


def _family(rng: Random, part: str) -> Pair:
    label = choose(rng, ["contradiction"] * 40 + ["neutral"] * 38 + ["entailment"] * 22)
    while True:
        pair = family_pair(_draw_family(rng, part), label, rng, part)
        if pair is not None:
            return pair


def _family_names(rng: Random, part: str) -> Pair:
    while True:
        pair = other_names(_draw_family(rng, part), rng, part)
        if pair is not None:
            return pair


def _draw_family(rng: Random, part: str) -> Family:
    """Kinds have equal chance, so that those with few families are not drowned; the implicit clashes, the most varied, three times that."""
    families = families_of(part)
    kind = choose(rng, [*sorted({f.kind for f in families}), "implicit", "implicit"])
    return choose(rng, [f for f in families if f.kind == kind])


@cache
def families_of(part: str) -> list[Family]:
    """The families `part` may use, kind by kind."""
    return [
        f for kind in sorted({f.kind for f in FAMILIES}) for f in keep([g for g in FAMILIES if g.kind == kind], part)
    ]


BUILDERS: dict[str, Builder] = {
    **polarity.BUILDERS,
    **moods.BUILDERS,
    **times.BUILDERS,
    **voices.BUILDERS,
    **counted.BUILDERS,
    **events.BUILDERS,
    **when_and_where.BUILDERS,
    "families": _family,
    "family_names": _family_names,
}


def pairs(*, part: str, count: int, seed: int) -> list[Pair]:
    """`count` different pairs of `part` ("train" or "dev"), labels in SHARES; the same seed gives the same list.

    Raises ValueError for another part or a negative count.
    """
    if part not in ("train", "dev") or count < 0:
        raise ValueError(f"part must be train or dev and count not negative, got {part!r}, {count}")
    wanted = {label: round(count * share) for label, share in SHARES.items()}
    wanted["neutral"] = count - wanted["contradiction"] - wanted["entailment"]
    got: Counter[str] = Counter()
    found: list[Pair] = []
    seen: set[frozenset[str]] = set()
    for pair in _stream(part, seed):
        if len(found) == count:
            break
        key = frozenset((pair.premise.lower(), pair.hypothesis.lower()))
        if got[pair.label] >= wanted[pair.label] or len(key) < 2 or key in seen:
            continue
        seen.add(key)
        got[pair.label] += 1
        found.append(pair)
    return found


def _stream(part: str, seed: int) -> Iterator[Pair]:
    rng = Random(f"{part} {seed}")
    names, weights = list(WEIGHTS), list(WEIGHTS.values())
    while True:
        yield BUILDERS[rng.choices(names, weights)[0]](rng, part)


__all__ = ["BUILDERS", "LABELS", "SHARES", "WEIGHTS", "families_of", "pairs"]
