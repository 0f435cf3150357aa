"""Everybody an article names: the fullest form of each name, the titles it was given, and who is meant by less than that."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from contradict.extract.acronyms import fits, short_behind
from contradict.extract.mentions import Mention, mentions
from contradict.extract.roles import is_role, looks_personal
from contradict.extract.surface import Surface
from contradict.extract.tree import Doc


@dataclass(frozen=True, slots=True)
class Cast:
    """All mentions of an article in order, and the fullest form of each name."""

    mentions: tuple[Mention, ...]
    shorts: Mapping[str, Mention] = field(default_factory=dict)
    """By the acronyms that the article introduces in brackets."""
    _longer: dict[tuple[str, ...], list[Mention]] = field(default_factory=dict, compare=False, repr=False)
    """By a name in small letters: a text of 50 kB asks 76,000 times for the same few."""

    def fullest(self, words: Sequence[str], *, before: tuple[int, int]) -> Mention | None:
        """The fullest mention of the one whose name ends in (or is) `words`; the last such before `before`, else the first after."""
        key = tuple(w.lower() for w in words)
        if key not in self._longer:
            self._longer[key] = self._called(key)
        fitting = self._longer[key]
        earlier = [m for m in fitting if (m.block, m.start) <= before]
        if earlier:
            names = {m.words for m in earlier}
            return earlier[-1] if len(names) > 1 else earlier[0]
        return fitting[0] if fitting else None

    def _called(self, key: tuple[str, ...]) -> list[Mention]:
        """The fuller mentions that may be shortened to `key`."""
        longer = [m for m in self.mentions if len(m.words) > len(key) and m.person is not False]
        return [m for m in longer if _same(m.words, key)] or [m for m in longer if _first_surname(m.words) == key]

    def titles_of(self, words: Sequence[str]) -> str:
        """Every title this name was given anywhere in the article."""
        key = tuple(w.lower() for w in words)
        titles = dict.fromkeys(
            m.title
            for m in self.mentions
            if m.title and (tuple(w.lower() for w in m.words) == key or _same(words, tuple(w.lower() for w in m.words)))
        )
        return "; ".join(titles)

    def organisation(self, name: str) -> str | None:
        """The full name of the body that `name` is ("Northgate Bank") or begins ("Northgate"), as the article has it."""
        if name in self.shorts:
            return self.shorts[name].name
        key = tuple(w.lower() for w in name.split())
        bodies = dict.fromkeys(
            m.name for m in self.mentions if m.person is False and tuple(w.lower() for w in m.words[: len(key)]) == key
        )
        return next(iter(bodies)) if len(bodies) == 1 or name in bodies else None

    def body_called(self, noun: str, *, before: tuple[int, int]) -> Mention | None:
        """The body last named before whose name ends in `noun`: "the bank" after "Northgate Bank"."""
        for mention in reversed(self.mentions):
            if (
                (mention.block, mention.start) < before
                and mention.person is False
                and mention.words[-1].lower() == noun
                and len(mention.words) > 1
            ):
                return mention
        return None

    def body_before(self, words: Sequence[str]) -> Mention | None:
        """The body named last before the first mention of a person: whom "its chairman" belongs to."""
        index = next((i for i, m in enumerate(self.mentions) if m.words == tuple(words)), 0)
        return next((m for m in reversed(self.mentions[:index]) if m.person is False), None)

    def land_of(self, adjective: str) -> str | None:
        """The name in the article that `adjective` is made of: Tarvia for "Tarvian"."""
        lower = adjective.lower()
        for mention in self.mentions:
            word = mention.words[0].lower()
            if (
                len(mention.words) == 1
                and len(word) >= 4
                and self.fullest(mention.words, before=(mention.block, mention.start)) is None
                and (
                    lower == word
                    or (
                        lower.startswith(word[:-1])
                        and lower.endswith(("n", "ese", "ish", "i"))
                        and len(lower) - len(word) <= 3
                    )
                )
            ):
                return mention.words[0]
        return None

    def by_title(self, words: Sequence[str], *, before: tuple[int, int]) -> Mention | None:
        """Who was last named of those called "foreign minister" anywhere in the article; None when `words` end in no role."""
        wanted = {w.lower() for w in words}
        head = next((w for i, w in enumerate(words) if words[i + 1 : i + 2] in ([], ["of"], ["for"])), "")
        if not head or not is_role(head):
            return None
        wanted -= {"of", "for", "the", "at", "a", "s"}
        after: dict[str, Mention] = {}
        for mention in reversed(self.mentions):
            if mention.person is False or (
                len(mention.words) == 1 and not mention.person and not self._full_name(mention)
            ):
                continue
            full = self.fullest(mention.words, before=(mention.block, mention.start)) or mention
            titles = self.titles_of(full.words).split("; ")
            if any(
                wanted <= {re.sub(r"['’]s?$", "", w.strip(".,").lower()) for w in title.split()} for title in titles
            ):
                if (mention.block, mention.start) < before:
                    return mention
                after[mention.words[-1]] = mention
        return next(iter(after.values())) if len(after) == 1 and len(wanted) > 1 else None

    def _full_name(self, mention: Mention) -> bool:
        full = self.fullest(mention.words, before=(mention.block, mention.start))
        return full is not None


_REGNAL = re.compile(r"(?:II|III|IV|V|VI|VII|VIII|IX|X|XI{0,3}|XIV|XV|XVI|Jr\.?|Sr\.?)$")


def _same(full: Sequence[str], key: tuple[str, ...]) -> bool:
    """Whether a full name may be called by `key`: its last word(s), or its first for one word ("Xi", "Kim")."""
    lower = tuple(w.lower() for w in full)
    if len(lower) > 2 or len(key) < len(lower):
        lower = lower[:-1] if _REGNAL.match(full[-1]) and key[-1] != lower[-1] else lower
    return lower[-len(key) :] == key or (len(key) == 1 and lower[0] == key[0] and len(key[0]) <= 4)


def _first_surname(full: Sequence[str]) -> tuple[str, ...]:
    """Of two surnames the first, by which Spanish names are shortened: "Quiroga" for Hernán Quiroga Paz."""
    middle = full[1].lower() if len(full) == 3 else ""
    return (middle,) if len(middle) > 4 and looks_personal(" ".join(full)) else ()


def cast_of(docs: Sequence[Doc], surfaces: Sequence[Surface]) -> Cast:
    """Read all names of an article."""
    known = frozenset(
        t.text
        for doc in docs
        for t in doc
        if t.tag_ == "NNP" and len(t.text) > 3 and t.text.istitle() and t.i > t.sent.start
    )
    found = tuple(
        m
        for block, (doc, surface) in enumerate(zip(docs, surfaces, strict=True))
        for m in mentions(doc, surface, block, known)
    )
    return Cast(found, _shorts(found, surfaces))


def _shorts(found: Sequence[Mention], surfaces: Sequence[Surface]) -> dict[str, Mention]:
    """The first body that each acronym stands behind; of another language, its letters need not fit a name that says what it is."""
    shorts: dict[str, Mention] = {}
    for mention in found:
        if mention.person or len(mention.words) < 2:
            continue
        short = short_behind(surfaces[mention.block].original, mention.end)
        if short is not None and (fits(short, mention.words) or (mention.person is False and short.isupper())):
            shorts.setdefault(short, mention)
    return shorts
