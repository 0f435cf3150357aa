"""The word lists and their file."""

from __future__ import annotations

from pathlib import Path

import yaml

from contradict.rulebook import lexicon


def test_every_list_of_the_file_has_a_name_in_the_code() -> None:
    lists = yaml.safe_load(Path(lexicon.__file__).with_suffix(".yml").read_text("utf-8"))
    assert {name.upper() for name in lists} == {name for name in vars(lexicon) if name.isupper() and name[0] != "_"}


def test_words_and_phrases() -> None:
    assert lexicon.words("not\n  never") == {"not", "never"}
    assert lexicon.phrases("no one |\n  nobody") == ("no one", "nobody")


def test_what_yaml_takes_for_a_truth_value_stays_a_word() -> None:
    assert {"no", "not"} <= lexicon.NEGATORS
    assert "on" in lexicon.PREPOSITIONS
