"""A speaker: which actor somebody is, how that is known, and what pronouns may go back to them."""

from __future__ import annotations

from dataclasses import dataclass

from contradict.claims import Actor


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who, how we know, and gender where known."""

    actor: Actor
    how: str
    named: bool
    """A person or body with a name; not "officials"."""
    gender: str | None = None
    plural: bool = False
    block: int = -1
    start: int = -1
    body: bool = False
    """A body or government: no "he" or "she" goes back to it."""
    words: str = ""
    """What the article called them there, in small letters."""
    aside: bool = False
    """Named in passing as the owner of a claim, a plan: pronouns go back to others sooner."""
