"""Floors under the quality of the whole: a change that falls below one is refused. Only a person lowers a floor.

Measured on the trap suite's held-out half and the test stories of the labelled articles. Rules for speakers were written after their
errors on all stories were seen, so the floors for actors and sides guard against loss; they are no independent figure.
"""

from __future__ import annotations

import json
from datetime import date
from hashlib import sha256
from typing import Any

import pytest

from contradict.claims import Claim
from contradict.cli.check import verdict_of
from contradict.detect import Parts, check, given_claim, load_parts
from contradict.evaluate.findings import evaluate_findings
from contradict.nli.shipped import what_is_missing
from contradict.settings import Settings
from tests.conftest import ROOT
from tests.test_traps import TRAPS

pytestmark = [pytest.mark.slow, pytest.mark.timeout(1200)]

HELD_OUT = ROOT / "tests" / "traps" / "heldout.jsonl"
TRAPS_SHA256 = "a8f851d626f79875a060e7be55dbb98406a04c8d2444b94121dae46152d54bbc"
PRECISION, RECALL, FALSE_ON_TRAPS = 0.87, 0.67, 0.09
"""Measured 0.888, 0.687 and 0.081 with the cascade; the slack is for other CPUs' rounding."""
OWN = ROOT / "tests" / "gold" / "own"


@pytest.fixture(scope="module")
def parts() -> Parts:
    if missing := what_is_missing("accurate"):
        pytest.skip(f"the floors are those of the cascade: {missing}")
    return load_parts(Settings(actors=(str(OWN / "actors.yml"),), cache=False))


def said(parts: Parts, row: dict[str, Any], side: str) -> Claim:
    given = row[side]
    on = date.fromisoformat(given["date"]) if given["date"] else None
    return given_claim(given["text"], actor=given["actor"], book=parts.book, on=on, path=side)


def test_contradictions_are_told_from_traps(parts: Parts) -> None:
    data = HELD_OUT.read_bytes()
    assert sha256(data).hexdigest() == TRAPS_SHA256, (
        "the held-out half changed: measure again, then set floors and digest"
    )
    rows = [json.loads(line) for line in data.decode("utf-8").splitlines()]
    findings = check([(said(parts, row, "left"), said(parts, row, "right")) for row in rows], parts)
    called = [verdict_of(finding) == "contradiction" for finding in findings]
    real = [row["label"] == "contradiction" for row in rows]
    trap = [row["kind"] in TRAPS for row in rows]
    right = sum(one and other for one, other in zip(called, real, strict=True))
    false = sum(one and other for one, other in zip(called, trap, strict=True))
    assert right / sum(called) >= PRECISION
    assert right / sum(real) >= RECALL
    assert false / sum(trap) <= FALSE_ON_TRAPS


def test_claims_of_the_test_stories_are_found_with_their_speakers(parts: Parts) -> None:
    result = evaluate_findings(OWN, Settings(cache=False), parts, split="test")
    # measured 110 of 131, 0.791 and 0.755; findings themselves are too few there for a floor that means something
    assert result["claims_matched"] >= 106
    assert result["actor_accuracy"] >= 0.75
    assert result["side_accuracy"] >= 0.72
