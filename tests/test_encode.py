"""The embedded encoder: unit vectors, alike for like topics, whatever stands beside a text."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from contradict.encode import load_encoder
from contradict.errors import ModelError
from contradict.protocols import Encoder


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    return load_encoder()


def test_vectors_have_length_one_and_follow_the_order_of_the_texts(encoder: Encoder) -> None:
    texts = ["A ceasefire was agreed.", "Inflation fell in May.", "A ceasefire was agreed."]
    vectors = encoder.encode(texts)
    assert vectors.shape == (3, 384)
    assert vectors.dtype == np.float32
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)
    assert np.array_equal(vectors[0], vectors[2])


def test_claims_on_one_topic_are_nearer_than_claims_on_two(encoder: Encoder) -> None:
    here, there, elsewhere = encoder.encode(
        ["Both leaders will meet soon.", "No summit of the presidents is planned.", "The vaccine is safe for children."]
    )
    assert here @ there > here @ elsewhere


def test_no_texts_give_no_rows(encoder: Encoder) -> None:
    assert encoder.encode([]).shape == (0, 384)


def test_the_id_names_model_and_weights(encoder: Encoder) -> None:
    assert encoder.id == "all-MiniLM-L6-v2@53aa51172d14"


@pytest.mark.filterwarnings("ignore")
def test_a_folder_that_holds_no_model_is_named(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="--encoder"):
        load_encoder(str(tmp_path))
