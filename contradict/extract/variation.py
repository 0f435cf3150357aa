"""A person told anew by what they are: "Earl Stroud … The retired bus driver believes": whoever alone is in view.

Only where the words presuppose somebody known ("the retired", "the 49-year-old", "from Lebus"), nobody else was introduced so
and no second person could be meant: the wrong name is worse than the description.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from contradict.extract.mentions import Mention
from contradict.extract.order import Key
from contradict.extract.people import People
from contradict.extract.roles import is_occupation, is_role
from contradict.extract.scene import Scene, Spot
from contradict.extract.speaker import Speaker

_KNOWN = re.compile(
    r"^the\s+(?:(?P<before>(?:[\w’'-]+\s+)*?)(?P<noun>[a-z]+|TD|MP|MEP|MSP|MLA)(?P<place>\s+from\s+[A-Z][\w -]+)?|(?P<age>\d{1,3})-year-old(?:\s+[a-z]+)?)$",
    re.I,
)
_PRESUPPOSES = re.compile(
    r"\b(?:former|retired|veteran|ex-\w+|\d+-year-old|[A-Za-z]+-born|Conservative|Labour|Republican|Democratic|Liberal|Green|Socialist|Tory|outspoken|long-?serving)\b"
)
_BY_OFFICE = frozenset(("leader", "judge", "justice", "magistrate", "prosecutor", "officer", "minister"))
"""Many a text has one of them without a name: only for somebody who was introduced as one."""


def told_anew(clean: str, spot: Spot, scene: Scene, people: People, spoke: Sequence[Speaker]) -> Speaker | None:
    """The person in view whom `clean` describes in other words; None when the words may be of somebody new."""
    clean = re.sub(r"^(?=\d{1,3}-year-old)", "the ", clean)
    match = _KNOWN.match(clean)
    if match is None:
        return None
    if age := match.group("age"):
        if re.search(rf"\b{age}\b(?!-year-old)", scene.text) or len(re.findall(rf"\b{age}-year-old", scene.text)) > 1:
            return _aged(age, clean, spot, scene, people)
        return _in_view(clean, spot, scene, people, spoke)
    noun = match.group("noun").lower()
    if (one := _behind_quotation(clean, noun, spot, scene, spoke)) is not None:
        return one
    placed = re.match(r"[A-Z]\w+\s+(?:[A-Z]\w+\s+)?$", match.group("before")) is not None
    if not (is_role(noun) or is_occupation(noun) or (placed and noun in ("man", "woman", "native"))) or not (
        match.group("place") or placed or _PRESUPPOSES.search(match.group("before"))
    ):
        return None
    if re.search(rf"\b(?:an?|another|one)\s+(?:[\w-]+\s+){{0,3}}?{re.escape(noun)}\b", scene.text, re.I):
        return None
    found = _in_view(clean, spot, scene, people, spoke)
    if (
        placed
        and found is not None
        and (
            scene.book.countries.word(match.group("before").strip()) is not None
            or found.gender == {"man": "f", "woman": "m"}.get(noun, "")
        )
    ):
        return None  # "the Kenyan man" is not the Brazilian striker
    if found is not None and noun in _BY_OFFICE and not _was_called(noun, found, scene):
        return None
    return found


def _behind_quotation(clean: str, noun: str, spot: Spot, scene: Scene, spoke: Sequence[Speaker]) -> Speaker | None:
    """ "Dr. Iyer said both were at fault. “No Governor can do so,” the jurist said.": he who spoke in the sentence in front, and nobody else is one."""
    text = scene.paragraphs[spot.block][: spot.at] if spot.block < len(scene.paragraphs) else ""
    last = spoke[-1] if spoke else None
    if last is None or last.block != spot.block or not last.named or last.body or last.plural or last.aside:
        return None
    if text.rstrip()[-1:] not in ("”", '"', "’", "'") or not is_occupation(noun):
        return None
    several = len(re.findall(rf"\b{re.escape(noun)}s?\b", scene.text, re.I)) > 1
    quoted = any(mark in text[last.start :] for mark in ("“", '"', "‘"))
    return replace(last, how=f"“{clean}” tells {last.actor.name} anew; {last.how}") if quoted and not several else None


def _was_called(noun: str, found: Speaker, scene: Scene) -> bool:
    """Whether the article or the book gives somebody this office."""
    titles = (scene.cast.titles_of(tuple(found.actor.name.split())), *scene.offices(found.actor.name))
    return re.search(rf"\b{noun}\b", "; ".join(titles), re.I) is not None


def _aged(age: str, clean: str, spot: Spot, scene: Scene, people: People) -> Speaker | None:
    """ "Peter Ross, 49": the one person whose age this is; None where it is that of somebody without a name, or of two."""
    one = scene.ages.only(age, spot.key)
    return _told(one, clean, people) if one is not None else None


def _persons(start: Key, end: Key, scene: Scene) -> list[Mention]:
    return [m for m in scene.cast.line.between(start, end) if scene.may_be_person(m)]


def _one(mentions: Sequence[Mention], scene: Scene) -> Mention | None:
    """The first of the mentions where all are of the same person."""
    names = {scene.cast.full(m).words[-1] for m in mentions}
    return mentions[0] if len(names) == 1 else None


def _told(mention: Mention, clean: str, people: People) -> Speaker:
    found = people.of_mention(mention)
    return Speaker(found.actor, f"“{clean}” tells {mention.name} anew; {found.how}", True, found.gender)


_LONGEST = 6
"""Paragraphs such a quotation may have."""


def _follows(before: int, block: int, scene: Scene) -> bool:
    """Whether nothing but paragraphs of a quotation that goes on stand between two paragraphs."""
    between = scene.paragraphs[before + 1 : block] if block - before <= _LONGEST else ("",)
    return all(paragraph.lstrip()[:1] in ("“", '"', "‘") for paragraph in between)


def _in_view(clean: str, spot: Spot, scene: Scene, people: People, spoke: Sequence[Speaker]) -> Speaker | None:
    """The one person named in the same paragraph in front, else the last who spoke in the one before, where nobody else is in view."""
    start = spot.at if spot.sentence <= 0 else min(spot.at, spot.sentence)
    if near := _persons((spot.block, 0), (spot.block, start), scene):
        one = _one(near, scene)
        return _told(one, clean, people) if one is not None else None
    last = next((s for s in reversed(spoke) if (s.block, s.start) < spot.key), None)
    if last is None or last.body or not last.named or not _follows(last.block, spot.block, scene):
        return None
    if _one(_persons((last.block, 0), (spot.block, start), scene), scene) is None:
        return None
    return replace(last, how=f"“{clean}” tells {last.actor.name} anew; {last.how}")
