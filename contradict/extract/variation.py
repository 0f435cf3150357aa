"""A person told anew by what they are: "Earl Stroud … The retired bus driver believes": whoever is in view.

Only where the words presuppose somebody known ("the retired", "the 49-year-old", "from Lebus") and nobody else was introduced so.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from contradict.extract.people import People
from contradict.extract.roles import is_role
from contradict.extract.scene import Scene, Spot
from contradict.extract.speaker import Speaker

_KNOWN = re.compile(
    r"^the\s+(?:(?P<before>(?:[\w’'-]+\s+)*?)(?P<noun>[a-z]+)(?P<place>\s+from\s+[A-Z][\w -]+)?|(?P<age>\d{1,3}-year-old)(?:\s+[a-z]+)?)$",
    re.I,
)
_PRESUPPOSES = re.compile(
    r"\b(?:former|retired|veteran|ex-\w+|\d+-year-old|[A-Za-z]+-born|Conservative|Labour|Republican|Democratic|Liberal|Green|Socialist|Tory|outspoken|long-?serving)\b"
)
_OCCUPATION = re.compile(
    r"[a-z]{2,}(?:er|or|ist|ian|man|woman|eer|nurse|cook|chef|clerk|pilot|native|midfielder|mother|father)$"
)
_NOT_ONE = re.compile(
    r"^(?:number|letter|paper|order|matter|newspaper|computer|river|tower|water|border|centre|center|user|owner|other|later|never|monitor|sector|operator|regulator)$"
)


def told_anew(clean: str, spot: Spot, scene: Scene, people: People, spoke: Sequence[Speaker]) -> Speaker | None:
    """The person in view whom `clean` describes in other words; None when the words may be of somebody new."""
    match = _KNOWN.match(clean)
    if match is None:
        return None
    noun = (match.group("noun") or "").lower()
    if not match.group("age"):
        person = (is_role(noun) or _OCCUPATION.fullmatch(noun) is not None) and not _NOT_ONE.match(noun)
        if not person or not (match.group("place") or _PRESUPPOSES.search(match.group("before"))):
            return None
        if re.search(rf"\b(?:an?|another|one)\s+(?:[\w-]+\s+){{0,3}}?{re.escape(noun)}\b", scene.text, re.I):
            return None
    return _in_view(clean, spot, scene, people, spoke)


def _in_view(clean: str, spot: Spot, scene: Scene, people: People, spoke: Sequence[Speaker]) -> Speaker | None:
    """The first person named in the same paragraph in front, else the last who spoke in the one before."""
    start = spot.at if spot.sentence <= 0 else min(spot.at, spot.sentence)
    near = [m for m in scene.cast.mentions if m.block == spot.block and m.start < start and scene.may_be_person(m)]
    if near:
        found = people.of_mention(near[0])
        return Speaker(found.actor, f"“{clean}” tells {near[0].name} anew; {found.how}", True, found.gender)
    last = next((s for s in reversed(spoke) if (s.block, s.start) < spot.key), None)
    if last is None or last.body or not last.named or spot.block - last.block > 1:
        return None
    return replace(last, how=f"“{clean}” tells {last.actor.name} anew; {last.how}")
