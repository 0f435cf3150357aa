"""What a device is given is what the loop's own batches hold, and training on it learns."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from contradict.nli.inputs import BERT_SPECIALS, MPNET_SPECIALS, Specials, arrays
from contradict.nli.network import PairNetwork
from contradict.train.bulk import _loss, fit, judged, on_device
from contradict.train.corpora import Table
from contradict.train.flat import UNLABELLED, Drawer, FlatPairs, flat
from contradict.train.loop import Recipe
from tests.nli.conftest import WORDS, bert_config

SPECIALS = Specials(start=2, end=3, pad=0)


def _network() -> PairNetwork:
    from transformers import BertModel

    torch.manual_seed(2)
    config = bert_config()
    return PairNetwork(BertModel(config, add_pooling_layer=False), config.hidden_size, segments=True)


def _pairs(count: int, seed: int = 4) -> FlatPairs:
    """Pairs that contradict where the right text begins with token 5, entail at 6, and are neutral at 7."""
    rng = np.random.default_rng(seed)
    labels = rng.integers(0, 3, count)
    lefts = [rng.integers(8, len(WORDS), rng.integers(1, 9)).astype(np.int32) for _ in labels]
    rights = [
        np.concatenate([[5 + label], rng.integers(8, len(WORDS), rng.integers(0, 12))]).astype(np.int32)
        for label in labels
    ]
    return flat([Table("a", lefts, rights, labels, [], np.zeros((0, 3), np.float32))])


@pytest.mark.parametrize(("specials", "shift"), [(BERT_SPECIALS, 0), (MPNET_SPECIALS, 4)])
def test_a_batch_on_a_device_is_the_loops_own_batch(specials: Specials, shift: int) -> None:
    pairs = _pairs(40)
    texts = on_device(pairs, "cpu", specials, shift, 16)
    given = texts.inputs(pairs.lefts, pairs.rights)
    bounds = [(pairs.starts[text], pairs.starts[text + 1]) for both in (pairs.lefts, pairs.rights) for text in both]
    ids = [pairs.tokens[start:stop].astype(np.int32) + shift for start, stop in bounds]
    wanted = arrays(list(zip(ids[:40], ids[40:], strict=True)), 16, specials, width=16)
    assert {name: tensor.tolist() for name, tensor in given.items()} == {n: a.tolist() for n, a in wanted.items()}
    assert texts.widths(pairs.lefts, pairs.rights).tolist() == wanted["mask"].sum(1).tolist()


def test_training_learns_and_says_how_it_went() -> None:
    pairs = _pairs(300)
    network = _network()
    texts = on_device(pairs, "cpu", SPECIALS, 0, 32)
    recipe = Recipe(rate=6e-3, budget=256, longest=32, warmup=5, average=0.9)
    lines: list[dict[str, object]] = []
    drawer = Drawer(pairs, {"a": 1.0}, 1, 0.0, 0.0)
    average, steps, seen = fit(
        network, pairs, texts, drawer, recipe, seconds=1e6, steps=100, log=lambda **k: lines.append(k)
    )
    network.load_state_dict(average, strict=False)
    logits = judged(network, texts, pairs.lefts, pairs.rights, 512)
    assert (logits.argmax(1).numpy() == pairs.labels).mean() > 0.9
    assert steps == 100
    assert [line["step"] for line in lines] == [100]
    assert lines[-1]["pairs"] == seen


def test_a_teacher_is_followed_where_there_is_no_label() -> None:
    known = _pairs(300)
    pairs = FlatPairs(
        known.tokens, known.starts, known.lefts, known.rights, np.full(300, UNLABELLED, np.int8), known.sources
    )
    softs = torch.nn.functional.one_hot(torch.from_numpy((known.labels.astype(np.int64) + 1) % 3), 3).float()
    network = _network()
    texts = on_device(pairs, "cpu", SPECIALS, 0, 32)
    recipe = Recipe(rate=6e-3, budget=256, longest=32, warmup=5, average=0.9)
    drawer = Drawer(pairs, {"a": 1.0}, 1, 0.0, 0.0)
    average, _, _ = fit(
        network, pairs, texts, drawer, recipe, seconds=1e6, steps=100, log=lambda **_: None, softs=softs
    )
    network.load_state_dict(average, strict=False)
    guesses = judged(network, texts, pairs.lefts, pairs.rights, 512).argmax(1).numpy()
    assert (guesses == (known.labels + 1) % 3).mean() > 0.9


@pytest.mark.parametrize("turned", [0, 1])
def test_of_a_pair_turned_round_the_view_of_contradiction_alone_counts(turned: int) -> None:
    logits = torch.tensor([[0.3, 1.0, -0.5]])
    unlabelled, row = torch.tensor([UNLABELLED]), torch.tensor([0])
    views = [torch.tensor([[0.2, 0.7, 0.1]]), torch.tensor([[0.2, 0.1, 0.7]])]
    one, other = (float(_loss(logits, unlabelled, row, torch.tensor([turned]), view)) for view in views)
    assert (one == pytest.approx(other)) is bool(turned)
