"""The lexicon of words that attribute, read once from cues.yml."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal

import yaml

CueClass = Literal["speech", "position", "thought", "evidence"]
Frame = Literal["clause", "quote", "to", "object", "person", "noun", "as", "prep"]


@dataclass(frozen=True, slots=True)
class Cues:
    """`verbs[lemma][frame]` is the class a verb has in that frame; the rest are sets of lemmas by use."""

    verbs: dict[str, dict[str, CueClass]]
    preps: dict[str, frozenset[str]]
    denying: frozenset[str]
    idioms: dict[str, tuple[tuple[tuple[str, ...], CueClass], ...]]
    nouns: dict[str, frozenset[str]]
    withholding: frozenset[str]
    rejects: frozenset[str]
    supports: frozenset[str]
    generic: frozenset[str]

    def frame(self, lemma: str, frame: Frame) -> CueClass | None:
        """The class of `lemma` in `frame`, or None when it is no cue there."""
        return self.verbs.get(lemma, {}).get(frame)


@cache
def load_cues() -> Cues:
    """Read cues.yml; the first group that names a verb for a frame gives its class."""
    text = files("contradict.extract").joinpath("cues.yml").read_text("utf-8")
    data = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 - builds no objects; all words stay words: to YAML "on" and "no" are truth values
    verbs: dict[str, dict[str, CueClass]] = {}
    preps: dict[str, frozenset[str]] = {}
    denying: set[str] = set()
    for group in data["verbs"]:
        for word in group.get("words", ()):
            for frame in group["frames"]:
                verbs.setdefault(word, {}).setdefault(frame, group["class"])
            if group.get("denies"):
                denying.add(word)
        for word, after in group.get("preps", {}).items():
            verbs.setdefault(word, {}).setdefault("prep", group["class"])
            preps[word] = frozenset(after)
    idioms: dict[str, list[tuple[tuple[str, ...], CueClass]]] = {}
    for kind, phrases in data["idioms"].items():
        for phrase in phrases:
            idioms.setdefault(phrase[0], []).append((tuple(phrase[1:]), kind))
    return Cues(
        verbs=verbs,
        preps=preps,
        denying=frozenset(denying),
        idioms={head: tuple(sorted(rest, key=lambda item: -len(item[0]))) for head, rest in idioms.items()},
        nouns={use: frozenset(words) for use, words in data["nouns"].items()},
        withholding=frozenset(data["withholding"]),
        rejects=frozenset(data["reactions"]["rejects"]),
        supports=frozenset(data["reactions"]["supports"]),
        generic=frozenset(data["generic"]),
    )
