"""Proper names in a parsed paragraph: where each stands, with its title, and what that tells of who bears it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from contradict.calendar_words import DAYS, MONTHS
from contradict.extract.acronyms import fits, short_behind
from contradict.extract.appositions import (
    apposition_before,
    apposition_behind,
    closes_with_body,
    party_behind,
    past_genitive,
    says_body,
)
from contradict.extract.roles import BODY, ROLE, first_names, gender_of, listed
from contradict.extract.surface import NUMBER, Surface
from contradict.extract.tree import Doc, Token

_PARTICLES = frozenset(
    (
        "al",
        "bin",
        "ibn",
        "de",
        "da",
        "di",
        "van",
        "von",
        "der",
        "den",
        "el",
        "la",
        "le",
        "abu",
        "ben",
        "dos",
        "du",
        "ter",
        "dei",
        "degli",
        "della",
        "delle",
        "del",
        "des",
        "zu",
    )
)


_NO_NAMES = frozenset(
    (
        *DAYS,
        *MONTHS,
        *(month[:3] for month in MONTHS),
        "sept",
        "mr",
        "mrs",
        "ms",
        "dr",
        "whatsapp",
        "instagram",
        "tiktok",
        "image",
        "photo",
        "video",
        "twitter",
        "facebook",
        "youtube",
    )
)


_FIELD = re.compile(
    r"(?:health|human|services|reform|oversight|trade|industry|technology|sciences?|culture|sports?|education|research|development|labou?r|welfare|tourism|commerce|energy|"
    r"environment(?:al)?|agriculture|fisheries|forestry|food|drugs?|justice|security|co-?|cooperation|immigration|customs|border|exchange|means|finance|planning|transport(?:ation)?|"
    r"communications?|information|families|youth|women|children|social|infrastructure|housing|urban|rural|prevention|control|administration|budget|employment|pensions?|equality|"
    r"constitutional|public|consumer|natural|resources|religious|rights|freedom|water|mines|tribal|veterans)$",
    re.I,
)
_MINISTRIES = ("Department", "Ministry", "Directorate", "Secretariat")
_LINKED = ("based", "owned", "headquartered", "backed", "listed", "run", "born")
_AFTER_NAMES = re.compile(r"(?:BL|SC|KC|QC|MP|MEP|MSP|TD|MLA|MBE|OBE|CBE|KBE|DBE|JP|FRS|PhD|MD|RN|Esq)\.?$")
""" "Ann Lee KC"."""
_NATION = re.compile(r".*(?:ish|ese|[aei]an|can|[ao]ni|aq?i|ch|man|ss|Greek|Thai)$")
"""As the adjectives of countries end; "the British and Irish Governments" are two."""
_TITLED = re.compile(r"^(?:king|queen|pope|prince|princess|taoiseach|speaker)$", re.I)


_BEFORE_NAMES = frozenset(("rival", "fellow", "former", "retired", "veteran", "ex", "outgoing"))


@dataclass(frozen=True, slots=True)
class Mention:
    """A proper name in a paragraph: `words` are the name without titles; `title` is what stood in front or in apposition."""

    block: int
    start: int
    end: int
    words: tuple[str, ...]
    title: str
    person: bool | None
    gender: str | None
    subject: bool
    sentence: int
    head: int
    place: bool = False
    """Stands behind "in", "at" or "near": where something is, not who."""
    modifies: bool = False
    """Stands in front of a noun: "the Nagpur metro"."""

    @property
    def name(self) -> str:
        """The words joined."""
        return " ".join(self.words)


def mentions(doc: Doc, surface: Surface, block: int, known: frozenset[str] = frozenset()) -> list[Mention]:
    """All proper names of one parsed paragraph, in order; `known` are names whatever the tagger says of them at the head of a sentence."""
    found: list[Mention] = []
    index = 0
    while index < len(doc):
        if not _is_name(doc[index], known) or surface.quote_at(doc[index].idx) is not None:
            index += 1
            continue
        end = index + 1
        while end < len(doc) and _goes_on(doc, end) and not _quote_between(doc, surface, end):
            end += 1
        found += _mention(doc, surface, block, index, end)
        index = end
    return found


def _is_name(token: Token, known: frozenset[str] = frozenset()) -> bool:
    return _first_behind_role(token) or bool(
        (token.tag_ in ("NNP", "NNPS") or (token.text in known and token.i == token.sent.start))
        and token.text[:1].isalpha()
        and (token.text[0].isupper() or token.lower_ in _PARTICLES)
    )


def _first_behind_role(token: Token) -> bool:
    """ "TD Cathal Durkan": a first name that the tagger takes for an adjective, between a role and a name."""
    doc, at = token.doc, token.i
    return bool(
        token.tag_ in ("JJ", "NN", "FW", "VB", "VBN")
        and token.text.istitle()
        and 0 < at < len(doc) - 1
        and doc[at - 1].tag_ == "NNP"
        and ROLE.match(doc[at - 1].text) is not None
        and ROLE.match(token.text) is None
        and doc[at + 1].tag_ == "NNP"
    )


def _quote_between(doc: Doc, surface: Surface, at: int) -> bool:
    """ "the war in Ukraine “Modi's war”": a quotation mark, left out of what is parsed, parts two names."""
    before, behind = doc[at - 1], doc[at]
    gap = surface.original[surface.end_of(before.idx + len(before)) : surface.start_of(behind.idx)]
    return any(mark in gap for mark in '“”"')


def _goes_on(doc: Doc, at: int) -> bool:
    """Whether the token at `at` still belongs to the name before it."""
    if _is_name(doc[at]) or (doc[at].is_digit and len(doc[at]) < 5 and doc[at - 1].text in _NUMBERED):
        return True
    following = doc[at + 1] if at + 1 < len(doc) else None
    if _owned_by_many(doc, at):
        return True
    if doc[at - 1].text == "-" and not doc[at - 2].whitespace_ and doc[at].is_alpha:
        return True  # "Yu Hoi-kwan"
    if following is None:
        return False
    if doc[at].lower_ in ("and", "&") and _joins(doc, at):
        return True
    if doc[at].lower_ == "of" and _is_name(following) and _are_many(doc, at - 1):
        return True
    if doc[at].lower_ in ("of", "for", "on") and BODY.fullmatch(doc[at - 1].text) and doc[at - 1].text[:1].isupper():
        return _is_name(following) or (following.lower_ == "the" and at + 2 < len(doc) and _is_name(doc[at + 2]))
    if doc[at].lower_ == "the" and doc[at - 1].lower_ in ("of", "for", "on") and BODY.fullmatch(doc[at - 2].text):
        return _is_name(following)
    if doc[at].text == "-":
        return not doc[at - 1].whitespace_ and not doc[at].whitespace_ and following.is_alpha
    return doc[at].lower_ in _PARTICLES and _is_name(following)


_NUMBERED = frozenset(
    (
        "Channel",
        "Radio",
        "Lodge",
        "Local",
        "Area",
        "Unit",
        "Brigade",
        "Division",
        "Formula",
        "TV",
        "Battalion",
        "Chapter",
    )
)
""" "Channel 5", "Lodge 211"."""


def _are_many(doc: Doc, at: int) -> bool:
    """ "Grain Growers of Canada": a body called by its members."""
    many = doc[at].tag_ == "NNPS" or (
        doc[at].text.istitle() and doc[at].lower_.endswith(("ers", "ors", "ists", "ants"))
    )
    return many and at > 0 and _is_name(doc[at - 1]) and ROLE.match(doc[at].text) is None


def _owned_by_many(doc: Doc, at: int) -> bool:
    """ "the Marlowe Supporters' Trust", "the Women's Institute": a genitive of many, and what only bodies are called behind it."""
    mark = at if _owns(doc[at]) else at - 1
    body = doc[mark + 1] if mark + 1 < len(doc) else None
    if body is None or not _owns(doc[mark]) or not body.text[:1].isupper() or BODY.fullmatch(body.text) is None:
        return False
    many = doc[mark].text in ("'", "’") and doc[mark - 1].tag_ in ("NNS", "NNPS")
    return mark > 0 and doc[mark - 1].text[:1].isupper() and (many or doc[mark - 1].lower_ in _MANY)


def _owns(token: Token) -> bool:
    """A possessive mark; the tagger takes some for the end of a quotation."""
    return token.tag_ == "POS" or (token.text in ("'", "’") and token.dep_ == "case")


_MANY = frozenset(("women", "men", "children", "people"))


def _joins(doc: Doc, at: int) -> bool:
    """ "the Society of Weavers and Dyers (NSWD)": an "and" within a name, as the letters in the bracket behind it tell."""
    if _of_field(doc, at) or _of_members(doc, at):
        return True
    start = at
    while start > 0 and (doc[start - 1].text[:1].isupper() or doc[start - 1].lower_ in ("of", "for", "on", "the")):
        start -= 1
    end = at + 1
    while end < len(doc) and (_is_name(doc[end]) or doc[end].text == "-"):
        end += 1
    bracket = "".join(t.text_with_ws for t in doc[end : end + 3])
    short = short_behind(bracket, 0)
    return short is not None and end > at + 1 and fits(short, [t.text for t in doc[start:end] if t.is_alpha])


def _of_members(doc: Doc, at: int) -> bool:
    """ "the Municipal and Haulage Workers' Association": both words say whose body it is."""
    first, body = doc[at].head, doc[at].head.head
    return (
        first.i == at - 1
        and first.dep_ in ("nmod", "amod", "compound")
        and body.i > at
        and doc[first.i - 1].lower_ in ("the", "a", "an")
        and not of_nation(first.text)
        and all(t.text[:1].isupper() or not t.is_alpha for t in doc[at + 1 : body.i + 1])
        and (_owned_by_many(doc, body.i + 1) or BODY.fullmatch(body.text) is not None)
    )


def _of_field(doc: Doc, at: int) -> bool:
    """ "the Committee on Oversight and Reform": of two fields of policy, not of two bodies."""
    of = next((i for i in range(at - 1, max(at - 4, 0), -1) if doc[i].lower_ in ("of", "for", "on")), 0)
    return (
        of > 0
        and BODY.fullmatch(doc[of - 1].text) is not None
        and at + 1 < len(doc)
        and (_FIELD.match(doc[at + 1].text) is not None or (doc[of - 1].text in _MINISTRIES and _is_name(doc[at + 1])))
    )


def _first_of_two_fields(doc: Doc, start: int, end: int) -> bool:
    """ "the Municipal and Haulage Workers' Association": an adjective and "and" in front of what else only bodies are called."""
    return (
        start > 2
        and end - start > 1
        and doc[start - 1].lower_ in ("and", "&")
        and doc[start - 2].tag_ == "JJ"
        and doc[start - 2].text.istitle()
        and doc[start - 3].lower_ in ("the", "a", "an")
        and not of_nation(doc[start - 2].text)
        and BODY.fullmatch(doc[end - 1].text) is not None
    )


def _mention(doc: Doc, surface: Surface, block: int, start: int, end: int) -> list[Mention]:
    if start == 0 and end - start <= 4 and doc[end : end + 1].text in ("—", "–", "-") and doc[start].is_upper:
        return []  # a dateline
    first = _name_start(doc, start, end)
    while end - first > 2 and _AFTER_NAMES.match(doc[end - 1].text):
        end -= 1
    if first == start and _first_of_two_fields(doc, start, end):
        start = first = start - 2
    words = tuple("".join(t.text_with_ws for t in doc[first:end]).split())
    if len(words) == 2 and _AFTER_NAMES.match(words[1]) and start > 0 and doc[start - 1].lower_ == "the":
        return []  # "the Galway TD"
    if not _names_somebody(words):
        return []
    numbered = first == start > 1 and doc[first - 2].text == NUMBER and doc[first - 1].like_num
    if numbered:  # "No. 6 Convent Place"
        words, start, first = ("No.", doc[first - 1].text, *words), start - 2, first - 2
    if ROLE.match(words[-1]) and end + 1 < len(doc) and doc[end].lower_ in ("of", "for", "to") and first == start:
        return []  # "Georgia Secretary of State NAME"
    left = _title_start(doc, start, first)
    title = " ".join(t.text for t in doc[left:first])
    head = doc[first:end].root
    title_after = apposition_behind(doc, head, end) or party_behind(doc, end) or apposition_before(doc, left)
    roles = re.sub(r"\s+(?=['’]s?(?:\s|$))", "", f"{title} {title_after}".strip())
    org = numbered or bool(BODY.search(" ".join(words))) or says_body(title_after)
    has_role = any(ROLE.match(w.strip(".,")) for w in roles.split()) and not org
    org = org or (closes_with_body(title_after or title) and not has_role and not gender_of(words, ""))
    gender = gender_of(words, roles)
    person: bool | None = False if org else (True if has_role or gender else None)
    return [
        Mention(
            block=block,
            start=surface.start_of(doc[first].idx),
            end=surface.end_of(doc[end - 1].idx + len(doc[end - 1])),
            words=words,
            title=roles,
            person=person,
            gender=gender,
            subject=_is_subject(head),
            sentence=head.sent.start,
            head=head.i,
            place=left > 0 and doc[left - 1].lower_ in ("in", "at", "near", "outside", "around"),
            modifies=head.dep_ in ("compound", "nmod", "amod"),
        )
    ]


_UNIONS = frozenset(
    (
        "United States",
        "United Nations",
        "United Kingdom",
        "European Union",
        "African Union",
        "Arab League",
        "Arab Emirates",
    )
)


def _is_subject(head: Token) -> bool:
    """Also ", NAME," behind what he is: "its chairman, Ann Lee, held up a jar"."""
    return head.dep_ in _SUBJECTS or (head.dep_ == "appos" and head.head.dep_ in _SUBJECTS and head.head.i < head.i)


_SUBJECTS = ("nsubj", "nsubjpass")


def _name_start(doc: Doc, start: int, end: int) -> int:
    """Where the name begins behind the titles in front of it."""
    first = start
    while first < end - 1 and ROLE.match(doc[first].text.strip(".")):
        first += 1
    for i in range(end - 2, first, -1):  # "Russian Foreign Minister Sergei Lavrov": the last title word ends the title
        if ROLE.match(doc[i].text.strip(".")):
            first = i + 1
            break
    while first < end - 3 and doc[first + 1].text == "-" and doc[first + 2].lower_ in _LINKED:
        first += 3  # "Oslo-based Nordsund"
    while first < end - 2 and _shouts(doc[first].text) and all(doc[i].text.istitle() for i in range(first + 1, end)):
        first += 1
    while first < end - 1 and doc[first].lower_ in _BEFORE_NAMES:
        first += 1
    if first == start == doc[start].sent.start and end - first > 2 and doc[first].lower_ in listed("kinds"):
        first += 1
    if start > 1 and end - first > 2 and doc[start - 1].lower_ == "of" and ROLE.match(doc[start - 2].text):
        first += 1  # "First Minister of Scotland Nicola Sturgeon"
    if _sent_to(doc, start):
        if end - first > 3 and " ".join(t.text for t in doc[first : first + 2]) in _UNIONS:
            return first + 2  # "Ambassador to the United States Hamdullah Mohib"
        if end - first <= 2:
            return first
        names = first_names()["f"] | first_names()["m"]
        return next(
            (i for i in range(first, end - 1) if doc[i].lower_ in names), first
        )  # "Ambassador to Chile Ann Lee"
    for i in range(first + 1, end - 1):  # "Ambassador to the United Nations Nikki Haley"
        bodily = any(BODY.search(doc[k].text) for k in range(first, i))
        if bodily and end - i <= 3 and doc[i].lower_ in first_names()["f"] | first_names()["m"]:
            first = i
            break
    return first


def _shouts(word: str) -> bool:
    """ "FURIOUS Gary Tranter", as tabloids open a story: a word in capitals, too long for initials or an acronym."""
    return word.isupper() and len(word) > 5


def _sent_to(doc: Doc, start: int) -> int:
    """Where "to" or "for" stands between a role and a name at `start`: "special envoy for", "ambassador to the"; 0 where none does."""
    at = start - 2 if start > 1 and doc[start - 1].lower_ == "the" else start - 1
    role = at > 0 and doc[at].lower_ in ("to", "for", "in", "at") and ROLE.match(doc[at - 1].text) is not None
    return at if role else 0


def of_nation(word: str) -> bool:
    """Whether a word ends as the adjectives of countries do."""
    return _NATION.match(word) is not None


def _names_somebody(words: tuple[str, ...]) -> bool:
    if not words or (len(words) == 1 and words[0].lower() in _NO_NAMES):
        return False
    # "Minister of Education Stefania Giannini": the title is no name
    return len(words) > 1 or not ROLE.match(words[0]) or _TITLED.match(words[0]) is not None


def _title_start(doc: Doc, start: int, first: int) -> int:
    """Where the title of the name that begins at `first` begins, at or in front of the capitals' `start`."""
    left = start
    while left > 0 and not doc[left - 1].is_punct and start - left < 5:
        if doc[left - 1].pos_ not in ("NOUN", "ADJ", "PROPN") and not (doc[left - 1].tag_ == "VBG" and left < start):
            break
        left -= 1  # "Norlink's managing director NAME"
    if left > 0 and left < first and doc[left - 1].tag_ == "PRP$":
        left -= 1  # "its general secretary NAME"
    if first > start and start > 1 and doc[start - 1].lower_ == "of" and ROLE.match(doc[start - 2].text):
        left = start - 2
    if first > start and (sent_to := _sent_to(doc, start)):
        left = _title_start(doc, sent_to, sent_to)  # "US special envoy for Iran NAME"
    return past_genitive(doc, left)
