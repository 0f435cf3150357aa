"""Whom the sentence in front is about, named or not."""

from __future__ import annotations

import pytest

from tests.extract.conftest import Claims


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Gareth Pell said the deal was off.\nA banker involved in the sale was scathing. “It is a lovely tale with no money in it,” he said.",
            "Banker",
        ),
        (
            "Kath Moyle said the bill was fine.\nHer nephew Callum, 22, disagreed. “They have counted ten million and one,” he said, and laughed.",
            "Callum",
        ),
        (
            "Dan Rusk did not speak. His wife, Carys, did, from the seat behind. “He has painted the nursery four times,” she said.",
            "Carys",
        ),
        (
            "Theo Malouf spoke first.\nDeandre Whitlow was rolling a banner. “We are done fighting,” Malouf had said. The teacher smiled. “He is done with that now,” he said.",
            "Teacher",
        ),
        (
            "A reporter asked Bernard Holt how he felt about it. He replied: “The more people come, the better I feel.”",
            "Bernard Holt",
        ),
        (
            "The harbour union called the march. His mother, Farida, walked in silence. At the port, she took the microphone.\n“I have no politics to sell you,” she said.",
            "Farida",
        ),
        (
            "The chair, Warren Pettibone, a retired director, seemed to hope for rain. “Reasonable people can differ about signs,” he said.",
            "Warren Pettibone",
        ),
    ],
)
def test_he_and_she_go_back_to_whom_the_sentence_in_front_is_about(text: str, name: str, claims: Claims) -> None:
    assert claims(text)[-1].actor.name == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "A spokesman for Tom Barrow declined to comment. “I have nothing to hide from anybody,” he said last week.",
            "Tom Barrow",
        ),
        (
            "For Ewa Lis, a teacher, this is remote. A stranger rang her on Sunday. “He was very polite to me,” she said.",
            "Ewa Lis",
        ),
    ],
)
def test_not_to_who_keeps_silent_nor_to_whom_the_quotation_tells_of(text: str, name: str, claims: Claims) -> None:
    assert claims(text)[-1].actor.name == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Ravi Desai said she would be bad for the town.\nHis wife, Sulabha, disagreed from the kitchen. “Of course she will be good for it.”",
            "Sulabha",
        ),
        (
            "A harbour official said the truce would hold.\nThe woman who poured the tea, Hawa, took a different view. “My son is out there with them.”",
            "Hawa",
        ),
        (
            "“They pay on the nail,” said a butcher in the square.\nA woman queuing behind him leaned in. “My niece cleaned up there once.”",
            "Woman queuing behind him",
        ),
    ],
)
def test_a_quotation_without_a_word_on_its_speaker_follows_on_who_reacts(text: str, name: str, claims: Claims) -> None:
    assert claims(text)[-1].actor.name == name


def test_a_topic_in_front_of_a_colon_says_nothing(claims: Claims) -> None:
    text = "On pay, Sellick said that stewards were volunteers. On families: “We urge people to ring home every week.”"
    assert claims(text)[-1].actor.name == "Sellick"


def test_she_is_not_looked_for_through_a_thousand_paragraphs(claims: Claims) -> None:
    text = "Farida spoke.\n\n" + "She walked on.\n\n" * 1500 + "“I have no politics to sell you,” she said."
    assert len(claims(text)) <= 1
