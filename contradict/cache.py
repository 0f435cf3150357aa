"""Nothing computed twice: vectors, scores and extracted claims of earlier runs, in one bounded SQLite file.

A cache may never cost a result: a file that is damaged, locked, full or read-only is left aside with a note, and the run goes on.
Keys hold the id of the model, revision included, so a new model never meets old values.
"""

from __future__ import annotations

import atexit
import json
import os
import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, TypeAlias

from contradict.claim_json import claim_from_dict, claim_to_dict
from contradict.claims import Article, Claim
from contradict.errors import InputError, Note, Place
from contradict.protocols import Encoder, Nli, Sifter

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

FORMAT = 3
"""Raise when the meaning of a stored value changes, the engine's arithmetic included: files of another format are begun anew."""
LIMIT = 512 * 1024 * 1024
"""Bytes; the oldest values go first when the file grows beyond."""
WAIT_SECONDS = 20.0
KEPT_AT_ONCE = 1024
"""Texts embedded before their vectors are kept: what an interrupted run loses at most."""
STEP = 500
"""Values asked for in one statement; SQLite takes 32,766 at most."""


def cache_file() -> Path:
    """Below `CONTRADICT_CACHE` when set, else in the platform's own place."""
    override = os.environ.get("CONTRADICT_CACHE")
    if override:
        return Path(override) / "values.sqlite"
    import platformdirs

    return Path(platformdirs.user_cache_dir("contradict")) / "values.sqlite"


Extracted: TypeAlias = tuple[tuple[Claim, ...], tuple[Note, ...]]
"""The claims of an article, and what was skipped in it."""


class Values(Protocol):
    """Keyed bytes that outlast a run: the user's cache, or a store."""

    @property
    def notes(self) -> list[Note]:
        """What the user should know of it."""
        ...

    def get(self, keys: Iterable[bytes]) -> dict[bytes, bytes]:
        """The values known, by key."""
        ...

    def put(self, values: Mapping[bytes, bytes]) -> None:
        """Keeps values; what is there already stays."""
        ...


class Cache:
    """Keyed bytes on disk. Safe for several processes at once: SQLite's write-ahead log, and values that never change."""

    def __init__(self, path: Path, *, limit: int = LIMIT) -> None:
        self._file: sqlite3.Connection | None = None
        self.path = path
        self.limit = limit
        self.notes: list[Note] = []
        self._file = self._open()
        if self._file is not None:
            atexit.register(self.close)

    def get(self, keys: Iterable[bytes]) -> dict[bytes, bytes]:
        """The values known, by key."""
        wanted = list(keys)
        known: dict[bytes, bytes] = {}
        for start in range(0, len(wanted), STEP):
            some = wanted[start : start + STEP]
            marks = ",".join("?" * len(some))
            known.update(self._run(f"SELECT key, value FROM value WHERE key IN ({marks})", some))  # noqa: S608 - only marks
        return known

    def put(self, values: Mapping[bytes, bytes]) -> None:
        """Keeps values; what is there already stays."""
        if self._file is None or not values:
            return
        try:
            with self._file:
                self._file.executemany("INSERT OR IGNORE INTO value VALUES (?, ?)", sorted(values.items()))
        except sqlite3.Error as error:
            self._leave(error)

    def close(self) -> None:
        """Drops the oldest values beyond the limit, and closes the file."""
        if self._file is None:
            return
        size = self._size()
        if size > self.limit:
            share = min(0.95, 1.1 - self.limit / size)  # a tenth more than needed, so that not every run has to
            self._run(
                "DELETE FROM value WHERE rowid <= (SELECT min(rowid) + (max(rowid) - min(rowid)) * ? FROM value)",
                [share],
            )
            if self._file is not None:
                self._file.commit()
            self._run("VACUUM", [])
        if self._file is not None:
            self._file.close()
            self._file = None

    def _size(self) -> int:
        return sum(pages * size for pages, size in self._run("SELECT * FROM pragma_page_count, pragma_page_size", []))

    def _open(self) -> sqlite3.Connection | None:
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            return self._begin()
        except sqlite3.DatabaseError as error:
            if isinstance(error, sqlite3.OperationalError):  # locked, read-only, full: not the file's fault
                self._leave(error)
                return None
            self.notes.append(Note(Place(str(self.path)), f"the cache was damaged ({error}): begun anew", "info"))
        except OSError as error:
            self._leave(error)
            return None
        try:
            for suffix in ("", "-wal", "-shm"):
                self.path.with_name(self.path.name + suffix).unlink(missing_ok=True)
            return self._begin()
        except (OSError, sqlite3.Error) as error:
            self._leave(error)
            return None

    def _begin(self) -> sqlite3.Connection:
        file = sqlite3.connect(self.path, timeout=WAIT_SECONDS, isolation_level="IMMEDIATE")
        try:
            file.execute("PRAGMA journal_mode = WAL")
            file.execute("PRAGMA synchronous = NORMAL")
            with file:
                file.execute("BEGIN IMMEDIATE")  # two first runs at once must not drop each other's table
                (version,) = file.execute("PRAGMA user_version").fetchone()
                if version != FORMAT:
                    file.execute("DROP TABLE IF EXISTS value")
                    file.execute(f"PRAGMA user_version = {FORMAT}")
                file.execute("CREATE TABLE IF NOT EXISTS value (key BLOB NOT NULL UNIQUE, value BLOB NOT NULL)")
        except sqlite3.Error:
            file.close()
            raise
        return file

    def _run(self, statement: str, values: Sequence[object]) -> list[tuple[Any, ...]]:
        if self._file is None:
            return []
        try:
            return self._file.execute(statement, values).fetchall()
        except sqlite3.Error as error:
            self._leave(error)
            return []

    def _leave(self, error: Exception) -> None:
        self.notes.append(
            Note(Place(str(self.path)), f"the cache is not used ({error}): results are the same, only slower", "info")
        )
        self._file = None


def key_of(*parts: str) -> bytes:
    """16 bytes (BLAKE2b) that depend on `parts` only."""
    return blake2b("\x1f".join(parts).encode("utf-8", "surrogatepass"), digest_size=16).digest()


@dataclass(slots=True)
class CachedEncoder:
    """An encoder that loads its model only when it meets a text no earlier run has met."""

    id: str
    load: Callable[[], Encoder]
    cache: Values
    at_once: int = KEPT_AT_ONCE
    encoder: Encoder | None = None

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """As `Encoder.encode`."""
        import numpy as np

        keys = {text: key_of("vector", self.id, text) for text in dict.fromkeys(texts)}
        known = self.cache.get(keys.values())
        missing = [text for text, key in keys.items() if key not in known]
        if missing or not texts:
            self.encoder = self.encoder or self.load()
            if not texts:
                return self.encoder.encode([])
            for start in range(0, len(missing), self.at_once):
                some = missing[start : start + self.at_once]
                rows = self.encoder.encode(some)
                fresh = {keys[text]: row.tobytes() for text, row in zip(some, rows, strict=True)}
                self.cache.put(fresh)
                known |= fresh
        return np.array([np.frombuffer(known[keys[text]], dtype=np.float32) for text in texts], dtype=np.float32)


@dataclass(slots=True)
class CachedNli:
    """A classifier that loads its model only when it meets a couple no earlier run has met."""

    id: str
    load: Callable[[], Nli]
    cache: Values
    nli: Nli | None = None

    def score(self, pairs: Sequence[tuple[str, str]]) -> NDArray[np.float32]:
        """As `Nli.score`."""
        import numpy as np

        keys = {pair: key_of("score", self.id, *pair) for pair in dict.fromkeys(pairs)}
        known = self.cache.get(keys.values())
        missing = [pair for pair, key in keys.items() if key not in known]
        if missing:
            self.nli = self.nli or self.load()
            fresh = {keys[pair]: row.tobytes() for pair, row in zip(missing, self.nli.score(missing), strict=True)}
            self.cache.put(fresh)
            known |= fresh
        rows = [np.frombuffer(known[keys[pair]], dtype=np.float32) for pair in pairs]
        return np.array(rows, dtype=np.float32).reshape(-1, 3)

    def ceilings(self, couples: Sequence[tuple[str, str]], least: Sequence[float]) -> NDArray[np.float32]:
        """As `Sifter.ceilings`. A ceiling once known is not lowered for a run that asks for less: its couples are scored."""
        import numpy as np

        keys = [key_of("ceiling", self.id, *couple) for couple in couples]
        known = self.cache.get(keys)
        missing = [place for place, key in enumerate(keys) if key not in known]
        if missing:
            self.nli = self.nli or self.load()
            if not isinstance(self.nli, Sifter):
                return np.ones(len(couples), dtype=np.float32)
            fresh = self.nli.ceilings([couples[place] for place in missing], [least[place] for place in missing])
            values = {keys[place]: row.tobytes() for place, row in zip(missing, fresh, strict=True)}
            self.cache.put(values)
            known |= values
        return np.array([np.frombuffer(known[key], dtype=np.float32)[0] for key in keys], dtype=np.float32)


@dataclass(slots=True)
class CachedExtractor:
    """An extractor that loads the parser only when it meets an article no earlier run has met.

    `settled` names everything besides the article that decides an extraction.
    """

    settled: str
    load: Callable[[], Callable[[Article], Extracted]]
    cache: Values
    extract: Callable[[Article], Extracted] | None = None

    def __call__(self, article: Article) -> Extracted:
        """The claims of the article, and what was skipped."""
        day = article.published.isoformat() if article.published else ""
        told = (article.id, article.title, article.text, article.outlet, day, article.path, article.language)
        key = key_of("claims", self.settled, *told, repr(article.blocks))
        known = self.cache.get([key])
        if key in known:
            try:
                return _extracted(known[key])
            except (ValueError, KeyError, TypeError, InputError):  # not what we wrote: extracted again
                pass
        self.extract = self.extract or self.load()
        claims, notes = self.extract(article)
        self.cache.put({key: _written(claims, notes)})
        return claims, notes


def _written(claims: Sequence[Claim], notes: Sequence[Note]) -> bytes:
    value = {
        "claims": [claim_to_dict(claim, full=True) for claim in claims],
        "notes": [
            [note.place and [note.place.path, note.place.line, note.place.column], note.message, note.kind]
            for note in notes
        ],
    }
    return json.dumps(value).encode()


def _extracted(value: bytes) -> Extracted:
    data = json.loads(value)
    claims = tuple(claim_from_dict(claim) for claim in data["claims"])
    notes = tuple(Note(Place(*place) if place else None, message, kind) for place, message, kind in data["notes"])
    return claims, notes


@dataclass(slots=True)
class LateEncoder:
    """An encoder that is loaded when it is first asked anything, its id included."""

    load: Callable[[], Encoder]
    encoder: Encoder | None = None

    @property
    def id(self) -> str:
        """As `Encoder.id`."""
        return self._loaded().id

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """As `Encoder.encode`."""
        return self._loaded().encode(texts)

    def _loaded(self) -> Encoder:
        self.encoder = self.encoder or self.load()
        return self.encoder


@dataclass(slots=True)
class LateNli:
    """A classifier that is loaded when it is first asked anything, its id included."""

    load: Callable[[], Nli]
    nli: Nli | None = None

    @property
    def id(self) -> str:
        """As `Nli.id`."""
        return self._loaded().id

    def score(self, pairs: Sequence[tuple[str, str]]) -> NDArray[np.float32]:
        """As `Nli.score`."""
        return self._loaded().score(pairs)

    def ceilings(self, couples: Sequence[tuple[str, str]], least: Sequence[float]) -> NDArray[np.float32]:
        """As `Sifter.ceilings`; 1, so that everything is scored, where the classifier is no sifter."""
        import numpy as np

        nli = self._loaded()
        return nli.ceilings(couples, least) if isinstance(nli, Sifter) else np.ones(len(couples), dtype=np.float32)

    def _loaded(self) -> Nli:
        self.nli = self.nli or self.load()
        return self.nli
