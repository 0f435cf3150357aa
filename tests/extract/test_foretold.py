"""People described before they are named."""

from __future__ import annotations

import pytest

from tests.extract.conftest import Claims


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "The harbour is closed, the head of the Norlund Port Authority said on Thursday.\n“The gate is shut,” Ann Walters told reporters.",
            "Ann Walters",
        ),
        (
            "A dairy farmer has told a tribunal that the gates were locked.\nPeter Ross, aged 61, of Westbury, is claiming damages.",
            "Peter Ross",
        ),
        (
            "By Mary Cole\nA council boss claimed that the rats were gone.\nBut Peter Ross, head of waste at Westbury Council, told a meeting that calls were down.",
            "Peter Ross",
        ),
        (
            "A federal judge blocked the transfer, saying the case was empty.\nThe town had sued Oscar Blank.\nIn a ruling, U.S. District Judge Ann Walters wrote that no file had been sent.",
            "Ann Walters",
        ),
        (
            "Peter Ross chairs the firm.\nAn engineer at the firm said the test was short. “It proves nothing,” said Ann Walters, who led it.",
            "Ann Walters",
        ),
    ],
)
def test_the_name_is_told_further_on(claims: Claims, text: str, name: str) -> None:
    assert claims(text)[0].actor.name == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A farmer said the gates were locked.\nAnn Walters, a teacher, said they were open.", "Farmer"),
        ("A senior official said the gates were locked.\nAnn Walters said they were open.", "Senior official"),
        ("Mary Cole left.\nA farmer said the gates were locked.\nAnn Walters said they were open.", "Farmer"),
        ("A judge said the gates were locked.\nAnn Walters said they were open.", "Judge"),
        ("The drugmaker said the trial was over.\nAnn Walters said it was not.", "Drugmaker"),
        ("A farmer said the gates were locked.\nDonald Trump said they were open.", "Farmer"),
    ],
)
def test_where_another_could_be_meant_the_description_stays(claims: Claims, text: str, name: str) -> None:
    assert claims(text)[0].actor.name == name


def test_the_side_is_that_of_the_body_described(claims: Claims) -> None:
    text = "The harbour is closed, the head of the Norlund Port Authority said.\n“The gate is shut,” Ann Walters told reporters."
    assert claims(text)[0].actor.side == "norlund-port-authority"
