"""`contradict eval`: the figures of this product, made by the product itself."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from contradict.cli.output import write
from contradict.cli.scan import DEFAULTS, Actors, Encoder, Nli, NoDefaultRules, Probability, Rules
from contradict.settings import Settings

_WIDTH = 40
"""Columns of a reliability diagram."""

app = typer.Typer(help="Measure on labelled data.", no_args_is_help=True, rich_markup_mode=None)


class Format(StrEnum):
    """How to print figures."""

    text = "text"
    json = "json"


Files = Annotated[list[Path], typer.Argument(metavar="FILE...", help="JSON Lines, .gz too.")]
Printed = Annotated[Format, typer.Option("--format", "-f", help="How to print the figures.")]
Limit = Annotated[
    int, typer.Option("--limit", min=0, metavar="N", help="At most N rows a file, evenly spaced; 0: all.")
]


Articles = Annotated[
    Path | None, typer.Option("--articles", metavar="FOLDER", help="Where the articles lie, if not in DIR/articles.")
]
Split = Annotated[
    str | None, typer.Option("--split", metavar="NAME", help="Only the articles of this split (articles.jsonl).")
]


@app.command()
def pairs(
    files: Files,
    nli: Nli = DEFAULTS.nli,
    limit: Limit = 0,
    reliability: Annotated[
        bool, typer.Option("--reliability", help="Also a reliability diagram: said and true, bin by bin.")
    ] = False,
    format: Printed = Format.text,
) -> None:
    """The classifier on labelled pairs: accuracy, average precision and F1 of contradiction, calibration."""
    from contradict.evaluate.pairs import evaluate_file
    from contradict.nli import load

    model = load(nli)
    results = [evaluate_file(path, model, limit=limit, diagram=reliability) for path in files]
    show([_drawn(result) if format is Format.text else result for result in results], format)


@app.command()
def claims(files: Files, actors: Actors = None, limit: Limit = 0, format: Printed = Format.text) -> None:
    """Extraction on labelled attributions: precision, recall and F1 of content and of content + source."""
    from contradict.actors import load_actors
    from contradict.evaluate.claims import evaluate_claims
    from contradict.extract import load_extractor

    extractor = load_extractor(load_actors(actors or ()))
    show([evaluate_claims(path, extractor, limit=limit) for path in files], format)


@app.command()
def findings(
    folders: Annotated[
        list[Path], typer.Argument(metavar="DIR...", help="Folders with articles/, claims.jsonl, pairs.jsonl.")
    ],
    articles: Articles = None,
    split: Split = None,
    rules: Rules = None,
    no_default_rules: NoDefaultRules = False,
    actors: Actors = None,
    encoder: Encoder = DEFAULTS.encoder,
    nli: Nli = DEFAULTS.nli,
    min_probability: Probability = DEFAULTS.min_probability,
    format: Printed = Format.text,
) -> None:
    """Findings on labelled articles, end to end: precision, recall, F1, actors and sides."""
    from contradict.detect import load_parts
    from contradict.evaluate.findings import evaluate_findings

    settings = Settings(
        encoder=encoder,
        nli=nli,
        rules=tuple(rules or ()),
        default_rules=not no_default_rules,
        actors=tuple(actors or ()),
        min_probability=min_probability,
    )
    parts = load_parts(settings)
    show([evaluate_findings(folder, settings, parts, articles=articles, split=split) for folder in folders], format)


def show(results: Sequence[Mapping[str, Any]], format: Format) -> None:
    """One JSON object a file, or the same as aligned lines."""
    if format is Format.json:
        write("\n".join(json.dumps(result, ensure_ascii=False) for result in results), None)
        return
    write("\n\n".join("\n".join(_aligned(result)) for result in results), None)


def _drawn(result: Mapping[str, Any]) -> Mapping[str, Any]:
    """The reliability diagram as bars: `-` up to the share that is true, `|` at the probability that was said."""
    if "reliability" not in result:
        return result
    bars = {}
    for name, bin in result["reliability"].items():
        true, said = round(bin["true"] * _WIDTH), min(round(bin["said"] * _WIDTH), _WIDTH - 1)
        bar = "".join("|" if place == said else "-" if place < true else " " for place in range(_WIDTH))
        bars[name] = f"{bar}  true {bin['true']:.3f}  said {bin['said']:.3f}  rows {bin['rows']}"
    return {**result, "reliability": bars}


def _aligned(result: Mapping[str, Any], indent: str = "") -> list[str]:
    lines = []
    for key, value in result.items():
        if isinstance(value, Mapping) and all(isinstance(part, int | float) for part in value.values()):
            lines.append(f"{indent}{key:<20} " + "  ".join(f"{name} {part}" for name, part in value.items()))
        elif isinstance(value, Mapping):
            lines += [f"{indent}{key}", *_aligned(value, indent + "  ")]
        else:
            lines.append(f"{indent}{key:<20} {value}")
    return lines
