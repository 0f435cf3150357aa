"""Comparisons that tell a look-alike from a contradiction: each asks one question of a pair, named so that rules can use it.

This is where precision comes from: a sentence classifier sees neither date, scope, subject nor unit.
Every guard is symmetric and returns the words that made it hold ("" where none can be shown), or None.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from contradict.rulebook import lexicon
from contradict.rulebook.compare import AGENT_STEMS, CONTRAST_OF, LIST_STEMS, ONE_OFF_STEMS, Comparison
from contradict.rulebook.reading import Frame, Reading
from contradict.rulebook.times import differ
from contradict.rulebook.words import stem


Guard = Callable[[Comparison], str | None]
_SUPERSEDING = re.compile(
    r"\b(?:" + "|".join(re.escape(phrase) for phrase in sorted(lexicon.SUPERSEDING, key=len, reverse=True)) + r")\b",
    re.IGNORECASE,
)
_STILL = re.compile(r"\b(?:still|remains?|remained|continues?|never|always)\b", re.IGNORECASE)
_CALENDAR_STEMS = frozenset(
    stem(word)
    for word in "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december".split()
)
FAR_APART = 14
"""Days between two claims after which a state of affairs may have changed."""
_THIRD_PARTIES = re.compile(
    r"\b(?:critics?|opponents?|opposition|rivals?|activists?|residents?|witnesses|campaigners|lawyers|rebels|unions?|analysts?|skeptics|sceptics|whistle-?blowers?|others|some people|"
    r"conspiracy theorists?|accusers?|plaintiffs?|prosecutors?|the defence|the defense|advocates|neighbours|neighbors|protesters|survivors|the complaint|the lawsuit|the article|the book|the film|the novel|the documentary|the character|posts?)\b"
    r"(?:\s+\w+){0,4}?\s+(?:say|says|said|claim|claims|claimed|allege|alleges|alleged|argue|argues|argued|believe|believes|believed|insist|insists|insisted|contend|contends|contended|suggest|suggests|suggested|complain|complained|maintain|maintains|maintained|portrays|depicts|imagines)\b",
    re.IGNORECASE,
)


def other_time(c: Comparison) -> str | None:
    """The texts speak of different times (years, days, quarters, "last year" / "now"), or were said far apart about what may change."""
    kind = differ(c.left.times, c.right.times)
    if kind and (c.opposed or not _date_is_the_matter(c)):
        return kind
    for near, far in ((c.left, c.right), (c.right, c.left)):
        word = _SUPERSEDING.search(near.text)
        if word and not _STILL.search(far.text) and not _SUPERSEDING.search(far.text) and _later(c):
            return word.group()
    if (
        not c.pair.same_actor
        and c.pair.days_apart is not None
        and c.pair.days_apart >= FAR_APART
        and not _same_dated_event(c)
    ):
        return f"{c.pair.days_apart} days apart"
    return None


def _later(c: Comparison) -> bool:
    return c.pair.days_apart is None or c.pair.days_apart >= 1


def _same_dated_event(c: Comparison) -> bool:
    left, right = c.left.times, c.right.times
    return bool(left.years & right.years or left.days & right.days or left.months & right.months)


def _date_is_the_matter(c: Comparison) -> bool:
    """One event, two dates: a conflict of dates and no change over time."""
    return bool(c.shared & ONE_OFF_STEMS) and c.coverage >= 0.5


def other_scope(c: Comparison) -> str | None:
    """The texts speak of different parts of a whole: places, groups, divisions, or a part against the whole."""
    left, right = _scopes(c.left), _scopes(c.right)
    for word in sorted(left):
        for other in sorted(CONTRAST_OF.get(word, ())):
            if other in right and word not in right and other not in left:
                return f"{word} / {other}"
    alone_left, alone_right = left - right, right - left
    if alone_left and alone_right and not (left & right) and c.opposed:
        return f"{min(alone_left)} / {min(alone_right)}"
    return None


_SCOPE_PREPOSITIONS = frozenset("in at across among amongst for within throughout of on from near outside".split())
_OUTLINE = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december".split()
)


def _scopes(reading: Reading) -> frozenset[str]:
    """Words that limit what a text speaks of: regions, groups, and names after a preposition of place."""
    found = set()
    for index, token in enumerate(reading.tokens):
        if token.mark:
            continue
        for form in (token.word, token.lemmas[0]):
            if form in lexicon.REGION_WORDS or form in lexicon.GROUP_WORDS or form in CONTRAST_OF:
                found.add(form)
        if (
            token.capital
            and index
            and token.word not in _OUTLINE
            and reading.tokens[index - 1].word in ("in", "at", "across", "near", "for", "outside")
        ):
            found.add(token.word)
        if (
            token.capital
            and index > 1
            and token.word not in _OUTLINE
            and reading.tokens[index - 1].word in ("the", "northern", "southern", "eastern", "western")
            and reading.tokens[index - 2].word in _SCOPE_PREPOSITIONS
        ):
            found.add(token.word)
    return frozenset(found)


def other_subject(c: Comparison) -> str | None:
    """The predicate is the same, its subject another ("Germany backed" / "France did not back")."""
    left, right = c.left.frame, c.right.frame
    if left is None or right is None or left.pronoun or right.pronoun:
        return None
    if not _related(c, left, right) or "only" in c.left.marks | c.right.marks:
        return None
    named_there = left.subject & c.right.content or right.subject & c.left.content
    if named_there and not _same_head_other_kind(left, right):
        return None
    if left.verb in AGENT_STEMS and left.polarity == right.polarity == 1:
        return None  # two doers of one deed: a conflict of its own
    return f"{_show(left)} / {_show(right)}"


def _show(frame: Frame) -> str:
    return " ".join(sorted(root.lstrip("~") for root in frame.subject))


def _related(c: Comparison, left: Frame, right: Frame) -> bool:
    """One predicate: the same verb (a copula needs names on both sides), or opposite ones, and something shared beyond it."""
    if left.verb == "be" or right.verb == "be":
        return left.verb == right.verb and bool(left.names and right.names)
    if left.verb == right.verb or right.verb in c.antonyms.get(left.verb, ()):
        return bool(left.names and right.names) or bool(left.rest & right.rest)
    return False


def _same_head_other_kind(left: Frame, right: Frame) -> bool:
    """ "the northern branch" / "the southern branch": part of the phrase is shared, and each side has a word of its own."""
    own = left.subject - right.subject - right.subject_more, right.subject - left.subject - left.subject_more
    return bool(left.subject & right.subject and own[0] and own[1])


def other_name(c: Comparison) -> str | None:
    """One name, two bearers: "Springfield, Illinois" / "Springfield, Missouri", "Delta Air Lines" / "Delta Faucet"."""
    for first in c.left.names:
        for second in c.right.names:
            common = set(first) & set(second)
            if common and not set(first) <= set(second) and not set(second) <= set(first):
                return f"{' '.join(first)} / {' '.join(second)}"
    return None


def several_objects(c: Comparison) -> str | None:
    """A predicate that takes many objects, each text naming other ones (met the mayor / met the unions)."""
    left, right = c.left.frame, c.right.frame
    if left is None or right is None or left.verb != right.verb or left.verb not in LIST_STEMS:
        return None
    if left.polarity != 1 or right.polarity != 1 or {"only", "none"} & (c.left.marks | c.right.marks):
        return None
    if not (left.subject & right.subject or left.pronoun or right.pronoun):
        return None
    if c.quantity_conflict or c.polarity_conflicts or c.antonym_conflicts:
        return None
    if left.passive or right.passive:
        return None
    if left.rest - right.rest - _CALENDAR_STEMS and right.rest - left.rest - _CALENDAR_STEMS:
        return left.verb.lstrip("~")
    return None


def refinement(c: Comparison) -> str | None:
    """One text says what the other says, and more; nothing in them is opposed."""
    if c.opposed or c.coverage < 0.8 or len(c.shared) < 2 or _quantifiers_clash(c):
        return None
    if any(sign_left != sign_right for sign_left, sign_right in _signs(c)) or differ(c.left.times, c.right.times):
        return None
    if c.left_only and c.right_only:
        return None
    return " ".join(sorted(root.lstrip("~") for root in c.shared)[:4])


def _signs(c: Comparison) -> list[tuple[int, int]]:
    return [
        (
            sum(c.left.polarity[i] for i in c.left.stems[root]) > 0,
            sum(c.right.polarity[i] for i in c.right.stems[root]) > 0,
        )
        for root in sorted(c.shared)
    ]  # type: ignore[misc]


def _quantifiers_clash(c: Comparison) -> bool:
    left, right = c.left.marks, c.right.marks
    return any(
        (one in left and other in right) or (one in right and other in left)
        for one, other in (("all", "none"), ("all", "some"), ("some", "none"), ("only", "all"))
    )


def condition(c: Comparison) -> str | None:
    """One text speaks under a condition that the other does not make."""
    return _one_sided(c, "condition")


def hedge(c: Comparison) -> str | None:
    """One text is hedged (may, reportedly, is considering), the other plain."""
    return _one_sided(c, "hedge")


def exception(c: Comparison) -> str | None:
    """One text makes an exception (except, unless, exempt) that the other does not mention: a rule and its exception."""
    return (
        None
        if "without exception" in c.left.text.lower() or "without exception" in c.right.text.lower()
        else _one_sided(c, "exception")
    )


def _one_sided(c: Comparison, mark: str) -> str | None:
    return mark if (mark in c.left.marks) != (mark in c.right.marks) else None


def reported(c: Comparison) -> str | None:
    """One text passes on what a third party says, without making it its own."""
    found = [bool(_THIRD_PARTIES.search(reading.text)) or "reported" in reading.marks for reading in (c.left, c.right)]
    if found[0] == found[1]:
        return None
    teller = c.left if found[0] else c.right
    if _denies(teller):
        return None
    return "reported"


def _denies(reading: Reading) -> bool:
    return any(
        not lexicon.DENIALS.isdisjoint(token.lemmas) and reading.polarity[index] == 1
        for index, token in enumerate(reading.tokens)
    )


def question(c: Comparison) -> str | None:
    """A text asks instead of asserting."""
    return "?" if "question" in c.left.marks | c.right.marks else None


def negated_cue(c: Comparison) -> str | None:
    """A text does not deny, does not rule out, does not reject: it commits to nothing."""
    return "" if "negated-cue" in c.left.marks | c.right.marks else None


def same_quantity(c: Comparison) -> str | None:
    """The amounts are equal, if written otherwise ($90 billion / 90,000 million dollars)."""
    if not c.quantity_pairs or c.polarity_conflicts or c.antonym_conflicts:
        return None
    dimensions = {first.dimension for first, _, _ in c.quantity_pairs}
    for dimension in dimensions:
        of = [pair for pair in c.quantity_pairs if pair[0].dimension == dimension]
        if not any(agree for _, _, agree in of):
            return None
    first, second, _ = next(pair for pair in c.quantity_pairs if pair[2])
    return f"{first.text} = {second.text}"


def unrelated(c: Comparison) -> str | None:
    """Nothing is shared beyond a word or two: one leaves out what the other says."""
    if (
        len(c.shared) <= 1
        and not c.opposed
        and min(len(c.left.content), len(c.right.content)) >= 4
        and c.coverage <= 0.25
    ):
        return ""
    return None


GUARDS: dict[str, Guard] = {
    "other-time": other_time,
    "other-scope": other_scope,
    "other-subject": other_subject,
    "other-name": other_name,
    "several-objects": several_objects,
    "refinement": refinement,
    "condition": condition,
    "hedge": hedge,
    "exception": exception,
    "reported": reported,
    "question": question,
    "negated-cue": negated_cue,
    "same-quantity": same_quantity,
    "unrelated": unrelated,
}
"""Name → comparison; the table in rules/README.md is made from it."""

SILENCING = (
    "other-time",
    "other-scope",
    "other-subject",
    "other-name",
    "condition",
    "exception",
    "reported",
    "question",
    "negated-cue",
)
"""What silences a raising rule that has no `unless` of its own."""
