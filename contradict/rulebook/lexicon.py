"""The word lists the matchers stand on: inflections, negators, function words, near-synonyms. Read once from lexicon.yml."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml


def words(text: str) -> frozenset[str]:
    """Words separated by white space."""
    return frozenset(text.split())


def phrases(text: str) -> tuple[str, ...]:
    """Phrases separated by bars, in the order given."""
    return tuple(" ".join(phrase.split()) for phrase in text.split("|"))


def _read() -> dict[str, Any]:
    """Names to texts. By libyaml where there is one: 0.6 ms, against 50; by path, since importlib.resources takes 20 ms to load."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    text = Path(__file__).with_name("lexicon.yml").read_text("utf-8")
    lists: dict[str, Any] = yaml.load(text, loader)  # noqa: S506 - both are safe
    return lists


_LISTS = _read()

IRREGULAR: str = _LISTS["irregular"]
INVARIANT: str = _LISTS["invariant"]
CONTRACTED: str = _LISTS["contracted"]
NEGATORS = words(_LISTS["negators"])
NEGATING_PHRASES = phrases(_LISTS["negating_phrases"])
NOT_NEGATING = phrases(_LISTS["not_negating"])
NEGATIVE_CUES = words(_LISTS["negative_cues"])
DENIALS = words(_LISTS["denials"])
FUNCTION_WORDS = words(_LISTS["function_words"])
PRONOUNS = words(_LISTS["pronouns"])
MODALS = words(_LISTS["modals"])
HEDGES = phrases(_LISTS["hedges"])
CONDITIONS = phrases(_LISTS["conditions"])
EXCEPTIONS = phrases(_LISTS["exceptions"])
REPORTED = phrases(_LISTS["reported"])
SYNONYMS: str = _LISTS["synonyms"].strip()
METONYMS: str = _LISTS["metonyms"].strip()
VERBS = words(_LISTS["verbs"])
NOUN_TOO = words(_LISTS["noun_too"])
PREPOSITIONS = words(_LISTS["prepositions"])
DETERMINERS = words(_LISTS["determiners"])
SUBORDINATORS = words(_LISTS["subordinators"])
NEGATIVE_ADJECTIVES = words(_LISTS["negative_adjectives"])
LIST_VERBS = words(_LISTS["list_verbs"])
ONE_OFF = words(_LISTS["one_off"])
AGENTIVE = words(_LISTS["agentive"])
REGION_WORDS = words(_LISTS["region_words"])
GROUP_WORDS = words(_LISTS["group_words"])
OVERALL_WORDS = words(_LISTS["overall_words"])
CONTRASTS = phrases(_LISTS["contrasts"])
SUPERSEDING = phrases(_LISTS["superseding"])
COUNTABLE_NOISE = words(_LISTS["countable_noise"])
STILL = phrases(_LISTS["still"])
ONLY = phrases(_LISTS["only"])
ALL = phrases(_LISTS["all"])
NONE = phrases(_LISTS["none"])
SOME = phrases(_LISTS["some"])
STANDPOINTS: tuple[tuple[str, str], ...] = tuple((first, second) for first, second in _LISTS["standpoints"])
