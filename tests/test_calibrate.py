"""Fitting gives back what the labels say, and refuses labels that say nothing."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from contradict.calibrate import Labelled, fit
from contradict.errors import InputError
from contradict.findings import RuleHit
from contradict.weigh import load_calibration, weigh
from tests.conftest import ROOT, a_claim, a_pair, scores


def labelled(number: int) -> Labelled:
    """Every third pair is a conflict and the classifier sees it; every fifth an agreement."""
    pair = a_pair(a_claim(f"Statement {number} on the bridge."), a_claim(f"Answer {number} on the bridge.", "Kremlin"))
    jitter = (number * 37 % 100) / 1000
    if number % 3 == 0:
        return Labelled(
            pair, scores(0.8 - jitter), scores(0.7 + jitter), (), "contradiction" if number % 2 else "tension"
        )
    if number % 5 == 0:
        return Labelled(pair, scores(0.05, 0.8 + jitter), scores(0.05, 0.7), (), "agreement")
    return Labelled(pair, scores(0.1 + jitter), scores(0.2), (), "none")


SHIPPED = (ROOT / "contradict" / "calibration.json").read_text(encoding="utf-8")
ROWS = [labelled(number) for number in range(120)]


def test_a_fitted_calibration_loads_and_judges_as_the_labels_do(tmp_path: Path) -> None:
    path = tmp_path / "calibration.json"
    path.write_text(fit(ROWS, made_from="a test", shipped=SHIPPED), encoding="utf-8")
    calibration = load_calibration(path)
    assert weigh(a_pair(), scores(0.8), scores(0.8), (), calibration).probability > 0.7
    assert weigh(a_pair(), scores(0.1), scores(0.1), (), calibration).probability < 0.3
    assert weigh(a_pair(), scores(0.05, 0.85), scores(0.05, 0.75), (), calibration).verdict == "agreement"


def test_fitting_twice_gives_the_same_bytes_in_any_order() -> None:
    assert fit(ROWS, made_from="a test", shipped=SHIPPED) == fit(ROWS, made_from="a test", shipped=SHIPPED)


def test_labels_beside_tell_what_a_signal_is_worth_and_nothing_else() -> None:
    hit = (RuleHit("x", "core", "seen", log_odds=1.5),)
    beside = [replace(row, hits=hit, label="contradiction") for row in ROWS[1::3]]
    plain, helped = (json.loads(fit(ROWS, made_from="a test", shipped=SHIPPED, beside=some)) for some in ((), beside))
    worth = [made["found"]["heads"]["conflict"]["coefficients"]["rules for"] for made in (plain, helped)]
    assert worth[0] == 0 < worth[1]
    assert helped["found"]["made_from"]["conflicts"] == plain["found"]["made_from"]["conflicts"]
    assert helped["found"]["made_from"]["pairs"] == len(ROWS)


def test_vetoed_pairs_do_not_count() -> None:
    veto = (RuleHit("x", "core", "no", veto=True),)
    vetoed = [replace(row, hits=veto) for row in ROWS]
    assert json.loads(fit([*ROWS, *vetoed], made_from="a test", shipped=SHIPPED))["found"]["made_from"]["pairs"] == len(
        ROWS
    )


def test_the_group_without_labels_keeps_the_numbers_in_use() -> None:
    made, before = json.loads(fit(ROWS, made_from="a test", shipped=SHIPPED)), json.loads(SHIPPED)
    assert made["asked"] == before["asked"]
    assert made["found"] != before["found"]


def test_too_few_labels_are_refused() -> None:
    with pytest.raises(InputError, match="too few"):
        fit(ROWS[:20], made_from="a test", shipped=SHIPPED)


def test_labels_of_one_kind_are_refused() -> None:
    with pytest.raises(InputError, match="one kind"):
        fit([replace(row, label="none") for row in ROWS], made_from="a test", shipped=SHIPPED)


def test_what_is_labelled_tension_does_not_make_an_assertion_right() -> None:
    """Where the classifier is sure, these rows are tension or nothing, never contradiction: nothing may be asserted."""
    rows = [replace(row, label="tension") if row.label == "contradiction" else row for row in ROWS]
    rows = [replace(row, label="none") if number % 15 == 0 else row for number, row in enumerate(rows)]
    before = json.loads(fit(ROWS, made_from="a test", shipped=SHIPPED))["found"]["bounds"]["assert_from"]
    after = json.loads(fit(rows, made_from="a test", shipped=SHIPPED))["found"]["bounds"]["assert_from"]
    assert before < 0.9
    assert after == 0.99


def test_the_level_of_assertion_keeps_look_alikes_out_where_precision_alone_would_not() -> None:
    """A hundred contradictions make ten false ones look few: 10 of 20 look-alikes stand beside them."""
    import numpy as np

    from contradict.calibrate import _assert_from

    sure, low = np.full(100, 0.9), np.repeat([0.7, 0.1], 10)
    wanted, once = np.repeat([True, False], [100, 20]), np.ones(120)
    assert _assert_from(np.concatenate([sure, low]), wanted, ~wanted, once) == 0.71
    agreements = np.zeros(120, dtype=np.bool_)
    assert _assert_from(np.concatenate([sure, low]), wanted, agreements, once) == 0.5
    rare = np.repeat([1.0, 0.02, 1.0], [100, 10, 10])  # the ten at 0.7 stand for a fifth of a look-alike
    assert _assert_from(np.concatenate([sure, low]), wanted, ~wanted, rare) == 0.5


def test_a_row_that_stands_for_others_counts_for_them() -> None:
    rows = [replace(row, weight=4.0) if row.label == "none" else row for row in ROWS]
    once, often = (json.loads(fit(some, made_from="a test", shipped=SHIPPED))["found"] for some in (ROWS, rows))
    assert often["heads"]["conflict"]["intercept"] < once["heads"]["conflict"]["intercept"] - 0.5
    assert often["made_from"]["pairs"] == once["made_from"]["pairs"]


def test_pairs_on_no_one_matter_do_not_raise_the_level_of_assertion() -> None:
    """The surest look-alikes share no word: they are never asserted, so the level need not keep them out."""
    apart = a_pair(a_claim("Lorries wait."), a_claim("Bread is dear.", "Kremlin"))
    together = ROWS[0].pair
    sure = [Labelled(pair, scores(0.97), scores(0.97), (), "none") for pair in [apart] * 12]
    worse = [replace(row, pair=together) for row in sure]
    level, higher = (
        json.loads(fit([*ROWS, *some], made_from="a test", shipped=SHIPPED))["found"]["bounds"]["assert_from"]
        for some in (sure, worse)
    )
    assert level < higher
