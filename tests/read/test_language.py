"""English is recognised without a model, other languages with one, and short texts count as English."""

from __future__ import annotations

import sys

import pytest

from contradict.read.language import language_of
from contradict.read.plain import plain_blocks

GERMAN = (
    "Der Bürgermeister sagte am Montag, der Hafen bleibe eine weitere Woche geschlossen. Der Rat widersprach ihm und erklärte, "
    "niemand habe ihn gefragt, und ein Termin für die Öffnung stehe noch nicht fest."
)
RUSSIAN = (
    "Мэр заявил в понедельник, что порт останется закрытым ещё на неделю. Совет возразил, что его никто не спрашивал."
)
ENGLISH = (
    "The mayor said on Monday that the port would stay shut for a week. The council said that it had not been asked."
)


@pytest.mark.parametrize(
    ("text", "language"), [(ENGLISH, "en"), (GERMAN, "de"), (RUSSIAN, "ru"), ("Nein.", "en"), ("", "en")]
)
def test_language(text: str, language: str) -> None:
    assert language_of(plain_blocks(text)) == language


def test_english_needs_no_model(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "py3langid", None)
    assert language_of(plain_blocks(ENGLISH)) == "en"
