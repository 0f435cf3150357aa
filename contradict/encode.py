"""Texts → unit vectors, so that claims about one topic lie close together. Recall matters here; precision comes later."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from contradict.backbones import BERT_SPECIALS, MINILM_SHA256, cache_folder, minilm, tokenizer_of
from contradict.engine import batches_by_length, padded, read_architecture, read_weights
from contradict.errors import ModelError
from contradict.kept import kept_encoder
from contradict.protocols import Encoder

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from contradict.engine import HiddenStates, Made

EMBEDDED = "embedded"
MAX_TOKENS = 256
"""What all-MiniLM-L6-v2 was made for (its sentence_bert_config.json); a claim is far shorter."""


def identity(name: str) -> str | None:
    """The id that `load_encoder(name)` will have, told without loading a model; None where only loading can tell."""
    return f"all-MiniLM-L6-v2@{MINILM_SHA256[:12]}" if name == EMBEDDED else None


def load_encoder(name: str = EMBEDDED, *, threads: int = 0) -> Encoder:
    """The embedded all-MiniLM-L6-v2, or any sentence-transformers name or folder.

    Raises ModelError when the weights are not those pinned, or when sentence-transformers cannot load `name`.
    """
    if name == EMBEDDED:
        return _embedded(threads)
    return _sentence_transformer(name)


def rows_of(texts: Sequence[str], distinct: Sequence[str], vectors: NDArray[np.float32]) -> NDArray[np.float32]:
    """A row for each text, where `vectors` has one for each of the distinct ones."""
    row_of = {text: row for row, text in enumerate(distinct)}
    return vectors[[row_of[text] for text in texts]]


@dataclass(frozen=True, slots=True)
class _MiniLm:
    id: str
    tokenizer: Any
    hidden_states: HiddenStates

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Mean of the token states, scaled to length 1: what the model was trained with."""
        import numpy as np

        distinct = sorted(set(texts))
        coded = [
            self._ids(encoding.ids) for encoding in self.tokenizer.encode_batch(distinct, add_special_tokens=False)
        ]
        vectors = np.zeros((len(distinct), 384), dtype=np.float32)
        for batch in batches_by_length([len(tokens) for tokens in coded]):
            width = padded(max(len(coded[position]) for position in batch))
            ids = np.zeros((len(batch), width), dtype=np.int64)
            mask = np.zeros_like(ids)
            for row, position in enumerate(batch):
                tokens = coded[position]
                ids[row, : len(tokens)], mask[row, : len(tokens)] = tokens, 1
            states = self.hidden_states(ids, mask, np.zeros_like(ids))
            vectors[batch] = (states * mask[:, :, None]).sum(axis=1) / mask.sum(axis=1, keepdims=True)
        vectors /= np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-12)
        return rows_of(texts, distinct, vectors)

    @staticmethod
    def _ids(tokens: list[int]) -> list[int]:
        return [BERT_SPECIALS.start, *tokens[: MAX_TOKENS - 2], BERT_SPECIALS.end]


def _embedded(threads: int) -> Encoder:
    backbone = minilm(verify=False)  # verified below, where its weights are read

    def made() -> Made:
        folder = minilm().folder
        return read_architecture(folder), read_weights(folder / "model.safetensors"), None

    states, _ = kept_encoder(cache_folder(), backbone.name, backbone.sha256, made, threads=threads)
    return _MiniLm(f"{backbone.name}@{backbone.sha256[:12]}", tokenizer_of(backbone.folder), states)


@dataclass(frozen=True, slots=True)
class _SentenceTransformer:
    id: str
    model: Any

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        import numpy as np

        if not texts:
            return np.zeros((0, self.model.get_sentence_embedding_dimension()), dtype=np.float32)
        vectors = self.model.encode(
            list(texts), normalize_embeddings=True, convert_to_numpy=True, show_progress_bar=False
        )
        return np.asarray(vectors, dtype=np.float32)


def _sentence_transformer(name: str) -> Encoder:
    from sentence_transformers import SentenceTransformer

    local = Path(name).is_dir()
    try:
        model = SentenceTransformer(name, device="cpu", local_files_only=local, model_kwargs={"use_safetensors": True})
    except Exception as error:  # whatever a damaged or foreign model raises, it is the user's model that is at fault
        reason = str(error).splitlines()[0] if str(error) else type(error).__name__
        raise ModelError(
            f"--encoder {name}: cannot be loaded ({reason}): give a sentence-transformers name or folder"
        ) from error
    return _SentenceTransformer(f"{name}@{_revision(model)}", model)


def _revision(model: Any) -> str:
    """The commit of a hub model; `local` for a folder."""
    for module in model:
        config = getattr(getattr(module, "auto_model", None), "config", None)
        commit = getattr(config, "_commit_hash", None)
        if commit:
            return str(commit)[:12]
    return "local"
