"""Copies of one wire story are one voice."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contradict.claims import Claim
from contradict.findings import Finding, Report
from contradict.report.corroborate import corroborations, jaccard, origins, shingles
from tests.report.builder import MINISTER, SHIPPER, claim, finding, plain_report

WIRE = " ".join(f"word{number}" for number in range(40))


def printed(outlet: str, *, edited: str = "", text: str = "ships wait outside") -> Claim:
    return claim(text, SHIPPER, path=f"{outlet}.txt", outlet=outlet, before=WIRE + " ", after=edited)


def agreements(*pairs: tuple[Claim, Claim], **more: bool) -> Report:
    findings: tuple[Finding, ...] = tuple(
        finding(left, right, verdict="agreement", review=more.get("review", False)) for left, right in pairs
    )
    return Report(findings, (), (), 1, ())


def test_three_outlets_of_one_wire_story_are_one_origin() -> None:
    a, b, c = printed("a"), printed("b", edited=" with a line added by the desk"), printed("c")
    (group,) = corroborations(agreements((a, b), (b, c)))
    assert (group.outlets, group.origins) == (3, 1)


def test_reports_in_own_words_are_origins_of_their_own() -> None:
    own = claim("vessels are waiting", MINISTER, path="own.txt", outlet="own", before="Seen from the tower, ")
    (group,) = corroborations(agreements((printed("a"), printed("b")), (printed("a"), own)))
    assert (group.outlets, group.origins) == (3, 2)
    assert group.actors == ("Northline", "Transport Minister")


def test_claims_of_one_article_are_one_origin() -> None:
    one = claim("ships wait", SHIPPER, path="a.txt")
    two = claim("vessels at anchor off the breakwater", MINISTER, path="a.txt", start=900)
    assert len(origins([one, two])) == 1


def test_groups_that_share_no_claim_stay_apart() -> None:
    left = claim("fees rise", MINISTER, path="x.txt"), claim("fees go up", SHIPPER, path="y.txt")
    assert len(corroborations(agreements((printed("a"), printed("b")), left))) == 2


@pytest.mark.parametrize("change", [{"suppressed": "baseline"}, {"review": True}, {"verdict": "tension"}])
def test_only_asserted_agreements_count(change: dict[str, object]) -> None:
    report = agreements((printed("a"), printed("b")))
    changed = replace(report, findings=tuple(replace(each, **change) for each in report.findings))  # type: ignore[arg-type]
    assert corroborations(changed) == ()


def test_the_order_of_findings_changes_nothing() -> None:
    report = plain_report()
    assert corroborations(replace(report, findings=report.findings[::-1])) == corroborations(report)


def test_a_short_text_is_one_shingle() -> None:
    assert shingles("Ships, waiting!") == {("ships", "waiting")}
    assert shingles("…") == frozenset()


@given(st.text(), st.text())
def test_jaccard_is_symmetric_and_within_bounds(left: str, right: str) -> None:
    first, second = shingles(left), shingles(right)
    assert jaccard(first, second) == jaccard(second, first)
    assert 0 <= jaccard(first, second) <= 1
