"""`python -m contradict.train TIER --run FOLDER --data FOLDER …`: train a shipped tier, or export what a run has so far."""

from __future__ import annotations

import argparse
import json
import time
from datetime import datetime
from pathlib import Path


def main() -> None:
    """Train until --finish-by, or with --export write the run's averaged weights as a model folder."""
    parser = argparse.ArgumentParser(prog="python -m contradict.train", description=__doc__)
    parser.add_argument("tier", choices=("fast", "accurate"))
    parser.add_argument("--run", type=Path, required=True, help="folder of the run: log, mixture, checkpoint")
    parser.add_argument("--data", type=Path, required=True, help="folder with NAME.jsonl.gz")
    parser.add_argument("--threads", type=int, default=1)
    either = parser.add_mutually_exclusive_group(required=True)
    either.add_argument("--finish-by", metavar="HH:MM", help="train until then, today")
    either.add_argument("--export", type=Path, metavar="FOLDER", help="write config.json and model.safetensors there")
    arguments = parser.parse_args()
    import torch

    from contradict.train.export import export
    from contradict.train.loop import load_sources, train
    from contradict.train.tiers import open_run

    torch.set_num_threads(arguments.threads)
    run = open_run(arguments.run, arguments.tier)
    if arguments.export:
        if not run.restore():
            parser.error(f"{arguments.run}: no latest.pt: nothing was trained there yet")
        load_sources(run, arguments.data, dev_only=True)
        print(json.dumps(export(run, arguments.tier, arguments.export), indent=2))
        return
    hour, minute = (int(part) for part in arguments.finish_by.split(":"))
    deadline = datetime.now().replace(hour=hour, minute=minute, second=0).timestamp()
    if deadline < time.time():
        parser.error(f"--finish-by {arguments.finish_by} is in the past")
    train(run, arguments.data, finish_by=deadline)


if __name__ == "__main__":
    main()
