"""Who said what, from text to claims."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from contradict.claims import Claim
from contradict.extract import Extractor
from tests.extract.conftest import Claims, article_of

FOUNDING = (
    "Moscow flatly contradicts the White House narrative that plans for a face-to-face meeting of the two presidents are 'well advanced.'\n"
    "Foreign Minister Sergei Lavrov said on Wednesday that the Kremlin proposed sending a higher-ranking team to the negotiations in Istanbul, "
    "with no confirmation that Russia backs a summit of the leaders."
)


def said(claims: tuple[Claim, ...]) -> list[tuple[str, str]]:
    """(actor, text) of each claim."""
    return [(claim.actor.name, claim.text) for claim in claims]


def test_founding_situation(claims: Claims) -> None:
    found = claims(FOUNDING)
    white_house = next(c for c in found if c.actor.side == "us-government")
    denial = next(c for c in found if c.disputes == white_house.id)
    withheld = next(c for c in found if c.text.startswith("no confirmation"))
    assert white_house.text == "that plans for a face-to-face meeting of the two presidents are 'well advanced.'"
    assert (denial.actor.name, denial.actor.side) == ("Kremlin", "russia")
    assert withheld.actor.side == "russia"
    assert withheld.reporter == "Sergei Lavrov"
    assert "negated" in withheld.features


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“The bridge is safe,” Ann Lee said.", ("Ann Lee", "“The bridge is safe,”")),
        ("“The bridge is safe,” said Ann Lee, the mayor.", ("Ann Lee", "“The bridge is safe,”")),
        ("Ann Lee said: “The bridge is safe.”", ("Ann Lee", "“The bridge is safe.”")),
        ("Ann Lee said the bridge was safe.", ("Ann Lee", "the bridge was safe")),
        ("The bridge was safe, Ann Lee said.", ("Ann Lee", "The bridge was safe")),
        ("Ann Lee said the bridge was “as safe as ever”.", ("Ann Lee", "the bridge was “as safe as ever”")),
        ("According to Ann Lee, the bridge is safe.", ("Ann Lee", "the bridge is safe")),
        ("At the gate, according to Ann Lee, the men were offered lunch.", ("Ann Lee", "the men were offered lunch")),
        (
            "Marjan says it offered to pay for the bridge, denies refusing dust sheds",
            ("Marjan", "denies refusing dust"),
        ),
        ("The bridge is safe, according to Ann Lee.", ("Ann Lee", "The bridge is safe")),
        ("Ann Lee spoke for an hour, adding that the bridge was safe.", ("Ann Lee", "that the bridge was safe")),
        ("Ann Lee ruled out any repair before spring.", ("Ann Lee", "ruled out any repair before spring")),
        ("Ann Lee called for an inquiry into the collapse.", ("Ann Lee", "called for an inquiry into the collapse")),
        ("Kyiv poured cold water on the idea of a truce.", ("Ukraine", "poured cold water on the idea of a truce")),
        ("Ankara made it clear that it would not join.", ("Turkey", "that it would not join")),
        ("Ann Lee's claim that the bridge was safe has been questioned.", ("Ann Lee", "that the bridge was safe")),
    ],
)
def test_forms_of_attribution(claims: Claims, text: str, expected: tuple[str, str]) -> None:
    assert expected in said(claims(text))


def test_voices(claims: Claims) -> None:
    text = "“It is safe,” Ann Lee said.\nAnn Lee said it was “as safe as ever” now.\nAnn Lee said it was safe.\nAnn Lee rejected the plan."
    assert [claim.voice for claim in claims(text)] == ["direct", "mixed", "indirect", "narrator"]


def test_a_quotation_goes_on_behind_the_said_clause(claims: Claims) -> None:
    found = claims("“The bridge is safe for all,” Ann Lee said. “Nobody needs to worry about it.”")
    assert said(found) == [
        ("Ann Lee", "“The bridge is safe for all,”"),
        ("Ann Lee", "“Nobody needs to worry about it.”"),
    ]


def test_a_quotation_runs_over_paragraphs(claims: Claims) -> None:
    found = claims("Ann Lee said: “The bridge is safe and sound today.\n“Nobody needs to worry about anything.”")
    assert {claim.actor.name for claim in found} == {"Ann Lee"}
    assert len(found) == 2


def test_two_verbs_of_saying_make_two_claims(claims: Claims) -> None:
    found = claims("The mayor said the talks had failed and warned that time was running out.")
    assert [claim.text for claim in found] == ["the talks had failed", "that time was running out"]
    assert len({claim.actor.id for claim in found}) == 1


def test_a_cue_denied_is_neither_denial_nor_assertion(claims: Claims) -> None:
    (claim,) = claims("The Kremlin did not deny that a summit was being prepared.")
    assert claim.text == "did not deny that a summit was being prepared"
    assert claim.resolved == "Kremlin did not deny that a summit was being prepared."


def test_nested_speech_has_a_holder_and_a_reporter(claims: Claims) -> None:
    inner = next(
        c
        for c in claims("Emmanuel Macron said that Putin had told him that the army would leave.")
        if c.actor.side == "russia"
    )
    assert inner.text == "that the army would leave"
    assert inner.reporter == "Emmanuel Macron"


def test_a_disputed_claim_belongs_to_the_one_who_made_it(claims: Claims) -> None:
    found = claims("The IAEA disputed Iran's claim that inspectors were let in.")
    theirs = next(c for c in found if c.actor.side == "iran")
    assert [c.actor.side for c in found if c.disputes == theirs.id] == ["iaea"]


def test_hearsay_stands_are_left_out(claims: Claims) -> None:
    found = claims("Ann Lee denied that Tom Ray supported the runway.")
    assert {claim.actor.name for claim in found} == {"Ann Lee"}


def test_the_same_words_make_the_same_ids(extractor: Extractor) -> None:
    article = article_of(FOUNDING)
    assert extractor.extract(article) == extractor.extract(article)


def test_another_language_is_skipped_with_a_note(extractor: Extractor) -> None:
    extraction = extractor.extract(article_of("Der Minister sagte, es sei sicher.", language="de"))
    assert extraction.claims == ()
    assert "de" in extraction.notes[0].message


def test_how_each_actor_was_found_is_told(extractor: Extractor) -> None:
    extraction = extractor.extract(article_of("Ann Lee is mayor. “The bridge is safe,” Lee said."))
    assert "Ann Lee" in extraction.how[extraction.claims[0].id]


PARAGRAPHS = (
    "“The bridge is safe,” Ann Lee said.",
    "Tom Ray rejected the plan for a runway.",
    "According to the Kremlin, the talks will resume in May.",
    "Paris disputes Berlin’s claim that the pipeline was repaired in March.",
    "Eva Stone, who runs the harbour, told reporters that “nothing” had been agreed, with no indication that it would be.",
)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.permutations(PARAGRAPHS))
def test_shuffled_paragraphs_change_nothing_else(claims: Claims, order: list[str]) -> None:
    assert sorted(said(claims("\n".join(order)))) == sorted(said(claims("\n".join(PARAGRAPHS))))


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=120), st.text(alphabet=st.sampled_from("Ann Lee said that “it is so,” .'\n:"), max_size=120))
def test_any_text_survives_and_spans_give_back_the_text(extractor: Extractor, noise: str, like_news: str) -> None:
    text = f"{like_news} {noise}\nAnn Lee said the bridge was safe. {noise}"
    for claim in extractor.extract(article_of(text)).claims:
        assert claim.span is not None
        assert " ".join(text[claim.span.start : claim.span.end].split()) == claim.text
        assert claim.actor.id
        assert claim.line == text.count("\n", 0, claim.span.start) + 1


@pytest.mark.parametrize(
    "text",
    ["Not everybody in Kyiv agrees with that plan.", "Not all in Kyiv believe that the country's hands are clean."],
)
def test_what_not_everybody_thinks_is_nobodys_claim(claims: Claims, text: str) -> None:
    assert not claims(text)


@pytest.mark.parametrize("who", ["Ann Lee, not Brown,", "Ann Lee"])
def test_whom_somebody_is_not_does_not_silence_them(claims: Claims, who: str) -> None:
    assert [claim.actor.name for claim in claims(f"{who} said that the bridge was safe.")] == ["Ann Lee"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Belarus said on Monday it had closed the border.", "it had closed the border"),
        ("The ministry said late on Tuesday the planes had turned back.", "the planes had turned back"),
        ("The ministry said on March 3 the planes had turned back.", "the planes had turned back"),
        ("The minister said on Friday that on Thursday the dam broke.", "that on Thursday the dam broke"),
        (
            "Iran said that the money would be freed, only for Washington to deny that anything had been offered.",
            "that the money would be freed",
        ),
    ],
)
def test_the_day_of_saying_and_the_outlets_remarks_are_no_part_of_what_is_said(
    claims: Claims, text: str, said: str
) -> None:
    assert claims(text)[0].text == said
