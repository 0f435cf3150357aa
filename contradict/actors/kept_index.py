"""The compiled tables kept from one start to the next: reading the files took half a second of CPU for 6,000 names, this takes 0.02."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

from contradict.actors.index import Row
from contradict.backbones import cache_folder
from contradict.whole import write_whole


def digest_of(parts: Sequence[str]) -> str:
    """A digest of the texts and of the code that makes tables of them, so that no table of an older version is ever met."""
    digest = hashlib.sha256(_code())
    for part in parts:
        digest.update(hashlib.sha256(part.encode("utf-8", "surrogatepass")).digest())
    return digest.hexdigest()


@cache
def _code() -> bytes:
    files = sorted(Path(__file__).parent.glob("*.py"))
    return hashlib.sha256(b"\x1f".join(path.read_bytes() for path in files)).digest()


def kept(digest: str, make: Callable[[], Row]) -> Row:
    """The tables of that digest, from the cache folder or from `make`. A file that cannot be read or written costs only the time.

    Sixteen files at most: the first hex digit of the digest names one, and who comes later takes the place.
    """
    path = cache_folder() / f"actors-{digest[0]}.json"
    try:
        data = json.loads(path.read_bytes())
    except (OSError, ValueError):
        data = None
    if isinstance(data, dict) and data.get("digest") == digest and isinstance(data.get("tables"), dict):
        return dict(data["tables"])
    tables = make()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, json.dumps({"digest": digest, "tables": tables}, ensure_ascii=False).encode())
    except (OSError, UnicodeEncodeError):
        pass
    return tables
