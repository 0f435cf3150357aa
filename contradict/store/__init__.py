"""One file that remembers: what was read, every vector and score, and which findings are new, persisting or resolved."""

from contradict.store.file import Kept, Store, StoredSource, open_store

__all__ = ["Kept", "Store", "StoredSource", "open_store"]
