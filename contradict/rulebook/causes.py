"""Why it happened and whose fault it was: the cause of an event, and the party held responsible for it, by fixed phrases.

English names a cause before its effect ("chlorine killed the trout") as often as after it ("died of lack of oxygen"); both are read.
"""

from __future__ import annotations

import re

from contradict.rulebook import lexicon
from contradict.rulebook.fillers import Filler, noun_phrase, token_from
from contradict.rulebook.reading import Reading, content_stems
from contradict.rulebook.words import stem

_CAUSE_STEMS = frozenset(
    stem(word)
    for word in lexicon.words(
        "cause trigger blame attribute owe result stem bring set spark reason thank prompt account lead origin root"
    )
)
_AFTER = re.compile(
    r"\b(?:because of|because|due (?:\w+ly )?to|caused (?:\w+ly )?by|as a result of|triggered by|prompted by|blamed on|attributed to|"
    r"owing to|on account of|the result of|stem(?:s|med) from|results? from|resulted from|thanks to|brought (?:on|about|down) by|down to|"
    r"set off by|sparked by|(?:go|goes|went) back to|traced (?:back )?to|for (?=lack|want)|the cause (?:was|is)|the reason (?:was|is)|"
    r"died (?:of|from)|collapsed from|killed by|started by|destroyed by)\b",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"(?:^|[.;:,] )(?P<who>[^.;:]{3,80}?),? (?:(?:is|are|was|were) (?:\w+ )?(?:behind|the (?:\w+ )?(?:cause|reason))\b|lay behind\b)",
    re.IGNORECASE,
)
_CLEFT = re.compile(
    r"\bit(?: (?:was|is)|['’]s) (?!because|due|not\b|when|on\b|in\b|at\b)(?!as\b)(?P<who>[^,.;]{2,80}?),? (?:who|that|which) \w",
    re.IGNORECASE,
)
_CAUSING = lexicon.words(
    "cause trigger kill spark bring wipe sink destroy set start prompt flatten derail ruin cut lead"
)


def cause(reading: Reading, _: frozenset[str]) -> Filler | None:
    """What a text gives as the cause of something."""
    after = reading.seek(_AFTER)
    if after is not None:
        begin = token_from(reading, after.end())
        found = noun_phrase(reading, begin) if begin is not None and reading.polarity[begin] == 1 else None
        return _without(found, _CAUSE_STEMS)
    before = reading.seek(_CLEFT) or reading.seek(_BEFORE)
    if before is not None:
        return _without(_between(reading, before.start("who"), before.end("who")), _CAUSE_STEMS)
    frame = reading.frame
    if frame is None or frame.pronoun or frame.passive or frame.polarity != 1 or not frame.subject:
        return None
    if _CAUSING.isdisjoint(reading.tokens[frame.verb_at].lemmas):  # by its own form: who died killed nobody
        return None
    if any(token.word in lexicon.MODALS for token in reading.tokens[max(0, frame.verb_at - 4) : frame.verb_at]):
        return None  # what would have caused it did not
    return Filler(frame.subject, reading.content - frame.subject - _CAUSE_STEMS, None)


def one_cause(left: Reading, first: Filler, right: Reading, second: Filler) -> bool:
    """Whether two causes share a word further on ("tenants failing to air rooms" / "poor airing of rooms"): one in two wordings."""
    mine, theirs = first.what | _going_on(left, first), second.what | _going_on(right, second)
    return bool((mine & theirs) - _CAUSE_STEMS)


def _going_on(reading: Reading, filler: Filler) -> frozenset[str]:
    """Stems of the words that go on after a cause, up to the end of its phrase."""
    if filler.span is None:
        return frozenset()
    after = [token for token in reading.tokens if token.start >= filler.span.end]
    end = next(
        (place for place, token in enumerate(after) if token.mark or token.word in lexicon.SUBORDINATORS), len(after)
    )
    return content_stems(after[: min(end, 6)])


_WHO = r"(?P<{}>(?:(?!(?:is|was|are|were|be|been|that|which|who|whom|because)\b)[\w@’'-]+ ){{0,4}}?(?!(?:is|was|are|were|be)\b)[\w’-]+)"
_FAULT = "(?:fault|doing|mistake|error|making|blunder|negligence|handiwork)"
_START = r"(?:^|[.;:,] |\bthat )"
_END = r"(?=[.,;!]|$| who\b| which\b| and\b| for\b| alone\b)"
_HELD = re.compile(
    "|".join(
        pattern.replace("WHO", _WHO.format(f"w{number}"))
        .replace("START", _START)
        .replace("FAULT", _FAULT)
        .replace("END", _END)
        for number, pattern in enumerate(
            (
                r"STARTWHO,? (?:alone |and [^.;]{2,30} alone,? )?(?:is |are |was |were )?(?:\w+ly |alone |largely )?(?:to blame|responsible for|at fault|guilty)\b",
                r"STARTWHO (?:alone |must |itself )*(?:bears?|carr(?:y|ies)) (?:\w+ ){0,2}(?:responsibility|blame|guilt)\b",
                r"\b(?:responsibility|blame|fault|guilt)\b[^.;]{0,60}? (?:lies|lay|rests?|rested|falls?|belongs) (?:\w+ly )?(?:with|on|to) WHOEND",
                r"\bFAULT of WHOEND",
                r"\b(?:is|are|was|were|be) (?:\w+ly )?WHO['’]s? (?:own |\w+ly |sole )?FAULT\b",
                r"STARTWHO['’]s? (?:own |\w+ly |sole )?(?:blunder|negligence|error|mistake)\b",
                r"STARTWHO (?:error|negligence|blunder)\b",
                r"STARTWHO (?:made|committed) (?:the|an?|this|that) (?:\w+ )?(?:mistake|error|blunder)\b",
                r"\b(?:down to|laid at|blamed on|blames?|at the door of|blame\b[^.;]{0,40}? on) WHO(?=[.,;]|$|['’]s door| for)",
                r"STARTWHO (?:must|should|has to|have to|will have to) answer for\b",
                r"\bheld WHO[^.;]{0,40} responsible\b",
                r"\b[Ii]t (?:is|was|were|be) WHO,? (?:who|that|which) \w",
                r"\b[Ii]t['’]s (?!as\b)WHO,? (?:who|that|which) \w",
            )
        )
    ),
    re.IGNORECASE,
)
_BLAME_STEMS = frozenset(
    stem(word)
    for word in lexicon.words(
        "blame responsible responsibility fault mistake error negligence doing making guilt guilty blunder lie rest bear alone sole entire "
        "whole answer own must party failure handiwork"
    )
)


def blame(reading: Reading, _: frozenset[str]) -> Filler | None:
    """Whom a text holds responsible."""
    match = reading.seek(_HELD)
    if match is None:
        return None
    name = match.lastgroup or "w0"
    found = _between(reading, match.start(name), match.end(name))
    return _without(found, _BLAME_STEMS)


def _between(reading: Reading, start: int, end: int) -> Filler | None:
    """The content between two characters, where it is asserted."""
    inside = [index for index, token in enumerate(reading.tokens) if start <= token.start < end]
    if not inside or any(reading.polarity[index] != 1 for index in inside):
        return None
    if any(reading.tokens[index].word in lexicon.NEGATORS for index in inside):
        return None
    what = content_stems(reading.tokens[index] for index in inside)
    return Filler(what, reading.content - what, None) if what else None


def _without(filler: Filler | None, stems: frozenset[str]) -> Filler | None:
    """A filler less the words that only say that it is a cause."""
    if filler is None or not filler.what - stems:
        return None
    return Filler(filler.what - stems, filler.rest - stems, filler.span, filler.plain)
