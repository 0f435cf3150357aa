"""What a text mentions without asserting or denying it: what is wished for, asked of a court, called something by others, or not known.

"Colombia pushed for a ban" does not say that there is one; "she did not know of any sale" does not say that there was none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from contradict.rulebook import lexicon
from contradict.rulebook.words import Token

_SEEKING = frozenset(("push", "press", "call", "campaign", "lobby", "plead", "appeal", "beg", "petition", "clamour"))
"""With "for": what is sought is not there yet."""
_CALLING = frozenset(("call", "brand", "label", "denounce", "describe", "deem", "condemn"))
"""What others call a thing is their view of it ("France called the verdict arbitrary")."""
_NOT_CALLING = frozenset(("off", "in", "up", "for", "on", "upon", "back", "out", "to", "by", "at"))
_KNOWING = frozenset(("know", "aware", "inform", "notify", "remember", "hear", "realise", "realize"))
_TELLING = frozenset(("tell", "inform", "notify"))
_PREVENTING = frozenset(("keep", "stop", "prevent", "hinder", "bar", "deter"))
_NOBODY = frozenset(("nothing", "nobody", "none"))
_SUPPOSING = frozenset(("suppose", "supposing", "imagine", "assuming"))
_MATTERS = lexicon.words(
    "complaint claim allegation argument rumour rumor suggestion petition motion accusation theory proposal hope fear speculation"
)
"""What comes after "that" is said by whoever complained or claimed."""
_RULING = frozenset(("hold", "find", "declare", "rule"))
_FIRST = frozenset(("i", "we"))
_JUDGES = lexicon.words("court judge judges bench tribunal panel inquiry study jury")
"""What they call a thing, they find it to be."""

_WOULD = frozenset(("would", "could", "wouldn't", "couldn't"))

Stretch = tuple[int, int]


def left_open(words: tuple[Token, ...], polarity: Sequence[int]) -> Iterator[Stretch]:
    """Stretches of tokens, [first, last), that a text leaves open."""
    for index, token in enumerate(words):
        if token.mark:
            continue
        following = words[index + 1].word if index + 1 < len(words) else ""
        asserted = polarity[index] == 1
        lemmas = token.lemmas
        if _opens(words, index) and token.word in _SUPPOSING:
            yield index, _end(words, index + 1)
        elif token.word == "only" and (relative := _only_who(words, index)):
            yield relative, _copula(words, relative)
        elif asserted and following == "for" and not _SEEKING.isdisjoint(lemmas):
            yield index + 2, _end(words, index + 2)
        elif (
            asserted and not _CALLING.isdisjoint(lemmas) and following not in _NOT_CALLING and _others_say(words, index)
        ):
            yield index + 1, _end(words, index + 1)
        elif token.word in _WOULD and _would_have(words, index):
            yield index, _end(words, index + 3)
        elif _unknown(words, index, polarity[index]):
            yield index + 1, _end(words, index + 1)
        elif (
            following == "that"
            and not _judged(words, index)
            and (
                not _MATTERS.isdisjoint(lemmas)
                or (not _RULING.isdisjoint(lemmas) and index and words[index - 1].word == "to")
            )
        ):
            yield index + 2, _end(words, index + 2)


def _judged(words: tuple[Token, ...], begin: int) -> bool:
    """Whether the sentence goes on to call the claim false: then it denies what the claim says."""
    for token in words[begin:]:
        if token.word in (".", "?", "!"):
            return False
        if not lexicon.NEGATIVE_CUES.isdisjoint(token.lemmas):
            return True
    return False


def _unknown(words: tuple[Token, ...], index: int, polarity: int) -> bool:
    """Whether what follows was not known or told, or is what nothing keeps from happening."""
    lemmas = words[index].lemmas
    if polarity == -1 and not _KNOWING.isdisjoint(lemmas):
        return not _of_it_all(words, index)
    if polarity == -1 and not _TELLING.isdisjoint(lemmas):
        return _passive(words, index)
    return bool(index) and not _PREVENTING.isdisjoint(lemmas) and words[index - 1].word in _NOBODY


def _only_who(words: tuple[Token, ...], index: int) -> int:
    """Where a relative clause after "the only one" begins, 0 where none does: what one alone can do, the others cannot."""
    for place in range(index + 1, min(index + 8, len(words))):
        if words[place].word == "who" or (words[place].word == "that" and place < index + 4):
            return place if place > index + 1 else 0
    return 0


def _copula(words: tuple[Token, ...], begin: int) -> int:
    end = _end(words, begin)
    return next((place for place in range(begin + 2, end) if words[place].word in ("is", "was", "are", "were")), end)


def _opens(words: tuple[Token, ...], index: int) -> bool:
    return index == 0 or words[index - 1].mark


def _others_say(words: tuple[Token, ...], index: int) -> bool:
    """Whether somebody other than the speaker does: the subject right before is no "we", and the verb no participle after "be"."""
    before = [token.word for token in words[max(0, index - 3) : index]]
    return bool(before) and _FIRST.isdisjoint(before) and _JUDGES.isdisjoint(before) and not _passive(words, index)


def _would_have(words: tuple[Token, ...], index: int) -> bool:
    """ "Would not have closed it, had they not asked": what would have been was not."""
    ahead = [token.word for token in words[index + 1 : index + 4]]
    if "have" not in ahead[:2]:
        return False
    return any(
        token.word in ("if", "without", "unless", "otherwise")
        or (token.word == "had" and (not place or words[place - 1].mark or place > index))
        for place, token in enumerate(words)
    )


def _passive(words: tuple[Token, ...], index: int) -> bool:
    return any("be" in token.lemmas for token in words[max(0, index - 3) : index])


def _of_it_all(words: tuple[Token, ...], index: int) -> bool:
    """ "We know of no leak": who knows of none himself says that there is none, as far as he can."""
    return any(token.word in ("i", "we", "no") for token in words[max(0, index - 4) : index + 3])


def _end(words: tuple[Token, ...], begin: int) -> int:
    for index in range(begin, len(words)):
        if words[index].word in lexicon.SUBORDINATORS or words[index].word in (".", ";", "?", "!", ","):
            return index
    return len(words)
