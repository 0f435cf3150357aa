"""One parser for all tests of extraction: loading it takes a second."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

import pytest

from contradict.actors import load_actors
from contradict.claims import Article, Block, Claim, content_id
from contradict.extract import Extractor, load_extractor

Claims = Callable[..., tuple[Claim, ...]]


def article_of(text: str, *, published: date | None = date(2025, 8, 20), language: str = "en") -> Article:
    """One block a line, offsets one to one."""
    blocks = tuple(Block(m.group(), ((0, m.start()),)) for m in re.finditer(r"[^\n]+", text))
    return Article(content_id(text), "", text, blocks, "Daily Example", published, "example.txt", language)


@pytest.fixture(scope="session")
def extractor() -> Extractor:
    """The extractor with the shipped actors."""
    return load_extractor(load_actors())


@pytest.fixture(scope="session")
def claims(extractor: Extractor) -> Claims:
    """Text → claims."""

    def extract(text: str, *, published: date | None = date(2025, 8, 20)) -> tuple[Claim, ...]:
        return extractor.extract(article_of(text, published=published)).claims

    return extract
