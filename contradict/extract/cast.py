"""Everybody an article names: full names, the titles they were introduced with, where, and of which gender."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import yaml

from contradict.calendar_words import DAYS, MONTHS
from contradict.extract.surface import Surface
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
    )
)
_ROLE = re.compile(
    r"^(?:president|minister|premier|chancellor|secretary|spokes(?:man|woman|person)|senator|sen|rep|representative|governor|gov|general|gen|colonel|col|"
    r"major|captain|admiral|ambassador|king|queen|prince|princess|pope|judge|justice|professor|prof|attorney|mayor|congressman|congresswoman|"
    r"speaker|leader|chairman|chairwoman|chair|director|chief|envoy|commissioner|taoiseach|mr|mrs|ms|dr|sir|lord|lady|sheikh|ayatollah|prosecutor|"
    r"lawyer|analyst|adviser|advisor|deputy|head|candidate|lawmaker|activist|journalist|economist|officer|manager|strategist|commander|coach|"
    r"founder|editor|author|reporter|sheriff|superintendent|lieutenant|lt|sergeant|rev|reverend|bishop|archbishop|cardinal|imam|rabbi|"
    r"nominee|chairperson|executive|ceo|negotiator|aide|co-founder|correspondent|host|member|researcher|scientist|doctor|virologist|mp|inspector|superintendent|constable|detective|trooper|secretary-general|first|prime|foreign|diplomat|administrator|undersecretary|under-secretary|whip|co-leader|epidemiologist|"
    r"immunologist|historian|pollster|physician|surgeon|engineer|organi[sz]er|consultant|columnist|pastor|priest|principal|legislator|councill?or|commentator|president-elect)s?$",
    re.I,
)
_ORG = re.compile(
    r"\b(?:ministry|department|house|party|union|nations|organi[sz]ation|agency|council|committee|commission|court|university|institute|"
    r"company|corporation|corp|inc|ltd|group|association|federation|foundation|bank|times|post|news|journal|press|police|army|force|forces|"
    r"government|parliament|congress|senate|office|bureau|network|center|centre|society|church|municipality|journal|tribunal|therapeutics|pharma|capital|savings|holdings|partners|industries|airlines|airways|motors|technologies|systems|energy|research|mission|ministries|school|college|hospital|alliance|"
    r"movement|front|league|club|fund|service|authority|board|coalition|campaign|administration|embassy|daily|media|tv|radio|magazine|"
    r"democrats|republicans|conservatives|labour|greens|watch|international|street|state|kingdom|republic|city|county|island|sea|gulf|war|act|bill|day|summit|treaty|agreement|deal|week)\b",
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
        "chairman",
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
    )
)


@cache
def _first_names() -> dict[str, frozenset[str]]:
    """First names by "f" and "m"."""
    data = yaml.safe_load(files("contradict.extract").joinpath("names.yml").read_text("utf-8"))
    return {"f": frozenset(data["female"].split()), "m": frozenset(data["male"].split())}


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

    @property
    def name(self) -> str:
        """The words joined."""
        return " ".join(self.words)


def gender_of(words: Sequence[str], title: str) -> str | None:
    """ "f", "m" or None, by title and first name."""
    titles = {w.strip(".").lower() for w in title.split()}
    if titles & _FEMALE:
        return "f"
    if titles & _MALE:
        return "m"
    if len(words) >= 2:
        first = words[0].lower()
        if first in _first_names()["f"]:
            return "f"
        if first in _first_names()["m"]:
            return "m"
    return None


def _is_name(token: Token, known: frozenset[str] = frozenset()) -> bool:
    return bool(
        (token.tag_ in ("NNP", "NNPS") or (token.text in known and token.i == token.sent.start))
        and token.text[:1].isalpha()
        and (token.text[0].isupper() or token.lower_ in _PARTICLES)
    )


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


def _quote_between(doc: Doc, surface: Surface, at: int) -> bool:
    """ "the war in Ukraine “Modi's war”": a quotation mark, left out of what is parsed, parts two names."""
    before, behind = doc[at - 1], doc[at]
    gap = surface.original[surface.end_of(before.idx + len(before)) : surface.start_of(behind.idx)]
    return any(mark in gap for mark in '“”"')


def _goes_on(doc: Doc, at: int) -> bool:
    """Whether the token at `at` still belongs to the name before it."""
    if _is_name(doc[at]):
        return True
    following = doc[at + 1] if at + 1 < len(doc) else None
    if doc[at - 1].text == "-" and not doc[at - 2].whitespace_ and doc[at].is_alpha:
        return True  # "Yu Hoi-kwan"
    if following is None:
        return False
    if doc[at].lower_ in ("of", "for") and _ORG.fullmatch(doc[at - 1].text) and doc[at - 1].text[:1].isupper():
        return _is_name(following) or (following.lower_ == "the" and at + 2 < len(doc) and _is_name(doc[at + 2]))
    if doc[at].lower_ == "the" and doc[at - 1].lower_ in ("of", "for") and _ORG.fullmatch(doc[at - 2].text):
        return _is_name(following)
    if doc[at].text == "-":
        return not doc[at - 1].whitespace_ and not doc[at].whitespace_ and following.is_alpha
    return doc[at].lower_ in _PARTICLES and _is_name(following)


def _mention(doc: Doc, surface: Surface, block: int, start: int, end: int) -> list[Mention]:
    if start == 0 and end - start <= 4 and doc[end : end + 1].text in ("—", "–", "-") and doc[start].is_upper:
        return []  # a dateline
    first = start
    while first < end - 1 and _ROLE.match(doc[first].text.strip(".")):
        first += 1
    for i in range(end - 2, first, -1):  # "Russian Foreign Minister Sergei Lavrov": the last title word ends the title
        if _ROLE.match(doc[i].text.strip(".")):
            first = i + 1
            break
    while first < end - 1 and doc[first].lower_ in (
        "rival",
        "fellow",
        "former",
        "retired",
        "veteran",
        "former",
        "ex",
        "outgoing",
    ):
        first += 1
    if start > 1 and end - first > 2 and doc[start - 1].lower_ == "of" and _ROLE.match(doc[start - 2].text):
        first += 1  # "First Minister of Scotland Nicola Sturgeon"
    for i in range(first + 1, end - 1):  # "Ambassador to the United Nations Nikki Haley"
        bodily = any(_ORG.search(doc[k].text) for k in range(first, i))
        if bodily and end - i <= 3 and doc[i].lower_ in _first_names()["f"] | _first_names()["m"]:
            first = i
            break
    words = tuple("".join(t.text_with_ws for t in doc[first:end]).split())
    if not words or (len(words) == 1 and words[0].lower() in _NO_NAMES):
        return []
    if len(words) == 1 and _ROLE.match(words[0]) and not _TITLED.match(words[0]):
        return []  # "Minister of Education Stefania Giannini": the title is no name
    left = start
    while left > 0 and not doc[left - 1].is_punct and start - left < 5:
        if doc[left - 1].pos_ not in ("NOUN", "ADJ", "PROPN") and not (doc[left - 1].tag_ == "VBG" and left < start):
            break
        left -= 1  # "Norlink's managing director NAME"
    if left > 0 and left < first and doc[left - 1].tag_ == "PRP$":
        left -= 1  # "its general secretary NAME"
    if first > start and start > 1 and doc[start - 1].lower_ == "of" and _ROLE.match(doc[start - 2].text):
        left = start - 2
    left = _past_genitive(doc, left)
    title = " ".join(t.text for t in doc[left:first])
    head = doc[first:end].root
    title_after = _apposition(doc, head, end) or _apposition_before(doc, left)
    roles = re.sub(r"\s+(?=['’]s?(?:\s|$))", "", f"{title} {title_after}".strip())
    org = bool(_ORG.search(" ".join(words))) or says_body(title_after)
    gender = gender_of(words, roles)
    has_role = any(_ROLE.match(w.strip(".,")) for w in roles.split()) if not org else False
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
            subject=head.dep_ in ("nsubj", "nsubjpass"),
            sentence=head.sent.start,
            head=head.i,
            place=left > 0 and doc[left - 1].lower_ in ("in", "at", "near", "outside", "around"),
        )
    ]


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
        "image",
        "photo",
        "video",
        "twitter",
        "facebook",
        "youtube",
    )
)
_TITLED = re.compile(r"^(?:king|queen|pope|prince|princess|taoiseach|speaker)$", re.I)


def _apposition_before(doc: Doc, start: int) -> str:
    """ "The Tarvian interior minister, NAME", "its chairman, NAME": the noun phrase in front of the comma in front."""
    if start < 2 or doc[start - 1].text != ",":
        return ""
    first = start - 1
    while first > 0 and start - first < 10:
        token = doc[first - 1]
        if token.pos_ in ("VERB", "AUX", "PUNCT", "CCONJ", "SCONJ") and token.dep_ != "amod":
            break
        first -= 1
    words = [token.text for token in doc[first : start - 1]]
    return " ".join(words) if any(_ROLE.match(w) or w in ("Republican", "Democrat") for w in words) else ""


def _apposition(doc: Doc, head: Token, end: int) -> str:
    """What stands right behind the name: ", the Russian foreign minister,", ", a neurologist at X,", ", who runs X,", "of X"."""
    if end + 1 >= len(doc):
        return ""
    comma = doc[end].text == ","
    if not comma and not (
        doc[end].lower_ in ("of", "from") and (doc[end + 1].text[:1].isupper() or doc[end + 1].lower_ == "the")
    ):
        return ""
    runs = comma and end + 2 < len(doc) and doc[end + 1].lower_ == "who" and doc[end + 2].lemma_ in _RUNS
    start = end + 3 if runs else (end + 1 if comma else end)
    words = []
    for token in doc[start : start + 15]:
        if comma and not runs and token.tag_ in ("VBD", "VBZ", "VBP", "MD"):
            return ""  # ", the minister said,": a said-clause
        if token.text in (",", ".", ";", "“", '"') or token.tag_ in ("VBD", "VBZ", "WP", "WDT"):
            break
        words.append(token.text)
    text = " ".join(words)
    if runs:
        return f"head of {text}"
    if not comma:
        return f"member {text}" if is_organisation(text) else ""
    fits = (
        any(_ROLE.match(w) for w in words)
        or bool(_IS_BODY.match(text))
        or (words[:1] in (["a"], ["an"], ["the"]) and _AT_BODY.search(text) and is_organisation(text))
    )
    return text if fits else ""


_IS_BODY = re.compile(
    r"(?:the|an?|its|their)\s+(?:(?!of\b|at\b|for\b|from\b|in\b|with\b|to\b)[\w-]+\s+){0,3}?(?:company|firm|agency|fund|union|association|charity|organi[sz]ation|operator|maker|bank|group|newspaper|party|"
    r"manufacturer|airline|lender|regulator|watchdog|institute|university|network|broadcaster)\b(?!\s?['’])",
    re.I,
)


def _past_genitive(doc: Doc, left: int) -> int:
    """ "Finland's Alexander Stubb", "Israel's prime minister": the name whose genitive stands right in front belongs to the title."""
    if left < 2 or doc[left - 1].tag_ != "POS":
        return left
    start = left - 1
    while start > 0 and doc[start - 1].tag_ in ("NNP", "NNPS") and left - start < 5:
        start -= 1
    return start if start < left - 1 else left


def says_body(apposition: str) -> bool:
    """ ", a union of nurses," is a body; ", a union representative at the plant," is a person."""
    match = _IS_BODY.match(apposition)
    if match is None:
        return False
    behind = apposition[match.end() :].split()
    return not any(_ROLE.match(word.strip(".,")) for word in behind[:2])


_RUNS = frozenset(("run", "head", "lead", "chair", "found", "represent"))
_AT_BODY = re.compile(r"\b(?:at|for|of|with|from) (?:the )?[A-Z]")


@dataclass(frozen=True, slots=True)
class Cast:
    """All mentions of an article in order, and the fullest form of each name."""

    mentions: tuple[Mention, ...]

    def fullest(self, words: Sequence[str], *, before: tuple[int, int]) -> Mention | None:
        """The fullest mention of the one whose name ends in (or is) `words`; the last such before `before`, else the first after."""
        key = tuple(w.lower() for w in words)
        fitting = [
            m for m in self.mentions if len(m.words) > len(key) and m.person is not False and _same(m.words, key)
        ]
        earlier = [m for m in fitting if (m.block, m.start) <= before]
        if earlier:
            names = {m.words for m in earlier}
            return earlier[-1] if len(names) > 1 else earlier[0]
        return fitting[0] if fitting else None

    def titles_of(self, words: Sequence[str]) -> str:
        """Every title this name was given anywhere in the article."""
        key = tuple(w.lower() for w in words)
        titles = dict.fromkeys(
            m.title
            for m in self.mentions
            if m.title and (tuple(w.lower() for w in m.words) == key or _same(words, tuple(w.lower() for w in m.words)))
        )
        return "; ".join(titles)

    def organisation(self, name: str) -> str | None:
        """The full name of the body that `name` is ("Northgate Bank") or begins ("Northgate"), as the article has it."""
        key = tuple(w.lower() for w in name.split())
        bodies = dict.fromkeys(
            m.name for m in self.mentions if m.person is False and tuple(w.lower() for w in m.words[: len(key)]) == key
        )
        return next(iter(bodies)) if len(bodies) == 1 or name in bodies else None

    def body_called(self, noun: str, *, before: tuple[int, int]) -> Mention | None:
        """The body last named before whose name ends in `noun`: "the bank" after "Northgate Bank"."""
        for mention in reversed(self.mentions):
            if (
                (mention.block, mention.start) < before
                and mention.person is False
                and mention.words[-1].lower() == noun
                and len(mention.words) > 1
            ):
                return mention
        return None

    def body_before(self, words: Sequence[str]) -> Mention | None:
        """The body named last before the first mention of a person: whom "its chairman" belongs to."""
        index = next((i for i, m in enumerate(self.mentions) if m.words == tuple(words)), 0)
        return next((m for m in reversed(self.mentions[:index]) if m.person is False), None)

    def land_of(self, adjective: str) -> str | None:
        """The name in the article that `adjective` is made of: Tarvia for "Tarvian"."""
        lower = adjective.lower()
        for mention in self.mentions:
            word = mention.words[0].lower()
            if (
                len(mention.words) == 1
                and len(word) >= 4
                and self.fullest(mention.words, before=(mention.block, mention.start)) is None
                and (
                    lower == word
                    or (
                        lower.startswith(word[:-1])
                        and lower.endswith(("n", "ese", "ish", "i"))
                        and len(lower) - len(word) <= 3
                    )
                )
            ):
                return mention.words[0]
        return None

    def by_title(self, words: Sequence[str], *, before: tuple[int, int]) -> Mention | None:
        """Who was last named of those called "foreign minister" anywhere in the article; None when `words` end in no role."""
        wanted = {w.lower() for w in words}
        head = next((w for i, w in enumerate(words) if words[i + 1 : i + 2] in ([], ["of"], ["for"])), "")
        if not head or not is_role(head):
            return None
        wanted -= {"of", "for", "the", "at", "a", "s"}
        after: dict[str, Mention] = {}
        for mention in reversed(self.mentions):
            if mention.person is False or (
                len(mention.words) == 1 and not mention.person and not self._full_name(mention)
            ):
                continue
            full = self.fullest(mention.words, before=(mention.block, mention.start)) or mention
            titles = self.titles_of(full.words).split("; ")
            if any(
                wanted <= {re.sub(r"['’]s?$", "", w.strip(".,").lower()) for w in title.split()} for title in titles
            ):
                if (mention.block, mention.start) < before:
                    return mention
                after[mention.words[-1]] = mention
        return next(iter(after.values())) if len(after) == 1 and len(wanted) > 1 else None

    def _full_name(self, mention: Mention) -> bool:
        full = self.fullest(mention.words, before=(mention.block, mention.start))
        return full is not None


def is_role(word: str) -> bool:
    """Whether a word is what a person may be: minister, spokeswoman, analyst."""
    return bool(_ROLE.match(word.strip(".,")))


def is_organisation(name: str) -> bool:
    """Whether a name has a word that only bodies have: Bank, Ministry, University."""
    return bool(_ORG.search(name))


def _same(full: Sequence[str], key: tuple[str, ...]) -> bool:
    """Whether a full name may be called by `key`: its last word(s), or its first for one word ("Xi", "Kim")."""
    lower = tuple(w.lower() for w in full)
    return lower[-len(key) :] == key or (len(key) == 1 and lower[0] == key[0] and len(key[0]) <= 4)


def cast_of(docs: Sequence[Doc], surfaces: Sequence[Surface]) -> Cast:
    """Read all names of an article."""
    known = frozenset(
        t.text
        for doc in docs
        for t in doc
        if t.tag_ == "NNP" and len(t.text) > 3 and t.text.istitle() and t.i > t.sent.start
    )
    return Cast(
        tuple(
            m
            for block, (doc, surface) in enumerate(zip(docs, surfaces, strict=True))
            for m in mentions(doc, surface, block, known)
        )
    )
