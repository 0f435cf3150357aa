"""An extraction is kept only for as long as everything that decided it is the same."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from contradict.actors import load_actors
from contradict.gather import extraction_id

PROBE = """
import sys
from contradict.actors import load_actors
from contradict.gather import extraction_id
print(extraction_id(load_actors(), narrator=False), "spacy" in sys.modules)
"""


def test_the_id_is_the_same_in_another_process_and_needs_no_parser() -> None:
    done = subprocess.run([sys.executable, "-c", PROBE], capture_output=True, text=True, check=True)
    assert done.stdout.split() == [extraction_id(load_actors(), narrator=False), "False"]


def test_the_id_changes_with_the_book_and_the_settings(tmp_path: Path) -> None:
    more = tmp_path / "more.yml"
    more.write_text("actors:\n  - {id: harbour-board, name: Harbour Board, side: port}\n", encoding="utf-8")
    book, larger = load_actors(), load_actors([str(more)])
    ids = {
        extraction_id(book, narrator=False),
        extraction_id(book, narrator=True),
        extraction_id(larger, narrator=False),
    }
    assert len(ids) == 3
