"""For whom somebody speaks, read off the words around the name: "chief executive of Northgate Bank", "the Tarvian interior minister"."""

from __future__ import annotations

import re
from datetime import date

from contradict.actors import ActorBook, slug
from contradict.actors.countries import OFFICIAL
from contradict.claims import Actor
from contradict.extract.cast import Cast
from contradict.extract.roles import is_organisation

_ROLE = (
    r"(?:spokes\w+|chief executive|ceo|chair\w*|president|vice[- ]president|director|head|secretary|secretary[- ]general|leader|deputy leader|boss|"
    r"founder|co-founder|minister|deputy|official|manager|partner|economist|analyst|lawyer|attorney|officer|general|commander|adviser|advisor|"
    r"representative|envoy|delegate|ambassador|researcher|scientist|professor|editor|engineer|coach|rector|principal|governor|board member|member|"
    r"counsel|strategist|executive|treasurer|organi[sz]er|president-elect|mp|lawmaker|candidate|aide|office|report|survey|statement|study|press secretary|mission|administrator|undersecretary|co-leader|whip|inspector|diplomat|commissioner|negotiator|chief|rapporteur|prosecutor|superintendent|boss)"
)
_NAME = r"(?:the\s+)?(?P<body>[A-Z][\w.&’'-]*(?:\s+(?:of|for|and|the)\s+(?=[A-Z])|\s+[A-Z][\w.&’'-]*|[A-Z\w.&’'-])*)"
_BEHIND = re.compile(rf"\b{_ROLE}s?\s+(?:\w+\s+){{0,3}}?(?:of|for|at|with|from|in)\s+{_NAME}", re.I | re.A)
_BEHIND_CASED = re.compile(
    r"\b(?:of|for|at|with|from|in|within|inside)\s+(?:(?:the\s+)?(?:opposition|ruling|governing|centre-left|centre-right|far-right|left-wing|right-wing)\s+)?"
    + _NAME
)
_IN_FRONT = re.compile(_NAME + rf"(?:['’]s)?\s+(?:\w+\s+){{0,2}}?(?i:{_ROLE})\b")
_RANK = re.compile(
    r"(?:Senior|Top|Deputy|Acting|Chief|Former|Then|Assistant|Vice|Interim|Leading|Dr|Mr|Mrs|Ms|Sir|Professor|Executive|General)\.?\s+"
)
"""In front of a body's name it belongs to the role behind: "Senior Hamas official"."""
_ROLES_BEHIND = re.compile(
    rf"(?:\s+(?:{_ROLE}|high|special|deputy|assistant|chief|senior|permanent|acting|vice))+$|^state\s+(?:senate|house|assembly)$",
    re.I,
)
_OFFICER = re.compile(
    r"(?<=\w)(?:['’]s?)?\s+(?:(?:deputy|assistant|chief|acting|special|state|senior|public|general)\s+)*(?:commissioner|prosecutor(?:[- ]general)?|attorney[- ]general|superintendent|inspector|"
    r"(?:home|cabinet|foreign|defen[cs]e|health|trade|education|justice|finance|security|press|permanent|chief) secretary|chief scientist|(?:chief )?medical officer|statistician|auditor[- ]general|border force)\b",
    re.I,
)
_NO_BODIES = frozenset(
    (
        "Press",
        "Government",
        "Cabinet",
        "Presidency",
        "Party",
        "State",
        "House",
        "Police",
        "Campaign",
        "Company",
        "Media",
        "City",
        "County",
        "Group",
        "International",
        "Front",
        "Office",
        "Act",
        "Bill",
        "Army",
        "Military",
        "Navy",
        "Defence",
        "Defense",
    )
)
"""Single words that say what office somebody holds, not where: "Press Secretary", "Police Chief"."""
_SHORT = frozenset(("Commission",))
"""What a body is called after its full name: "a Commission spokesman" in an article on the European Commission."""
_FIELDS = re.compile(
    r"Home|Foreign|Interior|Finance|Health|Defen[cs]e|Justice|Education|Transport|Energy|Environment|Agriculture|Culture|Labou?r|Trade|"
    r"Digital|Sports?|Planning|Development|Infrastructure|Communications|Security|Social|Economic|Public|Works|Water|Mines|Shadow|Resources|Fisheries|Science|Technology|Information|Industry|Commerce|Climate|"
    r"Housing|Economy|Tourism|Ministry|Government|Minister|Senior|Department|Affairs|State|Prime|Deputy"
)
"""What a ministry is for, or an official is, is no country: "Home Affairs Ministry sources"."""
_AMERICAN = re.compile(
    r"\b(?:assistant secretary of (?:state|defen[cs]e|the treasury)|deputy secretary of state|(?:treasury|homeland security|veterans affairs) secretary|"
    r"secretary of (?:homeland security|veterans affairs|the treasury)|U\.?S\.? attorney|(?:Trump|Biden|Obama|Bush|Clinton|Reagan|U\.?S\.?) administration officials?|^(?:(?:an?|the|one|some|two|three|several|senior|top|unnamed|anonymous)\s+)*administration officials?|"
    r"White House (?:spokes\w+|officials?|aides?|press secretary|advis[eo]rs?|summary|read-?outs?|account|memo|transcript))\b",
    re.I,
)
"""Offices that only the United States have under such a name."""
_PARTISAN = re.compile(r"\b(?:Democrat|Republican)\b(?! (?:National|Party))")
""" "the top Democrat in the Senate" speaks for the party, not for the Senate."""
_SEATED = re.compile(r"(?<=\w)\s+(?:in|at)\s+[A-Z][\w-]+(?:\s+[A-Z][\w-]+)?$")
"""Where somebody sits says the least of whom they speak for: "a NATO spokesman in Brussels"."""
_OF_BODY = re.compile(
    r"(?:the\s+)?[A-Z]\w+\s+(?:FA|[A-Z]\w+\s+(?:Federation|Association|Union|League|Academy|Society|Institute|University|Bank|Committee))\s+(?:vice[- ])?(?:president|chair\w*|secretary|director|spokes\w+|chief)\b"
)
""" "Swedish FA president": of a body called after the country, not of its government."""
_PRIVATE = re.compile(
    r"(?:[A-Z][\w’'-]+\s+){2,}(?:University|College|Council|Association|Federation|Union|League|Chamber|Foundation|Alliance|Coalition|Partnership|Forum|Network|Society)(?:\s+(?:of|for)\s+.+)?"
)
""" "president of the North American Freight Rail Council": a body whose name holds that of a country or continent."""
_OF_STATES = re.compile(
    r"\b(?:Security|State|Supreme|Privy|Federal|National|Legislative|Ruling|Military|Sovereignty|Guardian|European|African|Soviet|Arab) (?:\w+ )?(?:Council|Union|League)"
)
_REGIONAL = re.compile(
    r"\b(?:UK|U\.?S\.?|[A-Z][a-z]+)\s+(?:(?:country|regional|managing|general)\s+)?(?:director|manager|boss)$"
)
""" "the movement's UK director": where in a body, not of the country."""
_NAMED_FOR = re.compile(
    r"(?:[A-Z][\w’'-]+\s+)*(?:[A-Z][\w’'-]+s|Women|Men|People|Movement|Coalition|Alliance|Campaign)\s+(?:for|against)\s+(?:the\s+)?[A-Z]\w+"
)
""" "president of Concerned Women for America": a body, not an officer of the country."""
_DEPARTMENT = re.compile(r"\b(?:Affairs|Communications|Relations|Policy|Operations|Strategy|Marketing)$")
""" "Director of Government Affairs": where in a body, not which."""
_GUESTS = re.compile(r"\b(?:diplomats?|ambassadors?|envoys?|correspondents?)$", re.I)
_AGAINST = re.compile(
    r"\b(?:former|ex-|then|critics?|opponents?|victims?|(?-i:customers?|patients?|residents?)|rivals?|wi(?:fe|dow)|husband|son|daughter|opposition(?! (?-i:[A-Z]))|dissident|(?-i:neighbou?rs?)|"
    r"supporters?|fan|suspect|defendant|detainee)\b",
    re.I,
)


def speaks_for(words: str, *, book: ActorBook, cast: Cast, on: date | None, context: str) -> Actor | None:
    """The body or government whose side is meant by a title or description, or None when it names none."""
    if _AGAINST.search(words):
        return None
    elsewhere = _SEATED.sub("", words)
    own = _meant(elsewhere, book, cast, on, context) if elsewhere != words else None
    seated = words[len(elsewhere) :].strip().startswith("in ")
    if seated and (_GUESTS.search(elsewhere) or not OFFICIAL.search(elsewhere)):
        return own  # "diplomats in Vienna": of any country but that one; "an analyst in Islamabad"
    return own or _meant(words, book, cast, on, context)


def _meant(words: str, book: ActorBook, cast: Cast, on: date | None, context: str) -> Actor | None:
    bodies = _bodies(words)
    for body in bodies:  # "Syrian Democratic Forces" are not the forces of Syria
        if len(body.split()) > 2 and (found := book.explain(body, on=on, context=context)).known:
            return found.actor
    private = next((body for body in bodies if _is_private(body)), None)
    of_none = _OF_BODY.match(words) or private or _REGIONAL.search(words)
    country = None if of_none else book.countries.official_in(words) or _officer_of(words, book)
    if country is None and _AMERICAN.search(words):
        country = book.countries.official_in("American officials")
    if country is not None:
        return Actor(country[0], country[0], country[1])
    party = book.parties.named_in(words, context=context)
    if party is not None and _PARTISAN.search(words):
        return party
    for body in bodies:
        found = book.explain(body, on=on, context=context)
        if found.known:
            return found.actor
    if party is not None and private is None:
        return party
    for body in bodies:
        if (
            body in _NO_BODIES
            or (_DEPARTMENT.search(body) and not is_organisation(body))
            or body.startswith("State for ")
        ):  # "Minister of State for Transport"
            continue
        whole = cast.ending_in(body) if body in _SHORT else None
        if whole is not None and (found := book.explain(whole, on=on, context=context)).known:
            return found.actor
        full = whole or cast.organisation(body) or (body if is_organisation(body) or body == private else None)
        if re.search(rf"\b{re.escape(body)}(?: affairs)? minister\b", words, re.I) and not (full or "").endswith(
            "Ministry"
        ):
            continue  # "Digital affairs minister": a field
        if full is not None and full.endswith(" Department") and re.search(r"\bministry\b", words, re.I):
            continue  # "Commerce ministry spokesman": not of the Commerce Department
        if full is not None:
            return book.explain(full, on=on, context=context).actor
    if OFFICIAL.search(words):
        for word in re.findall(r"(?<!\bsources in )(?<!\bsources in the )\b[A-Z][a-z]{3,}\b", words):
            if _FIELDS.fullmatch(word):
                continue
            name = cast.land_of(word)
            if name is not None:
                return Actor(slug(name), name, slug(name))
    return None


def _is_private(body: str) -> bool:
    """Whether a body whose name holds that of a country is none of its state."""
    return _NAMED_FOR.fullmatch(body) is not None or (
        _PRIVATE.fullmatch(body) is not None and _OF_STATES.search(body) is None
    )


def _officer_of(title: str, book: ActorBook) -> tuple[str, str] | None:
    """ "New Zealand's Deputy Commissioner", "Saudi prosecutor": an office of state that is one only behind a country's name or adjective."""
    office = _OFFICER.search(title)
    return book.countries.official_in(f"{title[: office.start()]} official") if office is not None else None


def _bodies(words: str) -> list[str]:
    found = []
    for match in _BEHIND.finditer(words):
        cased = _BEHIND_CASED.search(words, match.start())
        if cased is not None:
            found.append(cased.group("body"))
    front = re.sub(rf"^(?:{_RANK.pattern})+", "", words)
    found += [_ROLES_BEHIND.sub("", match.group("body")) for match in _IN_FRONT.finditer(front)]
    last = None if found else _BEHIND_CASED.search(words)
    if last is not None and is_organisation(last.group("body")):
        found.append(last.group("body"))  # "a neurologist at the University of Eastmoor"
    found += [front for body in found if (front := re.split(r"['’]s\s", body)[0]) != body]  # "NATO's KFOR mission"
    return [re.sub(r"^(?:An?|The)\s+|['’]s?$", "", body).strip() for body in found if body]
