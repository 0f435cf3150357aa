"""What a text without a telling name is: JSON Lines of claims, a web page, or an article."""

from __future__ import annotations

import json
import re

from contradict.read.sources import Format

_PAGE = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body|article|main)\b",
    re.IGNORECASE | re.DOTALL,
)


def sniff(text: str) -> Format:
    """The format of `text` by its first lines."""
    head = text[:5_000].lstrip("\ufeff \t\r\n")
    if _PAGE.match(head):
        return "html"
    if head[:1] == "{" and _is_object(text.lstrip().split("\n", 1)[0]):
        return "jsonl"
    if re.match(r"\[\s*\{\s*\"", head):
        return "json"
    return "text"


def _is_object(line: str) -> bool:
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False
