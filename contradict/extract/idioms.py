"""Set phrases: "poured cold water on the plan", "made it clear that …", "ruled out a meeting", "pointed out that …"."""

from __future__ import annotations

from contradict.extract.cues import CueClass, Cues
from contradict.extract.reach import content_end, source_range, trim
from contradict.extract.report import Report
from contradict.extract.subjects import subject_of
from contradict.extract.tree import Doc, Token, is_verb, negated

_FILL = frozenset(("a", "an", "the", "more", "much", "very", "quite", "some", "clearly", "again", "it", "flatly"))


_APART = frozenset(("conj", "cc", "punct", "parataxis", "nsubj", "agent"))


def idioms(doc: Doc, cues: Cues) -> list[Report]:
    """All set phrases of a parsed paragraph with a subject and a content, in text order."""
    found = []
    for verb in doc:
        for rest, kind in cues.idioms.get(verb.lemma_.lower(), ()):
            end = _match(doc, verb, rest) if is_verb(verb) else None
            if end is not None:
                report = _report(verb, end, kind, cues)
                if report is not None:
                    found.append(report)
                break
    return found


def _match(doc: Doc, verb: Token, rest: tuple[str, ...]) -> int | None:
    """Index after the phrase, small words between its parts allowed."""
    at: int = verb.i + 1
    for word in rest:
        skipped = 0
        while at < len(doc) and word not in (doc[at].lower_, doc[at].lemma_.lower()):
            if doc[at].lower_ not in _FILL or skipped == 2:
                return None
            skipped += 1
            at += 1
        if at >= len(doc):
            return None
        at += 1
    return at


def _report(verb: Token, start: int, kind: CueClass, cues: Cues) -> Report | None:
    written, named = subject_of(verb)
    doc = verb.doc
    if written is None or named is None or start >= len(doc) or doc[start].text in (".", ",", ";"):
        return None
    if (
        kind == "speech"
        and doc[start].lower_ not in ("that", "how", "why", "what", "where")
        and doc[start].tag_ == "IN"
    ):
        return None
    reach = [c.right_edge.i + 1 for c in verb.children if c.dep_ not in _APART and c.right_edge.i >= start]
    content = trim(doc, start, content_end(verb, start, max(reach, default=start + 1), cues))
    if content is None or content[1] - content[0] < 1 or content[0] <= written.i < content[1]:
        return None
    return Report(
        content=(content,),
        source=source_range(written, verb),
        holder=named,
        cue=tuple(range(verb.i, start)),
        kind="clause" if kind == "speech" else "position",
        verb=verb,
        negated=negated(verb),
        frame="clause" if kind == "speech" else "idiom",
    )
