"""Who speaks, under which of their many names, and for which side."""

from contradict.actors.book import ActorBook
from contradict.actors.fill import load_actors
from contradict.actors.found import Found
from contradict.actors.names import slug
from contradict.actors.reconcile import with_one_side

__all__ = ["ActorBook", "Found", "load_actors", "slug", "with_one_side"]
