"""A claim made to stand alone: pronouns and "the talks" filled in, reported denials put into words, days made dates."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from contradict.extract.attribution import Found
from contradict.extract.speakers import Speaker

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december")
_DAY = re.compile(rf"\b({'|'.join(_DAYS)}|yesterday|today|the day before yesterday|earlier (?:today|in the day)|(?:on |in )?(?:{'|'.join(_MONTHS)}) \d{{1,2}}(?:, \d{{4}})?|\d{{1,2}} (?:{'|'.join(_MONTHS)})(?: \d{{4}})?)\b", re.I)
_FIRST = re.compile(r"\b(?P<i>I|me|myself|we|us|ourselves|(?:my|mine|our|ours))\b")
_AGREE = (("am", "is"), ("are", "is"), ("aren['’]t", "isn't"), ("have", "has"), ("haven['’]t", "hasn't"), ("were", "was"), ("weren['’]t", "wasn't"), ("do", "does"), ("don['’]t", "doesn't"))
_QUOTES = "“”\"‘’«»„"


@dataclass(frozen=True, slots=True)
class Reference:
    """A full earlier mention of a thing: its noun, the words, and where it stands."""

    noun: str
    words: str
    block: int
    start: int


def said_on(text: str, found: Found, published: date | None) -> date | None:
    """The day of speaking: a weekday or date near the cue, counted back from publication; else the day of publication."""
    if published is None:
        return None
    for cue in found.cue[:1]:
        window = _outside(text, found, cue.start - 40, cue.end + 60)
        hit = _DAY.search(window)
        if hit is not None:
            day = anchored(hit.group(1), published)
            if day is not None:
                return day
    return published


def _outside(text: str, found: Found, start: int, end: int) -> str:
    """The text around the cue with contents blanked and cut at sentence ends: a day inside what is said is not the day of saying it."""
    start, end = max(0, start), min(len(text), end)
    chars = [" " if any(s.start <= i < s.end for s in found.content) else text[i] for i in range(start, end)]
    joined = "".join(chars)
    cue = found.cue[0].start - start
    left = max(joined.rfind(stop, 0, max(0, cue)) for stop in (". ", "? ", "! "))
    rights = [p for stop in (". ", "? ", "! ") if (p := joined.find(stop, max(0, cue))) >= 0]
    return joined[left + 1 : min(rights, default=len(joined))]


def anchored(words: str, published: date) -> date | None:
    """A day in words as a date: the last such weekday up to `published`, a date of the year that makes it past."""
    lower = words.lower()
    if lower == "yesterday":
        return published - timedelta(days=1)
    if lower == "the day before yesterday":
        return published - timedelta(days=2)
    if lower in ("today", "earlier today", "earlier in the day"):
        return published
    if lower in _DAYS:
        return published - timedelta(days=(published.weekday() - _DAYS.index(lower)) % 7)
    month = next((i + 1 for i, m in enumerate(_MONTHS) if m in lower), None)
    day = re.search(r"\b(\d{1,2})\b(?!\d)", lower)
    year = re.search(r"\b(\d{4})\b", lower)
    if month is None or day is None:
        return None
    try:
        found = date(int(year.group(1)) if year else published.year, month, int(day.group(1)))
    except ValueError:
        return None
    if found > published and year is None:
        try:
            found = found.replace(year=found.year - 1)
        except ValueError:
            return None
    return found if found <= published else None


def alone(content: str, *, found: Found, speaker: Speaker, references: Sequence[Reference], source_block: str) -> str:
    """`content` as a sentence of its own, for the encoder and the classifier; never shown as evidence."""
    text = _plain(content)
    text = _first_person(text, speaker) if found.voice in ("direct", "mixed") else _third_person(text, speaker, source_block, found)
    if found.kind == "withheld":
        return _sentence(f"{speaker.actor.name}: there is {text}" if text.lower().startswith("no ") else text)
    if found.kind in ("position", "thought", "reaction") or found.negated:
        return _sentence(_stand(text, found, speaker))
    if found.denied:
        return _sentence(f"It is not true that {re.sub(r'^that ', '', text)}")
    text = re.sub(r"^(?:that|of|how)\s+(?=\w)", "", text, flags=re.I)
    return _sentence(text)


def _stand(text: str, found: Found, speaker: Speaker) -> str:
    verb = found.extra.get("phrase") or found.cue_text
    if found.negated:
        verb = f"did not {found.extra.get('lemma', verb)}"
    return f"{speaker.actor.name} {verb} {text}"


def _plain(text: str) -> str:
    text = text.strip()
    text = text.strip(_QUOTES + " ").rstrip(",; ")
    text = re.sub(r"[“”\"„«»]|''", "", text)
    return re.sub(r"(?<!\w)['‘]|['’](?!\w)(?<!s['’])|(?<=[.,?!])['’]", "", text)


def _first_person(text: str, speaker: Speaker) -> str:
    """"we will not" by Lavrov reads "Sergei Lavrov will not" only for the subject; possessives get the name's."""
    name = speaker.actor.name

    def put(match: re.Match[str]) -> str:
        word = match.group()
        if word in ("my", "our", "My", "Our"):
            return f"{name}'s"
        return name if word in ("we", "I", "We", "us", "me") else word

    out = re.sub(r"\b(?:I|[Ww]e|us|me|[Mm]y|[Oo]ur)\b(?!['’](?:m|ve|ll|d|re)\b)", put, text, count=1)
    for plural, singular in _AGREE:
        out = re.sub(rf"(?<={re.escape(name)} ){plural}(?!\w)", singular, out)
    return out


def _third_person(text: str, speaker: Speaker, source_block: str, found: Found) -> str:
    """"he"/"she"/"it"/"they" that opens reported speech is mostly the speaker."""
    if not speaker.named:
        return text
    name = speaker.actor.name
    match = re.match(r"((?:that\s+)?)(he|she|it|they)\b", text, re.I)
    if match is None:
        return text
    pronoun = match.group(2).lower()
    fits = {"he": speaker.gender in ("m", None), "she": speaker.gender in ("f", None), "it": speaker.gender is None, "they": speaker.gender is None}[pronoun]
    impersonal = pronoun == "it" and re.match(r"\s+(?:is|was|would be|will be|has been|had been|['’]s)\s+\w+\s+(?:to|that|for|if|whether|who)\b", text[match.end() :])
    if not fits or impersonal:
        return text
    return match.group(1) + name + text[match.end() :]


def _sentence(text: str) -> str:
    text = " ".join(text.split()).strip(" ,;:—–-")
    if not text:
        return text
    text = text[0].upper() + text[1:]
    return text if text[-1] in ".?!" else text + "."
