"""Reading sources: what is held apart is held apart for good."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest
from tokenizers import Tokenizer, models, pre_tokenizers

from contradict.train.corpora import NOT_CONTRADICTION, read_split


@pytest.fixture
def tokenizer() -> Tokenizer:
    made = Tokenizer(models.WordLevel({"[UNK]": 0, "water": 1, "rises": 2}, unk_token="[UNK]"))
    made.pre_tokenizer = pre_tokenizers.Whitespace()
    return made


def write(path: Path, rows: list[tuple[str, str, str]]) -> Path:
    with gzip.open(path, "wt", encoding="utf-8") as stream:
        stream.writelines(json.dumps({"premise": p, "hypothesis": h, "label": label}) + "\n" for p, h, label in rows)
    return path


def test_about_one_premise_in_fifty_is_held_apart_whole(tmp_path: Path, tokenizer: Tokenizer) -> None:
    rows = [(f"water {number}", text, "neutral") for number in range(2000) for text in ("rises", "rises water")]
    split = read_split("s", write(tmp_path / "s.jsonl.gz", rows), tokenizer)
    assert len(split.train) + len(split.dev) == 4000
    assert 40 < len(split.dev) < 130
    assert len(split.dev) % 2 == 0


def test_labels_and_odd_rows(tmp_path: Path, tokenizer: Tokenizer) -> None:
    rows = [("water", "rises", "not_contradiction"), ("water", " ", "neutral"), ("water", "rises", "-")]
    split = read_split("s", write(tmp_path / "s.jsonl.gz", rows), tokenizer)
    labels = [*split.train.labels.tolist(), *split.dev.labels.tolist()]
    assert labels == [NOT_CONTRADICTION]
