"""The article on a page, with every character's place in the raw HTML."""

from __future__ import annotations

import html
from dataclasses import astuple
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from contradict.claims import Block
from contradict.read.blocks import cut, part, spaced
from contradict.read.page_tokens import page_parts
from contradict.read.webpage import page_blocks

PAGE = """<!doctype html>
<html lang="en"><head><title>Port of Osk stays shut | Bay Herald</title>
<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "datePublished": "2031-04-09T08:00:00Z",
"publisher": {"name": "Bay Herald"}}]}</script>
<script>var words = "<p>nobody reads this</p>";</script></head>
<body><nav><a href="/">Home</a></nav><article><h1>Port of Osk stays shut</h1>
<p>The mayor, <a href="/poe">Ann Poe</a>, said on Monday that the port &amp; its gate would open &ldquo;within weeks&rdquo;,
a date she had given before in the town hall.</p>
<figure><img src="a.jpg"><figcaption>Ann Poe at the port gate. Jo Ray/Reuters</figcaption></figure>
<div class="ad-slot">Advertisement</div>
<p>Her deputy, Ivan Torr, told reporters that no date had been set and that the gate was not ready. &#8220;We can&#8217;t open what
isn&rsquo;t built,&#8221; he said.
<p>The two are to meet the harbour board next week to explain the delay, which has cost the town millions.</p>
<p style="display: none">These words are hidden from the reader and should not be read by anybody.</p>
<aside><p>Other ports are late as well, and this is a long enough sentence to be taken for the article.</p></aside>
</article><footer>© 2031 Bay Herald</footer></body></html>
"""


def the_block(words: str) -> Block:
    return next(block for block in page_blocks(PAGE)[1] if words in block.text)


def test_metadata() -> None:
    header, _ = page_blocks(PAGE)
    assert (header.title, header.published, header.outlet) == ("Port of Osk stays shut", date(2031, 4, 9), "Bay Herald")


def test_only_the_article_is_read() -> None:
    assert [(block.kind, block.text[:12]) for block in page_blocks(PAGE)[1]] == [
        ("headline", "Port of Osk "),
        ("paragraph", "The mayor, A"),
        ("caption", "Ann Poe at t"),
        ("paragraph", "Her deputy, "),
        ("paragraph", "The two are "),
    ]


def test_entities_are_decoded_and_mapped() -> None:
    block = the_block("port & its gate")
    start = block.text.index("port & its")
    span = block.to_file(start, start + len("port & its"))
    assert PAGE[span.start : span.end] == "port &amp; its"


@pytest.mark.parametrize(
    ("words", "given"),
    [
        ("“no", "&ldquo;no"),
        ("“no”", "&ldquo;no&rdquo;"),
        ("no”", "no&rdquo;"),
        ("””", "&rdquo;&#8221;"),
        ("R&", "R&amp;"),
        ("R&D", "R&amp;D"),
        ("D &", "D &amp"),
        ("end…", "end&hellip;"),
    ],
)
def test_a_span_holds_the_entity_it_ends_with(words: str, given: str) -> None:
    text = "<p>Ann said &ldquo;no&rdquo;&#8221; to R&amp;D &amp <i>the</i> end&hellip;</p>"
    block = page_parts(text).blocks[0].block
    for one in (block, part(block, 4, len(block.text)), spaced(block, block.text.index("to") - 1)):
        assert one is not None
        start = one.text.index(words)
        span = one.to_file(start, start + len(words))
        assert text[span.start : span.end] == given


def test_the_end_of_an_entity_survives_a_cut() -> None:
    text = "<p>&ldquo;No.&rdquo; She left.</p>"
    first, second = cut(page_parts(text).blocks[0].block, 5)
    assert [text[slice(*astuple(one.to_file(0, len(one.text))))] for one in (first, second)] == [
        "&ldquo;No.&rdquo;",
        "She left.",
    ]


def test_markup_inside_a_span_is_within_its_place() -> None:
    block = the_block("Ann Poe, said")
    start = block.text.index("mayor, Ann Poe, said")
    span = block.to_file(start, start + len("mayor, Ann Poe, said"))
    assert PAGE[span.start : span.end] == 'mayor, <a href="/poe">Ann Poe</a>, said'


def test_a_page_without_article_elements_gives_its_prose() -> None:
    text = (
        "<html><body><div>The mayor said on Monday that the port would stay shut for another week.</div></body></html>"
    )
    assert [block.text for block in page_blocks(text)[1]] == [
        "The mayor said on Monday that the port would stay shut for another week."
    ]


def test_captions_by_their_class() -> None:
    seen = page_parts(
        "<article><div class='image__caption'><span>Ann Poe at the gate</span></div><p>She left.</p></article>"
    ).blocks
    assert [one.block.kind for one in seen] == ["caption", "paragraph"]


def test_unclosed_and_stray_tags() -> None:
    seen = page_parts("<div><p>One gate<p>Two <b>gates</i> here</div></p>three").blocks
    assert [one.block.text for one in seen] == ["One gate", "Two gates here", "three"]


@pytest.mark.timeout(10)
def test_a_title_of_spaces_takes_no_time() -> None:
    page = f'<meta property="og:title" content="Port{" " * 100_000}shut"><p>The mayor said that the port was shut.</p>'
    assert page_blocks(page)[0].title == "Port shut"
    assert len(page_blocks(page.replace("shut", "gate " * 1_000))[0].title) <= 500


PIECES = st.sampled_from(
    [
        "<p>",
        "</p>",
        "<div class='ad'>",
        "</div>",
        "&amp;",
        "&rdquo",
        "&#x1F600;",
        "<!--",
        "-->",
        "<script>",
        "</script>",
        "<",
        ">",
        "port ",
        "gate.\n",
        "<br>",
        "<!",
        "<![CDATA[",
        "\r\n",
        "<a href=x>",
        "</a>",
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=25).map("".join))
def test_any_markup_maps_back(text: str) -> None:
    for seen in page_parts(text).blocks:
        block = seen.block
        start = block.text.find("port")
        if start >= 0:
            span = block.to_file(start, start + 4)
            assert html.unescape(text[span.start : span.end]) == "port"
