"""Claims in the words of others: whose report holds them, which of two tells the same, and which disputes the other."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from contradict.claims import Claim, Span
from contradict.extract.cues import load_cues
from contradict.extract.overlap import Overlap

_HOLDING_BACK = re.compile(r"declin|refus", re.I)
_TRYING = re.compile(r"(?:sought|seek|tried|try|attempt|continu|beg[au]n)", re.I)
_LACKS = ("no ", "any ", "little ")
_PHRASE_NOUNS = frozenset(("picture", "case", "point", "doubt"))
_QUOTING = re.compile(r"(?:quot(?:e[sd]?|ing)|cit(?:e[sd]?|ing))\b.*?\bas (?P<cue>\w+ing)\b", re.S)
_NEAR = 120
"""Characters between the words of quoting and what is quoted."""


def related(claims: Sequence[Claim]) -> list[Claim]:
    """The claims of one article, each told once, with who reports it and which other it disputes."""
    return _linked(_without_quoters(_with_reporters(_without_echoes(claims))))


def _without_echoes(claims: Sequence[Claim]) -> list[Claim]:
    """One claim where two cues of one actor name the same words: "declined to say whether …", "sought to paint a picture that …"."""
    gone: set[str] = set()
    where = Overlap(claims)
    for inner, span in _placed(claims):
        for outer in (claims[number] for number in where.around(span)):
            if inner.id == outer.id or outer.span is None or inner.actor.id != outer.actor.id:
                continue
            within = span.end == outer.span.end and outer.path == inner.path
            if within and outer.id not in gone and inner.id not in gone and (echo := _echo(inner, outer)) is not None:
                gone.add(echo.id)
    return [claim for claim in claims if claim.id not in gone]


def _echo(inner: Claim, outer: Claim) -> Claim | None:
    """Which of two claims, one at the end of the other, tells nothing of its own."""
    if outer.voice in ("indirect", "mixed") and inner.voice == "narrator" and len(inner.text) > 0.5 * len(outer.text):
        return inner  # "says it has promised nothing"
    if _TRYING.match(outer.cue):
        return outer
    if _HOLDING_BACK.match(outer.cue) or (inner.cue and inner.cue in outer.cue) or inner.text.startswith(_LACKS):
        return inner
    if outer.cue in _PHRASE_NOUNS or (inner.cue.split() and outer.cue and outer.cue in inner.cue.split()):
        return outer
    return None


def _with_reporters(claims: Sequence[Claim]) -> list[Claim]:
    """Nested speech: the one in whose words another's claim stands is its reporter."""
    where = Overlap(claims)
    out = []
    for inner in claims:
        reporter = _said_around(inner, claims, where) or _said_in_front(inner, claims, where)
        out.append(replace(inner, reporter=reporter) if reporter else inner)
    return out


def _said_around(inner: Claim, claims: Sequence[Claim], where: Overlap) -> str | None:
    if inner.span is None:
        return None
    around = (claims[number] for number in where.around(inner.span))
    return next(
        (
            c.actor.name
            for c in around
            if c.actor.id != inner.actor.id and c.span != inner.span and not _denied_behind(inner, c)
        ),
        None,
    )


def _denied_behind(inner: Claim, outer: Claim) -> bool:
    """ "P, which Kyiv denied": what is shown of Kyiv's words are those of another and the denial behind them; it reports nothing."""
    if inner.span is None or outer.span is None or not outer.cue or not outer.text.endswith(f" {outer.cue}"):
        return False
    return inner.span.end + len(outer.cue) < outer.span.end


def _said_in_front(inner: Claim, claims: Sequence[Claim], where: Overlap) -> str | None:
    """ "Lavrov said that the Kremlin offered A, with no confirmation that B": what the Kremlin withholds stands in Lavrov's report."""
    if inner.source or inner.span is None or not inner.text.lower().startswith(("no ", "without ")):
        return None
    start = inner.span.start
    near = [
        (c.span.end - c.span.start, c.actor.name)
        for c in (claims[number] for number in where.touching(start - len(", with "), start))
        if c.span is not None and c.actor.id != inner.actor.id and c.span.end < start
    ]
    return max(near, key=lambda said: said[0])[1] if near else None


def _without_quoters(claims: Sequence[Claim]) -> list[Claim]:
    """ "X quoted Y as saying that P" is Y's claim, and none of X, who is its reporter."""
    where = Overlap(claims)
    return [claim for claim in claims if not _only_quotes(claim, claims, where)]


def _only_quotes(outer: Claim, claims: Sequence[Claim], where: Overlap) -> bool:
    """Whether a claim tells no more than that somebody says another one of them."""
    match = _QUOTING.match(outer.text) if outer.voice == "narrator" else None
    if match is None or outer.span is None:
        return False
    near = (claims[number] for number in where.touching(outer.span.start - _NEAR + 1, outer.span.end))
    return any(inner.id != outer.id and inner.path == outer.path and inner.cue == match.group("cue") for inner in near)


def _linked(claims: Sequence[Claim]) -> list[Claim]:
    """A stand against a claim links to the claim inside it: "X contradicts Y's claim that P"."""
    where = Overlap(claims)
    out = []
    for outer in claims:
        inner = _disputed(outer, claims, where)
        out.append(replace(outer, disputes=inner.id) if inner is not None else outer)
    return out


def _disputed(outer: Claim, claims: Sequence[Claim], where: Overlap) -> Claim | None:
    verb = outer.cue.split()[0].lower() if outer.cue else ""
    if _lemma(verb) not in load_cues().rejects or outer.span is None or "n't" in outer.text[:20]:
        return None
    start, end = outer.span.start, outer.span.end
    for inner in (claims[number] for number in where.touching(start, end)):
        within = inner.span is not None and start <= inner.span.start and inner.span.end <= end
        if within and inner.actor.id != outer.actor.id and inner.span != outer.span:  # not who disputes it with them
            return inner
    return None


def _placed(claims: Sequence[Claim]) -> list[tuple[Claim, Span]]:
    return [(claim, claim.span) for claim in claims if claim.span is not None]


def _lemma(verb: str) -> str:
    for ending, instead in (
        ("ies", "y"),
        ("ied", "y"),
        ("tes", "te"),
        ("ted", "te"),
        ("ges", "ge"),
        ("ged", "ge"),
        ("s", ""),
        ("ed", ""),
        ("d", ""),
        ("ing", ""),
        ("ing", "e"),
    ):
        if verb.endswith(ending) and len(verb) - len(ending) >= 3:
            base = verb[: len(verb) - len(ending)] + instead
            if base in load_cues().rejects:
                return base
    return verb
