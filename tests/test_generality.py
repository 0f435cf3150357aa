"""Claims set against too many unlike ones."""

from __future__ import annotations

from dataclasses import replace

import pytest

from contradict.claims import Span
from contradict.findings import Evidence, Finding, Pair, RuleHit
from contradict.generality import COUNTED, LOWERED, MANY, held_to
from tests.conftest import a_claim, a_pair, scores

GENERAL = replace(a_claim("You do not have to bother with it."), id="general")


def against(number: int, **changes: object) -> Finding:
    other = replace(
        a_claim(f"Statement {number}.", f"Speaker {number}"), id=f"other-{number}", article=f"article-{number}"
    )
    pair: Pair = replace(a_pair(GENERAL, other), **changes)  # type: ignore[arg-type]
    evidence = (Evidence("contradiction", 2.0, "classifier"),)
    return Finding(
        f"finding-{number}", "contradiction", 0.88, "medium", pair, scores(0.9), scores(0.9), evidence, (), False
    )


def unlike(left: str, right: str) -> float:
    return 1.0 if left == right else 0.1


def test_a_claim_against_many_unlike_ones_is_lowered_and_for_review() -> None:
    findings = held_to([against(number) for number in range(MANY)], unlike)
    assert all(finding.review for finding in findings)
    assert all(finding.evidence[-1].contribution == LOWERED for finding in findings)
    assert all(finding.probability < 0.7 for finding in findings)


@pytest.mark.parametrize("similar", [lambda left, right: 0.9, unlike])
def test_not_against_few_nor_against_many_that_say_the_same(similar: object) -> None:
    few = [against(number) for number in range(MANY - 1)]
    many = [against(number) for number in range(MANY + 3)]
    some = few if similar is unlike else many
    assert held_to(some, similar) == some  # type: ignore[arg-type]


def test_what_stands_next_to_it_and_what_a_rule_speaks_for_stays() -> None:
    findings = [against(number) for number in range(MANY)]
    beside = replace(findings[0].pair.right, article=GENERAL.article, span=Span(40, 60))
    near = replace(findings[0], pair=replace(findings[0].pair, left=replace(GENERAL, span=Span(0, 30)), right=beside))
    ruled = replace(findings[1], hits=(RuleHit("denial", "core", "why", 1.0),))
    assert held_to([near, ruled, *findings[2:]], unlike)[:2] == [near, ruled]


def test_the_order_of_findings_changes_none() -> None:
    findings = [against(number) for number in range(MANY + 2)]
    assert held_to(findings[::-1], unlike) == held_to(findings, unlike)[::-1]


def test_what_is_hardly_likely_does_not_count_however_little_is_asked_for() -> None:
    findings = [against(number) for number in range(MANY)]
    unlikely = replace(findings[0], probability=COUNTED - 0.1)
    assert held_to([unlikely, *findings[1:]], unlike) == [unlikely, *findings[1:]]
