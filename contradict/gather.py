"""Files → claims: what the pipeline compares. Reads, extracts once per text, and puts everything in reading order."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from functools import partial
from pathlib import Path
from typing import TypeAlias

from contradict.actors import ActorBook, with_one_side
from contradict.cache import CachedExtractor, Extracted, Values
from contradict.claims import Actor, Article, Claim
from contradict.errors import Note
from contradict.features import mark
from contradict.settings import Settings

Progress = Callable[[str, int, int], None]
"""Called with the stage, how much is done, and how much there is."""
Gathered: TypeAlias = tuple[tuple[Article, ...], tuple[Claim, ...], tuple[Note, ...]]
"""Articles, claims in reading order, notes."""

_PACKAGE = Path(__file__).parent
_PARSER = ("spacy-", "thinc-", "en_core_web_")
_READERS = ("trafilatura-", "lxml-", "charset_normalizer-", "py3langid-", "pyyaml-", "PyYAML-")


def gather(
    paths: Sequence[str],
    settings: Settings,
    book: ActorBook,
    *,
    stdin: bytes | None = None,
    actor: str | None = None,
    values: Values | None = None,
    progress: Progress | None = None,
) -> Gathered:
    """Reads and extracts: the articles, every claim in them and in the claim files (each once, by id), and the notes.

    With `values` an article that was extracted before, by the same code and the same book, is not parsed again.
    """
    from contradict.read import read_inputs

    def resolve(name: str, on: date | None) -> Actor:
        return book.resolve(name, on=on)

    inputs = read_inputs(paths, resolve=resolve, mark=mark, stdin=stdin, actor=actor)
    extracted, notes = extract_all(inputs.articles, settings, book, values=values, progress=progress)
    return inputs.articles, in_reading_order([*inputs.claims, *extracted]), (*inputs.notes, *notes)


def extract_all(
    articles: Sequence[Article],
    settings: Settings,
    book: ActorBook,
    *,
    values: Values | None = None,
    progress: Progress | None = None,
) -> Extracted:
    """The claims of all articles, article by article, and what was skipped."""
    claims: list[Claim] = []
    notes: list[Note] = []
    if not articles:
        return (), ()
    load = partial(_load, book, settings.narrator)
    settled = extraction_id(book, narrator=settings.narrator) if values else None
    extract = CachedExtractor(settled, load, values) if values and settled else load()
    for done, article in enumerate(articles, 1):
        found, more = extract(article)
        claims += found
        notes += more
        if progress:
            progress("reading claims", done, len(articles))
    return tuple(claims), tuple(notes)


def in_reading_order(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Each claim once, by id (the first of its place stays), actors with the side that other claims tell of them."""
    distinct = {claim.id: claim for claim in sorted(claims, key=_place, reverse=True)}
    return with_one_side(sorted(distinct.values(), key=_place))


def extraction_id(book: ActorBook, *, narrator: bool) -> str | None:
    """A digest of all that decides an extraction besides the article; None when the parser's version cannot be told.

    The code itself is part of it, so that no value of an older version is ever met.
    """
    parser = _installed(_PARSER)
    if not any(name.startswith("spacy-") for name in parser):
        return None
    return settled_by(*parser, str(narrator), book=book, code=("", "extract", "actors"))


def reading_id(book: ActorBook) -> str:
    """A digest of all that decides what is read in a file besides the file."""
    return settled_by(*_installed(_READERS), book=book, code=("", "read", "actors"))


def settled_by(*versions: str, book: ActorBook, code: Sequence[str]) -> str:
    """24 hex digits that depend on `versions`, the book, and the modules and word lists in the package's folders `code`."""
    digest = hashlib.sha256("\x1f".join([*versions, book.digest]).encode("utf-8", "surrogatepass"))
    for name in code:
        for path in sorted(path for path in (_PACKAGE / name).iterdir() if path.suffix in (".py", ".yml")):
            digest.update(path.name.encode() + b"\x1f" + path.read_bytes())
    return digest.hexdigest()[:24]


def _installed(prefixes: tuple[str, ...]) -> list[str]:
    """Names with versions, as the folders of installed packages tell them: asking importlib.metadata for each costs more."""
    return sorted({name for folder in sys.path for name in _names(folder) if name.startswith(prefixes)})


def _names(folder: str) -> list[str]:
    try:
        return [path.name for path in Path(folder or ".").iterdir() if path.suffix == ".dist-info"]
    except OSError:
        return []


def _load(book: ActorBook, narrator: bool) -> Callable[[Article], Extracted]:
    with _without_torch():
        from contradict.extract import load_extractor

        extractor = load_extractor(book, narrator=narrator)

    def extract(article: Article) -> Extracted:
        extraction = extractor.extract(article)
        return extraction.claims, extraction.notes

    return extract


@contextmanager
def _without_torch() -> Iterator[None]:
    """spaCy's thinc imports torch where it can, two seconds of every start, for layers that our parser does not have."""
    if "torch" in sys.modules:
        yield
        return
    sys.modules["torch"] = None  # type: ignore[assignment]  # what makes an import fail as if it were not installed
    try:
        yield
    finally:
        del sys.modules["torch"]


def _place(claim: Claim) -> tuple[str, int, int, str]:
    return claim.path, claim.span.start if claim.span else -1, claim.line or 0, claim.id
