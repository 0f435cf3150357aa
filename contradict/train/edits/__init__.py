"""Makes labelled claim pairs where no licensed data has them: rival claims of the news, and what only looks like a clash."""

from contradict.train.edits.build import pairs
from contradict.train.edits.pairs import Pair

__all__ = ["Pair", "pairs"]
