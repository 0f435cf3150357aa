"""A claim made to stand alone: pronouns and "the talks" filled in, reported denials put into words, days made dates."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from contradict.calendar_words import DAYS, MONTHS
from contradict.claims import Span
from contradict.extract.attribution import Found
from contradict.extract.naming import genitive
from contradict.extract.speaker import Speaker

_DAY = re.compile(
    rf"\b({'|'.join(DAYS)}|yesterday|today|the day before yesterday|earlier (?:today|in the day)|(?:on |in )?(?:{'|'.join(MONTHS)}) \d{{1,2}}(?:, \d{{4}})?|\d{{1,2}} (?:{'|'.join(MONTHS)})(?: \d{{4}})?)\b",
    re.I,
)
_QUOTES = '“”"‘’«»„'


def said_on(text: str, found: Found, published: date | None, contents: Sequence[Span]) -> date | None:
    """The day of speaking: a weekday or date near the cue, counted back from publication; else the day of publication.

    `contents` are what anybody says in this text: days in there are not the day of saying it.
    """
    if published is None:
        return None
    for cue in found.cue[:1]:
        window = _outside(text, cue, contents, cue.start - 40, cue.end + 60)
        hit = _DAY.search(window)
        if hit is not None:
            day = anchored(hit.group(1), published)
            if day is not None:
                return day
    return published


def _outside(text: str, around: Span, contents: Sequence[Span], start: int, end: int) -> str:
    """The text around the cue with contents blanked, cut at the ends of its sentence."""
    start, end = max(0, start), min(len(text), end)
    chars = [" " if any(s.start <= i < s.end for s in contents) else text[i] for i in range(start, end)]
    joined = "".join(chars)
    cue = around.start - start
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
    if lower in DAYS:
        return published - timedelta(days=(published.weekday() - DAYS.index(lower)) % 7)
    month = next((i + 1 for i, m in enumerate(MONTHS) if m in lower), None)
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


def alone(content: str, *, found: Found, speaker: Speaker, shown: str) -> str:
    """`content` as a sentence of its own, for the encoder and the classifier; never shown as evidence.

    `shown` is the content with the verb in front of it where that verb makes the stand ("rejected the plan").
    """
    if is_stand(found):
        return _sentence(_stand(content, shown, found, speaker))
    text = _plain(content)
    if found.extra.get("words") == "an accusation":
        return _sentence(f"{speaker.actor.name} {found.cue_text} this: {text}")
    if found.extra.get("words") != "another's":  # "it had taken the town, which Kyiv denied": "it" is not Kyiv
        text = _first_person(text, speaker) if found.voice in ("direct", "mixed") else _third_person(text, speaker)
    if found.kind == "withheld":
        text = re.sub(r"^(?:with(?:out)?\s+)?(?=no\b)", "", text, flags=re.I)
        if found.source is not None and _NO_PLAN.match(text):
            return _sentence(f"{speaker.actor.name} has {text}")
        return _sentence(
            f"There is {text[0].lower()}{text[1:]}" if re.match(r"(?:no|any|little)\b", text, re.I) else text
        )
    text = re.sub(r"^(?:only\s+)?(?:that,?|of|how)\s+(?=\w)", "", text, flags=re.I)
    if found.extra.get("frame") == "figure":
        return _sentence(_FIGURE.sub(r"\1 is \2", text, count=1))
    if found.denied and _ONCE.match(shown):
        return _sentence(f"{speaker.actor.name} {_plain(shown)}")
    if found.denied:
        return _sentence(f"It is not true that {_OPENING.sub(lambda first: first[0].lower(), text)}")
    return _sentence(text)


_OPENING = re.compile(r"^(?:The|A|An|There|This|These|Those|It|He|She|They|No|All|Its|Their|His|Her)\b")
_NO_PLAN = re.compile(r"no (?:[a-z]+ ){0,2}?\w+ to\b")
ONCE = "initially|originally|at first"
"""Of a stand that was taken once, and may since have been given up."""
_ONCE = re.compile(rf"\s*(?:{ONCE})\b", re.I)
_FIGURE = re.compile(r"^(.+?)\s+(?:at|as)\s+(.*\d.*|\w.*)$", re.S)


def is_stand(found: Found) -> bool:
    """Whether the content makes no sentence without the verb: everything but clauses and quotations, and what was not said."""
    if found.kind in ("position", "thought", "reaction") or found.negated or found.extra.get("frame") == "plan":
        return True
    return found.kind == "clause" and found.extra.get("frame") not in ("clause", "figure", None)


def _stand(content: str, shown: str, found: Found, speaker: Speaker) -> str:
    name = speaker.actor.name
    shown, content = _plain(shown), _plain(content)
    if (cue := shown.find(found.cue_text)) > 0 and not found.negated and not shown.startswith(content):
        once, shown = shown[:cue], shown[cue:]  # "initially denied …"
        name = f"{name} {once.strip()}"
    if found.extra.get("frame") == "so called":  # "in what Kyiv called a provocation"
        return f"{name} {found.cue_text} it {content}"
    if shown.startswith(content) and len(shown) > len(content):  # passive: "the attack was claimed by …"
        return shown
    if found.kind == "noun":  # "Kyiv's demand for …"
        return f"{genitive(name)} {shown}"
    lemma, tag = found.extra.get("lemma", ""), found.extra.get("tag", "")
    if shown == content or (shown.endswith(content) and not shown.startswith(found.cue_text) and not found.negated):
        return f"{name} {found.cue_text} {content}"
    if tag in ("VBG", "VB") and lemma and not found.negated and shown.startswith(found.cue_text):
        shown = _third(lemma) + shown[len(found.cue_text) :]
    if found.negated and not re.match(
        r"(?:did|does|do|has|have|had|was|were|is|are|would|will|could|can|never)\b", shown
    ):
        shown = f"does not {lemma}{shown[len(found.cue_text) :]}" if shown.startswith(found.cue_text) else shown
    return f"{name} {shown}"


def _third(lemma: str) -> str:
    if re.search(r"(?:s|sh|ch|x|o)$", lemma):
        return lemma + "es"
    return lemma[:-1] + "ies" if re.search(r"[^aeiou]y$", lemma) else lemma + "s"


def _plain(text: str) -> str:
    text = text.strip()
    text = text.strip(_QUOTES + " ").rstrip(",; ")
    text = re.sub(r"[“”\"„«»]|''", "", text)
    return re.sub(r"(?<!\w)['‘]|['’](?!\w)(?<!s['’])|(?<=[.,?!])['’]", "", text)


_AUX = {
    "am": "is", "are": "is", "have": "has", "were": "was", "do": "does", "’m": " is", "'m": " is", "’re": " is", "'re": " is",
    "’ve": " has", "'ve": " has", "’ll": " will", "'ll": " will",
}  # fmt: skip
_SUBJECT = re.compile(
    r"\b(?P<who>I|[Ww]e)(?P<short>['’](?:m|re|ve|ll))?(?P<gap>\s+)?"
    r"(?P<verb>am|are|have|had|was|were|do|did|will|would|can|could|shall|should|may|might|must|never|cannot|won['’]t|can['’]t|(?:don|didn|haven|hadn|weren|wasn|aren)['’]t|\w+ed)?\b"
)
_PAST = re.compile(
    r"\s+(?:[a-z]+ed|said|had|was|were|did|went|made|took|knew|saw|gave|told|heard|thought|got|met|spoke|wrote|came|left|felt|held|kept|paid|put|read|sent|sold|bought|found|lost|won)\b"
)
"""Behind "never", the same in the first and the third person."""
_NEG = {"don": "doesn't", "haven": "hasn't", "weren": "wasn't", "aren": "isn't"}


def _first_person(text: str, speaker: Speaker) -> str:
    """The first "we will", "I'm", "our" by Lavrov with his name; a verb that would have to change stays in the first person."""
    name = speaker.actor.name
    done = False

    def subject(match: re.Match[str]) -> str:
        nonlocal done
        short, verb = match.group("short"), match.group("verb")
        if done or not (short or verb) or (short is None and match.group("gap") is None):
            return match.group()
        if verb == "never" and not _PAST.match(text, match.end()):
            return match.group()  # "I never threaten anybody"
        done = True
        rest = match.group()[match.end("short") - match.start() :] if short else ""
        if short:
            return name + _AUX[short] + rest
        stem = re.split("['’]", str(verb))[0]
        changed = _NEG.get(stem, verb) if "n" in str(verb)[-3:] and stem in _NEG else _AUX.get(str(verb), str(verb))
        return f"{name} {changed}"

    out = _SUBJECT.sub(subject, text)
    owned = r"\b[Mm]y\b" if speaker.gender else r"\b(?:[Mm]y|[Oo]ur)\b"  # "our border", says a person: the country's
    return re.sub(owned, lambda _: f"{name}'s", out, count=1) if not done else out


def _third_person(text: str, speaker: Speaker) -> str:
    """ "he"/"she"/"it"/"they" that opens reported speech is mostly the speaker."""
    if not speaker.named:
        return text
    match = re.match(r"((?:that\s+)?)(he|she|it|they|his|her|its|their)\b(?!['’])", text, re.I)
    if match is None:
        return text
    pronoun = match.group(2).lower()
    male, female = pronoun in ("he", "his"), pronoun in ("she", "her")
    fits = (
        speaker.gender in ("m", None) if male else speaker.gender in ("f", None) if female else speaker.gender is None
    )
    impersonal = pronoun == "it" and _IMPERSONAL.match(text[match.end() :])
    if not fits or impersonal:
        return text
    owner = "'s" if pronoun in ("his", "her", "its", "their") else ""
    return match.group(1) + speaker.actor.name + owner + text[match.end() :]


_IMPERSONAL = re.compile(
    r"\s+(?:is|was|would be|will be|has been|had been|may be|might be|appears|seems)\s+(?:\w+\s+){0,2}?(?:to|that|for|if|whether|who|time|because)\b"
)


def _sentence(text: str) -> str:
    text = " ".join(text.split()).strip(" ,;:—–-")
    if not text:
        return text
    text = text[0].upper() + text[1:]
    return text if text[-1] in ".?!" else text + "."
