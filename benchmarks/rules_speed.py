"""How long 100,000 pairs take against all built-in packs on one core, and how long `rules test` takes.

    python benchmarks/rules_speed.py [--pairs 100000] [--claims 5000]

Claims are made from a vocabulary by a fixed seed: a run as large as news of a month, in which every claim has some twenty partners.
"""

from __future__ import annotations

import argparse
import random
import time

from contradict.findings import Pair
from contradict.rulebook import Rulebook, load_rules
from contradict.rulebook.examples import example_pair, run_examples

SUBJECTS = (
    "The ministry", "The mayor of Orlen", "Rebel gunners", "The airline", "A spokesman for the union", "The court in Sarn", "Doctors",
)  # fmt: skip
VERBS = (
    "confirmed", "denied", "did not confirm", "announced", "rejected", "signed", "has not signed", "will open", "closed", "shelled",
    "called off", "may buy", "did not deny",
)  # fmt: skip
OBJECTS = (
    "the grain deal", "the meeting of the presidents", "the attack on the port", "the new tunnel", "the takeover of the brewery",
    "the vote", "a ceasefire in the delta",
)  # fmt: skip
TAILS = (
    "", "on Monday", "in March 2021", "with 14 dead and 60 injured", "for $90 billion", "if talks fail", "except in the north",
    "according to critics", "because of the drought",
)  # fmt: skip


def claims(count: int) -> list[str]:
    """So many different sentences of 6 to 30 words, the same each time."""
    chosen = random.Random(7)
    parts = (SUBJECTS, VERBS, OBJECTS, TAILS)
    made: dict[str, None] = {}
    while len(made) < count:
        first = " ".join(chosen.choice(part) for part in parts).strip()
        second = " ".join(chosen.choice(part) for part in parts).strip()
        made[
            f"{first}, while {second[0].lower()}{second[1:]} {len(made)}."
            if chosen.random() < 0.5
            else f"{first} {len(made)} times."
        ] = None
    return list(made)


def pairs(count: int, texts: list[str]) -> list[Pair]:
    """Pairs of neighbours, as pairing makes them: each claim with about `count / len(texts)` others."""
    step = max(1, count // len(texts))
    return [
        example_pair(["A", texts[number], "B", texts[(number + offset) % len(texts)]])
        for number in range(len(texts))
        for offset in range(1, step + 1)
    ][:count]


def seconds(book: Rulebook, made: list[Pair]) -> float:
    """Processor seconds of matching all pairs."""
    start = time.process_time()
    for pair in made:
        book.match(pair, None, None)
    return time.process_time() - start


def main() -> None:
    """Prints the two figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pairs", type=int, default=100_000)
    parser.add_argument("--claims", type=int, default=5_000)
    options = parser.parse_args()
    start = time.process_time()
    book = load_rules()
    run_examples(book)
    print(f"rules test: {len(book.rules)} rules in {time.process_time() - start:.2f} s")
    made = pairs(options.pairs, claims(options.claims))
    spent = seconds(book, made)
    print(
        f"match: {len(made)} pairs of {options.claims} claims in {spent:.1f} s ({1e6 * spent / len(made):.0f} µs a pair)"
    )


if __name__ == "__main__":
    main()
