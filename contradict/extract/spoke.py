"""Those who have spoken in an article so far, the last one last, with those found at once whom a later word may mean."""

from __future__ import annotations

import re
from collections.abc import Iterator

from contradict.extract.speaker import Speaker

_TOLD = re.compile(r"(?<= )(?:official|diplomat|envoy|negotiator|adviser|aide)$")
_WITHIN = re.compile(r" (?:of|for|at) ")


class Spoke:
    """In the order in which they spoke."""

    def __init__(self) -> None:
        self.all: list[Speaker] = []
        self._called: dict[str, Speaker] = {}

    def add(self, speaker: Speaker) -> None:
        """Somebody speaks."""
        self.all.append(speaker)
        name = speaker.actor.name.lower()
        if not _WITHIN.search(name):
            for at, char in enumerate(name):
                if char == " ":
                    self._called[name[at + 1 :]] = speaker
        if not speaker.plural:
            self._called[name] = speaker
            if (told := _TOLD.search(speaker.words)) is not None and speaker.gender is None:
                self._called[told.group()] = speaker  # "the official" after "a White House official"

    def called(self, ending: str) -> Speaker | None:
        """The last one whose name, in small letters, ends so or is this: "ministry" after the health ministry."""
        return self._called.get(ending) if ending else None

    def lately(self, block: int) -> Iterator[Speaker]:
        """The last ones, back to the paragraph before `block`, the last first; some of the paragraph before that.

        A speaker may be noted one paragraph late, when what they announce stands below; never two.
        """
        for speaker in reversed(self.all):
            if speaker.block < block - 2:
                return
            yield speaker
