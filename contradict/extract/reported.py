"""Verbs that report: from the dependency tree of a paragraph's surface to who said what.

Recall matters here; what is no attribution is kept out by the lexicon, and by asking for a subject or an agent.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from contradict.extract.cues import CueClass, Cues
from contradict.extract.statements import goes_on_behind, statements_of
from contradict.extract.tree import RELATIVE, Doc, Token, child, children, is_verb, negated

Kind = Literal["clause", "position", "thought", "evidence"]


@dataclass(frozen=True, slots=True)
class Report:
    """Token ranges: `content` one or more, `source` what is written for the speaker, `holder` the token that names them."""

    content: tuple[tuple[int, int], ...]
    source: tuple[int, int] | None
    holder: Token | None
    cue: tuple[int, ...]
    kind: Kind
    verb: Token
    negated: bool = False
    denied: bool = False
    agentless: bool = False
    frame: str = "clause"
    statements: tuple[tuple[tuple[int, int], ...], ...] = ()
    """The content as what can be true alone, each in one or more token ranges; empty: every range by itself."""


def subject_of(verb: Token, *, depth: int = 0) -> tuple[Token | None, Token | None]:
    """The subject as written and the token that names the speaker: they differ for relative pronouns and left-out subjects."""
    if depth > 6:
        return None, None
    own = _named_subject(verb) or child(verb, "nsubj")
    passive = child(verb, "nsubjpass")
    if passive is not None:
        agent = child(verb, "agent")
        by = child(agent, "pobj") if agent is not None else None
        return (by, by) if by is not None else (None, None)
    agent = child(verb, "agent")
    if agent is not None and own is None and (by := child(agent, "pobj")) is not None:
        return by, by
    if own is not None:
        if own.lower_ in RELATIVE and verb.dep_ == "relcl":
            return own, verb.head
        own = inserted_subject(verb) or _after_colon(own, verb)
        return own, own
    if verb.dep_ == "conj" and (outer := _outer_cue(verb)) is not None:
        return subject_of(outer, depth=depth + 1)
    if (outer := _participle_of(verb)) is not None:
        return subject_of(outer, depth=depth + 1)
    if verb.dep_ == "conj" and is_verb(verb.head):
        written, named = subject_of(verb.head, depth=depth + 1)
        if child(verb.head, "nsubjpass") is not None and not child(verb, "auxpass"):
            named = child(verb.head, "nsubjpass")
            return named, named
        return written, named
    if verb.dep_ in ("xcomp", "advcl", "aux", "pcomp", "ccomp", "dep") and verb.head != verb:
        head = verb.head
        while head.dep_ in ("prep", "pcomp", "acomp") and head.head != head:
            head = head.head
        if verb.dep_ == "xcomp" and (given := child(head, "dobj")) is not None:
            return given, given
        if is_verb(head):
            if verb.dep_ == "ccomp" and inserted_subject(head) is not None:
                return child(head, "nsubj"), child(head, "nsubj")
            if (passive := child(head, "nsubjpass")) is not None:
                return passive, passive
            return subject_of(head, depth=depth + 1)
    if verb.dep_ == "acl" and verb.tag_ in ("VBG", "TO", "VB"):
        return _speaker_of_medium(verb.head, depth) or (verb.head, verb.head)
    return None, None


def _named_subject(verb: Token) -> Token | None:
    """ "His namesake, the housing minister Joan Miller, called …": of two subjects in apposition the one with the name."""
    both = [t for t in children(verb, "nsubj") if t.i < verb.i]
    if len(both) != 2 or both[0].tag_ in ("NNP", "NNPS", "PRP") or verb.doc[both[1].left_edge.i - 1].text != ",":
        return None
    return both[1] if any(t.tag_ == "NNP" for t in both[1].subtree) and both[1].tag_ != "PRP" else None


def inserted_subject(verb: Token) -> Token | None:
    """ "The Kremlin, the minister told reporters, had proposed …": no comma in front of the verb, so the name before it is its subject."""
    own = child(verb, "nsubj")
    beside = child(own, "appos") if own is not None else None
    if own is None or beside is None or verb.doc[beside.left_edge.i - 1].text != ",":
        return None
    if beside.right_edge.i != verb.i - 1 or beside.right_edge.is_punct or child(verb, "ccomp") is None:
        return None
    return beside


def _after_colon(subject: Token, verb: Token) -> Token:
    """ "A long way to go: Russia is disputing …": what stands before a colon is not the subject of what stands behind it."""
    between = verb.doc[subject.i : verb.i]
    colon = next((token.i for token in reversed(list(between)) if token.text == ":"), None)
    if colon is None:
        return subject
    nouns = [token for token in verb.doc[colon + 1 : verb.i] if token.tag_ in ("NN", "NNS", "NNP", "NNPS", "PRP")]
    run = [token for place, token in enumerate(nouns) if token.i - nouns[0].i == place]
    return run[-1] if run else subject


_MEDIA = frozenset(
    (
        "statement",
        "letter",
        "email",
        "e-mail",
        "tweet",
        "post",
        "message",
        "interview",
        "speech",
        "remark",
        "note",
        "memo",
        "video",
        "ad",
        "comment",
    )
)


def _speaker_of_medium(noun: Token, depth: int) -> tuple[Token, Token] | None:
    """ "X issued a statement saying …": a statement speaks for who made it."""
    head = noun.head
    if noun.lemma_.lower() not in _MEDIA or noun.dep_ not in ("dobj", "pobj"):
        return None
    while not is_verb(head) and head.head != head:
        head = head.head
    written, named = subject_of(head, depth=depth + 1) if is_verb(head) else (None, None)
    return (written, named) if written is not None and named is not None and written != noun else None


def _participle_of(verb: Token) -> Token | None:
    """ "Rutte denied that the alliance had met, contradicting a claim …": the participle is his, though it hangs on what he denied."""
    inner = verb.head
    if (
        verb.tag_ != "VBG"
        or verb.dep_ != "advcl"
        or inner.dep_ != "ccomp"
        or not is_verb(inner.head)
        or verb.i < inner.i
    ):
        return None
    if verb.doc[verb.i - 1].lower_ not in (",", "while") or verb.lemma_ not in _ADDING | _GOING_ON | _STANDS:
        return None
    return inner.head if child(inner.head, "nsubj") is not None else None


def _outer_cue(verb: Token) -> Token | None:
    """ "The president said the talks had failed and warned that …": the parser joins "warned" to "failed"; things do not warn."""
    inner = verb.head
    if inner.dep_ != "ccomp" or not is_verb(inner.head) or verb.i < inner.i or inner.head.i > inner.i:
        return None
    if verb.tag_ not in ("VBD", "VBZ", "VBP") or verb.tag_ != inner.head.tag_:
        return None
    if child(verb, "ccomp") is None and not _takes_a_stand(verb):
        return None
    subject = child(inner, "nsubj", "nsubjpass", "expl")
    if subject is None or subject.pos_ == "PROPN" or subject.lower_ in ("he", "she", "they", "i", "we"):
        return None
    outer = inner.head
    stated = _ADDING | _AS | _GOING_ON | _STANDS
    return outer if child(outer, "nsubj") is not None and verb.lemma_ in stated else None


def _takes_a_stand(verb: Token) -> bool:
    """ ", and called for 150,000 homes", ", and repeated the promise", "and urged her to resign": speakers do, things do not."""
    if child(verb, "nsubj", "nsubjpass") is not None or child(verb, "auxpass", "aux") is not None:
        return False
    comma = verb.doc[verb.left_edge.i - 1].dep_ == "cc" and verb.doc[verb.left_edge.i - 2].text == ","
    if verb.lemma_ == "call":
        return any(p.lower_ in ("for", "on") for p in children(verb, "prep"))
    return child(verb, "dobj", "xcomp") is not None and (
        comma or verb.lemma_ in ("urge", "accuse", "demand", "reject", "dispute")
    )


def content_end(verb: Token, start: int, end: int, cues: Cues) -> int:
    """Content runs on over what the parser hung on the cue verb after it, up to another cue or the end of the sentence."""
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


def _stopped(verb: Token, start: int, end: int, cues: Cues) -> int:
    """A participle that reports (", adding that …") or somebody else's report (", while Kyiv denied …") inside ends it all the same."""
    doc = verb.doc
    for i in range(max(start, verb.i) + 2, end - 1):
        token = doc[i]
        if token.dep_ == "conj" and _outer_cue(token) == verb:
            while doc[i - 1].tag_ == "RB":
                i -= 1
            return i - 1 if doc[i - 1].dep_ == "cc" else i
        if token.dep_ == "nsubj" and token.tag_ == "NNP" and token.left_edge.i <= i and _joins_outer(token, verb, cues):
            before: int = token.left_edge.i
            return before - 1 if doc[before - 1].dep_ == "cc" else before
        if token.text == ";" and any(t.i > i and _has_own_report(t, cues) for t in doc[i + 1 : end]):
            return i
        if token.lower_ == "as" and token.head.i > i and token.dep_ == "mark" and _reports(token.head, cues):
            return i  # "Iran says no talks are planned as the US insists …"
        if doc[i - 1].text != ",":
            continue
        if token.lower_ in ("with", "without") and any(t.lemma_ in cues.withholding for t in doc[i + 1 : i + 4]):
            return i - 1  # ", with no confirmation that …": the outlet's remark
        if token.lower_ == "but" and any(t.lower_ in _LATER for t in doc[i + 1 : i + 5]):
            return i - 1  # "…, but a day later …": the outlet goes on
        if token.tag_ == "VBG" and token.lemma_ in _ADDING | _GOING_ON | _STANDS and token.head.i < i:
            return i - 1
        if token.lower_ in _WHILE and token.head.i > i and _reports(token.head, cues):
            return i - 1
        if token.lower_ in _WHILE and doc[i + 1].tag_ == "VBG" and doc[i + 1].lemma_ in _ADDING:
            return i - 1
    return end


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
        and (_reports(other, cues) or "prep" in cues.verbs.get(other.lemma_, ()))
    )


def _has_own_report(token: Token, cues: Cues) -> bool:
    return (
        token.lemma_ in cues.verbs and child(token, "nsubj") is not None and child(token, "ccomp", "xcomp") is not None
    )


def _reports(verb: Token, cues: Cues) -> bool:
    """A verb with a subject of its own that has a clause or a thing to report."""
    frames = {"clause", "noun"} & set(cues.verbs.get(verb.lemma_, ()))
    objects = child(verb, "ccomp", "dobj") or next(
        (o for c in children(verb, "conj") if (o := child(c, "ccomp", "dobj"))), None
    )
    return bool(frames) and child(verb, "nsubj") is not None and objects is not None


_WHILE = frozenset(("while", "whereas", "although", "though"))

_ADDING: frozenset[str] = frozenset(
    [
        "add",
        "say",
        "note",
        "argue",
        "claim",
        "cite",
        "tell",
        "explain",
        "insist",
        "suggest",
        "warn",
        "call",
        "describe",
        "stress",
        "write",
        "point",
        "accuse",
        "state",
        "quote",
    ]
)


_LATER = frozenset(("later", "next", "after", "afterwards", "meanwhile", "then"))
_GOING_ON = frozenset(
    ("repeat", "reiterate", "believe", "promise", "deny", "reject", "urge", "doubt", "confirm", "admit")
)
_STANDS = frozenset(
    (
        "demand",
        "condemn",
        "criticize",
        "criticise",
        "blame",
        "dismiss",
        "dispute",
        "contradict",
        "praise",
        "vow",
        "pledge",
        "oppose",
        "question",
    )
)


_REMARKS = {
    "cast": ("doubt", "shadow"),
    "raise": ("questions", "doubts", "fears", "hopes", "concerns", "prospect"),
    "dash": ("hopes",),
    "fuel": ("speculation", "fears", "concerns"),
    "deal": ("blow",),
    "set": ("stage", "clash"),
}


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
        or (doc[end - 1].lower_ in _DANGLING and end - start > 2)
    ):
        end -= 1
    return (start, end) if end > start else None


_DANGLING = frozenset(("and", "but", "or", "which", "who", "that", "while", "however"))


def source_range(written: Token, verb: Token) -> tuple[int, int]:
    start, end = written.left_edge.i, written.right_edge.i + 1
    if start <= verb.i < end:  # the verb hangs inside its subject: a reduced relative or a wrong parse
        if verb.i > written.i:
            end = verb.i
        else:
            start = verb.i + 1
    if written.dep_ == "nsubj" and (speaker := inserted_subject(written.head)) is not None and speaker != written:
        end = min(end, speaker.left_edge.i)
    while end > start and written.doc[end - 1].is_punct:
        end -= 1
    return start, end


def report_of(verb: Token, cues: Cues) -> list[Report]:
    """Every reading of `verb` as a cue; the best frame only."""
    frames = cues.verbs.get(verb.lemma_.lower())
    figure = figure_of(verb)
    if figure is not None:
        return [figure]
    if frames is None or _quoted(verb):
        return []
    if (either := _neither(verb)) is not None:
        return either
    doc = verb.doc
    written, named = subject_of(verb)
    for content, frame in _contents(verb, frames, cues):
        kind_class: CueClass = frames.get(frame, "speech")
        if not _trusted(verb, frame, kind_class, written):
            continue
        if named is None and frame not in ("clause", "parataxis") and kind_class != "speech":
            return []
        if named is None and not _may_lack_source(verb):
            return []
        ranges = tuple(r for start, end in content if (r := trim(doc, start, end)))
        if not ranges:
            continue
        if written is not None and any(s <= written.i < e for s, e in ranges):
            continue
        source = source_range(written, verb) if written is not None else None
        return [
            Report(
                content=ranges,
                source=source,
                holder=named,
                cue=(verb.i,),
                kind={"speech": "clause", "position": "position", "thought": "thought", "evidence": "evidence"}[
                    kind_class
                ],  # type: ignore[arg-type]
                verb=verb,
                negated=negated(verb),
                denied=verb.lemma_ in cues.denying,
                agentless=named is None,
                frame=frame,
                statements=statements_of(verb, ranges) if frame == "clause" else (),
            )
        ]
    return []


def _quoted(verb: Token) -> bool:
    """ "was quoted by the agency as saying that P": the saying is what counts; "was not convinced by X's claim": no report by X."""
    if verb.lemma_ in ("quote", "cite") and child(verb, "nsubjpass") is not None:
        return True
    return verb.lemma_ in ("convince", "persuade") and child(verb, "agent") is not None


def _neither(verb: Token) -> list[Report] | None:
    """ "would neither confirm nor deny that P" withholds; it denies nothing. Two verbs, one report; None for other verbs."""
    if verb.lemma_ not in ("confirm", "deny"):
        return None
    doc = verb.doc
    nor = next((t for t in doc[verb.i + 1 : verb.i + 4] if t.lower_ in ("nor", "or")), None)
    if nor is None:
        back = doc[max(0, verb.i - 4) : verb.i]
        joined = [t for t in back if t.lower_ in ("nor", "or")]
        return [] if joined and any(t.lemma_ in ("confirm", "deny") for t in back) else None
    other = next((t for t in doc[nor.i + 1 : nor.i + 3] if t.lemma_ in ("confirm", "deny") and is_verb(t)), None)
    if other is None:
        return None
    written, named = subject_of(verb)
    thing = child(other, "ccomp", "dobj") or child(verb, "ccomp", "dobj")
    if written is None or thing is None or thing.i < other.i:
        return []
    start = next((t.i for t in doc[max(0, verb.i - 2) : verb.i] if t.lower_ in ("neither", "not")), verb.i)
    content = trim(doc, start, thing.right_edge.i + 1)
    if content is None or start <= written.i:
        return []
    source = source_range(written, verb)
    return [Report((content,), source, named, (verb.i,), "position", verb, frame="withheld")]


_FIGURING = frozenset(("put", "give", "set", "place", "estimate", "number", "reckon"))
_COUNTED = re.compile(
    r"(?:number|toll|total|figure|count|cost|price|loss|saving|share|rate|size|value|amount|damage|estimate|death|victim|turnout|crowd|casualt\w+|case)s?$",
    re.I,
)


def figure_of(verb: Token) -> Report | None:
    """ "The ministry put the number of dead at nine", "X now gives the toll as twelve": a number somebody holds."""
    if verb.lemma_ not in _FIGURING or verb.dep_ not in _MAIN:
        return None
    thing = child(verb, "dobj", "nsubj")
    of = next((p for p in children(verb, "prep") if p.lower_ in ("at", "as") and p.i > verb.i), None)
    if of is None and thing is not None:
        of = next((p for p in children(thing, "prep") if p.lower_ in ("at", "as")), None)
    value = child(of, "pobj") if of is not None else None
    thing = child(verb, "dobj")
    written, named = subject_of(verb)
    if thing is None or of is None or value is None or written is None or thing.i < verb.i or of.i < thing.i:
        return None
    if not _COUNTED.fullmatch(thing.text) or not any(t.tag_ == "CD" for t in value.subtree):
        return None
    content = trim(verb.doc, thing.left_edge.i, value.right_edge.i + 1)
    if content is None:
        return None
    return Report(
        content=(content,),
        source=source_range(written, verb),
        holder=named,
        cue=(verb.i,),
        kind="clause",
        verb=verb,
        negated=negated(verb),
        frame="figure",
    )


_MAIN = frozenset(("ROOT", "conj", "advcl", "parataxis"))
_SELF = frozenset(("i", "we", "you", "one", "my", "our"))


def _trusted(verb: Token, frame: str, kind: CueClass, written: Token | None) -> bool:
    """Whether the verb stands where a report stands.

    Measured on labelled news: a clause after a verb of saying is nearly always a report, wherever the verb stands; stands, names and
    noun objects are reports in main clauses only (right in 60-80 %), and mostly not in relative clauses and infinitives (10-40 %).
    """
    if written is not None and written.lower_ in _SELF:
        return False
    if frame == "clause" and kind == "speech":
        return True
    if verb.dep_ == "acl" and verb.tag_ == "VBG" and kind == "speech" and verb.i and verb.doc[verb.i - 1].text == ",":
        return True
    if verb.tag_ == "VB" and not any(
        c.dep_ == "aux" and c.lower_ in ("did", "does", "do", "will", "would") for c in verb.children
    ):
        return verb.dep_ == "xcomp" and kind == "speech" and frame in ("noun", "object") and verb.head.dep_ in _MAIN
    if kind == "evidence":
        return frame == "clause"
    if verb.dep_ == "relcl":
        return frame in ("clause", "prep") or (frame == "to" and kind == "position")
    if kind in ("position", "thought"):
        return verb.dep_ in _MAIN
    return verb.dep_ in _MAIN or verb.dep_ == "xcomp" or (verb.dep_ in ("pcomp", "ccomp") and frame in ("as", "noun"))


def _may_lack_source(verb: Token) -> bool:
    """Agentless passives ("it was said") and participles keep their content without a speaker."""
    return child(verb, "auxpass") is not None or verb.tag_ in ("VBG", "VBN")


def _contents(verb: Token, frames: dict[str, CueClass], cues: Cues) -> list[tuple[list[tuple[int, int]], str]]:
    """Possible contents in order of trust, each with its frame."""
    found: list[tuple[list[tuple[int, int]], str]] = []
    clause = [c for c in children(verb, "ccomp") if c.i != verb.i]
    if "clause" in frames or "quote" in frames:
        for item in sorted(clause, key=lambda c: (c.i < verb.i, c.i)):
            start, end = item.left_edge.i, item.right_edge.i + 1
            if start <= verb.i < end or doc_word(verb, start) in _NO_CLAUSE:
                continue
            if item.i < verb.i and any(t.text == ":" for t in verb.doc[item.i : verb.left_edge.i]):
                continue  # "Trump has dropped that demand: he said …"
            if item.i > verb.i:
                end = content_end(verb, start, end, cues)
            if item.i > verb.i and (speaker := inserted_subject(verb)) is not None:
                found.append(([(verb.left_edge.i, speaker.left_edge.i), (start, end)], "clause"))
                continue
            behind = goes_on_behind(verb) if item.i < verb.i and verb.doc[end : end + 1].text == "," else None
            found.append(([(start, end), behind] if behind else [(start, end)], "clause"))
        if not clause and verb.dep_ == "advcl" and _as_he_said(verb):
            found.append((_around(verb, cues), "clause"))
        if not clause and verb.dep_ in ("parataxis", "ccomp") and verb.head != verb and _is_inserted(verb):
            found.append((_around(verb, cues), "clause"))
    if "person" in frames and not found and (lost := _that_behind(verb) or _told(verb)) is not None:
        found.append(([(lost[0], content_end(verb, lost[0], lost[1], cues))], "clause"))
    if "to" in frames:
        for item in children(verb, "xcomp"):
            if item.i > verb.i:
                found.append(
                    ([(item.left_edge.i, content_end(verb, item.left_edge.i, item.right_edge.i + 1, cues))], "to")
                )
    if "object" in frames or "as" in frames:
        item = child(verb, "dobj", "ccomp", "oprd", "xcomp")
        if item is not None and item.i > verb.i:
            start = item.left_edge.i
            frame = "object" if "object" in frames else "as"
            found.append(([(start, content_end(verb, start, item.right_edge.i + 1, cues))], frame))
    if "noun" in frames:
        item = child(verb, "dobj", "xcomp", "nsubjpass")
        if item is not None:
            start, end = item.left_edge.i, item.right_edge.i + 1
            if item.i > verb.i:
                end = content_end(verb, start, end, cues)
            found.append(([(start, end)], "noun"))
    if "prep" in frames:
        for item in children(verb, "prep"):
            if item.lower_ in cues.preps.get(verb.lemma_, ()) and item.i > verb.i:
                inner = child(item, "pobj", "pcomp")
                if inner is not None:
                    start = inner.left_edge.i
                    found.append(([(start, content_end(verb, start, item.right_edge.i + 1, cues))], "prep"))
    return found


def _told(verb: Token) -> tuple[int, int] | None:
    """ "told BBC Radio the warnings related to …": a clause without "that" behind a name or "reporters"."""
    doc = verb.doc
    at = verb.i + 1
    if verb.lemma_ != "tell" or doc[at : at + 1].text == "":
        return None
    while at < len(doc) and (
        doc[at].tag_ in ("NNP", "NNPS") or doc[at].lower_ in _ADDRESSEES or (at == verb.i + 1 and doc[at].tag_ == "DT")
    ):
        at += 1
    if at == verb.i + 1 or at >= len(doc) or doc[at].tag_ not in ("DT", "PRP", "PRP$", "EX", "NNS", "JJ"):
        return None
    end = at
    while end < len(doc) and not (doc[end].text in (".", "?", "!", ";", ":") or "\n" in doc[end].text):
        end += 1
    finite = next((t for t in doc[at + 1 : min(end, at + 10)] if t.tag_ in ("VBD", "VBZ", "VBP", "MD", "VBN")), None)
    return (at, end) if finite is not None and not any(t.text == "," for t in doc[at : finite.i]) else None


_ADDRESSEES = frozenset(
    (
        "reporters",
        "journalists",
        "mps",
        "lawmakers",
        "senators",
        "parliament",
        "supporters",
        "investors",
        "him",
        "her",
        "them",
        "us",
        "me",
    )
)


def _that_behind(verb: Token) -> tuple[int, int] | None:
    """ "told reporters during a dinner with the prime minister on Monday that …": the clause the parser lost on the way."""
    doc = verb.doc
    if child(verb, "dobj", "dative") is None:
        return None
    for token in doc[verb.i + 2 : min(len(doc) - 2, verb.i + 25)]:
        if is_verb(token) or token.text in (".", ";", ":", "?", "!") or "\n" in token.text:
            return None
        if token.lower_ == "that" and token.tag_ in ("IN", "WDT"):
            end = token.i
            while end < len(doc) and not (doc[end].text in (".", "?", "!", ";") or "\n" in doc[end].text):
                end += 1
            return int(token.i), end
    return None


_AS = frozenset(
    ("say", "note", "put", "argue", "report", "explain", "acknowledge", "observe", "tell", "write", "claim", "suggest")
)


def _as_he_said(verb: Token) -> bool:
    """ "As Comey noted, …": short, at the head of the sentence, and before a comma."""
    start, end = verb.left_edge.i, verb.right_edge.i + 1
    doc = verb.doc
    return (
        verb.lemma_ in _AS
        and doc[start].lower_ == "as"
        and start == verb.sent.start
        and end - start <= 8
        and doc[end : end + 1].text == ","
    )


_NO_CLAUSE = frozenset(("so", "because", "since", "until"))


def doc_word(verb: Token, index: int) -> str:
    """The lower-case word at `index` of the verb's text."""
    return str(verb.doc[index].lower_)


def _is_inserted(verb: Token) -> bool:
    """ ", he said," in the middle or at the end of a sentence."""
    start = verb.left_edge.i
    return verb.right_edge.i - start <= 14 and (
        start == 0 or verb.doc[start - 1].text in (",", "—", "–") or verb.doc[start].text == ","
    )


def _around(verb: Token, cues: Cues) -> list[tuple[int, int]]:
    sent = verb.sent
    start, end = verb.left_edge.i, verb.right_edge.i + 1
    stop = next(
        (t.i - 1 for t in verb.doc[end : sent.end] if _says_more(t, cues) and verb.doc[t.i - 1].dep_ == "cc"), sent.end
    )
    if any(token.lower_ in ("and", "but") for token in verb.doc[end : end + 2] if token.dep_ == "cc"):
        behind = goes_on_behind(verb)  # "…, he said, and the town has booked no hall" is the outlet's
        end, stop = behind if behind is not None else (stop, stop)
    first = next((t.i + 1 for t in reversed(verb.doc[sent.start : start]) if t.text in (";", ":")), sent.start)
    return [(s, e) for s, e in ((first, start), (end, stop)) if e - s > 1]


def _says_more(token: Token, cues: Cues) -> bool:
    """The subject of a further report: `…, he said, was a utopia, and he insisted that …`."""
    verb = token.head
    return token.dep_ == "nsubj" and verb.dep_ == "conj" and _reports(verb, cues)


def reports(doc: Doc, cues: Cues) -> list[Report]:
    """All reports of a parsed paragraph, in text order."""
    return [report for token in doc if is_verb(token) for report in report_of(token, cues)]
