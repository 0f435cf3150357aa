"""What kind of body a common noun may go back to: "the union" is the Nurses Alliance, "the hospital" the Medical Center.

The table holds words that names of such bodies end in, none of them a name itself. Who of several is meant is for others to say.
"""

from __future__ import annotations

import re

_NEWS = r"times|post|herald|gazette|guardian|tribune|journal|courier|telegraph|mail|express|star|echo|observer|news|chronicle|dispatch|standard|zeitung|daily"
_KINDS = {
    "union": r"union|unions|unison|alliance|federation|association|brotherhood|workers|teamsters|nurses|teachers|unite|guild|congress",
    "party": r"party|congress|union|movement|front|alliance|democrats?|republicans?|conservatives?|liberals?|labour|greens|socialists?|coalition|league",
    "hospital": r"hospitals?|medical (?:center|centre|college)|clinic|infirmary",
    "clinic": r"clinic|medical (?:center|centre)",
    "school": r"school|academy|college|primary|high",
    "college": r"college|academy|institute",
    "university": r"university|college|institute|polytechnic|school",
    "institute": r"institute|institution|centre|center",
    "department": r"department|ministry",
    "ministry": r"ministry|department",
    "council": r"council|borough|county",
    "club": r"fc|afc|cf|sc|united|city|town|rovers|wanderers|athletic|rangers|club",
    "charity": r"trust|foundation|aid|relief|charity|fund|shelter|children",
    "foundation": r"foundation|trust|fund",
    "group": r"group|association|network|watch|coalition|alliance|foundation|front|campaign|movement|forum|society|international|action|friends",
    "association": r"association|society|federation|union|alliance|chamber",
    "newspaper": _NEWS,
    "paper": _NEWS,
    "broadcaster": r"tv|television|radio|broadcasting|news|channel",
    "airline": r"air|airlines?|airways|aviation",
    "carrier": r"air|airlines?|airways|aviation|cargo|lines?|shipping",
    "bank": r"bank|bancorp|savings|credit",
    "tribunal": r"tribunal|court|commission",
    "commission": r"commission",
    "committee": r"committee",
    "mission": r"mission",
    "force": r"police|force|constabulary",
    "church": r"church|diocese|cathedral|archdiocese",
    "alliance": r"alliance|coalition|nato",
    "bloc": r"union|bloc|alliance|community",
    "court": r"court|tribunal",
    "prison": r"prison|jail|hmp",
    "museum": r"museum|gallery",
    "utility": r"power|electric|water|energy|gas",
    "watchdog": r"audit|ombudsman|regulator|watchdog|inspectorate",
}  # fmt: skip
_TAIL = r"(?:\s+(?:company|corporation|corp|group|board|authority|department|service|services|trust|ltd|inc|plc))?(?:\s+(?:of|for|and|in|at)\s.*)?$"
_PATTERNS = {noun: re.compile(rf"\b(?:{words}){_TAIL}", re.I) for noun, words in _KINDS.items()}
_PATTERNS["club"] = re.compile(rf"\b(?:{_KINDS['club']})$|^A?FC\s", re.I)
"""Not the Coventry City Council."""
_LANDS = re.compile(r"^(?:European|African|Soviet|Eurasian)\s+Union$", re.I)


def may_be_called(name: str, noun: str) -> bool:
    """Whether a body of this name may be "the NOUN"."""
    pattern = _PATTERNS.get(noun)
    return (
        pattern is not None
        and len(name.split()) > 1
        and pattern.search(name) is not None
        and not (noun == "union" and is_union_of_lands(name))
    )


def is_union_of_lands(name: str) -> bool:
    """The European Union is a bloc; "the union" are workers."""
    return _LANDS.match(name) is not None
