"""A rulebook: rules applied to pairs. Every hit says which rule, from which pack, where in both texts, and how much it counts."""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from contradict.claims import Actor, Claim, Span, content_id
from contradict.errors import Note
from contradict.findings import NliScores, Pair, RuleHit
from contradict.rulebook.compare import Comparison, compare
from contradict.rulebook.guards import holds
from contradict.rulebook.load import Pack, Rule, read_rules
from contradict.rulebook.once import counted_once
from contradict.rulebook.terms import Compiled, Found, Index
from contradict.rulebook.views import Match, View
from contradict.rulebook.words import lemmas, stem

Similar = Callable[[str, str], float]
_COMPARE = {"<=": operator.le, ">=": operator.ge, "<": operator.lt, ">": operator.gt, "==": operator.eq}
_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")


@dataclass(frozen=True, slots=True)
class Look:
    """What one rule made of one pair: `hit`, or why there is none."""

    rule: Rule
    hit: RuleHit | None
    reason: str


class Rulebook:
    """Rules loaded together. `match` is pure: the same pair gives the same hits, and swapping its sides swaps only the spans."""

    def __init__(self, rules: Sequence[Rule], notes: Sequence[Note] = ()) -> None:
        self.rules: tuple[Rule, ...] = tuple(rules)
        self.notes: tuple[Note, ...] = tuple(notes)
        self._index = Index(term for rule in rules for term in (*rule.compiled.terms, *rule.topic))
        self._antonyms = _antonyms(rules)
        self._always = frozenset(number for number, rule in enumerate(rules) if rule.compiled.any_of is None)
        self._wanted: tuple[dict[Compiled, list[int]], dict[Compiled, list[int]]] = ({}, {})
        for number, rule in enumerate(rules):
            for side, terms in enumerate(rule.compiled.any_of or ()):
                for term in terms:
                    self._wanted[side].setdefault(term, []).append(number)
        self._cache: dict[str, tuple[frozenset[int], frozenset[int]]] = {}

    @property
    def packs(self) -> tuple[tuple[str, str], ...]:
        """(name, version) of every pack that gave a rule, sorted."""
        return tuple(sorted({(rule.pack.name, rule.pack.version) for rule in self.rules}))

    @property
    def digest(self) -> str:
        """12 hex digits that tell one set of rules from another, whatever they are called."""
        return content_id(
            *(f"{rule.pack.name} {rule.pack.version} {rule.file.model_dump_json()}" for rule in self.rules)
        )

    @property
    def needs_similar(self) -> bool:
        """Whether a rule asks for embeddings."""
        return any(getattr(term, "kind", "") == "similar" for rule in self.rules for term in rule.compiled.terms)

    def match(
        self, pair: Pair, forward: NliScores | None, backward: NliScores | None, *, similar: Similar | None = None
    ) -> tuple[RuleHit, ...]:
        """Every rule that holds for the pair, in order of pack and id. Where a score is None, limits on it count as met.

        One thing counts once: see `contradict.rulebook.once`.
        """
        sides = self._sides(pair, similar)
        return counted_once(
            [
                (rule, _hit(rule, view, found, pair))
                for number in self._candidates(sides[0])
                for rule in (self.rules[number],)
                if (held := self._try(rule, sides, forward, backward)) is not None
                for view, found in (held,)
            ]
        )

    def explain(
        self,
        pair: Pair,
        forward: NliScores | None = None,
        backward: NliScores | None = None,
        *,
        similar: Similar | None = None,
    ) -> tuple[Look, ...]:
        """What every rule made of the pair, and why."""
        sides = self._sides(pair, similar)
        return tuple(self._look(rule, sides, forward, backward, pair) for rule in self.rules)

    def _sides(self, pair: Pair, similar: Similar | None) -> tuple[View, View]:
        """The pair both ways round, in an order that does not depend on which side is left."""
        c = compare(pair, self._antonyms, similar)
        view = View(c, self._index.find(c.left), self._index.find(c.right))
        other = View(
            Comparison(c.right, c.left, _swapped(pair), self._antonyms, similar, c.held), view.right, view.left
        )
        return (view, other) if _rank(pair.left) <= _rank(pair.right) else (other, view)

    def _candidates(self, view: View) -> list[int]:
        """Rules, in order, whose words stand in both texts, and those that look for no particular words."""
        left, right = self._active(view.c.left.text, view.left), self._active(view.c.right.text, view.right)
        return sorted((left[0] & right[1]) | (left[1] & right[0]) | self._always)

    def _active(self, text: str, found: Found) -> tuple[frozenset[int], frozenset[int]]:
        """Rules for whose left, and for whose right, a text holds a needed word."""
        if text not in self._cache:
            if len(self._cache) >= 60_000:
                self._cache.clear()
            sides: tuple[set[int], set[int]] = (set(), set())
            for term in found:
                for side in (0, 1):
                    sides[side].update(self._wanted[side].get(term, ()))
            self._cache[text] = frozenset(sides[0]), frozenset(sides[1])
        return self._cache[text]

    def _try(
        self, rule: Rule, sides: tuple[View, View], forward: NliScores | None, backward: NliScores | None
    ) -> tuple[View, Match] | None:
        for view in _ways(rule, sides):
            found = rule.compiled.matcher(view)
            if found is not None and _unmet(rule, view, forward, backward) is None:
                return view, found
        return None

    def _look(
        self, rule: Rule, sides: tuple[View, View], forward: NliScores | None, backward: NliScores | None, pair: Pair
    ) -> Look:
        reason = "the texts do not hold what it looks for"
        for view in _ways(rule, sides):
            found = rule.compiled.matcher(view)
            if found is None:
                continue
            unmet = _unmet(rule, view, forward, backward)
            if unmet is None:
                return Look(rule, _hit(rule, view, found, pair), _message(rule, view, found))
            reason = unmet
        return Look(rule, None, reason)


def load_rules(paths: Sequence[str] = (), *, defaults: bool = True, without: Sequence[str] = ()) -> Rulebook:
    """The rules that come with the package (unless `defaults` is False) and those of `paths` (files or folders), less
    the rules and packs named by `without`.

    Raises RuleError with every mistake of every file, InputError for a path that does not exist.
    """
    rules, notes = read_rules(paths, defaults=defaults, without=without)
    return Rulebook(rules, notes)


def _antonyms(rules: Sequence[Rule]) -> Mapping[str, frozenset[str]]:
    table: dict[str, set[str]] = {}
    for rule in rules:
        for word, other in rule.compiled.antonyms:
            first, second = stem(lemmas(word.lower())[0]), stem(lemmas(other.lower())[0])
            if first != second:
                table.setdefault(first, set()).add(second)
                table.setdefault(second, set()).add(first)
    return {root: frozenset(others) for root, others in table.items()}


def _rank(claim: Claim) -> tuple[str, str, str]:
    return claim.resolved, claim.actor.id, claim.id


def _ways(rule: Rule, sides: tuple[View, View]) -> tuple[View, ...]:
    """The ways round in which a rule looks: both, or for an `ordered` one the earlier claim on its left."""
    if not rule.file.ordered:
        return sides if rule.two_way else sides[:1]
    return tuple(view for view in sides if _in_order(view.c.pair))


def _in_order(pair: Pair) -> bool:
    """Whether the left claim is the earlier one; False where a date is missing."""
    return pair.left.said_on is not None and pair.right.said_on is not None and pair.left.said_on < pair.right.said_on


def _swapped(pair: Pair) -> Pair:
    return Pair(pair.right, pair.left, pair.similarity, pair.topic, pair.same_actor, pair.days_apart)


def _unmet(rule: Rule, view: View, forward: NliScores | None, backward: NliScores | None) -> str | None:
    """The first condition that does not hold, in words; None when all do."""
    file, pair = rule.file, view.c.pair
    if rule.topic and not _on_topic(rule, view):
        return "not on its topic"
    if file.actors and not (
        _is_one_of(pair.left.actor, file.actors.left) and _is_one_of(pair.right.actor, file.actors.right)
    ):
        return "other actors"
    if file.sides != "any" and (pair.left.actor.side == pair.right.actor.side) != (file.sides == "same"):
        return f"sides are not {file.sides}"
    if file.voice and not (pair.left.voice in file.voice and pair.right.voice in file.voice):
        return "another voice"
    if file.days_apart and (pair.days_apart is None or not _within(file.days_apart, pair.days_apart)):
        return f"days apart not {file.days_apart}"
    if file.similarity and not _within(file.similarity, pair.similarity):
        return f"similarity not {file.similarity}"
    if file.features and not _featured(rule, pair):
        return "features differ"
    if file.nli and (reason := _scored(rule, forward, backward)):
        return reason
    if file.needs and (missing := next((name for name in file.needs if holds(view.c, name) is None), None)):
        return f"{missing} does not hold"
    silencing = next((name for name in rule.unless if holds(view.c, name) is not None), None)
    return f"silenced: {silencing}" if silencing else None


def _on_topic(rule: Rule, view: View) -> bool:
    topic = view.c.pair.topic.lower()
    named = bool(topic) and any(word.lower() in topic for word in rule.file.topic or ())
    return (named or any(term in view.left for term in rule.topic)) and (
        named or any(term in view.right for term in rule.topic)
    )


def _is_one_of(actor: Actor, names: Sequence[str] | None) -> bool:
    return names is None or any(name in (actor.id, actor.side) or name.lower() == actor.name.lower() for name in names)


def _within(limit: str, value: float) -> bool:
    sign, number = re.fullmatch(r"(<=|>=|<|>|==)\s*(-?\d+(?:\.\d+)?)", limit.strip()).groups()  # type: ignore[union-attr]
    return bool(_COMPARE[sign](value, float(number)))


def _featured(rule: Rule, pair: Pair) -> bool:
    wanted = rule.file.features
    assert wanted is not None
    left, right = set(pair.left.features), set(pair.right.features)
    return (
        set(wanted.left or ()) <= left
        and set(wanted.right or ()) <= right
        and (wanted.either is None or bool(set(wanted.either) & (left | right)))
        and not set(wanted.neither or ()) & (left | right)
    )


def _scored(rule: Rule, forward: NliScores | None, backward: NliScores | None) -> str | None:
    scores = [score for score in (forward, backward) if score is not None]
    assert rule.file.nli is not None
    for name in ("contradiction", "entailment", "neutral"):
        limit = getattr(rule.file.nli, name)
        if limit and scores and not _within(limit, max(getattr(score, name) for score in scores)):
            return f"classifier's {name} not {limit}"
    return None


def _hit(rule: Rule, view: View, found: Match, pair: Pair) -> RuleHit:
    """A hit whose sides are those of `pair`, whichever way round the rule held."""
    straight = view.c.pair.left is pair.left
    left = _in_claim(pair.left, found.left if straight else found.right)
    right = _in_claim(pair.right, found.right if straight else found.left)
    effect, pack = rule.effect, f"{rule.pack.name} {rule.pack.version}"
    message = _message(rule, view, found)
    return RuleHit(rule.id, pack, message, effect.log_odds, effect.decide, effect.veto, rule.file.severity, left, right)


def _in_claim(claim: Claim, span: Span | None) -> Span | None:
    """A span of the resolved text as one of the claim's own text; None when the words do not stand there."""
    if span is None:
        return None
    if claim.text == claim.resolved:
        return span
    words = claim.resolved[span.start : span.end]
    start = claim.text.find(words)
    return None if start < 0 or not words else Span(start, start + len(words))


def _message(rule: Rule, view: View, found: Match) -> str:
    pair = view.c.pair
    values = {
        "left.actor": pair.left.actor.name,
        "right.actor": pair.right.actor.name,
        "left.text": pair.left.text,
        "right.text": pair.right.text,
        **found.values,
    }
    return _PLACEHOLDER.sub(lambda match: values.get(match[1], ""), rule.file.message or rule.file.why)


def iterate_packs(rules: Sequence[Rule]) -> Iterator[tuple[Pack, tuple[Rule, ...]]]:
    """Packs by name, each with its rules."""
    for pack in sorted({rule.pack for rule in rules}, key=lambda pack: pack.name):
        yield pack, tuple(rule for rule in rules if rule.pack == pack)


__all__ = ["Found", "Look", "Rulebook", "iterate_packs", "load_rules"]
