"""Subjects that the parser lost or misplaced, read off the words around the verb."""

from __future__ import annotations

from contradict.calendar_words import DAYS, MONTHS
from contradict.extract.tree import Token, child, children
from contradict.extract.verbs import ADDING, AS, GOING_ON, STANDS

_CALENDAR = frozenset((*DAYS, *MONTHS))


def before_relative(verb: Token) -> Token | None:
    """ "Solar group Brightfield, whose scheme has jumped five years, backs the reform": the parser joins what backs to what jumped."""
    relative, doc = verb.head, verb.doc
    noun = relative.head
    lost = verb.dep_ == "conj" and relative.dep_ == "relcl" and noun.dep_ == "ROOT" and doc[verb.i - 1].text == ","
    return noun if lost and noun.tag_ in ("NN", "NNS", "NNP", "NNPS") and verb.tag_ in ("VBD", "VBZ", "VBP") else None


def taken_by_relative(verb: Token) -> Token | None:
    """ "Minister Ann Lee, who had insisted P, said Thursday that Q": the parser makes her the subject of P."""
    clauses = children(verb, "ccomp")
    if len(clauses) < 2 or not clauses[0].i < verb.i < clauses[1].i or verb.doc[verb.i - 1].text != ",":
        return None
    name = child(clauses[0], "nsubj")
    if name is None:
        return None
    return name if child(name, "relcl") is not None and name.left_edge.i == verb.sent.start else None


def of_headline(verb: Token) -> Token | None:
    """ "Marjan says it offered to pay, denies refusing": the parser takes what was said first for what is denied."""
    if verb.tag_ != "VBZ" or verb.doc[verb.i - 1].text != ",":
        return None
    said = next((c for c in children(verb, "ccomp") if c.i < verb.i and c.tag_ == "VBZ"), None)
    return child(said, "nsubj") if said is not None else None


def misread_name(verb: Token) -> Token | None:
    """ "“I waited,” Ms Kiely told reporters": the parser takes the name right in front for an adverb."""
    name = verb.doc[verb.i - 1] if verb.i else verb
    lost = name.head == verb and name.dep_ in ("advmod", "npadvmod", "dep", "nmod") and child(verb, "nsubjpass") is None
    return name if lost and _may_bear(name) and verb.tag_ in ("VBD", "VBZ") else None


def _may_bear(token: Token) -> bool:
    """Whether a token is a name, not of a day."""
    return token.tag_ == "NNP" and token.lower_ not in _CALENDAR


def misread_title(verb: Token) -> Token | None:
    """ "But trapper Ann Lee, 70, said": the parser takes the title for a verb and the name for its object."""
    title = child(verb, "csubj")
    name = child(title, "dobj") if title is not None and child(title, "nsubj") is None else None
    if title is None or name is None or verb.lemma_ not in ADDING | AS | GOING_ON | STANDS:
        return None
    return name if name.tag_ == "NNP" and name.left_edge.i == title.i + 1 and name.i < verb.i else None


def lost_in_front(verb: Token) -> Token | None:
    """ "In a video posted on Telegram, the deputy minister, Ann Lee, said …": the parser takes the name for one of Telegram."""
    name = verb.doc[verb.i - 2] if verb.i > 2 and verb.doc[verb.i - 1].text == "," else None
    if name is None or name.tag_ != "NNP" or name.dep_ != "appos" or verb.tag_ not in ("VBD", "VBZ"):
        return None
    over = name
    while over.dep_ == "appos":
        over = over.head
    return name if over.dep_ == "pobj" and over.i < name.i else None


def named_subject(verb: Token) -> Token | None:
    """ "His namesake, the housing minister Joan Miller, called …": of two subjects in apposition the one with the name."""
    both = [t for t in children(verb, "nsubj") if t.i < verb.i]
    if len(both) != 2 or both[0].tag_ in ("NNP", "NNPS", "PRP") or verb.doc[both[1].left_edge.i - 1].text != ",":
        return None
    return both[1] if any(t.tag_ == "NNP" for t in both[1].subtree) and both[1].tag_ != "PRP" else None


def inserted_subject(verb: Token) -> Token | None:
    """ "The Kremlin, the minister told reporters, had proposed …": no comma in front of the verb, so the name before it is its subject."""
    own = child(verb, "nsubj")
    beside = child(own, "appos") if own is not None else None
    if own is None or beside is None or verb.doc[beside.left_edge.i - 1].text != ",":
        return None
    if beside.right_edge.i != verb.i - 1 or beside.right_edge.is_punct:
        return None
    return beside if child(verb, "ccomp") is not None or _breaks_in(verb) else None


def behind_complement(verb: Token) -> Token | None:
    """ "The dead were villagers, Ann Lee, the spokeswoman, said": the parser takes what they were for the subject, and her for one of them."""
    own, clause = child(verb, "nsubj"), child(verb, "ccomp")
    name = child(own, "appos") if own is not None else None
    if own is None or clause is None or name is None or name.tag_ != "NNP":
        return None
    cut = clause.lemma_ == "be" and clause.i == own.left_edge.i - 1 and clause.doc[name.left_edge.i - 1].text == ","
    return name if cut else None


def _breaks_in(verb: Token) -> bool:
    """ "Her exclusion, the trust said, followed …": the verb of what is said stands behind the comma behind the said-clause."""
    return verb.dep_ in ("parataxis", "ccomp") and verb.head.i > verb.i and verb.nbor().text == ","


def inverted_subject(own: Token, verb: Token) -> Token | None:
    """ "The families, said the spokesman Ann Lee, deserve to know": who stands right behind the verb and in front of a comma."""
    behind = children(verb, "nsubj")[-1:]
    if behind and own.i < verb.i and behind[0].left_edge.i == verb.i + 1 and verb.doc[verb.i - 1].text == ",":
        return behind[0]  # "They fit a 9M723, the type of the system, said Ann Lee of the centre": two subjects
    clause = child(verb, "ccomp")
    who = child(clause, "nsubj") if clause is not None and own.i < verb.i and verb.doc[verb.i - 1].text == "," else None
    if who is None or who.left_edge.i != verb.i + 1 or verb.doc[own.right_edge.i + 1 : verb.i].text != ",":
        return None
    between = [token.text for token in verb.doc[who.i + 1 : clause.i]] if clause is not None else []
    return who if "," in between else None


def lost_name(own: Token, verb: Token) -> Token | None:
    """ "Ronan Feely, a solicitor for the families, said": the parser takes the name in front for an adverb."""
    at = own.left_edge.i
    name = verb.doc[at - 2] if at > 1 and verb.doc[at - 1].text == "," else None
    lost = (
        name is not None
        and name.head == verb
        and name.dep_ in ("advmod", "npadvmod", "dep")
        and _may_bear(name)
        and any(_may_bear(part) for part in children(name, "compound"))
    )
    return name if lost and own.tag_ in ("NN", "NNS") and verb.doc[at].lower_ in ("a", "an", "the") else None


def whole_of(part: Token) -> Token | None:
    """ "A report, parts of which were read out, says": the parser takes the parts for the subject."""
    doc, at = part.doc, part.left_edge.i
    relative = (
        doc[part.i + 1].lower_ == "of" and doc[part.i + 2].lower_ in ("which", "whom")
        if part.i + 2 < len(doc)
        else False
    )
    if not relative or at < 2 or doc[at - 1].text != ",":
        return None
    noun = doc[at - 2]
    while noun.dep_ in ("pobj", "prep") and noun.head.i < noun.i:
        noun = noun.head
    return noun if noun.tag_ in ("NN", "NNS", "NNP", "NNPS") else None


def behind_participle(own: Token, verb: Token) -> Token | None:
    """ "Reacting, the ruling party dismissed …": the parser takes what he does for who he is."""
    doc = own.doc
    opens = own.tag_ == "VBG" and own.i == own.sent.start and doc[own.i + 1].text == ","
    if not opens:
        return None
    nouns = [t for t in doc[own.i + 2 : verb.i] if t.tag_ in ("NN", "NNS", "NNP", "NNPS", "PRP")]
    heads = [t for t in nouns if t.i + 1 >= len(doc) or doc[t.i + 1].tag_ not in ("NN", "NNS", "NNP", "NNPS", "POS")]
    return heads[0] if heads else None


def after_colon(subject: Token, verb: Token) -> Token:
    """ "A long way to go: Russia is disputing …": what stands before a colon is not the subject of what stands behind it."""
    between = verb.doc[subject.i : verb.i]
    colon = next((token.i for token in reversed(list(between)) if token.text == ":"), None)
    if colon is None:
        return subject
    nouns = [token for token in verb.doc[colon + 1 : verb.i] if token.tag_ in ("NN", "NNS", "NNP", "NNPS", "PRP")]
    run = [token for place, token in enumerate(nouns) if token.i - nouns[0].i == place]
    return run[-1] if run else subject
