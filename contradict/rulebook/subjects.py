"""Whether two texts speak of the same bearer: other subjects, other bearers of one name, one of several objects."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import lru_cache

from contradict.rulebook import lexicon
from contradict.rulebook.compare import AGENT_STEMS, LIST_STEMS, Comparison
from contradict.rulebook.reading import TITLES, Frame, Reading, read_text
from contradict.rulebook.times import CALENDAR
from contradict.rulebook.words import stem

_FIRST_PERSON = re.compile(r"\W*(?:we|i|our|my)\b", re.IGNORECASE)
_GENERATION = re.compile(
    r"[A-Z]\w+,? (?:the )?(elder|younger|senior|junior|Sr|Jr|II|III|IV)\b|\b(older|younger|elder) [A-Z]\w+"
)
_CALENDAR_STEMS = frozenset(stem(word) for word in CALENDAR)


def other_subject(c: Comparison) -> str | None:
    """The predicate is the same, its subject another ("Germany backed" / "France did not back"; "we back" / "we reject")."""
    left, right = c.left.frame, c.right.frame
    if left is None or right is None:
        return None
    if not c.pair.same_actor and _each_their_own(c, left, right):
        return f"{c.pair.left.actor.name} / {c.pair.right.actor.name}"
    if _FIRST_PERSON.match(c.left.text) and _FIRST_PERSON.match(c.right.text):
        apart = not c.pair.same_actor and _of_themselves(c, left, right)
        return f"{c.pair.left.actor.name} / {c.pair.right.actor.name}" if apart else None
    if c.left.seek(_NOBODY) or c.right.seek(_NOBODY):
        return None  # "no convoy was turned back" speaks of all of them
    if left.pronoun or right.pronoun or not _related(c, left, right) or "only" in c.left.marks | c.right.marks:
        return None
    named_there = left.subject & c.right.content or right.subject & c.left.content
    if named_there and not _same_head_other_kind(left, right):
        return None
    if left.verb in AGENT_STEMS and left.polarity == right.polarity == 1 and not c.antonym_conflicts:
        return None  # two doers of one deed: a conflict of its own
    return f"{_show(left)} / {_show(right)}"


_NOBODY = re.compile(r"^\W*(?:no|none|not (?:one|a single)|neither)\b", re.IGNORECASE)


def _of_themselves(c: Comparison, left: Frame, right: Frame) -> bool:
    """Two speakers, each about itself ("we back it" / "we do not back it"), and one predicate or its opposite."""
    if left.verb in AGENT_STEMS and left.polarity == right.polarity == 1 and left.verb == right.verb:
        return False
    return left.verb == right.verb != "be" or right.verb in c.antonyms.get(left.verb, ())


_OURS = re.compile(
    r"^(?:\w+ ){0,3}?(?:our|my) (?!side\b|knowledge\b|country\b|view\b|opinion\b|\w+['’]s?\b)\w+", re.IGNORECASE
)


def _each_their_own(c: Comparison, left: Frame, right: Frame) -> bool:
    """Both speak of people or things of their own ("none of our soldiers" / "six of our fighters")."""
    if left.verb in AGENT_STEMS and left.polarity == right.polarity == 1:
        return False
    return all(
        (match := reading.seek(_OURS)) is not None and match.end() <= reading.tokens[frame.verb_at].start
        for reading, frame in ((c.left, left), (c.right, right))
    )


def _show(frame: Frame) -> str:
    return " ".join(sorted(root.lstrip("~") for root in frame.subject))


def _related(c: Comparison, left: Frame, right: Frame) -> bool:
    """One predicate: the same verb (a copula needs names on both sides), or opposite ones, and something shared beyond it."""
    if left.verb == "be" or right.verb == "be":
        return left.verb == right.verb and bool(left.names and right.names) and bool(left.rest & right.rest)
    if left.verb == right.verb:
        return bool(left.names and right.names) or bool(left.rest & right.rest)
    # opposite verbs of two nouns ("the river is falling" / "the water is climbing") are as often one thing in two words
    return bool(left.names and right.names) and right.verb in c.antonyms.get(left.verb, ())


def _same_head_other_kind(left: Frame, right: Frame) -> bool:
    """ "the northern branch" / "the southern branch": part of the phrase is shared, and each side has a word of its own."""
    own = left.subject - right.subject - right.subject_more, right.subject - left.subject - left.subject_more
    return bool(left.subject & right.subject and own[0] and own[1])


def other_name(c: Comparison) -> str | None:
    """One name, two bearers: "Springfield, Illinois" / "Springfield, Missouri", "Delta Air Lines" / "Delta Faucet"."""
    generations = c.left.seek(_GENERATION), c.right.seek(_GENERATION)
    if generations[0] and generations[1]:
        first, second = (match[1] or match[2] for match in generations if match)
        if first != second:
            return f"{first} / {second}"
    if told := _namesake(c) or _told_apart(c) or _described_apart(c) or _placed_apart(c) or _like_named(c):
        return told
    left, right = _bearers(c.left, c.pair.left.actor.name), _bearers(c.right, c.pair.right.actor.name)
    if any(
        set(first) <= set(second) or set(second) <= set(first)
        for first in left
        for second in right
        if len(first) > 1 or len(second) > 1
    ):
        return None  # one bearer at least is common to both
    return next(
        (
            f"{' '.join(first)} / {' '.join(second)}"
            for first in left
            for second in right
            if _apart(first, second, c.right)
        ),
        None,
    )


_NAMESAKE = re.compile(
    r"(?<=[a-z], )no relation\b(?! (?:to|between|of|with))|\bnamesakes?\b|\bof the same name\b|\bnot to be confused with\b|"
    r"\b(?:who|which|that) (?:is|was) also (?:called|named) (?=[A-Z]|(?:Dr|Mr|Ms|Mrs)\b)|(?<=[A-Za-z], )(?:the one|not the one|that is the one) in (?:the )?[A-Z]\w+",
)


def _namesake(c: Comparison) -> str | None:
    """A text says itself that it speaks of another bearer ("Semyon Brodt, no relation", "Paris, the one in Texas")."""
    first, second = (reading.seek(_NAMESAKE) for reading in c.focus)
    found = first or second
    return found.group() if found and not (first and second) else None


_TITLES = TITLES | lexicon.words(
    "miss dame lord lady colonel captain major lieutenant lt sergeant sgt officer justice prof mayor princess pope bishop father sister brother coach "
    "chief commissioner inspector doctor acting former ex candidate republican democrat senior junior"
)


def _like_named(c: Comparison) -> str | None:
    """Two names that differ in one word, and neither text has the other's word ("Malthouse Court" / "Malthouse Row", "Isa Touré" / "Fatou Touré")."""
    for first in c.left.names:
        for second in c.right.names:
            own = [pair for pair in zip(first, second, strict=False) if pair[0] != pair[1]]
            shared = set(first) & set(second) - _GENERIC
            if not 2 <= len(first) == len(second) <= 4 or len(own) != 1 or not shared:
                continue
            (mine, theirs), word = own[0], min(shared)
            if _one_bearer(first, second):
                continue
            apart = mine not in c.right.at and theirs not in c.left.at and _TITLES.isdisjoint(own[0])
            if apart and len(c.left.at.get(word, ())) == len(c.right.at.get(word, ())) == 1:
                return f"{' '.join(first)} / {' '.join(second)}"
    return None


def _one_bearer(first: tuple[str, ...], second: tuple[str, ...]) -> bool:
    """ "US President Donald Trump" / "Former President Donald Trump", "Sergei Lavrov" / "Sergey Lavrov"."""
    own = [pair for pair in zip(first, second, strict=False) if pair[0] != pair[1]]
    alike = len(first) == len(second) and len(own) == 1 and _one_spelling(*own[0])
    return alike or (min(len(first), len(second)) > 1 and first[-2:] == second[-2:])


def _one_spelling(first: str, second: str) -> bool:
    """Whether two words are one name in two spellings, most likely ("Muhammad" / "Mohammed")."""
    return SequenceMatcher(None, first, second, autojunk=False).ratio() >= 0.7


_APPOSED = re.compile(r"\b(?P<name>[A-Z]\w+), (?P<what>(?:the |an? )?[\w ]{2,40}?)(?:,|$|\.)")
_PLACED = re.compile(r"^(?:The [a-z]+ (?:of|in) )?(?P<name>[A-Z]\w+) in (?P<what>[A-Z]\w+)")
_TITLED = re.compile(
    r"\b(?P<what>Senator|Representative|Congressman|Congresswoman|Judge|Justice|Mayor|Governor|Doctor|"
    r"Bishop|General|Professor) (?P<name>[A-Z]\w+)"
)


def _told_apart(c: Comparison) -> str | None:
    """One name, told apart on both sides: by place ("Springfield in Illinois"), apposition ("Paris, Texas,") or office ("Judge Brown")."""
    for pattern in (_APPOSED, _PLACED, _TITLED):
        first, second = c.left.seek(pattern), c.right.seek(pattern)
        if (
            first
            and second
            and first["name"] == second["name"]
            and not _words(first["what"]) & (_words(second["what"]) | CALENDAR)
        ):
            return f"{first.group()} / {second.group()}"
    return None


_DESCRIBED = re.compile(
    r"(?P<name>[A-Z][\w'’-]+ [A-Z][\w'’-]+), (?:an? |the )?"
    r"(?P<what>(?!(?:before|after|and|or|but|in|at|on|who|which|whose|when|while|speaking|said|says|told)\b)[a-z][\w '’-]{2,40})(?=[,.;)]|$)"
)
_ENTITLED = re.compile(
    r"^(?P<what>(?:[A-Z]?[\w-]+ ){1,3}?)(?<! of )(?<! for )(?<! at )(?P<name>[A-Z][\w'’-]+ [A-Z][\w'’-]+)$"
)
_OFFICES = lexicon.words(
    "board chair chairman chairwoman chairperson president vice director executive treasurer secretary spokesman spokeswoman spokesperson counsel "
    "head management manager press office finance managing legal chief deputy representative lawyers branch staff"
)
"""Who these are of is a body: one has several of them."""


def _described_apart(c: Comparison) -> str | None:
    """One full name, described in two ways by the actors or a text ("Abbas Karimi, union lawyer" / "Abbas Karimi, rancher")."""
    left, right = _descriptions(c.pair.left.actor.name, c.left), _descriptions(c.pair.right.actor.name, c.right)
    for name in sorted(left.keys() & right.keys()):
        if not left[name] & right[name] and not (left[name] <= _OFFICES and right[name] <= _OFFICES):
            return f"{name}, {min(left[name])} / {min(right[name])}"
    return None


_PLACED_ACTOR = re.compile(
    r"^(?:\w+ of )?(?P<name>[A-Z][\w’-]+)(?: [A-Z][\w’-]+){0,3}(?:, | \()(?P<place>[A-Z][\w’-]+)"
)


def _placed_apart(c: Comparison) -> str | None:
    """Actors of one name in two places ("Birmingham City Council, England" / "Birmingham, Alabama"), the name standing in both texts."""
    left, right = _PLACED_ACTOR.search(c.pair.left.actor.name), _PLACED_ACTOR.search(c.pair.right.actor.name)
    if not left or not right or left["name"] != right["name"] or left["place"] == right["place"]:
        return None
    held = all(left["name"].lower() in reading.at for reading in (c.left, c.right))
    return f"{left['name']}, {left['place']} / {right['place']}" if held else None


def _descriptions(actor: str, reading: Reading) -> dict[str, set[str]]:
    """Full name → the words that describe its bearer, in the actor's name and in the text."""
    found: dict[str, set[str]] = {}
    for match in (_DESCRIBED.search(actor), _ENTITLED.match(actor), reading.seek(_DESCRIBED)):
        if match and (what := _words(match["what"])):
            found.setdefault(match["name"], set()).update(what)
    return found


def _words(text: str) -> set[str]:
    return set(re.findall(r"[a-z]{3,}", text.lower())) - {"the"}


def _apart(first: tuple[str, ...], second: tuple[str, ...], right: Reading) -> bool:
    """Whether two names share a telling word, each has one of its own, and the right text does not hold the left name after all."""
    if _one_bearer(first, second) or max(len(first), len(second)) > 3 or not set(first) & set(second) - _GENERIC:
        return False
    contained = set(first) <= set(second) or set(second) <= set(first)
    return not contained and not all(word in right.at for word in first)


_GENERIC = lexicon.words(
    "united new old north south east west northern southern eastern western national international state "
    "states city university college air force army navy court house party ministry department bank "
    "council union club league cup station street road river lake island republic federal royal central "
    "general great world first second summer winter games act bill committee commission group company inc "
    "ltd american european russian british french german chinese"
)


def _bearers(reading: Reading, actor: str) -> list[tuple[str, ...]]:
    """Names in a text; a bare one is filled out by the actor's own name ("Lopez", said by the office of Maria Lopez)."""
    full = [names for names in _actor_names(actor) if len(names) > 1]
    made = []
    for name in reading.names:
        fuller = next((other for other in full if len(name) == 1 and name[0] in other), None)
        made.append(fuller or name)
    first = reading.tokens[0].word if reading.tokens and reading.tokens[0].capital else ""
    return made + [names for names in full if first in names]


@lru_cache(maxsize=20_000)
def _actor_names(actor: str) -> tuple[tuple[str, ...], ...]:
    return read_text("by " + actor).names


_MADE_IN = re.compile(
    r"\b(?i:are|we|they) (?:all )?(?:build|built|weld|welded|make|made|produce|produced|assemble|assembled|brew|brewed|grow|grown|print|printed|sew|sewn|bottle|bottled|"
    r"bake|baked|mine|mined)\b[^.;]{0,40}?\bin (?P<place>(?!(?:January|February|March|April|May|June|July|August|September|October|November|December|English|French|German|Dutch|Spanish|Russian|Chinese|Arabic|Italian)\b)[A-Z]\w+)"
)


def _made_in_several_places(c: Comparison) -> str | None:
    """What is made in one place, day in, day out, may be made in another as well."""
    left, right = c.left.seek(_MADE_IN), c.right.seek(_MADE_IN)
    if left is None or right is None or left["place"] == right["place"]:
        return None
    sole = {"only", "none", "all"} & (c.left.marks | c.right.marks) or c.polarity_conflicts
    return None if sole else f"{left['place']} / {right['place']}"


def several_objects(c: Comparison) -> str | None:
    """A predicate that takes many objects, each text naming other ones (met the mayor / met the unions)."""
    left, right = c.left.frame, c.right.frame
    if made := _made_in_several_places(c):
        return made
    if left is None or right is None or left.verb != right.verb or left.verb not in LIST_STEMS:
        return None
    if (
        left.polarity != 1
        or right.polarity != 1
        or left.passive
        or right.passive
        or {"only", "none"} & (c.left.marks | c.right.marks)
    ):
        return None
    if not (left.subject & right.subject or left.pronoun or right.pronoun) or c.opposed:
        return None
    if left.rest - right.rest - _CALENDAR_STEMS and right.rest - left.rest - _CALENDAR_STEMS:
        return left.verb.lstrip("~")
    return None
