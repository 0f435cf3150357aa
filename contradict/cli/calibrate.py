"""`contradict calibrate`: fits the weighing to the user's own labelled pairs or review decisions."""

from __future__ import annotations

from typing import Annotated

import typer

from contradict.cli.check import read_rows
from contradict.cli.output import progress_bar, tell, write
from contradict.cli.scan import DEFAULTS, Actors, Encoder, Nli, NoDefaultRules, Quiet, Rules
from contradict.errors import Note, Place
from contradict.settings import Settings


def calibrate(
    labels: Annotated[
        list[str],
        typer.Argument(metavar="LABELS...", help='JSON Lines {"left": {…}, "right": {…}, "label": VERDICT or "none"}.'),
    ],
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
    from contradict.calibrate import LABELS, Labelled, fit
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
    rows = []
    for path in labels:
        for row, left, right in read_rows(path, parts.book, notes):
            if row.get("label") in LABELS:
                rows.append((str(row["label"]), left, right))
            else:
                notes.append(
                    Note(
                        Place(path), f'skipped, "label" is {row.get("label")!r}, not one of {", ".join(sorted(LABELS))}'
                    )
                )
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
