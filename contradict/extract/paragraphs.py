"""One paragraph, parsed, to the attributions in it: the finders of the other files, put in order and freed of doubles."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from contradict.claims import Span
from contradict.extract.according import according
from contradict.extract.attribution import Found, Kind, Voiced
from contradict.extract.colon import colon_form
from contradict.extract.cues import Cues
from contradict.extract.direct import Spoken, quote_tokens, spoken
from contradict.extract.idioms import idioms
from contradict.extract.inserted import inserted
from contradict.extract.nouns import Named, noun_cues
from contradict.extract.past_quotes import past_quotes
from contradict.extract.replies import Reply, denied, replies, without_replies
from contradict.extract.report import Report
from contradict.extract.reported import reports
from contradict.extract.resolve import is_stand
from contradict.extract.so_called import so_called
from contradict.extract.surface import Surface
from contradict.extract.tree import Doc, Token


def attributions(doc: Doc, surface: Surface, cues: Cues, *, block: int, headline: bool = False) -> list[Found]:
    """Everything attributed in one paragraph, in text order."""
    colon = colon_form(surface.original, block=block, first=block == 0, headline=headline)
    if colon is not None:
        return [colon]
    tokens = quote_tokens(doc, surface)
    inside = {t.i for group in tokens.values() for t in group}
    found: list[Found] = []
    used: set[int] = set()
    for speech in spoken(doc, tokens, cues):
        found.append(_from_spoken(speech, doc, surface, block, inside))
        if speech.verb is not None:
            used.add(speech.verb.i)
    phrases = [*idioms(doc, cues), *so_called(doc)]
    phrased = {report.verb.i for report in phrases}
    said = [*phrases, *(r for r in reports(doc, cues) if r.verb.i not in phrased)]
    said = past_quotes([report for report in said if not _asks(report, doc)], doc, surface)
    names = [*according(doc), *noun_cues(doc, cues)]
    answers = replies(doc, used | {report.verb.i for report in said} | {named.cue[0] for named in names})
    used |= {reply.verb.i for reply in answers if reply.named}
    lost = inserted(doc, cues, used | {report.verb.i for report in said})
    said = [*lost, *(r for r in said if not any(_swallows(r, one) for one in lost))]
    for report in (without_replies(one, answers) for one in said):
        if report.verb.i in used or report.verb.i in inside or all(_covered(r, inside) for r in report.content):
            continue
        if (report.kind != "clause" or report.frame != "clause") and _in_quotation(surface, report.verb):
            continue  # said Brussels had "declared war on the poor": her words, nobody's stand
        found.append(_from_report(report, doc, surface, block))
    found = _taken_up(found, surface)
    for named in names:
        if named.cue[0] not in inside:
            found.append(_from_named(without_replies(named, answers), doc, surface, block))
    found = _whole_disputes(_without_doubles(found))
    found = [item for item in found if not _embedded(item, found)]
    for reply in [answer for answer in answers if answer.named]:
        comma = surface.start_of(doc[reply.comma].idx)
        answer = denied(_from_reply(reply, doc, surface, block), comma, found, surface.original)
        found += [answer] if answer is not None else []
    return sorted(found, key=lambda f: (f.content[0].start, f.content[-1].end))


def _in_quotation(surface: Surface, verb: Token) -> bool:
    """Whether a verb stands within quotation marks, in words quoted in a sentence of the outlet's."""
    at = surface.start_of(verb.idx)
    return any(quote.inner_start <= at < quote.inner_end for quote in surface.quotes)


def _asks(report: Report, doc: Doc) -> bool:
    """ "Asked whether she knew, she answered …": what was asked of somebody is nobody's claim."""
    verb = report.verb
    for above in verb.ancestors:
        if (
            above.lemma_ == "ask"
            and above.tag_ == "VBN"
            and above.i < verb.i
            and doc[above.i - 1 : above.i].text in ("", ".", "\n")
        ):
            return True  # "Asked if Russia feared losing the market, he replied …"
    if (
        verb.lemma_ == "ask"
        and verb.dep_ == "advcl"
        and any(t.lower_ in ("when", "as") and t.i < verb.i for t in verb.children)
    ):
        return True  # "replied when asked whether he had seen it", "when a reporter asked him whether"
    if verb.lemma_ != "ask" or not (verb.i == 0 or doc[verb.i - 1].dep_ == "punct" or doc[verb.i - 1].is_space):
        return False
    return bool(verb.tag_ == "VBN" or doc[verb.i + 1 : verb.i + 2].text in _QUESTIONS)


_QUESTIONS = frozenset(("whether", "if", "what", "why", "when", "how", "who", "where", "which"))
"""Behind "asked", with a comma or nothing in front: the question was put to the one named."""


def _swallows(report: Report, inner: Report) -> bool:
    """Whether the content of a report holds the said-clause of another that covers it: the parse went astray."""
    return any(start <= inner.verb.i < end for start, end in report.content) and any(
        start <= report.verb.i < end for start, end in inner.content
    )


_GAP = re.compile(r"[\s,]*(?:[^.?!“”\"]{0,90}[.?!])?\s*")


def _taken_up(found: list[Found], surface: Surface) -> list[Found]:
    """A quotation without a speaker right behind a reported sentence goes on with it: `…, Smith said. "And we will."`"""
    out = list(found)
    text = surface.original
    for item in [f for f in found if f.continues]:
        start = item.content[0].start
        best: Found | None = None
        for other in out:
            if other is item or other.source is None or other.kind not in ("clause", "quote"):
                continue
            if other.denied or is_stand(other):
                continue  # "He denied that P. “…”": what is quoted is not denied
            end = max(s.end for s in (*other.content, *other.cue, other.source))
            if (
                end <= start
                and _GAP.fullmatch(text[end:start])
                and (best is None or end > max(s.end for s in (*best.content, *best.cue)))
            ):
                best = other
        if best is None:
            continue
        statements = (*best.statements, *((span,) for span in item.content)) if best.statements else ()
        content = _merged((*best.content, *item.content), text)
        out[out.index(best)] = replace(best, content=content, statements=statements)
        out.remove(item)
    return out


def _covered(span: tuple[int, int], inside: set[int]) -> bool:
    return all(i in inside for i in range(*span))


def original(doc: Doc, surface: Surface, span: tuple[int, int]) -> Span:
    """Characters of the block's text for a token range, quotation marks around its edges taken in."""
    start = surface.start_of(doc[span[0]].idx)
    last = doc[span[1] - 1]
    end = surface.end_of(last.idx + len(last.text))
    for index, quote in enumerate(surface.quotes):
        if index in surface.full:
            continue
        if start == quote.inner_start and quote.end <= end + 2:
            start = quote.start
        if quote.start >= start and quote.inner_end - 1 <= end <= quote.end:
            end = quote.end
        if start <= quote.start and quote.inner_start < end < quote.inner_end and quote.closed:
            end = quote.end  # words in quotation marks are said together, whatever the parse
    return Span(start, end)


def _voice(text: str, content: Sequence[Span], surface: Surface) -> Voiced:
    size = sum(span.end - span.start for span in content)
    quoted = 0
    for quote in surface.quotes:
        quoted += sum(max(0, min(span.end, quote.end) - max(span.start, quote.start)) for span in content)
    if quoted >= 0.9 * size:
        return "direct"
    return "mixed" if quoted else "indirect"


def _token_span(token: Token | None, doc: Doc, surface: Surface) -> Span | None:
    if token is None:
        return None
    return original(doc, surface, (token.i, token.i + 1))


def _from_spoken(speech: Spoken, doc: Doc, surface: Surface, block: int, inside: set[int]) -> Found:
    content = tuple(Span(surface.quotes[i].start, surface.quotes[i].end) for i in speech.quotes)
    content = _merged(content, surface.original)
    source = None
    if speech.source is not None:
        start, end = speech.source.left_edge.i, speech.source.right_edge.i + 1
        if speech.verb is not None and start <= speech.verb.i < end:
            start, end = (start, speech.verb.i) if speech.verb.i > speech.source.i else (speech.verb.i + 1, end)
        while start < end and (start in inside or doc[start].is_punct):
            start += 1
        for i in range(start, end):
            if i in inside:
                end = i
                break
        while end > start and doc[end - 1].is_punct:
            end -= 1
        source = original(doc, surface, (start, end)) if end > start else None
    cue = (_token_span(speech.verb or speech.colon, doc, surface),)
    return Found(
        block=block,
        content=content,
        source=source,
        holder=_token_span(speech.holder, doc, surface),
        cue=tuple(span for span in cue if span is not None),
        voice="direct",
        kind="quote",
        cue_text=speech.verb.text if speech.verb is not None else (":" if speech.colon is not None else ""),
        continues=speech.verb is None and speech.source is None,
    )


def _merged(spans: tuple[Span, ...], text: str) -> tuple[Span, ...]:
    out: list[Span] = []
    for span in spans:
        if out and not text[out[-1].end : span.start].strip():
            out[-1] = Span(out[-1].start, span.end)
        else:
            out.append(span)
    return tuple(out)


def _from_report(report: Report, doc: Doc, surface: Surface, block: int) -> Found:
    content = tuple(original(doc, surface, span) for span in report.content)
    voice: Voiced = _voice(surface.original, content, surface)
    if report.kind in ("position", "thought") or report.frame != "clause":
        voice = "narrator"
    return Found(
        block=block,
        content=content,
        source=original(doc, surface, report.source) if report.source else None,
        holder=_token_span(report.holder, doc, surface),
        cue=tuple(original(doc, surface, (i, i + 1)) for i in report.cue),
        voice=voice,
        kind=report.kind,
        cue_text=" ".join(doc[i].text for i in report.cue),
        negated=report.negated,
        denied=report.denied,
        agentless=report.agentless,
        asked=report.verb.lemma_ == "ask",
        statements=tuple(tuple(original(doc, surface, r) for r in ranges) for ranges in report.statements),
        extra={"lemma": report.verb.lemma_, "frame": report.frame, "tag": report.verb.tag_, "dep": report.verb.dep_},
    )


def _from_reply(reply: Reply, doc: Doc, surface: Surface, block: int) -> Found:
    """A denial whose content is still to be looked for in front of its comma."""
    return Found(
        block=block,
        content=(),
        source=original(doc, surface, reply.source),
        holder=_token_span(doc[reply.source[1] - 1], doc, surface),
        cue=(original(doc, surface, (reply.verb.i, reply.verb.i + 1)),),
        voice="indirect",
        kind="clause",
        cue_text=reply.verb.text,
        denied=True,
        extra={"lemma": reply.verb.lemma_, "frame": "clause", "words": "another's"},
    )


def _from_named(named: Named, doc: Doc, surface: Surface, block: int) -> Found:
    content = tuple(original(doc, surface, span) for span in named.content)
    frame = "plan" if named.kind == "noun" and doc[named.cue[-1] + 1].lower_ in ("to", "for") else "that"
    kind: Kind = "according" if named.kind == "according" else ("withheld" if named.kind == "withheld" else "noun")
    return Found(
        block=block,
        content=content,
        source=original(doc, surface, named.source) if named.source else None,
        holder=_token_span(named.holder, doc, surface),
        cue=tuple(original(doc, surface, (i, i + 1)) for i in named.cue),
        voice="narrator" if frame == "plan" else _voice(surface.original, content, surface),
        kind=kind,
        cue_text=" ".join(doc[i].text for i in named.cue),
        denied=named.denied,
        statements=(content,) if kind == "according" and len(content) == 2 else (),
        extra={"frame": frame},
    )


def _embedded(item: Found, found: Sequence[Found]) -> bool:
    """Whether `item` stands in the words of another and is no nested speech.

    Stands and thoughts inside what somebody says are hearsay; inside what is denied, withheld or quoted nothing is said.
    """
    for outer in found:
        if outer is item or not _within(item, outer):
            continue
        if outer.voice == "direct":
            return True
        if item.kind in ("noun", "withheld"):
            continue
        if outer.kind == "withheld" or outer.denied or outer.negated:
            return True
        if item.kind != "clause" or item.source is None or item.extra.get("frame") not in ("clause", "noun", "to"):
            return True
    return False


def _within(inner: Found, outer: Found) -> bool:
    """Whether `inner`, cue and content, lies in one piece of the content of `outer`."""
    spans = [*inner.content, *inner.cue]
    start, end = min(s.start for s in spans), max(s.end for s in spans)
    return any(span.start <= start and end <= span.end for span in outer.content)


def _whole_disputes(found: list[Found]) -> list[Found]:
    """ "X contradicts Y's claim that P": when the parser cut P short in what X contradicts, it reaches as far as in Y's claim."""
    out = []
    for item in found:
        if item.kind in ("position", "clause") and len(item.content) == 1:
            span = item.content[0]
            for other in found:
                if (
                    other.kind == "noun"
                    and other.cue
                    and span.start <= other.cue[0].start < span.end < other.content[0].end
                ):
                    item = replace(item, content=(Span(span.start, other.content[0].end),))
        out.append(item)
    return out


def _without_doubles(found: list[Found]) -> list[Found]:
    """One attribution per content: the earlier finder wins."""
    kept: list[Found] = []
    for item in found:
        # what one denies may be the account of another: two claims
        whose = item.kind == "noun" and item.source and not item.denied
        if any(other.content == item.content and not (whose and other.denied) for other in kept):
            continue
        kept.append(item)
    return kept
