"""Headlines, captions and teasers glued to a sentence with nothing but a space: "…Here's the big difference Ukraine has agreed…".

There is no punctuation to go by, so a cut needs evidence on both sides: what stands before must be no sentence of its own
(Title Case, a headline's opening, a known title, a bare noun phrase), and what follows must open one (a small word with a capital,
or a name and its verb). A wrong cut costs a fragment, a missed one a wrong claim.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from contradict.claims import Block, BlockKind
from contradict.read.blocks import key, part
from contradict.read.sentences import is_abbreviation, sentence_ends
from contradict.read.words import (
    BODIES,
    FINITE,
    GOES_ON,
    OFFICES,
    PLURALS,
    QUESTIONS,
    SMALL,
    STARTERS,
    SUBJECTS,
    SURE_STARTERS,
    WORKS,
)

_MARKS = "“”\"‘’'()[],;:.!?…—–-"
_TOKEN = re.compile(r"\S+")
_MAX_HEAD = 24
"""Words; no headline or caption without a full stop is longer."""
_MAX_OPENER = 12
_MAX_TRAILING = 20
_MAX_CROSSHEAD = 8

_RUNNING_TIME = re.compile(r"\d{1,2}:\d\d")
"""Of a film; it stands behind its headline."""
_ENDING = re.compile(r"[.!?…][\"”’')\]]*$")
_OPENERS = re.compile(
    r"(?:Here['’]s|Here (?:is|are)|What (?:we|to|is|are|happens|happened|it|you|the|a|[A-Z][\w’']+)|Why|How|Inside|Meet|Takeaways"
    r"|\w+ takeaways|(?:Watch|Analysis|Opinion|Exclusive|Explainer|Fact [Cc]heck|Live [Uu]pdates?|Timeline|Video|Photos?|In pictures"
    r"|Interview|Podcast):)(?= )"
)


@dataclass(frozen=True, slots=True)
class _Word:
    """A word with its marks; `bare` is without them, `capital` says whether that begins with a capital letter."""

    text: str
    start: int
    end: int
    bare: str
    capital: bool


def _words(text: str) -> list[_Word]:
    words = []
    for match in _TOKEN.finditer(text):
        bare = match.group().strip(_MARKS)
        words.append(_Word(match.group(), match.start(), match.end(), bare, bare[:1].isupper()))
    return words


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What the rest of the file knows: keys of its headlines (see `blocks.key`), its words that occur in lower
    case, and pairs of capitalised words that occur together more than once."""

    heads: frozenset[str] = frozenset()
    first_words: frozenset[str] = frozenset()
    common: frozenset[str] = frozenset()
    pairs: frozenset[tuple[str, str]] = frozenset()


def split_heads(block: Block, lexicon: Lexicon | None = None, *, after: BlockKind | None = None) -> list[Block]:
    """`block` with glued fragments as blocks of their own.

    `after` is the kind of a fragment at the very beginning when a label such as "Related article" stands before it.
    """
    known = lexicon or Lexicon()
    words = _words(block.text)
    pieces: list[Block] = []
    done = 0
    for first, last in _sentences(block.text, words):
        begun = first
        while (head := _head(words, begun, last, known, announced=after is not None and begun == 0)) is not None:
            end, kind = head
            _append(pieces, part(block, done, words[begun].start))
            fragment = part(block, words[begun].start, words[end].start, after if after and begun == 0 else kind)
            _append(pieces, fragment)
            done, begun = words[end].start, end
        if begun > first or first == 0:
            continue
        if last == len(words) and _is_trailing(words, first, last, known):
            _append(pieces, part(block, done, words[first].start))
            done = words[first].start
            _append(pieces, part(block, done, len(block.text), "headline"))
            return pieces
    _append(pieces, part(block, done, len(block.text)))
    return pieces


def _append(pieces: list[Block], piece: Block | None) -> None:
    if piece is not None:
        pieces.append(piece)


def _sentences(text: str, words: list[_Word]) -> list[tuple[int, int]]:
    """Ranges of words, half-open, that full stops set apart."""
    ranges = []
    first = 0
    ends = set(sentence_ends(text))
    for index, word in enumerate(words):
        if word.end in ends or index + 1 == len(words):
            ranges.append((first, index + 1))
            first = index + 1
    return ranges


def _head(
    words: list[_Word], first: int, last: int, known: Lexicon, *, announced: bool
) -> tuple[int, BlockKind] | None:
    """Where the sentence proper begins when a fragment stands before it, and the fragment's kind."""
    if last - first < 4:
        return None
    if words[first].bare.lower() in known.first_words:
        for end in range(first + 3, min(last, first + _MAX_HEAD + 1)):
            if key(" ".join(word.text for word in words[first:end])) in known.heads:
                return end + (end + 1 < last and _RUNNING_TIME.fullmatch(words[end].text) is not None), "headline"
    for end in range(first + 2, min(last - 2, first + _MAX_HEAD)):
        kind = _fragment_before(words, first, end, last, known, announced=announced) if words[end].capital else None
        if kind is not None:
            return end, kind
    return None


def _fragment_before(
    words: list[_Word], first: int, end: int, last: int, known: Lexicon, *, announced: bool
) -> BlockKind | None:
    """Is `words[first:end]` a fragment and `words[end:last]` a sentence?"""
    quoted = words[first].text[0] == "‘" and words[end - 1].text.endswith("’")
    says = words[end - 1].text in ("say", "says")
    if not (quoted or says or _may_end(words[end - 1])) or words[end].text[0] in "([-–—―&":
        return None
    fragment = words[first:end]
    if _open_quotes(fragment) or (words[end - 1].text, words[end].text) in known.pairs:
        return None
    opener = end - first >= 4 and _is_opener(fragment)
    if _is_shouted(words, first, end):
        return "headline"
    if opener and _opens_surely(words, end, last):
        return "teaser"
    if _opens_plainly(words, end, last) or _opens_with_plural(words, end, last):
        return "teaser" if opener or announced else "headline"
    if says or not _opens_with_name(words, end, last):
        return None
    if opener or announced:
        return None if words[end - 1].capital or words[end - 1].bare.endswith("ing") else "teaser"
    if _is_crosshead(words, first, end) or (quoted and words[end].text in STARTERS):
        return "headline"
    return "headline" if _is_title_case(fragment, known.common) and _is_name_start(words, end, known.common) else None


def _may_end(word: _Word) -> bool:
    """Can a fragment end with this word?"""
    return (
        bool(word.bare)
        and word.text[-1] not in ",;:—–―-(&/’'"
        and not word.text.endswith(("’s", "'s"))
        and word.bare.lower() not in GOES_ON
        and not is_abbreviation(word.text)
    )


def _is_opener(fragment: list[_Word]) -> bool:
    if len(fragment) > _MAX_OPENER or any(word.text[-1] in ",;" or word.text in QUESTIONS for word in fragment):
        return False
    return _OPENERS.match(" ".join(word.text for word in fragment)) is not None


def _opens_plainly(words: list[_Word], end: int, last: int) -> bool:
    """A small word with a capital in mid-sentence, then a word without: "… difference The talks", "… FTU In the east"."""
    opening, before = words[end].text, words[end - 1]
    if opening not in STARTERS or end + 2 >= last or before.bare.lower() in WORKS:
        return False
    following = words[end + 1]
    if opening in ("A", "An", "The", "His", "Her", "Their", "Its") and following.bare.lower() in GOES_ON:
        return False
    if not following.text[0].islower() or (following.bare.lower() in FINITE and opening not in SUBJECTS):
        return False
    return (opening in SURE_STARTERS or not before.capital) and _has_verb(words, end + 1, last)


def _opens_surely(words: list[_Word], end: int, last: int) -> bool:
    """Enough behind what reads as a headline already: "What the council says The message …"."""
    return words[end].text in SURE_STARTERS and last - end >= 5 and words[end + 1].text[0].islower()


def _opens_with_plural(words: list[_Word], end: int, last: int) -> bool:
    """People in the plural, with a capital between small words: "… reopen the bridge Officials in the capital …"."""
    return (
        words[end].text in PLURALS
        and words[end + 1].text[0].islower()
        and words[end - 1].text[0].islower()
        and _has_verb(words, end + 1, last)
    )


def _is_crosshead(words: list[_Word], first: int, end: int) -> bool:
    """A few words without a verb before "The …": "A long road ahead The council said …"."""
    fragment = words[first:end]
    return (
        words[end].text == "The"
        and len(fragment) <= _MAX_CROSSHEAD
        and not words[end - 1].capital
        and not words[end - 1].bare.endswith("ing")
        and not any(word.text[-1] in ",;:" for word in (*fragment, words[end + 1]))
        and not _has_verb(words, first, end)
    )


def _is_shouted(words: list[_Word], first: int, end: int) -> bool:
    """Three words or more in capitals, then one that is not: "TALKS COLLAPSE AGAIN Lakeland has …"."""
    heavy = [word.bare for word in words[first:end] if word.bare]
    return (
        len(heavy) >= 3 and all(word.isupper() for word in heavy if word[0].isalpha()) and not words[end].bare.isupper()
    )


def _opens_with_name(words: list[_Word], end: int, last: int) -> bool:
    """A name and its verb within a few words: "Ukraine has", "Russia's foreign minister Sergey Lavrov said"."""
    if words[end].text in STARTERS and words[end].text not in ("The", "A", "An"):
        return False
    for word in words[end + 1 : min(last - 1, end + 8)]:
        lower = word.bare.lower()
        if lower in FINITE and not word.capital:
            return True
        if (lower in GOES_ON and lower not in ("of", "the", "and", "for")) or (
            word.text[-1] in ".!?;:" and not is_abbreviation(word.text)
        ):
            return False
    return False


def _has_verb(words: list[_Word], start: int, last: int) -> bool:
    return any(
        word.bare.lower() in FINITE or (word.bare.endswith("ed") and word.text[0].islower())
        for word in words[start:last]
    )


def _is_title_case(fragment: list[_Word], common: frozenset[str]) -> bool:
    """Four words of weight or more, nearly all with a capital, though many of them have none elsewhere: no mere string of names."""
    if any(mark in word.text for word in fragment[:-1] for mark in ',;—–―("') or any(
        "''" in word.text for word in fragment
    ):
        return False
    heavy = [word for word in fragment if word.bare.lower() not in SMALL and word.bare[:1].isalpha()]
    if len(heavy) < 4:
        return False
    capital = sum(word.capital for word in heavy)
    ordinary = sum(
        word.capital
        and word.bare not in OFFICES
        and word.bare not in BODIES
        and (word.bare.lower() in common or word.bare.lower() in FINITE)
        for word in heavy[1:]
    )
    return capital >= len(heavy) - len(heavy) // 6 and ordinary >= max(2, len(heavy) // 3)


def _is_name_start(words: list[_Word], end: int, common: frozenset[str]) -> bool:
    """In Title Case every word may begin the sentence: take the one whose capitals run on to its verb without a break."""
    index = end
    while index + 1 < len(words) and words[index + 1].capital and words[index].text not in STARTERS:
        index += 1
    span = index - end
    if words[end].text not in STARTERS and (words[end].bare.lower() in common or words[end].bare in BODIES):
        return False
    return span == 0 or (span <= 3 and (words[end].bare in OFFICES or span == 1))


def _open_quotes(fragment: list[_Word]) -> bool:
    text = " ".join(word.text for word in fragment)
    return text.count("“") > text.count("”") or text.count('"') % 2 == 1


def _is_trailing(words: list[_Word], first: int, last: int, known: Lexicon) -> bool:
    """A last fragment without a full stop that reads as a headline."""
    fragment = words[first:last]
    opening, closing = fragment[0], fragment[-1]
    if last - first >= 3 and key(" ".join(word.text for word in fragment)) in known.heads:
        return True
    if not 2 <= last - first <= _MAX_TRAILING or not opening.capital or opening.text[0] in "“\"‘'":
        return False
    if _ENDING.search(closing.text) or closing.text[-1] in ",;:—–-”\"’'" or closing.bare.lower() in GOES_ON:
        return False
    if any(mark in word.text for word in fragment for mark in "”―"):
        return False
    if _is_title_case(fragment, known.common) or _is_opener(fragment):
        return True
    return re.split("[’']", opening.text)[0] not in SUBJECTS and not _has_verb(words, first, last)
