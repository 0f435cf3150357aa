"""Whether the cases one text counts are cases of what the other says of all or none: the same thing is counted.

"Nobody escaped" and "three inmates escaped" speak of one matter; "no document" and "a tower of 30 storeys" do not.
"""

from __future__ import annotations

import re

from contradict.rulebook import lexicon
from contradict.rulebook.compare import Comparison
from contradict.rulebook.intervals import Quantity
from contradict.rulebook.reading import Reading, is_content
from contradict.rulebook.words import stem

SHORT = 32
"""Tokens up to which a text speaks of one matter, so that what it counts is what is spoken of ("abducted by four men"). Set after 20 had
cost recall on the development traps and on four files of written pairs."""
_PERSONS = frozenset(
    stem(word)
    for word in lexicon.words(
        "people person man woman men women child children worker soldier civilian passenger patient pupil student prisoner inmate migrant refugee "
        "tourist resident player guest voter member visitor driver miner fisherman employee victim survivor casualty hostage villager guard officer "
        "policeman journalist applicant family investor customer saver supporter"
    )
)
_ANYBODY = frozenset(("nobody", "none", "everyone", "everybody"))
_NO_ONE = re.compile(
    r"\b(?:no one|not one|not a soul|every (?:man|woman|person)|all (?:of them|those|the (?:men|people)))\b",
    re.IGNORECASE,
)
_SOME_OF = re.compile(
    r"\b(?:some|many|most|a few|part|one|two|three|half|several|a third|a quarter) of (?:the|our|its|their|those|them|my|what)\b|^(?:some|many|most|several) \w+",
    re.IGNORECASE,
)
_BETTER = re.compile(
    r"\b(?:never|nobody|no one|none|no \w+)\b[^.;,]{0,50}\b(?:so (?:many|much|few)|as (?:many|much|few)|more|less|fewer|faster|slower|better|worse|higher|lower|longer|larger|bigger|greater|earlier|later)\b",
    re.IGNORECASE,
)


def same_counted(c: Comparison) -> str | None:
    """What one text counts is what the other speaks of as a whole; a record ("never had so many") is no such whole."""
    if c.left.seek(_BETTER) or c.right.seek(_BETTER):
        return None
    for counting, whole in ((c.left, c.right), (c.right, c.left)):
        partly = counting.seek(_SOME_OF)
        if partly:
            return partly.group()
        if len(counting.tokens) <= SHORT and len(whole.tokens) <= SHORT and _loose(counting):
            return ""
        for amount in counting.quantities:
            counted = _counted(counting, amount)
            if not counted.isdisjoint(whole.content):
                return amount.text
            if counted & _PERSONS and (_ANYBODY & whole.at.keys() or whole.seek(_NO_ONE)):
                return amount.text
    return None


def _loose(reading: Reading) -> bool:
    return any(not reading.text[amount.end :].startswith("-") for amount in reading.quantities)


def _counted(reading: Reading, amount: Quantity) -> frozenset[str]:
    """Stems of what an amount counts: the nouns right after it, past "of the"; none where it is part of a word ("30-storey")."""
    if reading.text[amount.end : amount.end + 1] == "-":
        return frozenset()
    found: list[str] = []
    for token in reading.tokens:
        if token.end <= amount.start:
            continue
        if token.mark or len(found) == 3 or (found and token.word in lexicon.PREPOSITIONS):
            break
        if token.hyphened:
            return frozenset()
        if is_content(token):
            found.append(stem(token.lemmas[0]))
    return frozenset(found)
