"""The kinds of rule: each compiles a rule file into one function that looks at a pair and says where the rule holds.

A matcher sees the pair one way round; `contradict.rulebook.match` tries the other way as well where a rule's sides differ.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from contradict.claims import Span
from contradict.rulebook.amounts import both, dimension, measured
from contradict.rulebook.basis import exceeds, other_basis, part
from contradict.rulebook.bearing import elsewhere
from contradict.rulebook.causes import one_cause
from contradict.rulebook.compare import ONE_OFF_STEMS
from contradict.rulebook.denial import denied
from contradict.rulebook.guards import NOT_BEFORE, holds
from contradict.rulebook.intervals import compatible
from contradict.rulebook.reading import Reading
from contradict.rulebook.roles import ROLES, distinct, spoken
from contradict.rulebook.schema import KINDS, Item, RuleFile
from contradict.rulebook.terms import Compiled, Found, Occurrence, compile_item, compile_side, match_side, mention
from contradict.rulebook.times import differ
from contradict.rulebook.views import Compilation, Match, Matcher, View, about_same, enough, roots, span, text
from contradict.rulebook.words import shown, stem

__all__ = ["COMPILERS", "KINDS", "Compilation", "Match", "Matcher", "View"]


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
        bound = text(view.c.left, first[0]), text(view.c.right, second[0])
        named = roots(bound[0]), roots(bound[1])
        if not about_same(view.c, _whole(first), _whole(second), least):
            return None
        if (same and named[0] != named[1]) or (differing and named[0] == named[1]):
            return None
        return Match(span(first), span(second), {f"left.{left.name}": bound[0], f"right.{right.name}": bound[1]})

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
        antonyms += [(word, other) for word in _single(one) for other in _single(two)]
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
                    and about_same(view.c, occurrence, found, least, named=True)
                ):
                    return Match(
                        occurrence.span,
                        found.span,
                        {"left.word": text(view.c.left, occurrence), "right.word": text(view.c.right, found)},
                    )
        return None

    every = frozenset(opposed)
    return Compilation(match, tuple(opposed), frozenset(("left.word", "right.word")), tuple(antonyms), (every, every))


def _single(items: list[Item]) -> list[str]:
    """The plain single words among items: the ones that make antonyms."""
    return [item for item in items if isinstance(item, str) and " " not in item]


def _words(value: Item | list[Item]) -> list[Item]:
    return value if isinstance(value, list) else [value]


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
                if frozenset((name, other)) not in together and (
                    of or about_same(view.c, occurrence, found, least, named=True)
                ):
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


def negation(rule: RuleFile) -> Compilation:
    """One text asserts what the other denies: by a negator, a negative cue, or a negative affix."""
    predicates = frozenset(stem(word) for word in rule.predicates or ())
    least = 1 if rule.overlap is None else rule.overlap

    def match(view: View) -> Match | None:
        for root, span_left, span_right in denied(view.c):
            others = view.c.shared - {root}
            if (predicates and root not in predicates) or not enough(view.c, len(others) + view.c.speakers, least):
                continue
            words = _word(root, view.c.left, span_left), _word(root, view.c.right, span_right)
            return Match(span_left, span_right, {"left.word": words[0], "right.word": words[1]})
        return None

    return Compilation(match, names=frozenset(("left.word", "right.word")))


def _word(root: str, reading: Reading, at: Span) -> str:
    """How a message names what is denied: the text's own word, since a stem is none; a class of words by its name."""
    return root.lstrip("~") if root.startswith("~") else reading.text[at.start : at.end].lower()


def quantity(rule: RuleFile) -> Compilation:
    """Amounts of the same measured thing that differ beyond tolerance (or, with `compare: equal`, agree)."""
    of = tuple(mention(word) for word in rule.of or ())
    dimensions = tuple(rule.dimension or ())
    least = (1 if of else 0) if rule.overlap is None else rule.overlap
    tolerance = float((rule.tolerance or "5%").rstrip("% ")) / 100
    wanted = rule.compare == "equal"

    def match(view: View) -> Match | None:
        found = None
        if not wanted and view.c.quantity_pairs and (other_basis(view.c.left, view.c.right) or elsewhere(view.c)):
            return None
        partial = None if wanted else part(view.c.left, view.c.right)
        for first in view.c.left.quantities:
            for second in view.c.right.quantities:
                if partial and not (exceeds(first, second) if partial is view.c.left else exceeds(second, first)):
                    continue  # a part that fits into the whole
                agree = compatible(first, second, tolerance)
                if (
                    agree
                    and not wanted
                    and first.low == second.low
                    and first.high == second.high
                    and first.dimension != "count"
                ):
                    return None  # the same amount stands in both: the others measure something else
                if agree is None or not dimension(first, dimensions) or not measured(view, first, second, of):
                    continue
                if (
                    least
                    and view.c.coverage < 0.99
                    and not enough(view.c, len(view.c.shared - _measures(view, of)), least)
                ):
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

    return Compilation(match, of, frozenset(("left.amount", "right.amount")), any_of=both(of))


def _measures(view: View, of: tuple[Compiled, ...]) -> frozenset[str]:
    """Stems of the words that name what is measured, where they stand in the left text."""
    places = [view.left[term] for term in of if term in view.left]
    return frozenset(
        stem(token.lemmas[0]) for place in places for token in view.c.left.tokens[place.first : place.last + 1]
    )


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
        same = c.left.content == c.right.content
        if (len(c.shared) < least and not same) or c.coverage < 0.3:
            return None
        return Match(None, None, {"left.date": kind, "right.date": kind})

    return Compilation(match, of, frozenset(("left.date", "right.date")), any_of=both(of))


def entity(rule: RuleFile) -> Compilation:
    """One event, one role in it, two fillers: who did it, where, why, whose fault, whom."""
    predicates = frozenset(stem(word) for word in rule.predicates or ())
    role = ROLES[rule.role or "agent"]
    least = 1 if rule.overlap is None else rule.overlap

    def match(view: View) -> Match | None:
        first = spoken(role(view.c.left, predicates), view.c.pair.left)
        second = spoken(role(view.c.right, predicates), view.c.pair.right)
        if not first or not second or not (first.plain or second.plain) or not distinct(first, second):
            return None
        if rule.role == "cause" and (elsewhere(view.c) or one_cause(view.c.left, first, view.c.right, second)):
            return None
        shared = (first.rest & second.rest) - first.what - second.what
        if rule.role == "place" and not shared & (predicates or ONE_OFF_STEMS):
            return None
        if least and not enough(view.c, len(shared), least):
            return None
        if rule.role not in _REASONS and (view.c.polarity_conflicts or view.c.antonym_conflicts):
            return None
        return Match(first.span, second.span, {"left.filler": shown(first.what), "right.filler": shown(second.what)})

    return Compilation(match, names=frozenset(("left.filler", "right.filler")))


_REASONS = ("cause", "blame")
"""Roles that conflict whatever else is denied: "the climate killed them, not the hunters"."""


def reported_contradiction(rule: RuleFile) -> Compilation:
    """The source itself says that one contradicts, denies or disputes the other."""
    cues = tuple(compile_item(word) for word in rule.cues or ())

    def match(view: View) -> Match | None:
        left, right = (view.c.pair.left, view.c.pair.right)
        if view.c.pair.same_actor:
            return None  # nobody disputes himself: what he disputes is somebody else's
        if view.c.pair.disputed:
            return Match()
        for found, other, reading in ((view.left, right, view.c.left), (view.right, left, view.c.right)):
            occurrence = next((found[term] for term in cues if term in found), None)
            if occurrence is not None and _names_actor(reading, other.actor.name):
                on_left = reading is view.c.left
                return Match(occurrence.span if on_left else None, None if on_left else occurrence.span)
        return None

    return Compilation(match, cues)


def _names_actor(reading: Reading, name: str) -> bool:
    wanted = roots(name)
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
