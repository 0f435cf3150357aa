"""Who speaks, under which of their many names, and for which side."""

from contradict.actors.book import ActorBook, Found, load_actors, slug
from contradict.actors.reconcile import with_one_side

__all__ = ["ActorBook", "Found", "load_actors", "slug", "with_one_side"]
