"""The machine's contract: schema, and out and in again."""

from __future__ import annotations

import json
from dataclasses import replace
from importlib import resources
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from contradict.claim_json import claim_to_dict
from contradict.errors import InputError
from contradict.findings import History, Report
from contradict.report import from_json, render
from tests.report.builder import (
    HARBOUR,
    UNION,
    claim,
    empty_report,
    finding,
    hostile_report,
    large_report,
    plain_report,
)

REPORTS = [plain_report, empty_report, hostile_report, lambda: large_report(30)]
WRONG: tuple[Any, ...] = (None, [], {}, -1, "x", 1e400)
CONTRACT = {"schema_version", "findings", "articles", "claims_read", "pairs_compared", "models", "notes"}
FINDING = {
    "id",
    "verdict",
    "probability",
    "severity",
    "topic",
    "left",
    "right",
    "forward",
    "backward",
    "evidence",
    "rules",
}
CLAIM = {"id", "text", "actor", "voice", "reporter", "said_on", "article", "path", "line", "span"}


def schema(name: str) -> Draft202012Validator:
    text = (resources.files("contradict") / "schemas" / f"{name}.schema.json").read_text(encoding="utf-8")
    Draft202012Validator.check_schema(json.loads(text))
    return Draft202012Validator(json.loads(text))


def data(report: Report) -> Any:
    return json.loads(render(report, "json"))


@pytest.mark.parametrize("make", REPORTS)
def test_it_fits_the_published_schema(make: Any) -> None:
    schema("report").validate(data(make()))


def test_the_keys_of_the_contract_are_there() -> None:
    report = data(plain_report())
    assert set(report) >= CONTRACT
    assert set(report["findings"][0]) >= FINDING
    assert set(report["findings"][0]["left"]) >= CLAIM
    assert set(report["findings"][0]["evidence"][0]) == {"signal", "contribution", "text"}


def test_the_schema_describes_every_key() -> None:
    published: Any = schema("report").schema
    with_history = replace(plain_report(), history=History(("a",), (), ("b",)))
    assert set(data(with_history)) == set(published["properties"])
    assert set(data(plain_report())) == set(published["properties"]) - {"history"}
    assert set(data(plain_report())["findings"][0]) == set(published["$defs"]["finding"]["properties"])


def test_the_schema_refuses_what_is_no_report() -> None:
    broken = data(plain_report())
    broken["findings"][0]["verdict"] = "lie"
    assert not schema("report").is_valid(broken)


@pytest.mark.parametrize("full", [True, False])
def test_one_claim_fits_the_claim_schema(full: bool) -> None:
    schema("claim").validate(claim_to_dict(plain_report().claims[0], full=full))


@pytest.mark.parametrize("make", REPORTS)
def test_out_and_in_is_equal(make: Any) -> None:
    report = make()
    again = from_json(render(report, "json"))
    assert again == report
    assert render(again, "json") == render(report, "json")


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(alphabet=st.characters(codec=None, categories=None)), st.floats(0, 1))
def test_any_text_and_probability_come_back(text: str, probability: float) -> None:
    both = claim(text, HARBOUR), claim(text + "!", UNION, before=text)
    report = Report((finding(*both, topic=text, probability=round(probability, 6)),), both, (), 1, ((text, text),))
    assert from_json(render(report, "json")) == report


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("not json", "not JSON"),
        ("[" * 100_000, "not JSON"),
        ("[]", "no 'findings'"),
        ('{"claims": []}', "no 'findings'"),
        ('{"findings": 3}', "'findings' is not a list"),
        ('{"findings": [3]}', "findings[0] is not an object"),
        ('{"findings": [{}]}', "findings[0]: 'left' is missing"),
        ('{"findings": [], "schema_version": "2.0"}', "schema version 2.0 is not readable"),
        ('{"findings": [], "notes": [{"message": 5}]}', "notes[0]: 'message' is not a text"),
    ],
)
def test_what_is_no_report_is_told_with_its_place(text: str, told: str) -> None:
    with pytest.raises(InputError) as caught:
        from_json(text, path="old.json")
    assert str(caught.value).startswith("old.json: ")
    assert told in str(caught.value)


def test_a_later_minor_version_with_more_keys_is_read() -> None:
    later = {**data(plain_report()), "schema_version": "1.9", "more": 1}
    assert from_json(json.dumps(later)).findings == plain_report().findings


def test_every_broken_value_is_an_input_error() -> None:
    """Each leaf of a report replaced by something else is told, or harmless; never another exception."""
    whole = data(plain_report())
    whole = {**whole, "findings": whole["findings"][:1], "claims": [], "topics": []}
    for path in _leaves(whole["findings"][0]):
        for wrong in WRONG:
            broken = json.loads(json.dumps(whole))
            _put(broken["findings"][0], path, wrong)
            try:
                from_json(json.dumps(broken))
            except InputError:
                continue


def _leaves(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return (
        [path]
        if path and not items
        else [leaf for key, each in items for leaf in [(*path, key), *_leaves(each, (*path, key))]]
    )


def _put(value: Any, path: tuple[Any, ...], wrong: object) -> None:
    for key in path[:-1]:
        value = value[key]
    value[path[-1]] = wrong
