"""What a text asserts, denies, or leaves open, word by word: +1 asserted, -1 denied, 0 left open.

Scopes are read left to right inside a clause. Double negation and negated cues ("did not deny") leave what follows open: they
commit the speaker to nothing, and reading them as the opposite is a classic false contradiction.
"""

from __future__ import annotations

from contradict.rulebook import lexicon
from contradict.rulebook.unasserted import left_open
from contradict.rulebook.words import Token

_STRONG = frozenset("?!;:.()–—")
_AUXILIARIES = lexicon.words("is are was were has have had do does did will would can could may might must should")
_TRUTH = frozenset(("true", "correct", "accurate", "case", "right", "so"))
_RELATIVE = lexicon.words("that which who whom whose where when whether if")
_SUBJECT_NEGATORS = frozenset(("no", "none", "nobody", "neither", "nothing"))
_BACKWARD = lexicon.words(
    "untrue false fake fabricated baseless unfounded groundless bogus hoax lie myth fiction fabrication "
    "invention nonsense impossible fictitious unlikely"
)
_PASSIVE = frozenset(["deny", "refute", "cancel", "abandon", "scrap", "shelve", "rebut", "debunk"])
_NOT_NEGATING = tuple(tuple(phrase.split()) for phrase in lexicon.NOT_NEGATING)
_COMMITTING = lexicon.words("deny dispute reject exclude refuse dismiss decline refute contradict disavow rule")
_NEGATIVE_WORDS = lexicon.words(
    "untrue false wrong negative invalidate without stop prevent fail object oppose doubt impossible "
    "unlikely unreasonable hide conceal"
)
_NEGATIVE_PREFIXES = (
    "unlaw",
    "unreas",
    "untru",
    "unlik",
    "imposs",
    "illeg",
    "unimp",
    "insign",
    "uncommon",
    "unfound",
    "unwill",
    "unaware",
    "unhapp",
    "unfair",
    "unsafe",
)
_WISHING = frozenset(("demand", "urge", "request", "recommend", "propose", "ask", "hope", "wish", "pray"))
"""What is wished for is left open: "we demand that it be withdrawn"."""
_OPENERS = frozenset(("if", "unless", "whether", "should"))


def polarities(words: tuple[Token, ...]) -> tuple[tuple[int, ...], bool]:
    """Polarity of each token, and whether a negated cue ("did not deny", "did not rule out") occurs."""
    marks = [1] * len(words)
    negated_cue = False
    for position, token in enumerate(words):
        if token.word in _OPENERS and (token.word != "should" or position == 0 or words[position - 1].word == ","):
            _set(marks, position, _clause_end(words, position + 1, commas=True), 0)
        elif not _WISHING.isdisjoint(token.lemmas) and any(
            word.word == "that" for word in words[position + 1 : position + 3]
        ):
            _set(marks, position + 1, _clause_end(words, position + 1, commas=True), 0)
    for position, token in enumerate(words):
        length = _negating_phrase(words, position) if token.word in _NEGATING_FIRST else 0
        if length:
            _negate(words, marks, position + length - 1)
        named = token.capital and position and not words[position - 1].mark  # "the Do Not Call list"
        if token.word in lexicon.NEGATORS and not token.hyphened and not named and not _idle(words, position):
            if token.word in ("without", "nothing") and position and words[position - 1].word in lexicon.NEGATORS:
                negated_cue = True
            _negate(words, marks, position)
    for position, token in enumerate(words):
        if marks[position] == -1 and _is_negative(token):
            following = words[position + 1] if position + 1 < len(words) else None
            if following is not None and not following.mark and following.word not in lexicon.FUNCTION_WORDS:
                continue  # "no false alarm": the adjective is not what is denied
            before = words[max(0, position - 2) : position]
            negated_cue = negated_cue or any(word.word in lexicon.NEGATORS for word in before)
        if (not lexicon.NEGATIVE_CUES.isdisjoint(token.lemmas) and not _noun(words, position)) or _rules_out(
            words, position
        ):
            if marks[position] == 1:
                _apply_cue(words, marks, position)
            elif marks[position] == -1:
                negated_cue = negated_cue or token.word == "rule" or not _COMMITTING.isdisjoint(token.lemmas)
                _set(marks, position + 1, _clause_end(words, position + 1, commas=True), 0)
    for begin, end in left_open(words, marks):
        _set(marks, begin, end, 0)
    _open_questions(words, marks)
    return tuple(marks), negated_cue


_NEGATING = tuple(tuple(phrase.split()) for phrase in lexicon.NEGATING_PHRASES)


_NEGATING_FIRST = frozenset(phrase[0] for phrase in _NEGATING)


def _negating_phrase(words: tuple[Token, ...], position: int) -> int:
    """Length of a sequence that negates what follows ("anything but", "a long way from"), 0 when there is none."""
    for phrase in _NEGATING:
        if (
            words[position].word == phrase[0]
            and tuple(token.word for token in words[position : position + len(phrase)]) == phrase
        ):
            return len(phrase)
    return 0


def _is_negative(token: Token) -> bool:
    return token.lemmas[0] in _NEGATIVE_WORDS or token.word.startswith(_NEGATIVE_PREFIXES)


def _idle(words: tuple[Token, ...], position: int) -> bool:
    """Whether the negator belongs to a sequence that negates nothing ("not only")."""
    for phrase in _NOT_NEGATING:
        for back in range(len(phrase)):
            begin = position - back
            if begin >= 0 and tuple(token.word for token in words[begin : begin + len(phrase)]) == phrase:
                return True
    return False


def _negate(words: tuple[Token, ...], marks: list[int], position: int) -> None:
    starts = position == 0 or words[position - 1].mark or words[position - 1].word in lexicon.SUBORDINATORS
    subject = starts and words[position].word in _SUBJECT_NEGATORS
    verb = words[position - 1] if position and words[position].word in ("no", "nothing", "nobody") else None
    if verb is not None and not verb.mark and marks[position - 1] == 1 and verb.lemmas[0] in lexicon.VERBS:
        marks[position - 1] = -1  # "put no pressure on them": the verb is denied with its object
    seen = 0
    for index in range(position + 1, min(len(words), position + 16)):
        word = words[index].word
        if (
            word in _STRONG
            or (seen and _new_clause(words, index))
            or (seen and word in lexicon.SUBORDINATORS)
            or (word == "," and seen and not subject)
        ):
            return
        if word in _RELATIVE and seen:
            if not any(token.word in _TRUTH for token in words[position:index]):
                _set(marks, index, _clause_end(words, index + 1, commas=False), 0)
                return
            continue
        if word not in lexicon.NEGATORS and not words[index].mark:
            marks[index] = -marks[index]
            seen += word not in lexicon.FUNCTION_WORDS


def _new_clause(words: tuple[Token, ...], index: int) -> bool:
    """Whether a coordination begins a clause of its own ("did not reveal and was asked"), or an exception does ("other than")."""
    word = words[index].word
    if word in ("than", "except", "beyond"):
        return True
    if word not in ("and", "or") or index + 1 >= len(words):
        return False
    following = words[index + 1]
    base = following.lemmas[0]
    return (
        following.word in _AUXILIARIES
        or following.word in lexicon.PRONOUNS
        or (base in lexicon.VERBS and following.word.endswith(("ed", "s")) and base not in lexicon.NOUN_TOO)
    )


def _rules_out(words: tuple[Token, ...], position: int) -> bool:
    return "rule" in words[position].lemmas and position + 1 < len(words) and words[position + 1].word == "out"


def _apply_cue(words: tuple[Token, ...], marks: list[int], position: int) -> None:
    token = words[position]
    before = {word.word for word in words[max(0, position - 3) : position]}
    passive = bool(before & {"be", "been", "being", "was", "were", "is", "are", "as"}) and token.word.endswith(
        ("ed", "en")
    )
    if not _BACKWARD.isdisjoint(token.lemmas) or (passive and not _PASSIVE.isdisjoint(token.lemmas)):
        start = position
        while start and words[start - 1].word not in _STRONG and words[start - 1].word not in lexicon.SUBORDINATORS:
            start -= 1
        copula = next(
            (index for index in range(position - 1, start, -1) if words[index].lemmas[0] in ("be", "as")), position
        )
        _set(marks, start, copula, -1)
    if not passive:
        for index in range(position + 1, _clause_end(words, position + 1, commas=False)):
            marks[index] = -1 if marks[index] else 0  # what "whether" leaves open stays open: "declined to say whether"


_RELATIONAL = frozenset(("denial", "lack", "absence", "failure", "refusal"))
_BEFORE_TO = frozenset(("decline", "refuse", "fail"))
_VERDICTS = frozenset(("hoax", "myth", "fiction", "fabrication", "invention", "nonsense"))


def _noun(words: tuple[Token, ...], position: int) -> bool:
    """Whether a cue that is also a noun is one here ("a refuelling stop")."""
    token = words[position]
    following = words[position + 1].word if position + 1 < len(words) else ""
    if token.word in _RELATIONAL:
        return following not in ("of", "to")
    if token.lemmas[0] in _BEFORE_TO and following != "to":
        return True
    if token.word in _VERDICTS:
        return not any(word.lemmas[0] in ("be", "as", "call") for word in words[max(0, position - 4) : position])
    if token.word.endswith(("ed", "ing")) or token.lemmas[0] not in lexicon.NOUN_TOO:
        return False
    return any(word.word in lexicon.DETERMINERS for word in words[max(0, position - 2) : position])


def _clause_end(words: tuple[Token, ...], begin: int, *, commas: bool) -> int:
    for index in range(begin, len(words)):
        word = words[index].word
        if (
            word in _STRONG
            or (commas and word == ",")
            or ((index > begin or word in ("because", "but")) and word in lexicon.SUBORDINATORS)
        ):
            return index
    return len(words)


def _set(marks: list[int], begin: int, end: int, value: int) -> None:
    for index in range(begin, end):
        marks[index] = value


def _open_questions(words: tuple[Token, ...], marks: list[int]) -> None:
    begin = 0
    for index, token in enumerate(words):
        if token.word in (".", "!", "?"):
            if token.word == "?":
                _set(marks, begin, index, 0)
            begin = index + 1
