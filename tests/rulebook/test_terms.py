from __future__ import annotations

import pytest

from contradict.rulebook.reading import read_text
from contradict.rulebook.schema import Side, Term
from contradict.rulebook.terms import Index, compile_item, compile_side, match_side


def found(item: str | Term, text: str) -> str | None:
    term = compile_item(item)
    reading = read_text(text)
    occurrence = Index([term]).find(reading).get(term)
    return None if occurrence is None else text[occurrence.span.start : occurrence.span.end]


@pytest.mark.parametrize(
    ("item", "text", "expected"),
    [
        ("deny", "The bank denied it.", "denied"),
        ("will open", "The pool will open.", "will open"),
        ("will open", "The pool will soon open.", None),
        ("open", "The pool is not open.", None),
        ("no plans", "There are no plans.", "no plans"),
        (Term.model_validate({"not": "open"}), "The pool is not open.", "open"),
        (Term.model_validate({"not": "open"}), "The pool is open.", None),
        (Term(said="open"), "The pool is not open.", "open"),
        (Term(exact="opened"), "It opens.", None),
        (Term(exact="opened"), "It OPENED.", "OPENED"),
        (Term(regex="no (date|plan)s?"), "There is No Date yet.", "No Date"),
        (Term(amount="money"), "It costs 5 million euros.", "5 million euros"),
        (Term(amount="money"), "It weighs 5 tonnes.", None),
    ],
)
def test_terms(item: str | Term, text: str, expected: str | None) -> None:
    assert found(item, text) == expected


@pytest.mark.parametrize("pattern", ["(", "[a", "(?<=a)b", r"(a)\1"])
def test_an_expression_that_is_no_re2_is_a_value_error(pattern: str) -> None:
    with pytest.raises(ValueError, match="regex"):
        compile_item(Term(regex=pattern))


def test_a_catastrophic_expression_is_linear_here() -> None:
    assert found(Term(regex="(a+)+$"), "a" * 1900 + "!") is None


def test_near_and_none() -> None:
    side = compile_side(Side(any=["pool"], all=["open"], none=["maybe"], near=3))
    index = Index(side.terms())

    def holds(text: str) -> bool:
        reading = read_text(text)
        return match_side(side, reading, index.find(reading), None) is not None

    assert holds("The pool is open.")
    assert not holds("The pool, after many years of neglect, is open.")
    assert not holds("The pool is maybe open.")


def test_similar_asks_the_encoder_it_is_given() -> None:
    side = compile_side([Term(similar="the gate is shut", min=0.5)])
    reading = read_text("nobody can get in")
    assert match_side(side, reading, {}, None) is None
    assert match_side(side, reading, {}, lambda first, second: 0.7) is not None
    assert match_side(side, reading, {}, lambda first, second: 0.3) is None
