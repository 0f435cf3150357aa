"""`contradict calibrate`: fits the weighing to the user's own labelled pairs or review decisions."""

from __future__ import annotations

from dataclasses import replace
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from contradict.claims import Span
from contradict.cli.check import read_rows
from contradict.cli.evaluate import Articles, Split
from contradict.cli.output import progress_bar, tell, write
from contradict.cli.scan import DEFAULTS, Actors, Encoder, Nli, NoDefaultRules, Quiet, Rules
from contradict.errors import Note, Place
from contradict.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from contradict.calibrate import Labelled
    from contradict.detect import Parts
    from contradict.findings import Finding
    from contradict.gather import Progress

    _Row = tuple[str, Finding, float]
    """A label, the pair as judged, and how many like it the row stands for."""


def calibrate(
    labels: Annotated[
        list[str],
        typer.Argument(
            metavar="LABELS...",
            help='JSON Lines {"left": {…}, "right": {…}, "label": VERDICT or "none"} ("found": true if by a scan, then with "similarity", "chars_apart" in one article, a side with "voice": "narrator" where told in the words of the outlet, "weight" where it stands for others like it), or a folder as for eval findings.',
        ),
    ],
    articles: Articles = None,
    split: Split = None,
    without: Annotated[
        list[str] | None,
        typer.Option("--without", metavar="LABEL", help="Leave pairs of this label out, as too broad."),
    ] = None,
    beside: Annotated[
        list[str] | None,
        typer.Option(
            "--beside",
            metavar="LABELS",
            help="More labels, which tell what signals are worth, not how often pairs conflict nor from where on to assert; repeatable.",
        ),
    ] = None,
    output: Annotated[
        str | None, typer.Option("--output", "-o", metavar="FILE", help="Write there instead of stdout.")
    ] = None,
    rules: Rules = None,
    no_default_rules: NoDefaultRules = False,
    actors: Actors = None,
    encoder: Encoder = DEFAULTS.encoder,
    nli: Nli = DEFAULTS.nli,
    quiet: Quiet = False,
) -> None:
    """Fit how much each signal weighs; give the result to scan and check as --calibration FILE."""
    from contradict.calibrate import fit, labelled
    from contradict.detect import load_parts

    settings = Settings(
        encoder=encoder,
        nli=nli,
        rules=tuple(rules or ()),
        default_rules=not no_default_rules,
        actors=tuple(actors or ()),
    )
    parts = load_parts(settings)
    notes: list[Note] = []
    rows: dict[str, list[_Row]] = {}
    with progress_bar(quiet=quiet) as progress:
        for path in (*labels, *(beside or ())):
            if Path(path).is_dir():
                rows[path] = _from_folder(Path(path), settings, parts, articles, split, progress)
            else:
                rows[path] = _from_file(path, parts, notes, progress)
    made_from = ", ".join(path.replace("\\", "/").rstrip("/").rsplit("/", 1)[-1] for path in rows)
    shipped = (resources.files("contradict") / "calibration.json").read_text(encoding="utf-8")

    def judged(paths: Sequence[str]) -> list[Labelled]:
        found = (row for path in paths for row in rows[path])
        return [labelled(finding, label, weight) for label, finding, weight in found if label not in (without or ())]

    write(fit(judged(labels), made_from=made_from, shipped=shipped, beside=judged(beside or ())), output)
    if not quiet:
        tell(notes)


def _from_file(path: str, parts: Parts, notes: list[Note], progress: Progress | None) -> list[_Row]:
    from contradict.calibrate import LABELS
    from contradict.detect import check
    from contradict.pair import NEXT, NEXT_SHARE

    rows = []
    for row, left, right in read_rows(path, parts.book, notes):
        if isinstance(row.get("label"), str) and row["label"] in LABELS:
            rows.append((row, left, right))
        else:
            told = f'skipped, "label" is {row.get("label")!r}, not one of {", ".join(sorted(LABELS))}'
            notes.append(Note(Place(path), told))
    findings = check([(left, right) for _, left, right in rows], parts, progress=progress)
    kept: list[_Row] = []
    for (row, _, _), judged in zip(rows, findings, strict=True):
        by_scan = row.get("found") is True
        place = {name: _number(row, name, *bounds, path, notes) for name, bounds in _BOUNDS.items()} if by_scan else {}
        finding = _as_found(judged, row, place["similarity"], place["chars_apart"]) if by_scan else judged
        apart = finding.pair.chars_apart
        near = NEXT_SHARE if apart is not None and apart <= NEXT else 1.0
        if (
            not by_scan or finding.pair.similarity >= near * DEFAULTS.min_similarity_within
        ):  # else a scan would not look
            kept.append((str(row["label"]), finding, place.get("weight") or 1.0))
    return kept


_BOUNDS = {"similarity": (-1.0, 1.0), "chars_apart": (0.0, 1e9), "weight": (0.001, 1000.0)}
"""What a row found by a scan may say beside its sides, and from where to where it may go."""


def _as_found(finding: Finding, row: dict[str, Any], alike: float | None, apart: float | None) -> Finding:
    """As a scan would have found it: as alike with the text around its sides, as far apart in one article, and told by whom."""
    left, right = (
        replace(claim, voice="narrator") if _told(row[name]) else claim
        for name, claim in (("left", finding.pair.left), ("right", finding.pair.right))
    )
    pair = replace(finding.pair, left=left, right=right, found_by="topic")
    if alike is not None:
        pair = replace(pair, similarity=alike)
    if apart is not None:
        behind = Span(int(apart), int(apart))
        left = replace(pair.left, article="one article", span=Span(0, 0))
        pair = replace(pair, left=left, right=replace(pair.right, article="one article", span=behind))
    return replace(finding, pair=pair)


def _told(side: Any) -> bool:
    """Whether a side of a row is told in the outlet's own words."""
    return isinstance(side, dict) and side.get("voice") == "narrator"


def _number(
    row: dict[str, Any], name: str, lowest: float, highest: float, path: str, notes: list[Note]
) -> float | None:
    value = row.get(name)
    if value is None:
        return None
    if isinstance(value, int | float) and not isinstance(value, bool) and lowest <= value <= highest:
        return float(value)
    note = Note(Place(path), f'"{name}" is {value!r:.40}, not a number from {lowest:g} to {highest:g}: left out')
    if note not in notes:  # once, however many rows have it
        notes.append(note)
    return None


def _from_folder(
    folder: Path, settings: Settings, parts: Parts, articles: Path | None, split: str | None, progress: Progress | None
) -> list[_Row]:
    """The pairs our own reading, extraction and pairing make of the articles, since those are what will be weighed."""
    from contradict.detect import candidates, gather, judge
    from contradict.evaluate.gold import label_pairs, read_gold

    gold = read_gold(folder, articles=articles, split=split)
    _, claims, _ = gather([str(path) for path in gold.paths], settings, parts.book)
    pairs, _ = candidates(claims, parts.encoder, settings)
    judged = judge(pairs, parts, progress=progress)
    return [(label, finding, 1.0) for label, finding in zip(label_pairs(pairs, gold), judged, strict=True)]
