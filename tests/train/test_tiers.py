"""The shipped recipes: shares that make sense, and a command that says what is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from contradict.errors import InputError
from contradict.nli.shipped import MODELS
from contradict.train.tiers import CAPTIONS, CROSSED, MNLI_LIKE, SILVER, default_mixture, mixed, open_run


def test_captions_do_not_outweigh_statements_and_silver_stays_small() -> None:
    everything = sum(default_mixture(None)["weights"].values())
    assert everything == pytest.approx(1.0, abs=0.05)
    assert sum(CAPTIONS.values()) < sum(MNLI_LIKE.values())
    assert sum(SILVER.values()) < 0.1
    assert set(CROSSED) <= set(default_mixture(None)["weights"])


def test_made_pairs_join_when_there_are_any(tmp_path: Path) -> None:
    mixture = default_mixture(tmp_path / "made.jsonl")
    assert mixture["weights"]["made"] > 0
    assert mixture["extra"] == {"made": str(tmp_path / "made.jsonl")}
    assert "made" not in default_mixture(None)["weights"]


def test_a_run_is_mixed_with_the_weights_it_began_with(tmp_path: Path) -> None:
    run = open_run(tmp_path, "fast", start=MODELS / "fast")
    began = {name: tensor.clone() for name, tensor in run.average.items()}
    run.average = {name: tensor + 1 for name, tensor in run.average.items()}
    between = mixed(run, MODELS / "fast", 0.25)
    assert all(between[name].allclose(tensor + 0.25, atol=1e-5) for name, tensor in began.items())
    with pytest.raises(InputError, match="not a model of this tier"):
        mixed(run, MODELS / "accurate", 0.25)
