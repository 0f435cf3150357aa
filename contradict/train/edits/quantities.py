"""Quantities in words: one value written in many ways (digits, words, other units), rounded, bounded or as a range."""

from dataclasses import dataclass
from random import Random

from contradict.train.edits.grammar import pick

_ONES = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = ["_", "_", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]

# Units of one dimension with their size in the first one; only conversions that come out as short numbers are used.
UNITS: dict[str, tuple[tuple[str, float], ...]] = {
    "length": (("metres", 1), ("centimetres", 0.01), ("kilometres", 1000)),
    "road": (("kilometres", 1), ("metres", 0.001)),
    "mass": (("kilograms", 1), ("grams", 0.001), ("tonnes", 1000)),
    "cargo": (("tonnes", 1), ("kilograms", 0.001), ("kilotonnes", 1000)),
    "area": (("hectares", 1), ("square kilometres", 100), ("square metres", 0.0001)),
    "hours": (("hours", 1), ("minutes", 1 / 60), ("days", 24)),
    "months": (("months", 1), ("years", 12)),
    "days": (("days", 1), ("weeks", 7), ("hours", 1 / 24)),
    "power": (("megawatts", 1), ("gigawatts", 1000), ("kilowatts", 0.001)),
    "volume": (("litres", 1), ("cubic metres", 1000), ("millilitres", 0.001)),
}
_CURRENCIES = {"$": "dollars", "€": "euros", "£": "pounds"}
_SHARES = {10: ("one in ten",), 20: ("one in five", "a fifth"), 25: ("a quarter", "one in four"), 50: ("half", "one in two"), 75: ("three quarters", "three in four"), 80: ("four in five", "four fifths"), 40: ("two in five",), 60: ("three in five",)}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Measure:
    """What is counted or measured: `dim` is count, money, percent, share or a key of UNITS; money is in millions."""

    dim: str
    low: float
    high: float
    noun: str = ""


def draw(measure: Measure, rng: Random) -> float:
    """A value between the bounds, even on the logarithmic scale, with two or three digits."""
    ratio = measure.high / measure.low
    value = float(measure.low * ratio ** rng.random())
    if measure.dim == "count":
        return float(round(value)) if value < 200 or rng.random() < 0.5 else float(_round_to(value, 2))
    if measure.dim == "percent":
        return round(value, 1) if rng.random() < 0.5 and value < 30 else float(round(value) or 1)
    if measure.dim == "share":
        return float(
            pick(rng, [*map(str, _SHARES), "15", "30", "35", "45", "55", "65", "70", "85", "90", "12", "34", "62"])
        )
    return float(_round_to(value, 2))


def _round_to(value: float, digits: int) -> float:
    return float(f"{value:.{digits}g}")


def figure(value: float) -> str:
    return f"{value:,.3f}".rstrip("0").rstrip(".")


def words(n: int) -> str:
    if n < 20:
        return _ONES[n]
    if n < 100:
        return _TENS[n // 10] + (f"-{_ONES[n % 10]}" if n % 10 else "")
    if n < 1000 and n % 100 == 0:
        return f"{_ONES[n // 100]} hundred"
    if n < 100000 and n % 1000 == 0:
        return f"{words(n // 1000)} thousand"
    return figure(n)


def written(measure: Measure, value: float, rng: Random, *, unit: int = 0, plain: bool = False) -> str:
    """The value with its unit; `unit` > 0 asks for another unit or scale where the number stays short."""
    if measure.dim == "money":
        return _money(measure, value, rng, unit)
    if measure.dim in ("percent", "share"):
        if measure.dim == "share" and not plain and rng.random() < 0.4 and int(value) in _SHARES:
            return pick(rng, _SHARES[int(value)]) + " of"
        of = " of" if measure.dim == "share" else ""
        return figure(value) + pick(rng, ["%", " percent", " per cent"]) + of
    if measure.dim == "count":
        n = int(value)
        if n in (12, 24, 36) and rng.random() < 0.35 and not plain:
            return {12: "a dozen", 24: "two dozen", 36: "three dozen"}[n]
        if n >= 1_000_000 and n % 10_000 == 0 and rng.random() < 0.7:
            return f"{figure(n / 1e6)} million"
        spelled = n < 21 or (n < 100 and n % 10 == 0) or (n >= 1000 and n % 1000 == 0 and n < 21000)
        return words(n) if spelled and rng.random() < 0.4 else figure(n)
    units = UNITS[measure.dim]
    options = [(name, value / size) for name, size in units if _short(value / size)] or [
        (units[0][0], value / units[0][1])  # long in every unit: as it is, in the first
    ]
    name, number = options[0] if unit == 0 or len(options) < 2 else options[1 + int(rng.random() * (len(options) - 1))]
    name = name.removesuffix("s") if number == 1 else name
    text = words(int(number)) if number == int(number) and number < 13 and rng.random() < 0.4 else figure(number)
    return f"{text} {name}"


def convertible(measure: Measure, value: float) -> bool:
    if measure.dim == "money":
        return value >= 1000 or value < 10
    return measure.dim in UNITS and len([1 for _, size in UNITS[measure.dim] if _short(value / size)]) > 1


def _short(number: float) -> bool:
    return 0.5 <= number < 100_000 and len(f"{number:.6g}".replace(".", "").strip("0")) <= 3


def _money(measure: Measure, millions: float, rng: Random, unit: int) -> str:
    sign = measure.noun or "$"
    name = _CURRENCIES[sign]
    if unit:
        if millions >= 1000:
            return pick(rng, [f"{sign}{figure(millions)} million", f"{figure(millions)} million {name}"])
        return f"{sign}{figure(millions * 1e6)}" if rng.random() < 0.5 else f"{figure(millions * 1e6)} {name}"
    number, scale = (millions / 1000, "billion") if millions >= 1000 else (millions, "million")
    return pick(
        rng,
        [
            f"{sign}{figure(number)} {scale}",
            f"{figure(number)} {scale} {name}",
            f"{sign}{figure(number)}{scale[0]}" + ("n" if scale == "billion" else ""),
        ],
    )


def rounded(value: float) -> float | None:
    """A rounder value within 6 % of it, or None."""
    for digits in (1, 2):
        near = _round_to(value, digits)
        if near != value and abs(near - value) <= 0.06 * value:
            return near
    return None


def away(measure: Measure, value: float, rng: Random) -> float:
    """Another value of the same kind, at least a third off, so that rounding cannot explain it."""
    while True:
        roll = rng.random()
        other = (
            draw(measure, rng)
            if roll < 0.3
            else draw(Measure(measure.dim, max(measure.low, value * 0.3), value * 3.0), rng)
        )
        if measure.dim == "percent" or measure.dim == "share":
            other = min(other, 97.0)
        if max(other, value) >= 1.34 * min(other, value) and (measure.dim != "count" or abs(other - value) >= 2):
            return other
