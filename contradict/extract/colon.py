"""Colon forms: "Lavrov: no meeting yet" in headlines, "SMITH: …" in transcripts."""

from __future__ import annotations

import re

from contradict.claims import Span
from contradict.extract.attribution import Found, Voiced

_FORM = re.compile(r"^\s*(?:[A-Z][A-Z ]{3,20}\s+[–—-]\s+)?(?P<who>[^:“”\"‘]{2,60}?)\s*:\s+(?P<what>\S.*\S)\s*$", re.S)
_NOT_WHO = re.compile(
    r"^(?:the latest|breaking(?: news)?|exclusive|watch|video|photos?|wow|busted|updated?|live|related|read more|more|see also|fact.?check|analysis|opinion|"
    r"editorial|review|correction|note|editor['’]s note|question|image|caption|source|sources|photo credit|tags?|topics?|share|listen|timeline|explained|"
    r"factbox|profile|interview|(?:full |rush )?transcript|full text|highlights?|key points?|summary|contact|email|phone|by|date|published|posted|last updated|"
    r"elsewhere|meanwhile|separately|also|however|in brief|in other news|category|location|time|background|example|warning|alert|subject|from|to|re|p\.?s|part \w+|chapter \w+|step \w+|day \w+|q|a|q&a|sister links|explainer|reactions?|round-?up|press release|news release|media release|for immediate release|in pictures|live blog|long read|letters?|obituary|comment|podcast|quiz|first|second|third|finally)$",
    re.I,
)
_GENERIC = re.compile(
    r"^(?:poll|report|reports|study|survey|analysts?|experts?|police|officials?|sources?|scientists|historians|critics|witnesses|court|judge|official|new poll|economists)s?$",
    re.I,
)
_EVENT = re.compile(
    r"^(?!.*\b(?:on|over|about)\b).*\b(?:shooting|stabbing|attack|attacks|crash|fire|fires|strike|strikes|blast|explosion|bombing|earthquake|quake|flood|floods|flooding|storm|election|elections|referendum|vote|war|crisis|"
    r"trial|inquiry|row|protest|protests|riots|talks|summit|budget|murder|outbreak|verdict|ceasefire|leak|scandal|disaster|collapse)$"
)
""" "Leeds shooting: …" tells what it is about, not who says it."""
_CREDIT = re.compile(r"[a-z)]\.\s|\b(?:image|photo|credit|picture|video|graphic)s?$", re.I)
_PICTURE = re.compile(r"\b(?:image|photo|credit|picture|video|graphic)s?$", re.I)
_VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|says?|said|\w+ing|does|did|wrote|went|put|(?-i:[a-z]+ed)|addresses|tells?|told|calls?|asks?)\b"
)


def is_label(words: str) -> bool:
    """Whether what stands before a colon is a label ("Update", "Photo") and nobody."""
    return bool(_NOT_WHO.match(words) or _PICTURE.search(words))


def _explains(word: str, what: str) -> bool:
    """ "Superdelegates: These are officials who …", "Delegate: At the convention these delegates must …": a word of a glossary."""
    return " " not in word and (
        _THESE.match(what) is not None or re.search(rf"\b{re.escape(word.lower())}s?\b", what) is not None
    )


_THESE = re.compile(r"(?:These|Those|This|That|It|They)\s+(?:is|are|was|were|refers?|means?)\b")


def colon_form(text: str, *, block: int, first: bool, headline: bool) -> Found | None:
    """The attribution of a headline or transcript line, or None."""
    match = _FORM.match(text)
    if match is None or len(text) > 2_000:
        return None
    who, what = match.group("who").strip(), match.group("what")
    words = who.split()
    if (
        _NOT_WHO.match(who)
        or words[0].lower() in ("he", "she", "they", "it", "i", "we", "you")
        or len(words) > 6
        or len(what.split()) < 3
        or who[-1].isdigit()
        or _CREDIT.search(who)
        or _EVENT.search(who)
        or ("/" in who and who.isupper())  # "MANILA/BEIJING: …", a dateline
        or _VERB.search(who)
        or _explains(who, what)
    ):
        return None
    named = sum(w[:1].isupper() for w in words if len(w) > 3 or w[:1].isupper()) >= max(
        1, len([w for w in words if len(w) > 3])
    )
    generic = bool(_GENERIC.match(who))
    if not generic and not (named and words[0][:1].isupper()):
        return None
    if not (headline or first) and (not named or len(words) > 3 or generic):
        return None
    end = match.end("what")
    while end > match.start("what") and text[end - 1] in " .;":
        end -= 1
    content = Span(match.start("what"), end)
    source = Span(match.start("who"), match.start("who") + len(who))
    colon = text.index(":", source.end)
    quoted = what[:1] in "“\"‘'" and what.rstrip(" .")[-1:] in "”\"’'"
    voice: Voiced = "direct" if quoted or not (headline or first) else "indirect"
    return Found(
        block=block,
        content=(content,),
        source=source,
        holder=source,
        cue=(Span(colon, colon + 1),),
        voice=voice,
        kind="colon",
        cue_text=":",
    )
