"""The made pairs: the same for the same seed, balanced, apart between train and dev, and not to be solved by single words."""

import json
import re
from collections import Counter
from pathlib import Path
from random import Random

import pytest

from contradict.train.edits import Pair, pairs
from contradict.train.edits.baseline import GROUPS, accuracy
from contradict.train.edits.build import SHARES, families_of
from contradict.train.edits.files import write
from contradict.train.edits.frames import FRAMES
from contradict.train.edits.lexicon import CITIES, COUNTRIES, SPEAKERS, keep
from contradict.train.edits.statements import RELATION

KINDS = {
    "denial", "status", "number", "date", "place", "agent", "cause", "quantifier", "antonym", "implicit", "plans", "mutual_blame",
    "temporal", "list_valued", "refinement", "scope", "same_name", "condition", "restatement", "reported", "hedge", "omission",
    "rule_exception", "unit", "approximation", "question", "opponent_quote", "negated_cue", "same_topic", "opinion", "threat",
    "distinct_actors", "different_incident", "partial_total",
}  # fmt: skip


@pytest.fixture(scope="module")
def train() -> list[Pair]:
    return pairs(part="train", count=2500, seed=1)


@pytest.fixture(scope="module")
def dev() -> list[Pair]:
    return pairs(part="dev", count=800, seed=1)


def test_the_same_seed_gives_the_same_pairs() -> None:
    assert pairs(part="train", count=60, seed=5) == pairs(part="train", count=60, seed=5)


def test_another_seed_gives_other_pairs() -> None:
    assert not set(pairs(part="train", count=60, seed=5)) & set(pairs(part="train", count=60, seed=6))


def test_an_unknown_part_is_refused() -> None:
    with pytest.raises(ValueError, match="train or dev"):
        pairs(part="test", count=1, seed=1)


def test_labels_have_their_shares(train: list[Pair]) -> None:
    got = Counter(pair.label for pair in train)
    assert {label: got[label] / len(train) for label in SHARES} == pytest.approx(SHARES, abs=0.001)


def test_every_kind_is_made(train: list[Pair]) -> None:
    assert {pair.kind for pair in train} == KINDS


def test_the_baseline_groups_cover_every_kind() -> None:
    assert sorted(kind for kinds in GROUPS.values() for kind in kinds) == sorted(KINDS)


def test_no_pair_comes_twice_either_way_round(train: list[Pair]) -> None:
    keys = Counter(frozenset((pair.premise.lower(), pair.hypothesis.lower())) for pair in train)
    assert max(keys.values()) == 1


def test_both_sides_differ(train: list[Pair]) -> None:
    assert all(pair.premise != pair.hypothesis for pair in train)


@pytest.mark.parametrize(
    "blemish",
    [
        r"[{}\[\]|~*]",
        r"\s\s",
        r"\s[,.;?!]",
        r"\b(a|the|an) (a|the|an)\b",
        r"\ba [aeio]",
        r"[,;]\.",
        r"^[a-z]",
        r"[^.?!\"]$",
        r"\.\.",
    ],
)
def test_sentences_are_tidy(train: list[Pair], dev: list[Pair], blemish: str) -> None:
    found = [text for pair in [*train, *dev] for text in (pair.premise, pair.hypothesis) if re.search(blemish, text)]
    assert found == []


def test_train_and_dev_share_no_sentence(train: list[Pair], dev: list[Pair]) -> None:
    ours, theirs = ({text for pair in part for text in (pair.premise, pair.hypothesis)} for part in (train, dev))
    assert not ours & theirs


@pytest.mark.parametrize(
    "items", [FRAMES, COUNTRIES, CITIES, SPEAKERS], ids=["frames", "countries", "cities", "speakers"]
)
def test_train_and_dev_share_no_entry(items: list[object]) -> None:
    ours, theirs = keep(items, "train"), keep(items, "dev")
    assert min(len(ours), len(theirs)) > 0
    assert len(ours) + len(theirs) == len(items)
    assert not [item for item in ours if item in theirs]


def test_train_and_dev_share_no_family() -> None:
    ours, theirs = ({(family.kind, family.id) for family in families_of(part)} for part in ("train", "dev"))
    assert min(len(ours), len(theirs)) > 0
    assert not ours & theirs


def test_clashing_propositions_clash_both_ways() -> None:
    clashes = {pair for pair, label in RELATION.items() if label == "contradiction"}
    assert clashes == {(right, left) for left, right in clashes}


def test_words_of_the_hypothesis_do_not_give_the_label_away(train: list[Pair], dev: list[Pair]) -> None:
    right, largest, _ = accuracy(train, dev, view="hypothesis")["all"]
    assert right < largest + 0.10


def test_words_on_one_side_only_do_not_give_the_label_away(train: list[Pair], dev: list[Pair]) -> None:
    right, _, _ = accuracy(train, dev, view="difference")["all"]
    assert right < 0.62


def test_negation_stands_in_pairs_of_every_label(train: list[Pair]) -> None:
    negated = Counter(pair.label for pair in train if re.search(r"\b(not|never|no|none)\b", pair.hypothesis))
    all_pairs = Counter(pair.label for pair in train)
    rates = [negated[label] / all_pairs[label] for label in SHARES]
    assert max(rates) - min(rates) < 0.15


def test_the_command_writes_rows_as_the_trainer_reads_them(tmp_path: Path) -> None:
    sizes = write(tmp_path, seed=3, count=50)
    rows = [json.loads(line) for line in (tmp_path / "dev.jsonl").read_text(encoding="utf-8").splitlines()]
    assert sizes == {"train": 50, "dev": 5}
    assert [list(row) for row in rows] == [["premise", "hypothesis", "label", "kind", "source"]] * 5


def test_an_amount_that_is_long_in_every_unit_is_still_written() -> None:
    from contradict.train.edits.quantities import UNITS, Measure, written

    dim = next(name for name, units in UNITS.items() if units)
    assert "1234.568" in written(Measure(dim, 1, 2, ""), 1234.5678 * UNITS[dim][0][1], Random(0)).replace(",", "")
