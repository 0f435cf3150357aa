"""What YAML files hold, kept as JSON from one start to the next: reading 90 rule files took 0.17 s, this takes 0.01.

The key is the digest of a file's bytes, so an edited file is read anew. Only sound files are kept: mistakes need the places that
only reading gives. Checking what a file holds is left to its reader.
"""

from __future__ import annotations

import copy
import hashlib
import json
import math
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from contradict.whole import write_whole

FORMAT = "1"
"""Raise when a reader makes something else of the same bytes."""
MOST = 2_000
"""Files kept; beyond, only those of the run that came last."""


class Parsed:
    """Digest → data, in one JSON file. A file that cannot be read or written costs only the time."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._known = _read(path)
        self._used: dict[str, Any] = {}
        self._fresh = False

    def get(self, raw: bytes, reader: str, read: Callable[[], Any]) -> Any:
        """What `read` makes of `raw`: plain data, or None where it found a mistake. `reader` tells apart who read."""
        key = hashlib.sha256(f"{FORMAT} {reader} ".encode() + raw).hexdigest()
        if key not in self._known:
            data = read()
            if data is None or not _plain(data):
                return data
            self._known[key], self._fresh = data, True
        self._used[key] = self._known[key]
        return copy.deepcopy(self._known[key])  # whoever asked may change what it gets

    def keep(self) -> None:
        """Writes what is new, whole or not at all."""
        if not self._fresh:
            return
        self._fresh = False
        known = self._known if len(self._known) <= MOST else self._used
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            write_whole(self._path, json.dumps(known).encode())
        except OSError:
            return


@cache
def parsed_in(folder: Path) -> Parsed:
    """The one of this process for `folder`."""
    return Parsed(folder / "parsed.json")


def _read(path: Path) -> dict[str, Any]:
    try:
        known = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return known if isinstance(known, dict) else {}


def _plain(data: Any) -> bool:
    """Whether JSON gives it back as it is: no dates, no keys but text."""
    if isinstance(data, dict):
        return all(isinstance(key, str) and _plain(value) for key, value in data.items())
    if isinstance(data, list):
        return all(map(_plain, data))
    return data is None or isinstance(data, str | bool | int) or (isinstance(data, float) and math.isfinite(data))
