"""The book of actors: a name as written, a day and some context in; one actor and the reason out."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from contradict.actors.entries import ActorFile, Country, Entry, Holder, SideTerm, Term
from contradict.actors.load import actor_files, read_files
from contradict.claims import Actor
from contradict.errors import Note, Place

TITLES = (
    "president prime minister foreign minister defence defense finance interior minister chancellor secretary general of state "
    "mr mr. mrs mrs. ms ms. dr dr. sir lord lady dame sen sen. senator rep rep. representative gov gov. governor gen gen. general lt lt. col col. "
    "colonel major maj. capt capt. captain admiral adm. ambassador king queen prince princess pope sheikh ayatollah judge justice professor prof prof. "
    "chair head nominee lawmaker activist economist analyst lawyer aide strategist officer prosecutor member founder author manager negotiator executive ceo mp mps "
    "attorney mayor congressman congresswoman speaker leader vice deputy first lady u.s. us american then-president president-elect acting "
    "spokesman spokeswoman spokesperson press premier minister chairman chairwoman director chief envoy commissioner taoiseach"
)
_TITLE_WORDS = frozenset(TITLES.split())
_PUNCT = re.compile(r"[^\w\s&.'’-]+")
_SPACES = re.compile(r"\s+")

OFFICIAL = re.compile(
    r"\b(government|officials?|authorit(?:y|ies)|administration|side|delegation|leadership|regime|cabinet|leaders|diplomats?|negotiators?|"
    r"representatives?|state media|president|prime minister|premier|chancellor|king|foreign minister|defen[cs]e minister|"
    r"interior minister|finance minister|minister|foreign ministry|defen[cs]e ministry|interior ministry|ministry|ministry of \w+(?: \w+)?|"
    r"foreign office|military|army|armed forces|air force|navy|forces|troops|general staff|intelligence|ambassador|envoy|embassy|consulate|"
    r"spokes(?:man|woman|person)|presidency|parliament|commander|general|treasury)\b",
    re.I,
)
_NOT_OFFICIAL = re.compile(
    r"\b(opposition|former|ex-|dissident|activists?|lawmakers?|protesters?|journalists?|analysts?|experts?|citizens?|residents?|"
    r"candidates?|rebels?|separatists?|exiled|ousted|critics?|(?<!state )media|people|voters?|then-)",
    re.I,
)


_WORDS = frozenset(("us", "who", "it", "is", "au", "fed"))


def slug(name: str) -> str:
    """A stable id: lower case ASCII words joined by hyphens; names in other scripts keep their letters."""
    plain = unicodedata.normalize("NFKD", name)
    ascii_only = "".join(c for c in plain if not unicodedata.combining(c)).lower()
    words = re.findall(r"[^\W_]+", ascii_only.replace("’", "").replace("'", ""))
    return "-".join(words) or "unknown"


@dataclass(frozen=True, slots=True)
class Found:
    """An actor and the way they were found, for `--explain`."""

    actor: Actor
    how: str
    known: bool


@dataclass(slots=True)
class _Name:
    entry_id: str
    name: str
    sides: tuple[SideTerm, ...]
    side: str
    why: str
    near: tuple[str, ...] = ()
    term: Term | None = None
    weak: bool = False


@dataclass
class ActorBook:
    """Names known from actor files. Build it with `load_actors`."""

    notes: tuple[Note, ...] = ()
    _names: dict[str, list[_Name]] = field(default_factory=dict, repr=False)
    _countries: dict[str, Country] = field(default_factory=dict, repr=False)
    _adjectives: dict[str, Country] = field(default_factory=dict, repr=False)
    _members: list[tuple[str, _Name]] = field(default_factory=list, repr=False)

    def resolve(self, name: str, *, on: date | None = None, context: str = "") -> Actor:
        """The actor `name` stands for on that day; an unknown one is their own side.

        `context` is text around the name: it tells Washington the city from Washington the government.
        """
        return self.explain(name, on=on, context=context).actor

    def explain(self, name: str, *, on: date | None = None, context: str = "") -> Found:
        """Like `resolve`, with the reason."""
        clean = normal(name)
        if name.strip() in _WORDS:  # "us" is no country, "who" no organisation
            return Found(Actor(slug(name), name.strip(), slug(name)), "a pronoun", False)
        for candidate in _variants(clean):
            entries = self._names.get(candidate)
            if entries and (best := _best(entries, on, context)) is not None:
                side = _side(best, on)
                return Found(Actor(best.entry_id, best.name, side), best.why, True)
        described = self._leader(clean, on, context) or self._described(name, clean, on)
        if described is not None:
            return described
        shown = shown_name(name)
        return Found(Actor(slug(shown), shown, slug(shown)), "not in the book of actors: speaks for themselves", False)

    def offices(self, name: str, *, on: date | None = None) -> tuple[str, ...]:
        """What the person of that name holds on that day, as far as the files say: "foreign minister of Russia"."""
        entries = next((self._names[v] for v in _variants(normal(name)) if v in self._names), [])
        return tuple(dict.fromkeys(e.why for e in entries if e.term is not None and e.term.covers(on)))

    def country_word(self, text: str) -> str | None:
        """The first country that `text` names by its name, adjective or capital, as an adjective where we know one."""
        for word in re.findall(r"[A-Z][\w.’'-]+(?:\s+[A-Z][\w.’'-]+)?", text):
            for part in (word, *word.split()):
                country = self._adjectives.get(_key(part)) or self._countries.get(_key(part))
                if country is not None:
                    return country.adjectives[0] if country.adjectives else country.name
        return None

    def country_of_side(self, side: str) -> str | None:
        """The country whose government's side this is, as an adjective where we know one."""
        for country in self._countries.values():
            if side in (country.side, country.id):
                return country.adjectives[0] if country.adjectives else country.name
        return None

    def country_in(self, text: str) -> tuple[str, str] | None:
        """Id of the government and its side when the text says it is official: "Russian officials", "Kyiv's envoy"."""
        if _NOT_OFFICIAL.search(text) or not OFFICIAL.search(text):
            return None
        for word in re.findall(r"[\w.’'-]+(?:\s+[A-Z][\w.’'-]+)?", text):
            for part in (word, *word.split()):
                country = self._adjectives.get(_key(part)) or self._countries.get(_key(part))
                if country is not None:
                    return country.id, country.side or country.id
        return None

    def _described(self, name: str, clean: str, on: date | None) -> Found | None:
        """ "the Russian foreign minister", "France's president", "the Turkish army": an office, a ministry, a body of a country."""
        if _NOT_OFFICIAL.search(name):
            return None
        match = OFFICIAL.search(clean)
        if match is None:
            return None
        country = self._country_of(clean)
        if country is None:
            return None
        side = country.side or country.id
        adjective = country.adjectives[0] if country.adjectives else country.name
        office = next(
            (o for o in sorted(country.offices, key=len, reverse=True) if re.search(rf"\b{re.escape(o)}\b", clean)),
            None,
        )
        if office is not None and not re.search(
            r"\b(spokes\w+|deputy|office|aide|adviser|advisor|envoy|vice)\b", clean.replace(office, " ")
        ):
            holder = next((h for h in country.offices[office] if h.covers(on)), None)
            if holder is not None:
                day = f" on {on.isoformat()}" if on else ""
                return Found(Actor(slug(holder.name), holder.name, side), f"{office} of {country.name}{day}", True)
        body = next((label for pattern, label in _BODIES if re.search(pattern, clean)), None)
        if body is not None:
            return Found(
                Actor(f"{country.id}-{slug(body)}", f"{adjective} {body}", side),
                f"a body of the government of {country.name}",
                True,
            )
        if re.search(
            r"\b(government|officials?|authorit\w+|administration|side|delegation|leadership|regime|cabinet|leaders|diplomats?|negotiators?|state media)\b",
            clean,
        ):
            return Found(Actor(country.id, country.name, side), f"the government of {country.name}", True)
        shown = shown_name(name)
        return Found(Actor(slug(shown), shown, side), f"speaks for {country.name}", True)

    def _leader(self, clean: str, on: date | None, context: str) -> Found | None:
        """ "the French leader", "Egypt's top diplomat": who holds the office, of several the one whom the context names."""
        match = _LEADING.match(clean)
        land = _bare(match.group("land")) if match is not None else ""
        country = self._adjectives.get(land) or self._countries.get(land)
        if match is None or country is None:
            return None
        holders = [
            (office, holder)
            for office in _OFFICES_OF[match.group("what")]
            for holder in country.offices.get(office, ())
            if holder.covers(on)
        ]
        named = [item for item in holders if item[1].name.split()[-1] in context]
        if not holders or (context and not named):
            return None
        office, holder = (named or holders)[0]
        side = country.side or country.id
        return Found(Actor(slug(holder.name), holder.name, side), f"{office} of {country.name}", True)

    def main_country(self, text: str) -> str | None:
        """The country, as an adjective where we know one, that three in five of the country names in `text` mean; None when there is none."""
        counts: Counter[str] = Counter()
        shown: dict[str, str] = {}
        for phrase in re.findall(r"\b(?:[A-Z][\w.’'-]*)(?: (?:[A-Z][\w.’'-]*|\d+))*", text):
            words = phrase.split()
            at = 0
            while at < len(words):
                size, country = self._country_at(words, at)
                if country is not None:
                    counts[country.id] += 1
                    shown[country.id] = country.adjectives[0] if country.adjectives else country.name
                at += size
        if not counts:
            return None
        first, count = counts.most_common(1)[0]
        return shown[first] if count >= 2 and count >= 0.6 * counts.total() else None

    def _country_at(self, words: Sequence[str], at: int) -> tuple[int, Country | None]:
        for size in (3, 2, 1):
            part = _key(" ".join(words[at : at + size]))
            country = self._adjectives.get(part) or self._countries.get(part)
            if country is not None and at + size <= len(words):
                return size, country
        return 1, None

    def party_in(self, title: str, *, context: str = "") -> Actor | None:
        """The party whose member a title says somebody is: "Republican committee member", "Labour MP"; None when it names none."""
        for word, item in self._members:
            if re.search(
                rf"(?<![\w-])(?<!Christian )(?<!Social )(?<!Liberal )(?<!Free ){re.escape(word)}(?![\w-])(?! (?:Party of|Republic\b|Front|Alliance|Forces))",
                title,
            ):
                best = _best([item], None, context)
                if best is not None:
                    return Actor(best.entry_id, best.name, _side(best, None))
        return None

    def _country_of(self, clean: str) -> Country | None:
        words = clean.split()
        for size in (3, 2, 1):
            for i in range(len(words) - size + 1):
                part = _bare(" ".join(words[i : i + size]))
                country = self._adjectives.get(part) or self._countries.get(part)
                if country is not None:
                    return country
        return None

    def add(self, key: str, name: _Name) -> None:
        """One more thing `key` may stand for."""
        self._names.setdefault(_key(key), []).append(name)


_LEADING = re.compile(r"(?P<land>.+?)(?:['’]s)? (?P<what>leader|strongman|ruler|premier|top diplomat|chief diplomat)$")
_HEADS = (
    "president",
    "prime minister",
    "chancellor",
    "leader",
    "supreme leader",
    "king",
    "taoiseach",
    "first minister",
    "chief executive",
)
_DIPLOMATS = ("foreign minister", "secretary of state", "foreign secretary")
_OFFICES_OF = {
    "leader": _HEADS,
    "strongman": _HEADS,
    "ruler": _HEADS,
    "premier": ("premier", "prime minister"),
    "top diplomat": _DIPLOMATS,
    "chief diplomat": _DIPLOMATS,
}
_BODIES = (
    (r"\b(state media|state television|state tv|state news agency|state broadcaster)\b", "state media"),
    (r"\b(foreign ministry|ministry of foreign affairs|foreign office)\b", "Foreign Ministry"),
    (r"\b(defen[cs]e ministry|ministry of defen[cs]e)\b", "Defence Ministry"),
    (r"\b(interior ministry|ministry of (?:the )?interior)\b", "Interior Ministry"),
    (r"\b(health ministry|ministry of health)\b", "Health Ministry"),
    (r"\b(military|army|armed forces|general staff|troops|forces)\b", "military"),
    (r"\b(parliament)\b", "parliament"),
    (r"\b(embassy)\b", "embassy"),
)


def _key(text: str) -> str:
    return _bare(normal(text))


def _bare(text: str) -> str:
    return re.sub(r"['’]s$|['’]$", "", text)


@lru_cache(maxsize=8192)
def normal(name: str) -> str:
    """Lower case, one space, no punctuation but what names need, no article in front, no possessive behind."""
    text = unicodedata.normalize("NFKD", name)
    text = "".join(c for c in text if not unicodedata.combining(c))
    text = re.sub(r"(?<=\S)\s*\([^)]*\)?\s*$", "", text)  # "the Syrian Democratic Forces (SDF)"
    text = _SPACES.sub(" ", _PUNCT.sub(" ", text.replace("’", "'"))).strip(" .'-").lower()
    text = re.sub(r"^(the|a|an)\s+", "", text)
    return re.sub(r"\b(u\.s|u\.k|u\.n|e\.u)\b\.?", lambda m: m.group(1).replace(".", ""), text)


def shown_name(name: str) -> str:
    """The name as shown: one space, no article, no possessive, titles in front of a name kept off."""
    text = _SPACES.sub(" ", name).strip(" \t\n,.;:“”\"‘’'")
    text = re.sub(r"^(?:[Tt]he|[Aa]n?)\s+", "", text)
    text = re.sub(r"['’]s?$", "", text)
    return text or "unknown"


def _variants(clean: str) -> list[str]:
    """The name itself, then without apposition, without titles, without its possessive."""
    out = [clean, _bare(clean)]
    words = clean.split()
    while words and words[0].strip(".") in _TITLE_WORDS | {"then"} and len(words) > 1:
        words = words[1:]
    out.append(_bare(" ".join(words)))
    for i in range(
        len(words) - 2, 0, -1
    ):  # "European Commission President Ursula von der Leyen": a title right before a full name
        if words[i - 1].strip(".") in _TITLE_WORDS:
            out.append(_bare(" ".join(words[i:])))
    return list(dict.fromkeys(part for part in out if part))


def _best(entries: Sequence[_Name], on: date | None, context: str) -> _Name | None:
    """The entry meant; a bare surname means somebody only while they hold the office ("May" is mostly a month)."""
    lower = context.lower()
    fitting = [e for e in entries if not e.near or any(word.lower() in lower for word in e.near)]
    fitting = [e for e in fitting if not e.weak or e.term is None or e.term.covers(on)]
    if not fitting:
        return None
    if len({e.entry_id for e in fitting}) == 1:
        return next((e for e in fitting if e.term is None), fitting[0])  # an entry knows the sides between offices
    strong = [e for e in fitting if not e.weak] or fitting
    timely = [e for e in strong if e.term is None or e.term.covers(on)]
    return (timely or strong)[-1]


def _side(entry: _Name, on: date | None) -> str:
    for term in entry.sides:
        if term.covers(on):
            return term.side
    return entry.side


def load_actors(paths: Sequence[str] = (), *, defaults: bool = True) -> ActorBook:
    """Read the actor files that ship and those the user adds; the user's names win.

    Raises:
        InputError: a path is not there.
        RuleError: files have mistakes; all of them are told.
    """
    book = ActorBook()
    notes: list[Note] = []
    for path, data in read_files(actor_files(paths, defaults=defaults)):
        for country in data.countries:
            _add_country(book, country, data)
        for entry in data.actors:
            _add_entry(book, entry, data)
        if not data.countries and not data.actors:
            notes.append(Note(Place(str(path)), "names no actors", "warning"))
    book.notes = tuple(notes)
    return book


def _add_country(book: ActorBook, country: Country, data: ActorFile) -> None:
    side = country.side or country.id
    country = country.model_copy(update={"side": side})
    for name in (country.name, *country.names):
        book._countries[_key(name)] = country
        book.add(name, _Name(country.id, country.name, (), side, f"the government of {country.name}"))
    if country.capital:
        book._countries.setdefault(_key(country.capital), country)
        book.add(
            country.capital,
            _Name(country.id, country.name, (), side, f"{country.capital} stands for the government of {country.name}"),
        )
    for adjective in country.adjectives:
        book._adjectives[_key(adjective)] = country
    for metonym in country.metonyms:
        book._countries.setdefault(_key(metonym), country)
        book.add(
            metonym, _Name(country.id, country.name, (), side, f"{metonym} stands for the government of {country.name}")
        )
    holders: dict[str, list[tuple[str, Holder]]] = {}
    for office, terms in country.offices.items():
        for holder in terms:
            holders.setdefault(holder.name, []).append((office, holder))
    for name, terms_of in holders.items():
        sides = tuple(SideTerm.model_validate({"side": side, "from": h.start, "to": h.end}) for _, h in terms_of)
        aliases = dict.fromkeys(alias for _, h in terms_of for alias in h.aliases)
        for office, holder in terms_of:
            why = f"{office} of {country.name}"
            item = _Name(slug(name), name, sides, slug(name), why, term=holder)
            for alias in (name, *aliases):
                book.add(alias, item)
            surname = name.split()[-1]
            if len(name.split()) > 1:
                book.add(surname, _Name(slug(name), name, sides, slug(name), why, term=holder, weak=True))


def _add_entry(book: ActorBook, entry: Entry, data: ActorFile) -> None:
    side = entry.side or data.side or entry.id
    for alias in (entry.name, *entry.aliases):
        why = f"{alias} is a name of {entry.name}" if alias != entry.name else "in the book of actors"
        book.add(alias, _Name(entry.id, entry.name, entry.sides, side, why, near=entry.near))
    for word in entry.members:
        book._members.append(
            (word, _Name(entry.id, entry.name, entry.sides, side, f"a member of {entry.name}", near=entry.near))
        )
    book._members.sort(key=lambda item: -len(item[0]))
