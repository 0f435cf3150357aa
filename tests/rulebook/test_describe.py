from __future__ import annotations

from contradict.rulebook.describe import TABLES, filled, kinds_table
from contradict.rulebook.kinds import COMPILERS
from contradict.rulebook.load import default_folder


def test_the_page_for_newcomers_is_made_from_the_code() -> None:
    page = (default_folder() / "README.md").read_text(encoding="utf-8")
    assert all(f"<!-- {name} -->" in page for name in TABLES)
    assert filled(page) == page, "run: python -m contradict.rulebook.describe"


def test_every_kind_says_what_it_sees() -> None:
    table = kinds_table()
    assert all(
        f"| `{kind}` | {compiler.__doc__}"[:40] in table for kind, compiler in COMPILERS.items() if compiler.__doc__
    )
    assert all(compiler.__doc__ for compiler in COMPILERS.values())
