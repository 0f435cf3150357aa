"""Bodies that speak: whether a speaker is one, and which of them "the company" is."""

from __future__ import annotations

from contradict.extract.descriptions import names_body
from contradict.extract.roles import is_organisation, looks_personal
from contradict.extract.scene import Scene, Spot
from contradict.extract.speaker import Speaker


def is_body(speaker: Speaker, scene: Scene) -> bool:
    """A government, an organisation, a company: by name, by the book, or by what the article calls it."""
    name = speaker.actor.name
    if speaker.gender is not None or scene.book.offices(name):
        return False
    if is_organisation(name) or "government of" in speaker.how:
        return True
    mention = scene.cast.first.get(name)
    if mention is not None:
        return mention.person is False or not scene.is_person(mention, mention.gender)
    return names_body(name) if not speaker.named else not looks_personal(name)


def talked_about(noun: str, scene: Scene, spot: Spot) -> Speaker | None:
    """ "the bank" after Northgate Bank was named; "the company" after one was talked about."""
    mention = scene.bodies.meant(noun, before=spot.key)
    if mention is None:
        return None
    full = scene.cast.organisation(mention.name) or mention.name
    found = scene.known(full)
    return Speaker(found.actor, f"“{noun}”: {full}, named before; {found.how}", True, body=True)
