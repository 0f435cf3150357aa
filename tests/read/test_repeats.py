"""Copies within a file and between files."""

from __future__ import annotations

from datetime import date

from contradict.claims import Article, content_id
from contradict.read.plain import plain_blocks
from contradict.read.repeats import without_copies, without_repeats

STORY = (
    "The mayor said on Monday that the port would stay shut for a week.\n\n“We wait,” she said. The council, asked about it twice, "
    "refused to say when it would meet again or with whom.\n\nNobody agreed."
)


def an_article(path: str, text: str = STORY, *, outlet: str = "", published: date | None = None) -> Article:
    return Article(content_id(text), "", text, tuple(plain_blocks(text)), outlet, published, path)


def kept(text: str) -> list[str]:
    return [block.text for block in without_repeats(plain_blocks(text))[0]]


def test_a_text_pasted_three_times_is_read_once() -> None:
    assert kept("\n\n".join([STORY] * 3)) == kept(STORY)


def test_copies_run_together_are_found_too() -> None:
    flat = STORY.replace("\n\n", " ")
    assert kept(f"{flat} {flat} {flat}") == [flat]


def test_what_only_a_later_copy_holds_stays() -> None:
    assert (
        kept(f"{STORY}\n\nThe board meets in May, its clerk said.\n\n{STORY}")[-1]
        == "The board meets in May, its clerk said."
    )


def test_a_short_sentence_may_recur() -> None:
    text = "The mayor was asked.\n\nShe declined to comment.\n\nThe council was asked too.\n\nShe declined to comment."
    assert kept(text) == text.split("\n\n")


def test_of_a_sentence_printed_large_the_one_in_the_text_stays() -> None:
    sentence = "The port was never ours to open and the council has known that for a very long time."
    assert kept(f"{sentence}\n\nAnn Poe\n\n{sentence} She said so twice.") == [
        "Ann Poe",
        f"{sentence} She said so twice.",
    ]


def test_the_remark_counts() -> None:
    assert without_repeats(plain_blocks(f"{STORY}\n\n{STORY}"))[1] == "repeated text left out: 4 sentences, 37 words"
    assert without_repeats(plain_blocks(STORY))[1] == ""


def test_one_text_in_two_files_is_one_article() -> None:
    articles, notes = without_copies([an_article("b.txt"), an_article("a.txt")])
    assert [article.path for article in articles] == ["a.txt"]
    assert str(notes[0]) == "b.txt: the same text as a.txt: left out, that copy is kept"


def test_the_longer_copy_is_kept() -> None:
    articles, _ = without_copies([an_article("a.txt"), an_article("b.txt", f"{STORY}\n\nThe board meets in May.")])
    assert [article.path for article in articles] == ["b.txt"]


def test_two_outlets_or_two_days_are_two_articles() -> None:
    assert len(without_copies([an_article("a", outlet="Herald"), an_article("b", outlet="Gazette")])[0]) == 2
    assert (
        len(
            without_copies([an_article("a", published=date(2031, 4, 9)), an_article("b", published=date(2031, 4, 10))])[
                0
            ]
        )
        == 2
    )


def test_a_statement_quoted_in_full_by_an_article_stays() -> None:
    articles, _ = without_copies([an_article("statement.txt", "Nobody agreed."), an_article("report.txt")])
    assert len(articles) == 2
