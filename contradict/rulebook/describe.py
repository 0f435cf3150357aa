"""Tables about kinds, guards and effects, made from the code, so that rules/README.md cannot say anything else."""

from __future__ import annotations

from contradict.rulebook.effects import EFFECTS, STRENGTHS
from contradict.rulebook.guards import GUARDS, SILENCING
from contradict.rulebook.kinds import COMPILERS
from contradict.rulebook.schema import KIND_KEYS, RuleFile


def _first(text: str | None) -> str:
    return " ".join((text or "").split("\n\n")[0].split()).replace("|", "\\|")


def kinds_table() -> str:
    """Markdown: kind, what it sees, keys it needs, keys it may have."""
    lines = ["| kind | sees | needs | may have |", "|---|---|---|---|"]
    for kind, compiler in COMPILERS.items():
        needed, allowed = KIND_KEYS[kind]
        lines.append(f"| `{kind}` | {_first(compiler.__doc__)} | {_keys(needed)} | {_keys(allowed)} |")
    return "\n".join(lines)


def _keys(keys: tuple[str, ...]) -> str:
    return ", ".join(f"`{key}`" for key in keys) or "–"


def guards_table() -> str:
    """Markdown: guard, what it sees, whether it silences raising rules by default."""
    lines = ["| guard | holds where | silences by default |", "|---|---|---|"]
    for name, guard in GUARDS.items():
        lines.append(f"| `{name}` | {_first(guard.__doc__)} | {'yes' if name in SILENCING else 'no'} |")
    return "\n".join(lines)


def effects_table() -> str:
    """Markdown: strength words and their log-odds."""
    lines = ["| word | log-odds |", "|---|---|"]
    lines += [f"| `{name}` | ±{value} |" for name, value in STRENGTHS.items()]
    lines.append("")
    lines.append("Effects: " + ", ".join(f"`{name}`" for name in EFFECTS) + ".")
    return "\n".join(lines)


def keys_table() -> str:
    """Markdown: keys every rule may have, with their meaning."""
    special = {key for needed, allowed in KIND_KEYS.values() for key in (*needed, *allowed)}
    lines = ["| key | meaning |", "|---|---|"]
    for name, info in RuleFile.model_fields.items():
        if name not in special and info.description:
            lines.append(f"| `{info.alias or name}` | {_first(info.description)} |")
    return "\n".join(lines)


TABLES = {"kinds": kinds_table, "guards": guards_table, "effects": effects_table, "keys": keys_table}
"""Name of a marked part of rules/README.md → what must stand in it."""


def filled(page: str) -> str:
    """The page with every part between `<!-- NAME -->` and `<!-- /NAME -->` made anew."""
    for name, make in TABLES.items():
        begin, end = f"<!-- {name} -->\n", f"\n<!-- /{name} -->"
        head, found, rest = page.partition(begin)
        if found:
            page = head + begin + make() + end + rest.partition(end)[2]
    return page


if __name__ == "__main__":
    from contradict.rulebook.load import default_folder

    path = default_folder() / "README.md"
    path.write_text(filled(path.read_text(encoding="utf-8")), encoding="utf-8")
