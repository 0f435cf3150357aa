"""From the words that name a speaker ("he", "Lavrov", "the minister", "Moscow") to an actor, with the reason."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date

from contradict.actors import ActorBook, slug
from contradict.claims import Actor, Span
from contradict.extract.affiliation import speaks_for
from contradict.extract.cast import Cast, Mention, gender_of
from contradict.extract.cues import load_cues

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


_BODIES = frozenset(
    [
        "company",
        "firm",
        "group",
        "agency",
        "organisation",
        "organization",
        "charity",
        "airline",
        "fund",
        "association",
        "union",
        "party",
    ]
)


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


class Stage:
    """Goes through one article in order and remembers who spoke: pronouns and bare quotations need that."""

    def __init__(self, book: ActorBook, cast: Cast, *, article_id: str, on: date | None, text: str) -> None:
        self._book = book
        self._cast = cast
        self._article_id = article_id
        self._on = on
        self._text = text
        self._spoke: list[Speaker] = []
        self._known: dict[str, Speaker] = {}
        self._genders: dict[tuple[str, ...], str | None] = {}
        self._words = load_cues().generic | {f"{word}s" for word in load_cues().generic}

    @property
    def last(self) -> Speaker | None:
        """Who spoke last."""
        return self._spoke[-1] if self._spoke else None

    def speaker(
        self, words: str, *, block: int, at: int, text: str, holder: str | None = None, sentence_start: int = 0
    ) -> Speaker | None:
        """The speaker named by `words` at offset `at` of paragraph `block` (whose text is `text`); None when nobody can be named."""
        clean = _EDGE.sub("", " ".join(words.split()))
        if (dateline := re.match(r"[A-Z][A-Z ,.]{2,40}\s[—–-]\s+(?=\S)", words)) is not None:
            return self.speaker(words[dateline.end() :], block=block, at=at + dateline.end(), text=text, holder=holder)
        if not clean:
            return None
        lower = clean.lower()
        if lower in ("who", "which", "that", "whom") and holder:
            return self.speaker(holder, block=block, at=at, text=text, sentence_start=sentence_start)
        if lower in _PRONOUNS:
            found = self._pronoun(lower, block, at, sentence_start)
        else:
            found = self._named(clean, block, at, text)
        if found is None:
            return None
        found = replace(found, block=block, start=at)
        self._spoke.append(found)
        return found

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
            if not wanted_person and (mention.person or gender):
                continue
            weight = 1.5 if mention.subject else 0.0
            if mention.block == block and mention.start >= sentence_start:
                weight -= 0.3 if mention.subject else 1.0
            if gender == kind:
                weight += 0.6
            candidates.append((mention.block, mention.start, weight, mention))
        for said in self._spoke[-3:]:
            if block - said.block > 3 or (said.block, said.start) >= (block, at):
                continue
            if wanted_person and (said.gender not in (None, kind) or (not said.named and said.plural)):
                continue
            if not wanted_person and said.gender is not None:
                continue
            candidates.append((said.block, said.start, 2.0, said))
        if not candidates:
            return None
        latest = max(candidates, key=lambda c: (c[2] - 1.2 * (block - c[0]), c[0], c[1]))
        chosen = latest[3]
        if isinstance(chosen, Speaker):
            return Speaker(
                chosen.actor,
                f"“{pronoun}”: the last speaker before",
                chosen.named,
                chosen.gender or (kind if kind in "mf" else None),
            )
        found = self._of_mention(chosen)
        return Speaker(
            found.actor,
            f"“{pronoun}”: {chosen.name}, named before; {found.how}",
            True,
            found.gender or (kind if kind in "mf" else None),
        )

    def _is_person(self, mention: Mention, gender: str | None) -> bool:
        if mention.person or gender:
            return True
        full = self._cast.fullest(mention.words, before=(mention.block, mention.start))
        if full is not None and (full.person or full.gender):
            return True
        found = self._book.explain(mention.name, on=self._on)
        return (found.known and " of " in found.how and "government" not in found.how) or (
            not found.known and len(mention.words) in (2, 3)
        )

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
        if not found.known:
            for title in filter(None, titles.split("; ")):
                if re.match(r"(?:its|their)\b", title, re.I) and (last := self._cast.body_before(words)) is not None:
                    title = f"{title} of {last.name}"
                body = speaks_for(title, book=self._book, cast=self._cast, on=self._on, context=self._text)
                if body is not None:
                    actor, how = Actor(actor.id, actor.name, body.side), f"“{title}” speaks for {body.name}"
                    break
        if len(words) > len(written):
            how = f"“{' '.join(written)}” is {name} in this article; {how}"
        speaker = Speaker(actor, how, True, gender)
        self._known[name] = speaker
        return speaker

    def _named(self, clean: str, block: int, at: int, text: str) -> Speaker | None:
        inside = [m for m in self._cast.mentions if m.block == block and at <= m.start < at + len(clean) + 2]
        whole = self._book.explain(clean, on=self._on, context=self._text)
        short = re.sub(r"^(?:Mr|Mrs|Ms|Dr|Sir)\.?\s+", "", clean)
        if short[:1].isupper() and " " not in short:  # the article's own people come before those the book knows
            full = self._cast.fullest((short,), before=(block, at))
            title = self._cast.organisation(short) if full is None and not whole.known else None
            if title is not None and title != short:
                entry = self._book.explain(title, on=self._on, context=self._text)
                return Speaker(entry.actor, f"“{short}” is {title} in this article; {entry.how}", True)
            if full is not None and not (whole.known and " for the government" in whole.how):
                return self._person(full.words, (short,))
        if whole.known and not any(m.person and len(m.words) > 1 for m in inside):
            return Speaker(whole.actor, whole.how, True, gender_of(clean.split(), ""))
        head = self._head_mention(clean, inside, at)
        if head is not None:
            found = self._of_mention(head)
            return Speaker(found.actor, found.how, True, found.gender)
        words = [
            w
            for w in re.findall(r"[\w-]+", clean)
            if w.lower() not in ("the", "a", "an", "this", "that", "its", "his", "her", "their", "our")
        ]
        definite = clean.split()[0].lower() in ("the", "this", "that") and len(words) <= 3
        if definite:
            introduced = self._cast.by_title(words, before=(block, at))
            if introduced is not None:
                found = self._of_mention(introduced)
                return Speaker(
                    found.actor,
                    f"“{clean}”: {introduced.name} was introduced so; {found.how}",
                    True,
                    found.gender,
                )
        if whole.known:
            return Speaker(whole.actor, whole.how, True, None)
        said = self._said_before(words, definite=definite) or self._body(words, definite=definite, block=block, at=at)
        if said is not None:
            return said
        body = speaks_for(clean, book=self._book, cast=self._cast, on=self._on, context=self._text)
        if body is not None:
            name = _capital(re.sub(r"^(?:the|a|an)\s+", "", clean, flags=re.I).split(",")[0])
            return Speaker(Actor(slug(name)[:80], name, body.side), f"“{clean}” speaks for {body.name}", True)
        bare = re.sub(r"^(?:the|a|an)\s+", "", clean, flags=re.I)
        if any(m.person is False or len(m.words) >= 2 for m in inside) and all(
            w[:1].isupper() or len(w) < 4 for w in bare.split()
        ):
            return Speaker(whole.actor, whole.how, True, None)
        return self._generic(clean, block, at)

    def _said_before(self, words: list[str], *, definite: bool) -> Speaker | None:
        """ "the ministry" after somebody called so, in full, has spoken."""
        ending = " ".join(words).lower()
        if not definite or not ending:
            return None
        for earlier in reversed(self._spoke):
            name = earlier.actor.name.lower()
            if name.endswith(f" {ending}") or (name == ending and not earlier.plural):
                return replace(earlier, how=f"“{' '.join(words)}” spoke before; {earlier.how}")
        return None

    def _body(self, words: list[str], *, definite: bool, block: int, at: int) -> Speaker | None:
        """ "the bank" after Northgate Bank was named; "the company" after a body spoke."""
        if not definite or len(words) != 1:
            return None
        noun = words[0].lower()
        mention = self._cast.body_called(noun, before=(block, at))
        if mention is not None:
            found = self._book.explain(mention.name, on=self._on, context=self._text)
            return Speaker(found.actor, f"“{noun}”: {mention.name}, named before; {found.how}", True)
        if noun in _BODIES:
            bodies = [
                m
                for m in self._cast.mentions
                if (m.block, m.start) < (block, at) and m.person is False and block - m.block <= 3
            ]
            if bodies:
                found = self._book.explain(bodies[-1].name, on=self._on, context=self._text)
                return Speaker(found.actor, f"“{noun}”: {bodies[-1].name}, named before; {found.how}", True)
        return None

    def _head_mention(self, clean: str, inside: list[Mention], at: int) -> Mention | None:
        """The person a noun phrase is about: "Lavrov", "Russian Foreign Minister Sergei Lavrov", "Smith, who leads the party"."""
        if (match := re.match(r"(?:the|a|an)\s+[\w -]+,\s+", clean, re.I)) is not None:  # "a Republican, Mark Amodei"
            named = [m for m in inside if m.start - at == match.end() and m.person is not False and len(m.words) > 1]
            if named:
                return named[0]
        persons = []
        for mention in inside:
            front = clean[: mention.start - at].strip(" ,")
            if re.search(r"\b(?:of|for|to|from|by|with|in|at|on)$|['’]s?$|,|\bwho\b|\band\b", front):
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


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def holder_text(text: str, span: Span | None) -> str | None:
    """The words at `span`."""
    return text[span.start : span.end] if span is not None else None
