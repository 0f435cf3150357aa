"""`contradict calibrate`: fits the weighing to the user's own labelled pairs or review decisions."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from contradict.claims import Claim
from contradict.cli.check import read_rows
from contradict.cli.evaluate import Articles, Split
from contradict.cli.output import progress_bar, tell, write
from contradict.cli.scan import DEFAULTS, Actors, Encoder, Nli, NoDefaultRules, Quiet, Rules
from contradict.errors import Note, Place
from contradict.settings import Settings

if TYPE_CHECKING:
    from contradict.detect import Parts


def calibrate(
    labels: Annotated[
        list[str],
        typer.Argument(
            metavar="LABELS...",
            help='JSON Lines {"left": {…}, "right": {…}, "label": VERDICT or "none"}, or a folder as for eval findings.',
        ),
    ],
    articles: Articles = None,
    split: Split = None,
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
    from contradict.calibrate import Labelled, fit
    from contradict.detect import check, load_parts

    settings = Settings(
        encoder=encoder,
        nli=nli,
        rules=tuple(rules or ()),
        default_rules=not no_default_rules,
        actors=tuple(actors or ()),
    )
    parts = load_parts(settings)
    notes: list[Note] = []
    rows = [
        row
        for path in labels
        for row in (
            _from_folder(Path(path), settings, parts, articles, split)
            if Path(path).is_dir()
            else _from_file(path, parts, notes)
        )
    ]
    with progress_bar(quiet=quiet) as progress:
        findings = check([(left, right) for _, left, right in rows], parts, progress=progress)
    fitted = [
        Labelled(finding.pair, finding.forward, finding.backward, finding.hits, label)
        for (label, _, _), finding in zip(rows, findings, strict=True)
    ]
    made_from = ", ".join(path.replace("\\", "/").rsplit("/", 1)[-1] for path in labels)
    write(fit(fitted, made_from=made_from), output)
    if not quiet:
        tell(notes)


def _from_file(path: str, parts: Parts, notes: list[Note]) -> Iterator[tuple[str, Claim, Claim]]:
    from contradict.calibrate import LABELS

    for row, left, right in read_rows(path, parts.book, notes):
        if row.get("label") in LABELS:
            yield str(row["label"]), left, right
        else:
            told = f'skipped, "label" is {row.get("label")!r}, not one of {", ".join(sorted(LABELS))}'
            notes.append(Note(Place(path), told))


def _from_folder(
    folder: Path, settings: Settings, parts: Parts, articles: Path | None, split: str | None
) -> list[tuple[str, Claim, Claim]]:
    """Claims as our own extraction finds them, since those are what will be weighed."""
    from contradict.detect import gather
    from contradict.evaluate.gold import labelled_couples, read_gold

    gold = read_gold(folder, articles=articles, split=split)
    _, claims, _ = gather([str(path) for path in gold.paths], settings, parts.book)
    return labelled_couples(claims, gold)
