"""Labelled articles: read by place, verified by digest, matched one to one."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from contradict.claims import Claim, Span
from contradict.errors import InputError
from contradict.evaluate.gold import couples_of, covered_claims, label_pairs, match_claims, read_gold
from tests.conftest import a_claim, a_pair

TEXT = "The mayor said the bridge is safe. Engineers said the bridge is not safe."
CLAIMS = [
    {"id": "g1", "article": "story.txt", "span": [15, 33], "actor_canonical": "mayor", "side": "city"},
    {"id": "g2", "article": "story.txt", "span": [50, 72], "actor_canonical": "Engineers", "side": "engineers"},
]


def lines(path: Path, rows: Iterable[Mapping[str, object]]) -> None:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "story.txt").write_text(TEXT, encoding="utf-8")
    lines(tmp_path / "claims.jsonl", CLAIMS)
    lines(tmp_path / "pairs.jsonl", [{"a": "g1", "b": "g2", "label": "contradiction"}])
    digest = sha256(TEXT.encode()).hexdigest()
    lines(tmp_path / "articles.jsonl", [{"id": "story", "sha256": digest, "split": "dev"}])
    return tmp_path


def found(start: int, end: int) -> Claim:
    return replace(a_claim(f"{start}-{end}", path="x/story.txt"), span=Span(start, end))


def test_claims_pairs_and_texts_are_read(folder: Path) -> None:
    gold = read_gold(folder)
    assert [path.name for path in gold.paths] == ["story.txt"]
    assert gold.labels == {frozenset({"g1", "g2"}): "contradiction"}


def test_a_split_keeps_its_articles_only(folder: Path) -> None:
    assert read_gold(folder, split="dev").claims
    assert not read_gold(folder, split="test").claims


def test_another_text_than_the_labelled_one_is_refused(folder: Path) -> None:
    (folder / "articles" / "story.txt").write_text(TEXT + " ", encoding="utf-8")
    with pytest.raises(InputError, match="SHA-256"):
        read_gold(folder)


def test_a_missing_text_is_told_with_the_remedy(folder: Path) -> None:
    (folder / "articles" / "story.txt").unlink()
    with pytest.raises(InputError, match="--articles"):
        read_gold(folder)


def test_claims_match_by_overlap_one_to_one_best_first(folder: Path) -> None:
    exact, near, elsewhere = found(15, 33), found(13, 33), found(0, 8)
    assert match_claims([near, exact, elsewhere], read_gold(folder).claims.values()) == {exact.id: "g1"}


def test_pairs_are_labelled_by_the_claims_they_hold(folder: Path) -> None:
    first, second, third = found(15, 33), found(50, 72), found(0, 8)
    assert label_pairs([a_pair(first, second), a_pair(first, third)], read_gold(folder)) == [
        "contradiction",
        "unrelated",
    ]


def test_a_long_claim_stands_for_every_labelled_one_it_holds(folder: Path) -> None:
    gold = read_gold(folder)
    long, second = found(0, 34), found(50, 72)
    assert covered_claims([long, second], gold.claims.values())[long.id] == ("g1",)
    assert label_pairs([a_pair(long, second)], gold) == ["contradiction"]
    assert couples_of(a_pair(long, long), covered_claims([long], gold.claims.values())) == frozenset()
