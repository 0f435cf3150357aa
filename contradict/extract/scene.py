"""One article as those see it who look for its speakers: its text and day, all names in it, and the book of actors."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from contradict.actors import ActorBook, Found
from contradict.actors.names import key_of
from contradict.extract.ages import Ages
from contradict.extract.authored import Papers, names_court
from contradict.extract.cast import Cast
from contradict.extract.groups import Groups
from contradict.extract.introduced import Introduced
from contradict.extract.lands import Lands
from contradict.extract.mentions import Mention
from contradict.extract.named_bodies import NamedBodies
from contradict.extract.order import InOrder
from contradict.extract.roles import gender_of, is_organisation, looks_personal
from contradict.extract.sentences import Sentences
from contradict.extract.state_bodies import StateBodies

_ENTERED = re.compile(
    r"(?:^|[.!?”\"]\s+|\b[Bb]ut\s+|\b[Aa]nd\s+)[Ii]n\s+(?P<land>[A-Z][\w-]+(?:\s+[A-Z][\w-]+)?),\s*(?:(?:an?|the)\s+)?$"
)
_OPENED = re.compile(r"(?:^|[.!?][”\"]?\s+)(?:(?:But|And|Yet|Meanwhile,?|On [A-Z][a-z]+,?)\s+)?$")
_ADJECTIVE = re.compile(
    r"\b[A-Z][a-z]{3,}(?:n|ese|ish|i)\b(?=\s+(?:government|army|troops?|soldiers?|forces|foreign|defen[cs]e|interior|ministry|officials?|president|presidency|prime|capital|border|embassy|"
    r"ambassador|parliament|police|navy|air|coast|coastguard|citizens?|side|delegation|commercial|state|guards?|patrols?|posts?|authorities|territory|fighter)\b)"
)
""" "Telurian", in front of what states have."""
_NO_STATES = frozenset(
    (
        "Europe",
        "Africa",
        "Asia",
        "America",
        "Arab",
        "Crimea",
        "Gaza",
        "Sahel",
        "Balkan",
        "Baltic",
        "Scandinavia",
        "Siberia",
        "Californi",
        "California",
        "Texas",
        "Virginia",
    )
)
_CLOSING = frozenset(".?!”\"’'")


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


@dataclass
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
    sentences: Sentences = field(default_factory=lambda: Sentences((), ()))
    lands: Lands = field(init=False, repr=False)
    _holders: dict[str, InOrder[Mention]] = field(default_factory=dict, init=False, repr=False)
    _genders: dict[tuple[str, ...], str | None] = field(default_factory=dict, init=False, repr=False)

    def __post_init__(self) -> None:
        self.lands = Lands(self.book, self.cast, self.on, self.book.countries.mainly_in(self.text))

    def known(self, name: str) -> Found:
        """What the book says of a name on the day of the article, with its text as the context."""
        return self.book.explain(name, on=self.on, context=self.text)

    def government(self, land: str) -> Found:
        """The government of a country, named by its adjective."""
        return self.book.explain(f"{land} government", on=self.on)

    def state(self, land: str) -> Found:
        """The government of a country, else of a state that only the article knows by that name."""
        government = self.government(land)
        return government if government.known else self.known(land)

    @cached_property
    def own_lands(self) -> frozenset[str]:
        """Names of one word of which the article makes adjectives: Tarvia, where it speaks of Tarvian soldiers; not those the book knows."""
        made = {word: self.cast.land_of(word) for word in dict.fromkeys(_ADJECTIVE.findall(self.text))}
        lands = {land for word, land in made.items() if land is not None and land.lower() != word.lower()}
        named = frozenset(map(str.capitalize, lands)) - _NO_STATES
        return frozenset(land for land in named if self.book.countries.word(land) is None)

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
            bodylike = bodylike or self.book.parties.named_in(name, context=self.text) is not None
            return (
                bool(self.book.offices(name)) or looks_personal(name) or (len(name.split()) in (2, 3) and not bodylike)
            )
        return len(mention.words) in (2, 3) and not self._shortened_to_first(mention)

    def in_full(self, mention: Mention) -> bool:
        """Whether somebody is named in full in running text, not in a headline or byline."""
        text = self.paragraphs[mention.block] if mention.block < len(self.paragraphs) else ""
        return len(mention.words) > 1 and text.rstrip()[-1:] in _CLOSING and self.may_be_person(mention)

    @cached_property
    def first_in_full(self) -> Mention | None:
        """The first of them."""
        return next(filter(self.in_full, self.cast.mentions), None)

    def _shortened_to_first(self, mention: Mention) -> bool:
        """ "Sandale Cartons" is "Sandale" further on, as bodies are; people are called by their last name."""
        return mention.words[0] in self._singles and mention.words[-1] not in self._singles

    @cached_property
    def _singles(self) -> frozenset[str]:
        return frozenset(m.words[0] for m in self.cast.mentions if len(m.words) == 1)

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

    def told_before(self, spot: Spot) -> str:
        """The article up to the spot and a few words more; all of it where paragraphs are not known."""
        if spot.block >= len(self.paragraphs):
            return self.text
        return "\n".join((*self.paragraphs[: spot.block], self.paragraphs[spot.block][: spot.at + 80]))

    def land_before(self, spot: Spot) -> str | None:
        """The country that did something last in the paragraph ("Tehran will meet envoys in Muscat"), else the one named last before: whom "its ministry" belongs to."""
        acting = self._acting_lands.last(spot.key)
        return self._land_words[acting.name] if acting and acting.block == spot.block else self.land_named(spot)

    def land_acting(self, spot: Spot) -> str | None:
        """The country that the last sentence with a subject begins with: "Iran will let them in, its foreign minister said"."""
        line = self.cast.line.between((spot.block, 0), spot.key)
        last = next((m for m in reversed(line) if m.subject), None)
        if last is None or " " in last.name or not _OPENED.search(self.paragraphs[spot.block][: last.start][-60:]):
            return None
        return self._land_words[last.name]

    def land_named(self, spot: Spot) -> str | None:
        """The country named last before: "Iran will meet them in Oman. The foreign ministry there said"."""
        last = self._named_lands.last(spot.key)
        return self._land_words[last.name] if last is not None else None

    def land_entered(self, spot: Spot) -> str | None:
        """The country of the city where a sentence goes first: "In Moscow, a foreign ministry spokeswoman said"."""
        text = self.paragraphs[spot.block][max(0, spot.at - 120) : spot.at] if spot.block < len(self.paragraphs) else ""
        place = _ENTERED.search(text)
        country = self.book.countries.get(key_of(place["land"])) if place is not None else None
        if place is None or country is None or place["land"] in (country.name, *country.names):
            return None  # "In Lebanon, the army said": whose army is not told by where it is
        return self.book.countries.word(place["land"])

    @cached_property
    def _named_lands(self) -> InOrder[Mention]:
        return InOrder(m for m in self.cast.mentions if self._land_words[m.name] is not None)

    @cached_property
    def _acting_lands(self) -> InOrder[Mention]:
        return InOrder(m for m in self._named_lands.items if m.subject and not m.modifies and not m.place)

    @cached_property
    def _land_words(self) -> dict[str, str | None]:
        return {name: self.book.countries.word(name) for name in self.cast.first}

    @cached_property
    def bodies(self) -> NamedBodies:
        """The bodies it names, by what they may be called."""
        return NamedBodies(
            self.cast, self.may_be_person, lambda m: " " not in m.name and self._land_words[m.name] is not None
        )

    @cached_property
    def bodies_named(self) -> InOrder[Mention]:
        """The bodies it names in running text."""
        return InOrder(m for m in self.cast.mentions if m.person is False and not m.modifies and not m.place)

    @cached_property
    def state_bodies(self) -> StateBodies:
        """The state bodies it names with their countries."""
        return StateBodies(self)

    @cached_property
    def ages(self) -> Ages:
        """The persons it names whose age it tells."""
        persons = filter(self.may_be_person, self.cast.mentions)
        return Ages(persons, self.paragraphs, lambda m: self.cast.full(m).words[-1])

    @cached_property
    def introduced(self) -> Introduced:
        """The persons it introduces by what they are."""
        return Introduced(filter(self.may_be_person, self.cast.mentions), self.paragraphs, self.text)

    @cached_property
    def courts(self) -> InOrder[Mention]:
        """The courts and judges it names."""
        return InOrder(m for m in self.cast.mentions if names_court(m.name, m.title))

    def last_holder(self, office: str, spot: Spot) -> Mention | None:
        """Who was last named of those whom the book gives an office, in any country."""
        if office not in self._holders:
            held = re.compile(rf"(?:\w+ )*{re.escape(office)} of ")
            self._holders[office] = self.cast.people_who(
                lambda name: any(map(held.match, self.offices(" ".join(name))))
            )
        return self._holders[office].last(spot.key)

    def between(self, mention: Mention, at: int) -> str:
        """The paragraph's text from the mention up to `at`."""
        return self.paragraphs[mention.block][mention.end : at] if mention.block < len(self.paragraphs) else ""
