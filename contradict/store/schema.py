"""The tables of a store, as the steps that made them. A step is never changed once released; a new one is added below it."""

from __future__ import annotations

import sqlite3

from contradict.errors import InputError, Place

APPLICATION = 0x43_4C_41_4D
"""What marks a SQLite file as ours (`PRAGMA application_id`)."""

MIGRATIONS = (
    # 1: sources as given and as read, what models said, runs and what they found
    """
    CREATE TABLE source (path TEXT PRIMARY KEY, format TEXT NOT NULL, found INTEGER NOT NULL, speaker TEXT,
                         data BLOB NOT NULL, made_with TEXT NOT NULL, reading BLOB NOT NULL);
    CREATE TABLE extraction (key BLOB PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID;
    CREATE TABLE vector (key BLOB PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID;
    CREATE TABLE score (key BLOB PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID;
    CREATE TABLE run (number INTEGER PRIMARY KEY, day TEXT NOT NULL, view TEXT NOT NULL, complete INTEGER NOT NULL,
                      claims INTEGER NOT NULL, pairs INTEGER NOT NULL, findings INTEGER NOT NULL);
    CREATE TABLE article (id TEXT PRIMARY KEY, path TEXT NOT NULL, title TEXT NOT NULL, outlet TEXT NOT NULL, published TEXT,
                          first_run INTEGER NOT NULL, last_run INTEGER NOT NULL);
    CREATE TABLE claim (id TEXT PRIMARY KEY, article TEXT NOT NULL, actor TEXT NOT NULL, side TEXT NOT NULL, said_on TEXT,
                        text TEXT NOT NULL, path TEXT NOT NULL, first_run INTEGER NOT NULL, last_run INTEGER NOT NULL);
    CREATE TABLE finding (view TEXT NOT NULL, id TEXT NOT NULL, verdict TEXT NOT NULL, probability REAL NOT NULL,
                          left_claim TEXT NOT NULL, right_claim TEXT NOT NULL,
                          first_run INTEGER NOT NULL, last_run INTEGER NOT NULL, resolved_run INTEGER,
                          PRIMARY KEY (view, id));
    """,
    # 2: what people decided
    """
    CREATE TABLE decision (finding TEXT PRIMARY KEY, decision TEXT NOT NULL, note TEXT NOT NULL);
    """,
)


def migrate(file: sqlite3.Connection, path: str) -> None:
    """Brings the tables to the latest version, step by step, all or nothing.

    Raises InputError for a database of something else, or of a later version of this program. sqlite3.Error for a damaged one.
    """
    file.execute("BEGIN IMMEDIATE")  # of two programs that open an old store at once, one migrates
    try:
        (version,), (owner,) = (
            file.execute(f"PRAGMA {name}").fetchone() for name in ("user_version", "application_id")
        )
        tables = file.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
        if tables and owner != APPLICATION:
            raise InputError("a database, but no store of contradict: give another file to --store", place=Place(path))
        if version > len(MIGRATIONS):
            raise InputError(
                f"made by a later version of contradict (store version {version}, this one knows {len(MIGRATIONS)}): upgrade it",
                place=Place(path),
            )
        for step in MIGRATIONS[version:]:
            for statement in step.split(";"):
                if statement.strip():
                    file.execute(statement)
        if version < len(MIGRATIONS):
            file.execute(f"PRAGMA application_id = {APPLICATION}")
            file.execute(f"PRAGMA user_version = {len(MIGRATIONS)}")
        file.execute("COMMIT")
    except BaseException:
        if file.in_transaction:
            file.execute("ROLLBACK")
        raise
