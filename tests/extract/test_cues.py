"""The lexicon."""

from __future__ import annotations

from contradict.extract.cues import load_cues


def test_words_that_yaml_takes_for_truth_values_stay_words() -> None:
    assert "on" in load_cues().preps["call"]


def test_the_first_group_that_names_a_verb_gives_its_class() -> None:
    assert load_cues().frame("say", "clause") == "speech"
    assert load_cues().frame("reject", "noun") == "position"
    assert load_cues().frame("think", "clause") == "thought"
    assert load_cues().frame("walk", "clause") is None


def test_every_frame_and_class_is_known() -> None:
    frames = {frame for of_verb in load_cues().verbs.values() for frame in of_verb}
    classes = {kind for of_verb in load_cues().verbs.values() for kind in of_verb.values()}
    assert frames <= {"clause", "quote", "to", "object", "person", "noun", "as", "prep"}
    assert classes <= {"speech", "position", "thought", "evidence"}
