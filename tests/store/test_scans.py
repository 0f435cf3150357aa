"""With a store: the same findings as in one go, whatever the portions, nothing computed twice, nothing lost to a kill."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

import contradict.gather
from contradict.actors import load_actors
from contradict.cache import CachedEncoder, CachedNli, Extracted
from contradict.claims import Article
from contradict.detect import Parts, scan
from contradict.errors import InputError
from contradict.findings import Report
from contradict.ingest import ingest
from contradict.report import render
from contradict.rulebook import load_rules
from contradict.settings import Settings
from contradict.store import Store, open_store
from contradict.weigh import load_calibration
from tests.conftest import ToyEncoder, ToyNli, a_claim

SETTINGS = Settings(min_probability=0.0, min_similarity=0.1)
TEXTS = (
    ("White House", "The summit of both presidents will take place in Geneva."),
    ("Kremlin", "No summit of both presidents will take place in Geneva."),
    ("Kyiv", "The summit of both presidents was agreed for Geneva in May."),
    ("Ankara", "The summit of presidents was moved from Geneva to Istanbul."),
    ("Beijing", "Nobody has told Beijing of a summit of presidents in Geneva."),
    ("Paris", "The summit in Geneva of both presidents is off the table now."),
)


class HashNli(ToyNli):
    """Scores that look at the texts, so that a mix-up would show."""

    def __init__(self) -> None:
        super().__init__({})

    def score(self, pairs: Sequence[tuple[str, str]]) -> NDArray[np.float32]:
        self.asked += pairs
        rows = [[(len(left) * 7 + len(right)) % 50 / 100 + 0.45, 0.01, 0.0] for left, right in pairs]
        values = np.array(rows, dtype=np.float32).reshape(-1, 3)
        values[:, 2] = 1 - values[:, 0] - values[:, 1]
        return values


class CountingEncoder(ToyEncoder):
    """Remembers what it was asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        self.asked += texts
        return super().encode(texts)


def toys(store: Store | None = None) -> tuple[Parts, CountingEncoder, HashNli]:
    encoder, nli = CountingEncoder(), HashNli()
    parts = Parts(load_actors(), encoder, nli, load_rules(), load_calibration())
    if store:
        cached = CachedEncoder(encoder.id, lambda: encoder, store.kept("vector"))
        scored = CachedNli(nli.id, lambda: nli, store.kept("score"))
        parts = replace(parts, encoder=cached, nli=scored, cache=store.kept("extraction"))
    return parts, encoder, nli


@pytest.fixture(autouse=True)
def _toy_parser(monkeypatch: pytest.MonkeyPatch) -> None:
    """One claim an article: its last block, by the Wire."""

    def load(book: object, narrator: bool) -> object:
        def extract(article: Article) -> Extracted:
            text = article.blocks[-1].text
            return (replace(a_claim(text, "Wire", path=article.path), article=article.id),), ()

        return extract

    monkeypatch.setattr(contradict.gather, "_load", load)


def portions(folder: Path) -> list[str]:
    """Three files: claims, claims of which one repeats an id, and an article of which a second copy lies in the first portion."""
    rows = [{"actor": actor, "text": text, "id": str(number % 4)} for number, (actor, text) in enumerate(TEXTS)]
    paths = []
    for number, part in enumerate((rows[:3], rows[3:])):
        path = folder / f"{'zb'[number]}.jsonl"
        path.write_text("".join(json.dumps(row) + "\n" for row in part), encoding="utf-8")
        paths.append(str(path))
    story = "Summit\n\nThe two delegations met on Monday.\n\nThe summit of both presidents is not to be held in Geneva after all.\n"
    for name in ("copy.txt", "story.txt"):
        (folder / name).write_text(story, encoding="utf-8")
    return [*paths, str(folder / "story.txt"), str(folder / "copy.txt")]


def without_history(report: Report) -> str:
    return render(replace(report, history=None), "json")


def test_three_portions_give_the_findings_of_one_scan(tmp_path: Path) -> None:
    paths = portions(tmp_path)
    plain = scan(paths, SETTINGS, parts=toys()[0])
    store = open_store(str(tmp_path / "s"))
    parts = toys(store)[0]
    for portion in (paths[3:], paths[:1], paths[1:3]):
        last = scan(portion, SETTINGS, parts=parts, store=store)
    assert len(plain.findings) > 5
    assert without_history(last) == without_history(plain)


def test_ingested_files_are_compared_later(tmp_path: Path) -> None:
    paths = portions(tmp_path)
    store = open_store(str(tmp_path / "s"))
    parts = toys(store)[0]
    assert ingest(paths[:2], store, parts.book).unchanged == 0
    assert ingest(paths, store, parts.book).unchanged == 2
    later = scan([], SETTINGS, parts=parts, store=store)
    assert without_history(later) == without_history(scan(paths, SETTINGS, parts=toys()[0]))


def test_only_what_is_new_is_embedded_and_scored(tmp_path: Path) -> None:
    paths = portions(tmp_path)
    store = open_store(str(tmp_path / "s"))
    scan(paths[:1], SETTINGS, parts=toys(store)[0], store=store)
    parts, encoder, nli = toys(store)
    scan(paths[1:2], SETTINGS, parts=parts, store=store)
    assert set(encoder.asked) == {text for _, text in TEXTS[3:]}
    assert nli.asked
    assert all({left, right} & {text for _, text in TEXTS[3:]} for left, right in nli.asked)
    parts, encoder, nli = toys(store)
    scan([], SETTINGS, parts=parts, store=store)
    assert (encoder.asked, nli.asked) == ([], [])


def test_the_report_says_what_is_new_persists_and_is_resolved(tmp_path: Path) -> None:
    paths = portions(tmp_path)
    store = open_store(str(tmp_path / "s"))
    parts = toys(store)[0]
    first = scan(paths[:1], SETTINGS, parts=parts, store=store)
    second = scan(paths[1:2], SETTINGS, parts=parts, store=store)
    assert first.history is not None
    assert second.history is not None
    assert set(second.history.persisting) == {finding.id for finding in first.findings}
    assert set(second.history.new) == {finding.id for finding in second.findings} - set(second.history.persisting)
    Path(paths[1]).write_text(json.dumps({"actor": "Paris", "text": "Wheat is cheap."}), encoding="utf-8")
    third = scan(paths[1:2], SETTINGS, parts=parts, store=store)
    assert third.history is not None
    assert set(third.history.resolved) == set(second.history.new)
    assert f"0 new, {len(first.findings)} persisting, {len(second.history.new)} resolved" in render(third, "markdown")
    assert json.loads(render(third, "json"))["history"]["resolved"] == list(third.history.resolved)


def test_standard_input_has_no_name_to_be_stored_by(tmp_path: Path) -> None:
    store = open_store(str(tmp_path / "s"))
    with pytest.raises(InputError, match="no name"):
        scan(["-"], SETTINGS, parts=toys(store)[0], store=store, stdin=b"text")


def test_a_source_read_by_an_older_version_is_read_again(tmp_path: Path) -> None:
    paths = portions(tmp_path)
    store = open_store(str(tmp_path / "s"))
    parts = toys(store)[0]
    ingest(paths, store, parts.book)
    for source in list(store.sources()):
        store.put_source(replace(source, made_with="older", reading=b'{"articles": [], "claims": [], "notes": []}'))
    for path in paths:
        Path(path).unlink()  # the bytes are in the store
    assert len(scan([], SETTINGS, parts=parts, store=store).claims) == len(TEXTS) + 1


CHILD = """
import sys, time
import contradict.score
from contradict.detect import scan
from contradict.store import open_store
from tests.store.test_scans import HashNli, SETTINGS, toys
contradict.score.CHUNK = 4
store = open_store(sys.argv[1])
parts, _, nli = toys(store)
score = nli.score
def slowly(pairs):
    if len(nli.asked) >= 8:
        print("eight", flush=True)
        time.sleep(60)
    return score(pairs)
nli.score = slowly
scan(sys.argv[2:], SETTINGS, parts=parts, store=store)
"""


def test_a_kill_loses_nothing_committed_and_the_next_run_goes_on(tmp_path: Path) -> None:
    paths = portions(tmp_path)[:2]
    path = str(tmp_path / "s")
    child = subprocess.Popen([sys.executable, "-c", CHILD, path, *paths], stdout=subprocess.PIPE, text=True)
    assert child.stdout is not None
    assert child.stdout.readline() == "eight\n"
    child.send_signal(signal.SIGKILL)
    child.stdout.close()
    assert child.wait() == -signal.SIGKILL
    store = open_store(path)
    assert store.counts()["score"] == 8
    parts, encoder, nli = toys(store)
    report = scan([], SETTINGS, parts=parts, store=store)
    plain_parts, _, plain_nli = toys()
    assert without_history(report) == without_history(scan(paths, SETTINGS, parts=plain_parts))
    assert len(nli.asked) == len(set(plain_nli.asked)) - 8
    assert encoder.asked == []
