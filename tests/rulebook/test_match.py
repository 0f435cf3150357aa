from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from contradict.findings import NliScores, Pair
from contradict.rulebook import Rulebook, load_rules
from tests.rulebook.pairs import book_of, claim, pair

GATE = "kind: opposites\nwhy: Gates.\neffect: raise moderate\npairs: [[open, shut]]\n"
OPEN, SHUT = "The gate is open.", "The gate is shut."


def fires(book: Rulebook, made: Pair, forward: NliScores | None = None) -> bool:
    return bool(book.match(made, forward, forward))


def test_a_hit_names_rule_pack_message_and_words(tmp_path: Path) -> None:
    (hit,) = book_of(tmp_path, GATE).match(pair(OPEN, SHUT), None, None)
    assert (hit.rule_id, hit.log_odds) == ("gate", 1.5)
    assert hit.pack == f"{tmp_path.name} 0.0.0"
    assert hit.left is not None
    assert hit.right is not None
    assert OPEN[hit.left.start : hit.left.end] == "open"
    assert SHUT[hit.right.start : hit.right.end] == "shut"


def test_swapping_the_pair_swaps_only_the_spans(tmp_path: Path) -> None:
    book = book_of(tmp_path, GATE)
    made = pair(OPEN, SHUT)
    (hit,) = book.match(made, None, None)
    (other,) = book.match(replace(made, left=made.right, right=made.left), None, None)
    assert other == replace(hit, left=hit.right, right=hit.left)


def test_spans_count_in_the_text_as_quoted(tmp_path: Path) -> None:
    left = claim("it is open, he said", resolved="The gate is open, he said")
    right = claim("it is", resolved="The gate is shut", actor="B", number=2)
    (hit,) = book_of(tmp_path, GATE).match(Pair(left, right, 1.0, ""), None, None)
    assert hit.left is not None
    assert left.text[hit.left.start : hit.left.end] == "open"
    assert hit.right is None


def test_a_guard_silences_a_raise_unless_told_otherwise(tmp_path: Path) -> None:
    question = pair("Is the gate open?", SHUT)
    asked = pair("The gate is open, if it rains.", SHUT)
    assert not fires(book_of(tmp_path, GATE), question)
    assert fires(
        book_of(tmp_path, GATE.replace("shut]]", "shut]]\nunless: []")),
        pair(OPEN, "The gate is shut, except on Sunday."),
    )
    assert not fires(book_of(tmp_path, GATE), asked)


@pytest.mark.parametrize(
    ("condition", "yes", "no"),
    [
        ("topic: [gate]", pair(OPEN, SHUT), pair("The door is open, the door.", "The door is shut, the door.")),
        ("days_apart: '<= 3'", pair(OPEN, SHUT, days=2), pair(OPEN, SHUT, days=4)),
        ("similarity: '>= 0.5'", pair(OPEN, SHUT), replace(pair(OPEN, SHUT), similarity=0.4)),
        ("voice: [given]", pair(OPEN, SHUT), replace(pair(OPEN, SHUT), left=replace(claim(OPEN), voice="direct"))),
        ("sides: different", pair(OPEN, SHUT), replace(pair(OPEN, SHUT), left=claim(OPEN, actor="C", side="b"))),
        ("actors: {left: a, right: b}", pair(OPEN, SHUT), pair(OPEN, SHUT, actors=("A", "C"))),
        (
            "features: {neither: [opinion]}",
            pair(OPEN, SHUT),
            replace(pair(OPEN, SHUT), left=replace(claim(OPEN), features=("opinion",))),
        ),
        ("overlap: 2", pair("The old gate is open.", "The old gate is shut."), pair(OPEN, SHUT)),
        ("needs: [refinement]", pair(OPEN, SHUT), pair(OPEN, SHUT)),
    ],
)
def test_conditions(tmp_path: Path, condition: str, yes: Pair, no: Pair) -> None:
    book = book_of(tmp_path, GATE + condition + "\n")
    assert fires(book, yes) is not condition.startswith("needs")
    assert not fires(book, no)


def test_a_limit_on_the_classifier(tmp_path: Path) -> None:
    book = book_of(tmp_path, GATE + "nli: {contradiction: '>= 0.2'}\n")
    assert fires(book, pair(OPEN, SHUT))
    assert fires(book, pair(OPEN, SHUT), NliScores(0.3, 0.3, 0.4))
    assert not fires(book, pair(OPEN, SHUT), NliScores(0.1, 0.3, 0.6))


def test_an_ordered_rule_wants_the_earlier_claim_left(tmp_path: Path) -> None:
    book = book_of(tmp_path, "kind: pattern\nwhy: x\neffect: raise weak\nordered: true\nleft: [open]\nright: [shut]\n")
    early, late = date(2024, 1, 1), date(2024, 1, 3)
    made = Pair(claim(OPEN, said_on=early), claim(SHUT, actor="B", said_on=late, number=2), 1.0, "", False, 2)
    assert fires(book, made)
    assert fires(book, replace(made, left=made.right, right=made.left))
    assert not fires(
        book, replace(made, left=replace(made.left, said_on=late), right=replace(made.right, said_on=early))
    )
    assert not fires(book, pair(OPEN, SHUT))


def test_bindings_can_be_compared(tmp_path: Path) -> None:
    sides = "left: {any: [red, blue], as: colour}\nright: {any: [red, blue], as: colour}\ndiffer: [colour]\n"
    text = f"kind: pattern\nwhy: x\neffect: raise weak\n{sides}message: '{{left.colour}}/{{right.colour}}'\n"
    book = book_of(tmp_path, text)
    assert {hit.message for hit in book.match(pair("The gate is red.", "The gate is blue."), None, None)} <= {
        "red/blue",
        "blue/red",
    }
    assert fires(book, pair("The gate is red.", "The gate is blue."))
    assert not fires(book, pair("The gate is red.", "The gate was red."))


def test_veto_and_verdict_come_through(tmp_path: Path) -> None:
    (hit,) = book_of(tmp_path, GATE.replace("raise moderate", "decide tension")).match(pair(OPEN, SHUT), None, None)
    assert hit.decide == "tension"
    text = "kind: guard\nwhy: x\neffect: veto\nguard: question\n"
    (hit,) = book_of(tmp_path, text).match(pair("Is it open?", SHUT), None, None)
    assert hit.veto


def test_explain_says_why_a_rule_kept_silent(tmp_path: Path) -> None:
    book = book_of(tmp_path, GATE + "topic: [bridge]\n")
    (look,) = book.explain(pair(OPEN, SHUT))
    assert (look.hit, look.reason) == (None, "not on its topic")


def test_the_built_in_packs_have_versions() -> None:
    assert [name for name, _ in load_rules().packs] == ["conflict", "core", "diplomacy", "economy", "health", "legal"]


def test_rules_of_one_name_and_other_content_are_told_apart(tmp_path: Path) -> None:
    (rule, *_) = load_rules(()).rules
    changed = replace(rule, file=rule.file.model_copy(update={"unless": ["question"]}))
    assert Rulebook([rule]).digest == Rulebook([replace(rule)]).digest != Rulebook([changed]).digest
