"""What settles an answer about a pair is all that decides it."""

from __future__ import annotations

from dataclasses import replace

from contradict.actors import load_actors
from contradict.parts import Parts
from contradict.rulebook import Rulebook, load_rules
from contradict.sift import Asked
from contradict.weigh import load_calibration
from tests.conftest import ToyEncoder, ToyNli


def test_another_rule_weighing_or_question_settles_another_answer() -> None:
    rules = load_rules()
    parts = Parts(load_actors(), ToyEncoder(), ToyNli({}), rules, load_calibration())
    asked = str(Asked(("contradiction",), 0.4))
    others = (
        parts.settled(str(Asked(("contradiction",), 0.5))),
        parts.settled(str(Asked(("contradiction", "tension"), 0.4))),
        replace(parts, rules=Rulebook(rules.rules[1:])).settled(asked),
        replace(parts, calibration=replace(parts.calibration, id="other")).settled(asked),
    )
    assert parts.settled(asked) == replace(parts).settled(asked)
    assert len({parts.settled(asked), *others}) == 5
