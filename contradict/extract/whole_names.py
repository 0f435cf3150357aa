"""Where a proper name in a parsed paragraph begins and ends: "the Municipal and Haulage Workers' Association", "Channel 5"."""

from __future__ import annotations

import re
from itertools import takewhile

from contradict.calendar_words import DAYS, MONTHS
from contradict.extract.acronyms import fits, short_behind
from contradict.extract.roles import BODY, ROLE, is_first_name
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
        "dei",
        "degli",
        "della",
        "delle",
        "del",
        "des",
        "zu",
    )
)
FIELD = re.compile(
    r"(?:health|human|services|reform|oversight|trade|industry|technology|sciences?|culture|sports?|education|research|development|labou?r|welfare|tourism|commerce|energy|"
    r"environment(?:al)?|agriculture|fisheries|forestry|food|drugs?|justice|security|co-?|cooperation|immigration|customs|border|exchange|means|finance|planning|transport(?:ation)?|"
    r"communications?|information|families|youth|women|children|social|infrastructure|housing|urban|rural|prevention|control|administration|budget|employment|pensions?|equality|"
    r"constitutional|public|consumer|natural|resources|religious|rights|freedom|water|mines|tribal|veterans)$",
    re.I,
)
"""Of policy or of a profession: what ministers, committees and bodies are for."""
_MINISTRIES = ("Department", "Ministry", "Directorate", "Secretariat")
_CENTRES = frozenset(
    ("Centre", "Center", "Institute", "Society", "Council", "Foundation", "Initiative", "Campaign", "Network")
)
""" "the Centre for Commons and Law"."""
_NATION = re.compile(r".*(?:ish|ese|[aei]an|can|[ao]ni|aq?i|ch|man|ss|Greek|Thai)$")
"""As the adjectives of countries end; "the British and Irish Governments" are two."""


def is_name(token: Token, known: frozenset[str] = frozenset()) -> bool:
    """Whether a token is part of a proper name; `known` are names, whatever the tagger says of them at the head of a sentence."""
    return (
        _first_behind_role(token)
        or _initial(token)
        or bool(
            (token.tag_ in ("NNP", "NNPS") or (token.text in known and token.i == token.sent.start))
            and token.text[:1].isalpha()
            and (token.text[0].isupper() or token.lower_ in _PARTICLES)
        )
    )


def _initial(token: Token) -> bool:
    """ "A. K. Rathaur": a letter with a full stop in front of a name."""
    following = token.doc[token.i + 1 : token.i + 2]
    return (
        len(token.text) == 2
        and token.text[0].isupper()
        and token.text[1] == "."
        and following.text[:1].isupper()
        and following[0].tag_ == "NNP"
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


def quote_between(doc: Doc, surface: Surface, at: int) -> bool:
    """ "the war in Ukraine “Modi's war”": a quotation mark, left out of what is parsed, parts two names."""
    before, behind = doc[at - 1], doc[at]
    gap = surface.original[surface.end_of(before.idx + len(before)) : surface.start_of(behind.idx)]
    return any(mark in gap for mark in '“”"')


def goes_on(doc: Doc, at: int) -> bool:
    """Whether the token at `at` still belongs to the name before it."""
    if is_name(doc[at]) or (doc[at].is_digit and len(doc[at]) < 5 and doc[at - 1].text in _NUMBERED):
        return True
    following = doc[at + 1] if at + 1 < len(doc) else None
    if _owned_by_many(doc, at) or _of_saint(doc, at):
        return True
    if doc[at - 1].text == "-" and not doc[at - 2].whitespace_ and doc[at].is_alpha:
        return True  # "Yu Hoi-kwan"
    if following is None:
        return False
    if doc[at].lower_ in ("and", "&") and _joins(doc, at):
        return True
    two = at > 1 and is_name(doc[at - 2]) and at + 2 < len(doc) and is_name(doc[at + 2])
    if doc[at].text == "&" and is_name(following) and not two:  # "Hollin & Moss", not "Tom Hanks & Meg Ryan"
        return True
    if doc[at].lower_ == "of" and is_name(following) and _are_many(doc, at - 1):
        return True
    if following.lower_.rstrip(".") in _CALENDAR:
        return False  # "the European Commission on Wednesday"
    if doc[at].lower_ in ("of", "for", "on") and BODY.fullmatch(doc[at - 1].text) and doc[at - 1].text[:1].isupper():
        return is_name(following) or (following.lower_ == "the" and at + 2 < len(doc) and is_name(doc[at + 2]))
    if doc[at].lower_ == "the" and doc[at - 1].lower_ in ("of", "for", "on") and BODY.fullmatch(doc[at - 2].text):
        return is_name(following)
    if doc[at].text == "-":
        return not doc[at - 1].whitespace_ and not doc[at].whitespace_ and following.is_alpha
    return doc[at].lower_ in _PARTICLES and is_name(following)


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
    if doc[at].text in _MEMBERS and at > 0 and doc[at - 1].lower_ == "the":
        return True  # "the Friends of Holm Park"
    many = doc[at].tag_ == "NNPS" or (
        doc[at].text.istitle() and doc[at].lower_.endswith(("ers", "ors", "ists", "ants"))
    )
    named = at > 0 and is_first_name(doc[at - 1].lower_)  # "Bernie Sanders of Vermont"
    return many and at > 0 and not named and is_name(doc[at - 1]) and ROLE.match(doc[at].text) is None


_MEMBERS = frozenset(("Friends", "Parents", "Mothers", "Sons", "Daughters", "Citizens", "Neighbours", "Neighbors"))


def _owned_by_many(doc: Doc, at: int) -> bool:
    """ "the Marlowe Supporters' Trust", "the Women's Welfare Union": a genitive of many, and what only bodies are called behind it."""
    mark = at if _owns(doc[at]) else at - 1
    if not _owns(doc[mark]) or not _names_body(doc, mark + 1):
        return False
    of_several = doc[mark - 1].tag_ in ("NNS", "NNPS") or doc[mark - 1].lower_.endswith(_SEVERAL)
    many = doc[mark].text in ("'", "’") and of_several
    return mark > 0 and doc[mark - 1].text[:1].isupper() and (many or doc[mark - 1].lower_ in _MANY)


def _of_saint(doc: Doc, at: int) -> bool:
    """ "St Ruadhán's University Hospital": a body called after a saint."""
    mark = at if doc[at].tag_ == "POS" else at - 1
    if mark < 2 or doc[mark].tag_ != "POS" or doc[mark - 2].text.rstrip(".") not in ("St", "Saint"):
        return False
    return _names_body(doc, mark + 1)


def _names_body(doc: Doc, at: int) -> bool:
    """Whether what only bodies are called is among the next capitalised words, three at most."""
    capitals = takewhile(lambda t: t.text[:1].isupper(), doc[at : at + 3])
    return any(BODY.fullmatch(t.text) for t in capitals)


def _owns(token: Token) -> bool:
    """A possessive mark; the tagger takes some for the end of a quotation."""
    if token.tag_ == "POS" or (token.text in ("'", "’") and token.dep_ == "case"):
        return True
    before = token.doc[token.i - 1] if token.i else token
    return token.text in ("'", "’") and before.tag_ in ("NNS", "NNPS") and not before.whitespace_


_SEVERAL = ("ers", "ors", "ists", "ants", "ents", "ees")
_CALENDAR = frozenset((*DAYS, *MONTHS, *(month[:3] for month in MONTHS), "sept"))
_MANY = frozenset(("women", "men", "children", "people"))


def _joins(doc: Doc, at: int) -> bool:
    """ "the Society of Weavers and Dyers (NSWD)": an "and" within a name, as the letters in the bracket behind it tell."""
    if _of_field(doc, at) or _of_members(doc, at):
        return True
    start = at
    while start > 0 and (doc[start - 1].text[:1].isupper() or doc[start - 1].lower_ in ("of", "for", "on", "the")):
        start -= 1
    end = at + 1
    while end < len(doc) and (is_name(doc[end]) or doc[end].text == "-"):
        end += 1
    bracket = "".join(t.text_with_ws for t in doc[end : end + 3])
    short = short_behind(bracket, 0)
    return short is not None and end > at + 1 and fits(short, [t.text for t in doc[start:end] if t.is_alpha])


def _of_members(doc: Doc, at: int) -> bool:
    """ "the Municipal and Haulage Workers' Association": both words say whose body it is."""
    first, body = doc[at].head, doc[at].head.head
    front = doc[first.i - 2] if of_nation(doc[first.i - 1].text) and first.i > 1 else doc[first.i - 1]
    return (
        first.i == at - 1
        and first.dep_ in ("nmod", "amod", "compound")
        and body.i > at
        and front.lower_ in ("the", "a", "an")
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
        and (
            FIELD.match(doc[at + 1].text) is not None
            or (doc[of - 1].text in _MINISTRIES and is_name(doc[at + 1]))
            or (
                doc[of].lower_ == "for"
                and doc[of - 1].text in _CENTRES
                and is_name(doc[at + 1])
                and not (at + 2 < len(doc) and is_name(doc[at + 2]))
            )
        )
    )


def of_nation(word: str) -> bool:
    """Whether a word ends as the adjectives of countries do."""
    return _NATION.match(word) is not None and not is_first_name(word.lower())
