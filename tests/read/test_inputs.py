"""Everything together: files in, articles and claims out, bad input told and passed over."""

from __future__ import annotations

import os
import random
import sys
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from contradict.claims import Actor, Feature
from contradict.errors import InputError
from contradict.read import Inputs, read_inputs

STORY = "Port stays shut\n\nThe mayor said that the port would stay shut.\n\nThe council said it had not been asked.\n"
CLAIMS = '{"actor": "Torr", "text": "There is no date."}\n{"actor": "Poe", "text": "A date is fixed."}\n'


def resolve(name: str, on: date | None) -> Actor:
    return Actor(name.lower(), name, name.lower())


def mark(text: str) -> tuple[Feature, ...]:
    return ()


def read(*paths: object, stdin: bytes | None = None, actor: str | None = None) -> Inputs:
    return read_inputs([str(path) for path in paths], resolve=resolve, mark=mark, stdin=stdin, actor=actor)


def messages(inputs: Inputs) -> list[str]:
    return [str(note) for note in inputs.notes]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "story.txt").write_text(STORY)
    (tmp_path / "claims.jsonl").write_text(CLAIMS)
    (tmp_path / "claims.csv").write_text("actor,text\nHart,Nobody was asked.\n")
    (tmp_path / "claims.yml").write_text("- actor: Oren\n  text: The gate is closed.\n")
    (tmp_path / "rule.yml").write_text("id: x\nkind: pattern\nexamples: {}\n")
    (tmp_path / "expected.json").write_text('{"findings": []}')
    return tmp_path


def test_a_folder_of_all_kinds(folder: Path) -> None:
    inputs = read(folder)
    assert [article.title for article in inputs.articles] == ["Port stays shut"]
    assert [claim.actor.name for claim in inputs.claims] == ["Hart", "Torr", "Poe", "Oren"]


def test_files_that_hold_no_claims_are_passed_over(folder: Path) -> None:
    notes = [note for note in read(folder).notes if "not a claim file" in note.message]
    assert [(Path(note.place.path).name if note.place else "", note.kind) for note in notes] == [
        ("expected.json", "info"),
        ("rule.yml", "info"),
    ]


def test_a_named_file_without_claims_is_an_error(folder: Path) -> None:
    assert any(note.kind == "error" for note in read(folder / "rule.yml", folder / "claims.csv").notes)


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("a.txt", b"a\x00\x01\x02" * 50, "binary data"),
        ("a.csv", b'actor,text\nTorr,"never closed\n', "not valid CSV"),
        ("a.yml", b"id: x\nkind: pattern\n", 'no "text": add one'),
    ],
)
def test_broken_files_alone_are_an_error(tmp_path: Path, name: str, data: bytes, message: str) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(InputError, match=message):
        read(tmp_path / name)


def test_an_empty_file_beside_a_broken_one_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"")
    (tmp_path / "b.txt").write_bytes(b"a\x00\x01\x02" * 50)
    assert read(tmp_path / "a.txt").notes
    assert len(read(tmp_path).notes) == 2


def test_the_order_of_arguments_changes_nothing(folder: Path) -> None:
    paths = [folder / "news", folder / "claims.jsonl", folder / "claims.csv", folder]
    expected = read(*paths)
    random.Random(1).shuffle(paths)
    assert read(*paths) == expected


def test_bad_files_are_told_and_the_rest_is_read(folder: Path) -> None:
    (folder / "empty.txt").write_bytes(b"")
    (folder / "binary.txt").write_bytes(b"a\x00\x01\x02" * 50)
    (folder / "page.txt").write_bytes(b"%PDF-1.4 ...")
    inputs = read(folder, folder / "missing.txt")
    told = "\n".join(messages(inputs))
    for part in (
        "empty.txt: empty file",
        "binary.txt: binary data",
        "page.txt: this is a PDF",
        "missing.txt: no such file",
    ):
        assert part in told
    assert len(inputs.articles) == 1


def test_nothing_read_at_all_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file or folder: check the path"):
        read(tmp_path / "missing.txt")
    with pytest.raises(InputError, match="no input given"):
        read()


@pytest.mark.parametrize(
    ("data", "articles", "claims"),
    [
        (STORY.encode(), 1, 0),
        (CLAIMS.encode(), 0, 2),
        (b"<!doctype html><body><p>The mayor said the port was shut for a week.</p>", 1, 0),
    ],
)
def test_standard_input_is_sniffed(data: bytes, articles: int, claims: int) -> None:
    inputs = read("-", stdin=data)
    assert (len(inputs.articles), len(inputs.claims)) == (articles, claims)


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere file names are always Unicode")
def test_file_names_that_are_not_utf8_are_shown_readably(tmp_path: Path) -> None:
    for name, data in (
        (b"\xe9.txt", STORY.encode()),
        (b"\xe8.csv", b"actor,text\nTorr,We wait.\n"),
        (b"\xe7.pdf", b"x"),
    ):
        Path(os.fsdecode(bytes(tmp_path) + b"/" + name)).write_bytes(data)
    inputs = read(tmp_path)
    assert [Path(article.path).name for article in inputs.articles] == ["\ufffd.txt"]
    assert [Path(claim.path).name for claim in inputs.claims] == ["\ufffd.csv"]
    assert "\ufffd.pdf: PDF is not read" in "\n".join(messages(inputs))
    with pytest.raises(InputError, match="PDF is not read"):
        read(Path(os.fsdecode(bytes(tmp_path) + b"/\xe7.pdf")))


def test_two_copies_of_one_article_are_read_once(folder: Path) -> None:
    (folder / "again.txt").write_text(f"Link Copied!\n\n{STORY}")
    inputs = read(folder)
    assert [Path(article.path).name for article in inputs.articles] == ["again.txt"]
    assert any("the same text as" in message for message in messages(inputs))


def test_one_text_of_two_days_is_two_articles(tmp_path: Path) -> None:
    for day in ("2031-04-09", "2031-04-10"):
        (tmp_path / f"{day}_story.txt").write_text(STORY)
    assert len({article.id for article in read(tmp_path).articles}) == 2


def test_one_claim_in_two_files_keeps_both_places(folder: Path) -> None:
    (folder / "more.jsonl").write_text(CLAIMS)
    claims = [claim for claim in read(folder).claims if claim.actor.name == "Torr"]
    assert [Path(claim.path).name for claim in claims] == ["claims.jsonl", "more.jsonl"]
    assert len({claim.id for claim in claims}) == 2


def test_disputes_stay_within_their_file(tmp_path: Path) -> None:
    for name, text in (("a.csv", "Open."), ("b.csv", "Fixed.")):
        (tmp_path / name).write_text(f"id,actor,text,disputes\n1,Torr,{text},\n2,Poe,That is false.,1\n")
    claims = read(tmp_path).claims
    assert [claim.disputes for claim in claims] == [None, claims[0].id, None, claims[2].id]


def test_the_actor_of_the_command_line(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("text\nWe wait.\n")
    assert [claim.actor.name for claim in read(tmp_path / "a.csv", actor="Torr").claims] == ["Torr"]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    data=st.one_of(st.binary(max_size=300), st.text(max_size=300).map(lambda text: text.encode("utf-8", "replace"))),
    suffix=st.sampled_from(["txt", "md", "html", "jsonl", "json", "csv", "yml", "bin"]),
)
def test_any_bytes_survive(tmp_path: Path, data: bytes, suffix: str) -> None:
    path = tmp_path / f"a.{suffix}"
    path.write_bytes(data)
    try:
        inputs = read(path)
    except InputError:  # the one error a user is to see
        return
    assert inputs.articles or inputs.claims or inputs.notes
    for article in inputs.articles:
        for block in article.blocks:
            span = block.to_file(0, len(block.text))
            assert 0 <= span.start < span.end <= len(article.text)


def test_the_articles_on_contested_events(labelled_data: Path) -> None:
    inputs = read(labelled_data / "articles")
    assert len(inputs.articles) == 46
    assert all(
        article.title and article.published and article.language == "en" and len(article.blocks) > 1
        for article in inputs.articles
    )
    assert not [note for note in inputs.notes if note.kind != "info"]
