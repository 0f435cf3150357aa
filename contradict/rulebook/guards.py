"""Comparisons that tell a look-alike from a contradiction: each asks one question of a pair, named so that rules can use it.

This is where precision comes from: a sentence classifier sees neither date, scope, subject nor unit.
Every guard is symmetric and returns the words that made it hold ("" where none can be shown), or None.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from contradict.calendar_words import MONTHS
from contradict.rulebook import lexicon
from contradict.rulebook.attribution import DISOWNING, disowned, reported
from contradict.rulebook.compare import Comparison, sign
from contradict.rulebook.counting import same_counted
from contradict.rulebook.denial import other_complement
from contradict.rulebook.intervals import Quantity
from contradict.rulebook.numerals import VAGUE
from contradict.rulebook.reading import USED_TO, Reading
from contradict.rulebook.scope import other_scope
from contradict.rulebook.subjects import other_name, other_subject, several_objects
from contradict.rulebook.telling import condition, exception, hedge, negated_cue, question
from contradict.rulebook.tense import meets_now, past
from contradict.rulebook.times import differ
from contradict.rulebook.words import lemmas, stem

Guard = Callable[[Comparison], str | None]
FAR_APART = 5
"""Days between two claims after which a state of affairs may have changed."""
NOT_BEFORE = re.compile(r"(?:\bnot|n't|\bnever|\bno)\b[^.;]*\b(?:before|until|till|earlier|later)\b", re.IGNORECASE)


WITHHOLDING = frozenset(
    stem(word)
    for word in lexicon.words(
        "premature speculation speculative rumour rumor fake fabricated false untrue unconfirmed hypothetical doubt denied lie"
    )
)
"""Words that take back what they stand with."""


def other_time(c: Comparison) -> str | None:
    """The texts speak of different times (years, days, "used to"), or were said far apart about what may have changed."""
    if c.pair.same_actor:
        return None  # one actor saying otherwise later is a shift: time is what makes it one
    kind = differ(c.focus[0].times, c.focus[1].times)
    if _reaches(c):
        return None
    if kind and _opposed_apart_from_time(c, kind):
        return kind
    for near, far in (c.focus, c.focus[::-1]):
        used = near.seek(USED_TO)
        word = near.spotted.get("superseding") or (used.group() if used else None)
        if (
            word
            and "still" not in far.marks
            and (c.pair.days_apart or 1) >= 1
            and not meets_now(word.lower(), near, far)
        ):
            return word
    return _around_one_event(c) or later_state(c)


_NOT_UNTIL = re.compile(
    r"(?:\b(?:no|not|none|nobody|no one|neither|never)\b|n['’]t\b)[^.;]{1,60}\b(?:until|till|before) (?:[a-z-]+[ -]){0,2}?"
    rf"(?:(?P<year>(?:19|20)\d\d)\b|(?P<month>{'|'.join(MONTHS)})\b)",
    re.IGNORECASE,
)
_EVER_SINCE = re.compile(
    r"\b(?:in|since) (?P<year>(?:19|20)\d\d)\b[^.;]{0,40}\b(?:ever since|since then|from then on)\b", re.IGNORECASE
)


_FROM_UNTIL = re.compile(r"\bfrom\b[^.;]{1,40}\b(?:until|till)\b", re.IGNORECASE)


def _reaches(c: Comparison) -> bool:
    """Whether what one text says holds for the other's time as well: "not until March" of February, "in 2018, and ever since" of 2020."""
    for one, other in (c.focus, c.focus[::-1]):
        since, until = one.seek(_EVER_SINCE), one.seek(_NOT_UNTIL)
        if one.seek(_FROM_UNTIL) and not other.times.years:
            return True  # "from last November until this April": "this January" lies between, as far as words tell
        if since and other.times.years and min(other.times.years) >= int(since["year"]):
            return True
        if until and until["year"] and other.times.years and max(other.times.years) < int(until["year"]):
            return True
        if until and until["month"] and other.times.months:
            return max(other.times.months) <= MONTHS.index(until["month"].lower())
    return False


def later_state(c: Comparison) -> str | None:
    """What was said first, days before, may have changed by the day of the other: it does not only tell of what was over by then."""
    if c.pair.same_actor or c.pair.days_apart is None or c.pair.days_apart < FAR_APART:
        return None
    return None if _over(c) or _same_dated_event(c) else f"{c.pair.days_apart} days apart"


def _over(c: Comparison) -> bool:
    """Whether the text that was said first tells only of what had happened by then, which does not change any more."""
    if c.antonym_conflicts:
        return False
    sides = ((c.focus[0], c.pair.left), (c.focus[1], c.pair.right))
    first, claim = min(sides, key=lambda side: side[1].said_on or date.max)
    told = past(first) or "past" in claim.features
    main = _RELATIVE.sub(" ", first.text)
    return told and not _STANDS.search(main) and not _STATE.search(main)


_RELATIVE = re.compile(r",? (?:which|who|whose|where) [^,.;]{1,120}", re.IGNORECASE)


_STANDS = re.compile(
    r"\b(?:is|are|am|has|have|will|won['’]t|can|cannot|continues?|remains?|stays?|today|this morning)\b|\w['’](?:ll|ve|re|m)\b",
    re.IGNORECASE,
)
_STATE = re.compile(
    r"\b(?:was|were|had been)(?: not|n['’]t)?(?: \w+ly)? "
    r"(?!\w+ed\b|(?:born|brought|built|caught|cut|found|given|held|hit|hurt|kept|known|laid|left|lost|made|met|paid|put|read|seen|sent|set|shot|shown|shut|sold|spent|struck|taken|told|won|written)\b|"
    r"(?:the|an?|his|her|its|their) (?:\w+ )?(?:result|cause|work|fault|consequence|victims?|first|last)\b)\w+",
    re.IGNORECASE,
)
"""What was so may have changed by now; what happened has not."""
_BEFORE = re.compile(
    r"\b(?:before|prior to|ahead of|until|till|up to|in the run-up to|pre)[ -](?:the |its |our |their |his |her |that |this |a |an )?"
    r"(?P<event>[a-z]{4,})",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"\b(?:after|since|following|in the wake of|post|as a result of|from)[ -](?:the |its |our |their |his |her |that |this |a |an )?"
    r"(?P<event>[a-z]{4,})",
    re.IGNORECASE,
)
_FRONTED = re.compile(
    r"^\W*(?:when (?:\w+ ){1,5}?(?:opened|began|started|was|were|came|took|arrived|joined|left|broke)|(?:\w+ ){1,3}(?:years?|months?|weeks?|decades?|centur(?:y|ies)) ago|before(?! (?:dawn|daybreak|sunrise|noon|midnight|dusk|\d))|prior to|until|under (?:the|his|her|our) (?:former|old|previous|last|late))\b",
    re.IGNORECASE,
)


def _around_one_event(c: Comparison) -> str | None:
    """Before something on the one side, after the same on the other; or a text that opens with what went before."""
    opposed = bool(c.polarity_conflicts or c.antonym_conflicts)
    for early, late in ((c.left, c.right), (c.right, c.left)):
        before, after = early.seek(_BEFORE), late.seek(_AFTER)
        if opposed and before and after and before["event"].lower() == after["event"].lower():
            return f"{before.group()} / {after.group()}"
        fronted = early.seek(_FRONTED)
        if (
            fronted
            and not late.seek(_FRONTED)
            and not before_too(late, early)
            and not _named_too(early.text.partition(",")[0], late)
        ):
            return fronted.group()
    return None


def _named_too(fronted: str, other: Reading) -> bool:
    """Whether the event that a text opens with ("when the valve was first opened") is told of in the other ("on its first opening")."""
    verb = re.search(r"(\w+ed)$", fronted) if fronted.lower().startswith("when ") else None
    return verb is not None and stem(lemmas(verb[1].lower())[0]) in other.content


def before_too(reading: Reading, other: Reading) -> bool:
    """Whether the text names the time before which the other text speaks, too."""
    mine, theirs = reading.seek(_BEFORE), other.seek(_BEFORE)
    return bool(mine and theirs and mine["event"].lower() == theirs["event"].lower())


def _opposed_apart_from_time(c: Comparison, kind: str) -> bool:
    """Whether more than the time differs: with nothing else opposed, one event with two dates is a conflict of dates.

    "not before April" denies a date, not the event, so a denial with a word of time does not count.
    """
    if c.antonym_conflicts or (c.quantity_conflict and kind in ("years", "months", "eras")):
        return True
    return bool(c.polarity_conflicts) and not (c.left.seek(NOT_BEFORE) or c.right.seek(NOT_BEFORE))


def _same_dated_event(c: Comparison) -> bool:
    left, right = c.left.times, c.right.times
    return bool(left.years & right.years or left.days & right.days or left.months & right.months)


def refinement(c: Comparison) -> str | None:
    """One text says what the other says, and more; nothing in them is opposed."""
    if c.opposed or len(c.shared) < 2 or (c.left_only and c.right_only) or _quantifiers_clash(c):
        return None
    if ("only" in c.left.marks) != ("only" in c.right.marks) or ("none" in c.left.marks) != ("none" in c.right.marks):
        return None  # who says more by "only" or "nothing" takes the rest away
    if not WITHHOLDING.isdisjoint(c.left_only | c.right_only):
        return None
    if any((sign(c.left, root) > 0) != (sign(c.right, root) > 0) for root in c.shared) or differ(
        c.left.times, c.right.times
    ):
        return None
    return " ".join(sorted(root.lstrip("~") for root in c.shared)[:4])


def _quantifiers_clash(c: Comparison) -> bool:
    left, right = c.left.marks, c.right.marks
    if ("all" in left and c.right.quantities) or ("all" in right and c.left.quantities):
        return True
    clashing = (("all", "none"), ("all", "some"), ("some", "none"), ("only", "all"))
    return any((one in left and other in right) or (one in right and other in left) for one, other in clashing)


def same_quantity(c: Comparison) -> str | None:
    """The amounts are equal, if written otherwise ($90 billion / 90,000 million dollars)."""
    if not c.quantity_pairs or c.polarity_conflicts or c.antonym_conflicts:
        return None
    if any(reading.seek(DISOWNING) for reading in c.focus):
        return None  # who repeats a figure to call it wrong does not share it
    equal = [(first, second) for first, second, agree in c.quantity_pairs if agree and _one_figure(first, second)]
    if any(amount.low != amount.high and VAGUE.fullmatch(amount.text) for pair in equal for amount in pair):
        return None  # "several" may be nine, and is no other way to write it
    if {first.dimension for first, _, _ in c.quantity_pairs} - {first.dimension for first, _ in equal}:
        return None
    otherwise = next((pair for pair in equal if pair[0].text.lower() != pair[1].text.lower()), None)
    return f"{otherwise[0].text} = {otherwise[1].text}" if otherwise else None


def _one_figure(first: Quantity, second: Quantity) -> bool:
    """Whether two amounts that can both be true are one figure: "more than two kilometres" is not "five kilometres"."""
    if "most" in (first.bounded, second.bounded) or "least" in (first.bounded, second.bounded):
        return abs(_figure(first) - _figure(second)) <= 0.1 * abs(_figure(first))
    return True


def _figure(amount: Quantity) -> float:
    return amount.high if amount.bounded == "most" else amount.low


def unrelated(c: Comparison) -> str | None:
    """Nothing is shared beyond a word: by words alone, one leaves out what the other says."""
    if (
        len(c.shared) <= 1
        and not c.opposed
        and min(len(c.left.content), len(c.right.content)) >= 4
        and c.coverage <= 0.25
    ):
        return ""
    return None


_TO_COME = re.compile(
    r"\b(?:(?<!free )(?<!own )will|['’]ll|shall|going to(?! court| war| trial)|about to|plans? to|planning to|planned to|wants? to|wish(?:es)? to|aims? to|aiming to|would like to|intends? to|intending to|expect(?:s|ed)? (?:to|that|by|in|on|next|this)|"
    r"due (?:in|on|by|for|next|to (?:be|open|start|begin|close|arrive|take|end|leave|meet|sign|vote|appear|face|return|launch|receive|come|go|resume|finish))|set to|hopes? to|promised? to|pledged? to|vow(?:s|ed)? to|ready to|prepar(?:es|ing) to|"
    r"scheduled|next (?:week|month|year|season|spring|summer|autumn|winter)|soon|shortly|imminent|would)\b",
    re.IGNORECASE,
)
_NOT_SO_FAR = re.compile(
    r"\b(?:(?:has|have|had)(?: not|n['’]t| yet to| never| still not| so far not| as yet not)|(?:hasn|haven|hadn)['’]t|did(?: not|n['’]t)|"
    r"(?:no|nobody|no one|none|nothing|neither|not (?:a|one|a single)|hardly any|few)\b[^.;]{0,60}\b(?:has|have|had)(?: yet| so far| as yet)? (?:been|\w+ed|taken|come|gone|begun|met|left|made|seen|won|lost)|"
    r"(?:not|nothing|no \w+) (?:yet|so far|as yet|to date)|yet to|still (?:waiting|awaiting|to be|outstanding|pending)|"
    r"has taken place|have taken place)\b",
    re.IGNORECASE,
)
_AS_BEFORE = re.compile(
    r"\b(?:to this day|so far|for the time being|at present|until now|up to now)\b",
    re.IGNORECASE,
)
"""How things are before the change that somebody plans."""
_NO_PLAN = re.compile(
    r"\b(?:no|not|none|never|nobody|n['’]t)\b[^.;]{0,20}\b(?:plans?|planned|planning|intend\w*|intention|consider\w*|prepar\w+)\b",
    re.IGNORECASE,
)
"""Who says that nothing is planned denies what is said to be coming."""
_WORD_GIVEN = r"(?:agree\w*|consent\w*|promis\w+|pledg\w+|vow\w*|commit\w*|accept\w*|(?:his|her|its|their|my|our) word)"
_NO_SUCH = re.compile(r"\bno such\b|\bno truth\b|\bpremature\b|\binvent(?:ed|ion)\b", re.IGNORECASE)
"""Points at what the other said: "No such meeting has been agreed" denies it, whatever the tense."""
_REFUSED = re.compile(r"\b(?:refus(?:e|es|ed|ing|al)|reject(?:s|ed|ing)?|rule[sd]? out)\b", re.IGNORECASE)
_COMMITTED = re.compile(rf"\b{_WORD_GIVEN}\b", re.IGNORECASE)
_NOT_COMMITTED = re.compile(rf"\b(?:no|not|never|nobody|none|n['’]t)\b[^.;]{{0,20}}\b{_WORD_GIVEN}\b", re.IGNORECASE)
"""Who says that nobody has agreed denies what is said to come because somebody has."""
_HAPPENED = re.compile(r"\b(?:has|have|had|was|were|did)\b|\b(?:now|already|firmly|safely) in hand\b", re.IGNORECASE)


_SILENT = re.compile(
    r"\b(?:ma(?:kes?|de|king) no (?:mention|reference)|no mention (?:is|was) made|(?:does|did|do)(?: not|n['’]t) (?:mention|refer to|speak of|say (?:anything|a word|whether|who|why|how|when|where))|"
    r"(?:says?|said) (?:nothing|not a word|no word) (?:of|about|on)|(?:is|was|remains?|remained|stays?|stayed) silent (?:on|about)|without mentioning|"
    r"goes unmentioned|went unmentioned)\b",
    re.IGNORECASE,
)


_MENTIONS = re.compile(
    r"\b(?:mention(?:s|ed)?|refer(?:s|red) to|spells? out|spelled out|cite[sd]?|spo(?:ke|ken) (?:of|about)|speaks? (?:of|about)|talk(?:s|ed) (?:of|about)|told|explain(?:s|ed)|"
    r"said (?:who|why|how|when|where|whether)|(?:names|named|lists|listed) (?:the|an?|two|three|him|her|them)\b)",
    re.IGNORECASE,
)
"""Who does so does what the other text says was not done."""


def silence(c: Comparison) -> str | None:
    """One text only says that something is not mentioned somewhere: who leaves a thing out does not deny it."""
    for quiet, other in (c.focus, c.focus[::-1]):
        found = quiet.seek(_SILENT)
        if found and not other.seek(_SILENT) and not other.seek(_MENTIONS):
            return found.group()
    return None


def not_yet(c: Comparison) -> str | None:
    """One text says that something is to come, the other that it has not happened so far: both can be true."""
    for coming, open_ in (c.focus, c.focus[::-1]):
        first, second = coming.seek(_TO_COME), open_.seek(_NOT_SO_FAR) or open_.seek(_AS_BEFORE)
        if open_.seek(_NO_SUCH) or open_.seek(_REFUSED) or (coming.seek(_COMMITTED) and open_.seek(_NOT_COMMITTED)):
            continue
        if first and second and not open_.seek(_TO_COME) and not open_.seek(_NO_PLAN) and not coming.seek(_HAPPENED):
            return f"{first.group()} / {second.group()}"
    return None


def other_date(c: Comparison) -> str | None:
    """The texts name different times, whether or not anything else in them is opposed."""
    return differ(c.left.times, c.right.times)


_TASTE = re.compile(
    r"\b(?:i (?:think|find(?! that)|feel(?! like)|believe|consider|reckon|guess|prefer|like|love|hate)|in my (?:view|opinion|eyes|book|judg(?:e)?ment)|to my (?:mind|taste|eye|ear)|for my (?:taste|money)|"
    r"if you ask me|i personally|personally,? i|as i see it|from my point of view|frankly|in my humble|seems to me|strikes me|a matter of taste)\b",
    re.IGNORECASE,
)


def opinion(c: Comparison) -> str | None:
    """A text gives a personal judgement and says so ("I find", "to my mind")."""
    found = c.focus[0].seek(_TASTE) or c.focus[1].seek(_TASTE)
    return found.group() if found and not c.polarity_conflicts else None


GUARDS: dict[str, Guard] = {
    "other-time": other_time,
    "later-state": later_state,
    "other-scope": other_scope,
    "other-subject": other_subject,
    "other-name": other_name,
    "several-objects": several_objects,
    "refinement": refinement,
    "condition": condition,
    "hedge": hedge,
    "not-yet": not_yet,
    "other-date": other_date,
    "other-complement": other_complement,
    "opinion": opinion,
    "exception": exception,
    "reported": reported,
    "disowned": disowned,
    "question": question,
    "negated-cue": negated_cue,
    "silence": silence,
    "same-quantity": same_quantity,
    "same-counted": same_counted,
    "unrelated": unrelated,
}
"""Name → comparison; the table in rules/README.md is made from it."""


def holds(c: Comparison, name: str) -> str | None:
    """What a guard says of a pair; each is asked once."""
    if name not in c.held:
        c.held[name] = GUARDS[name](c)
    return c.held[name]


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
    "silence",
    "hedge",
    "not-yet",
    "other-date",
    "other-complement",
    "opinion",
    "same-quantity",
    "disowned",
)
"""What silences a raising rule that has no `unless` of its own."""
