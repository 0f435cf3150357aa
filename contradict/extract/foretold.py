"""Whom the first paragraphs describe and a later one names: "A council boss said … Ann Lee, head of waste at the council, told …".

Papers hold the name back for a paragraph or two. Only where nobody has been named yet, and only for the one whose title says the
same, or who is named next without a word on who it is: who has not been told of before is never named so.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from contradict.claims import Actor
from contradict.extract.mentions import Mention
from contradict.extract.people import People
from contradict.extract.roles import is_occupation, is_role
from contradict.extract.scene import Scene, Spot
from contradict.extract.speaker import Speaker

_ONE = re.compile(
    r"^(?:an?|the|its|his|her|their)\s+(?P<front>(?:[\w’'-]+\s+){0,4}?)(?P<noun>[a-z-]+)(?P<behind>\s+(?:of|at|for|in|from|who)\b.*)?$",
    re.I,
)
_NAMELESS = re.compile(
    r"\b(?:official|diplomat|source|aide|insider|adviser|advisor|person|witness|user|reader|expert|analyst|spokes\w+)\b",
    re.I,
)
""" "A senior official": mostly without a name to the end."""
_FIRM = re.compile(
    r"(?:maker|facturer|developer|builder|publisher|carrier|producer|miner|grocer|brewer|insurer|lender|employer|buyer|bidder|shipper|distributor|"
    r"porter|provider|seller|trader|retailer|broadcaster|regulator|contractor|supplier|charterer|creditor|investor|competitor)$"
)
""" "The lender said": mostly a company."""
_TITLED = frozenset(("judge", "justice", "magistrate", "minister", "prosecutor", "senator", "president", "officer"))
"""Whoever holds such an office is named with it."""
_PAST = re.compile(r"\b(?:former|ex|predecessor|successor)\b", re.I)
_EXPLAINED = re.compile(
    r",\s+(?:\(|an?\b|the\b|who\b|whose\b|its\b|their\b|his\b|her\b|[a-z]+ (?:at|of|for|in)\b)|\s+of\s"
)
_THEN_QUOTED = re.compile(r"[^.?!“”\"]+[.]\s+[“\"][^“”\"]+[”\"]\s+(?:said|says)\s+")
_REACH = 4
"""Paragraphs on."""
_NEAR = 500
"""Characters from a description to the name behind the next quotation."""


def foretold(clean: str, spot: Spot, scene: Scene, people: People, body: Actor | None) -> Speaker | None:
    """The person whom `clean` describes before the name is told; None where another could be meant. `body` is whom they speak for."""
    match = _ONE.match(clean)
    if match is None or _NAMELESS.search(clean):
        return None
    noun = match.group("noun").lower()
    if noun not in ("boss", "man", "woman") and (
        noun.endswith("s") or _FIRM.search(noun) or not (is_role(noun) or is_occupation(noun))
    ):
        return None
    first = scene.first_in_full
    if first is None:
        return None
    if (one := _named_behind(clean, spot, scene)) is not None:
        return _as_named(one, clean, people, body)
    if noun in ("man", "woman"):
        return None
    if (first.block, first.start) < spot.key:
        one = _names_itself(clean, spot, scene)
    else:
        near = scene.cast.line.between((spot.block, spot.at + 1), (spot.block + _REACH + 1, 0))
        behind = [m for m in near if scene.in_full(m)]
        one = _same_office(noun, behind) or _named_next(noun, clean, behind, scene)
    return _as_named(one, clean, people, body) if one is not None else None


def _as_named(one: Mention, clean: str, people: People, body: Actor | None) -> Speaker:
    found = people.of_mention(one)
    actor = found.actor
    if body is not None and actor.side == actor.id:
        actor = Actor(actor.id, actor.name, body.side)
    return Speaker(actor, f"“{clean}” is {one.name}, named further on; {found.how}", True, found.gender)


def _names_itself(clean: str, spot: Spot, scene: Scene) -> Mention | None:
    """ "An engineer said the test was short. “It proves nothing,” said Ann Lee, who led it.": first named behind the next quotation."""
    if clean[:2].lower() not in ("a ", "an"):
        return None
    near = scene.cast.line.between((spot.block, spot.at + 1), (spot.block, spot.at + _NEAR))
    one = next((m for m in near if scene.in_full(m)), None)
    if one is None:
        return None
    between = scene.paragraphs[spot.block][spot.at + len(clean) : one.start]
    if _THEN_QUOTED.fullmatch(between) is None:
        return None
    known = any(m.words[-1] == one.words[-1] and (m.block, m.start) < spot.key for m in scene.cast.mentions)
    return one if not known else None


_IS = re.compile(r"[^.?!]{0,160}[.?!][”\"’']?\s+(?:He|She)\s+(?:is|was)\s+$")


def _named_behind(clean: str, spot: Spot, scene: Scene) -> Mention | None:
    """ "“No,” said a man who had listened in. He is Ann Lee's aide Tom Ray": named in the next sentence."""
    if clean[:2].lower() not in ("a ", "an"):
        return None
    text = scene.paragraphs[spot.block] if spot.block < len(scene.paragraphs) else ""
    near = scene.cast.line.between((spot.block, spot.at + 1), (spot.block, spot.at + _NEAR))
    one = next((m for m in near if scene.in_full(m)), None)
    return one if one is not None and _IS.fullmatch(text[spot.at + len(clean) : one.start]) else None


def _same_office(noun: str, behind: Sequence[Mention]) -> Mention | None:
    """The one person whose title has the same word: "a federal judge", "US District Judge Ann Lee"."""
    called = [m for m in behind if re.search(rf"\b{noun}\b(?!\s?['’]s\b)", m.title, re.I) and not _PAST.search(m.title)]
    return called[0] if len({m.words[-1] for m in called}) == 1 else None


def _named_next(noun: str, clean: str, behind: Sequence[Mention], scene: Scene) -> Mention | None:
    """Whoever is named next, when the title has a word of the description or there is no title, as for somebody known already."""
    if not behind or noun in _TITLED or not behind[0].subject:
        return None
    one = behind[0]
    if _PAST.search(one.title) and not _PAST.search(clean):
        return None
    shared = set(re.findall(r"[a-z]{5,}", clean)) & set(re.findall(r"[a-z]{5,}", one.title.lower()))
    if shared:
        return one
    text = scene.paragraphs[one.block][one.end :] if one.block < len(scene.paragraphs) else ""
    plain = not one.title and not _EXPLAINED.match(text)
    offices = scene.offices(one.name)
    return one if plain and (not offices or any(noun in office.lower() for office in offices)) else None
