"""From the words for a speaker to an actor."""

from __future__ import annotations

from datetime import date

import pytest

from contradict.extract import Extractor
from tests.extract.conftest import Claims, article_of


@pytest.mark.parametrize(
    ("text", "name", "side"),
    [
        ("Ann Lee came late. She said the bridge was safe.", "Ann Lee", "ann-lee"),
        ("Ann Lee met Tom Ray at noon. “I will stay,” he said.", "Tom Ray", "tom-ray"),
        ("Mayor Ann Lee came late. The mayor said the bridge was safe.", "Ann Lee", "ann-lee"),
        ("The Russian foreign minister said the talks were over.", "Sergei Lavrov", "russia"),
        ("Washington said the talks were over.", "United States", "us-government"),
        ("Jane Roe, a spokeswoman for the Pentagon, said the talks were over.", "Jane Roe", "us-government"),
        ("Kremlin spokesman Dmitry Peskov said the talks were over.", "Dmitry Peskov", "russia"),
        ("Labour leader Jeremy Corbyn said the talks were over.", "Jeremy Corbyn", "uk-labour"),
        ("A Republican, Mark Bell, said the talks were over.", "Mark Bell", "us-republicans"),
        ("Tom Ray issued a statement saying the talks were over.", "Tom Ray", "tom-ray"),
        ("Police Inspector Yu Hoi-kwan said the talks were over.", "Yu Hoi-kwan", "yu-hoi-kwan"),
    ],
)
def test_speakers(claims: Claims, text: str, name: str, side: str) -> None:
    claim = claims(text)[-1]
    assert (claim.actor.name, claim.actor.side) == (name, side)


def test_a_surname_is_the_one_named_in_full_in_the_same_article(claims: Claims) -> None:
    found = claims("Ann Lee is the mayor.\nLee said the bridge was safe.")
    assert found[0].actor.name == "Ann Lee"


def test_two_of_one_surname_are_kept_apart(claims: Claims) -> None:
    found = claims("Ann Lee said the bridge was safe. Bob Lee said the bridge was old.")
    assert [claim.actor.name for claim in found] == ["Ann Lee", "Bob Lee"]


def test_descriptions_belong_to_one_article(extractor: Extractor) -> None:
    ids = {
        extractor.extract(article_of(f"Experts said the bridge was {word}.")).claims[0].actor.id
        for word in ("safe", "old")
    }
    assert len(ids) == 2


def test_the_holder_of_an_office_depends_on_the_day(claims: Claims) -> None:
    text = "The British prime minister said the talks were over."
    assert claims(text, published=date(2017, 1, 9))[0].actor.name == "Theresa May"
    assert claims(text, published=date(2021, 1, 9))[0].actor.name == "Boris Johnson"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A spokesman for No. 6 Convent Place called this false.", "No. 6 Convent Place"),
        ("FURIOUS Gary Tranter claimed he was promised a fee.", "Gary Tranter"),
        ("UNESCO Director Ann Walters said the site was safe.", "Ann Walters"),
        ("A spokesman for the parent group, Rotterdam-based Velmond, said that no bid had been received.", "Velmond"),
        ("The Westbury Supporters' Trust said he must go.", "Westbury Supporters' Trust"),
        ("The Women's Institute said he must go.", "Women's Institute"),
        ("Russia's Ministry of Justice said he must go.", "Russian Justice Ministry"),
        ("A clinic in The Hague said it had treated nine people.", "Clinic in The Hague"),
    ],
)
def test_names_in_unusual_spelling(claims: Claims, text: str, name: str) -> None:
    assert claims(text)[-1].actor.name == name


def test_no_ends_a_sentence_unless_a_number_follows(claims: Claims) -> None:
    found = claims(
        "Ann Walters said no. Nine people said the road was open. A lawyer for No. 9 said the road was shut."
    )
    assert [c.text for c in found] == ["the road was open", "the road was shut"]


@pytest.mark.parametrize(
    ("text", "name", "side"),
    [
        (
            "Mark Moll, leader of the farmers, spoke first. An officer put it less firmly. “Nobody asked us,” he said.",
            "Officer",
            None,
        ),
        (
            "“They keep taking,” said Senator Dale Hutch, a Nebraska Republican who sits on the committee.",
            "Dale Hutch",
            "us-republicans",
        ),
        (
            "Jurors heard from Linda Oca, a crane operator who escaped. She said she smelled gas.",
            "Linda Oca",
            "linda-oca",
        ),
        ("The Athletes’ Welfare Union said the report was late.", "Athletes’ Welfare Union", "athletes-welfare-union"),
        ("The Friends of Wexham Lido said the town was sold.", "Friends of Wexham Lido", "friends-of-wexham-lido"),
        ("Student Anelka Grone, 19, filmed it. Grone said they ran.", "Anelka Grone", "anelka-grone"),
        (
            "A defence bill was passed over the protests of lawmakers from both parties who say it is too dear.",
            "Lawmakers",
            None,
        ),
        (
            "That drew a reply from one deckhand of 22 years, who asked not to be named. “We sit in a shed,” she said.",
            "Deckhand",
            None,
        ),
    ],
)
def test_speakers_known_by_what_stands_around(claims: Claims, text: str, name: str, side: str | None) -> None:
    actor = claims(text)[-1].actor
    assert actor.name == name
    assert side in (None, actor.side)


def test_who_was_assured_of_something_did_not_say_it(claims: Claims) -> None:
    text = "Tom Ray said that his tenant had called the owner and had been assured that a crew was on the way."
    said = [(claim.actor.name, "crew" in claim.text) for claim in claims(text)]
    assert ("Tom Ray", False) in said or ("Tom Ray", True) in said
    assert all(name == "Tom Ray" for name, of_crew in said if of_crew)


@pytest.mark.parametrize(
    ("text", "said", "name"),
    [
        ("“Look at the account,” Mr. Quresh shot back.", "“Look at the account,”", "Quresh"),
        ("Her defence spokesman, Lord Elfick, claimed that the base was lost.", "that the base was lost", "Elfick"),
        (
            "A spokesperson for the Australian Competition and Consumer Commission said it was looking into it.",
            "it was looking into it",
            "Australian Competition and Consumer Commission",
        ),
        (
            "“I waited for months,” Ms Kiely told reporters outside the Abbey Court Hotel.",
            "“I waited for months,”",
            "Kiely",
        ),
        (
            "That charge was rejected by the chief negotiator, Yusuf Adem, who called the study a guess.",
            "That charge was rejected by the chief negotiator, Yusuf Adem",
            "Yusuf Adem",
        ),
    ],
)
def test_who_says_what(claims: Claims, text: str, said: str, name: str) -> None:
    assert (said, name) in [(claim.text, claim.actor.name) for claim in claims(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Nobody in Brussels expects the matter to be settled soon.",
        "The plans were approved by a single vote.",
        "Ann Lee said what he meant.",
    ],
)
def test_nobody_says_it(claims: Claims, text: str) -> None:
    assert claims(text) == ()


def test_whose_office_is_of_the_name_in_front(claims: Claims) -> None:
    (claim, *_) = claims("Velistan, whose water authority claims that the dam holds back a third, wants talks.")
    assert (claim.actor.name, claim.actor.side) == ("Velistan’s water authority", "velistan")


def test_his_account_is_of_whoever_sticks_to_it(claims: Claims) -> None:
    found = claims(
        "Truces are hard, Lars Berg said.\nPaul Esser, the director here, stuck to his account that soldiers had stopped them."
    )
    assert found[-1].actor.name == "Paul Esser"
