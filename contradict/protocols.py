"""The seams: what a model must offer to take part in a run."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

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
