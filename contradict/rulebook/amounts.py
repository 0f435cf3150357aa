"""Whether two amounts measure the same thing: the words around them, or the words a rule names."""

from __future__ import annotations

from contradict.claims import Span
from contradict.rulebook import lexicon
from contradict.rulebook.intervals import Quantity
from contradict.rulebook.reading import Reading, is_content
from contradict.rulebook.terms import Compiled, Found
from contradict.rulebook.views import View, enough
from contradict.rulebook.words import stem


def both(of: tuple[Compiled, ...]) -> tuple[frozenset[Compiled], frozenset[Compiled]] | None:
    """The words both texts must hold, in the form that lets a rule be passed over; None where any will do."""
    return (frozenset(of), frozenset(of)) if of else None


def dimension(amount: Quantity, wanted: tuple[str, ...]) -> bool:
    """Whether an amount is of a wanted dimension ("money" takes every currency); no wish takes all."""
    return not wanted or any(amount.dimension == name or amount.dimension.startswith(name + "-") for name in wanted)


def measured(view: View, first: Quantity, second: Quantity, of: tuple[Compiled, ...]) -> bool:
    """Whether two amounts of one dimension measure the same thing."""
    if of:
        return _nearest(view.c.left, first, view.left, of) and _nearest(view.c.right, second, view.right, of)
    if first.dimension == "count":
        near = counted(view.c.left, first) & counted(view.c.right, second)
    else:
        near = around(view.c.left, first) & around(view.c.right, second)
    shared = len(view.c.shared) + view.c.named
    whole = shared and (view.c.left.content <= view.c.right.content or view.c.right.content <= view.c.left.content)
    return bool(near) and (bool(whole) or enough(view.c, shared, 2))


def _nearest(reading: Reading, amount: Quantity, found: Found, of: tuple[Compiled, ...]) -> bool:
    """Whether the amount belongs to one of the words: no other amount stands nearer to it."""
    for term in of:
        occurrence = found.get(term)
        if occurrence is None:
            continue
        distance = _distance(amount, occurrence.span)
        if all(distance <= _distance(other, occurrence.span) for other in reading.quantities) and distance <= 60:
            return True
    return False


def _distance(amount: Quantity, span: Span) -> int:
    return max(span.start - amount.end, amount.start - span.end, 0)


def counted(reading: Reading, amount: Quantity) -> frozenset[str]:
    """What is counted: content stems right after a count, in the same phrase, and its group after "of"; else the words around it."""
    found: set[str] = set()
    for token in reading.tokens:
        if token.start < amount.end:
            continue
        if (
            token.mark
            or token.word in lexicon.SUBORDINATORS
            or (token.word in lexicon.PREPOSITIONS and (found or token.word != "of"))
            or token.word[0].isdigit()
            or len(found) == 4
        ):
            break
        if is_content(token):
            found.add(stem(token.lemmas[0]))
    return frozenset(found) or around(reading, amount)


def around(reading: Reading, amount: Quantity, width: int = 5) -> frozenset[str]:
    """Content stems within `width` tokens of an amount, inside its clause and before the next amount."""
    inside = [
        index for index, token in enumerate(reading.tokens) if token.start < amount.end and token.end > amount.start
    ]
    if not inside:
        return frozenset()
    found: set[str] = set()
    for step, begin in ((1, inside[-1] + 1), (-1, inside[0] - 1)):
        seen = 0
        index = begin
        while 0 <= index < len(reading.tokens) and seen < width:
            token = reading.tokens[index]
            if token.word in (".", ";", ":", "?", "!") or (token.word[0].isdigit() and not token.mark):
                break
            if is_content(token):
                found.add(stem(token.lemmas[0]))
                seen += 1
            index += step
    return frozenset(found)
