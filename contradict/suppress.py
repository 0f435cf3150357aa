"""What a team has already looked at: an ignore list with reasons and expiry, and a baseline. Suppressed findings stay visible.

    # contradict-ignore.yml
    ignore:
      - id: 85ef9397186c
        reason: they speak of different crews
        expires: 2026-12-31        # optional; from the day after, the finding counts again

A baseline is a report made earlier with `--format json`: what it holds is known, only new findings count.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from contradict.errors import InputError, Note, Place, SettingsError
from contradict.findings import Finding, Report

if TYPE_CHECKING:
    from yaml.nodes import Node

LARGEST = 1_000_000
"""Bytes of an ignore list; a longer file is not one."""
DEEPEST = 200
"""Brackets left open at once: the YAML parser takes time with the square of them."""
_KEYS = ("id", "reason", "expires")


@dataclass(frozen=True, slots=True)
class Ignore:
    """One finding to leave out, why, and the last day on which to do so (None: always)."""

    id: str
    reason: str
    expires: date | None = None
    place: Place | None = None

    def expired(self, today: date) -> bool:
        """Whether its last day has passed."""
        return self.expires is not None and today > self.expires


def apply_suppressions(
    report: Report,
    *,
    ignore: Sequence[Ignore] = (),
    baseline: Iterable[str] = (),
    today: date,
) -> Report:
    """`report` with its known findings marked, and notes on entries that expired or match nothing.

    The ignore list goes before the baseline, since it gives a reason. `today` is the caller's to say: nothing here asks a clock.
    """
    known = frozenset(baseline)
    active = {entry.id: entry for entry in reversed(ignore) if not entry.expired(today)}
    expired = {entry.id: entry for entry in ignore if entry.expired(today) and entry.id not in active}
    present = {finding.id for finding in report.findings}
    findings = tuple(_marked(finding, active, known) for finding in report.findings)
    notes = [
        _note(entry, f"ignored until {entry.expires}: {entry.id} counts again")
        for entry in expired.values()
        if entry.id in present
    ]
    notes += [
        _note(entry, f"{entry.id} is on the ignore list but not found: take it out", "info")
        for entry in ignore
        if entry.id not in present
    ]
    return replace(report, findings=findings, notes=(*report.notes, *notes))


def _marked(finding: Finding, active: Mapping[str, Ignore], known: frozenset[str]) -> Finding:
    entry = active.get(finding.id)
    if entry:
        until = f" (until {entry.expires.isoformat()})" if entry.expires else ""
        return replace(finding, suppressed=f"ignored: {entry.reason}{until}")
    if finding.id in known:
        return replace(finding, suppressed="baseline")
    return finding


def _note(entry: Ignore, message: str, kind: str = "warning") -> Note:
    return Note(entry.place, message, kind)


def read_ignore(path: str) -> tuple[Ignore, ...]:
    """The entries of an ignore list, in its order.

    Raises:
        InputError: the file cannot be read.
        SettingsError: it is no ignore list; the message carries every mistake with its line.
    """
    import yaml

    text = _text(path)
    if _depth(text) > DEEPEST:
        raise SettingsError("not YAML for an ignore list (too many brackets left open): mend it", place=Place(path))
    try:
        root = yaml.compose(text, Loader=yaml.SafeLoader)
    except (yaml.YAMLError, RecursionError) as error:
        at = getattr(error, "problem_mark", None)
        place = Place(path, at.line + 1, at.column + 1) if at else Place(path)
        raise SettingsError(
            f"not YAML ({getattr(error, 'problem', None) or 'too deep'}): mend it", place=place
        ) from None
    return parse_ignore(root, path)


def _depth(text: str) -> int:
    depth = deepest = 0
    for char in text:
        if char in "[{":
            depth += 1
            deepest = max(deepest, depth)
        elif char in "]}" and depth:
            depth -= 1
    return deepest


def parse_ignore(root: Node | None, path: str) -> tuple[Ignore, ...]:
    """Entries of a composed YAML document: a list, or a mapping with the list under `ignore`.

    Raises:
        SettingsError: every mistake, one a line, with its place.
    """
    from yaml.nodes import MappingNode, SequenceNode

    if root is None:
        return ()
    if isinstance(root, MappingNode):
        root = next((value for key, value in root.value if key.value == "ignore"), None)
    if not isinstance(root, SequenceNode):
        raise SettingsError("no list of ignored findings: start with 'ignore:' and '- id: …'", place=Place(path))
    mistakes: list[str] = []
    entries = [entry for node in root.value if (entry := _entry(node, path, mistakes))]
    if mistakes:
        raise SettingsError("\n".join(mistakes))
    return tuple(entries)


def _entry(node: Node, path: str, mistakes: list[str]) -> Ignore | None:
    from yaml.nodes import MappingNode, ScalarNode

    place = Place(path, node.start_mark.line + 1, node.start_mark.column + 1)
    if not isinstance(node, MappingNode):
        mistakes.append(f"{place}: an entry needs 'id' and 'reason'")
        return None
    values: dict[str, str] = {}
    for key, value in node.value:
        at = Place(path, key.start_mark.line + 1, key.start_mark.column + 1)
        if key.value not in _KEYS or not isinstance(value, ScalarNode):
            mistakes.append(f"{at}: {key.value!r} is not one of {', '.join(_KEYS)}, each with a text")
        elif key.value in values:
            mistakes.append(f"{at}: {key.value!r} stands twice")
        else:
            values[key.value] = value.value.strip()
    missing = [key for key in ("id", "reason") if not values.get(key)]
    if missing:
        mistakes.append(f"{place}: no {' and no '.join(missing)}: an ignored finding needs its id and the reason")
        return None
    return Ignore(values["id"], values["reason"], _expiry(values.get("expires"), place, mistakes), place)


def _expiry(text: str | None, place: Place, mistakes: list[str]) -> date | None:
    if not text:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        mistakes.append(f"{place}: expires {text!r} is not a date like 2026-12-31")
        return None


def read_baseline(path: str) -> frozenset[str]:
    """Ids of the findings in a JSON report: those that were asserted or for review, and those suppressed in it.

    Raises:
        InputError: the file cannot be read or is no report.
    """
    place = Place(path)
    try:
        data: Any = json.loads(_text(path, limit=None))
        ids = [finding["id"] for finding in data["findings"]]
    except (ValueError, KeyError, TypeError, RecursionError):
        raise InputError("not a report: give one made with --format json", place=place) from None
    if not all(isinstance(each, str) for each in ids):
        raise InputError("not a report: a finding has no id", place=place)
    return frozenset(ids)


def ignore_list_text(entries: Iterable[Ignore]) -> str:
    """An ignore list as YAML, one entry per id, sorted: the same entries give the same bytes."""
    import yaml

    rows = []
    for entry in sorted({entry.id: entry for entry in entries}.values(), key=lambda entry: entry.id):
        row: dict[str, Any] = {"id": entry.id, "reason": entry.reason}
        if entry.expires:
            row["expires"] = entry.expires
        rows.append(row)
    text: str = yaml.safe_dump({"ignore": rows}, allow_unicode=True, sort_keys=False, width=120)
    return "# Findings that do not count, and why. Made by: contradict review apply\n" + text


def _text(path: str, *, limit: int | None = LARGEST) -> str:
    try:
        data = Path(path).read_bytes()
    except OSError as error:
        raise InputError(f"cannot be read ({error.strerror}): check the path", place=Place(path)) from None
    if limit is not None and len(data) > limit:
        raise InputError(f"too large for an ignore list ({len(data):,} bytes)", place=Place(path))
    return data.decode("utf-8-sig", errors="replace")
