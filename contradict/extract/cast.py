"""Everybody an article names: the fullest form of each name, the titles it was given, and who is meant by less than that.

Looked up in indexes built when first asked for: a text of 300 kB names 9,000 and asks some hundred thousand times.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from itertools import chain

from contradict.extract.acronyms import fits, initials, short_behind
from contradict.extract.called import Key, first_surname, forms, lowered
from contradict.extract.mentions import Mention, mentions
from contradict.extract.order import InOrder, place
from contradict.extract.roles import is_role
from contradict.extract.surface import Surface
from contradict.extract.tree import Doc
from contradict.extract.whole_names import of_nation

Words = tuple[str, ...]
"""A name as written."""


class Cast:
    """All mentions of an article in order, and the fullest form of each name."""

    def __init__(self, mentions: Iterable[Mention], shorts: Mapping[str, Mention]) -> None:
        """`shorts` are bodies by the acronyms that the article introduces in brackets."""
        self.line = InOrder(mentions)
        self.shorts = shorts
        self._by_form: dict[Key, InOrder[Mention]] = {}
        self._titles: dict[Words, str] = {}
        self._titled: dict[tuple[frozenset[str], str], InOrder[Mention]] = {}

    @property
    def mentions(self) -> Sequence[Mention]:
        """All of them."""
        return self.line.items

    def fullest(self, words: Sequence[str], *, before: tuple[int, int]) -> Mention | None:
        """The fullest mention of the one whose name ends in (or is) `words`; the last such up to `before`, else the first after."""
        key = lowered(words)
        if key not in self._by_form:
            fuller, by_first_surname = self._longer
            self._by_form[key] = InOrder(fuller.get(key) or by_first_surname.get(key) or (), lambda m: m.words)
        fitting = self._by_form[key]
        if not fitting.items:
            return None
        earlier = fitting.count((before[0], before[1] + 1))
        return fitting.items[0] if fitting.agree(earlier) else fitting.items[earlier - 1]

    def misspelt(self, name: str, *, before: tuple[int, int]) -> Mention | None:
        """Who is called almost so and named in full in front: "Saree" after "Yahya Sarea", where one letter differs."""
        if len(name) < 5 or self._longer[0].get((name.lower(),)):
            return None
        alike = self._by_shape.get((name[:2], len(name)), ())
        near = [m for m in alike if place(m) < before and _but_one_letter(m.words[-1], name)]
        return near[0] if len(near) == 1 else None

    @cached_property
    def _by_shape(self) -> dict[tuple[str, int], list[Mention]]:
        """The first mentions of people named in full, by how their last names begin and how long these are."""
        found: dict[tuple[str, int], list[Mention]] = {}
        for mention in self.first.values():
            if mention.person and len(mention.words) > 1:
                found.setdefault((mention.words[-1][:2], len(mention.words[-1])), []).append(mention)
        return found

    def so_called(self, last: str, *, before: tuple[int, int]) -> list[Mention]:
        """All mentions up to a place whose name is or ends in a word, in order."""
        found = self._by_last.get(last)
        return list(found.items[: found.count(before)]) if found is not None else []

    @cached_property
    def _by_last(self) -> dict[str, InOrder[Mention]]:
        found: dict[str, list[Mention]] = {}
        for mention in self.mentions:
            found.setdefault(mention.words[-1], []).append(mention)
        return {word: InOrder(mentions) for word, mentions in found.items()}

    def full(self, mention: Mention) -> Mention:
        """The fullest mention of the same name, as seen from this one; itself when there is none."""
        return self.fullest(mention.words, before=place(mention)) or mention

    @cached_property
    def _longer(self) -> tuple[dict[Key, list[Mention]], dict[Key, list[Mention]]]:
        """The mentions by what is shorter than their names: by what these may be called, and by the first of two surnames."""
        shorter = {words: [form for form in forms(words) if len(form) < len(words)] for words in self._names}
        surnames = {words: first_surname(words) for words in self._names}
        fuller: dict[Key, list[Mention]] = {}
        by_first_surname: dict[Key, list[Mention]] = {}
        for mention in self.mentions:
            if mention.person is False or (mention.modifies and of_nation(mention.words[0])):
                continue  # "British Gibraltar territorial waters"
            for form in shorter[mention.words]:
                fuller.setdefault(form, []).append(mention)
            if surname := surnames[mention.words]:
                by_first_surname.setdefault(surname, []).append(mention)
        return fuller, by_first_surname

    @cached_property
    def _names(self) -> dict[Words, None]:
        return dict.fromkeys(m.words for m in self.mentions)

    def titles_of(self, words: Sequence[str]) -> str:
        """Every title this name was given anywhere in the article."""
        name = tuple(words)
        if name not in self._titles:
            first: dict[str, int] = {}
            for form in forms(name):
                for title, at in self._given.get(form, {}).items():
                    first[title] = min(at, first.get(title, at))
            self._titles[name] = "; ".join(sorted(first, key=first.__getitem__))
        return self._titles[name]

    @cached_property
    def _given(self) -> dict[Key, dict[str, int]]:
        """By name as written, its titles and the number of the mention that is the first to have each."""
        given: dict[Key, dict[str, int]] = {}
        for at, mention in enumerate(self.mentions):
            if mention.title:
                given.setdefault(lowered(mention.words), {}).setdefault(mention.title, at)
        return given

    @cached_property
    def first(self) -> dict[str, Mention]:
        """The first mention of each name."""
        first: dict[str, Mention] = {}
        for mention in self.mentions:
            first.setdefault(mention.name, mention)
        return first

    def organisation(self, name: str) -> str | None:
        """The full name of the body that `name` is ("Northgate Bank") or begins ("Northgate"), as the article has it."""
        if name in self.shorts:
            return self.shorts[name].name
        bodies = self._beginning.get(lowered(name.split()), {})
        return next(iter(bodies)) if len(bodies) == 1 or name in bodies else None

    def ending_in(self, word: str) -> str | None:
        """The one body whose name of several words ends in `word`: the European Commission for "Commission"."""
        names = {m.name for m in self._bodies.items if len(m.words) > 1 and m.words[-1] == word}
        return names.pop() if len(names) == 1 else None

    @cached_property
    def _beginning(self) -> dict[Key, dict[str, None]]:
        """The names of bodies by the words they begin with."""
        found: dict[Key, dict[str, None]] = {}
        for name, words in {m.name: m.words for m in self._bodies.items}.items():
            key = lowered(words)
            for size in range(len(key) + 1):
                found.setdefault(key[:size], {})[name] = None
        return found

    @cached_property
    def _bodies(self) -> InOrder[Mention]:
        return InOrder(m for m in self.mentions if m.person is False)

    def body_before(self, words: Sequence[str]) -> Mention | None:
        """The body named last before the first mention of a person: whom "its chairman" belongs to."""
        first = self.first.get(" ".join(words))
        return self._bodies.last(place(first)) if first is not None else None

    def land_of(self, adjective: str) -> str | None:
        """The name in the article that `adjective` is made of: Tarvia for "Tarvian"."""
        lower = adjective.lower()
        made = [stem for size in range(len(lower) + 1) for stem in self._stems.get(lower[:size], ())]
        fitting = [
            at
            for at, name in made
            if lower == name.lower() or (lower.endswith(("n", "ese", "ish", "i")) and len(lower) - len(name) <= 3)
        ]
        return self.mentions[min(fitting)].words[0] if fitting else None

    @cached_property
    def _stems(self) -> dict[str, list[tuple[int, str]]]:
        """Names of one word, with no longer form, by all but their last letter: the number of the first mention, and the name."""
        stems: dict[str, dict[str, int]] = {}
        for at, mention in enumerate(self.mentions):
            word = mention.words[0].lower()
            if len(mention.words) == 1 and len(word) >= 4 and self.full(mention) is mention:
                stems.setdefault(word[:-1], {}).setdefault(word, at)
        return {stem: [(at, word) for word, at in words.items()] for stem, words in stems.items()}

    def by_title(self, words: Sequence[str], *, before: tuple[int, int]) -> Mention | None:
        """Who was last named of those called "foreign minister" anywhere in the article; None when `words` end in no role."""
        head = next((w for i, w in enumerate(words) if words[i + 1 : i + 2] in ([], ["of"], ["for"])), "")
        if not head or not is_role(head):
            return None
        wanted = frozenset(w.lower() for w in words) - {"of", "for", "the", "at", "a", "s"}
        if (wanted, head.lower()) not in self._titled:
            self._titled[wanted, head.lower()] = self._called(wanted, head.lower())
        called = self._titled[wanted, head.lower()]
        alone = len(wanted) > 1 and called.items and called.agree(len(called.items))
        return called.last(before) or (called.items[0] if alone else None)

    def _called(self, wanted: frozenset[str], head: str) -> InOrder[Mention]:
        """The mentions of all who have a title with these words; who is the predecessor, the rival or the wife of the `head` is not meant."""
        past = frozenset(("former", "ex", "predecessor", "successor")) - wanted
        names = min((self._by_title_word.get(word, ()) for word in wanted), key=len, default=())
        owned = re.compile(rf"\b{re.escape(head)}\s?['’]s\b", re.I)
        titles = ((n, self.titles_of(n).split("; ")) for n in names)
        meant = (
            n
            for n, called in titles
            if any(
                wanted <= words and not words & past and not owned.search(title)
                for title in called
                for words in title_words(title)
            )
        )
        found = chain.from_iterable(self._persons[name] for name in meant)
        return InOrder(sorted(found, key=place), lambda m: m.words[-1])

    @cached_property
    def _by_title_word(self) -> dict[str, list[Words]]:
        """Full names by the words of their titles."""
        found: dict[str, list[Words]] = {}
        for name in self._persons:
            for word in dict.fromkeys(chain.from_iterable(title_words(self.titles_of(name)))):
                found.setdefault(word, []).append(name)
        return found

    @cached_property
    def _persons(self) -> dict[Words, list[Mention]]:
        """Of `people`, those with a name of two words or a title of persons."""
        return {
            name: kept
            for name, found in self.people.items()
            if (kept := [m for m in found if len(name) > 1 or m.person])
        }

    @cached_property
    def people(self) -> dict[Words, list[Mention]]:
        """The mentions of all who are no body, by their full names."""
        found: dict[Words, list[Mention]] = {}
        for mention in self.mentions:
            if mention.person is not False:
                found.setdefault(self.full(mention).words, []).append(mention)
        return found

    def people_who(self, fits: Callable[[Words], bool]) -> InOrder[Mention]:
        """The mentions of those of `people` whose full names fit."""
        return InOrder(sorted(chain.from_iterable(m for name, m in self.people.items() if fits(name)), key=place))


def _but_one_letter(one: str, other: str) -> bool:
    """Whether two names of one length differ in one letter."""
    return sum(a != b for a, b in zip(one, other, strict=True)) == 1


_RANKS = {
    "col": "colonel", "gen": "general", "lt": "lieutenant", "maj": "major", "capt": "captain", "sgt": "sergeant", "cmdr": "commander", "adm": "admiral",
    "sen": "senator", "rep": "representative", "gov": "governor", "prof": "professor", "supt": "superintendent", "insp": "inspector", "rev": "reverend",
}  # fmt: skip


def title_words(titles: str) -> list[frozenset[str]]:
    """The words of each of several titles, without what marks a possessive."""
    return [
        frozenset(_RANKS.get(word := re.sub(r"['’]s?$", "", w.strip(".,").lower()), word) for w in title.split())
        for title in titles.split("; ")
    ]


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
    return {**_spelt_out(found, surfaces), **shorts}


def _spelt_out(found: Sequence[Mention], surfaces: Sequence[Surface]) -> dict[str, Mention]:
    """Acronyms without a bracket that are the very initials of a body named: "the Marsh Lane Residents' Association … the MLRA"."""
    bodies: dict[str, Mention] = {}
    for mention in found:
        if mention.person is False and len(mention.words) >= 3:
            bodies.setdefault(initials(mention.words).upper(), mention)
    written = {short for surface in surfaces for short in _ACRONYM.findall(surface.original)} if bodies else set()
    return {short: bodies[short] for short in sorted(written & bodies.keys())}


_ACRONYM = re.compile(r"\b[A-Z]{3,6}\b")
