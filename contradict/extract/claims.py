"""From an attribution to claims: whose, verbatim text and place, and a wording that stands alone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from contradict.actors import slug
from contradict.claims import Actor, Article, Claim, Feature, Lines, Span, content_id
from contradict.extract.article import Attribution
from contradict.extract.references import References, filled
from contradict.extract.resolve import ONCE, alone, is_stand, said_on
from contradict.extract.speaker import Speaker
from contradict.extract.statements import WAITING
from contradict.features import mark

MIN_WORDS = 2
"""A claim of one word ("no comment" aside) says nothing that could be compared."""

_NOTHING_SAID = re.compile(
    r"(?:declined?|refus(?:ed?|es)|declining|refusing|asked|asking|did not (?:want|wish)|spoke|spoken|requested|requesting)\s+(?:to (?:comment|be (?:named|identified|quoted))|not to be (?:named|identified|quoted)|"
    r"for (?:comment|anonymity)|on (?:the )?condition of anonymity|anonymity(?! for\b))\b|"
    r"(?:declined?|declining|refused|refusing|did not (?:want|wish)) to (?:answer(?= (?:any |further )?questions?\b|\W*$)|elaborate|give (?:details|(?:his|her|their) (?:full |last |real )?(?:sur)?names?))\b|"
    r"what (?:(?!(?:is|was|are|were)\b)\w+ ){1,3}\w+$|"
    r"(?:tells?|told|telling|sees?|saw) (?:(?:an?|the|much the|quite an?) (?:very |rather )?(?:different|other|another|same|similar) (?:story|tale|version)|another story|it (?:very |rather )?differently)\W*$",
    re.I,
)
"""Of this nothing can be held against anybody: "declined to comment", "asked not to be named", "what he meant", "tells a different story"."""
_ABOUT_SOURCE = re.compile(r",\s+(?:who|which|whose|whom)\b")

_AT_FIRST = re.compile(rf"\b(?:{ONCE})\s+$", re.I)
"""In front of a denial or a stand: it was taken once, and may since have been given up."""

_SENTENCE = re.compile(r"(?<=[.?!…])[\"”’']?\s+(?=[\"“‘'(\[]?[A-Z0-9$€£])")
_ABBREVIATION = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|St|vs|No|U\.S|U\.K|a\.m|p\.m|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Oct|Nov|Dec|[A-Z])\.$"
)


@dataclass(frozen=True, slots=True)
class Draft:
    """One statement of an attribution on its way to a claim: characters `span` of block `block`.

    `pieces` are what is said of these; the speaker stands between them where a said-clause interrupts a sentence.
    """

    block: int
    span: Span
    attribution: Attribution
    speaker: Speaker
    pieces: tuple[Span, ...] = ()

    def said(self, text: str) -> str:
        """What is said, said-clauses left out; `text` is the block's."""
        pieces = [" ".join(text[span.start : span.end].split()) for span in self.pieces or (self.span,)]
        clause = pieces[0].split(" ", 1)[0].lower() in WAITING | _PREPOSITIONS
        return (", " if clause else " ").join(pieces)


def sentences(text: str, span: Span) -> list[Span]:
    """`span` cut into its sentences; one of fewer than six words stays with the one before."""
    cuts = [span.start]
    for found in _SENTENCE.finditer(text, span.start, span.end):
        if not _ABBREVIATION.search(text[: found.start()].rstrip("\"”’'")):
            cuts.append(found.end())
    parts = [Span(a, b) for a, b in zip(cuts, [*cuts[1:], span.end], strict=True)]
    out: list[Span] = []
    for part in parts:
        if out and (len(text[part.start : part.end].split()) < 6 or len(text[out[-1].start : out[-1].end].split()) < 6):
            out[-1] = Span(out[-1].start, part.end)
        else:
            out.append(part)
    return [_stripped(text, part) for part in out]


def hull(pieces: Sequence[Span]) -> Span:
    """From the first to the end of the last."""
    return Span(pieces[0].start, pieces[-1].end)


_PREPOSITIONS = frozenset(
    ("in", "on", "at", "within", "by", "under", "after", "before", "since", "during", "for", "with", "despite", "until")
)
""" "In exchange, he wrote, the tariff would fall": a comma stands between the pieces."""
_GOES_ON = re.compile(r"[,—–-][\"”’']*$")
_WITHIN = re.compile(r"[\"“‘'…. ]*[a-z]")


def interrupted(text: str, before: Span, after: Span) -> bool:
    """`"We are not," he said, "at war."`: the second quotation goes on with the sentence of the first."""
    return (
        bool(_GOES_ON.search(text[before.start : before.end].rstrip()))
        and bool(_WITHIN.match(text[after.start : after.end]))
        and text[after.start - 2 : after.start].strip() in (",", "")
        and not re.search(r"[.?!;:]", text[before.end : after.start])
        and 0 < after.start - before.end < 120
    )


def _stripped(text: str, span: Span) -> Span:
    start, end = span.start, span.end
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def claim_of(
    draft: Draft, article: Article, contents: Sequence[Span], known: References, lines: Lines, starts: Sequence[int]
) -> Claim | None:
    """The claim, or None when the piece says too little.

    `contents` are all spans of the draft's source block that somebody says, `known` the full mentions, `lines` the lines of the article,
    `starts` where its blocks begin in its text.
    """
    block = article.blocks[draft.block]
    found = draft.attribution.found
    span = _shown(draft, block.text)
    text = " ".join(block.text[span.start : span.end].split())
    if len(re.findall(r"\w+", text)) < MIN_WORDS or _NOTHING_SAID.match(text):
        return None
    place = block.to_file(span.start, span.end)
    source_block = article.blocks[found.block].text
    source = source_block[found.source.start : found.source.end] if found.source else ""
    content = draft.said(block.text)
    shown = content if len(draft.pieces) > 1 else text
    resolved = alone(content, found=found, speaker=draft.speaker, shown=shown)
    resolved = filled(resolved, known, block=draft.block, start=draft.span.start)
    day = said_on(source_block, found, article.published, contents)
    features = _features(content, found.negated or found.denied, found.asked)
    return Claim(
        id=content_id(article.id, str(place.start), str(place.end), draft.speaker.actor.id, text),
        text=text,
        resolved=resolved,
        actor=draft.speaker.actor,
        voice=found.voice,
        said_on=day,
        article=article.id,
        path=article.path,
        line=lines.of(place.start),
        span=place,
        source=" ".join(source.split()),
        cue=found.cue_text,
        features=features,
        outlet=article.outlet,
        context=" ".join(block.text.split())[:1200],
        at=starts[draft.block] + span.start,
    )


def _shown(draft: Draft, text: str) -> Span:
    """What is shown as evidence: a denial or a stand keeps the verb that makes it one."""
    found = draft.attribution.found
    if draft.block != found.block or not found.cue:
        return draft.span
    keep = found.denied or is_stand(found)
    cue = found.cue[0]
    reach = 120 if "words" in found.extra else 40  # "…," the minister said on Friday, a claim X disputes
    if keep and cue.start >= draft.span.end and found.source is not None and cue.start - draft.span.end < reach:
        by = found.source if found.source.start - cue.end < 10 else Span(cue.end, cue.end)
        told = _ABOUT_SOURCE.search(text, by.start, by.end)  # "was rejected by Ann Lee, who called it …"
        return Span(draft.span.start, max(cue.end, told.start() if told is not None else by.end))
    if keep and cue.start < draft.span.start and draft.span.start - cue.end < 80:
        start = cue.start
        if found.negated:
            before = re.search(
                r"(?:\b(?:did|does|do|has|have|had|was|were|is|are|would|wo|will|could|can|ca|never)(?:\b\s*|(?=n['’]t)))?(?:\bnot\b|n['’]t\b|\bnever\b|\bno longer\b)?\s*(?:,\s*(?:however|though|therefore)\s*,\s*)?(?:\w+ly\s+)?$",
                text[:start],
            )
            start = before.start() if before is not None else start
            while start < cue.start and text[start].isspace():
                start += 1
        earlier = _AT_FIRST.search(text, max(0, start - 20), start)
        return Span(earlier.start() if earlier is not None else start, draft.span.end)
    return draft.span


def _features(content: str, negated: bool, asked: bool) -> tuple[Feature, ...]:
    marks = mark(content)
    if negated and "negated" not in marks:
        marks = mark(content + " not")
    if asked and "question" not in marks:
        marks = mark(content.rstrip(".?! ") + "?")
    return marks


def narrator_actor(outlet: str) -> Actor:
    """The outlet speaking for itself."""
    name = outlet or "Narrator"
    return Actor(slug(name), name, slug(name))
