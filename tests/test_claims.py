"""The values that flow: ids by content, spans that lead back into the file."""

from __future__ import annotations

from contradict.claims import Article, Block, Lines, Span, content_id
from tests.conftest import a_claim


def test_an_id_depends_on_content_and_on_where_parts_end() -> None:
    assert content_id("ab", "c") == content_id("ab", "c")
    assert content_id("ab", "c") != content_id("a", "bc")
    assert len(content_id("")) == 12


def test_a_lone_surrogate_still_has_an_id() -> None:
    assert content_id("\ud800")


def test_a_block_leads_back_into_the_file_across_a_cut() -> None:
    file = "Talks are on. [Ad] They start today."
    block = Block("Talks are on. They start today.", ((0, 0), (14, 19)))
    span = block.to_file(14, 31)
    assert file[span.start : span.end] == "They start today."
    assert block.to_file(0, 5) == Span(0, 5)
    assert block.to_file(6, 18) == Span(6, 23)


def test_the_end_of_a_span_before_a_cut_stays_before_it() -> None:
    block = Block("ab", ((0, 0), (1, 50)))
    assert block.to_file(0, 1) == Span(0, 1)


def test_lines_count_from_one() -> None:
    article = Article("x", "t", "a\nb\nc", (), "", None, "a.txt")
    assert [article.line_of(offset) for offset in (0, 2, 4)] == [1, 2, 3]


def test_an_index_of_lines_counts_as_an_article_does() -> None:
    article = Article("x", "t", "\na\n\nb", (), "", None, "a.txt")
    lines = Lines(article.text)
    assert [lines.of(offset) for offset in range(5)] == [article.line_of(offset) for offset in range(5)]


def test_the_place_of_a_claim() -> None:
    assert a_claim(path="b.csv").place == "b.csv"
