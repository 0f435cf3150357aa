"""Proper names in a parsed paragraph: where each stands, with its title, and what that tells of who bears it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from contradict.calendar_words import DAYS, MONTHS
from contradict.extract.appositions import (
    apposition_before,
    apposition_behind,
    closes_with_body,
    party_behind,
    past_genitive,
    says_body,
)
from contradict.extract.roles import BODY, ROLE, gender_of, is_first_name, is_organisation, listed
from contradict.extract.surface import NUMBER, Surface
from contradict.extract.tree import Doc, Token
from contradict.extract.whole_names import FIELD, goes_on, is_name, quote_between

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


_LINKED = ("based", "led", "owned", "headquartered", "backed", "listed", "run", "born")
_AFTER_NAMES = re.compile(r"(?:BL|SC|KC|QC|MP|MEP|MSP|TD|MLA|MBE|OBE|CBE|KBE|DBE|JP|FRS|PhD|MD|RN|Esq)\.?$")
""" "Ann Lee KC"."""

_TITLED = re.compile(r"^(?:king|queen|pope|prince|princess|taoiseach|speaker)$", re.I)


_GENITIVE = frozenset(("'s", "’s", "'", "’"))
_PARTISANS = frozenset(("Democrat", "Republican", "Independent", "Conservative", "Libertarian", "Socialist"))
_QUARTERS = frozenset(("North", "South", "West", "East", "New"))
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
    article: bool = False
    """Stands right behind "the" and not in front of a noun: "the Pakistan Taliban", which is nobody's name."""

    @property
    def name(self) -> str:
        """The words joined."""
        return " ".join(self.words)


def mentions(doc: Doc, surface: Surface, block: int, known: frozenset[str] = frozenset()) -> list[Mention]:
    """All proper names of one parsed paragraph, in order; `known` are names whatever the tagger says of them at the head of a sentence."""
    found: list[Mention] = []
    index = 0
    while index < len(doc):
        if not is_name(doc[index], known) or surface.quote_at(doc[index].idx) is not None:
            index += 1
            continue
        end = index + 1
        while end < len(doc) and goes_on(doc, end) and not quote_between(doc, surface, end):
            end += 1
        found += _mention(doc, surface, block, index, end)
        index = end
    return found


def _mention(doc: Doc, surface: Surface, block: int, start: int, end: int) -> list[Mention]:
    if start == 0 and end - start <= 4 and doc[end : end + 1].text in ("—", "–", "-") and doc[start].is_upper:
        return []  # a dateline
    first = _name_start(doc, start, end)
    while end - first > 2 and _AFTER_NAMES.match(doc[end - 1].text):
        end -= 1
    words = tuple("".join(t.text_with_ws for t in doc[first:end]).split())
    if len(words) == 2 and _AFTER_NAMES.match(words[1]) and start > 0 and doc[start - 1].lower_ == "the":
        return []  # "the Galway TD"
    if not _names_somebody(words) or words[0].startswith("-"):
        return []
    numbered = first == start > 1 and doc[first - 2].text == NUMBER and doc[first - 1].like_num
    if numbered:  # "No. 6 Convent Place"
        words, start, first = ("No.", doc[first - 1].text, *words), start - 2, first - 2
    if ROLE.match(words[-1]) and end + 1 < len(doc) and doc[end].lower_ in ("of", "for", "to") and first == start:
        return []  # "Georgia Secretary of State NAME"
    left = _title_start(doc, start, first)
    title = " ".join(t.text for t in doc[left:first])
    head = doc[first:end].root
    behind, before = apposition_behind(doc, head, end) or party_behind(doc, end), apposition_before(doc, left)
    if doc[end : end + 1].text in _GENITIVE and end + 1 < len(doc) and not doc[end + 1].is_punct:
        before = ""  # "An executive at Jinshan, China's second-largest exporter, said"
    title_after = f"{before}; {behind}" if behind and _ITS.match(before) else behind or before
    roles = re.sub(r"\s+(?=['’]s?(?:\s|$))", "", f"{title} {title_after}".strip())
    held = left > 1 and doc[left - 1].lower_ == "in" and doc[left - 2].lemma_.lower() in _HELD
    ranked = any(ROLE.match(w.strip(".,")) for w in title.split())
    org = numbered or held or "&" in words or is_organisation(" ".join(words), ranked=ranked)
    org = org or (says_body(title_after) and not ranked) or (not ranked and _is_told_as_body(doc, end))
    has_role = any(ROLE.match(w.strip(".,")) for w in roles.split()) and not org
    org = org or (closes_with_body(title_after or title) and not has_role and not gender_of(words, ""))
    gender = gender_of(words, roles)
    modifies = head.dep_ in ("compound", "nmod", "amod")
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
            place=not held and left > 0 and doc[left - 1].lower_ in ("in", "at", "near", "outside", "around"),
            modifies=modifies,
            article=left == first > 0 and doc[first - 1].lower_ == "the" and not modifies,
        )
    ]


def _is_told_as_body(doc: Doc, end: int) -> bool:
    """ "Corvane, based in the islands and controlled by the family of its founder,": so one speaks of bodies."""
    behind = doc[end : end + 12].text
    return _OWNED.match(behind) is not None


_OWNED = re.compile(
    r", (?:based in [\w ]{2,40} and )?(?:(?:controlled|(?:majority-)?owned) by|headquartered in|listed on (?:the )?[\w ]{0,20}(?:[Ee]xchange|[Bb]ourse|[Mm]arket))\b"
)


_ITS = re.compile(r"(?:its|their|his|her)\s", re.I)
""" "Its leader, Ann Lee, a former minister": whose leader she is counts for more than what she was."""
_HELD = frozenset(("share", "stake", "stock", "shareholding"))
"""What there is of a firm: "shares in Karvostal"."""
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
    """Also ", NAME," behind what he is: "its chairman, Ann Lee, held up a jar"; and whom "he is NAME" names."""
    named_so = head.dep_ == "attr" and any(t.lower_ in ("he", "she") and t.dep_ == "nsubj" for t in head.head.children)
    return (
        named_so
        or head.dep_ in _SUBJECTS
        or (head.dep_ == "appos" and head.head.dep_ in _SUBJECTS and head.head.i < head.i)
    )


_SUBJECTS = ("nsubj", "nsubjpass")


def _opens_body(doc: Doc, at: int) -> bool:
    """ "Premier Division", "Justice Department": no title but the first word of a body's name."""
    return BODY.fullmatch(doc[at + 1].text) is not None and doc[at].text in ("Premier", "Justice", "General", "First")


def _name_start(doc: Doc, start: int, end: int) -> int:
    """Where the name begins behind the titles in front of it."""
    first = start
    while first < end - 1 and ROLE.match(doc[first].text.strip(".")) and not _opens_body(doc, first):
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
    if first < end - 2 and doc[first].text in _PARTISANS and is_first_name(doc[first + 1].lower_):
        first += 1  # "Republican Marco Rubio"
    if 0 < first < end - 1 and doc[first].lower_ in DAYS and _opens_clause(doc, first - 1):
        first += 1  # "On Thursday Ann Lee said"
    if first == start == doc[start].sent.start and end - first > 1 and _is_kind(doc[first], doc[first + 1 : end]):
        first += 1
    if start > 1 and end - first > 2 and doc[start - 1].lower_ == "of" and _of_office(doc[start - 2]):
        # "First Minister of Scotland Nicola Sturgeon", "Governor of North Carolina Pat McCrory"
        first += 2 if doc[first].text in _QUARTERS and end - first > 3 else 1
    while end - first > 2 and doc[first].lower_ in ("of", "for"):
        first += 1  # "Minister of State for Transport Ann Lee"
    of = next((i for i in (first - 1, start - 1) if i > 0 and doc[i].lower_ in ("of", "for")), 0)
    if of and end - first > 2 and _of_office(doc[of - 1]):
        first = _whole_name(doc, first, end)
    if end - first > 2 and first > 1 and _in_charge(doc, first) and not BODY.search(doc[first + 1 : end].text):
        first += 1  # "Minister for Health Ann Lee", "Leader of the Opposition Ann Lee"
    if end - first > 4 and doc[first + 1].lower_ == "of" and _presides(doc, first):
        first += 3  # "President of the Republic of Taruvia Sardor Ormazov"
    if _sent_to(doc, start):
        person = next(
            (i for i in range(first, end - 1) if is_first_name(doc[i].lower_)), None
        )  # "Ambassador to Chile Ann Lee"
        union = end - first > 3 and " ".join(t.text for t in doc[first : first + 2]) in _UNIONS
        return person if person is not None else first + 2 if union else first
    for i in range(first + 1, end - 1):  # "Ambassador to the United Nations Nikki Haley"
        bodily = any(BODY.search(doc[k].text) for k in range(first, i))
        if bodily and end - i <= 3 and is_first_name(doc[i].lower_):
            first = i
            break
    return first


def _whole_name(doc: Doc, first: int, end: int) -> int:
    """Where first name and surname begin behind what somebody is director of: "Government Affairs Phil Smith"; `first` where none do."""
    named = [i for i in (end - 3, end - 2) if i > first and is_first_name(doc[i].lower_)]
    quarter = any(doc[i - 1].text in _QUARTERS for i in named[:1])  # "Governor of North Carolina Pat McCrory"
    return named[-1 if quarter else 0] if named else first


def _in_charge(doc: Doc, at: int) -> bool:
    """Whether what somebody is minister or leader of stands at `at`, behind "for", "of" or "of the"."""
    if FIELD.match(doc[at].text) is None and doc[at].text not in ("Opposition", "Home"):
        return False
    front = at - 2 if doc[at - 1].lower_ == "the" else at - 1
    return (
        doc[front].lower_ in ("for", "of")
        and front > 0
        and (ROLE.match(doc[front - 1].text) is not None or doc[front - 1].text in ("State", "Minister"))
    )


_STATES = frozenset(("Republic", "Kingdom", "Federation", "Emirate", "Sultanate"))


def _of_office(token: Token) -> bool:
    """What a country stands behind: an office, or the word for a state."""
    return ROLE.match(token.text) is not None or token.text in _STATES


def _presides(doc: Doc, at: int) -> bool:
    """Whether "President of the" stands in front of "Republic" at `at`; not "members of the Federation of Builders"."""
    return (
        at > 2
        and doc[at].text in _STATES
        and doc[at - 1].lower_ == "the"
        and doc[at - 2].lower_ == "of"
        and ROLE.match(doc[at - 3].text) is not None
        and doc[at - 3].tag_ not in ("NNS", "NNPS")
    )


def _opens_clause(doc: Doc, at: int) -> bool:
    """Whether an "on" begins a sentence or stands behind a comma."""
    return doc[at].lower_ == "on" and (at == 0 or doc[at].is_sent_start or doc[at - 1].text in (",", ";", ":", "—"))


def _is_kind(word: Token, following: Doc) -> bool:
    """ "Manufacturer Arden Lines", "Pensioner Ann Lee", not "Student Loans Company"."""
    named = is_first_name(following[0].lower_) or BODY.search(following.text) is None
    if len(following) == 1:  # "Operator FerryLink", "Passenger Lee"
        return named and word.lower_ in listed("firms")
    return word.lower_ in listed("firms") or (named and word.lower_ in listed("kinds"))


def _shouts(word: str) -> bool:
    """ "FURIOUS Gary Tranter", as tabloids open a story: a word in capitals, too long for initials or an acronym."""
    return word.isupper() and len(word) > 5


def _sent_to(doc: Doc, start: int) -> int:
    """Where "to" or "for" stands between a role and a name at `start`: "special envoy for", "ambassador to the"; 0 where none does."""
    at = start - 2 if start > 1 and doc[start - 1].lower_ == "the" else start - 1
    role = at > 0 and doc[at].lower_ in ("to", "for", "in", "at") and ROLE.match(doc[at - 1].text) is not None
    return at if role else 0


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
        while left > 0 and doc[left - 1].tag_ == "NNP" and doc[left - 1].text[:1].isupper():
            left -= 1  # "UMWA Director of Government Affairs NAME"
    state = start if doc[start].text in _STATES else start - 2
    if first > start and state > 2 and _presides(doc, state):
        left = state - 3  # "President of the Republic of Taruvia NAME"
    if first > start and (sent_to := _sent_to(doc, start)):
        left = _title_start(doc, sent_to, sent_to)  # "US special envoy for Iran NAME"
    return past_genitive(doc, left)
