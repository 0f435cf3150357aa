"""Speakers with a name in the words for them: a surname, a title and a name, a body behind what it is; or with none at all."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from contradict.actors import Found, slug
from contradict.claims import Actor
from contradict.extract.acronyms import initials
from contradict.extract.bodies import talked_about
from contradict.extract.cues import load_cues
from contradict.extract.mentions import Mention
from contradict.extract.people import People
from contradict.extract.roles import gender_of, is_role, listed
from contradict.extract.scene import Scene, Spot
from contradict.extract.speaker import Speaker
from contradict.extract.unnamed_bodies import unnamed_body

_CUT = re.compile(
    r"\s[–—]\s.*$|"
    r",\s+(?:back|fresh|newly arrived|just back)\s+(?:from|in)\b.*$|,?\s+(?:which|who|whose|whom|(?<!of )that)\s+(?!of\b).*$|,\s+(?:also|published|released|issued|seen|in an?|on [A-Z]|by (?:the|an?)|(?!(?:(?!(?:of|at|for|in|with|from)\b)[a-z]+\s+){1,3}[A-Z][\w.’'-]*(?:\s+[A-Z][\w.’'-]*)*$)[a-z]+ing)\b.*$",
    re.S,
)
_SEVERAL = re.compile(
    r"(?:the\s+)?(?:two|three|four|five|six|seven|eight|nine|ten|\d+|several|many|some|most|dozens|hundreds|both|other|few)\s",
    re.I,
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

_PLAIN = r"(?:(?!(?:of|for|at|from|in|by|to|with|on|near|behind|and|who|that)\b)[a-z-]+\s+)"
_WHAT_IT_IS = re.compile(
    rf"(?:(?:[Tt]he|[Ii]ts|[Tt]heir|[Aa]n?|[Hh]is|[Hh]er)\s+{_PLAIN}{{1,3}}|[A-Z][a-z]+\s+{_PLAIN}{{1,2}})(?=[A-Z])"
)
""" "its developer" in front of a name."""


def core(words: str) -> str:
    """The name without the clause behind it: "Grainlink, which runs the terminal", "minutes that the paper has read"."""
    core = re.sub(r"^(?:Rival|Fellow)\s+(?=[A-Z])", "", _CUT.sub("", words))
    if core != words and core[:1].isupper():
        core = re.sub(
            r",\s+(?:the|an?|its|their)\s+[a-z][a-z -]*$", "", core
        )  # "Grainlink, the company that runs the terminal"
    return core if len(core) >= 3 else words


def bare(words: str) -> str:
    """Without an article in front."""
    return re.sub(r"^(?:the|a|an)\s+", "", words, flags=re.I)


def capital(text: str) -> str:
    """With a capital in front."""
    return text[:1].upper() + text[1:]


def genitive(name: str) -> str:
    """ "Osmere’s", "the Houthis’"."""
    return f"{name}{'’' if name.endswith('s') else '’s'}"


_ARABIC = re.compile(r"(?:al|el|ul|ash|as|an|ad|ar)-[A-Z]")
_PEER = re.compile(r"\b(?:Lord|Lady|Baroness|Dame|Sir|Mr|Mrs|Ms|Dr)\.?\s$")
_KNIGHT = re.compile(r"(?:Sir|Dame)\s+(?P<name>[A-Z][\w'’-]+)")
"""Whom one calls by a first name: "says Sir Alwyn"."""


def surname(clean: str, whole: Found, spot: Spot, scene: Scene, people: People) -> Speaker | None:
    """One capitalised word: the article's own people and bodies come before those the book knows."""
    if (knight := _KNIGHT.fullmatch(clean)) is not None:
        called = {
            m.name: m
            for m in scene.cast.line.between((0, 0), spot.key)
            if len(m.words) > 1 and m.words[0] == knight["name"]
        }
        if len(called) > 1:  # several Philips: the one who is a knight
            called = {name: m for name, m in called.items() if re.search(r"\b(?:sir|dame)\b", m.title, re.I)}
        if len(called) == 1:
            return people.person(next(iter(called.values())).words, (knight["name"],))
    short = re.sub(r"^(?:Mr|Mrs|Ms|Dr|Sir)\.?\s+", "", clean)
    short = re.sub(r"^[Tt]he\s+(?=[A-Z])", "", short)
    named = _TITLED.match(clean) and scene.cast.fullest((short,), before=spot.key) is not None  # "Mr Barr", "Ms Clerk"
    if not (short[:1].isupper() or _ARABIC.match(short)) or " " in short:
        return None
    if short != clean and is_role(short) and not named:
        return None
    own = scene.cast.shorts.get(short)
    if (
        own is not None
        and initials(own.words).upper() == short
        and own.person is False
        and whole.known
        and whole.actor.name != own.name
    ):
        entry = scene.known(own.name)  # "the EPA" in an article on an Environmental Protection Authority
        return Speaker(entry.actor, f"“{short}” is {own.name} in this article; {entry.how}", True, body=True)
    full = _of_gender(clean, short, spot, scene) or scene.cast.fullest((short,), before=spot.key)
    if full is not None and _of_other_gender(clean, full, scene):  # "Mr. Lee", where only an Ann Lee is told of
        other = Actor(f"{slug(clean)}-{scene.article_id[:6]}", clean, f"{slug(clean)}-{scene.article_id[:6]}")
        return Speaker(
            other, f"no {full.name}; not in the book of actors", True, _GENDERS[clean.split()[0].rstrip(".")]
        )
    if full is not None and whole.known and " for the government" in whole.how and not _before(full, spot):
        full = None  # "Washington" before any Denzel Washington is the capital
    if full is None and not whole.known:
        full = scene.cast.misspelt(short, before=spot.key)
    if full is not None:
        return people.person(full.words, (short,))
    if not whole.known and clean != short and (body := talked_about(short.lower(), scene, spot)) is not None:
        return body  # "the Front" after the Northern Lakes Front
    title = scene.cast.organisation(short) if not whole.known else None
    if title is None or title == short:
        return None
    person = next(
        (m for m in scene.cast.line.between((0, 0), spot.key) if m.words == (short,) and (m.gender or m.person)), None
    )
    if person is not None:  # "Mr Smith of Smith & Sons said … Smith said …"
        return people.person(person.words, (short,))
    entry = scene.known(title)
    return Speaker(entry.actor, f"“{short}” is {title} in this article; {entry.how}", True, body=True)


def _of_gender(clean: str, short: str, spot: Spot, scene: Scene) -> Mention | None:
    """ "Mr Hume", where a Sue Hume has been named since."""
    titled = _TITLED.match(clean)
    if titled is None:
        return None
    title = titled.group(1)
    gender = _GENDERS[title]
    alike = scene.cast.so_called(short, before=spot.key)
    named = next((m for m in reversed(alike) if len(m.words) > 1 and gender_of(m.words, m.title) == gender), None)
    if named is not None:
        return named
    # who was called Mr Rao before anybody else of that name was told of
    earlier = next((m for m in alike if len(m.words) == 1 and title in m.title.split("; ")[0]), None)
    return scene.cast.fullest((short,), before=(earlier.block, earlier.start)) if earlier is not None else None


def _of_other_gender(clean: str, full: Mention, scene: Scene) -> bool:
    """Whether somebody called Mr or Ms cannot be the one of that name: by first name or title of the other sex."""
    titled = _TITLED.match(clean)
    gender = full.gender or scene.gender(full)
    return titled is not None and gender is not None and gender != _GENDERS[titled.group(1)]


_TITLED = re.compile(r"(Mr|Mrs|Ms|Sir|Dame)\.?\s")
_GENDERS = {"Mr": "m", "Sir": "m", "Mrs": "f", "Ms": "f", "Dame": "f"}


def _before(mention: Mention, spot: Spot) -> bool:
    """Named before, as somebody who may be a person: "Valeska Paris", not "central Paris"."""
    first = mention.words[0].lower()
    return (mention.block, mention.start) < spot.key and not mention.place and first not in _QUARTERS


_OF_BODY = re.compile(r"^\s+(?:of|from|at)\s+(?:the\s+)?[A-Z][\w’'.&-]*(?:\s+(?:[A-Z][\w’'.&-]*|of|for|and|the))*$")
""" "transport economist Wiebke Lührs of Kiel University"."""


_APPOSED_BEHIND = re.compile(r"^,\s+(?:an?|the)\s[^,]+$")
""" "The mayor's opponent, Ann Lee, a cousin of the chief"."""


def _is_firm(words: str) -> bool:
    """ "Manufacturer" in front of a name."""
    return words.split()[0].lower() in listed("firms")


def last_named(clean: str, inside: Sequence[Mention], spot: Spot, people: People) -> Speaker | None:
    """ "the secretary general of the CEI (a conference), NAME": a title, a comma and a full name close the phrase."""
    if "," not in clean or not inside:
        return None
    mention = next((m for m in reversed(inside) if m.person is not False and len(m.words) > 1), inside[-1])
    peer = _PEER.search(clean[: mention.start - spot.at]) is not None  # "Her spokesman, Lord Elphick"
    if mention.start - spot.at < 4 or mention.person is False or (len(mention.words) < 2 and not peer):
        return None
    text = re.sub(r"\s+", " ", clean)
    front, behind = text.rpartition(mention.name)[0], text.rpartition(mention.name)[2]
    rank = front.rpartition(", ")[2]
    if rank.strip() and mention.title.replace(" - ", "-").startswith(rank.strip()):
        front = front[: -len(rank)]  # "the justice minister, Colonel-Magistrate NAME"
    if re.search(r"\b(?:an?|the)\s$", front, re.I):
        return None  # "Senator Ann Lee, a Nebraska Republican"
    if _APPOSED_BEHIND.sub("", _OF_BODY.sub("", behind)).strip(' )”"') or not re.search(
        r",\s+(?:(?:Dr|Mr|Mrs|Ms|Prof|Sir|Dame|Lord|Lady|Baroness)\.?\s+|(?:[a-z][a-z-]*\s+){1,3})?$", front
    ):
        return None
    if not any(is_role(word) for word in re.findall(r"[\w-]+", front)):
        return None
    found = people.of_mention(mention)
    return Speaker(found.actor, found.how, True, found.gender)


def apposed(clean: str, inside: Sequence[Mention], people: People) -> Speaker | None:
    """ "its developer Arden Therapeutics": a body's name behind what it is."""
    if not inside or not (_WHAT_IT_IS.match(clean) or (inside[-1].person is False and _is_firm(clean))):
        return None
    mention = inside[-1]
    if (
        not clean.endswith(mention.name)
        or not clean[1 : -len(mention.name)].strip().replace("-", " ").replace(" ", "a").islower()
    ):
        return None
    found = people.of_mention(mention)
    return replace(found, how=f"{mention.name} is named; {found.how}")


def head_mention(clean: str, inside: Sequence[Mention], spot: Spot) -> Mention | None:
    """The person a noun phrase is about: "Lavrov", "Russian Foreign Minister Sergei Lavrov", "Smith, who leads the party"."""
    if (match := re.match(r"(?:the|a|an)\s+[\w -]+,\s+", clean, re.I)) is not None:  # "a Republican, Mark Amodei"
        named = [m for m in inside if m.start - spot.at == match.end() and m.person is not False and len(m.words) > 1]
        if named:
            return named[0]
    persons = []
    for mention in inside:
        front = re.sub(
            r"(?:^|\s)(?:Mr|Mrs|Ms|Dr|Prof|Sir|Dame|Lord|Lady)\.?$", "", clean[: mention.start - spot.at].strip(" ,")
        )
        closes = (
            clean[mention.end - spot.at :].strip(" ,") == "" and len(mention.words) > 1 and mention.person is not False
        )
        if closes and (
            re.fullmatch(r"(?:[Tt]he\s+)?[A-Z][\w. -]+['’]s?", front) or ("," in front and is_role(front.split()[-1]))
        ):
            return mention  # "Finland's Alexander Stubb", "His namesake, the housing minister Joan Miller"
        if re.search(
            r"\b(?:of|for|to|from|by|with|in|at|on|near|across|around)(?:\s+(?:[Tt]he|(?:north|south|east|west)\w*|central|rural|nearby|neighbou?ring))*$|['’]s?$|,|\bwho\b",
            front,
        ):
            continue
        if re.search(r"\band$", front):
            continue
        after = clean[mention.end - spot.at :]
        if mention.modifies and re.match(r"\s+[a-z]", after):
            continue  # "Azerbaijani counterpart"
        if not front and re.match(r"\s+(?:from|for|with)\s+(?:the\s+)?[A-Z]", after) and mention.person is not False:
            return mention  # "Ann Lee from Human Rights Watch"
        if re.match(r"['’]s?\b", after) or (
            re.match(r"\s+[a-z]+s?\b(?!\s*,)", after)
            and re.match(r"\s+(?!who\b|of\b|and\b|in\b|on\b|at\b|himself|herself)", after)
        ):
            continue
        if mention.person is False:
            continue
        persons.append(mention)
    return _behind_party(persons, clean, spot) if persons else None


def _behind_party(persons: Sequence[Mention], clean: str, spot: Spot) -> Mention:
    """The first of several, unless it is the party or place in the other's title: "United Conservative critic Ann Lee"."""
    first, second = persons[0], persons[1] if len(persons) > 1 else persons[0]
    titled = second.title and clean[: second.start - spot.at].strip().endswith(second.title)
    return second if titled and len(first.words) == 1 and len(second.words) > 1 else first


def generic(clean: str, spot: Spot, scene: Scene, people: People) -> Speaker | None:
    """Who has no name anywhere: a name only this article has, or a description; None for what can say nothing."""
    plain = bare(clean)
    if _is_abstract(plain):
        return None
    name = capital(plain)
    if plain[:1].isupper() and " " not in name and (full := scene.cast.fullest((name,), before=spot.key)) is not None:
        return people.person(full.words, (name,))
    if (
        plain[:1].isupper()
        and plain == clean
        and " " not in name
        and plain.lower() not in _generic_words()
        and spot.at > 0
    ):
        actor = scene.book.resolve(name, on=scene.on, context=scene.text)
        return Speaker(actor, "a name only this article has; speaks for themselves", True, None)
    local = f"{slug(name)[:60]}-{scene.article_id[:6]}"
    body = unnamed_body(clean, scene, spot)
    return Speaker(
        Actor(local, name, body[0] if body is not None else local),
        f"“{clean}” speaks for {body[1]}"
        if body is not None
        else "a description, kept apart from the same words in other articles",
        False,
        gender_of((), clean),
        plural=bool(
            re.search(
                r"(?<!s)s$|\b(?:people|many|some|others|several|most|few|those)\b(?:\s+who\b|$)",
                _BEHIND_HEAD.split(clean.lower(), maxsplit=1)[0],
            )
            or _SEVERAL.match(clean)
        ),
    )


def describes_person(words: str) -> bool:
    """ "an envoy of one member state": what stands before "of" is what a person may be."""
    front = _BEHIND_HEAD.split(words, maxsplit=1)[0].split()
    return bool(front) and is_role(front[-1])


def _is_abstract(words: str) -> bool:
    """ "start of a public process", "proposition the president advances": a thing nobody hears speak."""
    front = _BEHIND_HEAD.split(words, maxsplit=1)[0].split()
    head = front[-1] if front else ""
    if not head.islower() or head in listed("abstract"):
        return head in listed("abstract")
    forms = {head, head.removesuffix("s"), head.removesuffix("es"), re.sub(r"ies$", "y", head)}
    return _ABSTRACT_ENDS.search(head) is not None and forms.isdisjoint(listed("speaking"))


_ABSTRACT_ENDS = re.compile(r"(?<=[a-z]{3})(?:ness|[^u]ence|ance|tion|sion|ment|ity|ism)s?$")
_BEHIND_HEAD = re.compile(
    r"\s+(?:of|for|in|to|from|at|by|on|with|about|against|over|between|among|who|that|which|the|[a-z]+ing)\b|,"
)


@cache
def _generic_words() -> frozenset[str]:
    generic = load_cues().generic
    return generic | {f"{word}s" for word in generic}
