"""The clauses of a text, roughly: what a word stands with. A text of sixty words speaks of five matters, and only one of them is compared."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from contradict.rulebook import lexicon
from contradict.rulebook.reading import Reading, content_stems, read_text
from contradict.rulebook.words import Token

_ENDS = frozenset(".?!;:—–()")
_JOINS = lexicon.words(
    "and but while whereas although though because as after before since so yet or which who whose whom where that when if unless until"
)
_AUXILIARIES = lexicon.words(
    "is are was were has have had do does did will would can could may might must should isn't aren't wasn't weren't hasn't haven't hadn't "
    "don't doesn't didn't won't can't cannot couldn't wouldn't shouldn't mustn't"
)

Clause = tuple[int, int]
"""Token positions [first, last)."""


def clauses(reading: Reading) -> tuple[Clause, ...]:
    """The clauses of a text in order; together they cover it."""
    return _clauses(reading.text)


@lru_cache(maxsize=60_000)
def _clauses(text: str) -> tuple[Clause, ...]:
    words = read_text(text).tokens
    made: list[Clause] = []
    begin = 0
    for index in _breaks(words):
        if index > begin:
            made.append((begin, index))
            begin = index
    if begin < len(words):
        made.append((begin, len(words)))
    return tuple(made)


def _breaks(words: tuple[Token, ...]) -> Iterator[int]:
    """Where a clause begins: after a full stop, or at a comma or joining word with a predicate on either side of it."""
    seen = False
    for index, token in enumerate(words):
        if token.word in _ENDS:
            yield index + 1
            seen = False
        elif (
            seen
            and (token.word == "," or (token.word in _JOINS and words[index - 1].word != ","))
            and _predicate_ahead(words, index + 1)
        ):
            yield index
            seen = False
        seen = seen or predicative(words, index)


def _predicate_ahead(words: tuple[Token, ...], begin: int) -> bool:
    for index in range(begin, len(words)):
        if words[index].word in _ENDS or (words[index].word == "," and index > begin):
            return False
        if predicative(words, index):
            return True
    return False


def predicative(words: tuple[Token, ...], index: int) -> bool:
    """Whether a word is most likely a verb of a predicate: an auxiliary, or an inflected form of a known verb that is no noun."""
    token = words[index]
    if token.word in _AUXILIARIES:
        return True
    base = next((lemma for lemma in token.lemmas if lemma in lexicon.VERBS), None)
    if base is None or token.hyphened or token.word == base:
        return False
    before = words[index - 1].word if index else ""
    if before in lexicon.DETERMINERS or before in lexicon.PREPOSITIONS:
        return False
    return base not in lexicon.NOUN_TOO or token.word.endswith(("ed", "ing"))


def clause_of(reading: Reading, place: int) -> Clause:
    """The clause in which a token stands."""
    return next((clause for clause in clauses(reading) if clause[0] <= place < clause[1]), (0, len(reading.tokens)))


def stems_in(reading: Reading, clause: Clause) -> frozenset[str]:
    """Stems of the content words of a clause."""
    return content_stems(reading.tokens[clause[0] : clause[1]])
