"""What can go wrong, as data: where, what, and what to do now.

Library code raises these; `contradict.cli` alone turns them into words on stderr and an exit code.

    ContradictError
    ├── InputError        a file or value the user gave cannot be used
    ├── SettingsError     an option or project file is wrong
    ├── RuleError         a rule pack has mistakes (carries all of them)
    ├── ModelError        a model is missing, altered, or not of the kind needed
    └── ClusterError      a cluster cannot be reached, or has lost its workers
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands: a path, and where known the 1-based line and column."""

    path: str
    line: int | None = None
    column: int | None = None

    def __str__(self) -> str:
        parts = [self.path]
        if self.line is not None:
            parts.append(str(self.line))
            if self.column is not None:
                parts.append(str(self.column))
        return ":".join(parts)


@dataclass(frozen=True, slots=True)
class Note:
    """Something that was skipped or assumed, told to the user at the end of a run.

    `kind` is `error` when input was lost, `warning` when a result may suffer, `info` otherwise.
    """

    place: Place | None
    message: str
    kind: str = "warning"

    def __str__(self) -> str:
        return f"{self.place}: {self.message}" if self.place else self.message


class ContradictError(Exception):
    """Base of every error this package raises on purpose."""

    def __init__(self, message: str, *, place: Place | None = None) -> None:
        self.message = message
        self.place = place
        super().__init__(f"{place}: {message}" if place else message)


class InputError(ContradictError):
    """A file or value the user gave cannot be used."""


class SettingsError(ContradictError):
    """An option, a name or a project file is wrong."""


class RuleError(ContradictError):
    """A rule pack has mistakes; `mistakes` holds every one of them, in file order."""

    def __init__(self, mistakes: tuple[Note, ...]) -> None:
        self.mistakes = mistakes
        super().__init__("\n".join(str(mistake) for mistake in mistakes))


class ModelError(ContradictError):
    """A model is missing, altered, or not of the kind needed."""


class ClusterError(ContradictError):
    """A cluster cannot be reached, or has lost its workers."""
