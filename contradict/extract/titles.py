"""For which side somebody speaks by the titles an article gives: "its chairman", "Norlink's director", "his interior minister"."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import chain

from contradict.claims import Actor
from contradict.extract.affiliation import speaks_for
from contradict.extract.employers import Bearer, Side, at_body, of_acronym, of_company, of_firm, of_group, of_member
from contradict.extract.in_front import (
    LEVELS,
    body_in_front,
    called_party,
    land_in_front,
    opener,
    side_of_its_state,
    state_in_front,
    unnamed_in_front,
)
from contradict.extract.mentions import Mention
from contradict.extract.order import place
from contradict.extract.roles import is_organisation, is_role, looks_personal
from contradict.extract.scene import Scene, Spot
from contradict.extract.unnamed_bodies import unnamed_body, unnamed_side

_OF_PERSON = re.compile(
    r"^(?P<who>[A-Z][\w-]+)['’]s\s+(?:[a-z]+\s+)*(?:spokes\w+|lawyer|attorney|campaign (?:manager|chief|chairman)|chief of staff|adviser|advisor|aide|press secretary|running mate)$"
)
_RANKS = re.compile(
    r"^(?:(?:Lieutenant|Colonel|General|Brigadier|Major|Captain|Admiral|Rear|Vice|Commodore|Sergeant|Lt|Col|Gen|Brig|Maj|Capt|Adm|Cmdr|Dr|Mr|Ms|Mrs|Dame|Sir|Lord|Lady|Baroness|Prof|Professor|Chief(?=\s+(?:The|Its)\b)|Hon|Rev|SP|DSP|ASP|ACP|Barr|Comrade|Alhaji|Alhaja|Aunty|Engr)\.?\s+)+(?=[a-z]|(?:The|Its|Their)\b)"
)
""" "Brigadier General its director of guidance": what stands in front of a name and what behind it."""


def side_by(
    titles: Sequence[str], words: tuple[str, ...], scene: Scene, actor_of: Callable[[Mention], Actor]
) -> tuple[str, str] | None:
    """The side somebody called `words` speaks for by one of the titles the article gives, and why; the surest reading first."""
    first = scene.cast.first.get(" ".join(words))
    bearer = Bearer(words, first, scene, actor_of)
    titles = [_plain(_RANKS.sub("", title.replace(" - ", "-"))) for title in titles]
    found = (
        reading(title, bearer) for title in titles for reading in (at_body, _of_state_body, of_member, _affiliated)
    )
    read = (reading(title, bearer) for title in titles for reading in _READINGS)
    last = (_of_unnamed(title, bearer) for title in titles)
    return next((side for side in chain(found, read, last) if side is not None), None)


_ASTRAY = re.compile(r"^(?:at|on|by|to|with|from|of|in|for)\s.*\b(?:from|by|to|with|of)\s+(?=(?:the|its|an?)\s)")


def _plain(title: str) -> str:
    """ "bristled at the suggestion from the committee's chair, NAME", "of the Democratic Left (DL)": what is no title left out."""
    title = re.sub(r"^.*\bwhich\s+(?=(?:the|its|an?)\s)", "", title)  # "which the force's commander, NAME, denied"
    return _ASTRAY.sub("", re.sub(r"\s*\(.*$", "", title))


def _affiliated(title: str, bearer: Bearer) -> Side | None:
    """By the body, country or party that the title names; "its" is of the body in front."""
    scene = bearer.scene
    if re.match(r"(?:its|their)\b", title, re.I):
        title = " ".join(word.lower() if word in LEVELS else word for word in title.split())
        heads = _ITS_HEAD.fullmatch(title) is not None
        if (
            bearer.first is not None
            and (heads or _ITS_SPEAKER.fullmatch(title))
            and (land := state_in_front(bearer.first, scene, saying=heads))
        ):
            government = scene.government(land).actor
            return government.side, f"“{title}” speaks for {government.name}"
        if bearer.first is not None and (unnamed := unnamed_in_front(bearer.first, scene)) is not None:
            return unnamed_side(unnamed, scene), f"“{title}” speaks for the {unnamed}"
        if (begins := opener(bearer.first, scene)) is not None:
            party = scene.known(f"{begins.name} party") if called_party(begins, scene) else None
            whose = party.actor if party is not None and party.known else bearer.actor_of(begins)
            return whose.side, f"“{title}”: of {whose.name}, told of in front"
        if (last := body_in_front(bearer.words, bearer.first, scene)) is not None:
            party = scene.known(f"{last.name} party") if called_party(last, scene) else None
            if party is not None and party.known:
                return party.actor.side, f"“{title}” speaks for {party.actor.name}"
            if (state := side_of_its_state(last, scene)) is not None:
                return state, f"“{title}” speaks for {last.name}"
            title = f"{title} of {last.name}"
    body = speaks_for(title, book=scene.book, cast=scene.cast, on=scene.on, context=scene.text)
    return (body.side, f"“{title}” speaks for {body.name}") if body is not None else None


_ITS_SPEAKER = re.compile(
    r"its\s+(?:(?:chief|new|deputy|acting)\s+)?(?:spokes(?:man|woman|person)|press secretary)", re.I
)
_ITS_HEAD = re.compile(
    r"its\s+(?:(?:deputy|acting)\s+)?(?:director|head|chief|commander)(?:\s+of\s+[a-z ]{3,30})?", re.I
)
"""Of a state's body only where that has just spoken: "The army shelled a school. Its head …"."""


def _of_country(title: str, bearer: Bearer) -> Side | None:
    land = bearer.scene.book.countries.word(title) if re.fullmatch(r"[A-Z][\w. -]+['’]s?", title) else None
    if land is None:
        return None
    government = bearer.scene.government(land).actor
    return government.side, f"“{title}” speaks for {government.name}"


def _of_body(title: str, bearer: Bearer) -> Side | None:
    """ "Amnesty International's NAME"."""
    whose = re.fullmatch(r"(?:[Tt]he\s+)?(?P<who>[A-Z][\w.&-]+(?:\s+[\w.&-]+)*)['’]s?", title)
    if whose is None:
        return None
    scene, name = bearer.scene, whose.group("who")
    found = scene.known(scene.cast.organisation(name) or name)
    if not (
        is_organisation(name) or (found.known and not looks_personal(found.actor.name) and not scene.offices(name))
    ):
        return None
    return found.actor.side, f"“{title}” speaks for {found.actor.name}"


def _of_person(title: str, bearer: Bearer) -> Side | None:
    whose, first = _OF_PERSON.match(title), bearer.first
    if (
        whose is None
        or first is None
        or re.search(r"\b(?:former|ex|then)\b", title)
        or whose.group("who").split()[-1] in bearer.words
    ):
        return None
    full = bearer.scene.cast.fullest((whose.group("who"),), before=(first.block, first.start))
    if full is None or full.person is False:
        return None
    whom = bearer.actor_of(full)
    return whom.side, f"“{title}” speaks for {whom.name}"


def _spokesman(title: str, bearer: Bearer) -> Side | None:
    office = re.match(r"(?P<who>(?:the\s+)?.+)['’]s\s+spokes\w+$", title, re.I)
    chief = bearer.scene.known(office.group("who")) if office is not None else None
    if chief is None or not chief.known:
        return None
    return chief.actor.side, f"“{title}” speaks for {chief.actor.name}"


_AIDE_TO = re.compile(
    r"^(?:an?|the|one|his|her)?\s*(?:[a-z-]+\s+){0,3}?(?:aide|adviser|advisor|assistant|deputy|chief of staff|envoy)\s+to\s+(?:the\s+)?(?P<who>(?:(?:President|Prime Minister|Chancellor|King|Minister|Mayor|Governor|Senator)\s+)?[A-Z].+)$"
)


def _aide_to(title: str, bearer: Bearer) -> Side | None:
    """ "an aide to President Vladimir Putin"."""
    to = _AIDE_TO.match(title)
    if to is None or re.search(r"\b(?:former|ex|then)\b", title):
        return None
    boss = bearer.scene.known(to["who"])
    if not boss.known:
        boss = bearer.scene.known(re.sub(r"^(?:[A-Z]\w+\s+)(?=[A-Z]\w+ [A-Z])", "", to["who"]))
    return (boss.actor.side, f"“{title}” speaks for {boss.actor.name}") if boss.known else None


def _under_boss(title: str, bearer: Bearer) -> Side | None:
    if not re.match(r"(?:his|her)\s", title, re.I) or _OTHER_SIDE.search(title) or bearer.first is None:
        return None
    if not any(is_role(word) for word in title.split()):
        return None  # "Her sister NAME"
    boss = _boss_before(title, bearer.first, bearer)
    return (boss.side, f"“{title}” speaks for the side of {boss.name}") if boss is not None else None


def _counterpart(title: str, bearer: Bearer) -> Side | None:
    """ "his Azerbaijani counterpart"."""
    named = _OTHER_SIDE.search(title)
    land = bearer.scene.book.countries.word(title) if named is not None and named.group() == "counterpart" else None
    if land is None:
        return None
    government = bearer.scene.government(land).actor
    return government.side, f"“{title}” speaks for {government.name}"


_OTHER_SIDE = re.compile(r"\b(?:counterpart|opposite number|rival|opponent|challenger|critic|predecessor|successor)\b")
""" "His" in front of these does not make somebody one of his."""


def _minister(title: str, bearer: Bearer) -> Side | None:
    if re.search(r"\bchief minister\b", title, re.I):
        return None  # of a part of India
    first = bearer.first
    near = land_in_front(first, bearer.scene) if first is not None else None
    if near is not None and first is not None and bearer.scene.state_bodies.disputed(Spot(first.block, first.start)):
        near = None
    side = bearer.scene.lands.side_of_minister(title, near)
    return (side, f"“{title}”: a minister of the country the article is about") if side is not None else None


def _of_state_body(title: str, bearer: Bearer) -> Side | None:
    """ "Belarus sided with its ally. Foreign ministry spokesman NAME …"."""
    first = bearer.first
    land = bearer.scene.state_bodies.owner(title, Spot(first.block, first.start)) if first is not None else None
    if land is None:
        return None
    government = bearer.scene.state(land).actor
    return government.side, f"“{title}”: {government.name} is told of there"


_OTHER_HOUSES = re.compile(r"\b(?:[Gg]overnor|[Mm]ayor|Kremlin|[Pp]alace|[Pp]rime [Mm]inister|[Cc]hancellor)\b")


def _of_white_house(title: str, bearer: Bearer) -> Side | None:
    """ "Press secretary NAME", in an article that names the White House and no other body's press secretary."""
    if not re.fullmatch(r"(?:the\s+)?(?:deputy\s+)?press secretary", title, re.I):
        return None
    first, text = bearer.first, bearer.scene.text
    if first is None or re.search(
        r"\b(?!(?:House|The|Deputy|A|But|And)\b)[A-Z]\w+(?:['’]s)? (?i:press secretary)", text
    ):
        return None
    told = bearer.scene.told_before(Spot(first.block, first.start))
    others = [match.end() for match in _OTHER_HOUSES.finditer(told)]
    if told.rfind("White House") <= max(others, default=-1):
        return None
    government = bearer.scene.government("American").actor
    return government.side, f"“{title}”: the White House is told of"


def _of_unnamed(title: str, bearer: Bearer) -> Side | None:
    first = bearer.first
    if first is None or bearer.scene.book.countries.word(first.name) or not bearer.scene.may_be_person(first):
        return None  # "In northern Israel, the head of the council, Ann Lee, said"
    body = unnamed_body(title, bearer.scene, Spot(first.block, first.start))
    return (body[0], f"“{title}” speaks for {body[1]}") if body is not None else None


_READINGS = (
    _of_country, _aide_to, _of_body, _of_person, _spokesman, _counterpart, _under_boss, _minister, _of_white_house, of_group, of_firm, of_acronym, of_company,
)  # fmt: skip


def _boss_before(title: str, mention: Mention, bearer: Bearer) -> Actor | None:
    """ "His interior minister, NAME": who was named last before and speaks for a body; further up only somebody known to be a man (for "her", a woman)."""
    scene = bearer.scene
    wanted = "m" if title.lower().startswith("his") else "f"
    for earlier in reversed(scene.cast.line.between((mention.block - _BOSS_REACH, 0), place(mention))):
        gender = scene.gender(earlier)
        unlike = gender is not None and gender != wanted
        if earlier.person is False or earlier.words[-1] == mention.words[-1] or unlike:
            continue
        if earlier.block < mention.block - 1 and gender != wanted:
            continue
        boss = bearer.actor_of(earlier)
        if boss.side != boss.id:
            return boss
    return None


_BOSS_REACH = 3
"""Paragraphs."""
