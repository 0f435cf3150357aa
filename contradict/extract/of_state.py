"""Speakers called by the state they are of: "a Velmoran claim", "the Head of State"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from contradict.extract.mentions import Mention
from contradict.extract.naming import capital
from contradict.extract.people import People
from contradict.extract.scene import Scene, Spot
from contradict.extract.speaker import Speaker


def of_land(clean: str, inside: Sequence[Mention], scene: Scene) -> Speaker | None:
    """ "a Velmoran claim" where the article names Velmora, which the book does not know."""
    if len(inside) != 1 or inside[0].name != clean or not inside[0].modifies:
        return None
    land = scene.cast.land_of(clean)
    if land is None or land == clean:
        return None
    entry = scene.known(capital(land))
    return Speaker(entry.actor, f"“{clean}” is of {entry.actor.name}; {entry.how}", True, body=True)


def head_of_state(clean: str, spot: Spot, scene: Scene, people: People) -> Speaker | None:
    """ "the Head of State", as state agencies call the president they have named."""
    if clean.lower().removeprefix("the ") != "head of state":
        return None
    named = (scene.cast.by_title([office], before=spot.key) for office in ("president", "king", "queen", "emir"))
    head = next((mention for mention in named if mention is not None), None)
    found = people.of_mention(head) if head is not None else None
    return found and replace(found, how=f"“{clean}” is {found.actor.name}; {found.how}")
