"""Whoever stands behind words that name nobody: whose office, aide or paper it is, which of a group, whose ministry."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from contradict.actors import slug
from contradict.claims import Actor
from contradict.extract.affiliation import speaks_for
from contradict.extract.authored import document_in, is_ruling
from contradict.extract.described import described, head_of
from contradict.extract.descriptions import COMPANY, author_of, kind_of_spokesman, names_body
from contradict.extract.foretold import foretold
from contradict.extract.groups import Group, is_elliptic, is_group, whole_of
from contradict.extract.named_bodies import may_be_firm
from contradict.extract.naming import bare, capital, core, genitive
from contradict.extract.people import People
from contradict.extract.pronouns import PRONOUNS
from contradict.extract.roles import gender_of, is_organisation
from contradict.extract.scene import Scene, Spot
from contradict.extract.speaker import Speaker
from contradict.extract.spoke import Spoke

_COMMON = re.compile(r"^(?:members|[\w-]+ (?:officials|members|lawmakers)|Republicans|Democrats|Conservatives)\b", re.I)
_MADE = re.compile(
    r"['’]|\b(?:by|from)\b|\b(?:request|decision|minutes|ruling|demand|petition|statement)\b.*\bof\b", re.I
)
"""Not "a poll of voters", which is somebody else's."""
_AIDE = re.compile(
    r"^(?i:an?|the|one|another)\s+(?:[a-z-]+\s+){0,3}?(?:aide|adviser|advisor|official|envoy|lawyer|deputy|assistant|member|diplomat|ally)s?\s+(?:to|of|for|in|at|from|close to)\s+(?P<who>(?:the\s+(?:president|prime minister|chancellor|king|mayor|governor)$)?(?:(?<=\w)$|[A-Z].*$))"
)
_OFFICE = re.compile(r"\b(?:office|camp|team|campaign|press service)$", re.I)
"""Which is no "she", whoever it belongs to."""
_OWNED = re.compile(
    r"(?:its|their)\s+(?P<body>(?:[a-z-]+\s+){0,2}?(?:ministry|embassy|consulate|army|military|navy|air force|parliament|government|intelligence service|coast guard|presidency)(?:\s+(?:in|to) [A-Z][\w ]+)?)",
    re.I,
)
_PART = re.compile(
    r"(?:its|their)\s+(?:own\s+)?(?P<part>(?:(?!news\b|rating|private\b|largest\b)[a-z-]+\s+){0,3}?(?:office|department|service|agency|directorate|secretariat|mission|delegation|headquarters|branch|arm|wing|unit))",
    re.I,
)
""" "Its human rights office", of a body that is no state."""
_DEPUTY = re.compile(r"(?P<whose>his|her|their)\s+(?:own\s+|then\s+)?deputy", re.I)
_POST = re.compile(r"its\s+(?P<post>(?:[a-z-]+\s+){0,2}?(?:minister|ambassador|envoy))", re.I)
_OF_STATES = frozenset(("government", "ministry", "army", "military", "navy", "embassy", "parliament"))
_COUNTS = frozenset(("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "several", "many"))
_OF_SEVERAL = re.compile(r"(?:One|Another) of (?:the )?")
_ONE = re.compile(r"(?:one|another)\b", re.I)


@dataclass(frozen=True, slots=True)
class Behind:
    """Of one article. The functions find whom the words for an owner, boss or author mean: names right behind them included, or not."""

    _scene: Scene
    _people: People
    _spoke: Spoke
    _named: Callable[[str, Spot], Speaker | None]
    _exactly: Callable[[str, Spot], Speaker | None]
    _pronoun: Callable[[str, Spot], Speaker | None]

    def described(self, clean: str, spot: Spot) -> Speaker | None:
        """Descriptions: whose office or paper, whose aide, which minister, which ministry, which body."""
        who = author_of(clean)
        return (
            self._of_owner(clean, spot)
            or self._part(clean, spot)
            or self._in_post(clean, spot)
            or self._second(clean, spot)
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
        if is_organisation(owner.actor.name) and not owner.actor.name.endswith("government"):
            return None  # a firm's
        state = re.sub(r"['’]s? government$", "", owner.actor.name)
        name = f"{genitive(state)} {owned['body']}"
        how = f"“{clean}”: that of {state}; {owner.how}"
        return Speaker(Actor(slug(name)[:80], name, owner.actor.side), how, True, body=True)

    def _part(self, clean: str, spot: Spot) -> Speaker | None:
        part = _PART.fullmatch(clean)
        owner = self._pronoun("its", spot) if part is not None else None
        if part is None or owner is None or not owner.named:
            return None
        name = f"{genitive(owner.actor.name)} {part['part']}"
        how = f"“{clean}”: part of {owner.actor.name}; {owner.how}"
        return Speaker(Actor(slug(name)[:80], name, owner.actor.side), how, True, body=True)

    def _in_post(self, clean: str, spot: Spot) -> Speaker | None:
        """ "Iran will let them in, its foreign minister said": of the state that acts in the paragraph."""
        post = _POST.fullmatch(clean)
        land = self._scene.land_acting(spot) if post is not None else None
        return self.affiliated(f"{land} {post['post']}", spot) if post is not None and land is not None else None

    def _second(self, clean: str, spot: Spot) -> Speaker | None:
        """ "Only last month her deputy said …": of the body that the boss speaks for."""
        whose = _DEPUTY.fullmatch(clean)
        boss = self._pronoun(whose["whose"].lower(), spot) if whose is not None else None
        if boss is None or not boss.named or boss.actor.side == boss.actor.id:
            return None
        name = f"{genitive(boss.actor.name)} deputy"
        how = f"“{clean}”: of {boss.actor.name}; {boss.how}"
        return Speaker(Actor(slug(name)[:80], name, boss.actor.side), how, False)

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
        how = f"“{clean}” speaks for {found.actor.name}; {found.how}"
        return replace(found, how=how, gender=None, body=found.body or _OFFICE.search(clean) is not None)

    def _of_kind(self, kind: str, spot: Spot) -> Speaker | None:
        """The body called by what it is: one named so; a company or a government that spoke last, whatever its name; else "the hospital"."""
        found = self._exactly(f"the {kind}", spot)
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
            found = self.group_before(clean, spot)
            return self._one_of(found, clean, spelled=False) if found is not None and _ONE.match(clean) else found
        if (whole := whole_of(clean)) is not None:
            found = self._exactly(whole, Spot(spot.block, spot.at + max(0, clean.find(whole))))
            if found is not None and _ONE.match(clean):
                return self._one_of(found, clean, spelled=True)
            return found and replace(found, how=f"“{clean}”: {found.how}", plural=True)
        group = self._scene.groups.introduced(clean, spot.block, spot.at)
        return self._introduced(clean, group) if group is not None else None

    def group_before(self, clean: str, spot: Spot) -> Speaker | None:
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

    def _one_of(self, group: Speaker, words: str, *, spelled: bool) -> Speaker:
        """ "one of the officials", "another of them": not all of them, and not the same one; `spelled`: the words name the group."""
        name = _OF_SEVERAL.sub("", group.actor.name)
        if not spelled:
            first, _, rest = name.partition(" ")
            lower = first.lower()
            common = lower in _COUNTS or (not group.named and not first.isupper())
            which = "Another" if words.lower().startswith("another") else "One"
            words = " ".join(filter(None, (f"{which} of the", lower if common else first, rest)))
        local = f"{slug(words)[:60]}-{self._scene.article_id[:6]}"
        actor = Actor(local, capital(words), group.actor.side)
        return replace(group, actor=actor, how=f"one of several; {group.how}", plural=False, named=False)

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
        if aide is None or re.search(r"\b(?:diplomat|envoy)s?\s+in\s", clean):  # of any country but that one
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

    def affiliated(self, clean: str, spot: Spot) -> Speaker | None:
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


def _speaks_as_group(speaker: Speaker) -> bool:
    """Whether a speaker is several people, with a name in common at most: no "Ann Walters"."""
    name = speaker.actor.name
    return (
        not _OF_SEVERAL.match(name)
        and is_group(name)
        and (not speaker.named or (speaker.gender is None and _COMMON.search(name) is not None))
    )
