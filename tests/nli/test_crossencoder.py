"""Any CrossEncoder: labels read, order put right, strangers refused."""

from __future__ import annotations

from collections.abc import Callable
from itertools import permutations
from pathlib import Path

import numpy as np
import pytest

from contradict.errors import ModelError
from contradict.nli import load
from contradict.nli.crossencoder import label_order
from contradict.protocols import LABELS

PAIR = ("The bridge is open.", "The bridge is closed.")
ONE, TWO, THREE = (float(x) for x in np.exp([0, 1, 2]) / np.exp([0, 1, 2]).sum())


@pytest.mark.parametrize(
    "labels",
    [
        ["contradiction", "entailment", "neutral"],
        ["entailment", "neutral", "contradiction"],
        ["Neutral", "CONTRADICTION", "Entailment"],
    ],
)
def test_columns_follow_the_model_s_own_names(cross_encoder: Callable[..., Path], labels: list[str]) -> None:
    rows = load(str(cross_encoder(labels))).score([PAIR])
    expected = dict(zip([label.lower() for label in labels], (ONE, TWO, THREE), strict=True))
    np.testing.assert_allclose(rows[0], [expected[label] for label in LABELS], atol=2e-4)


@pytest.mark.parametrize("order", list(permutations(LABELS)))
def test_label_order_inverts_every_permutation(order: tuple[str, ...]) -> None:
    columns = label_order(dict(enumerate(order)), where="model")
    assert tuple(order[column] for column in columns) == LABELS


@pytest.mark.parametrize(
    "labels",
    [["LABEL_0", "LABEL_1", "LABEL_2"], ["entailment", "not_entailment"], ["contradiction", "neutral", "neutral"]],
)
def test_unknown_labels_are_refused_by_name(cross_encoder: Callable[..., Path], labels: list[str]) -> None:
    with pytest.raises(ModelError, match="id2label"):
        load(str(cross_encoder(labels)))


def test_pickled_weights_are_refused(cross_encoder: Callable[..., Path]) -> None:
    with pytest.raises(ModelError, match="safetensors"):
        load(str(cross_encoder(list(LABELS), safe=False)))


def test_a_missing_folder_is_no_hub_name(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="no such folder"):
        load(str(tmp_path / "nowhere"))


def test_id_names_folder_and_digest(cross_encoder: Callable[..., Path]) -> None:
    first = load(str(cross_encoder(list(LABELS)))).id
    second = load(str(cross_encoder([*LABELS[1:], LABELS[0]], step=2.0))).id
    assert first.startswith("contradiction-entailment-neutral@")
    assert first.split("@")[1] != second.split("@")[1]


def test_long_premises_are_read_to_their_end(cross_encoder: Callable[..., Path]) -> None:
    nli = load(str(cross_encoder(list(LABELS))))
    rows = nli.score([("The port has reopened. " * 40, "The bridge is closed.")])
    np.testing.assert_allclose(rows.sum(axis=1), 1.0, atol=1e-6)
