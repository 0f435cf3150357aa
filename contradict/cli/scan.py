"""`contradict scan`: the main job."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import date
from enum import StrEnum
from time import perf_counter
from typing import TYPE_CHECKING, Annotated

import typer

from contradict.cli.output import close_stdout, progress_bar, tell, write
from contradict.cli.project import Config, NoConfig, WithoutRule
from contradict.cli.screen import screen
from contradict.errors import SettingsError
from contradict.findings import SEVERITIES, VERDICTS, Report, Verdict
from contradict.settings import Settings

if TYPE_CHECKING:
    from contradict.store import Store
    from contradict.suppress import Ignore

DEFAULTS = Settings()


class Format(StrEnum):
    """How to print the findings."""

    terminal = "terminal"
    markdown = "markdown"
    html = "html"
    json = "json"
    csv = "csv"
    sarif = "sarif"


class Level(StrEnum):
    """Severities, for --fail-on."""

    low = "low"
    medium = "medium"
    high = "high"


Rules = Annotated[list[str] | None, typer.Option("--rules", metavar="PATH", help="A rule file or folder; repeatable.")]
Actors = Annotated[
    list[str] | None, typer.Option("--actors", metavar="FILE", help="A file of actors and sides; repeatable.")
]
Encoder = Annotated[
    str, typer.Option(metavar="NAME|FOLDER", help="A sentence-transformers model to embed claims with.")
]
Nli = Annotated[str, typer.Option(metavar="NAME|FOLDER", help="auto, fast, accurate, cascade, or any CrossEncoder.")]
CalibrationFile = Annotated[
    str | None,
    typer.Option("--calibration", metavar="FILE", help="What contradict calibrate wrote, instead of the shipped one."),
]
NoDefaultRules = Annotated[bool, typer.Option("--no-default-rules", help="Leave the shipped rule packs out.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="No progress and no notes on stderr.")]
NoCache = Annotated[bool, typer.Option("--no-cache", help="Neither use nor keep results of other runs.")]
Jobs = Annotated[int, typer.Option("--jobs", min=0, metavar="N", help="Threads for the models; 0: all there are.")]
StoreFile = Annotated[
    str | None,
    typer.Option(
        "--store",
        metavar="FILE",
        help="Read into this file, compare all it holds, and say what is new since the last run.",
    ),
]
Probability = Annotated[
    float,
    typer.Option("--min-probability", min=0.0, max=1.0, metavar="P", help="Report findings from this probability on."),
]


def scan(
    paths: Annotated[
        list[str] | None,
        typer.Argument(metavar="PATH...", help="Articles, claim files, folders, globs, or - for stdin."),
    ] = None,
    format: Annotated[Format, typer.Option("--format", "-f", help="How to print the findings.")] = Format.terminal,
    output: Annotated[
        str | None, typer.Option("--output", "-o", metavar="FILE", help="Write there instead of stdout.")
    ] = None,
    rules: Rules = None,
    no_default_rules: NoDefaultRules = False,
    without_rule: WithoutRule = None,
    actors: Actors = None,
    actor: Annotated[
        str | None, typer.Option(metavar="NAME", help="Who speaks in claim rows that name nobody.")
    ] = None,
    show: Annotated[
        str, typer.Option(metavar="VERDICTS", help="Which of contradiction,tension,shift,agreement.")
    ] = ",".join(DEFAULTS.show),
    min_probability: Probability = DEFAULTS.min_probability,
    ignore: Annotated[
        str | None, typer.Option(metavar="FILE", help="Findings to leave out, with reasons and expiry.")
    ] = None,
    baseline: Annotated[
        str | None, typer.Option(metavar="FILE", help="A JSON report: what it holds is known, only new findings count.")
    ] = None,
    fail_on: Annotated[
        Level | None, typer.Option("--fail-on", help="Exit with 1 on findings of this severity or above.")
    ] = None,
    calibration: CalibrationFile = None,
    encoder: Encoder = DEFAULTS.encoder,
    nli: Nli = DEFAULTS.nli,
    min_similarity: Annotated[
        float,
        typer.Option(min=-1.0, max=1.0, metavar="COSINE", help="How alike two claims must be to count as one topic."),
    ] = DEFAULTS.min_similarity,
    max_days_apart: Annotated[
        int, typer.Option(min=0, metavar="DAYS", help="Claims of different actors further apart are not compared.")
    ] = DEFAULTS.max_days_apart,
    same_side: Annotated[bool, typer.Option("--same-side", help="Also compare actors who speak for one side.")] = False,
    max_pairs: Annotated[
        int | None,
        typer.Option(
            "--max-pairs",
            min=0,
            metavar="N",
            help="Score at most N pairs, the most alike first; notes say what was left.",
        ),
    ] = None,
    max_time: Annotated[
        float | None,
        typer.Option(
            "--max-time",
            min=0.0,
            metavar="SECONDS",
            help="Stop scoring then; how far that gets depends on the machine.",
        ),
    ] = None,
    exhaustive: Annotated[
        bool, typer.Option("--exhaustive", help="Score also the pairs that would hardly be reported anyway.")
    ] = False,
    narrator: Annotated[
        bool, typer.Option("--narrator", help="Also take the outlets' own statements as claims.")
    ] = False,
    store: StoreFile = None,
    cluster: Annotated[
        str | None,
        typer.Option(
            "--cluster", metavar="ADDRESS", help="Embed, pair and score on the workers of this Dask scheduler."
        ),
    ] = None,
    jobs: Jobs = DEFAULTS.jobs,
    no_cache: NoCache = False,
    quiet: Quiet = False,
    config: Config = None,
    no_config: NoConfig = False,
) -> None:
    """Find contradictions between actors in articles and claim files."""
    settings = Settings(
        encoder=encoder,
        nli=nli,
        calibration=calibration,
        rules=tuple(rules or ()),
        default_rules=not no_default_rules,
        without_rules=tuple(without_rule or ()),
        actors=tuple(actors or ()),
        show=verdicts(show),
        min_probability=min_probability,
        min_similarity=min_similarity,
        same_side=same_side,
        max_days_apart=max_days_apart,
        max_pairs=max_pairs,
        max_time=max_time,
        exhaustive=exhaustive,
        narrator=narrator,
        cluster=cluster,
        jobs=jobs,
        cache=not no_cache,
    )
    if not paths and not store:
        raise SettingsError("nothing to read: give a PATH, or --store FILE to compare what it holds")
    from contradict.detect import scan as run
    from contradict.report import render
    from contradict.suppress import apply_suppressions, read_baseline, read_ignore

    began = perf_counter()
    ignored = read_ignore(ignore) if ignore else ()  # first, since a mistake in it should not cost a whole run
    known = read_baseline(baseline) if baseline else frozenset()
    given, today = paths or [], date.today()
    with progress_bar(quiet=quiet) as progress, opened(store) as kept:
        report = run(given, settings, stdin=stdin_for(given), actor=actor, store=kept, day=today, progress=progress)
        ignored = (*ignored, *dismissed_in(kept, report))
    if ignored or baseline:
        report = apply_suppressions(report, ignore=ignored, baseline=known, today=today)
    shown = screen(output)
    # how long it took is for who watches; what is piped or kept stays the same bytes for the same input
    seconds = perf_counter() - began if shown.color else None
    text = render(report, format.value, width=shown.width, color=shown.color, seconds=seconds)
    code = 1 if fail_on and fails(report, fail_on) else 0
    try:
        write(text, output)
    except BrokenPipeError as error:  # the reader of our pipe has seen enough; the gate still holds
        close_stdout()
        raise typer.Exit(code) from error
    if not quiet and (output or format is not Format.terminal):
        tell(report.notes)
    if code:
        raise typer.Exit(code)


@contextmanager
def opened(path: str | None) -> Iterator[Store | None]:
    """The store of `--store`, closed at the end; None without one."""
    if path is None:
        yield None
        return
    from contradict.store import open_store

    with closing(open_store(path)) as store:
        yield store


def dismissed_in(store: Store | None, report: Report) -> tuple[Ignore, ...]:
    """Findings of the report that people dismissed (`contradict review apply --store`), as entries of an ignore list."""
    if store is None:
        return ()
    from contradict.suppress import Ignore

    decisions = store.decisions()
    told = ((finding.id, *decisions.get(finding.id, ("", ""))) for finding in report.findings)
    return tuple(Ignore(id, note or "dismissed in review") for id, word, note in told if word == "dismiss")


def fails(report: Report, level: Level) -> bool:
    """Whether a finding that counts (asserted, not suppressed) is at or above `level`."""
    from contradict.report.tally import asserted

    floor = SEVERITIES.index(level.value)
    return any(
        SEVERITIES.index(finding.severity) >= floor and finding.verdict != "agreement" for finding in asserted(report)
    )


def verdicts(words: str) -> tuple[Verdict, ...]:
    """`contradiction,shift` → the verdicts, in the order of VERDICTS. Raises SettingsError on an unknown word."""
    wanted = {word.strip() for word in words.split(",") if word.strip()}
    unknown = sorted(wanted.difference(VERDICTS))
    if unknown or not wanted:
        raise SettingsError(
            f"--show {words}: {unknown[0] if unknown else 'nothing'} is not one of {', '.join(VERDICTS)}"
        )
    return tuple(verdict for verdict in VERDICTS if verdict in wanted)


def stdin_for(paths: list[str]) -> bytes | None:
    """What `-` stands for, read only when asked for."""
    return sys.stdin.buffer.read() if "-" in paths else None
