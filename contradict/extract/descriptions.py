"""Who is meant by "the board", "its defence ministry", "a statement released by X", "his office": words that name nobody by themselves."""

from __future__ import annotations

import re
from datetime import date

from contradict.actors import ActorBook
from contradict.actors.names import key_of
from contradict.calendar_words import DAYS, MONTHS

_CHARGE = r"(?:indictment|verdict)"
"""Of somebody, never by them: "Boeing's indictment"."""
_ABOUT = rf"(?:{_CHARGE}|investigation|inquiry|inspection|audit|review|video|book|memoirs?)"
"""In front of these and behind their "of" and "from" stands what they are about: "the Trump investigation"; only "by" tells who made them."""
_TOPICAL = r"(?:survey|study|poll|analysis|estimates?|forecast|calculations?|proposal)"
"""Behind the "of" of these stands what they are about: "a study of the harbour"."""
_AUTHORED = (
    r"(?:statement|read-?out|transcript|report|presentation|letter|note|notes|minutes|document|documents|release|memo|tweet|post|paper|ruling|decision|"
    r"figures|communiqu[eé]|message|dossier|motion|lawsuit|resolution|records?|website|campaign|data|"
    r"complaint|filing|petition|submission|brief|commentary|editorial|e-?mail|memorandum|affidavit|testimony|blog|blog post|bulletin|"
    r"dispatch|declaration|findings|circular|press release|news release|leaflet|advisory)"
)
_WRITTEN = rf"(?:{_AUTHORED}|{_TOPICAL})"
_DOCUMENT = rf"(?:{_WRITTEN}|{_ABOUT})"
_TEAM = r"(?:(?:legal|press|defen[cs]e|campaign)\s+)?(?:staff|camp|team|entourage|cabinet)"
""" "Ann Lee's summer camp" does not speak for her."""
_PARTY = rf"(?:[a-z]+\s+)?(?:aides|allies|lawyers?|attorneys?|counsel|solicitors?|barristers?|defen[cs]e(?: lawyers?| attorneys?)?|secretariat|press secretary)|{_TEAM}"
"""Those who speak for the one they belong to."""
_IN_FRONT = r"^(?:an?|the|its|their|his|her|\w+)?\s*(?:[\w-]+\s+){0,3}?"
_READ = r"(?:seen|reviewed|obtained|read|viewed|heard|examined|verified|received|leaked|cited|quoted)"
"""In front of "by" it tells who has the paper, not who wrote it."""
_WRITTEN_BY = re.compile(
    rf"{_IN_FRONT}(?:{_DOCUMENT}\s+(?:(?:of|on|into)\s+(?:[\w-]+\s+){{1,4}}?)?(?:(?!{_READ}\b)[\w-]+\s+)?by|{_WRITTEN}\s+(?:[\w-]+\s+)?from|"
    rf"{_AUTHORED}\s+(?:[\w-]+\s+)?of(?=\s+(?:an?|the|its|their|his|her|(?-i:[A-Z])[\w.’'-]*)\b))\s+(?P<who>.+)$",
    re.I,
)
_WHOSE_PAPER = re.compile(
    rf"^(?P<who>.+?)(?:['’]s|(?<=s)['’])\s+(?:own\s+|new\s+|latest\s+|joint\s+|(?!{_CHARGE}\b)[\w-]+\s+)?(?!{_CHARGE}\b){_DOCUMENT}\b.*$",
    re.I,
)
_BODY_PAPER = re.compile(
    r"^(?:an?|the|one)\s+(?P<who>club|company|government|ministry|party|union|police|court|board|council|team|league|federation|police force|hospital|university)\s+(?:statement|press release|report|letter)$",
    re.I,
)
""" "A club statement read"."""
_PRONOUN_PAPER = re.compile(rf"^(?P<who>its|his|her|their)\s+(?:own\s+|[\w-]+\s+)?{_DOCUMENT}\b.*$", re.I)
_SIGNED_BY = re.compile(
    rf"{_IN_FRONT}(?:{_DOCUMENT}|draft)\b(?:(?!\b(?:was|were)\b)[^.])*?,?\s+(?:signed|written|carried out|conducted|compiled|prepared|drafted|authored|published|issued|released|filed|lodged|posted|submitted|produced|circulated|sent|leaked|brought)"
    r"(?:\s+(?:(?:last|this|late|early|earlier)\s+(?:on\s+)?[\w ]{2,20}?|on\s+\w+|in\s+\w+|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today))?\s+by\s+(?P<who>.+?)(?:\s+against\s.*)?(?:\s+(?:(?:an?|one|two|three|four|five|six|several|\d+)\s+)?(?:hours?|days?|weeks?|minutes?)\s+(?:later|earlier|ago|before))?(?:\s+and\s+(?:seen|obtained|reviewed)\s+by\s.*)?$",
    re.I,
)
_PASSIVE = r"(?:was|were|is|are|been|being|be)\b"
_MADE_BY = re.compile(
    rf"^(?:an?|the|its|\w+)\s+(?:[\w-]+\s+){{0,3}}?{_DOCUMENT}\s+(?:that\s+|which\s+)?(?P<who>(?:the\s+(?!\S+\s+{_PASSIVE})(?:[a-z-]+\s+)?[a-z]+|he|she|it|they|(?:the\s+)?[A-Z][\w.&’'-]*(?:\s+(?:of\s+|for\s+|the\s+|and\s+)*[A-Z][\w.&’'-]*)*))\s+"
    r"(?:has\s+|had\s+|have\s+)?(?:itself\s+|also\s+|later\s+|first\s+)?(?:filed|lodged|published|issued|released|wrote|written|sent|made|posted|submitted|drafted|produced|conducted|compiled|carried out|signed|circulated|put out|put up|handed over|presented|brought)\b.*$"
)
""" "a complaint the party lodged with the court"."""
_OFFICE_OF = re.compile(
    rf"^(?P<who>.+?)(?:['’]s|(?<=s)['’])\s+(?:(?:[a-z]+\s+)?(?:office|spokes\w+|press service|press office|communications director)|{_PARTY})$"
)
_PRONOUN_OFFICE = re.compile(
    rf"^(?P<who>his|her|its|their)\s+(?:(?:[a-z]+\s+)?(?:office|spokes\w+|press service|press office)|{_PARTY})$",
    re.I,
)
_SPOKES = re.compile(
    r"^(?:an?|the|another|one)\s+(?:[\w-]+\s+){0,2}?(?:spokes\w+|press officer|representatives?)\s+(?:for|of|at|from)\s+(?P<who>(?:the\s+|its\s+|his\s+|her\s+)?[^,]+(?:,\s+(?-i:[A-Z])[\w.&’' -]+)?)$",
    re.I,
)
_MINISTRY = re.compile(
    r"^(?P<whose>(?i:the|its|their|his|her|))\s*(?P<body>(?:[a-z-]+\s+)?(?:ministry|embassy|consulate|foreign office|defen[cs]e department|army|military|air force|navy|police|border guard|government|parliament|"
    r"coast guard|security service|presidency|administration|state media|state television|state news agency))$"
)
_DATELINE = re.compile(r"(?:.*\n){0,8}?([A-Z]{3,}[A-Z ]*),?[^\n—–-]{0,40}\s[—–-]\s")
COMPANY = frozenset(
    [
        "company",
        "firm",
        "maker",
        "manufacturer",
        "operator",
        "carrier",
        "airline",
        "chain",
        "lender",
        "drugmaker",
        "carmaker",
        "supplier",
        "producer",
        "retailer",
        "utility",
        "publisher",
        "developer",
        "business",
        "corporation",
        "insurer",
        "builder",
        "owner",
        "planemaker",
        "chipmaker",
        "automaker",
        "bank",
        "fund",
        "group",
    ]
)
BODY_NOUNS = frozenset(
    [
        "agency",
        "board",
        "front",
        "unit",
        "fund",
        "union",
        "association",
        "charity",
        "organisation",
        "organization",
        "court",
        "commission",
        "committee",
        "council",
        "party",
        "group",
        "bank",
        "institute",
        "university",
        "journal",
        "newspaper",
        "paper",
        "mission",
        "hospital",
        "clinic",
        "prison",
        "museum",
        "force",
        "church",
        "ministry",
        "department",
        "regulator",
        "watchdog",
        "federation",
        "foundation",
        "bureau",
        "authority",
        "service",
        "campaign",
        "club",
        "school",
        "college",
        "network",
        "broadcaster",
        "magazine",
        "alliance",
        "coalition",
        "league",
        "movement",
        "tribunal",
        "panel",
        "senate",
        "parliament",
        "chamber",
        "company",
        "firm",
        "bloc",
        "prosecution",
        "embassy",
        "office",
    ]
)
_NAMED_PAPER = re.compile(
    rf"^(?:[Tt]he\s+|[Aa]n?\s+)?(?P<who>(?!The\b|An?\b|Its\b|Their\b)[A-Z].*?)\s+(?:(?!{'|'.join(sorted(BODY_NOUNS))}\b)[a-z-]+\s+)?{_WRITTEN}(?:\s+(?:in|of|from|for|dated|last|this)\s+(?:[A-Z]\w+\s+)?(?:\d{{4}}|week|month|year|[A-Z]\w+day))?$"
)
_WHEN = re.compile(
    r"(?!(?<=[a-z]) and (?:[A-Z][a-z]+ )+(?:Commission|Authority|Administration|Agency|Executive|Department|Committee|Bureau|Board|Service|Council)\b)"
    r"\s+(?:last|this|earlier|on|in|dated|late|early|yesterday|today|and)\b.*$"
)
""" "of the bank last week and …", not the second field of the Food and Drug Administration."""

_TWO_FIELDS = re.compile(
    r"(?:the )?(?:[A-Z][\w’'-]+ )*(?:Centre|Center|Institute|Society|Council|Foundation|Initiative|Campaign|Network|Committee|Department|Ministry) (?:for|of|on) (?:[A-Z][\w’'-]+ )+and [A-Z][a-z]+\b(?! [A-Z])"
)
""" "the Centre for Commons and Law"."""
_DAYS = frozenset(word.capitalize() for word in (*DAYS, *MONTHS))

_FORMS = (
    _PRONOUN_OFFICE,
    _PRONOUN_PAPER,
    _SPOKES,
    _SIGNED_BY,
    _WRITTEN_BY,
    _OFFICE_OF,
    _WHOSE_PAPER,
    _BODY_PAPER,
    _MADE_BY,
    _NAMED_PAPER,
)


_SPOKES_OF = re.compile(
    r"^(?:[Aa]n?|[Tt]he|[Oo]ne)\s+(?:senior\s+|chief\s+)?(?P<who>(?:[a-z-]+\s+)?(?P<noun>[a-z-]+))\s+spokes(?:man|woman|person)$"
)
"""Of a body by what it is: "a hospital spokesman" speaks for the hospital, not for whoever spoke last."""


_SPEAKING = (
    BODY_NOUNS
    | COMPANY - {"maker", "owner", "business", "builder"}
    | frozenset(
        """government police army military navy guard ministry embassy palace parliament council city county state university airport
    port railway ambulance fire prosecution cathedral diocese festival farmers supermarket museum zoo team hotel""".split()  # noqa: SIM905
    )
)


def kind_of_spokesman(words: str) -> str | None:
    """The body that "a hospital spokesman" speaks for, by what it is; None for "a senior spokesman"."""
    match = _SPOKES_OF.match(words)
    if match is None or match.group("noun") not in _SPEAKING:
        return None
    return match.group("noun") if match.group("who").split()[0] in _SORTS else match.group("who")


_SORTS = frozenset(("separate", "second", "former", "new", "another", "local", "unnamed", "official", "deputy"))


def author_of(words: str) -> str | None:
    """Whose paper, office or spokesman `words` are: the words for that one ("his", "Erdogan", "the bank"), or None."""
    if (body := kind_of_spokesman(words)) is not None:
        return f"the {body}"
    for form in _FORMS:
        match = form.match(words)
        if match is not None:
            whole = match.group("who")
            who = (two.group() if (two := _TWO_FIELDS.match(whole)) is not None else _WHEN.sub("", whole)).strip(" ,")
            return who if who and not who[0].isdigit() and who.split()[0] not in _DAYS else None
    return None


def names_body(words: str) -> bool:
    """ "the trial's monitoring board": a body by what it is, whatever its name."""
    return re.findall(r"[a-z]+", words.lower())[-1:] in [[noun] for noun in BODY_NOUNS]


_NO_NAME = re.compile(r"^(?:(?:The|Its|Their|That|This|An?|One|On|In|At|But|And|When|After|If|As|While)\b\s*)+")


def ministry_meant(
    words: str, text: str, book: ActorBook, *, home: str, land: str | None, on: date | None
) -> str | None:
    """ "the interior ministry" with its country in front, as the article or its outlet lets one tell; None when nothing does.

    `land` is a country named before, for "its ministry"; `home` the outlet.
    """
    match = _MINISTRY.match(words)
    if match is None:
        return None
    body = match.group("body")
    if (
        body == "ministry"
        and (full := re.search(r"\b(?!(?:the|its|an?|his|her|their|our|this|that)\b)([a-z]+ ministry)\b", text))
        is not None
    ):
        body = full.group(1)
    if match.group("whose").lower() in ("its", "their"):
        return f"{land} {body}" if land else None
    front = re.findall(rf"\b((?:[A-Z][a-z]+\s+){{0,3}}[A-Z][a-z]+)(?:['’]s)?\s+(?i:{re.escape(body)})\b", text)
    named = dict.fromkeys(words for words in (_NO_NAME.sub("", each) for each in front) if words)
    if len(named) == 1:
        return f"{next(iter(named))} {body}"
    field = body.split()[0]
    for holder in re.findall(rf"\b(?i:{re.escape(field)})\s+[Mm]inister,?\s+((?:[A-Z][\w’'-]+\s?){{2,3}})", text):
        country = book.countries.of_side(book.resolve(holder.strip(), on=on).side)
        if country is not None:
            return f"{country} {body}"
    dateline = _DATELINE.match(text.lstrip())
    for where in (home, dateline.group(1).title() if dateline is not None else ""):
        country = book.countries.word(where)
        if country is not None and (where == home or _named_again(country, text, book)):
            return f"{country} {body}"
    return None


def _named_again(adjective: str, text: str, book: ActorBook) -> bool:
    """Whether more is told of a country than that the reporter writes from its capital."""
    country = book.countries.get(key_of(adjective))
    names = (adjective, country.name) if country is not None else (adjective,)
    return any(re.search(rf"\b{re.escape(name)}\b", text) for name in names)
