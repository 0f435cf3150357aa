"""Whole lines of page furniture go; sentences about such things stay."""

from __future__ import annotations

import pytest

from contradict.read.blocks import compose
from contradict.read.boilerplate import is_boilerplate, without_boilerplate


def is_dropped(text: str) -> bool:
    block = compose([(text, 0)])
    assert block is not None
    return is_boilerplate(block)


@pytest.mark.parametrize(
    "text",
    [
        "Ad Feedback",
        "ADVERTISEMENT",
        "See all topics",
        "Email",
        "Link Copied!",
        "Share",
        "Facebook Tweet Email Link",
        "Read more",
        "Sign up for our newsletter",
        "Follow us on X",
        "5 min read",
        "Jo Ray/Reuters",
        "Getty Images",
        "© 2031 Bay Herald. All rights reserved.",
        "We use cookies to improve your visit. Accept all to go on.",
        "By Ann Poe | Bay Herald | 2031-04-09",
        "Updated 3:14 PM EDT, Wed April 9, 2031",
        "* * *",
    ],
)
def test_furniture(text: str) -> None:
    assert is_dropped(text)


@pytest.mark.parametrize(
    "text",
    [
        "Share prices fell.",
        "The mayor said she would share the letter with the council.",
        "Torr told Reuters that the port was shut.",
        "World leaders met in Osk.",
        "Follow the money, the auditor said.",
        "News of the deal spread fast.",
        "Yes.",
        "By Monday the port was open.",
    ],
)
def test_sentences(text: str) -> None:
    assert not is_dropped(text)


def test_teasers_are_marked_and_kept() -> None:
    block = compose([("Related: Other ports are late as well", 0)])
    assert block is not None
    kept, dropped = without_boilerplate([block])
    assert ([one.kind for one in kept], dropped) == (["teaser"], [])
