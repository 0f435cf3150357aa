"""One text becomes one article."""

from __future__ import annotations

from datetime import date

import pytest

from contradict.claims import Article
from contradict.read import articles
from contradict.read.articles import read_article
from contradict.read.sources import Format

TEXT = (
    "Port stays shut\n9 April 2031\n\nThe mayor said that the port would stay shut.\n\n"
    "Ad Feedback\n\nThe council said it had not been asked.\n"
)


def read(text: str, path: str = "a.txt", format: Format = "text") -> tuple[Article, list[str]]:
    article, notes = read_article(text, path, format)
    assert article is not None
    return article, [str(note) for note in notes]


def test_an_article() -> None:
    article, notes = read(TEXT)
    assert (article.title, article.published, article.language, article.path) == (
        "Port stays shut",
        date(2031, 4, 9),
        "en",
        "a.txt",
    )
    assert [block.kind for block in article.blocks] == ["headline", "paragraph", "paragraph"]
    assert notes == ['a.txt: boilerplate dropped: 1 ("Ad Feedback")']


def test_the_text_is_the_file_as_given() -> None:
    text = TEXT.replace("\n", "\r\n")
    article, _ = read(text)
    assert article.text == text
    block = article.blocks[1]
    span = block.to_file(0, len(block.text))
    assert text[span.start : span.end] == block.text


def test_the_id_depends_on_text_outlet_and_day_and_not_on_the_place() -> None:
    assert read(TEXT, "a.txt")[0].id == read(TEXT, "b.txt")[0].id
    assert read(TEXT)[0].id != read(TEXT + "More words.")[0].id
    undated = TEXT.replace("9 April 2031\n", "")
    assert read(undated, "2031-04-09_a.txt")[0].id != read(undated, "2031-04-10_a.txt")[0].id
    assert read(undated, "2031-04-09_a.txt")[0].id == read(undated, "2031-04-09_b.txt")[0].id


@pytest.mark.parametrize("text", ["\n \n", "Ad Feedback\n", "\u200b\ufeff", "* * *"])
def test_nothing_to_read_is_told(text: str) -> None:
    article, notes = read_article(text, "a.txt", "text")
    assert article is None
    assert notes[-1].message == "no text found to read"


def test_a_long_text_is_read_up_to_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(articles.MAX_CHARS, "text", 100)
    article, notes = read(TEXT)
    assert notes[0] == "a.txt: long text: read up to 100 of 130 characters; split the file to read all of it"
    assert article.text == TEXT
    assert [block.text for block in article.blocks] == [
        "Port stays shut",
        "The mayor said that the port would stay shut.",
    ]


def test_standard_input_has_a_name() -> None:
    assert read(TEXT, "-")[0].path == "<stdin>"


def test_an_escape_that_is_no_character_is_replaced() -> None:
    data = '{"headline": "Port \\udc00 shut", "publisher": {"name": "Bay \\ud800 Herald"}}'
    page = f'<script type="application/ld+json">{data}</script><article><p>The mayor said that the port was shut.</p></article>'
    article, _ = read(page, "a.html", "html")
    assert (article.title, article.outlet) == ("Port \ufffd shut", "Bay \ufffd Herald")
