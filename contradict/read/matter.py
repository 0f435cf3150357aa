"""Matter around an article that stands inside a line of it: buttons, time stamps, bylines, photo credits.

Whole lines of it are recognised in `boilerplate`; here it is cut out of running text, so the patterns are strict about case and form.
"""

from __future__ import annotations

import re

from contradict.claims import Block
from contradict.read.blocks import part
from contradict.read.sentences import sentence_ends

_BUTTON = r"(?:Facebook|Tweet|Twitter|WhatsApp|LinkedIn|Threads|Bluesky|Reddit|Telegram|E-?mail|Copy [Ll]ink|Link Copied!?|Link|Share|Print|Save|Comments?|Follow|Subscribe|See all topics|Sign [Ii]n|Log [Ii]n|Ad Feedback|Video|Advertisement|Menu|Search|Home)"
_WEEKDAY = r"(?:Mon|Tue(?:s)?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?,?"
_MONTH = r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
_DATE = rf"(?:{_WEEKDAY}\s+)?(?:{_MONTH}\s+\d{{1,2}},?\s+(?:19|20)\d\d|\d{{1,2}}\s+{_MONTH},?\s+(?:19|20)\d\d|(?:19|20)\d\d-\d\d-\d\d)"
_CLOCK = r"\d{1,2}[:.]\d\d\s*(?:[AaPp]\.?[Mm]\.?)?(?:\s*\(?(?:E[DS]?T|P[DS]?T|C[DS]T|GMT|UTC|BST|CES?T|IST|MSK)\)?)?"
_NAME = r"[A-Z][\w.'’-]+(?:\s+(?:(?:van|von|de|der|al|bin|el)\s+)?[A-Z][\w.'’-]+){1,3}"
_AGENCIES = r"(?:Getty Images|Getty|Reuters|AFP|AP Photo|AP|EPA-EFE|EPA|EFE|Shutterstock|Alamy Stock Photo|Alamy|Bloomberg|Anadolu Agency|Anadolu|TASS|Sputnik|Xinhua|PA Media|PA Wire|PA Images|PA|dpa|NurPhoto|Zuma Press|Zuma|ZUMA|UPI|Kyodo|Pool|POOL|CNN|Handout|iStock|Planet Labs|Maxar Technologies|Maxar|Associated Press|Ukrinform|Kremlin\.ru|Press Service|Presidential Press Service|AFP/Getty Images)"

_STAMP = re.compile(
    rf"(?:\b(?:Published|Updated|Posted|Last updated|First published|PUBLISHED|UPDATED)\b:?\s*(?:on\s+|at\s+)?(?:{_CLOCK},?\s*)?(?:{_DATE})(?:,?\s*(?:at\s+)?{_CLOCK})?"
    rf"|^(?:{_DATE})(?=\s+[A-Z“\"])|\b(?:Updated|Published)\s+\d+\s+(?:minutes?|hours?|days?)\s+ago\b|\b\d{{1,2}}[ -]min(?:ute)?s?\s+read\b)"
)
_BY = re.compile(rf"\bBy\s+{_NAME}(?:(?:,|\s+and|,\s+and)\s+{_NAME})*(?:,\s+(?:CNN|BBC News|BBC|Reuters|AP|AFP|NBC News|ABC News|CBS News|Fox News|Associated Press|The [A-Z]\w+(?: [A-Z]\w+)?))?(?=\s+(?:[A-Z“\"]|\d)|\s*$)")
_BUTTONS = re.compile(
    rf"(?:\bFollow:\s.{{0,80}}?\bSee all topics\b|\bAd Feedback\b|\bSee all topics\b|\bLink Copied!?|\bStory continues below(?: this)? ad(?:vertisement)?\b|\bArticle continues (?:below|after) (?:this )?ad(?:vertisement)?\b"
    rf"|\bSCROLL TO CONTINUE(?: WITH CONTENT)?\b|\bCLICK HERE TO .{{5,60}}?(?:APP|NEWSLETTER)\b|\bNow playing\b|\b\d{{1,2}}:\d\d\s*[-–—•·]\s*Source:?\s+[A-Z]\w+"
    rf"|\b(?:Sign|Signed) up (?:for|to) (?:our|the|[A-Z][\w’']+) [^.!?]{{0,60}}?\b[Nn]ewsletter\b[^.!?A-Z]{{0,40}}[.!]?"
    rf"|\b{_BUTTON}(?:[\s•·|]+{_BUTTON}\b!?)+)"
)
_CREDIT = re.compile(
    rf"(?:(?:[Pp]hoto(?:graph)?|[Ii]mage|[Pp]icture|[Cc]redit)(?: by)?:?\s+)?(?:{_NAME}|[A-Z][\w.'’-]+(?:\s[A-Z][\w.'’-]+)?)(?:/{_AGENCIES})+(?:\s+via\s+{_AGENCIES})?(?=\W|$)"
    rf"|\b{_AGENCIES}(?:/{_AGENCIES})*\s+via\s+{_AGENCIES}(?=\W|$)|\b{_AGENCIES}(?:/{_AGENCIES})+(?=\W|$)|\bGetty Images(?=\s+[A-Z“\"]|\s*$)|\(?\b(?:[Ff]ile [Pp]hoto|FILE PHOTO)\b:?\)?"
)
_NOT_CREDITED = re.compile(r"(?:Register|Post|Times|Journal|News|Tribune|Herald|Gallup|University|Research|Ipsos|Star|Globe|Union|Chronicle)$|^(?:Politics|Government|Opinion|Poll)")
"""Names around a slash that belong to a poll ("Des Moines Register/Bloomberg Politics poll"), not to a picture."""
_CAPTION_WORDS = re.compile(
    rf"\((?:left|right|cent(?:er|re)|pictured|L|R|C|from left|second left|second right)\)|\b(?:pictured|seen here|file photo|looks on|look on|poses|pose|speaks|speak|attends|attend|arrives|arrive|walks|walk|waves|wave|shakes? hands"
    rf"|stands|stand|meets|meet|greets|welcomes|delivers|addresses|gestures|gesture|sits|sit|listens|hold|holds|carry|carries|takes? part|gather|gathers|march|protest|react|reacts|inspects?|visits?)\b.{{0,160}}\b(?:on|in|at|during|after|before|outside|near)\b"
    rf"|\bon\s+(?:{_WEEKDAY}\s+)?{_MONTH}\s+\d{{1,2}}(?:,\s+\d{{4}})?\.?$"
)
_TEASER_LABEL = re.compile(r"(?:\b(?:Related (?:article|story|video|articles|stories|coverage)|RELATED:?|Read (?:also|more|next):?|READ MORE:?|MORE:|Don['’]t miss:?|WATCH:?|Watch:|Also read:?|See also:?|Recommended:?|In pictures:)(?=\s+[A-Z“‘\"']|\s*$))")


def cut_matter(block: Block) -> list[tuple[Block, str]]:
    """`block` in pieces with what each is: `text`, `stamp` (date, byline), `button`, `credit`, `label` (announces a teaser).

    The piece before a credit comes as a caption when its form says so.
    """
    if block.kind in ("teaser",):
        return [(block, "text")]
    pieces: list[tuple[Block, str]] = []
    position = 0
    for start, end, sort in _found(block.text):
        if start < position:
            continue
        before = part(block, position, start)
        if before is not None:
            pieces += _before_credit(before) if sort == "credit" else [(before, "text")]
        matter = part(block, start, end)
        if matter is not None:
            pieces.append((matter, sort))
        position = end
    rest = part(block, position, len(block.text))
    if rest is not None:
        pieces.append((rest, "text"))
    return pieces


def _found(text: str) -> list[tuple[int, int, str]]:
    """Start, end and sort of all matter in `text`, in order, the longer first where two begin together."""
    found = [(match.start(), match.end(), "button") for match in _BUTTONS.finditer(text)]
    found += [(match.start(), match.end(), "stamp") for match in _STAMP.finditer(text)]
    found += [(match.start(), match.end(), "stamp") for match in _BY.finditer(text) if _stands_apart(text, match.start(), match.end())]
    found += [(match.start(), match.end(), "credit") for match in _CREDIT.finditer(text) if _ends_apart(text, match.start(), match.end())]
    found += [(match.start(), match.end(), "label") for match in _TEASER_LABEL.finditer(text) if _begins_apart(text, match.start())]
    return sorted(found, key=lambda one: (one[0], -one[1], one[2]))


def _begins_apart(text: str, start: int) -> bool:
    """Nothing, a sentence end or a closing mark stands before `start`."""
    before = text[max(0, start - 5) : start].rstrip()
    return not before or before[-1] in ".!?…”\"’)|•·:"


def _stands_apart(text: str, start: int, end: int) -> bool:
    """Is this "By Jane Doe" a byline? It begins the piece, follows a full stop, or a time stamp or outlet follows it."""
    before = text[max(0, start - 5) : start].rstrip()
    if start == 0 or before[-1:] in ".!?”\"":
        return True
    by = text[start:end]
    return before[-1:] not in ",;:(-–—" and ("," in by or _STAMP.match(text[end : end + 120].lstrip()) is not None)


def _ends_apart(text: str, start: int, end: int) -> bool:
    following = text[end : end + 12].lstrip(" .)")
    if _NOT_CREDITED.search(text[start:end].split("/")[0]) or _NOT_CREDITED.match(following):
        return False
    return not following or following[0].isupper() or following[0] in "“\"‘("


def _before_credit(block: Block) -> list[tuple[Block, str]]:
    """What stands before a credit: its last sentence is the caption if it looks like one, or if it is no sentence at all."""
    ends = sentence_ends(block.text)
    start = ends[-1] if ends else 0
    last = block.text[start:].lstrip()
    is_sentence = last[-1:] in ".!?…”\"’)"
    if not _CAPTION_WORDS.search(last) and is_sentence:
        return [(block, "text")]
    if len(last.split()) > 60:
        return [(block, "text")]
    rest, caption = part(block, 0, start), part(block, start, len(block.text), "caption")
    return [(one, "text") for one in (rest, caption) if one is not None]
