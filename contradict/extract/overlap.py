"""Which claims of an article lie in, around or near a place of its file."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from contradict.claims import Claim, Span


class Overlap:
    """The spans of claims, sorted by where they begin, with how far any up to each of them reaches."""

    def __init__(self, claims: Sequence[Claim]) -> None:
        self._spans = sorted((claim.span, number) for number, claim in enumerate(claims) if claim.span is not None)
        self._starts = [span.start for span, _ in self._spans]
        self._reach = list(accumulate((span.end for span, _ in self._spans), max))

    def touching(self, start: int, end: int) -> list[int]:
        """The numbers, in order, of the claims that begin at `end` at the latest and end at `start` at the earliest."""
        found = []
        at = bisect_right(self._starts, end) - 1
        while at >= 0 and self._reach[at] >= start:
            span, number = self._spans[at]
            if span.end >= start:
                found.append(number)
            at -= 1
        return sorted(found)

    def around(self, span: Span) -> list[int]:
        """The numbers, in order, of the claims whose spans hold this one."""
        return self.touching(span.end, span.start)
