"""The protocol behind every figure of extraction."""

from __future__ import annotations

import gzip
import json
from collections.abc import Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest

from contradict.claims import Article, Span
from contradict.errors import InputError
from contradict.evaluate.claims import article_of, evaluate_claims
from contradict.extract import Extractor

TEXT = "Ann said that the old bridge was not safe. Bob said it was as safe as ever."
ANN = {"source": [[0, 3]], "cue": [[4, 8]], "content": [[9, 41]], "claim_like": True}
BOB = {"source": [[43, 46]], "cue": [[47, 51]], "content": [[52, 74]], "claim_like": True}


def toy(predictions: Sequence[tuple[tuple[int, int], tuple[int, int] | None, bool]]) -> Extractor:
    """An extractor that always finds these: content, source, speech."""
    found = [
        SimpleNamespace(
            content=(Span(*content),), source=Span(*source) if source else None, speech=speech, voice="indirect"
        )
        for content, source, speech in predictions
    ]

    def attributions(article: Article) -> Any:
        return found

    return cast(Extractor, SimpleNamespace(attributions=attributions))


def figures(tmp_path: Path, extractor: Extractor, *labels: dict[str, Any]) -> dict[str, Any]:
    """Figures on one text with these labels."""
    file = tmp_path / "gold.jsonl"
    file.write_text(json.dumps({"text": TEXT, "attributions": list(labels)}) + "\n", "utf-8")
    return evaluate_claims(file, extractor)


def test_perfect(tmp_path: Path) -> None:
    result = figures(tmp_path, toy([((9, 41), (0, 3), True), ((52, 74), (43, 46), True)]), ANN, BOB)
    assert result["documents"] == 1
    assert (
        result["content"]
        == result["content_exact"]
        == result["content_source"]
        == {"precision": 1.0, "recall": 1.0, "f1": 1.0}
    )


def test_half_of_the_words_are_enough_but_not_exact(tmp_path: Path) -> None:
    result = figures(tmp_path, toy([((14, 41), (0, 3), True)]), ANN)
    assert result["content"]["f1"] == 1.0
    assert result["content_exact"]["f1"] == 0.0


def test_a_wrong_source_counts_for_content_only(tmp_path: Path) -> None:
    result = figures(tmp_path, toy([((9, 41), (43, 46), True)]), ANN)
    assert (result["content"]["f1"], result["content_source"]["f1"]) == (1.0, 0.0)


def test_recall_is_over_claim_like_labels_and_precision_over_any(tmp_path: Path) -> None:
    other = {**BOB, "claim_like": False}
    result = figures(tmp_path, toy([((9, 41), (0, 3), True), ((52, 74), (43, 46), True)]), ANN, other)
    assert (result["attributions"], result["content"]["precision"], result["content"]["recall"]) == (1, 1.0, 1.0)


def test_stands_are_left_out_where_labels_are_of_speech(tmp_path: Path) -> None:
    result = figures(tmp_path, toy([((9, 41), (0, 3), True), ((20, 30), None, False)]), ANN)
    assert result["predictions"] == 1
    assert result["every_voice"]["precision"] == 0.5


def test_all_count_where_nothing_is_marked(tmp_path: Path) -> None:
    unmarked = {key: value for key, value in ANN.items() if key != "claim_like"}
    assert figures(tmp_path, toy([((9, 41), (0, 3), True), ((20, 30), None, False)]), unmarked)["predictions"] == 2


def test_gzip_and_limit(tmp_path: Path) -> None:
    file = tmp_path / "gold.jsonl.gz"
    line = json.dumps({"text": TEXT, "attributions": [ANN]}) + "\n"
    file.write_bytes(gzip.compress((line * 5).encode()))
    assert evaluate_claims(file, toy([]), limit=2)["documents"] == 2


@pytest.mark.parametrize("line", ["{", "[]", '{"text": 3, "attributions": []}', '{"text": "a"}'])
def test_a_line_that_is_no_labelled_text(tmp_path: Path, line: str) -> None:
    file = tmp_path / "gold.jsonl"
    file.write_text(f"\n{line}\n", "utf-8")
    with pytest.raises(InputError, match=r"gold\.jsonl:2: not a labelled text"):
        evaluate_claims(file, toy([]))


def test_a_missing_file() -> None:
    with pytest.raises(InputError, match="cannot be read"):
        evaluate_claims("nowhere.jsonl", toy([]))


def test_paragraphs_of_hard_wrapped_text_stay_whole() -> None:
    wrapped = ("word " * 14).strip() + "\n"
    assert len(article_of(wrapped * 4).blocks) == 1
    assert len(article_of("Short line.\nAnother one.\n").blocks) == 2


def test_a_folder_of_labelled_articles_is_measured_by_voice(tmp_path: Path) -> None:
    from contradict.actors import load_actors
    from contradict.extract import load_extractor

    text = "Ann Lee said that the old bridge was safe.\n\nTom Ray said that the ferry was late.\n"
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "one.txt").write_text(text, "utf-8")
    (tmp_path / "articles.jsonl").write_text(json.dumps({"id": "one", "split": "dev"}) + "\n", "utf-8")
    (tmp_path / "pairs.jsonl").write_text("", "utf-8")
    labels = [
        {
            "id": "a",
            "article": "one",
            "span": [13, 41],
            "actor_canonical": "Ann Lee",
            "side": "bridge-camp",
            "kind": "indirect",
        },
        {
            "id": "b",
            "article": "one",
            "span": [57, 80],
            "actor_canonical": "Tim Roe",
            "side": "tim-roe",
            "kind": "indirect",
        },
    ]
    (tmp_path / "claims.jsonl").write_text("\n".join(map(json.dumps, labels)) + "\n", "utf-8")
    result = evaluate_claims(tmp_path, load_extractor(load_actors()))["dev"]
    assert result["content"] == {"precision": 1.0, "recall": 1.0, "f1": 1.0}
    assert result["voices"]["indirect"] == {"labelled": 2, "recall": 1.0, "actor_accuracy": 0.5, "side_accuracy": 0.5}
