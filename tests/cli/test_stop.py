"""Ctrl-C and SIGTERM: a plain message, an exit code of their own, and what was computed is kept."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from contradict.store import open_store

CHILD = """
import signal, sys, time
signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell that put the tests in the background has it ignored
import contradict.detect, contradict.score
from contradict.cli.app import main
from tests.store.test_scans import toys
contradict.score.CHUNK = 2
def load_parts(settings, *, store):
    parts, _, nli = toys(store)
    score = nli.score
    def slowly(pairs):
        if nli.asked:
            print("asked", flush=True)
            time.sleep(60)
        return score(pairs)
    nli.score = slowly
    return parts
contradict.detect.load_parts = load_parts
sys.argv = ["contradict", "scan", *sys.argv[1:]]
main()
"""


@pytest.mark.parametrize(
    ("number", "code", "word"), [(signal.SIGINT, 130, "interrupted"), (signal.SIGTERM, 143, "terminated")]
)
def test_a_stopped_scan_keeps_what_it_has(tmp_path: Path, number: signal.Signals, code: int, word: str) -> None:
    texts = (
        "The summit takes place in Geneva.",
        "No summit takes place in Geneva.",
        "The summit in Geneva is off for now.",
    )
    rows = [{"actor": f"Actor {place}", "text": text} for place, text in enumerate(texts)]
    (tmp_path / "c.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    command = [sys.executable, "-c", CHILD, str(tmp_path / "c.jsonl"), "--store", str(tmp_path / "s")]
    child = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert child.stdout is not None
    assert child.stdout.readline() == "asked\n"
    child.send_signal(number)
    _, told = child.communicate()
    assert child.returncode == code
    assert told.startswith(f"contradict: {word}: no result written")
    assert "Traceback" not in told
    assert open_store(str(tmp_path / "s")).counts()["score"] == 2
