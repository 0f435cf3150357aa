"""One decoded text → one article: format by format into blocks, then the same cleaning for all."""

from __future__ import annotations

from collections.abc import Sequence

from contradict.claims import Article, Block, content_id
from contradict.errors import Note, Place
from contradict.read.boilerplate import without_boilerplate
from contradict.read.decode import writable
from contradict.read.header import Header, split_header
from contradict.read.language import language_of
from contradict.read.plain import plain_blocks
from contradict.read.repeats import without_repeats
from contradict.read.sources import STDIN, Format
from contradict.read.unglue import divided, unglue

MAX_CHARS: dict[Format, int] = {"text": 1_000_000, "markdown": 1_000_000, "html": 3_000_000}
"""More of one file is not read: a million characters are 170,000 words, half a minute of parsing; pages are mostly markup."""
_EXAMPLES = 4


def read_article(text: str, path: str, format: Format) -> tuple[Article | None, list[Note]]:
    """The article in `text`, None when there is none, and what was dropped from it."""
    place = Place(path)
    notes = []
    visible = text
    limit = MAX_CHARS.get(format, MAX_CHARS["text"])
    if len(text) > limit:
        visible = text[: _last_break(text, limit)]
        told = f"long text: read up to {limit:,} of {len(text):,} characters; split the file to read all of it"
        notes.append(Note(place, told))
    header, blocks = _parsed(visible, format)
    blocks = _first_of(blocks, MAX_CHARS["text"])
    blocks, cut_out = unglue(blocks, [header.title] if header.title else [])
    own, blocks = split_header(blocks, path)
    blocks, dropped = without_boilerplate(blocks)
    dropped = cut_out + dropped
    blocks, repeats = without_repeats(blocks)
    blocks = [shorter for block in blocks for shorter in divided(block)]
    if not blocks:
        return None, [*notes, Note(place, "no text found to read")]
    if dropped:
        notes.append(Note(place, f"boilerplate dropped: {_listed(dropped)}", "info"))
    if repeats:
        notes.append(Note(place, repeats, "info"))
    title, outlet = writable(header.title or own.title), writable(header.outlet or own.outlet)
    published = header.published or own.published
    article = Article(
        # one text of two days or outlets is two articles, and so is one read as two formats
        id=content_id("article", text, format, outlet, str(published or "")),
        title=title,
        text=text,
        blocks=tuple(blocks),
        outlet=outlet,
        published=published,
        path="<stdin>" if path == STDIN else path,
        language=language_of(blocks),
    )
    return article, notes


def _parsed(text: str, format: Format) -> tuple[Header, list[Block]]:
    if format == "html":
        from contradict.read.webpage import page_blocks

        return page_blocks(text)
    if format == "markdown":
        from contradict.read.markdown import markdown_blocks

        return markdown_blocks(text)
    return Header(), plain_blocks(text)


def _first_of(blocks: list[Block], limit: int) -> list[Block]:
    """The blocks from the top whose texts together stay within `limit` characters."""
    total = 0
    for index, block in enumerate(blocks):
        total += len(block.text)
        if total > limit:
            return blocks[:index] or blocks[:1]
    return blocks


def _last_break(text: str, limit: int) -> int:
    """Where to stop reading: the last line end or space before `limit`."""
    for mark in ("\n", " "):
        end = text.rfind(mark, max(0, limit - 10_000), limit)
        if end > 0:
            return end
    return limit


def _listed(dropped: Sequence[str]) -> str:
    """How many, with the first few different ones."""
    examples = list(dict.fromkeys(text if len(text) <= 40 else f"{text[:37]}…" for text in dropped))
    shown = ", ".join(f'"{text}"' for text in examples[:_EXAMPLES])
    return f"{len(dropped)} ({shown}{', …' if len(examples) > _EXAMPLES else ''})"
