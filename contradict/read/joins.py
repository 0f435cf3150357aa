"""Places where a page's text lost the space between two of its parts: "…he said.Ad FeedbackThe minister…", "saysBy Jane Doe".

Only the missing space is evidence here; what the parts are is decided elsewhere.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Container, Iterable, Iterator
from itertools import pairwise

from contradict.claims import Block
from contradict.read.blocks import part, spaced
from contradict.read.words import BEFORE_JOIN, BEHIND_JOIN, CAMEL_NAMES, GOES_ON, STARTERS

_CAMEL_NAMES = re.compile(r"(?:Mc|Mac|De|Di|La|Le|Van|Von|Du|Fitz|O['’]|Al|El|Ben|Bin|Ibn|Abu|St)$")
_TIGHT = re.compile(
    r"(?P<end>(?<=[a-z0-9%)\]”’\"']{2})[.!?…]|(?<=[a-z]{2})[.!?…]|(?<=[ap]\.m)\.|(?<=\bU\.S)\.|(?<=\bU\.K)\.)"
    r"(?P<quotes>[”’\"')\]]*)(?=[“‘(\"']?(?:[A-Z][a-z’']|[AI]\s))"
)
_JOINED = re.compile(r"(?<![\w@#./=\"])[A-Za-z][\w’'-]{0,30}[a-z][A-Z][\w’'!-]{0,30}(?=[\s.,;:?)”\"]|$)")
"""Longer ones are addresses and codes, which to look through would take long."""
_DAYS = frozenset({"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"})
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
_AFTER_STAMP = re.compile(
    r"(?:\b(?:19|20)\d\d|\b(?:E[DS]T|P[DS]T|C[DS]T|GMT|UTC|BST|CES?T|IST|MSK)|\bCNN|\bAFP|\bread|\bago)(?=[A-Z][a-z]+[\s’'])"
)
_AFTER_BRACKET = re.compile(r"(?<=[a-z]{2}\))(?=[A-Z][a-z]+\s)")


_NEXT = re.compile(r"\s*(\S{1,60})")


def kept_whole(texts: Iterable[str]) -> frozenset[str]:
    """Words with capitals inside that go on in several ways: "MerrinLink said", "by MerrinLink on Friday" is a name, no two parts joined.

    Copies of one text go on in the same way; at the head of a block stand labels, joined to several headlines.
    """
    behind: dict[str, set[str]] = {}
    for text in texts:
        for match in _JOINED.finditer(text):
            following = _NEXT.match(text, match.end())
            if match.start() and following is not None:
                behind.setdefault(match.group(), set()).add(following[1])
    return frozenset(word for word, following in behind.items() if len(following) > 1 and _may_be_name(word))


def _may_be_name(word: str) -> bool:
    left, *_, right = _HUMP.split(word)
    return (
        word[0].isupper()
        and left not in BEFORE_JOIN
        and _DAYS.isdisjoint((left, right))
        and right != "By"
        and right not in STARTERS
    )


def split_joins(block: Block, names: Container[str] = (), whole: Container[str] = ()) -> tuple[Block, ...]:
    """`block` cut where two parts were joined, and with a space where only that was lost (in a quotation, around a link).

    `names` are words that stand alone with a capital elsewhere in the file: two of them joined are two ("KyivUkraine's"), unless
    the word is known to be one `whole`.
    """
    text = block.text
    cuts = {match.end() for match in _AFTER_STAMP.finditer(text)} | {
        match.end() for match in _AFTER_BRACKET.finditer(text)
    }
    spaces: set[int] = set()
    for match in _TIGHT.finditer(text):
        if _in_address(text, match.start()):
            continue
        position = _after_quote(text, match)
        (spaces if match["end"] == "…" or _inside_quotation(text, position) else cuts).add(position)
    first_cuts, own_cut = sorted(cuts), 0
    for joined in _JOINED.finditer(text):
        if joined.group() in whole:
            continue
        before = bisect_right(first_cuts, joined.start())
        last_cut = max(first_cuts[before - 1] if before else 0, own_cut)
        opening = text[max(last_cut, text.rfind(". ", 0, joined.start())) : joined.start()]
        for position, is_cut in _humps(joined.group(), names, head=len(opening.split()) <= _MAX_HEAD):
            (cuts if is_cut else spaces).add(joined.start() + position)
            own_cut = joined.start() + position if is_cut else own_cut
    cuts -= {0, len(text)}
    spaces -= cuts | {0, len(text)}
    if not cuts and not spaces:
        return (block,)
    pieces = []
    edges = [0, *sorted(cuts), len(text)]
    for start, end in pairwise(edges):
        piece = part(block, start, end)
        if piece is not None:
            inner = [position - start for position in spaces if start < position < end]
            pieces.append(spaced(piece, *inner) if inner else piece)
    return tuple(pieces)


def _in_address(text: str, position: int) -> bool:
    """Does the word that ends at `position` have a dot, slash or @ already, as web and mail addresses do?"""
    before = text[max(0, position - 60) : position]
    return re.search(r"\w[./@:]+\w\S*$", before) is not None


def _inside_quotation(text: str, position: int) -> bool:
    """Is a quotation open at `position`? Only its paragraph counts, of which no more than 1,000 characters are looked at."""
    before = text[max(0, position - 1_000) : position]
    return before.rfind("“") > before.rfind("”") or before.count('"') % 2 == 1


def _after_quote(text: str, match: re.Match[str]) -> int:
    """The cut stands behind a closing quotation mark, but before an opening one."""
    quotes = match["quotes"]
    if quotes in ('"', "'") and _opens(text, match.start("quotes"), quotes):
        return match.start("quotes")
    return match.end()


def _opens(text: str, position: int, mark: str) -> bool:
    """Is the straight mark at `position` an opening one? An even number of them stands before it, as far as one paragraph goes."""
    return text.count(mark, max(0, position - 1_000), position) % 2 == 0


_STATES = frozenset(("UK", "US", "EU", "UN"))
_MAX_HEAD = 14
"""Words a headline that lost the space behind it may have."""


def _humps(word: str, names: Container[str], *, head: bool) -> Iterator[tuple[int, bool]]:
    """Where a word with capitals inside is two, and whether they belong to different parts of the page.

    `head`: so few words stand before it in its sentence that these may be a headline.
    """
    edges = [0, *(match.start() for match in _HUMP.finditer(word)), len(word)]
    for start, middle, end in zip(edges, edges[1:], edges[2:], strict=False):
        left, right = word[start:middle], re.split(r"[’'!-]", word[middle:end])[0]
        if left in BEFORE_JOIN or right in BEHIND_JOIN:
            yield middle, right in BEHIND_JOIN or right in STARTERS
        elif len(edges) > 3 or left + right in CAMEL_NAMES:
            continue
        elif (left in names and right in names) or (left in _DAYS and right.istitle()):
            yield middle, True
        elif head and left in names and right.istitle() and len(right) >= 4 and not _CAMEL_NAMES.search(left):
            yield middle, True  # "…, says ZelenskyVolodymyr Zelensky has told"
        elif _is_lost_space(left, right):
            opens = right in STARTERS or (head and (right in names or right in _STATES))
            yield middle, opens and left.lower() not in GOES_ON


def _is_lost_space(left: str, right: str) -> bool:
    """Two words, rather than a name such as "YouTube", "McDonald" or "iPhone"?"""
    if len(left) < 3 or _CAMEL_NAMES.search(left):
        return False
    if right in _STATES:
        return left.islower() and len(left) >= 4  # "the end of the landlineUK shoppers cut back"
    return right in STARTERS or (left.islower() and right.istitle() and len(right) >= 4)
