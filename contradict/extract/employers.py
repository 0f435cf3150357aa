"""For which body somebody speaks by a title that names it, or what it is: "Norlink's director", "the agency's chief executive", "a member of the group"."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from contradict.claims import Actor
from contradict.extract.bodies import talked_about
from contradict.extract.in_front import opens, text_in_front
from contradict.extract.mentions import Mention
from contradict.extract.order import place
from contradict.extract.scene import Scene, Spot

_OF_FIRM = re.compile(
    r"^(?:[Tt]he\s+)?(?P<who>[A-Z][\w&.-]+(?:\s+[A-Z][\w&.-]+)*)['’]s\s+(?:[a-z-]+\s+){0,3}(?:director|chief|executive|chair\w*|president|manager|spokes\w+|officer|secretary|founder|boss|head|owner|leader|editor|pollster|economist|analyst|strategist|researcher)$"
)
_FIRM_IN_FRONT = re.compile(
    r"^(?P<who>[A-Z][\w&.-]+(?:\s+[A-Z][\w&.-]+)*?)\s+(?:(?i:acting|deputy|interim|group)\s+)?(?i:chief executive(?: officer)?|ceo|chief (?:operating|financial|technology) officer|chair(?:man|woman|person)?|"
    r"managing director|finance director|medical director|spokes(?:man|woman|person)|founder|co-founder)$"
)
""" "Fairlane Chief Executive": a firm that nothing in its name tells to be one."""
_MEMBER_OF = re.compile(
    r"\bmember of (?:the )?(?:[a-z-]+ ){0,2}?(?P<body>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)*(?:\s(?:police|council|hospital|university|college|school|club|fire service))?)$"
)
_OF_COMPANY = re.compile(
    r"^(?:(?:the|its|their)\s+)?(?:(?P<noun>[a-z]+)['’]s\s+)?(?:acting\s+|deputy\s+|interim\s+|group\s+)?(?:chief executive(?: officer)?|ceo|chief operating officer|chief financial officer|"
    r"(?:medical|managing|finance|sales|technical|research|communications) director|chair(?:man|woman|person)?|co-founder|founder|spokes(?:man|woman|person))$",
    re.I,
)
_OF_GROUP = re.compile(
    r"(?:an?\s+|the\s+|one\s+)?(?:[a-z-]+\s+){0,2}?(?:member|leader|official|head|chief|commander|representative|deputy|director|spokes\w+|figure)\s+(?:of|in|for|on)\s+(?:the|its)\s+"
    r"(?P<noun>group|movement|party|militia|organi[sz]ation|agency|alliance|union|network|faction|bloc)(?:['’]s\s+[\w ]+)?",
    re.I,
)
Side = tuple[str, str]
"""A side, and why."""


@dataclass(frozen=True, slots=True)
class Bearer:
    """Who bears a title: the words of the name and its first mention, in an article whose names stand for actors."""

    words: tuple[str, ...]
    first: Mention | None
    scene: Scene
    actor_of: Callable[[Mention], Actor]


def of_group(title: str, bearer: Bearer) -> Side | None:
    """ "Hezbollah would not discuss it. NAME, a member of the group's political council": of the body told of in front, which is no state."""
    group, first = _OF_GROUP.fullmatch(title), bearer.first
    if group is None or first is None or _LEFT_IT.search(title):
        return None
    near = _near_body(bearer)
    if near is None:
        named = talked_about(group["noun"].lower(), bearer.scene, Spot(first.block, first.start))
        return (
            (named.actor.side, f"“{title}” speaks for {named.actor.name}")
            if named is not None and named.named
            else None
        )
    actor = bearer.scene.known(near).actor
    return actor.side, f"“{title}” speaks for {actor.name}"


_LEFT_IT = re.compile(r"\b(?:former|ex|expelled|ousted|rival|dissident|rebel|then|opposition|exiled)\b", re.I)
_NO_GROUP = re.compile(
    r"\b(?:NATO|Nations|UN|Union|EU|International|Commission|Council|Agency|Watch|Court|Bank|Fund|Ministry|Office)\b"
)


def _near_body(bearer: Bearer) -> str | None:
    """The body of the book, no state's, that a sentence in front in the paragraph is about."""
    first, scene = bearer.first, bearer.scene
    before = scene.cast.line.between((first.block, 0), place(first)) if first is not None else ()
    for mention in reversed(before):
        if (mention.subject or opens(mention, scene)) and not scene.may_be_person(mention):
            found = scene.known(mention.name)
            state = scene.book.countries.of_side(found.actor.side) is not None or scene.book.countries.word(
                mention.name
            )
            return mention.name if found.known and not state and not _NO_GROUP.search(found.actor.name) else None
    return None


def of_firm(title: str, bearer: Bearer) -> Side | None:
    firm, scene = _OF_FIRM.match(title) or _FIRM_IN_FRONT.match(title), bearer.scene
    if firm is None or re.search(r"\b(?:former|ex)\b", title):
        return None
    name = firm.group("who")
    owner = scene.cast.first.get(name)
    if owner is None or scene.may_be_person(owner):
        return None
    actor = scene.known(scene.cast.organisation(name) or name).actor
    return actor.side, f"“{title}” speaks for {actor.name}"


_ACRONYM_IN_FRONT = re.compile(
    r"(?P<who>[A-Z]{3,6})\s+(?:[a-z]+\s+){0,2}?(?:pollster|director|president|economist|analyst|professor|editor|researcher|scientist|spokes\w+|lobbyist|organi[sz]er|Director|President)\b.*"
)
""" "UNH pollster NAME": letters that stand for a body nobody has told of."""


def of_acronym(title: str, bearer: Bearer) -> Side | None:
    """ "UMWA Director of Government Affairs NAME"."""
    short = _ACRONYM_IN_FRONT.fullmatch(title)
    if short is None or bearer.scene.book.countries.word(short["who"]) is not None:
        return None
    actor = bearer.scene.known(bearer.scene.cast.organisation(short["who"]) or short["who"]).actor
    return actor.side, f"“{title}” speaks for {actor.name}"


def of_member(title: str, bearer: Bearer) -> Side | None:
    """ "NAME of the Democratic Left", ", of Penwick police,": as `appositions` has it."""
    of = _MEMBER_OF.search(title)
    scene = bearer.scene
    if of is None or scene.book.countries.word(of["body"]) is not None:
        return None
    if of["body"].endswith("Ministry") and bearer.first is not None:
        spot = Spot(bearer.first.block, bearer.first.start)
        land = scene.state_bodies.owner(f"{of['body'].lower()} spokesman", spot)
        if land is not None:
            government = scene.state(land).actor
            return government.side, f"“{title}”: {government.name} is told of there"
    actor = scene.known(scene.cast.organisation(of["body"]) or of["body"]).actor
    return actor.side, f"“{title}” speaks for {actor.name}"


def of_company(title: str, bearer: Bearer) -> Side | None:
    noun, first = _OF_COMPANY.match(title), bearer.first
    if noun is None or first is None:
        return None
    if (body := _with_spokesman(first, bearer.scene)) is not None:
        actor = bearer.actor_of(body)
        return actor.side, f"“{title}” speaks for {actor.name}"
    firm = talked_about(noun.group("noun") or "company", bearer.scene, Spot(first.block, first.start))
    return (firm.actor.side, f"“{title}” speaks for {firm.actor.name}") if firm is not None else None


_WITH = re.compile(r",\s+with\s+(?:its\s+)?spokes(?:man|woman|person)\s+$")


def _with_spokesman(mention: Mention, scene: Scene) -> Mention | None:
    """The body that the sentence begins with: "The Kremlin hardened its line on the talks that Washington wants, with spokesman NAME …"."""
    if not _WITH.search(text_in_front(mention, scene)):
        return None
    first = next(
        (m for m in scene.cast.line.between((mention.block, 0), place(mention)) if m.sentence == mention.sentence), None
    )
    if first is None or not first.subject or first.person or first.modifies or first.place:
        return None
    known = scene.book.explain(first.name, on=scene.on).known and not scene.offices(first.name)
    return first if known or first.person is False else None


_AT_BODY = re.compile(
    r"(?:^|[.!?][”\"]?\s+)At\s+(?P<body>(?:the\s+)?[A-Za-z][\w’' -]{2,50}),\s+(?:(?:chief|deputy|acting)\s+)?(?:spokes\w+|press secretary|officials?)\s+$"
)


def at_body(title: str, bearer: Bearer) -> Side | None:
    """ "At the state department, spokeswoman NAME said"."""
    scene = bearer.scene
    at = _AT_BODY.search(text_in_front(bearer.first, scene)) if bearer.first is not None else None
    found = scene.known(at["body"]) if at is not None else None
    return (found.actor.side, f"“{title}” speaks for {found.actor.name}") if found and found.known else None
