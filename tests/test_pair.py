"""Who is compared with whom."""

from __future__ import annotations

import time
import tracemalloc
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import numpy as np
import pytest
from numpy.typing import NDArray

import contradict.neighbours
from contradict.claims import Claim, Span
from contradict.findings import Pair
from contradict.pair import NEXT, NEXT_SHARE, _among, pair_claims
from contradict.score import best_first
from tests.conftest import ToyEncoder, a_claim

MEETING = "The meeting of both leaders will take place."
NO_MEETING = "The meeting of both leaders will not take place."


def pairs(claims: Sequence[Claim], **options: object) -> list[Pair]:
    vectors = ToyEncoder().encode([claim.resolved for claim in claims])
    topics = {claim.id: "meeting" for claim in claims}
    return list(pair_claims(claims, vectors, topics, **options))  # type: ignore[arg-type]


def test_different_actors_on_one_topic_are_paired_once() -> None:
    assert len(pairs([a_claim(MEETING, "White House"), a_claim(NO_MEETING, "Kremlin")])) == 1


def test_another_topic_is_not_paired() -> None:
    assert not pairs([a_claim(MEETING, "White House"), a_claim("Wheat exports fell by half.", "Kremlin")])


def test_one_side_is_not_compared_with_itself_unless_asked() -> None:
    claims = [a_claim(MEETING, "White House", side="us"), a_claim(NO_MEETING, "State Department", side="us")]
    assert not pairs(claims)
    assert len(pairs(claims, same_side=True)) == 1


def test_one_actor_is_compared_with_itself_only_over_time() -> None:
    monday = a_claim(MEETING, "Kremlin", said_on=date(2025, 8, 18))
    tuesday = a_claim(NO_MEETING, "Kremlin", said_on=date(2025, 8, 19))
    assert [pair.same_actor for pair in pairs([monday, tuesday])] == [True]
    assert not pairs([monday, replace(tuesday, said_on=date(2025, 8, 18))])
    assert not pairs([monday, tuesday], same_actor=False)


def test_claims_far_apart_in_time_are_not_compared() -> None:
    early = a_claim(MEETING, "White House", said_on=date(2025, 1, 1))
    late = a_claim(NO_MEETING, "Kremlin", said_on=date(2025, 8, 1))
    assert not pairs([early, late])
    assert pairs([early, late], max_days_apart=365)[0].days_apart == 212
    assert pairs([early, replace(late, said_on=None)])[0].days_apart is None


def test_a_reported_dispute_is_paired_however_different_the_words() -> None:
    claim = a_claim(MEETING, "White House")
    other = replace(a_claim("That is fiction.", "Kremlin"), disputes=claim.id)
    assert len(pairs([claim, other])) == 1


def test_a_question_claims_nothing() -> None:
    asked = replace(a_claim("Will the meeting of both leaders take place?", "Kremlin"), features=("question",))
    assert not pairs([a_claim(MEETING), asked])


@pytest.mark.parametrize("flip", [False, True])
def test_the_order_of_the_input_changes_nothing(flip: bool) -> None:
    claims = [a_claim(MEETING, "White House"), a_claim(NO_MEETING, "Kremlin"), a_claim(MEETING, "Ukraine")]
    expected = pairs(claims)
    assert pairs(claims[::-1] if flip else claims) == expected
    assert all(pair.left.id < pair.right.id for pair in expected)


def test_a_claim_keeps_its_most_similar_partners() -> None:
    near = a_claim(NO_MEETING, "Kremlin")
    far = a_claim("The meeting is a matter of days for the leaders there.", "Ankara")
    kept = pairs([a_claim(MEETING, "White House"), near, far], max_candidates=1, min_similarity=0.1)
    assert {near.id, a_claim(MEETING, "White House").id} in [{pair.left.id, pair.right.id} for pair in kept]


def test_nested_speech_is_not_compared_with_itself() -> None:
    reporter = replace(a_claim(MEETING, "White House"), span=Span(10, 90))
    holder = replace(a_claim("The meeting of both leaders is agreed.", "Kremlin"), span=Span(30, 90))
    assert not pairs([reporter, holder])
    assert len(pairs([reporter, replace(holder, span=Span(91, 140))])) == 1


def test_a_fragment_says_too_little() -> None:
    assert not pairs([a_claim("the meeting itself"), a_claim("the meeting itself", "Kremlin")])


def test_what_one_article_holds_together_may_be_less_alike() -> None:
    here = a_claim("The summit will take place in Geneva next week.", "White House")
    there = a_claim("Nobody has agreed to any summit of that kind.", "Kremlin")
    elsewhere = replace(there, article="b", path="b.txt")
    assert len(pairs([here, there], min_similarity=0.9, min_similarity_within=0.05)) == 1
    assert not pairs([here, elsewhere], min_similarity=0.9, min_similarity_within=0.05)


@pytest.mark.parametrize(("behind", "paired"), [(100, True), (NEXT + 1, False), (None, False)])
def test_what_stands_next_to_the_other_may_be_still_less_alike(behind: int | None, paired: bool) -> None:
    left = replace(a_claim(MEETING, "White House"), at=0)
    right = a_claim("The leaders are ill and both will stay at home.", "Kremlin")
    vectors = ToyEncoder().encode([MEETING, right.resolved])
    cosine = float(vectors[0] @ vectors[1])
    assert cosine > 0.1
    right = replace(right, at=None if behind is None else len(MEETING) + behind)
    within = cosine / (NEXT_SHARE + 0.1)
    assert bool(pairs([left, right], min_similarity=0.9, min_similarity_within=within)) == paired


@pytest.mark.parametrize("exact_until", [30_000, 2])
def test_what_two_articles_of_one_story_hold_may_be_less_alike(
    monkeypatch: pytest.MonkeyPatch, exact_until: int
) -> None:
    """Beyond what is searched exactly as well, where couples below the usual cosine are looked for article by article."""
    monkeypatch.setattr(contradict.neighbours, "EXACT_UNTIL", exact_until)
    texts = ("The bank will close no branch.", "Sixty branches of the bank are to close.", "The river rose by a metre.")
    pledge, plan, flood = (
        replace(a_claim(text, actor), article=path, path=path)
        for text, actor, path in zip(texts, ("Marsh", "Union", "Council"), "abc", strict=True)
    )
    more = [
        replace(a_claim(texts[1], "Marsh"), article="a", path="a"),
        replace(a_claim(texts[0], "Union"), article="b", path="b"),
    ]
    vector = {texts[0]: [1.0, 0.0, 0.1], texts[1]: [0.3, 0.954, 0.0], texts[2]: [0.3, -0.2, 0.93]}

    def found(*claims: Claim) -> set[tuple[str, str]]:
        vectors = np.array([vector[claim.text] for claim in claims], dtype=np.float32)
        vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
        made = pair_claims(claims, vectors, {claim.id: "t" for claim in claims})
        return {(pair.left.text, pair.right.text) for pair in made if pair.left.text != pair.right.text}

    couple = {(pledge.text, plan.text), (plan.text, pledge.text)}
    assert not found(pledge, plan, flood)
    assert found(pledge, plan, flood, *more) & couple
    assert not any(flood.text in each for each in found(pledge, plan, flood, *more))


def many(count: int, *, seed: int = 0) -> tuple[list[Claim], NDArray[np.float32]]:
    """Claims of ten actors, and vectors in clusters of about twenty."""
    rng = np.random.default_rng(seed)
    centres = rng.normal(size=(count // 20 + 1, 16))
    vectors = centres[rng.integers(len(centres), size=count)] + 0.7 * rng.normal(size=(count, 16))
    unit: NDArray[np.float32] = (vectors / np.linalg.norm(vectors, axis=1, keepdims=True)).astype(np.float32)
    return [
        a_claim(f"The summit is on for day {n} then.", f"Actor {n % 10}", path=f"{n}.txt") for n in range(count)
    ], unit


def test_blocks_find_what_one_whole_product_finds(monkeypatch: pytest.MonkeyPatch) -> None:
    claims, vectors = many(300)
    claims = [replace(claim, article="") for claim in claims]
    topics = dict.fromkeys((claim.id for claim in claims), "t")
    monkeypatch.setattr(contradict.neighbours, "_BLOCK", 7)
    monkeypatch.setattr(contradict.neighbours, "_STRIP", 11)
    found = pair_claims(claims, vectors, topics, max_candidates=3)
    cosines = np.round(vectors @ vectors.T, 5)
    expected = set()
    for row, claim in enumerate(claims):
        others = [n for n in range(300) if claims[n].actor != claim.actor and cosines[row, n] >= np.float32(0.4)]
        for partner in sorted(others, key=lambda n: (-cosines[row, n], claims[n].id))[:3]:
            expected.add(tuple(sorted((claim.id, claims[partner].id))))
    assert len(expected) > 300
    assert {(pair.left.id, pair.right.id) for pair in found} == expected


def test_memory_does_not_grow_with_the_square_of_the_claims() -> None:
    claims, vectors = many(12_000)
    topics = dict.fromkeys((claim.id for claim in claims), "t")
    tracemalloc.start()
    try:
        pairs = pair_claims(claims, vectors, topics, min_similarity=0.9, min_similarity_within=0.9, max_candidates=4)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert pairs
    assert peak < 200e6  # the cosines of all couples would take 576 MB


def test_the_best_of_many_are_those_that_scoring_takes_first() -> None:
    claims, vectors = many(300)
    topics = dict.fromkeys((claim.id for claim in claims), "t")
    claims[5] = replace(claims[5], disputes=claims[250].id)
    found = pair_claims(claims, vectors, topics)
    assert len(found) > 100
    assert list(found.best(40)) == best_first(list(found))[:40]
    assert list(found[3:5]) == [found[3], found[4]]


def test_many_couples_of_articles_are_looked_up_not_sorted_each_time() -> None:
    """A million of them were sorted anew for every few couples of claims: minutes became hours."""
    rng = np.random.default_rng(5)
    known = np.unique(rng.integers(1 << 40, size=1_000_000))
    asked = np.concatenate([rng.choice(known, 20), rng.integers(1 << 40, size=20)])
    began = time.process_time()
    for _ in range(1000):
        found = _among(asked, known)
    assert time.process_time() - began < 2
    assert found.tolist() == np.isin(asked, known).tolist()
    assert not _among(asked, known[:0]).any()
