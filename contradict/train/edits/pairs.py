"""The labelled pair and the two ways to write its sides: nearly alike, or each in its own words."""

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

LABELS = ("contradiction", "neutral", "entailment")


@dataclass(frozen=True, slots=True)
class Pair:
    """`kind` names the edit or the trap; `label` is what holds between premise and hypothesis."""

    premise: str
    hypothesis: str
    label: str
    kind: str

    def row(self) -> dict[str, str]:
        return {
            "premise": self.premise,
            "hypothesis": self.hypothesis,
            "label": self.label,
            "kind": self.kind,
            "source": "made",
        }


Builder = Callable[[Random, str], Pair]


def sides(rng: Random) -> tuple[Random, Random]:
    """Two random streams: equal in three of ten pairs (so both sides choose the same words), independent otherwise."""
    seed = rng.getrandbits(48)
    return Random(seed), Random(seed if rng.random() < 0.3 else seed + 1)  # noqa: S311 - chance keeps no secrets here


def flipped(rng: Random, first: str, second: str) -> tuple[str, str]:
    return (first, second) if rng.random() < 0.5 else (second, first)
