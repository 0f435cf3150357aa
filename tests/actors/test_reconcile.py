"""One person, one side over the articles of a run."""

from __future__ import annotations

from contradict.actors import with_one_side
from contradict.claims import Actor, Claim


def claim(key: str, actor: Actor) -> Claim:
    return Claim(key, "so it is", "So it is.", actor, "given", None, key, f"{key}.txt")


ALONE = Actor("ann-lee", "Ann Lee", "ann-lee")
BANK = Actor("ann-lee", "Ann Lee", "northgate-bank")


def test_the_side_told_in_one_article_holds_in_the_others() -> None:
    found = with_one_side([claim("a", ALONE), claim("b", BANK)])
    assert [one.actor.side for one in found] == ["northgate-bank", "northgate-bank"]


def test_two_sides_are_both_kept() -> None:
    union = Actor("ann-lee", "Ann Lee", "union")
    found = with_one_side([claim("a", ALONE), claim("b", BANK), claim("c", union)])
    assert [one.actor.side for one in found] == ["ann-lee", "northgate-bank", "union"]


def test_others_are_left_alone() -> None:
    other = Actor("tom-ray", "Tom Ray", "tom-ray")
    assert with_one_side([claim("a", other), claim("b", BANK)])[0].actor == other
