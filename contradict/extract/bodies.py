"""Bodies that speak: whether a speaker is one, and which of them "the company" is."""

from __future__ import annotations

import re
from dataclasses import replace

from contradict.extract.descriptions import COMPANY, names_body
from contradict.extract.relays import is_outlet
from contradict.extract.roles import is_organisation, looks_personal
from contradict.extract.scene import Scene, Spot
from contradict.extract.speaker import Speaker
from contradict.extract.spoke import Spoke

_SOMEBODY = re.compile(
    r"\b(?:official|diplomat|source|aide|insider|officer|lawyer|adviser|advisor|member|spokes(?:wo)?man|spokesperson)$"
)
""" "Agency official"."""
_GROUP = re.compile(r"[Tt]he (?:(?:armed|militant|rebel|insurgent) )?(?:group|militia|militants|rebels|insurgents)")


def is_body(speaker: Speaker, scene: Scene) -> bool:
    """A government, an organisation, a company: by name, by the book, or by what the article calls it."""
    name = speaker.actor.name
    if speaker.gender is not None or scene.book.offices(name) or _SOMEBODY.search(name):
        return False
    if is_organisation(name) or "government of" in speaker.how:
        return True
    mention = scene.cast.first.get(name)
    if mention is not None:
        return mention.person is False or mention.article or not scene.is_person(mention, mention.gender)
    return names_body(name) if not speaker.named else not looks_personal(name)


def talked_about(noun: str, scene: Scene, spot: Spot) -> Speaker | None:
    """ "the bank" after Northgate Bank was named; "the company" after one was talked about."""
    mention = scene.bodies.meant(noun, before=spot.key)
    if mention is None:
        return None
    full = scene.cast.organisation(mention.name) or mention.name
    found = scene.known(full)
    return Speaker(found.actor, f"“{noun}”: {full}, named before; {found.how}", True, body=True)


def no_state_before(clean: str, spot: Spot, scene: Scene, spoke: Spoke) -> Speaker | None:
    """ "Hamas denied it. The group said …": the body that spoke last, nearby, where it is of no state and no outlet."""
    if not _GROUP.fullmatch(clean):
        return None
    near = (s for s in spoke.lately(spot.block) if spot.block - s.block <= 1 and (s.block, s.start) < spot.key)
    bodies = (s for s in near if s.body and s.named and not is_outlet(s.actor.name))
    last = next((s for s in bodies if scene.book.countries.of_side(s.actor.side) is None), None)
    return last and replace(last, how=f"“{clean}”: {last.actor.name} spoke before; {last.how}", gender=None)


def in_other_words(noun: str, scene: Scene, spot: Spot, spoke: Spoke) -> Speaker | None:
    """ "the San Diego company" where one company only was named, or where a company has just spoken."""
    if noun not in COMPANY:
        return None
    if scene.bodies.firms_named(before=spot.key) == 1:
        return talked_about(noun, scene, spot)
    last = next(spoke.lately(spot.block), None)
    if last is None or not last.body or not last.named or last.block != spot.block or is_outlet(last.actor.name):
        return None
    return replace(last, how=f"“{noun}”: {last.actor.name} spoke before; {last.how}")
