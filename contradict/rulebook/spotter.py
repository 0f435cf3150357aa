"""Finds many fixed phrases in one pass over the tokens: one dictionary look-up a word instead of a long alternation a phrase list."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from contradict.rulebook.words import Token, tokens


class Spotter:
    """Phrases by tag; matching is on the words as written, lower-cased."""

    def __init__(self, phrases: Mapping[str, Iterable[str]]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for tag, listed in phrases.items():
            for phrase in listed:
                words = tuple(token.word for token in tokens(phrase))
                self._by_first.setdefault(words[0], []).append((words, tag))

    def spot(self, words: Sequence[Token]) -> dict[str, tuple[int, int]]:
        """Tag → (first, last) token of its first phrase in the text."""
        found: dict[str, tuple[int, int]] = {}
        for index, token in enumerate(words):
            for phrase, tag in self._by_first.get(token.word, ()):
                last = index + len(phrase) - 1
                if tag in found or last >= len(words):
                    continue
                if all(words[index + step].word == phrase[step] for step in range(1, len(phrase))):
                    found[tag] = (index, last)
        return found
