"""A sheet to draw on: hundredths of an inch from its upper left corner, whatever the user's own matplotlib is set to.

All words go through `text`, which takes formulas, control characters and great lengths out of them.
"""

from __future__ import annotations

import warnings
from bisect import bisect_right
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import Any, Literal

import matplotlib as mpl
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.patches import Circle, FancyArrowPatch, PathPatch, Rectangle
from matplotlib.path import Path
from matplotlib.textpath import text_to_path

from contradict.report.marking import one_line, shorten

UNITS = 100
"""To the inch."""
POINT = UNITS / 72
DOTS = 200
"""To the inch, in a PNG."""
MARGIN = 24.0
PAPER, INK, SOFT, LINE = "#ffffff", "#1d1b18", "#5c564c", "#d4cec2"
LONGEST = 160
"""Characters of a line, before its width is looked at."""
STYLE: dict[Any, Any] = {
    "font.family": ["DejaVu Sans", "sans-serif"],  # comes with matplotlib, has the signs we use, and is wider than most
    "svg.fonttype": "none",  # words stay words: to be searched, read aloud, and shown in scripts that DejaVu lacks
    "svg.hashsalt": "contradict",  # else the ids in an SVG are random
    "text.parse_math": False,  # a dollar in a name is a dollar
}


@contextmanager
def steady() -> Iterator[None]:
    """matplotlib as it comes, with our few settings; the user's are back afterwards."""
    with mpl.rc_context(), warnings.catch_warnings():
        mpl.rcdefaults()
        mpl.rcParams.update(STYLE)
        # a letter that the font lacks becomes a box in a PNG, which is all there is to do about it
        warnings.filterwarnings("ignore", message="Glyph .* missing from", category=UserWarning)
        yield


class Sheet:
    """A white page of `width` by `height` units; y grows downwards."""

    def __init__(self, title: str, width: float, height: float) -> None:
        self.title = title
        self.width, self.height = width, height
        self._figure = Figure(figsize=(width / UNITS, height / UNITS), dpi=DOTS, facecolor=PAPER)
        self._axes = self._figure.add_axes((0, 0, 1, 1))
        self._axes.set(xlim=(0, width), ylim=(height, 0))
        self._axes.axis("off")

    def text(self, x: float, y: float, words: str, *, size: float = 9, room: float | None = None, **style: Any) -> None:
        """`words` on the baseline at `y`, inert, cut to `room` units where that is given."""
        shown = (
            one_line(words) if room is None else fitted(words, room, size=size, weight=style.get("weight", "normal"))
        )
        style = {"color": INK, "va": "baseline", **style}
        self._axes.text(x, y, shown, fontsize=size, parse_math=False, **style)

    def box(self, x: float, y: float, width: float, height: float, **style: Any) -> None:
        """A rectangle from its upper left corner."""
        self._axes.add_patch(Rectangle((x, y), width, height, **{"linewidth": 0.6, "edgecolor": LINE, **style}))

    def dot(self, x: float, y: float, radius: float, **style: Any) -> None:
        """A circle around its middle."""
        self._axes.add_patch(Circle((x, y), radius, **style))

    def line(self, *points: tuple[float, float], arrow: bool = False, **style: Any) -> None:
        """From the first point to the last; where there are three, the one between bends it (a quadratic curve)."""
        codes = [Path.MOVETO, *([Path.CURVE3] * 2 if len(points) == 3 else [Path.LINETO])]
        path = Path(points, codes)
        if arrow:
            head = FancyArrowPatch(path=path, arrowstyle="-|>", mutation_scale=9, shrinkA=0, shrinkB=0, **style)
            self._axes.add_patch(head)
        else:
            self._axes.add_patch(PathPatch(path, fill=False, **style))

    def rendered(self, kind: Literal["svg", "png"]) -> bytes:
        """The sheet as a file, without a clock or a version in it."""
        told = {"Title": self.title}
        metadata = {**told, "Date": None, "Creator": "contradict"} if kind == "svg" else {**told, "Software": None}
        file = BytesIO()
        self._figure.savefig(file, format=kind, dpi=DOTS, facecolor=PAPER, metadata=metadata)
        return file.getvalue()


def fitted(words: str, room: float, *, size: float, weight: str = "normal") -> str:
    """`words`, inert, on one line and shortened until they take no more than `room` units."""
    shown = shorten(one_line(words), LONGEST)
    if width(shown, size=size, weight=weight) <= room:
        return shown
    lengths = range(1, len(shown))
    fit = bisect_right(lengths, room, key=lambda length: width(shorten(shown, length), size=size, weight=weight))
    return shorten(shown, max(fit, 1))


def width(words: str, *, size: float, weight: str = "normal") -> float:
    """Units that `words` take from left to right."""
    font = FontProperties(size=size, weight=weight)
    across, _, _ = text_to_path.get_text_width_height_descent(words, font, ismath=False)
    return float(across) * POINT
