"""Any sentence-transformers CrossEncoder of the user's choice, from a folder or by its hub name.

Models order their labels differently, and some do not name them at all: the names are read from `id2label`, put into our order, and
refused when they are not the three we know. Weights come from safetensors only, since unpickling a file runs what it says.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from contradict.backbones import sha256_of
from contradict.engine import batches_by_length
from contradict.errors import ModelError
from contradict.nli.scorer import Scorer
from contradict.protocols import LABELS

if TYPE_CHECKING:
    from numpy.typing import NDArray

MAX_TOKENS = 256
"""At most so many tokens at once, whatever the model could take: beyond, evidence drowns; longer pairs go by windows."""


@dataclass(frozen=True, slots=True)
class CrossEncoderModel:
    """A `PairModel` around a transformers sequence classifier. `order`: our columns as places in the model's output."""

    id: str
    room: int
    order: tuple[int, int, int]
    tokenizer: Any
    network: Any

    def count(self, texts: Sequence[str]) -> list[int]:
        """Tokens of each text, without special tokens."""
        return [len(ids) for ids in self.tokenizer(list(texts), add_special_tokens=False, truncation=False).input_ids]

    def logits(self, pairs: Sequence[tuple[str, str]]) -> NDArray[np.float32]:
        """float32 (n, 3), order of LABELS, in batches of like length."""
        import torch

        lengths = [a + b for a, b in zip(*(self.count([pair[side] for pair in pairs]) for side in (0, 1)), strict=True)]
        rows = np.zeros((len(pairs), 3), dtype=np.float32)
        limit = self.room + int(self.tokenizer.num_special_tokens_to_add(pair=True))
        with torch.inference_mode():
            for batch in batches_by_length(lengths):
                given = self.tokenizer(
                    [pairs[place][0] for place in batch],
                    [pairs[place][1] for place in batch],
                    padding=True,
                    truncation=True,
                    max_length=limit,
                    return_tensors="pt",
                )
                output = self.network(**given).logits.float().numpy()
                rows[batch] = output[:, list(self.order)]
        return rows


def load_cross_encoder(name: str) -> Scorer:
    """The model in folder `name`, or on the hub under it (the only case that may go online).

    Raises ModelError when there is no such model, when it has no safetensors weights, and when its labels are not the three of NLI.
    """
    folder = Path(name)
    local = folder.is_dir()
    if not local and (folder.is_absolute() or name.startswith((".", "~")) or name.count("/") != 1):
        raise ModelError(f"--nli {name}: no such folder: give fast, accurate, cascade, a model folder, or a hub name")
    if local and not any(folder.glob("*.safetensors")):
        raise ModelError(f"{name}: no .safetensors weights: save the model with safe_serialization=True")
    network, tokenizer = _load(name, local=local)
    order = label_order(network.config.id2label, where=name)
    limit = min(MAX_TOKENS, int(tokenizer.model_max_length), _positions(network))
    room = limit - int(tokenizer.num_special_tokens_to_add(pair=True))
    revision = _digest(folder) if local else str(getattr(network.config, "_commit_hash", None) or "unknown")
    shown = folder.resolve().name if local else name
    return Scorer(CrossEncoderModel(f"{shown}@{revision[:12]}", room, order, tokenizer, network))


def label_order(id2label: Mapping[int, str], *, where: str) -> tuple[int, int, int]:
    """For each of LABELS, the column of the model that holds it. Raises ModelError unless the names are exactly these three."""
    columns = {str(label).strip().lower(): int(column) for column, label in id2label.items()}
    if len(id2label) != len(LABELS) or set(columns) != set(LABELS):
        named = ", ".join(str(label) for _, label in sorted(id2label.items()))
        raise ModelError(
            f"{where}: its labels are {named}, not {', '.join(LABELS)}: name them in id2label of its config.json"
        )
    first, second, third = (columns[label] for label in LABELS)
    return first, second, third


def _load(name: str, *, local: bool) -> tuple[Any, Any]:
    if local:
        os.environ.setdefault("TRANSFORMERS_VERBOSITY", "error")
    from transformers import AutoModelForSequenceClassification, AutoTokenizer

    options = {"local_files_only": local, "trust_remote_code": False}
    try:
        network = AutoModelForSequenceClassification.from_pretrained(name, use_safetensors=True, **options)
        tokenizer = AutoTokenizer.from_pretrained(name, **options)
    except Exception as error:  # whatever a damaged or foreign model raises, it is the user's model that is at fault
        reason = str(error).splitlines()[0] if str(error) else type(error).__name__
        raise ModelError(
            f"--nli {name}: cannot be loaded ({reason}): give a sentence-transformers CrossEncoder"
        ) from error
    network.eval()
    return network, tokenizer


def _positions(network: Any) -> int:
    """Tokens the position table allows; RoBERTa's kin lose two to padding."""
    return int(getattr(network.config, "max_position_embeddings", MAX_TOKENS + 2)) - 2


def _digest(folder: Path) -> str:
    parts = sorted(folder.glob("*.safetensors"))
    return sha256_of(parts[0]) if len(parts) == 1 else "-".join(sha256_of(part)[:12] for part in parts)
