from __future__ import annotations

from pathlib import Path

from contradict.rulebook.examples import confusions, crossings, example_pair, run_examples
from contradict.rulebook.schema import LongExample
from tests.rulebook.pairs import book_of

GATE = "kind: opposites\nwhy: Gates.\neffect: raise moderate\npairs: [[open, shut]]\n"


def test_a_confusion_counts_every_example(tmp_path: Path) -> None:
    (row,) = confusions(run_examples(book_of(tmp_path, GATE.replace("shut", "ajar"))))
    assert (row.tp, row.fp, row.tn, row.fn) == (0, 0, 2, 2)
    assert len(row.failures) == 2


def test_a_lowering_rule_is_to_fire_on_near_misses(tmp_path: Path) -> None:
    (row,) = confusions(run_examples(book_of(tmp_path, "kind: guard\nwhy: x\neffect: lower weak\nguard: refinement\n")))
    assert row.fp == 0
    assert row.fn == 2


def test_todo_examples_are_counted_apart(tmp_path: Path) -> None:
    path = tmp_path / "gate.yml"
    book_of(tmp_path, GATE)
    path.write_text(
        path.read_text()
        + '  todo:\n    - ["The gate is open.", "The gate is shut."]\n    - ["It is open.", "No way in."]\n',
        encoding="utf-8",
    )
    from contradict.rulebook import load_rules

    (row,) = confusions(run_examples(load_rules([str(path)], defaults=False)))
    assert (row.todo_passing, row.todo_open, row.failures) == (1, 1, ())


def test_a_rule_that_raises_on_the_near_miss_of_another_is_told(tmp_path: Path) -> None:
    for name, words in (("one", "[[open, shut]]"), ("two", "[[open, green]]")):
        book_of(tmp_path, GATE)
        (tmp_path / "gate.yml").rename(tmp_path / f"{name}.yml")
        path = tmp_path / f"{name}.yml"
        path.write_text(
            path.read_text().replace("id: gate", f"id: {name}").replace("[[open, shut]]", words), encoding="utf-8"
        )
    from contradict.rulebook import load_rules

    crossed = crossings(run_examples(load_rules([str(tmp_path)], defaults=False)))
    assert ("one", "two") in {(outcome.rule.id, hit.rule_id) for outcome, hit in crossed}


def test_a_long_example_has_dates_and_sides() -> None:
    made = example_pair(
        LongExample.model_validate(
            {
                "left": {"actor": "A", "text": "x", "date": "2024-01-01"},
                "right": {"actor": "B", "text": "y", "date": "2024-01-11", "side": "s"},
            }
        )
    )
    assert (made.days_apart, made.right.actor.side, made.same_actor) == (10, "s", False)
