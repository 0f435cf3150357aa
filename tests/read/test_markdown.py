"""Markdown without its markup, every word with its place."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from contradict.read.blocks import key
from contradict.read.markdown import markdown_blocks

PAGE = """---
title: "A port too late"
date: 2031-04-09
source: Bay Herald
---
# A port *too* late

The **mayor**, [Ann Poe](https://osk.example/poe "her page"), said the gate
would open.

> Nobody asked us, `Torr` said.

1. The fee_table stays.
2. 5 * 3 is no emphasis.

| who | what |
|-----|:----:|
| Poe | The gate opens in May. |

```
nobody speaks here
```
"""


def texts(text: str) -> list[str]:
    return [block.text for block in markdown_blocks(text)[1]]


def test_front_matter_is_the_header() -> None:
    header, _ = markdown_blocks(PAGE)
    assert (header.title, header.published, header.outlet) == ("A port too late", date(2031, 4, 9), "Bay Herald")


def test_blocks_without_markup() -> None:
    assert texts(PAGE) == [
        "A port too late",
        "The mayor, Ann Poe, said the gate would open.",
        "Nobody asked us, Torr said.",
        "The fee_table stays.",
        "5 * 3 is no emphasis.",
        "who",
        "what",
        "Poe",
        "The gate opens in May.",
    ]


def test_headings_are_headlines() -> None:
    assert [block.kind for block in markdown_blocks("Gate shut\n=========\n\n## Why\n\nIt is late.")[1]] == [
        "headline",
        "headline",
        "paragraph",
    ]


def test_a_link_maps_to_its_words() -> None:
    block = markdown_blocks(PAGE)[1][1]
    start = block.text.index("Ann Poe")
    span = block.to_file(start, start + 7)
    assert PAGE[span.start : span.end] == "Ann Poe"


def test_entities_are_read() -> None:
    assert texts("Fees &amp; tolls &#8220;rise&#8221;.") == ["Fees & tolls “rise”."]
    assert markdown_blocks("Fees &#8220;rise&#8221;")[1][0].to_file(0, 11).end == 23


@given(st.text(alphabet="ab *_`[]()!<>#|-\\&;\n", max_size=120))
def test_any_markup_survives(text: str) -> None:
    for block in markdown_blocks(text)[1]:
        span = block.to_file(0, len(block.text))
        assert (
            key(block.text).replace(" ", "") in key(text[span.start : span.end]).replace(" ", "")
            or "[" in text
            or "<" in text
            or "&" in text
        )
