"""One report, many forms. Nothing here decides anything: what is shown was concluded before, and every form tells the same.

`render` gives text; it writes no file, asks no clock and looks at no terminal.
"""

from __future__ import annotations

from collections.abc import Callable
from difflib import get_close_matches
from importlib import import_module

from contradict.errors import SettingsError
from contradict.findings import Report
from contradict.report.from_json import from_json

__all__ = ["FORMATS", "from_json", "notebook_html", "render"]

FORMATS: dict[str, str] = {
    "csv": "contradict.report.to_csv:to_csv",
    "html": "contradict.report.to_html:to_html",
    "json": "contradict.report.to_json:to_json",
    "markdown": "contradict.report.to_markdown:to_markdown",
    "sarif": "contradict.report.to_sarif:to_sarif",
    "terminal": "contradict.report.to_terminal:to_terminal",
}
"""Format → where its function lives; loaded when used, so that JSON needs no template engine."""


def render(report: Report, format: str, *, width: int = 80, color: bool = False, seconds: float | None = None) -> str:
    """`report` in one of FORMATS, ending in a newline.

    `width` (columns), `color` and `seconds` (how long the run took) are for the terminal; the other formats are the same bytes
    for the same report, always.

    Raises:
        SettingsError: an unknown format.
    """
    if format not in FORMATS:
        near = get_close_matches(format, FORMATS, n=1)
        hint = f" (did you mean {near[0]}?)" if near else ""
        raise SettingsError(f"format {format!r} is not one of {', '.join(FORMATS)}{hint}")
    function = _load(FORMATS[format])
    if format == "terminal":
        return function(report, width=width, color=color, seconds=seconds)
    return function(report)


def notebook_html(report: Report) -> str:
    """The HTML report inside a frame, so that its styles and scripts stay apart from the notebook's."""
    from html import escape

    page = escape(render(report, "html"), quote=True)
    return (
        '<iframe title="contradict report" sandbox="allow-scripts allow-downloads" width="100%" height="720" '
        f'style="border:0" srcdoc="{page}"></iframe>'
    )


def _load(path: str) -> Callable[..., str]:
    module, name = path.split(":")
    function: Callable[..., str] = getattr(import_module(module), name)
    return function
