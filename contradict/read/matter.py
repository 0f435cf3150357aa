"""Matter around an article that stands inside a line of it: buttons, time stamps, bylines, photo credits.

Whole lines of it are recognised in `boilerplate`; here it is cut out of running text, so the patterns are strict about case and form.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Literal

from contradict.claims import Block
from contradict.read.blocks import part
from contradict.read.sentences import sentence_ends

Sort = Literal["text", "stamp", "button", "credit", "label"]
"""What a piece is: the article's text, a date or byline, a button, a photo credit, or a label that announces a teaser."""

_BUTTON = (
    r"(?:Facebook|Tweet|Twitter|WhatsApp|LinkedIn|Threads|Bluesky|Reddit|Telegram|E-?mail|Copy [Ll]ink|Link Copied!?"
    r"|Link|Share|Print|Save|Comments?|Follow|Subscribe|See all topics|Sign [Ii]n|Log [Ii]n"
    r"|Ad Feedback|Video|Advertisement|Menu|Search|Home)"
)
_WEEKDAY = r"(?:Mon|Tue(?:s)?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?,?"
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?"
    r"|Dec(?:ember)?)\.?"
)
_YEAR = r"(?:19|20)\d\d"
_DATE = rf"(?:{_WEEKDAY}\s+)?(?:{_MONTH}\s+\d{{1,2}},?\s+{_YEAR}|\d{{1,2}}\s+{_MONTH},?\s+{_YEAR}|{_YEAR}-\d\d-\d\d)"
_ZONE = r"(?:E[DS]?T|P[DS]?T|C[DS]T|GMT|UTC|BST|CES?T|EES?T|IST|MSK)"
_CLOCK = rf"\d{{1,2}}[:.]\d\d\s*(?:[AaPp]\.?[Mm]\.?)?(?:\s*\(?{_ZONE}\)?)?"
_NAME_PART = r"(?!(?:Published|Updated|Posted|PUBLISHED|UPDATED|CNN|BBC|Getty|The|In|On)\b)(?:[A-Z][\w'’-]+|[A-Z]\.)"
_NAME = rf"{_NAME_PART}(?:\s+(?:(?:van|von|de|der|al|bin|el)\s+)?{_NAME_PART}){{1,3}}"
_AGENCY = (
    r"(?:Getty Images|Getty|Reuters|AFP|AP Photo|AP|EPA-EFE|EPA|EFE|Shutterstock|Alamy Stock Photo|Alamy|Bloomberg"
    r"|Anadolu Agency|Anadolu|TASS|Sputnik|Xinhua|PA Media|PA Wire|PA Images|PA|dpa|NurPhoto|Zuma Press|Zuma"
    r"|ZUMA|UPI|Kyodo|Pool|POOL|CNN|Handout|iStock"
    r"|Planet Labs|Maxar Technologies|Maxar|Associated Press|Ukrinform|Kremlin\.ru|Presidential Press Service|Press Service"
    r"|(?:[A-Z]\w+\s){1,2}(?:Pictures|Images|Photos?))"
)
_OUTLET = r"(?:CNN|BBC News|BBC|Reuters|AP|AFP|NBC News|ABC News|CBS News|Fox News|Associated Press|The [A-Z]\w+(?: [A-Z]\w+)?)"

_STAMP = re.compile(
    r"(?:\b(?:Published|Updated|Posted|Last updated|First published|PUBLISHED|UPDATED)\b:?\s*(?:on\s+|at\s+)?"
    rf"(?:{_CLOCK},?\s*)?{_DATE}(?:,?\s*(?:at\s+)?{_CLOCK})?"
    rf"|^{_DATE}(?=\s+[A-Z“\"])|\b(?:Updated|Published)\s+\d+\s+(?:minutes?|hours?|days?)\s+ago\b|\b\d{{1,2}}[ -]min(?:ute)?s?\s+read\b)"
)
_BY = re.compile(rf"\bBy\s+{_NAME}(?:(?:,|\s+and|,\s+and)\s+{_NAME})*(?:,\s+{_OUTLET})?(?=\s+(?:[A-Z“\"]|\d)|\s*$)")
_SECTION = (
    r"(?:Home|News|World|Politics|Business|Opinion|Sports?|Culture|Menu|Search|Live|Video|Weather|Health|Tech|Science"
    r"|Travel|Style|US|UK)"
)
_BUTTONS = re.compile(
    rf"\bSkip to (?:main )?content\b(?:\s+{_SECTION}\b)*|\b[A-Z]\w+['’]s\s+{_NAME}(?:(?:,|\s+and|,\s+and)\s+{_NAME})*"
    r"\s+contributed to this (?:report|story|article)\.?"
    r"|(?:Copyright\s*)?(?:©|\(c\)|\bCopyright)\s*(?:19|20)\d\d\b[^.]{0,80}\.?(?:\s*All [Rr]ights [Rr]eserved\.?)?|"
    r"\bFollow:\s.{0,80}?\bSee all topics\b|\bAd Feedback\b|\bSee all topics\b|\bLink Copied!?|\bNow playing\b"
    r"|\b(?:Most (?:read|popular|viewed)|Trending(?: now)?)\s+1\s+[A-Z‘“'\"].{10,200}?\s2\s+[A-Z‘“'\"].{0,600}$"
    r"|\bStory continues below(?: this)? ad(?:vertisement)?\b|\bArticle continues (?:below|after) (?:this )?ad(?:vertisement)?\b"
    r"|\bSCROLL TO CONTINUE(?: WITH CONTENT)?\b|\bCLICK HERE TO .{5,60}?(?:APP|NEWSLETTER)\b"
    r"|\b\d{1,2}:\d\d\s*[-–—•·]\s*Source:?\s+[A-Z]\w+"
    r"|\bSign up (?:for|to) (?:our|the|[A-Z][\w’']+) [^.!?]{0,60}?\b[Nn]ewsletter\b[^.!?A-Z]{0,40}[.!]?"
    rf"|\b{_BUTTON}(?:[\s•·|]+{_BUTTON}\b!?)+"
)
_BUTTON_HINTS = (
    *(
        "Facebook",
        "Tweet",
        "Twitter",
        "WhatsApp",
        "LinkedIn",
        "Threads",
        "Bluesky",
        "Reddit",
        "Telegram",
        "mail",
        "Link",
        "Share",
        "Print",
    ),
    *(
        "Save",
        "Comment",
        "Follow",
        "Subscribe",
        "See all",
        "Sign",
        "Log",
        "Ad Feedback",
        "Video",
        "Advertisement",
        "Menu",
        "Search",
        "Home",
    ),
    *(
        "Skip to",
        "contributed to this",
        "©",
        "(c)",
        "Copyright",
        "Now playing",
        "continue",
        "CONTINUE",
        "CLICK",
        "Source",
    ),
)
_RUNNING_TIME = re.compile(r"(?<=[a-z”’?!])\s\d{1,2}:\d\d(?=\s+[A-Z]|\s*$)")
_BEFORE_CLOCK = re.compile(r"\b(?:at|by|to|from|until|till|before|after|since|around|about|past|the|a|of|than)$")
_CREDIT_END = r"(?=\W|$|[A-Z]\s|[A-Z][a-z]{2,})"
""" "Jane Doe/ReutersThe minister said": the next sentence may be glued on."""
_CREDIT = re.compile(
    rf"(?:(?:[Pp]hoto(?:graph)?|[Ii]mage|[Pp]icture|[Cc]redit)(?: by)?:?\s+)?(?:{_NAME}|{_NAME_PART})"
    rf"(?:/{_AGENCY})+(?:\s+via\s+{_AGENCY})?{_CREDIT_END}"
    rf"|\b{_AGENCY}(?:/{_AGENCY})*\s+via\s+{_AGENCY}{_CREDIT_END}|\b{_AGENCY}(?:/{_AGENCY})+{_CREDIT_END}|\bGetty Images(?=\s+[A-Z“\"]|\s*$)"
    r"|\(?\b(?:[Ff]ile [Pp]hoto|FILE PHOTO)\b:?\)?"
)
_CREDIT_IN_FRONT = re.compile(r"\A(?:Getty Images|Reuters|AFP|EPA-EFE|EPA|PA Media|AP)(?=[A-Z][a-z]{2,}\s)")
""" "ReutersThe minister said": an agency glued to what it shows."""
_CREDIT_LINE = re.compile(
    r"(?i:photo(?:graph)?s?|image|picture|(?:photo |image |picture )?credit)(?::\s*[^.:]{2,60}| by [A-Z][^.:]{2,40})"
    rf"|(?:(?:{_NAME_PART}\s+){{0,3}}{_NAME_PART}(?:\s*[/|,]\s*|\s+via\s+|\s+[–-]\s+))?{_AGENCY}"
    rf"(?:(?:\s*[/|,]\s*|\s+via\s+)(?:{_AGENCY}|{_NAME}))*"
)
_NOT_CREDITED = re.compile(
    r"(?:Register|Post|Times|Journal|News|Tribune|Herald|Gallup|University|Research|Ipsos|Star|Globe|Union|Chronicle)$"
    r"|^(?:Politics|Government|Opinion|Poll)"
)
"""Names around a slash that belong to a poll ("Des Moines Register/Bloomberg Politics poll"), not to a picture."""
_CAPTION_WORDS = re.compile(
    r"\((?:left|right|cent(?:er|re)|pictured|L|R|C|from left|second left|second right)\)|\b(?:pictured|seen here|file photo)\b"
    r"|\b(?:looks? on|poses?|speaks?|attends?|arrives?|walks?|waves?|shakes? hands|stands?|meets?|greets?|welcomes?|delivers?"
    r"|address(?:es)?|gestures?|sits?|listens?|holds?|carry|carries|takes? part|gathers?|march|protest|reacts?|inspects?"
    r"|visits?)\b.{0,160}"
    r"\b(?:on|in|at|during|after|before|outside|near)\b"
    rf"|\bon\s+(?:{_WEEKDAY}\s+)?{_MONTH}\s+\d{{1,2}}(?:,\s+\d{{4}})?\.?$"
)
_MAX_CAPTION = 60
_LABEL = re.compile(
    r"\b(?:Related (?:article|story|video|articles|stories|coverage)|RELATED:?|Read (?:also|more|next):?|READ MORE:?|MORE:"
    r"|Don['’]t miss:?|WATCH:?|Watch:|Also read:?|See also:?|Recommended:?|In pictures:)(?=\s+[A-Z“‘\"']|\s*$)"
)


def cut_matter(block: Block) -> list[tuple[Block, Sort]]:
    """`block` in pieces, with what each is; the piece before a credit comes as a caption when its form says so."""
    pieces: list[tuple[Block, Sort]] = []
    position = 0
    for start, end, sort in _found(block.text) if block.kind != "teaser" else ():
        if start < position:
            continue
        before = part(block, position, start)
        if before is not None:
            pieces += [(one, "text") for one in (_before_credit(before) if sort == "credit" else (before,))]
        matter = part(block, start, end)
        if matter is not None:
            pieces.append((matter, sort))
        position = end
    rest = part(block, position, len(block.text))
    return [*pieces, (rest, "text")] if rest is not None else pieces


def is_caption(block: Block) -> bool:
    """Is a whole block that a credit follows the caption of the picture: one sentence of a caption's form?"""
    short = len(block.text.split()) <= _MAX_CAPTION and not sentence_ends(block.text)
    return short and _CAPTION_WORDS.search(block.text) is not None


def is_credit(text: str) -> bool:
    """Is a whole line a photo credit: "Jane Doe/Pool/Reuters", "AFP via Getty Images", "Photo: Jane Doe"?"""
    return len(text) <= 120 and _CREDIT_LINE.fullmatch(text.strip(" .()")) is not None


def _found(text: str) -> list[tuple[int, int, Sort]]:
    """Start, end and sort of all matter in `text`, in order, the longer first where two begin together."""
    found: list[tuple[int, int, Sort]] = []
    for sort, pattern, hints, holds in _PATTERNS:
        # Plain substring search is fifty times as fast as these patterns, and few paragraphs hold any matter.
        if any(hint in text for hint in hints):
            found += [(match.start(), match.end(), sort) for match in pattern.finditer(text) if holds(text, match)]
    return sorted(found, key=lambda one: (one[0], -one[1], one[2]))


def _always(text: str, match: re.Match[str]) -> bool:
    return True


def _begins_apart(text: str, match: re.Match[str]) -> bool:
    """Nothing, a sentence end or a closing mark stands before the match."""
    before = text[max(0, match.start() - 5) : match.start()].rstrip()
    return not before or before[-1] in '.!?…”"’)|•·:'


def _is_byline(text: str, match: re.Match[str]) -> bool:
    """Is this "By Jane Doe" a byline? It begins the piece, follows a full stop, or a time stamp or outlet follows it."""
    before = text[max(0, match.start() - 5) : match.start()].rstrip()
    if match.start() == 0 or before[-1:] in '.!?”"':
        return True
    stamped = _STAMP.match(text[match.end() : match.end() + 120].lstrip()) is not None
    return before[-1:] not in ",;:(-–—" and ("," in match.group() or stamped)


def _credits_picture(text: str, match: re.Match[str]) -> bool:
    """Does a sentence or the end follow the credit, and is it not the name of a poll?"""
    following = text[match.end() : match.end() + 12].lstrip(" .)")
    if _NOT_CREDITED.search(match.group().split("/")[0]) or _NOT_CREDITED.match(following):
        return False
    return not following or following[0].isupper() or following[0] in '“"‘('


def _before_credit(block: Block) -> list[Block]:
    """What stands before a credit: its last sentence is the caption if it looks like one, or if it is no sentence at all."""
    ends = sentence_ends(block.text)
    start = ends[-1] if ends else 0
    last = block.text[start:].strip()
    is_sentence = last[-1:] in '.!?…”"’)'
    if (is_sentence and not _CAPTION_WORDS.search(last)) or len(last.split()) > _MAX_CAPTION:
        return [block]
    pieces = (part(block, 0, start), part(block, start, len(block.text), "caption"))
    return [piece for piece in pieces if piece is not None]


def _is_running_time(text: str, match: re.Match[str]) -> bool:
    """The length of a film stands behind its headline; a time of day behind "at"."""
    return _BEFORE_CLOCK.search(text, max(0, match.start() - 8), match.start()) is None


_PATTERNS: tuple[tuple[Sort, re.Pattern[str], tuple[str, ...], Callable[[str, re.Match[str]], bool]], ...] = (
    ("button", _BUTTONS, _BUTTON_HINTS, _always),
    ("button", _RUNNING_TIME, (":",), _is_running_time),
    ("stamp", _STAMP, ("ublished", "pdated", "osted", "UBLISHED", "PDATED", "min", "19", "20"), _always),
    ("stamp", _BY, ("By ",), _is_byline),
    (
        "credit",
        _CREDIT,
        ("/", " via ", "Getty", "hoto", "PHOTO", "Images", "Pictures"),
        _credits_picture,
    ),
    ("credit", _CREDIT_IN_FRONT, ("Getty Images", "Reuters", "AFP", "EPA", "PA Media", "AP"), _credits_picture),
    (
        "label",
        _LABEL,
        (
            "elated ",
            "RELATED",
            "Read ",
            "READ",
            "MORE:",
            "miss",
            "WATCH",
            "Watch",
            "read",
            "See ",
            "ecommended",
            "pictures",
        ),
        _begins_apart,
    ),
)
