"""The two shipped recipes: MiniLM with frozen word embeddings, and MPNet with low-rank additions."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import torch
from tokenizers import Tokenizer

from contradict.backbones import minilm, mpnet
from contradict.errors import InputError, Place, SettingsError
from contradict.nli.inputs import BERT_SPECIALS, MPNET_SPECIALS
from contradict.nli.network import PairNetwork, add_lora, freeze_words, load_bert, load_mpnet, trainable_state
from contradict.nli.packed import read_packed
from contradict.train.export import export
from contradict.train.loop import Recipe, Run, load_sources, train

FAST = Recipe(rate=2e-4, budget=1536, longest=160)
ACCURATE = Recipe(
    rate=3e-4, up_times=4.0, budget=1024, longest=160, warmup=80, average=0.995, dev_rows=300, eight_bits=True
)

MNLI_LIKE = {
    "lingnli": 0.190,
    "mnli_llmsknow": 0.055,
    "mnli_olora": 0.016,
    "mnli_pada": 0.070,
    "mnli_taxi": 0.012,
    "mnli_lingloop3000": 0.016,
    "wanli_part": 0.080,
    "seminli_wiki": 0.045,
}
CAPTIONS = {"snli_sub": 0.220, "snli_disco_source": 0.020, "cad_nli": 0.045}
"""Of `snli_disco_source` one pair in twelve is neutral: the more of it, the more neutral captions are called contradictions."""
EVIDENCE = {"fever_dev": 0.055, "fm2_dev": 0.010, "infotabs": 0.020}
SILVER = {
    "conjnli_adv": 0.012,
    "disco_cf": 0.015,
    "help": 0.012,
    "semantic_fragments": 0.010,
    "dnc_factuality": 0.015,
    "rte12_entailed": 0.006,
    "mrpc_paraphrase": 0.010,
    "mpe": 0.006,
}
CROSSED = {"cross_random": 0.025, "cross_topic": 0.030}
MADE = {"made": 0.150}
CROSS_FROM = [
    "lingnli",
    "mnli_pada",
    "mnli_llmsknow",
    "seminli_wiki",
    "fever_dev",
    "fever_dev",
    "fm2_dev",
    "snli_sub",
    "rte12_entailed",
    "mrpc_paraphrase",
]


def train_tier(
    tier: str,
    folder: Path,
    data: Path,
    *,
    made: Path | None = None,
    steps: int | None = None,
    finish_by: float | None = None,
    threads: int = 1,
    seed: int | None = None,
    start: Path | None = None,
) -> None:
    """Train "fast" or "accurate" in `folder`, going on where it stopped; see `loop.train` for `steps` and `finish_by`.

    `data` holds NAME.jsonl.gz of the sources above; `made` is a file of `contradict train edits`. Another `seed` draws the sources in
    another order. A new run begins with the weights of the model folder `start` if one is given.
    """
    torch.set_flush_denormal(True)  # tiny gradients would otherwise be handled in microcode
    torch.set_num_threads(threads)
    train(open_run(folder, tier, made=made, seed=seed, start=start), data, steps=steps, finish_by=finish_by)


def train_tier_on_device(
    tier: str,
    folder: Path,
    data: Path,
    *,
    device: str,
    seconds: float,
    teachers: Sequence[Path] = (),
    half: int | None = None,
    seed: int | None = None,
    start: Path | None = None,
) -> None:
    """Train "fast" or "accurate" in `folder` on a GPU, `seconds` long, in a folder without a run.

    `teachers` are one or two model folders of accurate classifiers to learn from (see `train_on_device`, and for `half`); for the others
    see `train_tier`. Raises SettingsError without such a device or with more teachers, and InputError when a run is there.
    """
    from contradict.train.device import check_device, train_on_device

    check_device(device)
    if len(teachers) > 2:
        raise SettingsError("more than two teachers: give --teacher once, or once for each half")
    if (folder / "latest.pt").exists():
        raise InputError(
            "a run is there already, and would be overwritten: give another --run", place=Place(str(folder))
        )
    run = open_run(folder, tier, seed=seed, start=start)
    networks = [open_run(folder, "accurate", start=teacher).network for teacher in teachers]
    train_on_device(run, tier, data, device, seconds=seconds, teachers=networks, half=half)


def export_tier(
    tier: str,
    folder: Path,
    data: Path,
    target: Path,
    *,
    threads: int = 1,
    beside: Path | None = None,
    share: float = 1.0,
) -> dict[str, Any]:
    """Write the averaged weights that the run in `folder` has reached to `target`; returns the model's config.

    With `beside`, a model folder of this tier, what is written is `mixed` with its weights. Raises InputError when nothing was trained
    in `folder` yet, or `beside` is no model of this tier.
    """
    torch.set_num_threads(threads)
    run = open_run(folder, tier)
    if not run.restore():
        raise InputError("no latest.pt: nothing was trained here yet", place=Place(str(folder)))
    if beside is not None:
        run.average = mixed(run, beside, share)
    load_sources(run, data, dev_only=True)
    return export(run, tier, target)


def mixed(run: Run, beside: Path, share: float) -> dict[str, torch.Tensor]:
    """The run's averaged weights, `share` of them, and for the rest those of the model in `beside`, which it began with.

    A short further training gains on what it is about and forgets some of the rest; a point between keeps most of both (Wortsman et
    al. 2022, Robust fine-tuning of zero-shot models). Raises InputError when `beside` is no model of this tier.
    """
    other = _tensors_of(run.network, beside / "model.safetensors")
    return {name: torch.lerp(other[name], tensor, share) for name, tensor in run.average.items()}


def open_run(
    folder: Path, tier: str, *, made: Path | None = None, seed: int | None = None, start: Path | None = None
) -> Run:
    """A run of `tier` in `folder`, with mixture.json written there unless it exists; `start` is where its weights begin."""
    folder.mkdir(parents=True, exist_ok=True)
    mixture = folder / "mixture.json"
    if not mixture.exists():
        mixture.write_text(json.dumps(default_mixture(made), indent=1), encoding="utf-8")
    recipe = FAST if tier == "fast" else ACCURATE
    recipe = recipe if seed is None else replace(recipe, seed=seed)
    torch.manual_seed(recipe.seed)
    if tier == "fast":
        backbone, specials = minilm(), BERT_SPECIALS
        network = load_bert(backbone.folder)
        freeze_words(network)
    else:
        backbone, specials = mpnet(), MPNET_SPECIALS
        network = load_mpnet(backbone.folder)
        add_lora(network)
    if start is not None:
        _begin_with(network, start / "model.safetensors")
    tokenizer = Tokenizer.from_file(str(backbone.folder / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    network.train()
    return Run(folder, network, tokenizer, specials, recipe)


def _begin_with(network: PairNetwork, path: Path) -> None:
    """Put the trained tensors of a model folder in their places. Raises InputError when they are those of another network."""
    network.load_state_dict(_tensors_of(network, path), strict=False)


def _tensors_of(network: PairNetwork, path: Path) -> dict[str, torch.Tensor]:
    """What training changes of such a network, as a model folder has it. Raises InputError when it is one of another network."""
    try:
        tensors = read_packed(path)
    except OSError as error:
        raise InputError(f"cannot be read ({error})", place=Place(str(path))) from error
    wanted = trainable_state(network)
    if missing := [name for name in wanted if name not in tensors or tensors[name].shape != wanted[name].shape]:
        raise InputError(f"has no {missing[0]} of the right shape: not a model of this tier", place=Place(str(path)))
    return {name: torch.from_numpy(tensors[name]) for name in wanted}


def default_mixture(made: Path | None) -> dict[str, Any]:
    """What mixture.json starts as: shares of the sources, those that cross pairs are drawn from, files beside the data folder."""
    weights = MNLI_LIKE | CAPTIONS | EVIDENCE | SILVER | CROSSED
    if made is None:
        return {"weights": weights, "cross_from": CROSS_FROM}
    return {"weights": weights | MADE, "cross_from": CROSS_FROM, "extra": {"made": str(made)}}
