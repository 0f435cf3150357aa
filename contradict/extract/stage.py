"""From the words that name a speaker ("he", "Lavrov", "the minister", "Moscow") to an actor, with the reason."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from contradict.actors import Found, slug
from contradict.claims import Actor
from contradict.extract import pronouns
from contradict.extract.affiliation import speaks_for
from contradict.extract.around import is_astray, place_in_front, without_owner
from contradict.extract.authored import document_in, is_ruling
from contradict.extract.bodies import is_body
from contradict.extract.continued import goes_on
from contradict.extract.described import described, head_of
from contradict.extract.descriptions import COMPANY, author_of, kind_of_spokesman, names_body
from contradict.extract.foretold import foretold
from contradict.extract.groups import Group, is_elliptic, is_group, uncounted, whole_of
from contradict.extract.mentions import Mention
from contradict.extract.named_bodies import may_be_firm
from contradict.extract.naming import apposed, bare, capital, core, generic, head_mention, last_named, surname
from contradict.extract.of_state import head_of_state, of_land
from contradict.extract.people import People
from contradict.extract.phrases import shortened
from contradict.extract.pronouns import PRONOUNS
from contradict.extract.roles import gender_of, is_role
from contradict.extract.scene import Scene, Spot
from contradict.extract.speaker import Speaker
from contradict.extract.spoke import Spoke

_EDGE = re.compile(r"^[\s,;:“”\"‘’'()—–-]+|[\s,;:“”\"‘’'()—–-]+$")
_COMMON = re.compile(r"^(?:members|[\w-]+ (?:officials|members|lawmakers)|Republicans|Democrats|Conservatives)\b", re.I)
_MADE = re.compile(
    r"['’]|\b(?:by|from)\b|\b(?:request|decision|minutes|ruling|demand|petition|statement)\b.*\bof\b", re.I
)
"""Not "a poll of voters", which is somebody else's."""
_BRACKET = re.compile(r"(?<=\w)\s*\((?:the\s+)?[A-Z][A-Za-z.&–-]{1,11}\)?$")
"""Behind a name: its acronym, a party and state."""
_PERSONAL = re.compile(r"\bspokes(?:wo)?man\b|\bspokesperson\b|\bofficer\b|\brepresentative\b", re.I)
_DOCUMENTS = re.compile(
    r"(?:the|an?|its|their)\s+(?:[\w-]+\s+){0,2}?(?:report|study|review|inquiry|investigation|survey|poll|analysis|statement|letter|document|memo|ruling|judge?ment|lawsuit|complaint|filing)\b",
    re.I,
)
"""What "it" may go back to."""
_SOMEBODY_NEW = re.compile(r"(?:an?|one|another)\s", re.I)
_AIDE = re.compile(
    r"^(?i:an?|the|one|another)\s+(?:[a-z-]+\s+){0,3}?(?:aide|adviser|advisor|official|envoy|lawyer|deputy|assistant|member|diplomat|ally)s?\s+(?:to|of|for|in|at|from|close to)\s+(?P<who>[A-Z].*)$"
)


_OWNED = re.compile(
    r"(?:its|their)\s+(?P<body>(?:[a-z-]+\s+){0,2}?(?:ministry|embassy|consulate|army|military|navy|air force|parliament|government|intelligence service|coast guard|presidency)(?:\s+(?:in|to) [A-Z][\w ]+)?)",
    re.I,
)
_OF_STATES = frozenset(("government", "ministry", "army", "military", "navy", "embassy", "parliament"))
_APPOSED = re.compile(r",\s+(?:the|an?|its|their|his|her)\s+[\w\s’'-]+,\s+who\b")


class Stage:
    """Goes through one article in order and remembers who spoke: pronouns and bare quotations need that."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._people = People(scene)
        self._spoke = Spoke()

    @property
    def last(self) -> Speaker | None:
        """Who spoke last."""
        return self._spoke.all[-1] if self._spoke.all else None

    def speaker(self, words: str, spot: Spot, *, holder: str | None = None, aside: bool = False) -> Speaker | None:
        """The speaker named by `words` at `spot`; None when nobody can be named. `holder` is whom a relative pronoun goes back to."""
        clean = _EDGE.sub("", " ".join(words.split()))
        if (dateline := re.match(r"[A-Z][A-Z ,.]{2,40}\s[—–-]\s+(?=\S)", words)) is not None:
            return self.speaker(words[dateline.end() :], Spot(spot.block, spot.at + dateline.end()), holder=holder)
        if place := place_in_front(words):
            return self.speaker(words[place:], replace(spot, at=spot.at + place), holder=holder, aside=aside)
        if not clean or is_astray(clean):
            return None
        lower = clean.lower()
        if lower in ("who", "which", "that", "whom") and holder:
            return self._holder(lower, holder, spot)
        clean = _BRACKET.sub("", clean)
        if lower == "one":
            found = self._group_before(clean, spot)
        else:
            found = self._pronoun(lower, spot) if lower in PRONOUNS else self._named(core(clean), spot)
        if found is None:
            return None
        personal = _PERSONAL.search(clean) is not None and author_of(clean) is not None
        found = replace(
            found,
            block=spot.block,
            start=spot.at,
            gender=found.gender or (gender_of((), clean) if personal else None),
            body=not personal and (found.body or is_body(found, self._scene) or _DOCUMENTS.match(clean) is not None),
            aside=aside,
        )
        self._spoke.add(found)
        return found

    def continued(self, block: int, at: int) -> Speaker | None:
        """Whose a quotation without a word on its speaker is."""
        found = goes_on(block, at, self._scene, self._people, self._spoke.all)
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
        paper = "the " + re.sub(r"^(?:an?|the)\s", "", holder)
        return self.speaker(paper if document_in(paper) else holder, spot)

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
        kind = PRONOUNS[pronoun]
        subject = self._scene.sentences.subject_before(spot.block, spot.at) if pronoun in ("it", "he", "she") else None
        if subject is None or any((s.block, s.start) >= (subject.block, subject.at) for s in self._spoke.all[-6:]):
            return None
        if kind == "n" and not (names_body(subject.words) or _DOCUMENTS.match(subject.words)):
            return None
        if kind in "mf" and not (_SOMEBODY_NEW.match(subject.words) and is_role(subject.words.split()[-1])):
            return None
        found = self._named(subject.words, Spot(subject.block, subject.at))
        if found is None or (kind in "mf" and found.gender not in (None, kind)):
            return None
        gender = None if kind == "n" else kind
        return replace(found, how=f"“{pronoun}”: “{subject.words}” before; {found.how}", gender=gender)

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
            or self._by_head(clean, inside, spot)
            or self._described(clean, spot)
            or apposed(clean, inside, people)
            or (Speaker(whole.actor, whole.how, True, None) if whole.known else None)
            or self._affiliated(clean, spot)
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
            return Speaker(whole.actor, whole.how, True, gender_of(whole.actor.name.split(), clean))
        if beside and beside[0].person is False:  # "Skyward Airlines, the jet's largest customer"
            entry = self._scene.known(beside[0].name)
            return Speaker(entry.actor, entry.how, True, body=True)
        return None

    def _by_head(self, clean: str, inside: Sequence[Mention], spot: Spot) -> Speaker | None:
        """The person the words are about, unless it is their office or paper that speaks."""
        head = head_mention(clean, inside, spot) if author_of(clean) is None else None
        if head is None:
            return None
        found = self._people.of_mention(head)
        return Speaker(found.actor, found.how, True, found.gender)

    def _described(self, clean: str, spot: Spot) -> Speaker | None:
        """Descriptions: whose office or paper, whose aide, which minister, which ministry, which body."""
        who = author_of(clean)
        return (
            self._of_owner(clean, spot)
            or (self._author(who, clean, spot) if who is not None else None)
            or self._aide(clean, spot)
            or self._paper(clean, spot)
            or self._group(clean, spot)
            or described(clean, spot, self._scene, self._people, self._spoke)
        )

    def _of_owner(self, clean: str, spot: Spot) -> Speaker | None:
        """ "Osmere denies it. Its energy ministry said …": of a state that the book does not know; of one that it knows it has its own."""
        owned = _OWNED.fullmatch(clean)
        owner = self._pronoun("its", spot) if owned is not None else None
        if owned is None or owner is None or not owner.named or self._scene.book.countries.of_side(owner.actor.side):
            return None
        state = re.sub(r"['’]s? government$", "", owner.actor.name)
        name = f"{state}{'’' if state.endswith('s') else '’s'} {owned['body']}"
        how = f"“{clean}”: that of {state}; {owner.how}"
        return Speaker(Actor(slug(name)[:80], name, owner.actor.side), how, True, body=True)

    def _author(self, who: str, clean: str, spot: Spot) -> Speaker | None:
        """The one whose office, spokesman or paper speaks."""
        if who.lower() in PRONOUNS:
            found = self._pronoun(who.lower(), spot)
        elif (kind := kind_of_spokesman(clean)) is not None:
            found = self._of_kind(kind, spot)
            return found and replace(found, how=f"“{clean}” speaks for {found.actor.name}; {found.how}", gender=None)
        else:
            found = self._named(core(who), Spot(spot.block, spot.at + max(0, clean.find(who))))
        if (found is None or not found.named) and (land := self._scene.book.countries.word(who)) is not None:
            government = self._scene.government(land)
            found = Speaker(government.actor, government.how, True)
        body = names_body(who) and (who[:1].isupper() or _MADE.search(clean) is not None)
        if found is None or not (found.named or body or (_MADE.search(clean) and is_group(who))):
            return None
        return replace(found, how=f"“{clean}” speaks for {found.actor.name}; {found.how}", gender=None)

    def _of_kind(self, kind: str, spot: Spot) -> Speaker | None:
        """The body called by what it is: one named so; a company or a government that spoke last, whatever its name; else "the hospital"."""
        found = self._named(f"the {kind}", spot, slack=0)
        if found is None or found.named:
            return found
        last = next((s for s in self._spoke.lately(spot.block) if s.body and s.named), None)
        if last is None:
            return found
        official = self._scene.book.countries.of_side(last.actor.side) is not None
        titles = self._scene.cast.titles_of(last.actor.name.split())
        firm = kind in COMPANY and not official and may_be_firm(last.actor.name, titles)
        return last if (official if kind in _OF_STATES else firm) else found

    def _paper(self, clean: str, spot: Spot) -> Speaker | None:
        """ "the motion": whoever filed it; "the ruling": else the court or judge named last."""
        owner = self._scene.papers.owner(clean, spot.block, spot.at)
        if owner is not None:
            there = Spot(owner.block, owner.at)
            lower = owner.words.lower()
            found = self._pronoun(lower, there) if lower in PRONOUNS else self._named(core(owner.words), there)
            if found is not None:
                return replace(found, how=f"“{clean}” is by {found.actor.name}; {found.how}", gender=None)
        if not is_ruling(document_in(clean)):
            return None
        court = self._scene.courts.last(spot.key)
        if court is None:
            return None
        found = self._people.of_mention(court)
        return replace(found, how=f"“{clean}” is by {found.actor.name}, named last; {found.how}", gender=None)

    def _group(self, clean: str, spot: Spot) -> Speaker | None:
        """ "some", "one interviewee": the group that spoke last; "some of the protesters": these; "the sources": as they were introduced."""
        if is_elliptic(clean):
            found = self._group_before(clean, spot)
            return _one_of(found, self._scene) if found is not None and _ONE.match(clean) else found
        if (whole := whole_of(clean)) is not None:
            found = self._named(whole, Spot(spot.block, spot.at + max(0, clean.find(whole))), slack=0)
            if found is not None and _ONE.match(clean):
                return _one_of(found, self._scene)
            return found and replace(found, how=f"“{clean}”: {found.how}", plural=True)
        group = self._scene.groups.introduced(clean, spot.block, spot.at)
        return self._introduced(clean, group) if group is not None else None

    def _group_before(self, clean: str, spot: Spot) -> Speaker | None:
        """Whom "some" goes back to: those who spoke last, else those the last sentences are about."""
        last = next((s for s in self._spoke.lately(spot.block) if _speaks_as_group(s)), None)
        group = self._scene.groups.before(spot.block, spot.at)
        later = (
            group is not None
            and last is not None
            and not last.plural
            and (group.block, group.at) > (last.block, last.start)
        )
        near = last is not None and (last.block == spot.block or (group is None and spot.block - last.block == 1))
        if last is not None and near and not later:
            return replace(last, how=f"“{clean}”: {last.actor.name} spoke before; {last.how}", gender=None, plural=True)
        return self._introduced(clean, group) if group is not None else None

    def _introduced(self, clean: str, group: Group) -> Speaker | None:
        """A group by the words that introduced it."""
        found = self._named(group.words, Spot(group.block, group.at))
        if found is None:
            return None
        name = capital(bare(group.words))
        actor = Actor(f"{slug(name)[:60]}-{self._scene.article_id[:6]}", name, found.actor.side)
        how = f"“{clean}”: introduced as “{group.words}”; {found.how}"
        return Speaker(actor if found.named else found.actor, how, False, plural=True)

    def _aide(self, clean: str, spot: Spot) -> Speaker | None:
        """ "an aide to Netanyahu": for the government of the boss, else on the boss's side."""
        aide = _AIDE.match(clean)
        if aide is None:
            return None
        boss = self._named(aide.group("who"), Spot(spot.block, spot.at + aide.start("who")))
        if boss is None or not boss.named:
            return None
        how = f"“{clean}” speaks for {boss.actor.name}; {boss.how}"
        land = self._scene.book.countries.of_side(boss.actor.side)
        if land is not None:
            return Speaker(self._scene.government(land).actor, how, True, gender_of((), clean))
        local = f"{slug(clean)[:60]}-{self._scene.article_id[:6]}"
        return Speaker(Actor(local, capital(bare(clean)), boss.actor.side), how, False, gender_of((), clean))

    def _affiliated(self, clean: str, spot: Spot) -> Speaker | None:
        """ "a spokesman for Northgate Bank", "the head of the union": by the body they speak for."""
        scene = self._scene
        body = speaks_for(clean, book=scene.book, cast=scene.cast, on=scene.on, context=scene.text)
        if body is None:
            return None
        if re.match(r"(?:an?|the|one|another)?\s*.*\bspokes\w+$", clean, re.I):
            return Speaker(body, f"“{clean}” speaks for {body.name}", True, gender_of((), clean))
        if (head := head_of(clean, body, self._people)) is not None:
            found = self._people.of_mention(head)
            return Speaker(found.actor, f"“{clean}”: {head.name} is introduced so; {found.how}", True, found.gender)
        if (later := foretold(clean, spot, scene, self._people, body)) is not None:
            return later
        name = capital(bare(clean).split(",")[0])
        return Speaker(Actor(slug(name)[:80], name, body.side), f"“{clean}” speaks for {body.name}", True)


_ONE = re.compile(r"(?:one|another)\b", re.I)


def _one_of(group: Speaker, scene: Scene) -> Speaker:
    """ "one of the officials": not all of them."""
    first, _, rest = group.actor.name.partition(" ")
    proper = first.isupper() or scene.book.countries.word(first) is not None
    one = " ".join(filter(None, ("One of the", first if proper else first.lower(), rest)))
    actor = Actor(f"{slug(one)[:60]}-{scene.article_id[:6]}", one, group.actor.side)
    return replace(group, actor=actor, how=f"one of several; {group.how}", plural=False)


def _speaks_as_group(speaker: Speaker) -> bool:
    """Whether a speaker is several people, with a name in common at most: no "Ann Walters"."""
    name = speaker.actor.name
    return is_group(name) and (not speaker.named or (speaker.gender is None and _COMMON.search(name) is not None))


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
