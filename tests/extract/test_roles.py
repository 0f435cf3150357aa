"""What single words tell of who bears a name."""

from __future__ import annotations

import pytest

from contradict.extract.roles import gender_of, is_organisation, is_role


@pytest.mark.parametrize(
    ("words", "title", "gender"),
    [
        (("Ann", "Lee"), "", "f"),
        (("Tom", "Ray"), "", "m"),
        (("Ray",), "Mr.", "m"),
        (("Tom", "Ray"), "spokeswoman", "f"),
        (("Ann",), "", None),
        (("Northgate", "Bank"), "", None),
        (("Um", "Hani"), "", "f"),
        (("Abu", "Saleh"), "", "m"),
    ],
)
def test_a_title_tells_the_gender_before_the_first_name_does(
    words: tuple[str, ...], title: str, gender: str | None
) -> None:
    assert gender_of(words, title) == gender


def test_roles_and_bodies() -> None:
    assert is_role("ministers,")
    assert not is_role("ministry")
    assert is_organisation("Northgate Bank")
    assert not is_organisation("Ann Lee")
