"""What the engine made of a model, kept for the next start: putting a graph together and compiling it costs seconds.

Two files a model: the compiled layers, and the table of word vectors, of which a run reads only the rows of the words it meets.
Both are mapped, not read, so that what is not needed costs nothing and processes share it.
"""

from __future__ import annotations

import hashlib
import logging
import platform
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from contradict import engine
from contradict.digests import digest_of
from contradict.whole import write_whole

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from contradict.engine import HiddenStates, Made

LAYERS, WORDS = ".blob", ".npy"
REMEMBERED = "digests.json"
_LETTERS = 16
"""Hexadecimal digits of a digest in a file's name."""
_log = logging.getLogger(__name__)


def kept_encoder(
    folder: Path, name: str, settled: str, make: Callable[[], Made], *, threads: int = 0
) -> tuple[HiddenStates, bool]:
    """As `engine.compile_encoder` of what `make` returns, but made once and kept in `folder`; whether it was there.

    `name` is the model's, `settled` what decides its weights (digests). A file's name holds a digest of both, of the engine's and
    its module's version and of the processor, then the SHA-256 of its content, which is checked: a damaged file is made anew, and
    one of an older model goes. A folder that cannot be written to costs only the time.
    """
    import openvino as ov

    core = ov.Core()
    made_with = f"{name}-{_digest(settled, ov.get_version(), _source_digest(), _processor(core))}"
    words = next(filter(None, map(_sound, sorted(folder.glob(f"{made_with}-*{WORDS}")))), None)
    for path in sorted(folder.glob(f"{made_with}-*{LAYERS}")) if words else ():
        imported = _imported(core, path, threads)
        if imported and words:
            model, layers = imported
            return engine.running(model, _mapped(words), kept=layers), True
    _log.info("preparing %s for this machine, once", name)
    architecture, weights, ranges = make()
    model = engine.compiled(architecture, weights, ranges, threads)
    table = weights[engine.WORDS]
    _keep(model, table, folder, name, made_with)
    return engine.running(model, table), False


def _imported(core: Any, path: Path, threads: int) -> tuple[Any, NDArray[np.uint8]] | None:
    """The compiled model in `path`, and the bytes it runs on, which must outlive it; None, and the file deleted, when it is not
    what was written."""
    import numpy as np
    import openvino as ov

    if _sound(path) is None:
        return None
    try:
        # "c" because the engine shares only what could be written to; a copy would cost a tenth of a second and the room
        data = np.asarray(np.memmap(path, dtype=np.uint8, mode="c"))
        return core.import_model(ov.Tensor(data, shared_memory=True), "CPU", engine.options(threads)), data
    except (OSError, ValueError, RuntimeError):  # RuntimeError: the engine's, for whatever it cannot use
        _delete(path)
    return None


def _sound(path: Path) -> Path | None:
    """The path, if its content is what its name says; else None, and the file deleted."""
    try:
        if digest_of(path, path.parent / REMEMBERED)[:_LETTERS] == path.stem.rpartition("-")[2]:
            return path
    except OSError:
        pass
    _delete(path)
    return None


def _mapped(path: Path) -> NDArray[np.float32]:
    import numpy as np

    table: NDArray[np.float32] = np.asarray(np.load(path, mmap_mode="r", allow_pickle=False))
    return table


def _keep(model: Any, words: NDArray[np.float32], folder: Path, name: str, made_with: str) -> None:
    import io

    import numpy as np

    table = io.BytesIO()
    np.save(table, np.ascontiguousarray(words), allow_pickle=False)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        targets = [
            _written(folder, made_with, WORDS, table.getvalue()),
            _written(folder, made_with, LAYERS, model.export_model().getvalue()),
        ]
    except (OSError, RuntimeError):
        return
    for other in folder.glob(f"{name}-*"):
        if other not in targets and other.suffix in (LAYERS, WORDS) and len(other.stem) == len(targets[0].stem):
            _delete(other)


def _written(folder: Path, made_with: str, suffix: str, content: bytes) -> Path:
    target = folder / f"{made_with}-{hashlib.sha256(content).hexdigest()[:_LETTERS]}{suffix}"
    write_whole(target, content)
    return target


def _delete(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError:  # somebody else's, or open elsewhere: it only takes room
        return


def _processor(core: Any) -> str:
    """What of this machine a compiled model depends on."""
    properties = (str(core.get_property("CPU", name)) for name in ("FULL_DEVICE_NAME", "OPTIMIZATION_CAPABILITIES"))
    return " ".join((platform.system(), platform.machine(), *properties))


def _source_digest() -> str:
    return hashlib.sha256(Path(engine.__file__).read_bytes()).hexdigest()


def _digest(*parts: str) -> str:
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:_LETTERS]
