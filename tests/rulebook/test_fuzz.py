"""Anything may come in: the loader answers with a rulebook or a RuleError, the matchers with hits; soon, and the same both ways."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import TypeVar

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from contradict.errors import Note, RuleError
from contradict.rulebook import Rulebook, load_rules
from tests.rulebook.pairs import EXAMPLES, pair
from tests.rulebook.test_guards import HOLDS, SILENT

Result = TypeVar("Result")

_RULE = (
    "id: gate\nkind: pattern\nwhy: x\neffect: raise weak\nmessage: '{left.actor}'\nleft: {any: [open], near: 3}\nright: [{not: shut}]\n"
    + EXAMPLES
)
_WORDS = sorted({word for _, left, right in HOLDS + SILENT for word in (left + " " + right).split()})
_SCRAPS = st.one_of(
    st.text(max_size=12),
    st.sampled_from(
        [
            *_WORDS,
            "not",
            "no",
            "deny",
            "if",
            "?",
            '"',
            "'s",
            "-",
            "$5bn",
            "1,000,000",
            "one in ten",
            "2019",
            "May 4",
            "it was X who",
            "20 to",
            "or more",
            "half a",
            "9" * 40,
        ]
    ),
)
_TEXTS = st.lists(_SCRAPS, max_size=30).map(" ".join)
_YAML_SCRAPS = st.one_of(
    st.text(max_size=8),
    st.sampled_from(
        [
            "id: gate",
            "kind: ",
            "pattern",
            "guard",
            "left:",
            "  any: [",
            "]",
            "{",
            "}",
            "- ",
            "\n",
            "  ",
            ": ",
            "&a ",
            "*a",
            "!!x ",
            "'",
            '"',
            "|",
            ">",
            "---",
            "#",
            "examples:",
            "[[[[",
            "{regex: '(a+)+'}",
            "\t",
            "%",
            "@",
            "? ",
        ]
    ),
)


@lru_cache(maxsize=1)
def packs() -> Rulebook:
    return load_rules()


def soon(work: Callable[[], Result]) -> Result:
    """What `work` gives, within a second of CPU time at most; two more tries, since a collection of garbage may fall into one."""
    for _ in range(3):
        started = time.process_time()
        result = work()
        if time.process_time() - started < 1.0:
            return result
    raise AssertionError("took a second or more, three times over")


def check_texts(left: str, right: str) -> None:
    made = pair(left, right)
    book = packs()
    hits = soon(lambda: book.match(made, None, None))
    again = soon(lambda: book.match(replace(made, left=made.right, right=made.left), None, None))
    assert [replace(hit, left=hit.right, right=hit.left) for hit in again] == list(hits)
    for hit in hits:
        for span, text in ((hit.left, left), (hit.right, right)):
            assert span is None or 0 <= span.start < span.end <= len(text)


def check_file(folder: Path, text: str) -> None:
    path = folder / "gate.yml"
    path.write_text(text, encoding="utf-8", errors="surrogatepass")
    mistakes = soon(lambda: mistakes_of(path))
    assert mistakes is None or (mistakes and all(mistake.place is not None for mistake in mistakes))


def mistakes_of(path: Path) -> Sequence[Note] | None:
    try:
        load_rules([str(path)], defaults=False)
    except RuleError as error:
        return error.mistakes
    return None


def mutated(data: st.DataObject) -> str:
    """A good rule with a few places overwritten."""
    text = _RULE
    for _ in range(data.draw(st.integers(1, 4))):
        start = data.draw(st.integers(0, len(text)))
        end = data.draw(st.integers(start, min(len(text), start + 12)))
        text = text[:start] + data.draw(_YAML_SCRAPS) + text[end:]
    return text


@given(_TEXTS, _TEXTS)
@settings(max_examples=60, deadline=None)
def test_any_two_texts(left: str, right: str) -> None:
    check_texts(left, right)


@given(st.data())
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_damage_to_a_rule(tmp_path: Path, data: st.DataObject) -> None:
    check_file(tmp_path, mutated(data))


@given(st.lists(_YAML_SCRAPS, max_size=40).map("".join))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_scraps_of_yaml(tmp_path: Path, text: str) -> None:
    check_file(tmp_path, text)


@pytest.mark.parametrize(
    "text",
    [
        "a " * 50_000,
        "9" * 100_000,
        "not " * 5000,
        "$" * 5000,
        "(" * 5000,
        "it was " * 2000 + "who",
        "“" * 3000,
        "İ" * 3000,
        "1 and " * 2000,
        "-" * 9000,
    ],
)
def test_long_and_odd_texts_are_quick(text: str) -> None:
    check_texts(text, text[::-1])


@pytest.mark.slow
@pytest.mark.timeout(1800)
@given(_TEXTS, _TEXTS)
@settings(max_examples=6000, deadline=None)
def test_many_texts(left: str, right: str) -> None:
    check_texts(left, right)


@pytest.mark.slow
@pytest.mark.timeout(1800)
@given(st.data())
@settings(
    max_examples=4000, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
def test_much_damage(tmp_path: Path, data: st.DataObject) -> None:
    check_file(tmp_path, mutated(data))


@pytest.mark.slow
@pytest.mark.timeout(1800)
@given(st.lists(_YAML_SCRAPS, max_size=60).map("".join))
@settings(
    max_examples=2000, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
def test_many_scraps(tmp_path: Path, text: str) -> None:
    check_file(tmp_path, text)
