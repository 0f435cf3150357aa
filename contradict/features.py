"""Marks on a claim that pairing and weighing need: opinion, question, wish, threat, condition, hedge, negated, plan, past.

Lexical and precise: a mark must be visible in the words. What is merely likely is left unmarked, since each mark makes the
detector more careful.
"""

from __future__ import annotations

import re
from functools import lru_cache

from contradict.claims import Feature

_I = re.I

_QUESTION = re.compile(r"\?[\s\"”’')\]]*$|^\W*(?:whether|why|how|when|where|who|what)\b[^.!]*\?|^\W*whether\b", _I)
_OPINION = re.compile(
    r"\b(?:(?:i|we|you)\s+(?:\w+\s+)?(?:think|feel|believe|find it|consider)|in (?:my|our|his|her|their) (?:opinion|view)|"
    r"(?:it|this|that|he|she|they|\w+)(?:'s|’s|\s+is|\s+are|\s+was|\s+were|\s+would be|\s+will be)\s+(?:a\s+|an\s+|the\s+|very\s+|so\s+|too\s+|absolutely\s+|really\s+|simply\s+|just\s+|completely\s+|totally\s+|most\s+|\w+ly\s+)*"
    r"(?:good|bad|great|terrible|horrible|wonderful|beautiful|ugly|wrong|right|fair|unfair|disgraceful|shameful|outrageous|ridiculous|"
    r"absurd|stupid|crazy|evil|wicked|immoral|unacceptable|unjust|sad|tragic|disgusting|pathetic|brilliant|fantastic|amazing|awful|"
    r"disaster|disgrace|mistake|shame|joke|tragedy|nightmare|betrayal|brave|cowardly|foolish|reckless|irresponsible|historic|best|worst)\b|"
    r"(?:should(?:n't|n’t)?|ought to|must(?:n't|n’t)?)\b(?!\s+(?:have been|result))|deserves?\b|the (?:best|worst|greatest)\b|"
    r"\b(?:disgraceful|shameful|outrageous|ridiculous|pathetic|despicable|heinous|barbaric|cowardly|witch hunt|travesty)\b)",
    _I,
)
_WISH = re.compile(
    r"\b(?:hop(?:e|es|ed|ing)\b(?! lost)|wish(?:es|ed|ing)?\b|would like|['’]d like|(?:want|wants|wanted|wanting|desire[sd]?|long|longs|yearns?)\s+(?:\w+\s+){0,3}to\b|let us\b|let['’]s\b|"
    r"(?:we|i) (?:want|demand|ask|urge|call (?:on|for|upon))|call(?:s|ed|ing)? (?:on|for|upon)|may (?:god|he rest|they rest)|if only|pray(?:s|ed|ing)?\b|looks? forward|looking forward|please)\b",
    _I,
)
_THREAT = re.compile(
    r"\b(?:(?:will|would|shall|['’]ll)\s+(?:\w+\s+)?(?:retaliate|respond (?:\w+ly|with|to)|punish|strike back|hit back|destroy|crush|regret|pay (?:a|the|dearly|for)|"
    r"face (?:\w+\s+){0,3}(?:consequences|sanctions|response|retaliation|punishment|tariffs|reaction)|be (?:met|punished|held accountable|sanctioned|destroyed|crushed|wiped))|"
    r"threat(?:en(?:s|ed|ing)?)\b|(?:severe|serious|grave|dire|devastating|crushing) (?:consequences|response|retaliation)|or else|all hell|dealt with harshly|fire and fury)\b",
    _I,
)
_CONDITION = re.compile(
    r"\b(?:if(?!\s+(?:only|not\b(?! for)))|unless|provided(?: that)?(?= [a-z]+ )|as long as|so long as|on (?:the )?condition(?: that)?|assuming(?: that)?|in (?:the )?(?:case|event)(?: of| that)?|"
    r"depending on|contingent (?:on|upon)|subject to|only when|once (?:the|a|an|all|there|he|she|they|it|we|russia|ukraine|israel|iran|china)|should (?:the|it|he|she|they|we|this|that|there|talks) \w+|were (?:it|he|she|they|we) to|until)\b",
    _I,
)
_HEDGE = re.compile(
    r"\b(?:may(?! \d)(?! god)(?! not (?!be\b|have\b))|might|could|can(?= be seen)|perhaps|maybe|possibly|probably|likely|unlikely|apparently|allegedly|reportedly|seemingly|presumably|supposedly|purportedly|"
    r"appears?(?: to)?|appeared to|seem(?:s|ed)?|suggest(?:s|ed|ing)?|believed to|thought to|said to be|considered|expected to|tend(?:s|ed)? to|in theory|potential(?:ly)?|"
    r"possible|it is possible|a possibility|some(?:what)?(?= (?:kind|sort|degree|extent|evidence))|to some extent|roughly|about(?= \d)|around(?= \d)|approximately|nearly|almost(?= \d)|as many as|up to(?= \d)|"
    r"not (?:certain|sure|clear)|unclear|uncertain|i (?:think|guess|suppose|believe)|we (?:think|believe|suspect)|open to|consider(?:s|ing)?|explor(?:e|es|ing)|if (?:confirmed|true))\b"
)
_HEDGE_START = re.compile(
    r"^\W*(?:May|Might|Could|Perhaps|Maybe|Possibly|Probably|Apparently|Allegedly|Reportedly|Presumably)\b"
)
_NEGATED = re.compile(
    r"(?:\b(?:not|never|no(?!\s*\.\s*\d)|none|nobody|nothing|nowhere|neither|nor|without|cannot|deny|denies|denied|denying|denial|refus(?:e|es|ed|ing|al)|reject(?:s|ed|ing|ion)?|"
    r"rule[sd]? out|ruling out|fail(?:s|ed|ing)? to|lack(?:s|ed|ing)?|unable to|declin(?:e|es|ed|ing) to|far from|stop short|stopped short|no longer|false|untrue|baseless|unfounded|groundless|"
    r"oppos(?:e|es|ed|ing)|disput(?:e|es|ed|ing))\b|n['’]t\b)",
    _I,
)
_NOT_NEGATED = re.compile(
    r"\b(?:not only|no doubt|no matter|not just|not merely|nothing but|no less than|no fewer than|no more than|no later than|no wonder|nothing less|not to mention|cannot but|without (?:a )?doubt|why not|nevertheless)\b",
    _I,
)
_PLAN = re.compile(
    r"\b(?:will|won['’]t|shall|['’]ll|going to|(?:plan|plans|planned|planning|intend|intends|intended|intending|intention|aim|aims|aimed|aiming|prepare|prepares|prepared|preparing|"
    r"agree|agrees|agreed|pledge|pledges|pledged|promise|promises|promised|vow|vows|vowed|propose|proposes|proposed|schedule|schedules|scheduled|due|set|ready|poised|slated|about|committed)\s+(?:\w+\s+)?(?:to|for|that|on)\b|"
    r"plans? (?:for|of|are|is|were|was)|planned|upcoming|underway|under way|in the works|next (?:week|month|year|round|meeting|summit)|tomorrow|later this (?:week|month|year)|(?:would|to) be held|to take place|proposal|timetable|roadmap)\b",
    _I,
)
_PAST_VERB = re.compile(
    r"\b(?:was|were|had|did|didn['’]t|wasn['’]t|weren['’]t|hadn['’]t|went|came|took|made|said|told|gave|got|saw|knew|found|left|held|met|began|fell|rose|"
    r"became|brought|built|bought|caught|chose|drove|felt|flew|fought|forgot|grew|heard|hit|kept|killed|led|lost|meant|paid|put off|ran|sent|shot|spoke|spent|stood|struck|swore|taught|thought|threw|"
    r"understood|won|wrote|broke|agreed|died|\w{2,}(?:ied|ted|ded|ced|sed|ged|ked|led|med|ned|ped|red|ved|zed|wed|xed|yed|hed))\b",
    _I,
)
_PAST_CUE = re.compile(
    r"\b(?:yesterday|last (?:week|month|year|night|monday|tuesday|wednesday|thursday|friday|saturday|sunday|spring|summer|autumn|fall|winter|january|february|march|april|may|june|july|august|september|october|november|december)|"
    r"ago|earlier (?:this|in|on|that)|previously|formerly|once was|in (?:19|20)[0-2]\d|back in|already|has been|have been|has \w+ed|have \w+ed)\b",
    _I,
)
_PRESENT_VERB = re.compile(r"\b(?:is|are|am|['’]s|['’]re|has|have|does|do|will|can|may|must|should|would|could)\b", _I)


@lru_cache(maxsize=4096)
def mark(text: str) -> tuple[Feature, ...]:
    """The marks of a claim's text, in the order of `Feature`.

    >>> mark("Russia will not attend unless sanctions are lifted.")
    ('condition', 'negated', 'plan')
    """
    text = text[:4000]
    found: list[Feature] = []
    if _OPINION.search(text):
        found.append("opinion")
    if _QUESTION.search(text):
        found.append("question")
    if _WISH.search(text):
        found.append("wish")
    if _THREAT.search(text):
        found.append("threat")
    if _CONDITION.search(text):
        found.append("condition")
    if _HEDGE.search(text) or _HEDGE_START.search(text):
        found.append("hedge")
    if _NEGATED.search(_NOT_NEGATED.sub(" ", text)):
        found.append("negated")
    if _PLAN.search(text):
        found.append("plan")
    if _is_past(text):
        found.append("past")
    return tuple(found)


def _is_past(text: str) -> bool:
    """A past adverbial, or a past verb before any present one."""
    if _PAST_CUE.search(text):
        return True
    past = _PAST_VERB.search(text)
    present = _PRESENT_VERB.search(text)
    return past is not None and (present is None or past.start() < present.start())
