"""Whether a text passes on what somebody else says without making it its own: reported speech, hearsay, an opponent's words."""

from __future__ import annotations

import re

from contradict.rulebook import lexicon
from contradict.rulebook.compare import Comparison
from contradict.rulebook.reading import Reading

_SAYING = (
    r"(?:says?|said|saying|claims?|claimed|claiming|alleges?|alleged|alleging|argues?|argued|believes?|believed|"
    r"insists?|insisted|contends?|contended|suggests?|suggested|complains?|complained|maintains?|maintained|"
    r"(?:calls?|called|calling)(?! (?:(?:more |further |its |their )?witness|off\b|up\b|back\b|before\b|(?:an?|for) (?:\w+ )?(?:meeting|strike|vote|halt|election|ambulance)))|brands?|branded|writes?|wrote|reports?|reported|portrays?|portrayed|depicts?|"
    r"depicted|imagines?|describes?|described|accuses?|accused|accusing|tells?|told|telling|warns?|warned|"
    r"mentions?|mentioned|speaks? of|spoke of|points? to|pointed to|states?|stated|asserts?|asserted|fears?|feared|"
    r"suspects?|suspected|shouts?|shouted|whispers?|whispered|pretends?|pretended|paints?|painted|sees?|predicts?|predicted|repeats?|repeated|denounces?|denounced|dubs?|dubbed)\b"
)
_THIRD_PARTIES = re.compile(
    r"(?<!whatever the )(?<!what the )(?<!whatever )\b(?P<who>critics?|opponents?|(?:the )?opposition|rivals?|activists?|residents?|(?:eye-?)?witness(?:es)?|campaigners|lawyers|"
    r"rebels|unions?|analysts?|s[kc]eptics|whistle-?blowers?|others|some(?: people)?|many|they|"
    r"conspiracy theorists?|accusers?|plaintiffs?|prosecutors?|prosecution|the def[ec]n[cs]e|"
    r"advocates|neighbou?rs|protesters|survivors|proponents|detractors|tabloids?|newspapers?|papers?|magazines?|"
    r"the (?:media|press|web|internet)|bloggers?|commentators?|pundits?|columnists?|lobby(?:ists)?|insiders?|sources?|"
    r"chroniclers?|the other (?:side|party|camp|team)|(?:his|her|their|my|our) (?:camp|entourage|supporters?|advisers?|neighbours?|lawyers?)|(?:my|our) (?:colleague|opponent|predecessor|rival|friend)|colleagues|competitors?|adversar(?:y|ies)|enem(?:y|ies)|fans|locals|villagers|customers|observers|"
    r"former (?:\w+ )?(?:employees?|staff|workers?|officials?)|those who \w+(?: so)?|people who \w+|anyone who \w+|"
    r"(?:the|an?|one|this|some|leaked|anonymous|internal) (?:\w+ )?(?:complaints?|lawsuits?|suits?|articles?|books?|films?|novels?|"
    r"documentar(?:y|ies)|characters?|indictments?|petitions?|memos?|letters?|e-?mails?|dossiers?|recordings?|diar(?:y|ies)|"
    r"posts?|tweets?|threads?|blogs?|biograph(?:y|ies)|leaflets?|columns?|editorials?|series|play|song|video|website|caller)|posts?)\b"
    rf"(?:,? [\w'’]+){{0,5}}?,? (?:{_SAYING[:-2]}\b)",
    re.IGNORECASE,
)
_HEARSAY = re.compile(
    r"\bit (?:is|was|has been|had been) (?:\w+ly )?(?:claimed|said|alleged|suggested|reported|rumou?red|believed|argued|"
    r"whispered|held|put about|thought|assumed|insinuated)\b|"
    r"\b(?:is|are|was|were|has been|have been) (?:\w+ly )?(?:(?:said|alleged|rumou?red|reported|claimed|supposed|understood|"
    r"believed|reputed|thought) to\b|accused of|(?:portrayed|described|painted|billed|presented|cast|dismissed|denounced) as|"
    r"branded|labelled|quoted (?:as|in|by)|called (?!off|in|up|to|for|on|upon|back|into|by|out|before|as)\w)(?! by (?:me|us)\b)|"
    r"\bin (?:the |his |her |their |its |[A-Z]\w+(?:['’]s|s['’]) )?(?:words|eyes|opinion|version|account|telling|reading|view|narrative|book|logic) of\b|"
    r"\bin (?:his|her|their|(?:the )?(?:\w+ )?\w+s?['’]s?) (?:words|eyes|opinion|version|telling|reading|view|narrative|logic)\b|"
    r"\bif (?:you|we|one) (?:listens?|believes?(?! me)|asks?|goes? by|reads?|trusts?|takes?)\b|"
    r"\b(?:want|wants|wanted|would have|would like|tr(?:y|ies|ied) to make) (?:you|us|people|voters|everyone|the world|me) (?:to )?(?:believe|think|swallow)\b|"
    r"\b(?:heard|read|seen|noted|aware of|faced with|confronted with|answer(?:ing)?|respond(?:ing)? to) (?:it said|that|claims?|"
    r"(?:the |an? |these |such |some |their |his |her )?(?:accusations?|allegations?|claims?|reports?|rumou?rs?|charges?|suggestions?|argument|reproach))\b|"
    r"\b(?:we|i) (?:are|am|have been|keep being) (?:constantly |repeatedly |now |often )?(?:told (?:that|by|again|how)|accused)\b|"
    r"\bkeeps? (?:on )?(?:saying|telling|repeating|claiming|insisting)\b|\blikes? to (?:say|claim|tell|pretend|repeat)\b|"
    r"\bwhat (?:\w+ ){1,4}?(?:calls?|called|describes? as|refers? to as|terms?|likes? to call)\b|"
    r"\b\w+['’]s?,? (?:\w+ )?(?:line|narrative|version|story|argument|thesis|theory|claim|mantra|message|talking point|propaganda|position|accusation|allegation) (?:is|was|has been|goes|runs|remains|that)\b|"
    r"\b(?:sources|people|officials|persons|insiders) (?:close to|familiar with|inside|within|in the know)\b|"
    r"\b(?:word|rumou?r|legend|gossip|hearsay|the story|tradition) (?:has it|is that|says|goes|suggests|had it)\b|"
    r"\b(?:rumou?rs?|gossip|hearsay|speculation) (?:of|about|that|say|says)\b|\bthere (?:is|was|are|were|has been) (?:talk|rumou?rs|speculation|gossip|whispers) (?:of|that|about)\b|"
    r"\bas (?:\w+ ){1,3}(?:puts?|put|calls?|called|likes? to say|would say|claims?|claimed|alleged|have it|has it) ?(?:it|them|him|her)?\b|"
    r"\b(?:they|some|others|many|people|opponents|critics) (?:say|claim|call|pretend|insist|argue|maintain|think|believe|allege)\b|"
    r"\b(?:accuses?|accused|accusing|blames?|blamed) (?:us|me|our|my)\b|"
    r"\baccusations?\b|\ballegations?\b|\b(?:claims?|reports?|stories|suggestions?|assertions?) (?:that|(?:on|in|from) (?:\w+ ){1,3}that|of|by|from|in the (?:press|media|papers?))\b|"
    r"\bone unnamed \w+ (?:tells?|told|says?|said)\b|\bwe could not (?:check|verify|confirm)\b|"
    r"(?<!this )(?<!that )(?<!these )\bso-called \w+|\b(?:supposed|self-styled|purported|alleged|ostensible) \w+",
    re.IGNORECASE,
)
"""Words by which something is passed on as said, thought or alleged by nobody in particular, or by the other side."""
_REPORTING = re.compile(
    r"(?P<subject>[^.;:?!]{2,60}?)\s(?:(?<!\ba )says?|said|(?<!Since )claims?(?! (?:in|within|of|for|on|against|by|from|last|this|were|are|to (?:the|that|an?))\b|[.,;])|(?<!than )(?<!\bbe )(?<!been )claimed|alleges?|alleged|maintains?|maintained|"
    r"insists?|insisted|asserts?|asserted|argues?|argued|contends?|contended|"
    r"believes?|(?<!than )(?<!than first )believed|(?:writes?|wrote)(?= that| we| ['\"‘“])|told (?:me|us|reporters) that|tells (?:me|us) that|"
    r"(?:calls?|called|describes?|described)(?= [^.;]{0,50}['\"‘“])|accuses?|accused)\b"
    r"(?! for\b| off\b| on\b| it\b| (?:\w+ )?(?:the )?(?:lives|victims)\b| \d+ lives\b)",
)
_UNNAMED = re.compile(r"^(?:[a-z]|left|right|first|second|statement|text|one|two|unknown)(?: ?[\dab])?$", re.IGNORECASE)
_SELF = re.compile(r"\b(?:i|we|our|my|us)\b", re.IGNORECASE)
_QUOTES = re.compile(r"\b(?:quot(?:ed|es|ing)|cit(?:ed|es|ing))\b[^.;]{3,60}\bas saying\b", re.IGNORECASE)
_SAYS_SOURCE = re.compile(r"\b(?:according to|in the view of|so says) (?P<source>[^,.;]{2,60})", re.IGNORECASE)
_TOLL = re.compile(
    r"\bclaim(?:s|ed)? (?:at least |about |some |more than |fewer than |less than |nearly |almost |up to )?[\w,]+ (?:more )?lives\b",
    re.IGNORECASE,
)
"""A disaster that claims lives reports nothing."""
DISOWNING = re.compile(
    r"\b(?:a|an|one|pure|complete|utter|blatant|total|malicious|nothing but|just|simply) (?:\w+ )?(?:lies?|invention|fantasy|fiction|fairy[- ]tales?|slander|smear|"
    r"libel|hoax|fabrication|myth|nonsense|rubbish|falsehood|untruth|rumou?r|concoction|provocation)\b|\b(?:is|are|was|were) (?:all )?(?:lies|invented|nonsense|rubbish|concocted|fairy[- ]tales)\b|"
    r"\bmade[- ]up\b|\b(?:made|making|makes?) (?:it|this|that|them|things) up\b|\bnever happened\b|\bnothing of the (?:kind|sort)\b|\bno such thing\b|"
    r"\b(?:not|n['’]t|no|without|lacks?|devoid of|not a (?:grain|shred|word) of) (?:\w+ )?(?:true|truth|foundation|substance|basis|correspond)\b|"
    r"\b(?:is|are|was|were|simply|plainly|completely|entirely|totally|utterly) (?:false|untrue|wrong|baseless|unfounded|groundless|fabricated|incorrect|fake|bogus)\b|"
    r"\b(?:premature|jumping the gun|ahead of events|speculative|exaggerated|misleading|mistaken|far-fetched|absurd|ridiculous|preposterous|not so|contrary to)\b|"
    r"\bout of thin air\b|\bfrom start to finish\b|\bplucked from\b|\bfigment\b",
    re.IGNORECASE,
)
"""Words that call a story false: who uses them has a view of its own."""


def reported(c: Comparison) -> str | None:
    """One text passes on what a third party says, without making it its own."""
    first, second = c.focus
    left = _told(passes_on(first, c.pair.left.actor.name), c.left)
    right = _told(passes_on(second, c.pair.right.actor.name), c.right)
    if bool(left) == bool(right) or _denies(c.left if left else c.right):
        return None
    return left or right


_WRONG = re.compile(
    r"\b(?:proves?|proved|shows?|showed) (?:\w+ ){1,3}wrong\b|\b(?:they|he|she) (?:is|are|was|were) (?:\w+ )?(?:wrong|lying|mistaken)\b|"
    r"\b(?:that|this) (?:is|was) (?:\w+ )?(?:an? (?:\w+ )?(?:lie|myth|invention)|false|untrue|wrong|nonsense)\b",
    re.IGNORECASE,
)


def disowned(c: Comparison) -> str | None:
    """One text quotes what somebody else says and calls it wrong: the quoted words are not its own, and it denies them."""
    for reading in (c.left, c.right):
        quoted = reading.seek(_QUOTED_AND_WRONG) if reading.seek(_WRONG) else None
        if quoted is not None:
            return quoted.group()
    return None


_QUOTED_AND_WRONG = re.compile(
    r"\b(?:tells?|told|writes?|wrote|says?|said|claims?|claimed|swears?|swore|testifie[sd])\b[^.;]*(?<!\w)['\"‘“](?=\w)[^.]{8,}['\"’”]|"
    r"(?<!\w)['\"‘“](?=\w)[^.]{8,}['\"’”],? (?:my|our|his|her|their|the) \w+ (?:writes?|wrote|says?|said|claims?|claimed)\b",
    re.IGNORECASE,
)
_PLAINLY = re.compile(r"\b(?:says?|said|told (?:reporters|us)|announced)$", re.IGNORECASE)
REPORT = 28
"""Tokens from which a text is a report, which names its sources ("the coast guard said") and stands by them."""


def _told(words: str, reading: Reading) -> str:
    """The words of attribution, unless they are the plain ones with which a report names its source."""
    return "" if len(reading.tokens) >= REPORT and _PLAINLY.search(words) else words


def passes_on(reading: Reading, actor: str) -> str:
    """The words by which a text passes on somebody else's view; "" when it does not. An actor named in it reports itself."""
    if (third := reading.seek(_THIRD_PARTIES)) and not _same_words(third["who"], actor):
        return third.group()
    if (spotted := reading.spotted.get("reported")) and not _own(spotted, reading, actor):
        return "reported"
    if reading.seek(_QUOTES):
        return "reported"
    if (hearsay := reading.seek(_HEARSAY)) and not _only_named(hearsay, reading):
        return hearsay.group()
    source = reading.seek(_SAYS_SOURCE)
    if (
        source
        and not _RECORDS.search(source["source"])
        and not _UNNAMED.match(actor)
        and not _same_words(source["source"], actor)
    ):
        return source.group()
    match = _REPORTING.match(reading.text)
    if match is not None and (_RECORDS.search(match["subject"]) or _WHATEVER.search(match.group())):
        return ""
    if match is not None and _own_tail(reading.text, match, actor):
        return ""
    if match is not None and match.group().lower().endswith("accused") and reading.seek(_ACCUSED):
        return ""
    last = match["subject"].rpartition(",") if match is not None else ("", "", "")
    itself = _ITSELF.fullmatch(last[2].strip()) if last[1] else None
    if itself is not None and (itself["kind"].lower() in actor.lower() or _FIRM.search(f"{itself['kind']}: {actor}")):
        return ""
    if match is None or _UNNAMED.match(actor) or _SELF.search(match["subject"]) or _same_words(match["subject"], actor):
        return ""
    return "" if reading.seek(_TOLL) else match.group()


_NAMED = re.compile(
    r"\b(?:it|they|this|that|which) (?:was|were|is|are|has been) reported (?:within|immediately|promptly)\b|"
    r"\b(?:inspection|annual|final|written|\w+['’]s?) reports? (?:from|of)\b|\bwas called [A-Z]",
)
"""A leak that was reported, a report that exists, a name somebody bore: nothing is passed on."""


def _only_named(hearsay: re.Match[str], reading: Reading) -> bool:
    """Whether the words taken for hearsay only name a report or somebody."""
    named = reading.seek(_NAMED)
    return named is not None and named.start() < hearsay.end() and hearsay.start() < named.end()


_ACCUSED = re.compile(
    r"\b(?:the|an|each|every|another|one|two|three|\d+) (?:\w+ )?accused\b"
    r"(?! (?:of|the|him|her|them|told|tells|said|says|claim\w*|insist\w*|maintain\w*|den(?:y|ies|ied)|testif\w+|stat\w+|argu\w+)\b)",
    re.IGNORECASE,
)
""" "the accused fired": a defendant."""
_ITSELF = re.compile(
    r"(?:(?:the|its|a|our)\s+)(?P<kind>company|firm|ministry|agency|board|union|bank|club|group|party|spokes\w+|chair\w*|director|president|"
    r"minister|office|government|paper|newspaper|organisation|organization|association|department|council|court|committee)",
    re.IGNORECASE,
)
""" ", the company said" at the end of what a company says: nobody else."""
_FIRM = re.compile(
    r"^(?:company|firm): .*\b(?:company|firm|\w*maker|group|manufacturer|carrier|airline|operator|bank|\w*builder|producer|supplier|retailer|inc|ltd|plc|corp)\b",
    re.IGNORECASE,
)


def _own(spotted: str, reading: Reading, actor: str) -> bool:
    """Whether what is passed on is the actor's own ("The union accused the operator", said for the union), or nothing is ("the accused")."""
    if spotted.lower().startswith("accus") and reading.seek(_ACCUSED):
        return True
    before = re.split(r"[,;:.]", reading.text[: max(0, reading.text.find(spotted))])[-1]
    words = set(re.findall(r"[a-z]+", before.lower())) - {"the", "a", "has", "have", "had", "also", "once", "again"}
    return bool(words) and words <= set(re.findall(r"[a-z]+", actor.lower()))


_WHATEVER = re.compile(r"\b(?:whatever|no matter what|despite what|contrary to what)\b", re.IGNORECASE)
"""What is said there is brushed aside, not passed on."""
_PRONOUN_TAIL = re.compile(r", (?:he|she|it|they)$", re.IGNORECASE)
_RECORDS = re.compile(
    r"^(?:our|my)\b|\bown\b|\b(?:papers|records?|logs?|logbook|minutes|documents?|figures|data|files?|register|statistics|count|tally|map|contract|statutes?|clause|constitution|treaty)\b",
    re.IGNORECASE,
)
"""What one relies on, and so makes one's own: records, or what one has counted."""


def _own_tail(text: str, match: re.Match[str], actor: str) -> bool:
    """Whether a text ends by naming its own speaker ("…, it said", "…, said the minister" of a minister)."""
    if _PRONOUN_TAIL.search(match["subject"]):
        return True
    return match["subject"].endswith(",") and _same_words(text[match.end() : match.end() + 40], actor)


def _same_words(subject: str, actor: str) -> bool:
    return bool(
        {word for word in re.findall(r"[a-z]+", subject.lower()) if len(word) > 3}
        & set(re.findall(r"[a-z]+", actor.lower()))
    )


def _denies(reading: Reading) -> bool:
    return bool(reading.seek(DISOWNING)) or any(
        not lexicon.DENIALS.isdisjoint(token.lemmas) and reading.polarity[index] == 1
        for index, token in enumerate(reading.tokens)
    )
