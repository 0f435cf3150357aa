"""Which body or country a text tells of in front of somebody's name: whose "its chairman" or "foreign minister" is it?"""

from __future__ import annotations

import re

from contradict.extract.mentions import Mention
from contradict.extract.order import place
from contradict.extract.scene import Scene


def body_in_front(words: tuple[str, ...], first: Mention | None, scene: Scene) -> Mention | None:
    """Whose "its chairman" somebody is: the body of the book that acts in the paragraph, else the one named last in it, else the last one called a body."""
    before = scene.cast.line.between((first.block, 0), place(first)) if first is not None else ()
    near = [
        m
        for m in reversed(before)
        if not m.person
        and not m.place
        and m.words[-1] not in _PAPERS
        and m.name not in LEVELS
        and not _carries(m, scene)
    ]
    bodies = [m for m in near if not scene.is_person(m, m.gender)]
    called = [m for m in bodies if m.person is False or scene.book.explain(m.name, on=scene.on).known]
    subject = (m for m in bodies if m.subject)
    acting = (m for m in called if m.subject or opens(m, scene))
    return (
        next(acting, None)
        or next(iter(called), None)
        or next(subject, None)
        or next(iter(bodies), None)
        or _body_just_before(words, first, scene)
    )


LEVELS = ("State", "National", "District", "Regional", "Central")
""" "Its State president": no body, but at which level of one."""
_OPENS_SENTENCE = re.compile(
    r"(?:^|[.!?][”\"]?\s+)(?:(?:But|And|Yet)\s+)?(?:(?:[Tt]he|[Aa]n?)\s+(?:(?!(?:on|against|by|of|for|in|at|with|to|from|between|over|about|after|into)\b)[a-z’'-]+\s+){0,3}?(?:[a-z-]+,\s+)?)?$"
)
_ENDS = re.compile(r"[.!?][”\"’']?\s+(?=[A-Z“\"‘])")


def opener(first: Mention | None, scene: Scene) -> Mention | None:
    """The name that the own sentence, or the one in front in the paragraph, begins with, unless it is surely a person's: "Brightwater Hume cut its rating. Its analyst …"."""
    text = (
        scene.paragraphs[first.block][: first.start]
        if first is not None and first.block < len(scene.paragraphs)
        else ""
    )
    before = scene.cast.line.between((first.block, 0), place(first)) if first is not None else ()
    for mention in reversed(before):
        if len(_ENDS.findall(text[mention.end :])) > 1:
            return None
        if (
            mention.place
            or _carries(mention, scene)
            or not _OPENS_SENTENCE.search(text[max(0, mention.start - 60) : mention.start])
        ):
            continue
        full = scene.fullest(mention) or mention
        person = full.person or scene.offices(mention.name)  # "Drummond Vega" may be a firm: a person has no "its"
        owns = text[mention.end :].startswith(("'", "’"))
        if person or owns or mention.words[-1] in _PAPERS:
            return None
        unsure = mention.person is not False and not scene.known(mention.name).known
        return (
            None
            if unsure
            and any(m.subject is False and scene.known(m.name).known and not scene.offices(m.name) for m in before)
            else mention
        )
    return None


def side_of_its_state(mention: Mention, scene: Scene) -> str | None:
    """The side of "Iran's Atomic Energy Organisation", where the name stands without its country."""
    text = scene.paragraphs[mention.block] if mention.block < len(scene.paragraphs) else ""
    owner = re.search(r"([A-Z][\w-]+(?: [A-Z][\w-]+)?)['’]s $", text[max(0, mention.start - 60) : mention.start])
    found = scene.known(f"{owner[1]}'s {mention.name}") if owner is not None else None
    return found.actor.side if found is not None and found.known else None


def called_party(mention: Mention, scene: Scene) -> bool:
    """ "Congress party" in India is not the Congress of the United States."""
    text = scene.paragraphs[mention.block] if mention.block < len(scene.paragraphs) else ""
    return text[mention.end :].lower().startswith(" party")


def _body_just_before(words: tuple[str, ...], first: Mention | None, scene: Scene) -> Mention | None:
    """The last body in front, no further than the paragraph before."""
    last = scene.cast.body_before(words)
    return (
        last
        if last is not None and first is not None and first.block - last.block <= 1 and last.words[-1] not in _PAPERS
        else None
    )


_PAPERS = frozenset(
    ("Act", "Bill", "Law", "Treaty", "Convention", "Code", "Charter", "Accord", "Accords", "Pact", "Agreement")
)
"""What has no chairman."""
_POSTED = re.compile(r"\b(?:on|via|to|over)\s+(?:the\s+|its\s+)?$")
_CARRIERS = frozenset(("Telegram", "X", "Truth Social", "Weibo", "VK"))
"""Those of such a kind that are names at all to `mentions`."""


def _carries(mention: Mention, scene: Scene) -> bool:
    """ "in a post on Telegram": where something is said."""
    text = scene.paragraphs[mention.block] if mention.block < len(scene.paragraphs) else ""
    return mention.name in _CARRIERS and _POSTED.search(text[max(0, mention.start - 20) : mention.start]) is not None


_OPENING = re.compile(r"(?:^|[.!?][”\"]?\s+)(?:(?:But|And|Yet)\s+)?(?:[Tt]he\s+)?$")


def opens(mention: Mention, scene: Scene) -> bool:
    """ "The European Union's mission … said so": what the sentence is about, though the name is no subject."""
    text = scene.paragraphs[mention.block] if mention.block < len(scene.paragraphs) else ""
    return _OPENING.search(text[max(0, mention.start - 60) : mention.start]) is not None


_FAR = 600
"""Characters in front of a name in which its owner is looked for."""
_SAYS_SO = re.compile(
    r"\s+(?:\w+ )?(?:said|says|denied|denies|rejected|rejects|dismissed|confirmed|disputed|insisted|announced|condemned|warned|acknowledged)\b"
)
_OF_STATE = re.compile(
    r"(?:^|[.!?][”\"]?\s+)(?:The\s+(?P<land>[A-Z][\w-]{1,30}(?:\s[A-Z][\w-]{1,30})?)|(?P<owner>[A-Z][\w-]{1,30}(?:\s[A-Z][\w-]{1,30})?)['’]s)\s+"
    r"(?:(?:foreign|defen[cs]e|interior|justice|health|finance|energy|trade|education|transport)\s+ministry|"
    r"ministry|government|embassy|presidency|army|navy|air force|military|parliament|foreign office)\b"
)


def text_in_front(mention: Mention, scene: Scene) -> str:
    """What stands in front of a name in its paragraph, FAR characters at most."""
    if mention.block >= len(scene.paragraphs):
        return ""
    return scene.paragraphs[mention.block][max(0, mention.start - _FAR) : mention.start]


def state_in_front(mention: Mention, scene: Scene, *, saying: bool = False) -> str | None:
    """The country of "The French foreign ministry said …", where nobody is named between that and the name; `saying`: only where it speaks.

    In front of a quotation the paragraph before counts: "Iran's foreign ministry pushed back. “No,” its spokesman, NAME, said".
    """
    text, block = text_in_front(mention, scene), mention.block
    last = next(reversed(list(_OF_STATE.finditer(text))), None)
    behind = mention.start - len(text)
    if last is None and block and text[:1] in ("“", '"', "‘") and behind == 0:
        block, behind, text = block - 1, 0, scene.paragraphs[block - 1]
        last = next(reversed(list(_OF_STATE.finditer(text))), None)
    if last is None or (saying and not _SAYS_SO.match(text, last.end())):
        return None
    named = scene.cast.line.between((block, behind + last.end()), place(mention))
    return None if named else scene.book.countries.word(last["land"] or last["owner"])


_UNNAMED = re.compile(
    r"(?:^|[.!?]\s+)(?:The|A|An)\s+(?P<body>(?:[a-z-]+\s+){0,2}?(?:union|association|company|charity|party|group|federation|council|club|hospital|museum|school|league|alliance))\b(?!\s+[A-Z])[^.!?]*[.!?]\s+Its\s+(?:[a-z-]+\s+){1,3}$"
)


def unnamed_in_front(mention: Mention, scene: Scene) -> str | None:
    """ "The union at the plant agreed. Its president, NAME": a body that has no name, as the text calls it."""
    told = _UNNAMED.search(text_in_front(mention, scene).rstrip(", ") + " ")
    return told["body"] if told is not None else None


def land_in_front(mention: Mention, scene: Scene) -> str | None:
    """The country that is the subject of a sentence in front, in the same paragraph: "New Delhi disagrees. Commerce Minister NAME …"."""
    for earlier in reversed(scene.cast.line.between((mention.block, 0), place(mention))):
        if earlier.subject:
            return scene.book.countries.word(earlier.name) if not earlier.person else None
    return None
