"""Where one text denies what the other asserts: the word the denial is about, by negator, negative cue or negative prefix."""

from __future__ import annotations

from collections.abc import Iterator

from contradict.claims import Span
from contradict.rulebook import lexicon
from contradict.rulebook.bearing import (
    another_one,
    elsewhere,
    in_a_way,
    not_all,
    only_wanted,
    other_bearer,
    other_tense,
)
from contradict.rulebook.compare import Comparison, sign
from contradict.rulebook.reading import Reading, is_content
from contradict.rulebook.times import CALENDAR
from contradict.rulebook.words import stem

_AFFIXES = ("un", "in", "im", "il", "ir", "non", "dis")


def denied(c: Comparison) -> Iterator[tuple[str, Span, Span]]:
    """Stems asserted by one text and denied by the other, with the words on either side."""
    if any(sign(c.left, root) == sign(c.right, root) == -1 for root in c.shared):
        return  # both deny something: most often the same, in other words
    if elsewhere(c):
        return
    for root in c.polarity_conflicts:
        left_place, right_place = c.left.stems[root][0], c.right.stems[root][0]
        denier, place = (c.left, left_place) if c.left.polarity[left_place] == -1 else (c.right, right_place)
        if denier.tokens[place].capital and place:
            continue  # a slogan or a name ("Stop the Steal")
        reading = c.right if denier is c.left else c.left
        if (
            in_a_way(denier, place, reading)
            or not_all(denier, place, reading)
            or another_one(denier, reading)
            or another_one(reading, denier)
            or only_wanted(denier, place, reading, reading.stems[root][0])
            or other_tense(denier, place, reading, reading.stems[root][0])
            or other_bearer(denier, place, reading, reading.stems[root][0])
        ):
            continue
        if _no_such(denier, place) and not _other_sort(denier, place, reading):
            yield root, _token_span(c.left, left_place), _token_span(c.right, right_place)
            continue
        if (
            _is_head(denier, place)
            and not _restricted(denier, place, c)
            and not _other_object(denier, place, root, c)
            and not (c.left.tokens[left_place].capital and c.right.tokens[right_place].capital)
        ):
            yield root, _token_span(c.left, left_place), _token_span(c.right, right_place)
    for first, second in _affixed(c):
        yield stem(c.left.tokens[first].lemmas[0]), _token_span(c.left, first), _token_span(c.right, second)


_NONE_OF = frozenset(("no", "any", "neither"))
_THERE = frozenset(
    (
        "there",
        "there's",
        "exist",
        "exists",
        "existed",
        "has",
        "have",
        "had",
        "possess",
        "possesses",
        "was",
        "were",
        "is",
        "are",
        "ever",
    )
)


def _no_such(reading: Reading, place: int) -> bool:
    """Whether a noun is said not to be there at all: "there is no list", "no list exists", "has no written agreement"."""
    begin = place
    while begin and place - begin < 3 and is_content(reading.tokens[begin - 1]) and not _is_verb(reading, begin - 1):
        begin -= 1
    if not begin or reading.tokens[begin - 1].word not in _NONE_OF:
        return False
    following = reading.tokens[place + 1] if place + 1 < len(reading.tokens) else None
    if following is not None and is_content(following) and "exist" not in following.lemmas:
        return False  # not the head of its phrase
    near = reading.tokens[max(0, begin - 4) : begin - 1]
    return any(token.word in _THERE for token in near) or begin == 1 or near[-1:] == () or near[-1].mark


def _other_sort(denier: Reading, place: int, other: Reading) -> bool:
    """Whether each text says by a phrase of its own, right after the noun, of what it is ("no list of spies" / "a list of guests")."""
    mine, theirs = _of_what(denier, place), _of_what(other, other.stems[stem(denier.tokens[place].lemmas[0])][0])
    return bool(mine - other.content) and bool(theirs - denier.content)


def _of_what(reading: Reading, place: int) -> frozenset[str]:
    """Stems after "of", "on", "for" or "about" that follows a noun at once."""
    if place + 1 >= len(reading.tokens) or reading.tokens[place + 1].word not in (
        "of",
        "on",
        "for",
        "about",
        "to",
        "with",
        "against",
    ):
        return frozenset()
    return _tail(reading, place + 1)


def _token_span(reading: Reading, place: int) -> Span:
    return Span(reading.tokens[place].start, reading.tokens[place].end)


def _is_head(reading: Reading, place: int) -> bool:
    """Whether a denied word is what the negation is about: the first word of its run, or the first verb in it."""
    earlier = 0
    index = place - 1
    while index >= 0 and (reading.polarity[index] == -1 or reading.tokens[index].word in _EXISTENTIAL):
        token = reading.tokens[index]
        if token.word in _EXISTENTIAL and reading.polarity[index] != -1:
            break
        if is_content(token) and not token.word.endswith("ly"):
            if _is_verb(reading, index) and not (
                token.lemmas[0] in _LIGHT_VERBS and "to" not in _between(reading, index, place)
            ):
                return False
            earlier += token.lemmas[0] not in _LIGHT_VERBS
        if token.word == "of" and earlier <= 1:
            earlier = -1  # "not a drop of palm oil": the measure is not what is denied
        index -= 1
    return earlier <= 0 or _is_verb(reading, place)


_RESTRICTORS = frozenset(("by", "because", "through", "for", "via", "due", "thanks"))


def _restricted(denier: Reading, place: int, c: Comparison) -> bool:
    """Whether the denial is of a doer, cause or purpose that only it names ("no flights were cancelled because of the strike")."""
    reading = c.right if denier is c.left else c.left
    other = reading.content
    for near in range(place - 1, max(-1, place - 4), -1):
        if denier.tokens[near].word in _PARTLY or denier.tokens[near].word == "without":
            return not reading.at.keys() & {denier.tokens[near].word}
        if denier.tokens[near].word in lexicon.NEGATORS:
            break
    if _compared(denier, place) or _said_of_another(denier, place, reading):
        return True
    for index in range(place + 1, min(len(denier.tokens), place + 6)):
        token = denier.tokens[index]
        if token.mark or denier.polarity[index] != -1:
            return False
        if token.word in _RESTRICTORS:
            after = [
                stem(word.lemmas[0])
                for word, sign_ in zip(
                    denier.tokens[index + 1 : index + 6], denier.polarity[index + 1 : index + 6], strict=True
                )
                if sign_ == -1 and is_content(word)
            ]
            return bool(after) and other.isdisjoint(after)
    return False


def other_complement(c: Comparison) -> str | None:
    """What one text denies and the other asserts is said of something else in each ("killed by the storm" / "in a crash")."""
    if not c.polarity_conflicts or c.antonym_conflicts:
        return None
    for root in c.polarity_conflicts:
        left_place, right_place = c.left.stems[root][0], c.right.stems[root][0]
        denies = c.left.polarity[left_place] == -1
        denier, place, other = (c.left, left_place, c.right) if denies else (c.right, right_place, c.left)
        if not _is_verb(denier, place) or not (
            _before_preposition(c.left, left_place) and _before_preposition(c.right, right_place)
        ):
            return None
        if not (_said_of_another(denier, place, other) or _restricted(denier, place, c)):
            return None
    return c.polarity_conflicts[0].lstrip("~")


def _before_preposition(reading: Reading, place: int) -> bool:
    return place + 1 < len(reading.tokens) and reading.tokens[place + 1].word in lexicon.PREPOSITIONS


_PARTLY = frozenset(
    (
        "fully",
        "entirely",
        "exactly",
        "necessarily",
        "always",
        "completely",
        "wholly",
        "quite",
        "exclusively",
        "simply",
        "automatically",
        "strictly",
        "just",
        "merely",
        "totally",
    )
)


def _compared(denier: Reading, place: int) -> bool:
    """Whether only a degree is denied ("did not rise as fast as prices", "no more than")."""
    after = [token.word for token in denier.tokens[place + 1 : place + 7]]
    return ("as" in after[:3] and after.count("as") > 1) or "than" in after


def _said_of_another(denier: Reading, place: int, other: Reading) -> bool:
    """Whether each text goes on, in the same clause, with words of its own only ("closed for lack of money" / "of pupils")."""
    root = stem(denier.tokens[place].lemmas[0])
    if root not in other.stems:
        return False
    mine, theirs = _tail(denier, place), _tail(other, other.stems[root][-1])
    return bool(mine - other.content) and bool(theirs - denier.content)


def _tail(reading: Reading, place: int) -> frozenset[str]:
    found = []
    for token in reading.tokens[place + 1 : place + 8]:
        if (
            token.word in (".", ";", ":", "!", "?", ",")
            or token.word in lexicon.SUBORDINATORS
            or token.word in ("and", "or")
        ):
            break
        if is_content(token) and token.word not in CALENDAR and not token.word.endswith("ly"):
            found.append(stem(token.lemmas[0]))
    return frozenset(found)


def _other_object(denier: Reading, place: int, root: str, c: Comparison) -> bool:
    """Whether both say the word of something else ("no plans to resign" / "plans a trip", "ship no arms" / "ships tractors")."""
    other = c.right if denier is c.left else c.left
    mine = _next_content(denier, place, -1)
    theirs = _next_content(other, other.stems[root][0], 1)
    if not mine or not theirs or mine & other.content or theirs & denier.content:
        return False
    subject = denier.frame.subject if denier.frame else frozenset()
    if c.shared <= {root} | subject:
        return True
    return denier.tokens[min(place + 1, len(denier.tokens) - 1)].word in ("no", "any", "to") or denier.tokens[
        place - 1
    ].word in ("no", "any")


def _next_content(reading: Reading, place: int, wanted: int) -> frozenset[str]:
    """The first content word after a place, in the same clause and of the polarity wanted."""
    for index in range(place + 1, min(len(reading.tokens), place + 5)):
        token = reading.tokens[index]
        if (
            token.mark
            or (token.word in lexicon.PREPOSITIONS and token.word != "to")
            or reading.polarity[index] not in (wanted, 1)
        ):
            break
        if is_content(token):
            return frozenset((stem(token.lemmas[0]),))
    return frozenset()


def _between(reading: Reading, first: int, last: int) -> set[str]:
    return {token.word for token in reading.tokens[first + 1 : last]}


_EXISTENTIAL = frozenset(("no", "not", "never"))
_LIGHT_VERBS = lexicon.words(
    "use have make take find know ask obtain receive give hold contain provide need show carry put fly seek get own keep want see"
)
"""Verbs whose object is as good as denied itself ("we do not use cluster munitions")."""


def _is_verb(reading: Reading, place: int) -> bool:
    token = reading.tokens[place]
    base = next((lemma for lemma in token.lemmas if lemma in lexicon.VERBS), None)
    if base is not None and place and reading.tokens[place - 1].word in lexicon.NEGATORS and base == token.word:
        return reading.tokens[place - 1].word not in _EXISTENTIAL or reading.tokens[place - 1].word == "not"
    return (
        base is not None and not token.hyphened and (base not in lexicon.NOUN_TOO or token.word.endswith(("ed", "ing")))
    )


def _affixed(c: Comparison) -> Iterator[tuple[int, int]]:
    for index, token in enumerate(c.left.tokens):
        for other in _bare(token.lemmas):
            for place in c.right.at.get(other, ()):
                if c.left.polarity[index] == c.right.polarity[place] == 1:
                    yield index, place
    for place, token in enumerate(c.right.tokens):
        for other in _bare(token.lemmas):
            for index in c.left.at.get(other, ()):
                if c.left.polarity[index] == c.right.polarity[place] == 1:
                    yield index, place


def _bare(lemmas: tuple[str, ...]) -> Iterator[str]:
    for lemma in lemmas:
        if lemma in lexicon.NEGATIVE_ADJECTIVES:
            affix = next(affix for affix in _AFFIXES if lemma.startswith(affix))
            yield lemma[len(affix) :]
