from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contradict.rulebook.words import lemmas, stem, tokens


@pytest.mark.parametrize(
    ("word", "base"),
    [
        ("denied", "deny"), ("confirmed", "confirm"), ("stated", "state"),
        ("stopped", "stop"), ("withdrew", "withdraw"), ("agreed", "agree"),
        ("children", "child"), ("companies", "company"), ("passes", "pass"), ("dying", "die"),
        ("born", "bear"), ("didn't", "do"), ("left", "leave"),
    ],
)  # fmt: skip
def test_an_inflected_form_has_its_base_among_its_lemmas(word: str, base: str) -> None:
    assert base in lemmas(word)


@pytest.mark.parametrize("word", ["news", "always", "during", "king", "us", "moscow"])
def test_words_that_only_look_inflected_stay(word: str) -> None:
    assert lemmas(word) == (word,)


def test_derivations_meet_in_one_stem() -> None:
    assert stem("confirm") == stem("confirmation")
    assert stem("kremlin") == stem("russian") == stem("moscow")


def test_possessives_are_cut_and_the_country_is_not_the_pronoun() -> None:
    assert [token.word for token in tokens("Russia's firms told us; the US didn't")] == [
        "russia", "firms", "told", "us", ";", "the", "usa", "didn't",
    ]  # fmt: skip


@given(st.text(max_size=80))
def test_spans_give_back_their_text(text: str) -> None:
    for token in tokens(text):
        assert 0 <= token.start < token.end <= len(text)
        assert text[token.start : token.end].strip() == text[token.start : token.end]
