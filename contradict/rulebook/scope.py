"""Whether two texts speak of different parts of a whole: places, groups, divisions, a part against the whole."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise, product

from contradict.rulebook import lexicon
from contradict.rulebook.compare import CONTRAST_OF, ONE_OFF_STEMS, Comparison
from contradict.rulebook.reading import Reading, read_text
from contradict.rulebook.spotter import Spotter
from contradict.rulebook.times import CALENDAR
from contradict.rulebook.told_apart import apart_in, narrower, numbered, of_other_places, other_kinds
from contradict.rulebook.words import lemmas, stem

_WHOLE = re.compile(
    r"\b(?:across the (?:country|nation|group|board|world|continent|industry)|nationwide|nationally|"
    r"countrywide|as a whole|overall|in total|the total|total|on average|worldwide|"
    r"globally|throughout the (?:country|group|world)|counting all|all our|group-wide|company-wide|"
    r"in the aggregate|taken together|all regions|all branches|every region)\b",
    re.IGNORECASE,
)
_PART = re.compile(
    r"\b(?:here in|in our (?:part|town|village|region|district|branch|club|street|area|city|county|school|"
    r"ward|clinic|shop|store|department|division|case)|"
    r"our (?:branch|division|unit|village|district|street)|per (?:hectare|head|capita|person|unit|"
    r"household)|in my (?:town|village|street|club|shop|area|district)|"
    r"in the (?:\w+ ){0,2}(?:district|province|region|county|suburbs?|division|segment|north|south|east|"
    r"west|city|town|village|branch|capital)|among (?:the )?\w+|"
    r"on the (?:mainland|island|islands|coast)|in rural|in urban|for (?:women|men|children|young|older|small))\b",
    re.IGNORECASE,
)


_MINE = re.compile(r"\b(?:my (?!view\b|opinion\b|knowledge\b|country\b)\w+|I (?:have|had|lost|sold|saw|got|made))\b")
"""What is so of all of them need not be so of mine."""


def other_scope(c: Comparison) -> str | None:
    """The texts speak of different parts of a whole: places, groups, divisions, or a part against the whole."""
    if not c.shared & ONE_OFF_STEMS:
        contrast = _contrast(c)
        if contrast:
            return contrast
        places = _places(c.left), _places(c.right)
        if places[0] and places[1] and places[0].isdisjoint(places[1]) and (c.antonym_conflicts or c.quantity_conflict):
            return f"{min(places[0])} / {min(places[1])}"
    if told := _adjacent_contrast(c) or numbered(c) or of_other_places(c) or _non(c) or apart_in(c):
        return told
    if unlike := _unlike(c):
        return unlike
    if standpoint := _standpoints(c):
        return standpoint
    if kinds := narrower(c) or other_kinds(c):
        return kinds
    for whole, part in ((c.left, c.right), (c.right, c.left)):
        first, second = whole.seek(_WHOLE), part.seek(_PART) or part.seek(_MINE)
        if first and second and not part.seek(_WHOLE) and not whole.seek(_PART):
            return f"{first.group()} / {second.group()}"
    return None


_UNLIKE = re.compile(r"\bunlike (?P<what>[\w’'-]+(?: [\w’'-]+){0,4}),", re.IGNORECASE)


def _unlike(c: Comparison) -> str | None:
    """A text sets its subject apart from that of the other ("the first envelope, unlike the second,")."""
    for one, other in ((c.left, c.right), (c.right, c.left)):
        found = one.seek(_UNLIKE)
        if found is None or one.frame is None or other.frame is None:
            continue
        named = {stem(form) for word in re.findall(r"[a-z]+", found["what"].lower()) for form in lemmas(word)}
        if named & (other.frame.subject | other.frame.subject_more) - one.frame.subject:
            return found.group()
    return None


def _adjacent_contrast(c: Comparison) -> str | None:
    """Contrasting words right before one and the same word ("lower house" / "upper house")."""
    left, right = _qualified(c.left), _qualified(c.right)
    for (word, head), (other, other_head) in product(sorted(left), sorted(right)):
        if head == other_head and other in CONTRAST_OF[word] and word not in c.right.at and other not in c.left.at:
            return f"{word} / {other} {head.lstrip('~')}"
    return None


def _qualified(reading: Reading) -> set[tuple[str, str]]:
    return {
        (token.word, stem(following.lemmas[0]))
        for token, following in pairwise(reading.tokens)
        if token.word in CONTRAST_OF and not following.mark
    }


_NON = re.compile(r"\bnon-(?P<what>[A-Za-z]{2,})", re.IGNORECASE)


def _non(c: Comparison) -> str | None:
    """What one text is about is what the other leaves out ("EU citizens" / "non-EU nationals")."""
    for first, second in ((c.left, c.right), (c.right, c.left)):
        found = first.seek(_NON)
        if found and not second.seek(_NON) and found["what"].lower() in {token.word for token in second.tokens}:
            return f"{found['what']} / {found.group()}"
    return None


def _contrast(c: Comparison) -> str | None:
    left, right = _qualifiers(c.left), _qualifiers(c.right)
    for word in sorted(left):
        for other in sorted(CONTRAST_OF[word]):
            if other in right and word not in right and other not in left:
                return f"{word} / {other}"
    return None


_STANDPOINTS = Spotter(
    {
        f"{number}{side}": lexicon.phrases(sides[side])
        for number, sides in enumerate(lexicon.STANDPOINTS)
        for side in (0, 1)
    }
)


@lru_cache(maxsize=60_000)
def _standpoint_tags(text: str) -> dict[str, tuple[int, int]]:
    return _STANDPOINTS.spot(read_text(text).tokens)


def _standpoints(c: Comparison) -> str | None:
    left, right = _standpoint_tags(c.left.text), _standpoint_tags(c.right.text)
    for tag in left:
        other = f"{tag[:-1]}{1 - int(tag[-1])}"
        if other in right and tag not in right and other not in left:
            return f"{_words(c.left, left[tag])} / {_words(c.right, right[other])}"
    return None


def _words(reading: Reading, place: tuple[int, int]) -> str:
    return reading.text[reading.tokens[place[0]].start : reading.tokens[place[1]].end]


def _qualifiers(reading: Reading) -> frozenset[str]:
    """Words of a text that mark one part of a whole ("domestic", "women", "islands")."""
    return frozenset(form for token in reading.tokens for form in (token.word, token.lemmas[0]) if form in CONTRAST_OF)


def _places(reading: Reading) -> frozenset[str]:
    """Names after a preposition of place."""
    return frozenset(
        token.word
        for index, token in enumerate(reading.tokens)
        if index
        and token.capital
        and token.word not in CALENDAR
        and reading.tokens[index - 1].word in ("in", "at", "across", "near", "outside")
    )
