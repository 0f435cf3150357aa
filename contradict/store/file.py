"""The store: one SQLite file, safe for several processes, in which whatever was committed stays.

SQLite rather than DuckDB, by measurement (benchmarks/stores.py): this work is many small keyed reads and writes, which must be
on disk at once, by several processes. DuckDB lets one process write.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic, sleep
from typing import Any, Literal

from contradict.claims import Article, Claim
from contradict.errors import InputError, Note, Place
from contradict.findings import Finding, History
from contradict.store.schema import migrate

WAIT_SECONDS = 60.0
STEP = 500
"""Keys asked for in one statement."""
Table = Literal["extraction", "vector", "score"]


@dataclass(frozen=True, slots=True)
class StoredSource:
    """A file as given (`data`), and what was read in it (`reading`) by the reader that `made_with` names."""

    path: str
    format: str
    found: bool
    speaker: str | None
    data: bytes = field(repr=False)
    made_with: str
    reading: bytes = field(repr=False)


class Store:
    """Sources, values and findings of all runs so far. Every method raises InputError when the file cannot be used."""

    def __init__(self, path: str, file: sqlite3.Connection) -> None:
        self.path = path
        self._file = file

    def close(self) -> None:
        """Closes the file; what was put is there already."""
        self._file.close()

    def kept(self, table: Table) -> Kept:
        """The keyed values in `table`, as the caches of models want them."""
        return Kept(self, table)

    def put_source(self, source: StoredSource) -> None:
        """Keeps a source; one of the same path is replaced."""
        with self._writing() as file:
            values = (
                source.path,
                source.format,
                source.found,
                source.speaker,
                source.data,
                source.made_with,
                source.reading,
            )
            file.execute("INSERT OR REPLACE INTO source VALUES (?, ?, ?, ?, ?, ?, ?)", values)

    def source(self, path: str) -> StoredSource | None:
        """What is stored of the file of that path."""
        rows = self._run("SELECT * FROM source WHERE path = ?", [path])
        return _source(rows[0]) if rows else None

    def sources(self) -> Iterator[StoredSource]:
        """All sources, by path, one in memory at a time."""
        for (path,) in self._run("SELECT path FROM source ORDER BY path", []):
            source = self.source(path)
            if source is not None:  # else: another program has dropped it meanwhile
                yield source

    def get(self, table: Table, keys: Iterable[bytes]) -> dict[bytes, bytes]:
        """The values known, by key."""
        wanted = list(keys)
        known: dict[bytes, bytes] = {}
        for start in range(0, len(wanted), STEP):
            some = wanted[start : start + STEP]
            marks = ",".join("?" * len(some))
            known.update(self._run(f"SELECT key, value FROM {table} WHERE key IN ({marks})", some))  # noqa: S608 - only marks
        return known

    def put(self, table: Table, values: Mapping[bytes, bytes]) -> None:
        """Keeps values; what is there already stays."""
        if values:
            with self._writing() as file:
                file.executemany(f"INSERT OR IGNORE INTO {table} VALUES (?, ?)", sorted(values.items()))  # noqa: S608 - a Literal

    def record(
        self,
        view: str,
        findings: Sequence[Finding],
        claims: Sequence[Claim],
        articles: Sequence[Article],
        *,
        pairs: int,
        day: str,
        complete: bool = True,
    ) -> History:
        """Remembers what a run found, all or nothing, and says what has changed since the last one that asked the same.

        `view` names the question (which verdicts, from which probability on, …). Only a `complete` run resolves findings: one that
        was stopped has not looked at everything. A finding that comes back is new, with its first run as it was.
        """
        now = {finding.id: finding for finding in findings}
        with self._writing() as file:
            known = {
                row[0] for row in file.execute("SELECT id FROM finding WHERE view = ? AND resolved_run IS NULL", [view])
            }
            gone = sorted(known.difference(now)) if complete else []
            run = file.execute(
                "INSERT INTO run (day, view, complete, claims, pairs, findings) VALUES (?, ?, ?, ?, ?, ?)",
                (day, view, complete, len(claims), pairs, len(findings)),
            ).lastrowid
            file.executemany(
                "INSERT INTO finding VALUES (?, ?, ?, ?, ?, ?, ?, ?, NULL) ON CONFLICT (view, id) DO UPDATE SET "
                "verdict = excluded.verdict, probability = excluded.probability, left_claim = excluded.left_claim, "
                "right_claim = excluded.right_claim, last_run = excluded.last_run, resolved_run = NULL",
                [
                    (view, each.id, each.verdict, each.probability, each.pair.left.id, each.pair.right.id, run, run)
                    for each in now.values()
                ],
            )
            file.executemany(
                "UPDATE finding SET resolved_run = ? WHERE view = ? AND id = ?", [(run, view, each) for each in gone]
            )
            file.executemany(
                "INSERT INTO article VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET last_run = excluded.last_run",
                [
                    (a.id, a.path, a.title, a.outlet, a.published and a.published.isoformat(), run, run)
                    for a in articles
                ],
            )
            file.executemany(
                "INSERT INTO claim VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET last_run = excluded.last_run",
                [
                    (
                        c.id,
                        c.article,
                        c.actor.id,
                        c.actor.side,
                        c.said_on and c.said_on.isoformat(),
                        _stored(c.text),
                        c.path,
                        run,
                        run,
                    )
                    for c in claims
                ],
            )
        fresh = tuple(finding.id for finding in findings if finding.id not in known)
        return History(fresh, tuple(finding.id for finding in findings if finding.id in known), tuple(gone))

    def put_decisions(self, decisions: Iterable[tuple[str, str, str]]) -> None:
        """Keeps `(finding id, decision, note)`; a later decision on a finding replaces the earlier one."""
        with self._writing() as file:
            file.executemany("INSERT OR REPLACE INTO decision VALUES (?, ?, ?)", decisions)

    def decisions(self) -> dict[str, tuple[str, str]]:
        """Finding id → decision and note."""
        return {finding: (word, note) for finding, word, note in self._run("SELECT * FROM decision", [])}

    def counts(self) -> dict[str, int]:
        """How many rows each table has."""
        tables = ("source", "extraction", "vector", "score", "run", "article", "claim", "finding", "decision")
        return {table: self._run(f"SELECT count(*) FROM {table}", [])[0][0] for table in tables}  # noqa: S608 - our own names

    def _run(self, statement: str, values: Sequence[object]) -> list[tuple[Any, ...]]:
        try:
            return self._file.execute(statement, values).fetchall()
        except sqlite3.Error as error:
            raise unusable(self.path, error) from error

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        try:
            self._file.execute("BEGIN IMMEDIATE")
            try:
                yield self._file
                self._file.execute("COMMIT")
            except BaseException:
                if self._file.in_transaction:
                    self._file.execute("ROLLBACK")
                raise
        except sqlite3.Error as error:
            raise unusable(self.path, error) from error


@dataclass(frozen=True, slots=True)
class Kept:
    """One table of keyed values."""

    store: Store
    table: Table

    @property
    def notes(self) -> list[Note]:
        """None: a store that cannot be used ends the run, since it was asked for by name."""
        return []

    def get(self, keys: Iterable[bytes]) -> dict[bytes, bytes]:
        """The values known, by key."""
        return self.store.get(self.table, keys)

    def put(self, values: Mapping[bytes, bytes]) -> None:
        """Keeps values; what is there already stays."""
        self.store.put(self.table, values)


def open_store(path: str) -> Store:
    """The store in that file, made when there is none, brought up to date when it is of an older version.

    Raises InputError when it is no store, damaged, made by a later version, locked for a minute, or cannot be written.
    """
    try:
        if not Path(path).parent.is_dir():
            raise InputError("its folder does not exist: make it, or give another file to --store", place=Place(path))
        file = sqlite3.connect(path, timeout=WAIT_SECONDS, isolation_level=None)
        try:
            _write_ahead(file)
            file.execute("PRAGMA synchronous = NORMAL")
            migrate(file, path)
        except BaseException:
            file.close()
            raise
    except (sqlite3.Error, ValueError) as error:
        raise unusable(path, error) from error
    return Store(path, file)


def _write_ahead(file: sqlite3.Connection) -> None:
    """Readers and a writer at once; a kill at any point loses nothing committed.

    Two who open a new store in the same moment: this statement alone does not wait for the other by itself.
    """
    give_up = monotonic() + WAIT_SECONDS
    while True:
        try:
            file.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or monotonic() > give_up:
                raise
            sleep(0.02)


def unusable(path: str, error: Exception) -> InputError:
    """What went wrong, and what now."""
    reason = str(error)
    if "full" in reason:
        advice = "the disk is full: make room and run the same command again, what was kept so far is there"
    elif "readonly" in reason or "read-only" in reason:
        advice = "the store cannot be written: change its permissions, or copy it and give the copy to --store"
    elif "locked" in reason or "busy" in reason:
        advice = "another program holds the store: run the same command again when it is done"
    elif "malformed" in reason or "not a database" in reason or "disk image" in reason:
        advice = f"the store is damaged ({reason}): put a copy back, or move it away and ingest again"
    else:
        advice = f"the store cannot be used ({reason}): check the file and its folder"
    return InputError(advice, place=Place(path))


def _source(row: tuple[Any, ...]) -> StoredSource:
    path, format, found, speaker, data, made_with, reading = row
    return StoredSource(path, format, bool(found), speaker, data, made_with, reading)


def _stored(text: str) -> str:
    return text.encode("utf-8", "replace").decode()
