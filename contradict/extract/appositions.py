"""What is said of a name right before or behind it: ", the Russian foreign minister,", "its chairman, NAME", ", a union of nurses,"."""

from __future__ import annotations

import re

from contradict.extract.roles import ROLE, is_organisation
from contradict.extract.tree import Doc, Token

_IS_BODY = re.compile(
    r"(?:the|an?|its|their)\s+(?:(?!of\b|at\b|for\b|from\b|in\b|with\b|to\b)[\w-]+\s+){0,3}?(?:company|firm|agency|fund|union|association|charity|organi[sz]ation|operator|maker|bank|group|newspaper|party|"
    r"manufacturer|airline|lender|regulator|watchdog|institute|university|network|broadcaster|contractor|subsidiary|retailer|brewer|utility|consultancy|think tank|ngo|brokerage|"
    r"startup|start-up|coalition|federation|alliance|ministry|tribunal|hospital|school|mill|carmaker|drugmaker|insurer|supplier|forwarder|exporter|importer|club|outlet|website|magazine|"
    r"daily|weekly|tabloid|militia|movement|foundation|trust|charterer|consortium)\b(?!\s?['’])",
    re.I,
)


_PARTY = re.compile(
    r"(?:an?|the)\s+(?:[\w-]+\s+){0,3}?(?:Republican|Democrat|Conservative|Tory|Socialist|Green|[Ii]ndependent)\b"
)
""", a Republican from Ohio,", ", the top Democrat in the Senate,"."""


_PARTY_LETTER = re.compile(r"([RD])[-–—]\s?[A-Z][a-z.]")
_OF_BODY = re.compile(r"of the [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)+")
""" "Ann Lee of the Democratic Left": nothing in the name tells that it is a party."""
_UNRELATED = re.compile(r"(?:no|not an?y?) relat|(?:not )?related|unrelated", re.I)
""" "Ingrid Dahl, no relation to the club's director,"."""
_RUNS = frozenset(("run", "head", "lead", "chair", "found", "represent"))


_ASIDE = re.compile(
    r"(?:with(?:out)?|unlike|despite|among|after|before|amid|during|besides|along(?:side)?|under|in front of)\s", re.I
)
""" "With members of the union in the hall, NAME": who else is there."""
_AT_BODY = re.compile(r"\b(?:at|for|of|with|from) (?:the )?[A-Z]")


def apposition_before(doc: Doc, start: int) -> str:
    """ "The Tarvian interior minister, NAME", "its chairman, NAME": the noun phrase in front of the comma in front."""
    if start < 2 or doc[start - 1].text != ",":
        return ""
    first = end = start - 1
    if doc[end - 1].text == ")":  # "the chair of the Electoral Commission (EC), NAME"
        bracket = next((t.i for t in reversed(doc[max(0, end - 5) : end]) if t.text == "("), None)
        first = end = bracket if bracket is not None else end
    while first > 0 and start - first < 14:
        token = doc[first - 1]
        if (
            token.lower_ == "and"
            and doc[first].text.islower()
            and first > 1
            and doc[first - 2].pos_ in ("NOUN", "ADJ")
            and not ROLE.match(doc[first - 2].text)
        ):
            first -= 1  # "India's commerce and industry minister, NAME"
            continue
        managing = token.tag_ == "VBG" and doc[first].pos_ == "NOUN"  # "its managing director, NAME"
        if token.pos_ in ("VERB", "AUX", "PUNCT", "CCONJ", "SCONJ") and token.dep_ != "amod" and not managing:
            break
        first -= 1
    words = [token.text for token in doc[first:end]]
    text = " ".join(words)
    if _ASIDE.match(text):
        return ""
    told = any(ROLE.match(w) or w in ("Republican", "Democrat") for w in words)
    return text if told or (words[:1] == ["The"] and _IS_BODY.fullmatch(text)) else ""  # "The firm, NAME,"


def apposition_behind(doc: Doc, head: Token, end: int) -> str:
    """What stands right behind the name: ", the Russian foreign minister,", ", a neurologist at X,", ", who runs X,", "of X"."""
    if end + 1 >= len(doc):
        return ""
    if doc[end].text == "," and doc[end + 1].like_num and doc[end + 2 : end + 3].text == "," and end + 3 < len(doc):
        end += 2  # "Ann Lee, 42, a nurse,"
    comma = doc[end].text == ","
    if not comma and not (
        doc[end].lower_ in ("of", "from") and (doc[end + 1].text[:1].isupper() or doc[end + 1].lower_ == "the")
    ):
        return ""
    runs = comma and end + 2 < len(doc) and doc[end + 1].lower_ == "who" and doc[end + 2].lemma_ in _RUNS
    if (
        comma
        and doc[end + 1].lower_ == "which"
        and doc[end + 2 : end + 3].text in ("represents", "campaigns", "lobbies")
    ):
        return "a group"  # "Implant Voices, which represents patients,"
    start = end + 3 if runs else (end + 1 if comma else end)
    words = []
    for token in doc[start : start + 15]:
        if comma and not runs and token.tag_ in ("VBD", "VBZ", "VBP", "MD"):
            return ""  # ", the minister said,": a said-clause
        if token.text in (",", ".", ";", "“", '"') or token.tag_ in ("VBD", "VBZ", "WP", "WDT"):
            words += ["who"] if token.lower_ == "who" else []
            break
        words.append(token.text)
    text = " ".join(words)
    if _UNRELATED.match(text):
        return ""
    if runs:
        return f"head of {text}"
    if not comma:
        return f"member {text}" if is_organisation(text) or _OF_BODY.fullmatch(text) else ""
    if words[:1] == ["of"] and is_organisation(text):
        return f"member {text}"  # "Inspector Ann Lee, of Penwick police,"
    fits = (
        any(ROLE.match(w) for w in words)
        or bool(_IS_BODY.match(text))
        or bool(_PARTY.match(text))
        or (words[:1] in (["a"], ["an"], ["the"]) and _AT_BODY.search(text) and is_organisation(text))
    )
    return text if fits else ""


_LETTERS = {"R": "Republican", "D": "Democrat"}


def party_behind(doc: Doc, end: int) -> str:
    """ "(D-Ohio)", ", R-Texas,": how American papers tell the party."""
    if end + 1 >= len(doc) or doc[end].text not in (",", "("):
        return ""
    match = _PARTY_LETTER.match("".join(t.text_with_ws for t in doc[end + 1 : end + 6]))
    return _LETTERS[match.group(1)] if match is not None else ""


def past_genitive(doc: Doc, left: int) -> int:
    """ "Finland's Alexander Stubb", "Israel's prime minister": the name whose genitive stands right in front belongs to the title."""
    if left < 2 or doc[left - 1].tag_ != "POS":
        return left
    start = left - 1
    while start > 0 and doc[start - 1].tag_ in ("NNP", "NNPS") and left - start < 5:
        start -= 1
    return start if start < left - 1 else left


def says_body(apposition: str) -> bool:
    """ ", a union of nurses," is a body; ", a union representative at the plant," and ", a crane operator who" are persons."""
    match = _IS_BODY.match(apposition)
    if match is None:
        return False
    behind = apposition[match.end() :].split()
    return behind[:1] != ["who"] and not any(ROLE.match(word.strip(".,")) for word in behind[:2])


def closes_with_body(title: str) -> bool:
    """ "Spanish engineering group NAME", "a spokesman for the parent group, NAME"."""
    words = title.split()
    return bool(words) and _IS_BODY.fullmatch(f"the {words[-1]}") is not None
