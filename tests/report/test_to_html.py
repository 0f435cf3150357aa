"""The page as text: self-contained, policed, escaped. What it does in a browser is tested in tests/browser."""

from __future__ import annotations

import base64
import hashlib
import re
from html.parser import HTMLParser

import pytest

from contradict.findings import Report
from contradict.report import render
from contradict.report.to_html import PAGE, headline
from tests.report.builder import HOSTILE, empty_report, hostile_report, large_report, plain_report


class Page(HTMLParser):
    """Tags, attributes, and text by the element it stands in."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.raw: dict[str, list[str]] = {"style": [], "script": []}
        self.inside = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag in self.raw:
            self.inside = tag
            self.raw[tag].append("")

    def handle_endtag(self, tag: str) -> None:
        self.inside = ""

    def handle_data(self, data: str) -> None:
        if self.inside:
            self.raw[self.inside][-1] += data


def page(report: Report) -> Page:
    return Page(render(report, "html"))


@pytest.mark.parametrize("make", [plain_report, empty_report, hostile_report])
def test_the_policy_admits_exactly_the_page_s_own_style_and_script(make: object) -> None:
    text = render(make(), "html")  # type: ignore[operator]
    found = Page(text)
    policy = next(a["content"] for tag, a in found.tags if a.get("http-equiv") == "Content-Security-Policy") or ""
    for kind in ("style", "script"):
        own = found.raw[kind][-1]
        digest = base64.b64encode(hashlib.sha256(own.encode()).digest()).decode()
        assert f"{kind}-src 'sha256-{digest}'" in policy
    assert "default-src 'none'" in policy


def test_nothing_is_asked_of_a_network() -> None:
    for tag, attributes in page(plain_report()).tags:
        for name in ("src", "href", "srcset", "action", "data"):
            assert (attributes.get(name) or "#").startswith("#"), (tag, attributes)


def test_no_style_attribute_and_no_handler_stands_in_the_page() -> None:
    for _, attributes in page(hostile_report()).tags:
        assert not any(name == "style" or name.startswith("on") for name in attributes)


def test_hostile_texts_add_no_element() -> None:
    own = {tag for tag, _ in page(plain_report()).tags} | {"noscript"}
    assert {tag for tag, _ in page(hostile_report()).tags} <= own
    assert sum(tag == "script" for tag, _ in page(hostile_report()).tags) == 1


def test_hostile_texts_are_shown() -> None:
    text = render(hostile_report(), "html")
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in text
    assert "⟨U+202E⟩right to left" in text
    assert "␛[31mred" in text
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069\u200b\ufeff]", text)


def test_without_data_it_is_well_under_half_a_megabyte() -> None:
    assert len(render(empty_report(), "html").encode()) < 100_000


def test_ids_are_unique_even_for_findings_that_share_one() -> None:
    report = plain_report()
    twice = Report(report.findings * 2, report.claims, report.articles, 1, ())
    for each in (twice, hostile_report()):
        ids = [attributes["id"] for _, attributes in page(each).tags if "id" in attributes]
        assert len(ids) == len(set(ids))


def test_every_link_leads_somewhere() -> None:
    found = page(plain_report())
    ids = {attributes.get("id") for _, attributes in found.tags}
    links = [attributes["href"] or "" for tag, attributes in found.tags if tag == "a"]
    assert links
    assert {link[1:] for link in links} <= ids


def test_cards_beyond_the_first_wait_as_text() -> None:
    report = large_report(100)
    found = page(report)
    cards = sum(tag == "article" for tag, _ in found.tags)
    waiting = sum(text.count("<article ") for text in found.raw["script"][:-1])
    assert cards + waiting == 100
    assert cards <= 3 * PAGE


@pytest.mark.parametrize(
    ("verdicts", "words"),
    [
        ((), "No contradiction found"),
        (("contradiction",), "1 contradiction"),
        (("contradiction", "contradiction", "shift"), "2 contradictions and 1 shift"),
        (("contradiction", "tension", "shift", "agreement"), "1 contradiction, 1 tension and 1 shift"),
    ],
)
def test_the_headline_is_a_sentence(verdicts: tuple[str, ...], words: str) -> None:
    from dataclasses import replace

    found = tuple(replace(plain_report().findings[0], verdict=verdict) for verdict in verdicts)  # type: ignore[arg-type]
    assert headline(Report(found, (), (), 0, ())).replace("\u00a0", " ") == words


def test_a_notebook_gets_the_page_in_a_frame_of_its_own() -> None:
    shown = hostile_report()._repr_html_()
    (frame,) = Page(shown).tags
    assert frame[0] == "iframe"
    assert "allow-same-origin" not in (frame[1]["sandbox"] or "")
    assert frame[1]["srcdoc"] == render(hostile_report(), "html")


def test_long_texts_are_whole() -> None:
    longest = max(HOSTILE, key=len)
    assert longest.strip() in render(hostile_report(), "html")
