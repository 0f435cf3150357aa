"""Claims that stand behind a noun: a denial denies, and what is given up, not repeated or laughed at is nobody's."""

from __future__ import annotations

import pytest

from tests.extract.conftest import Claims


def test_a_denial_that_p_says_that_p_is_not_so(claims: Claims) -> None:
    (found,) = claims("Poland renewed its denial that any of its citizens were among the dead.")
    assert (found.actor.name, found.text) == ("Poland", "denial that any of its citizens were among the dead")
    assert found.resolved == "It is not true that any of its citizens were among the dead."


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Lee repeated his denial that he had taken the money.",
        "A denial from Mr. Lee that he had taken the money came late.",
    ],
)
def test_whoever_denies_says_no_more_than_that(claims: Claims, text: str) -> None:
    (found,) = claims(text)
    assert found.resolved.startswith("It is not true that ")


def test_what_is_said_in_a_denial_is_said(claims: Claims) -> None:
    assert (
        claims("The firm said in a denial that it had not paid the minister.")[-1].resolved
        == "It had not paid the minister."
    )


@pytest.mark.parametrize(
    "text",
    [
        "Poland did not withdraw its claim that the missile came from Russia.",
        "The mayor dropped a hint that the bridge would close.",
    ],
)
def test_what_is_not_given_up_is_said(claims: Claims, text: str) -> None:
    assert claims(text)[-1].text.startswith("that the ")


@pytest.mark.parametrize(
    ("text", "resolved"),
    [
        ("Iran said it would not stop, nor did it apologise for the strike.", ["Iran would not stop.", "Iran does not apologise for the strike."]),
        ("Moscow rejected the claim, nor did Kyiv confirm it.", ["Kremlin rejected the claim.", "Ukraine does not confirm it."]),
    ],
)  # fmt: skip
def test_nor_denies_what_stands_behind_it(claims: Claims, text: str, resolved: list[str]) -> None:
    assert [claim.resolved for claim in claims(text)] == resolved


@pytest.mark.parametrize(
    "text",
    [
        "Aram Sarkis withdrew his assertion that five soldiers had been killed.",
        "The ministry dropped its insistence that all the ships had left.",
        "Israel did not repeat the allegation that the drivers were armed.",
        "The mayor would not repeat his claim that the police had opened fire.",
        "Two traders laughed at the idea that any cargo could be vouched for.",
        "A spokeswoman called the notion that ballots would be seized “fantasy.”",
        "The minister stopped short of saying that the deal was dead.",
    ],
)
def test_nobody_says_what_is_given_up_or_waved_away(claims: Claims, text: str) -> None:
    said = text.split("that ", 1)[1].rstrip(".").split(" “")[0].lower()
    assert not [claim for claim in claims(text) if claim.resolved.rstrip(".").lower() == said]


@pytest.mark.parametrize(
    ("text", "resolved"),
    [
        ("Mr Hamad no longer speaks of 23 dead.", "Hamad no longer speaks of 23 dead."),
        ("The ministry no longer claims that the dam is safe.", "Ministry no longer claims that the dam is safe."),
        ("The deputy minister Levan Gogsadze did not, however, rule out that she would be declared unwanted.", "Levan Gogsadze did not, however, rule out that she would be declared unwanted."),
    ],
)  # fmt: skip
def test_the_negation_of_a_report_stays_with_it(claims: Claims, text: str, resolved: str) -> None:
    assert claims(text)[-1].resolved == resolved


@pytest.mark.parametrize(
    ("text", "name", "said"),
    [
        ("The union's position is that the deal is dead.", "Union", "that the deal is dead"),
        ("Mr. Lee's response was that nobody had asked him.", "Lee", "that nobody had asked him"),
        (
            "There was no confirmation from the president, Ann Lee, of a report that she had called a vote.",
            "Ann Lee",
            "no confirmation from the president, Ann Lee, of a report that she had called a vote",
        ),
        (
            "There was no word from Moscow that the talks were over.",
            "Kremlin",
            "no word from Moscow that the talks were over",
        ),
        (
            "Ann Lee bristled at the suggestion from the board's chair, Tom Ray, that patients had been sent away.",
            "Tom Ray",
            "that patients had been sent away",
        ),
    ],
)
def test_an_answer_a_silence_and_a_suggestion(claims: Claims, text: str, name: str, said: str) -> None:
    assert (name, said) in [(claim.actor.name, claim.text) for claim in claims(text)]


def test_what_a_participle_adds_is_no_part_of_the_narrative(claims: Claims) -> None:
    found = claims(
        "The Kremlin poured cold water on the White House narrative that a truce is days away, insisting that no text had been agreed."
    )
    assert [(claim.actor.side, claim.text) for claim in found if claim.voice != "narrator"] == [
        ("us-government", "that a truce is days away"),
        ("russia", "that no text had been agreed"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        'Ann Lee went further, saying rumors that 1,100 jobs would go were "nonsense," before admitting under questioning that some would.',
        'Ann Lee said claims that 1,100 jobs would go were "nonsense".',
    ],
)
def test_what_is_called_nonsense_is_not_claimed(claims: Claims, text: str) -> None:
    assert not [claim for claim in claims(text) if claim.text.startswith("that 1,100 jobs would go")]


def test_before_admitting_goes_on_from_the_speaker(claims: Claims) -> None:
    found = claims("Ann Lee said the claim was a lie, before admitting that some jobs would move.")
    assert [(claim.actor.name, claim.text) for claim in found] == [
        ("Ann Lee", "the claim was a lie"),
        ("Ann Lee", "that some jobs would move"),
    ]


def test_a_judgement_of_a_claim_is_not_the_claim(claims: Claims) -> None:
    found = claims('Ann Lee contends the clock starts late, a reading spokesman Paul Quist called "creative."')
    assert [claim.actor.name for claim in found] == ["Ann Lee"]
