"""From the words that name a speaker ("he", "Lavrov", "the minister", "Moscow") to an actor, with the reason."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from contradict.actors import ActorBook, Found, slug
from contradict.claims import Actor, Span
from contradict.extract.affiliation import speaks_for
from contradict.extract.cast import Cast
from contradict.extract.cues import load_cues
from contradict.extract.descriptions import Place, author_of, body_meant, ministry_meant
from contradict.extract.lands import Lands, is_land_noun, leads_a_country
from contradict.extract.mentions import Mention
from contradict.extract.roles import gender_of, is_organisation, is_role

_PRONOUNS = {
    "he": "m",
    "him": "m",
    "his": "m",
    "himself": "m",
    "she": "f",
    "her": "f",
    "hers": "f",
    "herself": "f",
    "they": "p",
    "them": "p",
    "their": "p",
    "it": "n",
    "its": "n",
    "i": "1",
    "we": "1",
    "our": "1",
    "my": "1",
    "one": "n",
}
_EDGE = re.compile(r"^[\s,;:“”\"‘’'()—–-]+|[\s,;:“”\"‘’'()—–-]+$")


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who, how we know, and gender where known."""

    actor: Actor
    how: str
    named: bool
    """A person or body with a name; not "officials"."""
    gender: str | None = None
    plural: bool = False
    block: int = -1
    start: int = -1
    body: bool = False
    """A body or government: no "he" or "she" goes back to it."""
    aside: bool = False
    """Named in passing as the owner of a claim, a plan: pronouns go back to others sooner."""


class Stage:
    """Goes through one article in order and remembers who spoke: pronouns and bare quotations need that."""

    def __init__(
        self,
        book: ActorBook,
        cast: Cast,
        *,
        article_id: str,
        on: date | None,
        text: str,
        home: str = "",
        paragraphs: Sequence[str] = (),
    ) -> None:
        self._book = book
        self._cast = cast
        self._article_id = article_id
        self._on = on
        self._text = text
        self._home = home
        self._paragraphs = paragraphs
        self._spoke: list[Speaker] = []
        self._known: dict[str, Speaker] = {}
        self._genders: dict[tuple[str, ...], str | None] = {}
        self._lands = Lands(book, cast, on, book.main_country(text))
        self._words = load_cues().generic | {f"{word}s" for word in load_cues().generic}

    @property
    def last(self) -> Speaker | None:
        """Who spoke last."""
        return self._spoke[-1] if self._spoke else None

    def speaker(
        self,
        words: str,
        *,
        block: int,
        at: int,
        text: str,
        holder: str | None = None,
        sentence_start: int = 0,
        aside: bool = False,
    ) -> Speaker | None:
        """The speaker named by `words` at offset `at` of paragraph `block` (whose text is `text`); None when nobody can be named."""
        clean = _EDGE.sub("", " ".join(words.split()))
        if (dateline := re.match(r"[A-Z][A-Z ,.]{2,40}\s[—–-]\s+(?=\S)", words)) is not None:
            return self.speaker(words[dateline.end() :], block=block, at=at + dateline.end(), text=text, holder=holder)
        if not clean:
            return None
        lower = clean.lower()
        if lower in ("who", "which", "that", "whom") and holder:
            said = self.last
            if (
                said is not None
                and said.block == block
                and holder.lower() in said.actor.name.lower()
                and said.start <= at
            ):
                return said  # "two diplomats, who asked not to be named"
            if lower == "who" and (person := self._person_before(block, at, sentence_start)) is not None:
                holder, at = person.name, person.start
            return self.speaker(holder, block=block, at=at, text=text, sentence_start=sentence_start)
        if lower in _PRONOUNS:
            found = self._pronoun(lower, block, at, sentence_start)
        else:
            found = self._named(_core(clean), block, at, sentence_start)
        if found is None:
            return None
        personal = _PERSONAL.search(clean) is not None and author_of(clean) is not None
        found = replace(
            found,
            block=block,
            start=at,
            gender=found.gender or (gender_of((), clean) if personal else None),
            body=not personal and (found.body or self._is_body(found) or _DOCUMENTS.match(clean) is not None),
            aside=aside,
        )
        self._spoke.append(found)
        return found

    def _person_before(self, block: int, at: int, sentence_start: int) -> Mention | None:
        """ "Tom Brandt of Brandt Research, who doubted …": the parser hangs the clause on the body; bodies are no "who"."""
        near = [m for m in self._cast.mentions if m.block == block and sentence_start <= m.start <= at]
        if not near or near[-1].person is not False:
            return None
        return next((m for m in reversed(near) if self._is_person(m, m.gender or self._gender(m))), None)

    def _pronoun(self, pronoun: str, block: int, at: int, sentence_start: int) -> Speaker | None:
        kind = _PRONOUNS[pronoun]
        if kind == "1":
            return None
        wanted_person = kind in "mf"
        candidates: list[tuple[int, int, float, Mention | Speaker]] = []
        for mention in reversed(self._cast.mentions):
            if block - mention.block > 3:
                break
            if (mention.block, mention.start) >= (block, at):
                continue
            gender = mention.gender or self._gender(mention)
            if wanted_person and (mention.person is False or (gender is not None and gender != kind)):
                continue
            if wanted_person and not self._is_person(mention, gender):
                continue
            if not wanted_person and (mention.person or gender or mention.place or self._is_person(mention, gender)):
                continue
            weight = 1.5 if mention.subject else 0.0
            if mention.block == block and mention.start >= sentence_start:
                closed = any(mark in self._between(mention, at) for mark in (":", ";"))
                weight -= (-0.6 if closed else 0.3) if mention.subject else 1.0
            elif mention.block == block:
                weight += 0.5
            if gender == kind:
                weight += 0.6
            candidates.append((mention.block, mention.start, weight, mention))
        for said in self._spoke[-3:]:
            if block - said.block > 3 or (said.block, said.start) >= (block, at):
                continue
            if wanted_person and (said.gender not in (None, kind) or said.body or (not said.named and said.plural)):
                continue
            if kind == "n" and (said.gender is not None or said.plural or not said.body):
                continue
            weight = (0.5 if said.aside else 2.0) + (0.6 if said.gender == kind else 0.0)
            weight += 1.0 if kind == "p" and (said.plural or not said.named) else 0.0
            candidates.append((said.block, said.start, weight, said))
        if not candidates:
            return self._place_before(block, at) if kind == "n" else None
        latest = max(candidates, key=lambda c: (c[2] - 1.2 * (block - c[0]), c[0], c[1]))
        chosen = latest[3]
        if isinstance(chosen, Speaker):
            return Speaker(
                chosen.actor,
                f"“{pronoun}”: the last speaker before",
                chosen.named,
                chosen.gender or (kind if kind in "mf" else None),
                plural=chosen.plural,
                body=chosen.body,
            )
        found = self._of_mention(chosen)
        return Speaker(
            found.actor,
            f"“{pronoun}”: {chosen.name}, named before; {found.how}",
            True,
            found.gender or (kind if kind in "mf" else None),
        )

    def _place_before(self, block: int, at: int) -> Speaker | None:
        """ "The administration in Washington keeps up its version": the capital named where nothing else is."""
        for mention in reversed(self._cast.mentions):
            if mention.block == block and mention.start < at and mention.place:
                found = self._of_mention(mention)
                return replace(found, body=True) if self._book.country_word(mention.name) is not None else None
        return None

    def _between(self, mention: Mention, at: int) -> str:
        """The paragraph's text from the mention up to `at`."""
        return self._paragraphs[mention.block][mention.end : at] if mention.block < len(self._paragraphs) else ""

    def _is_person(self, mention: Mention, gender: str | None) -> bool:
        if mention.person or gender:
            return True
        full = self._cast.fullest(mention.words, before=(mention.block, mention.start))
        if full is not None and (full.person or full.gender):
            return True
        found = self._book.explain(mention.name, on=self._on)
        if found.known:
            name = found.actor.name
            bodylike = is_organisation(name) or "government" in found.how or self._book.country_word(name) is not None
            return (
                bool(self._book.offices(name))
                or _looks_personal(name)
                or (len(name.split()) in (2, 3) and not bodylike)
            )
        return len(mention.words) in (2, 3)

    def _is_body(self, speaker: Speaker) -> bool:
        """A government, an organisation, a company: by name, by the book, or by what the article calls it."""
        name = speaker.actor.name
        if speaker.gender is not None or self._book.offices(name):
            return False
        if is_organisation(name) or "government of" in speaker.how:
            return True
        mention = next((m for m in self._cast.mentions if m.name == name), None)
        if mention is not None:
            return mention.person is False or not self._is_person(mention, mention.gender)
        return speaker.named and not _looks_personal(name)

    def _gender(self, mention: Mention) -> str | None:
        if mention.words not in self._genders:
            self._genders[mention.words] = self._gender_by_cast(mention)
        return self._genders[mention.words]

    def _gender_by_cast(self, mention: Mention) -> str | None:
        full = self._cast.fullest(mention.words, before=(mention.block, mention.start))
        return (full.gender if full is not None else None) or gender_of(
            mention.words, self._cast.titles_of(mention.words)
        )

    def _of_mention(self, mention: Mention) -> Speaker:
        full = self._cast.fullest(mention.words, before=(mention.block, mention.start)) or mention
        return self._person(full.words, mention.words)

    def _person(self, words: tuple[str, ...], written: tuple[str, ...]) -> Speaker:
        name = " ".join(words)
        known = self._known.get(name)
        if known is not None:
            return known
        found = self._book.explain(name, on=self._on, context=self._text)
        titles = self._cast.titles_of(words)
        gender = gender_of(words, titles)
        actor, how = found.actor, found.how
        if not found.known or (actor.side == actor.id and not self._book.offices(name, on=self._on)):
            side = self._side_by(words, [title for title in titles.split("; ") if title])
            if side is not None:
                actor, how = Actor(actor.id, actor.name, side[0]), side[1]
        if len(words) > len(written):
            how = f"“{' '.join(written)}” is {name} in this article; {how}"
        speaker = Speaker(actor, how, True, gender)
        self._known[name] = speaker
        return speaker

    def _side_by(self, words: tuple[str, ...], titles: list[str]) -> tuple[str, str] | None:
        """The side somebody speaks for by one of the titles the article gives, and why."""
        first = next((m for m in self._cast.mentions if m.words == words), None)
        for title in titles:
            if re.match(r"(?:its|their)\b", title, re.I) and (last := self._body_in_front(words, first)) is not None:
                title = f"{title} of {last.name}"
            body = speaks_for(title, book=self._book, cast=self._cast, on=self._on, context=self._text)
            if body is not None:
                return body.side, f"“{title}” speaks for {body.name}"
        for title in titles:
            land = self._book.country_word(title) if re.fullmatch(r"[A-Z][\w. -]+['’]s?", title) else None
            if land is not None:
                government = self._book.explain(f"{land} government", on=self._on).actor
                return government.side, f"“{title}” speaks for {government.name}"
            whose = _OF_PERSON.match(title)
            if (
                whose is not None
                and not re.search(r"\b(?:former|ex|then)\b", title)
                and whose.group("who").split()[-1] not in words
            ):
                full = (
                    self._cast.fullest((whose.group("who"),), before=(first.block, first.start))
                    if first is not None
                    else None
                )
                if full is not None and full.person is not False:
                    whom = self._of_mention(full).actor
                    return whom.side, f"“{title}” speaks for {whom.name}"
            office = re.match(r"(?P<who>(?:the\s+)?.+)['’]s\s+spokes\w+$", title, re.I)
            if (
                office is not None
                and (chief := self._book.explain(office.group("who"), on=self._on, context=self._text)).known
            ):
                return chief.actor.side, f"“{title}” speaks for {chief.actor.name}"
            if re.match(r"(?:his|her)\s", title, re.I) and first is not None:
                boss = self._boss_before(first)
                if boss is not None:
                    return boss.actor.side, f"“{title}” speaks for the side of {boss.actor.name}"
            near = self._land_in_front(first) if first is not None else None
            if (side := self._lands.side_of_minister(title, near)) is not None:
                return side, f"“{title}”: a minister of the country the article is about"
            if (firm_name := _OF_FIRM.match(title)) is not None and not re.search(r"\b(?:former|ex)\b", title):
                name = firm_name.group("who")
                owner = next((m for m in self._cast.mentions if m.name == name), None)
                if owner is not None and not self._is_person(owner, owner.gender or self._gender(owner)):
                    actor = self._book.explain(
                        self._cast.organisation(name) or name, on=self._on, context=self._text
                    ).actor
                    return actor.side, f"“{title}” speaks for {actor.name}"
            noun = _OF_COMPANY.match(title)
            if noun is not None and first is not None:
                firm = self._body(noun.group("noun") or "company", first.block, first.start)
                if firm is not None:
                    return firm.actor.side, f"“{title}” speaks for {firm.actor.name}"
        return None

    def _body_in_front(self, words: tuple[str, ...], first: Mention | None) -> Mention | None:
        """Whose "its chairman" somebody is: the body of the book named last in the paragraph, else the last one called a body."""
        near = [
            m
            for m in reversed(self._cast.mentions)
            if first is not None and m.block == first.block and m.start < first.start and not m.person and not m.place
        ]
        bodies = [m for m in near if not self._is_person(m, m.gender)]
        called = (m for m in bodies if m.person is False or self._book.explain(m.name, on=self._on).known)
        subject = (m for m in bodies if m.subject)
        return next(called, None) or next(subject, None) or next(iter(bodies), None) or self._cast.body_before(words)

    def _land_in_front(self, mention: Mention) -> str | None:
        """The country that is the subject of a sentence in front, in the same paragraph: "New Delhi disagrees. Commerce Minister NAME …"."""
        for earlier in reversed(self._cast.mentions):
            if earlier.block == mention.block and earlier.start < mention.start and earlier.subject:
                return self._book.country_word(earlier.name) if not earlier.person else None
        return None

    def _boss_before(self, mention: Mention) -> Speaker | None:
        """ "His interior minister, NAME": he who was named last before and speaks for a country."""
        for earlier in reversed(self._cast.mentions):
            if (earlier.block, earlier.start) >= (mention.block, mention.start) or mention.block - earlier.block > 1:
                continue
            if earlier.person is False or earlier.words[-1] == mention.words[-1]:
                continue
            boss = self._of_mention(earlier)
            if boss.actor.side != boss.actor.id:
                return boss
        return None

    def _named(self, clean: str, block: int, at: int, sentence_start: int = 0) -> Speaker | None:
        """Names and descriptions; the surest reading first."""
        if (
            whose := re.match(r"([A-Z][\w. -]+)['’]s\s+(?=[A-Z][\w’'-]+$)", clean)
        ) is not None and self._book.country_word(whose.group(1)):
            at, clean = at + whose.end(), clean[whose.end() :]  # "Brazil's Lula"
        own = re.sub(r"^(?:[Hh]is|[Hh]er|[Ii]ts|[Tt]heir)\s+(?:own\s+)?(?=[A-Z])", "", clean)
        at, clean = at + len(clean) - len(own), own
        inside = [m for m in self._cast.mentions if m.block == block and at <= m.start < at + len(clean) + 2]
        whole = self._book.explain(clean, on=self._on, context=self._text)
        surname = self._surname(clean, whole, block, at)
        if surname is not None:
            return surname
        last = self._last_named(clean, inside, at)
        if last is not None:
            return last
        apposed = [m for m in inside if len(m.words) > 1 and clean[m.end - at :].startswith(",") and m.start - at <= 4]
        if (
            whole.known
            and not any(m.person and len(m.words) > 1 for m in inside)
            and not any(m.person is not False for m in apposed)
            and author_of(clean) is None
        ):
            return Speaker(whole.actor, whole.how, True, gender_of(whole.actor.name.split(), clean))
        if apposed and apposed[0].person is False:  # "Skyward Airlines, the jet's largest customer"
            entry = self._book.explain(apposed[0].name, on=self._on, context=self._text)
            return Speaker(entry.actor, entry.how, True, body=True)
        head = self._head_mention(clean, inside, at) if author_of(clean) is None else None
        if head is not None:
            found = self._of_mention(head)
            return Speaker(found.actor, found.how, True, found.gender)
        said = self._described(clean, block, at, sentence_start) or self._apposed(clean, inside, at)
        if said is not None:
            return said
        if whole.known:
            return Speaker(whole.actor, whole.how, True, None)
        body = speaks_for(clean, book=self._book, cast=self._cast, on=self._on, context=self._text)
        if body is not None and re.match(r"(?:an?|the|one|another)?\s*.*\bspokes\w+$", clean, re.I):
            return Speaker(body, f"“{clean}” speaks for {body.name}", True, gender_of((), clean))
        if body is not None and (head := self._head_of(clean, body)) is not None:
            found = self._of_mention(head)
            return Speaker(found.actor, f"“{clean}”: {head.name} is introduced so; {found.how}", True, found.gender)
        if body is not None:
            name = _capital(_bare(clean).split(",")[0])
            return Speaker(Actor(slug(name)[:80], name, body.side), f"“{clean}” speaks for {body.name}", True)
        if any(m.person is False or len(m.words) >= 2 for m in inside) and all(
            w[:1].isupper() or len(w) < 4 for w in _bare(clean).split()
        ):
            return Speaker(whole.actor, whole.how, True, None)
        if (
            called := re.match(
                r"(?:[Tt]he\s+)?(?P<who>[A-Z][\w-]+)\s+(?:union|party|group|movement|agency|company|campaign)$", clean
            )
        ) is not None:
            entry = self._book.explain(called.group("who"), on=self._on, context=self._text)
            if not self._book.country_word(called.group("who")):
                return Speaker(entry.actor, f"“{clean}”: {entry.how}", True, body=True)
        return self._generic(clean, block, at)

    def _surname(self, clean: str, whole: Found, block: int, at: int) -> Speaker | None:
        """One capitalised word: the article's own people and bodies come before those the book knows."""
        short = re.sub(r"^(?:Mr|Mrs|Ms|Dr|Sir)\.?\s+", "", clean)
        short = re.sub(r"^the\s+(?=[A-Z])", "", short)
        if not short[:1].isupper() or " " in short:
            return None
        full = self._cast.fullest((short,), before=(block, at))
        if (
            full is not None
            and whole.known
            and " for the government" in whole.how
            and not self._before(full, block, at)
        ):
            full = None  # "Washington" before any Denzel Washington is the capital
        if full is not None:
            return self._person(full.words, (short,))
        title = self._cast.organisation(short) if not whole.known else None
        if title is None or title == short:
            return None
        entry = self._book.explain(title, on=self._on, context=self._text)
        return Speaker(entry.actor, f"“{short}” is {title} in this article; {entry.how}", True, body=True)

    def _before(self, mention: Mention, block: int, at: int) -> bool:
        """Named before, as somebody who may be a person: "Valeska Paris", not "central Paris"."""
        first = mention.words[0].lower()
        return (mention.block, mention.start) < (block, at) and not mention.place and first not in _QUARTERS

    def _last_named(self, clean: str, inside: list[Mention], at: int) -> Speaker | None:
        """ "the secretary general of the CEI (a conference), NAME": a title, a comma and a full name close the phrase."""
        if "," not in clean or not inside:
            return None
        mention = inside[-1]
        if mention.start - at < 4 or mention.person is False or len(mention.words) < 2:
            return None
        text = re.sub(r"\s+", " ", clean)
        front, behind = text.rpartition(mention.name)[0], text.rpartition(mention.name)[2]
        if behind.strip(' )”"') or not re.search(r",\s+(?:(?:Dr|Mr|Mrs|Ms|Prof|Sir)\.?\s+)?$", front):
            return None
        if not any(is_role(word) for word in re.findall(r"[\w-]+", front)):
            return None
        found = self._of_mention(mention)
        return Speaker(found.actor, found.how, True, found.gender)

    def _described(self, clean: str, block: int, at: int, sentence_start: int) -> Speaker | None:
        """Descriptions: whose office or paper, which minister, which ministry, which body."""
        who = author_of(clean)
        if who is not None and (author := self._author(who, clean, block, at, sentence_start)) is not None:
            return author
        aide = _AIDE.match(clean)
        if (
            aide is not None
            and (boss := self._named(aide.group("who"), block, at + aide.start("who"))) is not None
            and boss.named
        ):
            how = f"“{clean}” speaks for {boss.actor.name}; {boss.how}"
            land = self._book.country_of_side(boss.actor.side)
            if land is not None:
                government = self._book.explain(f"{land} government", on=self._on)
                return Speaker(government.actor, how, True, gender_of((), clean))
            local = f"{slug(clean)[:60]}-{self._article_id[:6]}"
            return Speaker(Actor(local, _capital(_bare(clean)), boss.actor.side), how, False, gender_of((), clean))
        found_by = self._by_land(clean, block, at) or self._paper_or_spokesman(clean, block, at)
        if found_by is not None:
            return found_by
        if " " not in clean and (land := self._book.country_word(clean)) is not None:
            government = self._book.explain(f"{land} government", on=self._on)
            return Speaker(government.actor, f"“{clean}”: {government.how}", True, body=True)
        words = [w for w in re.findall(r"[\w-]+", clean) if w.lower() not in _ARTICLES]
        opening = clean.split()[0].lower()
        definite = opening in ("the", "this", "that", "its", "their", "his", "her") and len(words) <= 3
        if definite or (opening == "the" and len(words) <= 7):
            introduced = self._cast.by_title(words, before=(block, at)) or self._holder(words, block, at)
            if introduced is not None:
                found = self._of_mention(introduced)
                how = f"“{clean}”: {introduced.name} was introduced so; {found.how}"
                return Speaker(found.actor, how, True, found.gender)
        if definite and (earlier := self._said_before(words)) is not None:
            return earlier
        land = self._land_before(block, at)
        ministry = ministry_meant(clean, self._text, self._book, home=self._home, land=land, on=self._on)
        if ministry is not None:
            body = self._book.explain(ministry, on=self._on)
            return Speaker(body.actor, f"“{clean}” is the {ministry} here; {body.how}", True, body=True)
        if not definite:
            return None
        return self._body(words[0], block, at) if len(words) == 1 else None

    def _by_land(self, clean: str, block: int, at: int) -> Speaker | None:
        """A leader, a ministry or a government by its country, or by the country the article is about."""
        leader = self._lands.leader(clean, before=(block, at))
        if leader is not None:
            found = self._of_mention(leader)
            return Speaker(found.actor, f"“{clean}” is {found.actor.name}; {found.how}", True, found.gender)
        if is_land_noun(clean):
            for earlier in reversed(self._spoke[-6:]):
                titles = "; ".join(
                    (
                        self._cast.titles_of(earlier.actor.name.split()),
                        *self._book.offices(earlier.actor.name, on=self._on),
                    )
                )
                if block - earlier.block <= 3 and leads_a_country(titles):
                    return replace(earlier, how=f"“{clean}”: {earlier.actor.name} spoke before; {earlier.how}")
        if re.fullmatch(r"(?:his|her|their|our|my)\s+(?:own\s+)?(?:country|nation|government|homeland)", clean, re.I):
            last = next((s for s in reversed(self._spoke) if block - s.block <= 1), None)
            land = self._book.country_of_side(last.actor.side) if last is not None else None
            if last is not None and land is not None:
                government = self._book.explain(f"{land} government", on=self._on)
                return Speaker(government.actor, f"“{clean}”: that of {last.actor.name}", True, body=True)
        name = self._lands.body_in(clean, self._land_before(block, at)) or self._lands.office(clean)
        if name is None:
            return None
        entry = self._book.explain(name, on=self._on, context=self._text)
        return Speaker(
            entry.actor, f"“{clean}” is the {name} here; {entry.how}", True, gender_of(entry.actor.name.split(), "")
        )

    def _paper_or_spokesman(self, clean: str, block: int, at: int) -> Speaker | None:
        """ "the statement", "a spokesman": of whoever spoke last, or of the body talked about."""
        near = [s for s in self._spoke if 0 <= block - s.block <= 1 and (s.block, s.start) < (block, at)]
        if _PAPER.fullmatch(clean):
            last = next((s for s in reversed(near) if s.named), None)
            return (
                replace(last, how=f"“{clean}”: by the last speaker before; {last.how}", gender=None)
                if last is not None
                else None
            )
        if _SPOKESMAN.fullmatch(clean):
            body = next((s for s in reversed(near) if s.body), None) or self._body("company", block, at)
            if body is not None:
                return replace(
                    body, how=f"“{clean}” speaks for {body.actor.name}; {body.how}", gender=gender_of((), clean)
                )
        return None

    def _head_of(self, clean: str, body: Actor) -> Mention | None:
        """ "the head of the union" where one person is introduced as speaking for it."""
        if not re.match(
            r"(?:the|its)\s+(?:[a-z-]+\s+)?(?:head|leader|chief|president|director|chair\w*|boss|chief executive)\b",
            clean,
            re.I,
        ):
            return None
        heads: dict[str, Mention] = {}
        for mention in self._cast.mentions:
            if (
                mention.person
                and len(mention.words) > 1
                and mention.title
                and self._of_mention(mention).actor.side == body.side
            ):
                heads.setdefault(mention.words[-1], mention)
        return next(iter(heads.values())) if len(heads) == 1 else None

    def _apposed(self, clean: str, inside: list[Mention], at: int) -> Speaker | None:
        """ "its developer Arden Therapeutics": a body's name behind what it is."""
        if not inside or not re.match(
            r"(?:the|its|their|an?|his|her)\s+(?:(?!of\b|for\b|at\b)[a-z-]+\s+){1,3}(?=[A-Z])", clean
        ):
            return None
        mention = inside[-1]
        if (
            not clean.endswith(mention.name)
            or not clean[: -len(mention.name)].strip().replace("-", " ").replace(" ", "a").islower()
        ):
            return None
        found = self._of_mention(mention)
        return replace(found, how=f"{mention.name} is named; {found.how}")

    def _author(self, who: str, clean: str, block: int, at: int, sentence_start: int) -> Speaker | None:
        """The one whose office, spokesman or paper speaks."""
        start = at + max(0, clean.find(who))
        if who.lower() in _PRONOUNS:
            found = self._pronoun(who.lower(), block, at, sentence_start)
        else:
            found = self._named(_core(who), block, start)
        if (found is None or not found.named) and (land := self._book.country_word(who)) is not None:
            government = self._book.explain(f"{land} government", on=self._on)
            found = Speaker(government.actor, government.how, True)
        if found is None or not found.named:
            return None
        return replace(found, how=f"“{clean}” speaks for {found.actor.name}; {found.how}", gender=None)

    def _holder(self, words: list[str], block: int, at: int) -> Mention | None:
        """ "the foreign minister" where the article names him without his office: the book knows it."""
        office = " ".join(words).lower()
        if not words or not is_role(words[-1]):
            return None
        for mention in reversed(self._cast.mentions):
            if (mention.block, mention.start) < (block, at) and mention.person is not False:
                full = self._cast.fullest(mention.words, before=(mention.block, mention.start)) or mention
                if any(
                    re.match(rf"(?:\w+ )*{re.escape(office)} of ", o)
                    for o in self._book.offices(full.name, on=self._on)
                ):
                    return mention
        return None

    def _land_before(self, block: int, at: int) -> str | None:
        """The country named last before: whom "its ministry" belongs to."""
        for mention in reversed(self._cast.mentions):
            if (mention.block, mention.start) < (block, at) and (
                land := self._book.country_word(mention.name)
            ) is not None:
                return land
        return None

    def _said_before(self, words: list[str]) -> Speaker | None:
        """ "the ministry" after somebody called so, in full, has spoken."""
        ending = " ".join(words).lower()
        for earlier in reversed(self._spoke):
            name = earlier.actor.name.lower()
            if ending and (
                (name.endswith(f" {ending}") and not re.search(r" (?:of|for|at) ", name))
                or (name == ending and not earlier.plural)
            ):
                return replace(earlier, how=f"“{' '.join(words)}” spoke before; {earlier.how}")
        return None

    def _body(self, noun: str, block: int, at: int) -> Speaker | None:
        """ "the bank" after Northgate Bank was named; "the company" after one was talked about."""
        mention = body_meant(
            noun, self._cast, Place(block, at), lambda m: self._is_person(m, m.gender or self._gender(m))
        )
        if mention is None:
            return None
        full = self._cast.organisation(mention.name) or mention.name
        found = self._book.explain(full, on=self._on, context=self._text)
        return Speaker(found.actor, f"“{noun}”: {full}, named before; {found.how}", True, body=True)

    def _head_mention(self, clean: str, inside: list[Mention], at: int) -> Mention | None:
        """The person a noun phrase is about: "Lavrov", "Russian Foreign Minister Sergei Lavrov", "Smith, who leads the party"."""
        if (match := re.match(r"(?:the|a|an)\s+[\w -]+,\s+", clean, re.I)) is not None:  # "a Republican, Mark Amodei"
            named = [m for m in inside if m.start - at == match.end() and m.person is not False and len(m.words) > 1]
            if named:
                return named[0]
        persons = []
        for mention in inside:
            front = clean[: mention.start - at].strip(" ,")
            closes = (
                clean[mention.end - at :].strip(" ,") == "" and len(mention.words) > 1 and mention.person is not False
            )
            if closes and (
                re.fullmatch(r"[A-Z][\w. -]+['’]s?", front) or ("," in front and is_role(front.split()[-1]))
            ):
                return mention  # "Finland's Alexander Stubb", "His namesake, the housing minister Joan Miller"
            if re.search(r"\b(?:of|for|to|from|by|with|in|at|on)$|['’]s?$|,|\bwho\b", front):
                continue
            if re.search(r"\band$", front):
                continue
            after = clean[mention.end - at :]
            if re.match(r"['’]s?\b", after) or (
                re.match(r"\s+[a-z]+s?\b(?!\s*,)", after)
                and re.match(r"\s+(?!who\b|of\b|and\b|in\b|on\b|at\b|himself|herself)", after)
            ):
                continue
            if mention.person is False:
                continue
            persons.append(mention)
        return persons[0] if persons else None

    def _generic(self, clean: str, block: int, at: int) -> Speaker:
        bare = re.sub(r"^(?:the|a|an)\s+", "", clean, flags=re.I)
        name = _capital(bare)
        if (
            bare[:1].isupper()
            and " " not in name
            and (full := self._cast.fullest((name,), before=(block, at))) is not None
        ):
            return self._person(full.words, (name,))
        if bare[:1].isupper() and bare == clean and " " not in name and bare.lower() not in self._words and at > 0:
            actor = self._book.resolve(name, on=self._on, context=self._text)
            return Speaker(actor, "a name only this article has; speaks for themselves", True, None)
        local = f"{slug(name)[:60]}-{self._article_id[:6]}"
        return Speaker(
            Actor(local, name, local),
            "a description, kept apart from the same words in other articles",
            False,
            gender_of((), clean),
            plural=bool(
                re.search(r"(?<!s)s$|\b(?:people|many|some|others|several|most|few)$", clean.split(",")[0].lower())
            ),
        )


_OF_PERSON = re.compile(
    r"^(?P<who>[A-Z][\w-]+)['’]s\s+(?:[a-z]+\s+)*(?:spokes\w+|lawyer|attorney|campaign (?:manager|chief|chairman)|chief of staff|adviser|advisor|aide|press secretary|running mate)$"
)
_OF_FIRM = re.compile(
    r"^(?:[Tt]he\s+)?(?P<who>[A-Z][\w&.-]+(?:\s+[A-Z][\w&.-]+)*)['’]s\s+(?:[a-z-]+\s+){0,3}(?:director|chief|executive|chair\w*|president|manager|spokes\w+|officer|secretary|founder|boss|head|owner|leader)$"
)
_OF_COMPANY = re.compile(
    r"^(?:(?:the|its|their)\s+)?(?:(?P<noun>[a-z]+)['’]s\s+)?(?:acting\s+|deputy\s+|interim\s+|group\s+)?(?:chief executive(?: officer)?|ceo|chief operating officer|chief financial officer|"
    r"(?:medical|managing|finance|sales|technical|research|communications) director|chair(?:man|woman|person)?|co-founder|founder|spokes(?:man|woman|person))$",
    re.I,
)
_DOCUMENTS = re.compile(
    r"(?:the|an?|its|their)\s+(?:[\w-]+\s+){0,2}?(?:report|study|review|inquiry|investigation|survey|poll|analysis|statement|letter|document|memo|ruling|judge?ment|lawsuit|complaint|filing)\b",
    re.I,
)
"""What "it" may go back to."""
_PAPER = re.compile(
    r"(?:the|this|that)\s+(?:\w+\s+)?(?:statement|letter|memo|communiqu[eé]|post|tweet|press release|note)", re.I
)
_SPOKESMAN = re.compile(r"[Aa]\s+(?:[a-z]+\s+)?spokes(?:man|woman|person)")
_ARTICLES = frozenset(("the", "a", "an", "this", "that", "its", "his", "her", "their", "our"))
_PERSONAL = re.compile(r"\bspokes(?:wo)?man\b|\bspokesperson\b|\bofficer\b|\brepresentative\b", re.I)
_AIDE = re.compile(
    r"^(?i:an?|the|one|another)\s+(?:[a-z-]+\s+){0,3}?(?:aide|adviser|advisor|official|envoy|lawyer|deputy|assistant|member|diplomat|ally)s?\s+(?:to|of|for|in|at|from|close to)\s+(?P<who>[A-Z].*)$"
)
_QUARTERS = frozenset(
    [
        "new",
        "east",
        "west",
        "north",
        "south",
        "greater",
        "central",
        "inner",
        "downtown",
        "northern",
        "southern",
        "eastern",
        "western",
        "saint",
        "st",
        "port",
        "fort",
        "lake",
    ]
)
_CUT = re.compile(
    r",?\s+(?:which|who|whose|whom|that)\s+(?!of\b).*$|,\s+(?:also|speaking|writing|quoting|citing|published|released|issued|in an?|on [A-Z])\b.*$",
    re.S,
)


def _core(words: str) -> str:
    """The name without the clause behind it: "Grainlink, which runs the terminal", "minutes that the paper has read"."""
    core = re.sub(r"^(?:Rival|Fellow)\s+(?=[A-Z])", "", _CUT.sub("", words))
    if core != words and core[:1].isupper():
        core = re.sub(
            r",\s+(?:the|an?|its|their)\s+[a-z][a-z -]*$", "", core
        )  # "Grainlink, the company that runs the terminal"
    return core if len(core) >= 3 else words


def _bare(words: str) -> str:
    return re.sub(r"^(?:the|a|an)\s+", "", words, flags=re.I)


def _looks_personal(name: str) -> bool:
    """A first name in front, as far as our list goes."""
    return gender_of(name.split(), "") is not None


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def holder_text(text: str, span: Span | None) -> str | None:
    """The words at `span`."""
    return text[span.start : span.end] if span is not None else None
