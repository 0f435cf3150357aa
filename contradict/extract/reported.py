"""Verbs that report: from the dependency tree of a paragraph's surface to who said what.

Recall matters here; what is no attribution is kept out by the lexicon, and by asking for a subject or an agent.
"""

from __future__ import annotations

import re

from contradict.extract.content_start import past_citing, past_day
from contradict.extract.contents import contents_of
from contradict.extract.cues import CueClass, Cues
from contradict.extract.figures import MAIN, closed, figure_of
from contradict.extract.passives import called_by
from contradict.extract.reach import behind_colon, source_range, trim
from contradict.extract.report import Report
from contradict.extract.roles import is_role
from contradict.extract.statements import completed, statements_of
from contradict.extract.subjects import subject_of
from contradict.extract.tree import FINITE, Doc, Token, child, is_verb, negated

_ORIGINS = frozenset(
    [
        "source",
        "person",
        "people",
        "official",
        "expert",
        "witness",
        "resident",
        "agent",
        "authority",
        "police",
        "document",
        "memo",
        "letter",
        "report",
        "data",
        "figure",
        "result",
        "record",
        "transcript",
        "study",
        "survey",
        "poll",
        "filing",
        "medium",
        "media",
        "agency",
        "newspaper",
    ]
)
"""What reports are taken from."""


_SELF = frozenset(("i", "we", "you", "one", "my", "our"))


def reports(doc: Doc, cues: Cues) -> list[Report]:
    """All reports of a parsed paragraph, in text order."""
    return [
        report for token in doc for report in (report_of(token, cues) if is_verb(token) else read_as_noun(token, cues))
    ]


_NOUNLIKE = frozenset(
    [
        "allege",
        "alleges",
        "suspects",
        "warns",
        "insists",
        "maintains",
        "reckons",
        "fears",
        "hopes",
        "doubts",
        "claims",
        "demands",
        "charges",
        "reports",
    ]
)


def read_as_noun(token: Token, cues: Cues) -> list[Report]:
    """ "Prosecutors in La Paz allege that …", "The ministry suspects that …": the verb read as a noun, so that the sentence has none."""
    if token.lower_ not in _NOUNLIKE or token.tag_ not in ("NN", "NNS", "NNP"):
        return []
    doc, sent = token.doc, token.sent
    if sent.root.tag_ not in _NOUN_TAGS:
        return []
    frames = cues.verbs.get(token.lower_.removesuffix("s"))
    holder = sent.root if sent.root.i < token.i else doc[token.i - 1] if token.i > sent.start else None
    if frames is None or "clause" not in frames or holder is None or doc[token.i + 1 : token.i + 2].text != "that":
        return []
    if holder.tag_ not in _NOUN_TAGS or any(
        t.tag_ in FINITE or t.text in (",", ":") for t in doc[sent.start : token.i]
    ):
        return []
    content = trim(doc, token.i + 1, _before_view(doc, token.i + 1, sent.end))
    if content is None or not any(t.tag_ in FINITE for t in doc[content[0] : content[1]]):
        return []
    return [
        Report(
            content=(content,),
            source=(sent.start, token.i),
            holder=holder,
            cue=(token.i,),
            kind="thought" if frames["clause"] == "thought" else "clause",
            verb=token,
            denied=token.lower_.removesuffix("s") in cues.denying,
            statements=statements_of(token, (content,)),
        )
    ]


def _before_view(doc: Doc, start: int, end: int) -> int:
    """Where ", a claim that was rejected" begins, else `end`."""
    for token in doc[start + 2 : end - 2]:
        if token.text == "," and doc[token.i + 1].lower_ in ("a", "an") and doc[token.i + 2].lower_ in _VIEW:
            return int(token.i)
    return end


_VIEW = frozenset(
    ["accusation", "allegation", "assertion", "charge", "claim", "estimate", "suggestion", "theory", "view", "version"]
)
_NOUN_TAGS = frozenset(("NN", "NNS", "NNP", "NNPS"))


def _in_front_of_noun(verb: Token) -> bool:
    """ "the convention's pledged delegates": a participle, which the parser takes for what somebody does."""
    doc = verb.doc
    return (doc[verb.i - 1 : verb.i].text in ("'s", "’s") and doc[verb.i - 1].tag_ == "POS") or (
        verb.lemma_ in _PLEDGED and doc[verb.i + 1 : verb.i + 2].text.lower() in _VOTING
    )


_PLEDGED = frozenset(("pledge", "commit", "promise"))
_VOTING = frozenset(("delegate", "delegates", "superdelegates", "electors", "votes", "donors"))


def _compared(written: Token, verb: Token) -> bool:
    """ "the anger is deeper than many politicians realize": no statement of theirs."""
    start = written.left_edge.i
    than = any(t.lower_ == "than" for t in written.doc[max(0, start - 2) : start + 1])
    return (
        than
        and written.i < verb.i
        and not any(c.i > verb.i and c.dep_ in ("ccomp", "dobj", "xcomp") for c in verb.children)
    )


_NOT_ALL = re.compile(r"not (?:every|all|both|many|one|a)", re.I)


def report_of(verb: Token, cues: Cues) -> list[Report]:
    """Every reading of `verb` as a cue; the best frame only."""
    frames = cues.verbs.get(verb.lemma_.lower())
    figure = figure_of(verb)
    if figure is not None:
        return [figure]
    if (called := called_by(verb)) is not None:
        return [_in_passive(verb, *called)]
    if frames is None or _quoted(verb) or _takes(verb) or _left_unsaid(verb) or _is_object(verb):
        return []
    if (either := _neither(verb)) is not None:
        return either
    doc = verb.doc
    written, named = subject_of(verb)
    if _in_front_of_noun(verb) or (written is not None and _compared(written, verb)):
        return []
    if written is not None and _NOT_ALL.match(verb.doc[written.left_edge.i : written.i + 1].text):
        return []  # "Not everybody in Kyiv agrees with that"
    for content, frame in contents_of(verb, frames, cues):
        kind_class: CueClass = frames.get(frame, "speech")
        if not _trusted(verb, frame, kind_class, written):
            continue
        if named is None and frame not in ("clause", "parataxis") and kind_class != "speech":
            return []
        if named is None and not _may_lack_source(verb):
            return []
        begins = (
            (past_day(verb, past_citing(doc, behind_colon(doc, start, end) if end <= verb.i else start, end), end), end)
            for start, end in content
        )
        ranges = tuple(r for start, end in begins if (r := trim(doc, start, end)))
        if not ranges:
            continue
        ranges = completed(verb, ranges) if frame == "clause" else ranges
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
                denied=verb.lemma_ in cues.denying or _denial(verb, ranges[0][0]),
                agentless=named is None,
                frame=frame,
                statements=statements_of(verb, ranges) if frame == "clause" else (),
            )
        ]
    return []


def _in_passive(verb: Token, content: tuple[int, int], who: Token) -> Report:
    source = (who.left_edge.i, who.right_edge.i + 1)
    return Report((content,), source, who, (verb.i,), "clause", verb, frame="as")


def _denial(verb: Token, start: int) -> bool:
    """ "repeated his denial that P": the parser hangs P on the verb."""
    thing = child(verb, "dobj")
    return thing is not None and thing.lemma_.lower() == "denial" and thing.i == start - 1


def _left_unsaid(verb: Token) -> bool:
    """ "stopped short of saying that P", "refrained from claiming that P": nobody says P."""
    if verb.dep_ == "xcomp" and verb.head.lemma_ == "avoid":
        return True
    prep = verb.head if verb.dep_ == "pcomp" else None
    if prep is None or prep.i == 0:
        return False
    before = verb.doc[prep.i - 1]
    return (prep.lower_, before.lemma_) in (("of", "short"), ("from", "refrain"), ("from", "abstain"))


def _takes(verb: Token) -> bool:
    """ "claim asylum", "claimed 12 lives": no statement; "accused one another of lying": not what anyone says."""
    if verb.doc[verb.i + 1 : verb.i + 3].text.lower() in ("one another", "each other"):
        return True
    thing = child(verb, "dobj") if verb.lemma_ == "claim" else None
    return thing is not None and thing.lemma_.lower() in _CLAIMED


_CLAIMED = frozenset(
    ("asylum", "benefit", "life", "compensation", "damage", "refund", "expense", "insurance", "title", "seat")
)


_MADE_OF = frozenset(("say", "call", "describe", "deem", "dismiss", "reject", "deny", "brand", "label"))


def _is_object(verb: Token) -> bool:
    """ "said claims that P were nonsense", "called reports that P false": a noun, which the parser takes for what the speaker does."""
    before = verb.doc[verb.i - 1] if verb.i else None
    if verb.lower_ == "questioning" and before is not None and before.lower_ == "under":
        return True
    return (
        before is not None
        and verb.lower_ in _NOUNLIKE
        and verb.lower_.endswith("s")
        and before.lemma_ in _MADE_OF
        and before.tag_ in ("VBD", "VBZ", "VBG")
        and before.dep_ != "relcl"
    )


def _quoted(verb: Token) -> bool:
    """ "was quoted by the agency as saying that P": the saying is what counts; "was not convinced by X's claim": no report by X.

    ", citing two officials," tells where a report comes from.
    """
    if verb.lemma_ == "cite" and verb.tag_ == "VBG":
        cited = child(verb, "dobj")
        if child(verb, "ccomp") is not None:  # ", citing two officials, that P": P hung on the wrong verb
            return False
        return cited is not None and (is_role(cited.lemma_) or cited.lemma_.lower() in _ORIGINS)
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


_AGAINST = frozenset((("deny", "noun"), ("deny", "to"), ("accuse", "as")))
"""What relative clauses too report: "Kyiv, which has denied hitting the depot", "a letter to the ministry, which accused her of lying"."""


_CHARGES = frozenset(
    ("accusation", "allegation", "claim", "charge", "rumor", "rumour", "speculation", "suggestion", "suspicion")
)
_BEHIND = frozenset(("after", "amid", "before", "despite", "following", "since", "in", "with"))
_MOVING = frozenset(("ask", "urge", "want", "order", "expect", "invite", "call", "get", "help", "allow"))


def _trusted(verb: Token, frame: str, kind: CueClass, written: Token | None) -> bool:
    """Whether the verb stands where a report stands.

    Measured on labelled news: a clause after a verb of saying is nearly always a report, wherever the verb stands; stands, names and
    noun objects are reports in main clauses only (right in 60-80 %), and mostly not in relative clauses and infinitives (10-40 %).
    """
    one_of_them = (
        written is not None
        and written.lower_ == "one"
        and (child(written, "relcl", "appos", "prep") is not None or written.i == written.sent.start)
    )
    if written is not None and written.lower_ in _SELF and not one_of_them:  # "One, who has taught there, told …"
        return False
    if verb.tag_ == "VB" and verb.dep_ in ("xcomp", "ccomp") and verb.head.lemma_ in _MOVING and child(verb, "aux"):
        return False  # "asked the judge to order that …"
    if frame == "clause" and kind == "speech":
        return True
    if written is not None and _charged(written):
        return False
    if verb.dep_ == "acl" and verb.tag_ == "VBG" and kind == "speech" and verb.i and verb.doc[verb.i - 1].text == ",":
        return True
    if verb.tag_ == "VB" and not any(
        c.dep_ == "aux" and c.lower_ in ("did", "does", "do", "will", "would") for c in verb.children
    ):
        return verb.dep_ == "xcomp" and kind == "speech" and frame in ("noun", "object") and verb.head.dep_ in MAIN
    if kind == "evidence":
        return frame == "clause"
    if verb.dep_ == "relcl":
        return (verb.lemma_, frame) in _AGAINST or frame in ("clause", "prep") or (frame == "to" and kind == "position")
    if kind in ("position", "thought"):
        return verb.dep_ in MAIN or closed(verb)
    return verb.dep_ in MAIN or verb.dep_ == "xcomp" or (verb.dep_ in ("pcomp", "ccomp") and frame in ("as", "noun"))


def _charged(written: Token) -> bool:
    """ "allegations Trump tried to pressure the court": what somebody is said to have done is no word of his."""
    noun = written.doc[max(written.left_edge.i - 1, 0)]
    charge = noun.i < written.left_edge.i and noun.sent == written.sent and noun.lemma_.lower() in _CHARGES
    return charge and noun.head.lower_ not in _BEHIND


def _may_lack_source(verb: Token) -> bool:
    """Agentless passives ("it was said") and participles keep their content without a speaker."""
    return child(verb, "auxpass") is not None or verb.tag_ in ("VBG", "VBN")
