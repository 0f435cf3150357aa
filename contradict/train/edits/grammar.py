"""Turns templates and verb phrases into English sentences; everything random comes from the `Random` handed in."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from random import Random

from contradict.train.edits.text import phrases

Forms = tuple[str, ...]  # the names one thing goes by; a leading "*" marks a plural
Slots = Mapping[str, Forms | str]

_IRREGULAR = {base: (past, participle) for base, past, participle in map(str.split, phrases("irregular"))}
_DOUBLES = frozenset(phrases("doubles"))  # verbs that double their last letter before -ing
# "was voted against by" reads badly: only verbs with their object next to them, or after one of a few particles, are turned.
_PASSIVE = re.compile(
    r"^(?!(?:let|allow|have|go|walk|come|get|run|step|seek|skip|miss|be|sit|stay) )"
    r"(\w+)((?: (?:up|off|down|out|over))?) O\b(.*)$"
)
_INNER = re.compile(r"\[([^\[\]]*)\]")
_SLOT = re.compile(r"\{([A-Za-z_0-9]+)\}")


@dataclass(frozen=True, slots=True)
class Clause:
    """Who does what: `verb` is a phrase in the base form with `O` where the object goes; `tail` follows the whole."""

    subject: Forms
    verb: str
    object: Forms = ()
    tail: str = ""


def pick(rng: Random, options: Sequence[str]) -> str:
    return options[int(rng.random() * len(options))]


def expand(template: str, slots: Slots, rng: Random) -> str:
    """`[a|b]` is a choice (may nest, may be empty), `{name}` a slot; a slot holding several forms gives one of them."""
    text = template
    while (match := _INNER.search(text)) is not None:
        text = text[: match.start()] + pick(rng, match.group(1).split("|")) + text[match.end() :]

    def fill(match: re.Match[str]) -> str:
        value = slots[match.group(1)]
        return bare(value if isinstance(value, str) else pick(rng, value))

    while _SLOT.search(text) is not None:
        text = _SLOT.sub(fill, text)
        while (match := _INNER.search(text)) is not None:
            text = text[: match.start()] + pick(rng, match.group(1).split("|")) + text[match.end() :]
    return text


def bare(form: str) -> str:
    return form.removeprefix("*")


def sentence(text: str) -> str:
    """Tidied spaces, a capital first letter, `a`/`an` agreed, one final stop."""
    text = re.sub(r"\s+", " ", text).strip()
    text = re.sub(r"\s+([,.;:?!])", r"\1", text).rstrip(",")
    text = re.sub(r",+", ",", text).replace(",.", ".").replace("..", ".")
    text = re.sub(r"\b([Aa]) (?=(?!one|uni|use|euro|us\b)[aeiouAEIOU](?!\.S))", r"\1n ", text)
    text = re.sub(r"\b([Aa]) (?=(?:8|11|18|80)\b)", r"\1n ", text)
    start = 1 if text[:1] in "\"'“" else 0
    text = text[:start] + text[start : start + 1].upper() + text[start + 1 :]
    return text if text[-1:] in ".?!" or text[-2:] in ('."', '?"', '!"') else text + "."


def third(base: str) -> str:
    if base in ("be", "have", "do", "go"):
        return {"be": "is", "have": "has", "do": "does", "go": "goes"}[base]
    if re.search(r"(s|x|z|ch|sh)$", base):
        return base + "es"
    return base[:-1] + "ies" if re.search(r"[^aeiou]y$", base) else base + "s"


def past(base: str) -> str:
    return _IRREGULAR[base][0] if base in _IRREGULAR else _regular(base)


def participle(base: str) -> str:
    return _IRREGULAR[base][1] if base in _IRREGULAR else _regular(base)


def gerund(base: str) -> str:
    if base in _DOUBLES:
        return base + base[-1] + "ing"
    if base.endswith("ie"):
        return base[:-2] + "ying"
    if base.endswith("e") and not base.endswith(("ee", "oe", "ye")) and base != "be":
        return base[:-1] + "ing"
    return base + "ing"


def _regular(base: str) -> str:
    if base.endswith("e"):
        return base + "d"
    return base[:-1] + "ied" if re.search(r"[^aeiou]y$", base) else base + "ed"


def is_plural(form: str) -> bool:
    return form.startswith("*")


def _be(tense: str, plural: bool) -> str:
    if tense == "past":
        return "were" if plural else "was"
    return "are" if plural else "is"


def verb_text(verb: str, form: str, plural: bool, negated: bool) -> str:
    """`form`: past, perfect, future, present, pastperfect, base, gerund, havegerund (having done)."""
    head, _, rest = verb.partition(" ")
    no = "not " if negated else ""
    have = "have" if plural else "has"
    if form == "base":
        return f"{no}{head} {rest}"
    if form == "gerund":
        return f"{no}{gerund(head)} {rest}"
    if form == "havegerund":
        return f"{no}having {participle(head)} {rest}"
    if form == "future":
        return f"will {no}{head} {rest}"
    if form == "perfect":
        return f"{have} {no}{participle(head)} {rest}"
    if form == "pastperfect":
        return f"had {no}{participle(head)} {rest}"
    if head == "be":
        return f"{_be(form, plural)} {no}{rest}"
    if negated:
        do = "did" if form == "past" else "do" if plural else "does"
        return f"{do} not {head} {rest}"
    return f"{past(head) if form == 'past' else head if plural else third(head)} {rest}"


def active(clause: Clause, form: str, rng: Random, *, negated: bool = False, adverb: str = "") -> str:
    """A finite clause without capital and stop; `adverb` ("never", "already") stands where English wants it."""
    subject = pick(rng, clause.subject)
    verb = verb_text(clause.verb, form, is_plural(subject), negated)
    if adverb:
        verb = _with_adverb(verb, adverb)
    return _object(f"{bare(subject)} {verb}", clause, rng)


def _with_adverb(verb: str, adverb: str) -> str:
    match = re.match(r"(will|has|have|had|is|are|was|were)\b( not)? ?(.*)$", verb)
    return f"{match.group(1)}{match.group(2) or ''} {adverb} {match.group(3)}" if match else f"{adverb} {verb}"


def passive(clause: Clause, form: str, rng: Random, *, negated: bool = False, agent: bool = True) -> str | None:
    """The passive of the clause, or None where the phrase has none; only for past, perfect, future, present, pastperfect."""
    match = _PASSIVE.match(clause.verb)
    if match is None or not clause.object or match.group(1) == "be":
        return None
    thing = pick(rng, clause.object)
    verb = verb_text("be " + participle(match.group(1)) + match.group(2), form, is_plural(thing), negated)
    by = f" by {bare(pick(rng, clause.subject))}" if agent else ""
    return f"{bare(thing)} {verb}{match.group(3)}{by} {clause.tail}".strip()


def phrase(clause: Clause, form: str, rng: Random) -> str:
    """The verb phrase without its subject: `base`, `gerund` or `havegerund`."""
    return _object(verb_text(clause.verb, form, False, False), clause, rng)


def _object(text: str, clause: Clause, rng: Random) -> str:
    if clause.object:
        text = re.sub(r"\bO\b", lambda _: bare(pick(rng, clause.object)), text)
    return f"{text.strip()} {clause.tail}".strip()


def finite(clause: Clause, form: str, rng: Random, *, negated: bool = False) -> str:
    """Active or, now and then, passive."""
    if rng.random() < 0.25:
        text = passive(clause, form, rng, negated=negated)
        if text is not None:
            return text
    return active(clause, form, rng, negated=negated)
