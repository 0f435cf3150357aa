"""Articles to claims: parse, find attributions, resolve speakers, make each claim stand alone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import Any

from contradict.actors import ActorBook
from contradict.claims import Article, Block, Claim, Lines, Span
from contradict.errors import Note, Place
from contradict.extract.article import Attribution, combine
from contradict.extract.attribution import Found
from contradict.extract.authored import Papers
from contradict.extract.blockquotes import with_block_quotes
from contradict.extract.cast import Cast, cast_of
from contradict.extract.claims import (
    Draft,
    claim_of,
    hull,
    interrupted,
    narrator_actor,
    sentences,
)
from contradict.extract.cues import Cues, load_cues
from contradict.extract.groups import Groups
from contradict.extract.model import MAX_CHARS, load_model
from contradict.extract.narrator import statements
from contradict.extract.nested import related
from contradict.extract.paragraphs import attributions
from contradict.extract.references import references
from contradict.extract.relays import cited_before, is_outlet, quoted_in
from contradict.extract.scene import Scene, Spot
from contradict.extract.sentences import Sentences
from contradict.extract.speaker import Speaker
from contradict.extract.stage import Stage
from contradict.extract.surface import Surface, parsed_text, surface_of
from contradict.extract.transcript import spoken_blocks, transcript


@dataclass(frozen=True, slots=True)
class Extraction:
    """The claims of one article in text order, what had to be skipped, and how each actor was found (by claim id)."""

    claims: tuple[Claim, ...]
    notes: tuple[Note, ...]
    how: dict[str, str]


@dataclass(frozen=True, slots=True)
class Parsed:
    """An article after parsing."""

    surfaces: tuple[Surface, ...]
    docs: tuple[Any, ...]
    attributions: tuple[Attribution, ...]
    cast: Cast


@dataclass(frozen=True, slots=True)
class Attributed:
    """An attribution in the file's characters: what `contradict eval claims` compares with labels."""

    content: tuple[Span, ...]
    source: Span | None
    cue: tuple[Span, ...]
    voice: str
    speech: bool
    """By a cue of speech, not a stand, a thought or a plan in the outlet's words."""


class Extractor:
    """Finds who said what in an article. Keep one and use it for all articles: loading the parser takes a second."""

    def __init__(self, book: ActorBook, *, narrator: bool = False, model: Any = None) -> None:
        self.book = book
        self.narrator = narrator
        self._nlp = model if model is not None else load_model()
        self._cues: Cues = load_cues()

    def parse(self, article: Article) -> Parsed:
        """Every block parsed, and the attributions of the article before anybody is resolved."""
        surfaces = tuple(surface_of(block.text) for block in article.blocks)
        texts: Iterable[str] = (parsed_text(s.text) for s in surfaces)
        docs = tuple(self._nlp.pipe(texts, batch_size=32))
        per_block = [
            attributions(doc, s, self._cues, block=i, headline=block.kind == "headline")
            for i, (doc, s, block) in enumerate(zip(docs, surfaces, article.blocks, strict=True))
        ]
        per_block = with_block_quotes(per_block, article.blocks, docs, surfaces, self._cues)
        spoken = spoken_blocks(article.blocks)
        found = [item for item in combine(per_block, surfaces) if item.found.block not in spoken]
        if spoken:
            found = sorted([*found, *transcript(article.blocks)], key=lambda item: item.pieces[0])
        return Parsed(surfaces, docs, tuple(found), cast_of(docs, surfaces))

    def attributions(self, article: Article) -> list[Attributed]:
        """Who says what by which words, before speakers are resolved, in text order."""
        article = with_short_blocks(article)
        parsed = self.parse(article)
        out = []
        for item in parsed.attributions:
            block = article.blocks[item.found.block]
            source = block.to_file(item.found.source.start, item.found.source.end) if item.found.source else None
            out.append(
                Attributed(
                    tuple(article.blocks[b].to_file(s.start, s.end) for b, s in item.pieces),
                    source,
                    tuple(block.to_file(s.start, s.end) for s in item.found.cue),
                    item.found.voice,
                    item.found.kind not in ("position", "thought") and item.found.extra.get("frame") != "plan",
                )
            )
        return out

    def extract(self, article: Article) -> Extraction:
        """All claims of an article. Never raises for anything in the text; what is skipped is in `notes`."""
        if article.language != "en":
            note = Note(
                Place(article.path), f"text is in “{article.language}”: skipped, only English is read", "warning"
            )
            return Extraction((), (note,), {})
        article = with_short_blocks(article)
        parsed = self.parse(article)
        scene = Scene(
            self.book,
            parsed.cast,
            article_id=article.id,
            on=article.published,
            text=article.text[:20_000],
            home=article.outlet,
            paragraphs=tuple(block.text for block in article.blocks),
            papers=Papers(parsed.docs, parsed.surfaces),
            groups=Groups(parsed.docs, parsed.surfaces),
            sentences=Sentences(parsed.docs, parsed.surfaces),
        )
        stage = Stage(scene)
        drafts: list[Draft] = []
        hearsay = _hearsay(parsed.attributions)
        for place, attribution in enumerate(parsed.attributions):
            drafts += self._drafts(attribution, article, parsed, stage, aside=place in hearsay)
        if self.narrator:
            drafts = sorted([*drafts, *_own_statements(article, parsed)], key=lambda d: (d.block, d.span.start))
        known = references(parsed.docs, parsed.surfaces)
        lines = Lines(article.text)
        starts = [0, *accumulate(len(block.text) + 1 for block in article.blocks)]
        claims: list[Claim] = []
        how: dict[str, str] = {}
        spans: dict[int, list[Span]] = {}
        for attribution in parsed.attributions:
            for block, span in attribution.pieces:
                spans.setdefault(block, []).append(span)
        for draft in drafts:
            claim = claim_of(draft, article, spans.get(draft.attribution.found.block, ()), known, lines, starts)
            if claim is None or claim.id in how:
                continue
            claims.append(claim)
            how[claim.id] = draft.speaker.how
        return Extraction(tuple(related(claims)), (), how)

    def _drafts(
        self, attribution: Attribution, article: Article, parsed: Parsed, stage: Stage, *, aside: bool
    ) -> list[Draft]:
        found = attribution.found
        text = parsed.surfaces[found.block].original
        speaker = self._speaker(attribution, text, stage, aside=aside)
        if speaker is None:
            return []
        drafts = self._drafts_of(speaker, attribution, parsed)
        if found.source is not None and found.kind not in ("colon", "transcript"):
            words = text[found.source.start : found.source.end]
            spot = Spot(found.block, found.source.start, _sentence_start(text, found))
            for other in stage.others(words, spot):
                if other.actor.id != speaker.actor.id:
                    drafts += self._drafts_of(other, attribution, parsed)
        return drafts

    def _drafts_of(self, speaker: Speaker, attribution: Attribution, parsed: Parsed) -> list[Draft]:
        found = attribution.found
        if found.statements:
            groups = [(found.block, statement) for statement in found.statements]
            groups += [(block, (span,)) for block, span in attribution.pieces if block != found.block]
        else:
            groups = [(block, (span,)) for block, span in attribution.pieces]
        drafts: list[Draft] = []
        for block, pieces in groups:
            original = parsed.surfaces[block].original
            parts = sentences(original, pieces[0]) if found.voice == "direct" and len(pieces) == 1 else [hull(pieces)]
            if drafts and drafts[-1].block == block and interrupted(original, drafts[-1].span, parts[0]):
                last = drafts.pop()
                pieces = (*(last.pieces or (last.span,)), parts[0])
                drafts.append(Draft(block, hull(pieces), attribution, speaker, pieces))
                parts, pieces = parts[1:], ()
            drafts += [Draft(block, part, attribution, speaker, pieces if len(pieces) > 1 else ()) for part in parts]
        return drafts

    def _is_place(self, words: str) -> bool:
        """Whether a word in capitals is a country or a capital, and no acronym of one."""
        return len(words) > 4 and self.book.countries.word(words.title()) is not None

    def _opens_report(self, found: Found, words: str, text: str) -> bool:
        """ "KANTAJHARI: Hundreds of farmers …": a place nobody knows, at the head of a paragraph that is no quotation and of no transcript."""
        said = text[found.content[0].start : found.content[0].start + 1]
        return found.voice == "direct" and said not in "“\"‘'" and not self.book.explain(words).known

    def _speaker(self, attribution: Attribution, text: str, stage: Stage, *, aside: bool) -> Speaker | None:
        found = attribution.found
        if found.source is None:
            if found.continues:
                return stage.continued(attribution.pieces[0][0], attribution.pieces[0][1].start)
            if found.kind == "withheld" and stage.last is not None:
                return stage.last
            return None
        words = text[found.source.start : found.source.end]
        if (
            found.kind == "colon"
            and words.isupper()
            and (self._is_place(words) or self._opens_report(found, words, text))
        ):
            return None  # "BEIJING: …", a dateline
        if found.kind == "colon" and not stage.tells_of(words, found.block):
            return None  # "Corvane's Big Month: …", "The Woman With the Whiteboard: …"
        if found.kind == "transcript" and words.isupper():
            words = words.title()  # "MR. RAY"
        holder = text[found.holder.start : found.holder.end] if found.holder else None
        at = found.source.start
        if (is_outlet(words) or _cites(found, text)) and (quoted := _quoted(found, text)) is not None:
            relayed = stage.speaker(quoted[0], Spot(found.block, quoted[1], _sentence_start(text, found)))
            if relayed is not None and relayed.named:
                return replace(relayed, how=f"{words} quotes them; {relayed.how}")
        if words.lower() in ("who", "which", "that", "whom") and found.holder is not None:
            at = found.holder.start
        return stage.speaker(
            words,
            Spot(found.block, at, _sentence_start(text, found)),
            holder=holder,
            aside=aside or found.kind == "noun",
        )


def _cites(found: Found, text: str) -> bool:
    """ "According to Al-Ahram, citing a source at the embassy, …": whoever cites passes on."""
    return re.match(r"(?:citing|quoting)\b", text[found.content[0].start :]) is not None


def _quoted(found: Found, text: str) -> tuple[str, int] | None:
    """Whom an outlet's report quotes, and where in the block."""
    start = found.content[0].start
    if found.voice == "direct":
        return None
    if (cited := cited_before(text[max(0, start - 120) : start])) is not None:
        return cited[0], max(0, start - 120) + cited[1]
    quoted = quoted_in(text[start : found.content[0].end])
    return (quoted[0], start + quoted[1]) if quoted is not None else None


def with_short_blocks(article: Article) -> Article:
    """Blocks longer than `MAX_CHARS` cut at sentence ends: the memory of a parse grows with the length of its text."""
    if all(len(block.text) <= MAX_CHARS for block in article.blocks):
        return article
    return replace(article, blocks=tuple(part for block in article.blocks for part in _cut(block)))


def _cut(block: Block) -> list[Block]:
    parts = []
    start = 0
    while len(block.text) - start > MAX_CHARS:
        end = max(block.text.rfind(stop, start, start + MAX_CHARS) + 2 for stop in (". ", "? ", "! ", ".\n"))
        end = end if end > start + MAX_CHARS // 2 else start + MAX_CHARS
        parts.append(_part(block, start, end))
        start = end
    return [*parts, _part(block, start, len(block.text))]


def _part(block: Block, start: int, end: int) -> Block:
    """`block.text[start:end]` as a block, its runs moved."""
    first = block.to_file(start, start + 1).start
    runs = ((0, first), *((at - start, there) for at, there in block.runs if start < at < end))
    return Block(block.text[start:end], runs, block.kind)


def _hearsay(attributions: Sequence[Attribution]) -> frozenset[int]:
    """Places of those whose words of speaking stand in what somebody else says: "the president said the chancellor had promised it"."""
    inside: set[int] = set()
    spans: dict[int, list[tuple[int, Span]]] = {}
    for place, attribution in enumerate(attributions):
        for block, span in attribution.pieces:
            spans.setdefault(block, []).append((place, span))
    for place, attribution in enumerate(attributions):
        source = attribution.found.source
        if source is None:
            continue
        for outer, span in spans.get(attribution.found.block, ()):
            if outer != place and span.start <= source.start and source.end <= span.end:
                inside.add(place)
    return frozenset(inside)


def _own_statements(article: Article, parsed: Parsed) -> list[Draft]:
    """What the outlet says itself, as drafts of its own voice."""
    speaker = Speaker(narrator_actor(article.outlet), "the outlet's own words", bool(article.outlet))
    said: dict[int, list[Span]] = {}
    for item in parsed.attributions:
        for block, span in item.pieces:
            said.setdefault(block, []).append(span)
        said.setdefault(item.found.block, []).extend(item.found.cue)
    drafts = []
    for index, (doc, surface) in enumerate(zip(parsed.docs, parsed.surfaces, strict=True)):
        if article.blocks[index].kind in ("caption", "teaser"):
            continue
        for span in statements(doc, surface, said.get(index, ())):
            found = Found(block=index, content=(span,), source=None, cue=(), voice="narrator", kind="own", cue_text="")
            drafts.append(Draft(index, span, Attribution(((index, span),), found), speaker))
    return drafts


def _sentence_start(text: str, found: Found) -> int:
    at = found.source.start if found.source else found.content[0].start
    return max(text.rfind(". ", 0, at), text.rfind("? ", 0, at), text.rfind("! ", 0, at), -1) + 1


def load_extractor(book: ActorBook, *, narrator: bool = False) -> Extractor:
    """An extractor over the largest installed English model.

    Raises:
        ModelError: no English model is installed.
    """
    return Extractor(book, narrator=narrator)


__all__ = ["Extraction", "Extractor", "Found", "Span", "load_extractor"]
