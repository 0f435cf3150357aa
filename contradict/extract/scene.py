"""One article as those see it who look for its speakers: its text and day, all names in it, and the book of actors."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from contradict.actors import ActorBook, Found
from contradict.extract.authored import Papers
from contradict.extract.cast import Cast
from contradict.extract.groups import Groups
from contradict.extract.lands import Lands
from contradict.extract.mentions import Mention
from contradict.extract.roles import gender_of, is_organisation, looks_personal


@dataclass(frozen=True, slots=True)
class Spot:
    """Where words stand: the paragraph, the character, and the character at which their sentence begins."""

    block: int
    at: int
    sentence: int = 0

    @property
    def key(self) -> tuple[int, int]:
        """Paragraph and character, as mentions are compared."""
        return self.block, self.at


@dataclass(slots=True)
class Scene:
    """What one article lets one know, less who has spoken in it so far."""

    book: ActorBook
    cast: Cast
    article_id: str
    on: date | None
    text: str
    home: str = ""
    """The outlet."""
    paragraphs: Sequence[str] = ()
    papers: Papers = field(default_factory=lambda: Papers((), ()))
    groups: Groups = field(default_factory=lambda: Groups((), ()))
    lands: Lands = field(init=False, repr=False)
    _singles: frozenset[str] | None = field(default=None, init=False, repr=False)
    _genders: dict[tuple[str, ...], str | None] = field(default_factory=dict, init=False, repr=False)

    def __post_init__(self) -> None:
        self.lands = Lands(self.book, self.cast, self.on, self.book.countries.mainly_in(self.text))

    def known(self, name: str) -> Found:
        """What the book says of a name on the day of the article, with its text as the context."""
        return self.book.explain(name, on=self.on, context=self.text)

    def government(self, land: str) -> Found:
        """The government of a country, named by its adjective."""
        return self.book.explain(f"{land} government", on=self.on)

    def offices(self, name: str) -> tuple[str, ...]:
        """What the person of that name holds on the day of the article."""
        return self.book.offices(name, on=self.on)

    def fullest(self, mention: Mention) -> Mention | None:
        """The fullest mention of the same name, as seen from this one."""
        return self.cast.fullest(mention.words, before=(mention.block, mention.start))

    def may_be_person(self, mention: Mention) -> bool:
        """`is_person`, with the gender that the article or the first name tells."""
        return self.is_person(mention, mention.gender or self.gender(mention))

    def is_person(self, mention: Mention, gender: str | None) -> bool:
        """Whether a mention is of somebody, not of a body or a place; `gender` as far as it is known."""
        if mention.person or gender:
            return True
        if mention.person is False:
            return False
        full = self.fullest(mention)
        if full is not None and (full.person or full.gender):
            return True
        found = self.book.explain(mention.name, on=self.on)
        if found.known:
            name = found.actor.name
            bodylike = is_organisation(name) or "government" in found.how or self.book.countries.word(name) is not None
            return (
                bool(self.book.offices(name)) or looks_personal(name) or (len(name.split()) in (2, 3) and not bodylike)
            )
        return len(mention.words) in (2, 3) and not self._shortened_to_first(mention)

    def _shortened_to_first(self, mention: Mention) -> bool:
        """ "Sandale Cartons" is "Sandale" further on, as bodies are; people are called by their last name."""
        if self._singles is None:
            self._singles = frozenset(m.words[0] for m in self.cast.mentions if len(m.words) == 1)
        return mention.words[0] in self._singles and mention.words[-1] not in self._singles

    def gender(self, mention: Mention) -> str | None:
        """ "f", "m" or None, by the article's titles and the first name."""
        if mention.words not in self._genders:
            self._genders[mention.words] = self._gender_by_cast(mention)
        return self._genders[mention.words]

    def _gender_by_cast(self, mention: Mention) -> str | None:
        full = self.fullest(mention)
        return (full.gender if full is not None else None) or gender_of(
            mention.words, self.cast.titles_of(mention.words)
        )

    def land_before(self, spot: Spot) -> str | None:
        """The country named last before: whom "its ministry" belongs to."""
        for mention in reversed(self.cast.mentions):
            if (mention.block, mention.start) < spot.key and (
                land := self.book.countries.word(mention.name)
            ) is not None:
                return land
        return None

    def between(self, mention: Mention, at: int) -> str:
        """The paragraph's text from the mention up to `at`."""
        return self.paragraphs[mention.block][mention.end : at] if mention.block < len(self.paragraphs) else ""
