"""What a page prints around its article: buttons, advertisements, credits, notices, time stamps. Recognised by the form of a whole
block, so that a sentence that merely mentions an advertisement stays."""

from __future__ import annotations

import re
from collections.abc import Sequence

from contradict.claims import Block
from contradict.read.matter import is_credit
from contradict.read.stamps import is_stamp

_ANY_BUTTON = "|".join(
    (
        # advertisements
        r"ad(?:vertisement)?(?: feedback)?|advertising|ad choices|skip ad|sponsored(?: content)?|paid content|promoted",
        r"story continues below(?: this ad(?:vertisement)?)?|scroll to continue(?: with content)?",
        r"article continues (?:below|after)(?: (?:this|the) ad(?:vertisement)?)?|continue reading(?: the main story)?",
        # share and print
        r"e-?mail|link copied!?|copy link",
        r"share(?: (?:this|on|via|full) ?(?:article|story|page|post|facebook|twitter|x|whatsapp|e-?mail)?)?",
        r"tweet|facebook|twitter|whatsapp|linkedin|reddit|telegram|messenger|pocket|flipboard|threads|bluesky",
        r"print(?: this)?(?: page| article)?|save(?: article)?|bookmark|gift(?: this)? article",
        # other stories
        r"see all topics|see more|more topics|(?:show|load|view) more|(?:view (?:all )?)?comments?|\d+ comments?|leave a comment",
        r"join the conversation|read more(?: at .{1,40})?|read (?:also|next|the full (?:story|article))",
        r"related(?: (?:articles?|stories|topics|content|links|reading|video|coverage))?|more on this(?: story)?|more from .{1,40}",
        r"more stories|most (?:read|popular|viewed)|trending(?: now)?|you may also like|recommended(?: (?:stories|for you))?",
        r"editors?['’] picks|up next|watch(?: live| now)?|video|live updates?|gallery|play video|now playing|\d+:\d\d",
        r"listen(?: to (?:this )?article)?",
        # accounts and following
        r"sign up(?: (?:for|to) .{1,80})?|subscribe(?: (?:now|today|to .{1,80}|for .{1,60}))?|log ?in|sign in|register(?: now)?",
        r"create (?:a free )?account|my account|get our .{1,60} newsletter|newsletters?|download (?:the|our) app.{0,40}",
        r"enable notifications|get notified.{0,60}|thank you for (?:reading|subscribing).{0,80}",
        r"follow(?: us| me)?(?: on .{1,60})?:?|follow:.{0,80}|follow topics?.{0,60}|topics?:?|tags?:.{0,120}|filed under:?.{0,80}",
        # the site
        r"home|menu|search|close|next|previous|back to top|top stories|news|world|politics|opinion|sections?|breaking news",
        r"skip to (?:main )?content|accept(?: all)?(?: cookies)?|reject all|manage (?:cookies|preferences|consent)",
        r"cookie (?:policy|settings|notice|preferences)|privacy (?:policy|notice)|terms (?:of (?:use|service)|and conditions)",
        r"do not sell my (?:personal )?info(?:rmation)?|contact us|about us|help|advertise with us|careers|our standards:.{0,80}",
        r"\d{1,3} ?(?:min(?:ute)?s? (?:read|ago)|hours? ago|days? ago)|just now|yesterday|today|loading",
    )
)
_BUTTON = re.compile(rf"\W*(?:{_ANY_BUTTON})\W*", re.IGNORECASE)
_SHORT_BUTTON = (
    r"ad feedback|advertisement|e-?mail|link copied|copy link|link|share|tweet|facebook|twitter|x|whatsapp|linkedin|reddit|telegram"
    r"|threads|print|save|follow|subscribe|see all topics|sign in|log in|comments?|video|menu|search|home|news|world|politics"
)
_BUTTONS = re.compile(rf"\W*(?:{_SHORT_BUTTON})(?:\W+(?:{_SHORT_BUTTON}))*\W*", re.IGNORECASE)
_NOTICE = re.compile(
    "|".join(
        (
            r"(?:©|\(c\)|copyright\b).{0,200}|.{0,80}\ball rights reserved\b.{0,120}",
            r"(?:this (?:web)?site|we|our (?:web)?site)(?: and our partners)? (?:uses?|store) cookies.{0,300}",
            r"by (?:clicking|continuing to use|using this site).{0,300}",
            r"sign up (?:for|to) .{0,160}(?:newsletter|inbox|briefing|alerts?).{0,80}",
            r"(?:get|receive) .{0,120}(?:newsletter|(?:in|to) your inbox).{0,80}",
            r".{0,120}(?:newsletter|subscribe).{0,40}(?:sign up|here|now|today)\W*",
            r"this material may not be published, broadcast, rewritten.{0,120}",
            r"(?:follow|like) (?:us|him|her|them|@\w+|[A-Z][\w .]{1,40}) on"
            r" (?:x|twitter|facebook|instagram|telegram|whatsapp|tiktok|youtube|linkedin).{0,120}",
            r"(?:(?:additional )?reporting|writing|editing|compiled|edited) by [A-Z].{0,200}",
            r"this (?:story|article) (?:has been|was) (?:updated|corrected).{0,160}",
            r"(?:download|get) (?:the|our) [\w ]{0,30}app\b.{0,80}",
            r"support (?:us|our (?:work|journalism)).{0,120}|have a (?:news )?tip\?.{0,160}",
        )
    ),
    re.IGNORECASE,
)
_CRUMBS = re.compile(r"[^.!?/>›»]{2,40}(?:\s[/>›»]\s[^.!?/>›»]{2,40})+")
"""Where one is on the site: `World / Europe / Osk`."""
_TEASER = re.compile(
    r"(?:related(?: article| story| video)?|read (?:also|more|next)|more|see also|watch|video|listen|live|also|don['’]t miss"
    r"|in pictures)\s*[:|▶►»-]\s*\S.{0,160}",
    re.IGNORECASE,
)
_LONGEST = 400
_LONGEST_BUTTON = 160
_TEASER_WORDS = 25


def is_boilerplate(block: Block) -> bool:
    """Is `block`, as a whole, none of the article's text?"""
    text = block.text
    if len(text) > _LONGEST:
        return False
    if not any(character.isalnum() for character in text):
        return True
    if len(text) <= _LONGEST_BUTTON and (
        _BUTTON.fullmatch(text) or _BUTTONS.fullmatch(text) or _CRUMBS.fullmatch(text)
    ):
        return True
    return _NOTICE.fullmatch(text) is not None or is_stamp(text) or is_credit(text)


def is_teaser(block: Block) -> bool:
    """A link to another article, by its label ("Related: …")."""
    return len(block.text.split()) <= _TEASER_WORDS and _TEASER.fullmatch(block.text) is not None


def without_boilerplate(blocks: Sequence[Block]) -> tuple[list[Block], list[str]]:
    """The blocks of the article itself, teasers marked as such, and the texts that were dropped."""
    kept, dropped = [], []
    for block in blocks:
        if is_boilerplate(block):
            dropped.append(block.text)
        elif is_teaser(block):
            kept.append(Block(block.text, block.runs, "teaser"))
        else:
            kept.append(block)
    return kept, dropped
