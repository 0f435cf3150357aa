"""What looking up a name gives."""

from __future__ import annotations

from dataclasses import dataclass

from contradict.claims import Actor


@dataclass(frozen=True, slots=True)
class Found:
    """An actor and the way they were found, for `--explain`."""

    actor: Actor
    how: str
    known: bool
