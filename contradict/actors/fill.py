"""Actor files to the book of actors, from what an earlier start has kept where the files are the same."""

from __future__ import annotations

from collections.abc import Sequence

from contradict.actors.book import ActorBook
from contradict.actors.index import Index, Row, compiled
from contradict.actors.kept_index import digest_of, kept
from contradict.actors.load import actor_files, parsed, texts_of
from contradict.errors import Note, Place


def load_actors(paths: Sequence[str] = (), *, defaults: bool = True) -> ActorBook:
    """Read the actor files that ship and those the user adds; the user's names win.

    Raises:
        InputError: a path is not there.
        RuleError: files have mistakes; all of them are told.
    """
    ships, adds = actor_files(paths, defaults=defaults)
    shipped, unread = texts_of(ships)
    own, unread_own = texts_of(adds)
    unread += unread_own
    digest = digest_of([*(text for _, text in shipped), "", *(text for _, text in own)])

    def tables() -> Row:
        files = parsed((*shipped, *own), unread)
        return compiled(files[: len(shipped)], files[len(shipped) :])

    found = tables() if unread else kept(digest, tables)
    empty = [Note(Place(str(own[at][0])), "names no actors", "warning") for at in found["empty"]]
    return ActorBook(Index(found), tuple(empty), digest)
