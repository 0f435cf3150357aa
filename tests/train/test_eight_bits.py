"""Frozen layers in 8 bits: nearly the same answers and gradients, and a run that resumes rounds alike."""

from __future__ import annotations

import copy

import pytest
import torch
from torch import Tensor, nn

from contradict.nli.network import LoraLinear, PairNetwork
from contradict.train.eight_bits import EightBitLinear, freeze_in_eight_bits


class Tower(nn.Module):
    """Two low-rank layers over given states."""

    def __init__(self) -> None:
        super().__init__()
        self.first = LoraLinear(nn.Linear(64, 128), 4)
        self.second = LoraLinear(nn.Linear(128, 64), 4)

    def forward(self, input_ids: Tensor, attention_mask: Tensor) -> object:
        states = torch.sin(input_ids.unsqueeze(2) * torch.arange(1.0, 65.0) / 7) * attention_mask.unsqueeze(2)
        states = states * torch.where(torch.arange(64) == 5, 30.0, 1.0)  # one outlying feature, as encoders have
        made = self.second(nn.functional.gelu(self.first(states)))
        return type("Output", (), {"last_hidden_state": made})


@pytest.fixture
def network() -> PairNetwork:
    torch.manual_seed(3)
    made = PairNetwork(Tower(), 64, segments=False)
    for module in made.modules():
        if isinstance(module, LoraLinear):
            module.base.requires_grad_(False)
            nn.init.normal_(module.up, std=0.05)
    return made


@pytest.fixture
def batch() -> dict[str, Tensor]:
    ids = torch.arange(8 * 16).reshape(8, 16) % 37
    ones = torch.ones_like(ids)
    left = (torch.arange(16) < 8).long().expand(8, 16)
    return {"ids": ids, "mask": ones, "left": left, "right": 1 - left, "types": 1 - left}


def gradients(network: PairNetwork, batch: dict[str, Tensor]) -> tuple[Tensor, Tensor]:
    logits = network(**batch)
    nn.functional.cross_entropy(logits, torch.arange(8) % 3).backward()  # type: ignore[no-untyped-call]
    found = torch.cat([p.grad.flatten() for p in network.parameters() if p.grad is not None])
    return logits.detach(), found


def test_answers_and_gradients_hardly_move(network: PairNetwork, batch: dict[str, Tensor]) -> None:
    rounded = copy.deepcopy(network)
    freeze_in_eight_bits(rounded, [batch])
    logits, exact = gradients(network, batch)
    close, coarse = gradients(rounded, batch)
    assert (logits - close).abs().max() < 0.1 * logits.std()
    assert torch.cosine_similarity(exact, coarse, dim=0) > 0.99


def test_only_the_layers_under_additions_are_replaced(network: PairNetwork, batch: dict[str, Tensor]) -> None:
    freeze_in_eight_bits(network, [batch])
    kinds = {name: type(module) for name, module in network.named_modules() if name.endswith((".base", "mix", "out"))}
    assert kinds["encoder.first.base"] is kinds["encoder.second.base"] is EightBitLinear
    assert kinds["head.mix"] is kinds["head.out"] is nn.Linear


def test_what_is_rounded_is_no_part_of_a_checkpoint(network: PairNetwork, batch: dict[str, Tensor]) -> None:
    freeze_in_eight_bits(network, [batch])
    assert not [name for name in network.state_dict() if "base" in name]
