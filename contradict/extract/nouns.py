"""Nouns of saying: "the narrative that …", "his pledge to …", "no confirmation that …", and whose they are."""

from __future__ import annotations

from dataclasses import dataclass

from contradict.extract.cues import Cues
from contradict.extract.reach import before_participle, before_remark, trim
from contradict.extract.subjects import subject_of
from contradict.extract.tree import Doc, Token, child, is_verb, negated
from contradict.extract.verbs import CALLING


@dataclass(frozen=True, slots=True)
class Named:
    """Token ranges of a content and its source, and the tokens of the cue."""

    content: tuple[tuple[int, int], ...]
    source: tuple[int, int] | None
    holder: Token | None
    cue: tuple[int, ...]
    kind: str
    noun: Token | None = None
    denied: bool = False
    """Of a denial that P: what is said is that P is not so."""


def sentence_end(token: Token) -> int:
    """Index after the last word of the token's sentence, closing punctuation left out; wrong parses are checked against the text."""
    doc = token.doc
    end: int = token.i + 1
    while (
        end < len(doc)
        and not (doc[end].text in (".", "?", "!", ";") and (end + 1 == len(doc) or not doc[end + 1].is_lower))
        and "\n" not in doc[end].text
    ):
        end += 1
    return end


def noun_cues(doc: Doc, cues: Cues) -> list[Named]:
    """ "the White House narrative that …", "his pledge to …", "with no confirmation that …"."""
    found = []
    for token in doc:
        if token.pos_ not in ("NOUN", "PROPN") and token.tag_ not in ("NN", "NNS"):
            continue
        lemma = token.lemma_.lower()
        nxt = doc[token.i + 1] if token.i + 1 < len(doc) else None
        if nxt is None:
            continue
        if lemma in cues.nouns["that"] and nxt.lower_ == "that":
            named = _noun_that(doc, token, nxt, cues)
        elif lemma in cues.nouns["that"] and nxt.lower_ in ("by", "from") and not _none(token):
            named = _noun_by(doc, token, nxt) if lemma != "word" else None
        elif lemma in cues.withholding and nxt.lower_ == "from" and _none(token):
            named = _none_from(doc, token, nxt)
        elif (lemma in cues.nouns["that"] or lemma in _ANSWERS) and nxt.lemma_ == "be":
            named = _noun_is(doc, token, nxt, cues) or _noun_colon(doc, token, cues)
        elif lemma in cues.nouns["to"] and nxt.lower_ in ("to", "for"):
            named = _noun_to(token, nxt, cues)
        else:
            named = None
        if named is not None:
            found.append(named)
    return found


_JUDGING = CALLING | {"say", "deem", "think"}
""" "stoned it, residents said, because of a rumour that P": P is not what they say."""
_ANSWERS = frozenset(("answer", "position", "reply", "response", "line", "message", "point", "stance"))


def _none(noun: Token) -> bool:
    return any(c.lower_ in ("no", "without", "any", "little") for c in noun.children)


def _none_from(doc: Doc, noun: Token, by: Token) -> Named | None:
    """ "no confirmation from the Kremlin that P", "no comment from the president, NAME, of a report that P": who keeps silent on what."""
    stop = next(
        (
            t.i
            for t in doc[by.i + 2 : by.i + 18]
            if t.lower_ in ("that", "of")
            and t.head.i != t.i - 1
            and (t.lower_ == "that" or doc[t.i - 1].text == "," or t.head == noun)
        ),
        None,
    )
    if stop is None:
        return None
    end = stop - 1 if doc[stop - 1].text == "," else stop
    content = trim(doc, noun.left_edge.i, before_remark(doc, stop, sentence_end(noun)))
    who = child(by, "pobj")
    if content is None or who is None:
        return None
    return Named((content,), (by.i + 1, end), who, (noun.i,), "withheld", noun)


def _noun_is(doc: Doc, noun: Token, copula: Token, cues: Cues) -> Named | None:
    """ "The union's position is that P", "His response was that P"."""
    that = doc[copula.i + 1] if copula.i + 1 < len(doc) else None
    if that is None or that.lower_ != "that" or (child(noun, "poss") is None and _genitive_before(noun) is None):
        return None
    content = trim(doc, that.i, before_remark(doc, that.i, sentence_end(noun)))
    written, named, source = _owner(noun, cues)
    if content is None or content[1] - content[0] < 4 or written is None:
        return None
    return Named((content,), source, named, (noun.i,), "noun", noun)


def _noun_colon(doc: Doc, noun: Token, cues: Cues) -> Named | None:
    """ "Ann Lee's claim was simple: that P"."""
    colon = next((t for t in doc[noun.i + 1 : noun.i + 7] if t.text == ":"), None)
    if colon is None or colon.i + 1 >= len(doc) or doc[colon.i + 1].lower_ != "that":
        return None
    content = trim(doc, colon.i + 1, sentence_end(noun))
    written, named, source = _owner(noun, cues)
    if content is None or content[1] - content[0] < 4 or written is None:
        return None
    return Named((content,), source, named, (noun.i,), "noun", noun)


def _noun_that(doc: Doc, noun: Token, that: Token, cues: Cues) -> Named | None:
    withheld = noun.lemma_.lower() in cues.withholding and any(
        c.lower_ in ("no", "without", "little") or (c.lower_ == "any" and not _rejected(noun, cues))
        for c in noun.children
    )
    withheld = withheld or (noun.i > 0 and doc[noun.left_edge.i - 1].lower_ == "without")
    lacking = _lacking(noun) if not withheld and noun.lemma_.lower() in cues.withholding else None
    withheld = withheld or lacking is not None
    if not withheld and child(noun, "acl", "ccomp") is None and _relative(that, noun):
        return None
    if noun.lemma_ == "line" and any(t.lower_ in ("a", "any", "no") for t in noun.children):
        return None  # "is there a line that he must not cross"
    clause = child(noun, "acl", "ccomp", "relcl")
    end = clause.right_edge.i + 1 if clause is not None and clause.i > that.i else 0
    limit = sentence_end(noun)
    end = limit if end == 0 or not any(is_verb(t) and t.tag_ != "VBG" for t in doc[that.i : end]) else min(end, limit)
    if noun.head.i > end and is_verb(noun.head) and noun.dep_ in ("nsubj", "nsubjpass"):
        end = min(end, noun.head.left_edge.i if noun.head.left_edge.i > that.i else noun.head.i)
    elif _misread(doc, that):
        end = limit
    end = before_participle(doc, that.i, before_remark(doc, that.i, end))
    content = trim(doc, that.i, end)
    if content is None or content[1] - content[0] < 3:
        return None
    if _given_up(noun):
        return None
    written, named, source = _owner(noun, cues)
    if withheld:
        start = noun.left_edge.i
        if start > 0 and doc[start - 1].lower_ == "without":
            start -= 1
        start = lacking if lacking is not None else start
        content = (start, content[1])
        if noun.dep_ == "dobj" and written is not None:  # "the Kremlin has given no confirmation that …"
            return Named((content,), source, named, (noun.i,), "withheld", noun)
        return Named((content,), None, None, (noun.i,), "withheld", noun)
    denied = noun.lemma_.lower() == "denial"
    return Named((content,), source, named, (noun.i,), "noun", noun, denied) if written is not None else None


def _rejected(noun: Token, cues: Cues) -> bool:
    """ "rejects any suggestion that P": nothing is withheld."""
    return noun.dep_ == "dobj" and noun.head.lemma_ in cues.rejects and not negated(noun.head)


_GIVING_UP = frozenset(
    ("withdraw", "retract", "abandon", "drop", "recant", "disown", "discard", "renounce", "rescind", "delete", "remove")
)
_CALLING = CALLING - {"describe"} | {"deem"}
_REPEATING = frozenset(("repeat", "renew", "reiterate"))


def _given_up(noun: Token) -> bool:
    """ "withdrew his assertion that P", "did not repeat the allegation that P": nobody says P here."""
    verb = noun.head
    if verb.lemma_ in _CALLING and verb.i < noun.i and noun.dep_ not in ("pobj", "conj"):
        return True  # "called the notion that P fantasy"
    if noun.dep_ != "dobj" or not is_verb(verb):
        return False
    if noun.lemma_.lower() == "hint":
        return False  # "dropped a hint that P"
    return (verb.lemma_ in _GIVING_UP and not negated(verb)) or (verb.lemma_ in _REPEATING and negated(verb))


def _lacking(noun: Token) -> int | None:
    """ "without offering evidence that", "has not provided proof that": where the negation stands; None when nothing is withheld."""
    verb = noun.head
    if noun.dep_ != "dobj" or not is_verb(verb) or verb.i > noun.i:
        return None
    if verb.dep_ == "pcomp" and verb.head.lower_ == "without":
        return int(verb.head.i)
    neg = child(verb, "neg")
    return int(neg.i) if neg is not None and neg.i < verb.i else None


_BY_TAGS = frozenset(("DT", "PRP$", "JJ", "NN", "NNS", "NNP", "NNPS", "POS", "CD", "HYPH", "IN", ",", "VBG", "VBN"))


def _noun_by(doc: Doc, noun: Token, by: Token) -> Named | None:
    """ "a claim by Hungary's foreign minister, Péter Szijjártó, that allies were …"."""
    at = by.i + 1
    while at < len(doc) and at - by.i <= 16 and doc[at].tag_ in _BY_TAGS and doc[at].lower_ != "that":
        at += 1
    end = at - 1 if doc[at - 1].text == "," else at
    if at >= len(doc) or doc[at].lower_ != "that" or end <= by.i + 1:
        return None
    limit = sentence_end(noun)
    clause = doc[at].head
    stop = clause.right_edge.i + 1 if clause.i > at and is_verb(clause) else limit
    content = trim(doc, at, min(stop, limit))
    if content is None or content[1] - content[0] < 3:
        return None
    denied = noun.lemma_.lower() == "denial"
    return Named((content,), (by.i + 1, end), child(by, "pobj") or doc[by.i + 1], (noun.i,), "noun", noun, denied)


def _misread(doc: Doc, that: Token) -> bool:
    """The small model takes "narrative that plans for X are underway" for a relative clause: a noun tagged as a verb right after."""
    nxt = doc[that.i + 1] if that.i + 1 < len(doc) else None
    return bool(
        that.dep_ in ("nsubj", "nsubjpass")
        and nxt is not None
        and nxt.tag_ == "VBZ"
        and nxt.text.endswith("s")
        and doc[that.i + 2 : that.i + 3].text in ("for", "to", "of")
    )


def _relative(that: Token, noun: Token) -> bool:
    """A real relative clause ("the claim that he made") and not one misread."""
    if that.dep_ in ("dobj", "pobj"):
        verb = that.head
        passive = child(verb, "auxpass") is not None or any(t.lemma_ == "be" for t in verb.children if t.i < verb.i)
        return not (that.tag_ == "IN" and passive)  # "the line that a meeting is arranged": no object is missing
    return that.dep_ in ("nsubj", "nsubjpass") and not _misread(noun.doc, that)


def _noun_to(noun: Token, to: Token, cues: Cues) -> Named | None:
    clause = child(noun, "acl", "xcomp", "relcl")
    if to.lower_ == "for":
        return _noun_for(noun, to, cues)
    if clause is None or clause.i < to.i or to.head != clause:
        return None
    written, named, source = _owner(noun, cues)
    if written is None:
        return None
    end = _before_main_verb(noun.doc, to.i, min(clause.right_edge.i + 1, sentence_end(noun)))
    content = trim(noun.doc, to.i, end)
    if content is None or content[1] - content[0] < 3:
        return None
    if any(c.lower_ == "no" for c in noun.children):
        if noun.dep_ != "dobj" or noun.head.lemma_ != "have" or _is_said(noun.head):
            return None  # "said that it had no plan to", "there was no plan to", "found no plan to"
        return Named(((noun.left_edge.i, content[1]),), source, named, (noun.i,), "withheld", noun)
    return Named((content,), source, named, (noun.i,), "noun", noun)


def _is_said(verb: Token) -> bool:
    """Whether a verb is in what somebody says: "said that the bridge was open and had no plans to close it"."""
    while verb.dep_ == "conj" and verb.head != verb:
        verb = verb.head
    return verb.dep_ in ("ccomp", "advcl")


def _before_main_verb(doc: Doc, start: int, end: int) -> int:
    """ "Moscow's aim to take the region left little to discuss": a finite verb without a subject of its own is not of the aim."""
    for token in doc[start + 2 : end]:
        if token.tag_ == "VBN" and child(token, "dobj", "oprd") is None:
            continue
        if token.tag_ not in ("VBD", "VBZ", "MD", "VBN") or doc[token.i - 1].tag_ in ("WDT", "WP", ",", "CC", "PRP"):
            continue
        subject = child(token, "nsubj", "nsubjpass", "expl")
        stolen = subject is not None and subject.left_edge.i == start + 2 and child(doc[start + 1], "dobj") is None
        if stolen or (subject is None and child(token.head, "nsubj", "expl") is None):
            return int(token.i)
    return end


def _noun_for(noun: Token, prep: Token, cues: Cues) -> Named | None:
    """ "Kyiv's demand for NP", "his stated intent for NP to V"."""
    owner = child(noun, "poss")
    if owner is None or prep.head != noun or (owner.text.lower() in ("its", "their") and noun.lemma_ == "plan"):
        return None
    _, named, source = _owner(noun, cues)
    doc = noun.doc
    end = prep.right_edge.i + 1
    if end < len(doc) and doc[end].lower_ == "to" and doc[end].head.i > end:
        end = doc[end].head.right_edge.i + 1
    content = trim(doc, prep.i + 1, min(end, sentence_end(noun)))
    if content is None or content[1] - content[0] < 2:
        return None
    return Named((content,), source, named, (noun.i,), "noun", noun)


def _owner(noun: Token, cues: Cues) -> tuple[Token | None, Token | None, tuple[int, int] | None]:
    """Whose claim it is: "his claim", "the White House narrative", "claims by Kyiv", "X made the claim"; not "X denied the claim"."""
    owner = child(noun, "poss") or _genitive_before(noun)
    if owner is not None:
        if owner.lower_ in ("its", "their") and (subject := _own_subject(noun, owner)) is not None:
            return subject, subject, (subject.left_edge.i, subject.right_edge.i + 1)
        end = owner.right_edge.i + 1
        while end > owner.i + 1 and noun.doc[end - 1].tag_ == "POS":
            end -= 1
        return owner, owner, (owner.left_edge.i, end)
    named = [
        c
        for c in noun.children
        if c.i < noun.i
        and (c.dep_ in ("compound", "nmod") or (c.dep_ == "amod" and c.text[:1].isupper()))
        and c.text[:1].isupper()
    ]
    if named:
        return named[-1], named[-1], (named[0].left_edge.i, named[-1].i + 1)
    beside = _names_before(noun)  # "the White House account" is often parsed as anything but a compound
    if beside is not None:
        return noun.doc[noun.i - 1], noun.doc[noun.i - 1], (beside, noun.i)
    for prep in noun.children:
        if prep.dep_ == "prep" and prep.lower_ in ("by", "from", "of") and (by := child(prep, "pobj")) is not None:
            return by, by, (by.left_edge.i, by.right_edge.i + 1)
    head = noun.head
    if noun.dep_ in ("dobj", "attr", "pobj") or noun.dep_ == "conj":
        while not is_verb(head) and head.head != head:
            head = head.head
        if is_verb(head):
            if (
                head.lemma_ in cues.rejects
                or (head.lemma_ in _JUDGING and noun.head.lower_ != "as")
                or _turns_down(head)
            ):
                return None, None, None
            written, who = subject_of(head)
            if written is not None and written.i != noun.i:
                return (
                    written,
                    who,
                    (
                        written.left_edge.i,
                        min(written.right_edge.i + 1, head.i) if written.i < head.i else written.right_edge.i + 1,
                    ),
                )
    return None, None, None


def _own_subject(noun: Token, owner: Token) -> Token | None:
    """ "The government has dropped its pledge to build …": the pledge is the subject's when number and kind agree."""
    head = noun.head
    while not is_verb(head) and head.head != head:
        head = head.head
    subject = child(head, "nsubj") if is_verb(head) else None
    if subject is None or subject.i > owner.i or subject.tag_ not in ("NN", "NNS", "NNP", "NNPS"):
        return None
    fits = subject.tag_ in ("NN", "NNP") if owner.lower_ == "its" else subject.tag_ in ("NNS", "NNPS")
    return subject if fits and subject.right_edge.i < head.i else None


def _genitive_before(noun: Token) -> Token | None:
    """ "Moscow's stated aim": the genitive that the parser hung elsewhere, adjectives and participles in between."""
    at = noun.i - 1
    while at > 0 and noun.i - at <= 3 and noun.doc[at].tag_ in ("JJ", "VBN", "RB", "VBD"):
        at -= 1
    if noun.doc[at].tag_ == "POS" and at > 0 and at < noun.i - 1:
        return noun.doc[at - 1]
    return None


def _turns_down(verb: Token) -> bool:
    """ "pushed back at the suggestion that", "poured cold water on", "took issue with", "knocked down"."""
    behind = {token.lower_ for token in verb.doc[verb.i + 1 : verb.i + 4]}
    return (verb.lemma_, True) in {(lemma, bool(behind & words)) for lemma, words in _TURNING}


_TURNING = (
    ("push", {"back"}),
    ("pour", {"cold", "scorn"}),
    ("heap", {"scorn"}),
    ("throw", {"cold"}),
    ("take", {"issue"}),
    ("cast", {"doubt"}),
    ("knock", {"down"}),
    ("shoot", {"down"}),
    ("brush", {"aside", "off"}),
    ("hit", {"back"}),
    ("call", {"question"}),
    ("express", {"doubt", "skepticism", "scepticism"}),
    ("laugh", {"at", "off"}),
    ("scoff", {"at"}),
    ("sneer", {"at"}),
    ("bristle", {"at"}),
    ("walk", {"back"}),
    ("distance", {"himself", "herself", "itself", "themselves"}),
    ("play", {"down"}),
    ("wave", {"away", "off"}),
)


def _names_before(noun: Token) -> int | None:
    """Where the run of names right before the noun begins; None when there is none."""
    start = noun.i
    while start > 0 and noun.doc[start - 1].tag_ in ("NNP", "NNPS") and noun.doc[start - 1].text[:1].isupper():
        start -= 1
    return start if start < noun.i else None
