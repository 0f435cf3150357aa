"""For which body without a name somebody speaks: "the union's regional secretary", "a spokesman for the museum", in an article where that body has no other name."""

from __future__ import annotations

import re

from contradict.actors import slug
from contradict.extract.bodies import talked_about
from contradict.extract.descriptions import BODY_NOUNS, COMPANY
from contradict.extract.scene import Scene, Spot

_NOUNS = "|".join(
    sorted(
        (BODY_NOUNS | COMPANY) - {"campaign", "court", "front", "journal", "ministry", "newspaper", "office", "paper"}
    )
)
_BODY = rf"(?P<body>(?:(?!former|rival|other|new)[a-z-]+\s+)?(?P<noun>{_NOUNS}))"
_ROLE = (
    r"(?:spokes(?:man|woman|person)|director|secretary|head|chief(?: executive)?|chair(?:man|woman|person)?|president|leader|manager|boss|"
    r"founder|owner|clerk|commander|superintendent|treasurer|lawyer|negotiator|representative|coordinator)"
)
_WHOSE = re.compile(
    rf"^[Tt]he\s+{_BODY}['’]s\s+(?:(?!former|ex-|then)[a-z-]+\s+){{0,3}}{_ROLE}(?:\s+(?:for|of)\s+[a-z][a-z -]+)?$"
)
_FOR = re.compile(
    rf"^(?:(?:[Aa]n?|[Tt]he)\s+)?(?:(?!former|ex-|then)[a-z-]+\s+){{0,3}}{_ROLE}\s+(?:of|for|at)\s+the\s+{_BODY}$"
)

_BARE = re.compile(
    rf"^(?P<body>(?P<noun>club|company|council|hospital|museum|school|union|airline|charity))\s+{_ROLE}$"
)
""" "club treasurer", "council leader"."""


def unnamed_body(words: str, scene: Scene, spot: Spot) -> tuple[str, str] | None:
    """The side of the body that a title or description names by what it is, and the body; None where it names none."""
    read = _WHOSE.match(words) or _FOR.match(words) or _BARE.match(words)
    if read is None:
        return None
    named = talked_about(read["noun"], scene, spot)
    if read["noun"] == "group" and scene.bodies.called("group", before=spot.key) is None:
        named = None  # "the group's head of operations" in an article on a firm: hardly the firm's
    if named is not None:
        return named.actor.side, named.actor.name
    return unnamed_side(read["body"], scene), f"the {read['body']}"


def unnamed_side(body: str, scene: Scene) -> str:
    """The side of "the town council" in one article."""
    return f"{slug(body)[:60]}-{scene.article_id[:6]}"
