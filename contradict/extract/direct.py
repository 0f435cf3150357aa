"""Quotations that stand as sentences: to the verb that says them, or to the speaker of the quotation before."""

from __future__ import annotations

from dataclasses import dataclass

from contradict.extract.cues import Cues
from contradict.extract.subjects import subject_of
from contradict.extract.surface import Surface
from contradict.extract.tree import Doc, Token, is_verb

_REACH = 14
"""How many tokens a said-clause may stand from its quotation."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """A cue with the quotations it says (indices into `Surface.quotes`), the speaker as written, and who that is."""

    quotes: tuple[int, ...]
    source: Token | None
    holder: Token | None
    verb: Token | None
    colon: Token | None = None


def quote_tokens(doc: Doc, surface: Surface) -> dict[int, list[Token]]:
    """The tokens of every stand-in, by index of its quotation."""
    found: dict[int, list[Token]] = {}
    if not surface.full:
        return found
    for token in doc:
        index = surface.quote_at(token.idx) if not token.is_space else None
        if index is not None:
            found.setdefault(index, []).append(token)
    return found


def spoken(doc: Doc, tokens: dict[int, list[Token]], cues: Cues) -> list[Spoken]:
    """Every full quotation (`tokens`: those of its stand-in) with its speaker; those without one have neither verb nor source."""
    inside = {t.i for group in tokens.values() for t in group}
    result: list[Spoken] = []
    for index in sorted(tokens):
        group = tokens[index]
        cue = _by_tree(group, inside, cues) or _after(doc, group, inside, cues) or _before(doc, group, inside, cues)
        if cue is not None:
            written, named = _speaker(cue, inside)
            same = next((k for k, s in enumerate(result) if s.verb is not None and s.verb.i == cue.i), None)
            if same is not None:
                result[same] = Spoken((*result[same].quotes, index), written, named, cue)
                continue
            result.append(Spoken((index,), written, named, cue))
            continue
        if result and _follows(doc, tokens[result[-1].quotes[-1]], group, result[-1]):
            last = result[-1]
            result[-1] = Spoken((*last.quotes, index), last.source, last.holder, last.verb, last.colon)
            continue
        result.append(_by_colon(doc, group, index))
    return result


def _is_cue(token: Token, cues: Cues) -> bool:
    lemma = token.lemma_.lower()
    return is_verb(token) and (
        cues.frame(lemma, "quote") is not None or cues.frame(lemma, "clause") == "speech" or lemma in _LOOSE
    )


_LOOSE = frozenset(("tell", "put", "go", "read"))


def _by_tree(group: list[Token], inside: set[int], cues: Cues) -> Token | None:
    for token in group:
        head = token.head
        if (
            head.i not in inside
            and token.dep_ in ("ccomp", "dobj", "parataxis", "dep", "intj", "attr", "oprd")
            and _is_cue(head, cues)
        ):
            return head
    return None


def _after(doc: Doc, group: list[Token], inside: set[int], cues: Cues) -> Token | None:
    """`"…," NP said` or `"…," said NP`: a cue with a subject close behind, before the sentence ends."""
    last = group[-1].i
    stop_text = doc[last - 1].text if doc[last].is_quote and last else doc[last].text
    if stop_text == ".":
        return None
    for token in doc[last + 1 : last + 1 + 2 * _REACH]:
        if token.i in inside or token.text in (".", ";", "\n", "?", "!"):
            return None
        if (
            _is_cue(token, cues)
            and token.tag_ in ("VBD", "VBZ", "VBP", "VBN", "VB", "VBG")
            and (token.dep_ not in ("relcl", "acl", "amod") or _taken_for_participle(token, last))
        ):
            if token.i - last <= _REACH:
                return token
            return None
    return None


def _taken_for_participle(verb: Token, closing: int) -> bool:
    """ "“…,” Ukraine's foreign minister posted on X": the parser makes it a minister who was posted."""
    noun = verb.head
    behind = noun.i == verb.i - 1 and noun.left_edge.i <= closing + 1 < noun.i + 1
    return bool(verb.dep_ == "acl" and verb.tag_ == "VBN" and behind)


def _before(doc: Doc, group: list[Token], inside: set[int], cues: Cues) -> Token | None:
    """`NP said: "…"`, `NP said, "…"`: the nearest cue in front, when a comma, a colon or nothing stands between clause and quotation."""
    first = group[0].i
    if first == 0 or (doc[first - 1].text not in (",", ":", "—", "–", "-") and not _is_cue(doc[first - 1], cues)):
        return None
    colon = doc[first - 1].text == ":"
    for token in reversed(doc[max(0, first - 40) : first]):
        if token.i in inside or token.text in (".", "?", "!", "\n"):
            return None
        if _is_cue(token, cues) and (token.i >= first - _REACH or colon):
            return token
    return None


def _speaker(cue: Token, inside: set[int]) -> tuple[Token | None, Token | None]:
    written, named = subject_of(cue)
    if written is not None and written.i not in inside:
        return written, named
    doc = cue.doc
    nxt = doc[cue.i + 1] if cue.i + 1 < len(doc) else None
    if nxt is not None and nxt.i not in inside and (nxt.pos_ in ("PROPN", "DET", "NOUN", "PRON", "ADJ")):
        head = nxt
        while head.head.i > head.i and head.head.pos_ in ("PROPN", "NOUN") and head.head.i not in inside:
            head = head.head
        return head, head
    prev = doc[cue.i - 1] if cue.i else None
    if prev is not None and prev.i not in inside and (prev.pos_ in ("PROPN", "NOUN", "PRON") or prev.lower_ == "old"):
        return prev, prev  # "“…,” the 48-year-old said": read as an adjective
    lost = _taken_into_quotation(cue, inside)
    return lost, lost


def _taken_into_quotation(cue: Token, inside: set[int]) -> Token | None:
    """ "“…,” the 58-year-old, a granddaughter of the founder, said": the parser makes the speaker a part of what is said."""
    between: list[Token] = []
    for token in reversed(cue.doc[max(0, cue.i - _REACH) : cue.i]):
        if token.i in inside:
            return next(
                (t for t in reversed(between) if t.head.i in inside and t.pos_ in ("NOUN", "PROPN", "ADJ", "PRON")),
                None,
            )
        if is_verb(token):
            return None
        between.append(token)
    return None


def _follows(doc: Doc, before: list[Token], group: list[Token], last: Spoken) -> bool:
    """Nothing but the said-clause of the quotation before stands between two quotations: the same speaker goes on."""
    between = [t for t in doc[before[-1].i + 1 : group[0].i] if not t.is_punct and not t.is_space]
    if not between:
        return True
    if last.verb is None:
        return False
    return before[-1].i < last.verb.i < group[0].i and len({t.sent.start for t in between}) == 1


def _by_colon(doc: Doc, group: list[Token], index: int) -> Spoken:
    first = group[0].i
    if first >= 2 and doc[first - 1].text == ":":
        head = doc[first - 2]
        sentence = [t for t in doc[: first - 1] if t.sent == head.sent and not t.is_space]
        subject = next((t for t in sentence if t.dep_ == "nsubj"), None)
        if subject is None and sentence and sentence[0].tag_ == "IN":
            return Spoken((index,), None, None, None)  # "On families: “…”", "After a moment: “…”"
        if subject is None and sentence and len(sentence) <= 8:
            subject = next((t for t in reversed(sentence) if t.pos_ in ("PROPN", "NOUN", "PRON")), None)
        return Spoken((index,), subject, subject, None, doc[first - 1])
    return Spoken((index,), None, None, None)
