"""The HTML report in a real browser: filters, keys, decisions, counts, hostile texts, accessibility, speed, looks."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import pytest

from contradict.findings import Report
from contradict.report import render
from contradict.report.decisions import read_decisions
from tests.report.builder import HOSTILE, empty_report, hostile_report, large_report, plain_report
from tests.report.showcase import showcase_report

if TYPE_CHECKING:
    from tests.browser.conftest import Opened

Scheme = Literal["light", "dark"]
Open = Callable[..., "Opened"]
DOCS = Path(__file__).resolve().parents[2] / "docs"


def data(report: Report) -> Any:
    return json.loads(render(report, "json"))


def cards(report: Report) -> list[dict[str, Any]]:
    """Findings that have a card, in the order of the page."""
    found = [each for each in data(report)["findings"] if each["verdict"] != "agreement" or each["review"]]

    def section(each: dict[str, Any]) -> int:
        if each["suppressed"] is not None:
            return 3
        return 2 if each["review"] else 1 if each["verdict"] == "shift" else 0

    return sorted(found, key=section)


# --- what it asks and says


@pytest.mark.parametrize(
    "make", [plain_report, empty_report, hostile_report, showcase_report, lambda: large_report(200)]
)
def test_the_console_is_silent_and_nothing_is_asked_for(open_report: Open, make: Callable[[], Report]) -> None:
    opened = open_report(make())
    opened.page.wait_for_timeout(200)
    assert opened.told == []
    assert opened.asked == [opened.path.as_uri()]


def test_every_finding_has_its_card_in_order(open_report: Open) -> None:
    assert open_report(plain_report()).visible() == [each["id"] for each in cards(plain_report())]


def test_hostile_texts_are_inert_and_readable(open_report: Open) -> None:
    opened = open_report(hostile_report())
    page = opened.page
    assert page.evaluate("document.images.length") == 0
    assert page.evaluate("[...document.scripts].filter(s => !s.classList.contains('rest')).length") == 1
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    texts = page.locator("blockquote").all_text_contents()
    quotes = " ".join(texts)
    for words in (
        "<script>alert(1)</script>",
        "⟨U+202E⟩right to left",
        "zerowidth",
        "=cmd|' /C calc'!A0",
        "{{ 7*7 }}",
        "مرحبا 你好 नमस्ते 👩‍👩‍👧",
    ):
        assert words in quotes
    assert max(map(len, HOSTILE)) - 20 < max(map(len, texts))
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert opened.told == []


@pytest.mark.parametrize("width", [320, 420, 800, 1280, 1920])
def test_no_width_makes_the_page_scroll_sideways(open_report: Open, width: int) -> None:
    page = open_report(showcase_report(), width=width).page
    assert page.evaluate("document.documentElement.scrollWidth") <= width


# --- counts


def test_the_matrix_counts_what_json_says(open_report: Open) -> None:
    report = large_report(300)
    page = open_report(report).page
    shown = page.eval_on_selector_all(
        ".heat", "cells => cells.map(c => [c.dataset.a, c.dataset.b, Number(c.textContent)])"
    )
    expected: dict[tuple[str, str], int] = {}
    for each in data(report)["findings"]:
        if not each["review"] and each["suppressed"] is None and each["verdict"] != "agreement":
            left, right = each["left"]["actor"]["id"], each["right"]["actor"]["id"]
            for couple in {(left, right), (right, left)}:
                expected[couple] = expected.get(couple, 0) + 1
    assert {(left, right): number for left, right, number in shown} == expected


def test_the_figures_are_those_of_json(open_report: Open) -> None:
    page = open_report(plain_report()).page
    shown = dict(
        page.eval_on_selector_all("[data-figure]", "all => all.map(e => [e.dataset.figure, Number(e.textContent)])")
    )
    summary = data(plain_report())["summary"]
    assert shown == {**summary["verdicts"], **summary["severities"]}


# --- filters


@pytest.mark.parametrize(
    ("control", "value", "passes"),
    [
        ("actor", "actor-3", lambda f: "actor-3" in {f["left"]["actor"]["id"], f["right"]["actor"]["id"]}),
        ("other", "actor-5", lambda f: "actor-5" in {f["left"]["actor"]["id"], f["right"]["actor"]["id"]}),
        ("p", "0.8", lambda f: f["probability"] >= 0.8),
        ("q", "Settled ARTICLE-17.txt", lambda f: "article-17.txt" in {f["left"]["path"], f["right"]["path"]}),
        ("topic", "subject 4 of the talks", lambda f: f["topic"] == "subject 4 of the talks"),
        ("decision", "confirm", lambda f: False),
    ],
)  # fmt: skip
def test_a_filter_leaves_what_json_says(
    open_report: Open, control: str, value: str, passes: Callable[[Any], bool]
) -> None:
    report = large_report(300)
    opened = open_report(report)
    if control == "topic":
        opened.page.select_option("#topic", label=value)
    else:
        opened.set(control, value)
    assert opened.shown() == sum(map(passes, cards(report)))
    assert opened.page.locator("#empty").is_visible() == (opened.shown() == 0)


@pytest.mark.parametrize(("name", "value"), [("verdict", "tension"), ("severity", "high")])
def test_unticking_takes_a_kind_away(open_report: Open, name: str, value: str) -> None:
    opened = open_report(large_report(120))
    opened.page.locator(f"input[name={name}][value={value}]").uncheck()
    assert opened.shown() == sum(each[name] != value for each in cards(large_report(120)))
    opened.page.locator("#reset").click()
    assert opened.shown() == 120


def test_a_cell_of_the_matrix_shows_its_findings(open_report: Open) -> None:
    from playwright.sync_api import expect

    opened = open_report(large_report(300))
    cell = opened.page.locator(".heat:not(.diagonal *)").first
    number = int(cell.inner_text())
    cell.press("Enter")  # a click on a busy machine may land beside the cell, while cards still move into place
    expect(opened.page.locator("#conflicts .card:visible")).to_have_count(number)  # waits for the page to filter


def test_a_topic_of_the_matrix_shows_its_findings(open_report: Open) -> None:
    opened = open_report(plain_report())
    opened.page.locator("#topic-matrix button.topic", has_text="second crane").click()
    assert opened.visible() == [each["id"] for each in cards(plain_report()) if each["topic"] == "second crane"]


def test_more_cards_come_when_asked_for_and_what_follows_stays_in_reach(open_report: Open) -> None:
    opened = open_report(large_report(200))
    opened.settle()
    before = opened.page.locator("#conflicts .card").count()
    opened.page.locator("[data-more=conflicts]").click()
    assert opened.page.locator("#conflicts .card").count() == before + 50
    opened.page.locator("nav a", has_text="Timeline").click()
    opened.page.wait_for_timeout(1500)
    assert 0 <= opened.page.evaluate("document.getElementById('timeline').getBoundingClientRect().top") < 200


def test_printing_lays_out_every_finding(open_report: Open) -> None:
    opened = open_report(large_report(200))
    opened.page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert len(opened.visible()) == 200


# --- keys and decisions


def here(opened: Opened) -> str | None:
    found: str | None = opened.page.evaluate("document.querySelector('.card.here')?.dataset.id ?? null")
    return found


def test_j_and_k_go_through_the_findings(open_report: Open) -> None:
    opened = open_report(plain_report())
    ids = [each["id"] for each in cards(plain_report())]
    opened.page.keyboard.press("j")
    assert here(opened) == ids[0]
    opened.page.keyboard.press("j")
    assert here(opened) == ids[1]
    opened.page.keyboard.press("k")
    assert here(opened) == ids[0]
    assert opened.page.evaluate("document.activeElement.dataset.id") == ids[0]


def test_j_walks_past_the_cards_that_are_laid_out(open_report: Open) -> None:
    opened = open_report(large_report(100))
    for _ in range(60):
        opened.page.keyboard.press("j")
    assert here(opened) == cards(large_report(100))[59]["id"]


def test_j_skips_what_is_filtered_out(open_report: Open) -> None:
    opened = open_report(plain_report())
    opened.page.locator("input[name=verdict][value=contradiction]").uncheck()
    opened.page.locator("body").press("j")
    assert here(opened) == cards(plain_report())[1]["id"]


@pytest.mark.parametrize(("key", "decision"), [("c", "confirm"), ("d", "dismiss"), ("u", "unsure")])
def test_a_key_decides_and_undoes(open_report: Open, key: str, decision: str) -> None:
    opened = open_report(plain_report())
    opened.page.keyboard.press("j")
    pressed = f".card.here [data-decide={decision}][aria-pressed=true]"
    opened.page.keyboard.press(key)
    assert opened.page.locator(pressed).count() == 1
    opened.page.keyboard.press(key)
    assert opened.page.locator(pressed).count() == 0


def test_e_opens_the_evidence_and_the_waterfall_adds_up(open_report: Open) -> None:
    opened = open_report(plain_report())
    opened.page.keyboard.press("j")
    opened.page.keyboard.press("e")
    table = opened.page.locator(".card.here .waterfall")
    assert table.is_visible()
    numbers = [float(text.replace("−", "-")) for text in table.locator("td:last-child").all_inner_texts()]
    assert sum(numbers[:-1]) == pytest.approx(numbers[-1])


def test_keys_are_letters_in_the_search_field(open_report: Open) -> None:
    opened = open_report(plain_report())
    opened.page.keyboard.press("/")
    opened.page.keyboard.type("jcd")
    assert opened.page.locator("#q").input_value() == "jcd"
    assert here(opened) is None


def test_help_opens_and_single_keys_can_be_switched_off(open_report: Open) -> None:
    opened = open_report(plain_report())
    opened.page.keyboard.press("?")
    assert opened.page.locator("#keys").is_visible()
    opened.page.locator("#keys-on").uncheck()
    opened.page.locator("#keys-close").click()
    opened.page.keyboard.press("j")
    assert here(opened) is None


def test_decisions_outlive_the_page_and_come_back_as_a_file(open_report: Open, tmp_path: Path) -> None:
    opened = open_report(plain_report())
    page = opened.page
    for key in ("j", "c", "j", "d", "j", "u"):
        page.keyboard.press(key)
    page.locator(".why:visible").fill("other crews")
    assert page.locator("#progress").inner_text() == "1 confirmed, 1 dismissed, 1 unsure"
    page.reload()
    assert page.locator("#progress").inner_text() == "1 confirmed, 1 dismissed, 1 unsure"
    with page.expect_download() as download:
        page.locator("#export").click()
    saved = tmp_path / "review.json"
    download.value.save_as(saved)
    exported = json.loads(saved.read_text(encoding="utf-8"))
    _valid(exported)
    decisions = read_decisions(saved.read_bytes(), path=str(saved))
    ids = [each["id"] for each in cards(plain_report())]
    assert [(each.id, each.decision) for each in decisions] == list(
        zip(ids, ("confirm", "dismiss", "unsure"), strict=False)
    )
    assert [each.note for each in decisions] == ["", "other crews", ""]
    assert (decisions[0].left.actor, decisions[0].left.text) == (
        "Harbour Authority",
        "All night work on pier four has stopped.",
    )
    assert opened.told == []


def _valid(exported: Any) -> None:
    from importlib import resources

    from jsonschema import Draft202012Validator

    schema = (resources.files("contradict") / "schemas" / "review.schema.json").read_text(encoding="utf-8")
    Draft202012Validator(json.loads(schema)).validate(exported)


def test_a_link_to_a_finding_leads_to_it_wherever_it_waits(open_report: Open) -> None:
    opened = open_report(large_report(200))
    last = cards(large_report(200))[-1]["id"]
    opened.page.goto(f"{opened.path.as_uri()}#f-{last}")
    opened.page.reload()
    assert here(opened) == last
    assert opened.page.locator(f"#f-{last}").is_visible()


def test_the_theme_can_be_switched(open_report: Open) -> None:
    opened = open_report(plain_report(), scheme="light")
    paper = "getComputedStyle(document.body).backgroundColor"
    light = opened.page.evaluate(paper)
    opened.page.locator("#theme").click()
    assert opened.page.evaluate(paper) != light
    opened.page.reload()
    assert opened.page.evaluate(paper) != light


# --- accessibility


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    "make", [plain_report, empty_report, hostile_report, showcase_report, lambda: large_report(60)]
)
def test_axe_finds_nothing(open_report: Open, axe: str, make: Callable[[], Report], scheme: Scheme) -> None:
    page = open_report(make(), scheme=scheme).page
    page.eval_on_selector_all("details", "all => all.slice(0, 8).forEach(d => { d.open = true; })")
    page.keyboard.press("j")
    page.keyboard.press("c")
    page.evaluate(axe)
    result = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    told = [
        f"{each['id']}: {each['nodes'][0]['html'][:200]} {each['nodes'][0]['failureSummary']}"
        for each in result["violations"]
    ]
    assert told == []


# --- speed


def test_two_thousand_findings_open_and_filter_quickly(open_report: Open) -> None:
    """The best of up to twelve, since other work on the machine only ever adds: ≤ 2 s to open, ≤ 100 ms to filter and lay out."""
    opened = open_report(large_report(2000))
    page = opened.page
    loads, filters = [], []
    for _ in range(12):
        page.reload()
        loads.append(page.evaluate("performance.getEntriesByType('navigation')[0].loadEventEnd"))
        page.wait_for_timeout(1000)
        filters.append(page.evaluate(MEASURE))
        if len(loads) >= 3 and min(loads) <= 2000:
            break
    best = {name: min(each[name] for each in filters) for name in filters[0]}
    print(f"opened in {min(loads):.0f} ms; filters in ms: {best}")
    assert min(loads) <= 2000
    assert max(best.values()) <= 100, best


MEASURE = """() => {
  const times = {};
  const steps = [['q', 'matter 17'], ['q', ''], ['actor', 'actor-3'], ['actor', ''], ['p', '0.9'], ['p', '0']];
  for (const [id, value] of steps) {
    const control = document.getElementById(id);
    const start = performance.now();
    control.value = value;
    control.dispatchEvent(new Event('input', {bubbles: true}));
    document.body.getBoundingClientRect();
    times[id + ' ' + value] = performance.now() - start;
  }
  return times;
}"""


# --- looks


def test_screenshots_for_the_documentation(open_report: Open, tmp_path: Path) -> None:
    """Light, dark, narrow and print of one report; `CONTRADICT_SNAPSHOTS=write` puts them into docs/."""
    shots = {
        "report-light.png": _shot(open_report, tmp_path, "light", 1280),
        "report-dark.png": _shot(open_report, tmp_path, "dark", 1280),
        "report-narrow.png": _shot(open_report, tmp_path, "light", 420),
        "report-evidence.png": _shot(open_report, tmp_path, "light", 1280, key="e", select=".card.here"),
        "report-matrices.png": _shot(open_report, tmp_path, "light", 1280, select=".tables"),
        "report-timeline.png": _shot(open_report, tmp_path, "light", 1280, select="#timeline"),
        "report-print.png": _shot(open_report, tmp_path, "dark", 900, media="print"),
    }
    assert len({path.read_bytes() for path in shots.values()}) == len(shots)
    for name, path in shots.items():
        assert path.stat().st_size > 10_000, name
        if os.environ.get("CONTRADICT_SNAPSHOTS") == "write":
            shutil.copy(path, DOCS / name)


def _shot(
    open_report: Open, folder: Path, scheme: Scheme, width: int, *, key: str = "", select: str = "", media: Any = None
) -> Path:
    # a part is taken whole on a page that shows it whole: what lies outside the window may not be painted yet
    page = open_report(showcase_report(), scheme=scheme, width=width, height=4000 if select else 1000).page
    path = folder / f"{scheme}-{width}-{key}{select.strip('.# ')}{media or ''}.png"
    if media:
        page.emulate_media(media=media)
    page.keyboard.press("j")
    if key:
        page.keyboard.press(key)
    page.evaluate("scrollTo(0, 0)")
    page.wait_for_timeout(300)
    if select:
        page.locator(select).first.screenshot(path=path)
    else:
        page.screenshot(path=path)
    return path
