"""Event frames: who can do what to what, with verb phrases that mean the same (`does`) and ones that exclude it (`undoes`).

Every phrase of `does` entails every other, every phrase of `undoes` likewise, and no two of opposite lists can be true of one
actor and one object at one time; the labels of the polarity edits rest on that promise.
"""

import re
from dataclasses import dataclass

from contradict.train.edits.grammar import Forms
from contradict.train.edits.text import whole


@dataclass(frozen=True, slots=True)
class Thing:
    """What is acted on, under its names (`~` parts the noun from what stays at the end of the sentence); `only`: who can act on it."""

    names: Forms
    only: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Frame:
    """`sole`: only one actor can have done it; `willed`: it can be planned and threatened; `contrary`: neither need be true."""

    id: str
    who: str
    does: tuple[str, ...]
    undoes: tuple[str, ...]
    objects: tuple[Thing, ...]
    sole: bool = False
    willed: bool = True
    contrary: bool = False


_TEXT = whole("frames")


# A head noun in -s makes a plural unless it is one of these.
_SINGULAR = {"census", "bus", "sanctions regime", "crisis", "series", "analysis", "press"}
_AFTER_HEAD = re.compile(r" (?:of|to|in|on|with|for|at|from|between|among|by|that|against|over|behind|where)\b|~")


def _thing(text: str) -> Thing:
    names, _, only = text.strip().partition("@")
    forms = []
    for name in names.split("="):
        head = _AFTER_HEAD.split(name)[0].split()[-1]
        plural = head.endswith("s") and not head.endswith(("ss", "'s", "us", "is")) and head not in _SINGULAR
        forms.append("*" + name if plural and not name.startswith("*") else name)
    return Thing(tuple(forms), tuple(only.split(",")) if only else ())


def _parse(text: str) -> tuple[Frame, ...]:
    frames = []
    for block in text.strip().split("\n\n"):
        head, *lines = block.splitlines()
        name, who = head.split(": ")
        part = {mark: [row[2:] for row in lines if row[0] == mark] for mark in "+-:!"}
        flags = " ".join(part["!"]).split()
        frames.append(
            Frame(
                id=name,
                who=who,
                does=tuple(v.strip() for v in part["+"][0].split(";")),
                undoes=tuple(v.strip() for v in part["-"][0].split(";")),
                objects=tuple(_thing(o) for row in part[":"] for o in row.split(" | ")),
                sole="sole" in flags,
                willed="fixed" not in flags,
                contrary="contrary" in flags,
            )
        )
    return tuple(frames)


FRAMES = _parse(_TEXT)
