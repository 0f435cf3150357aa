"""The seams: what a model must offer to take part in a run."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol, runtime_checkable

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

LABELS = ("contradiction", "entailment", "neutral")
"""Column order of every `Nli.score` result."""


class Encoder(Protocol):
    """Texts → unit vectors."""

    @property
    def id(self) -> str:
        """Model name and revision or digest."""
        ...

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """float32 (n, d), rows of length 1; (0, d) for no texts."""
        ...


class Nli(Protocol):
    """(premise, hypothesis) pairs → probabilities."""

    @property
    def id(self) -> str:
        """Model name and revision or digest."""
        ...

    def score(self, pairs: Sequence[tuple[str, str]]) -> NDArray[np.float32]:
        """float32 (n, 3), columns in `LABELS` order, rows sum to 1."""
        ...


@runtime_checkable
class Sifter(Protocol):
    """An `Nli` that can tell for less than a score how high a score will hardly get."""

    def ceilings(self, couples: Sequence[tuple[str, str]], least: Sequence[float]) -> NDArray[np.float32]:
        """Float32 (n,): what the mean p(contradiction) of both directions of each couple is all but certain not to exceed.

        Where `least` is beyond that, no more need be known of a couple; so it is worked out no closer than it takes to get below.
        """
        ...
