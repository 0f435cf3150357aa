"""Who does what a verb says: its subject in the dependency tree."""

from __future__ import annotations

from contradict.calendar_words import DAYS
from contradict.extract.groups import is_group
from contradict.extract.lost_subjects import (
    after_colon,
    before_relative,
    behind_complement,
    behind_participle,
    inserted_subject,
    inverted_subject,
    lost_in_front,
    lost_name,
    misread_name,
    misread_title,
    named_subject,
    of_headline,
    taken_by_relative,
    whole_of,
)
from contradict.extract.roles import is_somebody
from contradict.extract.tree import RELATIVE, Token, child, children, is_verb, negated
from contradict.extract.verbs import ADDING, AS, GOING_ON, STANDS


def subject_of(verb: Token, *, depth: int = 0) -> tuple[Token | None, Token | None]:
    """The subject as written and the token that names the speaker: they differ for relative pronouns and left-out subjects."""
    if depth > 6:
        return None, None
    own = named_subject(verb) or child(verb, "nsubj") or misread_title(verb) or misread_name(verb)
    passive = child(verb, "nsubjpass")
    if passive is not None:
        agent = child(verb, "agent")
        by = child(agent, "pobj") if agent is not None else None
        return (by, by) if by is not None else (None, None)
    agent = child(verb, "agent")
    if agent is not None and own is None and (by := child(agent, "pobj")) is not None and by.lemma_ not in _MEANS:
        return by, by
    if own is None and verb.lemma_ == "tell" and child(verb, "auxpass") is not None:
        return None, None  # "after being told that P": who hears it has not said it
    if own is not None and own.lower_ in DAYS and own.i > verb.i:
        own = None  # "LEE, who had insisted P, said Thursday that Q"
    if own is not None:
        if own.lower_ in RELATIVE and (clause := _relative_of(verb)) is not None:
            named = _antecedent(own, clause.head)
            return (own, named) if named.lower_ not in _THINGS else (None, None)
        own = (
            whole_of(own)
            or behind_participle(own, verb)
            or inserted_subject(verb)
            or behind_complement(verb)
            or inverted_subject(own, verb)
            or lost_name(own, verb)
            or after_colon(own, verb)
        )
        if own.lower_ in _THINGS:
            return None, None
        return own, own
    if (noun := before_relative(verb) or of_headline(verb) or taken_by_relative(verb)) is not None:
        return noun, noun
    if verb.dep_ == "conj" and (outer := outer_cue(verb)) is not None:
        return subject_of(outer, depth=depth + 1)
    if (outer := _participle_of(verb)) is not None:
        return subject_of(outer, depth=depth + 1)
    if verb.dep_ == "conj" and is_verb(verb.head):
        if not depth and child(verb, "auxpass") is not None and child(verb.head, "auxpass") is None:
            return None, None  # "had called the owner and been assured that …"
        written, named = subject_of(verb.head, depth=depth + 1)
        if child(verb.head, "nsubjpass") is not None and not child(verb, "auxpass"):
            suffers = child(verb.head, "nsubjpass")
            named = (whole_of(suffers) if suffers is not None else None) or suffers
            return named, named
        return written, named
    if (cited := _quoted_as(verb)) is not None:
        return cited, cited
    if verb.dep_ in ("xcomp", "advcl", "aux", "pcomp", "ccomp", "dep") and verb.head != verb:
        head = verb.head
        while head.dep_ in ("prep", "pcomp", "acomp") and head.head != head:
            head = head.head
        if _parted_from(verb, head):
            head = head.head
        given = child(head, "dobj")
        if _kept_from(verb, head):
            return (given, given) if given is not None and negated(head) else (None, None)
        if given is not None and verb.dep_ == "xcomp" and head.lemma_ not in _PASSING:
            return given, given
        if is_verb(head):
            if verb.dep_ == "ccomp" and inserted_subject(head) is not None:
                return child(head, "nsubj"), child(head, "nsubj")
            if (passive := child(head, "nsubjpass")) is not None:
                return passive, passive
            return subject_of(head, depth=depth + 1)
    if verb.dep_ == "ROOT" and (lost := lost_in_front(verb)) is not None:
        return lost, lost
    if _is_main(verb):
        return verb.head, verb.head
    if (
        verb.dep_ == "acl"
        and verb.tag_ == "VBG"
        and verb.head.lower_ in ("that", "this", "it")
        and is_verb(verb.head.head)
    ):
        return subject_of(verb.head.head, depth=depth + 1)  # "disputes that, saying …"
    if verb.dep_ == "acl" and verb.tag_ == "VBG":
        return _speaker_of_medium(verb.head, depth) or (verb.head, verb.head)
    return None, None


def _parted_from(verb: Token, head: Token) -> bool:
    """ "The minister said the claim was a lie, before admitting that …": he admits it, not the claim."""
    parted = verb.dep_ == "pcomp" and verb.head.lower_ in ("before", "after") and verb.doc[verb.head.i - 1].text == ","
    return parted and head.dep_ == "ccomp" and is_verb(head.head) and head.head.i < head.i


_MEANS = frozenset(
    ("telephone", "phone", "email", "e-mail", "text", "video", "letter", "fax", "message", "mail", "radio")
)
""" "said by telephone that P"."""
_PASSING = frozenset(("spend", "waste", "devote", "take"))
""" "spent three hours assuring the Senate that P": the time says nothing."""
_THINGS = frozenset(("that", "this", "what", "nothing", "something", "everything"))
"""None of which speaks."""
_KEEPING = frozenset(("stop", "prevent", "keep", "deter", "dissuade", "discourage"))


def _kept_from(verb: Token, head: Token) -> bool:
    """ "That did not stop the minister from telling reporters that P"."""
    return verb.dep_ == "pcomp" and verb.head.lower_ == "from" and head.lemma_ in _KEEPING


def _relative_of(verb: Token) -> Token | None:
    """The relative clause that a verb with "who" as its subject is, or goes on: "who leads the party and who said"."""
    clause = verb
    while clause.dep_ == "conj" and clause.head != clause:
        clause = clause.head
    return clause if clause.dep_ == "relcl" else None


def _antecedent(relative: Token, noun: Token) -> Token:
    """Whom "who" goes back to, where the parser hangs it on a thing: "lawmakers from both parties who", "a reply from a deckhand, who"."""
    over = noun.head.head if noun.dep_ == "pobj" else noun
    if relative.lower_ == "who" and over is not noun and noun.head.lower_ in _WHERE and _is_somebody(over):
        return over  # "a student in Tempe, who told"
    if relative.lower_ != "who" or noun.tag_ not in ("NN", "NNS") or _is_somebody(noun):
        return noun
    if over is not noun and over.tag_ in ("NN", "NNS") and _is_somebody(over):
        return over
    behind = (
        child(prep, "pobj") for prep in children(noun, "prep") if prep.lower_ in ("from", "by") and prep.i < relative.i
    )
    return next((one for one in behind if one is not None), noun)


_WHERE = frozenset(("in", "at", "near", "outside"))


def _is_somebody(noun: Token) -> bool:
    """Whether a common noun is of persons, as far as our lists go."""
    return is_somebody(noun.lemma_.lower()) or is_group(noun.lower_)


def _is_main(verb: Token) -> bool:
    """ "The agency, quoting inspectors, reported on Monday that …": a noun as the root, the verb read as its participle."""
    noun = verb.head
    return bool(
        verb.dep_ == "acl"
        and verb.tag_ == "VBN"
        and noun.dep_ == "ROOT"
        and noun.tag_ in ("NN", "NNP", "NNS", "NNPS")
        and noun.left_edge.i == noun.sent.start
        and verb.doc[verb.i - 1].text == ","
        and verb.head.i < verb.i
        and child(verb, "ccomp") is not None
    )


def _quoted_as(verb: Token) -> Token | None:
    """ "The agency quoted a commander as saying …": the commander says it, not the agency; a ceasefire says nothing."""
    outer = verb.head.head
    if verb.dep_ != "pcomp" or verb.head.lower_ != "as" or outer.lemma_ not in ("quote", "cite"):
        return None
    cited = child(outer, "dobj") if child(outer, "nsubjpass") is None else None
    return cited if cited is not None and cited.lemma_.lower() not in _MUTE else None


_MUTE = frozenset(
    [
        "agreement",
        "attack",
        "ceasefire",
        "cost",
        "crisis",
        "deal",
        "decline",
        "drought",
        "election",
        "explosion",
        "fall",
        "flood",
        "inflation",
        "lack",
        "need",
        "price",
        "raid",
        "rise",
        "shortage",
        "storm",
        "strike",
        "summit",
        "talk",
        "treaty",
        "truce",
        "vote",
        "war",
        "weather",
    ]
)
"""What is cited as a reason, not as a speaker."""


_MEDIA = frozenset(
    (
        "statement",
        "letter",
        "email",
        "e-mail",
        "tweet",
        "post",
        "message",
        "interview",
        "speech",
        "remark",
        "note",
        "memo",
        "video",
        "ad",
        "comment",
        "ruling",
        "decision",
        "judgment",
        "opinion",
        "order",
        "report",
        "petition",
        "complaint",
        "lawsuit",
        "motion",
        "resolution",
        "sentence",
        "banner",
        "placard",
    )
)


def _speaker_of_medium(noun: Token, depth: int) -> tuple[Token, Token] | None:
    """ "X issued a statement saying …": a statement speaks for who made it."""
    if noun.dep_ == "pobj" and noun.lemma_.lower() not in _MEDIA:  # "a ruling against the mayor finding that …"
        over = noun.head.head
        noun = over if over.lemma_.lower() in _MEDIA else child(over, "dobj") or noun
    head = noun.head
    if noun.lemma_.lower() not in _MEDIA or noun.dep_ not in ("dobj", "pobj"):
        return None
    while not is_verb(head) and head.head != head:
        head = head.head
    written, named = subject_of(head, depth=depth + 1) if is_verb(head) else (None, None)
    return (written, named) if written is not None and named is not None and written != noun else None


def _participle_of(verb: Token) -> Token | None:
    """ "Rutte denied that the alliance had met, contradicting a claim …": the participle is his, though it hangs on what he denied."""
    inner = verb.head
    if (
        verb.tag_ != "VBG"
        or verb.dep_ != "advcl"
        or inner.dep_ != "ccomp"
        or not is_verb(inner.head)
        or verb.i < inner.i
    ):
        return None
    if verb.doc[verb.i - 1].lower_ not in (",", "while") or verb.lemma_ not in ADDING | GOING_ON | STANDS:
        return None
    return inner.head if child(inner.head, "nsubj") is not None else None


def outer_cue(verb: Token) -> Token | None:
    """ "The president said the talks had failed and warned that …": the parser joins "warned" to "failed"; things do not warn."""
    inner = verb.head
    if inner.dep_ != "ccomp" or not is_verb(inner.head) or verb.i < inner.i or inner.head.i > inner.i:
        return None
    if verb.tag_ not in ("VBD", "VBZ", "VBP") or verb.tag_ != inner.head.tag_:
        return None
    if child(verb, "ccomp") is None and not _takes_a_stand(verb):
        return None
    subject = child(inner, "nsubj", "nsubjpass", "expl")
    if subject is None or subject.pos_ == "PROPN" or subject.lower_ in ("he", "she", "they", "i", "we"):
        return None
    outer = inner.head
    stated = ADDING | AS | GOING_ON | STANDS
    return outer if child(outer, "nsubj") is not None and verb.lemma_ in stated else None


def _takes_a_stand(verb: Token) -> bool:
    """ ", and called for 150,000 homes", ", and repeated the promise", "and urged her to resign": speakers do, things do not."""
    if child(verb, "nsubj", "nsubjpass") is not None or child(verb, "auxpass", "aux") is not None:
        return False
    comma = verb.doc[verb.left_edge.i - 1].dep_ == "cc" and verb.doc[verb.left_edge.i - 2].text == ","
    if verb.lemma_ == "call":
        return any(p.lower_ in ("for", "on") for p in children(verb, "prep"))
    return child(verb, "dobj", "xcomp") is not None and (
        comma or verb.lemma_ in ("urge", "accuse", "demand", "reject", "dispute", "warn")
    )
