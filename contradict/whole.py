"""Files written whole or not at all, whoever else is writing them: what a run leaves behind is never half a file."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path


def write_whole(target: Path, content: bytes) -> None:
    """Puts `content` in the place of what is at `target`. Raises OSError, and then leaves nothing behind."""
    with tempfile.NamedTemporaryFile("wb", dir=target.parent, prefix=".unfinished-", delete=False) as scratch:
        written = Path(scratch.name)
        try:
            scratch.write(content)
            scratch.close()
            umask = os.umask(0)
            os.umask(umask)
            written.chmod(0o666 & ~umask)  # a temporary file is private; this is an ordinary one
            written.replace(target)
        except BaseException:
            written.unlink(missing_ok=True)
            raise
