"""Who did it, where, why, to whom: the fillers of a role in an event, found by word order and fixed phrases."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from contradict.claims import Claim, Span
from contradict.rulebook import lexicon
from contradict.rulebook.causes import blame, cause
from contradict.rulebook.compare import AGENT_STEMS, ONE_OFF_STEMS
from contradict.rulebook.fillers import Filler, noun_phrase, token_from
from contradict.rulebook.reading import Reading, content_stems
from contradict.rulebook.times import CALENDAR
from contradict.rulebook.views import roots
from contradict.rulebook.words import stem


def _agent(reading: Reading, predicates: frozenset[str]) -> Filler | None:
    verbs = predicates or AGENT_STEMS
    cleft = _cleft(reading)
    if cleft is not None:
        return replace(cleft, rest=cleft.rest - verbs)
    passive = _phrase_after(reading, ("by",), verbs)
    if passive is not None:
        return replace(passive, rest=passive.rest - verbs)
    frame = reading.frame
    if frame is None or frame.verb not in verbs or frame.polarity != 1:
        return None
    if reading.seek(_MYSELF):
        return Filler(SPEAKER, frame.rest - verbs, None)
    if frame.pronoun or not frame.subject:
        return None
    if "die" in reading.tokens[frame.verb_at].lemmas:
        return None  # stands with "kill" where texts are compared, yet is no deed
    if frame.verb_at and reading.tokens[frame.verb_at - 1].word in ("was", "were", "been", "is", "are", "be", "being"):
        return None
    return Filler(frame.subject, frame.rest - verbs, None, bool(predicates) or frame.verb in _DEEDS)


_MYSELF = re.compile(r"^\W*(?:I|we)(?: \w+){0,2} \w+ ", re.IGNORECASE)
SPEAKER = frozenset(("~speaker",))
"""Stands for whoever says "I" or "we"."""

_CLEFT = re.compile(
    r"\bit (?:was|is|were) (?!because|due|not|when|on|in|at)(?P<who>[^,.;]{2,80}?),? (?:who|that|which)\b",
    re.IGNORECASE,
)


def spoken(filler: Filler | None, claim: Claim) -> Filler | None:
    """A filler with the speaker's name in the place of "I" or "we"."""
    if filler is None or filler.what != SPEAKER:
        return filler
    return replace(filler, what=roots(claim.actor.name))


_FAULT = re.compile(
    r"\b(?:fault|work|doing|handiwork|responsibility|mistake|initiative|decision) of (?P<who>[^,.;]{2,60}?)(?=[,.;]|$)",
    re.IGNORECASE,
)


_DEEDS = frozenset(
    stem(word)
    for word in lexicon.words(
        "attack strike shell bomb fire shoot throw abduct murder kill sabotage destroy poison kidnap assassinate invade torpedo plant detonate"
        " lay steal hack leak violate breach start provoke"
    )
)
"""Deeds so definite that two doers conflict even where neither is named."""


def _cleft(reading: Reading) -> Filler | None:
    """ "It was the insurgents who shelled the hospital"."""
    match = reading.seek(_CLEFT) or reading.seek(_FAULT)
    if match is None:
        return None
    begin = token_from(reading, match.start("who"))
    if begin is None or reading.polarity[begin] != 1:
        return None
    filler = content_stems(token for token in reading.tokens if match.start("who") <= token.start < match.end("who"))
    rest = content_stems(token for token in reading.tokens if token.start >= match.end())
    return Filler(filler, rest - AGENT_STEMS, Span(match.start("who"), match.end("who"))) if filler else None


def _place(reading: Reading, predicates: frozenset[str]) -> Filler | None:
    verbs = predicates or ONE_OFF_STEMS
    if not verbs & reading.content:
        return None
    named = _phrase_after(reading, ("in", "at", "near", "outside", "from", "to"), None, capital=True)
    return named or _phrase_after(reading, ("in", "on", "into", "at"), _ENDED_UP)


_ENDED_UP = frozenset(stem(word) for word in ("fall", "down", "crash", "land", "sink", "find", "bury", "hide", "meet"))
"""What ends up somewhere does so in one place, named or not ("came down in the sea")."""


def _object(reading: Reading, predicates: frozenset[str]) -> Filler | None:
    frame = reading.frame
    if (
        frame is None
        or frame.polarity != 1
        or not frame.rest
        or frame.pronoun
        or (predicates and frame.verb not in predicates)
    ):
        return None
    return Filler(frame.rest, frame.subject | frame.subject_more | {frame.verb}, None)


def _phrase_after(
    reading: Reading, prepositions: tuple[str, ...], verbs: frozenset[str] | None, *, capital: bool = False
) -> Filler | None:
    for index in range(1, len(reading.tokens) - 1):
        token = reading.tokens[index]
        if token.word not in prepositions or reading.polarity[index] != 1:
            continue
        following = reading.tokens[index + 1]
        if capital and (not following.capital or following.word in CALENDAR or following.mark):
            continue
        if verbs is not None and not any(
            stem(lemma) in verbs
            for back in range(1, 4)
            if index - back >= 0
            for lemma in reading.tokens[index - back].lemmas
        ):
            continue
        if capital:
            return _named(reading, index + 1)
        return noun_phrase(reading, index + 1)
    return None


def _named(reading: Reading, begin: int) -> Filler:
    end = begin
    while end + 1 < len(reading.tokens) and reading.tokens[end + 1].capital and not reading.tokens[end + 1].mark:
        end += 1
    filler = frozenset(stem(token.lemmas[0]) for token in reading.tokens[begin : end + 1])
    return Filler(filler, reading.content - filler, Span(reading.tokens[begin].start, reading.tokens[end].end))


ROLES: dict[str, Callable[[Reading, frozenset[str]], Filler | None]] = {
    "agent": _agent,
    "place": _place,
    "cause": cause,
    "blame": blame,
    "object": _object,
}


def distinct(first: Filler, second: Filler) -> bool:
    """Whether two fillers are two things: nothing shared, or a word of its own on each side ("rebel gunners" / "army gunners")."""
    return bool(first.what - second.what - second.rest and second.what - first.what - first.rest)
