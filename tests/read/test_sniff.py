"""What a text without a telling name is."""

from __future__ import annotations

import pytest

from contradict.read.sniff import sniff


@pytest.mark.parametrize(
    ("text", "format"),
    [
        ('{"actor": "Torr", "text": "No."}\n{"actor": "Poe", "text": "Yes."}\n', "jsonl"),
        ('[{"actor": "Torr", "text": "No."}]', "json"),
        ("<!DOCTYPE html><p>The port is shut.</p>", "html"),
        ("<!-- saved --><html><body>The port.</body></html>", "html"),
        ("The port is shut, {sic} he said.", "text"),
        ("{not json", "text"),
        ("", "text"),
    ],
)
def test_sniff(text: str, format: str) -> None:
    assert sniff(text) == format
