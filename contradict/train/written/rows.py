"""Hand-written pairs and stories → rows to train a classifier on, and couples to calibrate the weighing on.

`PAIRS` are statements two actors make, labelled one by one; `CONTRASTS` set four answers beside one claim, two that contradict it and
two look-alikes or agreements; `GENRES` are more of them, one genre or family of look-alikes a file (from `denial` on with five
answers, from `dailies` on with six); `STORIES` are the claims of one contested event, with every couple of them
labelled (what is not listed is `none`), so they hold the natural mix: most claims on one topic do not contradict. `READINGS` are pairs that a
scan put side by side, with all that extraction does to a claim. Files end in `-train` or `-hold`; no classifier sees what is held, since
the weighing is fitted on it; `reading-test`, `agencies-test` and `papers-test` are for neither. The README beside this file is the data sheet.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from importlib import resources
from itertools import combinations
from pathlib import Path
from typing import Any

PAIRS = ("politics", "business", "science", "hard")
CONTRASTS = ("diplomacy", "law", "trade", "health", "conflict", "parliament", "markets", "planet")
WEAKENED = (
    "dailies",
    "podium",
    "bureau",
    "clinic",
    "commons",
    "cuttings",
    "deduction",
    "minimal",
    "almanac",
    "rejoinder",
    "ascription",
    "inference",
    "stepwise",
    "pledge",
    "timetable",
    "newswire",
    "brochure",
    "lettered",
    "bedside",
    "stages",
    "progress",
    "trend",
    "headcount",
    "alibi",
    "everyone",
)
"""Genres whose sets hold an answer that weakens the claim (or in `commons` and `lettered` have no actors): made to measure, they do not tell how often couples conflict."""
GENRES = (
    "wire",
    "passage",
    "digest",
    "outlets",
    "evidence",
    "factcheck",
    "dispute",
    "talks",
    "documents",
    "agency",
    "measure",
    "scope",
    "voice",
    "denial",
    "deeds",
    "motive",
    "account",
    "border",
    "hedge",
    "bounds",
    "clock",
    "figures",
    "veiled",
    "bulletin",
    "findings",
    "rivals",
    "gazette",
    "inquest",
    "compact",
    "exchange",
    *WEAKENED,
)
STORIES = (
    *("world", "home", "press", "desk", "field", "bench", "summit", "street", "saga", "ledger", "parish"),
    *("council", "front", "works", "town", "newsroom", "dispatch", "quarrel", "chronicle", "couriers"),
)
READINGS = ("reading", "agencies", "papers")
"""Pairs of claims that a scan of invented articles put side by side, labelled one by one."""
HELD_PAIRS = ("politics", "business", "science")
HELD_STORIES = tuple(name for name in STORIES if name != "press")
TENSION = (0.36, 0.02, 0.62)
"""What is taught of a tension beside the label neutral, in the order of LABELS: it stands between what conflicts and what does not."""
_BOTH_WAYS = {"contradiction": ("contradiction", "contradiction")}
_NEITHER = ("neutral", "neutral")
_ENTAILS = {
    "a>b": ("entailment", "neutral"),
    "b>a": ("neutral", "entailment"),
    "both": ("entailment", "entailment"),
    None: _NEITHER,
}


def write(folder: Path) -> dict[str, int]:
    """Writes train.jsonl (premise, hypothesis, label) and hold.jsonl (couples as `contradict calibrate` takes them); how many of each."""
    folder.mkdir(parents=True, exist_ok=True)
    made = {"train": list(training_rows()), "hold": list(held_couples())}
    for name, rows in made.items():
        text = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
        (folder / f"{name}.jsonl").write_text(text, encoding="utf-8")
    return {name: len(rows) for name, rows in made.items()}


def training_rows() -> Iterator[dict[str, Any]]:
    """Both directions of every pair and of every couple in a story; a pair whose texts alone mislead has none."""
    for name in (*PAIRS, *CONTRASTS, *GENRES, *READINGS):
        for row in _read(f"{name}-train"):
            if row["nli"]:
                made = _directions(row["left"]["text"], row["right"]["text"], *_answers(row), row["kind"])
                yield from _taught(made, row["label"])
    for name in STORIES:
        for story in _read(f"{name}-train"):
            for left, right, found in _couples(story):
                made = _directions(left["text"], right["text"], *_of_story(found), "story")
                yield from _taught(made, found["label"] if found else "none")


def _taught(made: Iterator[dict[str, str]], label: str) -> Iterator[dict[str, Any]]:
    """Rows of a pair of this label, those of a tension with `TENSION` beside their own."""
    for row in made:
        between = label == "tension" and row["label"] == "neutral"
        yield {**row, "soft": list(TENSION)} if between else row


def held_couples() -> Iterator[dict[str, Any]]:
    """Pairs that are held, as asked about; held readings, and couples of held stories across sides, as found by a scan."""
    for name in (*HELD_PAIRS, *(genre for genre in GENRES if genre not in WEAKENED)):
        for row in _read(f"{name}-hold"):
            yield {"left": row["left"], "right": row["right"], "label": row["label"]}
    for name in READINGS:
        for row in _read(f"{name}-hold"):
            kept = ("left", "right", "label", "similarity", "chars_apart", "weight")
            yield {**{key: row[key] for key in kept if key in row}, "found": True}
    for name in HELD_STORIES:
        for story in _read(f"{name}-hold"):
            for left, right, found in _couples(story):
                label = found["label"] if found else "none"
                if left["side"] != right["side"] or label == "shift":
                    sides = ({key: claim[key] for key in ("actor", "text", "date")} for claim in (left, right))
                    yield {**dict(zip(("left", "right"), sides, strict=True)), "label": label, "found": True}


def _couples(story: Mapping[str, Any]) -> Iterator[tuple[Any, Any, Mapping[str, Any] | None]]:
    """Every couple of claims in the story's order, with its entry in `pairs`, if it has one, turned to that order."""
    listed = {(pair["a"], pair["b"]): pair for pair in story["pairs"]}
    turned = {"a>b": "b>a", "b>a": "a>b", "both": "both", None: None}
    for left, right in combinations(story["claims"], 2):
        found = listed.get((left["id"], right["id"]))
        other = listed.get((right["id"], left["id"]))
        if other:
            found = {**other, "entails": turned[other.get("entails")]}
        yield left, right, found


def _of_story(found: Mapping[str, Any] | None) -> tuple[str, str]:
    if found is None:
        return _NEITHER
    return _BOTH_WAYS.get(found["label"]) or _ENTAILS[found.get("entails")]


def _answers(row: Mapping[str, Any]) -> tuple[str, str]:
    return row["nli"]["forward"], row["nli"]["backward"]


def _directions(left: str, right: str, forward: str, backward: str, kind: str) -> Iterator[dict[str, str]]:
    yield {"premise": left, "hypothesis": right, "label": forward, "kind": kind, "source": "written"}
    yield {"premise": right, "hypothesis": left, "label": backward, "kind": kind, "source": "written"}


def _read(name: str) -> list[dict[str, Any]]:
    text = (resources.files(__package__) / f"{name}.jsonl").read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines() if line.strip()]
