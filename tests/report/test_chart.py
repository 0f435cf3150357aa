"""Pictures show the numbers of the HTML report, in the same bytes each time, and nothing that a name asks for."""

from __future__ import annotations

import re
import sys
from collections import Counter
from dataclasses import replace
from datetime import date
from itertools import pairwise
from xml.etree import ElementTree

import pytest

from contradict.claims import Actor
from contradict.errors import InputError
from contradict.findings import Report
from contradict.report import render
from contradict.report.chart import Kind, Subject, chart, require
from contradict.report.timeline import timelines
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

pytest.importorskip("matplotlib", reason="the extra charts (matplotlib) is not installed")

SVG = "{http://www.w3.org/2000/svg}"


def drawn(report: Report, subject: Subject) -> dict[str, str]:
    """Id → words of everything on the picture that has an id; things without words have empty ones."""
    root = ElementTree.fromstring(chart(report, subject, "svg"))
    return {group.get("id", ""): "".join(group.itertext()).strip() for group in root.iter(f"{SVG}g")}


def words(report: Report, subject: Subject) -> str:
    return "\n".join(drawn(report, subject).values())


def dispute(left: Actor, right: Actor = UNION, *, topic: str = "fee") -> Report:
    one, two = claim("it runs", left), claim("it stopped", right, said_on=date(2026, 3, 9))
    return Report((finding(one, two, topic=topic),), (one, two), (), 1, (), topics=((one.id, topic), (two.id, topic)))


@pytest.mark.parametrize("report", [plain_report(), large_report(90)], ids=["plain", "large"])
def test_the_matrix_has_the_numbers_of_the_page(report: Report) -> None:
    page = sorted(int(number) for number in re.findall(r'data-n="(\d+)"', render(report, "html")))
    cells = drawn(report, "matrix")
    assert page == sorted(int(told) for gid, told in cells.items() if re.fullmatch(r"cell-\d+-\d+", gid))
    for gid, told in cells.items():
        if gid.endswith("-kinds"):
            assert sum(map(int, re.findall(r"\d+", told))) == int(cells[gid.removesuffix("-kinds")])


def test_the_timeline_has_the_claims_and_findings_of_the_page() -> None:
    report = plain_report()
    found = drawn(report, "timeline")
    for number, line in enumerate(timelines(report)):
        assert sum(gid.startswith(f"topic-{number}-claim-") for gid in found) == len(line.dots)
        for verdict, times in Counter(link.verdict for link in line.links).items():
            assert sum(gid.startswith(f"topic-{number}-{verdict}-") for gid in found) == times
    assert [gid for gid in found if "-shift-" in gid]


@pytest.mark.parametrize("subject", ["matrix", "timeline"])
@pytest.mark.parametrize("kind", ["svg", "png"])
def test_the_same_report_gives_the_same_bytes(subject: Subject, kind: Kind) -> None:
    import matplotlib as mpl

    report = plain_report()
    first = chart(report, subject, kind)
    with mpl.rc_context({"svg.hashsalt": "mine", "font.size": 30, "text.parse_math": True, "axes.facecolor": "red"}):
        assert chart(report, subject, kind) == first
        assert mpl.rcParams["font.size"] == 30
    assert first.startswith(b"<?xml" if kind == "svg" else b"\x89PNG")
    assert b"<dc:date" not in first
    assert b"matplotlib" not in first.lower()


@pytest.mark.parametrize("subject", ["matrix", "timeline"])
def test_hostile_names_are_words(subject: Subject) -> None:
    picture = chart(hostile_report(), subject, "svg")
    tags = {element.tag for element in ElementTree.fromstring(picture).iter()}
    assert not tags & {f"{SVG}script", f"{SVG}image", f"{SVG}a", f"{SVG}foreignObject"}
    assert not set("\x1b\u202e\u200b\x00") & set(picture.decode())


@pytest.mark.parametrize("subject", ["matrix", "timeline"])
def test_a_dollar_is_a_dollar(subject: Subject) -> None:
    report = dispute(Actor("a", r"$\frac{1}{0}$ & $x^2$", "a"), topic="$y_3$ of $")
    assert r"$\frac{1}{0}$ & $x^2$" in words(report, subject)
    chart(report, subject, "png")


@pytest.mark.parametrize("subject", ["matrix", "timeline"])
def test_a_long_name_is_cut_to_its_room(subject: Subject) -> None:
    shown = words(dispute(Actor("a", "W" * 500, "a")), subject)
    assert "WWW…" in shown
    assert "W" * 20 not in shown


def test_an_empty_report_says_so() -> None:
    assert drawn(empty_report(), "matrix")["nothing"].startswith("Nothing stands between two actors")
    assert drawn(empty_report(), "timeline")["nothing"].startswith("No topic with findings has two claims with a date")


def test_what_is_left_out_is_told() -> None:
    report = large_report(200, actors=40, topics=3)
    assert "24 actors with fewer findings left out." in words(report, "matrix")
    assert re.search(r"\d+ claims not drawn, all those of \d+ actors among them\.", words(report, "timeline"))
    topics = [dispute(HARBOUR, topic=f"topic {number}") for number in range(7)]
    findings = tuple(each.findings[0] for each in topics)
    undated = claim("no date", UNION, said_on=None), claim("none", HARBOUR, said_on=None)
    many = replace(topics[0], findings=(*findings, finding(*undated, topic="undated")), topics=())
    notes = drawn(many, "timeline")["notes"]
    assert notes.startswith("3 topics with fewer findings left out. 1 topic with findings, but without two dated")


def test_shades_can_be_read_and_told_apart() -> None:
    from contradict.report.chart.matrix import CHANGE, CONFLICT, ink_on

    for shades in (CONFLICT, CHANGE):
        assert all(contrast(shade, ink_on(shade)) >= 4.5 for shade in shades)
        assert all(luminance(lighter) > luminance(darker) for lighter, darker in pairwise(shades))


def luminance(shade: str) -> float:
    parts = [int(shade[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, two: str) -> float:
    dark, light = sorted((luminance(one), luminance(two)))
    return (light + 0.05) / (dark + 0.05)


def test_without_matplotlib_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    with pytest.raises(InputError, match=r"contradict-claims\[charts\]"):
        require()
