"""Several who say the same together: "Moscow and Beijing argued", "The UK, France and Germany - known as the E3 - said"."""

from __future__ import annotations

import re

from contradict.extract.order import Key
from contradict.extract.scene import Scene, Spot

_ASIDE = re.compile(
    r"(?:\s+[-–—]\s|\s*[–—(]|,\s+(?:who|which|known|together|all|both|each)\b).*$|\s+(?:both|all|alike|together|jointly|each)$",
    re.S,
)
_NAME = r"(?:the\s+)?(?:[A-Z][\w.&’'-]*\s+)*[A-Z][\w.&’'-]*"
_SEVERAL = re.compile(rf"(?:[Bb]oth\s+)?{_NAME}(?:,\s+{_NAME}){{0,3}}(?:,?\s+and\s+){_NAME}")
_PART = re.compile(r"(?:(?:^[Bb]oth|,|,?\s+and)\s+|^)(?P<name>.+?)(?=,\s|,?\s+and\s|$)")
_MOST = 4


def others_in(words: str, spot: Spot, scene: Scene) -> list[tuple[str, Spot]]:
    """The second, third and fourth of those whom `words` name together, and where each stands; none where one name has the "and" in it.

    Each must be somebody the book or the article knows by that name: "Marks and Spencer" are one.
    """
    plain = _ASIDE.sub("", words)
    if " and " not in plain or not _SEVERAL.fullmatch(plain) or scene.known(plain).known:
        return []
    found = [(match["name"], match.start("name")) for match in _PART.finditer(plain)]
    whole = any(
        m.start < spot.at + at - 1 < m.end
        for m in scene.cast.line.between((spot.block, max(0, spot.at - 1)), (spot.block, spot.at + len(plain)))
        for _, at in found[1:]
    )
    if whole or not 2 <= len(found) <= _MOST:
        return []
    placed = [(name, Spot(spot.block, spot.at + at, spot.sentence)) for name, at in found]
    return placed[1:] if all(_is_known(name, there.key, scene) for name, there in placed) else []


def _is_known(name: str, before: Key, scene: Scene) -> bool:
    bare = re.sub(r"^[Tt]he\s+", "", name)
    if scene.known(bare).known or scene.book.countries.word(bare) is not None:
        return True
    full = scene.cast.fullest(tuple(bare.split()), before=before) or scene.cast.first.get(bare)
    return full is not None and len(full.words) > 1
