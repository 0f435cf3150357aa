"""Places where a page's text lost the space between two of its parts: "…he said.Ad FeedbackThe minister…", "saysBy Jane Doe".

Only the missing space is evidence here; what the parts are is decided elsewhere.
"""

from __future__ import annotations

import re

from contradict.claims import Block
from contradict.read.blocks import cut

STARTERS = frozenset(
    "The A An In On At But He She It They We There This These Those That While When After Before As If Although Since For Meanwhile However Asked Speaking"
    " According Earlier Last Both Some Many Most Several No Not His Her Their Its Our You What Who Why How To With From By Under During Despite Following Until"
    " Instead Still Yet Also And Or So Then Now Here Two Three Four Five Once Such Because Even Just Only One Another All Any Each Every Over Between Among".split()
)
"""Small words that open a sentence; with a capital inside one they hardly occur."""
_MATTER = "Feedback Topics Copied Images Reuters Getty Share Email Advertisement Newsletter Video Photos Read Ago Facebook Twitter Comments Link Print Follow Save".split()
_NEXT_MATTER = "Ad Advertisement Related Video Photo Photos Image Published Updated Posted Follow Share Sign Subscribe Read Getty See Link Email Facebook Tweet Watch".split()
_CAMEL_NAMES = re.compile(r"(?:Mc|Mac|De|Di|La|Le|Van|Von|Du|Fitz|O['’]|Al|El|Ben|Bin|Ibn|Abu|St)$")
_NAMES = frozenset("LinkedIn BuiltIn PlugIn LogIn SignIn LiveIn OptIn CheckIn HuffPost".split())
_TIGHT = re.compile(
    r"(?P<end>(?<=[a-z0-9%)\]”’\"']{2})[.!?…]|(?<=[a-z]{2})[.!?…]|(?<=[ap]\.m)\.|(?<=\bU\.S)\.|(?<=\bU\.K)\.)(?P<quotes>[”’\"')\]]*)(?=(?P<open>[“‘(\"']?)(?:[A-Z][a-z’']|[AI]\s))"
)
_CAMEL = re.compile(r"(?<![\w@#./])(?P<left>[A-Za-z][\w’'-]*?[a-z])(?=(?P<right>[A-Z][a-z]+|[AI](?=\s))(?![\w.]))")
_AFTER_STAMP = re.compile(r"(?:\b(?:19|20)\d\d|\b(?:E[DS]T|P[DS]T|C[DS]T|GMT|UTC|BST|CES?T|IST|MSK)|\bCNN|\bAFP|\bread|\bago)(?=[A-Z][a-z]+[\s’'])")
_AFTER_BRACKET = re.compile(r"(?<=[a-z]{2}\))(?=[A-Z][a-z]+\s)")


def split_joins(block: Block) -> tuple[Block, ...]:
    """`block` cut where two parts were joined without a space."""
    text = block.text
    positions = {_after_quote(text, match) for match in _TIGHT.finditer(text)}
    positions.update(match.end("left") for match in _CAMEL.finditer(text) if _is_join(match))
    positions.update(match.end() for match in _AFTER_STAMP.finditer(text))
    positions.update(match.end() for match in _AFTER_BRACKET.finditer(text))
    return cut(block, *sorted(positions - {0, len(text)})) if positions else (block,)


def _after_quote(text: str, match: re.Match[str]) -> int:
    """The cut stands behind a closing quotation mark, but before an opening one."""
    quotes = match["quotes"]
    if quotes in ('"', "'") and _opens(text, match.start("quotes"), quotes):
        return match.start("quotes")
    return match.end()


def _opens(text: str, position: int, mark: str) -> bool:
    """Is the straight mark at `position` an opening one? An even number of them stands before it, as far as one paragraph goes."""
    return text.count(mark, max(0, position - 1_000), position) % 2 == 0


def _is_join(match: re.Match[str]) -> bool:
    left, right = match["left"], match["right"]
    if len(left) < 3 and left not in ("Ad",) or _CAMEL_NAMES.search(left) or left + right in _NAMES:
        return False
    if right in STARTERS or right in _NEXT_MATTER:
        return True
    if right == "I":
        return False
    if left in _MATTER:
        return True
    before = match.string[match.start() - 1 : match.start()]
    return left[:1].islower() and left[1:].islower() and len(right) >= 4 and (not before or before.isspace())
