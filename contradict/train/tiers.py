"""The two shipped recipes: MiniLM with frozen word embeddings, and MPNet with low-rank additions."""

from __future__ import annotations

import json
from pathlib import Path

import torch
from tokenizers import Tokenizer

from contradict.backbones import minilm, mpnet
from contradict.nli.inputs import BERT_SPECIALS, MPNET_SPECIALS
from contradict.nli.network import add_lora, freeze_words, load_bert, load_mpnet
from contradict.train.loop import Recipe, Run

FAST = Recipe(rate=1e-4, budget=1152, longest=112)
ACCURATE = Recipe(rate=4e-4, budget=1024, longest=96, warmup=80, average=0.995, dev_rows=80)

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
CAPTIONS = {"snli_sub": 0.150, "snli_disco_source": 0.090, "cad_nli": 0.045}
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


def open_run(folder: Path, tier: str) -> Run:
    """A run of `tier` ("fast" or "accurate") in `folder`, with mixture.json written there unless it exists."""
    folder.mkdir(parents=True, exist_ok=True)
    recipe = FAST if tier == "fast" else ACCURATE
    torch.manual_seed(recipe.seed)
    torch.set_flush_denormal(True)
    backbone = minilm() if tier == "fast" else mpnet()
    network = load_bert(backbone.folder) if tier == "fast" else load_mpnet(backbone.folder)
    if tier == "fast":
        freeze_words(network)
        specials = BERT_SPECIALS
    else:
        add_lora(network, skip_layers=2)
        specials = MPNET_SPECIALS
    tokenizer = Tokenizer.from_file(str(backbone.folder / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    mixture = folder / "mixture.json"
    if not mixture.exists():
        mixture.write_text(
            json.dumps(
                {"weights": MNLI_LIKE | CAPTIONS | EVIDENCE | SILVER | CROSSED, "cross_from": CROSS_FROM}, indent=1
            ),
            encoding="utf-8",
        )
    network.train()
    return Run(folder, network, tokenizer, specials, recipe)
