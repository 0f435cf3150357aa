"""Attribution by "according to": who the source is, and which words around it are what the source says."""

from __future__ import annotations

from contradict.extract.appositions import says_body
from contradict.extract.nouns import Named, sentence_end
from contradict.extract.reach import trim
from contradict.extract.roles import is_role
from contradict.extract.tree import Doc, Token, child


def according(doc: Doc) -> list[Named]:
    """ "…, according to NP", "Per NP, …" in front of, behind or in the middle of what it covers."""
    found = []
    for token in doc[:-2]:
        per = token.text == "Per" and token.dep_ == "prep" and doc[token.i + 1].tag_ in ("DT", "NNP", "PRP$")
        if not per and (token.lower_ != "according" or doc[token.i + 1].lower_ != "to"):
            continue
        head = (child(doc[token.i + 1], "pobj") if not per else None) or child(token, "pobj")
        if head is None or head.i <= token.i:
            continue
        start, end = head.left_edge.i, head.right_edge.i + 1
        limit, first = sentence_end(token), sentence_start(token)
        end = min(end, limit)
        for item in doc[start:end]:  # "according to a poll, X" parsed as apposition
            if item.text in (",", ":", "“", '"') and (
                token.i == first or doc[item.i + 1 : item.i + 2].text[:1].isdigit() or item.text == ":"
            ):
                end = item.i
                break
        before = (first, token.i)
        after = (_behind_relative(doc, end, limit), limit)
        if token.i > first and doc[end : end + 1].text == ",":
            content = [before, after] if _goes_on(doc, end) else [after] if _sets_scene(doc, *before) else [before]
        elif token.i == first or (token.i == first + 1):
            content = [after]
        else:
            content = [before]
        ranges = tuple(r for s, e in content if (r := trim(doc, s, e)) is not None)
        if ranges:
            found.append(Named(ranges, (start, end), head, (token.i, token.i + 1), "according"))
    return found


def _behind_relative(doc: Doc, comma: int, limit: int) -> int:
    """ "According to two diplomats, who asked not to be named, the mission …": the clause about the source is not what it says."""
    first = doc[comma + 1 : comma + 2].text.lower()
    if first in ("citing", "quoting") and doc[comma : comma + 1].text == ",":  # ", citing port agents," names nobody
        behind = next((token.i for token in doc[comma + 2 : limit] if token.text == ","), comma)
        return comma if any(token.tag_ in ("NNP", "NNPS") for token in doc[comma:behind]) else behind
    if doc[comma : comma + 1].text != "," or first not in (
        "who",
        "which",
        "whose",
        "formerly",
        "former",
        "now",
        "a",
        "an",
    ):
        return comma
    behind = next((token.i for token in doc[comma + 2 : limit] if token.text == ","), comma)
    if first in ("who", "which", "whose"):
        return behind
    beside = doc[comma + 1 : behind]  # ", formerly the director of X,"
    apposed = (any(is_role(t.text) for t in beside) or says_body(beside.text)) and not any(
        t.tag_ in ("VBD", "VBZ", "VBP", "MD") for t in beside
    )
    return behind if apposed else comma


def _sets_scene(doc: Doc, start: int, end: int) -> bool:
    """ "At the gate itself, according to two guards, they were offered lunch": what stands in front states nothing."""
    finite = any(token.tag_ in ("VBD", "VBZ", "VBP", "MD", "VBN", "VBG") for token in doc[start:end])
    return doc[start].tag_ == "IN" and doc[start].lower_ != "that" and not finite


def _goes_on(doc: Doc, comma: int) -> bool:
    """After the second comma the main clause continues (and no new clause begins)."""
    nxt = doc[comma + 1 : comma + 2]
    return bool(
        len(nxt)
        and nxt[0].tag_ in ("VBD", "VBZ", "VBP", "MD", "VBN", "IN", "TO")
        and nxt[0].lower_
        not in ("while", "although", "though", "as", "because", "since", "whereas", "if", "unless", "until")
    )


def sentence_start(token: Token) -> int:
    """Index of the first word of the token's sentence."""
    doc = token.doc
    start: int = token.i
    while start > 0 and doc[start - 1].text not in (".", "?", "!", ";") and "\n" not in doc[start - 1].text:
        start -= 1
    return start
