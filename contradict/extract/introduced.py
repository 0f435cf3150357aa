"""Who was introduced by what they are: "Ida Holm, a Danish nurse, said … The nurse said", "Danish nurse says clinic kept her passport".

Only what people are called for a living or by birth; offices and titles are read with the names themselves (`cast`). Where a second
person of the kind may be meant nobody is: the wrong name is worse than the description.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from contradict.extract.mentions import Mention
from contradict.extract.order import Key, place
from contradict.extract.roles import is_occupation, is_role, listed

_BEHIND = re.compile(
    r",?\s+\(?(?:\d{1,3}\)?,\s+)?(?:an?|the(?:\s+[\w-]+['’]s?)?|[A-Z][\w-]+['’]s)\s+(?P<what>[\w’'-]+(?:\s+[\w’'-]+){0,7})"
)
_FRONT = re.compile(r"(?P<what>(?:[A-Z][a-z]+\s+)?(?:[a-z-]+\s+){1,3})$")
_CLAUSE = re.compile(r"\s+(?:who|whose|which|that|of|at|from|in|with|for|on|and|or|by|to|as|near)\b.*$")
_OPENING = frozenset(("the", "a", "an", "this", "that"))


@dataclass(frozen=True, slots=True)
class _Introduced:
    mention: Mention
    words: frozenset[str]
    noun: str


class Introduced:
    """The persons of one article by the common nouns they were introduced with."""

    def __init__(self, persons: Iterable[Mention], paragraphs: Sequence[str], text: str) -> None:
        self._text = text
        self._by_noun: dict[str, list[_Introduced]] = {}
        for mention in persons:
            for one in _read(mention, paragraphs):
                self._by_noun.setdefault(one.noun, []).append(one)

    def meant(self, clean: str, spot: Key) -> Mention | None:
        """Who "the nurse" in front of the spot was, or who "a Danish nurse" turns out to be further on."""
        words = re.findall(r"[\w’'-]+", clean)
        opening = words[0].lower() if words else ""
        content = [word.lower() for word in (words[1:] if opening in _OPENING else words)]
        if not content or not is_kind(content[-1]):
            return None
        all_so = self._by_noun.get(content[-1], [])
        fit = [one for one in all_so if one.words >= set(content)]
        if len({one.mention.words[-1] for one in fit}) != 1:
            return None
        if opening in ("the", "this", "that"):
            alone = self._mentioned(content[-1]) <= len(all_so) and len({one.mention.words[-1] for one in all_so}) == 1
            return fit[0].mention if alone and place(fit[0].mention) < spot else None
        return fit[0].mention if len(content) > 1 and place(fit[0].mention) > spot and words[0][0].isupper() else None

    def _mentioned(self, noun: str) -> int:
        """How often the article tells of one of the kind as of somebody new."""
        return len(
            re.findall(
                rf"\b(?:an?|another|one|two|other|some)\s+(?:[\w-]+\s+){{0,3}}?{re.escape(noun)}s?\b", self._text, re.I
            )
        )


def is_kind(noun: str) -> bool:
    """Whether a word tells what a person is without being an office: nurse, teacher, resident, woman."""
    return noun in ("man", "woman") or (not is_role(noun) and (is_occupation(noun) or noun in listed("kinds")))


def _read(mention: Mention, paragraphs: Sequence[str]) -> Iterable[_Introduced]:
    if mention.block >= len(paragraphs) or len(mention.words) < 2:
        return
    text = paragraphs[mention.block]
    behind = _BEHIND.match(text, mention.end)
    front = _FRONT.search(text[max(0, mention.start - 60) : mention.start])
    for match in (behind, front):
        what = _CLAUSE.sub("", match["what"].strip()) if match is not None else ""
        words = [word.lower() for word in what.split()]
        if words and is_kind(words[-1]):
            yield _Introduced(mention, frozenset(words), words[-1])
