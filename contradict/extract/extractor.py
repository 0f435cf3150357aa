"""Articles to claims: parse, find attributions, resolve speakers, make each claim stand alone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from contradict.actors import ActorBook
from contradict.claims import Article, Span
from contradict.extract.attribution import Found
from contradict.extract.cues import Cues, load_cues
from contradict.extract.model import load_model
from contradict.extract.paragraphs import attributions
from contradict.extract.surface import Surface, surface_of


@dataclass(frozen=True, slots=True)
class Parsed:
    """A block after parsing."""

    surface: Surface
    doc: Any
    found: tuple[Found, ...]


class Extractor:
    """Finds who said what in an article. Keep one and use it for all articles: loading the parser takes a second."""

    def __init__(self, book: ActorBook, *, narrator: bool = False, model: Any = None) -> None:
        self.book = book
        self.narrator = narrator
        self._nlp = model if model is not None else load_model()
        self._cues: Cues = load_cues()

    def parse(self, article: Article) -> tuple[Parsed, ...]:
        """Every block parsed, with the attributions in it."""
        surfaces = [surface_of(block.text) for block in article.blocks]
        docs: Iterable[Any] = self._nlp.pipe((s.text for s in surfaces), batch_size=32)
        return tuple(
            Parsed(surface, doc, tuple(attributions(doc, surface, self._cues, block=index)))
            for index, (surface, doc) in enumerate(zip(surfaces, docs, strict=True))
        )
