"""Lost spaces are found; names with a capital inside are left alone."""

from __future__ import annotations

from time import perf_counter

import pytest

from contradict.read.blocks import compose
from contradict.read.joins import kept_whole, split_joins


def pieces(text: str) -> list[str]:
    block = compose([(text, 0)])
    assert block is not None
    return [piece.text for piece in split_joins(block)]


def test_a_full_stop_without_a_space_cuts() -> None:
    assert pieces("The ferry left, aides said.The port stayed shut.") == [
        "The ferry left, aides said.",
        "The port stayed shut.",
    ]


def test_a_button_between_paragraphs_is_set_apart() -> None:
    assert pieces("The ferry left.Ad FeedbackThe port stayed shut.") == [
        "The ferry left.",
        "Ad Feedback",
        "The port stayed shut.",
    ]


def test_a_byline_loses_its_headline() -> None:
    assert pieces("Port will stay shut, mayor saysBy Ann Poe") == ["Port will stay shut, mayor says", "By Ann Poe"]


def test_two_names_joined() -> None:
    assert pieces("Drones over Kyiv on MondayFrance's envoy left.") == [
        "Drones over Kyiv on Monday",
        "France's envoy left.",
    ]


def test_inside_a_quotation_only_the_space_is_missing() -> None:
    assert pieces("“We waited.The ferry left,” he said.") == ["“We waited. The ferry left,” he said."]


def test_a_space_lost_around_a_link_is_put_back() -> None:
    assert pieces("They asked aboutHarbour fees again.") == ["They asked about Harbour fees again."]


def test_straight_marks_open_and_close() -> None:
    assert pieces('He called it "late."The port shut.') == ['He called it "late."', "The port shut."]


@pytest.mark.parametrize(
    "text",
    [
        "He posted on LinkedIn and YouTube about McDonald and the iPhone.",
        "Read it at ferry.example.Org or write to U.S.-based staff.",
        "The 3.5 per cent rise, i.e. the old plan, stands.",
    ],
)
def test_names_and_addresses_stay_whole(text: str) -> None:
    assert pieces(text) == [text]


def test_a_name_with_a_hump_is_known_by_how_it_goes_on() -> None:
    texts = [
        "FerryLink rejected the claim.",
        "The roster, FerryLink said, was old. Crews of FerryLink agreed.",
        "PoliticsTrump vows to fight. SportMonday said",
        "PoliticsTrump denies it. SportMonday is",
        "saysNadia Holm has left. saysNadia Holm",
        "it saidThe mayor left, it saidThe council stayed",
    ]
    whole = kept_whole(texts)
    assert whole == {"FerryLink"}
    block = compose([(texts[0], 0)])
    assert block is not None
    names = {"Ferry", "Link"}
    assert [piece.text for piece in split_joins(block, names)] == ["Ferry", "Link rejected the claim."]
    assert [piece.text for piece in split_joins(block, names, whole)] == [texts[0]]


def test_a_long_code_takes_no_time() -> None:
    started = perf_counter()
    kept_whole(["aA-" * 20_000, "aA" * 20_000])
    pieces("aA-" * 20_000 + "@")
    assert perf_counter() - started < 5
