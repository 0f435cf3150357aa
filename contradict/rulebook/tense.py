"""Whether a word of change ("no longer", "reopened", "by noon") really sets two texts in different times, or both speak of one."""

from __future__ import annotations

from contradict.rulebook import lexicon
from contradict.rulebook.reading import Reading
from contradict.rulebook.words import lemmas, stem

_NOW = frozenset(("no longer", "any more", "anymore", "not any longer", "is now", "are now", "has now", "have now"))
_THEN = frozenset(("at the time", "at that time"))
_UP_TO_NOW = frozenset(("so far", "until now", "up to now", "to this day"))
_PAST = lexicon.words("was were had did wasn't weren't hadn't didn't")
_EVENTS = frozenset(("reopened", "resumed", "reinstated"))


def meets_now(word: str, near: Reading, far: Reading) -> bool:
    """Whether the far text speaks of the time that the word, found in the near one, tells of.

    That is so where it uses the word itself, asserts or denies that very change ("reopened" / "did not reopen"), says in the
    present tense what "no longer" takes back, or in the perfect what "so far" counts.
    """
    if word in far.text.lower():
        return True
    if word in _EVENTS:
        return stem(lemmas(word)[0]) in far.stems
    if word in _NOW:
        return not past(far)
    if word in _THEN:
        return past(far)
    return word in _UP_TO_NOW and (not past(far) or _perfect(far))


def past(reading: Reading) -> bool:
    """Whether a text has a verb in the past tense; a participle after "be" or "have" is none."""
    words = reading.tokens
    for index, token in enumerate(words):
        if token.word in _PAST:
            return True
        if token.word.endswith("ed") and any(lemma in lexicon.VERBS for lemma in token.lemmas[:-1]):
            before = words[max(0, index - 3) : index]
            if not any({"be", "have"} & set(other.lemmas) for other in before):
                return True
    return False


def _perfect(reading: Reading) -> bool:
    return not reading.at.keys().isdisjoint(("has", "have", "haven't", "hasn't"))
