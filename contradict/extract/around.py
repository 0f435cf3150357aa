"""The words for a speaker without what stands around them: where they were, whose country's they are, one of how many."""

from __future__ import annotations

import re

from contradict.extract.roles import is_role
from contradict.extract.scene import Scene

_ASTRAY = re.compile(
    r"[“\"]|\b(?:office|ministry|party|union|government|minister) (?:rejects|denies|disputes|dismisses)$|"
    r"^(?:[Nn]obody|[Nn]o one|[Nn]one|[Aa]nybody|[Aa]nyone|[Nn]either|(?:[Ss]omething|[Nn]othing|[Ee]verything)(?! [A-Z])|(?:[Ww]hose?|[Ww]hich)(?=\s\w)|[Ff]irst thing|[Uu]p next)\b|^World War(?: (?:One|Two|I|II))?$|"
    r"^(?:[Ee]very one|[Aa]ny|[Pp]arts?|[Cc]opies) of (?:them|these|those|it|which)$|"
    r"^(?:[Ee]ach|[Bb]oth|[Ff]oreign|[Mm]ember of)$|"
    r"^(?:[Nn]ot only|[Ff]ar from|[Rr]ather than|[Ii]nstead of|[Dd]espite|[Aa]lthough|[Ww]hile)\b|"
    r"^(?:(?!\b(?:who|whose|whom|which|that|where|when|what)\b).)*?"
    r"\b(?:is|are|was|were|has|have|will|would|causes?|does)\s+(?!in\b|of\b)[a-z]"
)
"""Not how anybody is called: the parser took a quotation, a clause or the verb of a headline into the name."""
_NICKNAME = re.compile(r"\s*[“\"](?=[A-Z])[^”\"]{1,40}[”\"]\s*")
""" 'John “Jack” Smith'."""
_WHERE = re.compile(
    r"(?:On|In|At|Outside|Inside|Near|Behind|Across|Around|Along|Down|Up|Amid|Among|During|After|Before|By|Over|Under|From|For)\s+[^,]{3,50},\s+(?=(?:an?|the|one|two|three|some|several|many|another)\s|[A-Z])"
)
""" "On the picket line, one loader with 19 years' service"."""
_NAME_IN_FRONT = re.compile(r"[A-Z]\w+(?:\s+[A-Z]\w+)+,\s+an?\s+[a-z]+$")
""" "Down Syndrome Ireland, a charity"."""
_ONE_OF = re.compile(r"^[Oo]ne of (?:the|those|these|them|its|his|her|their)\b[^,]*,\s+(?=(?:the\s+)?[A-Z])")
_LED = re.compile(r"^(?:[Tt]he\s+)?[A-Z][A-Za-z.]*-(?:led|based|backed|run|owned|controlled|listed)\s+(?=[A-Z])")
_OWNED = re.compile(
    r"\b(?:Ministry|Department|Government|Administration|Authorit\w+|Coalition|Forces|Mission|Council|Party)\b"
)
""" "the Hamas-run Health Ministry": whose it is tells which it is."""
_SUCH_AS = re.compile(r"^(?:[A-Za-z-]+\s+){1,3}such as\s+(?=(?:(?!\band\b)[^,])*[A-Z](?:(?!\band\b)[^,])*$)")
""" "Critics such as the lawmaker Ann Lee"."""


def is_astray(words: str) -> bool:
    """Whether nobody is called so: the parser went astray."""
    return _ASTRAY.search(_NICKNAME.sub(" ", words.split(",")[0])) is not None


def place_in_front(words: str) -> int:
    """How many characters tell where somebody was: "On the picket line, " in front of "one loader"."""
    where = _WHERE.match(words)
    if where is None or _NAME_IN_FRONT.match(words):
        return 0
    return where.end()


def without_owner(clean: str, scene: Scene) -> str:
    """Without a country or a possessive in front of a name: "Brazil's Lula", "his Labour", "one of the journalists, Ann Lee"."""
    whose = re.match(r"([A-Z][\w. -]+)['’]s\s+(?=[A-Z])", clean)
    if whose is not None and scene.book.countries.word(whose.group(1)):
        owned = clean[whose.end() :]
        if re.fullmatch(r"[\w’'-]+", owned) or _is_business(owned, scene):
            clean = owned
    led = _LED.match(clean)
    if led is not None and not scene.known(clean).known and not _OWNED.search(clean):
        rest = clean[led.end() :]
        if len(rest.split()) > (1 if scene.known(rest).known else 2):
            clean = rest
    clean = _SUCH_AS.sub("", _ONE_OF.sub("", clean))
    return re.sub(r"^(?:[Hh]is|[Hh]er|[Ii]ts|[Tt]heir)\s+(?:own\s+)?(?=[A-Z])", "", clean)


def _is_business(name: str, scene: Scene) -> bool:
    """Whether a name is one of its own, not the country's: "Hoshigaki Capital", not "Foreign Ministry"."""
    words = name.split()
    first, last = words[0], words[-1]
    if (last.islower() and is_role(last)) or _OF_STATES.search(name):
        return False  # "Iran's U.N. ambassador", "Iran's Atomic Energy Organisation"
    return not scene.known(name).known and (first in scene.cast.first or _BUSINESS.search(name) is not None)


_OF_STATES = re.compile(r"\b(?:Organi[sz]ation|Agency|Authority|Commission|Directorate|Service|Guard|Command)$")
_BUSINESS = re.compile(
    r"\b(?:Capital|Holdings?|Partners|Ltd|Limited|Inc|Corp|PLC|plc|GmbH|AG|SA|SpA|NV|BV|Motors|Airlines|Airways|Shipping|Pharma\w*|Energy|Steel|Foods|Logistics|Ventures|Technologies|Industries|Lines)\b"
)
