"""Words, phrases and expressions of rule files, compiled, and found in a text through one inverted index for all rules."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from contradict.claims import Span
from contradict.rulebook import lexicon
from contradict.rulebook.reading import Reading, is_content
from contradict.rulebook.schema import Side, Term
from contradict.rulebook.words import tokens

Similar = Callable[[str, str], float]


@dataclass(frozen=True, slots=True, eq=False)
class Phrase:
    """A word sequence; `mode` is `asserted` (the plain case), `not`, `said` or `exact`.

    Made by `_phrase`, which makes equal ones once, so that identity will do as a key.
    """

    parts: tuple[tuple[str, ...], ...]
    mode: str
    literal: bool
    """Holds a negator itself: polarity is part of the words then."""


@dataclass(frozen=True, slots=True, eq=False)
class Expression:
    """`{regex: …}` or `{similar: …}`."""

    kind: str
    text: str
    min: float = 0.6


Compiled = Phrase | Expression


@dataclass(frozen=True, slots=True)
class CompiledSide:
    """A side of a rule, compiled."""

    any: tuple[Compiled, ...]
    all: tuple[Compiled, ...]
    none: tuple[Compiled, ...]
    near: int | None
    name: str | None

    def terms(self) -> tuple[Compiled, ...]:
        """Every term of the side."""
        return (*self.any, *self.all, *self.none)


def compile_item(item: str | Term) -> Compiled:
    """A word, phrase or expression of a rule file, compiled. Raises ValueError when it holds no word."""
    if isinstance(item, str):
        return _phrase(item, "asserted")
    if item.regex is not None:
        expression(item.regex)
        return _expression("regex", item.regex, 0.0)
    if item.amount is not None:
        return _expression("amount", item.amount, 0.0)
    if item.similar is not None:
        return _expression("similar", item.similar, item.min)
    mode, text = next(
        (mode, text)
        for mode, text in (("not", item.not_), ("said", item.said), ("exact", item.exact))
        if text is not None
    )
    return _phrase(text, mode)


@cache
def _expression(kind: str, text: str, least: float) -> Expression:
    return Expression(kind, text, least)


def mention(word: str) -> Phrase:
    """A word or phrase whatever is said of it: for topics and for what is counted."""
    return _phrase(word, "said")


@cache
def _phrase(text: str, mode: str) -> Phrase:
    found = [token for token in tokens(text) if not token.mark]
    if not found:
        raise ValueError(f"{text!r} holds no word")
    parts = tuple((token.word,) if mode == "exact" else token.lemmas for token in found)
    return Phrase(parts, mode, any(token.word in lexicon.NEGATORS for token in found))


def compile_side(side: Side | list[str | Term]) -> CompiledSide:
    """A side of a rule file, compiled; a bare list means `any`."""
    if isinstance(side, list):
        side = Side.model_construct(any=side, all=None, none=None, near=None, as_=None)
    return CompiledSide(
        tuple(compile_item(item) for item in side.any or ()),
        tuple(compile_item(item) for item in side.all or ()),
        tuple(compile_item(item) for item in side.none or ()),
        side.near,
        side.as_,
    )


@lru_cache(maxsize=4096)
def expression(pattern: str) -> Any:
    """A compiled RE2 expression, case ignored. Raises ValueError with RE2's words when it is malformed."""
    import re2

    options = re2.Options()
    options.case_sensitive = False
    options.log_errors = False
    options.max_mem = 1 << 20
    try:
        return re2.compile(pattern, options)
    except re2.error as error:
        reason = error.args[0] if error.args else error
        raise ValueError(f"regex {pattern!r}: {reason.decode() if isinstance(reason, bytes) else reason}") from error


@dataclass(frozen=True, slots=True)
class Occurrence:
    """Where a term was found: token positions [first, last] and characters."""

    first: int
    last: int
    span: Span


Found = Mapping[Compiled, Occurrence]


class Index:
    """All phrases of a rulebook by the lemma they begin with; `find` reads a text once for all rules."""

    def __init__(self, terms: Iterable[Compiled]) -> None:
        self._by_lemma: dict[str, list[Phrase]] = {}
        self._regexes: list[Expression] = []
        self._amounts: list[Expression] = []
        for term in dict.fromkeys(terms):
            if isinstance(term, Phrase):
                for lemma in term.parts[0]:
                    self._by_lemma.setdefault(lemma, []).append(term)
            elif term.kind == "regex":
                self._regexes.append(term)
            elif term.kind == "amount":
                self._amounts.append(term)
        self._cached = lru_cache(maxsize=60_000)(self._find)

    def find(self, reading: Reading) -> Found:
        """Term → its first occurrence in the text."""
        return self._cached(_Key(reading))

    def _find(self, key: _Key) -> Found:
        reading = key.reading
        found: dict[Compiled, Occurrence] = {}
        for lemma, places in reading.at.items():
            for phrase in self._by_lemma.get(lemma, ()):
                if phrase not in found:
                    for place in places:
                        occurrence = _occurs(phrase, reading, place)
                        if occurrence is not None:
                            found[phrase] = occurrence
                            break
        for term in self._amounts:
            for amount in reading.quantities:
                if amount.dimension == term.text or amount.dimension.startswith(term.text + "-"):
                    found[term] = _characters(reading, amount.start, amount.end)
                    break
        for term in self._regexes:
            match = expression(term.text).search(reading.text)
            if match is not None and match.end() > match.start():
                found[term] = _characters(reading, match.start(), match.end())
        return found


@dataclass(frozen=True, slots=True)
class _Key:
    """A reading as a cache key: texts are equal, readings are."""

    reading: Reading

    def __hash__(self) -> int:
        return hash(self.reading.text)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Key) and other.reading.text == self.reading.text


def _characters(reading: Reading, start: int, end: int) -> Occurrence:
    inside = [index for index, token in enumerate(reading.tokens) if token.start < end and token.end > start] or [0]
    return Occurrence(inside[0], inside[-1], Span(start, end))


def _occurs(phrase: Phrase, reading: Reading, place: int) -> Occurrence | None:
    words = reading.tokens
    if place + len(phrase.parts) > len(words):
        return None
    for offset, part in enumerate(phrase.parts):
        token = words[place + offset]
        if phrase.mode == "exact":
            if token.word not in part:
                return None
        elif not any(lemma in part for lemma in token.lemmas):
            return None
    last = place + len(phrase.parts) - 1
    if not phrase.literal and not _polarity_fits(phrase, reading, place, last):
        return None
    return Occurrence(place, last, Span(words[place].start, words[last].end))


def _polarity_fits(phrase: Phrase, reading: Reading, first: int, last: int) -> bool:
    if phrase.mode in ("said", "exact"):
        return True
    places = [index for index in range(first, last + 1) if is_content(reading.tokens[index])] or [first]
    wanted = -1 if phrase.mode == "not" else 1
    return all(reading.polarity[index] == wanted for index in places)


def match_side(
    side: CompiledSide, reading: Reading, found: Found, similar: Similar | None
) -> tuple[Occurrence, ...] | None:
    """The occurrences by which a text meets a side (the `any` one first), or None."""
    if any(_seek(term, reading, found, similar) for term in side.none):
        return None
    every = [_seek(term, reading, found, similar) for term in side.all]
    if None in every:
        return None
    first = None
    if side.any:
        first = next(
            (occurrence for term in side.any if (occurrence := _seek(term, reading, found, similar)) is not None), None
        )
        if first is None:
            return None
    places = tuple(occurrence for occurrence in (first, *every) if occurrence is not None)
    if side.near is not None and max(o.last for o in places) - min(o.first for o in places) > side.near:
        return None
    return places


def _seek(term: Compiled, reading: Reading, found: Found, similar: Similar | None) -> Occurrence | None:
    if isinstance(term, Expression) and term.kind == "similar":
        if similar is None or not reading.tokens or similar(term.text, reading.text) < term.min:
            return None
        return Occurrence(0, len(reading.tokens) - 1, Span(0, len(reading.text)))
    return found.get(term)
