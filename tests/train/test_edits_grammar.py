"""The sentence grammar of the made pairs: templates, verb forms, passives, quantities in words."""

from random import Random

import pytest

from contradict.train.edits.grammar import Clause, active, expand, gerund, participle, passive, past, sentence
from contradict.train.edits.quantities import Measure, away, convertible, draw, rounded, words, written


def test_a_template_takes_one_of_nested_choices() -> None:
    results = {expand("[a|[b|c]] {x}", {"x": "end"}, Random(seed)) for seed in range(40)}
    assert results == {"a end", "b end", "c end"}


def test_a_missing_slot_is_an_error() -> None:
    with pytest.raises(KeyError):
        expand("{x}", {}, Random(1))


@pytest.mark.parametrize(
    ("base", "forms"),
    [
        ("admit", ("admitted", "admitted", "admitting")),
        ("write", ("wrote", "written", "writing")),
        ("deny", ("denied", "denied", "denying")),
    ],
)
def test_verb_forms(base: str, forms: tuple[str, str, str]) -> None:
    assert (past(base), participle(base), gerund(base)) == forms


def test_negation_agrees_with_a_plural_subject() -> None:
    clause = Clause(("*the miners",), "back O", ("the deal",))
    assert active(clause, "perfect", Random(1), negated=True) == "the miners have not backed the deal"


def test_never_stands_after_the_auxiliary() -> None:
    clause = Clause(("Oslo",), "sign O", ("the deal",))
    assert active(clause, "perfect", Random(1), adverb="never") == "Oslo has never signed the deal"


def test_the_passive_keeps_particle_and_rest() -> None:
    clause = Clause(("Oslo",), "put O on hold", ("*the talks",), "in May")
    assert passive(clause, "past", Random(1)) == "the talks were put on hold by Oslo in May"


def test_a_verb_with_a_preposition_has_no_passive() -> None:
    assert passive(Clause(("Oslo",), "withdraw from O", ("the pact",)), "past", Random(1)) is None


@pytest.mark.parametrize(
    ("raw", "tidy"),
    [
        ("a  old plan", "An old plan."),
        ("a unit", "A unit."),
        ("yes ,", "Yes."),
        ("an 11", "An 11."),
        ('"no," he said', '"No," he said.'),
    ],
)
def test_sentences_are_tidied(raw: str, tidy: str) -> None:
    assert sentence(raw) == tidy


@pytest.mark.parametrize(
    ("number", "text"),
    [(0, "zero"), (12, "twelve"), (90, "ninety"), (76, "seventy-six"), (400, "four hundred"), (3000, "three thousand")],
)
def test_numbers_in_words(number: int, text: str) -> None:
    assert words(number) == text


def test_money_in_another_scale_is_the_same_sum() -> None:
    assert written(Measure("money", 1, 1, "$"), 90_000, Random(1), unit=1) in (
        "$90,000 million",
        "90,000 million dollars",
    )


def test_lengths_convert() -> None:
    assert written(Measure("length", 1, 1), 1.5, Random(1), unit=1) == "150 centimetres"


def test_a_long_number_is_not_converted() -> None:
    assert not convertible(Measure("road", 1, 1), 12.3456)


@pytest.mark.parametrize("seed", range(30))
def test_another_value_is_a_third_off(seed: int) -> None:
    rng, measure = Random(seed), Measure("count", 3, 400, "people")
    value = draw(measure, rng)
    other = away(measure, value, rng)
    assert max(value, other) / min(value, other) >= 1.34


@pytest.mark.parametrize(("value", "near"), [(498.0, 500.0), (1234.0, 1200.0), (500.0, None)])
def test_rounding_stays_near(value: float, near: float | None) -> None:
    assert rounded(value) == near
