"""Who speaks, under which of their many names, and for which side."""

from contradict.actors.book import ActorBook, Found, load_actors, slug

__all__ = ["ActorBook", "Found", "load_actors", "slug"]
