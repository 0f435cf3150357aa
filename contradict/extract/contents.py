"""What a verb reports: the possible contents, by the frames it has in the lexicon."""

from __future__ import annotations

from contradict.extract.content_start import past_citing
from contradict.extract.cues import CueClass, Cues
from contradict.extract.lost_subjects import behind_complement, inserted_subject
from contradict.extract.reach import content_end, reports_something
from contradict.extract.statements import goes_on_behind
from contradict.extract.tree import Doc, Token, child, children, is_verb
from contradict.extract.verbs import AS, CALLING

_NO_CLAUSE = frozenset(("so", "because", "since", "until"))


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


def contents_of(verb: Token, frames: dict[str, CueClass], cues: Cues) -> list[tuple[list[tuple[int, int]], str]]:
    """Possible contents in order of trust, each with its frame."""
    found: list[tuple[list[tuple[int, int]], str]] = []
    if _judges(verb):
        return []
    clause = [c for c in children(verb, "ccomp") if c.i != verb.i]
    if "clause" in frames or "quote" in frames:
        for item in sorted(clause, key=lambda c: (c.i < verb.i, c.i)):
            start, end = item.left_edge.i, item.right_edge.i + 1
            if start <= verb.i < end or _word(verb, start) in _NO_CLAUSE or _as_it_is_told(verb.doc[start], item):
                continue
            if _word(verb, start) == "which" and _word(verb, start - 1) == ",":  # "called for it, which X welcomed"
                continue
            if (item.i < verb.i and _parted(verb, item)) or _past_gerund(verb, item):
                continue
            if (speaker := behind_complement(verb)) is not None and item.i < verb.i:
                end = speaker.left_edge.i
            if item.i > verb.i:
                start = _first_that(verb, start, cues) if "person" in frames else _with_subject(verb, item, start)
                end = content_end(verb, start, end, cues)
            if item.i > verb.i and (speaker := inserted_subject(verb)) is not None:
                found.append(([(verb.left_edge.i, speaker.left_edge.i), (start, end)], "clause"))
                continue
            behind = goes_on_behind(verb) if item.i < verb.i and verb.doc[end : end + 1].text == "," else None
            found.append(([(start, end), behind] if behind else [(start, end)], "clause"))
        if not clause and verb.dep_ == "advcl" and _as_he_said(verb):
            found.append((_around(verb, cues), "clause"))
        if not clause and (beside := inserted_subject(verb)) is not None:
            found.append(([(verb.left_edge.i, beside.left_edge.i), _goes_on(verb)], "clause"))
        elif (
            not clause and verb.dep_ in ("parataxis", "ccomp") and _is_inserted(verb) and not _first_of_two(verb, cues)
        ):
            found.append((_around(verb, cues), "clause"))
    if "clause" in frames and "person" not in frames and not found and (lost := _that_after(verb)) is not None:
        found.append(([(lost[0], content_end(verb, lost[0], lost[1], cues))], "clause"))
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
            end = content_end(verb, start, item.right_edge.i + 1, cues)
            if not ("person" in frames and _only_addressed(item, end)):
                found.append(([(start, end)], "object" if "object" in frames else "as"))
    if "noun" in frames:
        item = child(verb, "dobj", "xcomp", "nsubjpass")
        if item is not None:
            start, end = item.left_edge.i, item.right_edge.i + 1
            if item.i > verb.i:
                end = content_end(verb, start, end, cues)
            found.append(([(start, end)], "noun"))
    if "prep" in frames:
        for item in children(verb, "advcl", "ccomp", "xcomp"):  # "called for the subsidy to be brought back"
            mark = child(item, "mark")
            if (
                mark is not None
                and mark.i > verb.i
                and mark.lower_ == "for"
                and "for" in cues.preps.get(verb.lemma_, ())
            ):
                found.append(([(mark.i + 1, content_end(verb, mark.i + 1, item.right_edge.i + 1, cues))], "prep"))
        for item in children(verb, "prep"):
            if item.lower_ in cues.preps.get(verb.lemma_, ()) and item.i > verb.i:
                inner = child(item, "pobj", "pcomp")
                if inner is not None:
                    start = inner.left_edge.i
                    found.append(([(start, content_end(verb, start, item.right_edge.i + 1, cues))], "prep"))
    return found


def _with_subject(verb: Token, clause: Token, start: int) -> int:
    """ "denied any proposal had reached them": the parser takes the subject of the clause for an object of the verb."""
    thing = child(verb, "dobj")
    if thing is None or thing.right_edge.i + 1 != start or clause.doc[start].tag_ not in ("VBD", "VBZ", "VBP", "MD"):
        return start
    return start if child(clause, "nsubj", "nsubjpass", "expl") is not None else thing.left_edge.i


def _first_that(verb: Token, start: int, cues: Cues) -> int:
    """ "told parents in an email that A, that B": the parser takes the first clause for one about the email."""
    for that in verb.doc[verb.i + 1 : start]:
        clause, noun = that.head, that.head.head
        lost = that.lower_ == "that" and that.dep_ == "mark" and clause.dep_ in ("relcl", "acl") and noun.i < that.i
        if lost and noun.lemma_.lower() not in cues.nouns["that"] and child(clause, "nsubj", "nsubjpass", "expl"):
            return int(that.i)
    return start


def _only_addressed(item: Token, end: int) -> bool:
    """ "…, Ann Lee told the Courier": whom somebody tells is not what is told."""
    return item.dep_ == "dobj" and not _has_verb(item.doc, item.left_edge.i, end)


def _as_it_is_told(first: Token, clause: Token) -> bool:
    """ "denies layoffs as union threatens shutdown": when it happens, not what is denied."""
    over = first.head.head if first.head.dep_ == "aux" else first.head
    return bool(first.lower_ == "as" and first.i < clause.i and first.dep_ == "mark" and over == clause)


def _judges(verb: Token) -> bool:
    """ "She contends P, a reading the agency called “creative”": what is said of P, not P."""
    subject = child(verb, "nsubj")
    if verb.lemma_ not in CALLING or verb.dep_ not in ("parataxis", "ccomp") or subject is None:
        return False
    start = subject.left_edge.i
    return start > 1 and verb.doc[start - 1].text == "," and verb.doc[start].lower_ in ("a", "an")


def _past_gerund(verb: Token, clause: Token) -> bool:
    """ "denied opening the gates, after Sereth said P": what is denied stands in front of the comma."""
    gerund = child(verb, "xcomp")
    if gerund is None or gerund.tag_ != "VBG" or not verb.i < gerund.i < clause.i:
        return False
    return any(t.text == "," for t in verb.doc[gerund.right_edge.i : clause.left_edge.i])


def _parted(verb: Token, clause: Token) -> bool:
    """ "Trump has dropped that demand: he said …", "Police say 12 are dead; the hospital says 14": what stands in front is not its own."""
    own = child(verb, "nsubj")
    return any(
        t.text == ":" or (t.text == ";" and own is not None and own.i > t.i) for t in verb.doc[clause.i : verb.i]
    )


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


def _that_behind(verb: Token) -> tuple[int, int] | None:
    """ "told reporters during a dinner with the prime minister on Monday that …": the clause the parser lost on the way."""
    doc = verb.doc
    if child(verb, "dobj", "dative") is None:
        return None
    for token in doc[verb.i + 2 : min(len(doc) - 2, verb.i + 25)]:
        read = token.dep_ == "amod" and token.tag_ == "VBN"  # "in a written submission"
        if (is_verb(token) and not read) or token.text in (".", ";", ":", "?", "!") or "\n" in token.text:
            return None
        if token.lower_ == "that" and token.tag_ in ("IN", "WDT"):
            return int(token.i), _clause_end(doc, token.i)
    return None


_WHEN = frozenset(
    [
        "time",
        "day",
        "week",
        "month",
        "year",
        "night",
        "evening",
        "morning",
        "afternoon",
        "moment",
        "statement",
        "letter",
        "email",
        "interview",
        "submission",
        "report",
        "filing",
    ]
)


def _that_after(verb: Token) -> tuple[int, int] | None:
    """ "insisted at the time that …": a clause the parser took for one about the time."""
    if child(verb, "dobj", "ccomp", "xcomp") is not None or child(verb, "nsubj") is None:
        return None
    for prep in children(verb, "prep"):
        noun = child(prep, "pobj")
        behind = verb.doc[noun.i + 1] if noun is not None and noun.i + 1 < len(verb.doc) else None
        if prep.i != verb.i + 1 or noun is None or behind is None or noun.lemma_.lower() not in _WHEN:
            continue
        clause = next((c for c in children(noun, "relcl", "acl") if c.left_edge.i == behind.i), None)
        subject = child(clause, "nsubj", "nsubjpass", "expl") if clause is not None else None
        if behind.lower_ == "that" and subject is not None and subject.i > behind.i:
            return int(behind.i), _clause_end(verb.doc, behind.i)
    return None


def _clause_end(doc: Doc, start: int) -> int:
    """Where the sentence ends, or the part of it up to a semicolon."""
    end = start
    while end < len(doc) and not (doc[end].text in (".", "?", "!", ";") or "\n" in doc[end].text):
        end += 1
    return end


def _as_he_said(verb: Token) -> bool:
    """ "As Comey noted, …": short, at the head of the sentence, and before a comma."""
    start, end = verb.left_edge.i, verb.right_edge.i + 1
    doc = verb.doc
    return (
        verb.lemma_ in AS
        and doc[start].lower_ == "as"
        and start == verb.sent.start
        and end - start <= 8
        and doc[end : end + 1].text == ","
    )


def _word(verb: Token, index: int) -> str:
    """The lower-case word at `index` of the verb's text."""
    return str(verb.doc[index].lower_)


def _first_of_two(verb: Token, cues: Cues) -> bool:
    """ "EU denies deal, US says deal done": two reports side by side, each with its speaker."""
    other = child(verb.head, "nsubj")
    return verb.head.i > verb.i and other is not None and other.i > verb.i and reports_something(verb.head, cues)


def _is_inserted(verb: Token) -> bool:
    """ ", he said," in the middle or at the end of a sentence."""
    start = _own_start(verb)
    return (
        verb.head != verb
        and verb.right_edge.i - start <= 14
        and (start == 0 or verb.doc[start - 1].text in (",", "—", "–") or verb.doc[start].text == ",")
    )


def _goes_on(verb: Token) -> tuple[int, int]:
    """What goes on behind "Her exclusion, the trust said,"."""
    return verb.right_edge.i + 1, verb.head.right_edge.i + 1


def _own_start(verb: Token) -> int:
    """Where ", the letter says," begins, also where the parser hangs what stands in front on it ("If he is not, the letter says, they …")."""
    subject = child(verb, "nsubj")
    if subject is None or subject.i > verb.i or subject.left_edge.i == 0:
        return int(verb.left_edge.i)
    start: int = subject.left_edge.i
    return start if verb.doc[start - 1].text in (",", "—", "–") else int(verb.left_edge.i)


def _around(verb: Token, cues: Cues) -> list[tuple[int, int]]:
    sent = verb.sent
    start, end = _own_start(verb), verb.right_edge.i + 1
    stop = next(
        (t.i - 1 for t in verb.doc[end : sent.end] if _says_more(t, cues) and verb.doc[t.i - 1].dep_ == "cc"), sent.end
    )
    closed = any(token.text == ";" for token in verb.doc[verb.i : end + 1])
    if closed or any(token.lower_ in ("and", "but") for token in verb.doc[end : end + 2] if token.dep_ == "cc"):
        behind = goes_on_behind(verb)  # "…, he said, and the town has booked no hall" is the outlet's
        end, stop = behind if behind is not None else (stop, stop)
    first = next((t.i + 1 for t in reversed(verb.doc[sent.start : start]) if t.text in (";", ":")), sent.start)
    if _in_relative(verb.doc, start):  # "points to a deal in Bremen, where, it says, a promise lasted 19 months"
        first = start
    if any(t.lower_ in ("citing", "quoting") for t in verb.doc[end : end + 2]):
        that = past_citing(verb.doc, end, stop)
        first, end, stop = (start, that, stop) if that > end else (first, end, end)
    parts = [(s, e) for s, e in ((first, start), (end, stop)) if e - s > 1]
    if (
        len(parts) == 2
        and verb.doc[first : first + 2].text.lower() in ("as for", "as to")
        and not _has_verb(verb.doc, *parts[0])
    ):
        return parts[1:]  # "As for the houses, he said, not one shovel has gone into the ground."
    if len(parts) == 2 and _has_verb(verb.doc, *parts[0]) and _meanwhile(verb.doc, *parts[1]):
        return parts[:1]  # "Iran fired first, Israel says, as Tehran denies attack"
    return parts


def _meanwhile(doc: Doc, start: int, end: int) -> bool:
    """Whether ", as", ", while" or ", amid" opens what stands behind a said-clause: the outlet's own words."""
    first = next((token for token in doc[start:end] if not token.is_punct), None)
    return first is not None and first.lower_ in ("as", "while", "amid")


def _has_verb(doc: Doc, start: int, end: int) -> bool:
    return any(is_verb(token) for token in doc[start:end])


def _in_relative(doc: Doc, start: int) -> bool:
    """Whether a said-clause stands right behind "where,", "in which," or "after,", with its own comma or without."""
    before = [t for t in doc[max(0, start - 2) : start + 1] if t.text != "," and t.i < start]
    return any(t.tag_ in ("WRB", "WDT") for t in before) or any(opens(t) for t in before[-1:])


_OPENING = frozenset(("after", "because", "before", "since", "although", "though", "while", "whereas"))


def opens(token: Token) -> bool:
    """Whether a word opens a subordinate clause: "lawful after, it said, a group attacked", not "on Thursday and not before"."""
    return token.lower_ in _OPENING and token.tag_ == "IN"


def _says_more(token: Token, cues: Cues) -> bool:
    """The subject of a further report: `…, he said, was a utopia, and he insisted that …`."""
    verb = token.head
    return token.dep_ == "nsubj" and verb.dep_ == "conj" and reports_something(verb, cues)
