"""What stands in a text, in order and found by its place: in a long article nobody may look at everything for everyone."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import Generic, Protocol, TypeVar

Key = tuple[int, int]
"""Paragraph and character."""


class Placed(Protocol):
    """Anything with a paragraph and a character at which it begins."""

    @property
    def block(self) -> int: ...
    @property
    def start(self) -> int: ...


P = TypeVar("P", bound=Placed)


def place(item: Placed) -> Key:
    """Where something begins."""
    return item.block, item.start


class InOrder(Generic[P]):
    """Things in the order of their places."""

    def __init__(self, items: Iterable[P], label: Callable[[P], Hashable] | None = None) -> None:
        """`items` come sorted by place; by their `label`, if any, it is known how many from the first on are the same."""
        self.items = tuple(items)
        self._keys = [(item.block, item.start) for item in self.items]
        self._same = len(self.items) if label is None else _same(self.items, label)

    def count(self, before: Key) -> int:
        """How many stand in front of a place."""
        return bisect_left(self._keys, before)

    def last(self, before: Key) -> P | None:
        """The last one in front of a place."""
        count = self.count(before)
        return self.items[count - 1] if count else None

    def between(self, start: Key, end: Key) -> Sequence[P]:
        """Those from `start` on, up to and without `end`."""
        first = self.count(start)
        return self.items[first : bisect_left(self._keys, end, first)] if start < end else ()

    def agree(self, count: int) -> bool:
        """Whether the first `count` have one label."""
        return count <= self._same


def _same(items: Sequence[P], label: Callable[[P], Hashable]) -> int:
    """How many from the first on have the label of the first."""
    if not items:
        return 0
    first = label(items[0])
    return next((at for at, item in enumerate(items) if label(item) != first), len(items))
