"""A long noun phrase cut to what names its speaker: "His employer, the Oslo-based Nordsund Lines" is Nordsund Lines.

Asked last, when neither the book nor the article knows the whole phrase: what is left is closer to a name, never further from it.
"""

from __future__ import annotations

import re

_ARTICLE = r"(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Oo]ne)"
_SMALL = r"(?:of|for|and|the|on|in|at|to|de|del|della|di|du|da|dos|la|le|et|und|van|von|der|den|al|bin|y|e|&)"
_NAME = re.compile(rf"(?:[Tt]he\s+)?[A-Z0-9][\w.&’'-]*(?:\s+(?:{_SMALL}\s+)*[A-Z0-9][\w.&’'-]*)*")
_BESIDE = re.compile(rf"^(?P<first>[^,]+?),\s+(?P<second>(?:{_ARTICLE}|now|formerly|once|then|also|later)\s+.+)$", re.S)
_CALLED_SO = re.compile(r"^(?:[Tt]he|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Aa]n?)\s+[a-z][a-z -]*,\s+(?P<who>[A-Z].*)$")
_QUALITY = (
    r"(?:[A-Za-z.]+-(?:based|owned|run|backed|led|controlled|funded|listed|linked|affiliated|born|held|sponsored|educated|wide|wing)|"
    r"official|federal|influential|independent|non-profit|nonprofit|private|secretive|powerful|respected|semi-official|tiny|giant|local|separatist|leftist|rightist|"
    r"conservative|liberal|daily|weekly|rebel|opposition|ruling|governing|main|largest|biggest|leading|umbrella|parent|sister|former|outgoing|embattled|troubled|global|international|national)"
)
_QUALITIES = re.compile(rf"^(?:(?:[Tt]he|[Aa]n?)\s+)?(?:{_QUALITY}\s+)+(?=[A-Z])")
"""In small letters: a capital may belong to the name, as in "Liberal Democrats", "National Grid"."""
_CALLED = re.compile(
    r"(?:\b(?:identified|named|known|described|referred to)\s+(?:[^,]{0,60}?\s)?(?:only\s+)?as|(?:^|,\s+)an?\s+(?:[\w-]+\s+){1,3}(?:called|named))\s+(?P<who>[A-Z][\w.’'-]*(?:\s+[A-Z][\w.’'-]*)*)$"
)
_PARTICIPLE = re.compile(
    r"(?:,\s+|\s+)(?:(?:also|since|recently|first|later)\s+)?(?:[a-z]+(?<!s)(?<!ne)(?<!ndr)ed|seen|held|made|sent|written|shown|drawn|given|known|begun|speaking|representing|running|living|working|standing|protesting|attending|waiting|camping|marching|gathering)\s+"
    r"(?:by|in|on|to|at|with|from|under|since|for|as|against|public|during|last|this|about)\b.*$",
    re.S,
)
_DOING = re.compile(
    r"\s+(?:holding|owning|carrying|claiming|seeking|demanding|calling for|opposing|supporting|backing|fighting)\s+(?:an?|the|about|some|more|at least|up to|their|its|his|her|no|for|against|\d)\b.*$",
    re.S,
)
_NOBODY = re.compile(
    r"(?:(?:the|an?|one|some|its|their|his|her)\s*)?(?:(?:those|these|that|people|person|man|woman|men|women|ones?|someone|somebody|others?|hundreds?|thousands?|dozens?)\b\s*)?",
    re.I,
)
"""What tells of nobody once the clause behind it is gone: an article, "those", "a man"."""
_BRANCH = re.compile(r"(?<=\w)\s+(?:local|branch|chapter|division|regional office|head office|headquarters)$")
_SELF = re.compile(r"\s+(?:itself|himself|herself|themselves|alone)$")


def shortened(words: str) -> str | None:
    """A shorter form of a phrase that names the same speaker; None when there is nothing to leave out."""
    for cut in (_without_self, _without_branch, _apposed, _called, _without_clause, _without_qualities):
        shorter = cut(words)
        if shorter is not None and 2 <= len(shorter) < len(words):
            return shorter
    return None


def is_name(words: str) -> bool:
    """Whether all weighty words are capitalised: "the Alliance for Progress"."""
    return _NAME.fullmatch(words) is not None


def _without_self(words: str) -> str | None:
    """ "The association itself"."""
    return _SELF.sub("", words)


def _without_branch(words: str) -> str | None:
    """ "the Teachers' Federation local"."""
    plain = _BRANCH.sub("", words)
    return plain if plain != words and is_name(plain) else None


def _apposed(words: str) -> str | None:
    """ "Frontex, the border agency", "Ann Lee's party, the Alliance for Progress": the part that is a name; else the first."""
    if (behind := _CALLED_SO.match(words)) is not None and is_name(behind.group("who")):
        return _QUALITIES.sub("", behind.group("who"))
    match = _BESIDE.match(words)
    if match is None:
        return None
    first, second = match.group("first"), match.group("second")
    if is_name(first) and not re.search(r"['’]s\b", first):
        return first
    plain = _QUALITIES.sub("", second)
    if is_name(plain):
        return re.sub(r"^[Tt]he\s+", "", plain)
    return None if _CALLED.search(second) else first


def _called(words: str) -> str | None:
    """ "a 22-year-old identified in court papers as L.O."."""
    match = _CALLED.search(words)
    return match.group("who") if match is not None else None


def _without_clause(words: str) -> str | None:
    """ "a diplomat briefed on the visit"."""
    plain = _DOING.sub("", _PARTICIPLE.sub("", words))
    return plain if not _NOBODY.fullmatch(plain) else None


def _without_qualities(words: str) -> str | None:
    """ "the official Korean Central News Agency", "Oslo-based Nordsund"."""
    plain = _QUALITIES.sub("", words)
    return plain if is_name(plain) else None
