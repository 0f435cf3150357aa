"""How well attributions are found: precision, recall and F1 of content and of content with source, on labelled texts.

Protocol: tokens are words (punctuation not counted). A predicted content matches a gold content when intersection over union of their
token sets is 0.5 or more (exact: 1.0), one to one, best first. Recall is taken over the gold attributions marked `claim_like` (all of
them where the file marks none), precision over all predictions, each right when it matches any gold attribution. Content with source
asks, besides, that the source tokens overlap by 0.5 or more or that one contains the other; two missing sources agree.

Where a file marks `claim_like` (PolNeAR: attributions with a cue of speech, none inside another), predictions of the same kind are
compared: by a cue of speech, not stands, thoughts and plans in the outlet's words, and the outermost of nested ones. `every_voice` holds the content
figures of all predictions. Where a file marks nothing, all predictions are compared.
"""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from contradict.claims import Article, Block, content_id
from contradict.errors import InputError, Place

if TYPE_CHECKING:
    from contradict.extract import Extractor

OVERLAP = 0.5
_WORD = re.compile(r"\w+")
_PARAGRAPH = re.compile(r"[^\n]+(?:\n(?!\s*\n)[^\n]+)*")
_WRAPPED = range(55, 101)
"""Line lengths that mean hard wrapping: there a single line break ends no paragraph."""

Tokens = frozenset[int]


@dataclass(slots=True)
class Tally:
    """Counts behind precision and recall."""

    predicted: int = 0
    right: int = 0
    gold: int = 0
    found: int = 0

    def figures(self) -> dict[str, float]:
        """Precision, recall and F1 in [0, 1]."""
        precision = self.right / self.predicted if self.predicted else 0.0
        recall = self.found / self.gold if self.gold else 0.0
        total = precision + recall
        return {
            "precision": round(precision, 4),
            "recall": round(recall, 4),
            "f1": round(2 * precision * recall / total, 4) if total else 0.0,
        }


@dataclass(slots=True)
class _Counts:
    content: Tally = field(default_factory=Tally)
    exact: Tally = field(default_factory=Tally)
    every: Tally = field(default_factory=Tally)
    source: Tally = field(default_factory=Tally)
    voices: dict[str, Tally] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Labelled:
    content: Tokens
    source: Tokens
    wanted: bool = True
    """Of a label: counts for recall; of a prediction: by a cue of speech."""
    voice: str = ""


def evaluate_claims(path: str | Path, extractor: Extractor, *, limit: int = 0) -> dict[str, Any]:
    """Figures for one file of `{"text", "attributions": [{"source", "cue", "content", "claim_like"?}]}` lines, .gz too.

    `limit` takes so many documents, evenly spaced; 0 takes all. The voice of a gold attribution is read off its quotation marks.

    Raises:
        InputError: the file cannot be read or a line is not a labelled text.

    A folder of labelled articles (see `contradict.evaluate.gold`) is measured claim by claim instead, actors and sides included: `evaluate_folder`.
    """
    if Path(path).is_dir():
        return evaluate_folder(Path(path), extractor)
    documents = list(_documents(Path(path)))
    if limit and len(documents) > limit:
        documents = [documents[i * len(documents) // limit] for i in range(limit)]
    counts = _Counts()
    for document in documents:
        _count(document, extractor, counts)
    return {
        "file": str(path),
        "documents": len(documents),
        "attributions": counts.content.gold,
        "predictions": counts.content.predicted,
        "content": counts.content.figures(),
        "content_exact": counts.exact.figures(),
        "content_source": counts.source.figures(),
        "every_voice": counts.every.figures(),
        "voices": {voice: counts.voices[voice].figures() for voice in sorted(counts.voices)},
    }


def evaluate_folder(
    folder: Path, extractor: Extractor, *, articles: Path | None = None, split: str | None = None
) -> dict[str, Any]:
    """Claims of labelled articles: content F1 (IoU of characters ≥ 0.5, one to one), actors and sides of the claims matched, all by voice.

    Labels marked `optional` count neither way. Without `split` each split that articles.jsonl names is measured by itself.
    A side counts as right as well when the actor is right and the two sides' names always stand for each other: user packs may name camps otherwise.

    Raises:
        InputError: labels or texts cannot be read.
    """
    rows = {row["id"]: row for row in _rows(folder / "claims.jsonl")}
    names = [split] if split else sorted({row.get("split", "") for row in _rows(folder / "articles.jsonl")})
    return {
        "file": str(folder),
        **{name or "all": _folder_part(folder, extractor, articles, name, rows) for name in names},
    }


def _rows(path: Path) -> list[dict[str, Any]]:
    try:
        return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
    except (OSError, ValueError) as error:
        raise InputError(f"cannot be read as JSON Lines ({error})", place=Place(str(path))) from error


def _folder_part(
    folder: Path, extractor: Extractor, articles: Path | None, split: str, rows: dict[str, dict[str, Any]]
) -> dict[str, Any]:
    from contradict.actors import with_one_side
    from contradict.evaluate.gold import match_claims, read_gold
    from contradict.features import mark
    from contradict.read import read_inputs

    gold = read_gold(folder, articles=articles, split=split or None)
    book = extractor.book
    inputs = read_inputs([str(p) for p in gold.paths], resolve=lambda name, on: book.resolve(name, on=on), mark=mark)
    found = with_one_side([claim for article in inputs.articles for claim in extractor.extract(article).claims])
    matched = match_claims(found, gold.claims.values())
    optional = {key for key in gold.claims if rows[key].get("optional")}
    pairs = [(claim, gold.claims[matched[claim.id]]) for claim in found if claim.id in matched]
    hit = set(matched.values())
    renamed = _renamed([(c.actor.side, g.side or "") for c, g in pairs if _named(c.actor.name, g.actors)])
    voices: dict[str, dict[str, float]] = {}
    for voice in ("all", "direct", "mixed", "indirect", "narrator"):
        wanted = [key for key in gold.claims if key not in optional and voice in ("all", rows[key].get("kind"))]
        of = [(c, g) for c, g in pairs if voice in ("all", rows[g.id].get("kind"))]
        same = [_named(c.actor.name, g.actors) for c, g in of]
        sides = [
            c.actor.side == g.side or (ok and renamed.get(c.actor.side) == g.side)
            for (c, g), ok in zip(of, same, strict=True)
        ]
        voices[voice] = {
            "labelled": len(wanted),
            "recall": round(sum(key in hit for key in wanted) / max(len(wanted), 1), 4),
            "actor_accuracy": round(sum(same) / max(len(of), 1), 4),
            "side_accuracy": round(sum(sides) / max(len(of), 1), 4),
        }
    taken = sum(value in optional for value in matched.values())
    precision = (len(matched) - taken) / max(len(found) - taken, 1)
    recall = voices["all"]["recall"]
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    content = {"precision": round(precision, 4), "recall": recall, "f1": round(f1, 4)}
    return {"articles": len(gold.paths), "claims_found": len(found), "content": content, "voices": voices}


def _named(name: str, accepted: Sequence[str]) -> bool:
    """Whether the names agree, case and article aside."""
    return _plain_name(name) in map(_plain_name, accepted)


def _plain_name(name: str) -> str:
    return " ".join(name.casefold().removeprefix("the ").split())


def _renamed(sides: Sequence[tuple[str, str]]) -> dict[str, str]:
    """Sides that stand for one label's side only, and that for them only."""
    forth: dict[str, set[str]] = {}
    back: dict[str, set[str]] = {}
    for ours, theirs in sides:
        forth.setdefault(ours, set()).add(theirs)
        back.setdefault(theirs, set()).add(ours)
    return {ours: next(iter(t)) for ours, t in forth.items() if len(t) == 1 and len(back[next(iter(t))]) == 1}


def _documents(path: Path) -> Iterator[dict[str, Any]]:
    try:
        raw = path.read_bytes()
        text = (gzip.decompress(raw) if raw[:2] == b"\x1f\x8b" else raw).decode("utf-8")
    except (OSError, EOFError, UnicodeDecodeError) as error:
        raise InputError(
            f"cannot be read ({error}): give a JSON Lines file, .gz or not", place=Place(str(path))
        ) from error
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            document = json.loads(line)
            fits = isinstance(document["text"], str) and isinstance(document["attributions"], list)
        except (ValueError, KeyError, TypeError):
            fits = False
        if not fits:
            message = (
                'not a labelled text: a line looks like {"text": "…", "attributions": [{"source", "cue", "content"}]}'
            )
            raise InputError(message, place=Place(str(path), number))
        yield document


def article_of(text: str) -> Article:
    """A text as an article: one block per paragraph, offsets one to one."""
    blocks: list[Block] = []
    for found in _PARAGRAPH.finditer(text):
        lines = list(re.finditer(r"[^\n]+", found.group()))
        wrapped = len(lines) > 2 and all(len(line.group()) in _WRAPPED for line in lines[:-1])
        for part in (found,) if wrapped else lines:
            if part.group().strip():
                start = found.start() + (0 if part is found else part.start())
                blocks.append(Block(part.group(), ((0, start),)))
    return Article(content_id(text), "", text, tuple(blocks), "", None, "")


def _tokens(text: str, spans: Sequence[Sequence[int]]) -> Tokens:
    return frozenset(m.start() for start, end in spans for m in _WORD.finditer(text, start, end))


def _voice(text: str, spans: Sequence[Sequence[int]]) -> str:
    """Direct when all of it stands in quotation marks, mixed when a part does."""
    pieces = [text[start:end].strip() for start, end in spans]
    marks = '“”"«»'
    if pieces and all(p[:1] in f"{marks}'‘" and p[-1:] in f"{marks}'’" for p in pieces if p):
        return "direct"
    return "mixed" if any(mark in piece for piece in pieces for mark in marks) else "indirect"


def _count(document: dict[str, Any], extractor: Extractor, counts: _Counts) -> None:
    text = document["text"]
    marked = any("claim_like" in item for item in document["attributions"])
    gold = [
        _Labelled(
            _tokens(text, item.get("content", ())),
            _tokens(text, item.get("source", ())),
            bool(item.get("claim_like")) if marked else True,
            _voice(text, item.get("content", ())),
        )
        for item in document["attributions"]
    ]
    found = [
        _Labelled(
            _tokens(text, [(s.start, s.end) for s in item.content]),
            _tokens(text, [(item.source.start, item.source.end)] if item.source else []),
            item.speech,
            item.voice,
        )
        for item in extractor.attributions(article_of(text))
    ]
    _tally(counts.every, found, gold, matches(found, gold, OVERLAP))
    if marked:
        found = [item for item in found if item.wanted]
        found = [item for item in found if not any(item.content < other.content for other in found)]
    matched = matches(found, gold, OVERLAP)
    _tally(counts.content, found, gold, matched)
    _tally(counts.exact, found, gold, matches(found, gold, 1.0))
    _tally(
        counts.source, found, gold, {i: j for i, j in matched.items() if _same_source(found[i].source, gold[j].source)}
    )
    _by_voice(counts.voices, found, gold, matched)


def matches(found: Sequence[_Labelled], gold: Sequence[_Labelled], threshold: float) -> dict[int, int]:
    """Predicted → gold, one to one, the greatest overlap first."""
    candidates = []
    for i, one in enumerate(found):
        for j, other in enumerate(gold):
            shared = len(one.content & other.content)
            if shared and (overlap := shared / len(one.content | other.content)) >= threshold:
                candidates.append((-overlap, i, j))
    taken: dict[int, int] = {}
    used: set[int] = set()
    for _, i, j in sorted(candidates):
        if i not in taken and j not in used:
            taken[i] = j
            used.add(j)
    return taken


def _same_source(one: Tokens, other: Tokens) -> bool:
    if not one or not other:
        return not one and not other
    return len(one & other) / len(one | other) >= OVERLAP or one <= other or other <= one


def _tally(tally: Tally, found: Sequence[_Labelled], gold: Sequence[_Labelled], matched: dict[int, int]) -> None:
    hit = set(matched.values())
    tally.predicted += len(found)
    tally.right += len(matched)
    tally.gold += sum(item.wanted for item in gold)
    tally.found += sum(item.wanted and j in hit for j, item in enumerate(gold))


def _by_voice(
    voices: dict[str, Tally], found: Sequence[_Labelled], gold: Sequence[_Labelled], matched: dict[int, int]
) -> None:
    """Precision by the voice predicted, recall by the voice of the label."""
    hit = set(matched.values())
    for i, item in enumerate(found):
        tally = voices.setdefault(item.voice, Tally())
        tally.predicted += 1
        tally.right += i in matched
    for j, item in enumerate(gold):
        if item.wanted:
            tally = voices.setdefault(item.voice, Tally())
            tally.gold += 1
            tally.found += j in hit
