"""The command starts in a blink: no model library is imported before there is something to model."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from contradict.cli.output import write
from contradict.errors import InputError

HEAVY = (
    "torch",
    "sentence_transformers",
    "transformers",
    "sklearn",
    "spacy",
    "trafilatura",
    "openvino",
    "numpy",
    "matplotlib",
)
PROBE = """
import atexit, sys
sys.argv = ["contradict", *{arguments!r}]
from contradict.cli.app import main
atexit.register(lambda: print([name for name in {heavy!r} if name in sys.modules], file=sys.stderr))
main()
"""


@pytest.mark.parametrize(
    "arguments",
    [["--help"], ["scan", "--help"], ["--version"], ["rules", "--help"], ["eval", "--help"], ["chart", "--help"]],
)
def test_help_imports_no_model_library(arguments: list[str]) -> None:
    code = PROBE.format(arguments=arguments, heavy=HEAVY)
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stderr.strip().splitlines()[-1] == "[]"
    assert done.stdout.strip()


def test_importing_the_package_imports_no_model_library() -> None:
    code = f"import contradict, sys; print([name for name in {HEAVY!r} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
@pytest.mark.parametrize("arguments", [["--version"], ["rules", "list"]])
def test_a_full_disk_is_told_and_is_no_finding(arguments: list[str]) -> None:
    with open("/dev/full", "w", encoding="utf-8") as full:
        done = subprocess.run(
            [sys.executable, "-m", "contradict", *arguments],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert done.returncode == 2
    assert done.stderr.startswith("contradict: the output cannot be written (")
    assert "Traceback" not in done.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_neither_output_can_be_written() -> None:
    with open("/dev/full", "w", encoding="utf-8") as full:
        done = subprocess.run(
            [sys.executable, "-m", "contradict", "rules", "list"], stdout=full, stderr=full, check=False
        )
    assert done.returncode == 2


def test_a_closed_output_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    with pytest.raises(InputError, match="standard output is closed: give --output FILE"):
        write("a report", None)


def test_what_is_to_run_at_the_end_runs_and_the_exit_code_is_kept() -> None:
    """The command leaves without taking everything apart, but not without what was asked for."""
    code = """
import atexit, sys, time
from concurrent.futures import ThreadPoolExecutor
sys.argv = ["contradict", "rules", "show", "no-such-rule"]
from contradict.cli.app import main
atexit.register(lambda: print("the end"))
def prepare():
    time.sleep(0.5)
    print("prepared")
worker = ThreadPoolExecutor(max_workers=1)
worker.submit(prepare)
worker.shutdown(wait=False)
main()
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (2, "prepared\nthe end\n")
    assert "no-such-rule" in done.stderr
