"""Whose age an article tells: "Peter Ross, 49", and who is meant by "the 49-year-old"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from contradict.extract.mentions import Mention
from contradict.extract.order import InOrder, Key

_BEHIND = re.compile(r",?\s+\(?(\d{1,3})\b")
_IN_TITLE = re.compile(r"\b\d{1,3}\b")


class Ages:
    """The persons of one article by the ages that stand behind their names or in their titles."""

    def __init__(self, persons: Iterable[Mention], paragraphs: Sequence[str], same: Callable[[Mention], str]) -> None:
        """`same` is what two mentions of one person have in common."""
        found: dict[str, list[Mention]] = {}
        for mention in persons:
            behind = _BEHIND.match(paragraphs[mention.block], mention.end) if mention.block < len(paragraphs) else None
            ages = [*_IN_TITLE.findall(mention.title), *(behind.groups() if behind is not None else ())]
            for age in dict.fromkeys(ages):
                found.setdefault(age, []).append(mention)
        self._by_age = {age: InOrder(mentions, same) for age, mentions in found.items()}

    def only(self, age: str, before: Key) -> Mention | None:
        """The first mention of the one person in front whose age this is; None where it is that of nobody or of two."""
        of_age = self._by_age.get(age)
        count = of_age.count(before) if of_age is not None else 0
        return of_age.items[0] if of_age is not None and count and of_age.agree(count) else None
