"""`contradict train`: the recipe of the shipped classifiers, from labelled pairs to a model folder."""

from __future__ import annotations

import json
import time
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from contradict.errors import SettingsError

app = typer.Typer(
    help="Train the classifiers anew: pairs, training, model folder. Runs go on where they stopped.",
    no_args_is_help=True,
    rich_markup_mode=None,
)

Tier = Annotated[str, typer.Argument(metavar="fast|accurate", help="Which of the two classifiers.")]
Run = Annotated[Path, typer.Option("--run", metavar="FOLDER", help="Log, mixture and checkpoint of the run.")]
Data = Annotated[Path, typer.Option("--data", metavar="FOLDER", help="Labelled sources, NAME.jsonl.gz each.")]
Threads = Annotated[int, typer.Option("--threads", min=1, help="Processor threads.")]

Seed = Annotated[int | None, typer.Option("--seed", help="Another seed draws the sources in another order.")]
Start = Annotated[
    Path | None, typer.Option("--start", metavar="FOLDER", help="Begin with the weights of this model folder.")
]


@app.command("run")
def run(
    tier: Tier,
    folder: Run,
    data: Data,
    made: Annotated[
        Path | None, typer.Option("--made", metavar="FILE", help="Pairs of `contradict train edits`.")
    ] = None,
    steps: Annotated[int | None, typer.Option("--steps", min=1, help="Train so many steps in all.")] = None,
    finish_by: Annotated[
        str | None, typer.Option("--finish-by", metavar="HH:MM", help="Or train until then, today.")
    ] = None,
    threads: Threads = 1,
    seed: Seed = None,
    start: Start = None,
) -> None:
    """Train, going on where the run in FOLDER stopped. Its mixture.json names the sources and their shares, and may be edited."""
    _known(tier)
    if (steps is None) == (finish_by is None):
        raise SettingsError("give one of --steps and --finish-by")
    deadline = _today(finish_by) if finish_by else None
    from contradict.train.tiers import train_tier

    train_tier(tier, folder, data, made=made, steps=steps, finish_by=deadline, threads=threads, seed=seed, start=start)


@app.command("bulk")
def bulk(
    tier: Tier,
    folder: Run,
    data: Data,
    minutes: Annotated[
        float, typer.Option("--minutes", min=0.01, help="Train so long; reading the sources comes before.")
    ],
    device: Annotated[str, typer.Option("--device", metavar="NAME", help="As torch names it.")] = "cuda",
    teachers: Annotated[
        list[Path] | None,
        typer.Option(
            "--teacher",
            metavar="FOLDER",
            help="Model folder of an accurate classifier to learn from as well; twice for those of --half 0 and --half 1, in this order.",
        ),
    ] = None,
    half: Annotated[
        int | None,
        typer.Option(
            "--half", min=0, max=1, help="Train on one half of the rows, to judge the other half as a teacher."
        ),
    ] = None,
    seed: Seed = None,
    start: Start = None,
) -> None:
    """Train on a GPU, where thousands of pairs a second go by, in a FOLDER without a run. Its mixture.json names the sources and their shares."""
    _known(tier)
    from contradict.train.tiers import train_tier_on_device

    train_tier_on_device(
        tier,
        folder,
        data,
        device=device,
        seconds=60 * minutes,
        teachers=teachers or (),
        half=half,
        seed=seed,
        start=start,
    )


@app.command("export")
def export(
    tier: Tier,
    target: Annotated[Path, typer.Argument(metavar="TARGET", help="Folder for config.json and model.safetensors.")],
    folder: Run,
    data: Data,
    threads: Threads = 1,
    beside: Annotated[
        Path | None,
        typer.Option(
            "--beside", metavar="FOLDER", help="Mix with the weights of this model folder, as the run began with them."
        ),
    ] = None,
    share: Annotated[
        float, typer.Option("--share", min=0.0, max=1.0, help="With --beside: the share of the run's own weights.")
    ] = 0.5,
) -> None:
    """Write the averaged weights that a run has reached as a model folder, and print its config."""
    _known(tier)
    from contradict.train.tiers import export_tier

    config = export_tier(tier, folder, data, target, threads=threads, beside=beside, share=share)
    typer.echo(json.dumps(config, indent=2))


@app.command("soften")
def soften(
    output: Annotated[Path, typer.Argument(metavar="OUT", help="File to write, .jsonl.")],
    data: Data,
    teacher: Annotated[str, typer.Option("--teacher", metavar="NLI", help="As --nli of scan.")] = "accurate",
    counts: Annotated[
        str, typer.Option("--rows", metavar="NAME=N,…", help="Rows of each source, from its training part.")
    ] = "",
    made: Annotated[
        Path | None, typer.Option("--made", metavar="FILE", help="Source `made`: pairs of `contradict train edits`.")
    ] = None,
    articles: Annotated[
        list[str] | None, typer.Option("--articles", metavar="PATH", help="Also the claims of these articles.")
    ] = None,
    most: Annotated[int | None, typer.Option("--most", min=1, help="Pairs of claims of the articles.")] = None,
    odds: Annotated[
        float,
        typer.Option(
            "--odds", min=0.01, help="Multiplies the teacher's odds of contradiction for pairs without a label."
        ),
    ] = 1.0,
    seed: Annotated[int, typer.Option("--seed", help="The same seed picks the same rows.")] = 20,
) -> None:
    """Write pairs with a teacher's probabilities, for another classifier to learn from: name OUT as a source in its mixture.json."""
    from contradict import nli
    from contradict.train.soften import domain_rows, one_way, sampled_rows
    from contradict.train.soften import soften as write

    extra = {"made": made} if made else {}
    rows = sampled_rows(data, _counts(counts), extra=extra, seed=seed)
    rows += domain_rows(articles, most, seed=seed) if articles else []
    typer.echo(json.dumps(write(one_way(nli.load(teacher)), rows, output, odds=odds)))


@app.command("edits")
def edits(
    folder: Annotated[Path, typer.Argument(metavar="OUT", help="Folder for train.jsonl and dev.jsonl.")],
    count: Annotated[int, typer.Option("--count", min=1, help="Training pairs; development gets a tenth.")] = 40_000,
    seed: Annotated[int, typer.Option("--seed", help="The same seed makes the same pairs.")] = 7,
) -> None:
    """Make labelled pairs of claims in the manner of news: a statement and a careful edit of it."""
    from contradict.train.edits.files import write

    typer.echo(json.dumps(write(folder, seed=seed, count=count)))


@app.command("written")
def written(
    folder: Annotated[Path, typer.Argument(metavar="OUT", help="Folder for train.jsonl and hold.jsonl.")],
) -> None:
    """Write the pairs that were written by hand: rows to train on, and couples held apart for `contradict calibrate`."""
    from contradict.train.written.rows import write

    typer.echo(json.dumps(write(folder)))


def _known(tier: str) -> None:
    if tier not in {"fast", "accurate"}:
        raise SettingsError(f'no tier "{tier}": give fast or accurate')


def _today(text: str) -> float:
    """HH:MM → the moment, as of time.time(). Raises SettingsError for what is no time or is past."""
    try:
        hour, minute = (int(part) for part in text.split(":"))
        moment = datetime.now().replace(hour=hour, minute=minute, second=0).timestamp()
    except ValueError:
        raise SettingsError(f'--finish-by "{text}" is no time: give HH:MM') from None
    if moment < time.time():
        raise SettingsError(f"--finish-by {text} is past")
    return moment


def _counts(text: str) -> dict[str, int]:
    """`a=10,b=20` → {"a": 10, "b": 20}. Raises SettingsError for anything else."""
    try:
        return {name.strip(): int(number) for name, number in (part.split("=") for part in text.split(",") if part)}
    except ValueError:
        raise SettingsError(f'--rows "{text}": give NAME=NUMBER, one after the other with commas') from None
