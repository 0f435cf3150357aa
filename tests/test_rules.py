"""The packs that ship, and `contradict rules …` on them."""

from __future__ import annotations

import json
import subprocess
import sys
from functools import lru_cache
from pathlib import Path

import pytest
import yaml
from typer.testing import CliRunner

from contradict.cli.rules import app
from contradict.errors import InputError
from contradict.findings import RuleHit
from contradict.rulebook import Rulebook, load_rules
from contradict.rulebook.examples import Outcome, confusions, run_examples
from contradict.rulebook.load import default_folder
from contradict.rulebook.schema import RuleFile

HEAVY = ("torch", "sklearn", "spacy", "sentence_transformers", "transformers", "numpy", "trafilatura")


@lru_cache(maxsize=1)
def packs() -> Rulebook:
    return load_rules()


@lru_cache(maxsize=1)
def outcomes() -> tuple[Outcome, ...]:
    return run_examples(packs())


def run(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(app, list(arguments))
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result.exit_code, result.output


def test_every_example_of_every_rule_passes() -> None:
    failures = [
        (row.rule.id, outcome.section, outcome.number) for row in confusions(outcomes()) for outcome in row.failures
    ]
    assert failures == []


def test_no_rule_has_a_warning() -> None:
    assert packs().notes == ()


def test_the_packs_are_as_large_as_promised() -> None:
    sizes = {name: sum(rule.pack.name == name for rule in packs().rules) for name, _ in packs().packs}
    assert 25 <= sizes["core"] <= 45
    assert all(size >= 6 for size in sizes.values())


def test_pairs_of_examples_are_not_used_twice() -> None:
    seen: dict[tuple[str, str], str] = {}
    for outcome in outcomes():
        texts = outcome.pair.left.text, outcome.pair.right.text
        assert seen.setdefault(texts, outcome.rule.id) == outcome.rule.id


def test_every_pack_example_matches_the_same_both_ways() -> None:
    from dataclasses import replace

    for outcome in outcomes():
        pair = outcome.pair
        swapped = packs().match(replace(pair, left=pair.right, right=pair.left), None, None)
        mirrored = tuple(replace(hit, left=hit.right, right=hit.left) for hit in swapped)
        assert _known(mirrored) == _known(packs().match(pair, None, None))


def _known(hits: tuple[RuleHit, ...]) -> list[tuple[str, object, object]]:
    return [(hit.rule_id, hit.left, hit.right) for hit in hits]


def test_the_founding_situation_is_raised() -> None:
    from contradict.rulebook.examples import example_pair

    pair = example_pair(
        [
            "White House",
            "Preparations for a two-way summit of the presidents are in hand and underway.",
            "Kremlin",
            "Nothing has been agreed on a summit of the presidents.",
        ]
    )
    hits = packs().match(pair, None, None)
    assert "meeting-status" in {hit.rule_id for hit in hits}
    assert sum(hit.log_odds for hit in hits) > 0


@pytest.mark.parametrize("arguments", [["rules", "test"], ["rules", "list"], ["rules", "schema"]])
def test_rules_commands_import_no_model_library(arguments: list[str]) -> None:
    code = (
        "import sys; from contradict.cli.rules import app\n"
        f"try:\n    app({arguments[1:]!r})\nexcept SystemExit as end:\n    assert not end.code, end.code\n"
        f"print([name for name in {HEAVY!r} if name in sys.modules], file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=Path(__file__).parents[1]
    )
    assert done.stderr.strip().splitlines()[-1] == "[]"


def test_test_prints_a_confusion_and_succeeds() -> None:
    code, output = run("test")
    assert code == 0
    assert "meeting-status" in output
    assert output.rstrip().splitlines()[-1].startswith(f"{len(packs().rules)} rules, ")


def test_test_fails_on_a_wrong_example(tmp_path: Path) -> None:
    _, text = run("new", "my-rule")
    (tmp_path / "my-rule.yml").write_text(
        text.replace("There are no plans for a second pool in the city.", "The city swims."), encoding="utf-8"
    )
    code, output = run("test", str(tmp_path))
    assert code == 1
    assert "my-rule should fire and does not" in output


def test_test_lists_mistakes(tmp_path: Path) -> None:
    (tmp_path / "my-rule.yml").write_text("id: my-rule\nkind: patern\n", encoding="utf-8")
    code, output = run("test", str(tmp_path))
    assert code == 2
    assert "did you mean 'pattern'?" in output


def test_show_and_its_unknown_id() -> None:
    code, output = run("show", "meeting-status")
    assert code == 0
    assert "kind: pattern" in output
    with pytest.raises(InputError, match="did you mean 'meeting-status'"):
        run("show", "meeting-statu")


def test_list_names_packs_and_rules() -> None:
    _, output = run("list")
    assert "diplomacy 0.1.0" in output
    assert "meeting-status" in output


def test_explain_shows_what_fired_and_what_silenced() -> None:
    _, output = run("explain", "The gate is open.", "The gate is shut.")
    assert "fired    opposite-state" in output
    _, output = run("explain", "The gate of the mill is open as long as it is dry.", "The gate of the mill is shut.")
    assert "silenced: condition" in output


@pytest.mark.parametrize("kind", ["pattern", "guard"])
def test_new_prints_a_rule_that_passes(tmp_path: Path, kind: str) -> None:
    _, text = run("new", "my-rule", "--kind", kind)
    (tmp_path / "my-rule.contradict.yml").write_text(text, encoding="utf-8")
    assert run("test", str(tmp_path))[0] == 0


def test_new_refuses_what_cannot_be_an_id() -> None:
    with pytest.raises(InputError, match="lower-case words"):
        run("new", "My Rule")
    with pytest.raises(InputError, match="did you mean 'pattern'"):
        run("new", "my-rule", "--kind", "patern")


def test_the_json_schema_accepts_every_shipped_rule() -> None:
    import jsonschema

    _, text = run("schema")
    schema = json.loads(text)
    assert schema == json.loads(json.dumps(schema))
    validator = jsonschema.Draft202012Validator(schema)
    for rule in packs().rules:
        raw = yaml.load(Path(rule.place.path).read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
        loosened = _typed(raw)
        assert not list(validator.iter_errors(loosened)), rule.id


def _typed(raw: object) -> object:
    """Numbers and truth values of the few keys that have them."""
    if isinstance(raw, dict):
        typed = {key: _typed(value) for key, value in raw.items()}
        for key in ("overlap", "near"):
            if key in typed:
                typed[key] = int(str(typed[key]))
        for key in ("ordered", "disputes"):
            if key in typed:
                typed[key] = typed[key] == "true"
        return typed
    return [_typed(value) for value in raw] if isinstance(raw, list) else raw


def test_rule_fields_and_schema_agree() -> None:
    assert set(RuleFile.model_json_schema(by_alias=True)["properties"]) == set(RuleFile.model_fields)


def test_the_default_folder_has_no_actor_files_among_its_rules() -> None:
    assert all("actors" not in Path(rule.place.path).relative_to(default_folder()).parts for rule in packs().rules)
