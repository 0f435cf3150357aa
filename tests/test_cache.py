"""A cache gives back what was computed, computes nothing twice, and never costs a result."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from contradict.cache import Cache, CachedEncoder, CachedExtractor, CachedNli, Extracted, LateNli, key_of
from contradict.claims import Article, Block, Span
from contradict.errors import Note, Place
from tests.conftest import ToyEncoder, ToyNli, a_claim


class Counting(ToyEncoder):
    """Remembers what it was asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        self.asked += texts
        return super().encode(texts)


def cached(path: Path, encoder: Counting, name: str = "toy") -> CachedEncoder:
    return CachedEncoder(name, lambda: encoder, Cache(path))


def test_a_text_is_embedded_once_across_runs(tmp_path: Path) -> None:
    first, second = Counting(), Counting()
    expected = cached(tmp_path / "c", first).encode(["a", "b", "a"])
    again = cached(tmp_path / "c", second).encode(["b", "a"])
    assert first.asked == ["a", "b"]
    assert second.asked == []
    assert np.array_equal(again, expected[[1, 0]])


def test_another_model_gets_its_own_vectors(tmp_path: Path) -> None:
    first, second = Counting(), Counting()
    cached(tmp_path / "c", first).encode(["a"])
    cached(tmp_path / "c", second, "other").encode(["a"])
    assert second.asked == ["a"]


def test_scores_keep_their_direction(tmp_path: Path) -> None:
    def load() -> ToyNli:
        return ToyNli({("a", "b"): (0.7, 0.1, 0.2), ("c", "d"): (0.1, 0.1, 0.8)})

    first = CachedNli("toy", load, Cache(tmp_path / "c")).score([("a", "b"), ("c", "d")])
    second = CachedNli("toy", load, Cache(tmp_path / "c"))
    assert np.array_equal(second.score([("c", "d"), ("a", "b")]), first[::-1])
    assert second.nli is None


def test_ceilings_outlast_a_run(tmp_path: Path) -> None:
    class Ceilings(ToyNli):
        def ceilings(self, couples: Sequence[tuple[str, str]], least: Sequence[float]) -> NDArray[np.float32]:
            return np.array(least, dtype=np.float32) / np.float32(2)

    couples = [("a", "b"), ("c", "d")]
    first = CachedNli("toy", lambda: Ceilings({}), Cache(tmp_path / "c")).ceilings(couples, [0.8, 0.6])
    second = CachedNli("toy", lambda: Ceilings({}), Cache(tmp_path / "c"))
    assert np.array_equal(second.ceilings(couples[::-1], [0.1, 0.1]), first[::-1])
    assert second.nli is None
    assert np.allclose(first, [0.4, 0.3])


def test_a_model_that_is_no_sifter_leaves_everything_open(tmp_path: Path) -> None:
    assert CachedNli("toy", lambda: ToyNli({}), Cache(tmp_path / "c")).ceilings([("a", "b")], [0.9]).tolist() == [1.0]
    assert LateNli(lambda: ToyNli({})).ceilings([("a", "b")], [0.9]).tolist() == [1.0]


def test_a_damaged_file_is_begun_anew(tmp_path: Path) -> None:
    path = tmp_path / "c"
    path.write_bytes(b"this is no database at all" * 100)
    encoder = Counting()
    wrapped = cached(path, encoder)
    assert wrapped.encode(["a"]).shape == (1, 256)
    assert "damaged" in str(wrapped.cache.notes[0])
    assert isinstance(wrapped.cache, Cache)
    wrapped.cache.close()
    assert cached(path, Counting()).cache.get([key_of("vector", "toy", "a")])


def test_a_folder_that_cannot_be_made_costs_only_time(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    wrapped = cached(tmp_path / "file" / "c", Counting())
    assert wrapped.encode(["a"]).shape == (1, 256)
    assert "not used" in str(wrapped.cache.notes[0])


def test_a_file_of_an_older_format_is_emptied(tmp_path: Path) -> None:
    path = tmp_path / "c"
    cache = Cache(path)
    cache.put({b"k": b"v"})
    cache.close()
    with sqlite3.connect(path) as file:
        file.execute("PRAGMA user_version = 999")
    file.close()
    assert Cache(path).get([b"k"]) == {}


def test_the_file_stays_within_its_limit(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "c", limit=100_000)
    cache.put({f"{number:04}".encode(): bytes(1000) for number in range(300)})
    cache.put({b"last": b"kept"})
    cache.close()
    assert (tmp_path / "c").stat().st_size < 200_000
    assert Cache(tmp_path / "c").get([b"last"]) == {b"last": b"kept"}


@pytest.mark.parametrize("count", [0, 1, 1201])
def test_any_number_of_keys_can_be_asked_for(tmp_path: Path, count: int) -> None:
    cache = Cache(tmp_path / "c")
    values = {str(number).encode(): b"v" for number in range(count)}
    cache.put(values)
    assert cache.get(values) == values


def an_article(text: str = "The Kremlin said no meeting was planned.", *, path: str = "a.txt") -> Article:
    return Article("a", "", text, (Block(text, ((0, 0),)),), "Wire", date(2025, 8, 20), path)


class Parser:
    """Counts how often it is loaded and asked."""

    def __init__(self) -> None:
        self.loads = 0
        self.asked: list[str] = []

    def load(self) -> Callable[[Article], Extracted]:
        self.loads += 1
        return self.extract

    def extract(self, article: Article) -> Extracted:
        self.asked.append(article.text)
        claim = replace(
            a_claim("no meeting was planned", "Kremlin", said_on=date(2025, 8, 19)),
            span=Span(16, 38), line=1, reporter="Wire", source="The Kremlin", cue="said", features=("negated",),
            outlet="Wire", context="“half” \ud83d", disputes="b", voice="indirect",
        )  # fmt: skip
        return (claim,), (Note(Place(article.path, 1, 2), "a sentence was skipped", "info"), Note(None, "and more"))


def test_an_article_is_parsed_once_across_runs(tmp_path: Path) -> None:
    first, second = Parser(), Parser()
    extracted = CachedExtractor("v1", first.load, Cache(tmp_path / "c"))(an_article())
    assert CachedExtractor("v1", second.load, Cache(tmp_path / "c"))(an_article()) == extracted
    assert second.loads == 0


@pytest.mark.parametrize(
    "changed",
    [
        replace(an_article(), text="Other text."),
        replace(an_article(), published=None),
        replace(an_article(), path="b.txt"),
        replace(an_article(), blocks=(Block("Other", ((0, 0),)),)),
    ],
)
def test_another_article_is_parsed(tmp_path: Path, changed: Article) -> None:
    parser = Parser()
    extract = CachedExtractor("v1", parser.load, Cache(tmp_path / "c"))
    extract(an_article())
    extract(changed)
    assert len(parser.asked) == 2


def test_another_version_of_the_extractor_parses_anew(tmp_path: Path) -> None:
    parser = Parser()
    CachedExtractor("v1", parser.load, Cache(tmp_path / "c"))(an_article())
    CachedExtractor("v2", parser.load, Cache(tmp_path / "c"))(an_article())
    assert len(parser.asked) == 2


def test_a_value_that_is_no_extraction_is_made_anew(tmp_path: Path) -> None:
    parser, cache = Parser(), Cache(tmp_path / "c")
    extract = CachedExtractor("v1", parser.load, cache)
    expected = extract(an_article())
    with sqlite3.connect(tmp_path / "c") as file:
        file.execute("UPDATE value SET value = ?", [b'{"claims": [{}]}'])
    file.close()
    assert extract(an_article()) == expected
    assert len(parser.asked) == 2
