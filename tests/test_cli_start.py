"""The command starts in a blink: no model library is imported before there is something to model."""

from __future__ import annotations

import subprocess
import sys

import pytest

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
import sys
sys.argv = ["contradict", *{arguments!r}]
from contradict.cli.app import main
try:
    main()
except SystemExit:
    pass
print([name for name in {heavy!r} if name in sys.modules], file=sys.stderr)
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
