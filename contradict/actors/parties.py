"""Which party a title makes somebody a member of: "Republican committee member", "Labour MP"."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from contradict.actors.meanings import Meaning, best, side_on
from contradict.claims import Actor

_OTHERS_IN_FRONT = ("Christian", "Social", "Liberal", "Free")
"""In front of a party's word these make it another party's: a Social Democrat is no US Democrat."""
_OTHERS_BEHIND = (r"Party of", r"Republic\b", r"Front", r"Alliance", r"Forces")
"""Behind it these make it another party's, or no party's: "Democratic Republic", "Labour Party of …"."""
_NOT_BEHIND = "".join(rf"(?<!{word} )" for word in _OTHERS_IN_FRONT)
_NOT_BEFORE = f"(?! (?:{'|'.join(_OTHERS_BEHIND)}))"


@dataclass
class Parties:
    """The words of titles that make somebody one of a party, the longest first."""

    _members: list[tuple[str, Meaning]] = field(default_factory=list, repr=False)

    def add(self, word: str, party: Meaning) -> None:
        """One more such word."""
        self._members.append((word, party))
        self._members.sort(key=lambda item: -len(item[0]))

    def named_in(self, title: str, *, context: str = "") -> Actor | None:
        """The party whose member a title says somebody is; None when it names none."""
        for word, party in self._members:
            if re.search(rf"(?<![\w-]){_NOT_BEHIND}{re.escape(word)}(?![\w-]){_NOT_BEFORE}", title):
                meant = best([party], None, context)
                if meant is not None:
                    return Actor(meant.entry_id, meant.name, side_on(meant, None))
        return None
