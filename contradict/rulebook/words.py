"""Tokens and lemmas without a model: enough to match words in any inflection, fast enough for 100,000 pairs.

A token carries *candidate* lemmas ("left" may be leave or left): a rule word and a text word meet when they share one, so the
lemmatiser need not be right about the part of speech, only consistent.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from contradict.rulebook import lexicon

MAX_CHARACTERS = 2000
"""Only this much of a text is looked at: claims are sentences, and hostile input must cost no more than one."""

_TOKEN = re.compile(r"\d+(?:[.,]\d+)*|(?:U\.S\.A?\.?|U\.K\.|U\.N\.)|[^\W\d_]+(?:['’][^\W\d_]+)*|[?!;:.,()\"“”«»—–$€£%]")
_VOWEL = re.compile(r"[aeiouy]")
_USA = frozenset(("US", "U.S.", "U.S", "USA", "U.S.A.", "U.S.A"))
_PUNCTUATION = frozenset('?!;:.,()"“”«»—–')


def _table(text: str) -> dict[str, tuple[str, ...]]:
    forms: dict[str, list[str]] = {}
    for group in text.split():
        base, _, rest = group.partition(":")
        for form in [base, *rest.split(",")]:
            if base not in forms.setdefault(form, []):
                forms[form].append(base)
    return {form: tuple(bases) for form, bases in forms.items()}


_IRREGULAR = _table(lexicon.IRREGULAR)
_CONTRACTED = {form: (base,) for form, base in (pair.split(":") for pair in lexicon.CONTRACTED.split())}
_INVARIANT = frozenset(lexicon.INVARIANT.split())


@dataclass(frozen=True, slots=True)
class Token:
    """One word, number or mark: `text[start:end]`, lower-cased as `word`, with its candidate lemmas (the likeliest first)."""

    word: str
    start: int
    end: int
    lemmas: tuple[str, ...]
    capital: bool
    hyphened: bool
    """Joined by a hyphen to the token before ("non-exhaustive", "cease-fire")."""
    mark: bool


@lru_cache(maxsize=100_000)
def lemmas(word: str) -> tuple[str, ...]:
    """Candidate lemmas of a lower-case word, the likeliest first and the word itself last; never empty."""
    if word in _CONTRACTED:
        return (*_CONTRACTED[word], word)
    if word in _IRREGULAR:
        found = _IRREGULAR[word]
        return found if word in found else (*found, word)
    if word in _INVARIANT or len(word) < 4 or not word.isalpha():
        return (word,)
    return tuple(dict.fromkeys((*_stripped(word), word)))


def _stripped(word: str) -> tuple[str, ...]:
    if word.endswith("ies") and len(word) > 4:
        return (word[:-3] + "y", word[:-1])
    if word.endswith("ied") and len(word) > 4:
        return (word[:-3] + "y",)
    if word.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return (word[:-2],)
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return (word[:-1], word[:-2]) if word.endswith(("oes", "ses")) else (word[:-1],)
    for ending in ("ed", "ing"):
        if word.endswith(ending):
            return _unsuffixed(word[: -len(ending)])
    return ()


_SILENT_E = tuple(
    lexicon.words(
        "at iv uc nc rg ng ur us as os iz is ut ag lv rv iev u in ir ar id ud od ov ak ik ok ap op yp rc ic am om um bl "
        "tl pl gl dl ys ens"
        " ars aus eas uid ad if av ib ub ob eg ug il ul ol"
    )
)
"""Endings after which an "e" was dropped more often than not (stat-e, argu-e, forc-e, believ-e); both readings are kept."""


def _unsuffixed(stem: str) -> tuple[str, ...]:
    if (len(stem) < 3 and stem not in ("us", "ow", "ag")) or not _VOWEL.search(stem):
        return ()
    if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in "lsz":
        return (stem[:-1], stem)
    silent = stem.endswith(_SILENT_E)
    return (stem + "e", stem) if silent else (stem, stem + "e")


def tokens(text: str) -> tuple[Token, ...]:
    """The tokens of the first `MAX_CHARACTERS` of a text, in order; "Russia's" becomes "russia"."""
    text = text[:MAX_CHARACTERS]
    made: list[Token] = []
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        word, cut, candidates, capital, mark = _word(match.group())
        made.append(Token(word, start, end - cut, candidates, capital, start > 0 and text[start - 1] == "-", mark))
    return tuple(made)


@lru_cache(maxsize=100_000)
def _word(raw: str) -> tuple[str, int, tuple[str, ...], bool, bool]:
    """(word, characters cut off its end, lemmas, capital, mark) of a raw token."""
    if raw in _PUNCTUATION:
        return raw, 0, (raw,), False, True
    if raw in _USA:
        return "usa", 0, ("usa",), True, False  # not the pronoun
    word, cut = raw.lower().replace("’", "'"), 0
    if len(word) != len(raw):  # a few capitals lower-case into two characters; spans must stay true
        word = raw
    if word.endswith("'s") and len(word) > 3 and word not in _CLITIC:
        word, cut = word[:-2], 2
    elif word.endswith("'"):
        word, cut = word[:-1], 1
    elif word[0] == "u" and "." in word:
        word = word.replace(".", "")
    return word, cut, lemmas(word), raw[0].isupper(), False


_CLITIC = frozenset(("it's", "that's", "there's", "he's", "she's"))
_SUFFIXES = (
    "ational",
    "ization",
    "isation",
    "ations",
    "ation",
    "ition",
    "ments",
    "ment",
    "ances",
    "ance",
    "ence",
    "ations",
    "sion",
    "tion",
    "ness",
    "able",
    "ible",
    "ally",
    "ingly",
    "edly",
    "ity",
    "ian",
    "ish",
    "ese",
    "ive",
    "ism",
    "ist",
    "al",
    "er",
    "or",
    "ly",
    "an",
)


@lru_cache(maxsize=100_000)
def stem(lemma: str) -> str:
    """A rough root under which derivations meet: confirm/confirmation, withdraw/withdrawal, Russia/Russian."""
    root = _SYNONYM.get(lemma, lemma)
    if root is not lemma or len(root) <= 4:
        return root
    for suffix in _SUFFIXES:
        if root.endswith(suffix) and len(root) - len(suffix) >= 4:
            root = root[: -len(suffix)]
            break
    root = root.rstrip("eyi") if len(root) > 4 else root
    return _SYNONYM.get(root, root)


def _groups(text: str) -> dict[str, str]:
    return {word: "~" + line.split()[0] for line in text.splitlines() for word in line.split()}


_SYNONYM = _groups(lexicon.SYNONYMS) | _groups(lexicon.METONYMS)


def akin(root: str, other: str) -> bool:
    """Whether two stems are most likely of one name ("Valdora" / "Valdoran")."""
    return root[:5] == other[:5] if min(len(root), len(other)) >= 5 else root == other


def shown(roots: frozenset[str]) -> str:
    """Roots as a message names them, in order."""
    return " ".join(sorted(root.lstrip("~") for root in roots))
