from __future__ import annotations

import pytest

from contradict.rulebook.intervals import compatible
from contradict.rulebook.quantities import quantities


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("$90 billion", "90,000 million dollars"), ("a dozen boats", "twelve boats"),
        ("a quarter of the staff", "25 percent"), ("one in four", "25 per cent"),
        ("100 degrees Celsius", "212 degrees Fahrenheit"), ("two hectares", "20,000 square metres"),
        ("24 months", "two years"), ("1 hour 12 minutes", "72 minutes"),
        ("half a million people", "500,000 people"), ("10 tonnes", "10,000 kg"),
        ("about 2,000 people", "2,100 people"), ("at least 20 hurt", "45 hurt"),
        ("20 to 30 percent", "25 percent"), ("twenty-five boats", "25 boats"), ("no more than 5 hurt", "3 hurt"),
        ("1.2bn euros", "1,200 million euros"), ("30 or more boats", "44 boats"),
        ("two and a half million euros", "2.5m euros"), ("seven-and-a-half miles", "7.5 miles"), ("he lifted 441 pounds", "he lifted 200 kg"),
        ("40 pounds of rice", "18.14 kg"),
    ],
)  # fmt: skip
def test_equal_amounts_agree(first: str, second: str) -> None:
    assert compatible(quantities(first)[0], quantities(second)[0], 0.02)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("$90 billion", "$60 billion"),
        ("at least 20 hurt", "12 hurt"),
        ("no more than 5 hurt", "9 hurt"),
        ("two miles", "12 km"),
        ("dozens", "3 people"),
        ("two and a half miles", "two miles"),
        ("thirty-two and a half percent", "2.5 percent"),
        ("2 million pounds of damage", "£9 million"),
    ],
)
def test_different_amounts_do_not(first: str, second: str) -> None:
    assert compatible(quantities(first)[0], quantities(second)[0], 0.02) is False


def test_other_dimensions_cannot_be_compared() -> None:
    assert compatible(quantities("20 km")[0], quantities("20 kg")[0], 0.02) is None
