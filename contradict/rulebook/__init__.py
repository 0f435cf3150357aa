"""YAML rules → hits: what people know about contradictions and classifiers do not see."""

from contradict.rulebook.match import Look, Rulebook, load_rules

__all__ = ["Look", "Rulebook", "load_rules"]
