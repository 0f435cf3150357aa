"""`--config`, `--no-config` and contradict.yml from outside: what is settled counts, and an option given wins."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from contradict.cli.app import app


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def run(*arguments: str) -> Result:
    return CliRunner().invoke(app, list(arguments))


def listed(*arguments: str) -> set[str]:
    result = run("rules", "list", *arguments)
    assert result.exit_code == 0, result.output
    return {line.split()[0] for line in result.stdout.splitlines() if line.startswith("  ")}


def test_the_file_of_the_folder_counts() -> None:
    Path("contradict.yml").write_text("without-rules: [economy, talks-level]\n")
    every = listed("--no-config")
    assert every - listed() >= {"talks-level", "merger-status"}
    assert "negation" in listed()


def test_an_option_wins_over_the_file() -> None:
    Path("contradict.yml").write_text("without-rules: [economy]\n")
    assert "merger-status" in listed("--without-rule", "talks-level")


def test_another_file_can_be_named() -> None:
    Path("contradict.yml").write_text("without-rules: [economy]\n")
    Path("other.yml").write_text("without-rules: [negation]\n")
    assert listed("--no-config") - listed("--config", "other.yml") == {"negation"}


def test_mistakes_end_the_run_with_2() -> None:
    Path("contradict.yml").write_text("fail-on: hihg\n")
    for command in (["scan", "x.txt"], ["check", "A", "B"], ["rules", "list"]):
        result = run(*command)
        assert result.exit_code == 2
        assert "contradict.yml:1:10: fail-on" in result.stderr


def test_config_and_no_config_exclude_each_other() -> None:
    Path("other.yml").write_text("")
    for both in (["--config", "other.yml", "--no-config"], ["--no-config", "--config", "other.yml"]):
        result = run("rules", "list", *both)
        assert result.exit_code == 2
        assert "not both" in result.stderr


def test_help_does_not_read_the_file() -> None:
    Path("contradict.yml").write_text("fail-on: hihg\n")
    assert run("scan", "--help").exit_code == 0
