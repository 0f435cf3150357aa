"""Where quotations open and close."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from contradict.extract.quotes import find_quotes


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We agree,” she said.", ["“We agree,”"]),
        ('"We agree," she said. "For now."', ['"We agree,"', '"For now."']),
        ("''We agree,'' she said.", ["''We agree,''"]),
        ("He called it ‘a farce’ yesterday.", ["‘a farce’"]),
        ("The minister's plan isn't the ministers' plan.", []),
        ("“He told me ‘never’ twice,” she said.", ["“He told me ‘never’ twice,”"]),
        ('“We agree," she said.', ['“We agree,"']),
        ('"We agree,” she said.', ['"We agree,”']),
        ('A 6" pipe burst.', []),
        ("«Non,» he said.", ["«Non,»"]),
    ],
)
def test_finds_the_outermost_quotations(text: str, expected: list[str]) -> None:
    assert [text[q.start : q.end] for q in find_quotes(text)] == expected


def test_a_quotation_left_open_takes_the_rest_of_the_paragraph() -> None:
    (quote,) = find_quotes("She said: “We will go on.")
    assert not quote.closed
    assert quote.end == len("She said: “We will go on.")


def test_inner_leaves_the_marks_out() -> None:
    text = "“We agree,” she said."
    assert find_quotes(text)[0].inner(text) == "We agree,"


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet=st.sampled_from("ab .,\"'“”‘’«»`\nA"), max_size=60))
def test_quotations_lie_in_the_text_in_order(text: str) -> None:
    position = 0
    for quote in find_quotes(text):
        assert position <= quote.start < quote.inner_start < quote.inner_end <= quote.end <= len(text)
        position = quote.end
