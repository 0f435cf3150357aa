"""What the parser sees, and the way back."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from contradict.extract.surface import surface_of


def test_a_full_quotation_becomes_a_short_stand_in() -> None:
    surface = surface_of("“We have looked at every proposal that was made to us since June,” Ann Lee said.")
    assert surface.text == "“This is so,” Ann Lee said."
    assert surface.full == {0}


def test_marks_of_a_few_quoted_words_are_dropped() -> None:
    assert surface_of("She called it “a farce” again.").text == "She called it a farce again."


def test_a_title_is_no_speech() -> None:
    assert not surface_of("He spoke on “The Morning Show” today.").full


def test_the_rest_of_a_sentence_after_the_said_clause_is_full() -> None:
    assert surface_of("“We will not,” he said, “accept any of it.”").full == {0, 1}


def test_a_stand_in_leads_back_to_its_whole_quotation() -> None:
    text = "Then: “We will go on.” He left."
    surface = surface_of(text)
    at = surface.text.index("This")
    assert text[surface.start_of(at) : surface.end_of(at + 4)] == "“We will go on.”"


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet=st.sampled_from("abc DE.,?\"“”‘’'\n"), max_size=80))
def test_every_kept_character_leads_back_to_itself(text: str) -> None:
    surface = surface_of(text)
    for index, character in enumerate(surface.text):
        if surface.quote_at(index) is None:
            start = surface.start_of(index)
            assert text[start] == character
            assert surface.end_of(index + 1) == start + 1
