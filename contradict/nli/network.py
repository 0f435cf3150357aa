"""The torch form of the classifiers: an encoder that reads both texts at once, and a small head that compares what it made of each.

Training runs this form; at run time it is the reference, and the fallback where no faster engine is installed.
"""

from __future__ import annotations

import math
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn

LORA_RANK = 64


class PairHead(nn.Module):
    """Token states → three logits, from the mean state u of the left text and v of the right: [u, v, |u - v|, u * v].

    Both backbones were trained for sentence similarity with mean pooling, so these features carry signal from the first step
    (the combination is that of InferSent, Conneau et al. 2017, here over states that already saw the other text).
    """

    def __init__(self, width: int) -> None:
        super().__init__()
        self.mix = nn.Linear(4 * width, width)
        self.out = nn.Linear(width, 3)

    def forward(self, states: Tensor, left: Tensor, right: Tensor) -> Tensor:
        """states (b, t, width), left and right (b, t) with 1 at the tokens of that text → (b, 3), order of LABELS."""
        u = _mean(states, left)
        v = _mean(states, right)
        features = torch.cat([u, v, (u - v).abs(), u * v], dim=1)
        logits: Tensor = self.out(nn.functional.gelu(self.mix(features)))
        return logits


class PairNetwork(nn.Module):
    """A cross-encoder: `encoder` over [CLS] left [SEP] right [SEP], then `head`."""

    def __init__(self, encoder: nn.Module, width: int, *, segments: bool) -> None:
        super().__init__()
        self.encoder = encoder
        self.head = PairHead(width)
        self.segments = segments

    def forward(self, ids: Tensor, mask: Tensor, left: Tensor, right: Tensor, types: Tensor) -> Tensor:
        """ids, mask, left, right, types: (b, t) → logits (b, 3)."""
        extra = {"token_type_ids": types} if self.segments else {}
        states = self.encoder(input_ids=ids, attention_mask=mask, **extra).last_hidden_state
        logits: Tensor = self.head(states, left, right)
        return logits


class LoraLinear(nn.Module):
    """A frozen linear layer with a trainable low-rank addition (Hu et al. 2021): W x + b + (alpha / r) B A x, alpha = r."""

    def __init__(self, base: nn.Linear, rank: int) -> None:
        super().__init__()
        self.base = base
        self.down = nn.Parameter(torch.empty(rank, base.in_features))
        self.up = nn.Parameter(torch.zeros(base.out_features, rank))
        nn.init.kaiming_uniform_(self.down, a=math.sqrt(5))

    def forward(self, x: Tensor) -> Tensor:
        plain: Tensor = self.base(x)
        return plain + (x @ self.down.T) @ self.up.T


def load_bert(folder: Path) -> PairNetwork:
    """A BERT encoder from `folder` with a fresh head. Dropout off: nothing is seen often enough to over-fit."""
    from transformers import BertModel

    encoder = BertModel.from_pretrained(
        folder,
        add_pooling_layer=False,
        attn_implementation="eager",
        local_files_only=True,
        use_safetensors=True,
        hidden_dropout_prob=0.0,
        attention_probs_dropout_prob=0.0,
    )
    return PairNetwork(encoder, int(encoder.config.hidden_size), segments=True)


def load_mpnet(folder: Path) -> PairNetwork:
    """An MPNet encoder from `folder` with a fresh head, dropout off."""
    from transformers import MPNetModel

    encoder = MPNetModel.from_pretrained(
        folder,
        add_pooling_layer=False,
        local_files_only=True,
        use_safetensors=True,
        hidden_dropout_prob=0.0,
        attention_probs_dropout_prob=0.0,
    )
    return PairNetwork(encoder, int(encoder.config.hidden_size), segments=False)


def freeze_words(network: PairNetwork) -> None:
    """Leave the word embeddings as they are in the package, so that they need not be shipped."""
    encoder: Any = network.encoder
    encoder.embeddings.word_embeddings.weight.requires_grad_(False)


def add_lora(network: PairNetwork, rank: int = LORA_RANK) -> None:
    """Freeze the encoder and give every linear layer of its blocks a low-rank addition."""
    encoder: Any = network.encoder
    for parameter in encoder.parameters():
        parameter.requires_grad_(False)
    for block in encoder.encoder.layer:
        for module in list(block.modules()):
            for name, child in list(module.named_children()):
                if isinstance(child, nn.Linear) and not isinstance(module, LoraLinear):
                    setattr(module, name, LoraLinear(child, rank))


def trainable_state(network: PairNetwork) -> dict[str, Tensor]:
    """What differs from the package's weights: the tensors to ship."""
    return {name: parameter.detach() for name, parameter in network.named_parameters() if parameter.requires_grad}


def _mean(states: Tensor, mask: Tensor) -> Tensor:
    weight = mask.to(states.dtype).unsqueeze(2)
    return (states * weight).sum(dim=1) / weight.sum(dim=1).clamp(min=1.0)
