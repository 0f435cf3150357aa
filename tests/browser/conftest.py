"""A real Chromium without a screen, and reports opened in it from disk. Without one, these tests say so and skip."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import pytest

from contradict.findings import Report
from contradict.report import render
from tests.from_npm import from_npm

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Dialog, Page

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
# the first two for running as root in a container; the rest keep it from looking for hosts that a closed network refuses
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]
FLAGS += ["--disable-component-update", "--disable-sync"]
AXE = "axe-core@4.14.1"
AXE_SHA256 = "29348999450cdf2849a8e70b7912fc2da85a849da39c0d0d5394f51d4a9ed95c"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """All of these are slow: they start a browser."""
    for item in items:
        if "browser" in item.path.parts:
            item.add_marker(pytest.mark.slow)
            item.add_marker(pytest.mark.filterwarnings("ignore::ResourceWarning"))  # playwright's own pipes


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all tests."""
    playwright = pytest.importorskip("playwright.sync_api", reason="the package playwright is not installed")
    if not CHROMIUM:
        pytest.skip("no Chromium on this machine (Debian: apt-get install chromium)")
    with playwright.sync_playwright() as driver:
        started = driver.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield started
        started.close()


class Opened:
    """A report on the screen, what its console said, and what it asked for."""

    def __init__(self, page: Page, path: Path) -> None:
        self.page = page
        self.path = path
        self.told: list[str] = []
        self.asked: list[str] = []
        page.on("console", lambda message: self.told.append(message.text))
        page.on("pageerror", lambda error: self.told.append(str(error)))
        page.on("dialog", self._dismiss)
        page.on("request", lambda request: self.asked.append(request.url))
        page.goto(path.as_uri())

    def _dismiss(self, dialog: Dialog) -> None:
        self.told.append(f"dialog {dialog.message}")
        dialog.dismiss()

    def settle(self) -> None:
        """Waits until what a filter puts off to the next frame is done."""
        self.page.evaluate("new Promise(done => requestAnimationFrame(() => setTimeout(() => setTimeout(done))))")

    def visible(self) -> list[str]:
        """Ids of the findings on the page that pass the filters, in order."""
        self.settle()
        found: list[str] = self.page.eval_on_selector_all(
            ".card", "cards => cards.filter(c => c.checkVisibility()).map(c => c.dataset.id)"
        )
        return found

    def shown(self) -> int:
        """How many findings pass the filters, on the page or waiting."""
        return int(self.page.locator("#shown").inner_text().split(" of ")[0].replace(",", ""))

    def set(self, control: str, value: str) -> None:
        """As a person would: type, choose, or drag."""
        self.page.eval_on_selector(
            f"#{control}", "(e, v) => { e.value = v; e.dispatchEvent(new Event('input', {bubbles: true})); }", value
        )


@pytest.fixture
def open_report(browser: Browser, tmp_path: Path) -> Iterator[Callable[..., Opened]]:
    """Renders a report, opens it from disk in a window of its own."""
    contexts = []

    def opener(
        report: Report, *, scheme: Literal["light", "dark"] = "light", width: int = 1280, height: int = 900, **more: Any
    ) -> Opened:
        path = tmp_path / "report.html"
        path.write_text(render(report, "html"), encoding="utf-8")
        context = browser.new_context(viewport={"width": width, "height": height}, color_scheme=scheme, **more)
        contexts.append(context)
        return Opened(context.new_page(), path)

    yield opener
    for context in contexts:
        context.close()


@pytest.fixture(scope="session")
def axe() -> str:
    """The source of axe-core: from `CONTRADICT_AXE`, the user's cache, or npm into that cache."""
    return from_npm(AXE, "axe.min.js", AXE_SHA256, instead="CONTRADICT_AXE").decode()
