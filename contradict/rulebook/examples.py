"""The examples inside rule files, run: a confusion per rule, so that a pack kept anywhere is tested the same way."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from contradict.claims import Actor, Claim, content_id
from contradict.findings import Pair, RuleHit
from contradict.rulebook.load import Rule
from contradict.rulebook.match import Rulebook
from contradict.rulebook.schema import Example, LongExample


@dataclass(frozen=True, slots=True)
class Outcome:
    """One example of one rule. `conflicts` is the truth, `fired` what the rule did, `expected` what it should have done."""

    rule: Rule
    section: str
    number: int
    pair: Pair
    fired: bool
    expected: bool
    others: tuple[RuleHit, ...]
    """Hits of other rules on the same pair."""

    @property
    def passed(self) -> bool:
        """Whether the rule did what the example asks."""
        return self.fired == self.expected


@dataclass(frozen=True, slots=True)
class Confusion:
    """Of one rule over its examples, counted as a detector: positive means that the rule should fire."""

    rule: Rule
    tp: int
    fp: int
    tn: int
    fn: int
    todo_open: int
    todo_passing: int
    failures: tuple[Outcome, ...]


def example_pair(example: Example) -> Pair:
    """The pair of claims that an example stands for; similarity is 1, since it is about one topic."""
    if isinstance(example, LongExample):
        made = [
            _claim(
                statement.actor or default,
                statement.text,
                side=statement.side,
                said_on=date.fromisoformat(statement.date) if statement.date else None,
            )
            for statement, default in ((example.left, "A"), (example.right, "B"))
        ]
    elif len(example) == 2:
        made = [_claim("A", example[0]), _claim("B", example[1])]
    else:
        made = [_claim(example[0], example[1]), _claim(example[2], example[3])]
    left, right = made
    if isinstance(example, LongExample) and example.disputes:
        left = _claim(left.actor.name, left.text, side=left.actor.side, said_on=left.said_on, disputes=right.id)
    return _pair(left, right)


def stated_pair(left: tuple[str, str, date | None], right: tuple[str, str, date | None]) -> Pair:
    """Two statements, each (actor, text, date), as the pair the rules see."""
    return _pair(_claim(left[0], left[1], said_on=left[2]), _claim(right[0], right[1], said_on=right[2]))


def _pair(left: Claim, right: Claim) -> Pair:
    days = abs((left.said_on - right.said_on).days) if left.said_on and right.said_on else None
    return Pair(left, right, 1.0, "", left.actor.id == right.actor.id, days)


def _claim(
    actor: str, text: str, *, side: str | None = None, said_on: date | None = None, disputes: str | None = None
) -> Claim:
    name = actor.lower().replace(" ", "-")
    return Claim(
        content_id(actor, text),
        text,
        text,
        Actor(name, actor, side or name),
        "given",
        said_on,
        "",
        "",
        disputes=disputes,
    )


def run_examples(book: Rulebook, *, similar: Callable[[str, str], float] | None = None) -> tuple[Outcome, ...]:
    """Every example of every rule, in order, against the whole rulebook."""
    outcomes = []
    for rule in book.rules:
        for section in ("contradicts", "agrees", "todo"):
            conflicts = section != "agrees"
            for number, example in enumerate(getattr(rule.file.examples, section), 1):
                pair = example_pair(example)
                hits = book.match(pair, None, None, similar=similar)
                fired = any(hit.rule_id == rule.id for hit in hits)
                others = tuple(hit for hit in hits if hit.rule_id != rule.id)
                outcomes.append(Outcome(rule, section, number, pair, fired, _should_fire(rule, conflicts), others))
    return tuple(outcomes)


def _should_fire(rule: Rule, conflicts: bool) -> bool:
    """A raising rule fires on conflicts, a lowering one on near misses."""
    return conflicts == rule.effect.raises


def confusions(outcomes: tuple[Outcome, ...]) -> tuple[Confusion, ...]:
    """One confusion a rule, in the order of the rulebook; `todo` examples are counted apart."""
    by_rule: dict[str, list[Outcome]] = {}
    for outcome in outcomes:
        by_rule.setdefault(outcome.rule.id, []).append(outcome)
    return tuple(_confusion(group) for group in by_rule.values())


def _confusion(group: list[Outcome]) -> Confusion:
    graded = [outcome for outcome in group if outcome.section != "todo"]
    todo = [outcome for outcome in group if outcome.section == "todo"]
    return Confusion(
        group[0].rule,
        sum(outcome.fired and outcome.expected for outcome in graded),
        sum(outcome.fired and not outcome.expected for outcome in graded),
        sum(not outcome.fired and not outcome.expected for outcome in graded),
        sum(not outcome.fired and outcome.expected for outcome in graded),
        sum(not outcome.passed for outcome in todo),
        sum(outcome.passed for outcome in todo),
        tuple(outcome for outcome in graded if not outcome.passed),
    )


def crossings(outcomes: tuple[Outcome, ...]) -> tuple[tuple[Outcome, RuleHit], ...]:
    """Examples on which another rule errs: raises on a near miss, or lowers on a conflict."""
    found = []
    for outcome in outcomes:
        if outcome.section == "todo":
            continue
        for hit in outcome.others:
            wrong = hit.log_odds > 0 if outcome.section == "agrees" else hit.log_odds < 0 or hit.veto
            if wrong:
                found.append((outcome, hit))
    return tuple(found)
