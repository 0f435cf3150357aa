"""`python -m contradict.train TIER --run FOLDER --data FOLDER …`: train a shipped tier, or export what a run has so far."""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path


def main(argv: Sequence[str] | None = None) -> None:
    """Train, or with --export write the run's averaged weights as a model folder."""
    parser = argparse.ArgumentParser(prog="python -m contradict.train", description=__doc__)
    parser.add_argument("tier", choices=("fast", "accurate"))
    parser.add_argument(
        "--run", type=Path, required=True, metavar="FOLDER", help="log, mixture and checkpoint of the run"
    )
    parser.add_argument("--data", type=Path, required=True, metavar="FOLDER", help="holds NAME.jsonl.gz")
    parser.add_argument("--made", type=Path, metavar="FILE", help="pairs made by python -m contradict.train.edits")
    parser.add_argument("--threads", type=int, default=1)
    either = parser.add_mutually_exclusive_group(required=True)
    either.add_argument("--steps", type=int, metavar="N", help="train so many steps in all")
    either.add_argument("--finish-by", type=_today, metavar="HH:MM", help="train until then, today")
    either.add_argument("--export", type=Path, metavar="FOLDER", help="write config.json and model.safetensors there")
    arguments = parser.parse_args(argv)
    from contradict.train.tiers import export_tier, train_tier

    if arguments.export:
        config = export_tier(arguments.tier, arguments.run, arguments.data, arguments.export, threads=arguments.threads)
        print(json.dumps(config, indent=2))
        return
    train_tier(
        arguments.tier,
        arguments.run,
        arguments.data,
        made=arguments.made,
        steps=arguments.steps,
        finish_by=arguments.finish_by,
        threads=arguments.threads,
    )


def _today(text: str) -> float:
    """HH:MM → the moment, as of time.time(). Raises ArgumentTypeError for what is no time or is past."""
    try:
        hour, minute = (int(part) for part in text.split(":"))
        moment = datetime.now().replace(hour=hour, minute=minute, second=0).timestamp()
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not HH:MM") from None
    if moment < time.time():
        raise argparse.ArgumentTypeError(f"{text} is past")
    return moment


if __name__ == "__main__":
    main()
