"""A store keeps what was put, tells what changed, and says plainly when it cannot be used."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import cast

import pytest

from contradict.claims import Claim
from contradict.errors import InputError
from contradict.findings import Finding, NliScores
from contradict.store import Store, StoredSource, open_store
from contradict.store.file import _write_ahead
from contradict.store.schema import APPLICATION, MIGRATIONS
from tests.conftest import a_claim, a_pair


def a_finding(id: str) -> Finding:
    half = NliScores(0.9, 0.05, 0.05)
    return Finding(id, "contradiction", 0.9, "high", a_pair(), half, half, ())


def record(
    store: Store, *ids: str, view: str = "all", complete: bool = True, claims: tuple[Claim, ...] = ()
) -> tuple[str, ...]:
    """A run that found these; `new/persisting/resolved` as one text each."""
    findings = [a_finding(id) for id in ids]
    history = store.record(view, findings, claims, (), pairs=1, day="2025-08-20", complete=complete)
    return tuple("".join(part) for part in (history.new, history.persisting, history.resolved))


def test_findings_are_new_persisting_or_resolved(tmp_path: Path) -> None:
    store = open_store(str(tmp_path / "s"))
    assert record(store, "a", "b") == ("ab", "", "")
    assert record(store, "b", "c") == ("c", "b", "a")
    assert record(store, "a", "b", "c") == ("a", "bc", "")
    assert store._run("SELECT id, first_run, last_run FROM finding ORDER BY id", []) == [
        ("a", 1, 3),
        ("b", 1, 3),
        ("c", 2, 3),
    ]


def test_another_question_has_a_history_of_its_own(tmp_path: Path) -> None:
    store = open_store(str(tmp_path / "s"))
    record(store, "a", "b")
    assert record(store, "a", view="sure only") == ("a", "", "")
    assert record(store, "a", "b") == ("", "ab", "")


def test_a_run_that_was_stopped_resolves_nothing(tmp_path: Path) -> None:
    store = open_store(str(tmp_path / "s"))
    record(store, "a", "b")
    assert record(store, "b", complete=False) == ("", "b", "")
    assert record(store, "a", "b") == ("", "ab", "")


def test_claims_keep_the_run_that_saw_them_first(tmp_path: Path) -> None:
    store = open_store(str(tmp_path / "s"))
    first, second = a_claim("One thing."), a_claim("Another \ud83d thing.")
    record(store, claims=(first,))
    record(store, claims=(first, second))
    rows = dict(store._run("SELECT id, first_run * 10 + last_run FROM claim", []))
    assert rows == {first.id: 12, second.id: 22}


def test_what_was_put_is_there_after_closing(tmp_path: Path) -> None:
    path = str(tmp_path / "s")
    source = StoredSource("a.txt", "text", True, None, b"bytes", "reader 1", b"{}")
    store = open_store(path)
    store.put_source(source)
    store.put_source(replace(source, path="A.txt", speaker="Wire"))
    store.put_source(replace(source, data=b"other bytes"))
    store.put("vector", {str(number).encode(): b"v" for number in range(1201)})
    store.put_decisions([("f", "unsure", ""), ("f", "dismiss", "a satire")])
    store.close()
    again = open_store(path)
    assert [(each.path, each.data, each.speaker) for each in again.sources()] == [
        ("A.txt", b"bytes", "Wire"),
        ("a.txt", b"other bytes", None),
    ]
    assert len(again.get("vector", (str(number).encode() for number in range(2000)))) == 1201
    assert again.get("score", [b"1"]) == {}
    assert again.decisions() == {"f": ("dismiss", "a satire")}


def test_an_older_store_is_brought_up_to_date(tmp_path: Path) -> None:
    path = tmp_path / "s"
    with sqlite3.connect(path) as file:
        file.executescript(MIGRATIONS[0])
        file.execute(f"PRAGMA application_id = {APPLICATION}")
        file.execute("PRAGMA user_version = 1")
        file.execute("INSERT INTO vector VALUES (x'01', x'02')")
    file.close()
    store = open_store(str(path))
    assert store.get("vector", [b"\x01"]) == {b"\x01": b"\x02"}
    assert store.decisions() == {}


def test_a_later_store_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "s"
    open_store(str(path)).close()
    with sqlite3.connect(path) as file:
        file.execute("PRAGMA user_version = 99")
    file.close()
    with pytest.raises(InputError, match="later version"):
        open_store(str(path))


def test_somebody_else_s_database_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "s"
    with sqlite3.connect(path) as file:
        file.execute("CREATE TABLE mail (text)")
    file.close()
    with pytest.raises(InputError, match="no store of contradict"):
        open_store(str(path))


def test_a_file_that_is_no_database_is_refused_and_kept(tmp_path: Path) -> None:
    path = tmp_path / "s"
    path.write_bytes(b"minutes of a meeting " * 500)
    with pytest.raises(InputError, match="damaged"):
        open_store(str(path))
    assert path.read_bytes() == b"minutes of a meeting " * 500


def test_a_store_damaged_inside_is_told(tmp_path: Path) -> None:
    path = tmp_path / "s"
    store = open_store(str(path))
    store.put("vector", {f"{number:06}".encode(): bytes(2000) for number in range(200)})
    store.close()
    data = bytearray(path.read_bytes())
    data[100_000:300_000] = bytes(200_000)
    path.write_bytes(data)
    with pytest.raises(InputError, match="damaged"):
        open_store(str(path)).get("vector", (f"{number:06}".encode() for number in range(200)))


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="folder does not exist"):
        open_store(str(tmp_path / "nowhere" / "s"))


def test_a_folder_is_no_store(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be used"):
        open_store(str(tmp_path))


def test_a_full_disk_loses_nothing_committed(tmp_path: Path) -> None:
    store = open_store(str(tmp_path / "s"))
    store.put("vector", {b"kept": b"v"})
    pages = store._run("PRAGMA page_count", [])[0][0]
    store._run(f"PRAGMA max_page_count = {pages + 2}", [])
    with pytest.raises(InputError, match="disk is full"):
        store.put("vector", {f"{number}".encode(): bytes(5000) for number in range(50)})
    assert set(store.get("vector", [b"kept", b"0", b"1"])) == {b"kept"}


def test_a_store_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    store = open_store(str(tmp_path / "s"))
    store._run("PRAGMA query_only = ON", [])
    with pytest.raises(InputError, match="cannot be written"):
        store.put("vector", {b"k": b"v"})


WRITER = """
import sys
from contradict.store import open_store
store = open_store(sys.argv[1])
for number in range(200):
    store.put("score", {f"{sys.argv[2]} {number}".encode(): b"v", f"both {number}".encode(): sys.argv[2].encode()})
"""


def test_two_writers_at_once_lose_nothing(tmp_path: Path) -> None:
    path = str(tmp_path / "s")
    writers = [subprocess.Popen([sys.executable, "-c", WRITER, path, name]) for name in ("one", "two")]
    assert [writer.wait() for writer in writers] == [0, 0]
    store = open_store(path)
    assert store.counts()["score"] == 600
    assert store._run("PRAGMA integrity_check", []) == [("ok",)]


class Locked:
    """A connection that is told to wait a few times before a statement is taken."""

    def __init__(self, refusals: list[str]) -> None:
        self.refusals = refusals
        self.asked = 0

    def execute(self, statement: str) -> None:
        self.asked += 1
        if self.refusals:
            raise sqlite3.OperationalError(self.refusals.pop())


def test_who_finds_a_new_store_locked_asks_again() -> None:
    connection = Locked(["database is locked"] * 3)
    _write_ahead(cast("sqlite3.Connection", connection))
    assert connection.asked == 4


def test_another_error_is_not_waited_for() -> None:
    connection = Locked(["disk I/O error"])
    with pytest.raises(sqlite3.OperationalError, match="disk"):
        _write_ahead(cast("sqlite3.Connection", connection))
    assert connection.asked == 1
