"""Frozen linear layers in 8 bits while low-rank additions are trained: for a CPU with VNNI but no bf16, up to twice the pairs a second.

Forward and backward products both run in int8 with one scale a row of the left factor, as in SwitchBack (Wortsman et al. 2023), after
the inputs' outlying features were moved into the weights as in SmoothQuant (Xiao et al. 2023). Only the low-rank additions, which stay
in fp32, are trained, so no weight gradient is needed. Measured with MPNet on two cores with VNNI and without bf16, 640 held-apart pairs:
21 pairs a second instead of 12.7; logits of standard deviation 1.3 move by 0.06, and 99.4 % of the answers stay.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import torch
from torch import Tensor, nn

from contradict.nli.network import LoraLinear, PairNetwork

_TOP = 127.0


def freeze_in_eight_bits(network: PairNetwork, batches: Sequence[dict[str, Tensor]]) -> None:
    """Replace the frozen layer under every low-rank addition by its 8-bit form; `batches` show how far each layer's inputs reach.

    Call it before a checkpoint is restored, so that a resumed run rounds exactly as the first one did.
    """
    places = {name: module for name, module in network.named_modules() if isinstance(module, LoraLinear)}
    reach: dict[str, Tensor] = {}

    def watch(name: str) -> Any:
        def hook(_module: nn.Module, inputs: tuple[Tensor, ...]) -> None:
            top = inputs[0].detach().abs().reshape(-1, inputs[0].shape[-1]).amax(0)
            reach[name] = torch.maximum(reach[name], top) if name in reach else top

        return hook

    hooks = [module.register_forward_pre_hook(watch(name)) for name, module in places.items()]
    with torch.inference_mode():
        for batch in batches:
            network(**batch)
    for hook in hooks:
        hook.remove()
    for name, module in places.items():
        module.base = EightBitLinear(module.base, reach[name])  # type: ignore[assignment]


class EightBitLinear(nn.Module):
    """A frozen linear layer whose two products run in int8. `reach` (in,): the largest absolute value of each input feature."""

    def __init__(self, base: nn.Linear, reach: Tensor) -> None:
        super().__init__()
        weight, bias = base.weight.detach(), base.bias.detach()
        level = (reach.clone().clamp(min=1e-4) / weight.abs().amax(0).clamp(min=1e-4)).sqrt()
        level = level / level.mean()
        scaled = weight * level
        scale = scaled.abs().amax(1) / _TOP
        self.rounded: Tensor
        self.register_buffer("rounded", (scaled / scale.unsqueeze(1)).round().to(torch.int8), persistent=False)
        self.register_buffer("scale", scale, persistent=False)
        self.register_buffer("inverse_level", 1 / level, persistent=False)
        self.register_buffer("bias", bias.clone(), persistent=False)

    def forward(self, x: Tensor) -> Tensor:
        """x (…, in) → (…, out)."""
        flat: Tensor = _Product.apply(  # type: ignore[no-untyped-call]
            x.reshape(-1, x.shape[-1]), self.rounded, self.scale, self.bias, self.inverse_level
        )
        return flat.view(*x.shape[:-1], -1)


class _Product(torch.autograd.Function):
    """x (n, in) → (n, out), and its gradient back to x; the weights get none."""

    @staticmethod
    def forward(ctx: Any, x: Tensor, rounded: Tensor, scale: Tensor, bias: Tensor, inverse_level: Tensor) -> Tensor:
        ctx.save_for_backward(rounded, scale, inverse_level)
        rows, tops = _rounded_rows(x * inverse_level)
        return torch._int_mm(rows, rounded.t()).float().mul_(tops).mul_(scale).add_(bias)

    @staticmethod
    def backward(ctx: Any, *gradients: Tensor) -> tuple[Tensor | None, ...]:
        rounded, scale, inverse_level = ctx.saved_tensors
        rows, tops = _rounded_rows(gradients[0] * scale)
        return torch._int_mm(rows, rounded).float().mul_(tops).mul_(inverse_level), None, None, None, None


def _rounded_rows(x: Tensor) -> tuple[Tensor, Tensor]:
    """(n, k) → int8 (n, k) and the scale (n, 1) of each row. Changes x."""
    tops = x.abs().amax(dim=1, keepdim=True).clamp_(min=1e-12).div_(_TOP)
    return x.div_(tops).round_().to(torch.int8), tops
