"""How far the content of a report reaches, and the words for its source: token ranges, cut where somebody else begins to speak."""

from __future__ import annotations

from contradict.extract.cues import Cues
from contradict.extract.lost_subjects import inserted_subject
from contradict.extract.subjects import outer_cue
from contradict.extract.tree import FINITE, Doc, Token, child, children
from contradict.extract.verbs import ADDING, GOING_ON, STANDS

_WHILE = frozenset(("while", "whereas", "although", "though"))


_WHEN = frozenset(("after", "as", "before", "when"))


_LATER = frozenset(("later", "next", "after", "afterwards", "meanwhile", "then"))


_SPANS = frozenset(("minutes", "hours", "days", "weeks", "moments", "shortly"))


_DANGLING = frozenset(("and", "but", "or", "which", "who", "that", "while", "however", "even"))


_OF_THAT = frozenset(
    f"{word} that" for word in ("of", "about", "for", "with", "to", "from", "like", "than", "by", "on")
)
"""What ends in one of these is whole: "it knew nothing of that"."""


_REMARKS = {
    "cast": ("doubt", "shadow"),
    "raise": ("questions", "doubts", "fears", "hopes", "concerns", "prospect"),
    "dash": ("hopes",),
    "fuel": ("speculation", "fears", "concerns"),
    "deal": ("blow",),
    "set": ("stage", "clash"),
}


def content_end(verb: Token, start: int, end: int, cues: Cues) -> int:
    """Content runs on over what the parser hung on the cue verb after it, up to another cue or the end of the sentence."""
    end = _past_hyphen(verb.doc, end)
    for item in sorted(verb.children, key=lambda c: c.i):
        if item.i < end or item.dep_ in ("punct", "cc"):
            continue
        if item.dep_ in ("conj", "parataxis", "nsubj", "agent"):
            break
        if item.dep_ == "advcl" and (item.tag_ == "VBG" and item.lemma_ in cues.verbs):
            break
        if item.dep_ in (
            "advcl",
            "prep",
            "npadvmod",
            "advmod",
            "ccomp",
            "dep",
            "relcl",
            "dobj",
            "oprd",
            "dative",
            "xcomp",
        ):
            end = max(end, item.right_edge.i + 1)
    return _stopped(verb, start, before_remark(verb.doc, max(start, verb.i), end), cues)


def _past_hyphen(doc: Doc, end: int) -> int:
    """ "an employee re-keyed the booking": the parser may end the clause in the middle of a word."""
    while end + 1 < len(doc) and doc[end].text == "-" and not (doc[end - 1].whitespace_ or doc[end].whitespace_):
        end = max(end + 2, doc[end + 1].right_edge.i + 1)
    return end


_SAYING = frozenset(("say", "comment", "confirm", "answer", "elaborate", "discuss", "identify", "specify"))
_SILENT = frozenset(f"to {verb}" for verb in _SAYING)


def _stopped(verb: Token, start: int, end: int, cues: Cues) -> int:
    """A participle that reports (", adding that …") or somebody else's report (", while Kyiv denied …") inside ends it all the same."""
    doc = verb.doc
    for i in range(max(start, verb.i) + 2, end - 1):
        token = doc[i]
        if token.dep_ == "conj" and outer_cue(token) == verb:
            while doc[i - 1].tag_ == "RB":
                i -= 1
            return i - 1 if doc[i - 1].dep_ == "cc" else i
        if token.dep_ == "nsubj" and token.tag_ == "NNP" and token.left_edge.i <= i and _joins_outer(token, verb, cues):
            before: int = token.left_edge.i
            return before - 1 if doc[before - 1].dep_ == "cc" else before
        if (
            token.lemma_ in ("decline", "refuse")
            and token.dep_ == "conj"
            and doc[i - 1].dep_ == "cc"
            and doc[i + 1 : i + 3].text.lower() in _SILENT
        ):
            return i - 1  # "confirmed that it led the inquiry and declined to say whether …"
        if doc[i - 1].dep_ == "cc" and _withholds(doc, i):
            return i - 1  # "confirmed that it had a letter but would not say what was in it"
        if token.text == ";" and any(t.i > i and _has_own_report(t, cues) for t in doc[i + 1 : end]):
            return i
        if token.lower_ == "as" and token.head.i > i and token.dep_ == "mark" and reports_something(token.head, cues):
            return i  # "Iran says no talks are planned as the US insists …"
        if doc[i - 1].text != ",":
            continue
        if token.lower_ in ("with", "without") and any(t.lemma_ in cues.withholding for t in doc[i + 1 : i + 4]):
            return i - 1  # ", with no confirmation that …": the outlet's remark
        if (
            token.lower_ == "only"
            and doc[i + 1].lower_ == "for"
            and any(t.lemma_ in cues.verbs for t in doc[i + 2 : i + 8])
        ):
            return i - 1  # ", only for Washington to deny it"
        if (
            token.lower_ in _SPANS
            and doc[i + 1].lower_ == "after"
            and doc[i + 1].head.i > i
            and any(t.lemma_ in cues.verbs for t in doc[i + 2 : i + 10])
        ):
            return i - 1  # ", hours after officials had briefed reporters that …"
        if token.lower_ == "but" and any(t.lower_ in _LATER for t in doc[i + 1 : i + 5]):
            return i - 1  # "…, but a day later …": the outlet goes on
        if token.tag_ == "VBG" and token.lemma_ in ADDING | GOING_ON | STANDS and token.head.i < i:
            return i - 1
        if token.lower_ in _WHILE and token.head.i > i and reports_something(token.head, cues):
            return i - 1
        if token.lower_ in _WHEN and _others_report(token, verb, start, end, cues):
            return i - 1  # ", after doctors said they had treated 17": what somebody else says
        if token.lower_ in _WHILE and doc[i + 1].tag_ == "VBG" and doc[i + 1].lemma_ in ADDING:
            return i - 1
        if token.lower_ in _WHEN and doc[i + 1].tag_ == "VBG" and doc[i + 1].lemma_ in ADDING | GOING_ON | STANDS:
            return i - 1  # ", before admitting that …"
    return end


def _withholds(doc: Doc, at: int) -> bool:
    """ "would not say", "did not confirm"."""
    if at + 2 >= len(doc) or doc[at].lower_ not in ("would", "did", "could"):
        return False
    return doc[at + 1].dep_ == "neg" and doc[at + 2].lemma_ in _SAYING


def _others_report(mark: Token, verb: Token, start: int, end: int, cues: Cues) -> bool:
    """Whether "after" or "as" opens a report of somebody else's; the parser may not see what it opens ("after downstream Sereth said P")."""
    if mark.head.i > mark.i and reports_something(mark.head, cues):
        return _closes(verb, start, mark, end)
    near = mark.doc[mark.i + 1 : min(mark.i + 6, end)]
    return mark.dep_ == "advmod" and any(t.tag_ in ("VBD", "VBZ") and reports_something(t, cues) for t in near)


def _closes(verb: Token, start: int, mark: Token, end: int) -> bool:
    """Whether the clause that `mark` opens ends the content, and a whole one stands in front of it."""
    behind = any(t.text == "," for t in verb.doc[mark.head.right_edge.i + 1 : end])
    inserted = any(
        t.text == "," and verb.doc[t.i + 1].tag_ in ("PRP", "VBD", "VBZ", "VBP", "MD", "NNP", "DT")
        for t in verb.doc[mark.head.i : end - 1]
    )
    whole = child(verb, "ccomp") is None or any(
        t.tag_ in ("VBD", "VBZ", "VBP", "MD") for t in verb.doc[start : mark.i - 1]
    )
    return whole and not behind and not inserted


def _joins_outer(subject: Token, verb: Token, cues: Cues) -> bool:
    """`A argues that P, and B said that Q`: B's report hangs on P in the parse; a comma and a name in front show where it belongs."""
    other = subject.head
    start = subject.left_edge.i
    return (
        other.dep_ == "conj"
        and other.i > subject.i
        and verb.doc[start - 1].dep_ == "cc"
        and verb.doc[start - 2].text == ","
        and other.tag_ in ("VBD", "VBZ", "VBP")
        and (reports_something(other, cues) or "prep" in cues.verbs.get(other.lemma_, ()))
    )


def _has_own_report(token: Token, cues: Cues) -> bool:
    return (
        token.lemma_ in cues.verbs and child(token, "nsubj") is not None and child(token, "ccomp", "xcomp") is not None
    )


def reports_something(verb: Token, cues: Cues) -> bool:
    """A verb with a subject of its own that has a clause or a thing to report."""
    frames = {"clause", "noun"} & set(cues.verbs.get(verb.lemma_, ()))
    objects = child(verb, "ccomp", "dobj") or next(
        (o for c in children(verb, "conj") if (o := child(c, "ccomp", "dobj"))), None
    )
    return bool(frames) and child(verb, "nsubj") is not None and objects is not None


def before_participle(doc: Doc, start: int, end: int) -> int:
    """Where a participle says more of whoever spoke first: "the narrative that P, insisting that Q"."""
    for i in range(start + 2, end - 1):
        if (
            doc[i].tag_ == "VBG"
            and doc[i - 1].text == ","
            and doc[i].lemma_ in ADDING | GOING_ON | STANDS
            and doc[i].head.i < start
        ):
            return i - 1
    return end


def behind_colon(doc: Doc, start: int, end: int) -> int:
    """ "An official insisted on it: the truce had been accepted, he said": where what is said begins, if a clause stands on both sides."""
    colon = next((int(t.i) for t in doc[start + 3 : end] if t.text == ":"), None)
    if colon is None or not all(any(t.tag_ in FINITE for t in doc[a:b]) for a, b in ((start, colon), (colon, end))):
        return start
    return colon + 1


def before_remark(doc: Doc, start: int, end: int) -> int:
    """Where the outlet's own remark in a participle begins: ", casting doubt on the deal"."""
    for token in doc[start + 2 : end]:
        behind = {t.lower_ for t in doc[token.i + 1 : token.i + 5]}
        if token.tag_ == "VBG" and doc[token.i - 1].text == "," and behind & set(_REMARKS.get(token.lemma_, ())):
            return int(token.i) - 1
    return end


def trim(doc: Doc, start: int, end: int) -> tuple[int, int] | None:
    """Without punctuation and conjunctions at the edges."""
    while start < end and (doc[start].is_punct or doc[start].is_space) and doc[start].text not in "([“‘":
        start += 1
    while end > start and (
        doc[end - 1].is_space
        or (doc[end - 1].is_punct and doc[end - 1].text not in ")]”’%")
        or (doc[end - 1].lower_ in _DANGLING and end - start > 2 and doc[end - 2 : end].text.lower() not in _OF_THAT)
    ):
        end -= 1
    return (start, end) if end > start else None


def source_range(written: Token, verb: Token) -> tuple[int, int]:
    start, end = written.left_edge.i, written.right_edge.i + 1
    if start <= verb.i < end:  # the verb hangs inside its subject: a reduced relative or a wrong parse
        if verb.i > written.i:
            end = verb.i
        else:
            start = verb.i + 1
    if written.dep_ == "nsubj" and (speaker := inserted_subject(written.head)) is not None and speaker != written:
        end = min(end, speaker.left_edge.i)
    while end + 1 < verb.i and written.doc[end].text == "-" and not written.doc[end - 1].whitespace_:
        end += 2  # "the ex-nurse": the parser takes "ex" alone for the subject
    if end < verb.i and written.doc[end - 1].lower_ in ("as", "like", "including"):
        end = verb.i  # "Critics such as Ann Lee say": the parser makes two subjects of them
    while end > start and written.doc[end - 1].is_punct:
        end -= 1
    return start, end
