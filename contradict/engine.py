"""BERT-family encoders on OpenVINO, built straight from safetensors: ready in about a second, without torch.

The graph is put together from the published architecture (Devlin et al. 2019; Song et al. 2020 for MPNet's shared relative position
bias), so there is no conversion step. tests/test_engine.py holds it against the reference implementation. Putting it together and
compiling it costs seconds for the larger model, so `contradict.kept` keeps what the engine made of it for the next start.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from contradict.errors import ModelError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Weights = Mapping[str, NDArray[np.float32]]
    Ranges = Mapping[str, NDArray[np.float32]]
    HiddenStates = Callable[[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]], NDArray[np.float32]]
    Made = tuple["Architecture", Weights, Ranges | None]

WIDTH_STEP = 8
MPNET_BUCKETS = 32
MPNET_FURTHEST = 128
OUTER_SHARE, INNER_SHARE = 0.5, 0.9
"""How much of a unit's size 8-bit layers move from input to weight: in general, and behind GELU."""
TOO_UNEVEN = 10.0
WORDS = "embeddings.word_embeddings.weight"


@dataclass(frozen=True, slots=True)
class Architecture:
    """What of a model's config.json shapes its graph."""

    kind: str
    layers: int
    heads: int
    epsilon: float
    padding: int


def read_architecture(folder: Path) -> Architecture:
    """Reads `folder/config.json`. Raises ModelError for anything but BERT or MPNet with GELU and absolute positions."""
    config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    kind = config.get("model_type")
    if kind not in {"bert", "mpnet"} or config.get("hidden_act") != "gelu":
        raise ModelError(
            f"{folder}: a {kind} model with {config.get('hidden_act')} has no fast engine here: load it with torch"
        )
    return Architecture(
        kind,
        config["num_hidden_layers"],
        config["num_attention_heads"],
        config["layer_norm_eps"],
        config.get("pad_token_id", 0),
    )


def read_weights(path: Path) -> dict[str, NDArray[np.float32]]:
    """Every tensor of a safetensors file as float32, by name."""
    import numpy as np
    from safetensors.numpy import load_file

    return {
        name: np.asarray(tensor, dtype=np.float32)
        for name, tensor in load_file(path).items()
        if tensor.dtype.kind == "f"
    }


def compile_encoder(
    architecture: Architecture, weights: Weights, *, threads: int = 0, ranges: Ranges | None = None
) -> HiddenStates:
    """A function (ids, mask, types), each int64 (b, t), → last hidden states, float32 (b, t, width).

    `weights` are named as in the published checkpoints. `types` is ignored by MPNet, which has no segments.
    `threads` = 0 leaves the number to OpenVINO. The linear layers in `ranges` run in 8 bits: name → (2, width), lowest and highest
    value of each unit of its input. The scale is fixed beforehand, so what stands beside a text in a batch cannot change its result.
    """
    return running(compiled(architecture, weights, ranges, threads), weights[WORDS])


def compiled(architecture: Architecture, weights: Weights, ranges: Ranges | None, threads: int) -> Any:
    """The layers as the engine runs them: everything but the look-up of word vectors."""
    import openvino as ov

    return ov.Core().compile_model(_Graph(architecture, weights, ranges or {}).model(), "CPU", options(threads))


def options(threads: int) -> dict[str, Any]:
    """What the engine is told about this machine.

    Its threads are not tied to processors: it ties each process to the same first ones, so two of one thread each shared one.
    """
    return {
        "PERFORMANCE_HINT": "LATENCY",
        "ENABLE_CPU_PINNING": False,
        **({"INFERENCE_NUM_THREADS": threads} if threads else {}),
    }


def running(model: Any, words: NDArray[np.float32], kept: object = None) -> HiddenStates:
    """The function that `compile_encoder` promises, from compiled layers and the table of word vectors.

    `kept` lives as long as the function: the memory that the layers lie in, where they are not the engine's own.

    Words are looked up here rather than by the engine, which would hold the whole table, half of MiniLM, to use a few rows.
    """
    request = model.create_infer_request()
    names = sorted(port.get_any_name() for port in model.inputs)

    def hidden_states(
        ids: NDArray[np.int64], mask: NDArray[np.int64], types: NDArray[np.int64], _kept: object = kept
    ) -> NDArray[np.float32]:
        given = {"words": words[ids], "mask": mask, "types": types}
        result = request.infer({name: given[name] for name in names})
        states: NDArray[np.float32] = result[0].copy()
        return states

    return hidden_states


def padded(length: int) -> int:
    """The width a text of `length` tokens is padded to: the next multiple of WIDTH_STEP."""
    return -(-length // WIDTH_STEP) * WIDTH_STEP


def batches_by_length(lengths: Sequence[int], *, tokens: int = 2048) -> list[list[int]]:
    """Positions grouped by padded width, at most about `tokens` tokens a batch.

    Only texts of one width share a batch, so that what a text is scored does not depend on its neighbours: in 8 bits another
    padding moved one score in 40 by up to 6e-4, and a cache would have kept it.
    """
    batches: list[list[int]] = []
    for position in sorted(range(len(lengths)), key=lambda index: (padded(lengths[index]), index)):
        width = padded(lengths[position])
        if batches and padded(lengths[batches[-1][0]]) == width and (len(batches[-1]) + 1) * width <= tokens:
            batches[-1].append(position)
        else:
            batches.append([position])
    return batches


class _Graph:
    """Builds one OpenVINO graph; lives only as long as that takes."""

    def __init__(self, architecture: Architecture, weights: Weights, ranges: Ranges) -> None:
        import openvino.opset13 as ops

        self.ops: Any = ops
        self.architecture = architecture
        self.weights = weights
        self.ranges = ranges

    def model(self) -> Any:
        import numpy as np
        import openvino as ov

        ops, bert = self.ops, self.architecture.kind == "bert"
        width = self.weights["embeddings.LayerNorm.weight"].shape[0]
        words = ops.parameter([-1, -1, width], np.float32, name="words")
        mask, types = (ops.parameter([-1, -1], np.int64, name=name) for name in ("mask", "types"))
        states = self._embeddings(words, mask, types if bert else None)
        # 0 where attention may look, a large negative number where the batch is only padded
        visible = ops.unsqueeze(ops.convert(mask, "f32"), self._ints(1, 2))
        bias = ops.multiply(ops.subtract(visible, self._float(1.0)), self._float(1e9))
        if not bert:
            bias = ops.add(bias, self._relative_positions(mask))
        for layer in range(self.architecture.layers):
            states = self._layer(f"encoder.layer.{layer}", states, bias)
        inputs = [words, mask, types] if bert else [words, mask]
        for node, name in zip(inputs, ("words", "mask", "types"), strict=False):
            node.output(0).get_tensor().set_names({name})
        return ov.Model([ops.result(states)], inputs, self.architecture.kind)

    def _embeddings(self, words: Any, mask: Any, types: Any | None) -> Any:
        ops = self.ops
        zero = self._int(0)
        if types is None:  # MPNet counts positions of real tokens from padding + 1
            counted = ops.cum_sum(mask, self._int(1))
            places = ops.add(ops.multiply(counted, mask), self._int(self.architecture.padding))
        else:
            places = ops.range(zero, self._length(mask), self._int(1), output_type="i64")
        total = ops.add(words, ops.gather(self._weight("embeddings.position_embeddings.weight"), places, zero))
        if types is not None:
            total = ops.add(total, ops.gather(self._weight("embeddings.token_type_embeddings.weight"), types, zero))
        return self._norm("embeddings.LayerNorm", total)

    def _layer(self, name: str, states: Any, bias: Any) -> Any:
        ops = self.ops
        if self.architecture.kind == "bert":
            query, key, value = (f"{name}.attention.self.{part}" for part in ("query", "key", "value"))
            out, norm = f"{name}.attention.output.dense", f"{name}.attention.output.LayerNorm"
        else:
            query, key, value = (f"{name}.attention.attn.{part}" for part in "qkv")
            out, norm = f"{name}.attention.attn.o", f"{name}.attention.LayerNorm"
        looked = ops.scaled_dot_product_attention(
            *(self._split_heads(self._linear(part, states)) for part in (query, key, value)), bias
        )
        joined = ops.reshape(ops.transpose(looked, self._ints(0, 2, 1, 3)), self._ints(0, 0, -1), True)
        states = self._norm(norm, ops.add(states, self._linear(out, joined)))
        inner = ops.gelu(self._linear(f"{name}.intermediate.dense", states), "erf")
        return self._norm(f"{name}.output.LayerNorm", ops.add(states, self._linear(f"{name}.output.dense", inner)))

    def _split_heads(self, states: Any) -> Any:
        ops = self.ops
        width = self.weights["embeddings.LayerNorm.weight"].shape[0] // self.architecture.heads
        split = ops.reshape(states, self._ints(0, 0, self.architecture.heads, width), True)
        return ops.transpose(split, self._ints(0, 2, 1, 3))

    def _relative_positions(self, mask: Any) -> Any:
        """The bias (1, heads, t, t) that MPNet adds in every layer, from the bucket of each distance (T5's scheme)."""
        import numpy as np

        ops = self.ops
        furthest = self.weights["embeddings.position_embeddings.weight"].shape[0]
        distance = np.arange(-furthest, furthest + 1)  # key minus query
        half, exact = MPNET_BUCKETS // 2, MPNET_BUCKETS // 4
        away = np.abs(distance)
        far = exact + (np.log(np.maximum(away, 1) / exact) / np.log(MPNET_FURTHEST / exact) * (half - exact)).astype(
            np.int64
        )
        bucket = np.where(distance > 0, half, 0) + np.where(away < exact, away, np.minimum(far, half - 1))
        table = self.weights["encoder.relative_attention_bias.weight"][bucket]  # (2 furthest + 1, heads)
        places = ops.range(self._int(0), self._length(mask), self._int(1), output_type="i64")
        offsets = ops.subtract(ops.unsqueeze(places, self._int(0)), ops.unsqueeze(places, self._int(1)))
        chosen = ops.gather(self._constant(table), ops.add(offsets, self._int(furthest)), self._int(0))
        return ops.unsqueeze(ops.transpose(chosen, self._ints(2, 0, 1)), self._int(0))

    def _linear(self, name: str, states: Any) -> Any:
        weight = self._weight(f"{name}.weight")
        if name in self.ranges and not (_behind_gelu(name) and _too_uneven(*self.ranges[name])):
            states, weight = self._in_eight_bits(name, states)
        product = self.ops.matmul(states, weight, False, True)
        return self.ops.add(product, self._weight(f"{name}.bias"))

    def _in_eight_bits(self, name: str, states: Any) -> tuple[Any, Any]:
        """Input and weight of a linear layer, on a grid of 256 values each.

        A few units of these models are ten times as large as all others and would leave the rest a coarse grid; so a part of each
        unit's size moves from the input into the weight first (SmoothQuant, Xiao et al. 2023). The inner layer, behind GELU, is the
        most uneven and gives more of it: on a trained MiniLM the error of the logits falls from 0.077 to 0.030 of their deviation.
        """
        import numpy as np

        low, high = self.ranges[name]
        weight = self.weights[f"{name}.weight"]
        share = INNER_SHARE if _behind_gelu(name) else OUTER_SHARE
        reach, columns = _floored(np.maximum(-low, high)), _floored(np.abs(weight).max(axis=0))
        scale = np.asarray(reach**share / columns ** (1 - share), dtype=np.float32)
        lowest, highest = float((low / scale).min()), float((high / scale).max())
        even = self.ops.multiply(states, self._constant(1.0 / scale))
        ends = (self._float(lowest), self._float(highest))
        states = self.ops.fake_quantize(even, *ends, *ends, 256)
        weight = weight * scale
        bound = np.abs(weight).max(axis=1, keepdims=True)  # one scale for each output
        bounds = (self._constant(-bound), self._constant(bound))
        return states, self.ops.fake_quantize(self._constant(weight), *bounds, *bounds, 255)

    def _norm(self, name: str, states: Any) -> Any:
        ops = self.ops
        even = ops.mvn(states, self._ints(-1), True, self.architecture.epsilon, "inside_sqrt")
        return ops.add(ops.multiply(even, self._weight(f"{name}.weight")), self._weight(f"{name}.bias"))

    def _length(self, mask: Any) -> Any:
        return self.ops.gather(self.ops.shape_of(mask), self._int(1), self._int(0))

    def _weight(self, name: str) -> Any:
        return self._constant(self.weights[name])

    def _constant(self, values: NDArray[np.float32]) -> Any:
        import numpy as np

        return self.ops.constant(np.ascontiguousarray(values, dtype=np.float32))

    def _float(self, value: float) -> Any:
        import numpy as np

        return self.ops.constant(np.float32(value))

    def _int(self, value: int) -> Any:
        import numpy as np

        return self.ops.constant(np.int64(value))

    def _ints(self, *values: int) -> Any:
        import numpy as np

        return self.ops.constant(np.array(values, dtype=np.int64))


def _floored(sizes: NDArray[np.float32]) -> NDArray[np.float32]:
    """At least a tenth of what 97 % stay below: units that hardly ever speak would otherwise be blown up."""
    import numpy as np

    floored: NDArray[np.float32] = np.maximum(sizes, np.quantile(sizes, 0.97) / 10)
    return floored


def _behind_gelu(name: str) -> bool:
    return name.endswith("output.dense") and "attention" not in name


def _too_uneven(low: NDArray[np.float32], high: NDArray[np.float32]) -> bool:
    """Whether a unit reaches over TOO_UNEVEN times as far as 97 % of them: such a layer stays in full precision.

    In five of MPNet's layers single units behind GELU reach 100 where the others stay below 5.
    """
    import numpy as np

    reach = np.maximum(-low, high)
    return bool(reach.max() > TOO_UNEVEN * np.quantile(reach, 0.97))
