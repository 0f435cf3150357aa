"""`python -m contradict.train TIER --run FOLDER --data FOLDER --finish-by HH:MM`: the recipes of the shipped tiers."""

from __future__ import annotations

import argparse
import time
from datetime import datetime
from pathlib import Path


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m contradict.train")
    parser.add_argument("tier", choices=("fast", "accurate"))
    parser.add_argument("--run", type=Path, required=True, help="folder of the run: log, mixture, checkpoint")
    parser.add_argument("--data", type=Path, required=True, help="folder with NAME.jsonl.gz")
    parser.add_argument("--finish-by", required=True, help="HH:MM, today")
    parser.add_argument("--threads", type=int, default=1)
    arguments = parser.parse_args()
    import torch

    from contradict.train.loop import train
    from contradict.train.tiers import open_run

    torch.set_num_threads(arguments.threads)
    hour, minute = (int(part) for part in arguments.finish_by.split(":"))
    deadline = datetime.now().replace(hour=hour, minute=minute, second=0).timestamp()
    if deadline < time.time():
        parser.error(f"--finish-by {arguments.finish_by} is in the past")
    train(open_run(arguments.run, arguments.tier), arguments.data, finish_by=deadline)


if __name__ == "__main__":
    main()
