"""A name as it is written, as it is compared, as it is shown, and as an id."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_TITLES = (
    "president prime minister foreign minister defence defense finance interior minister chancellor secretary general of state "
    "mr mr. mrs mrs. ms ms. dr dr. sir lord lady dame sen sen. senator rep rep. representative gov gov. governor gen gen. general lt lt. col col. "
    "colonel major maj. capt capt. captain admiral adm. ambassador king queen prince princess pope sheikh ayatollah judge justice professor prof prof. "
    "chair head nominee lawmaker activist economist analyst lawyer aide strategist officer prosecutor member founder author manager negotiator executive ceo mp mps "
    "attorney mayor congressman congresswoman speaker leader vice deputy first lady u.s. us american then-president president-elect acting "
    "spokesman spokeswoman spokesperson press premier minister chairman chairwoman director chief envoy commissioner taoiseach"
)
_TITLE_WORDS = frozenset(_TITLES.split())
_PUNCT = re.compile(r"[^\w\s&.'’-]+")
_SPACES = re.compile(r"\s+")
_STROKES = str.maketrans("øłđı", "oldi")
"""Letters that no decomposition takes apart: Løkke is written Lokke too."""


def slug(name: str) -> str:
    """A stable id: lower case ASCII words joined by hyphens; names in other scripts keep their letters."""
    plain = unicodedata.normalize("NFKD", name)
    ascii_only = "".join(c for c in plain if not unicodedata.combining(c)).lower()
    words = re.findall(r"[^\W_]+", ascii_only.replace("’", "").replace("'", ""))
    return "-".join(words) or "unknown"


@lru_cache(maxsize=8192)
def normal(name: str) -> str:
    """Lower case, one space, no punctuation but what names need, no article in front, no possessive behind."""
    text = unicodedata.normalize("NFKD", name)
    text = "".join(c for c in text if not unicodedata.combining(c))
    text = re.sub(r"(?<=\S)\s*\([^)]*\)?\s*$", "", text)  # "the Syrian Democratic Forces (SDF)"
    text = _SPACES.sub(" ", _PUNCT.sub(" ", text.replace("’", "'"))).strip(" .'-").lower().translate(_STROKES)
    text = re.sub(r"^(the|a|an)\s+", "", text)
    return re.sub(r"\b(u\.s|u\.k|u\.n|e\.u)\b\.?", lambda m: m.group(1).replace(".", ""), text)


def without_initial(name: str) -> str:
    """ "Mark S. Kirk" as "Mark Kirk": one letter with a full stop between a first name and a surname. "George H. W. Bush" stays."""
    return _INITIAL.sub(r"\1 \2", name)


_INITIAL = re.compile(r"^(\w[\w’'-]+) \w\. (\w[\w’'-]+(?: (?:[JS]r|I{2,3}|IV)\.?)?)$")


def shown_name(name: str) -> str:
    """The name as shown: one space, no article, no possessive, titles in front of a name kept off."""
    text = _SPACES.sub(" ", name).strip(" \t\n,.;:“”\"‘’'")
    text = re.sub(r"^(?:[Tt]he|[Aa]n?)\s+", "", text)
    text = re.sub(r"['’]s?$", "", text)
    return text or "unknown"


def bare(text: str) -> str:
    """Without a possessive behind."""
    return re.sub(r"['’]s$|['’]$", "", text)


def key_of(text: str) -> str:
    """A name as the book files it: normal, and without a possessive."""
    return bare(normal(text))


def variants(clean: str) -> list[str]:
    """The name itself, then without apposition, without titles, without its possessive."""
    out = [clean, bare(clean)]
    if clean.startswith("united states "):  # "United States Department of Defense"
        out.append(bare(f"us {clean.removeprefix('united states ')}"))
    words = clean.split()
    while words and words[0].strip(".") in _TITLE_WORDS | {"then"} and len(words) > 1:
        words = words[1:]
    out.append(bare(" ".join(words)))
    for i in range(
        len(words) - 2, 0, -1
    ):  # "European Commission President Ursula von der Leyen": a title right before a full name
        if words[i - 1].strip(".") in _TITLE_WORDS:
            out.append(bare(" ".join(words[i:])))
    out += [short for part in out if (short := without_initial(part)) != part]
    return list(dict.fromkeys(part for part in out if part))
