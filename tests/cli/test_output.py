"""Where words go, and that a report is written whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from contradict.cli.output import Pace, progress_bar, tell, write
from contradict.errors import InputError, Note, Place


def test_a_file_is_written_with_one_newline_at_its_end(tmp_path: Path) -> None:
    write("report", str(tmp_path / "r.md"))
    write("report\n", str(tmp_path / "s.md"))
    assert (tmp_path / "r.md").read_bytes() == (tmp_path / "s.md").read_bytes() == b"report\n"


def test_nothing_else_is_left_beside_it(tmp_path: Path) -> None:
    write("report", str(tmp_path / "r.md"))
    assert [path.name for path in tmp_path.iterdir()] == ["r.md"]


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="--output"):
        write("report", str(tmp_path / "missing" / "r.md"))


def test_notes_go_to_stderr_without_control_characters(capsys: pytest.CaptureFixture[str]) -> None:
    tell([Note(Place("a\x1b[31m.txt", 3), "is empty")])
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err == "warning: a [31m.txt:3: is empty\n"


def test_no_progress_is_drawn_into_a_pipe() -> None:
    with progress_bar(quiet=False) as progress:
        assert progress is None


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real.md").write_text("old", encoding="utf-8")
    (tmp_path / "link.md").symlink_to(tmp_path / "real.md")
    write("new", str(tmp_path / "link.md"))
    assert (tmp_path / "link.md").is_symlink()
    assert (tmp_path / "real.md").read_text(encoding="utf-8") == "new\n"


def test_a_device_is_written_to_not_replaced() -> None:
    write("report", "/dev/null")
    assert not Path("/dev/null").is_file()


def test_what_cannot_be_encoded_is_replaced(tmp_path: Path) -> None:
    write("a \ud800 b", str(tmp_path / "r.md"))
    assert (tmp_path / "r.md").read_text(encoding="utf-8") == "a ? b\n"


def test_nothing_is_left_behind_when_writing_fails(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(InputError):
        write("report", str(tmp_path / "folder"))
    assert [path.name for path in tmp_path.iterdir()] == ["folder"]


def test_a_long_stage_is_announced_once_with_its_rate() -> None:
    times = iter([0.0, 2.0, 4.0])
    pace = Pace(lambda: next(times))
    assert pace.told("comparing claims", 0, 1000) == ("", "")
    rate, remark = pace.told("comparing claims", 20, 1000)
    assert rate == "10/s"
    assert remark == "comparing claims: 1,000 to do, about 2 minutes; what is done is kept if you stop it"
    assert pace.told("comparing claims", 36, 1000) == ("9.0/s", "")


def test_a_short_stage_is_not_announced() -> None:
    times = iter([0.0, 2.0])
    pace = Pace(lambda: next(times))
    pace.told("comparing claims", 0, 40)
    assert pace.told("comparing claims", 20, 40) == ("10/s", "")
