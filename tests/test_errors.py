"""Errors and notes carry their place, and say it first."""

from __future__ import annotations

from contradict.errors import InputError, Note, Place, RuleError


def test_a_place_is_written_like_a_compiler_writes_it() -> None:
    assert str(Place("rules/a.yml", 3, 11)) == "rules/a.yml:3:11"
    assert str(Place("a.txt", 3)) == "a.txt:3"
    assert str(Place("a.txt")) == "a.txt"


def test_an_error_says_where_before_what() -> None:
    error = InputError('no "actor": add one', place=Place("claims.jsonl", 17))
    assert str(error) == 'claims.jsonl:17: no "actor": add one'
    assert error.message == 'no "actor": add one'


def test_a_rule_error_tells_every_mistake() -> None:
    mistakes = (Note(Place("a.yml", 1), "first"), Note(Place("b.yml", 2), "second"))
    assert str(RuleError(mistakes)) == "a.yml:1: first\nb.yml:2: second"
