"""Which party a title makes somebody a member of: "Republican committee member", "Labour MP"."""

from __future__ import annotations

import re

from contradict.actors.index import Index
from contradict.actors.meanings import most_beside, side_on
from contradict.claims import Actor

_OTHERS_IN_FRONT = ("Christian", "Social", "Liberal", "Free", "National")
"""In front of a party's word these make it another party's: a Social Democrat is no US Democrat."""
_OTHERS_BEHIND = (r"Party of", r"Republic\b", r"Front", r"Alliance", r"Forces", r"Minist(?:er|ry)\b", r"Union\b")
"""Behind it these make it another party's, or no party's: "Democratic Republic", "Labour Party of …"."""
_NOT_BEHIND = "".join(rf"(?<!{word} )" for word in _OTHERS_IN_FRONT)
_NOT_BEFORE = f"(?! (?:{'|'.join(_OTHERS_BEHIND)}))"


class Parties:
    """The words of titles that make somebody one of a party, the longest first."""

    def __init__(self, index: Index) -> None:
        self._index = index

    def named_in(self, title: str, *, context: str = "") -> Actor | None:
        """The party whose member a title says somebody is; None when it names none."""
        found = [
            party
            for word, party in self._index.members(title)
            if re.search(rf"(?<![\w-]){_NOT_BEHIND}{re.escape(word)}(?![\w-]){_NOT_BEFORE}", title)
        ]
        meant = most_beside(found, f"{title} {context}") or next((party for party in found if not party.near), None)
        return Actor(meant.entry_id, meant.name, side_on(meant, None)) if meant is not None else None
