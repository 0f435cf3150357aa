"""What a page prints around its article: buttons, advertisements, credits, teasers, time stamps. Recognised by whole-block form,
so that a sentence that merely mentions an advertisement stays."""

from __future__ import annotations

import re
from collections.abc import Sequence

from contradict.claims import Block
from contradict.read.header import is_stamp

_PHRASES = (
    r"ad(?:vertisement)?(?: feedback)?|advertising|sponsored(?: content)?|paid content|promoted|ad choices|skip ad|story continues below(?: this ad(?:vertisement)?)?"
    r"|article continues (?:below|after)(?: (?:this|the) ad(?:vertisement)?)?|scroll to continue(?: with content)?|continue reading(?: the main story)?"
    r"|see all topics|see more|more topics|show more|load more|view more|view (?:all )?comments|\d+ comments?|comments?|leave a comment|join the conversation"
    r"|e-?mail|link copied!?|copy link|share(?: (?:this|on|via|full) ?(?:article|story|page|post|facebook|twitter|x|whatsapp|email|e-mail)?)?|tweet|facebook|twitter|whatsapp|linkedin|reddit|telegram|messenger|pocket|flipboard|print(?: this)?(?: page| article)?|save(?: article)?|bookmark|gift(?: this)? article"
    r"|read more(?: at .{1,40})?|read (?:also|next|the full (?:story|article))|related(?: (?:articles?|stories|topics|content|links|reading|video))?|more on this(?: story)?|more from .{1,40}|more stories|most (?:read|popular|viewed)|trending(?: now)?|you may also like|recommended(?: (?:stories|for you))?|editors?['’] picks|up next|watch(?: live| now)?|video|live updates?|gallery|play video|listen(?: to (?:this )?article)?|\d+:\d\d"
    r"|sign up(?: (?:for|to) .{1,80})?|subscribe(?: (?:now|today|to .{1,80}|for .{1,60}))?|log ?in|sign in|register(?: now)?|create (?:a free )?account|my account|get our .{1,60} newsletter|newsletters?|download (?:the|our) app.{0,40}|enable notifications|get notified.{0,60}|thank you for (?:reading|subscribing).{0,80}"
    r"|follow(?: us| me)?(?: on .{1,60})?:?|follow:.{0,80}|follow topics?.{0,60}|topics?:?|tags?:.{0,120}|filed under:?.{0,80}|home|menu|search|close|next|previous|back to top|top stories|news|world|politics|opinion|sections?|skip to (?:main )?content|breaking news"
    r"|accept(?: all)?(?: cookies)?|reject all|manage (?:cookies|preferences|consent)|cookie (?:policy|settings|notice|preferences)|privacy (?:policy|notice)|terms (?:of (?:use|service)|and conditions)|do not sell my (?:personal )?info(?:rmation)?|contact us|about us|help|advertise with us|careers|our standards:.{0,80}"
    r"|\d{1,3} ?(?:min(?:ute)?s? (?:read|ago)|hours? ago|days? ago)|(?:just now|yesterday|today)|loading\W*"
)
_BUTTON = re.compile(rf"\W*(?:{_PHRASES})\W*", re.IGNORECASE)
_BUTTONS = re.compile(rf"(?:\W*(?:{_PHRASES})(?=\W|$)){{1,12}}\W*", re.IGNORECASE)
_LINE = re.compile(
    r"(?:©|\(c\)|copyright\b).{0,200}|.{0,80}\ball rights reserved\b.{0,120}"
    r"|(?:this (?:web)?site|we|our (?:web)?site)(?: and our partners)? (?:uses?|store) cookies.{0,300}|by (?:clicking|continuing to use|using this site).{0,300}"
    r"|sign up (?:for|to) .{0,160}(?:newsletter|inbox|briefing|alerts?).{0,80}|(?:get|receive) .{0,120}(?:newsletter|in your inbox|to your inbox).{0,80}"
    r"|.{0,120}(?:newsletter|subscribe).{0,40}(?:sign up|here|now|today)\W*"
    r"|this material may not be published, broadcast, rewritten.{0,120}|(?:follow|like) (?:us|him|her|them|@\w+|[A-Z][\w .]{1,40}) on (?:x|twitter|facebook|instagram|telegram|whatsapp|tiktok|youtube|linkedin).{0,120}"
    r"|(?:reporting|writing|editing|additional reporting|compiled|edited) by [A-Z].{0,200}|(?:this (?:story|article) (?:has been|was) (?:updated|corrected)).{0,160}"
    r"|(?:download|get) (?:the|our) [\w ]{0,30}app\b.{0,80}|support (?:us|our (?:work|journalism)).{0,120}|have a (?:news )?tip\?.{0,160}",
    re.IGNORECASE,
)
_AGENCY = r"(?:Getty(?: Images)?|Reuters|AFP|AP(?: Photo)?|EPA(?:-EFE)?|EFE|Shutterstock|Alamy(?: Stock Photo)?|Bloomberg|Anadolu(?: Agency)?|TASS|Sputnik|Xinhua|PA(?: Media| Images| Wire)?|Press Association|dpa|NurPhoto|Zuma(?: Press)?|UPI|Kyodo|Pool|CNN|Handout|iStock|Planet Labs|Maxar(?: Technologies)?|Associated Press|Agence France-Presse|Zumapress|Ukrinform|Kremlin\.ru|Screengrab|File)"
CREDIT = re.compile(
    rf"(?:(?:photo(?:graph)?|image|picture|video|credit|photo credit)s?\s*(?:by|:)\s*)?"
    rf"(?:(?:[A-Z][\w.'’-]+\s+){{1,4}}|[A-Z][\w.'’ -]{{1,40}})?(?:[/|,]\s*|\s*via\s+|\s*–\s*)?{_AGENCY}(?:\s*(?:/|,|via|\|)\s*(?:{_AGENCY}|[A-Z][\w. ]{{2,30}}))*"
)
"""A photo credit: `Jane Doe/Pool/Reuters`, `AFP via Getty Images`."""
_TEASER = re.compile(
    r"(?:related(?: article| story| video)?|read (?:also|more|next)|more|see also|watch|video|listen|live|also|don['’]t miss|in pictures)\s*[:|▶►»-]\s*\S.{0,160}",
    re.IGNORECASE,
)
_KIND_WORDS = 25


def boilerplate_kind(block: Block) -> str | None:
    """What sort of boilerplate `block` is as a whole (`button`, `notice`, `credit`), or None when it belongs to the article."""
    text = block.text
    if len(text) > 400:
        return None
    if not any(character.isalnum() for character in text):
        return "mark"
    if len(text) <= 160 and (_BUTTON.fullmatch(text) or _BUTTONS.fullmatch(text)):
        return "button"
    if _LINE.fullmatch(text):
        return "notice"
    if is_stamp(text):
        return "stamp"
    if len(text) <= 120 and CREDIT.fullmatch(text.rstrip(" .")):
        return "credit"
    return None


def is_teaser(block: Block) -> bool:
    """A link to another article, by its label."""
    return len(block.text.split()) <= _KIND_WORDS and _TEASER.fullmatch(block.text) is not None


def without_boilerplate(blocks: Sequence[Block]) -> tuple[list[Block], list[str]]:
    """The blocks of the article itself, teasers marked as such, and the texts that were dropped."""
    kept, dropped = [], []
    for block in blocks:
        if boilerplate_kind(block):
            dropped.append(block.text)
        elif is_teaser(block):
            kept.append(Block(block.text, block.runs, "teaser"))
        else:
            kept.append(block)
    return kept, dropped
