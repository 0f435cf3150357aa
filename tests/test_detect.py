"""The pipeline as a whole, on toys: what goes in, what comes out, and that order changes nothing."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

import contradict.detect
from contradict.actors import load_actors
from contradict.detect import Parts, check, compare, given_claim, judge, scan, score
from contradict.errors import InputError
from contradict.findings import Report
from contradict.rulebook import load_rules
from contradict.settings import Settings
from contradict.weigh import load_calibration
from tests.conftest import ToyEncoder, ToyNli, a_claim, a_pair

YES = "The summit of both presidents will take place in Geneva."
NO = "No summit of both presidents will take place in Geneva."
OTHER = "The summit of both presidents takes four hours in Geneva."
NLI = ToyNli({(YES, NO): (0.97, 0.01, 0.02)}, otherwise=(0.02, 0.05, 0.93))


@pytest.fixture(scope="module")
def parts() -> Parts:
    return Parts(load_actors(), ToyEncoder(), NLI, load_rules(), load_calibration())


def write(path: Path, *rows: tuple[str, str]) -> str:
    path.write_text(
        "".join(json.dumps({"actor": actor, "text": text}) + "\n" for actor, text in rows), encoding="utf-8"
    )
    return str(path)


def sides(report: Report) -> list[set[str]]:
    return [{finding.pair.left.actor.name, finding.pair.right.actor.name} for finding in report.findings]


def test_two_sides_that_contradict_each_other_are_found(tmp_path: Path, parts: Parts) -> None:
    path = write(tmp_path / "claims.jsonl", ("White House", YES), ("Kremlin", NO), ("Berlin", OTHER))
    report = scan([path], parts=parts)
    assert sides(report)[0] == {"White House", "Kremlin"}
    assert report.findings[0].verdict == "contradiction"
    assert report.claims_read == 3
    assert report.pairs_compared == 3


def test_what_shares_no_word_is_for_review_and_what_does_is_asserted(parts: Parts) -> None:
    texts = ("The summit takes four hours.", "Trucks wait.", "The summit takes two days.")
    claims = [a_claim(text, actor) for text, actor in zip(texts, ("White House", "Kremlin", "Berlin"), strict=True)]
    nli = ToyNli({}, otherwise=(0.98, 0.01, 0.01))
    found = replace(parts.calibration.found, assert_from=0.6)
    calibration = replace(parts.calibration, found=found)
    with_them = replace(parts, nli=nli, rules=load_rules((), defaults=False), calibration=calibration)
    apart, together = judge([a_pair(claims[0], claims[1]), a_pair(claims[0], claims[2])], with_them)
    assert (apart.review, together.review) == (True, False)


def test_every_couple_of_texts_is_scored_once_each_way() -> None:
    nli = ToyNli({}, otherwise=(0.1, 0.1, 0.8))
    score([a_pair(), a_pair()], nli)
    assert len(nli.asked) == len(set(nli.asked)) == 2


def test_the_order_of_the_files_changes_nothing(tmp_path: Path, parts: Parts) -> None:
    first = write(tmp_path / "a.jsonl", ("White House", YES))
    second = write(tmp_path / "b.jsonl", ("Kremlin", NO))
    assert scan([first, second], parts=parts) == scan([second, first], parts=parts)


def test_improbable_findings_are_left_out(tmp_path: Path, parts: Parts) -> None:
    path = write(tmp_path / "claims.jsonl", ("White House", YES), ("Berlin", OTHER))
    assert scan([path], Settings(min_probability=0.9), parts=parts).findings == ()


def test_only_the_verdicts_asked_for_are_shown(tmp_path: Path, parts: Parts) -> None:
    path = write(tmp_path / "claims.jsonl", ("White House", YES), ("Kremlin", NO))
    assert scan([path], Settings(show=("agreement",)), parts=parts).findings == ()


def test_one_actor_alone_is_told(tmp_path: Path, parts: Parts) -> None:
    report = scan([write(tmp_path / "claims.jsonl", ("Kremlin", YES))], parts=parts)
    assert any("all claims are by Kremlin" in note.message for note in report.notes)


def test_no_claims_are_told_and_load_no_model(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("It rained in the north and the fields were wet for days on end.\n", encoding="utf-8")
    report = scan([str(path)], Settings(nli="/no/such/model"))
    assert any("no claims found" in note.message for note in report.notes)


def test_nothing_readable_is_an_error(tmp_path: Path, parts: Parts) -> None:
    with pytest.raises(InputError):
        scan([str(tmp_path / "missing.txt")], parts=parts)


def test_copies_of_a_statement_make_one_finding(parts: Parts) -> None:
    claims = [a_claim(YES), a_claim(YES, path="copy.txt"), a_claim(NO, "Kremlin")]
    found = compare(claims, parts, Settings(min_probability=0.3))
    assert (len(found.findings), found.pairs) == (1, 2)


def test_the_most_alike_pairs_are_scored_when_there_may_be_few(parts: Parts) -> None:
    claims = [a_claim(YES), a_claim(NO, "Kremlin"), a_claim("The harbour strike ends in Geneva.", "Port")]
    everything = compare(claims, parts, Settings(min_probability=0.0, min_similarity=0.05, min_similarity_within=0.05))
    settings = Settings(min_probability=0.0, min_similarity=0.05, min_similarity_within=0.05, max_pairs=1)
    few = compare(claims, parts, settings)
    assert (everything.pairs, everything.notes) == (3, ())
    assert [{f.pair.left.actor.name, f.pair.right.actor.name} for f in few.findings] == [{"White House", "Kremlin"}]
    assert "2 of 3 pairs were left out" in str(few.notes[0])


def test_exhaustive_scores_what_would_be_sifted_out(parts: Parts, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(contradict.detect, "sift", lambda *_, **__: [])
    claims = [a_claim(YES), a_claim(NO, "Kremlin")]
    assert compare(claims, parts, Settings()).findings == ()
    assert len(compare(claims, parts, Settings(exhaustive=True)).findings) == 1


def test_a_run_out_of_time_says_what_it_did_not_reach(parts: Parts) -> None:
    claims = [a_claim(YES), a_claim(NO, "Kremlin")]
    late = compare(claims, parts, Settings(max_time=0), stop=lambda: True)
    assert (late.findings, late.pairs) == ((), 0)
    assert "1 of 1 pairs were not reached" in str(late.notes[0])


def test_two_statements_are_judged_either_way_round(parts: Parts) -> None:
    book = load_actors()
    left, right = given_claim(YES, actor="A", book=book), given_claim(NO, actor="B", book=book)
    here, there = check([(left, right), (right, left)], parts)
    assert here == there
    assert here.verdict == "contradiction"
