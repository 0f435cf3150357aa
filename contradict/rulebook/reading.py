"""What the matchers know about one text, worked out once: tokens, polarity, clause frames, names, marks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from contradict.rulebook import lexicon
from contradict.rulebook.intervals import Quantity
from contradict.rulebook.numerals import COUNTING, NUMBER_WORDS
from contradict.rulebook.polarity import polarities
from contradict.rulebook.quantities import quantities
from contradict.rulebook.spotter import Spotter
from contradict.rulebook.times import ERAS, Times, times
from contradict.rulebook.words import MAX_CHARACTERS, Token, stem, tokens

_REPORTING = lexicon.words(
    "say tell state add report claim announce note insist argue maintain explain declare stress warn believe think"
)
_NEVER_CONTENT = frozenset(("be", "have", "do"))
TITLES = lexicon.words(
    "mr mrs ms dr sir president minister prime chancellor senator governor general king queen prince "
    "foreign spokesman spokeswoman secretary judge professor ceo"
)
"""In front of names, and no part of them."""
_ADDRESS = frozenset(("mr", "mrs", "ms", "miss", "dr", "sir"))


@dataclass(frozen=True, slots=True)
class Frame:
    """The main clause, roughly: who, does what, with which polarity, to what."""

    subject: frozenset[str]
    """Stems of the subject's head phrase."""
    subject_more: frozenset[str]
    """Stems that qualify it (after "of", "in", …)."""
    pronoun: bool
    verb: str
    verb_at: int
    polarity: int
    rest: frozenset[str]
    """Stems after the verb."""
    passive: bool
    plural: bool
    """Whether the subject's head ends in s, as most plurals do."""
    names: frozenset[str]
    """Subject words written with a capital."""
    head: str
    """Stem of the last word of the subject's head phrase; "" where there is none."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One text, read. Positions are token indices."""

    text: str
    tokens: tuple[Token, ...]
    polarity: tuple[int, ...]
    at: dict[str, tuple[int, ...]]
    """Lemma → token positions."""
    stems: dict[str, tuple[int, ...]]
    """Content stem → token positions."""
    frame: Frame | None
    names: tuple[tuple[str, ...], ...]
    marks: frozenset[str]
    quantities: tuple[Quantity, ...]
    times: Times
    content: frozenset[str]
    """Stems of the words that carry the proposition."""
    spotted: Mapping[str, str]
    """Tag (`hedge`, `superseding`, …) → the words that show it."""
    memo: dict[int, re.Match[str] | None] = field(default_factory=dict, repr=False, compare=False)

    def seek(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """First match of a pattern that lives as long as the program; looked for once a text, however many pairs it is in."""
        key = id(pattern)
        if key not in self.memo:
            self.memo[key] = pattern.search(self.text)
        return self.memo[key]


@lru_cache(maxsize=60_000)
def read_text(text: str) -> Reading:
    """Reads a text; the same text is read once."""
    text = text[:MAX_CHARACTERS]
    words = tokens(text)
    polarity, negated_cue = polarities(words)
    at: dict[str, list[int]] = {}
    stems: dict[str, list[int]] = {}
    for index, token in enumerate(words):
        for lemma in token.lemmas:
            at.setdefault(lemma, []).append(index)
        if is_content(token):
            stems.setdefault(stem(token.lemmas[0]), []).append(index)
    spotted = {
        tag: text[words[first].start : words[last].end]
        for tag, (first, last) in _SPOTTER.spot(words).items()
        if tag != "hedge" or polarity[first] != -1  # "is not on the cards", "we do not expect" deny, and hedge nothing
    }
    marks = _marks(text, words, spotted)
    plain = frozenset(token.word for token in words)
    eras = frozenset((era, spotted[era].lower()) for era in ERAS if era in spotted)
    amounts = quantities(text) if not plain.isdisjoint(COUNTING) or any(word[0].isdigit() for word in plain) else ()
    if negated_cue or _TWICE.search(text):
        marks |= {"negated-cue"}
    return Reading(
        text, words, polarity,
        {lemma: tuple(places) for lemma, places in at.items()},
        {root: tuple(places) for root, places in stems.items()},
        _frame(words, polarity), _names(words), marks, amounts, times(text, eras, plain), frozenset(stems), spotted,
    )  # fmt: skip


def is_content(token: Token) -> bool:
    """Whether a token carries meaning of its own (no mark, function word or number)."""
    return (
        not token.mark
        and not token.word[0].isdigit()
        and token.word not in lexicon.FUNCTION_WORDS
        and token.lemmas[0] not in lexicon.FUNCTION_WORDS
        and token.word not in lexicon.NEGATORS
        and token.word not in NUMBER_WORDS
    )


def content_stems(tokens: Iterable[Token]) -> frozenset[str]:
    """The stems of the words that carry content."""
    return frozenset(stem(token.lemmas[0]) for token in tokens if is_content(token))


_SPOTTER = Spotter(
    {
        "hedge": lexicon.HEDGES,
        "condition": lexicon.CONDITIONS,
        "exception": lexicon.EXCEPTIONS,
        "reported": lexicon.REPORTED,
        "superseding": lexicon.SUPERSEDING,
        "still": lexicon.STILL,
        "only": lexicon.ONLY,
        "all": lexicon.ALL,
        "none": lexicon.NONE,
        "some": lexicon.SOME,
        **ERAS,
    }
)
_MODAL = re.compile(
    r"(?:\b(?P<of>no|nothing|nobody|no one|none|never|you|hardly|neither|so that)\b(?: \w+){0,4} )?"
    r"(?<!that )(?<!which )(?<!who )(?<!anybody )(?<!anyone )\b(?:might|could(?! (?:see|hear|feel|smell|hardly|barely|scarcely)\b))\b(?! not\b)",
    re.IGNORECASE,
)
"""With `of`, what could be is denied ("nothing could be unloaded") or a figure of speech ("you could fry an egg"); who could see or hardly walk was able to, or not."""
_MAY = re.compile(
    r"(?<!that )(?<!which )(?<!you )(?<!who )\b(?<!\w[^s\W]s )(?<!public )(?<!party )(?<!anyone )(?<!nobody )may\b(?! not\b| release none)|"
    r"\bmay (?:have|well|yet|be (?:that|due|able)|become|turn|lead|cause|rise|fall|face|lose)\b"
)
"""A wish or chance; a plural or anybody that may do something is allowed to ("residents may return")."""
USED_TO = re.compile(
    r"(?<!than they )(?<!than it )(?<!than we )(?<!than he )(?<!than she )(?<!whom )\bused to\b|\b(?:was|were)\b[^.;]{3,60}\buntil (?:(?:the )?(?:\w+ ){0,3}\d{4}|last|recently)\b",
    re.IGNORECASE,
)
_QUESTION = re.compile(r"\?[\"'”’)]*\s*$")


_TWICE = re.compile(
    r"\b(?:(?:not|n['’]t) (?:true|correct|right|accurate|the case|so)|untrue|false|wrong to (?:say|claim|suggest|believe)|incorrect|no truth in (?:the )?\w+|"
    r"den(?:y|ies|ied)|never (?:said|claimed|argued)|(?:not|n['’]t) (?:say|saying|said|claim|claimed|claiming|mean|suggest|suggesting)) that\b[^.;]*"
    r"(?:\b(?:not|never|no|nobody|none|nothing|no one)\b|n['’]t\b)",
    re.IGNORECASE,
)
"""A denial of a denial."""


def _marks(text: str, words: tuple[Token, ...], spotted: Mapping[str, str]) -> frozenset[str]:
    found = set(spotted)
    if any(match["of"] is None for match in _MODAL.finditer(text)):
        found.add("hedge")
    if _MAY.search(text):
        found.add("may")
    if _QUESTION.search(text):
        found.add("question")
    if any(word.word in '"“”«»' for word in words):
        found.add("quotes")
    return frozenset(found)


def _names(words: tuple[Token, ...]) -> tuple[tuple[str, ...], ...]:
    """Runs of capitalised words, lower-cased, titles dropped; a sentence's first word only when more of the run follows."""
    found: list[tuple[str, ...]] = []
    run: list[int] = []

    def close() -> None:
        names = tuple(
            words[index].word
            for index in run
            if words[index].word not in TITLES and words[index].word not in lexicon.FUNCTION_WORDS
        )
        first = bool(run) and (run[0] == 0 or words[run[0] - 1].word in (".", "!", "?", ":", '"', "“"))
        if names and not (first and len(run) == 1 and stem(names[0])[0] != "~"):
            found.append(names)
        run.clear()

    for index, token in enumerate(words):
        if token.capital and not token.mark and token.word != "i":
            if token.word in _ADDRESS:
                close()  # "at Easter Ms Sarre": a name begins here
            run.append(index)
        elif run:
            close()
    close()
    return tuple(found)


def _frame(words: tuple[Token, ...], polarity: tuple[int, ...]) -> Frame | None:
    begin = _clause_start(words)
    verb = _verb(words, begin)
    if verb is None:
        return None
    group, main = verb
    head: set[str] = set()
    more: set[str] = set()
    names: set[str] = set()
    qualified = False
    for token in words[begin:group]:
        if token.word in lexicon.PREPOSITIONS or token.word in ("who", "which", "that") or token.word == ",":
            qualified = qualified or bool(head)
        elif is_content(token):
            (more if qualified else head).add(stem(token.lemmas[0]))
            if token.capital and not qualified:
                names.add(stem(token.lemmas[0]))
    heads = [token for token in words[begin:group] if is_content(token) and stem(token.lemmas[0]) in head]
    plural = bool(heads) and heads[-1].word.endswith("s") and (not heads[-1].capital or heads[-1] is words[begin])
    pronoun = not head
    end = next(
        (index for index in range(main + 1, len(words)) if words[index].word in (".", ";", "!", "?")), len(words)
    )
    rest = content_stems(words[main + 1 : end])
    passive = (
        main > group
        and words[main].word.endswith(("ed", "en", "wn", "ught", "ade"))
        and any("be" in words[index].lemmas for index in range(group, main))
    )
    root = stem(words[main].lemmas[0])
    negated = [polarity[index] for index in range(group, main + 1)]
    sign = (
        0
        if 0 in negated
        else (-1 if -1 in negated or any(words[i].word in lexicon.NEGATORS for i in range(group, main + 1)) else 1)
    )
    return Frame(
        frozenset(head),
        frozenset(more),
        pronoun,
        root,
        main,
        sign,
        rest,
        passive,
        plural,
        frozenset(names),
        stem(heads[-1].lemmas[0]) if heads else "",
    )


def _clause_start(words: tuple[Token, ...]) -> int:
    """Skips an opening adverbial up to its comma ("On Monday, …")."""
    if words and (
        words[0].word in lexicon.PREPOSITIONS or words[0].word in lexicon.SUBORDINATORS or words[0].word.endswith("ly")
    ):
        for index, token in enumerate(words[:14]):
            if token.word == ",":
                return index + 1
    return 0


_AUXILIARIES = lexicon.words(
    "be is are was were been being am have has had do does did will would shall should can could may "
    "might must isn't aren't wasn't weren't don't doesn't didn't hasn't haven't hadn't won't can't cannot "
    "couldn't wouldn't shouldn't mustn't"
)


def _verb(words: tuple[Token, ...], begin: int) -> tuple[int, int] | None:
    """(start of the verb group, main verb) of the first clause with a predicate; reporting verbs are passed over."""
    for index in range(begin, len(words)):
        if words[index].mark or (
            index == begin and words[index].word not in _AUXILIARIES and not _looks_finite(words, index)
        ):
            continue
        if words[index].word in _AUXILIARIES:
            return index, _main(words, index)
        if index > begin and _looks_finite(words, index):
            return index, index
    return None


def _main(words: tuple[Token, ...], group: int) -> int:
    """The main verb after the auxiliaries: the first verb form, else the auxiliary itself (a copula)."""
    last = group
    for index in range(group + 1, min(len(words), group + 7)):
        token = words[index]
        if token.word in _AUXILIARIES or token.lemmas[0] in _NEVER_CONTENT:
            last = index
        elif (
            token.word in lexicon.NEGATORS
            or token.word.endswith("ly")
            or token.word
            in ("also", "yet", "ever", "still", "already", "even", "now", "only", "so", "far", "to", "been")
        ):
            continue
        elif token.lemmas[0] in lexicon.VERBS or any(lemma in lexicon.VERBS for lemma in token.lemmas):
            return index
        else:
            break
    return last


def _past(token: Token) -> bool:
    return not token.word.endswith("s") and any(lemma in lexicon.VERBS for lemma in token.lemmas[:-1])


def _looks_finite(words: tuple[Token, ...], index: int) -> bool:
    token = words[index]
    base = next((lemma for lemma in token.lemmas if lemma in lexicon.VERBS), None)
    if base is None or token.hyphened or (base in _REPORTING and index + 1 >= len(words)):
        return False
    before = words[index - 1].word if index else ""
    if before in lexicon.DETERMINERS or before in lexicon.PREPOSITIONS or before == "to":
        return False
    inflected = token.word != base
    if base in lexicon.NOUN_TOO or (token.word.endswith("ing")):
        if token.word.endswith("ing"):
            return False
        after = words[index + 1].word if index + 1 < len(words) else ""
        past = inflected and not token.word.endswith("s")
        if not past and token.word.endswith("s") and after and index + 1 < len(words) and not words[index + 1].mark:
            following = words[index + 1]
            if (
                following.word not in _AUXILIARIES
                and following.word not in lexicon.PREPOSITIONS
                and not _past(following)
            ):
                return following.word not in ("and", "or") and not before.endswith("s")
        return (
            past
            or after in lexicon.DETERMINERS
            or after in ("to", "that")
            or after[:1].isdigit()
            or before in lexicon.PRONOUNS
        )
    return inflected or before in lexicon.PRONOUNS or before.endswith("s")
