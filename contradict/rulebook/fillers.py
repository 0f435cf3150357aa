"""What fills a role in an event, and the noun phrase it is read from."""

from __future__ import annotations

from dataclasses import dataclass

from contradict.claims import Span
from contradict.rulebook import lexicon
from contradict.rulebook.reading import Reading, is_content
from contradict.rulebook.words import stem


@dataclass(frozen=True, slots=True)
class Filler:
    """Who or what fills a role: its stems, those of the rest of the event, where it stands, and whether the role is plainly marked."""

    what: frozenset[str]
    rest: frozenset[str]
    span: Span | None
    plain: bool = True


def token_from(reading: Reading, character: int) -> int | None:
    """Index of the first token that begins at a character or behind it."""
    return next((index for index, token in enumerate(reading.tokens) if token.start >= character), None)


def noun_phrase(reading: Reading, begin: int) -> Filler | None:
    """The noun phrase from `begin` on: up to five words, ended by a preposition, mark or verb after its first content word."""
    filler: set[str] = set()
    end = begin
    for index in range(begin, min(len(reading.tokens), begin + 6)):
        token = reading.tokens[index]
        if filler and (
            token.mark
            or token.word in lexicon.PREPOSITIONS
            or token.word in lexicon.SUBORDINATORS
            or token.word in ("and", "or", "who", "which", "that")
        ):
            break
        if is_content(token):
            filler.add(stem(token.lemmas[0]))
        end = index
    if not filler:
        return None
    span = Span(reading.tokens[begin].start, reading.tokens[end].end)
    return Filler(frozenset(filler), reading.content - filler, span)
