"""Whether a text passes on what somebody else says, asks, hedges, or makes a condition: what it does not assert itself."""

from __future__ import annotations

import re

from contradict.rulebook import lexicon
from contradict.rulebook.compare import Comparison
from contradict.rulebook.reading import Reading

_THIRD_PARTIES = re.compile(
    r"\b(?:critics?|opponents?|opposition|rivals?|activists?|residents?|witnesses|campaigners|lawyers|"
    r"rebels|unions?|analysts?|skeptics|sceptics|whistle-?blowers?|others|some people|"
    r"conspiracy theorists?|accusers?|plaintiffs?|prosecutors?|prosecution|the defence|the defense|"
    r"advocates|neighbours|neighbors|protesters|survivors|proponents|detractors|"
    r"the (?:complaint|lawsuit|article|book|film|novel|documentary|character|indictment|petition)|posts?)\b"
    r"(?:\s+\w+){0,4}?\s+(?:says?|said|claims?|claimed|alleges?|alleged|argues?|argued|believes?|believed|"
    r"insists?|insisted|contends?|contended|suggests?|suggested|complain|complained|"
    r"maintains?|maintained|calls?|called|brands?|branded|wrote|writes?|portrays|depicts|imagines)\b",
    re.IGNORECASE,
)
_REPORTING = re.compile(
    r"(?P<subject>[^.;:?!]{2,60}?)\s(?:says?|said|claims?|claimed|alleges?|alleged|maintains?|maintained|"
    r"insists?|insisted|asserts?|asserted|argues?|argued|contends?|contended|"
    r"believes?|believed|(?:writes?|wrote)(?= that| we| ['\"‘“])|told (?:me|us|reporters) that|tells (?:me|us) that|"
    r"(?:calls?|called|describes?|described)(?= [^.;]{0,50}['\"‘“])|accuses?|accused)\b(?! for\b| off\b| on\b| it\b)",
)
_DEONTIC = re.compile(
    r"\b(?:must|shall|may not|allowed|permitted|prohibited|forbidden|banned|obliged|required|need not|"
    r"entitled|rules?|regulations?|bylaws?|licen[cs]e|lawful|unlawful|illegal|consent)\b",
    re.IGNORECASE,
)
"""Where duties are spoken of, "may" permits and does not hedge."""
_UNNAMED = re.compile(r"^(?:[a-z]|left|right|first|second|statement|text|one|two|unknown)(?: ?[\dab])?$", re.IGNORECASE)
_SELF = re.compile(r"\b(?:i|we|our|my|us)\b", re.IGNORECASE)
_QUOTES = re.compile(r"\b(?:quot(?:ed|es|ing)|cit(?:ed|es|ing))\b[^.;]{3,60}\bas saying\b", re.IGNORECASE)
_SAYS_SOURCE = re.compile(r"\baccording to (?P<source>[^,.;]{2,60})", re.IGNORECASE)


def condition(c: Comparison) -> str | None:
    """One text speaks under a condition that the other does not make."""
    return _one_sided(c, "condition")


def hedge(c: Comparison) -> str | None:
    """One text is hedged (may, reportedly, is considering), the other plain."""
    if (hedged := _one_sided(c, "hedge")) or "hedge" in c.left.marks:
        return hedged
    return None if c.left.seek(_DEONTIC) or c.right.seek(_DEONTIC) else _one_sided(c, "may")


def exception(c: Comparison) -> str | None:
    """One text makes an exception (except, unless, exempt) that the other does not mention: a rule and its exception."""
    without = "without exception"
    if without in c.left.text.lower() or without in c.right.text.lower():
        return None
    return _one_sided(c, "exception") or _special_case(c)


def _special_case(c: Comparison) -> str | None:
    """One text binds or forbids, the other permits for a case that it describes ("for headaches we allow", "readers who are blind")."""
    for rule, case in ((c.left, c.right), (c.right, c.left)):
        if rule.seek(_BINDS) and case.seek(_PERMITS) and not case.seek(_BINDS):
            special = case.seek(_CASE)
            if special and not rule.seek(_CASE):
                return special.group()
            if case.frame is not None and case.frame.subject & rule.content and case.frame.subject_more - rule.content:
                return " ".join(sorted(root.lstrip("~") for root in case.frame.subject_more - rule.content))
    return None


_BINDS = re.compile(
    r"\b(?:must|shall|may not|cannot|not allowed|not permitted|not covered|forbids?|prohibits?|bans?|"
    r"forbidden|prohibited|banned|"
    r"mandatory|compulsory|obliged|required|no one may|do not|does not)\b",
    re.IGNORECASE,
)
_PERMITS = re.compile(
    r"\b(?:may|can|allowed?|allows|permit(?:ted|s)?|welcome|entitled|free to|compensated|covered|accepted|"
    r"borrow|use|uses|exempt|need not)\b",
    re.IGNORECASE,
)
_CASE = re.compile(
    r"\b(?:who (?:are|have|hold|bought|were|is|has)|that (?:are|were|have)|once|after|during|when|"
    r"whenever|up to|in case|aged|under (?:the age|\d+)|registered|licen[cs]ed|authori[sz]ed|holders?|"
    r"with (?:a|an|the|prior|written|special|valid) \w+|for (?:the )?\w+(?:s|ing) (?:we|they|it)|"
    r"for (?:medical|research|personal|private|emergency|official|safety) \w+|temporar\w+|emergenc\w+|"
    r"on (?:request|application)|upon request|by appointment|put up earlier|until)\b",
    re.IGNORECASE,
)


def _one_sided(c: Comparison, mark: str) -> str | None:
    return mark if (mark in c.left.marks) != (mark in c.right.marks) else None


def question(c: Comparison) -> str | None:
    """A text asks instead of asserting."""
    return "?" if "question" in c.left.marks | c.right.marks else None


def negated_cue(c: Comparison) -> str | None:
    """A text does not deny, does not rule out, does not reject: it commits to nothing."""
    return "" if "negated-cue" in c.left.marks | c.right.marks else None


def reported(c: Comparison) -> str | None:
    """One text passes on what a third party says, without making it its own."""
    left = passes_on(c.left, c.pair.left.actor.name)
    right = passes_on(c.right, c.pair.right.actor.name)
    if bool(left) == bool(right) or _denies(c.left if left else c.right):
        return None
    return left or right


def passes_on(reading: Reading, actor: str) -> str:
    """The words by which a text passes on somebody else's view; "" when it does not. An actor named in it reports itself."""
    if third := reading.seek(_THIRD_PARTIES):
        return third.group()
    if "reported" in reading.marks or reading.seek(_QUOTES):
        return "reported"
    source = reading.seek(_SAYS_SOURCE)
    if source and not _UNNAMED.match(actor) and not _same_words(source["source"], actor):
        return source.group()
    match = _REPORTING.match(reading.text)
    if match is None or _UNNAMED.match(actor) or _SELF.search(match["subject"]) or _same_words(match["subject"], actor):
        return ""
    return match.group()


def _same_words(subject: str, actor: str) -> bool:
    return bool(
        {word for word in re.findall(r"[a-z]+", subject.lower()) if len(word) > 3}
        & set(re.findall(r"[a-z]+", actor.lower()))
    )


def _denies(reading: Reading) -> bool:
    return any(
        not lexicon.DENIALS.isdisjoint(token.lemmas) and reading.polarity[index] == 1
        for index, token in enumerate(reading.tokens)
    )
