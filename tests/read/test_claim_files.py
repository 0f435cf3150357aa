"""Rows become claims: little is needed, mistakes are told, and what extract prints reads back unchanged."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contradict.claim_json import claim_to_dict
from contradict.claims import Actor, Claim, Feature, Span
from contradict.errors import Note
from contradict.read.claim_files import MAX_NOTES, MAX_TEXT, ClaimReader, with_ids
from contradict.read.rows import Row, read_rows

FULL = Claim(
    id="c1",
    text="There is no date “yet”.",
    resolved="There is no date for the port yet.",
    actor=Actor("torr", "Ivan Torr", "council"),
    voice="indirect",
    said_on=date(2031, 4, 9),
    article="a1",
    path="news/a.txt",
    line=3,
    span=Span(17, 40),
    reporter="Lena Hart",
    source="the council leader",
    cue="said",
    features=("negated",),
    topic="port",
    outlet="Bay Herald",
    context="He said there was none.\nNobody asked.",
    at=12,
    disputes="c0",
)


def resolve(name: str, on: date | None) -> Actor:
    return Actor(name.lower().replace(" ", "-"), name, "unknown")


def mark(text: str) -> tuple[Feature, ...]:
    return ("negated",) if " no " in f" {text} " else ()


def read(
    *fields: Mapping[str, object], actor: str | None = None, found: bool = False
) -> tuple[list[Claim], list[Note]]:
    rows = [Row(line, dict(content)) for line, content in enumerate(fields, 1)]
    return ClaimReader(resolve, mark, actor).read(rows, "c.jsonl", found=found)


def problems(*fields: Mapping[str, object]) -> list[str]:
    return [str(note) for note in read({"actor": "A", "text": "Fine."}, *fields)[1]]


def test_actor_and_text_are_enough() -> None:
    (claim,), notes = read({"actor": "Ivan Torr", "text": "There is no date."})
    assert claim.actor == Actor("ivan-torr", "Ivan Torr", "unknown")
    assert (claim.text, claim.resolved, claim.voice, claim.features) == (
        "There is no date.",
        "There is no date.",
        "given",
        ("negated",),
    )
    assert (claim.path, claim.line, claim.said_on, claim.span) == ("c.jsonl", 1, None, None)
    assert notes == []


def test_optional_columns() -> None:
    (claim,), _ = read(
        {
            "Actor": "Torr",
            "text": "x y",
            "DATE": "9 April 2031",
            "source": "Wire",
            "topic": "port",
            "side": "The Council",
            "id": 7,
        }
    )
    assert (claim.said_on, claim.outlet, claim.topic, claim.actor.side, claim.id) == (
        date(2031, 4, 9),
        "Wire",
        "port",
        "the-council",
        "7",
    )


@pytest.mark.parametrize(
    "claim", [FULL, replace(FULL, reporter=None, disputes=None, span=None, line=None, said_on=None, features=())]
)
def test_what_extract_prints_reads_back(claim: Claim) -> None:
    line = json.dumps(claim_to_dict(claim, full=True))
    claims, notes = ClaimReader(resolve, mark).read(read_rows(line, "jsonl"), "c.jsonl")
    assert claims == [claim]
    assert notes == []


TEXT_FIELDS = (
    *(
        "actor",
        "actor_id",
        "side",
        "text",
        "date",
        "source",
        "source_text",
        "topic",
        "id",
        "resolved",
        "reporter",
        "cue",
    ),
    *("article", "path", "outlet", "context", "disputes", "features", "unknown"),
)


@pytest.mark.parametrize("name", TEXT_FIELDS)
def test_half_a_character_is_replaced_in_every_field(name: str) -> None:
    claims, notes = read({"actor": "Torr", "text": "We wait.", name: "no\udc00 gate", f"{name}\ud800": "x"})
    assert [claim.text for claim in claims] == ["We wait." if name != "text" else "no\ufffd gate"]
    json.dumps(claim_to_dict(claims[0], full=True), ensure_ascii=False).encode()
    "".join(map(str, notes)).encode()


def test_half_a_character_in_a_nested_name_is_replaced() -> None:
    (claim,), _ = read({"actor": {"id": "a\udc00", "name": "To\udc00rr", "side": "b\udc00"}, "text": "We wait."})
    assert claim.actor == Actor("a\ufffd", "To\ufffdrr", "b\ufffd")


def test_the_actor_of_a_whole_file() -> None:
    claims, _ = read({"text": "We wait."}, {"actor": "Poe", "text": "We do not."}, actor="Torr")
    assert [claim.actor.name for claim in claims] == ["Torr", "Poe"]


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"text": "We wait."}, 'c.jsonl:2: no "actor": add one, or give --actor NAME for the whole file'),
        ({"actor": "Torr"}, 'c.jsonl:2: no "text": add one'),
        ({"actor": "Torr", "text": " ?! "}, 'c.jsonl:2: no words in "text": give what was said'),
        ({"actor": "Torr", "text": ["a"]}, 'c.jsonl:2: "text" cannot be used'),
        ({"actor": {"id": "x"}, "text": "a"}, 'c.jsonl:2: no "actor.name": add one'),
        (
            {"actor": "Torr", "text": "a" * (MAX_TEXT + 1)},
            "longer than 5000 characters: give a longer text as an article",
        ),
        ({"actor": "Torr", "text": "a", "voice": "loud"}, '"voice" is not one of direct'),
    ],
)
def test_mistakes_say_where_what_and_what_now(fields: dict[str, object], message: str) -> None:
    assert any(message in problem for problem in problems(fields))


def test_an_unclear_date_costs_the_date_only() -> None:
    (claim,), notes = read({"actor": "Torr", "text": "We wait.", "date": "03/04/2031"})
    assert claim.said_on is None
    assert "YYYY-MM-DD" in str(notes[0])


@pytest.mark.parametrize(("start", "end"), [(-5, -9), (-5, 9), (9, 5), (5, 5), (0, 10**30)])
def test_an_impossible_span_costs_the_span_only(start: int, end: int) -> None:
    for span in ({"start": start, "end": end}, {"span": {"start": start, "end": end}}):
        (claim,), notes = read({"actor": "Torr", "text": "We wait.", **span})
        assert claim.span is None
        assert "no range of characters" in str(notes[0])


def test_unknown_columns_are_named_once() -> None:
    assert problems({"actor": "A", "text": "Other.", "mood": 1}, {"actor": "A", "text": "Third.", "mood": 2}) == [
        "c.jsonl: columns not used: mood"
    ]


def test_many_mistakes_are_counted() -> None:
    told = problems(
        *({"actor": "A", "text": f"Gone {number}.", "date": f"day {number}"} for number in range(MAX_NOTES + 5))
    )
    assert len(told) == MAX_NOTES + 1
    assert told[-1] == "c.jsonl: and 5 more rows with mistakes"


def test_a_mistake_of_many_rows_is_told_once() -> None:
    told = problems({"actor": "A", "text": "Gone."}, *({"actor": f"B{number}"} for number in range(500)))
    assert told == ['c.jsonl:3: no "text": add one (so in 500 rows)']


def test_a_rest_that_is_not_read_is_told_however_many_the_mistakes() -> None:
    _, notes = ClaimReader(resolve, mark).read(read_rows("[" + "{" * 1_000, "json"), "c.json")
    assert "the rest of the file is not read" in str(notes[-1])


def test_a_file_that_was_found_and_holds_no_claims_is_passed_over() -> None:
    claims, notes = read({"premise": "a", "label": "b"}, found=True)
    assert claims == []
    assert [(note.kind, note.message) for note in notes] == [
        ("info", 'not a claim file (no row has "actor" and "text"): skipped')
    ]


def test_rows_that_repeat_are_read_once() -> None:
    claims, notes = read({"actor": "A", "text": "Fine."}, {"actor": "A", "text": "Fine."})
    assert len(claims) == 1
    assert "left out" in str(notes[0])


def test_ids_depend_on_content_not_on_place() -> None:
    (claim,), _ = read({"actor": "A", "text": "Fine."})
    assert with_ids([claim])[0].id == with_ids([replace(claim, path="other.csv", line=9)])[0].id


def test_ids_are_never_shared() -> None:
    (claim,), _ = read({"actor": "A", "text": "Fine.", "id": "1"})
    ids = [
        one.id
        for one in with_ids(
            [
                claim,
                replace(claim, path="b", text="Not fine."),
                replace(claim, path="c", id=""),
                replace(claim, path="d", id=""),
            ]
        )
    ]
    assert ids[0] == "1"
    assert len(set(ids)) == 4


def test_a_dispute_follows_its_target_within_the_file() -> None:
    (told, denied), _ = read(
        {"actor": "A", "text": "Fine.", "id": "1"}, {"actor": "B", "text": "Not fine.", "id": "2", "disputes": "1"}
    )
    others = [replace(told, text="Open.", path="d"), replace(denied, text="Shut.", path="d")]
    strays = [replace(denied, id="3", path="e")]
    new = with_ids([told, denied, *others, *strays], [0, 0, 1, 1, 2])
    assert [claim.disputes for claim in new] == [None, "1", None, new[2].id, None]
    assert new[2].id not in ("1", "2", "3")


VALUES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.text(max_size=20),
    st.lists(st.text(max_size=3), max_size=2),
    st.dictionaries(st.text(max_size=3), st.integers(), max_size=2),
)
NAMES = st.sampled_from(
    ["actor", "text", "date", "span", "line", "id", "features", "voice", "side", "source", "actor.id", " Text ", ""]
)


@given(st.lists(st.dictionaries(NAMES, VALUES, max_size=6), max_size=4))
def test_any_row_is_a_claim_or_a_note(fields: list[dict[str, object]]) -> None:
    claims, notes = read(*fields)
    assert len(claims) <= len(fields)
    assert claims or notes
    json.dumps([claim_to_dict(claim, full=True) for claim in claims]).encode()


@pytest.mark.parametrize(("given", "at"), [(7, 7), ("7", 7), ("Tehran", None), (5.5, None), (-3, None), (10**30, None)])
def test_a_column_called_at_may_hold_something_else(given: object, at: int | None) -> None:
    (claim,), _ = read({"actor": "A", "text": "The bridge is closed.", "at": given})
    assert claim.at == at
