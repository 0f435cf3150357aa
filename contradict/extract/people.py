"""From a name in an article to a speaker: the fullest form of the name, the book of actors, and the titles it was given."""

from __future__ import annotations

from functools import cached_property

from contradict.claims import Actor
from contradict.extract.mentions import Mention
from contradict.extract.roles import gender_of
from contradict.extract.scene import Scene
from contradict.extract.speaker import Speaker
from contradict.extract.titles import side_by


class People:
    """Those named in one article, each looked up once."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._known: dict[str, Speaker] = {}

    def of_mention(self, mention: Mention) -> Speaker:
        """Whoever a mention is of."""
        full = self._scene.fullest(mention) or mention
        if len(full.words) == 1 and not self._scene.may_be_person(full) and not self._scene.known(full.name).known:
            whole = self._scene.cast.first.get(self._scene.cast.organisation(full.name) or "")
            full = whole or full  # "Northgate" is Northgate Bank
        return self.person(full.words, mention.words)

    def person(self, words: tuple[str, ...], written: tuple[str, ...]) -> Speaker:
        """Whoever bears the full name `words`, where the article has `written`."""
        name = " ".join(words)
        known = self._known.get(name)
        if known is not None:
            return known
        found = self._scene.known(name)
        titles = self._scene.cast.titles_of(words)
        gender = gender_of(words, titles)
        actor, how = found.actor, found.how
        if not found.known or (actor.side == actor.id and not self._scene.offices(name)):
            side = side_by([title for title in titles.split("; ") if title], words, self._scene, self._actor_of)
            if side is not None:
                actor, how = Actor(actor.id, actor.name, side[0]), side[1]
        if len(words) > len(written):
            how = f"“{' '.join(written)}” is {name} in this article; {how}"
        speaker = Speaker(actor, how, True, gender)
        self._known[name] = speaker
        return speaker

    @cached_property
    def introduced(self) -> dict[str, dict[str, Mention]]:
        """By side and last name, the first mention of everybody introduced with a title and in full."""
        found: dict[str, dict[str, Mention]] = {}
        for mention in self._scene.cast.mentions:
            if mention.person and len(mention.words) > 1 and mention.title:
                of_side = found.setdefault(self._actor_of(mention).side, {})
                of_side.setdefault(mention.words[-1], mention)
        return found

    def _actor_of(self, mention: Mention) -> Actor:
        return self.of_mention(mention).actor
