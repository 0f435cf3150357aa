"""Repeated copies collapsed: a text pasted several times within a file, and one text in several files.

Within a file repetitions are found sentence by sentence, so that copies may be glued together differently and what only a later
copy holds stays. Between files only a text that another one holds completely is dropped; a wire story printed by two outlets, or
again on another day, stays two articles.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from contradict.claims import Article, Block
from contradict.errors import Note, Place
from contradict.read.blocks import key, part
from contradict.read.sentences import sentence_ends

_ALONE = 12
"""Words a repeated sentence needs when its neighbours are new: shorter ones recur by chance ("He declined to comment.")."""
_TOGETHER = 8
"""The same for two and more in a row."""
_HEADLINE = 4
"""The same for a headline or caption standing alone, and behind what is repeated itself."""
_NEARBY = 4
"""Sentences between an excerpt printed large and its place in the text."""
_CONTAINED = 0.6
"""A text that is less than this part of another is an excerpt worth reading on its own (a statement, a correction)."""


@dataclass(frozen=True, slots=True)
class _Sentence:
    """`blocks[block].text[start:end]`, and its words for comparison."""

    block: int
    start: int
    end: int
    key: str

    @property
    def words(self) -> int:
        return self.key.count(" ") + 1 if self.key else 0


def without_repeats(blocks: Sequence[Block]) -> tuple[list[Block], str]:
    """The blocks without sentences that repeat earlier ones, and a remark on it ("" when there were none)."""
    sentences = _sentences(blocks)
    repeated = _repeated(sentences, blocks)
    if not repeated:
        return list(blocks), ""
    kept = (part(blocks[number], start, end) for number, start, end in _kept_stretches(sentences, repeated))
    words = sum(sentences[index].words for index in repeated)
    return [
        block for block in kept if block is not None
    ], f"repeated text left out: {len(repeated)} {'sentence' if len(repeated) == 1 else 'sentences'}, {words} words"


def _kept_stretches(sentences: Sequence[_Sentence], repeated: set[int]) -> list[tuple[int, int, int]]:
    """`(block, start, end)` of what stays, neighbouring sentences of a block as one."""
    stretches: list[tuple[int, int, int]] = []
    for index, sentence in enumerate(sentences):
        if index in repeated:
            continue
        if stretches and stretches[-1][0] == sentence.block and stretches[-1][2] == sentence.start:
            stretches[-1] = (sentence.block, stretches[-1][1], sentence.end)
        else:
            stretches.append((sentence.block, sentence.start, sentence.end))
    return stretches


def _sentences(blocks: Sequence[Block]) -> list[_Sentence]:
    found = []
    for number, block in enumerate(blocks):
        edges = [0, *sentence_ends(block.text), len(block.text)]
        for start, end in pairwise(edges):
            if start < end:
                found.append(_Sentence(number, start, end, key(block.text[start:end])))
    return found


def _repeated(sentences: Sequence[_Sentence], blocks: Sequence[Block]) -> set[int]:
    """Indexes of sentences that are part of a run seen before."""
    first: dict[str, int] = {}
    repeated: set[int] = set()
    index = 0
    while index < len(sentences):
        sentence = sentences[index]
        original = first.setdefault(sentence.key, index) if sentence.key else index
        if original == index:
            index += 1
            continue
        length = 1
        while (
            index + length < len(sentences)
            and original + length < index
            and sentences[index + length].key == sentences[original + length].key
        ):
            length += 1
        words = sum(one.words for one in sentences[index : index + length])
        if words >= _needed(sentence, length, blocks, after_repeat=index - 1 in repeated):
            if length == 1 and _is_pull_quote(original, index, sentences, blocks):
                repeated.add(original)
                first[sentence.key] = index
            else:
                repeated.update(range(index, index + length))
            index += length
        else:
            index += 1
    return repeated


def _is_pull_quote(original: int, index: int, sentences: Sequence[_Sentence], blocks: Sequence[Block]) -> bool:
    """Is the first of two an excerpt printed large beside the text? Then the one in the text is the one to keep."""
    return (
        0 < index - original <= _NEARBY
        and _is_alone(sentences[original], blocks)
        and not _is_alone(sentences[index], blocks)
    )


def _is_alone(sentence: _Sentence, blocks: Sequence[Block]) -> bool:
    return sentence.end - sentence.start == len(blocks[sentence.block].text)


def _needed(sentence: _Sentence, length: int, blocks: Sequence[Block], *, after_repeat: bool) -> int:
    if after_repeat or (blocks[sentence.block].kind != "paragraph" and _is_alone(sentence, blocks)):
        return _HEADLINE
    return _TOGETHER if length > 1 else _ALONE


def without_copies(articles: Sequence[Article]) -> tuple[list[Article], list[Note]]:
    """The articles, sorted by path, without those another one holds completely."""
    ordered = sorted(articles, key=lambda article: article.path)
    contents = [frozenset(sentence.key for sentence in _sentences(article.blocks)) - {""} for article in ordered]
    holders: dict[str, list[int]] = defaultdict(list)
    for index, content in enumerate(contents):
        for one in content:
            holders[one].append(index)
    dropped: dict[int, int] = {}
    for index in sorted(range(len(ordered)), key=lambda index: (len(contents[index]), -index)):
        original = _holder(index, ordered, contents, holders, dropped)
        if original is not None:
            dropped[index] = original
    notes = [
        Note(
            Place(ordered[index].path),
            f"the same text as {ordered[original].path}: left out, that copy is kept",
            "info",
        )
        for index, original in sorted(dropped.items())
    ]
    return [article for index, article in enumerate(ordered) if index not in dropped], notes


def _holder(
    index: int,
    articles: Sequence[Article],
    contents: Sequence[frozenset[str]],
    holders: dict[str, list[int]],
    dropped: dict[int, int],
) -> int | None:
    """The article that holds all of `index`, may have the same origin, and is kept itself."""
    content = contents[index]
    if not content:
        return None
    rarest = min(content, key=lambda one: (len(holders[one]), one))
    for other in holders[rarest]:
        if other == index or other in dropped or not content <= contents[other]:
            continue
        if len(content) < _CONTAINED * len(contents[other]) or not _same_origin(articles[index], articles[other]):
            continue
        return other
    return None


def _same_origin(one: Article, other: Article) -> bool:
    """May these be copies of one publication? Different outlets or days make two."""
    outlets = {article.outlet.lower() for article in (one, other)} - {""}
    days = {article.published for article in (one, other)} - {None}
    return len(outlets) < 2 and len(days) < 2
