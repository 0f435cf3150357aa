"""The labelled set itself: every span stands where it says, every label refers to something, no story is in both splits."""

import json
import re
from collections import Counter
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

GOLD = Path(__file__).parent
PARTS = ("own", "wikinews")
KINDS = {"direct", "mixed", "indirect", "narrator"}
LABELS = {"contradiction", "tension", "shift", "agreement", "unrelated"}
QUOTES = "\"“”‘'"


def rows(part: str, name: str) -> list[dict[str, Any]]:
    """The JSON Lines of one label file."""
    return [json.loads(line) for line in (GOLD / part / name).read_text(encoding="utf-8").splitlines()]


def events(part: str) -> dict[str, str]:
    """Article id → the story it tells; the miscellaneous Wikinews articles are a story each."""
    return {
        row["id"]: row["id"] if row["event"] == "wikinews-various" else row["event"]
        for row in rows(part, "articles.jsonl")
    }


def article_of(claim: dict[str, Any]) -> str:
    return str(claim["article"]).removesuffix(".txt")


def spans(claim: dict[str, Any]) -> list[tuple[int, int]]:
    found = [claim["span"], claim["actor_span"], claim.get("cue_span"), *claim.get("also_spans", [])]
    return [(span[0], span[1]) for span in found if span]


def own_text(claim: dict[str, Any]) -> str:
    path = GOLD / "own" / "articles" / str(claim["article"])
    return path.read_text(encoding="utf-8")


@pytest.mark.parametrize("part", PARTS)
def test_claims_have_all_fields_and_an_id_of_their_own(part: str) -> None:
    claims = rows(part, "claims.jsonl")
    needed = {"id", "article", "span", "actor_span", "actor_canonical", "side", "kind", "reporter", "said_on"}
    assert all(needed <= claim.keys() for claim in claims)
    assert len({claim["id"] for claim in claims}) == len(claims)
    assert {claim["kind"] for claim in claims} == KINDS
    assert all(claim["actor_canonical"] and re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", claim["side"]) for claim in claims)


@pytest.mark.parametrize("part", PARTS)
def test_dates_are_iso_dates_not_after_the_article(part: str) -> None:
    published = {row["id"]: date.fromisoformat(row["date"]) for row in rows(part, "articles.jsonl")}
    for claim in rows(part, "claims.jsonl"):
        if claim["said_on"] is not None:
            assert date.fromisoformat(claim["said_on"]) <= published[article_of(claim)], claim["id"]


def test_own_spans_give_back_their_text() -> None:
    for claim in rows("own", "claims.jsonl"):
        text = own_text(claim)
        start, end = claim["span"]
        assert text[start:end] == claim["text"], claim["id"]
        actor_start, actor_end = claim["actor_span"]
        assert text[actor_start:actor_end].casefold() == claim["actor"].casefold(), claim["id"]


def test_kinds_of_own_claims_agree_with_their_quotation_marks() -> None:
    for claim in rows("own", "claims.jsonl"):
        text = claim["text"]
        if claim["kind"] == "direct":
            assert text[0] in QUOTES, claim["id"]
            assert text[-1] in QUOTES, claim["id"]
        elif claim["kind"] == "mixed":
            assert any(mark in text for mark in QUOTES), claim["id"]
        else:
            assert not set('"“”‘') & set(text), claim["id"]


def test_own_articles_have_title_byline_and_date() -> None:
    for row in rows("own", "articles.jsonl"):
        title, byline, day = (GOLD / "own" / "articles" / row["file"]).read_text(encoding="utf-8").splitlines()[:3]
        assert title
        assert re.fullmatch(rf"By .+ \| {re.escape(row['outlet'])}", byline)
        assert day == row["date"]


def test_every_story_of_our_own_is_told_by_several_outlets() -> None:
    outlets: dict[str, set[str]] = {}
    for row in rows("own", "articles.jsonl"):
        outlets.setdefault(row["event"], set()).add(row["outlet"])
    assert all(len(names) >= 3 for names in outlets.values())


def test_own_articles_are_the_ones_that_were_labelled() -> None:
    for row in rows("own", "articles.jsonl"):
        assert sha256((GOLD / "own" / "articles" / row["file"]).read_bytes()).hexdigest() == row["sha256"], row["file"]


def test_wikinews_labels_hold_no_text() -> None:
    for claim in rows("wikinews", "claims.jsonl"):
        assert not {"text", "actor", "cue"} & claim.keys()


def test_wikinews_spans_stand_in_the_texts_that_were_labelled(labelled_data: Path) -> None:
    texts = {}
    for row in rows("wikinews", "articles.jsonl"):
        content = (labelled_data / "articles" / row["file"]).read_bytes()
        assert sha256(content).hexdigest() == row["sha256"], row["file"]
        texts[row["id"]] = content.decode("utf-8")
    for claim in rows("wikinews", "claims.jsonl"):
        for start, end in spans(claim):
            piece = texts[article_of(claim)][start:end]
            assert piece == piece.strip() != "", claim["id"]


@pytest.mark.parametrize("part", PARTS)
def test_spans_begin_and_end_at_words(part: str, request: pytest.FixtureRequest) -> None:
    folder = GOLD / "own" / "articles" if part == "own" else request.getfixturevalue("labelled_data") / "articles"
    for claim in rows(part, "claims.jsonl"):
        text = (folder / f"{article_of(claim)}.txt").read_bytes().decode("utf-8")
        for start, end in spans(claim):
            assert not (text[start - 1 : start].isalnum() and text[start].isalnum()), claim["id"]
            assert not (text[end - 1].isalnum() and text[end : end + 1].isalnum()), claim["id"]


@pytest.mark.parametrize("part", PARTS)
def test_a_continued_quotation_belongs_to_the_same_speaker(part: str) -> None:
    claims = {claim["id"]: claim for claim in rows(part, "claims.jsonl")}
    for claim in claims.values():
        if before := claim.get("continues"):
            assert claims[before]["actor_canonical"] == claim["actor_canonical"], claim["id"]
            assert claims[before]["span"][1] <= claim["span"][0], claim["id"]


@pytest.mark.parametrize("part", PARTS)
def test_pairs_join_two_claims_of_one_story_once(part: str) -> None:
    claims = {claim["id"]: claim for claim in rows(part, "claims.jsonl")}
    story = events(part)
    pairs = rows(part, "pairs.jsonl")
    for pair in pairs:
        assert pair["label"] in LABELS
        assert pair["a"] < pair["b"]
        assert story[article_of(claims[pair["a"]])] == story[article_of(claims[pair["b"]])], pair
    assert len({(pair["a"], pair["b"]) for pair in pairs}) == len(pairs)


@pytest.mark.parametrize("part", PARTS)
def test_labels_fit_the_sides(part: str) -> None:
    sides = {claim["id"]: claim["side"] for claim in rows(part, "claims.jsonl")}
    for pair in rows(part, "pairs.jsonl"):
        if pair["label"] == "shift":
            assert sides[pair["a"]] == sides[pair["b"]], pair
        if pair["label"] == "contradiction":
            assert sides[pair["a"]] != sides[pair["b"]], pair


@pytest.mark.parametrize("part", PARTS)
def test_no_story_is_in_both_splits(part: str) -> None:
    split = json.loads((GOLD / "split.json").read_text(encoding="utf-8"))[part]
    assert not set(split["dev"]) & set(split["test"])
    for row in rows(part, "articles.jsonl"):
        assert row["event"] in split[row["split"]], row["id"]


@pytest.mark.parametrize("part", PARTS)
def test_about_two_fifths_of_the_claims_are_for_testing(part: str) -> None:
    split = {row["id"]: row["split"] for row in rows(part, "articles.jsonl")}
    share = Counter(split[article_of(claim)] for claim in rows(part, "claims.jsonl"))
    assert 0.33 <= share["test"] / share.total() <= 0.45


@pytest.mark.parametrize("part", PARTS)
def test_sides_are_listed(part: str) -> None:
    listed = (GOLD / "sides.md").read_text(encoding="utf-8")
    assert all(f"| `{claim['side']}` |" in listed for claim in rows(part, "claims.jsonl"))


def test_guidelines_state_the_counts_of_the_data() -> None:
    guidelines = (GOLD / "GUIDELINES.md").read_text(encoding="utf-8")
    for part in PARTS:
        split = {row["id"]: row["split"] for row in rows(part, "articles.jsonl")}
        claims = {claim["id"]: claim for claim in rows(part, "claims.jsonl")}
        for name in ("dev", "test"):
            kinds = Counter(claim["kind"] for claim in claims.values() if split[article_of(claim)] == name)
            labels = Counter(
                pair["label"] for pair in rows(part, "pairs.jsonl") if split[article_of(claims[pair["a"]])] == name
            )
            articles = sum(value == name for value in split.values())
            by_kind = [kinds[kind] for kind in ("direct", "mixed", "indirect", "narrator")]
            by_label = [labels[key] for key in ("contradiction", "tension", "shift", "agreement", "unrelated")]
            assert line(part, name, articles, kinds.total(), *by_kind) in guidelines
            assert line(part, name, labels.total(), *by_label) in guidelines


def line(*cells: object) -> str:
    """A row of a Markdown table."""
    return "| " + " | ".join(str(cell) for cell in cells) + " |"


def test_a_fifth_of_the_pairs_was_labelled_twice_with_the_kappas_stated() -> None:
    first = {(part, pair["a"], pair["b"]): str(pair["label"]) for part in PARTS for pair in rows(part, "pairs.jsonl")}
    again = {(row["part"], row["a"], row["b"]): row for row in rows("", "second_pass.jsonl")}
    assert len(again) >= len(first) / 5
    figures: list[str] = []
    for name in ("second", "other"):
        assert {str(row[name]) for row in again.values()} <= LABELS
        agreed, kappa = cohen([(first[key], str(row[name])) for key, row in again.items()])
        figures += [f"{agreed:.2f}", f"{kappa:.2f}"]
    assert line("five labels", len(again), *figures) in (GOLD / "GUIDELINES.md").read_text(encoding="utf-8")


def cohen(couples: list[tuple[str, str]]) -> tuple[float, float]:
    """Share of agreement, and Cohen's kappa = (agreed - chance) / (1 - chance)."""
    agreed = sum(left == right for left, right in couples) / len(couples)
    lefts, rights = Counter(left for left, _ in couples), Counter(right for _, right in couples)
    chance = sum(lefts[label] * rights[label] for label in lefts) / len(couples) ** 2
    return agreed, (agreed - chance) / (1 - chance)


def test_the_actor_file_gives_the_labelled_sides() -> None:
    from contradict.actors import load_actors

    book = load_actors([str(GOLD / "own" / "actors.yml")])
    published = {row["id"]: date.fromisoformat(row["date"]) for row in rows("own", "articles.jsonl")}
    assert not book.notes
    invented = [claim for claim in rows("own", "claims.jsonl") if not claim["article"].startswith("pipe")]
    known = 0
    for claim in invented:
        found = book.explain(claim["actor_canonical"], on=published[article_of(claim)])
        known += found.known
        assert not found.known or found.actor.side == claim["side"], claim["id"]
    assert known > 0.9 * len(invented)
