from __future__ import annotations

from pathlib import Path

import pytest

from contradict.rulebook import Rulebook, load_rules
from contradict.rulebook.examples import confusions, run_examples
from contradict.rulebook.kinds import COMPILERS, KINDS
from contradict.rulebook.templates import TEMPLATES, template
from tests.rulebook.pairs import book_of, pair


def fires(book: Rulebook, left: str, right: str) -> bool:
    one, other = bool(book.match(pair(left, right), None, None)), bool(book.match(pair(right, left), None, None))
    assert one == other
    return one


def test_every_kind_has_a_compiler_and_a_template() -> None:
    assert set(COMPILERS) == set(KINDS) == set(TEMPLATES)


@pytest.mark.parametrize("kind", TEMPLATES)
def test_every_template_passes_its_own_test(tmp_path: Path, kind: str) -> None:
    (tmp_path / "my-rule.yml").write_text(template("my-rule", kind), encoding="utf-8")
    (row,) = confusions(run_examples(load_rules([str(tmp_path)], defaults=False)))
    assert (row.fp, row.fn, row.failures) == (0, 0, ())


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("The pilot reported a fault before take-off.", "The pilot did not report a fault before take-off.", True),
        ("There is palm oil in the milk.", "There is not a drop of palm oil in the milk.", True),
        ("The trial was ethical.", "The trial was unethical.", True),
        ("The pilot reported a fault.", "The pilot did not eat the fault report.", False),
        ("The survey covered the sky and found a star.", "The survey uncovered a star in the sky.", False),
        (
            "The court did not hear the case and was not asked.",
            "The court did not hear the case, nor was it asked.",
            False,
        ),
    ],
)
def test_negation(tmp_path: Path, left: str, right: str, expected: bool) -> None:
    assert fires(book_of(tmp_path, "kind: negation\nwhy: x\neffect: raise weak\n"), left, right) is expected


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("The strike killed 14 people.", "The strike killed 60 people.", True),
        ("The strike killed 14 people and hurt 60.", "The strike killed fourteen people.", False),
        ("The tunnel costs 3 billion euros.", "The tunnel is 3 km long.", False),
        ("At least 14 people died in the strike.", "Some 60 people died in the strike.", False),
    ],
)
def test_quantity(tmp_path: Path, left: str, right: str, expected: bool) -> None:
    assert fires(book_of(tmp_path, "kind: quantity\nwhy: x\neffect: raise weak\n"), left, right) is expected


@pytest.mark.parametrize(
    ("role", "left", "right", "expected"),
    [
        ("agent", "It was the rebels who shelled the dam.", "The dam was shelled by the army.", True),
        ("agent", "The dam was shelled by the army.", "Army guns shelled the dam.", False),
        ("cause", "The fire was caused by lightning.", "The fire was caused by a cigarette.", True),
        ("cause", "The fire was caused by lightning.", "The flood was caused by rain.", False),
        ("place", "The smuggler was arrested in Lima.", "The smuggler was arrested in Quito.", True),
    ],
)
def test_entity(tmp_path: Path, role: str, left: str, right: str, expected: bool) -> None:
    book = book_of(tmp_path, f"kind: entity\nwhy: x\neffect: raise weak\nrole: {role}\nunless: []\n")
    assert fires(book, left, right) is expected


def test_status_states_may_be_declared_compatible(tmp_path: Path) -> None:
    ladder = "kind: status\nwhy: x\neffect: raise weak\nof: [deal]\nladder: {open: [open], dead: [dead]}\n"
    texts = "The deal is open.", "The deal is dead."
    assert fires(book_of(tmp_path, ladder), *texts)
    assert not fires(book_of(tmp_path, ladder + "compatible: [[open, dead]]\n"), *texts)


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("The painter died in 1642.", "The painter died in 1651.", True),
        ("The will was signed on 3 February.", "The will was not signed before April.", True),
        ("The painter died in 1642.", "The painter died in the year 1642.", False),
        ("The painter died in 1642.", "The brother sold the house in 1651.", False),
    ],
)
def test_date(tmp_path: Path, left: str, right: str, expected: bool) -> None:
    assert (
        fires(book_of(tmp_path, "kind: date\nwhy: x\neffect: raise weak\noverlap: 1\nunless: []\n"), left, right)
        is expected
    )


def test_the_negation_kind_names_the_word_of_the_text_not_its_stem(tmp_path: Path) -> None:
    message = 'message: "{left.word}, {right.word}"'
    book = book_of(tmp_path, f"kind: negation\nwhy: x\neffect: raise weak\n{message}\n")
    (hit,) = book.match(pair("The dam was closed.", "The dam was not closing."), None, None)
    assert hit.message == "closed, closing"
