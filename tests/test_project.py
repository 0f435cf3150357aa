"""The project file: every mistake at once and in its place, and what it settles."""

from __future__ import annotations

from pathlib import Path

import pytest

from contradict.errors import InputError, SettingsError
from contradict.project import KEYS, find_project, keys_table, read_project
from contradict.settings import Settings

DOCS = Path(__file__).parents[1] / "docs" / "project-file.md"


def written(folder: Path, text: str) -> Path:
    path = folder / "contradict.yml"
    path.write_text(text, encoding="utf-8")
    return path


def test_settles_what_it_names_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "team.yml").write_text("{}")
    path = written(
        tmp_path, "actors: team.yml\nmin-probability: 0.6\nwithout-rules: [economy]\nshow: shift,tension\ncache: no\n"
    )
    settings = read_project(path).settings()
    assert settings == Settings(
        actors=(str(tmp_path / "team.yml"),),
        min_probability=0.6,
        without_rules=("economy",),
        show=("tension", "shift"),
        cache=False,
    )


def test_tells_every_mistake_with_its_place(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        "min-probabilty: 0.6\nmin-probability: 1.6\nwithout-rules:\n  - econmy\nshow: [shift, tensoin]\n"
        "same-side: maybe\nactors: nowhere.yml\nfail-on: hihg\nmax-days-apart: 2.5\n",
    )
    with pytest.raises(SettingsError) as caught:
        read_project(path)
    told = [line.removeprefix(f"{path}:") for line in str(caught.value).splitlines()]
    starts = [
        "1:1: unknown key",
        "2:18: min-p",
        "4:5: without",
        "5:15: show",
        "6:12: same",
        "7:9: actors",
        "8:10: fail",
        "9:17: max",
    ]
    assert [line[: len(start)] for line, start in zip(told, starts, strict=True)] == starts
    assert "did you mean 'min-probability'" in told[0]
    assert "did you mean 'economy'" in told[2]
    assert "did you mean 'tension'" in told[3]
    assert "did you mean 'high'" in told[6]


@pytest.mark.parametrize(
    "text", ["- a\n- b\n", "just words\n", "a: [", "a: &x 1\nb: *x\n", "show: shift\nshow: tension\n"]
)
def test_refuses_what_is_no_project_file(tmp_path: Path, text: str) -> None:
    with pytest.raises(SettingsError, match=r"contradict\.yml:\d+:\d+"):
        read_project(written(tmp_path, text))


@pytest.mark.parametrize("text", ["", "# nothing settled yet\n"])
def test_an_empty_file_settles_nothing(tmp_path: Path, text: str) -> None:
    assert read_project(written(tmp_path, text)).settings() == Settings()


def test_a_list_of_ignored_findings_may_stand_in_it(tmp_path: Path) -> None:
    path = written(tmp_path, "ignore:\n  - id: abc\n    reason: known\n")
    assert read_project(path).values == {"ignore": str(path)}


def test_a_rule_of_ones_own_can_be_left_out_by_name(tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "pool-plans.yml").write_text("id: pool-plans\n")
    path = written(tmp_path, "rules: mine\ndefault-rules: no\nwithout-rules: pool-plans\n")
    assert read_project(path).values["without_rule"] == ["pool-plans"]


def test_is_found_in_the_folder_only(tmp_path: Path) -> None:
    path = written(tmp_path, "")
    (tmp_path / "below").mkdir()
    assert find_project(tmp_path) == path
    assert find_project(tmp_path / "below") is None


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be read"):
        read_project(tmp_path / "none.yml")


def test_the_documentation_names_every_key() -> None:
    assert keys_table() in DOCS.read_text(encoding="utf-8")
    assert all(f"| `{name}` |" in keys_table() for name in KEYS)
