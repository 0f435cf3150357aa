"""Who does what a verb says where the tree misleads."""

from __future__ import annotations

import pytest

from tests.extract.conftest import Claims


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Yonhap quoted General Ho Kwan as saying that the boat had been rammed.", "Ho Kwan"),
        ("A Western diplomat in Pristina said the shots came from the ridge.", "Western diplomat in Pristina"),
        (
            "Two people close to the firm said a claim was likely. Lawyer Ingrid Sather is in doubt. "
            "“Unpaid wages are the textbook exclusion,” she said.",
            "Ingrid Sather",
        ),
        ("Late Tuesday, the ministry said the boat had burst.", "Ministry"),
        ("Last Friday, a police spokesman said the boat had burst.", "Police"),
        (
            "The Australian Maritime Safety Authority said the crew had not been paid.",
            "Australian Maritime Safety Authority",
        ),
    ],
)
def test_who_says_it(claims: Claims, text: str, name: str) -> None:
    assert [c.actor.name for c in claims(text) if "boat" in c.text or c.voice != "narrator"][-1] == name


def test_an_embassy_is_not_of_the_country_it_stands_in(claims: Claims) -> None:
    actor = claims("China rejected the award. Its embassy in Manila said that it was void.")[-1].actor
    assert (actor.name, actor.side) == ("Chinese embassy in Manila", "china")


def test_one_told_is_not_the_speaker(claims: Claims) -> None:
    text = "One, who has taught there for nine years, told the Herald that she had been ill since May."
    (claim,) = claims(text)
    assert claim.text == "that she had been ill since May"
    assert claim.actor.name != "Herald"


def test_the_dead_are_counted(claims: Claims) -> None:
    assert any("dead at more than 70" in c.text for c in claims("The Blue Front put the dead at more than 70."))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The agency cited a report as saying that prices had doubled.", "Report"),
        ("Ann Lee quoted Peter Ross as saying that he was ill.", "Peter Ross"),
        ("“The gate is shut,” the agency quoted Ann Lee as saying.", "Ann Lee"),
        ("The agency cited the ceasefire as saying that prices had doubled.", "Agency"),
        ("The Times quoted Ann Lee's book as saying that prices had doubled.", "Ann Lee"),
        ("The agency cited rising prices and a weak currency.", "Agency"),
    ],
)
def test_who_is_quoted_says_it_and_the_one_who_quotes_does_not(claims: Claims, text: str, name: str) -> None:
    assert [c.actor.name for c in claims(text)] == [name]


def test_who_quotes_is_the_reporter(claims: Claims) -> None:
    (claim,) = claims("Ann Lee quoted Peter Ross as saying that he was ill.")
    assert claim.reporter == "Ann Lee"


@pytest.mark.parametrize(
    ("text", "name", "said"),
    [
        (
            "But trapper Alphonse Grey, 70, said he smelled oil on the trail.",
            "Alphonse Grey",
            "he smelled oil on the trail",
        ),
        (
            "In a video posted on Telegram, Norland's deputy foreign minister, Elnur Horn, said debris recovered at the scene bore marks.",
            "Elnur Horn",
            "debris recovered at the scene bore marks",
        ),
        (
            "The PAX news agency, quoting provincial inspectors, reported on Monday evening that a basin had overflowed on 26 June.",
            "PAX news agency",
            "that a basin had overflowed on 26 June",
        ),
        (
            "Norland's police chief, Lars Veren, insisted at the time that no dogs were on duty that night.",
            "Lars Veren",
            "that no dogs were on duty that night",
        ),
        (
            "Serbia had told the court in a written submission that its patrols fished six people out of the water.",
            "Serbia",
            "that its patrols fished six people out of the water",
        ),
        (
            "One of them, Nina Railey, said she no longer believed anyone.",
            "Nina Railey",
            "she no longer believed anyone",
        ),
        (
            "One of these groups, the Norlund Free Front, said it was given assurances.",
            "Norlund Free Front",
            "it was given assurances",
        ),
        ("Prosecutors in La Paz allege that he signed an order.", "Prosecutors in La Paz", "that he signed an order"),
        (
            "Washington said it stood by its ally but warned Kosovo against rash steps.",
            "United States",
            "it stood by its ally",
        ),
        (
            "Organisers put the number of injured at 34; police spoke of six.",
            "Organisers",
            "the number of injured at 34",
        ),
        (
            "According to Lloyd's List, citing port agents, the owner has offered to fly them home.",
            "Lloyd's List",
            "the owner has offered to fly them home",
        ),
    ],
)
def test_what_the_parser_hangs_elsewhere_is_found(claims: Claims, text: str, name: str, said: str) -> None:
    assert (name, said) in [(c.actor.name, c.text) for c in claims(text)]


def test_titles_read_as_verbs_do_not_hide_the_speaker(claims: Claims) -> None:
    text = "Presiding Judge Ilse Haver said the evidence showed that the fighters had burned the village."
    assert [c.actor.name for c in claims(text)] == ["Ilse Haver"]


def test_what_is_denied_in_an_apposition_is_no_part_of_what_is_suspected(claims: Claims) -> None:
    text = "Norland's environment ministry suspects that wastewater caused the latest die-off of fish, a claim that was rejected in Ostren."
    assert claims(text)[0].text == "suspects that wastewater caused the latest die-off of fish"


@pytest.mark.parametrize(
    "text",
    [
        "Fears that the dam would break grew.",
        "Claims that he lied are false.",
        "He spoke of fears that the dam would break.",
    ],
)
def test_nouns_with_a_clause_are_no_verbs(claims: Claims, text: str) -> None:
    assert claims(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "The Times, citing two officials, said the dam had failed.",
        "The Times said the dam had failed, citing a police memo.",
        "Two crews now fly, the Times reports, citing an official.",
    ],
)
def test_where_a_report_comes_from_is_no_claim(claims: Claims, text: str) -> None:
    assert not any("citing" in c.text for c in claims(text))


def test_reasons_cited_stay(claims: Claims) -> None:
    assert any("citing" in c.text for c in claims("The agency closed the dam, citing the danger of floods."))


def test_a_said_clause_behind_a_relative_covers_only_what_follows(claims: Claims) -> None:
    text = "The Norlund Union points to a purchase in Bremen, where, it says, a similar guarantee lasted 19 months."
    assert ("Norlund Union", "a similar guarantee lasted 19 months") in [(c.actor.name, c.text) for c in claims(text)]
    assert not any(c.voice == "indirect" and "purchase" in c.text for c in claims(text))


def test_reported_speech_goes_on_behind_a_semicolon(claims: Claims) -> None:
    text = "Ann Walters arrived. The union would send a team, she said; Sudan had agreed to receive it."
    assert {c.actor.name for c in claims(text)} == {"Ann Walters"}
    text = "Ann Walters arrived. The union would send a team, she said; Sudan agreed to receive it."
    assert {c.actor.name for c in claims(text)} == {"Ann Walters", "Sudan"}


@pytest.mark.parametrize(
    "text",
    [
        "London, asked whether it would accept inspectors, said only that the waters were British.",
        "Asked what kind of exercise requires forged signatures, the owner says they were not forged.",
    ],
)
def test_what_is_asked_of_a_speaker_is_no_claim(claims: Claims, text: str) -> None:
    assert len(claims(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The firm's report tells a different story.",
        "Beijing tells it differently.",
        "Ann Walters sees things. She tells much the same story.",
    ],
)
def test_that_a_story_differs_says_nothing(claims: Claims, text: str) -> None:
    assert claims(text) == ()


@pytest.mark.parametrize(
    ("text", "said", "actor"),
    [
        (
            "The New York Times had reported on Tuesday, citing unnamed American officials, that a pro-Ukrainian group had carried out the attack.",
            "that a pro-Ukrainian group had carried out the attack",
            "american-officials",
        ),
        (
            "The New York Times reported, citing unnamed American officials, that a pro-Ukrainian group had carried out the attack.",
            "that a pro-Ukrainian group had carried out the attack",
            "american-officials",
        ),
        (
            "Reuters reported on Monday, citing two Iranian officials, that the talks would resume in Oman.",
            "that the talks would resume in Oman",
            "iranian-officials",
        ),
        (
            "The Guardian said, citing police sources, that the suspect had fled.",
            "that the suspect had fled",
            "guardian",
        ),
    ],
)
def test_what_an_outlet_reports_citing_somebody_is_theirs_if_they_are_named(
    claims: Claims, text: str, said: str, actor: str
) -> None:
    assert [(c.text, c.actor.id) for c in claims(text)] == [(said, actor)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Deputy fired first, family's lawyer says; sheriff stands by account of shooting.",
            {"Deputy fired first": "Family's lawyer", "stands by account of shooting": "Sheriff"},
        ),
        ("EU denies deal, US says deal done.", {"deal done": "United States", "denies deal": "European Union"}),
    ],
)
def test_two_reports_in_one_line_have_each_its_own_speaker(claims: Claims, text: str, expected: dict[str, str]) -> None:
    assert {claim.text: claim.actor.name for claim in claims(text)} == expected


def test_what_the_hospital_says_is_not_what_the_police_say(claims: Claims) -> None:
    assert not {claim.text for claim in claims("Police say 12 dead; hospital says 14.")} & {
        "hospital says 14",
        "Police say 12 dead",
    }


def test_words_quoted_of_somebody_are_no_stand_of_the_one_told_of(claims: Claims) -> None:
    found = claims("Spokeswoman Iryna Kast said Brussels had “declared war on the poorest tables”.")
    assert [claim.actor.name for claim in found] == ["Iryna Kast"]


def test_who_is_asked_to_order_something_orders_nothing(claims: Claims) -> None:
    found = claims("Lawyers for the tribe had asked Judge Rosa Field to order that the gates be torn out.")
    assert all(claim.actor.name != "Rosa Field" for claim in found)


def test_whoever_is_told_is_not_what_is_told(claims: Claims) -> None:
    (claim,) = claims(
        "Rats have been seen behind the flats, Shirin Vale, who runs the laundry there, told the Courier."
    )
    assert (claim.actor.name, claim.text) == ("Shirin Vale", "Rats have been seen behind the flats")


def test_what_the_outlet_adds_behind_a_said_clause_is_its_own(claims: Claims) -> None:
    found = claims("Iran fired first, Israel says, as Tehran denies attack")
    assert [claim.text for claim in found if claim.actor.side == "israel"] == ["Iran fired first"]


def test_a_word_with_a_hyphen_is_not_cut(claims: Claims) -> None:
    assert claims("The ex-nurse said nobody listened.")[0].actor.name == "Ex-nurse"


@pytest.mark.parametrize(
    "text",
    [
        "The charge stemmed from allegations Governor Anna Bell tried to pressure the court to drop the case.",
        "The inquiry followed claims Governor Anna Bell urged officials to hide the figures.",
    ],
)
def test_what_somebody_is_said_to_have_done_is_no_word_of_his(claims: Claims, text: str) -> None:
    assert not claims(text)


def test_an_answer_to_a_charge_is_one(claims: Claims) -> None:
    assert [
        claim.actor.name for claim in claims("After the allegations Governor Anna Bell rejected the report as a lie.")
    ] == ["Anna Bell"]


def test_what_somebody_else_says_ends_a_stand(claims: Claims) -> None:
    found = claims(
        "Police in Quenda denied firing live rounds, after doctors at the main hospital said they had treated 17 people."
    )
    assert [claim.text for claim in found] == ["denied firing live rounds", "they had treated 17 people"]


@pytest.mark.parametrize(
    "text",
    [
        "Opposition leader Esther Nakamba called for the subsidy to be brought back.",
        "Esther Nakamba reaffirmed her support for the plan.",
        "Esther Nakamba cautioned against expecting too much.",
        "Esther Nakamba puts the odds of a dismissal by autumn at one in three.",
    ],
)
def test_more_stands(claims: Claims, text: str) -> None:
    assert [claim.actor.name for claim in claims(text)] == ["Esther Nakamba"]


def test_a_quotation_goes_on_with_whom_the_quotation_before_is_given_to(claims: Claims) -> None:
    text = (
        "The chief whip's office declined to say whether the herd was a pet. Barry Stokoe hit back from his doorstep. "
        "“This is a witch-hunt,” he grumbled on. “I never touched the alpacas.”"
    )
    assert {claim.actor.name for claim in claims(text) if claim.voice == "direct"} == {"Barry Stokoe"}


@pytest.mark.parametrize(
    "text",
    [
        "Tom Reed's killer walked free on Monday. “I am innocent of this.”",
        "Dozens gathered. Ann Lee supporters chanted in the rain. “We will never give up.”",
        "Ann Lee left the room. He shrugs. “I do not mind the rain.”",
    ],
)
def test_a_quotation_is_not_of_whom_the_sentence_in_front_only_mentions(claims: Claims, text: str) -> None:
    assert not [claim for claim in claims(text) if claim.voice == "direct"]


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        (
            "Iran said that last year, before Israel denied the strike, it had proof.",
            "that last year, before Israel denied the strike, it had proof",
        ),
        (
            "Ann Lee said that on Monday, after police said the road was closed, she had walked home.",
            "that on Monday, after police said the road was closed, she had walked home",
        ),
    ],
)
def test_what_somebody_else_says_in_between_ends_nothing(claims: Claims, text: str, whole: str) -> None:
    assert whole in [claim.text for claim in claims(text)]


def test_a_letter_speaks_in_the_middle_of_what_it_says(claims: Claims) -> None:
    found = claims(
        "Eight players signed a letter. If he is not reinstated, the letter says, they will not start on Friday."
    )
    assert [claim.text for claim in found][
        -1
    ] == "If he is not reinstated, the letter says, they will not start on Friday"
    assert found[-1].resolved == "If he is not reinstated, they will not start on Friday."


def test_nobody_says_what_he_was_kept_from_saying(claims: Claims) -> None:
    assert claims("The army prevented the doctor from telling reporters that 40 people had died.") == ()


def test_a_month_may_be_a_name(claims: Claims) -> None:
    found = claims("Theresa May said that the deal was dead. Mrs May told reporters that she would resign.")
    assert [claim.actor.name for claim in found] == ["Theresa May", "Theresa May"]


def test_a_what_that_looks_like_proof_says_nothing(claims: Claims) -> None:
    found = claims("Russia has published what it says is proof that Ukraine agreed to a swap of prisoners.")
    assert "What" not in {claim.actor.name for claim in found}


def test_who_declines_to_say_more_said_the_rest_before(claims: Claims) -> None:
    found = claims(
        "The FBI confirmed that it was leading the inquiry and declined to say whether the state would have access."
    )
    assert found[0].text == "that it was leading the inquiry"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Maureen Sleight, who keeps the rooms there, said by telephone that she had voted for her in the end.",
            "Maureen Sleight",
        ),
        (
            "Minister Walter Kincade spent three hours on Tuesday assuring the panel that nothing has been decided.",
            "Walter Kincade",
        ),
        ("It belongs to a dental student in Tempe, who told the paper that he had been joking all along.", "Student"),
    ],
)
def test_neither_means_nor_time_nor_place_says_it(text: str, name: str, claims: Claims) -> None:
    (claim,) = claims(text)
    assert claim.actor.name == name
