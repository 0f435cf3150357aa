"""Names of days and months."""

from contradict.calendar_words import DAYS, MONTHS


def test_weeks_and_years_are_whole() -> None:
    assert (len(DAYS), DAYS[0], len(MONTHS), MONTHS[-1]) == (7, "monday", 12, "december")
