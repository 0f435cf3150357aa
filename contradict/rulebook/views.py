"""What every kind of rule works with: the pair as seen one way round, the match, the compiled rule, and what counts as one thing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from contradict.claims import Span
from contradict.rulebook.bearing import elsewhere
from contradict.rulebook.compare import Comparison
from contradict.rulebook.reading import Reading, content_stems
from contradict.rulebook.terms import Compiled, Found, Occurrence
from contradict.rulebook.words import stem, tokens


@dataclass(frozen=True, slots=True)
class View:
    """One pair, one way round, with the terms found on each side."""

    c: Comparison
    left: Found
    right: Found


@dataclass(frozen=True, slots=True)
class Match:
    """Where a rule holds, in the resolved texts, and the values its message may name."""

    left: Span | None = None
    right: Span | None = None
    values: Mapping[str, str] = field(default_factory=dict)


Matcher = Callable[[View], Match | None]


@dataclass(frozen=True, slots=True)
class Compilation:
    """A rule made ready: the matcher, the terms it looks for, the names its message may use, its opposites if it has any."""

    matcher: Matcher
    terms: tuple[Compiled, ...] = ()
    names: frozenset[str] = frozenset()
    antonyms: tuple[tuple[str, str], ...] = ()
    any_of: tuple[frozenset[Compiled], frozenset[Compiled]] | None = None
    """Where given, each side must hold a term of its set: lets most rules be passed over at once."""


def span(occurrences: tuple[Occurrence, ...]) -> Span:
    return Span(min(o.span.start for o in occurrences), max(o.span.end for o in occurrences))


def text(reading: Reading, occurrence: Occurrence) -> str:
    return reading.text[occurrence.span.start : occurrence.span.end]


def roots(text: str) -> frozenset[str]:
    return content_stems(tokens(text)) or frozenset((text.lower(),))


def about_same(c: Comparison, first: Occurrence, second: Occurrence, least: int, *, named: bool = False) -> bool:
    """Whether the texts share `least` content stems beside the words in question; with `named`, a side that speaks of
    itself ("we") and is named in the other text counts as one."""
    if least == 0:
        return True
    if elsewhere(c):
        return False
    own = {stem(token.lemmas[0]) for token in c.left.tokens[first.first : first.last + 1]} | {
        stem(token.lemmas[0]) for token in c.right.tokens[second.first : second.last + 1]
    }
    own |= c.bearers if c.pair.same_actor else frozenset()
    return enough(c, len(c.shared - own) + (c.speakers if named else 0), least)


def enough(c: Comparison, shared: int, least: int) -> bool:
    """Whether so many shared stems make two texts about one thing: at least `least`, and a fifth of the shorter text."""
    return shared >= least and 5 * shared >= min(len(c.left.content), len(c.right.content), 20)
