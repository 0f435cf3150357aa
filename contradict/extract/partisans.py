"""Members of a party without a name: "a Nevada Democrat", "Some Republicans", each on the side of the party."""

from __future__ import annotations

import re

from contradict.actors import slug
from contradict.claims import Actor
from contradict.extract.naming import bare, capital
from contradict.extract.scene import Scene
from contradict.extract.speaker import Speaker

_SOME = r"(?:an?|one|another|some|several|many|most|other|few|two|three|four|five|six|a few|a number of|a second|a third|the other|an unnamed)\s+"
_KIND = r"(?:(?!former\b|ex\b)[\w.-]+\s+){0,3}?"
_MEMBER = re.compile(
    rf"(?:{_SOME})+{_KIND}(?:Democrats?|Republicans?|Tor(?:y|ies)|Conservatives?|Labour (?:MPs?|members?|backbenchers?))"
    rf"|{_KIND}(?:Democrat|Republican|Tory)",
    re.I,
)
"""Several without a word that says so may be a party's name: "Civic Democrats"."""


def partisan(clean: str, scene: Scene) -> Speaker | None:
    """Who `clean` is, where it is for nobody in particular of a party that the book knows."""
    if _MEMBER.fullmatch(clean) is None:
        return None
    party = scene.book.parties.named_in(re.sub(r"(?<=[nt])s$", "", clean), context=scene.text)
    if party is None:
        return None
    name = capital(re.sub(r"^(?:an?|the)\s+", "", bare(clean), flags=re.I))
    actor = Actor(f"{slug(name)}-{scene.article_id[:6]}", name, party.side)
    return Speaker(actor, f"“{clean}” speaks for {party.name}", False, plural=clean.lower().endswith("s"))
