"""From the words that name a speaker ("he", "Lavrov", "the minister", "Moscow") to an actor, with the reason."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from contradict.actors import Found, slug
from contradict.claims import Actor
from contradict.extract import pronouns
from contradict.extract.around import is_astray, place_in_front, without_owner
from contradict.extract.authored import document_in
from contradict.extract.behind import Behind
from contradict.extract.bodies import is_body
from contradict.extract.continued import goes_on
from contradict.extract.descriptions import author_of, names_body
from contradict.extract.foretold import foretold
from contradict.extract.groups import uncounted
from contradict.extract.joint import others_in
from contradict.extract.mentions import Mention
from contradict.extract.naming import (
    apposed,
    bare,
    core,
    describes_person,
    generic,
    genitive,
    head_mention,
    last_named,
    surname,
)
from contradict.extract.of_state import head_of_state, of_land
from contradict.extract.partisans import partisan
from contradict.extract.people import People
from contradict.extract.phrases import shortened
from contradict.extract.pronouns import PRONOUNS
from contradict.extract.protagonist import back_to, since
from contradict.extract.roles import gender_of
from contradict.extract.scene import Scene, Spot
from contradict.extract.speaker import Speaker
from contradict.extract.spoke import Spoke

_EDGE = re.compile(r"^[\s,;:“”\"‘’'()—–-]+|[\s,;:“”\"‘’'()—–-]+$")
_WEEKDAY = re.compile(r"^(?:On\s+)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+(?=(?:the|an?|his|her|its|their)\s)")
""" "Wednesday his ministry said"."""
_WHOSE = re.compile(r"whose\s+(?=[a-z])", re.I)
""" "Velistan, whose water authority claims that P"."""
_HALF = re.compile(r"[Tt]he (North|South)(?=$|['’]s )")
_KOREAS = re.compile(r"\b(?:North|South) Korea\b")
_OTHER_HALVES = re.compile(r"\b(?:Sudan|Yemen|Vietnam|Carolina|Dakota|Ossetia|Waziristan|Macedonia|Cyprus)\b")
_ANOTHER = re.compile(r"\bwho\b|\b[A-Z][a-z]+ [A-Z][a-z]+")
_STICKS = re.compile(
    r"\b(?:(?:stuck|sticks?|sticking|holds?|held) to|(?:stands?|stood) by|(?:repeat|renew|reiterat|defend|withdr|retract|maintain|soften)\w*)(?:\s+\w+)?\s*$"
)
_BRACKET = re.compile(r"(?<=\w)\s*\((?:the\s+)?[A-Z][A-Za-z.&–-]{1,11}\)?$")
"""Behind a name: its acronym, a party and state."""
_PERSONAL = re.compile(r"\bspokes(?:wo)?man\b|\bspokesperson\b|\bofficer\b|\brepresentative\b", re.I)
_OFFICER = re.compile(r"\b(?:press secretary|spokes(?:wo)?man|spokesperson|ambassador|envoy|official)$")
""" "The White House press secretary" speaks for a body, and is somebody."""
_DOCUMENTS = re.compile(
    r"(?:the|an?|its|their)\s+(?:[\w-]+\s+){0,2}?(?:report|study|review|inquiry|investigation|survey|poll|analysis|statement|letter|document|memo|ruling|judge?ment|lawsuit|complaint|filing)\b",
    re.I,
)
"""What "it" may go back to."""
_OFFICE_AND_NAME = re.compile(r"[^,]+,\s+(?P<name>(?:[A-Z][\w’'-]+\s+){1,3}[A-Z][\w’'-]+)")
_TOLD_AND_NAME = re.compile(r"[Tt]he\s+[a-z][a-z -]*,\s+(?P<name>.+)")
_PLURAL = re.compile(
    r"^(?:(?!(?:for|of|to|at|in|from|with|by|on)\b)[\w’'.-]+\s+){0,5}(?:officials|diplomats|aides|sources|ministers|leaders|colleagues|lawmakers|advisers|envoys|officers)$",
    re.I,
)
_AGREED = re.compile(
    r"the\s+(?:statement|declaration|resolution|text|communiqu[eé])\s+(?:that|which)\s+(?:was|were|has been|had been)\s+(?:\w+ly\s+)?(?:adopted|agreed|passed|approved|signed)\b",
    re.I,
)
""" "The statement that was finally adopted": of all who adopted it, not of who spoke last."""


_SUFFIXES = frozenset(("Ltd", "Inc", "Corp", "Co", "Limited"))
_APPOSED = re.compile(r",\s+(?:the|an?|its|their|his|her)\s+[\w\s’'-]+,\s+who\b")


class Stage:
    """Goes through one article in order and remembers who spoke: pronouns and bare quotations need that."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._people = People(scene)
        self._spoke = Spoke()
        self._behind = Behind(
            scene, self._people, self._spoke, self._named, partial(self._named, slack=0), self._pronoun
        )

    @property
    def last(self) -> Speaker | None:
        """Who spoke last."""
        return self._spoke.all[-1] if self._spoke.all else None

    def speaker(self, words: str, spot: Spot, *, holder: str | None = None, aside: bool = False) -> Speaker | None:
        """The speaker named by `words` at `spot`; None when nobody can be named. `holder` is whom a relative pronoun goes back to."""
        clean = _EDGE.sub("", " ".join(words.split()))
        if (whose := _WHOSE.match(clean)) is not None:
            before = self._scene.cast.line.between((spot.block, 0), spot.key)
            if not before or spot.at - before[-1].end > 2:
                return None
            owner = before[-1]
            return self.speaker(
                f"{genitive(owner.name)} {clean[whose.end() :]}", replace(spot, at=owner.start), aside=aside
            )
        if (dateline := re.match(r"[A-Z][A-Z ,.]{2,40}\s[—–-]\s+(?=\S)", words)) is not None:
            return self.speaker(words[dateline.end() :], Spot(spot.block, spot.at + dateline.end()), holder=holder)
        if place := place_in_front(words):
            return self.speaker(words[place:], replace(spot, at=spot.at + place), holder=holder, aside=aside)
        if not clean or is_astray(clean):
            return None
        lower = clean.lower()
        if lower in ("who", "which", "that", "whom"):
            return self._holder(lower, holder, spot) if holder else None
        clean = _WEEKDAY.sub("", _BRACKET.sub("", clean))
        half = _HALF.match(clean)
        if half is not None and _KOREAS.search(self._scene.text) and not _OTHER_HALVES.search(self._scene.text):
            clean = f"{half[1]} Korea{clean[half.end() :]}"  # "The North said"
        if lower == "one":
            found = self._behind.group_before(clean, spot)
        else:
            own = self._sticking_to_it(lower, spot) if aside else None
            words = clean if _AGREED.match(clean) else core(clean)
            found = own or (self._who(lower, spot) if lower in PRONOUNS else self._named(words, spot))
        if found is None:
            return None
        personal = (
            (_PERSONAL.search(clean) is not None and author_of(clean) is not None)
            or _OFFICER.search(clean) is not None
            or (_OFFICE_AND_NAME.fullmatch(clean) is not None and describes_person(clean.split(",")[0]))
            or (describes_person(clean) and (not found.named or describes_person(found.actor.name)))
        )
        body = not personal and (found.body or is_body(found, self._scene) or _DOCUMENTS.match(clean) is not None)
        found = replace(
            found,
            block=spot.block,
            start=spot.at,
            words=clean.lower(),
            plural=found.plural or (not body and _PLURAL.search(clean) is not None),
            gender=found.gender or (gender_of((), clean) if personal else None),
            body=body,
            aside=aside,
        )
        self._spoke.add(found)
        return found

    def _who(self, pronoun: str, spot: Spot) -> Speaker | None:
        """Who a pronoun is, which is the same for everything it says: "“…,” she said, before accusing …"."""
        same = (s for s in reversed(self._spoke.all[-4:]) if (s.block, s.start, s.words) == (*spot.key, pronoun))
        return next(same, None) or self._pronoun(pronoun, spot)

    def tells_of(self, words: str, block: int) -> bool:
        """Whether whoever a headline has in front of its colon is known, or told of elsewhere in the article, or somebody by a common noun."""
        name = bare(re.sub(r"^(?:The|An?)\s+", "", words))
        if name.islower() or " " not in name or self._scene.known(words).known:
            return True
        ending = [name.split()[-1], name]
        return any(
            m.name in ending or name.endswith(f" {m.name}") for m in self._scene.cast.mentions if m.block != block
        ) or ("'s " not in words and "’s " not in words and describes_person(name.lower()))

    def others(self, words: str, spot: Spot) -> list[Speaker]:
        """Those who say the same together with the one that `speaker` finds: "Moscow and Beijing argued"."""
        found = (self.speaker(name, there, aside=True) for name, there in others_in(words, spot, self._scene))
        return [one for one in found if one is not None and one.named]

    def continued(self, block: int, at: int) -> Speaker | None:
        """Whose a quotation without a word on its speaker is."""
        found = goes_on(block, at, self._scene, self._people, self._spoke.all, self._named)
        if found is not None and (self.last is None or self.last.actor.id != found.actor.id):
            self._spoke.add(replace(found, block=block, start=at))
        return found

    def _holder(self, pronoun: str, holder: str, spot: Spot) -> Speaker | None:
        """Whom "who" goes back to."""
        said = self.last
        if (
            said is not None
            and said.block == spot.block
            and holder.lower() in said.actor.name.lower()
            and said.start <= spot.at
        ):
            return said  # "two diplomats, who asked not to be named"
        if pronoun == "who" and (person := self._person_before(spot) or self._in_apposition(spot)) is not None:
            return self.speaker(person.name, replace(spot, at=person.start))
        if holder.rstrip(".") in _SUFFIXES:  # "Vajra Ispat Ltd., which plans …"
            near = self._scene.cast.line.between((spot.block, spot.sentence), spot.key)
            holder = next((m.name for m in reversed(near) if m.words[-1].rstrip(".") == holder.rstrip(".")), holder)
        paper = "the " + re.sub(r"^(?:an?|the)\s", "", holder)
        return self.speaker(paper if document_in(paper) else holder, spot)

    def _sticking_to_it(self, pronoun: str, spot: Spot) -> Speaker | None:
        """ "Ann Lee stuck to her account that P": the subject of the sentence, not who spoke before."""
        if pronoun not in ("his", "her"):
            return None
        subject = next(
            (m for m in self._scene.cast.line.between((spot.block, spot.sentence), spot.key) if m.subject), None
        )
        if subject is None or not self._scene.may_be_person(subject):
            return None
        between = self._scene.between(subject, spot.at)
        gender = self._scene.gender(subject)
        fits = gender in (None, "m" if pronoun == "his" else "f") and not _ANOTHER.search(between)
        return self._people.of_mention(subject) if fits and _STICKS.search(between) else None

    def _person_before(self, spot: Spot) -> Mention | None:
        """ "Tom Brandt of Brandt Research, who doubted …": the parser hangs the clause on the body; bodies are no "who"."""
        near = self._scene.cast.line.between((spot.block, spot.sentence), (spot.block, spot.at + 1))
        if not near or near[-1].person is not False:
            return None
        return next((m for m in reversed(near) if self._scene.may_be_person(m)), None)

    def _in_apposition(self, spot: Spot) -> Mention | None:
        """ "Giles Harcastle, the Home Secretary, who told …": the parser hangs the clause on the office."""
        near = self._scene.cast.line.between((spot.block, spot.sentence), (spot.block, spot.at))
        text = self._scene.paragraphs[spot.block]
        people = (m for m in reversed(near) if len(m.words) > 1 and self._scene.may_be_person(m))
        return next((m for m in people if (found := _APPOSED.match(text, m.end)) and spot.at < found.end()), None)

    def _pronoun(self, pronoun: str, spot: Spot) -> Speaker | None:
        return self._described_before(pronoun, spot) or pronouns.meant(
            pronoun, spot, self._scene, self._people, self._spoke.all
        )

    def _described_before(self, pronoun: str, spot: Spot) -> Speaker | None:
        """ "The minister's office kept silent. In a statement, it said …", "An officer put it less firmly. “No,” he said": whom the sentence in front is about."""
        if pronoun in ("he", "she"):
            return back_to(pronoun, spot, self._scene, self._people, self._spoke.all, self._named)
        subject = self._scene.sentences.subject_before(spot.block, spot.at) if pronoun == "it" else None
        if subject is None or since((subject.block, subject.at), self._spoke.all):
            return None
        if not (names_body(subject.words) or _DOCUMENTS.match(subject.words)):
            return None
        found = self._named(subject.words, Spot(subject.block, subject.at))
        return found and replace(found, how=f"“{pronoun}”: “{subject.words}” before; {found.how}", gender=None)

    def _named(self, clean: str, spot: Spot, *, slack: int = 2) -> Speaker | None:
        """Names and descriptions; the surest reading first. Names up to `slack` characters behind the words are part of them."""
        scene, people = self._scene, self._people
        named = uncounted(without_owner(clean, scene))
        spot, clean = replace(spot, at=spot.at + len(clean) - len(named)), named
        inside = scene.cast.line.between(spot.key, (spot.block, spot.at + len(clean) + slack))
        whole = scene.known(clean)
        return (
            of_land(clean, inside, scene)
            or head_of_state(clean, spot, scene, people)
            or surname(clean, whole, spot, scene, people)
            or last_named(clean, inside, spot, people)
            or self._by_book(clean, whole, inside, spot)
            or partisan(clean, scene)
            or self._by_head(clean, inside, spot)
            or self._behind.described(clean, spot)
            or apposed(clean, inside, people)
            or (Speaker(whole.actor, whole.how, True, None) if whole.known else None)
            or self._behind.affiliated(clean, spot)
            or foretold(clean, spot, scene, people, None)
            or _unknown(clean, whole, inside, scene)
            or self._shortened(clean, spot)
            or generic(clean, spot, scene, people)
        )

    def _shortened(self, clean: str, spot: Spot) -> Speaker | None:
        """Who a phrase names once what describes them is left out."""
        shorter = shortened(clean)
        if shorter is None:
            return None
        found = self._named(shorter, replace(spot, at=spot.at + max(0, clean.find(shorter))), slack=0)
        return found and replace(found, how=f"“{clean}”: {found.how}")

    def _by_book(self, clean: str, whole: Found, inside: Sequence[Mention], spot: Spot) -> Speaker | None:
        """What the book knows by these very words, and a body in front of what is said of it."""
        beside = [
            m
            for m in inside
            if len(m.words) > 1 and clean[m.end - spot.at :].startswith(",") and m.start - spot.at <= 4
        ]
        if (
            whole.known
            and not any(m.person and len(m.words) > 1 for m in inside)
            and not any(m.person is not False for m in beside)
            and author_of(clean) is None
        ):
            named = _OFFICE_AND_NAME.fullmatch(clean)  # a name that was not read as one: "Im Jae-gyu"
            if named is not None and whole.actor.name.endswith(named["name"]):
                actor = Actor(slug(named["name"]), named["name"], whole.actor.side)
                return Speaker(actor, whole.how, True, gender_of(named["name"].split(), clean))
            return Speaker(whole.actor, whole.how, True, gender_of(whole.actor.name.split(), clean))
        told = _TOLD_AND_NAME.fullmatch(clean)
        behind = [m for m in inside if told is not None and m.name == told["name"]]
        body = next((m for m in (*beside[:1], *behind) if m.person is False), None)
        if body is None:  # "Skyward Airlines, the jet's largest customer", "the firm, Skyward Airlines"
            return None
        entry = self._scene.known(body.name)
        return Speaker(entry.actor, entry.how, True, body=True)

    def _by_head(self, clean: str, inside: Sequence[Mention], spot: Spot) -> Speaker | None:
        """The person the words are about, unless it is their office or paper that speaks."""
        head = head_mention(clean, inside, spot) if author_of(clean) is None else None
        if head is None:
            return None
        found = self._people.of_mention(head)
        return Speaker(found.actor, found.how, True, found.gender)


def _unknown(clean: str, whole: Found, inside: Sequence[Mention], scene: Scene) -> Speaker | None:
    """A name that nothing is known of, and "the Solidarity union"."""
    if any(m.person is False or len(m.words) >= 2 for m in inside) and all(
        w[:1].isupper() or len(w) < 4 for w in bare(clean).split()
    ):
        return Speaker(whole.actor, whole.how, True, None)
    called = re.match(
        r"(?:[Tt]he\s+)?(?P<who>(?!The\b)[A-Z][\w-]+)\s+(?:union|party|group|movement|agency|company|campaign)$", clean
    )
    if called is None or scene.book.countries.word(called.group("who")):
        return None
    entry = scene.known(called.group("who"))
    return Speaker(entry.actor, f"“{clean}”: {entry.how}", True, body=True)
