"""Whether what two texts speak of is told apart: by a number, a name, a setting of its own, or words that narrow a kind of thing."""

from __future__ import annotations

import re
from functools import lru_cache

from contradict.rulebook import lexicon
from contradict.rulebook.compare import ONE_OFF_STEMS, Comparison
from contradict.rulebook.reading import Frame, Reading, is_content, read_text
from contradict.rulebook.times import CALENDAR
from contradict.rulebook.words import Token, akin, lemmas, shown, stem

_CALENDAR_STEMS = frozenset(stem(word) for word in CALENDAR)
_SETTINGS = frozenset(
    ("in", "on", "at", "among", "across", "along", "near", "inside", "outside", "within", "throughout")
)
_RECIPIENTS = frozenset(("for", "to", "with", "towards", "against"))
_NO_SETTING = lexicon.words(
    "fact order time times day days week month year years morning night evening addition general principle practice part end beginning case "
    "moment way favour favor protest response return talks public private court parliament board trial danger operation force effect place power "
    "service line full vain doubt question hand hands motion progress hold schedule track board record sale average least most all once last first "
    "work duty ease risk peace war contact touch charge custody office mind view words secret writing person advance detail silence error bed"
)


_SENTENCES = re.compile(r"\w{2}[.!?;] +\w")


def apart_in(c: Comparison) -> str | None:
    """Opposed, and each text with a setting or recipient of its own ("on the coast" / "in the mountains", "for women" / "for men")."""
    if (
        not (c.polarity_conflicts or c.antonym_conflicts)
        or c.shared & ONE_OFF_STEMS
        or {"all", "none", "only"} & (c.left.marks | c.right.marks)
        or c.left.seek(_SENTENCES)
        or c.right.seek(_SENTENCES)  # in several sentences, settings need not belong to what is opposed
    ):
        return None
    for group in (_SETTINGS, _RECIPIENTS):
        first, second = _settings(c.left, group), _settings(c.right, group)
        if first and second and first.isdisjoint(c.right.content) and second.isdisjoint(c.left.content):
            return f"{shown(first)} / {shown(second)}"
    return None


def _settings(reading: Reading, prepositions: frozenset[str]) -> frozenset[str]:
    """Stems of the nouns that follow prepositions of a group, up to the end of their phrase; names of times are none."""
    found: set[str] = set()
    for index, token in enumerate(reading.tokens):
        if token.word not in prepositions:
            continue
        phrase: list[str] = []
        for following in reading.tokens[index + 1 : index + 6]:
            if following.mark or following.word in lexicon.PREPOSITIONS or following.word in lexicon.SUBORDINATORS:
                break
            if following.word in CALENDAR or following.word in _NO_SETTING or following.word[0].isdigit():
                phrase.clear()
                break
            if is_content(following):
                phrase.append(stem(following.lemmas[0]))
        found.update(phrase[:3])
    return frozenset(found)


_NUMBERED = re.compile(
    r"\b(?P<kind>grade|class|form|year|room|reactor|line|gate|phase|platform|unit|block|article|section|chapter|flight|route|district|zone|"
    r"terminal|pier|lane|track|hall|building|tower|plant|well|shaft|pump|bus|tram|heat|group|category|tier|level|type|"
    r"container|envelope|exhibit|annex|volume|wagon|carriage|hangar|warehouse|cell|camp|paragraph|ward|locker|quarry) "
    r"(?P<number>\d{1,5}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[A-H])\b"
)


_ORDINAL = re.compile(
    r"(?:^|\b(?:in|of|at|on|from|during|after|before|by|until|with|that) |[,.;] )the (?P<number>(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-)?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|tenth|eleventh|twelfth) "
    r"(?P<kind>(?!(?:time|term|medal|title|win|victory|place|attack|death|month|week|year|\w+est)\b)[a-z]{3,})\b",
    re.IGNORECASE,
)


def numbered(c: Comparison) -> str | None:
    """One kind of thing, two numbers of it ("grade five" / "grade eight", "reactor 2" / "reactor 4")."""
    left, right = c.left.seek(_NUMBERED), c.right.seek(_NUMBERED)
    if left and right and left["kind"] == right["kind"] and left["number"] != right["number"]:
        return f"{left.group()} / {right.group()}"
    left, right = c.left.seek(_ORDINAL), c.right.seek(_ORDINAL)
    if left and right and left["kind"].lower() == right["kind"].lower():
        first, second = left["number"].lower(), right["number"].lower()
        if first != second and first not in c.right.at and second not in c.left.at:
            return f"{left.group()} / {right.group()}"
    return None


def of_other_places(c: Comparison) -> str | None:
    """One kind of thing, told apart by names ("a ferry from Rostock" / "a ferry out of Gedser")."""
    left, right = _placed(c.left.text), _placed(c.right.text)
    for noun in sorted(left.keys() & right.keys()):
        mine, theirs = left[noun], right[noun]
        if mine.isdisjoint(c.right.content) and theirs.isdisjoint(c.left.content):
            return f"{noun.lstrip('~')} {shown(mine)} / {shown(theirs)}"
    return None


_OF_PLACE = frozenset(("in", "at", "of", "from", "on", "for", "near", "to", "outside"))


@lru_cache(maxsize=60_000)
def _placed(text: str) -> dict[str, frozenset[str]]:
    """Nouns that a name in a phrase after them tells apart, each with the name's stems."""
    tokens = read_text(text).tokens
    found: dict[str, frozenset[str]] = {}
    for index in range(1, len(tokens) - 1):
        noun = tokens[index - 2] if tokens[index - 1].word == "out" and index > 1 else tokens[index - 1]
        if tokens[index].word not in _OF_PLACE or not is_content(noun) or (noun.capital and index > 1) or _verbal(noun):
            continue
        begin = index + 1
        while begin < len(tokens) and tokens[begin].word in ("the", "a", "an"):
            begin += 1
        end = begin
        while end < len(tokens) and tokens[end].capital and not tokens[end].mark and tokens[end].word not in CALENDAR:
            end += 1
        if end > begin:
            found[stem(noun.lemmas[0])] = frozenset(stem(token.lemmas[0]) for token in tokens[begin:end])
    return found


def _verbal(token: Token) -> bool:
    """Whether a word is most likely a verb: "held in Doha" puts an event in a place, "the court in Turin" is one of several."""
    return any(lemma in lexicon.VERBS for lemma in token.lemmas) and token.word.endswith(
        ("ed", "ing", "s", "t", "ld", "ne")
    )


_SOME = re.compile(
    r"^\W*(?:most|some(?! \d)|many|several|certain|nearly all|almost all|a few|the majority|the bulk|half|parts?) (?:of |\w+ )",
    re.IGNORECASE,
)


def narrower(c: Comparison) -> str | None:
    """A kind against some of it ("pupils" / "diabetic pupils", "members" / "members over 70"), unless the wider text says all or none."""
    for wide, narrow in ((c.left, c.right), (c.right, c.left)):
        some = wide.seek(_SOME) and not {"all", "none", "only"} & narrow.marks and not narrow.seek(_SOME)
        if some and not any(amount.dimension in ("share", "count") for amount in narrow.quantities):
            return f"{wide.text.split()[0]} / one"
        bare = bool(wide.tokens) and wide.frame is not None and stem(wide.tokens[0].lemmas[0]) in wide.frame.subject
        if bare and not {"all", "none", "only"} & wide.marks and wide.frame is not None and narrow.frame is not None:
            names = _kind_of(wide.frame, narrow.frame)
            if names:
                return names
    return _restricted(c.left, c.right) or _restricted(c.right, c.left)


def _kind_of(wide: Frame, narrow: Frame) -> str | None:
    """Both subjects, where the one is a bare plural and the other the same with a word before it."""
    bare = wide.plural and narrow.plural and len(wide.subject) == 1 and not wide.subject_more
    if bare and wide.subject < narrow.subject:
        return f"{shown(narrow.subject)} / {shown(wide.subject)}"
    return (
        f"{shown(narrow.subject_more)} / {shown(wide.subject)}"
        if bare and wide.subject == narrow.subject and narrow.subject_more
        else None
    )


_OURS = re.compile(r"^\W*(?:but |and )?(?:our|my|this|one) (?P<noun>[a-z]+)", re.IGNORECASE)
_MATTER = frozenset(
    ("thing", "matter", "fact", "case", "question", "issue", "claim", "report", "statement", "spokesman", "number")
)


def other_kinds(c: Comparison) -> str | None:
    """One head, told apart by words of its own on each side ("wheat harvest" / "barley harvest", "nurses in the capital" / "rural nurses")."""
    left, right = c.left.frame, c.right.frame
    if (
        left is None
        or right is None
        or "only" in c.left.marks | c.right.marks
        or not left.subject & right.subject - _MATTER
    ):
        return None
    if left.head != right.head:
        return None  # "the prime minister's brother" / "the prime minister's family", "border fence" / "fence bill"
    own = _own(left, c.right), _own(right, c.left)
    if own[0] and own[1]:
        return f"{shown(own[0])} / {shown(own[1])}"
    for whole, part in ((c.left, c.right), (c.right, c.left)):
        ours = part.seek(_OURS)
        if (
            ours
            and part.frame
            and whole.frame
            and whole.frame.plural
            and not part.frame.plural
            and not whole.seek(_OURS)
        ):
            return f"{ours.group()} / {shown(whole.frame.subject)}"
    return None


def _own(frame: Frame, other: Reading) -> frozenset[str]:
    """What qualifies a subject and does not stand in the other text."""
    alone = (frame.subject | frame.subject_more) - other.content - _CALENDAR_STEMS - _MEASURES
    return frozenset(root for root in alone if not any(akin(root, there) for there in other.content))


_MEASURES = frozenset(
    stem(word) for word in ("average", "total", "whole", "entire", "very", "own", "typical", "joint", "alleged")
)


_RESTRICTED = re.compile(
    r"\b(?P<noun>[a-z]{3,}s) (?P<limit>(?:that|which|who) (?:are|were|have|hold|had|do|bought|live|"
    r"work)\b|(?:over|under|above|below|aged) (?:the age|\d+))",
    re.IGNORECASE,
)


def _restricted(narrow: Reading, wide: Reading) -> str | None:
    """A plural that one text restricts ("deliveries under 20 euros", "Mondays that are holidays") and the other names whole."""
    limited = narrow.seek(_RESTRICTED)
    if (
        limited is None
        or wide.seek(_RESTRICTED) is not None
        or not set(lemmas(limited["noun"].lower())) & wide.at.keys()
    ):
        return None
    return limited.group()
