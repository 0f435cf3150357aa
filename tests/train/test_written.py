"""The hand-written pairs and stories: sound files, rows both ways, and nothing held apart in what is trained on."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from contradict.protocols import LABELS
from contradict.train.written import rows
from contradict.train.written.rows import (
    CONTRASTS,
    GENRES,
    PAIRS,
    READINGS,
    STORIES,
    held_couples,
    training_rows,
    write,
)

FOLDER = Path(rows.__file__).parent
VERDICTS = {"contradiction", "tension", "shift", "agreement", "none"}

FIVE = GENRES[GENRES.index("denial") :]
"""These have a second look-alike."""
SIX = GENRES[GENRES.index("dailies") :]
"""These have an answer that weakens the claim as well."""


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("name", PAIRS + CONTRASTS + GENRES)
def test_pairs_are_sound(name: str) -> None:
    for path in sorted(FOLDER.glob(f"{name}-*.jsonl")):
        found = lines(path)
        assert len({row["id"] for row in found}) == len(found)
        for row in found:
            assert row["label"] in VERDICTS, row
            assert row["left"]["text"].strip() != row["right"]["text"].strip(), row
            assert row["nli"] is None or {row["nli"]["forward"], row["nli"]["backward"]} <= set(LABELS), row
            if row["label"] == "contradiction":
                assert row["nli"]["forward"] == row["nli"]["backward"] == "contradiction", row


@pytest.mark.parametrize("name", READINGS)
def test_what_a_scan_put_side_by_side_is_sound(name: str) -> None:
    parts = {part: lines(FOLDER / f"{name}-{part}.jsonl") for part in ("train", "hold", "test")}
    for found in parts.values():
        assert len({row["id"] for row in found}) == len(found)
        for row in found:
            assert row["label"] in VERDICTS, row
            assert row["nli"] is None or {row["nli"]["forward"], row["nli"]["backward"]} <= set(LABELS), row
            assert row["label"] != "contradiction" or row["nli"] is None or row["nli"]["forward"] == "contradiction", (
                row
            )
            assert row.get("chars_apart", 0) >= 0, row
            assert row.get("weight", 1) >= 1, row
    texts = {part: {row[side]["text"] for row in found for side in ("left", "right")} for part, found in parts.items()}
    assert texts["test"].isdisjoint(texts["train"] | texts["hold"])


def test_a_tension_is_taught_as_one() -> None:
    tensions = [row for row in training_rows() if "soft" in row]
    assert len(tensions) > 1000
    assert all(row["label"] == "neutral" and row["soft"] == list(rows.TENSION) for row in tensions)
    assert sum(rows.TENSION) == pytest.approx(1)


@pytest.mark.parametrize("name", CONTRASTS + GENRES)
def test_a_contrast_set_answers_one_claim_four_to_six_times(name: str) -> None:
    answers = ["c1", "c2", "n", "n2", "e"] if name in FIVE else ["c1", "c2", "n", "e"]
    answers += ["w"] * (name in SIX)
    sets: dict[str, list[dict[str, Any]]] = {}
    for row in lines(FOLDER / f"{name}-train.jsonl"):
        sets.setdefault(row["id"].rpartition("-")[0], []).append(row)
    for together in sets.values():
        assert [row["id"].rpartition("-")[2] for row in together] == answers
        assert len({row["left"]["text"] for row in together}) == 1
        assert [row["label"] == "contradiction" for row in together] == [True, True, *(False for _ in answers[2:])]


@pytest.mark.parametrize("name", STORIES)
def test_stories_are_sound(name: str) -> None:
    for path in sorted(FOLDER.glob(f"{name}-*.jsonl")):
        for story in lines(path):
            sides = {claim["id"]: claim["side"] for claim in story["claims"]}
            assert len(sides) == len(story["claims"]), story["id"]
            couples = [frozenset((pair["a"], pair["b"])) for pair in story["pairs"]]
            assert len(set(couples)) == len(couples), story["id"]
            for pair in story["pairs"]:
                assert {pair["a"], pair["b"]} <= set(sides), story["id"]
                assert pair["label"] in VERDICTS - {"none"}, story["id"]
                assert pair.get("entails") in (None, "a>b", "b>a", "both"), story["id"]
                if pair["label"] == "contradiction":
                    assert sides[pair["a"]] != sides[pair["b"]], story["id"]


def test_every_pair_is_trained_on_both_ways() -> None:
    made = [(row["premise"], row["hypothesis"]) for row in training_rows()]
    assert set(made) == {(right, left) for left, right in made}


def test_contradiction_knows_no_direction() -> None:
    label = {(row["premise"], row["hypothesis"]): row["label"] for row in training_rows()}
    assert all(
        label[right, left] == "contradiction" for (left, right), said in label.items() if said == "contradiction"
    )


def test_nothing_held_apart_is_trained_on() -> None:
    trained = {text for row in training_rows() for text in (row["premise"], row["hypothesis"])}
    held = {row[side]["text"] for row in held_couples() for side in ("left", "right")}
    assert not trained & held


def test_most_couples_of_a_story_are_no_conflict(tmp_path: Path) -> None:
    write(tmp_path)
    found = Counter(row["label"] for row in lines(tmp_path / "hold.jsonl") if row.get("found"))
    assert found["none"] > 3 * (found["contradiction"] + found["tension"])
    assert found["contradiction"] > 20


def test_a_couple_listed_the_other_way_round_is_turned() -> None:
    story = {
        "claims": [{"id": "a", "text": "x", "side": "1"}, {"id": "b", "text": "y", "side": "2"}],
        "pairs": [{"a": "b", "b": "a", "label": "agreement", "entails": "a>b"}],
    }
    ((left, right, found),) = rows._couples(story)
    assert (left["text"], right["text"]) == ("x", "y")
    assert rows._of_story(found) == ("neutral", "entailment")


def test_what_is_made_to_measure_does_not_calibrate() -> None:
    held = {couple["left"]["text"] for couple in held_couples()}
    for name in rows.WEAKENED:
        assert held.isdisjoint(row["left"]["text"] for row in lines(FOLDER / f"{name}-hold.jsonl"))
