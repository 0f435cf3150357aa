"""Outlets that only pass on what somebody else says: "according to ABC News, Lee believes …", "Yonhap, quoting KCNA, …".

The claim is the one's who is quoted, not the outlet's.
"""

from __future__ import annotations

import re

_OUTLET = re.compile(
    r"\b(?:News|Times|Post|Press|Herald|Guardian|Telegraph|Journal|Tribune|Gazette|Mirror|Independent|Reporter|Radio|TV|Television|Broadcasting|Reuters|AFP|AP|Yonhap|Xinhua|"
    r"Interfax|TASS|Bloomberg|BBC|CNN|NBC|CBS|ABC|NPR|PBS|MSNBC|Jazeera|Sputnik|Politico|Axios|Haaretz|Kyodo|DPA|EFE|ANSA|Anadolu|(?i:news ?agency|newspaper|broadcaster|news outlet))\b"
)
_QUOTING = re.compile(r"(?:,\s*)?(?:quoting|citing)\s+(?P<who>[^,]{3,80}),", re.S)
_CITED = re.compile(r"\b(?:quoting|citing)\s+(?P<who>[^,]{3,80}),\s*$")
_SAYS = re.compile(
    r"(?P<who>(?:[Tt]he\s+)?[A-Z][\w.’'-]*(?:\s+(?:[A-Z][\w.’'-]*|of|the|and|bin|al|de|van|von))*?)\s+(?:also\s+|has\s+|had\s+|have\s+|now\s+|later\s+|still\s+|previously\s+|recently\s+)*"
    r"(?P<verb>said|says?|told|called|calls?|believes?|believed|thinks?|thought|claimed|claims?|denied|denies|warned|warns?|accused|accuses|argued|argues|insisted|insists|announced|announces|stated|states|"
    r"criticised|criticized|criticises|rejected|rejects|demanded|demands|wants?|wanted|asked|urged|described|wrote|tweeted|added|acknowledged|admitted|confirmed|expects?|expected|promised|vowed)\b"
)


def is_outlet(words: str) -> bool:
    """Whether a source is a news agency, a paper or a broadcaster."""
    return _OUTLET.search(words) is not None


def quoted_in(content: str) -> tuple[str, int] | None:
    """Whom an outlet's report quotes, and where in the content the words for them stand; None when it reports on its own."""
    match = _QUOTING.match(content) or _SAYS.match(content)
    if match is None or (match.re is _QUOTING and not re.search(r"[A-Z]", match.group("who"))):
        return None
    return match.group("who"), match.start("who")


def cited_before(text: str) -> tuple[str, int] | None:
    """Whom an outlet names as its source right before the content, and where in `text`, which ends there: "citing US officials, that …"."""
    match = _CITED.search(text)
    if match is None or not re.search(r"[A-Z]", match.group("who")):
        return None
    return match.group("who"), match.start("who")
