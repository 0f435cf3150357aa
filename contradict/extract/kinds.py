"""What kind of body a common noun may go back to: "the union" is the Nurses Alliance, "the hospital" the Medical Center.

The table holds words that stand in names of such bodies, none of them a name itself. Who of several is meant is for others to say.
"""

from __future__ import annotations

import re

_KINDS = {
    "union": r"union|unions|unison|alliance|federation|association|brotherhood|workers|teamsters|nurses|teachers|unite|guild|congress",
    "party": r"party|congress|union|movement|front|alliance|democrats?|republicans?|conservatives?|liberals?|labour|greens|socialists?|coalition|league",
    "hospital": r"hospitals?|medical|clinic|infirmary",
    "clinic": r"clinic|medical",
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
    "newspaper": r"times|post|herald|gazette|guardian|tribune|journal|courier|telegraph|mail|express|star|echo|observer|news|chronicle|dispatch|standard|zeitung|daily",
    "paper": r"times|post|herald|gazette|guardian|tribune|journal|courier|telegraph|mail|express|star|echo|observer|news|chronicle|dispatch|standard|zeitung|daily",
    "broadcaster": r"tv|television|radio|broadcasting|news|channel",
    "airline": r"air|airlines?|airways|aviation",
    "carrier": r"air|airlines?|airways|aviation|cargo|lines?|shipping",
    "bank": r"bank|bancorp|savings|credit",
    "tribunal": r"tribunal|court|commission",
    "commission": r"commission",
    "committee": r"committee",
    "mission": r"mission",
    "army": r"army|forces",
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
_PATTERNS = {noun: re.compile(rf"\b(?:{words})\b", re.I) for noun, words in _KINDS.items()}


def may_be_called(name: str, noun: str) -> bool:
    """Whether a body of this name may be "the NOUN"."""
    pattern = _PATTERNS.get(noun)
    return pattern is not None and len(name.split()) > 1 and pattern.search(name) is not None
