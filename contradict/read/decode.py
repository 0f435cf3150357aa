"""Bytes → text, once, so that every offset downstream counts in one and the same string.

A byte order mark is an encoding's signature and no character of the text; everything else stays as it is (line ends too).
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

_SIGNATURES = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16: its mark begins with theirs
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAGIC = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"\x1f\x8b", "gzip data"),
    (b"BZh", "bzip2 data"),
    (b"\xfd7zXZ", "xz data"),
    (b"\x28\xb5\x2f\xfd", "zstd data"),
    (b"\x7fELF", "a program"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
    (b"SQLite format 3", "a database"),
)
_SAMPLE = 64_000
_SURROGATE = re.compile("[\ud800-\udfff]")
_DAMAGE = 0.01
"""Share of undecodable bytes up to which a text counts as damaged UTF-8 rather than as another encoding."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, or the reason why there is none (`text` is None), and what was assumed on the way (`warning`)."""

    text: str | None
    problem: str = ""
    warning: str = ""


def writable(text: str) -> str:
    """`text` with U+FFFD for every lone surrogate (an escape in JSON, a file name that is not UTF-8): the rest can be written."""
    return _SURROGATE.sub("\ufffd", text)


def decode(data: bytes) -> Decoded:
    """The text of `data`, or why it is none. Never raises."""
    for magic, name in _MAGIC:
        if data.startswith(magic):
            return Decoded(None, f"this is {name}, not text: save it as text or HTML first")
    for signature, encoding in _SIGNATURES:
        if data.startswith(signature):
            return _with_signature(data[len(signature) :], encoding)
    if wide := _wide_encoding(data):
        return Decoded(data.decode(wide, "replace"), warning=f"read as {wide.upper()}: no encoding is declared")
    if b"\x00" in data[:_SAMPLE]:
        return Decoded(None, "binary data, not text: save it as text or HTML first")
    try:
        return Decoded(data.decode("utf-8"))
    except UnicodeDecodeError:
        return _guess(data)


def _with_signature(data: bytes, encoding: str) -> Decoded:
    text = data.decode(encoding, "replace")
    damaged = text.count("\ufffd")
    warning = f"{damaged} characters could not be decoded as {encoding.upper()}" if damaged else ""
    return Decoded(text, warning=warning)


def _wide_encoding(data: bytes) -> str | None:
    """UTF-16 without a mark: in Latin text every other byte is zero."""
    sample = data[: _SAMPLE - _SAMPLE % 2]
    if len(sample) < 4 or b"\x00" not in sample:
        return None
    pairs = len(sample) // 2
    even, odd = sample[0::2].count(0) / pairs, sample[1::2].count(0) / pairs
    if odd > 0.7 and even < 0.05:
        return "utf-16-le"
    if even > 0.7 and odd < 0.05:
        return "utf-16-be"
    return None


def _guess(data: bytes) -> Decoded:
    forgiving = data.decode("utf-8", "replace")
    damaged = forgiving.count("\ufffd")
    wide = sum(byte >= 0xC0 for byte in data[:_SAMPLE])
    if damaged <= _DAMAGE * len(forgiving) and damaged <= wide // 4:
        return Decoded(forgiving, warning=f"{damaged} characters could not be decoded as UTF-8: save the file as UTF-8")
    encoding = _detected(data[:_SAMPLE])
    text = data.decode(encoding, "replace")
    if _share_of_controls(text[:_SAMPLE]) > 0.05:
        return Decoded(None, "binary data, not text: save it as text or HTML first")
    return Decoded(text, warning=f"not UTF-8, read as {encoding}: save the file as UTF-8 if characters look wrong")


def _detected(sample: bytes) -> str:
    import logging

    from charset_normalizer import from_bytes

    logging.getLogger("charset_normalizer").setLevel(logging.ERROR)
    best = from_bytes(sample).best()
    # Western European text in few bytes above 127 fits dozens of code pages; the common one is the better guess then.
    if best is None or sum(byte > 127 for byte in sample) < 0.02 * len(sample):
        return "cp1252"
    # Related code pages read most text alike; then the name that people know is told.
    return "cp1252" if sample.decode(best.encoding, "replace") == sample.decode("cp1252", "replace") else best.encoding


def _share_of_controls(text: str) -> float:
    controls = sum(character < " " and character not in "\t\n\r\x0b\x0c" for character in text)
    return controls / max(len(text), 1)
