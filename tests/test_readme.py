"""The README is true: its commands run and print what it shows, and every command and option of the main job is there or in --help."""

from __future__ import annotations

import re
import shlex

import pytest
from typer.testing import CliRunner

from contradict.cli.app import app
from tests.conftest import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```console\n(.*?)```", README, re.S)


def shown() -> list[tuple[str, str]]:
    """(command, output) of every `$ contradict …` in the README that shows output."""
    found = []
    for block in BLOCKS:
        for part in re.split(r"^\$ ", block, flags=re.M)[1:]:
            command, _, output = part.partition("\n")
            if command.startswith("contradict ") and output.strip():
                found.append((command, output))
    return found


def without_digits(text: str) -> str:
    """Figures may differ in the last place from machine to machine; words may not."""
    return re.sub(r"[-+]?\d+(?:\.\d+)?", "#", text).strip()


def test_it_shows_the_founding_example_and_the_two_commands_first() -> None:
    assert README.index("contradict scan samples/founding") < README.index("make demo") < README.index("pip install")


@pytest.mark.parametrize("path", re.findall(r"\]\((?!http)([^)#]+)", README))
def test_every_file_it_points_to_is_there(path: str) -> None:
    assert (ROOT / path).exists()


@pytest.mark.parametrize(
    "name",
    ["scan", "extract", "check", "rules", "diff", "explain", "chart", "review", "eval", "calibrate", "models", "cache"],
)
def test_every_command_is_named_and_exists(name: str) -> None:
    assert f"contradict {name}" in README
    assert CliRunner().invoke(app, [name, "--help"]).exit_code == 0


@pytest.mark.slow
@pytest.mark.parametrize(("command", "output"), shown())
def test_what_it_shows_is_what_runs(command: str, output: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("COLUMNS", "100")
    result = CliRunner().invoke(app, shlex.split(command)[1:])
    assert result.exit_code == 0
    assert without_digits(output) == without_digits(result.stdout)
