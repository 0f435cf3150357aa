"""Whether two texts speak of different parts of a whole: places, groups, divisions, a part against the whole."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise, product

from contradict.rulebook import lexicon
from contradict.rulebook.compare import CONTRAST_OF, ONE_OFF_STEMS, Comparison
from contradict.rulebook.reading import Frame, Reading, is_content, read_text
from contradict.rulebook.spotter import Spotter
from contradict.rulebook.times import CALENDAR
from contradict.rulebook.words import Token, lemmas, stem

_CALENDAR_STEMS = frozenset(stem(word) for word in CALENDAR)
_WHOLE = re.compile(
    r"\b(?:across the (?:country|nation|group|board|world|continent|industry)|nationwide|nationally|"
    r"countrywide|as a whole|overall|in total|the total|total|on average|worldwide|"
    r"globally|throughout the (?:country|group|world)|counting all|all our|group-wide|company-wide|"
    r"in the aggregate|taken together|all regions|all branches|every region)\b",
    re.IGNORECASE,
)
_PART = re.compile(
    r"\b(?:here in|in our (?:part|town|village|region|district|branch|club|street|area|city|county|school|"
    r"ward|clinic|shop|store|department|division|case)|"
    r"our (?:branch|division|unit|village|district|street)|per (?:hectare|head|capita|person|unit|"
    r"household)|in my (?:town|village|street|club|shop|area|district)|"
    r"in the (?:\w+ ){0,2}(?:district|province|region|county|suburbs?|division|segment|north|south|east|"
    r"west|city|town|village|branch|capital)|among (?:the )?\w+|"
    r"on the (?:mainland|island|islands|coast)|in rural|in urban|for (?:women|men|children|young|older|small))\b",
    re.IGNORECASE,
)


def other_scope(c: Comparison) -> str | None:
    """The texts speak of different parts of a whole: places, groups, divisions, or a part against the whole."""
    if not c.shared & ONE_OFF_STEMS:
        contrast = _contrast(c)
        if contrast:
            return contrast
        places = _places(c.left), _places(c.right)
        if places[0] and places[1] and places[0].isdisjoint(places[1]) and (c.antonym_conflicts or c.quantity_conflict):
            return f"{min(places[0])} / {min(places[1])}"
    if told := _adjacent_contrast(c) or _numbered(c) or _of_other_places(c) or _non(c) or _apart_in(c):
        return told
    if unlike := _unlike(c):
        return unlike
    if standpoint := _standpoints(c):
        return standpoint
    if narrower := _narrower(c) or _other_kinds(c):
        return narrower
    for whole, part in ((c.left, c.right), (c.right, c.left)):
        first, second = whole.seek(_WHOLE), part.seek(_PART)
        if first and second and not part.seek(_WHOLE) and not whole.seek(_PART):
            return f"{first.group()} / {second.group()}"
    return None


_UNLIKE = re.compile(r"\bunlike (?P<what>[\w’'-]+(?: [\w’'-]+){0,4}),", re.IGNORECASE)


def _unlike(c: Comparison) -> str | None:
    """A text sets its subject apart from that of the other ("the first envelope, unlike the second,")."""
    for one, other in ((c.left, c.right), (c.right, c.left)):
        found = one.seek(_UNLIKE)
        if found is None or one.frame is None or other.frame is None:
            continue
        named = {stem(form) for word in re.findall(r"[a-z]+", found["what"].lower()) for form in lemmas(word)}
        if named & (other.frame.subject | other.frame.subject_more) - one.frame.subject:
            return found.group()
    return None


def _adjacent_contrast(c: Comparison) -> str | None:
    """Contrasting words right before one and the same word ("lower house" / "upper house")."""
    left, right = _qualified(c.left), _qualified(c.right)
    for (word, head), (other, other_head) in product(sorted(left), sorted(right)):
        if head == other_head and other in CONTRAST_OF[word] and word not in c.right.at and other not in c.left.at:
            return f"{word} / {other} {head.lstrip('~')}"
    return None


def _qualified(reading: Reading) -> set[tuple[str, str]]:
    return {
        (token.word, stem(following.lemmas[0]))
        for token, following in pairwise(reading.tokens)
        if token.word in CONTRAST_OF and not following.mark
    }


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


def _apart_in(c: Comparison) -> str | None:
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
            return f"{_show(first)} / {_show(second)}"
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


_SOME = re.compile(
    r"^\W*(?:most|some(?! \d)|many|several|certain|nearly all|almost all|a few|the majority|the bulk|half|parts?) (?:of |\w+ )",
    re.IGNORECASE,
)


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


def _numbered(c: Comparison) -> str | None:
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


def _of_other_places(c: Comparison) -> str | None:
    """One kind of thing, told apart by names ("a ferry from Rostock" / "a ferry out of Gedser")."""
    left, right = _placed(c.left.text), _placed(c.right.text)
    for noun in sorted(left.keys() & right.keys()):
        mine, theirs = left[noun], right[noun]
        if mine.isdisjoint(c.right.content) and theirs.isdisjoint(c.left.content):
            return f"{noun.lstrip('~')} {_show(mine)} / {_show(theirs)}"
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


_NON = re.compile(r"\bnon-(?P<what>[A-Za-z]{2,})", re.IGNORECASE)


def _non(c: Comparison) -> str | None:
    """What one text is about is what the other leaves out ("EU citizens" / "non-EU nationals")."""
    for first, second in ((c.left, c.right), (c.right, c.left)):
        found = first.seek(_NON)
        if found and not second.seek(_NON) and found["what"].lower() in {token.word for token in second.tokens}:
            return f"{found['what']} / {found.group()}"
    return None


def _contrast(c: Comparison) -> str | None:
    left, right = _qualifiers(c.left), _qualifiers(c.right)
    for word in sorted(left):
        for other in sorted(CONTRAST_OF[word]):
            if other in right and word not in right and other not in left:
                return f"{word} / {other}"
    return None


_STANDPOINTS = Spotter(
    {
        f"{number}{side}": lexicon.phrases(sides[side])
        for number, sides in enumerate(lexicon.STANDPOINTS)
        for side in (0, 1)
    }
)


@lru_cache(maxsize=60_000)
def _standpoint_tags(text: str) -> dict[str, tuple[int, int]]:
    return _STANDPOINTS.spot(read_text(text).tokens)


def _standpoints(c: Comparison) -> str | None:
    left, right = _standpoint_tags(c.left.text), _standpoint_tags(c.right.text)
    for tag in left:
        other = f"{tag[:-1]}{1 - int(tag[-1])}"
        if other in right and tag not in right and other not in left:
            return f"{_words(c.left, left[tag])} / {_words(c.right, right[other])}"
    return None


def _words(reading: Reading, place: tuple[int, int]) -> str:
    return reading.text[reading.tokens[place[0]].start : reading.tokens[place[1]].end]


def _narrower(c: Comparison) -> str | None:
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
        return f"{_show(narrow.subject)} / {_show(wide.subject)}"
    return (
        f"{_show(narrow.subject_more)} / {_show(wide.subject)}"
        if bare and wide.subject == narrow.subject and narrow.subject_more
        else None
    )


_OURS = re.compile(r"^\W*(?:but |and )?(?:our|my|this|one) (?P<noun>[a-z]+)", re.IGNORECASE)
_MATTER = frozenset(
    ("thing", "matter", "fact", "case", "question", "issue", "claim", "report", "statement", "spokesman", "number")
)


def _other_kinds(c: Comparison) -> str | None:
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
        return f"{_show(own[0])} / {_show(own[1])}"
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
            return f"{ours.group()} / {_show(whole.frame.subject)}"
    return None


def _own(frame: Frame, other: Reading) -> frozenset[str]:
    """What qualifies a subject and does not stand in the other text."""
    alone = (frame.subject | frame.subject_more) - other.content - _CALENDAR_STEMS - _MEASURES
    return frozenset(root for root in alone if not any(_akin(root, there) for there in other.content))


_MEASURES = frozenset(
    stem(word) for word in ("average", "total", "whole", "entire", "very", "own", "typical", "joint", "alleged")
)


def _akin(root: str, other: str) -> bool:
    """Whether two stems are most likely of one word ("Valdora" / "Valdoran")."""
    return root[:5] == other[:5] if min(len(root), len(other)) >= 5 else root == other


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


def _show(roots: frozenset[str]) -> str:
    return " ".join(sorted(root.lstrip("~") for root in roots))


def _qualifiers(reading: Reading) -> frozenset[str]:
    """Words of a text that mark one part of a whole ("domestic", "women", "islands")."""
    return frozenset(form for token in reading.tokens for form in (token.word, token.lemmas[0]) if form in CONTRAST_OF)


def _places(reading: Reading) -> frozenset[str]:
    """Names after a preposition of place."""
    return frozenset(
        token.word
        for index, token in enumerate(reading.tokens)
        if index
        and token.capital
        and token.word not in CALENDAR
        and reading.tokens[index - 1].word in ("in", "at", "across", "near", "outside")
    )
