"""YAML claim files: everything is a string, limits hold, and one bad item costs one item."""

from __future__ import annotations

import pytest

from contradict.read.yaml_rows import MAX_DEPTH, MAX_YAML_CHARS, yaml_rows


def rows(text: str) -> list[tuple[int, object]]:
    return [(row.line, row.problem or row.fields) for row in yaml_rows(text)]


def test_a_list_of_mappings() -> None:
    text = (
        "# claims\n- actor: Torr\n  text: no\n  date: 2031-04-09\n- actor: Poe\n  text: >-\n    the port\n    is shut\n"
    )
    text += "  topic: null\n"
    assert rows(text) == [
        (2, {"actor": "Torr", "text": "no", "date": "2031-04-09"}),
        (5, {"actor": "Poe", "text": "the port is shut", "topic": None}),
    ]


@pytest.mark.parametrize(
    "text", ["claims:\n- {actor: Torr, text: no}\n", "actor: Torr\ntext: no\n", "---\nactor: Torr\ntext: no\n---\n"]
)
def test_other_shapes(text: str) -> None:
    assert [content for _, content in rows(text)] == [{"actor": "Torr", "text": "no"}]


def test_a_broken_item_costs_that_item() -> None:
    text = '- actor: Torr\n  text: no\n- actor: "Poe\n  x: [\n- actor: Hart\n  text: yes\n'
    found = rows(text)
    assert (found[0], found[-1]) == ((1, {"actor": "Torr", "text": "no"}), (5, {"actor": "Hart", "text": "yes"}))
    assert len(found) == 3
    assert "not valid YAML" in str(found[1][1])


def test_tags_construct_nothing() -> None:
    assert rows("- actor: !!python/object/apply:os.system [ls]\n  text: no\n") == [(1, {"actor": ["ls"], "text": "no"})]


def test_aliases_are_not_expanded() -> None:
    levels = "".join(f"l{level}: &l{level} [{', '.join([f'*l{level - 1}'] * 9)}]\n" for level in range(1, 9))
    assert len(rows("l0: &l0 [x]\n" + levels)) == 1


@pytest.mark.parametrize("text", ["[" * (MAX_DEPTH + 1), "- " * 5_000 + "x", "{a: " * 5_000])
def test_depth_is_limited(text: str) -> None:
    assert any("not valid YAML" in str(content) for _, content in rows(text))


def test_size_is_limited() -> None:
    assert "JSON Lines" in str(rows("#" * (MAX_YAML_CHARS + 1))[0][1])


def test_control_characters_cost_nothing() -> None:
    assert rows("- actor: Torr\n  text: no\x07 way\n") == [(1, {"actor": "Torr", "text": "no\ufffd way"})]
