"""What single words tell of who bears a name: a role, a body, a man or a woman."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

import yaml

ROLE = re.compile(
    r"^(?:president|minister|premier|chancellor|secretary|spokes(?:man|woman|person)|senator|sen|rep|pres|assembly(?:man|woman)|committee(?:man|woman)|alder(?:man|woman)|selectman|freeholder|comedian|actor|actress|singer|moderator|adm|supt|atty|representative|governor|gov|general|gen|colonel|col|"
    r"major|captain|admiral|ambassador|king|queen|prince|princess|pope|judge|justice|professor|prof|attorney|mayor|congressman|congresswoman|"
    r"speaker|leader|chairman|chairwoman|chair|director|chief|envoy|commissioner|taoiseach|mr|mrs|ms|dr|sir|lord|lady|sheikh|ayatollah|prosecutor|"
    r"lawyer|analyst|adviser|advisor|deputy|head|candidate|lawmaker|activist|journalist|economist|officer|manager|strategist|commander|coach|"
    r"founder|editor|author|reporter|sheriff|superintendent|lieutenant|lt|sergeant|rev|reverend|bishop|archbishop|cardinal|imam|rabbi|"
    r"nominee|chairperson|executive|ceo|negotiator|aide|correspondent|host|member|researcher|scientist|doctor|mp|inspector|superintendent|constable|detective|trooper|secretary-general|first|prime|foreign|diplomat|administrator|undersecretary|under-secretary|whip|co-leader|"
    r"[a-z]{3,}ologist|historian|pollster|physician|surgeon|engineer|organi[sz]er|consultant|columnist|pastor|priest|principal|legislator|councill?or|commentator|president-elect|rapporteur|rector|whip|coroner|"
    r"commodore|mep|msp|ms|md|td|cllr|coun|brigadier|brig|marshal|maj|capt|cmdr|cpl|sgt|corporal|ombudsman|ombudswoman|convener|convenor|registrar|archdeacon|deacon|vicar|provost|patriarch|"
    r"metropolitan|mufti|monsignor|chaplain|mullah|baroness|baron|viscount|dame|hon|(?:governor|director|attorney|inspector|solicitor|auditor|comptroller)-general|rear-admiral|vice-(?:president|chairman|chairwoman|chair|chancellor|premier|mayor|admiral|principal|captain|provost)|co-(?:founder|chair|chairman|chairwoman|author|owner|director|president|pilot)|(?:editor|commander)-in-chief|mayor-elect|solicitor|barrister|"
    r"trustee|treasurer|clerk|jurist|sp|dsp|asp|acp|comrade|alhaji|alhaja|aunty|engr|magistrate|collector|bureaucrat|midwife|paramedic|psychiatrist|p(?:a|ae)ediatrician|obstetrician|statistician|counterpart|predecessor|successor|"
    r"lobbyist|campaigner|mediator|counsel|technician|broker|surveyor|headteacher|headmaster|headmistress|organizer|spokespeople|warden|ranger|firefighter|skipper|trapper|farmer|fisherman)s?$",
    re.I,
)


BODY = re.compile(
    r"\b(?:minera|petrolera|naviera|banco|banque|banca|grupo|groupe|gruppo|compañía|société|trust|guild|command|brigade|battalion|regiment|secretariat|directorate|inspectorate|registry|chamber|clinic|infirmary|academy|gmbh|llc|plc|llp|ag|nv|"
    r"lines|maritime|shipping|logistics|cargo|renewables|foods|steel|mining|minerals|metals|pharmaceuticals|laboratories|labs|oil|gas|petroleum|electric|power|solar|software|insurance|"
    r"securities|ventures|brands|breweries|brewery|railways|railway|rail|telecom|textiles|chemicals|plastics|packaging|construction|contractors|engineering|properties|homes|farms|dairy|"
    r"hotels|resorts|stores|supermarkets|infrastructure|aviation|aerospace|biotech|biosciences|semiconductor|consulting|analytics|broadcasting|pictures|studios|records|productions|"
    r"ministry|department|house|party|union|nations|organi[sz]ation|agency|council|committee|commission|court|university|institute|"
    r"company|corporation|corp|inc|ltd|group|association|federation|foundation|bank|times|post|news|journal|press|police|army|force|forces|"
    r"government|parliament|assembly|congress|senate|office|bureau|network|center|centre|society|church|municipality|journal|tribunal|therapeutics|pharma|capital|savings|holdings|partners|industries|airlines|airways|motors|technologies|systems|energy|research|mission|ministries|school|college|hospital|alliance|"
    r"movement|front|league|club|fund|service|authority|board|coalition|campaign|administration|embassy|daily|media|tv|radio|magazine|"
    r"confederation|division|resources|rovers|wanderers|athletic|bhavan|bhawan|sabha|morcha|dal|parishad|tribe|medical|healthcare|digital|entertainment|democrats|republicans|conservatives|labour|greens|watch|international|street|state|kingdom|republic|city|county|island|sea|gulf|war|act|bill|day|summit|treaty|agreement|deal|week)\b",
    re.I,
)


_FEMALE = frozenset(
    (
        "mrs",
        "ms",
        "miss",
        "queen",
        "princess",
        "lady",
        "dame",
        "spokeswoman",
        "chairwoman",
        "congresswoman",
        "sister",
        "mother",
        "wife",
        "daughter",
        "actress",
        "baroness",
        "madam",
        "madame",
        "woman",
        "girl",
        "aunt",
        "niece",
        "grandmother",
        "granddaughter",
        "girlfriend",
        "widow",
        "waitress",
        "businesswoman",
    )
)


_MALE = frozenset(
    (
        "mr",
        "king",
        "prince",
        "sir",
        "lord",
        "spokesman",
        "congressman",
        "brother",
        "father",
        "husband",
        "son",
        "pope",
        "ayatollah",
        "sheikh",
        "bishop",
        "imam",
        "man",
        "boy",
        "uncle",
        "nephew",
        "grandfather",
        "grandson",
        "boyfriend",
        "widower",
        "businessman",
    )
)


_PARENTS = {"um": "f", "umm": "f", "abu": "m"}
"""Mother of, father of, in Arabic names."""
_NO_CHILDREN = frozenset(("dhabi", "ghraib", "sayyaf", "qasr", "simbel", "musa", "kamal"))
"""Behind these in the names of places and groups: Abu Dhabi, Umm Qasr."""


@cache
def first_names() -> dict[str, frozenset[str]]:
    """First names by "f" and "m"."""
    return {"f": listed("female"), "m": listed("male")}


def is_first_name(word: str) -> bool:
    """Whether a word, in small letters, is a first name of our list, with or without its accents."""
    plain = _plain(word)
    return plain in listed("female") or plain in listed("male")


def listed(key: str) -> frozenset[str]:
    """The words of names.yml under a key."""
    return _lists()[key]


@cache
def _lists() -> dict[str, frozenset[str]]:
    data = yaml.safe_load(files("contradict.extract").joinpath("names.yml").read_text("utf-8"))
    return {key: frozenset(words.split()) for key, words in data.items()}


def gender_of(words: Sequence[str], title: str) -> str | None:
    """ "f", "m" or None, by title and first name."""
    titles = {w.strip(".").lower() for w in title.split()}
    if titles & _FEMALE:
        return "f"
    if titles & _MALE:
        return "m"
    of_office = "m" if "chairman" in titles else None  # which some women are called as well
    if len(words) >= 2:
        first = _plain(words[0])
        if first in _PARENTS and words[1].lower() not in _NO_CHILDREN:
            return _PARENTS[first]
        if first in first_names()["f"]:
            return "f"
        if first in first_names()["m"]:
            return "m"
    return of_office


def _plain(name: str) -> str:
    """In lower case and without accents, as in the list, unless the list has the accents."""
    lower = name.lower()
    if lower in first_names()["f"] or lower in first_names()["m"]:
        return lower
    return "".join(c for c in unicodedata.normalize("NFD", lower) if not unicodedata.combining(c))


def is_role(word: str) -> bool:
    """Whether a word is what a person may be: minister, spokeswoman, analyst."""
    return bool(ROLE.match(word.strip(".,")))


def is_somebody(noun: str) -> bool:
    """Whether a word, in small letters and singular, is for a person: by office, for a living, kin, or as people go."""
    return is_role(noun) or is_occupation(noun) or noun in listed("kinds") or noun in listed("people")


_OCCUPATION = re.compile(
    r"[a-z]{2,}(?:er|or|ist|ian|man|woman|eer|nurse|cook|chef|clerk|pilot|native|midfielder|mother|father)$"
)
_NOT_ONE = re.compile(
    r"^(?:number|letter|paper|order|matter|newspaper|computer|river|tower|water|border|centre|center|user|owner|other|later|never|monitor|sector|operator|regulator)$"
)


def is_occupation(noun: str) -> bool:
    """Whether a word looks like what a person does for a living: "plumber", "pastor"."""
    return _OCCUPATION.fullmatch(noun) is not None and not _NOT_ONE.match(noun)


def is_organisation(name: str, *, ranked: bool = False) -> bool:
    """Whether a name has a word that only bodies have: Bank, Ministry, University; not "Bill Clinton", nor "Nathan Deal" who is `ranked`: called a governor."""
    first, _, rest = name.partition(" ")
    personal = bool(rest) and is_first_name(first.lower())
    if personal and ranked and len(rest.split()) == 1:
        return False
    return bool(BODY.search(rest if personal else name))


def looks_personal(name: str) -> bool:
    """A first name in front, as far as our list goes."""
    return gender_of(name.split(), "") is not None
