"""What a full name may be shortened to in an article: "Lavrov", "Xi", "Quiroga" for Hernán Quiroga Paz."""

from __future__ import annotations

import re
from collections.abc import Sequence

from contradict.extract.roles import looks_personal

Key = tuple[str, ...]
"""The words of a name in small letters."""

_REGNAL = re.compile(r"(?:II|III|IV|V|VI|VII|VIII|IX|X|XI{0,3}|XIV|XV|XVI|Jr\.?|Sr\.?)$")


def lowered(words: Sequence[str]) -> Key:
    """As names are compared."""
    return tuple(w.lower() for w in words)


def forms(full: Sequence[str]) -> list[Key]:
    """All that somebody of this full name may be called: the name itself, its last word(s), its first if short ("Xi", "Kim")."""
    lower = lowered(full)
    size = len(lower)
    ends = [lower[at:] for at in range(size)]
    if size > 1 and _REGNAL.match(full[-1]):
        ends += [lower[at:-1] for at in range(size - 1) if lower[-2] != lower[-1]]
    if size > 1 and len(lower[0]) <= 4:
        ends.append(lower[:1])
    return list(dict.fromkeys(ends))


def first_surname(full: Sequence[str]) -> Key:
    """Of two surnames the first, by which Spanish names are shortened: "Quiroga" for Hernán Quiroga Paz."""
    middle = full[1].lower() if len(full) == 3 else ""
    return (middle,) if len(middle) > 4 and looks_personal(" ".join(full)) else ()
