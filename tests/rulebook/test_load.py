from __future__ import annotations

from pathlib import Path

import pytest

from contradict.errors import InputError, RuleError
from contradict.rulebook import load_rules
from tests.rulebook.pairs import EXAMPLES, write_rule

STATUS = "kind: status\nwhy: x\neffect: raise weak\nladder: {on: [open], off: [shut]}\n"
GOOD = "kind: opposites\nwhy: Gates.\neffect: raise weak\npairs: [[open, shut]]\n"


def mistakes(path: Path) -> list[str]:
    with pytest.raises(RuleError) as caught:
        load_rules([str(path)], defaults=False)
    return [
        str(mistake).removeprefix(f"{path}:").replace(str(path.parent) + "/", "") for mistake in caught.value.mistakes
    ]


def test_a_good_rule_loads(tmp_path: Path) -> None:
    book = load_rules([str(write_rule(tmp_path, GOOD))], defaults=False)
    assert [rule.id for rule in book.rules] == ["gate"]
    assert book.packs == ((tmp_path.name, "0.0.0"),)


@pytest.mark.parametrize("suffix", [".yaml", ".contradict.yml"])
def test_other_suffixes(tmp_path: Path, suffix: str) -> None:
    (tmp_path / f"gate{suffix}").write_text("id: gate\n" + GOOD + EXAMPLES, encoding="utf-8")
    assert len(load_rules([str(tmp_path)], defaults=False).rules) == 1


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        (GOOD.replace("raise weak", "raise wek"), "4:9", "did you mean 'raise weak'?"),
        (GOOD.replace("opposites", "oposites"), "2:7", "did you mean 'opposites'?"),
        (GOOD + "severity: hihg\n", "6:11", "did you mean 'high'?"),
        (GOOD + "mesage: x\n", "6:", "did you mean 'message'?"),
        (GOOD + "unless: [questin]\n", "6:", "did you mean 'question'?"),
        (GOOD + "message: '{left.wrd}'\n", "6:10", "did you mean 'left.word'?"),
        (GOOD + "days_apart: soon\n", "6:13", "write a limit"),
        (GOOD + "why: Again.\n", "6:1", "stands here twice"),
        (GOOD + "guard: question\n", "1:1", "has no use for guard"),
        (GOOD + "nli: {contradiction: '>= 0.2', entailmnt: '< 1'}\n", "6:", "did you mean 'entailment'?"),
        ("kind: pattern\nwhy: x\neffect: raise weak\nleft: {any: [{regex: '('}]}\nright: [x]\n", "5:", "regex"),
        ("kind: pattern\nwhy: x\neffect: raise weak\nleft: {none: [x]}\nright: [x]\n", "5:", "needs `any` or `all`"),
        ("kind: pattern\nwhy: x\neffect: raise weak\nright: [x]\n", "1:1", "kind pattern needs left"),
        ("kind: guard\nwhy: x\neffect: raise weak\nguard: question\n", "4:9", "a guard lowers or vetoes"),
        (STATUS + "compatible: [[on, of]]\n", "5:", "no state of the ladder"),
    ],
)  # fmt: skip
def test_a_mistake_has_place_and_remedy(tmp_path: Path, text: str, place: str, words: str) -> None:
    (message,) = mistakes(write_rule(tmp_path, text))
    assert message.startswith(place)
    assert words in message


def test_every_mistake_of_every_file_is_told_at_once(tmp_path: Path) -> None:
    write_rule(tmp_path, GOOD.replace("raise weak", "raise wek") + "severity: hihg\n", name="one")
    write_rule(tmp_path, GOOD + "colour: red\n", name="two")
    assert len(mistakes(tmp_path)) == 3


@pytest.mark.parametrize("section", ["contradicts", "agrees"])
def test_two_examples_of_each_sort_are_demanded(tmp_path: Path, section: str) -> None:
    path = tmp_path / "gate.yml"
    other = "agrees" if section == "contradicts" else "contradicts"
    path.write_text(
        f"id: gate\n{GOOD}examples:\n  {section}:\n    - [x y, z]\n  {other}:\n    - [a, b]\n    - [c, d]\n",
        encoding="utf-8",
    )
    (message,) = mistakes(path)
    assert "at least two are needed" in message


def test_no_examples_at_all(tmp_path: Path) -> None:
    path = tmp_path / "gate.yml"
    path.write_text("id: gate\n" + GOOD, encoding="utf-8")
    assert "'examples' is missing" in mistakes(path)[0]


def test_id_and_file_name_must_agree(tmp_path: Path) -> None:
    path = tmp_path / "door.yml"
    path.write_text("id: gate\n" + GOOD + EXAMPLES, encoding="utf-8")
    assert "name the file gate.yml" in mistakes(path)[0]


def test_an_id_twice(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        write_rule(tmp_path / name, GOOD)
    with pytest.raises(RuleError, match="is taken by"):
        load_rules([str(tmp_path)], defaults=False)


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (b"", "the file is empty"),
        (b"- a\n- b\n", "list of keys and values"),
        (b"\xff\xfe\x00", "not UTF-8"),
        (b"a: [1, 2\n", "not valid YAML"),
        (b"a: &x [1]\nb: *x\n", "anchors and aliases"),
        (b"a: !!python/object:os.system x\n", "tags"),
        (b"a: 1\n---\nb: 2\n", "one file holds one rule"),
        (b"[" * 5000, "nested more than"),
        (b"a: " + b"x" * 300_000, "at most"),
        (b"? [a]\n: b\n", "a key must be a single word"),
        (b"\x00", "not valid YAML"),
    ],
)
def test_hostile_files_end_in_a_message(tmp_path: Path, raw: bytes, words: str) -> None:
    path = tmp_path / "gate.yml"
    path.write_bytes(raw)
    assert words in " ".join(mistakes(path))


def test_a_pack_file_is_checked_too(tmp_path: Path) -> None:
    write_rule(tmp_path, GOOD)
    (tmp_path / "pack.yml").write_text("name: my pack\nversion: 1\nlanguage: en\ndescription: x\n", encoding="utf-8")
    found = mistakes(tmp_path)
    assert len(found) == 2
    assert "lower-case words" in found[0]


def test_a_path_that_is_not_there() -> None:
    with pytest.raises(InputError, match="no such rule file"):
        load_rules(["/nowhere/rules"], defaults=False)


def test_a_rule_that_can_never_fire_is_warned_of(tmp_path: Path) -> None:
    text = "kind: pattern\nwhy: x\neffect: raise weak\nleft: {all: [open], none: [open]}\nright: [shut]\n"
    (note,) = load_rules([str(write_rule(tmp_path, text))], defaults=False).notes
    assert "never fires" in note.message


def test_truth_values_of_yaml_stay_words(tmp_path: Path) -> None:
    text = "kind: opposites\nwhy: x\neffect: raise weak\npairs: [[yes, no]]\n"
    assert load_rules([str(write_rule(tmp_path, text))], defaults=False).rules[0].file.pairs == [["yes", "no"]]
