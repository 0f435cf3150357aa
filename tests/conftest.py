"""Shared toys: deterministic, tiny, and strict. An unprepared pair raises, it is not "neutral"."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from contradict.claims import Actor, Claim, Voice, content_id
from contradict.findings import NliScores, Pair

ROOT = Path(__file__).resolve().parent.parent


class ToyEncoder:
    """A bag of words hashed into 256 places, scaled to length 1."""

    id = "toy-encoder"

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        vectors = np.zeros((len(texts), 256), dtype=np.float32)
        for row, text in enumerate(texts):
            for word in re.findall(r"\w+", text.lower()):
                vectors[row, int(content_id(word), 16) % 256] += 1
        unit: NDArray[np.float32] = vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)
        return unit


class ToyNli:
    """Knows the couples it was told, either way round; `otherwise` for the rest, or KeyError without one."""

    id = "toy-nli"

    def __init__(
        self,
        known: Mapping[tuple[str, str], tuple[float, float, float]],
        otherwise: tuple[float, float, float] | None = None,
    ) -> None:
        self.known = {**known, **{(right, left): scores for (left, right), scores in known.items()}}
        self.otherwise = otherwise
        self.asked: list[tuple[str, str]] = []

    def score(self, pairs: Sequence[tuple[str, str]]) -> NDArray[np.float32]:
        self.asked += pairs
        rows = [self.known[pair] if self.otherwise is None else self.known.get(pair, self.otherwise) for pair in pairs]
        return np.array(rows, dtype=np.float32).reshape(-1, 3)


def a_claim(
    text: str = "Plans for the meeting are underway.",
    actor: str = "White House",
    *,
    side: str | None = None,
    said_on: date | None = None,
    voice: Voice = "given",
    path: str = "a.txt",
    topic: str | None = None,
) -> Claim:
    """A claim with every field a test does not care about filled in."""
    slug = actor.lower().replace(" ", "-")
    return Claim(
        id=content_id(slug, text, str(said_on), path),
        text=text,
        resolved=text,
        actor=Actor(slug, actor, side or slug),
        voice=voice,
        said_on=said_on,
        article="a",
        path=path,
        topic=topic,
    )


def a_pair(left: Claim | None = None, right: Claim | None = None, *, similarity: float = 0.6) -> Pair:
    """A pair of two claims of two actors."""
    left = left or a_claim()
    right = right or a_claim("There is no confirmation of a meeting.", "Kremlin")
    days = None if left.said_on is None or right.said_on is None else abs((left.said_on - right.said_on).days)
    return Pair(left, right, similarity, "meeting", left.actor.id == right.actor.id, days)


def scores(contradiction: float, entailment: float = 0.05) -> NliScores:
    """One direction's scores."""
    return NliScores(contradiction, entailment, round(1 - contradiction - entailment, 6))


@pytest.fixture
def labelled_data() -> Path:
    """The folder of labelled data sets, which are not part of the project: `CONTRADICT_DATA`, or ../shared/data."""
    folder = Path(os.environ.get("CONTRADICT_DATA", ROOT.parent / "shared" / "data"))
    if not folder.is_dir():
        pytest.skip(f"no labelled data at {folder}: set CONTRADICT_DATA")
    return folder


@pytest.fixture(autouse=True)
def _own_cache(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test reads or writes the user's cache."""
    monkeypatch.setenv("CONTRADICT_CACHE", str(tmp_path_factory.getbasetemp() / "cache"))
