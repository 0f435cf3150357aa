"""Page text pasted without line breaks, as a whole."""

from __future__ import annotations

from contradict.read.plain import plain_blocks
from contradict.read.unglue import LIMIT, LONG, divided, unglue

FLAT = (
    "Osk to keep its port shut By Ann Poe, CNN 4 min read Updated 3:14 PM EDT, Wed April 9, 2031 Link Copied! Follow: Norland Lakeland "
    "See all topics The council openly disputes the mayor's account that a date is “close.” Its leader said Wednesday that it had "
    "offered a visit by engineers, with no word on a date.Ad FeedbackThe mayor said on Monday that work had begun. See all topics "
    "Email Link Copied! Council leader Ivan Torr speaks in Osk on April 8. Jo Ray/Pool/AFP/Getty Images Osk's council has ruled out "
    "a date for now. Related article The mayor wants a date, the council wants time. Here's the big difference Lakeland has "
    "previously agreed to both.A long road aheadThe council met four times. What to know about the port Torr told reporters that he "
    "would wait."
)


def read(text: str) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in unglue(plain_blocks(text))[0]]


def test_every_part_comes_apart() -> None:
    assert read(FLAT) == [
        ("headline", "Osk to keep its port shut"),
        ("headline", "By Ann Poe, CNN"),
        ("headline", "4 min read"),
        ("headline", "Updated 3:14 PM EDT, Wed April 9, 2031"),
        (
            "paragraph",
            "The council openly disputes the mayor's account that a date is “close.” Its leader said Wednesday that it had offered "
            "a visit by engineers, with no word on a date.",
        ),
        ("paragraph", "The mayor said on Monday that work had begun."),
        ("caption", "Council leader Ivan Torr speaks in Osk on April 8."),
        ("paragraph", "Osk's council has ruled out a date for now."),
        ("paragraph", "The mayor wants a date, the council wants time."),
        ("teaser", "Here's the big difference"),
        ("paragraph", "Lakeland has previously agreed to both."),
        ("headline", "A long road ahead"),
        ("paragraph", "The council met four times."),
        ("teaser", "What to know about the port"),
        ("paragraph", "Torr told reporters that he would wait."),
    ]


def test_what_was_cut_out_is_told() -> None:
    assert unglue(plain_blocks(FLAT))[1] == [
        "Link Copied!",
        "Follow: Norland Lakeland See all topics",
        "Ad Feedback",
        "See all topics",
        "Email Link Copied!",
        "Jo Ray/Pool/AFP/Getty Images",
        "Related article",
    ]


def test_each_part_stands_in_the_file_where_it_says() -> None:
    for block in unglue(plain_blocks(FLAT))[0]:
        span = block.to_file(0, len(block.text))
        assert FLAT[span.start : span.end] == block.text


def test_a_caption_on_the_line_before_its_credit() -> None:
    text = "The port shut.\n\nIvan Torr speaks in Osk on April 8.\n\nJo Ray/AFP/Getty Images\n\nThe council left."
    assert [kind for kind, _ in read(text)] == ["paragraph", "caption", "paragraph"]


def test_text_that_was_never_glued_stays_as_it_is() -> None:
    text = "Port stays shut\n\nThe mayor said on Monday: “We wait.” Mr. Torr, who met The Herald's reporters, agreed.\n\nNobody did."
    blocks = plain_blocks(text)
    assert unglue(blocks) == (blocks, [])


def test_a_very_long_paragraph_is_divided_at_sentence_ends() -> None:
    (block,) = plain_blocks("The mayor said that the port would stay shut for a week. " * 100)
    pieces = divided(block)
    assert " ".join(piece.text for piece in pieces) == block.text
    assert max(len(piece.text) for piece in pieces) <= LONG
    assert all(piece.text.endswith("week.") for piece in pieces)


def test_no_block_is_endless() -> None:
    (block,) = plain_blocks("port " * 10_000)
    assert max(len(piece.text) for piece in divided(block)) <= LIMIT
