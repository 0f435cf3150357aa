"""A BERT of one layer and a few words, in the forms the loaders meet: as a backbone with a trained part, as a CrossEncoder."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

os.environ["TRANSFORMERS_VERBOSITY"] = "error"

WORDS = [
    *("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"),
    *(
        "the",
        "bridge",
        "is",
        "open",
        "closed",
        "not",
        "port",
        "has",
        "reopened",
        "mayor",
        "left",
        "arrived",
        ".",
        "in",
        "june",
        "!",
    ),
]


def write_tokenizer(folder: Path) -> None:
    """tokenizer.json of a word-piece tokenizer over WORDS."""
    from tokenizers import Tokenizer, models, normalizers, pre_tokenizers, processors

    tokenizer = Tokenizer(models.WordPiece({word: place for place, word in enumerate(WORDS)}, unk_token="[UNK]"))
    tokenizer.normalizer = normalizers.BertNormalizer(lowercase=True)
    tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    tokenizer.post_processor = processors.TemplateProcessing(
        single="[CLS] $A [SEP]", pair="[CLS] $A [SEP] $B:1 [SEP]:1", special_tokens=[("[CLS]", 2), ("[SEP]", 3)]
    )
    tokenizer.save(str(folder / "tokenizer.json"))
    settings = {
        "tokenizer_class": "PreTrainedTokenizerFast",
        "model_max_length": 40,
        "pad_token": "[PAD]",
        "unk_token": "[UNK]",
        "cls_token": "[CLS]",
        "sep_token": "[SEP]",
    }
    (folder / "tokenizer_config.json").write_text(json.dumps(settings), encoding="utf-8")


def bert_config(**changes: Any) -> Any:
    """A configuration of 16 units."""
    from transformers import BertConfig

    return BertConfig(
        vocab_size=len(WORDS),
        hidden_size=16,
        num_hidden_layers=1,
        num_attention_heads=2,
        intermediate_size=32,
        max_position_embeddings=42,
        **changes,
    )


@pytest.fixture
def cross_encoder(tmp_path: Path) -> Callable[..., Path]:
    """Makes a CrossEncoder folder whose output column k is `k * step`, whatever the texts, with the labels given."""

    def make(labels: list[str], *, step: float = 1.0, safe: bool = True) -> Path:
        import torch
        from transformers import BertForSequenceClassification

        folder = tmp_path / ("-".join(labels) + ("" if safe else "-bin"))
        folder.mkdir()
        torch.manual_seed(1)
        named = dict(enumerate(labels))
        network = BertForSequenceClassification(
            bert_config(id2label=named, label2id={v: k for k, v in named.items()}, num_labels=len(labels))
        )
        with torch.no_grad():
            network.classifier.weight.zero_()
            network.classifier.bias.copy_(step * torch.arange(len(labels)))
        network.save_pretrained(folder)
        if not safe:
            torch.save(network.state_dict(), folder / "pytorch_model.bin")
            (folder / "model.safetensors").unlink()
        write_tokenizer(folder)
        return folder

    return make
