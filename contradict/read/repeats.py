"""Repeated copies collapsed: a text pasted several times within a file, and one text in several files.

Within a file a repetition is dropped paragraph by paragraph, so that what only a later copy holds stays. Between files only a
text that another holds completely is dropped; two outlets printing one wire story stay two articles.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from contradict.claims import Article, Block
from contradict.errors import Note, Place
from contradict.read.blocks import key

_SHORT = 4
"""Blocks of fewer words are dropped as repetitions only among repeated neighbours ("He refused.")."""
_CONTAINED = 0.6
"""A text that is less than this part of another is an excerpt worth reading on its own (a statement, a correction)."""


def without_repeats(blocks: Sequence[Block]) -> tuple[list[Block], str]:
    """The blocks without those that repeat earlier ones, and a sentence about it ("" when there were none)."""
    seen: set[str] = set()
    kept: list[Block] = []
    words = 0
    after_repeat = False
    repeats = 0
    for block in blocks:
        content = key(block.text)
        if content in seen and (after_repeat or content.count(" ") + 1 >= _SHORT):
            after_repeat = True
            repeats += 1
            words += content.count(" ") + 1
            continue
        after_repeat = False
        seen.add(content)
        kept.append(block)
    return kept, f"repeated text left out: {repeats} blocks, {words} words" if repeats else ""


def without_copies(articles: Sequence[Article]) -> tuple[list[Article], list[Note]]:
    """The articles, sorted by path, without those another one holds completely."""
    ordered = sorted(articles, key=lambda article: article.path)
    contents = [frozenset(key(block.text) for block in article.blocks) - {""} for article in ordered]
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
    """The article that holds all of `index`, says as much about its origin, and is kept itself."""
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
