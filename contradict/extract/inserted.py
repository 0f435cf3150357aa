"""Said-clauses the parser loses, read off the words: "There was no drone, the minister conceded on Thursday.", "X, argued Y."."""

from __future__ import annotations

from contradict.calendar_words import DAYS
from contradict.extract.contents import opens
from contradict.extract.cues import Cues
from contradict.extract.reach import behind_colon, trim
from contradict.extract.report import Report
from contradict.extract.statements import goes_on_behind, statements_of
from contradict.extract.tree import Doc, Token, child, is_verb

_NOUN_PHRASE = frozenset(
    (
        "DT",
        "PRP$",
        "JJ",
        "NN",
        "NNS",
        "NNP",
        "NNPS",
        "POS",
        "CD",
        "HYPH",
        "PDT",
        "PRP",
        "VBG",
        "AFX",
        "NFP",
        "JJR",
        "JJS",
    )
)
_NAMES = frozenset(("NNP", "NNPS", "NN", "NNS", "PRP"))
_SPEAKING = frozenset(("he", "she", "they", "it"))
_VIEWS = frozenset(
    (
        "accusation",
        "account",
        "allegation",
        "assertion",
        "assessment",
        "charge",
        "claim",
        "contention",
        "idea",
        "notion",
        "suggestion",
        "theory",
        "view",
        "version",
        "point",
        "position",
        "finding",
        "figure",
        "number",
        "reading",
        "explanation",
        "description",
    )
)
_PERFECT = frozenset(("have", "has", "had"))
_LONGEST = 12
"""Tokens a speaker's name may have."""
_TAIL = 9
"""Tokens that may stand between the verb and the comma behind the said-clause: "told reporters in the capital on Friday"."""
_RETORTS = frozenset(("not so", "not true", "quite the opposite", "quite the contrary"))
"""What contradicts without a verb."""
_STOPS = frozenset((".", "?", "!", ";"))


def inserted(doc: Doc, cues: Cues, known: set[int]) -> list[Report]:
    """Said-clauses behind a comma whose verb is in none of the reports found by tree (`known`)."""
    found: list[Report] = []
    for comma in doc:
        if comma.text != "," or (comma.i < 3 and doc[: comma.i].text.lower() not in _RETORTS):
            continue
        clause = _clause(doc, comma.i, cues) if not opens(doc[comma.i - 1]) else None
        if clause is None:  # nor "P after, it said, Q", of which only Q is what it said
            continue
        verb, speaker, end = clause
        if verb.i in known or doc[speaker[0]].lower_ == "something":  # ", something Kyiv rules out"
            continue
        start = _sentence_start(doc, comma.i)
        if any(t.lower_ in _VIEWS for t in doc[comma.i + 1 : comma.i + 4]) and any(
            start <= at < comma.i and child(doc[at], "ccomp") is not None for at in known
        ):
            continue  # "X has argued that P, a point Y conceded": P is not all that stands in front
        before = next((r.content[0] for r in found if r.content[0][0] == start and r.content[0][1] < comma.i), None)
        first = before or trim(doc, behind_colon(doc, start, comma.i), comma.i)
        retort = first is not None and doc[first[0] : first[1]].text.lower() in _RETORTS
        if first is None or not (retort or _states(doc, *first)):
            continue
        ranges = [first]
        rest = _behind_name(doc, end) if retort else _rest(doc, end, verb)
        if rest is not None:
            ranges.append(rest)
        found.append(
            Report(
                content=tuple(ranges),
                source=speaker,
                holder=_name(doc, speaker),
                cue=(verb.i,),
                kind="clause",
                verb=verb,
                denied=verb.lemma_ in cues.denying,
                statements=statements_of(verb, tuple(ranges)),
            )
        )
        known.add(verb.i)
    return found


def _clause(doc: Doc, comma: int, cues: Cues) -> tuple[Token, tuple[int, int], int] | None:
    """`, NP said …` or `, said NP …` right behind the comma: the verb, the speaker's tokens, and where the said-clause ends."""
    at = comma + 1
    if at >= len(doc):
        return None
    if _says(doc[at], cues) and doc[at].lemma_ != "tell":  # "argued the government's lawyer, Richard Keen."
        end = _noun_phrase(doc, at + 1)
        if (
            end == at + 1
            or doc[at + 1].lower_ in DAYS
            or (doc[at + 1].tag_ == "PRP" and doc[at + 1].lower_ not in _SPEAKING)
        ):
            return None
        if doc[end : end + 1].text == "," and (behind := _noun_phrase(doc, end + 1)) > end + 1 and _ends(doc, behind):
            end = behind
        named_to = end
        if doc[end : end + 1].text in ("that", "who"):  # "say two members of the panel that advised the government, …"
            end = next((t.i for t in doc[end : end + 12] if t.text == "," or t.text in _STOPS), end)
        stop = _tail(doc, end)
        return (doc[at], (at + 1, named_to), stop) if stop is not None else None
    end = _noun_phrase(doc, at)
    beside = _past_relative(doc, end, cues)
    if beside > end:  # ", Ann Lee, who runs the bakery, told the paper."
        return (doc[beside], (at, end), stop) if (stop := _tail(doc, beside + 1)) is not None and end > at else None
    while end < len(doc) and (doc[end].tag_ == "RB" or doc[end].lower_ in _PERFECT) and end - at < _LONGEST:
        end += 1
    if end == at or end >= len(doc) or not _says(doc[end], cues):
        return None
    if doc[at].tag_ == "PRP" and doc[at].lower_ not in _SPEAKING:
        return None
    name_end = end
    while name_end > at and (doc[name_end - 1].tag_ == "RB" or doc[name_end - 1].lower_ in _PERFECT):
        name_end -= 1
    if name_end == at:
        return None
    view = next((t.i for t in doc[at:name_end] if t.lower_ in _VIEWS), None)
    if view is not None and doc[at].lower_ in ("a", "an", "the") and view + 1 < name_end:
        at = view + 2 if doc[view + 1].lower_ in ("that", "which") else view + 1  # ", a charge she denies"
    if doc[name_end - 1].tag_ not in _NAMES:
        return None
    stop = _tail(doc, end + 1)
    return (doc[end], (at, name_end), stop) if stop is not None else None


def _past_relative(doc: Doc, end: int, cues: Cues) -> int:
    """Index of the verb of saying behind ", who …," or ", the minister," at `end`; `end` when there is none."""
    if end + 2 >= len(doc) or doc[end].text != ",":
        return end
    close = _noun_phrase(doc, end + 1)
    close = close if "NNP" in (doc[end - 1].tag_, doc[close - 1].tag_) else end
    if doc[end + 1].lower_ in ("who", "whose"):
        close = next((t.i for t in doc[end + 2 : end + 20] if t.text in (",", *_STOPS)), end)
    if close + 1 >= len(doc):
        return end
    verb = close + 1
    return verb if doc[close].text == "," and verb < len(doc) and _says(doc[verb], cues) else end


def _says(token: Token, cues: Cues) -> bool:
    lemma = token.lemma_.lower()
    return (
        is_verb(token)
        and token.tag_ in ("VBD", "VBZ", "VBP", "VBN")
        and token.text[:1].islower()
        and (
            (lemma == "point" and child(token, "prt") is not None)
            or (
                cues.frame(lemma, "clause") == "speech"
                and (cues.frame(lemma, "quote") is not None or lemma == "tell" or lemma in cues.denying)
            )
        )
    )


def _noun_phrase(doc: Doc, start: int) -> int:
    """Index after the noun phrase that begins at `start`; `start` when there is none."""
    end = start
    while end < len(doc) and end - start < _LONGEST:
        token = doc[end]
        joins = token.lower_ in ("of", "for", "and") and end > start and doc[end - 1].tag_ in _NAMES
        if not (token.tag_ in _NOUN_PHRASE or joins) or (token.tag_ == "VBG" and end > start):
            break
        end += 1
    while end > start and doc[end - 1].tag_ in ("IN", "CC", "DT", "JJ"):
        end -= 1
    return end


def _tail(doc: Doc, start: int) -> int | None:
    """Where the said-clause ends: at a comma or the end of the sentence, with no verb in between."""
    for i in range(start, min(len(doc), start + _TAIL)):
        token = doc[i]
        if token.text in _STOPS or token.text in (",", ":", "—", "–") or "\n" in token.text:
            return i
        if is_verb(token) or token.lower_ in ("that", "how", "whether", "if", "to", "as"):
            return None
    return len(doc) if start + _TAIL >= len(doc) else None


def _ends(doc: Doc, at: int) -> bool:
    return at >= len(doc) or doc[at].text in _STOPS or doc[at].text == ","


def _rest(doc: Doc, comma: int, verb: Token) -> tuple[int, int] | None:
    """What the said-clause interrupts, from the comma behind it to the end of the sentence."""
    behind = goes_on_behind(verb)
    if behind is not None:
        return trim(doc, *behind)
    if comma + 1 >= len(doc) or doc[comma].text != "," or doc[comma + 1].tag_ in ("CC", "VBG", "WP", "WDT", "WRB"):
        return None
    if any(token.lower_ in _VIEWS for token in doc[comma + 1 : comma + 4]) and doc[comma + 1].tag_ == "DT":
        return None  # ", a view the minister disputes"
    if doc[comma + 1].lower_ in ("while", "although", "though", "after", "whereas", "before", "who", "which", "when"):
        return None
    end = comma + 1
    while end < len(doc) and doc[end].text not in _STOPS and "\n" not in doc[end].text:
        end += 1
    rest = trim(doc, comma + 1, end)
    return rest if rest is not None and rest[1] - rest[0] >= 3 else None


def _behind_name(doc: Doc, end: int) -> tuple[int, int] | None:
    """ "Not so, said the agency in question, the Dams Authority: of 14 gates 12 were open": what stands behind the colon."""
    near = doc[end : end + _LONGEST]
    colon = next((t.i for t in near if t.text in (":", *_STOPS)), None)
    if colon is None or doc[colon].text != ":":
        return None
    stop = next((t.i for t in doc[colon:] if t.text in _STOPS), len(doc))
    return trim(doc, colon + 1, stop)


def _sentence_start(doc: Doc, at: int) -> int:
    start = at
    while (
        start > 0 and doc[start - 1].text not in (".", "?", "!", ";", ":", "“", "”") and "\n" not in doc[start - 1].text
    ):
        start -= 1
    return start


def _states(doc: Doc, start: int, end: int) -> bool:
    """A clause with a finite verb and somebody or something in front of it; no question, no subordinate clause."""
    if end - start < 3 or doc[start].lower_ in (
        "asked",
        "as",
        "when",
        "while",
        "after",
        "if",
        "although",
        "in",
        "on",
        "who",
    ):
        return False
    finite = next((t for t in doc[start:end] if t.tag_ in ("VBD", "VBZ", "VBP", "MD")), None)
    return finite is not None and finite.i > start


def _name(doc: Doc, speaker: tuple[int, int]) -> Token:
    return doc[speaker[1] - 1]
