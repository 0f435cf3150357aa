"""HTML → the article on the page: trafilatura says what the main content is, our own tokens say where it stands in the file."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from datetime import date

from contradict.claims import Block
from contradict.read.blocks import as_kind, key
from contradict.read.dates import parse_date
from contradict.read.header import Header
from contradict.read.page_tokens import PageParts, Seen, page_parts
from contradict.read.plain import kind_of

_DATE_NAMES = (
    *(
        "article:published_time",
        "datepublished",
        "date",
        "dc.date",
        "dc.date.issued",
        "dcterms.date",
        "dcterms.created",
        "pubdate",
    ),
    *(
        "publishdate",
        "publish-date",
        "sailthru.date",
        "parsely-pub-date",
        "og:published_time",
        "article.published",
        "displaydate",
    ),
    *("article:modified_time", "lastmod"),
)
_OUTLET_NAMES = ("og:site_name", "application-name", "dc.publisher", "publisher", "cre", "twitter:site")
_TITLE_NAMES = ("og:title", "twitter:title", "dc.title", "headline", "parsely-title")
_SUFFIX = re.compile(r"\s+(?:[|–—»]|-(?=\s))\s+(?P<site>[^|–—»]{2,40})$")
_LONGEST_TITLE = 500
_MIN_MAIN = 200
"""Characters of main content below which trafilatura has found nothing worth keeping to."""


def page_blocks(text: str) -> tuple[Header, list[Block]]:
    """What the page's metadata says, and the blocks of its main content."""
    parts = page_parts(text)
    header = _header(parts)
    main = key(_main_content(text))
    chosen = [seen for seen in parts.blocks if _belongs(seen, main)]
    if not any(seen.block.kind == "paragraph" for seen in chosen):
        chosen = [seen for seen in parts.blocks if not seen.around] or parts.blocks
    return header, [_kinded(seen, header.title) for seen in chosen]


def _main_content(text: str) -> str:
    import logging

    import trafilatura

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    try:
        content = trafilatura.extract(
            text, include_comments=False, include_tables=True, favor_recall=True, deduplicate=False
        )
    except Exception:
        content = None
    return content if content and len(content) >= _MIN_MAIN else ""


def _belongs(seen: Seen, main: str) -> bool:
    """Is this block part of the article? What trafilatura missed stays when it is prose inside `<article>` or `<main>`."""
    words = len(seen.block.text.split())
    if seen.block.kind == "headline" and seen.tag == "h1" and not seen.around:
        return True
    if main and words >= 3 and key(seen.block.text) in main:
        return True
    if seen.block.kind == "caption" and seen.inside and not seen.around:
        return words >= 3
    prose = words >= 10 and seen.linked < 0.5 and re.search(r"[.!?][\"'”’)\]]*$", seen.block.text) is not None
    return prose and not seen.around and (seen.inside or not main)


def _kinded(seen: Seen, title: str) -> Block:
    block = seen.block
    if block.kind != "paragraph":
        return block
    if title and key(block.text) == key(title):
        return as_kind(block, "headline")
    kind = kind_of(block.text)
    if kind != "paragraph" and seen.linked > 0.8:
        return as_kind(block, "teaser")
    return as_kind(block, kind)


def _header(parts: PageParts) -> Header:
    metas: dict[str, str] = {}
    for name, content in parts.metas:
        if content and name not in metas:
            metas[name] = content
    data = list(_objects(parts.json_ld))
    title = _first(metas, _TITLE_NAMES) or next(_strings(data, "headline"), "") or parts.title
    title = " ".join(title.split())[:_LONGEST_TITLE]
    headings = [seen.block.text for seen in parts.blocks if seen.tag == "h1"]
    outlet = _first(metas, _OUTLET_NAMES) or next(_publishers(data), "")
    suffix = _SUFFIX.search(title)
    if suffix and (
        not headings or key(title[: suffix.start()]) in map(key, headings) or key(suffix["site"]) == key(outlet)
    ):
        outlet = outlet or suffix["site"].strip()
        title = title[: suffix.start()]
    return Header(
        title=" ".join((title or (headings[0] if headings else "")).split()),
        published=_published(metas, data, parts),
        outlet=outlet.lstrip("@"),
    )


def _first(metas: dict[str, str], names: Sequence[str]) -> str:
    return next((metas[name] for name in names if metas.get(name)), "")


def _published(metas: dict[str, str], data: list[dict[str, object]], parts: PageParts) -> date | None:
    """The first understood date, from the most to the least explicit statement."""
    stated = [
        *_strings(data, "datePublished"),
        *(metas[name] for name in _DATE_NAMES if name in metas),
        *parts.times[:3],
        *_strings(data, "dateModified"),
    ]
    return next((found for one in stated if (found := parse_date(one)) is not None), None)


def _objects(sources: Sequence[str]) -> Iterator[dict[str, object]]:
    """All JSON-LD objects of the page, `@graph` opened up; broken ones are passed over."""
    for source in sources[:20]:
        try:
            pending = [json.loads(source)]
        except (ValueError, RecursionError):
            continue
        for value in pending:
            if isinstance(value, list):
                pending.extend(value[:100])
            elif isinstance(value, dict):
                yield value
                pending.extend(value[name] for name in ("@graph", "mainEntity") if name in value)


def _strings(data: Sequence[dict[str, object]], name: str) -> Iterator[str]:
    for one in data:
        value = one.get(name)
        if isinstance(value, str) and value.strip():
            yield value.strip()


def _publishers(data: Sequence[dict[str, object]]) -> Iterator[str]:
    for one in data:
        publisher = one.get("publisher")
        if isinstance(publisher, dict) and isinstance(publisher.get("name"), str):
            yield publisher["name"]
