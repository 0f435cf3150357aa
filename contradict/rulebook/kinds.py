"""The kinds of rule: each compiles a rule file into one function that looks at a pair and says where the rule holds.

A matcher sees the pair one way round; `contradict.rulebook.match` tries the other way as well unless the rule is `ordered`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from contradict.claims import Span
from contradict.rulebook import lexicon
from contradict.rulebook.compare import AGENT_STEMS, ONE_OFF_STEMS, Comparison
from contradict.rulebook.guards import NOT_BEFORE, holds
from contradict.rulebook.quantities import Quantity, compatible
from contradict.rulebook.reading import Reading, is_content
from contradict.rulebook.schema import KINDS, RuleFile
from contradict.rulebook.terms import Compiled, Found, Occurrence, compile_item, compile_side, match_side, mention
from contradict.rulebook.times import differ
from contradict.rulebook.words import stem

__all__ = ["COMPILERS", "KINDS", "Compilation", "Match", "View"]


@dataclass(frozen=True, slots=True)
class View:
    """One pair, one way round, with the terms found on each side."""

    c: Comparison
    left: Found
    right: Found


@dataclass(frozen=True, slots=True)
class Match:
    """Where a rule holds, in the resolved texts, and the values its message may name."""

    left: Span | None = None
    right: Span | None = None
    values: Mapping[str, str] = field(default_factory=dict)


Matcher = Callable[[View], Match | None]


@dataclass(frozen=True, slots=True)
class Compilation:
    """A rule made ready: the matcher, the terms it looks for, the names its message may use, its opposites if it has any."""

    matcher: Matcher
    terms: tuple[Compiled, ...] = ()
    names: frozenset[str] = frozenset()
    antonyms: tuple[tuple[str, str], ...] = ()
    any_of: tuple[frozenset[Compiled], frozenset[Compiled]] | None = None
    """Where given, each side must hold a term of its set: lets most rules be passed over at once."""


def _span(occurrences: tuple[Occurrence, ...]) -> Span:
    return Span(min(o.span.start for o in occurrences), max(o.span.end for o in occurrences))


def pattern(rule: RuleFile) -> Compilation:
    """Words on the left, words on the right; what `as` binds can be compared and named."""
    assert rule.left is not None
    assert rule.right is not None
    left, right = compile_side(rule.left), compile_side(rule.right)
    same, differing = tuple(rule.same or ()), tuple(rule.differ or ())
    names = {f"left.{left.name}"} if left.name else set()
    names |= {f"right.{right.name}"} if right.name else set()
    for name in (*same, *differing):
        if name not in (left.name, right.name) or left.name != right.name:
            raise ValueError(f"{name!r} in same/differ must be bound by `as` on both sides")

    least = rule.overlap or 0

    def match(view: View) -> Match | None:
        first = match_side(left, view.c.left, view.left, view.c.similar)
        if first is None:
            return None
        second = match_side(right, view.c.right, view.right, view.c.similar)
        if second is None:
            return None
        bound = _text(view.c.left, first[0]), _text(view.c.right, second[0])
        roots = _roots(bound[0]), _roots(bound[1])
        if not _about_same(view.c, _whole(first), _whole(second), least):
            return None
        if (same and roots[0] != roots[1]) or (differing and roots[0] == roots[1]):
            return None
        return Match(_span(first), _span(second), {f"left.{left.name}": bound[0], f"right.{right.name}": bound[1]})

    return Compilation(
        match,
        (*left.terms(), *right.terms()),
        frozenset(names),
        any_of=_needed(left.any, left.all, right.any, right.all),
    )


def _needed(
    left_any: tuple[Compiled, ...],
    left_all: tuple[Compiled, ...],
    right_any: tuple[Compiled, ...],
    right_all: tuple[Compiled, ...],
) -> tuple[frozenset[Compiled], frozenset[Compiled]] | None:
    sides = frozenset(left_any or left_all[:1]), frozenset(right_any or right_all[:1])
    return None if any(getattr(term, "kind", "") == "similar" for side in sides for term in side) else sides


def _text(reading: Reading, occurrence: Occurrence) -> str:
    return reading.text[occurrence.span.start : occurrence.span.end]


def _roots(text: str) -> frozenset[str]:
    from contradict.rulebook.words import tokens

    return frozenset(stem(token.lemmas[0]) for token in tokens(text) if is_content(token)) or frozenset((text.lower(),))


def _whole(occurrences: tuple[Occurrence, ...]) -> Occurrence:
    """The first match alone: what an `all` of common words covers is still shared content."""
    return occurrences[0]


def opposites(rule: RuleFile) -> Compilation:
    """A word on one side, its opposite on the other, both asserted, about the same thing."""
    table: list[tuple[tuple[Compiled, ...], tuple[Compiled, ...]]] = []
    antonyms: list[tuple[str, str]] = []
    for first, second in rule.pairs or ():
        one, two = _words(first), _words(second)
        table.append((tuple(compile_item(word) for word in one), tuple(compile_item(word) for word in two)))
        antonyms += [(word, other) for word in one for other in two if " " not in word and " " not in other]
    opposed: dict[Compiled, list[Compiled]] = {}
    for ones, twos in table:
        for term in ones:
            opposed.setdefault(term, []).extend(twos)
        for term in twos:
            opposed.setdefault(term, []).extend(ones)
    least = 1 if rule.overlap is None else rule.overlap

    def match(view: View) -> Match | None:
        for term, occurrence in view.left.items():
            for other in opposed.get(term, ()):
                found = view.right.get(other)
                if (
                    found is not None
                    and other not in view.left
                    and term not in view.right
                    and _about_same(view.c, occurrence, found, least)
                ):
                    return Match(
                        occurrence.span,
                        found.span,
                        {"left.word": _text(view.c.left, occurrence), "right.word": _text(view.c.right, found)},
                    )
        return None

    every = frozenset(opposed)
    return Compilation(match, tuple(opposed), frozenset(("left.word", "right.word")), tuple(antonyms), (every, every))


def _words(value: str | list[str]) -> list[str]:
    return [value] if isinstance(value, str) else value


def _about_same(c: Comparison, first: Occurrence, second: Occurrence, least: int) -> bool:
    """Whether the texts share `least` content stems beside the words in question."""
    if least == 0:
        return True
    own = {stem(token.lemmas[0]) for token in c.left.tokens[first.first : first.last + 1]} | {
        stem(token.lemmas[0]) for token in c.right.tokens[second.first : second.last + 1]
    }
    return enough(c, len(c.shared - own), least)


def enough(c: Comparison, shared: int, least: int) -> bool:
    """Whether so many shared stems make two texts about one thing: at least `least`, and a fifth of the shorter text."""
    return shared >= least and 5 * shared >= min(len(c.left.content), len(c.right.content), 20)


def status(rule: RuleFile) -> Compilation:
    """Two exclusive states of one event."""
    ladder = {name: tuple(compile_item(item) for item in items) for name, items in (rule.ladder or {}).items()}
    state_of: dict[Compiled, set[str]] = {}
    for name, terms in ladder.items():
        for term in terms:
            state_of.setdefault(term, set()).add(name)
    together = {frozenset(pair) for pair in rule.compatible or ()}
    for pair in together:
        unknown = sorted(pair - set(ladder))
        if unknown:
            raise ValueError(f"compatible names {unknown[0]!r}, which is no state of the ladder")
    of = tuple(mention(word) for word in rule.of or ())
    least = 1 if rule.overlap is None else rule.overlap

    def match(view: View) -> Match | None:
        first, second = _states(view.left, state_of), _states(view.right, state_of)
        if not first or not second or set(first) & set(second):
            return None
        if of and not (any(term in view.left for term in of) and any(term in view.right for term in of)):
            return None
        if (
            of
            and not any(term in view.left and term in view.right for term in of)
            and not enough(view.c, len(view.c.shared), least)
        ):
            return None
        for name, occurrence in first.items():
            for other, found in second.items():
                if frozenset((name, other)) not in together and (of or _about_same(view.c, occurrence, found, least)):
                    return Match(occurrence.span, found.span, {"left.state": name, "right.state": other})
        return None

    every = frozenset(state_of)
    return Compilation(match, (*state_of, *of), frozenset(("left.state", "right.state")), any_of=(every, every))


def _states(found: Found, state_of: Mapping[Compiled, set[str]]) -> dict[str, Occurrence]:
    states: dict[str, Occurrence] = {}
    for term, occurrence in found.items():
        for name in sorted(state_of.get(term, ())):
            states.setdefault(name, occurrence)
    return states


_AFFIXES = ("un", "in", "im", "il", "ir", "non", "dis")


def negation(rule: RuleFile) -> Compilation:
    """One text asserts what the other denies: by a negator, a negative cue, or a negative affix."""
    predicates = frozenset(stem(word) for word in rule.predicates or ())
    least = 1 if rule.overlap is None else rule.overlap

    def match(view: View) -> Match | None:
        for root, span_left, span_right in _denied(view.c):
            others = view.c.shared - {root}
            if (predicates and root not in predicates) or not enough(view.c, len(others), least):
                continue
            return Match(span_left, span_right, {"left.word": root.lstrip("~"), "right.word": root.lstrip("~")})
        return None

    return Compilation(match, names=frozenset(("left.word", "right.word")))


def _denied(c: Comparison) -> Iterator[tuple[str, Span, Span]]:
    for root in c.polarity_conflicts:
        left_place, right_place = c.left.stems[root][0], c.right.stems[root][0]
        denier, place = (c.left, left_place) if c.left.polarity[left_place] == -1 else (c.right, right_place)
        if _is_head(denier, place) and not (c.left.tokens[left_place].capital and c.right.tokens[right_place].capital):
            yield root, _token_span(c.left, left_place), _token_span(c.right, right_place)
    for first, second in _affixed(c):
        yield stem(c.left.tokens[first].lemmas[0]), _token_span(c.left, first), _token_span(c.right, second)


def _token_span(reading: Reading, place: int) -> Span:
    return Span(reading.tokens[place].start, reading.tokens[place].end)


def _is_head(reading: Reading, place: int) -> bool:
    """Whether a denied word is what the negation is about: the first word of its run, or the first verb in it."""
    earlier = 0
    index = place - 1
    while index >= 0 and (reading.polarity[index] == -1 or reading.tokens[index].word in _EXISTENTIAL):
        token = reading.tokens[index]
        if token.word in _EXISTENTIAL and reading.polarity[index] != -1:
            break
        if is_content(token) and not token.word.endswith("ly"):
            if _is_verb(reading, index) and not (
                token.lemmas[0] in _LIGHT_VERBS and "to" not in _between(reading, index, place)
            ):
                return False
            earlier += token.lemmas[0] not in _LIGHT_VERBS
        if token.word == "of" and earlier <= 1:
            earlier = -1  # "not a drop of palm oil": the measure is not what is denied
        index -= 1
    return earlier <= 0 or _is_verb(reading, place)


def _between(reading: Reading, first: int, last: int) -> set[str]:
    return {token.word for token in reading.tokens[first + 1 : last]}


_EXISTENTIAL = frozenset(("no", "not", "never"))
_LIGHT_VERBS = frozenset(
    "use have make take find know ask obtain receive give hold contain provide need show carry put fly seek get own keep want see".split()
)


def _is_verb(reading: Reading, place: int) -> bool:
    token = reading.tokens[place]
    base = next((lemma for lemma in token.lemmas if lemma in lexicon.VERBS), None)
    return base is not None and (base not in lexicon.NOUN_TOO or token.word.endswith(("ed", "ing")))


def _affixed(c: Comparison) -> Iterator[tuple[int, int]]:
    for index, token in enumerate(c.left.tokens):
        for other in _bare(token.lemmas):
            for place in c.right.at.get(other, ()):
                if c.left.polarity[index] == c.right.polarity[place] == 1:
                    yield index, place
    for place, token in enumerate(c.right.tokens):
        for other in _bare(token.lemmas):
            for index in c.left.at.get(other, ()):
                if c.left.polarity[index] == c.right.polarity[place] == 1:
                    yield index, place


def _bare(lemmas: tuple[str, ...]) -> Iterator[str]:
    for lemma in lemmas:
        if lemma in lexicon.NEGATIVE_ADJECTIVES:
            affix = next(affix for affix in _AFFIXES if lemma.startswith(affix))
            yield lemma[len(affix) :]


def quantity(rule: RuleFile) -> Compilation:
    """Amounts of the same measured thing that differ beyond tolerance (or, with `compare: equal`, agree)."""
    of = tuple(mention(word) for word in rule.of or ())
    dimensions = tuple(rule.dimension or ())
    tolerance = float((rule.tolerance or "5%").rstrip("% ")) / 100
    wanted = rule.compare == "equal"

    def match(view: View) -> Match | None:
        found = None
        for first in view.c.left.quantities:
            for second in view.c.right.quantities:
                agree = compatible(first, second, tolerance)
                if (
                    agree
                    and not wanted
                    and first.low == second.low
                    and first.high == second.high
                    and first.dimension != "count"
                ):
                    return None  # the same amount stands in both: the others measure something else
                if agree is None or not _dimension(first, dimensions) or not _measured(view, first, second, of):
                    continue
                if agree and not wanted:
                    return None
                if agree == wanted and found is None:
                    found = Match(
                        Span(first.start, first.end),
                        Span(second.start, second.end),
                        {"left.amount": first.text, "right.amount": second.text},
                    )
        return found

    return Compilation(match, of, frozenset(("left.amount", "right.amount")), any_of=_both(of))


def _both(of: tuple[Compiled, ...]) -> tuple[frozenset[Compiled], frozenset[Compiled]] | None:
    return (frozenset(of), frozenset(of)) if of else None


def _dimension(amount: Quantity, wanted: tuple[str, ...]) -> bool:
    return not wanted or any(amount.dimension == name or amount.dimension.startswith(name + "-") for name in wanted)


def _measured(view: View, first: Quantity, second: Quantity, of: tuple[Compiled, ...]) -> bool:
    if of:
        return _nearest(view.c.left, first, view.left, of) and _nearest(view.c.right, second, view.right, of)
    if first.dimension == "count":
        near = counted(view.c.left, first) & counted(view.c.right, second)
    else:
        near = around(view.c.left, first) & around(view.c.right, second)
    return bool(near) and enough(view.c, len(view.c.shared), 2)


def _nearest(reading: Reading, amount: Quantity, found: Found, of: tuple[Compiled, ...]) -> bool:
    """Whether the amount belongs to one of the words: no other amount stands nearer to it."""
    for term in of:
        occurrence = found.get(term)
        if occurrence is None:
            continue
        distance = _distance(amount, occurrence.span)
        if all(distance <= _distance(other, occurrence.span) for other in reading.quantities) and distance <= 60:
            return True
    return False


def _distance(amount: Quantity, span: Span) -> int:
    return max(span.start - amount.end, amount.start - span.end, 0)


def counted(reading: Reading, amount: Quantity) -> frozenset[str]:
    """Content stems right after a count, in the same phrase, and its group after "of": what is counted. A bare count: the words before it."""
    found: set[str] = set()
    for token in reading.tokens:
        if token.start < amount.end:
            continue
        if (
            token.mark
            or token.word in lexicon.SUBORDINATORS
            or (token.word in lexicon.PREPOSITIONS and (found or token.word != "of"))
            or token.word[0].isdigit()
            or len(found) == 4
        ):
            break
        if is_content(token):
            found.add(stem(token.lemmas[0]))
    return frozenset(found) or around(reading, amount)


def around(reading: Reading, amount: Quantity, width: int = 5) -> frozenset[str]:
    """Content stems within `width` tokens of an amount, inside its clause and before the next amount."""
    inside = [
        index for index, token in enumerate(reading.tokens) if token.start < amount.end and token.end > amount.start
    ]
    if not inside:
        return frozenset()
    found: set[str] = set()
    for step, begin in ((1, inside[-1] + 1), (-1, inside[0] - 1)):
        seen = 0
        index = begin
        while 0 <= index < len(reading.tokens) and seen < width:
            token = reading.tokens[index]
            if token.word in (".", ";", ":", "?", "!") or (token.word[0].isdigit() and not token.mark):
                break
            if is_content(token):
                found.add(stem(token.lemmas[0]))
                seen += 1
            index += step
    return frozenset(found)


def dates(rule: RuleFile) -> Compilation:
    """One event, two dates."""
    of = tuple(mention(word) for word in rule.of or ())

    def match(view: View) -> Match | None:
        c = view.c
        kind = differ(c.left.times, c.right.times)
        if kind is None or kind in ("eras", "parts") or c.antonym_conflicts:
            return None
        if c.polarity_conflicts and not (c.left.seek(NOT_BEFORE) or c.right.seek(NOT_BEFORE)):
            return None
        if of:
            if not (any(term in view.left for term in of) and any(term in view.right for term in of)):
                return None
        elif not (c.shared & ONE_OFF_STEMS):
            return None
        least = 2 if rule.overlap is None else rule.overlap
        if len(c.shared) < least or c.coverage < 0.3:
            return None
        return Match(None, None, {"left.date": kind, "right.date": kind})

    return Compilation(match, of, frozenset(("left.date", "right.date")), any_of=_both(of))


def entity(rule: RuleFile) -> Compilation:
    """One event, one role in it, two fillers: who did it, where, why, whom."""
    predicates = frozenset(stem(word) for word in rule.predicates or ())
    role = ROLES[rule.role or "agent"]
    least = 1 if rule.overlap is None else rule.overlap

    def match(view: View) -> Match | None:
        first, second = role(view.c.left, predicates), role(view.c.right, predicates)
        if not first or not second or not (first.plain or second.plain) or not _distinct(first, second):
            return None
        shared = (first.rest & second.rest) - first.what - second.what
        if not enough(view.c, len(shared), least) or view.c.polarity_conflicts or view.c.antonym_conflicts:
            return None
        return Match(first.span, second.span, {"left.filler": _shown(first.what), "right.filler": _shown(second.what)})

    return Compilation(match, names=frozenset(("left.filler", "right.filler")))


def _distinct(first: Filler, second: Filler) -> bool:
    """Whether two fillers are two things: nothing shared, or a word of its own on each side ("rebel gunners" / "army gunners")."""
    return bool(first.what - second.what - second.rest and second.what - first.what - first.rest)


def _shown(roots: frozenset[str]) -> str:
    return " ".join(sorted(root.lstrip("~") for root in roots))


@dataclass(frozen=True, slots=True)
class Filler:
    """Who or what fills a role: its stems, the stems of the rest of the event, where it stands, and whether the text marks the role plainly."""

    what: frozenset[str]
    rest: frozenset[str]
    span: Span | None
    plain: bool = True


def _agent(reading: Reading, predicates: frozenset[str]) -> Filler | None:
    verbs = predicates or AGENT_STEMS
    cleft = _cleft(reading)
    if cleft is not None:
        return replace(cleft, rest=cleft.rest - verbs)
    passive = _phrase_after(reading, ("by",), verbs)
    if passive is not None:
        return replace(passive, rest=passive.rest - verbs)
    frame = reading.frame
    if frame is None or frame.pronoun or frame.verb not in verbs or frame.polarity != 1 or not frame.subject:
        return None
    if frame.verb_at and reading.tokens[frame.verb_at - 1].word in ("was", "were", "been", "is", "are", "be", "being"):
        return None
    return Filler(frame.subject, frame.rest - verbs, None, bool(predicates) or frame.verb in _DEEDS)


_CLEFT = re.compile(
    r"\bit (?:was|is|were) (?!because|due|not|when|on|in|at)(?P<who>[^,.;]{2,80}?),? (?:who|that|which)\b",
    re.IGNORECASE,
)


_DEEDS = frozenset(
    stem(word)
    for word in "attack strike shell bomb fire shoot murder kill sabotage destroy poison kidnap assassinate invade torpedo plant detonate lay steal hack leak violate breach start provoke".split()
)
"""Deeds so definite that two doers conflict even where neither is named."""


def _cleft(reading: Reading) -> Filler | None:
    """ "It was the insurgents who shelled the hospital"."""
    match = reading.seek(_CLEFT)
    if match is None:
        return None
    begin = next((index for index, token in enumerate(reading.tokens) if token.start >= match.start("who")), None)
    if begin is None or reading.polarity[begin] != 1:
        return None
    filler = frozenset(
        stem(token.lemmas[0])
        for token in reading.tokens
        if match.start("who") <= token.start < match.end("who") and is_content(token)
    )
    rest = frozenset(
        stem(token.lemmas[0]) for token in reading.tokens if token.start >= match.end() and is_content(token)
    )
    return Filler(filler, rest - AGENT_STEMS, Span(match.start("who"), match.end("who"))) if filler else None


def _cause(reading: Reading, predicates: frozenset[str]) -> Filler | None:
    match = reading.seek(_CAUSE)
    if match is None:
        return None
    begin = next((index for index, token in enumerate(reading.tokens) if token.start >= match.end()), None)
    if begin is None or reading.polarity[begin] != 1:
        return None
    filled = _fill(reading, begin, match.start())
    return filled and replace(filled, rest=filled.rest - _CAUSE_STEMS)


_CAUSE_STEMS = frozenset(
    stem(word) for word in "cause trigger blame attribute owe result stem bring set spark reason thank".split()
)
_CAUSE = re.compile(
    r"\b(?:because of|because|due to|caused by|as a result of|triggered by|blamed on|attributed to|owing to|the result of|stemmed from|resulted from|thanks to|brought on by|brought down by|down to|set off by|sparked by|was caused by|the cause was|the reason was)\b",
    re.IGNORECASE,
)


def _place(reading: Reading, predicates: frozenset[str]) -> Filler | None:
    verbs = predicates or ONE_OFF_STEMS
    if not verbs & reading.content:
        return None
    return _phrase_after(reading, ("in", "at", "near", "outside"), None, capital=True)


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
        if capital and (not following.capital or following.word in _CALENDAR or following.mark):
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
        return _fill(reading, index + 1, token.start)
    return None


_CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december".split()
)


def _named(reading: Reading, begin: int) -> Filler:
    end = begin
    while end + 1 < len(reading.tokens) and reading.tokens[end + 1].capital and not reading.tokens[end + 1].mark:
        end += 1
    filler = frozenset(stem(token.lemmas[0]) for token in reading.tokens[begin : end + 1])
    return Filler(filler, reading.content - filler, Span(reading.tokens[begin].start, reading.tokens[end].end))


def _fill(reading: Reading, begin: int, _start: int) -> Filler | None:
    """The noun phrase from `begin` on: up to five words, ended by a preposition, mark or verb after its first content word."""
    filler: set[str] = set()
    end = begin
    for index in range(begin, min(len(reading.tokens), begin + 6)):
        token = reading.tokens[index]
        if filler and (
            token.mark
            or token.word in lexicon.PREPOSITIONS
            or token.word in lexicon.SUBORDINATORS
            or token.word in ("and", "or", "who", "which", "that")
        ):
            break
        if is_content(token):
            filler.add(stem(token.lemmas[0]))
        end = index
    if not filler:
        return None
    span = Span(reading.tokens[begin].start, reading.tokens[end].end)
    return Filler(frozenset(filler), reading.content - filler, span)


ROLES: dict[str, Callable[[Reading, frozenset[str]], Filler | None]] = {
    "agent": _agent,
    "place": _place,
    "cause": _cause,
    "object": _object,
}


def reported_contradiction(rule: RuleFile) -> Compilation:
    """The source itself says that one contradicts, denies or disputes the other."""
    cues = tuple(compile_item(word) for word in rule.cues or ())

    def match(view: View) -> Match | None:
        left, right = (view.c.pair.left, view.c.pair.right)
        if left.disputes == right.id or right.disputes == left.id:
            return Match()
        for found, other, reading in ((view.left, right, view.c.left), (view.right, left, view.c.right)):
            occurrence = next((found[term] for term in cues if term in found), None)
            if occurrence is not None and _names_actor(reading, other.actor.name):
                on_left = reading is view.c.left
                return Match(occurrence.span if on_left else None, None if on_left else occurrence.span)
        return None

    return Compilation(match, cues)


def _names_actor(reading: Reading, name: str) -> bool:
    wanted = _roots(name)
    return bool(wanted) and wanted <= reading.content


def guard(rule: RuleFile) -> Compilation:
    """A comparison that tells a look-alike from a contradiction; lowers or vetoes."""
    name = rule.guard or ""
    words = tuple(mention(word) for word in rule.words or ())

    def match(view: View) -> Match | None:
        if words and not any(term in view.left or term in view.right for term in words):
            return None
        seen = holds(view.c, name)
        return None if seen is None else Match(values={"seen": seen})

    return Compilation(match, words, frozenset(("seen",)))


COMPILERS: dict[str, Callable[[RuleFile], Compilation]] = {
    "pattern": pattern,
    "opposites": opposites,
    "status": status,
    "negation": negation,
    "quantity": quantity,
    "date": dates,
    "entity": entity,
    "reported-contradiction": reported_contradiction,
    "guard": guard,
}
"""Kind → compiler. A new kind: one function above, one line here, one in `schema.KIND_KEYS`, one rule that uses it."""
