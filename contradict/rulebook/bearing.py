"""Whether a denial bears on what the other text asserts: the same bearer, place, occasion and way of doing it.

"The bridge to Mingora was not carried away" denies nothing of the bridge to Kalam, nor "not delivered late" that a ferry was delivered.
"""

from __future__ import annotations

import re
from functools import lru_cache

from contradict.rulebook import lexicon
from contradict.rulebook.clauses import Clause, clause_of, predicative, stems_in
from contradict.rulebook.compare import Comparison
from contradict.rulebook.reading import Reading, is_content
from contradict.rulebook.times import CALENDAR
from contradict.rulebook.words import Token, akin, stem

LONG = 25
"""Tokens above which a text speaks of several matters: that it names more than the other tells nothing."""
_NO_SUBJECT = lexicon.words(
    "i we you he she it they who which that this these those nobody none nothing no neither one there"
)
_GENERAL = frozenset(("any", "every", "all", "no"))
_ELSE = re.compile(
    r"\b(?P<else>other|sister|rival|subsidiary|predecessor|successor|namesake)\b|"
    r"\b(?P<another>another) (?!day|week|month|year|hour|\w+ (?:days|weeks|months|years))|"
    r"['’]s? (?P<of>women|men|girls|boys|juniors|youth|reserves)\b|"
    r"\b(?P<kind>women|men|girls|boys)['’]s?\b|"
    r"\b(?:at|in|since|during|for|from|of) (?:the |his |her |its |their )?(?P<last>last) (?!minute|resort|night|mon|tues|wednes|thurs|fri|satur|sun)\w+|"
    r"\b(?:the|an?|his|her|its|their|our) (?P<which>previous|earlier|former|next|older|younger|smaller|larger) \w+",
    re.IGNORECASE,
)
"""Words that point away from the thing spoken of to another of its kind."""
_THEN = re.compile(
    r"\b(?:\w+ ){1,2}(?:years?|months?|weeks?|decades?) (?:ago|earlier)\b|(?<![a-z]ed )\bin (?:1[5-9]\d\d|20\d\d)\b",
    re.IGNORECASE,
)
_WAYS = frozenset(
    (
        "alone", "late", "early", "immediately", "together", "voluntarily", "deliberately", "intentionally", "personally", "knowingly",
        "single-handedly", "properly", "correctly", "quickly", "slowly", "openly", "publicly", "directly", "lightly", "illegally",
        "unanimously", "permanently", "temporarily", "solely", "sooner", "later", "earlier", "twice", "enough",
    )
)  # fmt: skip
"""Adverbs that take a denial on themselves: "did not found it alone" says that he founded it."""


def elsewhere(c: Comparison) -> bool:
    """Whether each text names a bearer or place of its own, or another number of it ("the A7" / "the A17")."""
    if _own_names(c.left, c.right, c) and _own_names(c.right, c.left, c):
        return True
    left, right = _numbers(c.left.text), _numbers(c.right.text)
    return bool(left and right) and left.isdisjoint(right)


_NUMBER = re.compile(r"\b(?:[A-Z]{1,2}-?\d{1,3}|[Nn]umber \d{1,4})\b")
_QUARTERS = re.compile(r"[QHGF]\d$")


@lru_cache(maxsize=60_000)
def _numbers(text: str) -> frozenset[str]:
    """Roads, routes and houses by number; quarters and the group of twenty are none."""
    return frozenset(match.group() for match in _NUMBER.finditer(text) if not _QUARTERS.match(match.group()))


def another_one(denier: Reading, other: Reading) -> bool:
    """Whether a short denial is of another of the kind, or of an earlier time, than the other text speaks of ("her sister ship")."""
    if len(denier.tokens) > LONG:
        return False
    if any(word not in other.at and word + "s" not in other.at for word in _pointers(denier.text)):
        return True
    then = denier.seek(_THEN)
    return then is not None and not other.seek(_THEN) and not other.times.years and "since" not in denier.at


@lru_cache(maxsize=60_000)
def _pointers(text: str) -> tuple[str, ...]:
    return tuple((match[match.lastgroup or 0]).lower() for match in _ELSE.finditer(text))


def other_bearer(denier: Reading, place: int, other: Reading, there: int) -> bool:
    """Whether one verb is said of two subjects ("the sergeant was not shot" / "the teenagers were shot")."""
    mine, theirs = clause_of(denier, place), clause_of(other, there)
    if not (predicative(denier.tokens, place) or _after_auxiliary(denier, place)) or not predicative(
        other.tokens, there
    ):
        return False
    first, second = _subject(denier, mine, place), _subject(other, theirs, there)
    if not first or not second:
        return False
    return _apart(first, stems_in(other, theirs)) and _apart(second, stems_in(denier, mine))


def _apart(roots: frozenset[str], others: frozenset[str]) -> bool:
    return not any(akin(root, other) for root in roots for other in others)


def _after_auxiliary(reading: Reading, place: int) -> bool:
    return any(predicative(reading.tokens, index) for index in range(max(0, place - 3), place))


def _subject(reading: Reading, clause: Clause, verb: int) -> frozenset[str]:
    """Stems of the head phrase before a verb; none where a pronoun or "nobody" stands there."""
    found: list[Token] = []
    for index in range(clause[0], verb):
        token = reading.tokens[index]
        if (token.word in lexicon.PREPOSITIONS and found) or token.word == ",":
            break
        if token.word in _NO_SUBJECT:
            return frozenset()
        if predicative(reading.tokens, index):
            break
        if is_content(token) and token.word not in CALENDAR:
            found.append(token)
    return frozenset(stem(token.lemmas[0]) for token in found)


def _own_names(reading: Reading, other: Reading, c: Comparison) -> bool:
    known = other.content | c.bearers
    return any(
        _is_name(reading.tokens, index) and not any(akin(stem(token.lemmas[0]), root) for root in known)
        for index, token in enumerate(reading.tokens)
    )


def _is_name(words: tuple[Token, ...], index: int) -> bool:
    token = words[index]
    if not token.capital or token.mark or not index or token.word in CALENDAR or not is_content(token):
        return False
    before = words[index - 1]
    return before.word not in (".", "!", "?", ":", '"', "“") and before.word not in _GENERAL


_DUTY = frozenset(("should", "ought", "must", "shouldn't", "mustn't"))
_LEAVE = lexicon.words(
    "should ought must shouldn't mustn't may can cannot can't need needn't allow permit forbid ban prohibit oblige require bind free bar entitle right have let mandatory"
)


def only_wanted(denier: Reading, place: int, other: Reading, there: int) -> bool:
    """Whether one text says what ought to be, the other what is ("should not close the border" / "will close the border")."""
    return _owed(denier, place) != _owed(other, there) and not (
        _LEAVE & other.at.keys() if _owed(denier, place) else _LEAVE & denier.at.keys()
    )


def _owed(reading: Reading, place: int) -> bool:
    return any(token.word in _DUTY for token in reading.tokens[max(0, place - 4) : place])


_COMING = frozenset(("will", "won't", "shall", "'ll", "we'll", "i'll", "they'll", "he'll", "she'll", "it'll"))


def other_tense(denier: Reading, place: int, other: Reading, there: int) -> bool:
    """Whether one clause speaks of what is to come, the other of what once was ("I will not run" / "she ran in 2018")."""
    mine, theirs = _words_of(denier, place), _words_of(other, there)
    for first, second, reading, spot in ((mine, theirs, other, there), (theirs, mine, denier, place)):
        if not _COMING.isdisjoint(first) and _COMING.isdisjoint(second) and _in_past(reading, spot, second):
            return True
    return False


def _words_of(reading: Reading, place: int) -> frozenset[str]:
    first, last = clause_of(reading, place)
    return frozenset(token.word for token in reading.tokens[first:last])


def _in_past(reading: Reading, place: int, words: frozenset[str]) -> bool:
    """Whether a verb is in the simple past itself, or stands with an auxiliary that is."""
    if not words.isdisjoint(("was", "were", "did", "had", "didn't", "wasn't", "weren't")):
        return True
    token = reading.tokens[place]
    inflected = any(lemma in lexicon.VERBS for lemma in token.lemmas if lemma != token.word)
    return (
        inflected
        and not token.word.endswith(("s", "ing"))
        and words.isdisjoint(("is", "are", "be", "been", "has", "have", "being"))
    )


def in_a_way(denier: Reading, place: int, other: Reading) -> bool:
    """Whether only the way, or the whole, is denied: by an adverb after the word, which the other text lacks."""
    for token in denier.tokens[place + 1 : place + 8]:
        if token.word in (".", ";", ":", "!", "?", ",") or token.word in lexicon.SUBORDINATORS:
            return False
        if token.word in _WAYS:
            return token.word not in other.at
    return False


def not_all(denier: Reading, place: int, other: Reading) -> bool:
    """Whether a part is denied ("not every rider was pleased") of what the other text does not say of all."""
    for index in range(max(0, place - 12), place):
        if denier.tokens[index].word == "not" and denier.tokens[index + 1].word in (
            "all",
            "every",
            "everyone",
            "everything",
        ):
            return "all" not in other.marks
    return False
