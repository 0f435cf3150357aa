"""SQLite or DuckDB for the store? The work of a scan on both: many small commits of keyed values, and keyed reads.

    python -m benchmarks.stores

Prints wall and CPU seconds of each engine, taken in turns. DuckDB is no dependency: `pip install duckdb` first.
"""

from __future__ import annotations

import sqlite3
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from contradict.cache import key_of

COMMITS, A_COMMIT, READS, ROUNDS = 60, 512, 20, 2
VALUE = bytes(12)


def keys(start: int, count: int) -> list[bytes]:
    """Keys as the caches make them: digests, so in no order."""
    return [key_of("score", "model", str(number)) for number in range(start, start + count)]


def with_sqlite(path: Path) -> tuple[Callable[[list[bytes]], None], Callable[[list[bytes]], int], Callable[[], None]]:
    """A writer of one commit, a reader of keys, and the end."""
    file = sqlite3.connect(path, isolation_level=None)
    file.execute("PRAGMA journal_mode = WAL")
    file.execute("PRAGMA synchronous = NORMAL")
    file.execute("CREATE TABLE score (key BLOB PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID")

    def write(some: list[bytes]) -> None:
        file.execute("BEGIN IMMEDIATE")
        file.executemany("INSERT OR IGNORE INTO score VALUES (?, ?)", [(key, VALUE) for key in sorted(some)])
        file.execute("COMMIT")

    def read(some: list[bytes]) -> int:
        marks = ",".join("?" * len(some))
        return len(file.execute(f"SELECT key, value FROM score WHERE key IN ({marks})", some).fetchall())

    return write, read, file.close


def with_duckdb(path: Path) -> tuple[Callable[[list[bytes]], None], Callable[[list[bytes]], int], Callable[[], None]]:
    """The same; values go in as one statement a commit, which is far quicker there than executemany."""
    import duckdb

    file = duckdb.connect(str(path), config={"threads": 1})
    file.execute("CREATE TABLE score (key BLOB PRIMARY KEY, value BLOB NOT NULL)")

    def write(some: list[bytes]) -> None:
        rows = ",".join("(?, ?)" for _ in some)
        file.execute("BEGIN")
        file.execute(f"INSERT OR IGNORE INTO score VALUES {rows}", [part for key in some for part in (key, VALUE)])
        file.execute("COMMIT")

    def read(some: list[bytes]) -> int:
        marks = ",".join("?" * len(some))
        return len(file.execute(f"SELECT key, value FROM score WHERE key IN ({marks})", some).fetchall())

    return write, read, file.close


def main() -> None:
    """Prints the table."""
    print(f"{COMMITS} commits of {A_COMMIT} values, {READS} reads of 500 keys; wall s (CPU s)")
    for _ in range(ROUNDS):
        for name, engine in (("sqlite", with_sqlite), ("duckdb", with_duckdb)):
            with tempfile.TemporaryDirectory() as folder:
                write, read, close = engine(Path(folder) / "store")
                told = []
                for work, steps in ((write, COMMITS), (read, READS)):
                    wall, cpu = time.perf_counter(), time.process_time()
                    for step in range(steps):
                        work(keys(step * A_COMMIT, A_COMMIT if work is write else 500))
                    told.append(f"{time.perf_counter() - wall:6.2f} ({time.process_time() - cpu:5.2f})")
                close()
                size = sum(part.stat().st_size for part in Path(folder).iterdir()) / 1e6
            print(f"{name:<8} write {told[0]}  read {told[1]}  {size:5.1f} MB")


if __name__ == "__main__":
    main()
