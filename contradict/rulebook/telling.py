"""Whether a text asks, hedges, makes a condition or an exception, or commits to nothing: what it does not assert plainly."""

from __future__ import annotations

import re

from contradict.rulebook.clauses import clauses
from contradict.rulebook.compare import Comparison
from contradict.rulebook.reading import Frame, Reading
from contradict.rulebook.words import lemmas, stem

_DEONTIC = re.compile(
    r"\b(?:must|shall|may not|allowed|permitted|prohibited|forbidden|banned|obliged|required|need not|mandatory|compulsory|optional|"
    r"entitled|rules?|regulations?|bylaws?|licen[cs]e|lawful|unlawful|illegal|consent|by law|the law|rights?|free to|bound|off limits|closed to|"
    r"barred|clause|members of the public|may [^.;,]{3,40}(?: daily| every day| whenever| free of charge| at any time))\b",
    re.IGNORECASE,
)
"""Where duties are spoken of, "may" permits and does not hedge."""


def condition(c: Comparison) -> str | None:
    """One text speaks under a condition that the other does not make."""
    first, second = c.focus
    if c.left.seek(_FOR_ALL) or c.right.seek(_FOR_ALL):
        return None  # "with or without it", "whatever they offer": the condition itself is denied
    if (one_sided := _one_sided(c, "condition")) and not any(_in_any_case(reading) for reading in c.focus):
        return one_sided
    left, right = _governing(first, second), _governing(second, first)
    found = left or right
    return found.group() if found and not (left and right) and "condition" not in first.marks & second.marks else None


_DATE = r" (?:the )?(?:\d|(?:next |mid-?|late |early )?(?:spring|summer|autumn|winter|january|february|march|april|may|june|july|august|\w+ember|october|new year)\b|end\b|\w+day\b|next\b)"
"""After "until": a date sets an end, and makes no condition."""
_IF_AT_ALL = re.compile(
    r"\b(?:if (?:need be|necessary|anything|any|ever|at all)|even (?:if|with|when|though))\b", re.IGNORECASE
)


def _in_any_case(reading: Reading) -> bool:
    """Whether the only condition is none ("by force if need be", "even if it rains")."""
    words = reading.spotted.get("condition", "").lower()
    if words.startswith(
        ("had ", "were ", "should ")
    ):  # an inversion opens its clause; "that it had the right" does not
        return re.search(rf"(?:^|[.;:,\"“] ?|\bthat ){words}", reading.text, re.IGNORECASE) is None
    return reading.seek(_IF_AT_ALL) is not None and words in ("if", "even if")


def _governing(reading: Reading, other: Reading) -> re.Match[str] | None:
    """Words that make a condition, where a clause they stand in shares something with the other text: else it is of another matter."""
    found = reading.seek(_DEPENDS)
    if found is None or found.start() <= 1:
        return found
    words = reading.tokens
    inside = {
        stem(words[index].lemmas[0])
        for first, last in clauses(reading)
        if words[first].start < found.end() and words[last - 1].end > found.start()
        for index in range(first, last)
    }
    return found if inside & other.content else None


_DEPENDS = re.compile(
    r"^\W*(?:should (?!be\b)\w+|were \w+ to\b|had \w+ (?:not )?been)|"
    r"^\W*(?:without|given|barring|failing|absent) [^.;]*\b(?:will|would|can|could|shall|must)\b|"
    r"\b(?:(?<!at )once(?! more| again| a\b)|when|whenever|as soon as|until(?!{DATE})|unless|after|provided|the day)\b[^.;,]*,? [^.;:]*\b(?:will|would|shall)\b|"
    r"\b(?:will|would|shall)\b[^.;:]*\b(?:(?<!at )once(?! more| again| a\b)|as soon as|until(?!{DATE})|unless|if|provided|whenever)\b|"
    r"\b(?:will|would|shall|can|may|must|ready|prepared|offers?|promises?|['’]ll)\b[^.;]*\b(?:in (?:return|exchange) for|only after|the moment)\b|"
    r"\b(?:only after|in (?:return|exchange) for|the moment)\b[^.;]*\b(?:will|would|shall|['’]ll|is|are)\b|(?:^|[,;.] )otherwise\b|"
    r"\b(?:resumes?|reopens?|pays?|acts?|starts?|begins?|ends?|leaves?|goes?|go) (?:\w+ ){0,3}?(?:(?<!at )once|when|as soon as|if|only)\b|"
    r"\b(?:anyone|whoever|everyone|those) (?:who|caught|found|failing|refusing)\b[^.;]*\b(?:will|would|must|shall|risks?)\b".replace(
        "{DATE}", _DATE
    ),
    re.IGNORECASE,
)
"""A condition by word order or by clauses of time about what is to come."""


def hedge(c: Comparison) -> str | None:
    """One text is hedged (may, reportedly, is considering), the other plain."""
    if _withdrawn(c):
        return None
    if (hedged := _one_sided(c, "hedge")) or "hedge" in c.focus[0].marks:
        return hedged
    return None if c.left.seek(_DEONTIC) or c.right.seek(_DEONTIC) else _one_sided(c, "may")


def _withdrawn(c: Comparison) -> bool:
    """Whether the expectation itself is asserted by one text and denied by the other ("expects to sign" / "does not expect to sign")."""
    words = {word for reading in c.focus for word in reading.spotted.get("hedge", "").lower().split()}
    return any(stem(lemmas(word)[0]) in c.polarity_conflicts for word in words)


def exception(c: Comparison) -> str | None:
    """One text makes an exception (except, unless, exempt) that the other does not mention: a rule and its exception."""
    if c.left.seek(_FOR_ALL) or c.right.seek(_FOR_ALL):
        return None
    return _one_sided(c, "exception") or _save_for(c) or _special_case(c) or _opposed_case(c)


_FOR_ALL = re.compile(
    r"\b(?:without exception|when(?:ever)? (?:they|you|we|it|he|she) (?:likes?|wants?|pleases?|wish)|whatever (?:the|their|its|his|her|becomes|happens|comes)|with or without|no matter|"
    r"regardless|irrespective|no matter|of (?:every|any) (?:size|age|kind|sort|type)|"
    r"(?:\w+(?:ed|ing)) or not|at any time|under any circumstances|in any circumstances|in every case)\b",
    re.IGNORECASE,
)
"""Where a text says that there is no exception, none explains the difference."""

_WHERE_IT_HOLDS = re.compile(
    r"\b(?:when|where|whenever|in (?:the )?cases? of|in case|in an? (?:\w+ )?emergenc\w+|in emergenc\w+|if|with (?:(?:an? |the |our |prior |written |special |valid )+(?:permits?|permission|licen[cs]e|consent|ticket|pass|card|prescription|approval|authori[sz]ation|warrant|escort|supervision)|minors|children)|"
    r"for (?:those|people|patients|staff|families|pupils|children|members|visitors|researchers|journalists|residents|\w+ \w+s) (?:who|with|from|aged|under|over)|"
    r"(?:who|that|which) (?:are|have|hold|had|were|can|do|cannot|want|need|live|work)|on (?:request|application|appeal|medical grounds|public holidays|special occasions)|"
    r"upon request|by appointment|[a-z]+s (?:carrying|holding|wearing|using|living|working|travelling|arriving|aged|bearing|owning|belonging|suffering|registered|born|bought|issued|sold|built|caught) "
    r"|under (?:the|an?|our|this) (?:\w+ )?(?:policy|plan|scheme|tariff|contract|programme|agreement)|under (?:certain|special|strict|exceptional) \w+|at the discretion|for (?:medical|research|personal|private|emergency|official|safety|humanitarian|religious) \w+|"
    r"(?:rescue|emergency|guide|diplomatic|medical|official|temporary|deaf|blind|disabled|sick|elderly|pregnant|tinned|small|minor)\b|\b(?:holders|owners|bearers|those|anyone|people) (?:of|with)\b|\b(?:over|under|above|below) (?:the age of )?(?:\d+|ten|twelve|fourteen|fifteen|sixteen|eighteen|twenty|sixty|seventy)\b)",
    re.IGNORECASE,
)


def _opposed_case(c: Comparison) -> str | None:
    """A general statement in the present tense, denied or opposed only for a case that the other text describes."""
    if not (c.polarity_conflicts or c.antonym_conflicts):
        return None
    for rule, case in (c.focus, c.focus[::-1]):
        special = case.seek(_WHERE_IT_HOLDS)
        if (
            special
            and "only" not in rule.marks
            and not rule.seek(_WHERE_IT_HOLDS)
            and rule.seek(_STANDING)
            and case.seek(_STANDING)
            and not rule.seek(_PAST)
        ):
            return special.group()
    return None


_STANDING = re.compile(
    r"\b(?:is|are|be|am|do|does|may|must|can|cannot|shall|pays?|stays?|remains?|gets?|has to|have to|never|always|n['’]t|not|admits?|opens?|closes?|shares?|need|needs|works?|carr(?:y|ies))\b",
    re.IGNORECASE,
)
_PAST = re.compile(r"\b(?:was|were|did|had|has|have|will|would|yesterday|last)\b", re.IGNORECASE)


_BUT = re.compile(
    r"(?<!was )(?<!is )(?<!were )(?<!are )\b(?:no|nobody|no one|none|nothing|never|anyone|anything|all|every|everyone|everything)\b[^.;,]*\b(?<!choice )(?<!option )(?<!alternative )but (?!not\b|was\b|were\b|is\b|are\b|has\b|had\b|also\b|only\b|it\b|we\b|they\b|he\b|she\b|i\b|the (?:\w+ ){1,3}(?:is|was|are|were|has|have)\b)|"
    r"\bby (?:special )?(?:leave|dispensation|invitation) of\b",
    re.IGNORECASE,
)


def _save_for(c: Comparison) -> str | None:
    """ "Nobody speaks from the floor but members", "by leave of the Speaker"; who says that nothing but one thing caused it names a doer."""
    first, second = (reading.seek(_BUT) for reading in c.focus)
    found = first or second
    return (
        found.group()
        if found and bool(first) != bool(second) and not found.group().lower().startswith("nothing")
        else None
    )


def _special_case(c: Comparison) -> str | None:
    """One text binds or forbids, the other permits for a case that it describes ("for headaches we allow", "readers who are blind")."""
    for rule, case in (c.focus, c.focus[::-1]):
        if rule.seek(_BINDS) and case.seek(_PERMITS) and not case.seek(_BINDS) and not rule.seek(_BOUND_OURSELVES):
            special = case.seek(_CASE)
            if special and not rule.seek(_CASE):
                return special.group()
            if (
                rule.frame
                and case.frame
                and case.frame.subject - rule.content
                and not rule.frame.subject & case.content  # "passengers may carry scooters" / "scooters are banned"
                and not case.seek(_ALL)
                and _kinds(rule.frame, case.frame)
            ):
                return " ".join(sorted(root.lstrip("~") for root in case.frame.subject - rule.content))
            if case.frame is not None and case.frame.subject & rule.content and case.frame.subject_more - rule.content:
                return " ".join(sorted(root.lstrip("~") for root in case.frame.subject_more - rule.content))
    return None


_BOUND_OURSELVES = re.compile(
    r"^\W*(?:we|i) (?:have been|were|was|are|am) (?:prohibited|forbidden|banned|barred|obliged|required)", re.IGNORECASE
)
"""Who has been bound himself states no rule."""
_ALL = re.compile(r"\b(?:all|every|any|anyone|everyone|each|nobody|no one|none)\b", re.IGNORECASE)


def _kinds(rule: Frame, case: Frame) -> bool:
    """Whether a plural of its own on the side of the case ("bakeries") stands against the plural of the rule ("shops")."""
    return case.plural and (rule.plural or rule.pronoun) and not case.pronoun


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
    first, second = c.focus
    return mark if (mark in first.marks) != (mark in second.marks) else None


def question(c: Comparison) -> str | None:
    """A text asks instead of asserting."""
    return "?" if "question" in c.focus[0].marks | c.focus[1].marks else None


def negated_cue(c: Comparison) -> str | None:
    """A text does not deny, does not rule out, does not reject: it commits to nothing."""
    return "" if "negated-cue" in c.focus[0].marks | c.focus[1].marks else None
