"""One person, one side: what one article of a run says of them holds for the others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from contradict.claims import Claim


def with_one_side(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Gives claims whose actor speaks only for themselves the side that the same actor has elsewhere in `claims`.

    An actor who has two sides (in and out of office) keeps both.
    """
    sides: dict[str, Counter[str]] = {}
    for claim in claims:
        if claim.actor.side != claim.actor.id:
            sides.setdefault(claim.actor.id, Counter())[claim.actor.side] += 1
    out = []
    for claim in claims:
        known = sides.get(claim.actor.id)
        if known and claim.actor.side == claim.actor.id and len(known) == 1:
            claim = replace(claim, actor=replace(claim.actor, side=next(iter(known))))
        out.append(claim)
    return tuple(out)
