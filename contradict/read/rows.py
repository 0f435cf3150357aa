"""Claim files → rows with line numbers, whatever the format.

A row that cannot be parsed is a mistake with its place, and the next one is read.
Nothing is judged here but the syntax; what a row must hold is decided in `claim_files`.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from contradict.read.sources import Format

MAX_FAILURES = 100
"""Objects of one JSON array that do not parse; each makes the parser count its way from the top, and so many are no slip."""
MAX_RECORD_LINES = 200
"""A CSV record over more lines has lost its closing quotation mark."""


@dataclass(frozen=True, slots=True)
class Row:
    """One record: its 1-based line and its fields, or the `problem` that kept it (or with `rest`, it and all below) from being read."""

    line: int
    fields: dict[str, object] = field(default_factory=dict)
    problem: str = ""
    rest: bool = False


def read_rows(text: str, format: Format) -> Iterator[Row]:
    """All records of `text` in order. Never raises for bad content."""
    if format == "csv":
        yield from _csv_rows(text)
    elif format == "yaml":
        from contradict.read.yaml_rows import yaml_rows

        yield from yaml_rows(text)
    elif format == "json" or text.lstrip()[:1] == "[":
        yield from _json_rows(text)
    else:
        yield from _json_lines(text)


def _json_lines(text: str) -> Iterator[Row]:
    separator = "\n" if "\n" in text or "\r" not in text else "\r"
    line = 0
    start = 0
    while start <= len(text):
        end = text.find(separator, start)
        end = len(text) if end < 0 else end
        line += 1
        content = text[start:end].strip()
        start = end + 1
        if content:
            yield _json_row(content, line)


def _json_row(content: str, line: int) -> Row:
    try:
        value = json.loads(content)
    except RecursionError:
        return Row(line, problem="nested too deeply")
    except ValueError as problem:
        return Row(line, problem=f"not valid JSON ({_json_reason(problem)}): correct the line")
    return _as_row(value, line)


def _json_reason(problem: ValueError) -> str:
    return (
        f"{problem.msg} at column {problem.colno}" if isinstance(problem, json.JSONDecodeError) else str(problem)[:80]
    )


def _as_row(value: object, line: int) -> Row:
    if not isinstance(value, dict):
        return Row(line, problem='not an object: a row looks like {"actor": "…", "text": "…"}')
    return Row(line, {str(name): content for name, content in value.items()})


_BETWEEN = re.compile(r"[\s,]*")
_NEXT_OBJECT = re.compile(r"\{")


def _json_rows(text: str) -> Iterator[Row]:
    """A JSON array of objects, one object, or an object with the array under "claims"."""
    decoder = json.JSONDecoder()
    position = _array_start(text)
    lines = LineCounter(text)
    failures = 0
    while True:
        gap = _BETWEEN.match(text, position)
        position = gap.end() if gap else position
        if position >= len(text) or text[position] == "]":
            return
        line = lines.line_of(position)
        try:
            value, position = decoder.raw_decode(text, position)
        except RecursionError:
            yield Row(line, problem="nested too deeply")
            return
        except ValueError as problem:
            yield Row(line, problem=f"not valid JSON ({_json_reason(problem)}): correct it")
            failures += 1
            if failures == MAX_FAILURES:
                told = f"{failures} objects are not valid JSON: the rest of the file is not read"
                yield Row(line, problem=told, rest=True)
                return
            following = _NEXT_OBJECT.search(text, position + 1)
            if following is None:
                return
            position = following.start()
            continue
        yield _as_row(value, line)


def _array_start(text: str) -> int:
    match = re.match(r"\s*(?:\{\s*\"claims\"\s*:\s*)?\[", text)
    return match.end() if match else 0


class LineCounter:
    """1-based lines of rising offsets, counted in one pass; `\\r\\n`, `\\n` and `\\r` end a line."""

    def __init__(self, text: str) -> None:
        self._ends = re.compile("\r\n|\n|\r").finditer(text)
        self._line = 1
        self._next = next(self._ends, None)

    def line_of(self, offset: int) -> int:
        """The line of `offset`, which must not be below an earlier one."""
        while self._next is not None and self._next.end() <= offset:
            self._line += 1
            self._next = next(self._ends, None)
        return self._line


def _csv_rows(text: str) -> Iterator[Row]:
    lines = io.StringIO(text, newline="").readlines()
    first = next((index for index, line in enumerate(lines) if line.strip()), None)
    if first is None:
        return
    delimiter = _delimiter(lines[first])
    header: list[str] | None = None
    index = first
    while index < len(lines):
        cells, used, problem = _record(lines[index : index + MAX_RECORD_LINES], delimiter)
        line, index = index + 1, index + used
        if header is None:
            header = [cell.strip() for cell in cells]
        elif problem:
            yield Row(line, problem=problem)
        elif len(cells) > len(header):
            yield Row(
                line,
                problem=f"{len(cells)} cells where the header has {len(header)}: quote a text that holds {_name(delimiter)}",
            )
        elif any(cell.strip() for cell in cells):
            yield Row(line, {name: cell for name, cell in zip(header, cells, strict=False) if name and cell.strip()})


def _record(lines: list[str], delimiter: str) -> tuple[list[str], int, str]:
    """Cells of the record at the top of `lines`, how many lines it takes, and what is wrong with it."""
    reader = csv.reader(lines, delimiter=delimiter, strict=True, skipinitialspace=True)
    try:
        cells = next(reader, [])
    except csv.Error as problem:
        reason = str(problem)
        if "unexpected end" in reason:
            reason = "a quotation mark is not closed"
        elif "expected after" in reason:
            reason = "a quotation mark inside a quoted text is not doubled"
        return [], 1, f"not valid CSV ({reason}): correct the row"
    return cells, max(reader.line_num, 1), ""


def _delimiter(header: str) -> str:
    """The separator that shows the known columns, else the most frequent one."""

    def rank(candidate: str) -> tuple[int, int]:
        names = {cell.strip().strip('"').lower() for cell in header.split(candidate)}
        return (len(names & {"actor", "text", "date", "side", "source"}), header.count(candidate))

    return max((",", ";", "\t", "|"), key=rank)


def _name(delimiter: str) -> str:
    return "a tab" if delimiter == "\t" else f'"{delimiter}"'
