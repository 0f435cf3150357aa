"""An amount as an interval: what bounds it ("at least", "about", "20 to 30"), and whether two amounts can be one."""

from __future__ import annotations

import re
from dataclasses import dataclass

_NO_MORE = re.compile(
    r"\b(?:(?:no|not|never)(?: an? \w+| one \w+)? (?:more than|over|above|beyond)|(?:nothing|nobody|no one) (?:over|above|beyond))\s*$",
    re.IGNORECASE,
)
_NEARLY = re.compile(r"\b(?:just|a little|slightly) (?:over|under|above|below|short of)\s*$", re.IGNORECASE)
_AT_LEAST = re.compile(
    r"\b(?:at least|more than|over|above|upwards of|no fewer than|no less than|exceeding|exceeds|exceed|"
    r"exceeded|in excess of|a minimum of|minimum|not less than|topped|surpassed|as early as|"
    r"nearly more)\s*$",
    re.IGNORECASE,
)
_AT_MOST = re.compile(
    r"\b(?:at most|less than|fewer than|under|below|up to|no more than|not more than|as many as|"
    r"as much as|a maximum of|maximum|within|only)\s*$",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"\b(?:about|around|roughly|approximately|some|nearly|almost|close to|an estimated|estimated|circa|"
    r"just over|just under|just above|just below|a little over|a little under|more or less|or so|"
    r"well over)\s*$",
    re.IGNORECASE,
)
_OR_MORE = re.compile(
    r"(?:\s\w+){0,2}?\s(?:or|and) (more|over|above|upwards|greater|fewer|less|under|below)\b", re.IGNORECASE
)
_BETWEEN = re.compile(r"^\s*(?:-|–|to|and)\s*$")


@dataclass(frozen=True, slots=True)
class Quantity:
    """An amount `[low, high]` in base units of a dimension; `start` and `end` say where its words stand in the text, `text` is what they are."""

    low: float
    high: float
    dimension: str
    start: int
    end: int
    text: str
    bounded: str = ""
    """`least`, `most`, `about`, or "" for an exact figure."""


def bounded(text: str, start: int, end: int, low: float, high: float, dimension: str) -> Quantity:
    """The amount `text[start:end]`, bounded by what stands before and behind it ("at least", "or more")."""
    before = text[max(0, start - 24) : start]
    if after := _OR_MORE.match(text[end : end + 24]):
        least = after[1].lower() in ("more", "over", "above", "upwards", "greater")
        return Quantity(
            low if least else 0.0,
            float("inf") if least else high,
            dimension,
            start,
            end,
            text[start:end],
            "least" if least else "most",
        )
    if _NEARLY.search(before):
        return Quantity(low - abs(low) * 0.1, high + abs(high) * 0.1, dimension, start, end, text[start:end], "about")
    if _NO_MORE.search(before):
        return Quantity(0.0, high, dimension, start, end, text[start:end], "most")
    if _AT_LEAST.search(before):
        return Quantity(low, float("inf"), dimension, start, end, text[start:end], "least")
    if _AT_MOST.search(before):
        return Quantity(
            float("-inf") if dimension == "temperature" else 0.0, high, dimension, start, end, text[start:end], "most"
        )
    if _ABOUT.search(before):
        return Quantity(low - abs(low) * 0.1, high + abs(high) * 0.1, dimension, start, end, text[start:end], "about")
    return Quantity(low, high, dimension, start, end, text[start:end])


def ranges(text: str, found: tuple[Quantity, ...]) -> tuple[Quantity, ...]:
    """Joins "between 20 and 30", "20-30 percent", "20 to 30 people"."""
    joined: list[Quantity] = []
    for quantity in found:
        last = joined[-1] if joined else None
        if (
            last
            and not last.bounded
            and _BETWEEN.match(text[last.end : quantity.start])
            and (last.dimension in ("count", quantity.dimension))
            and last.high * _scale_gap(last, quantity) <= quantity.low
        ):
            explicit = (
                text[max(0, last.start - 9) : last.start].lower().endswith(("between ", "from "))
                or "and" not in text[last.end : quantity.start]
            )
            if explicit:
                low = last.low * _scale_gap(last, quantity) if last.dimension != quantity.dimension else last.low
                joined[-1] = Quantity(
                    min(low, quantity.low),
                    quantity.high,
                    quantity.dimension,
                    last.start,
                    quantity.end,
                    text[last.start : quantity.end],
                    "about",
                )
                continue
        joined.append(quantity)
    return tuple(joined)


def compound(text: str, found: tuple[Quantity, ...]) -> tuple[Quantity, ...]:
    """Joins "1 hour 12 minutes", "5 feet 10 inches"."""
    joined: list[Quantity] = []
    for quantity in found:
        last = joined[-1] if joined else None
        close = last is not None and text[last.end : quantity.start].strip() in ("", "and", ",")
        if (
            last
            and close
            and last.dimension == quantity.dimension in ("time", "length", "mass")
            and not last.bounded
            and last.low > quantity.low
        ):
            whole = text[last.start : quantity.end]
            joined[-1] = Quantity(
                last.low + quantity.low, last.high + quantity.high, last.dimension, last.start, quantity.end, whole
            )
        else:
            joined.append(quantity)
    return tuple(joined)


def _scale_gap(first: Quantity, second: Quantity) -> float:
    """The factor the second's unit lends the first ("20 to 30 percent", "2 to 3 million")."""
    if first.dimension == second.dimension:
        return 1.0
    return {"share": 0.01, "points": 0.01}.get(second.dimension, 1.0)


def compatible(first: Quantity, second: Quantity, tolerance: float) -> bool | None:
    """Whether both amounts can be one; None when their dimensions cannot be compared. `tolerance` is relative, e.g. 0.1."""
    if first.dimension != second.dimension:
        return None
    slack = tolerance * max(_finite(first), _finite(second))
    return first.low - slack <= second.high and second.low - slack <= first.high


def _finite(quantity: Quantity) -> float:
    return max(
        (abs(value) for value in (quantity.low, quantity.high) if value not in (float("inf"), float("-inf"))),
        default=0.0,
    )
