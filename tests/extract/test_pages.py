"""Whole news pages of the hard kind, our own texts: idioms, nested speech, noun cues, metonyms, namesakes, block quotations, pronoun chains."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from contradict.claims import Claim
from contradict.extract import Extractor
from contradict.features import mark
from contradict.read import read_inputs

PAGES = Path(__file__).parent / "pages"
ROWS: list[dict[str, Any]] = [json.loads(line) for line in (PAGES / "claims.jsonl").read_text("utf-8").splitlines()]
NAMES = sorted({row["page"] for row in ROWS})


@pytest.fixture(scope="module")
def found(extractor: Extractor) -> dict[str, tuple[Claim, ...]]:
    """The claims of every page."""
    book = extractor.book
    paths = [str(PAGES / f"{name}.txt") for name in NAMES]
    inputs = read_inputs(paths, resolve=lambda name, on: book.resolve(name, on=on), mark=mark)
    return {Path(a.path).stem: extractor.extract(a).claims for a in inputs.articles}


@pytest.mark.parametrize("page", NAMES)
def test_who_says_what_on_a_page(found: dict[str, tuple[Claim, ...]], page: str) -> None:
    said = {(c.text, c.actor.name, c.actor.side, c.voice, c.reporter) for c in found[page]}
    rows = [row for row in ROWS if row["page"] == page and not row.get("open")]
    missing = [row for row in rows if tuple(row[k] for k in FIELDS) not in said]
    assert missing == []


@pytest.mark.parametrize("page", NAMES)
def test_nothing_else_is_claimed(found: dict[str, tuple[Claim, ...]], page: str) -> None:
    """Rows marked `open` are claims whose actor or side nobody would be sure of, or that are not worth having."""
    known = {row["text"] for row in ROWS if row["page"] == page}
    assert [claim.text for claim in found[page] if claim.text not in known] == []


def test_a_promise_made_of_the_other_is_the_others(found: dict[str, tuple[Claim, ...]]) -> None:
    """ "Zelensky said that Moscow's stated aim to take …": the aim is Moscow's, not his."""
    aim = next(c for c in found["summit"] if c.cue == "aim")
    assert (aim.actor.side, aim.reporter) == ("russia", "Volodymyr Zelensky")


def test_denied_reports_are_not_the_deniers_claim(found: dict[str, tuple[Claim, ...]]) -> None:
    assert not any(c.text.startswith("that it had threatened to expel") for c in found["liveblog"])


FIELDS = ("text", "actor", "side", "voice", "reporter")
