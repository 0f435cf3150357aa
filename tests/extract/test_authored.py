"""Documents and acts that speak belong to whoever made them, where the article says so."""

from __future__ import annotations

import pytest

from contradict.extract.authored import document_in
from tests.extract.conftest import Claims


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Nine towns filed a lawsuit on Monday. The motion claims the levy was never voted on.", "Nine towns"),
        ("A letter was sent to the mayor by Ann Lowry. The letter says the bridge is unsafe.", "Ann Lowry"),
        ("The Harbour Union protested. It released a statement which said the port was shut.", "Harbour Union"),
        (
            "Judge Ann Lowry issued a ruling against Mayor Tom Reed finding that clerks could read his mail.",
            "Ann Lowry",
        ),
        ("The Harbour Court closed the pier. The ruling says the pier was never safe.", "Harbour Court"),
        (
            "The Harbour Board passed two resolutions. The first blamed the mayor, the second accused him of fraud.",
            "Harbour Board",
        ),
        ("Estimates by march organizers indicate that nine hundred people came.", "March organizers"),
        ("Ann Lowry read the paper. The report says the bridge is unsafe.", "Report"),
        ("A poll of voters found that the bridge was thought unsafe.", "Poll of voters"),
    ],
)
def test_owner(claims: Claims, text: str, name: str) -> None:
    assert claims(text)[-1].actor.name == name


@pytest.mark.parametrize(
    ("words", "noun"),
    [("the ruling", "ruling"), ("the summary of the decision", "decision"), ("a ruling", None), ("the Post", None)],
)
def test_document_in(words: str, noun: str | None) -> None:
    assert document_in(words) == noun
