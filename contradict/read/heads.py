"""Headlines, captions and teasers glued to a sentence with nothing but a space: "…Here's the big difference Ukraine has agreed…".

There is no punctuation to go by, so a cut needs evidence on both sides: what stands before must be no sentence of its own
(Title Case, a headline's opening, a known title, a bare noun phrase), and what follows must open one (a small word with a capital,
or a name and its verb). A wrong cut costs a fragment, a missed one a wrong claim.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from contradict.claims import Block, BlockKind
from contradict.read.blocks import key, part
from contradict.read.joins import STARTERS

_TOKEN = re.compile(r"\S+")
_MAX_HEAD = 24
"""Words; no headline or caption without a full stop is longer."""
_ABBREVIATIONS = frozenset(
    "mr. mrs. ms. dr. prof. gen. sen. rep. gov. lt. col. sgt. capt. cmdr. adm. st. jr. sr. no. vs. v. u.s. u.k. u.n. e.u. d.c. a.m. p.m. jan. feb. mar. apr."
    " jun. jul. aug. sept. sep. oct. nov. dec. inc. corp. co. ltd. etc. e.g. i.e. approx. fig. p. pp. mt. ft. maj. brig. rev. hon. supt. messrs. dept. est.".split()
)
_ENDING = re.compile(r"[.!?…][\"”’')\]]*$")
_FINITE = frozenset(
    "is are was were has have had will would can could may might must should shall does did do says said say told tells told added adds announced announces agreed agrees"
    " confirmed denied rejected rejects insisted claimed warned warns accused called calls wrote argued promised vowed urged demanded declined refused met held took made came went began"
    " became remains remained continues continued plans planned wants wanted hopes hoped expects expected proposed dismissed described signed launched ordered voted won lost killed faces".split()
)
"""Verb forms that can stand in no headline-like noun phrase; they show that a clause has begun."""
_OPENERS = re.compile(
    r"(?:Here['’]s|Here are|What (?:we know|to know|is|are|happens|happened|does|do|it means|could|[A-Z]\w+ )|Why|How|Who (?:is|are)|Where|When will|Can|Could|Will|Is|Are|Does|Did|Inside|Meet|Watch|Analysis|Opinion|Exclusive"
    r"|Explainer|Fact [Cc]heck|Live [Uu]pdates?|Timeline|Video|Photos?|In pictures|Interview|Podcast|Key takeaways|Takeaways|\w+ takeaways)\b"
)
_DETERMINERS = frozenset("a an the this that these those his her its their our my your any no some each every another which whose".split())
_JOINING = frozenset(
    "of in on at by for with to from into onto over under about between among against during through without within toward towards across behind near since until before after as like"
    " and or but nor so yet if because while when whereas although though unless that than then whether who whom whose which what where why how"
    " is are was were be been being has have had will would can could may might must should shall do does did not n't"
    " said says say saying told tell tells called call named titled entitled dubbed asked added calling naming via per versus vs"
    " a an the this these those his her its their our my your no any some each every another more most very too also even just only".split()
)
"""Words after which a sentence must go on: no fragment ends with one."""
_WORKS = frozenset(
    "film movie book novel song album show series podcast documentary play opera report article column magazine newspaper website site group band movement party campaign slogan newspaper"
    " programme program memoir ballad hymn anthem single track episode game poem essay blog channel outlet tabloid weekly daily paper".split()
)
_TITLES = frozenset(
    "President Prime Minister Foreign Defense Defence Interior Finance Vice Deputy Former Secretary General State Chancellor King Queen Prince Princess Pope Senator Sen. Governor Gov. Congressman"
    " Representative Rep. Speaker Ambassador Chairman Chief Mr. Mrs. Ms. Dr. Gen. Col. Lt. Sir Lord Lady Judge Justice Attorney Commissioner Mayor Leader Spokesman Spokeswoman Spokesperson"
    " Special Envoy US U.S. UN U.N. EU UK British American French German Russian Ukrainian Chinese Israeli Turkish Iranian White House Supreme Court National Security Press".split()
)
_SUBJECTS = frozenset("He She It They We There This That These Those What Who You Both Some Many Most Several".split())
_SMALL = frozenset("of in on at by for with to from and or but nor the a an as vs via over after amid into is are be not up out off if than that".split())


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    start: int
    end: int

    @property
    def bare(self) -> str:
        return self.text.strip("“”\"‘’'()[],;:.!?…—–-")

    @property
    def capital(self) -> bool:
        return self.bare[:1].isupper()


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What the rest of the file knows: keys of its headlines (see `blocks.key`), and its words that occur in lower case."""

    heads: frozenset[str] = frozenset()
    first_words: frozenset[str] = frozenset()
    common: frozenset[str] = frozenset()


def split_heads(block: Block, lexicon: Lexicon | None = None, *, after: BlockKind | None = None) -> list[Block]:
    """`block` with glued fragments as blocks of their own.

    `after` is the kind of a fragment at the very beginning when a label such as "Related article" stands before it.
    """
    known = lexicon or Lexicon()
    words = [_Word(match.group(), match.start(), match.end()) for match in _TOKEN.finditer(block.text)]
    pieces: list[Block] = []
    done = 0
    for first, last in _sentences(words):
        begun = first
        while (head := _head(words, begun, last, known, announced=after is not None and begun == 0)) is not None:
            end, kind = head
            _append(pieces, part(block, done, words[begun].start))
            fragment = part(block, words[begun].start, words[end].start, after if after and begun == 0 else kind)
            _append(pieces, fragment)
            done, begun = words[end].start, end
        if begun > first or first == 0:
            continue
        if last == len(words) and _is_trailing(words, first, last, known.common):
            _append(pieces, part(block, done, words[first].start))
            done = words[first].start
            _append(pieces, part(block, done, len(block.text), "headline"))
            return pieces
    _append(pieces, part(block, done, len(block.text)))
    return pieces


def _append(pieces: list[Block], piece: Block | None) -> None:
    if piece is not None:
        pieces.append(piece)


def _sentences(words: list[_Word]) -> list[tuple[int, int]]:
    """Ranges of words, half-open, that full stops set apart."""
    ranges = []
    first = 0
    for index, word in enumerate(words):
        following = words[index + 1] if index + 1 < len(words) else None
        if following is None or (_ENDING.search(word.text) and not _is_abbreviation(word.text) and not following.text[:1].islower()):
            ranges.append((first, index + 1))
            first = index + 1
    return ranges


def _is_abbreviation(text: str) -> bool:
    lower = text.lower().lstrip("(“\"‘'")
    return lower in _ABBREVIATIONS or re.fullmatch(r"(?:[a-z]\.)+", lower) is not None


def _head(words: list[_Word], first: int, last: int, known: Lexicon, *, announced: bool) -> tuple[int, BlockKind] | None:
    """Where the sentence proper begins when a fragment stands before it, and the fragment's kind."""
    if last - first < 4:
        return None
    if words[first].bare.lower() in known.first_words:
        for end in range(first + 3, min(last, first + _MAX_HEAD + 1)):
            if key(" ".join(word.text for word in words[first:end])) in known.heads:
                return end, "headline"
    for end in range(first + 2, min(last - 2, first + _MAX_HEAD)):
        kind = _fragment_before(words, first, end, last, known, announced=announced)
        if kind is not None:
            return end, kind
    return None


def _fragment_before(words: list[_Word], first: int, end: int, last: int, known: Lexicon, *, announced: bool) -> BlockKind | None:
    """Is `words[first:end]` a fragment and `words[end:last]` a sentence?"""
    before, opening = words[end - 1], words[end]
    if before.text[-1] in ",;:—–-(&/" or opening.text[0] in "([-–—&" or not opening.capital or before.bare.lower() in _JOINING:
        return None
    if _is_abbreviation(before.text) or not before.bare:
        return None
    quoted = opening.text[0] in "“\"‘'"
    fragment = words[first:end]
    title_case = _is_title_case(fragment, known.common)
    opener = _OPENERS.match(" ".join(word.text for word in fragment)) is not None and end - first >= 4
    if _opens_plainly(words, end, last) and not quoted:
        if before.bare.lower() in _WORKS or _open_quotes(fragment):
            return None
        return "teaser" if opener or announced else "headline"
    clause = _opens_with_name(words, end, last)
    if clause and (opener or announced) and not _open_quotes(fragment):
        return "teaser"
    if title_case and clause and _is_name_start(words, end) and not _open_quotes(fragment):
        return "headline"
    return None


def _opens_plainly(words: list[_Word], end: int, last: int) -> bool:
    """A small word with a capital in mid-sentence, then a word without: "… difference The talks", "… FTU In the east"."""
    if words[end].text not in STARTERS or end + 2 >= last:
        return False
    following = words[end + 1]
    if following.bare.lower() in _FINITE and words[end].text not in _SUBJECTS:
        return False
    if words[end].text in ("The", "A", "An", "In", "On", "At", "For", "By", "From", "With", "After", "Before", "But", "And", "As", "While", "When", "If", "This"):
        return following.text[0].islower() and _has_verb(words, end + 1, last)
    return following.text[0].islower() and _has_verb(words, end + 1, last) and words[end].text not in ("A", "No", "All", "Now", "Just", "Here", "Two", "Three", "Four", "Five", "Over")


def _opens_with_name(words: list[_Word], end: int, last: int) -> bool:
    """A name and its verb within a few words: "Ukraine has", "Russia's foreign minister Sergey Lavrov said"."""
    if words[end].text in STARTERS and words[end].text not in ("The", "A", "An", "In", "On", "At"):
        return _has_verb(words, end + 1, min(last, end + 8))
    for index in range(end + 1, min(last - 1, end + 8)):
        word = words[index]
        if word.bare.lower() in _FINITE and not word.capital:
            return True
        if word.text[-1] in ".!?;:" and not _is_abbreviation(word.text):
            return False
    return False


def _has_verb(words: list[_Word], start: int, last: int) -> bool:
    return any(word.bare.lower() in _FINITE or (word.bare.endswith("ed") and word.text[0].islower()) for word in words[start:last])


def _is_title_case(fragment: list[_Word], common: frozenset[str]) -> bool:
    """Four words of weight or more, nearly all with a capital, though many of them have none elsewhere: no mere string of names."""
    heavy = [word for word in fragment if word.bare.lower() not in _SMALL and word.bare[:1].isalpha()]
    if len(heavy) < 4:
        return False
    capital = sum(word.capital for word in heavy)
    ordinary = sum(word.capital and (word.bare.lower() in common or word.bare.lower() in _FINITE) for word in heavy[1:])
    return capital >= len(heavy) - len(heavy) // 6 and ordinary >= max(2, len(heavy) // 3)


def _is_name_start(words: list[_Word], end: int) -> bool:
    """In Title Case every word may begin the sentence: take the one whose capitals run on to its verb without a break."""
    index = end
    while index + 1 < len(words) and words[index + 1].capital and words[index].text not in STARTERS:
        index += 1
    span = index - end
    return span == 0 or (span <= 3 and (words[end].bare in _TITLES or span == 1))


def _open_quotes(fragment: list[_Word]) -> bool:
    text = " ".join(word.text for word in fragment)
    return text.count("“") > text.count("”") or text.count('"') % 2 == 1


def _is_trailing(words: list[_Word], first: int, last: int, common: frozenset[str]) -> bool:
    """A last fragment without a full stop that reads as a headline."""
    fragment = words[first:last]
    if _ENDING.search(fragment[-1].text) or not 2 <= last - first <= 20 or fragment[-1].text[-1] in ",;:—–-”\"’'":
        return False
    if fragment[0].text[0] in "“\"‘'" or not fragment[0].capital:
        return False
    if _is_title_case(fragment, common) or _OPENERS.match(" ".join(word.text for word in fragment)):
        return True
    return not any(word.bare.lower() in _FINITE for word in fragment)


__all__ = ["bisect_right", "split_heads"]
