"""SHA-256 of large files, computed once for each state of a file: hashing the models at every start took a third of it.

What is remembered holds as long as device, inode, size, time of writing and time of change are the same. The last of these cannot
be set back, so a file that was written to is hashed again, whoever wrote; `forget` has all hashed again, against decay of the disk.
"""

from __future__ import annotations

import hashlib
import json
import time
from pathlib import Path

from contradict.whole import write_whole

SETTLED_SECONDS = 2.0
"""A file that changed so recently may change again without a later time: its digest is not remembered yet."""


def digest_of(path: Path, remembered: Path) -> str:
    """The hexadecimal SHA-256 of the file at `path`, kept in the JSON file `remembered` for the next time. Raises OSError."""
    state = _state(path)
    known = _read(remembered)
    row = known.get(str(path))
    if isinstance(row, list) and len(row) == 2 and row[0] == state and isinstance(row[1], str):
        return row[1]
    digest = sha256_of(path)
    if _state(path) == state and time.time() - state[-1] / 1e9 > SETTLED_SECONDS:
        there = {name: value for name, value in known.items() if Path(name).exists()}
        _write(remembered, {**there, str(path): [state, digest]})
    return digest


def forget(remembered: Path) -> None:
    """Has every file hashed again when it is asked for next."""
    try:
        remembered.unlink(missing_ok=True)
    except OSError:
        return


def sha256_of(path: Path) -> str:
    """The hexadecimal SHA-256 of a file, by reading it."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _state(path: Path) -> list[int]:
    found = path.stat()
    return [found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns]


def _read(remembered: Path) -> dict[str, object]:
    try:
        known = json.loads(remembered.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return known if isinstance(known, dict) else {}


def _write(remembered: Path, known: dict[str, object]) -> None:
    """All or nothing; of two processes at once the later one's is kept, and what the other had is hashed again."""
    try:
        remembered.parent.mkdir(parents=True, exist_ok=True)
        write_whole(remembered, json.dumps(known).encode())
    except OSError:
        return
