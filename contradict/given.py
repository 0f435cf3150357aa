"""A statement given by hand: a claim that is not from a file."""

from __future__ import annotations

from datetime import date

from contradict.actors import ActorBook
from contradict.claims import Claim, content_id
from contradict.errors import InputError
from contradict.features import mark

LONGEST = 5_000
"""Characters a statement may have."""


def given_claim(
    text: str, *, actor: str, book: ActorBook, on: date | None = None, topic: str | None = None, path: str = "-"
) -> Claim:
    """A claim that is not from a file: what `contradict check` and library users compare.

    Raises InputError for a text of more than LONGEST characters.
    """
    if len(text) > LONGEST:
        raise InputError(f"a statement of {len(text)} characters: give at most {LONGEST}, or scan it as an article")
    text = text.encode("utf-8", errors="replace").decode("utf-8")  # half a surrogate pair is no character
    who = book.resolve(actor, on=on)
    return Claim(
        id=content_id(who.id, text, str(on), path),
        text=text,
        resolved=text,
        actor=who,
        voice="given",
        said_on=on,
        article="",
        path=path,
        features=mark(text),
        topic=topic,
    )
