"""A web page as the blocks a reader sees, each character with its offset in the raw HTML.

Tolerant on purpose: tags need not be closed or nested well; what a browser would not show (scripts, hidden elements, navigation)
is left out here, what belongs to the article is decided in `webpage`.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field
from html.entities import html5
from html.parser import HTMLParser

from contradict.claims import Block, BlockKind
from contradict.read.blocks import Composer


def _tags(text: str) -> frozenset[str]:
    return frozenset(text.split())


_BREAKING = _tags(
    """
    address article aside blockquote body br button caption center dd details dialog div dl dt fieldset figcaption figure footer form
    h1 h2 h3 h4 h5 h6 head header hr html label legend li main nav ol option p pre section select summary table tbody td tfoot th thead
    tr ul
    """
)
_VOID = _tags("area base br col embed hr img input link meta param source track wbr")
_UNSEEN = _tags(
    """
    script style template noscript svg math canvas iframe object audio video select datalist textarea button head nav footer aside form
    menu dialog
    """
)
_CLOSES_P = _tags(
    """
    address article aside blockquote details div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr main nav ol p pre
    section table ul
    """
)
_CLOSED_BY = {
    "p": _CLOSES_P,
    "li": _tags("li"),
    "dt": _tags("dt dd"),
    "dd": _tags("dt dd"),
    "td": _tags("td th tr"),
    "th": _tags("td th tr"),
    "tr": _tags("tr"),
    "option": _tags("option"),
}
"""End tags that may be missing: which element closes which."""
_HIDDEN_STYLE = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_HIDDEN_CLASS = re.compile(
    r"(?:^|\s)(?:visually-?hidden|sr-only|screen-reader(?:-text)?|hidden|is-hidden|u-hidden)(?:\s|$)", re.IGNORECASE
)
_AROUND = re.compile(
    r"(?:^|[\s_-])(?:ad|ads|advert\w*|sponsor\w*|promo\w*|related\w*|recirc\w*|recommend\w*|newsletter\w*|subscri\w*|share|sharing"
    r"|social\w*|cookie\w*|consent\w*|gdpr|breadcrumbs?|sidebar|comments?|paywall|taboola|outbrain|trending|nav\w*|menu|footer|tags?"
    r"|most-?(?:read|popular|viewed)|topics|byline\w*|author-?bio|read-?more|teaser\w*|toolbar|banner)(?:$|[\s_-])",
    re.IGNORECASE,
)
_CAPTION_CLASS = re.compile(r"(?:^|[\s_-])(?:figcaption|caption)(?:$|[\s_-])", re.IGNORECASE)
_AROUND_ROLES = frozenset(
    {"navigation", "banner", "contentinfo", "complementary", "search", "dialog", "alert", "menu", "toolbar"}
)
_MAX_DEPTH = 2_000


@dataclass(frozen=True, slots=True)
class Seen:
    """One visible block and where it stands: its tag, whether in `<article>` or `<main>`, in a container for other matter
    (`around`), and the share of its letters inside links (0 to 1)."""

    block: Block
    tag: str
    inside: bool
    around: bool
    linked: float


@dataclass(slots=True)
class PageParts:
    """Everything taken from one page in one pass."""

    blocks: list[Seen] = field(default_factory=list)
    metas: list[tuple[str, str]] = field(default_factory=list)
    """`(name or property or itemprop, content)` of meta elements, in order."""
    json_ld: list[str] = field(default_factory=list)
    times: list[str] = field(default_factory=list)
    title: str = ""
    language: str = ""


@dataclass(slots=True)
class _Element:
    tag: str
    unseen: bool
    inside: bool
    around: bool
    link: bool
    caption: bool


def page_parts(text: str) -> PageParts:
    """The parts of the page `text`. Never raises for bad markup."""
    reader = _Reader(text)
    try:
        reader.feed(text)
        reader.close()
    except (AssertionError, ValueError):  # the standard parser gives up on some broken declarations
        pass
    reader.finish()
    return reader.parts


class _Reader(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=False)
        self.parts = PageParts()
        self._text = text
        self._line_starts = [0, *(match.end() for match in re.finditer("\n", text))]
        self._open: list[_Element] = [_Element("", False, False, False, False, False)]
        self._composer = Composer()
        self._letters = self._linked = 0
        self._capture: list[str] | None = None

    def _offset(self) -> int:
        line, column = self.getpos()
        return self._line_starts[line - 1] + column

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        if tag == "meta":
            name = attributes.get("property") or attributes.get("name") or attributes.get("itemprop") or ""
            self.parts.metas.append((name.lower(), attributes.get("content", "").strip()))
        elif tag == "time" and attributes.get("datetime"):
            self.parts.times.append(attributes["datetime"])
        elif tag == "html":
            self.parts.language = attributes.get("lang", "")
        self._capture_from(tag, attributes)
        if tag in _BREAKING:
            self._break()
        if tag in _VOID:
            return
        closed_by_me = self._open[-1].tag in _CLOSED_BY and tag in _CLOSED_BY[self._open[-1].tag]
        if closed_by_me:
            self._open.pop()
        if len(self._open) < _MAX_DEPTH:
            self._open.append(_element(tag, attributes, self._open[-1]))

    def handle_endtag(self, tag: str) -> None:
        if self._capture is not None and tag in ("title", "script"):
            content = "".join(self._capture)
            if tag == "title":
                self.parts.title = self.parts.title or " ".join(content.split())
            else:
                self.parts.json_ld.append(content)
            self._capture = None
        if tag in _BREAKING:
            self._break()
        for depth in range(len(self._open) - 1, max(0, len(self._open) - 50), -1):
            if self._open[depth].tag == tag:
                del self._open[depth:]
                return

    def handle_data(self, data: str) -> None:
        if self._capture is not None:
            self._capture.append(data)
        elif not self._open[-1].unseen:
            self._count(len(data))
            self._composer.add(data, self._offset())

    def handle_entityref(self, name: str) -> None:
        self._entity(f"&{name}")

    def handle_charref(self, name: str) -> None:
        self._entity(f"&#{name}")

    def unknown_decl(self, data: str) -> None:
        """Unknown declarations are nothing to read."""

    def finish(self) -> None:
        self._break()

    def _entity(self, reference: str) -> None:
        start = self._offset()
        closed = self._text[start + len(reference) : start + len(reference) + 1] == ";"
        length = len(reference) if closed else _entity_length(reference)
        expanded = html.unescape(reference + ";" if closed else reference[:length])
        if self._capture is not None:
            self._capture.append(expanded + reference[length:])
        elif not self._open[-1].unseen:
            self._count(1 + len(reference) - length)
            self._composer.add_expanded(expanded, start, start + length + closed)
            self._composer.add(reference[length:], start + length)

    def _capture_from(self, tag: str, attributes: dict[str, str]) -> None:
        is_data = tag == "script" and attributes.get("type", "").lower() == "application/ld+json"
        if is_data or (tag == "title" and not self.parts.title and not any(one.tag == "svg" for one in self._open)):
            self._capture = []

    def _count(self, letters: int) -> None:
        self._letters += letters
        if self._open[-1].link:
            self._linked += letters

    def _break(self) -> None:
        element = self._open[-1]
        block = self._composer.finish()
        if block is not None:
            tag = next((one.tag for one in reversed(self._open) if one.tag in _BREAKING), "")
            kind = _kind(tag, element)
            block = Block(block.text, block.runs, kind)
            self.parts.blocks.append(
                Seen(block, tag, element.inside, element.around, self._linked / max(self._letters, 1))
            )
        self._composer = Composer()
        self._letters = self._linked = 0


def _entity_length(reference: str) -> int:
    """How much of an unclosed reference is one: "&ampere" is "&amp" and three letters, "&port" none at all (1)."""
    if reference.startswith("&#"):
        return len(reference)
    return next((length for length in range(len(reference), 2, -1) if reference[1:length] in html5), 1)


def _element(tag: str, attributes: dict[str, str], parent: _Element) -> _Element:
    hidden = (
        "hidden" in attributes
        or attributes.get("aria-hidden") == "true"
        or _HIDDEN_STYLE.search(attributes.get("style", "")) is not None
        or _HIDDEN_CLASS.search(attributes.get("class", "")) is not None
    )
    names = f"{attributes.get('class', '')} {attributes.get('id', '')}"
    around = attributes.get("role", "") in _AROUND_ROLES or (
        tag not in ("body", "html", "article", "main") and _AROUND.search(names[:400]) is not None
    )
    return _Element(
        tag,
        unseen=parent.unseen or hidden or tag in _UNSEEN,
        inside=parent.inside
        or tag in ("article", "main")
        or attributes.get("role") == "main"
        or "articlebody" in attributes.get("itemprop", "").lower(),
        around=parent.around or around,
        link=parent.link or tag == "a",
        caption=parent.caption
        or tag in ("figcaption", "figure", "caption")
        or _CAPTION_CLASS.search(names[:400]) is not None,
    )


def _kind(tag: str, element: _Element) -> BlockKind:
    if tag in ("h1", "h2", "h3", "h4", "h5", "h6"):
        return "headline"
    return "caption" if element.caption else "paragraph"
