"""Who is meant by an office, a ministry or a body of a country: "the Russian foreign minister", "the Turkish army", "Egypt's top diplomat"."""

from __future__ import annotations

import re
from datetime import date

from contradict.actors.countries import OFFICIAL, Countries, adjective_of, not_official, without_post
from contradict.actors.entries import Country
from contradict.actors.found import Found
from contradict.actors.meanings import HEADS
from contradict.actors.names import bare, shown_name, slug
from contradict.claims import Actor

_LEADING = re.compile(r"(?P<land>.+?)(?:['’]s)? (?P<what>leader|strongman|ruler|premier|top diplomat|chief diplomat)$")
_DIPLOMATS = ("foreign minister", "secretary of state", "foreign secretary")
_OFFICES_OF = {
    "leader": HEADS,
    "strongman": HEADS,
    "ruler": HEADS,
    "premier": ("premier", "prime minister"),
    "top diplomat": _DIPLOMATS,
    "chief diplomat": _DIPLOMATS,
}
_GOVERNMENT = re.compile(
    r"\b(government|authorit\w+|administration|side|delegation|leadership|regime|junta|cabinet|leaders|state media)\b"
)
"""The government itself; "US officials" are on its side, with a name of their own: what some of them say without their names is no statement of it."""
_UNNAMED = re.compile(
    r"(?:(?:(?:(?:at least|more than|about|around|nearly|some|up to) )?(?:an? dozen|dozens of|scores of|hundreds of|\d+|one|two|three|four|five|six|seven|eight|nine|ten)|"
    r"several|some|many|other|another|second|third|unnamed|anonymous)\s+)*"
    r"(?P<who>(?:(?!(?:chief|top|lead)\b)[\w.’'-]+\s+){1,5}?(?:officials?|diplomats?|negotiators?))\b.*",
    re.I | re.S,
)
""" "two Indian officials familiar with the talks": who they are, without how many and what else is said of them."""
_CHIEF = re.compile(r"\b(?:chief|top|lead) (?:diplomat|negotiator)\b")
_AGENCY = re.compile(
    r"^(?:[Tt]he )?[A-Z][\w.’'-]+ (?:(?:[A-Z][\w.’'-]+|and|of|for|&) )+(?:Authority|Administration)$|^(?:[Tt]he )?[A-Z][\w.’' -]+(?<!the) [a-z-]+ authority$"
)
""" "the Australian Maritime Safety Authority", "Denmark's maritime authority": on the side of the government, with a name of its own."""
_BESIDE_AN_OFFICE = re.compile(r"\b(spokes\w+|deputy|office|aide|adviser|advisor|envoy|vice)\b")
_ONE = re.compile(r"(?:an?|one|another)\s", re.I)
_BODIES = tuple(
    (re.compile(pattern), label)
    for pattern, label in (
        (r"\b(state media|state television|state tv|state news agency|state broadcaster)\b", "state media"),
        (r"\b(foreign ministry|ministry of foreign affairs|foreign office)\b", "Foreign Ministry"),
        (r"\b(defen[cs]e ministry|ministry of (?:national )?defen[cs]e)\b", "Defence Ministry"),
        (r"\b(interior ministry|ministry of (?:the |internal )?(?:interior|affairs))\b", "Interior Ministry"),
        (r"\b(health ministry|ministry of (?:public )?health)\b", "Health Ministry"),
        (r"\b(finance ministry|ministry of (?:the )?finances?)\b", "Finance Ministry"),
        (r"\b(econom(?:y|ics) ministry|ministry of (?:the )?economy)\b", "Economy Ministry"),
        (r"\b((?:trade|commerce) ministry|ministry of (?:trade|commerce))\b", "Trade Ministry"),
        (r"\b(justice ministry|ministry of justice)\b", "Justice Ministry"),
        (r"\b(energy ministry|ministry of energy)\b", "Energy Ministry"),
        (r"\b(transport ministry|ministry of transport)\b", "Transport Ministry"),
        (r"\b(air force)\b", "air force"),
        (r"\b(navy)\b", "navy"),
        (r"\b(police)\b", "police"),
        (r"\b(military|army|armed forces|general staff|troops|forces)\b", "military"),
        (r"\b(parliament)\b", "parliament"),
        (r"\b(embassy)\b", "embassy"),
    )
)
"""What speaks for the government."""
_OWN_VOICES = tuple(
    (re.compile(pattern), label, side)
    for pattern, label, side in (
        (r"\b(central|national|reserve) bank$", "central bank", "central-bank"),
        (r"\b(supreme|constitutional|high|top) court$", "Supreme Court", "judiciary"),
        (r"\b(electoral|election) (commission|council|authority)$", "electoral commission", "electoral-commission"),
        (
            r"\bopposition(?: (?:leaders?|part(?:y|ies)|coalition|figures?|groups?|politicians?))?$",
            "opposition",
            "opposition",
        ),
    )
)
"""What every state has and what does not speak for its government."""


def described(name: str, clean: str, countries: Countries, on: date | None) -> Found | None:
    """ "the Russian foreign minister", "France's president", "the Turkish army": an office, a ministry, a body of a country."""
    clean = without_post(clean)
    country = countries.first_in(clean)
    if country is None:
        return None
    own = _own_voice(clean, country)
    if own is not None or not_official(name):
        return own
    held = _held(clean, country, on, one_of_several=_ONE.match(name.strip()) is not None)
    if held is not None or not OFFICIAL.search(clean):
        return held
    side = country.side or country.id
    body = next((label for pattern, label in _BODIES if pattern.search(clean)), None)
    if body is not None:
        return Found(
            Actor(f"{country.id}-{slug(body)}", f"{adjective_of(country)} {body}", side),
            f"a body of the government of {country.name}",
            True,
        )
    if (_GOVERNMENT.search(clean) or _CHIEF.search(clean)) and not _AGENCY.search(name):
        return Found(Actor(country.id, country.name, side), f"the government of {country.name}", True)
    shown = shown_name(name)
    if (unnamed := _UNNAMED.fullmatch(shown)) is not None:
        shown = unnamed["who"][0].upper() + unnamed["who"][1:]
    return Found(
        Actor(slug(shown.replace(".", "")), shown, side), f"speaks for {country.name}", True
    )  # "U.S. officials"


def _own_voice(clean: str, country: Country) -> Found | None:
    """What a state has and what does not speak for its government."""
    for pattern, label, side in _OWN_VOICES:
        if pattern.search(clean) and "former" not in clean:
            land = slug(adjective_of(country)) if label == "opposition" else country.id
            voice = Actor(f"{land}-{side}", f"{adjective_of(country)} {label}", f"{land}-{side}")
            return Found(voice, f"the {label} of {country.name}", True)
    return None


def _held(clean: str, country: Country, on: date | None, *, one_of_several: bool = False) -> Found | None:
    """Who holds the office that is named, unless it is their deputy, spokesman or the like; of "a government spokesman" there are several."""
    words = _one_spelling(clean)
    for office in sorted(country.offices, key=len, reverse=True):
        spelled = _one_spelling(office)
        if not re.search(rf"\b{re.escape(spelled)}\b", words):
            continue
        if _BESIDE_AN_OFFICE.search(words.replace(spelled, " ")):
            return None
        holders = {h.name: h for h in country.offices[office] if h.covers(on)}
        if len(holders) != 1 and on is not None:
            return None  # a day on which several held it, or nobody known
        holder = next((h for h in country.offices[office] if h.covers(on)), None)
        if holder is None or (one_of_several and _BESIDE_AN_OFFICE.search(spelled)):
            return None
        day = f" on {on.isoformat()}" if on else ""
        side = country.side or country.id
        return Found(Actor(slug(holder.name), holder.name, side), f"{office} of {country.name}{day}", True)
    return None


def _one_spelling(words: str) -> str:
    """`words` in lower case with the spelling that actor files use for offices: "secretary of defense" is the "defence secretary"."""
    words = words.replace("defense", "defence").replace("secretary of defence", "defence secretary")
    words = words.replace("secretary of the treasury", "treasury secretary").replace(
        "external affairs minister", "foreign minister"
    )
    return re.sub(
        r"\bminister (?:of|for) (?:national )?(foreign|defence|finance|interior|health)(?: affairs)?\b",
        r"\1 minister",
        words,
    )


def leader(clean: str, countries: Countries, on: date | None, context: str) -> Found | None:
    """ "the French leader", "Egypt's top diplomat": who holds the office, of several the one whom the context names."""
    match = _LEADING.match(clean)
    land = bare(match.group("land")) if match is not None else ""
    country = countries.get(land)
    if match is None or country is None:
        return None
    holders = [
        (office, holder)
        for office in _OFFICES_OF[match.group("what")]
        for holder in country.offices.get(office, ())
        if holder.covers(on)
    ]
    named = [item for item in holders if item[1].name.split()[-1] in context]
    if not holders or (context and not named):
        return None
    office, holder = (named or holders)[0]
    side = country.side or country.id
    return Found(Actor(slug(holder.name), holder.name, side), f"{office} of {country.name}", True)
