"""Two texts laid side by side: what they share, what each has alone, and whether they oppose each other somewhere."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from contradict.findings import Pair
from contradict.rulebook import lexicon
from contradict.rulebook.intervals import Quantity, compatible
from contradict.rulebook.reading import Reading, read_text
from contradict.rulebook.words import stem


@dataclass(frozen=True)
class Comparison:
    """Everything the kinds and guards ask about a pair; each answer is worked out once, when first asked."""

    left: Reading
    right: Reading
    pair: Pair
    antonyms: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Stem → stems of its opposites, from the `opposites` rules loaded."""
    similar: Callable[[str, str], float] | None = None
    held: dict[str, str | None] = field(default_factory=dict)
    """Guards asked so far; they are symmetric, so both ways round share it."""

    @cached_property
    def shared(self) -> frozenset[str]:
        """Content stems in both texts."""
        return self.left.content & self.right.content

    @cached_property
    def left_only(self) -> frozenset[str]:
        """Content stems of the left text alone."""
        return self.left.content - self.right.content

    @cached_property
    def right_only(self) -> frozenset[str]:
        """Content stems of the right text alone."""
        return self.right.content - self.left.content

    @cached_property
    def speakers(self) -> int:
        """Sides that speak of themselves ("we", "my") and are named, by their office or name, in the other text: 0, 1, 2."""
        return int(_speaks_of(self.left, self.pair.left.actor.name, self.right)) + int(
            _speaks_of(self.right, self.pair.right.actor.name, self.left)
        )

    @cached_property
    def focus(self) -> tuple[Reading, Reading]:
        """Of each text the sentence that shares most with the other text; the whole text where it is one sentence, or none shares anything.

        A hedge or question two sentences further on says nothing of what is compared.
        """
        return _nearest(self.left, self.right), _nearest(self.right, self.left)

    @cached_property
    def named(self) -> int:
        """Actors whose name stands in what the other says: 0, 1, 2."""
        names = read_text(self.pair.left.actor.name).content, read_text(self.pair.right.actor.name).content
        return int(not names[0].isdisjoint(self.right_only)) + int(not names[1].isdisjoint(self.left_only))

    @cached_property
    def bearers(self) -> frozenset[str]:
        """Stems of both actors' names: that a text names a speaker tells nothing of its topic."""
        return read_text(self.pair.left.actor.name).content | read_text(self.pair.right.actor.name).content

    @cached_property
    def coverage(self) -> float:
        """Share of the shorter text's content that the other holds, in [0, 1]."""
        return len(self.shared) / max(1, min(len(self.left.content), len(self.right.content)))

    @cached_property
    def polarity_conflicts(self) -> tuple[str, ...]:
        """Shared stems asserted by one text and denied by the other, in text order of the left."""
        return tuple(
            root for root in self.left.stems if root in self.right.stems and self._signs(root) in ((1, -1), (-1, 1))
        )

    def _signs(self, root: str) -> tuple[int, int]:
        return sign(self.left, root), sign(self.right, root)

    @cached_property
    def antonym_conflicts(self) -> tuple[tuple[str, str], ...]:
        """(left stem, right stem) that are opposites, with the same polarity."""
        found = []
        for root in self.left.stems:
            for other in self.antonyms.get(root, ()):
                if other in self.right.stems and sign(self.left, root) == sign(self.right, other) != 0:
                    found.append((root, other))
        return tuple(found)

    @cached_property
    def quantity_pairs(self) -> tuple[tuple[Quantity, Quantity, bool], ...]:
        """Amounts of one dimension on both sides, with whether they can be one (2 % tolerance)."""
        return tuple(
            (first, second, agree)
            for first in self.left.quantities
            for second in self.right.quantities
            if (agree := compatible(first, second, 0.02)) is not None
        )

    @cached_property
    def quantity_conflict(self) -> bool:
        """Whether both texts hold amounts of one dimension and none of them agree."""
        return bool(self.quantity_pairs) and not any(agree for _, _, agree in self.quantity_pairs)

    @cached_property
    def opposed(self) -> bool:
        """Whether the texts oppose each other anywhere, by polarity, opposite words, or amounts."""
        return bool(self.polarity_conflicts or self.antonym_conflicts or self.quantity_conflict)


_SENTENCE_END = re.compile(r"(?<=\w\w[.!?])[\"”’')]*\s+(?=[\"“‘'(]?[A-Z])|(?<=[!?])\s+(?=[A-Z\"“])")


def _nearest(reading: Reading, other: Reading) -> Reading:
    if "." not in reading.text[:-2] and "?" not in reading.text[:-1] and "!" not in reading.text[:-1]:
        return reading
    parts = [read_text(part) for part in _SENTENCE_END.split(reading.text) if part.strip()]
    shared = [len(part.content & other.content) for part in parts]
    return parts[shared.index(max(shared))] if len(parts) > 1 and max(shared) else reading


_FIRST_PERSON = re.compile(r"\b(?:I|we|our|my|us|me|ours|ourselves|myself)\b", re.IGNORECASE)


def _speaks_of(reading: Reading, actor: str, other: Reading) -> bool:
    return reading.seek(_FIRST_PERSON) is not None and not read_text(actor).content.isdisjoint(other.content)


def sign(reading: Reading, root: str) -> int:
    """Polarity of a content stem in a text: +1, -1, or 0 where open or mixed."""
    signs = {reading.polarity[place] for place in reading.stems[root]}
    return signs.pop() if len(signs) == 1 else 0


def compare(
    pair: Pair, antonyms: Mapping[str, frozenset[str]], similar: Callable[[str, str], float] | None = None
) -> Comparison:
    """Lays the two claims of a pair side by side; matching is on the resolved text."""
    return Comparison(read_text(pair.left.resolved), read_text(pair.right.resolved), pair, antonyms, similar)


def same_thing(first: frozenset[str], second: frozenset[str]) -> bool:
    """Whether two sets of stems name one thing, as far as words tell."""
    return bool(first & second)


CONTRAST_OF: dict[str, frozenset[str]] = {}
"""Qualifier word → the words it contrasts with."""
for _line in lexicon.CONTRASTS:
    _word, _, _others = _line.partition(":")
    for _other in _others.split(","):
        CONTRAST_OF[_word] = CONTRAST_OF.get(_word, frozenset()) | {_other}
        CONTRAST_OF[_other] = CONTRAST_OF.get(_other, frozenset()) | {_word}

LIST_STEMS = frozenset(stem(word) for word in lexicon.LIST_VERBS)
ONE_OFF_STEMS = frozenset(stem(word) for word in lexicon.ONE_OFF)
AGENT_STEMS = frozenset(stem(word) for word in lexicon.AGENTIVE)
