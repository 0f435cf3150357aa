"""Who was introduced by what they are, and is called so further on or further up."""

from __future__ import annotations

import pytest

from tests.extract.conftest import Claims


@pytest.mark.parametrize(
    "text",
    [
        "Ida Holm, a Danish nurse and former volunteer, said the clinic was shut.\nThe nurse said it had no heating.",
        "Ida Holm, 54, a Danish nurse, said the clinic was shut.\nThe Danish nurse said it had no heating.",
        "Danish nurse Ida Holm said the clinic was shut.\nThe nurse said it had no heating.",
        "Danish nurse says clinic was shut\nIda Holm, a Danish nurse, said that it had no heating.",
        "A Danish nurse said the clinic was shut.\nIda Holm, a Danish nurse, said that it had no heating.",
    ],
)
def test_one_person_under_two_names(claims: Claims, text: str) -> None:
    assert [claim.actor.id for claim in claims(text)] == ["ida-holm", "ida-holm"]


@pytest.mark.parametrize(
    "text",
    [
        "Ida Holm, a Danish nurse, said the clinic was shut. Another nurse was outside.\nThe nurse said it had no heating.",
        "Ida Holm, a Danish nurse, and Tom Ray, a Danish nurse, said the clinic was shut.\nThe nurse said it had no heating.",
        "Nurse says clinic was shut\nIda Holm, a Danish nurse, said that it had no heating.",
        "Swedish nurse says clinic was shut\nIda Holm, a Danish nurse, said that it had no heating.",
        "Ida Holm, a Danish nurse, said the clinic was shut.\nA Danish nurse said that it had no heating.",
    ],
)
def test_where_a_second_one_may_be_meant_they_stay_apart(claims: Claims, text: str) -> None:
    assert len({claim.actor.id for claim in claims(text)}) > 1
